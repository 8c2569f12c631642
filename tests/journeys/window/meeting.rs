//! A meeting recorded as it is held, the list from the keyboard alone.

use super::desk_of_today;
use super::page::Window;
use serde_json::{Value, json};
use tests::Desk;

const DOWN: &str = "\u{E015}";
const RIGHT: &str = "\u{E014}";
const ENTER: &str = "\u{E007}";
/// Drops a picture of one white dot where scans are taken.
const DROP: &str = "
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const text = atob(canvas.toDataURL('image/png').split(',')[1]);
    const bytes = Uint8Array.from(text, (one) => one.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], '会议记录 第1页.png', { type: 'image/png' }));
    const place = document.querySelector('[data-test=drop]');
    place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
";
/// Six of them: two thirds are four, and more than half of four are three.
const REPRESENTATIVES: [&str; 6] = ["章丽", "李文斌", "王红梅", "刘志强", "陈桂芳", "赵晓东"];

#[tokio::test]
async fn a_meeting_is_ticked_and_weighed_by_keyboard() {
    let desk = desk_of_today();
    enter_people_and_project(&desk);
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    call_the_meeting(&window).await;
    tick_the_list(&window).await;
    vote(&window).await;
    drop_a_scan(&window).await;
    window.picture("meeting").await;
    window.close("book.hmb").await;
    let meeting = desk.call("meeting_list", &json!({}))["rows"][0].clone();
    assert_eq!(
        meeting["heads"],
        json!({ "all": 6, "due": 6, "present": 4 })
    );
    let states: Vec<_> = roster(&meeting)
        .map(|person| person["presence"].clone())
        .collect();
    assert_eq!(
        states,
        [
            "present", "present", "leave", "present", "present", "absent"
        ]
    );
    assert_eq!(meeting["roster"][2]["reason"], "外出就医");
    let ballot = &meeting["matters"][0]["fields"]["ballot"];
    assert_eq!(
        (&ballot["approve"], &ballot["against"]),
        (&json!(3), &json!(1))
    );
    let scan = &meeting["scans"][0];
    assert_eq!(
        (&scan["kind"], &scan["caption"]),
        (&json!("minutes"), &json!("会议记录 第1页.png"))
    );
    let kept = desk.call("attachment_list", &json!({}))["attachments"][0].clone();
    assert_eq!(
        (&kept["name"], &kept["media_type"]),
        (&json!("会议记录 第1页.png"), &json!("image/png"))
    );
    let draft = desk.call("draft_get", &json!({ "form": "meeting_roster_set" }));
    assert_eq!(
        draft["text"],
        Value::Null,
        "the act that records the list drops its draft"
    );
}

fn roster(meeting: &Value) -> impl Iterator<Item = &Value> {
    meeting["roster"].as_array().expect("a list").iter()
}

fn enter_people_and_project(desk: &Desk) {
    let person = |name: &&str| {
        let fields = json!({ "name": name, "phone": null, "location": null, "note": null });
        let term = json!({ "id": null, "role": "representative", "title": null, "group": "铁路新村", "from": "2024-03-01", "until": null });
        json!({ "call": "person_save", "with": { "id": null, "fields": fields, "terms": [term] } })
            .to_string()
    };
    let mut script: Vec<String> = REPRESENTATIVES.iter().map(person).collect();
    let project = json!({ "name": "路灯更换", "year": null, "demands": [], "follows": null });
    script.push(json!({ "call": "project_add", "with": project }).to_string());
    desk.write("people.jsonl", script.join("\n"));
    desk.done(&["run", "book.hmb", "people.jsonl"]);
}

async fn call_the_meeting(window: &Window<'_>) {
    window.go("会议").await;
    window.press("登记一次会议").await;
    window.choose("哪一次会", "决议").await;
    window.fill("会议名称", "第5次居民代表会议").await;
    window.fill("开始时间", "14：30").await;
    window.click("//label[contains(., '路灯更换')]").await;
    window.press("登记会议").await;
    window.hear("会议已登记").await;
}

async fn tick_the_list(window: &Window<'_>) {
    window.see("居民代表6 人").await;
    see_the_strip(window, "需4以上未达到").await;
    window
        .run("document.querySelector('.person input').focus()")
        .await;
    for keys in [
        " ",
        DOWN,
        " ",
        DOWN,
        " ",
        RIGHT,
        ENTER,
        "外出就医",
        ENTER,
        DOWN,
        " ",
        DOWN,
        " ",
    ] {
        window.keys(keys).await;
    }
    see_the_strip(window, "有表决权应到6实到4需4以上达到").await;
    window.press("登记到会").await;
    window.hear("到会已登记").await;
}

/// Waits until the strip on top says so, blanks left out.
pub async fn see_the_strip(window: &Window<'_>, words: &str) {
    let says =
        "return document.querySelector('[data-test=quorum]')?.textContent.replace(/\\s/g, '')";
    let said = async || {
        let strip = window.run(says).await.as_str()?.to_owned();
        strip.contains(words).then_some(())
    };
    window
        .wait(&format!("for the strip to say {words}"), said)
        .await;
}

async fn vote(window: &Window<'_>) {
    window.fill("同意", "3").await;
    window.see("人数对不上").await;
    window.fill("反对", "1").await;
    window.see("需 3 票以上（超过实到的1/2）").await;
    window
        .read("//*[@data-test='result']//*[normalize-space()='通过']")
        .await;
    window.press("登记表决").await;
    window.hear("表决已登记").await;
}

/// A file that is dropped comes to Rust as bytes, with its name.
async fn drop_a_scan(window: &Window<'_>) {
    window.run(DROP).await;
    window.hear("会议记录已收进工作簿").await;
}
