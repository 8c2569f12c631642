//! The book as a file: making, opening, checking, restoring to another file.

pub mod api;

use crate::cx::Cx;
use crate::desk::Open;
use crate::plain::{Done, Nothing};
use crate::{Failure, community, pack};
use api::{
    Bin, BinEntry, BinPick, BookInfo, BookNew, BookOpen, BookRestore, BookSetAside, BookVerify,
    CheckDigest, Checked, Difference, Restored, SetAside, Verified,
};
use policy::facts::Particulars;
use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::path::Path;
use workbook::{Book, NewBook, Opener, Verification};

pub(crate) fn new(cx: &Cx<'_>, request: BookNew) -> Result<BookInfo, Failure> {
    let path = cx.host.path(&request.file)?;
    let new = NewBook {
        book_id: cx.host.new_id(),
        kind: request.kind,
        particulars: particulars(cx, &request),
        packs: pack::shipped(&request.pack)?,
        pack: request.pack,
    };
    leave(cx);
    let open = cx.desk.put(Book::create(&path, &new, &opener(cx)?)?)?;
    tell(cx, &open)
}

pub(crate) fn open(cx: &Cx<'_>, request: BookOpen) -> Result<BookInfo, Failure> {
    let path = cx.host.path(&request.file)?;
    leave(cx);
    let open = cx.desk.put(Book::open(&path, &opener(cx)?)?)?;
    tell(cx, &open)
}

pub(crate) fn close(cx: &Cx<'_>, _: Nothing) -> Result<Done, Failure> {
    cx.desk.close()?;
    Ok(Done {})
}

/// Closes the book before another is opened, which a log that cannot be folded in does not hinder: it is complete.
fn leave(cx: &Cx<'_>) {
    drop(cx.desk.close());
}

pub(crate) fn info(cx: &Cx<'_>, _: Nothing) -> Result<BookInfo, Failure> {
    tell(cx, &*cx.open()?)
}

pub(crate) fn check(cx: &Cx<'_>, _: Nothing) -> Result<Checked, Failure> {
    let (_, judged) = cx.judged()?;
    let of_projects = judged.projects.iter().flat_map(|one| &one.findings);
    Ok(Checked {
        findings: judged.findings.iter().chain(of_projects).cloned().collect(),
        dues: judged.dues.clone(),
        projects: judged.projects.clone(),
    })
}

pub(crate) fn digest(cx: &Cx<'_>, _: Nothing) -> Result<CheckDigest, Failure> {
    let (_, judged) = cx.judged()?;
    let of_projects = judged.projects.iter().map(|one| one.findings.len());
    let mut hasher = Sha256::new();
    hasher.update(json(&judged.findings)?);
    let projects = judged.projects.par_iter().map(json);
    for project in projects.collect::<Result<Vec<_>, Failure>>()? {
        hasher.update(project);
    }
    let digest = hasher.finalize();
    Ok(CheckDigest {
        projects: judged.projects.len() as i64,
        findings: (judged.findings.len() + of_projects.sum::<usize>()) as i64,
        digest: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}

fn json<T: Serialize>(value: &T) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(value).map_err(|error| Failure::bug(error.to_string()))
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

pub(crate) fn restore(cx: &Cx<'_>, request: BookRestore) -> Result<Restored, Failure> {
    let (file, target) = (cx.host.path(&request.file)?, cx.host.path(&request.target)?);
    let done = Book::restore(&file, &target, &cx.occasion()?, &cx.watch())?;
    Ok(restored(done.verification))
}

/// Moves a damaged book and what lies beside it into a folder of its own; nothing is deleted.
pub(crate) fn set_aside(cx: &Cx<'_>, request: BookSetAside) -> Result<SetAside, Failure> {
    let path = cx.host.path(&request.file)?;
    let folder = Book::set_aside(&path, cx.host.now())?;
    Ok(SetAside {
        folder: name_of(&folder),
    })
}

pub(crate) fn restored(verification: Verification) -> Restored {
    Restored {
        entries: verification.entries,
        missing: verification.missing,
        head: verification.head,
    }
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

pub(crate) fn take_back(cx: &Cx<'_>, request: BinPick) -> Result<Done, Failure> {
    cx.act_as(format!("恢复{}", request.noun.label()), move |tx| {
        workbook::removed::restore(tx, request.noun, &request.id)
    })?;
    Ok(Done {})
}

pub(crate) fn tell(cx: &Cx<'_>, open: &Open) -> Result<BookInfo, Failure> {
    let facts = open.book.community()?;
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

pub(crate) fn opener(cx: &Cx<'_>) -> Result<Opener, Failure> {
    let actor = cx.host.actor();
    Ok(Opener {
        user: actor.user,
        machine: actor.machine,
        program: cx.host.program().to_string(),
        by: cx.occasion()?,
    })
}

/// Returns the file name of a token's path.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
