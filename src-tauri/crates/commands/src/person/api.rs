//! Requests and replies about people.

use chrono::NaiveDate;
use policy::facts::{PersonFields, PersonId, Role, TermFacts, TermId};
use policy::personal::Personal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An office as filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TermForm {
    /// Its id; `None` for a new one.
    pub id: Option<TermId>,
    /// In what capacity.
    pub role: Role,
    /// 职务.
    pub title: Option<String>,
    /// 所在支部, 代表小组（楼栋）.
    pub group: Option<String>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

/// Enters a person, or writes over one that is there.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PersonSave {
    /// Which; `None` for a new one.
    pub id: Option<PersonId>,
    /// What is said.
    pub fields: PersonFields,
    /// All offices, in order.
    pub terms: Vec<TermForm>,
}

/// A person that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PersonSaved {
    /// The person.
    pub id: PersonId,
    /// Ids of the offices, in order.
    pub terms: Vec<TermId>,
}

/// Names a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PersonPick {
    /// Which.
    pub person: PersonId,
}

/// A person in the roster.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PersonRow {
    /// The person.
    pub id: PersonId,
    /// What is said.
    pub fields: PersonFields,
    /// All offices.
    pub terms: Vec<TermFacts>,
    /// Capacities in which the person serves today.
    pub roles: Vec<Role>,
    /// First letters of the name in every way it may sound, for finding somebody.
    pub initials: Personal<Vec<String>>,
}

/// How many serve in a capacity today.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RoleCount {
    /// The capacity.
    pub role: Role,
    /// How many.
    pub count: i64,
}

/// The roster.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PersonList {
    /// Everybody, in order of entry.
    pub rows: Vec<PersonRow>,
    /// By capacity, those that anybody serves in.
    pub counts: Vec<RoleCount>,
}
