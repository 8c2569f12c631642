//! Sheets: lists as XLSX.

pub mod api;

use crate::Failure;
use crate::cx::{Cx, current_pack};
use crate::paper::api::{KindView, Kinds};
use crate::plain::Nothing;
use api::{SheetMade, SheetRequest};
use exchange::bundle::NamedFile;
use policy::Code;
use policy::facts::{BookFacts, ProjectId};
use policy::finding::Judgement;
use policy::pack::Pack;
use sheets::write::{Job, Kind, Narrow};

pub(crate) fn kinds(_: &Cx<'_>, _: Nothing) -> Result<Kinds, Failure> {
    let view = |kind: Kind| KindView {
        kind: kind.label().to_owned(),
        label: kind.label().to_owned(),
        // Each may be narrowed, none needs it.
        needs: vec![],
        of_record: None,
    };
    Ok(Kinds {
        kinds: Kind::ALL.into_iter().map(view).collect(),
    })
}

pub(crate) fn export(cx: &Cx<'_>, request: SheetRequest) -> Result<SheetMade, Failure> {
    let kind = named(&request.kind)?;
    let (facts, judgement) = cx.judged()?;
    check(kind, &facts, &request)?;
    let project = request.project.as_ref().map(std::slice::from_ref);
    let bytes = write(cx, (&facts, &judgement), kind, project, request.year)?;
    Ok(SheetMade {
        xlsx: cx.keep(bytes),
        file_name: format!("{kind}.xlsx"),
    })
}

fn named(label: &str) -> Result<Kind, Failure> {
    Kind::named(label).ok_or_else(|| {
        let names: Vec<&str> = Kind::ALL.into_iter().map(Kind::label).collect();
        let remedy = format!("可用的有：{}。", names.join("、"));
        let says = format!("没有“{label}”这种表格。");
        Failure::user(Code::UnknownName, says, remedy)
    })
}

/// Refuses a project or a year that the list does not go by: the whole list would pass for a part of it.
fn check(kind: Kind, facts: &BookFacts, request: &SheetRequest) -> Result<(), Failure> {
    let asked = [
        (
            Narrow::Project,
            request.project.is_some(),
            "项目",
            "project",
        ),
        (Narrow::Year, request.year.is_some(), "年度", "year"),
    ];
    for (narrow, said, word, field) in asked {
        if said && !kind.narrows().contains(&narrow) {
            let says = format!("《{kind}》不分{word}。");
            let remedy = format!("请去掉{word}，导出整本的{kind}。");
            return Err(Failure::user(Code::BadValue, says, remedy).at(field));
        }
    }
    let found = |id| crate::project::found(facts, id).map(|_| ());
    request.project.as_ref().map_or(Ok(()), found)
}

/// Returns the names of the kinds that a bundle may bring.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let mut kinds = Kind::ALL.into_iter();
    std::iter::from_fn(move || kinds.find(|kind| kind.goes_to_the_street())).map(Kind::label)
}

/// Writes the lists that go with a bundle, by their names. Those whose rows are about projects show these alone; all
/// when the bundle names none.
pub(crate) fn for_bundle(
    cx: &Cx<'_>,
    known: (&BookFacts, &Judgement),
    names: &[String],
    projects: &[ProjectId],
) -> Result<Vec<NamedFile>, Failure> {
    let watch = cx.watch();
    let file = |(done, name): (usize, &String)| {
        watch.tell("写表格", done, names.len())?;
        let kind = of_pack(name)?;
        let narrowed = !projects.is_empty() && kind.follows_projects();
        let only = narrowed.then_some(projects);
        Ok(NamedFile {
            name: format!("{kind}.xlsx"),
            bytes: write(cx, known, kind, only, None)?,
        })
    };
    names.iter().enumerate().map(file).collect()
}

/// Refuses a pack whose bundles would bring lists that are not made here.
pub(crate) fn check_pack(pack: &Pack) -> Result<(), Failure> {
    let mut asked = pack.submissions.iter().flat_map(|one| &one.sheets);
    asked.try_for_each(|name| of_pack(name).map(|_| ()))
}

/// Returns the kind that a pack names for a bundle.
fn of_pack(name: &str) -> Result<Kind, Failure> {
    let kind = Kind::named(name).filter(|kind| kind.goes_to_the_street());
    kind.ok_or_else(|| {
        let names: Vec<&str> = names().collect();
        Failure::file(
            Code::BadPack,
            format!("政策包要求随报送带上“{name}”，没有这种表格。"),
            format!(
                "请改正政策包的 submissions；可用的有：{}。",
                names.join("、")
            ),
        )
    })
}

fn write(
    cx: &Cx<'_>,
    (facts, judgement): (&BookFacts, &Judgement),
    kind: Kind,
    projects: Option<&[ProjectId]>,
    year: Option<i32>,
) -> Result<Vec<u8>, Failure> {
    let policies = cx.policies()?;
    let job = Job {
        facts,
        policies: &policies,
        pack: current_pack(&policies, &facts.community)?,
        calendar: &cx.desk.national.calendar,
        judgement,
        projects,
        year,
        today: cx.host.today(),
    };
    Ok(sheets::write::write(kind, &job)?)
}
