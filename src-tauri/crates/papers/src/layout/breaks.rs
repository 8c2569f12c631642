//! Where lines end: greedy, pushing in before spacing out, never against 避头尾.
//!
//! Greedy was chosen over Knuth and Plass: a Chinese line has a place to break after nearly every character and
//! two dozen places to give, so the optimum differs from the first fit by less than the eye sees.

use super::cells::Cell;
use crate::typeface::{Class, Joint, joint};
use std::ops::Range;

/// A line before its letters are placed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Which cells.
    pub cells: Range<usize>,
    /// True when the line ends by order or is the last.
    pub last: bool,
}

/// The widths that lines may have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measure {
    /// Width of a line.
    pub width: f32,
    /// What the first line gives up at its left.
    pub indent: f32,
    /// What the others give up.
    pub hang: f32,
}

impl Measure {
    /// Returns the width of a line by its number from 0.
    pub(crate) fn of(&self, line: usize) -> f32 {
        self.width - self.left(line)
    }

    /// Returns where a line begins by its number from 0.
    pub(crate) fn left(&self, line: usize) -> f32 {
        if line == 0 { self.indent } else { self.hang }
    }
}

/// How loose a line may become before a date is broken in it, in widths of an ideograph.
const DATE_SLACK: f32 = 2.6;

/// Splits cells into lines; trims the opening mark that begins a line and the blanks that end it.
pub(crate) fn lines(cells: &mut [Cell], measure: Measure) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut start = 0;
    while start < cells.len() {
        if !out.is_empty() && cells[start].class == Class::Opening && cells[start].is_half_blank() {
            cells[start].trim_left = cells[start].advance / 2.0;
        }
        let end = line_end(&cells[start..], measure.of(out.len())) + start;
        let last = end == cells.len() || cells[end - 1].class == Class::Newline;
        out.push(Line {
            cells: start..trimmed(cells, start, end),
            last,
        });
        start = end;
    }
    out
}

/// Returns the end of a line without the blanks and the order to end it.
fn trimmed(cells: &[Cell], start: usize, end: usize) -> usize {
    let blank = |cell: &&Cell| matches!(cell.class, Class::Space | Class::Newline);
    end - cells[start..end].iter().rev().take_while(blank).count()
}

/// Returns how many cells the next line takes; at least one.
fn line_end(cells: &[Cell], width: f32) -> usize {
    let mut best: Option<(usize, f32)> = None;
    let mut natural = 0.0;
    let mut give = 0.0;
    for (i, cell) in cells.iter().enumerate() {
        natural += cell.width();
        let at_end = closing_give(cell);
        if natural - give - at_end > width + 0.01
            && !matches!(cell.class, Class::Space | Class::Newline)
        {
            return best.map_or_else(|| torn_before(cells, i), |(end, _)| end);
        }
        give += inner_give(cell);
        let kind = cells
            .get(i + 1)
            .map_or(Joint::Must, |next| joint(cell.ch, next.ch));
        match kind {
            Joint::Must => return i + 1,
            Joint::Rather if saves_enough(best, width, cell.advance) => {
                best = Some((i + 1, natural))
            }
            Joint::May => best = Some((i + 1, natural)),
            Joint::Rather | Joint::Never => {}
        }
    }
    cells.len()
}

/// Returns where to tear what is longer than a line: inside a word, lest a mark or a unit begins the next line.
fn torn_before(cells: &[Cell], end: usize) -> usize {
    let in_word = |i: usize| cells[i].class.in_word();
    let inside = (1..=end).rev().find(|i| in_word(i - 1) && in_word(*i));
    inside.unwrap_or(end.max(1))
}

/// Returns true when the last good place to end would leave the line too loose.
fn saves_enough(best: Option<(usize, f32)>, width: f32, em: f32) -> bool {
    best.is_none_or(|(_, natural)| width - natural > DATE_SLACK * em)
}

/// Returns what a mark inside a line can give: half of the blank it still has.
pub(crate) fn inner_give(cell: &Cell) -> f32 {
    if cell.is_half_blank() && cell.trim_left + cell.trim_right == 0.0 {
        cell.advance / 4.0
    } else {
        0.0
    }
}

/// Returns what a closing mark at the end of a line can give: all of its blank.
pub(crate) fn closing_give(cell: &Cell) -> f32 {
    let full = cell.class == Class::Closing && cell.is_half_blank() && cell.trim_right == 0.0;
    if full { cell.advance / 2.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::super::cells::worked;
    use super::super::justify::natural;
    use super::*;
    use proptest::prelude::*;

    const TEN: Measure = Measure {
        width: 100.0,
        indent: 0.0,
        hang: 0.0,
    };

    fn broken(text: &str) -> String {
        let mut cells = worked(text);
        let lines = lines(&mut cells, TEN);
        let words = |line: &Line| {
            cells[line.cells.clone()]
                .iter()
                .map(|cell| cell.ch)
                .collect::<String>()
        };
        lines.iter().map(words).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn fills_lines_of_ideographs_to_the_edge() {
        assert_eq!(
            broken("一二三四五六七八九十甲乙"),
            "一二三四五六七八九十|甲乙"
        );
    }

    #[test]
    fn takes_the_letter_before_a_closing_mark_down_with_it() {
        assert_eq!(
            broken("一二三四五六七八九十，甲"),
            "一二三四五六七八九|十，甲"
        );
        assert_eq!(
            broken("一二三四五六七八九十》。甲"),
            "一二三四五六七八九|十》。甲"
        );
    }

    #[test]
    fn pushes_a_closing_mark_in_when_the_marks_of_the_line_can_give_its_width() {
        // Eleven wide; the last comma gives a half, two inside a quarter each.
        assert_eq!(
            broken("一，三，五六七八九十，甲"),
            "一，三，五六七八九十，|甲"
        );
        // Only one inside: a quarter is missing.
        assert_eq!(
            broken("一，三四五六七八九十，甲"),
            "一，三四五六七八九|十，甲"
        );
    }

    #[test]
    fn takes_an_opening_mark_down_to_what_it_opens() {
        assert_eq!(
            broken("一二三四五六七八九（甲）"),
            "一二三四五六七八九|（甲）"
        );
        assert_eq!(
            broken("一二三四五六七八九“《甲》”"),
            "一二三四五六七八九|“《甲》”"
        );
    }

    #[test]
    fn counts_neighbouring_marks_as_one_and_a_half() {
        // 《 and seven, half a 》, ， and 甲 are ten and a half; 《 and ， give a quarter each.
        assert_eq!(
            broken("《一二三四五六七》，甲乙"),
            "《一二三四五六七》，甲|乙"
        );
        assert_eq!(natural(&worked("》，")), 15.0);
        assert_eq!(natural(&worked("：“")), 15.0);
        assert_eq!(natural(&worked("（《")), 15.0);
        assert_eq!(natural(&worked("？！”）")), 25.0);
    }

    #[test]
    fn takes_the_blank_from_an_opening_mark_that_begins_a_line() {
        let mut cells = worked("一二三四五六七八九（甲）");
        lines(&mut cells, TEN);
        assert_eq!(cells[9].trim_left, 5.0);
    }

    #[test]
    fn keeps_numbers_whole_with_their_units() {
        assert_eq!(
            broken("一二三四五六七八1,234.50元"),
            "一二三四五六七八|1,234.50元"
        );
        assert_eq!(
            broken("一二三四五六七八九第12幢"),
            "一二三四五六七八九|第12幢"
        );
        assert_eq!(broken("一二三四五六七八九十%"), "一二三四五六七八九|十%");
    }

    #[test]
    fn breaks_a_date_only_when_the_line_would_be_too_loose() {
        // Two free before the date: it goes down whole.
        assert_eq!(
            broken("一二三四五六七八2026年7月1日"),
            "一二三四五六七八|2026年7月1日"
        );
        // Five free: the year stays, the day does not part from its month.
        assert_eq!(
            broken("一二三四五2026年7月1日起"),
            "一二三四五2026年|7月1日起"
        );
    }

    #[test]
    fn cuts_a_word_that_is_longer_than_a_line() {
        assert_eq!(
            broken("abcdefghijklmnopqrstuvwxyz"),
            "abcdefghijklmnopqrst|uvwxyz"
        );
        assert_eq!(
            broken("一二abcdefghijklmnopqrstuvwxyz"),
            "一二|abcdefghijklmnopqrst|uvwxyz"
        );
    }

    #[test]
    fn takes_a_digit_along_with_the_unit_of_a_number_that_is_longer_than_a_line() {
        assert_eq!(
            broken("123456789012345678901元整"),
            "12345678901234567890|1元整"
        );
        assert_eq!(
            broken("1234567890123456789012%，甲"),
            "12345678901234567890|12%，甲"
        );
        assert_eq!(
            broken("12345678901234567890元整"),
            "1234567890123456789|0元整"
        );
    }

    #[test]
    fn ends_lines_by_order_and_drops_blanks_at_their_end() {
        assert_eq!(broken("一二\n三"), "一二|三");
        assert_eq!(broken("LED ROAD LIGHTING, 15 W"), "LED ROAD LIGHTING,|15 W");
    }

    #[test]
    fn gives_the_first_line_its_indent_and_the_others_theirs() {
        let mut cells = worked("一二三四五六七八九十甲乙丙丁戊己庚辛");
        let lines = lines(
            &mut cells,
            Measure {
                width: 100.0,
                indent: 20.0,
                hang: 10.0,
            },
        );
        assert_eq!(
            lines
                .iter()
                .map(|line| line.cells.len())
                .collect::<Vec<_>>(),
            [8, 9, 1]
        );
    }

    proptest! {
        #[test]
        fn loses_nothing_overfills_nothing_and_obeys_the_edges(text in "[国家民《（，。》）“”1-9,.a-c年月日 ]{0,120}") {
            let mut cells = worked(&text);
            let lines = lines(&mut cells, TEN);
            let mut next = 0;
            for line in &lines {
                prop_assert!(text.chars().skip(next).take(line.cells.start - next).all(|ch| ch == ' '));
                next = line.cells.end;
                let on_line = &cells[line.cells.clone()];
                let Some((end, inner)) = on_line.split_last() else { continue };
                let give = closing_give(end) + inner.iter().map(inner_give).sum::<f32>();
                prop_assert!(natural(on_line) - give <= 100.02);
                let Some(after) = cells.get(line.cells.end) else { continue };
                let kept = joint(end.ch, after.ch) == Joint::Never;
                let could = on_line.windows(2).any(|pair| joint(pair[0].ch, pair[1].ch) == Joint::May);
                prop_assert!(!(kept && could && after.class != Class::Space), "{text}");
            }
        }
    }
}
