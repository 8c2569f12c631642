//! Every reply is what its JSON Schema says, on a desk that was really worked at.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use tests::Desk;

fn schemas(desk: &Desk) -> BTreeMap<String, (Value, Value)> {
    let commands = desk.json(&["commands", "--json"]);
    let schema = |command: &Value| {
        let name = command["name"].as_str().unwrap().to_owned();
        (name, (command["request"].clone(), command["reply"].clone()))
    };
    commands.as_array().unwrap().iter().map(schema).collect()
}

fn check(schema: &Value, value: &Value, what: &str) {
    let validator =
        jsonschema::validator_for(schema).unwrap_or_else(|error| panic!("{what}: {error}"));
    let wrong: Vec<String> = validator
        .iter_errors(value)
        .map(|error| error.to_string())
        .collect();
    assert!(wrong.is_empty(), "{what}: {wrong:?}\n{value}");
}

#[test]
fn recorded_replies_agree_with_their_schemas() {
    let desk = Desk::new();
    desk.done(&["demo", "demo"]);
    let schemas = schemas(&desk);
    let projects = desk.json(&["call", "demo/book.hmb", "project_list"]);
    let project = projects["rows"][0]["id"].clone();
    let whole = json!({ "project": project }).to_string();
    let whole = desk.json(&["call", "demo/book.hmb", "project_get", &whole]);
    let revision = whole["revisions"][0]["id"].clone();
    let meetings = desk.json(&["call", "demo/book.hmb", "meeting_list"]);
    let meeting = meetings["rows"][0]["id"].clone();
    let asked = [
        ("book_info", json!({})),
        ("book_check", json!({})),
        ("book_verify", json!({ "head": null })),
        ("community_get", json!({})),
        ("pack_list", json!({})),
        ("pack_choices", json!({})),
        ("demand_list", json!({})),
        ("bin_list", json!({})),
        ("project_list", json!({})),
        ("project_get", json!({ "project": project })),
        (
            "project_compare",
            json!({ "project": project, "before": revision, "after": null }),
        ),
        ("pack_running", json!({})),
        ("person_list", json!({})),
        ("meeting_list", json!({})),
        (
            "meeting_weigh",
            json!({ "vote": "resolution", "on": "2026-06-12", "roster": [], "counted": null, "matters": [{ "project": project, "ballot": null }] }),
        ),
        ("person_list", json!({})),
        ("meeting_list", json!({})),
        ("meeting_get", json!({ "meeting": meeting })),
        (
            "meeting_roster",
            json!({ "vote": "resolution", "on": "2026-11-25" }),
        ),
        ("provider_list", json!({})),
        ("resource_list", json!({})),
        ("year_get", json!({ "year": 2026 })),
        ("submission_plan", json!({ "purpose": "公示结果报批" })),
        ("notice_list", json!({})),
        ("paper_all", json!({ "project": project })),
        ("project_dossier", json!({ "project": project })),
        ("dossier_print", json!({ "project": project })),
        ("dossier_pack", json!({ "project": project })),
        ("setting_get", json!({})),
        ("wording_list", json!({})),
        ("wording_get", json!({ "file": "filing_form.toml" })),
        ("history_of", json!({ "record": project, "field": null })),
        ("paper_compare", json!({ "project": project })),
        ("paper_compare", json!({ "project": null })),
        ("attachment_list", json!({})),
        ("paper_kinds", json!({})),
        ("paper_list", json!({})),
        ("sheet_kinds", json!({})),
        ("submission_list", json!({})),
        ("history_list", json!({})),
        ("draft_get", json!({ "form": "demand_add" })),
        ("money_capitals", json!({ "amount": "38600" })),
        ("date_read", json!({ "text": "2026.7.6" })),
        (
            "paper_preview",
            json!({ "kind": "立项公示", "project": project, "notice": null, "submission": null, "size": "A3", "audience": null }),
        ),
    ];
    for (name, request) in asked {
        let (of_request, of_reply) = &schemas[name];
        check(of_request, &request, &format!("request of {name}"));
        let reply = desk.json(&[
            "--today",
            "2026-11-25",
            "call",
            "demo/book.hmb",
            name,
            &request.to_string(),
        ]);
        check(of_reply, &reply, &format!("reply of {name}"));
    }
}
