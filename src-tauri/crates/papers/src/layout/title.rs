//! Titles: centred, words whole, lines shaped like a trapezium (GB/T 9704 7.3.1).
//!
//! Chinese words are not marked, and a segmenter with its dictionary is far too much for a few titles: a list of
//! words that recur in titles stands with the wording, the joints between wording and facts are good places to
//! break, and a break in the middle of anything else costs.

use super::breaks::{self, Line, Measure};
use super::cells::{Cell, Inline, Type, cells};
use super::flow::Strip;
use super::justify::{Align, natural};
use super::paragraph::{Paragraph, raised};
use crate::error::PaperError;
use crate::typeface::{Faces, Joint, joint};

/// Cost of a break in the middle of unknown words, as a share of the line's width.
const COST_INSIDE: f32 = 0.12;
/// More lines than a title has: a text so long is filled line by line, since weighing it would take minutes.
const MOST_LINES: usize = 6;
/// Characters after which a title breaks well.
const GOOD_ENDS: &str = "的和与及、》”）";
/// Characters before which it does.
const GOOD_STARTS: &str = "（《“";

/// Sets a title; it stays with what follows.
pub(crate) fn strips(
    faces: &Faces<'_>,
    kind: Type,
    pieces: Vec<Inline>,
    words: &[String],
    width: f32,
) -> Result<Vec<Strip>, PaperError> {
    let mut cells = cells(faces, kind, &pieces)?;
    let measure = Measure {
        width,
        indent: 0.0,
        hang: 0.0,
    };
    let lines = if natural(&cells) > width * MOST_LINES as f32 {
        breaks::lines(&mut cells, measure)
    } else {
        balanced(&cells, words, width)
    };
    let paragraph = Paragraph::plain(kind, Align::Centre, pieces);
    let placed = paragraph.placed(&mut cells, &lines, measure);
    Ok(placed
        .into_iter()
        .map(|items| Strip {
            keep: true,
            ..Strip::of(kind.line, raised(items, kind))
        })
        .collect())
}

/// Splits a title into as few lines as it needs, with the least cost of shape and breaks.
fn balanced(cells: &[Cell], words: &[String], width: f32) -> Vec<Line> {
    let costs = break_costs(cells, words);
    let needed = (natural(cells) / width).ceil().max(1.0) as usize;
    let split =
        (needed..=cells.len().max(1)).find_map(|count| best_split(cells, &costs, width, count));
    let ends = split.unwrap_or_else(|| vec![cells.len()]);
    let mut start = 0;
    let mut line = |end: usize| {
        let cells = start..end;
        start = end;
        Line { cells, last: true }
    };
    ends.into_iter().map(&mut line).collect()
}

/// Returns the cost of ending a line after each cell; `None` where it must not end.
fn break_costs(cells: &[Cell], words: &[String]) -> Vec<Option<f32>> {
    let text: Vec<char> = cells.iter().map(|cell| cell.ch).collect();
    let mut costs: Vec<Option<f32>> = (0..text.len())
        .map(|i| cost_after(cells, &text, i))
        .collect();
    for word in words
        .iter()
        .map(|word| word.chars().collect::<Vec<_>>())
        .filter(|word| word.len() > 1)
    {
        for at in (0..text.len()).filter(|at| text[*at..].starts_with(&word)) {
            costs[at..at + word.len() - 1].fill(None);
            for edge in [at.checked_sub(1), Some(at + word.len() - 1)]
                .into_iter()
                .flatten()
            {
                costs[edge] = costs[edge].map(|cost| cost * 0.4);
            }
        }
    }
    costs
}

fn cost_after(cells: &[Cell], text: &[char], i: usize) -> Option<f32> {
    let next = *text.get(i + 1)?;
    match joint(text[i], next) {
        Joint::Never | Joint::Rather => None,
        Joint::Must => Some(0.0),
        Joint::May if next == '的' => None,
        Joint::May if GOOD_ENDS.contains(text[i]) || GOOD_STARTS.contains(next) => Some(0.0),
        Joint::May if cells[i].piece != cells[i + 1].piece => Some(0.0),
        Joint::May => Some(COST_INSIDE),
    }
}

/// Finds the cheapest way to make `count` lines that all fit.
fn best_split(
    cells: &[Cell],
    costs: &[Option<f32>],
    width: f32,
    count: usize,
) -> Option<Vec<usize>> {
    let mut best: Vec<Option<(f32, Vec<usize>)>> = vec![None; cells.len() + 1];
    best[0] = Some((0.0, Vec::new()));
    for line in 0..count {
        let mut next: Vec<Option<(f32, Vec<usize>)>> = vec![None; cells.len() + 1];
        for (start, found) in best
            .iter()
            .enumerate()
            .filter_map(|(i, found)| Some((i, found.as_ref()?)))
        {
            let ends = if line + 1 == count {
                cells.len()..=cells.len()
            } else {
                start + 1..=cells.len() - 1
            };
            for end in ends.filter(|end| *end > start) {
                let Some(cost) = line_cost(cells, costs, width, start..end, count) else {
                    continue;
                };
                let shape = shape_cost(cells, &found.1, start..end, width);
                let total = found.0 + cost + shape;
                if next[end].as_ref().is_none_or(|(known, _)| total < *known) {
                    next[end] = Some((total, found.1.iter().copied().chain([end]).collect()));
                }
            }
        }
        best = next;
    }
    best.pop().flatten().map(|(_, ends)| ends)
}

/// Returns the cost of one line by itself; `None` when it does not fit or must not end there.
fn line_cost(
    cells: &[Cell],
    costs: &[Option<f32>],
    width: f32,
    line: std::ops::Range<usize>,
    count: usize,
) -> Option<f32> {
    let end = line.end;
    let broken = if end == cells.len() {
        Some(0.0)
    } else {
        costs[end - 1]
    };
    let length = natural(&cells[line]);
    let even = natural(cells) / count as f32;
    let uneven = (length - even) / width;
    (length <= width).then_some(())?;
    broken.map(|broken| broken + uneven * uneven)
}

/// A line longer than the one above it turns the trapezium over: allowed, but worse than the other way round.
fn shape_cost(cells: &[Cell], ends: &[usize], line: std::ops::Range<usize>, width: f32) -> f32 {
    let Some(end) = ends.last() else { return 0.0 };
    let start = ends.len().checked_sub(2).map_or(0, |i| ends[i]);
    let above = natural(&cells[start..*end]);
    let grows = (natural(&cells[line]) - above) / width;
    grows.max(0.0) * 0.3
}

#[cfg(test)]
mod tests {
    use super::super::cells::worked;
    use super::*;

    fn split(text: &str, words: &[&str], width: f32) -> String {
        let cells = worked(text);
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let line = |line: Line| {
            cells[line.cells]
                .iter()
                .map(|cell| cell.ch)
                .collect::<String>()
        };
        balanced(&cells, &words, width)
            .into_iter()
            .map(line)
            .collect::<Vec<_>>()
            .join("|")
    }

    const WORDS: [&str; 7] = ["关于", "新村", "路灯", "更换", "项目", "公示", "社区"];

    #[test]
    fn leaves_a_title_that_fits_on_one_line() {
        assert_eq!(
            split("关于路灯更换项目的公示", &WORDS, 200.0),
            "关于路灯更换项目的公示"
        );
    }

    #[test]
    fn breaks_between_words_with_the_longer_line_above() {
        assert_eq!(
            split("关于铁路新村路灯更换项目的公示", &WORDS, 100.0),
            "关于铁路新村路灯|更换项目的公示"
        );
    }

    #[test]
    fn never_begins_a_line_with_the_particle_nor_splits_a_listed_word() {
        let text = "关于云溪社区铁路新村路灯更换项目的公示";
        for width in [60.0, 70.0, 80.0, 90.0, 100.0, 120.0] {
            let lines = split(text, &WORDS, width);
            assert!(!lines.contains("|的"), "{lines}");
            let split_word = WORDS
                .iter()
                .find(|word| !lines.contains(*word) && text.contains(*word));
            assert_eq!(split_word, None, "{lines}");
        }
    }

    #[test]
    fn sets_a_title_that_cannot_be_split_on_the_line_it_has() {
        assert_eq!(
            split("ABCDEFGHIJKLMNOPQRSTUVWXYZ", &[], 100.0),
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        );
    }
}
