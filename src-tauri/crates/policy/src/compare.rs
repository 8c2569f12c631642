//! Two schemes laid side by side: what differs, field by field and line by line.
//!
//! The comparison walks the scheme as it is written, so a field that a scheme gains is compared without a word here.
//! Lines of a list are told apart by their ids, never by their place: a line that moved is the same line.

use crate::facts::Scheme;
use crate::money::Money;
use crate::pack::SchemeField;
use serde_json::{Map, Value};

/// One thing that differs between two schemes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Path in the scheme; lines are named by their ids: `measures`, `budget.b1.amount_fen`.
    pub path: String,
    /// What it was: a text, a number or a truth, as the scheme writes it; `None` when it was not there.
    pub before: Option<Value>,
    /// What it is now.
    pub after: Option<Value>,
}

/// Compares two schemes.
pub fn compare(before: &Scheme, after: &Scheme) -> Vec<Difference> {
    let mut found = Vec::new();
    // A scheme is always an object in JSON.
    let written = |scheme: &Scheme| serde_json::to_value(scheme).unwrap_or_default();
    walk(
        "",
        Some(&written(before)),
        Some(&written(after)),
        &mut found,
    );
    found
}

/// Returns those of some contents that differ; an amount is the sum of the budget, however it is made up.
pub fn changed<'f>(
    before: &Scheme,
    after: &Scheme,
    fields: &'f [SchemeField],
) -> Vec<&'f SchemeField> {
    let changed = |field: &&SchemeField| differs(before, after, **field);
    fields.iter().filter(changed).collect()
}

/// Compares one content. Told from the whole comparison, it would be the greatest part of judging a book.
fn differs(before: &Scheme, after: &Scheme, field: SchemeField) -> bool {
    match field {
        SchemeField::Name => before.name != after.name,
        SchemeField::Amount => before.total() != after.total(),
        SchemeField::Undertaker => before.undertaker != after.undertaker,
        SchemeField::Measures => before.measures != after.measures,
        SchemeField::Place => before.place != after.place,
        SchemeField::Start => before.start != after.start,
        SchemeField::Finish => before.finish != after.finish,
        SchemeField::Mode => before.mode != after.mode,
        SchemeField::Plan => {
            let kept = before.plan.iter().all(|step| after.plan.contains(step));
            !kept || before.plan.len() != after.plan.len()
        }
    }
}

/// Returns true when the second scheme costs more than the first.
pub fn rises(before: &Scheme, after: &Scheme) -> bool {
    let cost = |scheme: &Scheme| scheme.total().unwrap_or(Money::from_fen(0));
    cost(after) > cost(before)
}

fn walk(path: &str, before: Option<&Value>, after: Option<&Value>, found: &mut Vec<Difference>) {
    let there = |value: &&Value| !value.is_null();
    let (before, after) = (before.filter(there), after.filter(there));
    match (before, after) {
        (one, other) if one == other => {}
        (Some(Value::Array(one)), Some(Value::Array(other))) => lines(path, one, other, found),
        (Some(Value::Object(one)), Some(Value::Object(other))) => {
            fields(path, Some(one), Some(other), found);
        }
        (Some(Value::Object(one)), _) => fields(path, Some(one), None, found),
        (_, Some(Value::Object(other))) => fields(path, None, Some(other), found),
        (before, after) => found.push(Difference {
            path: path.to_owned(),
            before: before.cloned(),
            after: after.cloned(),
        }),
    }
}

fn fields(
    path: &str,
    before: Option<&Map<String, Value>>,
    after: Option<&Map<String, Value>>,
    found: &mut Vec<Difference>,
) {
    let empty = Map::new();
    let (before, after) = (before.unwrap_or(&empty), after.unwrap_or(&empty));
    let new = after.keys().filter(|key| !before.contains_key(*key));
    for key in before.keys().chain(new).filter(|key| *key != ID) {
        let below = if path.is_empty() {
            key.clone()
        } else {
            format!("{path}.{key}")
        };
        walk(&below, before.get(key), after.get(key), found);
    }
}

/// The field by which lines are told apart.
const ID: &str = "id";

fn lines(path: &str, before: &[Value], after: &[Value], found: &mut Vec<Difference>) {
    let of = |lines: &[Value], id: &Value| {
        let mut lines = lines.iter();
        lines.find(|line| &line[ID] == id).cloned()
    };
    let new = after.iter().filter(|line| of(before, &line[ID]).is_none());
    for line in before.iter().chain(new) {
        let id = &line[ID];
        let below = format!("{path}.{}", id.as_str().unwrap_or_default());
        let (one, other) = (of(before, id), of(after, id));
        walk(&below, one.as_ref(), other.as_ref(), found);
    }
}

#[cfg(test)]
mod tests {
    use super::{changed, compare, rises};
    use crate::facts::Scheme;

    fn scheme(text: &str) -> Scheme {
        let whole = format!(
            r#"{{"name":"路灯","beneficiaries":{{"who":"居民"}},"sources":[],"plan":[],"partners":[],"indicators":[],{text}}}"#
        );
        serde_json::from_str(&whole).unwrap()
    }

    fn told(before: &str, after: &str) -> Vec<String> {
        let mut found = compare(&scheme(before), &scheme(after));
        found.sort_by(|one, other| one.path.cmp(&other.path));
        let side = |value: &Option<serde_json::Value>| {
            value.as_ref().map_or("-".to_owned(), ToString::to_string)
        };
        found
            .iter()
            .map(|one| format!("{} {} {}", one.path, side(&one.before), side(&one.after)))
            .collect()
    }

    const TWO: &str = r#""budget":[{"id":"b1","item":"灯","amount_fen":100},{"id":"b2","item":"杆","amount_fen":50}]"#;

    #[test]
    fn tells_fields_and_lines_that_differ_and_nothing_else() {
        let dearer = TWO.replace("100", "120");
        assert_eq!(told(TWO, TWO), Vec::<String>::new());
        assert_eq!(told(TWO, &dearer), ["budget.b1.amount_fen 100 120"]);
        let measured = format!(r#"{TWO},"measures":"换灯","mode":"self_run""#);
        assert_eq!(
            told(TWO, &measured),
            ["measures - \"换灯\"", "mode - \"self_run\""]
        );
    }

    #[test]
    fn a_content_changed_when_the_comparison_lies_in_it() {
        use crate::pack::SchemeField::{Amount, Measures, Name, Plan};
        let fields = [Name, Amount, Measures, Plan];
        let told = |before: &str, after: &str| {
            let (before, after) = (scheme(before), scheme(after));
            changed(&before, &after, &fields)
                .into_iter()
                .map(|field| field.key())
                .collect::<Vec<_>>()
        };
        let dearer = TWO.replace("100", "120");
        // 100 and 50 are as much as 150 alone.
        let merged = r#""budget":[{"id":"b1","item":"灯","amount_fen":150}]"#;
        assert_eq!(told(TWO, TWO), Vec::<&str>::new());
        assert_eq!(told(TWO, &dearer), ["budget"]);
        assert_eq!(told(TWO, merged), Vec::<&str>::new());
        assert_eq!(
            told(TWO, &format!(r#"{TWO},"measures":"换灯""#)),
            ["measures"]
        );
        let step = |id: &str, what: &str| format!(r#"{{"id":"{id}","what":"{what}"}}"#);
        let plan = |steps: &[String]| {
            let empty = r#"{"name":"路灯","beneficiaries":{},"budget":[],"sources":[],"partners":[],"indicators":[],"plan":[STEPS]}"#;
            let text = empty.replace("STEPS", &steps.join(","));
            serde_json::from_str::<Scheme>(&text).unwrap()
        };
        let both = plan(&[step("s1", "询价"), step("s2", "施工")]);
        let turned = plan(&[step("s2", "施工"), step("s1", "询价")]);
        let fewer = plan(&[step("s1", "询价")]);
        assert!(
            changed(&both, &turned, &fields).is_empty(),
            "a line that moved is the same line"
        );
        assert_eq!(changed(&both, &fewer, &fields), [&Plan]);
        assert_eq!(changed(&fewer, &both, &fields), [&Plan]);
    }

    #[test]
    fn tells_lines_that_came_and_went_by_their_ids_and_not_by_their_place() {
        let one = r#""budget":[{"id":"b2","item":"杆","amount_fen":50}]"#;
        let gone = ["budget.b1.amount_fen 100 -", "budget.b1.item \"灯\" -"];
        assert_eq!(told(TWO, one), gone);
        let turned = r#""budget":[{"id":"b2","item":"杆","amount_fen":50},{"id":"b1","item":"灯","amount_fen":100}]"#;
        assert_eq!(told(TWO, turned), Vec::<String>::new());
        assert!(rises(&scheme(one), &scheme(TWO)) && !rises(&scheme(TWO), &scheme(turned)));
    }
}
