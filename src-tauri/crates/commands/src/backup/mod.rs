//! Backups into the known places, and a restored book in the place of the open one.

pub mod api;

use crate::Failure;
use crate::book::{name_of, opener, restored, tell};
use crate::cx::Cx;
use crate::plain::{Done, Nothing};
use api::{
    BackupList, BackupMade, BackupPick, BackupPlaceView, BackupPlacesSet, BackupRestore,
    BackupRestored, BackupView, BookBackup, KeptView, PlaceAnswer, SecondChoice, SecondState,
};
use std::path::{Path, PathBuf};
use workbook::backup::{self, Backup, BackupDone, Kept, Places, SecondPlace};
use workbook::{PlaceBackup, PlaceList, WorkbookError};

pub(crate) fn make(cx: &Cx<'_>, request: BookBackup) -> Result<BackupMade, Failure> {
    let (open, now, watch) = (cx.open()?, cx.host.now(), cx.watch());
    let outcomes = match request.folder {
        Some(folder) => {
            let folder = cx.host.path(&folder)?;
            let outcome = open.book.backup(&folder, now, watch);
            vec![(None, folder, outcome)]
        }
        None => {
            let all = open.book.backup_everywhere(now, watch)?.into_iter();
            let of = |one: PlaceBackup| (Some(one.name), one.folder, one.outcome);
            all.map(of).collect()
        }
    };
    let (mut first, mut places) = (None, Vec::new());
    for (place, folder, outcome) in outcomes {
        let outcome = outcome.map_err(Failure::from);
        places.push(answer(place, &folder, &outcome));
        first = Some(match first {
            Some(Ok(done)) => Ok(done),
            _ => outcome,
        });
    }
    let done = first.unwrap_or_else(|| Err(Failure::bug("a book without places")))?;
    Ok(BackupMade {
        file_name: name_of(&done.path),
        blobs_written: done.blobs_written as i64,
        head: done.verification.head,
        places,
    })
}

fn answer(
    place: Option<backup::PlaceName>,
    folder: &Path,
    outcome: &Result<BackupDone, Failure>,
) -> PlaceAnswer {
    let done = outcome.as_ref().ok();
    PlaceAnswer {
        place,
        folder: folder.display().to_string(),
        file_name: done.map(|done| name_of(&done.path)),
        thinned: done.map_or(0, |done| done.thinned.len() as i64),
        refused: outcome.as_ref().err().cloned(),
    }
}

pub(crate) fn set_places(cx: &Cx<'_>, request: BackupPlacesSet) -> Result<Done, Failure> {
    let known = cx.open()?.book.read(backup::places)?;
    let first = request.first.map(|token| choose(cx, &token)).transpose()?;
    let places = Places {
        first: first.or(known.first),
        second: match request.second {
            SecondChoice::Same => known.second,
            SecondChoice::Later => SecondPlace::Later(cx.host.today()),
            SecondChoice::Folder { folder } => SecondPlace::Folder(choose(cx, &folder)?),
        },
    };
    cx.act(move |tx| backup::set_places(tx, &places))?;
    Ok(Done {})
}

fn choose(cx: &Cx<'_>, token: &crate::FileToken) -> Result<PathBuf, Failure> {
    Ok(backup::choose(&cx.host.path(token)?)?)
}

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<BackupList, Failure> {
    let open = cx.open()?;
    let (second, later_on) = match open.book.read(backup::places)?.second {
        SecondPlace::NotAsked => (SecondState::NotAsked, None),
        SecondPlace::Later(day) => (SecondState::Later, Some(day)),
        SecondPlace::Folder(_) => (SecondState::Chosen, None),
    };
    Ok(BackupList {
        second,
        later_on,
        places: open.book.backups()?.into_iter().map(place).collect(),
        kept: open.book.kept().into_iter().map(kept).collect(),
    })
}

fn place(list: PlaceList) -> BackupPlaceView {
    BackupPlaceView {
        place: list.name,
        folder: list.folder.display().to_string(),
        present: list.folder.is_dir(),
        backups: list.backups.into_iter().map(view).collect(),
    }
}

fn view(backup: Backup) -> BackupView {
    let (held, says) = match backup.holds {
        Ok(held) => (Some(held), None),
        Err(says) => (None, Some(says)),
    };
    BackupView {
        file_name: name_of(&backup.path),
        at: backup.at,
        size: backup.size as i64,
        entries: held.as_ref().map(|held| held.entries),
        ours: held.as_ref().is_some_and(|held| held.ours),
        verified: held.as_ref().is_some_and(|held| held.verified),
        missing: held.as_ref().map_or(0, |held| held.missing as i64),
        head: held.map(|held| held.head),
        says,
    }
}

fn kept(kept: Kept) -> KeptView {
    KeptView {
        file_name: name_of(&kept.path),
        at: kept.at,
        size: kept.size as i64,
    }
}

/// Builds the book beside the open one first; only a whole one takes its place.
pub(crate) fn restore(cx: &Cx<'_>, request: BackupRestore) -> Result<BackupRestored, Failure> {
    let file = picked(cx, request.pick)?;
    let places = cx.open()?.book.read(backup::places)?;
    let staged = cx.open()?.book.stage(&file, cx.occasion()?, cx.watch())?;
    let restored = restored(staged.done.verification.clone());
    let opener = opener(cx)?;
    let swapped = cx.desk.take()?.replace(staged, &opener);
    let open = cx.desk.put(swapped.book?)?;
    let kept = swapped.kept?;
    // An older book must not send its backups to places of the past, or to one place less.
    if open.book.read(backup::places)? != places {
        cx.act(move |tx| backup::set_places(tx, &places))?;
    }
    Ok(BackupRestored {
        book: tell(cx, &open)?,
        restored,
        kept_as: name_of(&kept),
    })
}

/// Returns the path of a backup. Names are looked up in the lists, so that none leads elsewhere.
fn picked(cx: &Cx<'_>, pick: BackupPick) -> Result<PathBuf, Failure> {
    let open = cx.open()?;
    let (name, paths): (String, Vec<PathBuf>) = match pick {
        BackupPick::File { file } => return cx.host.path(&file),
        BackupPick::Kept { file_name } => {
            let kept = open.book.kept().into_iter();
            (file_name, kept.map(|one| one.path).collect())
        }
        BackupPick::Place { place, file_name } => {
            let lists = open.book.backups()?.into_iter();
            let of_place = lists.filter(|list| list.name == place);
            let backups = of_place.flat_map(|list| list.backups);
            (file_name, backups.map(|one| one.path).collect())
        }
    };
    let found = paths.into_iter().find(|path| name_of(path) == name);
    let gone = || WorkbookError::NotFound {
        what: "备份",
        id: name,
    };
    Ok(found.ok_or_else(gone)?)
}
