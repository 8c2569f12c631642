//! What can go wrong with a book, each as one sentence for the person at the desk.

use crate::book::Owner;
use chrono::NaiveDate;
use policy::{Code, Explain, Kind};
use rusqlite::ErrorCode;
use std::io;
use std::path::{Path, PathBuf};

/// The cause below an error, kept for the log.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

/// An error of the book.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// A record or a book that is not there.
    #[error("找不到{what}“{id}”。")]
    NotFound {
        /// What was looked for, in Chinese.
        what: &'static str,
        /// Its id, number or path.
        id: String,
    },
    /// A record whose id nobody reads aloud: removed meanwhile, or never there.
    #[error("找不到这{what}，可能已被删除。")]
    Gone {
        /// Measure word and noun: 条需求, 个项目, 份公示.
        what: &'static str,
    },
    /// A value that the book does not take.
    #[error("{says}。")]
    BadValue {
        /// Path of the field in the request, e.g. `budget.0.amount_fen`.
        field: String,
        /// What is wrong, without the closing 。
        says: String,
    },
    /// An act that the state of the record does not allow.
    #[error("{says}。")]
    NotNow {
        /// What stands in the way, without the closing 。
        says: String,
        /// What to do, a whole sentence.
        remedy: String,
    },
    /// A file that is not a book, or a damaged one.
    #[error("“{}”不是完好的惠民簿工作簿：{says}。", name_of(path))]
    NotABook {
        /// The file.
        path: PathBuf,
        /// How one can tell, without the closing 。
        says: String,
        /// The cause, when SQLite named one.
        #[source]
        source: Option<Cause>,
    },
    /// A book of a later program.
    #[error("“{}”是用更新版本的惠民簿保存的，这个版本打不开。", name_of(path))]
    NewerBook {
        /// The file.
        path: PathBuf,
        /// Schema number of the file.
        found: u32,
        /// Highest schema number that this program knows.
        known: u32,
    },
    /// A book that another process holds.
    #[error("这个工作簿正由{}打开着。", Owner::words(owner.as_ref()))]
    Held {
        /// Who holds it, when the label beside the book says so.
        owner: Option<Owner>,
    },
    /// A folder where a book must not be worked on.
    #[error("工作簿不能直接在{place}里使用。")]
    RefusedPlace {
        /// The file.
        path: PathBuf,
        /// What the place is, in Chinese: 网络文件夹, 坚果云同步文件夹 …
        place: String,
    },
    /// A target that exists already.
    #[error("“{}”已经存在，没有覆盖。", name_of(path))]
    TargetExists {
        /// The target.
        path: PathBuf,
    },
    /// Undo or redo that cannot go so far.
    #[error("{says}。")]
    Barrier {
        /// What stands in the way, without the closing 。
        says: String,
    },
    /// A day before the last entry of the history.
    #[error("今天的日期{today}早于最近一次记录的日期{last}，没有保存。")]
    EarlierDay {
        /// The day of the act.
        today: NaiveDate,
        /// The day of the last entry.
        last: NaiveDate,
    },
    /// Stored content that is not what it should be.
    #[error("工作簿内容有损：{says}。")]
    Differs {
        /// What differs, without the closing 。
        says: String,
        /// The cause, when there is one.
        #[source]
        source: Option<Cause>,
    },
    /// No room left on the disk.
    #[error("磁盘已满，这一步没有保存。")]
    DiskFull {
        /// The cause.
        #[source]
        source: Cause,
    },
    /// A file or folder that cannot be read or written.
    #[error("{}，这一步没有完成。", io_words(path.as_deref()))]
    Io {
        /// The file or folder, when it is known.
        path: Option<PathBuf>,
        /// The cause.
        #[source]
        source: Cause,
    },
    /// A long job that the person stopped.
    #[error("已取消，什么也没有改动。")]
    Cancelled,
    /// Our own fault.
    #[error("程序内部出错，这一步没有保存。")]
    Bug {
        /// The cause.
        #[source]
        source: Cause,
    },
}

impl WorkbookError {
    /// Wraps a failure of the file system at a path.
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull {
                source: source.into(),
            },
            _ => Self::Io {
                path: Some(path.to_owned()),
                source: source.into(),
            },
        }
    }

    /// Makes an error for something that should be impossible; `detail` is English, for the log.
    pub(crate) fn bug(detail: impl Into<String>) -> Self {
        Self::Bug {
            source: detail.into().into(),
        }
    }

    /// Makes an error for stored content that cannot be what the program wrote.
    pub(crate) fn differs(says: impl Into<String>) -> Self {
        Self::Differs {
            says: says.into(),
            source: None,
        }
    }

    /// Names the file in an error that SQLite gave without one.
    pub(crate) fn at(self, file: &Path) -> Self {
        match self {
            Self::Io { path: None, source } => Self::Io {
                path: Some(file.to_owned()),
                source,
            },
            Self::Differs { says, source } => Self::NotABook {
                path: file.to_owned(),
                says,
                source,
            },
            other => other,
        }
    }
}

/// Maps what SQLite reports: the disk and the file become sentences of their own, a value that cannot be decoded is
/// damage, all else is our fault.
impl From<rusqlite::Error> for WorkbookError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error::{
            FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error,
        };
        if matches!(
            error,
            FromSqlConversionFailure(..)
                | IntegralValueOutOfRange(..)
                | InvalidColumnType(..)
                | Utf8Error(..)
        ) {
            return Self::Differs {
                says: "有一项内容无法读出".to_owned(),
                source: Some(error.into()),
            };
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull {
                source: error.into(),
            },
            Some(
                ErrorCode::ReadOnly
                | ErrorCode::CannotOpen
                | ErrorCode::SystemIoFailure
                | ErrorCode::PermissionDenied,
            ) => Self::Io {
                path: None,
                source: error.into(),
            },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Differs {
                says: "文件结构已损坏".to_owned(),
                source: Some(error.into()),
            },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Held { owner: None },
            _ => Self::Bug {
                source: error.into(),
            },
        }
    }
}

impl Explain for WorkbookError {
    fn code(&self) -> Code {
        match self {
            Self::NotFound { .. } | Self::Gone { .. } => Code::NotFound,
            Self::BadValue { .. } => Code::BadValue,
            Self::NotNow { .. } => Code::NotNow,
            Self::NotABook { .. } => Code::NotABook,
            Self::NewerBook { .. } => Code::NewerBook,
            Self::Held { .. } => Code::Held,
            Self::RefusedPlace { .. } => Code::RefusedPlace,
            Self::TargetExists { .. } => Code::TargetExists,
            Self::Barrier { .. } => Code::Barrier,
            Self::EarlierDay { .. } => Code::EarlierDay,
            Self::Differs { .. } => Code::Differs,
            Self::DiskFull { .. } => Code::DiskFull,
            Self::Io { .. } => Code::Io,
            Self::Cancelled => Code::Cancelled,
            Self::Bug { .. } => Code::Bug,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Self::NotFound { .. } | Self::Gone { .. } | Self::BadValue { .. } => Kind::User,
            Self::NotNow { .. }
            | Self::Held { .. }
            | Self::RefusedPlace { .. }
            | Self::TargetExists { .. }
            | Self::Barrier { .. }
            | Self::EarlierDay { .. }
            | Self::Cancelled => Kind::Refused,
            Self::NotABook { .. }
            | Self::NewerBook { .. }
            | Self::Differs { .. }
            | Self::DiskFull { .. }
            | Self::Io { .. } => Kind::File,
            Self::Bug { .. } => Kind::Bug,
        }
    }

    fn remedy(&self) -> String {
        match self {
            Self::NotFound { .. } => "请核对后再试。",
            Self::Gone { .. } => "请刷新列表；误删的可以在回收站里恢复。",
            Self::BadValue { .. } => "请改正后再提交。",
            Self::NotNow { remedy, .. } => remedy,
            Self::NotABook { .. } => {
                "请选择正确的工作簿，或从备份恢复：损坏的文件会移到旁边另外放好，不会删除。"
            }
            Self::NewerBook { .. } => "请安装最新版本的惠民簿后再打开。",
            Self::Held { .. } => "请先在那里关闭工作簿，再重新打开。",
            Self::RefusedPlace { .. } => {
                "请把工作簿复制到本机硬盘再打开，需要交换时用备份或报送包。"
            }
            Self::TargetExists { .. } => "请换一个文件名，或先移走原来的文件。",
            Self::Barrier { .. } => "要更正的内容，请另外登记一次更正。",
            Self::EarlierDay { .. } => "请核对电脑日期；确实要补记的，请确认后再保存。",
            Self::Differs { .. } => "请停止录入，先备份现有文件，再从最近的备份恢复。",
            Self::DiskFull { .. } => "请腾出磁盘空间后再做一次，此前保存的内容都在。",
            Self::Io { .. } => "请检查文件夹是否存在、是否允许写入、磁盘是否完好，然后再试。",
            Self::Cancelled => "需要时再做一次。",
            Self::Bug { .. } => "请再试一次；仍然出错时，请把日志交给维护人员。",
        }
        .to_owned()
    }

    fn place(&self) -> Option<String> {
        match self {
            Self::BadValue { field, .. } => Some(field.clone()),
            Self::NotABook { path, .. }
            | Self::NewerBook { path, .. }
            | Self::RefusedPlace { path, .. }
            | Self::TargetExists { path }
            | Self::Io {
                path: Some(path), ..
            } => Some(path.display().to_string()),
            _ => None,
        }
    }
}

/// Returns the last part of a path, as people know the file.
fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

fn io_words(path: Option<&Path>) -> String {
    match path {
        Some(path) => format!("无法读写“{}”", name_of(path)),
        None => "无法读写工作簿文件".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_of_each() -> Vec<WorkbookError> {
        let (path, says) = (PathBuf::from("/home/li/云溪.hmb"), "有一处不对".to_owned());
        let cause = || Cause::from("cause");
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        vec![
            WorkbookError::NotFound {
                what: "工作簿",
                id: "云溪.hmb".to_owned(),
            },
            WorkbookError::Gone { what: "条需求" },
            WorkbookError::BadValue {
                field: "n".to_owned(),
                says: says.clone(),
            },
            WorkbookError::NotNow {
                says: says.clone(),
                remedy: "请稍候。".to_owned(),
            },
            WorkbookError::NotABook {
                path: path.clone(),
                says: says.clone(),
                source: None,
            },
            WorkbookError::NewerBook {
                path: path.clone(),
                found: 9,
                known: 2,
            },
            WorkbookError::Held { owner: None },
            WorkbookError::RefusedPlace {
                path: path.clone(),
                place: "网络文件夹".to_owned(),
            },
            WorkbookError::TargetExists { path: path.clone() },
            WorkbookError::Barrier { says: says.clone() },
            WorkbookError::EarlierDay {
                today: day,
                last: day,
            },
            WorkbookError::Differs { says, source: None },
            WorkbookError::DiskFull { source: cause() },
            WorkbookError::Io {
                path: Some(path),
                source: cause(),
            },
            WorkbookError::Cancelled,
            WorkbookError::Bug { source: cause() },
        ]
    }

    #[test]
    fn every_error_is_one_chinese_sentence_with_a_remedy() {
        for error in one_of_each() {
            let (says, remedy) = (error.to_string(), error.remedy());
            assert_eq!(
                (says.matches('。').count(), says.ends_with('。')),
                (1, true),
                "{says}"
            );
            assert!(remedy.ends_with('。'), "{remedy}");
            assert!(
                !says.contains("cause") && !remedy.contains("cause"),
                "detail stays in the source"
            );
        }
    }

    #[test]
    fn text_that_cannot_be_decoded_is_damage_and_not_our_fault() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        let read = conn.query_row("SELECT CAST(x'ff' AS TEXT)", [], |row| {
            row.get::<_, String>(0)
        });
        assert_eq!(WorkbookError::from(read.unwrap_err()).code(), Code::Differs);
    }
}
