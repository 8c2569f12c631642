//! People of the community and the offices they hold, from when to when.

use super::ids::{PersonId, TermId};
use crate::personal::Personal;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In what capacity a person belongs to a body.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 正式党员.
    PartyMember,
    /// 预备党员: attends, has no vote (中国共产党章程 第七条).
    ProbationaryMember,
    /// 社区党组织委员会成员.
    PartyCommittee,
    /// 社区居委会成员.
    ResidentsCommittee,
    /// 居民代表.
    Representative,
    /// 居务监督委员会成员.
    Oversight,
    /// 街道党工委财务管理人员 (官组通〔2021〕11号 第九条).
    StreetFinance,
}

/// What is said about a person, without the offices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PersonFields {
    /// 姓名.
    pub name: Personal<String>,
    /// 联系电话.
    pub phone: Option<Personal<String>>,
    /// 住址 or 楼栋.
    pub location: Option<Personal<String>>,
    /// 备注.
    pub note: Option<String>,
}

/// An office held by a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TermFacts {
    /// Stable id.
    pub id: TermId,
    /// In what capacity.
    pub role: Role,
    /// 职务, e.g. 党委书记、居委会主任.
    pub title: Option<String>,
    /// 所在支部, 代表小组（楼栋）.
    pub group: Option<String>,
    /// First day, when known.
    pub from: Option<NaiveDate>,
    /// Last day, when it has ended.
    pub until: Option<NaiveDate>,
}

impl TermFacts {
    /// Returns true when the office was held on a day; an unknown end is open.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A person as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFacts {
    /// Stable id.
    pub id: PersonId,
    /// What is said about the person.
    #[serde(flatten)]
    pub fields: PersonFields,
    /// Offices, in order of entry.
    pub terms: Vec<TermFacts>,
}

impl PersonFacts {
    /// Returns the office of one of these roles that the person held on a day.
    pub fn term_on(&self, roles: &[Role], day: NaiveDate) -> Option<&TermFacts> {
        self.terms
            .iter()
            .find(|term| roles.contains(&term.role) && term.holds_on(day))
    }
}
