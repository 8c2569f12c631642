//! Reads one row of a roster: who it is, and in what capacity.

use super::field::PersonField;
use super::matching::PlannedTerm;
use super::words::labelled;
use crate::register::{ReportedRow, RowCells, RowFinding, RowState, Seen};
use crate::value::{DateRead, read_date, text::plain};
use chrono::NaiveDate;
use policy::facts::{PersonFields, Role};
use policy::finding::Severity;
use policy::personal::Personal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A row of a roster in a preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PersonRow {
    /// Name of the sheet.
    pub sheet: String,
    /// Number of the row, from 1.
    pub row: u32,
    /// What would be done.
    pub state: RowState,
    /// Why, or what is worth knowing.
    pub says: String,
    /// What was seen at its cells.
    pub findings: Vec<RowFinding<PersonField>>,
    /// The person as the row has it.
    pub person: Option<PersonFields>,
    /// The offices that the row names, each as a new one.
    pub terms: Vec<PlannedTerm>,
}

impl ReportedRow for PersonRow {
    fn place(&self) -> (&str, u32) {
        (&self.sheet, self.row)
    }

    fn state(&self) -> RowState {
        self.state
    }

    fn says(&self) -> &str {
        &self.says
    }
}

/// An office that a row names.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Office {
    pub role: Role,
    pub title: Option<String>,
    pub group: Option<String>,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub seen: Seen<PersonField>,
    /// The person; `None` when a finding blocks the row.
    pub person: Option<PersonFields>,
    pub offices: Vec<Office>,
}

/// Words by which a tab, a title or a cell tells an office, the first that fits.
const ROLES: &[(&str, Role)] = &[
    ("监督", Role::Oversight),
    ("监委", Role::Oversight),
    ("财务", Role::StreetFinance),
    ("代表", Role::Representative),
    ("预备", Role::ProbationaryMember),
    ("党员", Role::PartyMember),
];

/// Words in a title of the two committees, by the committee they tell.
const COMMITTEES: &[(&[&str], Role)] = &[
    (
        &["党委", "党总支", "支部", "支委", "书记", "纪检"],
        Role::PartyCommittee,
    ),
    (&["居委", "主任"], Role::ResidentsCommittee),
];

/// Tells which office a text names, or that it speaks of both committees.
pub(super) fn kind_of(text: &str) -> Option<Kind> {
    if text.contains("两委") {
        return Some(Kind::Committees);
    }
    let role = ROLES.iter().find(|(word, _)| text.contains(word));
    role.map(|(_, role)| Kind::One(*role))
        .or_else(|| (!committees(text).is_empty()).then_some(Kind::Committees))
}

/// What a sheet or a cell says about offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One office.
    One(Role),
    /// The two committees: the title tells which.
    Committees,
}

fn committees(title: &str) -> Vec<Role> {
    let named = |words: &&(&[&str], Role)| words.0.iter().any(|word| title.contains(word));
    COMMITTEES
        .iter()
        .filter(named)
        .map(|(_, role)| *role)
        .collect()
}

/// Reads a row; `of_sheet` is what tab and title say about offices. Of somebody
/// whom the book knows a row may say nothing about one.
pub(super) fn read(
    cells: &RowCells<'_, PersonField>,
    row: u32,
    of_sheet: Option<Kind>,
    knows: impl Fn(&PersonFields) -> bool,
) -> Reading {
    let mut reading = Reading::default();
    let seen = &mut reading.seen;
    let name = cells.text(seen, PersonField::Name, row);
    let name = name
        .map(|name| joined(&name))
        .filter(|name| !name.is_empty());
    if name.is_none() {
        cells.missing(seen, PersonField::Name, row);
    }
    let phone = cells.phone(seen, PersonField::Phone, row);
    let home = cells.text(seen, PersonField::Home, row);
    let note = cells.text(seen, PersonField::Note, row);
    let person = name.map(|name| PersonFields {
        name: Personal::new(name),
        phone: phone.map(Personal::new),
        location: home.map(Personal::new),
        note,
    });
    let offices = offices(cells, seen, row, of_sheet);
    let silent = [PersonField::Role, PersonField::Title].map(|field| !cells.has(field, row));
    let known = silent == [true; 2] && person.as_ref().is_some_and(knows);
    if offices.is_empty() && !known {
        no_office(cells, seen, row);
    }
    if !seen.is_blocked() {
        (reading.person, reading.offices) = (person, offices);
    }
    reading
}

fn no_office(cells: &RowCells<'_, PersonField>, seen: &mut Seen<PersonField>, row: u32) {
    let titled = cells.has(PersonField::Title, row);
    let field = if titled {
        PersonField::Title
    } else {
        PersonField::Role
    };
    let says = "看不出是哪一种身份，请在“身份”列写明，如党员、居民代表。".to_owned();
    cells.find(seen, field, row, Severity::Block, says);
}

/// Takes the blanks out of a Chinese name, which offices put in to line names up; Latin names keep single ones.
pub(super) fn joined(name: &str) -> String {
    if name.chars().all(|ch| ch.is_ascii() || ch.is_whitespace()) {
        return name.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    name.chars().filter(|ch| !ch.is_whitespace()).collect()
}

fn offices(
    cells: &RowCells<'_, PersonField>,
    seen: &mut Seen<PersonField>,
    row: u32,
    of_sheet: Option<Kind>,
) -> Vec<Office> {
    let own = cells.text(seen, PersonField::Role, row);
    let membership = cells.text(seen, PersonField::Membership, row);
    let title = cells.text(seen, PersonField::Title, row);
    let group = cells.text(seen, PersonField::Group, row);
    let [from, until] = [PersonField::From, PersonField::Until].map(|field| {
        match cells.take(seen, field, row, read_date) {
            Some(DateRead::Full(day)) => Some(day),
            Some(DateRead::NoYear { .. }) | None => None,
        }
    });
    let own = own.as_deref().map(plain);
    let labelled = own.as_deref().and_then(labelled).map(Kind::One);
    let kind = labelled.or_else(|| own.as_deref().and_then(kind_of));
    let kind = kind.or(of_sheet);
    let roles = roles(kind, membership.as_deref(), title.as_deref());
    let office = |role| Office {
        role,
        title: title.clone(),
        group: group.clone(),
        from,
        until,
    };
    roles.into_iter().map(office).collect()
}

fn roles(kind: Option<Kind>, membership: Option<&str>, title: Option<&str>) -> Vec<Role> {
    match kind {
        Some(Kind::One(Role::PartyMember))
            if membership.is_some_and(|text| text.contains("预备")) =>
        {
            vec![Role::ProbationaryMember]
        }
        Some(Kind::One(role)) => vec![role],
        Some(Kind::Committees) => committees(&plain(title.unwrap_or_default())),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_of_both_committees_is_two_offices() {
        let roles = |title| roles(Some(Kind::Committees), None, Some(title));
        assert_eq!(
            roles("党委书记、居委会主任"),
            [Role::PartyCommittee, Role::ResidentsCommittee]
        );
        assert_eq!(roles("党委委员"), [Role::PartyCommittee]);
        assert_eq!(roles("居委会副主任"), [Role::ResidentsCommittee]);
        assert!(roles("网格员").is_empty());
    }

    #[test]
    fn tabs_tell_the_office() {
        assert_eq!(kind_of("党员名册"), Some(Kind::One(Role::PartyMember)));
        assert_eq!(kind_of("两委成员"), Some(Kind::Committees));
        assert_eq!(kind_of("居民代表"), Some(Kind::One(Role::Representative)));
        assert_eq!(kind_of("居务监督委员会"), Some(Kind::One(Role::Oversight)));
        assert_eq!(kind_of("Sheet1"), None);
    }

    #[test]
    fn blanks_leave_chinese_names_and_stay_in_latin_ones() {
        assert_eq!(joined(" 张　 娅 "), "张娅");
        assert_eq!(joined("𬱖 祎"), "𬱖祎");
        assert_eq!(joined("John  Smith"), "John Smith");
    }
}
