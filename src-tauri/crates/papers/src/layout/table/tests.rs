//! Geometry of tables, worked by hand.

use super::*;

/// A cell whose content is ten points a line, worked without fonts.
fn stretch(x: f32, width: f32, lines: usize, rows: usize) -> Stretch {
    Stretch {
        x,
        width,
        columns: 1,
        below: rows - 1,
        text: Some(CellText {
            line: 10.0,
            lines: vec![Vec::new(); lines],
            foot: Vec::new(),
            least: 0.0,
            rows,
            heads: false,
        }),
    }
}

fn covered(x: f32, width: f32, below: usize) -> Stretch {
    Stretch {
        text: None,
        below,
        ..stretch(x, width, 0, 1)
    }
}

fn table() -> Table {
    Table {
        columns: vec![20.0, 80.0],
        head: Vec::new(),
        rows: Vec::new(),
        kind: Type::solid(crate::typeface::FontRole::Fang, 10.0, 10.0),
        pad: (2.0, 1.0),
        least: 12.0,
    }
}

#[test]
fn a_cell_over_two_rows_stretches_the_last_when_they_are_too_low() {
    let rows = vec![
        vec![stretch(0.0, 20.0, 5, 2), stretch(20.0, 80.0, 1, 1)],
        vec![covered(0.0, 20.0, 0), stretch(20.0, 80.0, 1, 1)],
    ];
    // Five lines and the padding are 52 points; two rows of 12 leave 28 to the last.
    assert_eq!(table().heights(&rows), [12.0, 40.0]);
}

#[test]
fn no_line_crosses_a_cell_that_goes_on_from_above() {
    let row = vec![covered(0.0, 20.0, 0), stretch(20.0, 80.0, 1, 1)];
    let strip = table().whole(&row, &[12.0]);
    let level = |item: &Item| match item {
        Item::Rule(rule) if rule.from.1 == rule.to.1 => Some((rule.from.0, rule.to.0)),
        _ => None,
    };
    let lines: Vec<_> = strip.items.iter().filter_map(level).collect();
    assert_eq!(lines, [(20.0, 100.0)]);
    let uprights = strip.items.len() - lines.len();
    assert_eq!(uprights, 3, "both edges and the one between");
}

#[test]
fn a_foot_stands_at_the_lower_end_and_takes_its_own_line() {
    let mut area = stretch(0.0, 100.0, 1, 1);
    let text = area.text.as_mut().unwrap();
    text.foot = vec![Vec::new()];
    assert_eq!(text.height(1.0), 22.0);
    text.least = 60.0;
    assert_eq!(text.height(1.0), 60.0);
}
#[test]
fn a_foot_is_not_lost_where_a_row_is_cut_and_stays_with_lines_above() {
    let mut area = stretch(0.0, 100.0, 9, 1);
    let mark = Item::Rule(Rule::level(7.0, 0.0, 1.0, HAIRLINE));
    area.text.as_mut().unwrap().foot = vec![vec![mark]];
    let strips = table().joined(&[vec![area]], &[102.0], 50.0);
    assert_eq!(strips.len(), 10);
    // Nine lines of text, then the foot; its rule begins at 7 and the padding of 2.
    let marked = |item: &Item| matches!(item, Item::Rule(rule) if rule.from.0 == 9.0);
    assert!(strips[9].items.iter().any(marked));
    let kept: Vec<bool> = strips.iter().map(|strip| strip.keep).collect();
    assert_eq!(kept[5..], [false, true, true, true, false]);
}

#[test]
fn rows_that_no_page_holds_part_and_repeat_the_head_beside_their_cell() {
    let mut side = stretch(0.0, 20.0, 1, 4);
    side.text.as_mut().unwrap().heads = true;
    let right = || stretch(20.0, 80.0, 1, 1);
    let mut rows = vec![vec![side, right()]];
    rows.extend((0..3).map(|i| vec![covered(0.0, 20.0, 2 - i), right()]));
    let strips = table().joined(&rows, &[12.0; 4], 30.0);
    let kept: Vec<bool> = strips.iter().map(|strip| strip.keep).collect();
    assert_eq!(kept, [true, false, false, false]);
    let again: Vec<bool> = strips.iter().map(|strip| strip.again.is_some()).collect();
    assert_eq!(again, [false, true, true, true]);
    let together = table().joined(&rows, &[12.0; 4], 48.0);
    assert!(together.iter().all(|strip| strip.again.is_none()));
    assert!(together[..3].iter().all(|strip| strip.keep));
}
