//! Names of those who asked for something, objected or received something.

use super::{Found, Text};
use policy::facts::BookFacts;
use policy::personal::{Internal, Personal};
use std::collections::BTreeSet;

/// What may stand before a name of two characters, and behind it; elsewhere the two are part of a word.
const BEFORE: &str = "对给由向为与和及请把受经是让户人";
const BEHIND: &str = "的等家户说同先女老大阿提反领受要和与及人是在已";
/// What stands before a person only.
const TO_SOMEBODY: &str = "谢找访帮助慰问望民邻";

/// The names that no public paper shows.
#[derive(Debug, Default)]
pub(crate) struct Names(Vec<String>);

impl Names {
    /// Gathers the names of a book. Who stands on public papers by office, as those of the roster do, is not among them.
    pub(crate) fn of(facts: &BookFacts) -> Self {
        let asked = facts.demands.iter().filter_map(|one| one.proposer.as_ref());
        let notices = facts.projects.iter().flat_map(|one| &one.notices);
        let objections = notices.flat_map(|notice| &notice.objections);
        let objected = objections.filter_map(|one| one.objector.as_ref());
        let vouchers = facts.projects.iter().flat_map(|one| &one.records.vouchers);
        let receivers = vouchers.flat_map(|one| &one.fields.receivers);
        let received = receivers.map(|one| &one.name);
        let by_office = by_office(facts);
        let all: BTreeSet<String> = asked
            .chain(objected)
            .chain(received)
            .map(read)
            .filter(|name| name.chars().count() > 1 && !by_office.contains(name))
            .collect();
        Self(all.into_iter().collect())
    }

    /// Returns the name that a text gives away; what the community says of itself is public.
    pub(super) fn within(&self, text: &Text) -> Option<Found> {
        let own = text.origin.as_deref().unwrap_or_default();
        if own.starts_with("community") {
            return None;
        }
        let plain: Vec<char> = text
            .words
            .chars()
            .filter(|ch| !ch.is_whitespace())
            .collect();
        let name = self.0.iter().find(|name| names(&plain, name))?;
        let first: String = name.chars().take(1).collect();
        Some(("居民姓名", format!("{first}…")))
    }
}

fn read(name: &Personal<String>) -> String {
    name.read(&Internal).split_whitespace().collect()
}

fn by_office(facts: &BookFacts) -> BTreeSet<String> {
    let particulars = facts.community.particulars.iter();
    let names = particulars.flat_map(|one| [one.secretary.clone(), one.contact.clone()]);
    let providers = facts.providers.iter().map(|one| one.fields.name.clone());
    let roster = facts.people.iter().map(|one| read(&one.fields.name));
    names.flatten().chain(providers).chain(roster).collect()
}

/// Tells whether a text names somebody: a longer name wherever it stands, one of two characters where it is a word.
fn names(text: &[char], name: &str) -> bool {
    let name: Vec<char> = name.chars().collect();
    let found = text.windows(name.len()).enumerate();
    let mut found = found
        .filter(|(_, window)| *window == name)
        .map(|(at, _)| at);
    found.any(|at| {
        let before = at.checked_sub(1).map(|i| text[i]);
        let behind = text.get(at + name.len()).copied();
        let told = before.is_some_and(|ch| TO_SOMEBODY.contains(ch));
        name.len() > 2 || told || (ends(before, BEFORE) && ends(behind, BEHIND))
    })
}

fn ends(ch: Option<char>, words: &str) -> bool {
    ch.is_none_or(|ch| words.contains(ch) || !('\u{3400}'..='\u{9fff}').contains(&ch))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, name: &str) -> bool {
        names(&text.chars().collect::<Vec<_>>(), name)
    }

    #[test]
    fn finds_a_name_of_two_characters_where_it_is_a_word() {
        assert!(
            found("刘芳领取手电", "刘芳")
                && found("已答复：刘芳。", "刘芳")
                && found("给高峰的", "高峰")
        );
        assert!(found("感谢刘芳配合", "刘芳"));
        assert!(!found("用电高峰时段", "高峰"));
        assert!(found("居民欧阳明珠反映", "欧阳明珠"));
    }
}
