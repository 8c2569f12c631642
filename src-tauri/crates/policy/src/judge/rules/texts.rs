//! The texts themselves: what they rest on, what supplements them, which one holds for a running project.

use super::Tally;
use crate::judge::case::Case;
use crate::judge::whole::Whole;
use crate::judge::words::list;
use crate::pack::Rule;

/// The text names the documents that it rests on, so that papers can print them (第一条).
pub(super) fn basis(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    if book.pack.basis().is_empty() {
        let says = format!(
            "《{}》没有写明依据什么文件，文书上印不出依据。",
            book.pack.title()
        );
        let remedy = "请在政策包的 basis 里写上依据的文件和文号。";
        tally.missing(book.finding(rule, says, remedy, "community.pack".to_owned()));
    }
    tally
}

/// Nothing that an article fixes was replaced or loosened without a document (第十二条).
pub(super) fn supplements(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    for warning in &book.pack.warnings {
        let remedy = format!(
            "请在 {} 第{}行的那一段写上 document，或在 [identity] 里写上文号。",
            warning.file, warning.line
        );
        let fact = "community.pack".to_owned();
        tally.wrong(book.finding(rule, warning.says.clone(), remedy, fact));
    }
    tally
}

/// A running project says by which text it goes on after the community's text changed (第十三条).
pub(super) fn turn(case: &Case<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let community = &case.facts.community;
    if let Some(since) = community.asks_about(case.project) {
        let title = |id: &str| {
            let pack = case.policies.packs.get(id);
            pack.map_or_else(|| id.to_owned(), |pack| pack.title().to_owned())
        };
        let (old, new) = (title(&case.project.pack), title(&community.pack));
        let says = format!(
            "{}起社区换用《{new}》，这个项目是按《{old}》起草的，还没有决定按哪个办。",
            case.day(since)
        );
        let remedy = "请决定从哪天起按新的办，或写明继续按原来的办。";
        tally.missing(case.finding(rule, says, remedy, "pack_turns".to_owned()));
    }
    tally
}

/// The running projects that have not said so, in one list.
pub(super) fn turns(book: &Whole<'_>, rule: &Rule) -> Tally {
    let mut tally = Tally::default();
    let undecided = book.facts.undecided();
    let numbers: Vec<&str> = undecided.map(|project| &*project.number).collect();
    let since = book.facts.community.pack_since;
    if let Some(since) = since.filter(|_| !numbers.is_empty()) {
        let says = format!(
            "{}起换用《{}》，还有{}个在办的项目没有决定按哪个文件办：{}。",
            book.day(since),
            book.pack.title(),
            numbers.len(),
            list(&numbers)
        );
        let remedy = "请逐个项目决定从哪天起按新的办，或继续按原来的办。";
        tally.missing(book.finding(rule, says, remedy, "projects".to_owned()));
    }
    tally
}
