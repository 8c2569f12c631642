//! Records: what happened to a project after its approval, and to the money and the things of a year.
//!
//! A record is one dated fact that a form writes whole: a payment, an acceptance, an asset. All kinds share id, project,
//! day of entry and scans ([`Recorded`]); what is filled in is a struct of its own for each kind. Every field but those
//! without which the fact would be none is optional: what was not said stays a visible blank.
//!
//! Decisions: one enum [`Record`] instead of three commands and five files for each kind, because twenty kinds are
//! entered, corrected, removed and restored alike; one struct a kind instead of a map of values, because a rule must
//! not compile that reads a field nobody can fill in.

mod closing;
mod day;
mod fields;
mod money;
mod running;
mod things;
mod year;

pub use closing::{
    Audit, AuditKind, Award, Completion, Evaluation, EvaluationResult, ProjectSettlement, Report,
    ReportedTo, SettledLine,
};
pub use day::Dated;
pub use fields::{Fields, RecordKind, RowList};
pub use money::{
    Allotment, Manner, Payment, PaymentKind, Receiver, Reconciliation, Voucher, YearSettlement,
};
pub use running::{
    Acceptance, AcceptanceResult, AcceptedLine, Change, ChangedPart, ChangedThing, Consent,
    IndicatorScore, Inspector, Opinion, Postponement, ProgressReport, Survey, Termination,
};
pub use things::{Asset, AssetEvent, AssetEventKind};
pub use year::{
    Carry, Deduction, Joint, JointMember, JointRole, Opening, ProviderStanding, StandingGround,
    YearPostponement,
};

use super::ids::{ProjectId, RecordId};
use super::meeting::ScanFacts;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// What every record has, whatever its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded<T> {
    /// Stable id.
    pub id: RecordId,
    /// The project it is about; `None` for what is about a year or the community.
    pub project: Option<ProjectId>,
    /// Day on which it was entered into the book.
    pub entered_on: NaiveDate,
    /// What was filled in.
    #[serde(flatten)]
    pub fields: T,
    /// Scans and photos.
    #[serde(default)]
    pub scans: Vec<ScanFacts>,
}

/// Lists every kind once: table of the book, variant, list of the facts, measure word and noun, name of the act.
macro_rules! kinds {
    ($(
        $owner:ident { $($variant:ident: $fields:ident, $table:literal, $list:ident, $what:literal, $act:literal;)+ }
    )+) => {
        /// What a person filled in about one record.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        // TypeScript has a type of this name of its own.
        #[ts(rename = "LifeRecord")]
        pub enum Record {
            $($(
                #[doc = $what]
                $variant($fields),
            )+)+
        }

        /// Every kind of record.
        pub const RECORD_KINDS: &[RecordKind] = &[$($(RecordKind {
            table: $table,
            what: $what,
            act: $act,
        }),+),+];

        impl Record {
            /// Returns the kind.
            pub fn kind(&self) -> RecordKind {
                match self {
                    $($(Self::$variant(_) => RecordKind { table: $table, what: $what, act: $act },)+)+
                }
            }

            /// Returns the day of the act itself; `None` for what has no day or is awaited.
            pub fn day(&self) -> Option<NaiveDate> {
                match self {
                    $($(Self::$variant(fields) => fields.day(),)+)+
                }
            }

            /// Hands the fields to whoever stores or reads any kind.
            ///
            /// # Errors
            /// Those of the visitor.
            pub fn visit<V: RecordVisitor>(&self, visitor: V) -> Result<V::Reply, V::Error> {
                match self {
                    $($(Self::$variant(fields) => visitor.visit(self.kind(), fields),)+)+
                }
            }
        }

        $(kinds!(@owner $owner { $($variant: $fields, $table, $list, $what, $act;)+ });)+
    };
    (@owner $owner:ident { $($variant:ident: $fields:ident, $table:literal, $list:ident, $what:literal, $act:literal;)+ }) => {
        /// The records of one owner, each kind in order of entry.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $owner {
            $(
                #[doc = $what]
                pub $list: Vec<Recorded<$fields>>,
            )+
        }

        impl $owner {
            /// Fills every list by asking for its kind.
            ///
            /// # Errors
            /// Those of the loader.
            pub fn load<L: RecordLoader>(loader: &mut L) -> Result<Self, L::Error> {
                Ok(Self { $($list: loader.load(RecordKind { table: $table, what: $what, act: $act })?,)+ })
            }

            /// Returns the records by project; those about none are left out.
            pub fn by_project(self) -> HashMap<ProjectId, Self> {
                let mut found: HashMap<ProjectId, Self> = HashMap::new();
                $(for one in self.$list {
                    if let Some(project) = one.project.clone() {
                        found.entry(project).or_default().$list.push(one);
                    }
                })+
                found
            }

            /// Returns the day of each act and of its entry.
            pub fn days(&self) -> Vec<(Option<NaiveDate>, NaiveDate)> {
                let mut days = Vec::new();
                $(days.extend(self.$list.iter().map(|one| (one.fields.day(), one.entered_on)));)+
                days
            }

            /// Returns every record with its kind, list by list.
            pub fn all(&self) -> Vec<Recorded<Record>> {
                let mut all = Vec::new();
                $(all.extend(self.$list.iter().map(|one| Recorded {
                    id: one.id.clone(),
                    project: one.project.clone(),
                    entered_on: one.entered_on,
                    fields: Record::$variant(one.fields.clone()),
                    scans: one.scans.clone(),
                }));)+
                all
            }
        }
    };
}

kinds! {
    ProjectRecords {
        Progress: ProgressReport, "record_progress", progress, "条进度", "登记进度";
        Payment: Payment, "record_payment", payments, "笔拨付", "登记拨付";
        Voucher: Voucher, "record_voucher", vouchers, "张凭证", "登记凭证";
        Acceptance: Acceptance, "record_acceptance", acceptances, "次验收", "登记验收";
        Survey: Survey, "record_survey", surveys, "次满意度调查", "登记满意度";
        Change: Change, "record_change", changes, "次变更", "登记变更";
        Termination: Termination, "record_termination", terminations, "次终止", "登记终止";
        Completion: Completion, "record_completion", completions, "次完工", "登记完成情况";
        ProjectSettlement: ProjectSettlement, "record_project_settlement", settlements, "次项目决算", "登记项目决算";
        Evaluation: Evaluation, "record_evaluation", evaluations, "次评价", "登记评价";
        Joint: Joint, "record_joint", joints, "个联合项目", "登记联合项目";
        Postponement: Postponement, "record_postponement", postponements, "次顺延", "登记顺延";
    }
    BookRecords {
        Allotment: Allotment, "record_allotment", allotments, "笔下拨", "登记下拨";
        Carry: Carry, "record_carry", carries, "笔结转", "登记结转";
        Deduction: Deduction, "record_deduction", deductions, "笔核减", "登记核减";
        Award: Award, "record_award", awards, "次推荐奖励", "登记推荐奖励";
        Audit: Audit, "record_audit", audits, "次检查审计", "登记检查审计";
        ProviderStanding: ProviderStanding, "record_provider_standing", standings, "次资格处理", "登记资格处理";
        Asset: Asset, "record_asset", assets, "项资产", "登记资产";
        AssetEvent: AssetEvent, "record_asset_event", asset_events, "条资产变动", "登记资产变动";
        YearSettlement: YearSettlement, "record_year_settlement", year_settlements, "次年度决算", "登记年度决算";
        Report: Report, "record_report", reports, "次述职", "登记述职";
        Reconciliation: Reconciliation, "record_reconciliation", reconciliations, "次对账", "登记对账";
        Opening: Opening, "record_opening", openings, "笔期初余额", "登记期初余额";
        YearPostponement: YearPostponement, "record_year_postponement", year_postponements, "次年度事项顺延", "登记年度事项顺延";
    }
}

/// Takes the fields of a record, whatever its kind.
pub trait RecordVisitor {
    /// What it makes of them.
    type Reply;
    /// What can go wrong.
    type Error;

    /// Takes the fields of a record of a kind.
    ///
    /// # Errors
    /// What can go wrong.
    fn visit<T: Fields + Serialize>(
        self,
        kind: RecordKind,
        fields: &T,
    ) -> Result<Self::Reply, Self::Error>;
}

/// Finds all records of a kind.
pub trait RecordLoader {
    /// What can go wrong.
    type Error;

    /// Returns the records of a kind, in order of entry.
    ///
    /// # Errors
    /// What can go wrong.
    fn load<T: Fields + DeserializeOwned>(
        &mut self,
        kind: RecordKind,
    ) -> Result<Vec<Recorded<T>>, Self::Error>;
}

/// The newest of some records by day; the one entered last among those of one day. Records without a day come first.
pub fn newest<T>(
    records: &[Recorded<T>],
    day: impl Fn(&T) -> Option<NaiveDate>,
) -> Option<&Recorded<T>> {
    records.iter().max_by_key(|record| day(&record.fields))
}
