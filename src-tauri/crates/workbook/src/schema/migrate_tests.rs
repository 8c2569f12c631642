//! Migration on real files, with a schema of three steps.

use super::*;
use crate::book::{Book, Opener};
use crate::{Act, Difference, Watch};
use chrono::NaiveDate;
use policy::{Code, Explain};
use std::fs;
use std::time::Duration;
use tempfile::TempDir;

const FRAME: &str = include_str!("../../migrations/0001_history.sql");
const OLD: Schema = Schema(&[
    FRAME,
    "CREATE TABLE demand (id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT;
     CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
     CREATE TABLE project (id TEXT NOT NULL PRIMARY KEY, demand TEXT NOT NULL REFERENCES demand (id)) STRICT;",
]);
const NEW: Schema = Schema(&[
    OLD.0[0],
    OLD.0[1],
    "CREATE TABLE demand_new (id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, urgent INTEGER NOT NULL) STRICT;
     INSERT INTO demand_new (id, text, urgent) SELECT id, text, 0 FROM demand;
     DROP TABLE demand;
     ALTER TABLE demand_new RENAME TO demand;",
]);
const BROKEN: Schema = Schema(&[
    OLD.0[0],
    OLD.0[1],
    "DELETE FROM demand; CREATE TABLE demand_more (id TEXT) STRICT;",
]);

fn by() -> Occasion {
    let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    Occasion {
        actor: "李书记".to_owned(),
        day,
        at: day.and_hms_opt(9, 30, 0).unwrap(),
        allow_earlier: false,
        seed: [3; 32],
    }
}

fn opener() -> Opener {
    Opener {
        user: "li".to_owned(),
        machine: "PC-1".to_owned(),
        program: "0.1.0".to_owned(),
        by: by(),
    }
}

fn open(path: &Path, schema: &Schema) -> Result<Book, WorkbookError> {
    Book::open_as(path, &opener(), schema, Duration::from_secs(5))
}

/// Makes a book of the old schema with two demands and a project.
fn old_book() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("云溪.hmb");
    let book = Book::create_as(&path, "book-1", &opener(), &OLD, |_| Ok(())).unwrap();
    write(
        &book,
        "登记",
        "INSERT INTO demand (id, text) VALUES ('d1', '路灯'), ('d2', '楼道')",
    );
    write(
        &book,
        "立项",
        "INSERT INTO project (id, demand) VALUES ('p1', 'd1')",
    );
    book.close().unwrap();
    (folder, path)
}

fn write(book: &Book, label: &str, sql: &'static str) {
    let act = Act {
        op: "test",
        label: label.to_owned(),
        barrier: false,
        by: by(),
    };
    book.transact(act, move |tx| {
        Ok::<_, WorkbookError>(tx.conn().execute_batch(sql)?)
    })
    .unwrap();
}

fn whole(book: &Book) -> Vec<Difference> {
    book.verify(None).unwrap().differs
}

#[test]
fn an_older_book_is_migrated_with_an_entry_that_shows_each_changed_row() {
    let (_folder, path) = old_book();
    let book = open(&path, &NEW).unwrap();
    let history = book.history().unwrap();
    let last = history.entries.last().unwrap();
    assert_eq!(
        (last.kind, last.changes, last.barrier),
        (EntryKind::Migration, 2, true)
    );
    assert_eq!(last.label, "升级工作簿（第2版到第3版）");
    assert_eq!(whole(&book), []);
    assert_eq!(book.undo(1, by()).unwrap_err().code(), Code::Barrier);
}

#[test]
fn rows_of_the_new_schema_report_themselves_after_a_migration() {
    let (_folder, path) = old_book();
    let book = open(&path, &NEW).unwrap();
    write(
        &book,
        "加急",
        "UPDATE demand SET urgent = 1 WHERE id = 'd2'",
    );
    assert_eq!(book.undo(1, by()).unwrap().reply, ["加急"]);
    assert_eq!(whole(&book), []);
}

#[test]
fn a_backup_of_the_older_book_stands_beside_it_and_opens() {
    let (folder, path) = old_book();
    drop(open(&path, &NEW).unwrap());
    let backup = folder
        .path()
        .join("云溪-升级前备份/book-20260302-093000.hmb");
    let restored = folder.path().join("旧.hmb");
    let done = backup::restore(&backup, &restored, &by(), &OLD, &Watch::default()).unwrap();
    assert_eq!(
        (done.verification.entries, done.verification.differs),
        (4, vec![])
    );
    drop(open(&restored, &OLD).unwrap());
}

#[test]
fn a_step_that_leaves_loose_keys_changes_nothing() {
    let (_folder, path) = old_book();
    assert_eq!(open(&path, &BROKEN).unwrap_err().code(), Code::Bug);
    let book = open(&path, &OLD).unwrap();
    assert_eq!(book.history().unwrap().entries.len(), 3);
    assert_eq!(whole(&book), []);
}

#[test]
fn a_newer_book_is_refused_and_left_as_it_is() {
    let (_folder, path) = old_book();
    drop(open(&path, &NEW).unwrap());
    let before = fs::read(&path).unwrap();
    let error = open(&path, &OLD).unwrap_err();
    assert_eq!(error.code(), Code::NewerBook);
    assert_eq!(
        error.to_string(),
        "“云溪.hmb”是用更新版本的惠民簿保存的，这个版本打不开。"
    );
    assert_eq!(fs::read(&path).unwrap(), before);
}
