//! What only the crate itself can see: how many statements the loader runs, and that each finds its rows by an index.

use super::load;
use crate::project::{self, NewProject};
use crate::schema::BOOK;
use crate::{Occasion, Reader, Tx, WorkbookError, community, demand, notice, pack};
use chrono::NaiveDate;
use policy::Money;
use policy::facts::SchemeFields;
use policy::facts::{
    BudgetLine, BudgetLineId, CommunityKind, DemandId, NoticeId, NoticeKind, Particulars, PlaceId,
    PlaceKind, ProjectId,
};
use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn occasion() -> Occasion {
    let at = day().and_hms_opt(9, 0, 0).unwrap();
    Occasion {
        actor: "李".to_owned(),
        day: day(),
        at,
        allow_earlier: false,
        seed: [1; 32],
    }
}

/// Makes the tables of a book in memory, with a number of projects that each have a demand, a line and a notice.
fn with_projects(count: usize) -> Connection {
    let db = Connection::open_in_memory().unwrap();
    BOOK.lay_out(&db, BOOK.version()).unwrap();
    let by = occasion();
    let mut tx = Tx::new(&db, &by);
    found(&mut tx).unwrap();
    for at in 1..=count {
        enter(&mut tx, at).unwrap();
    }
    drop(tx);
    db
}

fn found(tx: &mut Tx<'_>) -> Result<(), WorkbookError> {
    let sql = "INSERT INTO book (id, kind, created, program) VALUES ('b', 'community', '2026-03-02T09:00:00', '0')";
    tx.conn().execute(sql, ())?;
    let text = |text: &str| text.to_owned();
    let stored = pack::StoredPack {
        id: text("guandu-2021"),
        file_name: text("g.toml"),
        text: text("#"),
        parent: None,
    };
    pack::store(tx, &[stored])?;
    let particulars = Particulars {
        from: day(),
        name: text("云溪社区"),
        street: text("太和街道"),
        district: text("官渡区"),
        party_organisation: None,
        secretary: None,
        contact: None,
        office_phone: None,
        address: None,
        street_phone: None,
    };
    community::create(tx, CommunityKind::Urban, "guandu-2021", &particulars)
}

fn enter(tx: &mut Tx<'_>, at: usize) -> Result<(), WorkbookError> {
    let project = ProjectId::new(format!("p{at}"));
    let demand = DemandId::new(format!("d{at}"));
    let scheme = SchemeFields {
        name: format!("项目{at}"),
        ..SchemeFields::default()
    };
    let number = format!("云溪-2026-{at}");
    let pack = "guandu-2021".to_owned();
    project::add(
        tx,
        &NewProject {
            id: project.clone(),
            number,
            year: 2026,
            pack,
            drafted_on: day(),
            scheme,
        },
    )?;
    demand::add(
        tx,
        &demand::NewDemand {
            id: demand.clone(),
            fields: fields(),
        },
    )?;
    project::link_demands(tx, &project, &[demand])?;
    project::set_budget(tx, &project, &[line(at)])?;
    let id = NoticeId::new(format!("n{at}"));
    let said = notice::NoticeFields {
        kind: NoticeKind::Project,
        revision: None,
        planned_on: None,
    };
    notice::add(
        tx,
        &notice::NewNotice {
            id: id.clone(),
            project,
            fields: said,
        },
    )?;
    let board = notice::PlaceFields {
        id: PlaceId::new(format!("a{at}")),
        kind: PlaceKind::Board,
        name: "公示栏".to_owned(),
    };
    notice::set_places(tx, &id, &[board])
}

fn fields() -> policy::facts::DemandFields {
    policy::facts::DemandFields {
        collected_on: day(),
        channel: None,
        collector: None,
        proposer: None,
        proposer_role: None,
        phone: None,
        location: None,
        content: "路灯不亮".to_owned(),
        category: None,
        category_text: None,
        households: None,
        households_approximate: false,
        urgency: None,
        state: policy::facts::DemandState::Open,
        note: None,
    }
}

fn line(at: usize) -> BudgetLine {
    BudgetLine {
        id: BudgetLineId::new(format!("l{at}")),
        item: "灯具".to_owned(),
        category: None,
        unit: None,
        quantity: None,
        unit_price_fen: None,
        amount_fen: Money::from_fen(100),
        declaration: None,
        note: None,
    }
}

/// Loads the facts and returns how many projects came and how many statements SQLite ran for them.
fn counted(db: &mut Connection, project: Option<&ProjectId>) -> (usize, usize) {
    let statements = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&statements);
    let count = move |_: TraceEvent<'_>| {
        seen.fetch_add(1, Ordering::Relaxed);
    };
    db.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(count))
        .unwrap();
    let projects = load(&Reader::new(db), project).unwrap().projects;
    db.trace_v2(
        TraceEventCodes::SQLITE_TRACE_STMT,
        None::<fn(TraceEvent<'_>)>,
    )
    .unwrap();
    assert!(
        projects
            .iter()
            .all(|project| project.scheme.budget.len() == 1 && project.demands.len() == 1)
    );
    assert!(
        projects
            .iter()
            .all(|project| project.notices[0].places.len() == 1)
    );
    (projects.len(), statements.load(Ordering::Relaxed))
}

#[test]
fn two_thousand_projects_take_as_many_statements_as_one() {
    let mut many = with_projects(2_000);
    // One for each table of the facts, two for filings, papers and payments: those of projects and the others.
    assert_eq!(counted(&mut many, None), (2_000, 67));
    assert_eq!(counted(&mut many, Some(&ProjectId::new("p77"))), (1, 67));
    assert_eq!(counted(&mut with_projects(1), None), (1, 67));
}

#[test]
fn one_project_is_found_by_index_in_every_table_that_grows_with_projects() {
    let db = with_projects(1);
    for sql in [
        include_str!("load_projects.sql"),
        include_str!("load_budget.sql"),
        include_str!("load_sources.sql"),
        include_str!("load_plan.sql"),
        include_str!("load_revisions.sql"),
        include_str!("load_papers.sql"),
        include_str!("load_lifts.sql"),
        include_str!("load_notices.sql"),
        include_str!("load_places.sql"),
        include_str!("load_photos.sql"),
        include_str!("load_objections.sql"),
        include_str!("load_partners.sql"),
        include_str!("load_indicators.sql"),
        include_str!("load_reviews.sql"),
        include_str!("load_approvals.sql"),
        include_str!("load_contracts.sql"),
        include_str!("load_filings.sql"),
        include_str!("load_entries.sql"),
        include_str!("load_pack_turns.sql"),
        include_str!("load_corrections.sql"),
    ] {
        let mut statement = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let plan: Vec<String> = statement
            .query_map(&[(":first", "p1"), (":last", "p1")], |row| {
                row.get("detail")
            })
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert!(
            !plan.iter().any(|step| step.starts_with("SCAN")),
            "{sql}: {plan:?}"
        );
    }
}
