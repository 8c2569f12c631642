//! Charts of the 年度报告: lengths that are the figures behind them, told apart without colour.

use crate::given::*;
use crate::layout::assert_inside;
use crate::whole::{full, printed, read};
use papers::{Item, Kind, Page, Rendered, Rule};
use serde_json::{Value, json};

fn report(book: Value) -> Rendered {
    let paper = printed(&read(book), Kind::AnnualReport, ISSUED).unwrap();
    for page in &paper.pages {
        assert_inside(page, (28.0, 37.0, 26.0, 35.0));
    }
    paper
}

fn rules(pages: &[Page]) -> impl Iterator<Item = &Rule> {
    let items = pages.iter().flat_map(|page| &page.items);
    items.filter_map(|item| match item {
        Item::Rule(rule) => Some(rule),
        _ => None,
    })
}

fn length(rule: &Rule) -> f32 {
    rule.to.0 - rule.from.0
}

/// A filled bar is one thick rule.
fn filled(paper: &Rendered) -> Vec<&Rule> {
    rules(&paper.pages)
        .filter(|rule| rule.thickness > 5.0)
        .collect()
}

/// Lengths of the filled bars that begin at the axis of a chart, not those of a legend.
fn lengths(paper: &Rendered) -> Vec<f32> {
    let bars = filled(paper).into_iter().map(length);
    bars.filter(|length| *length > 40.0).collect()
}

/// Approved 38,600.00, paid 19,300.00: half as long. Satisfied 93.2 of 100.
#[test]
fn bars_are_as_long_as_the_figures_behind_them() {
    let paper = report(full());
    let bars = lengths(&paper);
    assert_eq!(bars.len(), 3, "{bars:?}");
    let whole = bars[0];
    assert!(
        (bars[1] - whole).abs() < 0.01 && (bars[2] / whole - 0.932).abs() < 0.001,
        "{bars:?}"
    );
    let axis = filled(&paper)
        .iter()
        .map(|rule| rule.from.0)
        .fold(f32::MAX, f32::min);
    let hatched = rules(&paper.pages).filter(|rule| {
        let level = rule.from.1 == rule.to.1 && rule.thickness < 0.6;
        level && (rule.from.0 - axis).abs() < 0.01 && (length(rule) - whole / 2.0).abs() < 0.01
    });
    // The upper and the lower edge of the paid bar, by category and by project.
    assert_eq!(hatched.count(), 4);
    let text: String = paper.pages.iter().map(page_text).collect();
    for said in ["图1", "图2", "图3", "批准", "已拨", "93.2%（59份）"] {
        assert!(text.contains(said), "{said} is missing in {text}");
    }
}

#[test]
fn what_differs_is_hatched_and_never_only_darker() {
    let paper = report(full());
    let slanted =
        rules(&paper.pages).filter(|rule| rule.from.0 != rule.to.0 && rule.from.1 != rule.to.1);
    assert!(slanted.count() > 20);
    assert!(rules(&paper.pages).all(|rule| rule.tone == papers::Tone::Ink));
}

/// A year of sixty projects goes over pages; a year without surveys has no chart of them.
#[test]
fn sixty_projects_flow_over_pages_and_what_nobody_asked_is_not_drawn() {
    let mut book = full();
    let mut projects = Vec::new();
    for i in 0..60 {
        let mut one = book["projects"][0].clone();
        one["id"] = json!(format!("p{i}x"));
        one["number"] = json!(format!("云溪-2026-{i}"));
        one["records"]["surveys"] = json!([]);
        one["revisions"] = json!([]);
        projects.push(one);
    }
    book["projects"].as_array_mut().unwrap().extend(projects);
    book["projects"][0]["records"]["surveys"] = json!([]);
    let paper = report(book);
    assert_eq!(lengths(&paper).len(), 62);
    let text: String = paper.pages.iter().map(page_text).collect();
    assert!(
        paper.pages.len() > 6 && !text.contains("图3"),
        "{}",
        paper.pages.len()
    );
    keep("年度报告-many", &paper.pdf);
}
