//! What can only be checked once the whole pack is read: codes that are used twice, references that lead nowhere.

use super::Pack;
use super::inherit::identity;
use super::reader::Log;
use super::rule::RuleKind;
use super::tree::{At, Node, Value};
use std::collections::BTreeSet;

/// The lists whose records carry a code; rules are told apart by clause, titles by kind.
const CODED: [&str; 19] = [
    "bodies",
    "channels",
    "categories",
    "forbidden",
    "modes",
    "sources",
    "steps",
    "votes",
    "publicity",
    "periods",
    "limits",
    "methods",
    "duties",
    "retention",
    "rules",
    "papers",
    "sheets",
    "submissions",
    "amounts",
];

/// Checks a pack against itself.
pub(crate) fn check(pack: &Pack, tree: &Node, log: &Log) {
    for section in CODED {
        duplicates(section, tree, log);
    }
    let references = Check { tree, log };
    references.steps(pack);
    references.votes(pack);
    references.submissions(pack);
    for rule in &pack.rules {
        references.rule(&rule.clause, &rule.kind);
    }
}

fn records<'a>(tree: &'a Node, section: &str) -> &'a [Node] {
    match tree.get(section) {
        Some(Node {
            value: Value::List(records),
            ..
        }) => records,
        _ => &[],
    }
}

pub(crate) fn duplicates(section: &str, tree: &Node, log: &Log) {
    let mut seen = BTreeSet::new();
    for record in records(tree, section) {
        let Some(id) = identity(record) else { continue };
        if !seen.insert(id) {
            log.wrong(
                record.at,
                format!("{section} 里的“{id}”写了两次。"),
                "请给其中一段换一个代码，或删去一段。",
            );
        }
    }
}

struct Check<'a> {
    tree: &'a Node,
    log: &'a Log,
}

impl Check<'_> {
    fn at(&self, section: &str, id: &str) -> At {
        let record = records(self.tree, section)
            .iter()
            .find(|record| identity(record) == Some(id));
        record.unwrap_or(self.tree).at
    }

    /// Notes a reference from one record to a code that its list does not have.
    fn refers(&self, from: (&str, &str), section: &str, code: &str) {
        if records(self.tree, section)
            .iter()
            .all(|record| identity(record) != Some(code))
        {
            let at = self.at(from.0, from.1);
            let says = format!("“{}”用到的“{code}”在 {section} 里没有。", from.1);
            self.log.wrong(
                at,
                says,
                format!("请在 {section} 里写上“{code}”，或改正这里的代码。"),
            );
        }
    }

    fn steps(&self, pack: &Pack) {
        for step in &pack.steps {
            let from = ("steps", step.code.as_str());
            step.rules
                .iter()
                .for_each(|clause| self.refers(from, "rules", clause));
            step.publicity
                .iter()
                .for_each(|code| self.refers(from, "publicity", code));
            step.after
                .iter()
                .for_each(|code| self.refers(from, "steps", code));
        }
    }

    fn votes(&self, pack: &Pack) {
        for vote in &pack.votes {
            self.refers(("votes", &vote.code), "bodies", &vote.body);
        }
    }

    fn submissions(&self, pack: &Pack) {
        for one in &pack.submissions {
            self.refers(("submissions", &one.code), "steps", &one.step);
        }
    }

    fn rule(&self, clause: &str, kind: &RuleKind) {
        for (section, code) in references(kind) {
            self.refers(("rules", clause), section, code);
        }
    }
}

/// Returns the records that a rule refers to: their list and code.
fn references(kind: &RuleKind) -> Vec<(&'static str, &str)> {
    match kind {
        RuleKind::Publicity { publicity } => vec![("publicity", publicity)],
        RuleKind::Disclosure {
            publicity, duty, ..
        } => [vec![("publicity", publicity.as_str())], all("duties", duty)].concat(),
        RuleKind::Contract { publicity, .. } => all("publicity", publicity),
        RuleKind::Decision {
            votes, publicity, ..
        } => [all("votes", votes), all("publicity", publicity)].concat(),
        RuleKind::Opinion {
            body,
            period,
            files,
        } => [
            vec![("bodies", body.as_str())],
            all("periods", period),
            all("bodies", files),
        ]
        .concat(),
        RuleKind::Filing { bodies, .. } => all("bodies", bodies),
        RuleKind::Change { bodies, time_only } => {
            [all("bodies", bodies), all("bodies", time_only)].concat()
        }
        RuleKind::Entries { body, .. } => all("bodies", body),
        RuleKind::Evaluation { methods, .. } => all("methods", methods),
        RuleKind::Roles { body, .. } => all("bodies", body),
        RuleKind::Settlement { duty, .. } => all("duties", duty),
        RuleKind::Register {
            categories, duty, ..
        } => [all("categories", categories), all("duties", duty)].concat(),
        RuleKind::Ratio { limit } => vec![("limits", limit)],
        RuleKind::Limit { limits } => all("limits", limits),
        RuleKind::Period { periods } => all("periods", periods),
        RuleKind::Duty { duties, .. } => all("duties", duties),
        _ => Vec::new(),
    }
}

fn all<'a>(
    section: &'static str,
    codes: impl IntoIterator<Item = &'a String>,
) -> Vec<(&'static str, &'a str)> {
    codes
        .into_iter()
        .map(|code| (section, code.as_str()))
        .collect()
}
