//! The two places where a book is backed up, and how one tells that a place is there.
//!
//! They are settings of the book, so that a restored book still knows them. A folder that was chosen carries a mark: an
//! empty mount point where the stick is not plugged in looks like a folder, and a backup into it would only seem safe.

use super::hold::{MARK, mark};
use crate::WorkbookError;
use crate::book::folder_of;
use crate::setting::{self, SettingKey};
use crate::{Reader, Tx};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// Which of the two places.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PlaceName {
    /// On this PC; beside the book unless another folder was chosen.
    First,
    /// Elsewhere: another disk, a stick, another PC.
    Second,
}

/// What was answered when the second place was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondPlace {
    /// Nobody was asked yet.
    NotAsked,
    /// 以后再说, and on which day.
    Later(NaiveDate),
    /// A folder.
    Folder(PathBuf),
}

/// Where a book is backed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The folder that was chosen as the first; `None` for the one beside the book.
    pub first: Option<PathBuf>,
    /// The second.
    pub second: SecondPlace,
}

impl Places {
    /// Returns the known places with their folders, the first one first.
    pub fn folders(&self, book: &Path) -> Vec<(PlaceName, PathBuf)> {
        let first = self.first.clone().unwrap_or_else(|| beside(book));
        let mut folders = vec![(PlaceName::First, first)];
        if let SecondPlace::Folder(second) = &self.second {
            folders.push((PlaceName::Second, second.clone()));
        }
        folders
    }
}

/// Returns the folder beside a book that is its first place by default: `NAME-备份`.
fn beside(book: &Path) -> PathBuf {
    let stem = book.file_stem().unwrap_or_default().to_string_lossy();
    folder_of(book).join(format!("{stem}-备份"))
}

/// Reads the places.
///
/// # Errors
/// When the book cannot be read.
pub fn places(reader: &Reader<'_>) -> Result<Places, WorkbookError> {
    let path =
        |key| -> Result<_, WorkbookError> { Ok(setting::get(reader, key)?.map(PathBuf::from)) };
    let second = match path(SettingKey::BackupFolder)? {
        Some(folder) => SecondPlace::Folder(folder),
        None => later(reader)?.map_or(SecondPlace::NotAsked, SecondPlace::Later),
    };
    Ok(Places {
        first: path(SettingKey::BackupFirst)?,
        second,
    })
}

fn later(reader: &Reader<'_>) -> Result<Option<NaiveDate>, WorkbookError> {
    let day = setting::get(reader, SettingKey::BackupLater)?.map(|day| day.parse());
    day.transpose()
        .map_err(|_| WorkbookError::differs("备份设置中的日期无法读出"))
}

/// Remembers the places. Folders are made and marked by [`choose`] before.
///
/// # Errors
/// `BadValue` when both are one folder.
pub fn set_places(tx: &mut Tx<'_>, places: &Places) -> Result<(), WorkbookError> {
    let (second, later) = match &places.second {
        SecondPlace::NotAsked => (None, None),
        SecondPlace::Later(day) => (None, Some(day.to_string())),
        SecondPlace::Folder(folder) => (Some(folder), None),
    };
    if second.is_some() && second == places.first.as_ref() {
        return Err(WorkbookError::BadValue {
            field: "second".to_owned(),
            says: "两处备份是同一个文件夹，坏了就一起坏".to_owned(),
        });
    }
    let first = places.first.as_deref().map(text).transpose()?;
    let second = second.map(|folder| text(folder)).transpose()?;
    setting::set(tx, SettingKey::BackupFirst, first)?;
    setting::set(tx, SettingKey::BackupFolder, second)?;
    setting::set(tx, SettingKey::BackupLater, later.as_deref())
}

fn text(folder: &Path) -> Result<&str, WorkbookError> {
    folder.to_str().ok_or_else(|| WorkbookError::BadValue {
        field: "folder".to_owned(),
        says: "文件夹的名字里有无法识别的字符".to_owned(),
    })
}

/// Makes a folder that a person chose, marks it as a place of backups and returns its path without links.
///
/// # Errors
/// When it can be neither made nor written.
pub fn choose(folder: &Path) -> Result<PathBuf, WorkbookError> {
    let at = |error| WorkbookError::io(folder, error);
    fs::create_dir_all(folder).map_err(at)?;
    mark(folder)?;
    folder.canonicalize().map_err(at)
}

/// Checks that a known place is there and is the one that was chosen; the folder beside the book is made at need.
pub(crate) fn ready(places: &Places, name: PlaceName, folder: &Path) -> Result<(), WorkbookError> {
    if name == PlaceName::First && places.first.is_none() {
        return choose(folder).map(drop);
    }
    let says = match (folder.is_dir(), folder.join(MARK).is_file()) {
        (true, true) => return Ok(()),
        (true, false) => "不是选定时的那一个",
        (false, _) => "现在不在",
    };
    Err(WorkbookError::NotNow {
        says: format!("备份文件夹“{}”{says}", folder.display()),
        remedy: "请插好优盘或移动硬盘再备份一次，或者另选一处。".to_owned(),
    })
}
