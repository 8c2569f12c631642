//! Reads one row below a head: a demand, something that is none, or words why not.

use super::category::{CategoryName, code_of};
use super::field::DemandField;
use super::words::{like_state, named_state, named_urgency, state_label};
use crate::register::{Head, Period, RowCells, Seen};
use crate::value::{DateRead, read_count, read_date, short, text::plain};
use crate::workbook::Sheet;
use chrono::NaiveDate;
use policy::facts::{DemandFields, DemandState, Urgency};
use policy::finding::Severity;
use policy::personal::Personal;
use std::collections::BTreeMap;

const UNITS: &[&str] = &["户人家", "户", "家"];

/// Where the year of a date without one comes from.
#[derive(Debug, Clone)]
pub(super) struct Year {
    /// The period.
    pub period: Period,
    /// True when the person named the year, false when the title did.
    pub named: bool,
}

/// Facts that a vertical merge does not lend.
const ONCE: &[DemandField] = &[
    DemandField::Households,
    DemandField::Number,
    DemandField::Content,
];

/// Reads the rows of one sheet.
pub(super) struct RowReader<'w> {
    pub(super) cells: RowCells<'w, DemandField>,
    year: Option<Year>,
    categories: &'w [CategoryName],
}

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The demand; `None` when a finding blocks it.
    pub draft: Option<DemandFields>,
    /// What was seen at its cells.
    pub seen: Seen<DemandField>,
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
        Self {
            cells: RowCells::new(sheet, head, columns, ONCE),
            year,
            categories,
        }
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
            if missing {
                self.cells.missing(&mut reading.seen, field, row);
            }
        }
        let blocked = reading.seen.is_blocked();
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
        let households = self
            .cells
            .take(&mut reading.seen, DemandField::Households, row, |cell| {
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
            phone: self
                .cells
                .phone(&mut reading.seen, DemandField::Phone, row)
                .map(Personal::new),
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
        match self.cells.take(&mut reading.seen, field, row, read_date)? {
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
        reading.seen.filled.insert(DemandField::Note);
        Some(parts.join("；"))
    }

    fn keep(&self, reading: &mut Reading, field: DemandField, row: u32, text: &str) {
        reading.kept.push(format!("{}：{text}", field.label()));
        let says = format!("{}“{}”认不出，原文记入备注。", field.label(), short(text));
        self.find(reading, field, row, Severity::Info, says);
    }

    fn text(&self, reading: &mut Reading, field: DemandField, row: u32) -> Option<String> {
        self.cells.text(&mut reading.seen, field, row)
    }

    fn find(
        &self,
        reading: &mut Reading,
        field: DemandField,
        row: u32,
        severity: Severity,
        says: String,
    ) {
        self.cells
            .find(&mut reading.seen, field, row, severity, says);
    }
}
