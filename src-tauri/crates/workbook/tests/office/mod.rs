//! The record of the office, on real files: write, read back as facts, undo.

mod any_order;
mod attachment;
mod community;
mod damage;
mod demand;
mod facts;
mod notice;
mod project;
mod record;
mod rest;
mod revision;
pub mod road;
mod year;

use chrono::NaiveDate;
use policy::facts::DemandFields;
use policy::facts::SchemeFields;
use policy::facts::{
    Beneficiaries, BookFacts, BudgetLine, BudgetLineId, CommunityKind, DemandFacts, DemandId,
    DemandState, NoticeId, NoticeKind, Particulars, ProjectFacts, ProjectId,
};
use policy::{Explain, Money};
use rusqlite::{Connection, OpenFlags};
use std::path::PathBuf;
use tempfile::TempDir;
use workbook::demand::NewDemand;
use workbook::notice::{NewNotice, NoticeFields};
use workbook::pack::StoredPack;
use workbook::project::NewProject;
use workbook::{Act, Book, Done, NewBook, Occasion, Opener, Tx, WorkbookError};

/// SHA-256 of the three bytes "abc" (FIPS 180-2, appendix B.1).
pub const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// An open book in a folder of its own.
pub struct Desk {
    pub book: Book,
    pub path: PathBuf,
    _folder: TempDir,
}

impl Desk {
    /// Makes the book of 云溪社区, in which nothing is recorded yet.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("云溪.hmb");
        let new = NewBook {
            book_id: "book-1".to_owned(),
            kind: CommunityKind::Urban,
            particulars: particulars(day(2026, 1, 1)),
            pack: "guandu-2021".to_owned(),
            packs: vec![stored_pack("guandu-2021", None)],
        };
        let opener = Opener {
            user: "李".to_owned(),
            machine: "PC-1".to_owned(),
            program: "0.1.0".to_owned(),
            by: occasion(),
        };
        let book = Book::create(&path, &new, &opener).unwrap();
        Self {
            book,
            path,
            _folder: folder,
        }
    }

    /// Does an act that must succeed.
    pub fn act<R: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<R, WorkbookError> + Send + 'static,
    ) -> Done<R> {
        self.book.transact(act(), work).unwrap()
    }

    /// Does an act that must be refused, and returns its error.
    pub fn refused<R: Send + std::fmt::Debug + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<R, WorkbookError> + Send + 'static,
    ) -> WorkbookError {
        let before = (self.facts(), self.book.head().unwrap());
        let error = self.book.transact(act(), work).unwrap_err();
        assert_eq!(
            (self.facts(), self.book.head().unwrap()),
            before,
            "a refused act leaves no trace"
        );
        assert!(
            error.to_string().ends_with('。') && error.remedy().ends_with('。'),
            "{error}"
        );
        error
    }

    pub fn facts(&self) -> BookFacts {
        self.book.facts(None).unwrap()
    }

    pub fn demand(&self, id: &str) -> DemandFacts {
        self.facts()
            .demands
            .into_iter()
            .find(|demand| demand.id.as_str() == id)
            .unwrap()
    }

    pub fn project(&self, id: &str) -> ProjectFacts {
        self.facts().project(&ProjectId::new(id)).unwrap().clone()
    }

    /// Enters a demand and returns its number.
    pub fn add_demand(&self, id: &str, content: &str) -> i64 {
        let demand = NewDemand {
            id: DemandId::new(id),
            fields: demand_fields(content),
        };
        self.act(move |tx| workbook::demand::add(tx, &demand)).reply
    }

    /// Drafts a project that has only its number and name.
    pub fn add_project(&self, id: &str, number: &str) {
        let project = new_project(id, number);
        self.act(move |tx| workbook::project::add(tx, &project));
    }

    /// Enters a notice of a project, of the text that the street passed.
    pub fn add_notice(&self, id: &str, project: &str) {
        let fields = NoticeFields {
            kind: NoticeKind::Project,
            revision: None,
            planned_on: None,
        };
        let notice = NewNotice {
            id: NoticeId::new(id),
            project: ProjectId::new(project),
            fields,
        };
        self.act(move |tx| workbook::notice::add(tx, &notice));
    }

    /// Closes the book and returns the rows that an entry changed, as `table row`.
    pub fn rows_of(self, seq: i64) -> Vec<String> {
        self.book.close().unwrap();
        let file =
            Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let sql = "SELECT json_extract(payload, '$.table') || ' ' || json_extract(payload, '$.row')
            FROM history_change WHERE seq = ?1 ORDER BY ord";
        let mut statement = file.prepare(sql).unwrap();
        statement
            .query_map([seq], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    }
}

pub fn act() -> Act {
    Act {
        op: "test_act",
        label: "试一试".to_owned(),
        barrier: false,
        by: occasion(),
    }
}

pub fn occasion() -> Occasion {
    let day = day(2026, 3, 2);
    let at = day.and_hms_opt(9, 30, 0).unwrap();
    Occasion {
        actor: "李书记".to_owned(),
        day,
        at,
        allow_earlier: false,
        seed: [7; 32],
    }
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn stored_pack(id: &str, parent: Option<&str>) -> StoredPack {
    StoredPack {
        id: id.to_owned(),
        file_name: format!("{id}.toml"),
        text: format!("id = \"{id}\"\n"),
        parent: parent.map(str::to_owned),
    }
}

pub fn particulars(from: NaiveDate) -> Particulars {
    Particulars {
        from,
        name: "云溪社区".to_owned(),
        street: "太和街道".to_owned(),
        district: "官渡区".to_owned(),
        party_organisation: Some("中共太和街道云溪社区委员会".to_owned()),
        secretary: None,
        contact: Some("王敏".to_owned()),
        office_phone: Some("0871-63310000".to_owned()),
        address: None,
        street_phone: None,
    }
}

pub fn demand_fields(content: &str) -> DemandFields {
    DemandFields {
        collected_on: day(2026, 2, 10),
        channel: None,
        collector: None,
        proposer: None,
        proposer_role: None,
        phone: None,
        location: None,
        content: content.to_owned(),
        category: None,
        category_text: None,
        households: None,
        households_approximate: false,
        urgency: None,
        state: DemandState::Open,
        note: None,
    }
}

pub fn new_project(id: &str, number: &str) -> NewProject {
    NewProject {
        id: ProjectId::new(id),
        number: number.to_owned(),
        year: 2026,
        pack: "guandu-2021".to_owned(),
        drafted_on: day(2026, 2, 20),
        scheme: named("路灯改造"),
    }
}

pub fn named(name: &str) -> SchemeFields {
    SchemeFields {
        name: name.to_owned(),
        beneficiaries: Beneficiaries::default(),
        ..SchemeFields::default()
    }
}

pub fn line(id: &str, item: &str, fen: i64) -> BudgetLine {
    BudgetLine {
        id: BudgetLineId::new(id),
        item: item.to_owned(),
        category: None,
        unit: None,
        quantity: None,
        unit_price_fen: None,
        amount_fen: Money::from_fen(fen),
        declaration: None,
        note: None,
    }
}
