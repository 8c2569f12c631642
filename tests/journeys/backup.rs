//! Backups in two places, and the way back to an earlier book and from there to the later one.

use serde_json::{Value, json};
use tests::Desk;

fn told(desk: &Desk) -> Vec<String> {
    let list = desk.call("demand_list", &json!({}));
    let rows = list["rows"].as_array().unwrap().iter();
    rows.map(|row| row["content"].as_str().unwrap().to_owned())
        .collect()
}

fn tell(desk: &Desk, content: &str) {
    let form = json!({ "collected_on": "2026-06-28", "content": content, "channel": null, "collector": null,
        "proposer": null, "proposer_role": null, "phone": null, "location": null, "category": null,
        "category_text": null, "households": null, "households_approximate": null, "urgency": null, "state": null,
        "note": null });
    desk.call("demand_add", &json!({ "form": form }));
}

fn choose_second(desk: &Desk, folder: &str) {
    std::fs::create_dir_all(desk.path(folder)).unwrap();
    let second = json!({ "answer": "folder", "folder": format!("@{folder}") });
    let asked = json!({ "first": null, "second": second });
    desk.call("backup_places_set", &asked);
}

#[test]
fn a_book_asks_for_its_second_place_until_it_has_an_answer() {
    let desk = Desk::with_book();
    let asked = |desk: &Desk| desk.call("backup_list", &json!({}))["second"].clone();
    assert_eq!(asked(&desk), "not_asked");
    let later = json!({ "first": null, "second": { "answer": "later" } });
    desk.call("backup_places_set", &later);
    assert_eq!(asked(&desk), "later");
    choose_second(&desk, "usb");
    assert_eq!(asked(&desk), "chosen");
}

#[test]
fn a_place_that_is_gone_is_named_and_the_other_one_has_its_backup() {
    let desk = Desk::with_book();
    choose_second(&desk, "usb");
    let both = desk.call("book_backup", &json!({ "folder": null }));
    let files = |made: &Value| -> Vec<bool> {
        let places = made["places"].as_array().unwrap().iter();
        places.map(|place| place["file_name"].is_string()).collect()
    };
    assert_eq!(files(&both), [true, true]);
    std::fs::remove_dir_all(desk.path("usb")).unwrap();
    let one = desk.call("book_backup", &json!({ "folder": null }));
    assert_eq!(files(&one), [true, false]);
    let refused = &one["places"][1]["refused"];
    assert!(
        refused["says"].as_str().unwrap().contains("usb"),
        "{refused}"
    );
    assert!(refused["remedy"].as_str().unwrap().ends_with('。'));
    let places = desk.call("backup_list", &json!({}))["places"].clone();
    assert_eq!(
        (&places[0]["present"], &places[1]["present"]),
        (&json!(true), &json!(false))
    );
}

#[test]
fn a_restored_book_takes_the_place_of_the_open_one_which_is_kept() {
    let desk = Desk::with_book();
    tell(&desk, "路灯不亮");
    let made = desk.call("book_backup", &json!({ "folder": null }));
    tell(&desk, "缺停车位");
    let listed = desk.call("backup_list", &json!({}))["places"][0]["backups"][0].clone();
    assert_eq!(
        (&listed["ours"], &listed["verified"], &listed["file_name"]),
        (&json!(true), &json!(true), &made["file_name"])
    );
    let pick = json!({ "from": "place", "place": "first", "file_name": made["file_name"] });
    let back = desk.call("backup_restore", &json!({ "pick": pick }));
    assert_eq!(told(&desk), ["路灯不亮"]);
    assert_eq!(
        desk.refused(2, &["undo", "book.hmb", "--json"])["code"],
        "barrier"
    );
    // The way forth: what was replaced is a book like any other.
    let kept = json!({ "from": "kept", "file_name": back["kept_as"] });
    desk.call("backup_restore", &json!({ "pick": kept }));
    assert_eq!(told(&desk), ["路灯不亮", "缺停车位"]);
    assert_eq!(
        desk.json(&["verify", "book.hmb", "--json"])["ok"],
        json!(true)
    );
}
