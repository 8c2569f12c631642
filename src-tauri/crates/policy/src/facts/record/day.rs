//! The day of what a record tells, beside the day on which it was entered.

use super::{
    Acceptance, Allotment, Asset, AssetEvent, Audit, Award, Carry, Change, Completion, Deduction,
    Evaluation, Joint, Opening, Payment, Postponement, ProgressReport, ProjectSettlement,
    ProviderStanding, Reconciliation, Report, Survey, Termination, Voucher, YearPostponement,
    YearSettlement,
};
use crate::facts::{ApprovalFields, ContractFields, FilingFields, ReviewFields};
use chrono::NaiveDate;

/// What happened on a day.
pub trait Dated {
    /// Returns the day of the act itself: the last one, when it has several; `None` for what has no day or is awaited.
    fn day(&self) -> Option<NaiveDate>;
}

macro_rules! dated {
    ($($kind:ident: |$one:ident| $day:expr;)+) => {$(
        impl Dated for $kind {
            fn day(&self) -> Option<NaiveDate> {
                let $one = self;
                $day
            }
        }
    )+};
}

dated! {
    ReviewFields: |one| one.reviewed_on.or(one.submitted_on);
    ApprovalFields: |one| one.approved_on;
    ContractFields: |one| one.signed_on;
    FilingFields: |one| one.registered_on.or(one.sent_on);
    ProgressReport: |one| Some(one.on);
    Payment: |one| one.paid_on.or(one.asked_on);
    Voucher: |one| one.on;
    Acceptance: |one| one.on;
    Survey: |one| Some(one.on);
    Change: |one| Some(one.asked_on);
    Termination: |one| Some(one.on);
    Completion: |one| one.on;
    ProjectSettlement: |one| one.on;
    Evaluation: |one| one.on;
    Joint: |_one| None;
    Postponement: |_one| None;
    Allotment: |one| one.received_on.or(one.dated_on);
    Carry: |one| one.on;
    Deduction: |one| one.on;
    Award: |one| one.on;
    Audit: |one| Some(one.on);
    ProviderStanding: |one| one.decided_on;
    Asset: |one| one.acquired_on;
    AssetEvent: |one| Some(one.on);
    YearSettlement: |one| Some(one.on);
    Report: |one| Some(one.on);
    Reconciliation: |one| Some(one.on);
    Opening: |one| Some(one.on);
    YearPostponement: |_one| None;
}
