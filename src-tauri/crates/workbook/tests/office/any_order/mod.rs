//! Whatever is recorded, in whatever order and however late: sums, judgement, undo and loading agree with the tables.

mod acts;
mod late;
mod records;

use super::{act, day, occasion, particulars, stored_pack};
use acts::work;
use policy::calendar::Calendar;
use policy::facts::{BookFacts, CommunityKind};
use policy::finding::{ProjectJudgement, Severity, StepStatus};
use policy::judge::{Policies, judge};
use policy::pack::{LawLayers, Pack};
use policy::{Explain, Kind, Money};
use proptest::prelude::*;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;
use workbook::project::Lift;
use workbook::{Book, Done, NewBook, Opener, WorkbookError, project};

/// One act: what, on which of three records, and a number that says how much or when.
type Step = (u8, u8, u16);

/// Where the acts on records begin.
const RECORDS: u8 = 40;
/// To lift what blocks, the last of the things that can be done.
const LIFT: u8 = RECORDS + records::KINDS;
const KINDS: u8 = LIFT + 1;

/// The pack that the book began with, and one that came later.
const EARLIER: &str = "guandu-2021";
const LATER: &str = "guandu-2026";

fn steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec((0..KINDS, 0..3u8, 0..366u16), 1..45)
}

fn asset(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../assets")
        .join(path);
    std::fs::read_to_string(file).unwrap()
}

static POLICIES: LazyLock<(Policies, Calendar)> = LazyLock::new(|| {
    let text = asset("policies/guandu-2021.toml");
    let pack = || Pack::load("g.toml", &text, &|_| None).unwrap();
    let policies = Policies {
        packs: [EARLIER, LATER].map(|id| (id.to_owned(), pack())).into(),
        laws: LawLayers::default(),
    };
    (
        policies,
        Calendar::parse("cn.toml", &asset("calendars/cn.toml")).unwrap(),
    )
});

fn opener() -> Opener {
    Opener {
        user: "li".to_owned(),
        machine: "PC-1".to_owned(),
        program: "0.1.0".to_owned(),
        by: occasion(),
    }
}

fn new_book(folder: &TempDir) -> Book {
    let new = NewBook {
        book_id: "book-1".to_owned(),
        kind: CommunityKind::Urban,
        particulars: particulars(day(2024, 1, 1)),
        pack: EARLIER.to_owned(),
        packs: [EARLIER, LATER].map(|id| stored_pack(id, None)).to_vec(),
    };
    Book::create(&folder.path().join("云溪.hmb"), &new, &opener()).unwrap()
}

/// Does one act; a refusal must be one of the person at the desk, and leaves nothing.
fn step(book: &Book, step: Step) -> bool {
    let done = if step.0 == LIFT {
        lift(book, step)
    } else {
        book.transact(act(), move |tx| work(tx, step))
    };
    match done {
        Ok(done) => done.seq.is_some(),
        Err(error) => {
            // Making a record twice under one id is what no host does.
            let makes = [0, 5, 6, 14, 29, 38].contains(&step.0);
            assert!(makes || error.kind() != Kind::Bug, "{step:?}: {error:?}");
            assert_ne!(error.kind(), Kind::File, "{step:?}: {error:?}");
            false
        }
    }
}

/// Lifts one of the blocks that stand, as a person does: by what the judge says of the facts.
fn lift(book: &Book, (_, which, number): Step) -> Result<Done<()>, WorkbookError> {
    let facts = book.facts(None)?;
    let judged = judged(&facts);
    let project = judged.get(usize::from(which));
    let mut blocks = project.iter().flat_map(|one| &one.findings);
    let block = blocks.nth(usize::from(number % 3));
    let lifted = block.filter(|found| found.liftable).zip(project);
    let lifted = lifted.map(|(found, project)| {
        let lift = Lift {
            rule: found.rule.clone(),
            subject: found.lift_key(),
            reason: format!("街道书面同意{number}"),
            decision: None,
        };
        (project.project.clone(), lift)
    });
    book.transact(act(), move |tx| match &lifted {
        Some((project, lift)) => project::lift(tx, project, lift),
        None => Ok(()),
    })
}

fn judged(facts: &BookFacts) -> Vec<ProjectJudgement> {
    let (policies, calendar) = &*POLICIES;
    judge(facts, policies, calendar, day(2026, 3, 2)).projects
}

/// Returns every row of every table but those about the file and its history.
fn tables(path: &Path) -> BTreeMap<String, Vec<String>> {
    let file = Connection::open(path).unwrap();
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
        AND name NOT LIKE 'history%' AND name <> 'backup_made'";
    let names: Vec<String> = column(&file, names);
    let rows = |name: &String| {
        let columns: Vec<String> = column(
            &file,
            &format!("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('{name}')"),
        );
        let row = columns.join(" || '|' || ");
        column(&file, &format!("SELECT {row} FROM {name} ORDER BY 1"))
    };
    names
        .iter()
        .map(|name| (name.clone(), rows(name)))
        .collect()
}

fn column<T: rusqlite::types::FromSql>(file: &Connection, sql: &str) -> Vec<T> {
    let mut statement = file.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// Sums worked in SQL alone.
fn sums_agree(path: &Path, facts: &BookFacts) {
    let file = Connection::open(path).unwrap();
    let all = "SELECT coalesce(sum(amount_fen), 0) FROM project_budget_line
        WHERE project IN (SELECT id FROM project WHERE removed_on IS NULL)";
    // A budget without lines has no total.
    let totals = facts
        .projects
        .iter()
        .filter_map(|project| project.scheme.total());
    let totals = totals.map(Money::fen);
    assert_eq!(totals.sum::<i64>(), column::<i64>(&file, all)[0], "budgets");
    let granted = "SELECT coalesce(sum(fund_fen), 0) FROM approval AS a WHERE removed_on IS NULL AND granted = 1
        AND project IN (SELECT id FROM project WHERE removed_on IS NULL AND year = 2026)
        AND NOT EXISTS (SELECT 1 FROM approval AS b WHERE b.project = a.project AND b.removed_on IS NULL
            AND b.ord > a.ord)";
    let fund = facts.approved_fund(2026).unwrap().fen();
    assert_eq!(fund, column::<i64>(&file, granted)[0], "granted");
    let paid = "SELECT coalesce(sum(amount_fen), 0) FROM record_payment JOIN record ON record.id = record_payment.record
        WHERE removed_on IS NULL AND project IN (SELECT id FROM project WHERE removed_on IS NULL)";
    let payments = facts.projects.iter().flat_map(|one| &one.records.payments);
    let fen: i64 = payments.map(|one| one.fields.amount_fen.fen()).sum();
    assert_eq!(fen, column::<i64>(&file, paid)[0], "paid");
    let received = "SELECT coalesce(sum(received_fen), 0) FROM record_allotment
        JOIN record ON record.id = record_allotment.record WHERE removed_on IS NULL";
    let allotments = facts.records.allotments.iter();
    let fen: i64 = allotments
        .filter_map(|one| one.fields.received_fen)
        .map(Money::fen)
        .sum();
    assert_eq!(fen, column::<i64>(&file, received)[0], "received");
}

/// No step is done while a finding that blocks it is not lifted.
fn done_is_done(project: &ProjectJudgement) {
    for step in project
        .steps
        .iter()
        .filter(|step| step.status == StepStatus::Done)
    {
        let blocks = |finding: &&policy::finding::Finding| {
            finding.severity == Severity::Block && finding.lifted.is_none()
        };
        let mut open = project.findings.iter().filter(blocks);
        let of_step = open.find(|finding| finding.step.as_ref() == Some(&step.code));
        assert_eq!(of_step, None, "{}", step.name);
    }
}

/// What is loaded for one project is what is loaded for it among all; of the others it has the payments.
fn one_is_as_all(book: &Book, all: &BookFacts) {
    for project in &all.projects {
        let mut one = book.facts(Some(&project.id)).unwrap();
        let others = all.projects.iter().filter(|other| other.id != project.id);
        let mut elsewhere: Vec<_> = others
            .flat_map(|other| other.records.payments.clone())
            .collect();
        for payments in [&mut elsewhere, &mut one.elsewhere] {
            payments.sort_by(|a, b| a.id.cmp(&b.id));
        }
        let expected = BookFacts {
            elsewhere,
            projects: vec![project.clone()],
            meetings: all.meetings_of(&project.id).cloned().collect(),
            ..all.clone()
        };
        assert_eq!(one, expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_acts_keeps_sums_and_steps_and_goes_back_and_forth(acts in steps()) {
        let folder = tempfile::tempdir().unwrap();
        let book = new_book(&folder);
        let path = book.path().to_owned();
        book.close().unwrap();
        let empty = tables(&path);
        let book = Book::open(&path, &opener()).unwrap();
        let written = acts.iter().filter(|one| step(&book, **one)).count();
        let facts = book.facts(None).unwrap();
        one_is_as_all(&book, &facts);
        judged(&facts).iter().for_each(done_is_done);
        book.close().unwrap();
        sums_agree(&path, &facts);
        let full = tables(&path);

        let written = u32::try_from(written).unwrap();
        let turn = |back: bool| {
            let book = Book::open(&path, &opener()).unwrap();
            if written > 0 {
                let turned = if back { book.undo(written, occasion()) } else { book.redo(written, occasion()) };
                turned.unwrap();
            }
            prop_assert!(book.verify(None).unwrap().is_whole());
            book.close().unwrap();
            Ok(())
        };
        turn(true)?;
        prop_assert_eq!(tables(&path), empty);
        turn(false)?;
        prop_assert_eq!(tables(&path), full);
    }
}
