//! Policy packs: those that ship, those that a book holds.

pub mod api;
mod bodies;

use crate::Failure;
use crate::assets::{National, PACKS};
use crate::cx::{Cx, current_pack, pack_of};
use crate::plain::Nothing;
use crate::words::chinese_date;
use api::{
    Choice, PackAdd, PackChoices, PackList, PackUse, PackView, RunningProject, RunningProjects,
    VoteChoice,
};
use policy::Code;
use policy::judge::Policies;
use policy::pack::{Pack, Vote};
use std::collections::BTreeMap;
use workbook::Book;
use workbook::pack::StoredPack;

/// A pack file may be this large.
const LIMIT: u64 = 2_000_000;

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<PackList, Failure> {
    let shipped = || {
        PACKS
            .iter()
            .map(|(file, text)| load(file, text, &BTreeMap::new()))
    };
    let packs = match cx.open() {
        Ok(_) => cx.policies()?.packs.values().map(view).collect(),
        Err(_) => shipped()
            .map(|pack| pack.map(|pack| view(&pack)))
            .collect::<Result<_, _>>()?,
    };
    Ok(PackList { packs })
}

pub(crate) fn choices(cx: &Cx<'_>, _: Nothing) -> Result<PackChoices, Failure> {
    let facts = cx.facts()?;
    let policies = cx.policies()?;
    let pack = current_pack(&policies, &facts.community)?;
    let named = |code: &str, name: &str| Choice {
        code: code.to_owned(),
        name: name.to_owned(),
    };
    Ok(PackChoices {
        id: pack.id().to_owned(),
        title: pack.title().to_owned(),
        bodies: bodies::named(pack),
        filing_bodies: bodies::filed_with(pack),
        roles: bodies::roles(pack),
        categories: pack
            .categories
            .iter()
            .map(|one| named(&one.code, &one.name))
            .collect(),
        forbidden_uses: pack
            .forbidden
            .iter()
            .map(|one| named(&one.code, &one.text))
            .collect(),
        channels: pack
            .channels
            .iter()
            .map(|one| named(&one.code, &one.name))
            .collect(),
        methods: pack
            .methods
            .iter()
            .map(|one| named(&one.code, &one.name))
            .collect(),
        steps: pack
            .steps
            .iter()
            .map(|one| named(&one.code, &one.name))
            .collect(),
        votes: pack.votes.iter().map(|vote| voted(pack, vote)).collect(),
    })
}

fn voted(pack: &Pack, vote: &Vote) -> VoteChoice {
    VoteChoice {
        code: vote.code.clone(),
        name: vote.name.clone(),
        body: pack
            .body(&vote.body)
            .map_or(&vote.body, |body| &body.name)
            .clone(),
    }
}

pub(crate) fn add(cx: &Cx<'_>, request: PackAdd) -> Result<PackView, Failure> {
    let file = cx.host.file_in(&request.file, LIMIT)?;
    let text = String::from_utf8(file.bytes).map_err(|_| not_text(&file.name))?;
    let kept = cx.open()?.book.read(workbook::pack::list)?;
    let known = kept.into_iter().map(|pack| (pack.id, pack.text)).collect();
    let pack = load(&file.name, &text, &known)?;
    check_names(&pack).map_err(|failure| failure.at(file.name.as_str()))?;
    let stored = with_parents(&pack, &file.name, &text)?;
    cx.act_as(format!("添加政策包“{}”", pack.title()), move |tx| {
        workbook::pack::store(tx, &stored)
    })?;
    cx.reload_policies()?;
    Ok(view(&pack))
}

/// Has new acts follow another pack of the book; the reply lists the running projects to decide about.
pub(crate) fn use_from(cx: &Cx<'_>, request: PackUse) -> Result<RunningProjects, Failure> {
    if request.from > cx.host.today() {
        let says = format!("{}还没有到。", chinese_date(request.from));
        let remedy = "请到了那一天再换用，或者填今天以前的日期。";
        return Err(Failure::user(Code::BadValue, says, remedy).at("from"));
    }
    let policies = cx.policies()?;
    let title = pack_of(&policies, &request.pack)?.title();
    cx.act_as(format!("{} · {title}", cx.command.label), move |tx| {
        workbook::pack::use_from(tx, &request.pack, request.from)
    })?;
    running(cx, Nothing {})
}

/// Lists the running projects that have not said by which pack they go on.
pub(crate) fn running(cx: &Cx<'_>, _: Nothing) -> Result<RunningProjects, Failure> {
    let facts = cx.facts()?;
    let policies = cx.policies()?;
    let projects = facts.undecided().map(|project| {
        Ok(RunningProject {
            project: project.id.clone(),
            number: project.number.clone(),
            name: project.scheme.name.clone(),
            pack: project.pack.clone(),
            pack_title: pack_of(&policies, &project.pack)?.title().to_owned(),
        })
    });
    Ok(RunningProjects {
        since: facts.community.pack_since,
        projects: projects.collect::<Result<_, Failure>>()?,
    })
}

/// Refuses a pack whose bundles would ask for papers or lists that are not made here.
fn check_names(pack: &Pack) -> Result<(), Failure> {
    crate::sheet::check_pack(pack)?;
    crate::paper::check_pack(pack)
}

/// Loads the packs that a book holds.
pub(crate) fn policies_of(book: &Book, national: &National) -> Result<Policies, Failure> {
    let kept = book.read(workbook::pack::list)?;
    let texts: BTreeMap<String, String> = kept
        .iter()
        .map(|pack| (pack.id.clone(), pack.text.clone()))
        .collect();
    let packs = kept
        .iter()
        .map(|pack| Ok((pack.id.clone(), load(&pack.file_name, &pack.text, &texts)?)));
    Ok(Policies {
        packs: packs.collect::<Result<_, Failure>>()?,
        laws: national.laws.clone(),
    })
}

/// Returns the texts to store for a pack that ships: itself and its parents.
pub(crate) fn shipped(id: &str) -> Result<Vec<StoredPack>, Failure> {
    let (file, text) = PACKS
        .iter()
        .find(|(file, _)| file.strip_suffix(".toml") == Some(id))
        .ok_or_else(|| {
            let known: Vec<&str> = PACKS
                .iter()
                .filter_map(|(file, _)| file.strip_suffix(".toml"))
                .collect();
            Failure::user(
                Code::BadPack,
                format!("没有政策包“{id}”。"),
                format!("可用的有：{}。", known.join("、")),
            )
        })?;
    let pack = load(file, text, &BTreeMap::new())?;
    with_parents(&pack, file, text)
}

/// Returns a pack's text after those of its parents, as far as they ship; others are in the book already.
fn with_parents(pack: &Pack, file: &str, text: &str) -> Result<Vec<StoredPack>, Failure> {
    let parent = pack.identity.extends.clone();
    let shipped = parent.as_deref().and_then(|id| {
        PACKS
            .iter()
            .find(|(file, _)| file.strip_suffix(".toml") == Some(id))
    });
    let mut stored = match shipped {
        Some((file, text)) => with_parents(&load(file, text, &BTreeMap::new())?, file, text)?,
        None => Vec::new(),
    };
    stored.push(StoredPack {
        id: pack.id().to_owned(),
        file_name: file.to_owned(),
        text: text.to_owned(),
        parent,
    });
    Ok(stored)
}

/// Loads a pack; its parent is looked for in the book first, then among those that ship.
fn load(file: &str, text: &str, kept: &BTreeMap<String, String>) -> Result<Pack, Failure> {
    let parent = |id: &str| {
        let shipped = PACKS
            .iter()
            .find(|(file, _)| file.strip_suffix(".toml") == Some(id));
        kept.get(id)
            .cloned()
            .or_else(|| shipped.map(|(_, text)| (*text).to_owned()))
    };
    Ok(Pack::load(file, text, &parent)?)
}

fn view(pack: &Pack) -> PackView {
    PackView {
        id: pack.id().to_owned(),
        title: pack.title().to_owned(),
        document: pack.document().map(str::to_owned),
        warnings: pack
            .warnings
            .iter()
            .map(|one| format!("{} 第{}行：{}", one.file, one.line, one.says))
            .collect(),
    }
}

fn not_text(name: &str) -> Failure {
    Failure::file(
        Code::BadPack,
        format!("“{name}”不是 UTF-8 文字。"),
        "请用 UTF-8 编码保存后再添加。",
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

    use super::*;

    fn with_list(name: &str) -> Result<(), Failure> {
        let (file, text) = PACKS[0];
        let text = text.replace("\"会议表决台账\"", &format!("\"{name}\""));
        check_names(&load(file, &text, &BTreeMap::new())?)
    }

    #[test]
    fn every_paper_and_list_that_a_shipped_pack_sends_is_made_here() {
        let mut named = 0;
        for (file, text) in PACKS {
            let pack = load(file, text, &BTreeMap::new()).unwrap();
            check_names(&pack).unwrap();
            let submissions = pack.submissions.iter();
            named += submissions.map(|one| one.sheets.len()).sum::<usize>();
        }
        assert_eq!(
            named, 22,
            "five for the review, two for approval, filing, change and progress, four for payment, five for settlement"
        );
    }

    #[test]
    fn a_pack_that_sends_what_is_not_made_here_is_refused() {
        let unknown = with_list("会议台帐").unwrap_err();
        assert_eq!(
            (unknown.code, unknown.kind),
            (Code::BadPack, policy::Kind::File)
        );
        assert!(unknown.says.contains("会议台帐"), "{}", unknown.says);
        assert!(
            unknown.remedy.contains("会议表决台账"),
            "{}",
            unknown.remedy
        );
        // The roster stays in the office.
        assert!(with_list("人员名册").is_err());
        let (file, text) = PACKS[0];
        let text = text.replace("papers = [\"立项公示\"]", "papers = [\"立项公告\"]");
        let pack = load(file, &text, &BTreeMap::new()).unwrap();
        assert!(check_names(&pack).unwrap_err().says.contains("立项公告"));
    }
}
