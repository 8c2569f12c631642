//! The book as a file: making, opening, checking, backup, restore.

pub mod api;

use crate::desk::{Cx, Open};
use crate::plain::{Done, Nothing};
use crate::{Failure, community, pack};
use api::{
    BackupMade, Bin, BinEntry, BookBackup, BookInfo, BookNew, BookOpen, BookRestore, BookVerify,
    Checked, Difference, Restored, Verified,
};
use policy::facts::Particulars;
use std::path::Path;
use workbook::{Book, NewBook, Opener};

pub(crate) fn new(cx: &Cx<'_>, request: BookNew) -> Result<BookInfo, Failure> {
    let path = cx.host.path(&request.file)?;
    let new = NewBook {
        book_id: cx.host.new_id(),
        kind: request.kind,
        particulars: particulars(cx, &request),
        packs: pack::shipped(&request.pack)?,
        pack: request.pack,
    };
    cx.clear();
    let open = cx.put(Book::create(&path, &new, &opener(cx)?)?)?;
    tell(cx, &open)
}

pub(crate) fn open(cx: &Cx<'_>, request: BookOpen) -> Result<BookInfo, Failure> {
    let path = cx.host.path(&request.file)?;
    cx.clear();
    let open = cx.put(Book::open(&path, &opener(cx)?)?)?;
    tell(cx, &open)
}

pub(crate) fn close(cx: &Cx<'_>, _: Nothing) -> Result<Done, Failure> {
    cx.clear();
    Ok(Done {})
}

pub(crate) fn info(cx: &Cx<'_>, _: Nothing) -> Result<BookInfo, Failure> {
    tell(cx, &*cx.open()?)
}

pub(crate) fn check(cx: &Cx<'_>, _: Nothing) -> Result<Checked, Failure> {
    let judged = cx.judge(&cx.facts()?)?;
    let of_projects = judged.projects.iter().flat_map(|one| &one.findings);
    Ok(Checked {
        findings: judged.findings.iter().chain(of_projects).cloned().collect(),
        dues: judged.dues,
        projects: judged.projects,
    })
}

pub(crate) fn verify(cx: &Cx<'_>, request: BookVerify) -> Result<Verified, Failure> {
    let found = cx.open()?.book.verify(request.head.as_deref())?;
    let differs = found.differs.into_iter().map(|one| Difference {
        place: one.place,
        says: one.says,
    });
    let differs: Vec<Difference> = differs.collect();
    Ok(Verified {
        ok: differs.is_empty(),
        head: Some(found.head),
        differs,
        erased: found.erased,
    })
}

pub(crate) fn backup(cx: &Cx<'_>, request: BookBackup) -> Result<BackupMade, Failure> {
    let folder = cx.host.path(&request.folder)?;
    let made = cx.open()?.book.backup(&folder, cx.host.now())?;
    Ok(BackupMade {
        file_name: name_of(&made.path),
        blobs_written: made.blobs_written as i64,
        head: made.verification.head,
    })
}

pub(crate) fn restore(cx: &Cx<'_>, request: BookRestore) -> Result<Restored, Failure> {
    let (file, target) = (cx.host.path(&request.file)?, cx.host.path(&request.target)?);
    let restored = Book::restore(&file, &target, &cx.occasion()?)?;
    Ok(Restored {
        entries: restored.verification.entries,
        missing: restored.verification.missing,
        head: restored.verification.head,
    })
}

pub(crate) fn bin(cx: &Cx<'_>, _: Nothing) -> Result<Bin, Failure> {
    let removed = cx.open()?.book.read(workbook::removed::list)?;
    let entry = |one: workbook::removed::Removed| BinEntry {
        noun: one.noun,
        id: one.id,
        number: one.number,
        label: one.label,
        removed_on: one.removed_on,
    };
    Ok(Bin {
        removed: removed.into_iter().map(entry).collect(),
    })
}

fn tell(cx: &Cx<'_>, open: &Open) -> Result<BookInfo, Failure> {
    let facts = open.book.facts(None)?.community;
    let state = open.book.state()?;
    let policies = cx.policies()?;
    let today = cx.host.today();
    Ok(BookInfo {
        file_name: name_of(open.book.path()),
        book_id: facts.book_id.clone(),
        kind: facts.kind,
        pack_title: policies
            .packs
            .get(&facts.pack)
            .map(|pack| pack.title().to_owned())
            .unwrap_or_default(),
        pack: facts.pack.clone(),
        particulars: community::today(cx, &facts)?,
        entries: state.entries,
        head: state.head,
        last_backup: state.last_backup,
        today,
        last_day_ahead: state.last_day.filter(|day| *day > today),
    })
}

fn particulars(cx: &Cx<'_>, request: &BookNew) -> Particulars {
    Particulars {
        from: cx.host.today(),
        name: request.name.trim().to_owned(),
        street: request.street.trim().to_owned(),
        district: request.district.trim().to_owned(),
        party_organisation: None,
        secretary: None,
        contact: None,
        office_phone: None,
        address: None,
        street_phone: None,
    }
}

fn opener(cx: &Cx<'_>) -> Result<Opener, Failure> {
    let actor = cx.host.actor();
    Ok(Opener {
        user: actor.user,
        machine: actor.machine,
        by: cx.occasion()?,
    })
}

/// Returns the file name of a token's path.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
