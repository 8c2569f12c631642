//! Replies in words, for a person at a terminal.

use crate::out;
use commands::{COMMANDS, Effect, Failure};
use serde_json::{Value, json};

/// Lists the table of commands.
pub fn commands(as_json: bool) -> Result<(), Failure> {
    if as_json {
        return out::json(&Value::Array(COMMANDS.iter().map(command).collect()));
    }
    let lines: Vec<String> = COMMANDS
        .iter()
        .map(|command| format!("{:<26}{}", command.name, command.label))
        .collect();
    out::text(&lines.join("\n"))
}

fn command(command: &commands::Command) -> Value {
    let (effect, why) = match command.effect {
        Effect::Reads => ("reads", None),
        Effect::Writes => ("writes", None),
        Effect::Barrier(why) | Effect::Unrecorded(why) => ("writes", Some(why)),
    };
    json!({
        "name": command.name,
        "effect": effect,
        "undoable": command.effect == Effect::Writes,
        "not_undoable_because": why,
        "label": command.label,
        "request": (command.request)(),
        "reply": (command.reply)(),
    })
}

/// Lists findings and dues.
pub fn judgement(found: &Value) -> String {
    let mut lines = Vec::new();
    for finding in items(&found["findings"]) {
        let article = finding["because"]["article"].as_str().unwrap_or("默认");
        lines.push(format!(
            "{} {}（{article}）{}",
            mark(finding),
            word(&finding["says"]),
            word(&finding["remedy"])
        ));
    }
    for due in items(&found["dues"]) {
        lines.push(format!("◐ {} {}", word(&due["on"]), word(&due["says"])));
    }
    if lines.is_empty() {
        "没有核查意见，也没有期限。".to_owned()
    } else {
        lines.join("\n")
    }
}

fn mark(finding: &Value) -> &'static str {
    match finding["severity"].as_str() {
        Some("block") => "■",
        Some("warn") => "▲",
        _ => "·",
    }
}

/// Says what an import did, with a line for each row that needs a look.
pub fn import(reply: &Value, dry_run: bool) -> String {
    let head = if dry_run { "预览" } else { "已导入" };
    let mut lines = vec![format!(
        "{head}：新增 {} 条，变更 {} 条，相同 {} 条，拒收 {} 条，跳过 {} 行。",
        reply["new"], reply["changed"], reply["same"], reply["refused"], reply["skipped"]
    )];
    for row in items(&reply["rows"]).filter(|row| row["state"] == "refused") {
        lines.push(format!(
            "{} 第{}行：{}",
            word(&row["sheet"]),
            row["row"],
            word(&row["says"])
        ));
    }
    lines.join("\n")
}

/// Says what a check of a file found.
pub fn verified(value: &Value) -> String {
    let mut lines = vec![format!("校验码 {}", word(&value["head"]))];
    lines.extend(
        items(&value["differs"])
            .map(|one| format!("■ {}：{}", word(&one["place"]), word(&one["says"]))),
    );
    if value["ok"] == true {
        lines.push("校验通过。".to_owned());
    }
    lines.join("\n")
}

/// Says what a dossier came to, and what is not inside.
pub fn bound(reply: &Value) -> String {
    let sums = &reply["sums"];
    let mut lines = vec![format!(
        "{}：{}件，{}页，照片{}张。",
        word(&reply["file_name"]),
        sums["pieces"],
        sums["pages"],
        sums["photos"]
    )];
    let gap = |says: &str, one: &Value| {
        format!("▲ {says}{}：{}。", word(&one["title"]), word(&one["says"]))
    };
    lines.extend(items(&sums["left_out"]).map(|one| gap("没有收入 ", one)));
    lines.extend(items(&sums["breaches"]).map(|one| gap("没有达到长期保存格式 ", one)));
    lines.join("\n")
}

/// Says what each place answered to a backup.
pub fn backed_up(reply: &Value) -> String {
    let line = |place: &Value| match place["file_name"].as_str() {
        Some(name) => format!("已备份并校验：{}/{name}", word(&place["folder"])),
        None => format!(
            "■ {}：{}",
            word(&place["folder"]),
            word(&place["refused"]["says"])
        ),
    };
    let lines: Vec<String> = items(&reply["places"]).map(line).collect();
    lines.join("\n")
}

/// Lists places with their backups, and what was answered about the second one.
pub fn backups(list: &Value) -> String {
    let mut lines = Vec::new();
    for place in items(&list["places"]) {
        let there = if place["present"] == true {
            ""
        } else {
            "（现在不在）"
        };
        lines.push(format!("{}{there}", word(&place["folder"])));
        lines.extend(items(&place["backups"]).map(backup));
    }
    match list["second"].as_str() {
        Some("not_asked") => lines.push("第二处备份位置还没有选。".to_owned()),
        Some("later") => lines.push("第二处备份位置以后再说。".to_owned()),
        _ => {}
    }
    lines.extend(
        items(&list["kept"]).map(|one| format!("恢复前的工作簿：{}", word(&one["file_name"]))),
    );
    lines.join("\n")
}

fn backup(one: &Value) -> String {
    let state = match (one["says"].as_str(), &one["verified"]) {
        (Some(says), _) => format!("■ {says}"),
        (None, Value::Bool(true)) => format!("{} 条记录，已校验", one["entries"]),
        (None, _) => format!("{} 条记录，不是由这个工作簿记下的", one["entries"]),
    };
    let size = one["size"].as_i64().unwrap_or_default() / 1024;
    format!("  {}  {size} KB  {state}", word(&one["file_name"]))
}

/// Names the acts that were undone or done again.
pub fn labels(value: &Value) -> String {
    items(&value["labels"])
        .map(word)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Lists the history.
pub fn history(value: &Value) -> String {
    let line = |entry: &Value| {
        format!(
            "{:>5}  {}  {}",
            entry["seq"],
            word(&entry["day"]),
            word(&entry["label"])
        )
    };
    items(&value["entries"])
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Says a day that was counted.
pub fn days(value: &Value) -> String {
    let removable = value["removable"]
        .as_str()
        .map(|day| format!("，{day} 起可以撤下"))
        .unwrap_or_default();
    let provisional = if value["provisional"] == true {
        "（暂定：该年放假安排尚未公布）"
    } else {
        ""
    };
    format!("{}{removable}{provisional}", word(&value["date"]))
}

/// Lists kinds of papers or sheets.
pub fn kinds(value: &Value) -> String {
    items(value)
        .map(|kind| word(&kind["kind"]))
        .collect::<Vec<_>>()
        .join("\n")
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
