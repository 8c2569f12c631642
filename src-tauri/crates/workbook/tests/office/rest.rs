//! Issued papers, bundles, drafts, mappings, settings.

use super::{ABC, Desk, day, occasion};
use policy::facts::{IssuedPaperFacts, NoticeId, PaperId, ProjectId, SubmissionId};
use policy::{Code, Explain};
use std::collections::BTreeMap;
use workbook::paper::{self, NewPaper, Paper, SheetSize};
use workbook::setting::{self, SettingKey};
use workbook::submission::{self, NextBundle, Submission};
use workbook::{Noun, Tx, draft, mapping};

fn new_paper(id: &str, number: &str) -> NewPaper {
    NewPaper {
        id: PaperId::new(id),
        project: Some(ProjectId::new("p1")),
        notice: Some(NoticeId::new("n1")),
        meeting: None,
        record: None,
        kind: "立项公示".to_owned(),
        number: number.to_owned(),
        sheet_size: SheetSize::A3,
        pages: 2,
        facts_digest: "c".repeat(64),
        bytes: b"abc".to_vec(),
    }
}

fn bundle(sequence: i64, base: i64) -> Submission {
    Submission {
        id: SubmissionId::new(format!("s{sequence}")),
        sequence,
        base,
        purpose: "送审".to_owned(),
        file_name: format!("云溪社区-{sequence}.zip"),
        sha256: ABC.to_owned(),
        head: "e".repeat(64),
        public_key: "f".repeat(64),
        made_on: day(2026, 3, 2),
        acknowledged_on: None,
    }
}

#[test]
fn an_issued_paper_keeps_its_number_bytes_and_hash() {
    let desk = Desk::new();
    desk.add_project("p1", "云溪-2026-01");
    desk.add_notice("n1", "p1");
    assert_eq!(desk.book.read(paper::next_ordinal).unwrap(), 1);
    let done = desk.act(|tx| paper::issue(tx, &new_paper("w1", "2026-001")));
    assert_eq!(
        (done.reply.as_str(), done.changed),
        (ABC, vec![Noun::Attachment, Noun::Paper])
    );
    assert_eq!(desk.book.read(paper::next_ordinal).unwrap(), 2);

    let fact = IssuedPaperFacts {
        id: PaperId::new("w1"),
        kind: "立项公示".to_owned(),
        number: "2026-001".to_owned(),
        issued_on: day(2026, 3, 2),
        sha256: ABC.to_owned(),
        facts_digest: "c".repeat(64),
    };
    assert_eq!(desk.project("p1").papers, [fact]);
    let listed = Paper {
        id: PaperId::new("w1"),
        project: Some(ProjectId::new("p1")),
        notice: Some(NoticeId::new("n1")),
        meeting: None,
        record: None,
        kind: "立项公示".to_owned(),
        number: "2026-001".to_owned(),
        sheet_size: SheetSize::A3,
        pages: 2,
        issued_on: day(2026, 3, 2),
        sha256: ABC.to_owned(),
        facts_digest: "c".repeat(64),
    };
    assert_eq!(desk.book.read(paper::list).unwrap(), [listed]);
    assert_eq!(
        desk.book
            .read(|reader| paper::bytes(reader, &PaperId::new("w1")))
            .unwrap(),
        b"abc"
    );
}

#[test]
fn a_paper_of_the_whole_book_belongs_to_no_project() {
    let desk = Desk::new();
    desk.add_project("p1", "云溪-2026-01");
    desk.act(|tx| {
        paper::issue(
            tx,
            &NewPaper {
                project: None,
                notice: None,
                ..new_paper("w1", "2026-001")
            },
        )
    });
    assert_eq!(desk.project("p1").papers, []);
    assert_eq!(desk.book.read(paper::list).unwrap().len(), 1);
}

#[test]
fn no_two_papers_share_a_number() {
    let desk = Desk::new();
    desk.add_project("p1", "云溪-2026-01");
    desk.add_notice("n1", "p1");
    desk.act(|tx| paper::issue(tx, &new_paper("w1", "2026-001")));
    let error = desk.refused(|tx| paper::issue(tx, &new_paper("w2", "2026-001")));
    assert_eq!(error.to_string(), "文书编号“2026-001”已经用过。");
}

#[test]
fn a_paper_names_a_notice_of_its_project() {
    let desk = Desk::new();
    desk.add_project("p1", "云溪-2026-01");
    desk.add_project("p2", "云溪-2026-02");
    desk.add_notice("n1", "p2");
    let error = desk.refused(|tx| paper::issue(tx, &new_paper("w1", "2026-001")));
    assert_eq!(error.to_string(), "找不到这份公示，可能已被删除。");
}

#[test]
fn one_receipt_acknowledges_all_bundles_before_it() {
    let desk = Desk::new();
    assert_eq!(
        desk.book.read(submission::next).unwrap(),
        NextBundle {
            sequence: 1,
            base: 0
        }
    );
    for sequence in 1..=3 {
        desk.act(move |tx| submission::add(tx, &bundle(sequence, 0), b"abc"));
    }
    assert_eq!(
        desk.book.read(submission::next).unwrap(),
        NextBundle {
            sequence: 4,
            base: 0
        }
    );
    desk.act(|tx| submission::acknowledge(tx, 2, day(2026, 3, 5)));
    assert_eq!(
        desk.book.read(submission::next).unwrap(),
        NextBundle {
            sequence: 4,
            base: 2
        }
    );
    assert_eq!(
        desk.act(|tx| submission::acknowledge(tx, 1, day(2026, 3, 6)))
            .seq,
        None
    );
    desk.act(|tx| submission::acknowledge(tx, 3, day(2026, 3, 9)));
    let acknowledged = |sequence, day| Submission {
        acknowledged_on: Some(day),
        ..bundle(sequence, 0)
    };
    assert_eq!(
        desk.book.read(submission::list).unwrap(),
        [
            acknowledged(1, day(2026, 3, 5)),
            acknowledged(2, day(2026, 3, 5)),
            acknowledged(3, day(2026, 3, 9)),
        ]
    );
}

#[test]
fn a_bundle_can_be_handed_over_again_as_it_was() {
    let desk = Desk::new();
    let done = desk.act(|tx| submission::add(tx, &bundle(1, 0), b"abc"));
    assert_eq!(done.changed, [Noun::Attachment, Noun::Submission]);
    assert_eq!(desk.book.read(submission::list).unwrap(), [bundle(1, 0)]);
    assert_eq!(
        desk.book
            .read(|reader| submission::bytes(reader, &SubmissionId::new("s1")))
            .unwrap(),
        b"abc"
    );
    let none = desk
        .book
        .read(|reader| submission::bytes(reader, &SubmissionId::new("s2")))
        .unwrap_err();
    assert_eq!(none.code(), Code::NotFound);
    let other = desk.refused(|tx| submission::add(tx, &bundle(2, 0), b"abd"));
    assert_eq!(other.code(), Code::Bug);
}

#[test]
fn refuses_a_bundle_out_of_sequence_and_a_receipt_for_none() {
    let desk = Desk::new();
    desk.act(|tx| submission::add(tx, &bundle(1, 0), b"abc"));
    let again = desk.refused(|tx| submission::add(tx, &bundle(1, 0), b"abc"));
    assert_eq!(
        (again.code(), again.to_string().as_str()),
        (Code::NotNow, "第1号报送包的序号已经不是下一号。")
    );
    assert_eq!(
        desk.refused(|tx| submission::add(tx, &bundle(3, 0), b"abc"))
            .code(),
        Code::NotNow
    );
    let none = desk.refused(|tx| submission::acknowledge(tx, 2, day(2026, 3, 5)));
    assert_eq!(none.to_string(), "找不到报送包“2”。");
}

#[test]
fn a_draft_is_kept_without_history_until_the_form_is_completed() {
    let desk = Desk::new();
    let entries = desk.book.history().unwrap().entries.len();
    let saved = desk.act(|tx| draft::save(tx, "demand_add", "{\"content\":\"半句\"}"));
    assert_eq!((saved.seq, saved.changed), (None, vec![Noun::Draft]));
    desk.act(|tx| draft::save(tx, "demand_add", "{\"content\":\"一整句\"}"));
    desk.act(|tx| draft::save(tx, "project_add", "{}"));
    assert_eq!(desk.book.history().unwrap().entries.len(), entries);

    let kept = desk
        .book
        .read(|reader| draft::get(reader, "demand_add"))
        .unwrap()
        .unwrap();
    assert_eq!(kept.content, "{\"content\":\"一整句\"}");
    assert_eq!(
        kept.saved_at,
        day(2026, 3, 2).and_hms_opt(9, 30, 0).unwrap()
    );
    let forms: Vec<_> = desk
        .book
        .read(draft::list)
        .unwrap()
        .into_iter()
        .map(|draft| draft.form)
        .collect();
    assert_eq!(forms, ["demand_add", "project_add"]);

    desk.act(|tx| draft::delete(tx, "demand_add"));
    assert_eq!(
        desk.book
            .read(|reader| draft::get(reader, "demand_add"))
            .unwrap(),
        None
    );
    assert_eq!(desk.act(|tx| draft::delete(tx, "demand_add")).changed, []);
}

#[test]
fn refuses_a_draft_that_is_no_json() {
    let error = Desk::new().refused(|tx| draft::save(tx, "demand_add", "{"));
    assert_eq!(
        (error.code(), error.place().as_deref()),
        (Code::BadValue, Some("content"))
    );
}

#[test]
fn a_mapping_is_recalled_by_the_signature_of_the_head() {
    let desk = Desk::new();
    let columns = |at: u32| BTreeMap::from([("content".to_owned(), at)]);
    desk.act(move |tx| mapping::remember(tx, "序号|需求内容", &columns(1)));
    assert_eq!(
        desk.act(move |tx| mapping::remember(tx, "序号|需求内容", &columns(1)))
            .seq,
        None
    );
    let done = desk.act(move |tx| mapping::remember(tx, "序号|需求内容", &columns(2)));
    assert_eq!(done.changed, [Noun::Mapping]);
    let recalled: Option<BTreeMap<String, u32>> = desk
        .book
        .read(|reader| mapping::recall(reader, "序号|需求内容"))
        .unwrap();
    assert_eq!(recalled, Some(columns(2)));
    let unknown: Option<BTreeMap<String, u32>> = desk
        .book
        .read(|reader| mapping::recall(reader, "姓名"))
        .unwrap();
    assert_eq!(unknown, None);
}

#[test]
fn a_setting_is_written_and_taken_back() {
    let desk = Desk::new();
    let folder = |desk: &Desk| {
        desk.book
            .read(|reader| setting::get(reader, SettingKey::BackupFolder))
            .unwrap()
    };
    assert_eq!(folder(&desk), None);
    desk.act(|tx| setting::set(tx, SettingKey::BackupFolder, Some("E:\\备份")));
    assert_eq!(folder(&desk).as_deref(), Some("E:\\备份"));
    assert_eq!(
        desk.act(|tx| setting::set(tx, SettingKey::BackupFolder, Some("E:\\备份")))
            .seq,
        None
    );
    assert_eq!(
        desk.act(|tx| setting::set(tx, SettingKey::BackupFolder, None))
            .changed,
        [Noun::Setting]
    );
    assert_eq!(folder(&desk), None);
}

#[test]
fn a_sealed_book_takes_back_its_seal_and_nothing_else() {
    let desk = Desk::new();
    let fonds = |value: &'static str| {
        move |tx: &mut Tx<'_>| setting::set(tx, SettingKey::Fonds, Some(value))
    };
    let seal = |why: Option<&'static str>| {
        move |tx: &mut Tx<'_>| setting::set(tx, SettingKey::Sealed, why)
    };
    desk.act(fonds("Z109"));
    desk.act(seal(Some("更名。")));
    let refused = desk.refused(fonds("Z110"));
    assert_eq!(
        (refused.code(), refused.to_string().as_str()),
        (Code::NotNow, "这本工作簿只供查阅：更名。")
    );
    let erased = desk
        .book
        .erase("setting", "fonds", "抹去个人信息", occasion())
        .unwrap_err();
    assert_eq!(erased.to_string(), refused.to_string());
    desk.refused(seal(Some("拆分")));
    desk.book.undo(1, occasion()).unwrap();
    desk.act(fonds("Z110"));
    desk.act(seal(Some("更名")));
    desk.act(seal(None));
    let kept = desk
        .book
        .read(|reader| setting::get(reader, SettingKey::Fonds));
    assert_eq!(kept.unwrap().as_deref(), Some("Z110"));
}
