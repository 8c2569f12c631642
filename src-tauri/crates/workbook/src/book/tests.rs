//! The thread of the book: jobs that panic, reads that write, the pause in which the log is folded in.

use super::*;
use crate::schema::Schema;
use crate::{Occasion, Verification};
use chrono::NaiveDate;
use policy::{Code, Explain};
use std::time::Duration;
use tempfile::TempDir;

const SCHEMA: Schema = Schema(&[
    include_str!("../../migrations/0001_history.sql"),
    "CREATE TABLE demand (id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT;
     CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;",
]);

fn by() -> Occasion {
    let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    Occasion {
        actor: "李".to_owned(),
        day,
        at: day.and_hms_opt(9, 30, 0).unwrap(),
        allow_earlier: false,
        seed: [1; 32],
    }
}

fn book(idle: Duration) -> (TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("云溪.hmb");
    let opener = Opener {
        user: "li".to_owned(),
        machine: "PC-1".to_owned(),
        program: "0.1.0".to_owned(),
        by: by(),
    };
    Book::create_as(&path, "book-1", &opener, &SCHEMA, |_| Ok(()))
        .unwrap()
        .close()
        .unwrap();
    (
        folder,
        Book::open_as(&path, &opener, &SCHEMA, idle).unwrap(),
    )
}

fn act() -> Act {
    Act {
        op: "demand_add",
        label: "登记需求".to_owned(),
        barrier: false,
        by: by(),
    }
}

fn add(book: &Book, id: &'static str) -> Result<Done<()>, WorkbookError> {
    book.transact(act(), move |tx| {
        tx.conn()
            .execute("INSERT INTO demand (id, text) VALUES (?1, '路灯')", [id])?;
        Ok(())
    })
}

fn count(book: &Book) -> i64 {
    book.read(|reader| {
        Ok::<i64, WorkbookError>(reader.conn().query_row(
            "SELECT count(*) FROM demand",
            [],
            |row| row.get(0),
        )?)
    })
    .unwrap()
}

fn verified(book: &Book) -> Verification {
    book.verify(None).unwrap()
}

#[test]
fn a_job_that_panics_is_our_fault_and_the_book_goes_on() {
    let (_folder, book) = book(Duration::from_secs(5));
    let failed = book.transact(act(), |tx| -> Result<(), WorkbookError> {
        tx.conn()
            .execute("INSERT INTO demand (id, text) VALUES ('d1', '路灯')", [])?;
        panic!("half way")
    });
    assert_eq!(failed.unwrap_err().code(), Code::Bug);
    assert_eq!(count(&book), 0);
    add(&book, "d2").unwrap();
    assert_eq!((count(&book), verified(&book).differs), (1, vec![]));
}

#[test]
fn a_read_that_panics_leaves_the_book_writable() {
    let (_folder, book) = book(Duration::from_secs(5));
    let failed = book.read(|_| -> Result<(), WorkbookError> { panic!("while reading") });
    assert_eq!(failed.unwrap_err().code(), Code::Bug);
    add(&book, "d1").unwrap();
}

#[test]
fn a_read_cannot_write() {
    let (_folder, book) = book(Duration::from_secs(5));
    let failed = book.read(|reader| -> Result<(), WorkbookError> {
        reader
            .conn()
            .execute("INSERT INTO demand (id, text) VALUES ('d1', '路灯')", [])?;
        Ok(())
    });
    assert!(failed.is_err());
    assert_eq!(count(&book), 0);
}

#[test]
fn a_primary_key_never_changes() {
    let (_folder, book) = book(Duration::from_secs(5));
    add(&book, "d1").unwrap();
    let failed = book.transact(act(), |tx| -> Result<(), WorkbookError> {
        tx.conn().execute("UPDATE demand SET id = 'd9'", [])?;
        Ok(())
    });
    assert!(failed.is_err());
}

#[test]
fn after_a_pause_the_file_alone_holds_everything() {
    let (_folder, book) = book(Duration::ZERO);
    add(&book, "d1").unwrap();
    let log = book.path().with_extension("hmb-wal");
    // Only the size is asked for: opening the file here would drop the lock.
    let folded = (0..5_000_000).any(|_| {
        std::thread::yield_now();
        log.metadata().unwrap().len() == 0
    });
    assert!(folded);
    assert_eq!(count(&book), 1);
}

#[test]
fn a_full_disk_stops_an_act_and_loses_nothing() {
    let (_folder, book) = book(Duration::from_secs(5));
    add(&book, "d1").unwrap();
    book.write(|desk| -> Result<(), WorkbookError> {
        let pages: i64 = desk
            .conn
            .pragma_query_value(None, "page_count", |row| row.get(0))?;
        Ok(desk.conn.pragma_update(None, "max_page_count", pages)?)
    })
    .unwrap();
    let failed = book.transact(act(), |tx| -> Result<(), WorkbookError> {
        let long = "长".repeat(100_000);
        tx.conn()
            .execute("INSERT INTO demand (id, text) VALUES ('d2', ?1)", [long])?;
        Ok(())
    });
    let error = failed.unwrap_err();
    assert_eq!(error.code(), Code::DiskFull);
    assert_eq!(error.to_string(), "磁盘已满，这一步没有保存。");
    assert_eq!((count(&book), verified(&book).differs), (1, vec![]));
}
