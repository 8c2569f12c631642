//! A whole year in small: each kind of write once at least.

use super::{ABC, day, demand_fields, line, new_project, particulars, stored_pack};
use policy::Money;
use policy::facts::DemandFields;
use policy::facts::{
    AttachmentId, DemandId, DemandState, FundingSource, NoticeId, NoticeKind, ObjectionId, PaperId,
    PlaceId, PlaceKind, PlanStep, PlanStepId, ProjectId, RevisionId, SourceId, SourceKind,
    SubmissionId,
};
use workbook::attachment::{self, NewAttachment};
use workbook::demand::{self, NewDemand};
use workbook::notice::{
    self, NewNotice, NewObjection, NewPhoto, NoticeFields, PlaceFields, Ruling,
};
use workbook::paper::{self, NewPaper, SheetSize};
use workbook::project::{self, Lift};
use workbook::setting::{self, SettingKey};
use workbook::submission::{self, Submission};
use workbook::{Tx, WorkbookError, community, mapping, pack};

pub(super) type Write = fn(&mut Tx<'_>) -> Result<(), WorkbookError>;

pub(super) fn d(id: &str) -> DemandId {
    DemandId::new(id)
}

pub(super) fn p(id: &str) -> ProjectId {
    ProjectId::new(id)
}

fn n1() -> NoticeId {
    NoticeId::new("n1")
}

fn place(id: &str) -> PlaceId {
    PlaceId::new(id)
}

/// Each kind of write once at least, in an order that an office would take.
pub(super) const YEAR: &[Write] = &[
    |tx| community::set_particulars(tx, &particulars(day(2026, 2, 1))),
    |tx| pack::store(tx, &[stored_pack("guandu-2026", Some("guandu-2021"))]),
    |tx| pack::use_from(tx, "guandu-2026", day(2026, 3, 1)),
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
            decision: None,
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
        meeting: None,
        record: None,
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
