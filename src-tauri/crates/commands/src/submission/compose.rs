//! What goes into a bundle: facts for programs, sheets and papers for people, and the slip that covers them.

use super::plan;
use crate::cx::{Cx, current_pack};
use crate::paper::{View, file_name, order};
use crate::{Failure, sheet};
use exchange::bundle::{Bundle, Concern, NamedFile, Opened, Purpose};
use exchange::key::SigningKey;
use papers::{Content, Kind, Stamp, Subject};
use policy::facts::{BookFacts, ProjectId, SubmissionId};
use policy::judge::Judgement;
use policy::{Code, Money};
use workbook::submission::Submission;
use workbook::{paper, submission};

/// A bundle that was written, with what its record needs.
pub(super) struct Made {
    pub bytes: Vec<u8>,
    pub file_name: String,
    pub sequence: i64,
    pub base: i64,
    pub head: String,
    pub public_key: String,
}

/// Writes and signs the next bundle of the book.
pub(super) fn bundle(
    cx: &Cx<'_>,
    (facts, judgement): (&BookFacts, &Judgement),
    id: &SubmissionId,
    (purpose, concerns): (Purpose, Vec<Concern>),
) -> Result<Made, Failure> {
    let open = cx.open()?;
    let next = open.book.read(submission::next)?;
    let sent = open.book.read(submission::list)?;
    let key = SigningKey::from_seed(&cx.host.signing_seed()?);
    let head = open.book.state()?.head;
    let mut papers = issued(cx)?;
    let slip = papers::Submission {
        purpose: purpose.name().to_owned(),
        sequence: next.sequence,
        acknowledged: (next.base > 0).then_some(next.base),
        sent_on: cx.host.today(),
        contents: contents(
            (purpose.name(), &concerns),
            facts.demands.len(),
            facts.projects.len(),
            papers.len(),
            Money::sum(facts.projects.iter().filter_map(|one| one.scheme.total())),
        ),
        head: head.clone(),
        key: key.public().to_hex(),
        key_is_new: is_new(&sent, next.sequence, &key.public().to_hex()),
    };
    papers.insert(0, slip_file(cx, facts, &slip)?);
    let named: Vec<ProjectId> = concerns.iter().map(|one| one.project.clone()).collect();
    let sheets = plan::sheets(cx, facts, purpose)?;
    let bundle = Bundle {
        id: id.as_str().to_owned(),
        facts,
        recipient: recipient(cx, facts)?,
        sequence: next.sequence,
        base: next.base,
        purpose,
        concerns,
        made_at: cx.host.now(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        head: head.clone(),
        sheets: sheet::for_bundle(cx, (facts, judgement), &sheets, &named)?,
        papers,
    };
    cx.watch().tell("装包签名", 0, 0)?;
    Ok(Made {
        bytes: bundle.write(&key)?,
        file_name: bundle.file_name()?,
        sequence: next.sequence,
        base: next.base,
        head,
        public_key: key.public().to_hex(),
    })
}

fn slip_file(
    cx: &Cx<'_>,
    facts: &BookFacts,
    slip: &papers::Submission,
) -> Result<NamedFile, Failure> {
    let number = slip.sequence.to_string();
    let stamp = Stamp::Issued {
        number: &number,
        head: &slip.head,
    };
    let rendered = order(
        cx,
        facts,
        Kind::SubmissionSlip,
        Subject::Submission(slip),
        View::default(),
        stamp,
    )?;
    Ok(NamedFile {
        name: format!("{}.pdf", Kind::SubmissionSlip),
        bytes: rendered.pdf,
    })
}

/// Returns the issued papers, byte for byte as they were printed.
fn issued(cx: &Cx<'_>) -> Result<Vec<NamedFile>, Failure> {
    let open = cx.open()?;
    let (rows, watch) = (open.book.read(paper::list)?, cx.watch());
    let total = rows.len();
    let file = |(done, row): (usize, paper::Paper)| {
        watch.tell("收集文书", done, total)?;
        let name = file_name(&row);
        let bytes = open
            .book
            .read(move |reader| paper::bytes(reader, &row.id))?;
        Ok(NamedFile { name, bytes })
    };
    rows.into_iter().enumerate().map(file).collect()
}

/// Returns the slip of a bundle that was made, as the bundle itself has it; the newest when none is named.
pub(crate) fn slip_of(
    cx: &Cx<'_>,
    id: Option<&SubmissionId>,
) -> Result<papers::Submission, Failure> {
    let open = cx.open()?;
    let sent = open.book.read(submission::list)?;
    let meant = |one: &&Submission| id.is_none_or(|id| &one.id == id);
    let row = sent.iter().rfind(meant).ok_or_else(nothing_sent)?;
    let id = row.id.clone();
    let bytes = open
        .book
        .read(move |reader| submission::bytes(reader, &id))?;
    let Opened {
        manifest, files, ..
    } = Opened::read(&bytes)?;
    let papers = files.iter().filter(|file| file.name.starts_with("papers/"));
    Ok(papers::Submission {
        purpose: row.purpose.clone(),
        sequence: row.sequence,
        acknowledged: (row.base > 0).then_some(row.base),
        sent_on: row.made_on,
        contents: contents(
            (&row.purpose, &manifest.concerns),
            manifest.counts.demands as usize,
            manifest.counts.projects as usize,
            // The slip itself lies among them.
            papers.count().saturating_sub(1),
            Some(manifest.totals.budget_fen),
        ),
        head: row.head.clone(),
        key: row.public_key.clone(),
        key_is_new: is_new(&sent, row.sequence, &row.public_key),
    })
}

fn nothing_sent() -> Failure {
    let remedy = "请先生成报送包；报送单随它一起做好。";
    Failure::user(Code::NotFound, "还没有这次报送。", remedy)
}

/// Returns true when the bundle before was signed with another key: the slip announces it.
fn is_new(sent: &[Submission], sequence: i64, key: &str) -> bool {
    let before = sent.iter().rfind(|one| one.sequence < sequence);
    before.is_some_and(|before| before.public_key != key)
}

/// Returns what the slip says is inside: the projects that the purpose is about, with their amounts, then all that
/// comes along. Only where the purpose is about none do all projects stand with their total.
fn contents(
    (purpose, concerns): (&str, &[Concern]),
    demands: usize,
    projects: usize,
    papers: usize,
    total: Option<Money>,
) -> Vec<Content> {
    let line = |what: &str, count: usize, unit: &str, amount| Content {
        what: what.to_owned(),
        count: count as i64,
        unit: unit.to_owned(),
        amount,
    };
    let named = concerns.iter().map(|one| {
        let what = format!("{purpose}项目：{} {}", one.number, one.name);
        line(&what, 1, "个", one.budget_fen)
    });
    let total = total.filter(|_| concerns.is_empty());
    let along = [
        line("居民需求", demands, "条", None),
        line("项目资料", projects, "个", total),
        line("已印发文书", papers, "份", None),
    ];
    named.chain(along).collect()
}

/// The street that receives: the community's street as its particulars say.
fn recipient(cx: &Cx<'_>, facts: &BookFacts) -> Result<String, Failure> {
    let policies = cx.policies()?;
    let pack = current_pack(&policies, &facts.community)?;
    let street = crate::community::today(cx, &facts.community)?.street;
    Ok(pack
        .body("street_party")
        .map_or(street.clone(), |body| format!("{street}{}", body.name)))
}
