//! Reads one row below a head: a demand, something that is none, or words why not.

use super::category::{CategoryName, code_of};
use super::field::DemandField;
use super::head::Head;
use super::period::Period;
use super::reply::RowFinding;
use super::words::{like_state, named_state, named_urgency, state_label};
use crate::cell::{Address, CellValue};
use crate::value::{
    DateRead, Phone, ValueFault, read_count, read_date, read_phone, read_text, short, text::plain,
};
use crate::workbook::Sheet;
use chrono::NaiveDate;
use policy::facts::{DemandFields, DemandState, Urgency};
use policy::finding::Severity;
use policy::personal::Personal;
use std::collections::{BTreeMap, BTreeSet};

/// Rows that a vertical merge may lend its value to.
const LENT: u32 = 200;
const UNITS: &[&str] = &["户人家", "户", "家"];

/// Where the year of a date without one comes from.
#[derive(Debug, Clone)]
pub(super) struct Year {
    /// The period.
    pub period: Period,
    /// True when the person named the year, false when the title did.
    pub named: bool,
}

/// Reads the rows of one sheet.
pub(super) struct RowReader<'w> {
    pub(super) sheet: &'w Sheet,
    pub(super) head: &'w Head,
    pub(super) columns: BTreeMap<DemandField, u32>,
    year: Option<Year>,
    categories: &'w [CategoryName],
    lent: BTreeMap<Address, Address>,
}

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The demand; `None` when a finding blocks it.
    pub draft: Option<DemandFields>,
    /// Fields whose cells are not empty.
    pub filled: BTreeSet<DemandField>,
    /// What was seen at its cells.
    pub findings: Vec<RowFinding>,
    /// 编号 as written.
    pub number: Option<String>,
    /// Texts no field could take; they go into the note.
    kept: Vec<String>,
}

impl<'w> RowReader<'w> {
    pub(super) fn new(
        sheet: &'w Sheet,
        head: &'w Head,
        columns: BTreeMap<DemandField, u32>,
        year: Option<Year>,
        categories: &'w [CategoryName],
    ) -> Self {
        let below = sheet
            .merges
            .iter()
            .filter(|merge| merge.top > head.last && merge.left == merge.right);
        let lent = below
            .filter(|merge| merge.bottom - merge.top <= LENT)
            .flat_map(|merge| {
                (merge.top + 1..=merge.bottom)
                    .map(|row| (Address::new(row, merge.left), merge.origin()))
            });
        let lent = lent.collect();
        Self {
            sheet,
            head,
            columns,
            year,
            categories,
            lent,
        }
    }

    /// Returns the rows below the head that are not blank.
    pub(super) fn rows(&self) -> Vec<u32> {
        let below = self
            .sheet
            .rows()
            .into_iter()
            .filter(|row| *row > self.head.last);
        below
            .filter(|row| self.sheet.row(*row).any(|(_, value)| !blank(value)))
            .collect()
    }

    /// Reads a row as a demand.
    pub(super) fn read(&self, row: u32) -> Reading {
        let mut reading = Reading::default();
        let collected_on = self.date(&mut reading, row);
        let content = self.text(&mut reading, DemandField::Content, row);
        let draft = self.draft(&mut reading, row);
        for (field, missing) in [
            (DemandField::CollectedOn, collected_on.is_none()),
            (DemandField::Content, content.is_none()),
        ] {
            if missing
                && !reading
                    .findings
                    .iter()
                    .any(|finding| finding.field == Some(field))
            {
                let says = format!("缺{}。", field.label());
                self.find(&mut reading, field, row, Severity::Block, says);
            }
        }
        let blocked = reading
            .findings
            .iter()
            .any(|finding| finding.severity == Severity::Block);
        if let (Some(collected_on), Some(content), false) = (collected_on, content, blocked) {
            reading.draft = Some(DemandFields {
                collected_on,
                content,
                ..draft
            });
        }
        reading
    }

    /// Reads all fields but the two that a demand cannot be without.
    fn draft(&self, reading: &mut Reading, row: u32) -> DemandFields {
        reading.number = self.text(reading, DemandField::Number, row);
        let households = self.take(reading, DemandField::Households, row, |cell| {
            read_count(cell, UNITS)
        });
        let category_text = self.text(reading, DemandField::Category, row);
        let category = self.category(reading, category_text.as_deref(), row);
        let urgency = self.urgency(reading, row);
        let state = self.state(reading, row);
        DemandFields {
            collected_on: NaiveDate::default(),
            content: String::new(),
            channel: self.text(reading, DemandField::Channel, row),
            collector: self.text(reading, DemandField::Collector, row),
            proposer: self
                .text(reading, DemandField::Proposer, row)
                .map(Personal::new),
            proposer_role: self.text(reading, DemandField::ProposerRole, row),
            phone: self.phone(reading, row).map(Personal::new),
            location: self
                .text(reading, DemandField::Location, row)
                .map(Personal::new),
            category,
            category_text,
            households: households.map(|count| count.value),
            households_approximate: households.is_some_and(|count| count.approximate),
            urgency,
            state,
            note: self.note(reading, row),
        }
    }

    fn date(&self, reading: &mut Reading, row: u32) -> Option<NaiveDate> {
        let field = DemandField::CollectedOn;
        match self.take(reading, field, row, read_date)? {
            DateRead::Full(day) => {
                let outside = self
                    .year
                    .as_ref()
                    .filter(|year| !year.named && !year.period.covers(day));
                if let Some(year) = outside {
                    let says = format!("{day} 不在表题的“{}”之内。", year.period.label);
                    self.find(reading, field, row, Severity::Warn, says);
                }
                Some(day)
            }
            DateRead::NoYear { month, day } => self.placed(reading, row, month, day),
        }
    }

    /// Gives a day the year of the title, or that the person named, and says so.
    fn placed(&self, reading: &mut Reading, row: u32, month: u32, day: u32) -> Option<NaiveDate> {
        let field = DemandField::CollectedOn;
        let Some(year) = &self.year else {
            let says =
                format!("“{month}月{day}日”没有写年份，表题里也没有，请补上年份或者指定年份。");
            self.find(reading, field, row, Severity::Block, says);
            return None;
        };
        let source = if year.named {
            "按指定的".to_owned()
        } else {
            format!("按表题“{}”", year.period.label)
        };
        let Some(date) = year.period.place(month, day) else {
            let says = format!("“{month}月{day}日”没有写年份，{source}也定不下来。");
            self.find(reading, field, row, Severity::Block, says);
            return None;
        };
        let outside = if year.period.covers(date) {
            ""
        } else {
            "，但不在这个时期之内"
        };
        let severity = if outside.is_empty() {
            Severity::Info
        } else {
            Severity::Warn
        };
        let says = format!("没有写年份，{source}记为 {date}{outside}。");
        self.find(reading, field, row, severity, says);
        Some(date)
    }

    fn category(&self, reading: &mut Reading, text: Option<&str>, row: u32) -> Option<String> {
        let text = text?;
        let found = code_of(text, self.categories);
        if found.is_none() && !self.categories.is_empty() {
            let says = format!(
                "类别“{}”不在政策包的类别之中，按原文保留，请另选。",
                short(text)
            );
            self.find(reading, DemandField::Category, row, Severity::Info, says);
        }
        found.map(|category| category.code.clone())
    }

    fn urgency(&self, reading: &mut Reading, row: u32) -> Option<Urgency> {
        let text = self.text(reading, DemandField::Urgency, row)?;
        let urgency = named_urgency(&plain(&text));
        if urgency.is_none() {
            self.keep(reading, DemandField::Urgency, row, &text);
        }
        urgency
    }

    fn state(&self, reading: &mut Reading, row: u32) -> DemandState {
        let Some(text) = self.text(reading, DemandField::State, row) else {
            return DemandState::Open;
        };
        let plain = plain(&text);
        if let Some(state) = named_state(&plain) {
            return state;
        }
        let Some(state) = like_state(&plain) else {
            self.keep(reading, DemandField::State, row, &text);
            return DemandState::Open;
        };
        // 已转物业 says more than 已转办: the words stay in the note.
        reading
            .kept
            .push(format!("{}：{text}", DemandField::State.label()));
        let says = format!(
            "处理情况“{}”记为“{}”，原文记入备注。",
            short(&text),
            state_label(state)
        );
        self.find(reading, DemandField::State, row, Severity::Info, says);
        state
    }

    fn phone(&self, reading: &mut Reading, row: u32) -> Option<String> {
        let Phone { text, plausible } = self.take(reading, DemandField::Phone, row, read_phone)?;
        if !plausible {
            self.find(
                reading,
                DemandField::Phone,
                row,
                Severity::Warn,
                "不像电话号码，按原文保留。".to_owned(),
            );
        }
        Some(text)
    }

    fn note(&self, reading: &mut Reading, row: u32) -> Option<String> {
        let note = self.text(reading, DemandField::Note, row);
        let said = note.clone().unwrap_or_default();
        // What an exported note already carries is not added again.
        let kept = std::mem::take(&mut reading.kept)
            .into_iter()
            .filter(|kept| !said.contains(kept.as_str()));
        let parts: Vec<String> = note.into_iter().chain(kept).collect();
        if parts.is_empty() {
            return None;
        }
        reading.filled.insert(DemandField::Note);
        Some(parts.join("；"))
    }

    fn keep(&self, reading: &mut Reading, field: DemandField, row: u32, text: &str) {
        reading.kept.push(format!("{}：{text}", field.label()));
        let says = format!("{}“{}”认不出，原文记入备注。", field.label(), short(text));
        self.find(reading, field, row, Severity::Info, says);
    }

    fn text(&self, reading: &mut Reading, field: DemandField, row: u32) -> Option<String> {
        self.take(reading, field, row, read_text)
    }

    /// Reads a field's cell; a fault becomes a finding that blocks the row.
    fn take<T>(
        &self,
        reading: &mut Reading,
        field: DemandField,
        row: u32,
        read: impl FnOnce(&CellValue) -> Result<Option<T>, ValueFault>,
    ) -> Option<T> {
        match read(self.cell(field, row)?) {
            Ok(Some(value)) => {
                reading.filled.insert(field);
                Some(value)
            }
            Ok(None) => None,
            Err(fault) => {
                self.find(reading, field, row, Severity::Block, fault.to_string());
                None
            }
        }
    }

    /// Returns a field's cell. A vertical merge lends its value to the rows it covers, but for what would count twice.
    fn cell(&self, field: DemandField, row: u32) -> Option<&'w CellValue> {
        let at = Address::new(row, *self.columns.get(&field)?);
        let once = matches!(
            field,
            DemandField::Households | DemandField::Number | DemandField::Content
        );
        let lent = self.lent.get(&at).filter(|_| !once);
        self.sheet.cell(*lent.unwrap_or(&at))
    }

    pub(super) fn has(&self, field: DemandField, row: u32) -> bool {
        self.cell(field, row).is_some_and(|value| !blank(value))
    }

    fn find(
        &self,
        reading: &mut Reading,
        field: DemandField,
        row: u32,
        severity: Severity,
        says: String,
    ) {
        let column = self.columns.get(&field);
        let place = column.map(|column| Address::new(row, *column).to_string());
        let cell = place
            .as_ref()
            .map(|place| format!("{}!{place}", self.sheet.name));
        let says = place.map_or_else(|| says.clone(), |place| format!("{place} {says}"));
        reading.findings.push(RowFinding {
            cell,
            field: Some(field),
            severity,
            says,
        });
    }
}

fn blank(value: &CellValue) -> bool {
    matches!(value, CellValue::Text(text) if plain(text).is_empty())
}
