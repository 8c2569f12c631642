//! The book as a file: lock, history, undo, verification, backup, on real files and with a second process.

mod aside;
mod backup;
mod create;
mod erase;
mod faults;
mod open;
mod places;
mod second;
mod undo;
mod verify;
mod write;

use crate::office::{day, demand_fields, particulars, stored_pack};
use chrono::NaiveDate;
use policy::facts::DemandFields;
use policy::facts::{AttachmentId, BookFacts, CommunityKind, DemandId};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use workbook::attachment::{self, NewAttachment};
use workbook::demand::{self, NewDemand};
use workbook::{Act, Book, Done, NewBook, Occasion, Opener, WorkbookError};

/// A folder with the closed book of 云溪社区, in which nothing is recorded yet.
pub struct Shelf {
    pub folder: TempDir,
    pub path: PathBuf,
}

impl Shelf {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("云溪.hmb");
        Book::create(&path, &new_book(), &opener())
            .unwrap()
            .close()
            .unwrap();
        Self { folder, path }
    }

    pub fn open(&self) -> Book {
        Book::open(&self.path, &opener()).unwrap()
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Changes the closed file behind the program's back.
    pub fn tamper(&self, sql: &str) {
        tamper(&self.path, sql);
    }
}

pub fn tamper(path: &Path, sql: &str) {
    let file = rusqlite::Connection::open(path).unwrap();
    file.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    file.execute_batch(sql).unwrap();
    file.close().unwrap();
}

pub fn new_book() -> NewBook {
    NewBook {
        book_id: "book-1".to_owned(),
        kind: CommunityKind::Urban,
        particulars: particulars(day(2026, 1, 1)),
        pack: "guandu-2021".to_owned(),
        packs: vec![stored_pack("guandu-2021", None)],
    }
}

pub fn opener() -> Opener {
    Opener {
        user: "li".to_owned(),
        machine: "PC-1".to_owned(),
        program: "0.1.0".to_owned(),
        by: on(day(2026, 3, 2)),
    }
}

/// An occasion on a day, at half past nine.
pub fn on(day: NaiveDate) -> Occasion {
    let at = day.and_hms_opt(9, 30, 0).unwrap();
    Occasion {
        actor: "李书记".to_owned(),
        day,
        at,
        allow_earlier: false,
        seed: [9; 32],
    }
}

pub fn today() -> Occasion {
    on(day(2026, 3, 2))
}

pub fn act(label: &str) -> Act {
    Act {
        op: "test_act",
        label: label.to_owned(),
        barrier: false,
        by: today(),
    }
}

pub fn barrier(label: &str) -> Act {
    Act {
        barrier: true,
        ..act(label)
    }
}

/// Enters a demand, labelled with its content.
pub fn add(book: &Book, id: &str, content: &str) -> Done<i64> {
    add_as(book, act(content), id, content).unwrap()
}

pub fn add_as(book: &Book, act: Act, id: &str, content: &str) -> Result<Done<i64>, WorkbookError> {
    let demand = NewDemand {
        id: DemandId::new(id),
        fields: demand_fields(content),
    };
    book.transact(act, move |tx| demand::add(tx, &demand))
}

/// Writes the fields of a demand, labelled with its content.
pub fn update(book: &Book, id: &str, fields: DemandFields) -> Done<()> {
    let (id, label) = (DemandId::new(id), fields.content.clone());
    book.transact(act(&label), move |tx| demand::update(tx, &id, &fields))
        .unwrap()
}

/// Keeps an attachment of the book and returns the hash of its bytes.
pub fn attach(book: &Book, id: &str, bytes: &[u8]) -> String {
    let new = NewAttachment {
        id: AttachmentId::new(id),
        project: None,
        name: format!("{id}.jpg"),
        media_type: "image/jpeg".to_owned(),
        bytes: bytes.to_vec(),
        original: None,
        pixels: None,
    };
    book.transact(act("添加附件"), move |tx| attachment::add(tx, &new))
        .unwrap()
        .reply
}

pub fn bytes_of(book: &Book, id: &str) -> Result<Vec<u8>, WorkbookError> {
    let id = AttachmentId::new(id);
    book.read(move |reader| attachment::bytes(reader, &id))
}

pub fn facts(book: &Book) -> BookFacts {
    book.facts(None).unwrap()
}

/// Returns the contents of all demands, in their order.
pub fn contents(book: &Book) -> Vec<String> {
    facts(book)
        .demands
        .into_iter()
        .map(|demand| demand.content)
        .collect()
}

pub fn assert_whole(book: &Book) {
    assert_eq!(book.verify(None).unwrap().differs, []);
}
