//! A file of calls, one JSON object a line: `{"call":NAME,"with":{…},"as":"x","today":"DATE","to":"PATH"}`.
//!
//! `$x.a.b` reads the reply of the line named x, `$$` is a dollar; `{"...":"$x.a", "b":1}` is that object with b
//! changed, so that a list can be ticked without being typed. Each line is acknowledged on standard output after its
//! commit; a failing line ends the run, earlier ones stay.

use crate::args::Arguments;
use crate::desk::Seat;
use chrono::NaiveDate;
use commands::{Code, Failure};
use host::Clock;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::Path;

/// One line.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    call: String,
    #[serde(default)]
    with: Option<Map<String, Value>>,
    #[serde(default, rename = "as")]
    name: Option<String>,
    #[serde(default)]
    today: Option<NaiveDate>,
    #[serde(default)]
    to: Option<String>,
}

/// Replies by the names given to their lines.
type Replies = BTreeMap<String, Value>;

/// Runs the lines in order and acknowledges each.
pub fn run(
    seat: &Seat,
    arguments: &Arguments,
    lines: impl BufRead,
    acknowledge: impl Fn(&Value) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let usual = arguments.today.map_or(Clock::Machine, Clock::Fixed);
    let mut replies = Replies::new();
    for (at, line) in lines.lines().enumerate() {
        let number = at + 1;
        let line = line.map_err(|error| unreadable(number, &error))?;
        if line.trim().is_empty() {
            continue;
        }
        let acknowledged =
            step(seat, usual, &line, &mut replies).map_err(|failure| place(failure, number))?;
        acknowledge(&with_line(acknowledged, number))?;
    }
    Ok(())
}

fn step(seat: &Seat, usual: Clock, text: &str, replies: &mut Replies) -> Result<Value, Failure> {
    let line: Line = serde_json::from_str(text).map_err(|error| not_a_line(&error))?;
    seat.host.set_clock(line.today.map_or(usual, Clock::Fixed));
    let request = fill(Value::Object(line.with.unwrap_or_default()), replies)?;
    let reply = seat.call(&line.call, request)?;
    if let Some(path) = &line.to {
        seat.write(&reply, Path::new(&filled_text(path, replies)?))?;
    }
    if let Some(name) = &line.name {
        replies.insert(name.clone(), reply.value.clone());
    }
    Ok(json!({ "seq": reply.seq, "as": line.name, "reply": reply.value }))
}

fn with_line(acknowledged: Value, number: usize) -> Value {
    json!({ "line": number, "seq": acknowledged["seq"], "as": acknowledged["as"], "reply": acknowledged["reply"] })
}

fn place(mut failure: Failure, number: usize) -> Failure {
    let line = format!("第{number}行");
    failure.place = Some(
        failure
            .place
            .map_or(line.clone(), |place| format!("{line} {place}")),
    );
    failure
}

fn unreadable(number: usize, error: &std::io::Error) -> Failure {
    let mut failure = Failure::user(
        Code::BadValue,
        "脚本读不出文字。",
        "请把文件另存为 UTF-8 后重试。",
    );
    failure.detail = error.to_string();
    place(failure, number)
}

fn not_a_line(error: &serde_json::Error) -> Failure {
    let mut failure = Failure::user(
        Code::BadValue,
        "这一行不是正确的命令行。",
        "写成 {\"call\":命令名,\"with\":{…}}，一行一个。",
    );
    failure.detail = error.to_string();
    failure
}

/// Replaces every `$x.a.b` in the strings of a value.
fn fill(value: Value, replies: &Replies) -> Result<Value, Failure> {
    match value {
        Value::String(text) => fill_string(&text, replies),
        Value::Array(items) => items.into_iter().map(|item| fill(item, replies)).collect(),
        Value::Object(fields) => fill_object(fields, replies).map(Value::Object),
        other => Ok(other),
    }
}

/// The key that stands for all fields of another object.
const SPREAD: &str = "...";

fn fill_object(
    mut fields: Map<String, Value>,
    replies: &Replies,
) -> Result<Map<String, Value>, Failure> {
    let mut filled = match fields.remove(SPREAD) {
        None => Map::new(),
        Some(base) => match fill(base, replies)? {
            Value::Object(base) => base,
            _ => return Err(not_an_object()),
        },
    };
    for (key, item) in fields {
        filled.insert(key, fill(item, replies)?);
    }
    Ok(filled)
}

fn not_an_object() -> Failure {
    Failure::user(
        Code::BadValue,
        "“...”后面不是一个对象。",
        "写成 {\"...\":\"$名字.路径\"}，那里要是前面答复里的一条记录。",
    )
}

/// A string that is one reference keeps the type of what it names; others become text.
fn fill_string(text: &str, replies: &Replies) -> Result<Value, Failure> {
    match text.strip_prefix('$') {
        Some(path) if !path.is_empty() && path.chars().all(of_path) => look_up(path, replies),
        _ => filled_text(text, replies).map(Value::String),
    }
}

fn filled_text(text: &str, replies: &Replies) -> Result<String, Failure> {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        filled.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('$') {
            filled.push('$');
            rest = after;
            continue;
        }
        let end = rest.find(|c| !of_path(c)).unwrap_or(rest.len());
        match look_up(&rest[..end], replies)? {
            Value::String(found) => filled.push_str(&found),
            other => filled.push_str(&other.to_string()),
        }
        rest = &rest[end..];
    }
    filled.push_str(rest);
    Ok(filled)
}

fn of_path(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '.'
}

fn look_up(path: &str, replies: &Replies) -> Result<Value, Failure> {
    let mut parts = path.split('.');
    let root = parts.next().and_then(|name| replies.get(name));
    let found = parts.fold(root, |value, part| {
        value.and_then(|value| inside(value, part))
    });
    found.cloned().ok_or_else(|| unknown(path))
}

fn inside<'a>(value: &'a Value, part: &str) -> Option<&'a Value> {
    part.parse::<usize>()
        .ok()
        .and_then(|at| value.get(at))
        .or_else(|| value.get(part))
}

fn unknown(path: &str) -> Failure {
    Failure::user(
        Code::BadValue,
        format!("前面的答复里没有“${path}”。"),
        "检查名字；要写美元符号本身，请写 $$。",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replies() -> Replies {
        Replies::from([(
            "p".to_owned(),
            json!({ "id": "a1", "total": 38600, "lines": [{ "id": "l1" }] }),
        )])
    }

    #[test]
    fn a_whole_reference_keeps_its_type() {
        let filled = fill(
            json!({ "project": "$p.id", "n": "$p.total", "line": "$p.lines.0.id" }),
            &replies(),
        )
        .unwrap();
        assert_eq!(filled, json!({ "project": "a1", "n": 38600, "line": "l1" }));
    }

    #[test]
    fn references_inside_a_text_become_text_and_two_dollars_one() {
        let filled = fill(json!("合计$p.total分，$$5，$p.id。"), &replies()).unwrap();
        assert_eq!(filled, json!("合计38600分，$5，a1。"));
    }

    #[test]
    fn an_object_may_be_another_one_with_fields_changed() {
        let filled = fill(json!({ "...": "$p.lines.0", "n": 2 }), &replies()).unwrap();
        assert_eq!(filled, json!({ "id": "l1", "n": 2 }));
        let changed = fill(json!({ "...": "$p.lines.0", "id": "l2" }), &replies()).unwrap();
        assert_eq!(changed, json!({ "id": "l2" }));
        let failure = fill(json!({ "...": "$p.total" }), &replies()).unwrap_err();
        assert_eq!(failure.says, "“...”后面不是一个对象。");
    }

    #[test]
    fn refuses_a_name_that_no_line_had() {
        let failure = fill(json!("$q.id"), &replies()).unwrap_err();
        assert_eq!(failure.says, "前面的答复里没有“$q.id”。");
    }
}
