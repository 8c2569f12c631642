//! Papers: previews, issue as a recorded act, the bytes that are kept.

mod all;
pub mod api;
mod marks;
mod print;

pub(crate) use all::all;
pub(crate) use print::{View, fonts, order};

use crate::Failure;
use crate::cx::{Cx, current_pack};
use crate::plain::Nothing;
use crate::project::api::IssuedPaperView;
use api::{
    BlankView, BytesReply, KindView, Kinds, Need, PaperCompare, PaperCompared, PaperIssued,
    PaperList, PaperPick, PaperPreview, PaperRequest, PaperSize,
};
use chrono::Datelike;
use papers::{Blank, Kind, Needs, Rendered, Stamp};
use policy::Code;
use policy::facts::{BookFacts, PaperId};
use policy::pack::Pack;
use workbook::paper::{self, NewPaper, Paper, SheetSize};

pub(crate) fn kinds(_: &Cx<'_>, _: Nothing) -> Result<Kinds, Failure> {
    let view = |kind: Kind| KindView {
        kind: kind.label().to_owned(),
        label: kind.label().to_owned(),
        needs: match kind.needs() {
            Needs::Book => vec![],
            Needs::Project => vec![Need::Project],
            Needs::Meeting => vec![Need::Meeting],
            Needs::Correction => vec![Need::Project, Need::Correction],
            Needs::Handover => vec![Need::Handover],
            Needs::Notice => vec![Need::Project, Need::Notice],
            Needs::Submission => vec![Need::Submission],
            Needs::Record => vec![Need::Record],
            Needs::Year => vec![Need::Year],
        },
        of_record: kind.of_record().map(str::to_owned),
    };
    Ok(Kinds {
        kinds: Kind::ALL.iter().copied().map(view).collect(),
    })
}

/// Refuses a pack whose bundles would wait for papers that are not made here.
pub(crate) fn check_pack(pack: &Pack) -> Result<(), Failure> {
    let mut asked = pack.submissions.iter().flat_map(|one| &one.papers);
    let unknown = asked.find(|name| Kind::named(name).is_none());
    unknown.map_or(Ok(()), |name| {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.label()).collect();
        let says = format!("政策包要求报送前印发“{name}”，没有这种文书。");
        let remedy = format!(
            "请改正政策包的 submissions；可用的有：{}。",
            names.join("、")
        );
        Err(Failure::file(Code::BadPack, says, remedy))
    })
}

pub(crate) fn preview(cx: &Cx<'_>, request: PaperRequest) -> Result<PaperPreview, Failure> {
    let facts = cx.facts()?;
    let rendered = print::render(cx, &facts, &request, Stamp::Draft)?;
    let pages = rendered.pages.len() as i64;
    Ok(PaperPreview {
        blanks: blanks(&rendered),
        marks: marks::marks(&rendered.pages),
        pdf: cx.keep(rendered.pdf),
        pages,
    })
}

pub(crate) fn issue(cx: &Cx<'_>, request: PaperRequest) -> Result<PaperIssued, Failure> {
    let facts = cx.facts()?;
    let kind = print::kind(&request)?;
    if kind.needs() == Needs::Submission {
        return Err(Failure::user(
            Code::BadValue,
            "报送单随报送包一起印发。",
            "请用“生成报送包”。",
        ));
    }
    let number = number(cx, &facts, kind)?;
    let head = cx.open()?.book.state()?.head;
    let rendered = print::render(
        cx,
        &facts,
        &request,
        Stamp::Issued {
            number: &number,
            head: &head,
        },
    )?;
    let new = record(cx, &request, kind, number.clone(), &rendered)?;
    let id = new.id.clone();
    let sha256 = cx.act_as(format!("印发{kind} {number}"), move |tx| {
        paper::issue(tx, &new)
    })?;
    Ok(PaperIssued {
        id,
        number,
        sha256,
        pages: rendered.pages.len() as i64,
        blanks: blanks(&rendered),
        pdf: cx.keep(rendered.pdf),
    })
}

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<PaperList, Failure> {
    let papers = cx.open()?.book.read(paper::list)?;
    Ok(PaperList {
        papers: papers.into_iter().map(view).collect(),
    })
}

/// Tells which issued papers no longer say what the record says.
pub(crate) fn compare(cx: &Cx<'_>, request: PaperCompare) -> Result<PaperCompared, Failure> {
    let facts = cx.facts()?;
    if let Some(project) = &request.project {
        crate::project::found(&facts, project)?;
    }
    let asked = |row: &Paper| match &request.project {
        Some(_) => row.project == request.project,
        None => row.project.is_some(),
    };
    let issued = cx.open()?.book.read(paper::list)?;
    let issued: Vec<Paper> = issued.into_iter().filter(asked).collect();
    let (mut differs, total, watch) = (Vec::new(), issued.len(), cx.watch());
    for (done, row) in issued.into_iter().enumerate() {
        watch.tell("对照文书", done, total)?;
        if print::digest(cx, &facts, &row)?.is_some_and(|now| now != row.facts_digest) {
            differs.push(row.id);
        }
    }
    Ok(PaperCompared { differs })
}

pub(crate) fn bytes(cx: &Cx<'_>, request: PaperPick) -> Result<BytesReply, Failure> {
    let open = cx.open()?;
    let rows = open.book.read(paper::list)?;
    let row = rows
        .into_iter()
        .find(|row| row.id == request.paper)
        .ok_or_else(gone)?;
    let bytes = open
        .book
        .read(move |reader| paper::bytes(reader, &request.paper))?;
    Ok(BytesReply {
        bytes: cx.keep(bytes),
        file_name: file_name(&row),
        media_type: "application/pdf".to_owned(),
    })
}

/// Returns the file name under which an issued paper leaves the book.
pub(crate) fn file_name(row: &Paper) -> String {
    format!("{}-{}.pdf", row.kind, row.number)
}

fn gone() -> Failure {
    Failure::user(Code::NotFound, "找不到这份文书。", "请刷新后再试。")
}

fn view(row: Paper) -> IssuedPaperView {
    IssuedPaperView {
        id: row.id,
        project: row.project,
        meeting: row.meeting,
        kind: row.kind,
        number: row.number,
        issued_on: row.issued_on,
        sha256: row.sha256,
    }
}

/// Returns the next number of a kind in this year, after the pack's pattern.
fn number(cx: &Cx<'_>, facts: &BookFacts, kind: Kind) -> Result<String, Failure> {
    let policies = cx.policies()?;
    let pack = current_pack(&policies, &facts.community)?;
    let name = crate::community::today(cx, &facts.community)?.name;
    let issued = cx.open()?.book.read(paper::list)?;
    let year = cx.host.today().year();
    let taken: Vec<&str> = issued.iter().map(|row| row.number.as_str()).collect();
    let short = crate::words::short_name(&name);
    let numbers = (1..).map(|seq| pack.numbering.paper_number(short, kind.label(), year, seq));
    let free = numbers
        .take(taken.len() + 1)
        .find(|number| !taken.contains(&number.as_str()));
    free.ok_or_else(|| Failure::bug("a numbering pattern without a sequence"))
}

fn record(
    cx: &Cx<'_>,
    request: &PaperRequest,
    kind: Kind,
    number: String,
    rendered: &Rendered,
) -> Result<NewPaper, Failure> {
    Ok(NewPaper {
        id: PaperId::new(cx.host.new_id()),
        project: request.project.clone(),
        notice: request.notice.clone(),
        meeting: request.meeting.clone(),
        record: request.record.clone(),
        kind: kind.label().to_owned(),
        number,
        sheet_size: match request.size {
            Some(PaperSize::A3) => SheetSize::A3,
            _ => SheetSize::A4,
        },
        pages: u32::try_from(rendered.pages.len())
            .map_err(|error| Failure::bug(error.to_string()))?,
        facts_digest: rendered.facts_digest.clone(),
        bytes: rendered.pdf.clone(),
    })
}

fn blanks(rendered: &Rendered) -> Vec<BlankView> {
    let view = |blank: &Blank| BlankView {
        path: blank.path.clone(),
        label: blank.label.clone(),
    };
    rendered.blanks.iter().map(view).collect()
}
