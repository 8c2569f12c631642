//! Bundles to the street.

pub mod api;
mod compose;
mod plan;

pub(crate) use compose::slip_of;

use crate::Failure;
use crate::book::api::{BundleVerify, Difference, Verified};
use crate::cx::Cx;
use crate::paper::api::BytesReply;
use crate::plain::{Done, Nothing};
use api::{
    SubmissionAcknowledge, SubmissionList, SubmissionMade, SubmissionMake, SubmissionPick,
    SubmissionPlan, SubmissionPlanned, SubmissionView,
};
use exchange::bundle::{self, Purpose};
use policy::facts::SubmissionId;
use policy::{Code, Money};
use workbook::submission::{self, Submission};

/// A bundle may be this large.
const LIMIT: u64 = 200_000_000;

pub(crate) fn make(cx: &Cx<'_>, request: SubmissionMake) -> Result<SubmissionMade, Failure> {
    let purpose = purpose(&request.purpose)?;
    let (facts, judgement) = cx.judged()?;
    let known = (&*facts, &*judgement);
    let id = SubmissionId::new(cx.host.new_id());
    let planned = plan::plan(cx, known, purpose)?;
    let concerns = plan::concerns(&facts, &planned, request.projects.as_deref())?;
    let made = compose::bundle(cx, known, &id, (purpose, concerns))?;
    let record = Submission {
        id: id.clone(),
        sequence: made.sequence,
        base: made.base,
        purpose: purpose.name().to_owned(),
        file_name: made.file_name.clone(),
        sha256: exchange::sha256(&made.bytes),
        head: made.head,
        public_key: made.public_key,
        made_on: cx.host.today(),
        acknowledged_on: None,
    };
    let bytes = made.bytes.clone();
    cx.watch().tell("记入工作簿", 0, 0)?;
    cx.act_as(
        format!("生成第 {} 号报送包（{}）", made.sequence, purpose),
        move |tx| submission::add(tx, &record, &bytes),
    )?;
    let totals = facts
        .projects
        .iter()
        .filter_map(|project| project.scheme.total());
    Ok(SubmissionMade {
        id,
        sequence: made.sequence,
        bundle: cx.keep(made.bytes),
        file_name: made.file_name,
        projects: facts.projects.len() as i64,
        demands: facts.demands.len() as i64,
        total_fen: Money::sum(totals).unwrap_or_default(),
    })
}

pub(crate) fn plan(cx: &Cx<'_>, request: SubmissionPlan) -> Result<SubmissionPlanned, Failure> {
    let (facts, judgement) = cx.judged()?;
    plan::plan(cx, (&facts, &judgement), purpose(&request.purpose)?)
}

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<SubmissionList, Failure> {
    let rows = cx.open()?.book.read(submission::list)?;
    let submissions = rows.into_iter().map(|row| SubmissionView {
        id: row.id,
        sequence: row.sequence,
        purpose: row.purpose,
        made_on: row.made_on,
        file_name: row.file_name,
        sha256: row.sha256,
        acknowledged_on: row.acknowledged_on,
    });
    let purposes = Purpose::ALL.iter().map(|purpose| purpose.name().to_owned());
    Ok(SubmissionList {
        submissions: submissions.collect(),
        purposes: purposes.collect(),
    })
}

/// Records what the street said by telephone or on paper; the next bundle then leaves out what it has.
pub(crate) fn acknowledge(cx: &Cx<'_>, request: SubmissionAcknowledge) -> Result<Done, Failure> {
    let row = found(cx, &request.submission)?;
    if request.on < row.made_on {
        let made_on = crate::words::chinese_date(row.made_on);
        let says = format!(
            "第 {} 次报送是{made_on}生成的，街道不会更早收到。",
            row.sequence
        );
        return Err(Failure::user(Code::BadValue, says, "请核对收到的日期。").at("on"));
    }
    let label = format!("登记街道收到第 {} 次报送", row.sequence);
    cx.act_as(label, move |tx| {
        submission::acknowledge(tx, row.sequence, request.on)
    })?;
    Ok(Done {})
}

fn found(cx: &Cx<'_>, id: &SubmissionId) -> Result<Submission, Failure> {
    let rows = cx.open()?.book.read(submission::list)?;
    rows.into_iter().find(|row| &row.id == id).ok_or_else(gone)
}

pub(crate) fn bytes(cx: &Cx<'_>, request: SubmissionPick) -> Result<BytesReply, Failure> {
    let (open, row) = (cx.open()?, found(cx, &request.submission)?);
    let bytes = open
        .book
        .read(move |reader| submission::bytes(reader, &request.submission))?;
    Ok(BytesReply {
        bytes: cx.keep(bytes),
        file_name: row.file_name,
        media_type: "application/zip".to_owned(),
    })
}

fn gone() -> Failure {
    Failure::user(Code::NotFound, "找不到这次报送。", "请刷新后再试。")
}

pub(crate) fn verify(cx: &Cx<'_>, request: BundleVerify) -> Result<Verified, Failure> {
    let file = cx.host.file_in(&request.file, LIMIT)?;
    let found = bundle::verify(&file.bytes, request.head.as_deref());
    let differs = found.differs.into_iter().map(|one| Difference {
        place: one.place,
        says: one.says,
    });
    Ok(Verified {
        ok: found.ok,
        head: found.head,
        differs: differs.collect(),
        erased: 0,
    })
}

fn purpose(name: &str) -> Result<Purpose, Failure> {
    Purpose::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = Purpose::ALL.iter().map(|purpose| purpose.name()).collect();
        Failure::user(
            Code::BadValue,
            format!("没有“{name}”这种报送事由。"),
            format!("可用的有：{}。", names.join("、")),
        )
        .at("purpose")
    })
}
