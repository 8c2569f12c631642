//! Long work tells how far it has come and can be stopped at any report: nothing is changed then.

use commands::{Code, Desk, Failure, Flow, Listener, Reply};
use host::{Clock, NativeHost};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An open book with the machine that serves it.
struct Seat {
    folder: tests::Desk,
    desk: Desk,
    host: NativeHost,
}

impl Seat {
    /// Opens `book.hmb`, which may be the demo's.
    fn open(folder: tests::Desk, book: &str, today: &str) -> Self {
        let host = NativeHost::new()
            .with_paths_from(folder.folder())
            .allowing_earlier_days(true);
        host.set_clock(Clock::Fixed(today.parse().unwrap()));
        let seat = Self {
            desk: Desk::new().unwrap(),
            host,
            folder,
        };
        seat.call("book_open", json!({ "file": format!("@{book}") }));
        seat
    }

    fn call(&self, name: &str, request: Value) -> Value {
        self.desk.call(name, request, &self.host).unwrap().value
    }

    /// Calls a command that is stopped at the first report that begins so.
    fn stopping_at(
        &self,
        word: &'static str,
        name: &str,
        request: &Value,
    ) -> Result<Reply, Failure> {
        let listener: Listener = Arc::new(move |progress| {
            let line = format!("{} {}/{}", progress.says, progress.done, progress.total);
            match line.starts_with(word) {
                true => Flow::Cancel,
                false => Flow::Continue,
            }
        });
        let host = self.host.clone().with_listener(listener);
        self.desk.call(name, request.clone(), &host)
    }

    /// What the book holds and says of itself.
    fn state(&self) -> [Value; 4] {
        [
            "history_list",
            "demand_list",
            "person_list",
            "submission_list",
        ]
        .map(|name| self.call(name, json!({})))
    }
}

/// Stops a command at each of these reports in turn, checks what remains, and lets it come to its end.
fn stops_at(
    seat: &Seat,
    words: &[&'static str],
    (name, request): (&str, Value),
    unchanged: impl Fn(&Seat),
) -> Value {
    let before = seat.state();
    for word in words {
        let stopped = seat.stopping_at(word, name, &request);
        let failure = stopped.expect_err(&format!("{name} tells nothing of {word}"));
        assert_eq!(failure.code, Code::Cancelled, "{failure:?}");
        assert_eq!(failure.says, "已取消，什么也没有改动。");
        assert_eq!(seat.state(), before, "{name} stopped at {word}");
        unchanged(seat);
    }
    seat.call(name, request)
}

#[test]
fn taking_in_a_register_can_be_stopped_until_its_last_row() {
    let folder = tests::Desk::with_book();
    folder.bring_sample();
    let seat = Seat::open(folder, "book.hmb", "2026-06-29");
    let request =
        json!({ "kind": "demands", "file": "@需求征集登记表.xlsx", "mapping": null, "year": null });
    let reading = ["读取表格", "核对每一行"];
    stops_at(&seat, &reading, ("import_preview", request.clone()), |_| {});
    // 85 rows of the office's register are demands of its own.
    let writing = [
        "读取表格",
        "核对每一行",
        "写入工作簿 0/85",
        "写入工作簿 42/85",
        "写入工作簿 84/85",
    ];
    let taken = stops_at(&seat, &writing, ("import_apply", request), |_| {});
    assert_eq!(taken["new"], 85);
    assert_eq!(seat.call("demand_list", json!({}))["count"], 85);
}

#[test]
fn taking_in_a_roster_can_be_stopped_while_people_are_written() {
    let folder = tests::Desk::with_book();
    let from = tests::root().join("assets/sample/人员名册.xlsx");
    fs::copy(from, folder.path("人员名册.xlsx")).unwrap();
    let seat = Seat::open(folder, "book.hmb", "2026-06-29");
    let request =
        json!({ "kind": "people", "file": "@人员名册.xlsx", "mapping": null, "year": null });
    let words = ["读取表格", "核对每一行", "写入工作簿 0/", "写入工作簿 60/"];
    stops_at(&seat, &words, ("import_apply", request), |_| {});
    let people = seat.call("person_list", json!({}));
    assert!(people["rows"].as_array().unwrap().len() > 60);
}

/// The demo, with a project that has papers.
fn demo() -> (Seat, Value) {
    let folder = tests::Desk::new();
    folder.done(&["demo", "demo"]);
    let seat = Seat::open(folder, "demo/book.hmb", "2026-11-25");
    let papers = seat.call("paper_list", json!({}));
    let of_project = |paper: &&Value| !paper["project"].is_null();
    let paper = papers["papers"].as_array().unwrap().iter().find(of_project);
    let project = paper.unwrap()["project"].clone();
    (seat, project)
}

#[test]
fn a_bundle_that_is_stopped_takes_no_number() {
    let (seat, _) = demo();
    let sent = seat.call("submission_list", json!({}))["submissions"]
        .as_array()
        .unwrap()
        .len();
    let request = json!({ "purpose": "送审", "projects": null });
    let words = ["收集文书 0/", "写表格", "装包签名", "记入工作簿"];
    stops_at(&seat, &words, ("submission_make", request), |_| {});
    let list = seat.call("submission_list", json!({}));
    assert_eq!(list["submissions"].as_array().unwrap().len(), sent + 1);
}

#[test]
fn all_papers_of_a_project_come_in_one_archive_the_issued_ones_as_they_were() {
    let (seat, project) = demo();
    let request = json!({ "project": project });
    let words = ["汇集文书 0/", "汇集文书 1/", "装成一个文件"];
    stops_at(&seat, &words, ("paper_all", request.clone()), |_| {});
    let reply = seat.desk.call("paper_all", request, &seat.host).unwrap();
    let bytes = seat.desk.blob(&reply).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes[..])).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    assert_eq!(names.len() as i64, reply.value["papers"].as_i64().unwrap());
    let drafts = names.iter().filter(|name| name.ends_with("（草稿）.pdf"));
    assert_eq!(
        drafts.count() as i64,
        reply.value["drafts"].as_i64().unwrap()
    );
    let issued = seat.call("paper_list", json!({}));
    let notice = issued["papers"]
        .as_array()
        .unwrap()
        .iter()
        .rfind(|paper| paper["project"] == project && paper["kind"] == "立项公示")
        .unwrap();
    let name = names
        .iter()
        .find(|name| name.contains(notice["number"].as_str().unwrap()))
        .unwrap();
    let mut kept = Vec::new();
    std::io::Read::read_to_end(&mut archive.by_name(name).unwrap(), &mut kept).unwrap();
    let again = seat
        .desk
        .call("paper_bytes", json!({ "paper": notice["id"] }), &seat.host)
        .unwrap();
    assert_eq!(kept, *seat.desk.blob(&again).unwrap());
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .flat_map(|entry| match entry.path().is_dir() {
            true => files(&entry.path()),
            false => vec![entry.path()],
        })
        .filter(|path| path.file_name().unwrap() != ".huiminbu-backups")
        .collect();
    found.sort();
    found
}

#[test]
fn a_backup_that_is_stopped_leaves_no_file() {
    let (seat, _) = demo();
    let place = seat.folder.path("优盘");
    fs::create_dir(&place).unwrap();
    let request = json!({ "folder": "@优盘" });
    let words = [
        "备份附件 1/",
        "写入备份 0/",
        "写入备份 20/",
        "读回校验 0/",
        "读回校验 30/",
    ];
    stops_at(&seat, &words, ("book_backup", request), |seat| {
        assert_eq!(files(&seat.folder.path("优盘")), Vec::<PathBuf>::new());
    });
    assert!(
        files(&place)
            .iter()
            .any(|path| path.extension().is_some_and(|end| end == "hmb"))
    );
}

#[test]
fn a_restore_that_is_stopped_leaves_the_book_as_it_was() {
    let (seat, _) = demo();
    let place = seat.folder.path("优盘");
    fs::create_dir(&place).unwrap();
    let made = seat.call("book_backup", json!({ "folder": "@优盘" }));
    let name = made["file_name"].as_str().unwrap();
    let before = files(seat.folder.folder());
    let words = [
        "取出备份 0/",
        "取出备份 20/",
        "取回附件 0/",
        "校验恢复的工作簿",
    ];
    let unchanged = |seat: &Seat| assert_eq!(files(seat.folder.folder()), before);
    let file = format!("@优盘/{name}");
    let aside = json!({ "file": file, "target": "@恢复.hmb" });
    let restored = stops_at(&seat, &words, ("book_restore", aside), unchanged);
    assert_eq!(restored["missing"], json!([]));
    fs::remove_file(seat.folder.path("恢复.hmb")).unwrap();
    let here = json!({ "pick": { "from": "file", "file": file } });
    let restored = stops_at(&seat, &words, ("backup_restore", here), unchanged);
    assert_eq!(restored["restored"]["missing"], json!([]));
}

#[test]
fn the_street_that_says_what_it_received_ends_the_wait_and_undo_takes_it_back() {
    let (seat, _) = demo();
    let list = || seat.call("submission_list", json!({}))["submissions"].clone();
    let made = list().as_array().unwrap().last().unwrap().clone();
    let early = json!({ "submission": made["id"], "on": "2026-01-01" });
    let refused = seat
        .desk
        .call("submission_acknowledge", early, &seat.host)
        .unwrap_err();
    assert_eq!(
        (refused.code, refused.place.as_deref()),
        (Code::BadValue, Some("on"))
    );
    seat.call(
        "submission_acknowledge",
        json!({ "submission": made["id"], "on": "2026-11-25" }),
    );
    assert!(
        list()
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["acknowledged_on"] == "2026-11-25")
    );
    seat.call("history_undo", json!({ "count": 1 }));
    assert!(
        list()
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["acknowledged_on"].is_null())
    );
}

#[test]
fn one_call_brings_the_notices_of_all_projects_with_their_days() {
    let (seat, _) = demo();
    let rows = seat.call("notice_list", json!({}))["rows"].clone();
    let mut found = 0;
    for project in seat.call("project_list", json!({}))["rows"]
        .as_array()
        .unwrap()
    {
        let view = seat.call("project_get", json!({ "project": project["id"] }));
        for notice in view["notices"].as_array().unwrap() {
            let row = rows
                .as_array()
                .unwrap()
                .iter()
                .find(|row| row["notice"]["id"] == notice["id"])
                .unwrap();
            assert_eq!(
                (&row["notice"], &row["number"], &row["name"]),
                (notice, &project["number"], &project["name"])
            );
            found += 1;
        }
    }
    assert!(found > 0 && found == rows.as_array().unwrap().len());
}

#[test]
fn binding_a_dossier_can_be_stopped_at_every_stage() {
    let (seat, _) = demo();
    let list = seat.call("project_list", json!({}));
    let lamps = list["rows"].as_array().unwrap().iter();
    let mut lamps = lamps.filter(|row| row["name"].as_str().unwrap().contains("路灯"));
    let request = json!({ "project": lamps.next().unwrap()["id"] });
    let words = [
        "取出材料 0/",
        "取出材料 3/",
        "读取材料 0/",
        "读取照片 0/",
        "排版卷宗",
        "装订文件 0/",
        "装订文件 3/",
        "写成PDF文件",
    ];
    let first = stops_at(&seat, &words, ("dossier_print", request.clone()), |_| {});
    let packed = stops_at(
        &seat,
        &["打包文件"],
        ("dossier_pack", request.clone()),
        |_| {},
    );
    // What was stopped in between left no trace in the bytes either.
    assert_eq!(
        seat.call("dossier_print", request)["sha256"],
        first["sha256"]
    );
    assert_eq!(packed["sums"]["pages"], first["sums"]["pages"]);
}
