//! No number of a judged rule is decoration: change it in the pack, and a finding, a date or a step changes.

use crate::cases::judgements;
use crate::support::{load, policies, policy_text};

/// The records that the judged rules of a pack take numbers from: the notice of the scheme.
const JUDGED: [(&str, &str); 2] = [
    ("guandu-2021", "[[publicity]]\ncode = \"project\""),
    ("shenzhen-2019", "[[publicity]]\ncode = \"project\""),
];

/// Returns the lines of a record, numbered as in the pack.
fn record<'a>(text: &'a str, head: &str) -> Vec<(usize, &'a str)> {
    let first = text[..text.find(head).expect("the record is there")]
        .lines()
        .count();
    let lines = text.lines().enumerate().skip(first);
    lines.take_while(|(_, line)| !line.is_empty()).collect()
}

fn with_line(text: &str, number: usize, line: &str) -> String {
    let lines = text
        .lines()
        .enumerate()
        .map(|(index, old)| if index == number { line } else { old });
    lines.collect::<Vec<_>>().join("\n")
}

fn judged_with(id: &str, text: &str) -> Vec<String> {
    let mut policies = policies();
    policies.packs.insert(id.to_owned(), load(id, text));
    judgements(id, &policies)
}

#[track_caller]
fn changes(id: &str, text: &str, number: usize, line: &str) {
    let before = judged_with(id, text);
    let after = judged_with(id, &with_line(text, number, line));
    assert_ne!(
        before, after,
        "{id}: nothing changed when a line of the pack became “{line}”"
    );
}

#[test]
fn every_number_of_a_judged_rule_changes_a_finding_a_date_or_a_step() {
    for (id, head) in JUDGED {
        let text = policy_text(id);
        let numbers = |line: &str| {
            line.split_once(" = ")
                .and_then(|(key, value)| Some((key.to_owned(), value.parse::<u32>().ok()?)))
        };
        let lines: Vec<_> = record(&text, head)
            .into_iter()
            .filter_map(|(at, line)| Some((at, numbers(line)?)))
            .collect();
        let keys: Vec<_> = lines.iter().map(|(_, (key, _))| key.as_str()).collect();
        assert_eq!(
            keys,
            ["days", "photos", "answer_days"],
            "{id}: the numbers of the rule"
        );
        for (at, (key, value)) in &lines {
            changes(id, &text, *at, &format!("{key} = {}", value + 1));
        }
    }
}

#[test]
fn every_yes_and_no_of_the_notice_of_guandu_changes_something() {
    let text = policy_text("guandu-2021");
    let mut seen = 0;
    for (at, line) in record(&text, JUDGED[0].1) {
        let turned = match line.split_once(" = ") {
            Some((key, "true")) => format!("{key} = false"),
            Some((key, "false")) => format!("{key} = true"),
            _ => continue,
        };
        changes("guandu-2021", &text, at, &turned);
        seen += 1;
    }
    assert_eq!(
        seen, 4,
        "start_counted, roll, torn_restarts, material_restarts"
    );
}

#[test]
fn every_list_that_a_judged_rule_of_guandu_asks_by_changes_something_when_it_loses_its_last_item() {
    let text = policy_text("guandu-2021");
    let clauses =
        ["GD-3f", "GD-5.1", "GD-5.2a"].map(|clause| format!("[[rules]]\nclause = \"{clause}\""));
    for head in clauses.iter().map(String::as_str).chain([JUDGED[0].1]) {
        for (at, line) in record(&text, head) {
            let list = ["fields", "places", "names"]
                .iter()
                .any(|key| line.starts_with(&format!("{key} = [")));
            if list {
                let (kept, _) = line.rsplit_once(", ").expect("the list has several items");
                changes("guandu-2021", &text, at, &format!("{kept}]"));
            }
        }
    }
}

#[test]
fn every_number_and_list_of_the_years_and_of_the_plan_changes_something() {
    let text = policy_text("guandu-2021");
    let heads = [
        ("[[amounts]]\ncommunity = \"urban\"", 1),
        ("[[amounts]]\ncommunity = \"village\"", 1),
        ("clause = \"GD-3d\"", 1),
        ("clause = \"GD-3h\"", 2),
        ("clause = \"GD-5.2d\"", 2),
        ("clause = \"GD-3c\"", 1),
    ];
    for (head, expected) in heads {
        let mut seen = 0;
        for (at, line) in record(&text, head) {
            let Some((key, value)) = line.split_once(" = ") else {
                continue;
            };
            let number = value.replace('_', "").parse::<u32>();
            let changed = match (key, number) {
                (_, Ok(number)) => format!("{key} = {}", number + 1),
                ("agrees" | "after_return" | "moments", _) => {
                    let (kept, _) = line.rsplit_once(", ").expect("the list has several items");
                    format!("{kept}]")
                }
                _ => continue,
            };
            changes("guandu-2021", &text, at, &changed);
            seen += 1;
        }
        assert_eq!(seen, expected, "{head}");
    }
}
