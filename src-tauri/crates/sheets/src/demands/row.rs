//! Reads one row below a head: a demand, something that is none, or words why not.

use super::category::{CategoryName, code_of};
use super::draft::DemandDraft;
use super::field::{DemandField, head_part};
use super::head::Head;
use super::period::Period;
use super::preview::RowFinding;
use crate::cell::{Address, CellValue};
use crate::value::{
    DateRead, Phone, ValueFault, read_count, read_date, read_phone, read_text, text::plain,
};
use crate::workbook::Sheet;
use chrono::NaiveDate;
use policy::facts::{DemandState, Urgency};
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
    sheet: &'w Sheet,
    head: &'w Head,
    columns: BTreeMap<DemandField, u32>,
    year: Option<Year>,
    categories: &'w [CategoryName],
    lent: BTreeMap<Address, Address>,
}

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The demand; `None` when a finding blocks it.
    pub draft: Option<DemandDraft>,
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

    /// Tells why a row is no demand: a sum, a note, a repeated head; `None` when it may be one.
    pub(super) fn aside(&self, row: u32) -> Option<&'static str> {
        let cells: Vec<(Address, String)> = self
            .sheet
            .row(row)
            .filter_map(|(at, value)| Some((at, plain(&read_text(value).ok().flatten()?))))
            .collect();
        let (at, first) = cells.first()?;
        if self.repeats_head(&cells) {
            return Some("重复的表头。");
        }
        if cells.len() == 1 && opens_note(first) {
            return Some("表尾的说明，不是需求。");
        }
        if self.has(DemandField::Content, row) {
            return None;
        }
        if ["小计", "合计", "总计", "共计", "累计"]
            .iter()
            .any(|sum| first.contains(sum))
        {
            let sum = if first.contains("小计") {
                "小计行，不是需求。"
            } else {
                "合计行，不是需求。"
            };
            return Some(sum);
        }
        if opens_note(first) {
            return Some("表尾的说明，不是需求。");
        }
        let wide = self
            .sheet
            .merges
            .iter()
            .any(|merge| merge.contains(*at) && merge.right > merge.left + 1);
        if cells.len() == 1 && wide {
            return Some("分组的标题，不是需求。");
        }
        let number_only =
            cells.len() == 1 && self.columns.get(&DemandField::Number) == Some(&at.column);
        number_only.then_some("只有序号，没有内容。")
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
            reading.draft = Some(DemandDraft {
                collected_on,
                content,
                ..draft
            });
        }
        reading
    }

    /// Reads all fields but the two that a demand cannot be without.
    fn draft(&self, reading: &mut Reading, row: u32) -> DemandDraft {
        reading.number = self.text(reading, DemandField::Number, row);
        let households = self.take(reading, DemandField::Households, row, |cell| {
            read_count(cell, UNITS)
        });
        let category_text = self.text(reading, DemandField::Category, row);
        let category = self.category(reading, category_text.as_deref(), row);
        let urgency = self.urgency(reading, row);
        let state = self.state(reading, row);
        DemandDraft {
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
            let says = format!("类别“{text}”不在政策包的类别之中，按原文保留，请另选。");
            self.find(reading, DemandField::Category, row, Severity::Info, says);
        }
        found.map(|category| category.code.clone())
    }

    fn urgency(&self, reading: &mut Reading, row: u32) -> Option<Urgency> {
        let text = self.text(reading, DemandField::Urgency, row)?;
        let urgency = match plain(&text).as_str() {
            "一般" | "普通" | "不急" | "正常" => Some(Urgency::Normal),
            "急" | "紧急" | "较急" | "比较紧急" | "是" => Some(Urgency::Urgent),
            "特急" | "特别紧急" | "非常紧急" | "加急" | "十分紧急" => {
                Some(Urgency::Critical)
            }
            _ => None,
        };
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
        let says = format!("{}“{text}”认不出，原文记入备注。", field.label());
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

    fn has(&self, field: DemandField, row: u32) -> bool {
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

    fn repeats_head(&self, cells: &[(Address, String)]) -> bool {
        let mut named = 0;
        for (at, text) in cells {
            let part = head_part(text);
            if !self
                .head
                .columns
                .get(&at.column)
                .is_some_and(|parts| parts.contains(&part))
            {
                return false;
            }
            named += 1;
        }
        named >= 2
    }
}

fn blank(value: &CellValue) -> bool {
    matches!(value, CellValue::Text(text) if plain(text).is_empty())
}

fn opens_note(text: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "注:",
        "注：",
        "备注:",
        "备注：",
        "说明:",
        "说明：",
        "填表说明",
        "填表人",
        "填报人",
        "制表人",
        "审核人",
        "负责人",
        "联系人:",
        "填报单位",
        "填表日期",
        "填报日期",
        "以上",
        "注1",
        "注.",
    ];
    OPENINGS.iter().any(|opening| text.starts_with(opening))
}

fn named_state(text: &str) -> Option<DemandState> {
    match text {
        "待处理" | "未处理" | "待办" | "未办理" => Some(DemandState::Open),
        "拟立项" | "已立项" | "立项" => Some(DemandState::Planned),
        "已转办" | "转办" => Some(DemandState::Referred),
        "已解释说明" | "解释说明" | "已解释" => Some(DemandState::Explained),
        "已答复" | "答复" | "已回复" => Some(DemandState::Answered),
        _ => None,
    }
}

fn like_state(text: &str) -> Option<DemandState> {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["未", "不", "没"]) {
        None
    } else if text.starts_with("已转") || text.starts_with("转") {
        Some(DemandState::Referred)
    } else if has(&["立项"]) {
        Some(DemandState::Planned)
    } else if has(&["解释"]) {
        Some(DemandState::Explained)
    } else if has(&["答复", "回复"]) {
        Some(DemandState::Answered)
    } else {
        None
    }
}
