//! Packs that extend others.
//!
//! The unit of inheritance is a record: a record of the child with the same code replaces the parent's whole record, so
//! that every value is cited from the text in which it stands. A record the parent lacks is added; identity and schema
//! are never inherited. A value looser than the parent's is taken, but noticed when no document number backs it.

use super::Pack;
use super::error::PackWarning;
use super::item::YearlyAmount;
use super::publicity::Publicity;
use super::reader::Log;
use super::rule::Rule;
use super::source::Source;
use super::terms::Limit;
use super::tree::{Node, Value};
use super::vote::{Share, Vote};

/// Keys of the top table that belong to one file alone.
const OWN: [&str; 2] = ["pack_schema", "identity"];

/// Keys by which records of a list are told apart, in order of trial.
const KEYS: [&str; 6] = ["code", "clause", "id", "kind", "mode", "community"];

/// Lays a child's tree over its parent's.
pub(crate) fn overlay(parent: Node, child: Node) -> Node {
    let Node {
        at,
        value: Value::Table(mut entries),
    } = child
    else {
        return child;
    };
    let Value::Table(inherited) = parent.value else {
        return Node {
            at,
            value: Value::Table(entries),
        };
    };
    for (key, node) in inherited
        .into_iter()
        .filter(|(key, _)| !OWN.contains(&key.as_str()))
    {
        match entries.iter().position(|(name, _)| *name == key) {
            None => entries.push((key, node)),
            Some(index) => lay_over(node, &mut entries[index].1),
        }
    }
    Node {
        at,
        value: Value::Table(entries),
    }
}

/// Puts the parent's records that the child does not replace before the child's new ones, in the parent's order.
fn lay_over(parent: Node, child: &mut Node) {
    let (Value::List(inherited), Value::List(own)) = (parent.value, &mut child.value) else {
        return;
    };
    let mut own_records = std::mem::take(own);
    for record in inherited {
        // Records without a code are alone in their list: the amount for all kinds of community.
        let replaced = own_records
            .iter()
            .position(|own| identity(own) == identity(&record));
        own.push(replaced.map_or(record, |index| own_records.remove(index)));
    }
    own.append(&mut own_records);
}

pub(crate) fn identity(record: &Node) -> Option<&str> {
    KEYS.iter().find_map(|key| record.text(key))
}

/// A record that is looser than the parent's: its list, its identity there, its name, its ground.
type Looser<'a> = (&'static str, &'a str, &'a str, &'a Source);

/// Finds values of the child that are looser than the parent's and have no document number.
pub(crate) fn loosened(parent: &Pack, child: &Pack, tree: &Node, log: &Log) -> Vec<PackWarning> {
    let found = publicity(parent, child)
        .chain(votes(parent, child))
        .chain(limits(parent, child));
    let found = found
        .chain(amounts(parent, child))
        .chain(rules(parent, child));
    let bare = found.filter(|(.., source)| !numbered(source));
    bare.map(|(section, id, name, _)| warning(section, id, name, tree, log))
        .collect()
}

fn publicity<'a>(parent: &'a Pack, child: &'a Pack) -> impl Iterator<Item = Looser<'a>> {
    let looser = |own: &&Publicity| {
        parent
            .publicity_rule(&own.code)
            .is_some_and(|from| shorter(from, own))
    };
    child
        .publicities
        .iter()
        .filter(looser)
        .map(|own| ("publicity", &*own.code, &*own.name, &own.source))
}

fn votes<'a>(parent: &'a Pack, child: &'a Pack) -> impl Iterator<Item = Looser<'a>> {
    let looser = |own: &&Vote| {
        parent
            .votes
            .iter()
            .any(|from| from.code == own.code && easier(from, own))
    };
    child
        .votes
        .iter()
        .filter(looser)
        .map(|own| ("votes", &*own.code, &*own.name, &own.source))
}

fn limits<'a>(parent: &'a Pack, child: &'a Pack) -> impl Iterator<Item = Looser<'a>> {
    let looser = |own: &&Limit| {
        parent
            .limits
            .iter()
            .any(|from| from.code == own.code && wider(from, own))
    };
    child
        .limits
        .iter()
        .filter(looser)
        .map(|own| ("limits", &*own.code, &*own.name, &own.source))
}

fn amounts<'a>(parent: &'a Pack, child: &'a Pack) -> impl Iterator<Item = Looser<'a>> {
    let looser = |own: &&YearlyAmount| {
        parent
            .amounts
            .iter()
            .any(|from| from.community == own.community && freer(from, own))
    };
    child
        .amounts
        .iter()
        .filter(looser)
        .map(|own| ("amounts", "", "年度额度", &own.source))
}

fn rules<'a>(parent: &'a Pack, child: &'a Pack) -> impl Iterator<Item = Looser<'a>> {
    let looser = |own: &&Rule| {
        parent
            .rule(&own.clause)
            .is_some_and(|from| own.weight < from.weight)
    };
    child
        .rules
        .iter()
        .filter(looser)
        .map(|own| ("rules", &*own.clause, &*own.clause, &own.source))
}

/// Returns true when the record's text has a document number; a text without one is cited by its title in 《》.
fn numbered(source: &Source) -> bool {
    source
        .document
        .as_ref()
        .is_some_and(|document| !document.starts_with('《'))
}

fn warning(section: &str, code: &str, name: &str, tree: &Node, log: &Log) -> PackWarning {
    let list = tree.get(section);
    let record = list.and_then(|list| match &list.value {
        Value::List(records) => records.iter().find(|record| identity(record) == Some(code)),
        _ => None,
    });
    let at = record.or(list).unwrap_or(tree).at;
    let says = format!("“{name}”比上级规定宽，但没有写文号，请补上批准放宽的文件。");
    PackWarning {
        file: log.file(at).to_owned(),
        line: at.line,
        says,
    }
}

fn shorter(parent: &Publicity, child: &Publicity) -> bool {
    let fewer_days = parent
        .days
        .is_some_and(|days| child.days.is_none_or(|own| own < days));
    let slower = parent
        .answer_days
        .is_some_and(|days| child.answer_days.is_none_or(|own| own > days));
    let fewer_places = parent
        .places
        .iter()
        .any(|place| !child.places.contains(place));
    fewer_days
        || slower
        || fewer_places
        || child.photos < parent.photos
        || parent.unit != child.unit
}

fn easier(parent: &Vote, child: &Vote) -> bool {
    lower(parent.attendance, child.attendance) || lower(parent.approval, child.approval)
}

fn lower(parent: Option<Share>, child: Option<Share>) -> bool {
    match (parent, child) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(from), Some(own)) => {
            let times = |a: u32, b: u32| u64::from(a) * u64::from(b);
            let smaller =
                times(own.numerator, from.denominator) < times(from.numerator, own.denominator);
            smaller || own.of != from.of || (from.strict && !own.strict)
        }
    }
}

fn wider(parent: &Limit, child: &Limit) -> bool {
    let amount = parent
        .amount_fen
        .is_some_and(|from| child.amount_fen.is_none_or(|own| own > from));
    let share = parent
        .percent
        .is_some_and(|from| child.percent.is_none_or(|own| own > from));
    amount || share
}

fn freer(parent: &YearlyAmount, child: &YearlyAmount) -> bool {
    let cap = parent
        .cap_fen
        .is_some_and(|from| child.cap_fen.is_none_or(|own| own > from));
    let floor = parent
        .floor_fen
        .is_some_and(|from| child.floor_fen.is_none_or(|own| own < from));
    cap || floor
}
