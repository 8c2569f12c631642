//! A whole year in small: every write, its facts, and the way back.

use super::{ABC, Desk, day, demand_fields, line, new_project, occasion, particulars, stored_pack};
use policy::facts::{
    AttachmentId, BookFacts, DemandId, DemandState, FundingSource, NoticeId, NoticeKind,
    ObjectionId, PaperId, PlaceId, PlaceKind, PlanStep, PlanStepId, ProjectId, RevisionId,
    SourceId, SourceKind, SubmissionId,
};
use policy::{Code, Explain, Money};
use rusqlite::Connection;
use workbook::attachment::{self, Attachment, NewAttachment};
use workbook::demand::{self, DemandFields, NewDemand};
use workbook::notice::{
    self, NewNotice, NewObjection, NewPhoto, NoticeFields, PlaceFields, Ruling,
};
use workbook::paper::{self, NewPaper, Paper, SheetSize};
use workbook::project::{self, Lift};
use workbook::removed::{self, Removed};
use workbook::setting::{self, SettingKey};
use workbook::submission::{self, Submission};
use workbook::{Book, Opener, Tx, WorkbookError, community, mapping, pack};

type Write = fn(&mut Tx<'_>) -> Result<(), WorkbookError>;

fn d(id: &str) -> DemandId {
    DemandId::new(id)
}

fn p(id: &str) -> ProjectId {
    ProjectId::new(id)
}

fn n1() -> NoticeId {
    NoticeId::new("n1")
}

fn place(id: &str) -> PlaceId {
    PlaceId::new(id)
}

/// Each kind of write once at least, in an order that an office would take.
const YEAR: &[Write] = &[
    |tx| community::set_particulars(tx, &particulars(day(2026, 2, 1))),
    |tx| pack::store(tx, &[stored_pack("guandu-2026", Some("guandu-2021"))]),
    |tx| pack::set_current(tx, "guandu-2026"),
    |tx| setting::set(tx, SettingKey::OfficeFonts, Some("C:\\Windows\\Fonts")),
    |tx| mapping::remember(tx, "序号|需求内容", &["number", "content"]),
    |tx| {
        for (id, content) in [("d1", "路灯不亮"), ("d2", "灯坏了"), ("d3", "缺停车位")] {
            demand::add(
                tx,
                &NewDemand {
                    id: d(id),
                    fields: demand_fields(content),
                },
            )?;
        }
        Ok(())
    },
    |tx| {
        demand::update(
            tx,
            &d("d3"),
            &DemandFields {
                households: Some(12),
                ..demand_fields("缺停车位")
            },
        )
    },
    |tx| demand::set_state(tx, &d("d3"), DemandState::Explained),
    |tx| project::add(tx, &new_project("p1", "云溪-2026-01")),
    |tx| project::add(tx, &new_project("p2", "云溪-2026-02")),
    |tx| project::link_demands(tx, &p("p1"), &[d("d2"), d("d3")]),
    |tx| demand::merge(tx, &d("d2"), &d("d1")),
    |tx| project::set_scheme(tx, &p("p1"), &super::named("铁路新村路灯改造")),
    |tx| {
        project::set_budget(
            tx,
            &p("p1"),
            &[line("l1", "灯具", 100), line("l2", "电线", 200)],
        )
    },
    |tx| {
        project::set_budget(
            tx,
            &p("p1"),
            &[line("l2", "电线", 250), line("l3", "人工", 300)],
        )
    },
    |tx| {
        let fund = FundingSource {
            id: SourceId::new("s1"),
            kind: SourceKind::Fund,
            from: None,
            amount_fen: Money::from_fen(550),
        };
        project::set_sources(tx, &p("p1"), &[fund])
    },
    |tx| {
        let step = PlanStep {
            id: PlanStepId::new("t1"),
            what: "安装".to_owned(),
            owner: None,
            start: None,
            finish: None,
        };
        project::set_plan(tx, &p("p1"), &[step])
    },
    |tx| {
        project::freeze(
            tx,
            RevisionId::new("r1"),
            &p("p1"),
            day(2026, 3, 1),
            Some("送审"),
        )
        .map(|_| ())
    },
    |tx| {
        let lift = Lift {
            rule: "GD-3f".to_owned(),
            subject: "p1".to_owned(),
            reason: "已核实".to_owned(),
        };
        project::lift(tx, &p("p1"), &lift)
    },
    |tx| {
        let fields = NoticeFields {
            kind: NoticeKind::Project,
            revision: None,
            planned_on: None,
        };
        notice::add(
            tx,
            &NewNotice {
                id: n1(),
                project: p("p1"),
                fields,
            },
        )
    },
    |tx| {
        let revision = Some(RevisionId::new("r1"));
        notice::update(
            tx,
            &n1(),
            &NoticeFields {
                kind: NoticeKind::Project,
                revision,
                planned_on: None,
            },
        )
    },
    |tx| {
        let board = PlaceFields {
            id: place("a"),
            kind: PlaceKind::Board,
            name: "公示栏".to_owned(),
        };
        let house = PlaceFields {
            id: place("b"),
            kind: PlaceKind::Building,
            name: "3幢".to_owned(),
        };
        notice::set_places(tx, &n1(), &[board, house])
    },
    |tx| notice::post(tx, &place("a"), day(2026, 3, 2)),
    |tx| notice::torn(tx, &place("a"), day(2026, 3, 3)),
    |tx| notice::take_down(tx, &place("a"), day(2026, 3, 12)),
    |tx| notice::unpost(tx, &place("a")),
    |tx| attachment::add(tx, &photo()).map(|_| ()),
    |tx| {
        let shown = NewPhoto {
            attachment: AttachmentId::new("f1"),
            taken_on: None,
            caption: None,
        };
        notice::add_photo(tx, &place("a"), &shown)
    },
    |tx| notice::remove_photo(tx, &place("a"), &AttachmentId::new("f1")),
    |tx| {
        let content = "造价偏高".to_owned();
        let id = ObjectionId::new("o1");
        notice::objection_add(
            tx,
            &n1(),
            &NewObjection {
                id,
                received_on: day(2026, 3, 4),
                objector: None,
                content,
            },
        )
    },
    |tx| {
        let ruling = Ruling {
            decision: Some("已说明".to_owned()),
            material: Some(true),
            ..Ruling::default()
        };
        notice::objection_decide(tx, &ObjectionId::new("o1"), &ruling)
    },
    |tx| paper::issue(tx, &poster()).map(|_| ()),
    |tx| submission::add(tx, &bundle(), b"abc"),
    |tx| submission::acknowledge(tx, 1, day(2026, 3, 5)),
    |tx| demand::separate(tx, &d("d2")),
    |tx| demand::remove(tx, &d("d3")),
    |tx| notice::remove(tx, &n1()),
    |tx| project::remove(tx, &p("p2")),
    |tx| demand::restore(tx, &d("d3")),
    |tx| notice::restore(tx, &n1()),
    |tx| project::restore(tx, &p("p2")),
];

fn photo() -> NewAttachment {
    NewAttachment {
        id: AttachmentId::new("f1"),
        project: None,
        name: "现场.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        bytes: b"jpeg".to_vec(),
        original: None,
        pixels: None,
    }
}

fn poster() -> NewPaper {
    NewPaper {
        id: PaperId::new("w1"),
        project: Some(p("p1")),
        notice: Some(n1()),
        kind: "立项公示".to_owned(),
        number: "2026-001".to_owned(),
        sheet_size: SheetSize::A4,
        pages: 1,
        facts_digest: "c".repeat(64),
        bytes: b"pdf".to_vec(),
    }
}

fn bundle() -> Submission {
    Submission {
        id: SubmissionId::new("u1"),
        sequence: 1,
        base: 0,
        purpose: "送审".to_owned(),
        file_name: "云溪社区-1.zip".to_owned(),
        sha256: ABC.to_owned(),
        head: "e".repeat(64),
        public_key: "f".repeat(64),
        made_on: day(2026, 3, 2),
        acknowledged_on: None,
    }
}

/// Everything that can be read from a book.
#[derive(Debug, PartialEq)]
struct State {
    facts: BookFacts,
    removed: Vec<Removed>,
    attachments: Vec<Attachment>,
    papers: Vec<Paper>,
    bundles: Vec<Submission>,
    packs: Vec<pack::StoredPack>,
    mapping: Option<Vec<String>>,
    fonts: Option<String>,
}

fn state(book: &Book) -> State {
    book.read(|reader| {
        Ok::<_, WorkbookError>(State {
            facts: workbook::facts::load(reader, None)?,
            removed: removed::list(reader)?,
            attachments: attachment::list(reader, None)?,
            papers: paper::list(reader)?,
            bundles: submission::list(reader)?,
            packs: pack::list(reader)?,
            mapping: mapping::recall(reader, "序号|需求内容")?,
            fonts: setting::get(reader, SettingKey::OfficeFonts)?,
        })
    })
    .unwrap()
}

#[test]
fn undo_takes_every_kind_of_write_back_and_redo_does_it_again() {
    let desk = Desk::new();
    let mut states = vec![state(&desk.book)];
    for (at, write) in YEAR.iter().enumerate() {
        assert!(
            desk.act(write).seq.is_some(),
            "write {at} changes something"
        );
        states.push(state(&desk.book));
    }
    for (at, expected) in states.iter().enumerate().rev().skip(1) {
        desk.book.undo(1, occasion()).unwrap();
        assert_eq!(&state(&desk.book), expected, "after undo of write {at}");
    }
    for (at, expected) in states.iter().enumerate().skip(1) {
        desk.book.redo(1, occasion()).unwrap();
        assert_eq!(
            &state(&desk.book),
            expected,
            "after redo of write {}",
            at - 1
        );
    }
    assert_eq!(desk.book.verify(None).unwrap().differs, []);
}

#[test]
fn every_kind_of_write_is_seen_by_a_reader() {
    let desk = Desk::new();
    let mut before = state(&desk.book);
    for (at, write) in YEAR.iter().enumerate() {
        desk.act(write);
        let after = state(&desk.book);
        assert_ne!(after, before, "write {at} shows");
        before = after;
    }
}

#[test]
fn a_project_is_the_same_loaded_alone_and_among_all() {
    let desk = Desk::new();
    for write in YEAR {
        desk.act(write);
    }
    let all = desk.facts();
    assert_eq!(all.projects.len(), 2);
    assert_eq!(all.projects[0].demands, [d("d1"), d("d3")]);
    for project in &all.projects {
        let alone = desk.book.facts(Some(&project.id)).unwrap();
        assert_eq!(alone.projects, std::slice::from_ref(project));
        assert_eq!(
            (&alone.demands, &alone.community),
            (&all.demands, &all.community)
        );
    }
}

#[test]
fn projects_and_demands_stand_in_the_order_of_entry_whatever_their_ids() {
    let desk = Desk::new();
    desk.add_project("z", "云溪-2026-09");
    desk.add_project("a", "云溪-2026-01");
    desk.add_demand("y", "甲");
    desk.add_demand("b", "乙");
    desk.act(|tx| project::link_demands(tx, &p("a"), &[d("b"), d("y")]));
    desk.act(|tx| project::link_demands(tx, &p("z"), &[d("b")]));
    let facts = desk.facts();
    assert_eq!(
        facts
            .projects
            .iter()
            .map(|project| project.id.as_str())
            .collect::<Vec<_>>(),
        ["z", "a"]
    );
    assert_eq!(
        facts
            .demands
            .iter()
            .map(|demand| demand.id.as_str())
            .collect::<Vec<_>>(),
        ["y", "b"]
    );
    assert_eq!(facts.projects[1].demands, [d("y"), d("b")]);
    assert_eq!(facts.demands[1].projects, [p("z"), p("a")]);
}

#[test]
fn a_value_that_cannot_be_read_is_an_error_naming_table_row_and_column() {
    let cases = [
        (
            "UPDATE project_budget_line SET quantity = '1.2.3'",
            "project_budget_line表“l1”行的quantity列无法读出",
        ),
        (
            "UPDATE project_revision SET scheme = '{}'",
            "project_revision表“r1”行的scheme列无法读出",
        ),
    ];
    for (sql, says) in cases {
        let desk = Desk::new();
        desk.add_demand("d1", "甲");
        desk.add_project("p1", "云溪-2026-01");
        desk.act(|tx| project::set_budget(tx, &p("p1"), &[line("l1", "灯具", 100)]));
        desk.act(|tx| project::freeze(tx, RevisionId::new("r1"), &p("p1"), day(2026, 3, 1), None));
        let Desk {
            book,
            path,
            _folder,
        } = desk;
        book.close().unwrap();
        let file = Connection::open(&path).unwrap();
        assert_eq!(file.execute(sql, ()), Ok(1), "{sql}");
        file.close().unwrap();
        let opener = Opener {
            user: "李".to_owned(),
            machine: "PC-1".to_owned(),
            by: occasion(),
        };
        let error = Book::open(&path, &opener).unwrap().facts(None).unwrap_err();
        assert_eq!(
            (error.code(), error.to_string()),
            (Code::Differs, format!("工作簿内容有损：{says}。"))
        );
    }
}

#[test]
fn the_tables_refuse_what_no_record_may_hold() {
    let desk = Desk::new();
    for write in YEAR {
        desk.act(write);
    }
    let Desk {
        book,
        path,
        _folder,
    } = desk;
    book.close().unwrap();
    let file = Connection::open(&path).unwrap();
    file.pragma_update(None, "foreign_keys", true).unwrap();
    for sql in [
        "UPDATE demand SET collected_on = '2026-02-30'",
        "UPDATE demand SET collected_on = '2026年2月3日'",
        "UPDATE demand SET state = 'done'",
        "UPDATE demand SET households = -1",
        "UPDATE demand SET households_approximate = 2",
        "UPDATE demand SET merged_into = id",
        "UPDATE project SET mode = 'anybody'",
        "UPDATE project SET number = '云溪-2026-01'",
        "UPDATE project SET pack = 'guandu-1999'",
        "UPDATE project_budget_line SET amount_fen = -1",
        "UPDATE project_budget_line SET amount_fen = '12.5'",
        "UPDATE project_budget_line SET quantity = '-1'",
        "UPDATE project_budget_line SET declaration = 'forbidden'",
        "UPDATE project_budget_line SET declaration_reason = '公共照明'",
        "UPDATE project_source SET kind = 'loan'",
        "UPDATE project_revision SET scheme = '{'",
        "UPDATE notice SET kind = 'party'",
        "UPDATE notice_place SET removed_on = '2026-03-02'",
        "UPDATE notice_objection SET material = 2",
        "UPDATE paper SET sheet_size = 'A5'",
        "UPDATE paper SET sha256 = 'abc'",
        "UPDATE submission SET base = sequence",
        "UPDATE community SET id = 2",
    ] {
        let refused = file.execute(sql, ()).unwrap_err();
        let code = refused.sqlite_error_code();
        assert_eq!(
            code,
            Some(rusqlite::ErrorCode::ConstraintViolation),
            "{sql}: {refused}"
        );
    }
}
