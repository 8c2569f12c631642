//! Tells the rows below a head that hold no record: sums, notes, titles of groups, repeated heads.

use super::cells::RowCells;
use super::field::{RegisterField, head_part};
use crate::cell::Address;
use crate::value::{read_text, text::plain};

impl<F: RegisterField> RowCells<'_, F> {
    /// Tells why a row holds no record: a sum, a note, a repeated head; `None` when it may hold one. A row that has
    /// the `essential` fact does, whatever else it looks like.
    pub(crate) fn aside(&self, row: u32, essential: F, number: F) -> Option<String> {
        let cells: Vec<(Address, String)> = self
            .sheet
            .row(row)
            .filter_map(|(at, value)| Some((at, plain(&read_text(value).ok().flatten()?))))
            .collect();
        let (at, first) = cells.first()?;
        if self.repeats_head(&cells) {
            return Some("重复的表头。".to_owned());
        }
        if cells.len() == 1 && opens_note(first) {
            return Some(not_a::<F>("表尾的说明，"));
        }
        if self.has(essential, row) {
            return None;
        }
        if ["小计", "合计", "总计", "共计", "累计"]
            .iter()
            .any(|sum| first.contains(sum))
        {
            let sum = if first.contains("小计") {
                "小计行，"
            } else {
                "合计行，"
            };
            return Some(not_a::<F>(sum));
        }
        if opens_note(first) {
            return Some(not_a::<F>("表尾的说明，"));
        }
        let wide = self
            .sheet
            .merges
            .iter()
            .any(|merge| merge.contains(*at) && merge.right > merge.left + 1);
        if cells.len() == 1 && wide {
            return Some(not_a::<F>("分组的标题，"));
        }
        let number_only = cells.len() == 1 && self.columns.get(&number) == Some(&at.column);
        number_only.then(|| "只有序号，没有内容。".to_owned())
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

/// Returns 合计行，不是需求。
fn not_a<F: RegisterField>(what: &str) -> String {
    format!("{what}不是{}。", F::RECORD)
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
