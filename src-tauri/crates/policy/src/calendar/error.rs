//! What can be wrong with a calendar or a period.

use crate::explain::{Code, Explain, Kind};
use thiserror::Error;

/// A calendar file that cannot be used, or a period that no calendar can count.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CalendarError {
    /// The file is not a calendar of the known form.
    #[error("日历文件“{file}”第{line}行有误：{says}。")]
    Text {
        /// Name of the file.
        file: String,
        /// Line, from 1.
        line: usize,
        /// What is wrong, a Chinese clause without full stop.
        says: String,
    },
    /// The period is longer than anything that a regulation asks for.
    #[error("期限{count}天太长，最多能数{most}天。", most = super::Counting::MOST)]
    TooLong {
        /// What was asked for.
        count: u32,
    },
}

impl Explain for CalendarError {
    fn code(&self) -> Code {
        match self {
            Self::Text { .. } => Code::BadPack,
            Self::TooLong { .. } => Code::BadValue,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Self::Text { .. } => Kind::File,
            Self::TooLong { .. } => Kind::User,
        }
    }

    fn remedy(&self) -> String {
        match self {
            Self::Text { .. } => "请改正这一行，或换回随程序提供的日历文件。".to_owned(),
            Self::TooLong { .. } => "请核对期限的天数。".to_owned(),
        }
    }

    fn place(&self) -> Option<String> {
        match self {
            Self::Text { file, line, .. } => Some(format!("{file}:{line}")),
            Self::TooLong { .. } => Some("count".to_owned()),
        }
    }
}
