//! The headless program as scripts rely on it: words, replies, exit statuses.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use tests::Desk;

#[test]
fn counts_days_as_the_calendar_of_2026_says() {
    // 国办 2025-11-04: off 10/1–10/7, work on Sat 10/10; worked by hand.
    let cases = [
        (
            &["--from", "2026-09-30", "--count", "3", "--unit", "working"][..],
            "2026-10-10",
            Some("2026-10-11"),
        ),
        (
            &["--from", "2026-11-22", "--count", "7", "--unit", "calendar"][..],
            "2026-11-30",
            Some("2026-12-01"),
        ),
        (
            &[
                "--from",
                "2026-11-22",
                "--count",
                "7",
                "--unit",
                "calendar",
                "--no-roll",
            ][..],
            "2026-11-29",
            Some("2026-11-30"),
        ),
        (
            &[
                "--from",
                "2026-10-12",
                "--count",
                "3",
                "--unit",
                "working",
                "--backward",
            ][..],
            "2026-10-08",
            None,
        ),
        (
            &[
                "--from",
                "2026-10-12",
                "--count",
                "3",
                "--unit",
                "working",
                "--backward",
                "--between",
            ][..],
            "2026-09-30",
            None,
        ),
    ];
    let desk = Desk::new();
    for (arguments, date, removable) in cases {
        let counted = desk.json(&[&["days"], arguments, &["--json"]].concat());
        assert_eq!(counted["date"], date, "{arguments:?}");
        assert_eq!(
            counted.get("removable").and_then(Value::as_str),
            removable,
            "{arguments:?}"
        );
        assert_eq!(counted["provisional"], false, "{arguments:?}");
    }
}

#[test]
fn marks_a_year_without_published_holidays_as_provisional() {
    let desk = Desk::new();
    let counted = desk.json(&[
        "days",
        "--from",
        "2026-12-30",
        "--count",
        "7",
        "--unit",
        "calendar",
        "--json",
    ]);
    assert_eq!(counted["provisional"], true, "2027 is not published");
}

#[test]
fn says_amounts_after_the_bank_rules() {
    let desk = Desk::new();
    for (amount, capitals) in [
        ("38600", "人民币叁万捌仟陆佰元整"),
        ("1,680.32", "人民币壹仟陆佰捌拾元叁角贰分"),
        ("107000.53", "人民币壹拾万柒仟元伍角叁分"),
        ("0", "人民币零元整"),
        ("325.04", "人民币叁佰贰拾伍元零肆分"),
    ] {
        assert_eq!(desk.done(&["money", amount]).trim(), capitals);
    }
    desk.refused(1, &["money", "12.345", "--json"]);
    desk.refused(1, &["money", "-5", "--json"]);
}

#[test]
fn lists_the_table_with_schemas_and_labels() {
    let commands = Desk::new().json(&["commands", "--json"]);
    let commands = commands.as_array().expect("a list");
    assert!(
        commands.len() > 40 && commands.len() < 150,
        "{} commands",
        commands.len()
    );
    for command in commands {
        let name = command["name"].as_str().expect("a name");
        assert!(name.contains('_'), "{name} is noun_verb");
        assert!(
            ["reads", "writes"].contains(&command["effect"].as_str().unwrap_or_default()),
            "{name}"
        );
        assert!(command["undoable"].is_boolean(), "{name}");
        let why = &command["not_undoable_because"];
        let explained =
            command["effect"] == "reads" || command["undoable"] == true || why.is_string();
        assert!(explained, "{name} says why it cannot be undone");
        assert_eq!(
            command["request"]["type"], "object",
            "{name} has a schema of its request"
        );
    }
}

#[test]
fn lists_the_kinds_of_papers_and_sheets() {
    let desk = Desk::new();
    let papers = desk.json(&["papers", "--json"]);
    let kinds: Vec<&str> = papers
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["kind"].as_str())
        .collect();
    assert!(
        ["需求清单", "立项公示", "报送单"]
            .iter()
            .all(|kind| kinds.contains(kind)),
        "{kinds:?}"
    );
    assert!(papers[0]["label"].is_string() && papers[0]["needs"].is_array());
    let sheets = desk.json(&["sheets", "--json"]);
    assert_eq!(sheets[0]["kind"], "需求清单");
}

#[test]
fn answers_wrong_usage_with_one_and_a_chinese_sentence() {
    let desk = Desk::new();
    for arguments in [
        &["fly", "--json"][..],
        &["days", "--json"],
        &["new", "book.hmb", "--json"],
        &["--json"],
    ] {
        desk.refused(1, arguments);
    }
    let plain = desk.run(&["fly"]);
    assert_eq!(plain.status, 1);
    assert!(
        plain.err.contains('。') && !plain.err.contains("error"),
        "{}",
        plain.err
    );
}

#[test]
fn never_writes_over_a_book() {
    let desk = Desk::with_book();
    let before = std::fs::read(desk.path("book.hmb")).unwrap();
    let refusal = desk.refused(
        2,
        &[
            "new",
            "book.hmb",
            "--pack",
            "guandu-2021",
            "--community",
            "别的社区",
            "--kind",
            "urban",
            "--street",
            "街",
            "--district",
            "区",
            "--json",
        ],
    );
    assert_eq!(refusal["code"], "target_exists");
    assert_eq!(
        std::fs::read(desk.path("book.hmb")).unwrap(),
        before,
        "the book is as it was"
    );
}

#[test]
fn calls_commands_by_name_with_json_in_and_out() {
    let desk = Desk::with_book();
    let form = json!({
        "collected_on": "2026-06-28", "channel": "走访", "collector": null, "proposer": "鲁𬱖", "proposer_role": "楼栋长",
        "phone": null, "location": "福发苑", "content": "=希望增设充电桩", "category": null, "category_text": null,
        "households": 36, "households_approximate": null, "urgency": "urgent", "state": null, "note": null,
    });
    let added = desk.json(&[
        "--today",
        "2026-06-29",
        "call",
        "book.hmb",
        "demand_add",
        &json!({ "form": form }).to_string(),
    ]);
    assert_eq!(added["number"], 1);
    let list = desk.json(&["call", "book.hmb", "demand_list"]);
    assert_eq!(
        list["rows"][0]["proposer"], "鲁𬱖",
        "a rare character comes back whole"
    );
    assert_eq!(list["households"], 36);
    assert_eq!(
        desk.refused(1, &["call", "book.hmb", "demand_fly"])["code"],
        "unknown_name"
    );
    assert_eq!(
        desk.refused(1, &["call", "book.hmb", "demand_add", "{}"])["code"],
        "bad_value"
    );
    assert_eq!(
        desk.refused(1, &["call", "book.hmb", "demand_add", "not json"])["code"],
        "bad_value"
    );
    let misspelt = r#"{"name":"路灯","yaer":2026,"demands":[]}"#;
    let refusal = desk.refused(1, &["call", "book.hmb", "project_add", misspelt]);
    assert_eq!(
        refusal["place"], "yaer",
        "a misspelt field is not dropped silently"
    );
}

#[test]
fn a_script_acknowledges_each_line_and_stops_at_the_first_that_fails() {
    let desk = Desk::with_book();
    desk.write(
        "a.jsonl",
        concat!(
            r#"{"call":"project_add","as":"p","today":"2026-07-01","with":{"name":"路灯","year":2026,"demands":[]}}"#, "\n\n",
            r#"{"call":"project_freeze","as":"r","today":"2026-07-02","with":{"project":"$p.id","reason":"共$$5，编号$p.number"}}"#, "\n",
            r#"{"call":"project_get","with":{"project":"$nobody.id"}}"#, "\n",
            r#"{"call":"project_add","with":{"name":"不会执行","year":2026,"demands":[]}}"#, "\n",
        ),
    );
    let answer = desk.run(&["run", "book.hmb", "a.jsonl"]);
    let refusal = answer.refusal(1);
    assert!(
        refusal["place"].as_str().unwrap_or_default().contains('4'),
        "{refusal}"
    );
    let acknowledged: Vec<Value> = answer
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(acknowledged.len(), 2, "earlier lines stay");
    assert_eq!(
        (&acknowledged[1]["line"], &acknowledged[1]["as"]),
        (&json!(3), &json!("r"))
    );
    assert_eq!(acknowledged[1]["reply"]["reason"], "共$5，编号云溪-2026-01");
    let history = desk.json(&["history", "book.hmb", "--json"]);
    let entries = history["entries"].as_array().unwrap();
    assert_eq!(
        entries.last().unwrap()["seq"],
        acknowledged[1]["seq"],
        "seq as in the history"
    );
    assert_eq!(
        entries.last().unwrap()["day"],
        "2026-07-02",
        "a line's today dates its act"
    );
}

#[test]
fn undo_and_redo_survive_restarts_and_stop_in_words() {
    let desk = Desk::with_book();
    let add = |name: &str| json!({ "name": name, "year": 2026, "demands": [] }).to_string();
    desk.json(&[
        "--today",
        "2026-07-01",
        "call",
        "book.hmb",
        "project_add",
        &add("路灯"),
    ]);
    desk.json(&[
        "--today",
        "2026-07-01",
        "call",
        "book.hmb",
        "project_add",
        &add("食堂"),
    ]);
    let names = || {
        let list = desk.json(&["call", "book.hmb", "project_list"]);
        let rows = list["rows"].as_array().unwrap().clone();
        rows.iter()
            .map(|row| row["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(
        desk.done(&["undo", "book.hmb"]).contains("食堂"),
        "undo names the act"
    );
    assert_eq!(names(), ["路灯"]);
    desk.done(&["redo", "book.hmb"]);
    assert_eq!(names(), ["路灯", "食堂"]);
    assert_eq!(
        desk.refused(2, &["undo", "book.hmb", "9", "--json"])["code"],
        "barrier"
    );
    assert_eq!(
        names(),
        ["路灯", "食堂"],
        "nothing is undone when N is too large"
    );
}

#[test]
fn asks_before_dating_an_act_before_the_last_entry() {
    let desk = Desk::with_book();
    let request = json!({ "name": "路灯", "year": 2026, "demands": [] }).to_string();
    let early = [
        "--today",
        "2026-06-01",
        "call",
        "book.hmb",
        "project_add",
        &request,
    ];
    assert_eq!(desk.refused(2, &early)["code"], "earlier_day");
    desk.json(&[&["--allow-earlier"], &early[..]].concat());
}

#[test]
fn a_book_held_by_another_process_is_refused_with_its_owner() {
    let desk = Desk::with_book();
    let mut holder = Holder::sit(&desk);
    holder.does(&json!({ "call": "book_info" }));
    let refusal = desk.refused(2, &["check", "book.hmb", "--json"]);
    assert_eq!(refusal["code"], "held");
    assert!(
        refusal["says"].as_str().unwrap().contains("secretary"),
        "{refusal}"
    );
    holder.leave();
    desk.done(&["check", "book.hmb"]);
}

#[test]
fn nothing_that_the_holder_does_with_its_file_drops_the_lock() {
    let desk = Desk::with_book();
    let mut holder = Holder::sit(&desk);
    // One open and close of the file in the holder's own process would let a second one in for the rest of the run.
    for line in [
        json!({ "call": "book_check" }),
        json!({ "call": "book_verify", "with": { "head": null } }),
        json!({ "call": "book_backup", "with": { "folder": "@backups" } }),
        json!({ "call": "paper_issue", "with": { "kind": "需求清单" }, "to": "list.pdf" }),
        json!({ "call": "submission_make", "with": { "purpose": "送审" }, "to": "bundle.zip" }),
    ] {
        holder.does(&line);
        let refusal = desk.refused(2, &["check", "book.hmb", "--json"]);
        assert_eq!(refusal["code"], "held", "after {line}");
    }
    holder.leave();
}

/// A process that keeps `book.hmb` open and does what it is told, a line at a time.
struct Holder {
    child: Child,
    input: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Holder {
    fn sit(desk: &Desk) -> Self {
        let mut command = desk.huiminbu(&["run", "book.hmb", "-"]);
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        let input = child.stdin.take().unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap()).lines();
        Self {
            child,
            input,
            answers,
        }
    }

    fn does(&mut self, line: &Value) {
        writeln!(self.input, "{line}").unwrap();
        let answer = self.answers.next().expect("an acknowledgement").unwrap();
        assert!(answer.contains("\"reply\""), "{answer}");
    }

    fn leave(mut self) {
        drop(self.input);
        assert!(self.child.wait().unwrap().success());
    }
}

#[test]
fn erasing_a_person_leaves_a_chain_that_still_verifies() {
    let desk = Desk::with_book();
    let form = json!({
        "collected_on": "2026-06-28", "channel": "走访", "collector": "韩正明", "proposer": "鲁𬱖",
        "proposer_role": "楼栋长", "phone": "13800000000", "location": "福发苑3幢", "content": "希望增设充电桩",
        "category": null, "category_text": null, "households": 36, "households_approximate": null, "urgency": null,
        "state": null, "note": null,
    });
    let request = json!({ "form": form }).to_string();
    let added = desk.json(&[
        "--today",
        "2026-06-29",
        "call",
        "book.hmb",
        "demand_add",
        &request,
    ]);
    desk.call("demand_erase", &json!({ "demand": added["id"] }));
    let list = desk.call("demand_list", &json!({}));
    let left = &list["rows"][0];
    assert_eq!(
        (&left["proposer"], &left["phone"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(
        left["content"], "希望增设充电桩",
        "what was asked for stays"
    );
    let bytes = std::fs::read(desk.path("book.hmb")).unwrap();
    let holds = |text: &str| {
        bytes
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    };
    assert!(
        !holds("13800000000") && !holds("鲁𬱖"),
        "nothing of the person is left in the file"
    );
    let verified = desk.json(&["verify", "book.hmb", "--json"]);
    assert_eq!(verified["ok"], true, "{verified}");
    assert!(verified["erased"].as_i64().unwrap() > 0);
    assert_eq!(
        desk.refused(2, &["undo", "book.hmb", "--json"])["code"],
        "barrier"
    );
}

#[test]
fn a_district_brings_its_own_pack_without_a_new_program() {
    let desk = Desk::with_book();
    desk.write(
        "xishan-2027.toml",
        concat!(
            "pack_schema = 1\n\n[identity]\nid = \"xishan-2027\"\ntitle = \"西山区补充规定\"\n",
            "document = \"西组通〔2027〕3号\"\nissuers = [\"中共西山区委组织部\"]\nissued_on = 2027-01-05\n",
            "from = 2027-01-05\nvalidity = \"in_force\"\nextends = \"guandu-2021\"\narticle = \"第一条\"\n",
        ),
    );
    desk.call("pack_add", &json!({ "file": "@xishan-2027.toml" }));
    let packs = desk.call("pack_list", &json!({}));
    let ids: Vec<&str> = packs["packs"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|pack| pack["id"].as_str())
        .collect();
    assert_eq!(ids, ["guandu-2021", "xishan-2027"]);
}

#[test]
fn a_form_left_half_filled_is_found_again_until_it_becomes_a_record() {
    let desk = Desk::with_book();
    desk.call(
        "draft_save",
        &json!({ "form": "project_add", "text": "{\"name\":\"路\"}" }),
    );
    let kept = desk.call("draft_get", &json!({ "form": "project_add" }));
    assert_eq!(kept["text"], "{\"name\":\"路\"}");
    let entries = desk.json(&["history", "book.hmb", "--json"])["entries"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(entries, 1, "a draft is no record");
    desk.call(
        "project_add",
        &json!({ "name": "路灯", "year": 2026, "demands": [] }),
    );
    assert_eq!(
        desk.call("draft_get", &json!({ "form": "project_add" }))["text"],
        Value::Null
    );
}

#[test]
fn a_setting_decides_whether_capitals_end_in_zheng_after_jiao() {
    let desk = Desk::with_book();
    let project = desk.call(
        "project_add",
        &json!({ "name": "路灯", "year": 2026, "demands": [] }),
    )["id"]
        .clone();
    let line = json!({
        "id": null, "item": "灯泡", "category": null, "unit": null, "quantity": null, "unit_price_fen": null,
        "amount_fen": 140_950, "declaration": null, "note": null,
    });
    desk.call(
        "project_budget_set",
        &json!({ "project": project, "lines": [line] }),
    );
    let said =
        || desk.call("project_get", &json!({ "project": project }))["total_capitals"].clone();
    assert_eq!(said(), "人民币壹仟肆佰零玖元伍角");
    desk.call(
        "setting_set",
        &json!({ "capitals": { "whole_after_jiao": true } }),
    );
    assert_eq!(said(), "人民币壹仟肆佰零玖元伍角整");
    desk.done(&["undo", "book.hmb"]);
    assert_eq!(
        said(),
        "人民币壹仟肆佰零玖元伍角",
        "a setting is an act like any other"
    );
}
