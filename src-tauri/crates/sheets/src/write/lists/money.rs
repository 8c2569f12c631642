//! 经费收支表, 拨付台账, 支出明细台账, 下拨到账台账: what came, what went, what proves it.

use super::{Numbered, Of, numbered, recorded_late, records};
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use crate::write::words;
use policy::accounts::{ProjectAccount, leaves_fund, outlay};
use policy::facts::ProjectFacts;
use policy::facts::record::{Allotment, Payment, Recorded, Voucher};
use serde::Deserialize;

/// A fact of a project's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum MoneyField {
    Number,
    ProjectNumber,
    Project,
    Category,
    Undertaker,
    Approved,
    Fund,
    Contract,
    Base,
    Paid,
    Recovered,
    Spent,
    Settled,
    Left,
    Owed,
    Step,
}

/// Every project that was granted anything.
pub(in crate::write) struct MoneyList;

impl List for MoneyList {
    type Field = MoneyField;
    type Row<'a> = Numbered<(&'a ProjectFacts, ProjectAccount)>;
    const KIND: Kind = Kind::MoneyLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        let granted = job.projects().filter(|project| project.granted().is_some());
        numbered(granted.map(|project| {
            let pack = job.pack_on(project, job.today);
            (project, ProjectAccount::of(project, pack))
        }))
    }

    fn id(line: &Self::Row<'_>) -> String {
        line.row.0.id.to_string()
    }

    fn value(column: &Column<MoneyField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let (project, account) = &line.row;
        match column.field {
            MoneyField::Number => line.number.into(),
            MoneyField::ProjectNumber => project.number.as_str().into(),
            MoneyField::Project => project.scheme.name.as_str().into(),
            MoneyField::Category => {
                let category = project.scheme.category.as_deref();
                category.and_then(|code| job.pack.category(code)).into()
            }
            MoneyField::Undertaker => project.scheme.undertaker.clone().into(),
            MoneyField::Approved => account.approved_fen.into(),
            MoneyField::Fund => account.fund_fen.into(),
            MoneyField::Contract => account.contract_fen.into(),
            MoneyField::Base => account.base_fen.into(),
            MoneyField::Paid => account.paid_fen.into(),
            MoneyField::Recovered => account.recovered_fen.into(),
            MoneyField::Spent => account.spent_fen.into(),
            MoneyField::Settled => account.settled_fen.into(),
            MoneyField::Left => account.left_fen.into(),
            MoneyField::Owed => account.owed_fen.into(),
            MoneyField::Step => words::step(job, project).into(),
        }
    }
}

/// A fact of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum PaymentField {
    Number,
    ProjectNumber,
    Project,
    What,
    Stage,
    Amount,
    Out,
    Year,
    Source,
    AcceptedOn,
    AskedOn,
    PaidOn,
    Payer,
    Payee,
    Manner,
    Document,
    Note,
    Late,
}

/// Every payment; what it takes out of the fund is summed, what somebody laid out is not.
pub(in crate::write) struct Payments;

impl List for Payments {
    type Field = PaymentField;
    type Row<'a> = Numbered<Of<'a, Payment>>;
    const KIND: Kind = Kind::PaymentLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        numbered(records(job, |project| &project.records.payments))
    }

    fn id(line: &Self::Row<'_>) -> String {
        line.row.1.id.to_string()
    }

    fn value(column: &Column<PaymentField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let (project, record) = line.row;
        let fields = &record.fields;
        match column.field {
            PaymentField::Number => line.number.into(),
            PaymentField::ProjectNumber => project.number.as_str().into(),
            PaymentField::Project => project.scheme.name.as_str().into(),
            PaymentField::What => words::payment(fields.what).into(),
            PaymentField::Stage => fields.instalment.map(|number| number.to_string()).into(),
            PaymentField::Amount => fields.amount_fen.into(),
            PaymentField::Out => outlay(fields).into(),
            PaymentField::Year => fields.year.to_string().into(),
            PaymentField::Source => job.pack.source_name(fields.source).into(),
            PaymentField::AcceptedOn => {
                let account = ProjectAccount::of(project, job.pack_on(project, job.today));
                let number = fields.instalment.filter(|_| leaves_fund(fields));
                let own = number.and_then(|number| account.instalment(number));
                own.and_then(|own| own.accepted_on).into()
            }
            PaymentField::AskedOn => fields.asked_on.into(),
            PaymentField::PaidOn => fields.paid_on.into(),
            PaymentField::Payer => fields.payer.clone().into(),
            PaymentField::Payee => fields.payee.clone().into(),
            PaymentField::Manner => fields.manner.map(words::paid_by).into(),
            PaymentField::Document => fields.document.clone().into(),
            PaymentField::Note => fields.note.clone().into(),
            PaymentField::Late => recorded_late(job, record),
        }
    }
}

/// A fact of a voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum VoucherField {
    Number,
    ProjectNumber,
    Project,
    Line,
    On,
    What,
    Seller,
    Invoice,
    Gross,
    Withheld,
    Net,
    HandledBy,
    WitnessedBy,
    ApprovedBy,
    Receivers,
    Late,
}

/// Every voucher; who received what was handed out is only counted.
pub(in crate::write) struct Vouchers;

impl List for Vouchers {
    type Field = VoucherField;
    type Row<'a> = Numbered<Of<'a, Voucher>>;
    const KIND: Kind = Kind::SpendingLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        numbered(records(job, |project| &project.records.vouchers))
    }

    fn id(line: &Self::Row<'_>) -> String {
        line.row.1.id.to_string()
    }

    fn value(column: &Column<VoucherField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let (project, record) = line.row;
        let fields = &record.fields;
        match column.field {
            VoucherField::Number => line.number.into(),
            VoucherField::ProjectNumber => project.number.as_str().into(),
            VoucherField::Project => project.scheme.name.as_str().into(),
            VoucherField::Line => {
                let mut budget = project.scheme.budget.iter();
                let line = budget.find(|line| Some(&line.id) == fields.line.as_ref());
                line.map(|line| line.item.as_str()).into()
            }
            VoucherField::On => fields.on.into(),
            VoucherField::What => fields.what.as_str().into(),
            VoucherField::Seller => fields.seller.clone().into(),
            VoucherField::Invoice => fields.invoice.clone().into(),
            VoucherField::Gross => fields.gross_fen.into(),
            VoucherField::Withheld => fields.withheld_fen.into(),
            VoucherField::Net => fields.net_fen.into(),
            VoucherField::HandledBy => fields.handled_by.as_ref().into(),
            VoucherField::WitnessedBy => fields.witnessed_by.as_ref().into(),
            VoucherField::ApprovedBy => fields.approved_by.as_ref().into(),
            VoucherField::Receivers => (fields.receivers.len() as i64).into(),
            VoucherField::Late => recorded_late(job, record),
        }
    }
}

/// A fact of an allotment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum AllotmentField {
    Number,
    Year,
    Source,
    Amount,
    DatedOn,
    Document,
    From,
    ReceivedOn,
    Received,
    Note,
    Late,
}

/// Money announced and received.
pub(in crate::write) struct Allotments;

impl List for Allotments {
    type Field = AllotmentField;
    type Row<'a> = Numbered<&'a Recorded<Allotment>>;
    const KIND: Kind = Kind::AllotmentLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Self::Row<'a>> {
        let year = job.year;
        let all = job.facts.records.allotments.iter();
        numbered(all.filter(|one| year.is_none_or(|year| one.fields.year == year)))
    }

    fn id(line: &Self::Row<'_>) -> String {
        line.row.id.to_string()
    }

    fn value(column: &Column<AllotmentField>, line: &Self::Row<'_>, job: &Job<'_>) -> Value {
        let fields = &line.row.fields;
        match column.field {
            AllotmentField::Number => line.number.into(),
            AllotmentField::Year => fields.year.to_string().into(),
            AllotmentField::Source => job.pack.source_name(fields.source).into(),
            AllotmentField::Amount => fields.amount_fen.into(),
            AllotmentField::DatedOn => fields.dated_on.into(),
            AllotmentField::Document => fields.document.clone().into(),
            AllotmentField::From => fields.from.clone().into(),
            AllotmentField::ReceivedOn => fields.received_on.into(),
            // What arrived is the announced sum when its arrival was recorded without one of its own.
            AllotmentField::Received => {
                let sum = fields.received_fen.unwrap_or(fields.amount_fen);
                fields.received_on.map(|_| sum).into()
            }
            AllotmentField::Note => fields.note.clone().into(),
            AllotmentField::Late => recorded_late(job, line.row),
        }
    }
}
