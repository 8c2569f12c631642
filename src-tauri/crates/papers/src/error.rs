//! Everything that can keep a paper from being made, said to the person at the desk.

use policy::money::MoneyError;
use policy::{Code, Explain, Kind};
use thiserror::Error;

/// Why a paper was not made.
#[derive(Debug, Error)]
pub enum PaperError {
    /// A face has no file.
    #[error("缺少字体文件“{file}”，文书无法排版。")]
    FontMissing {
        /// File name without its ending.
        file: &'static str,
    },
    /// A font file is no font.
    #[error("字体文件“{file}”读不出来，可能已损坏。")]
    FontUnreadable {
        /// File name without its ending.
        file: &'static str,
        /// What the reader said.
        source: ttf_parser::FaceParsingError,
    },
    /// No face has a character.
    #[error("字库里没有“{ch}”（U+{:04X}）这个字，在“{near}”处。", u32::from(*.ch))]
    NoGlyph {
        /// The character.
        ch: char,
        /// The text from it on.
        near: String,
        /// Path of the fact, when it comes from one.
        origin: Option<String>,
    },
    /// A file of wording cannot be used.
    #[error("文书版式文件“{file}”第{line}行有误：{says}。")]
    Wording {
        /// File name.
        file: String,
        /// Line, from 1.
        line: usize,
        /// What is wrong.
        says: String,
    },
    /// The record that the paper is about is not in the book.
    #[error("没有找到要打印的{what}。")]
    NotFound {
        /// What was asked for.
        what: &'static str,
    },
    /// The paper was asked for with something that it is not about.
    #[error("打印“{kind}”需要指明{needs}。")]
    WrongSubject {
        /// The paper.
        kind: crate::Kind,
        /// What it is about.
        needs: &'static str,
    },
    /// The record is not ready for this paper.
    #[error("{says}")]
    NotNow {
        /// Why, one sentence.
        says: &'static str,
        /// What to do, one sentence.
        remedy: &'static str,
    },
    /// A public paper would show personal data.
    #[error("公开文书第{page}页出现了{what}“{near}”，不能公开。")]
    PersonalData {
        /// What was found.
        what: &'static str,
        /// Page, from 1.
        page: usize,
        /// The number with its middle hidden.
        near: String,
        /// Path of the fact, when it comes from one.
        origin: Option<String>,
    },
    /// An amount cannot be written.
    #[error("文书中的金额无法写出。")]
    Money(#[from] MoneyError),
    /// The finished pages could not be written as PDF.
    #[error("文书未能写成PDF文件。")]
    Writer {
        /// What went wrong, for the log.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl Explain for PaperError {
    fn code(&self) -> Code {
        match self {
            Self::FontMissing { .. } | Self::FontUnreadable { .. } | Self::NoGlyph { .. } => {
                Code::Font
            }
            Self::NotFound { .. } => Code::NotFound,
            Self::WrongSubject { .. } | Self::Money(_) => Code::BadValue,
            Self::NotNow { .. } | Self::PersonalData { .. } => Code::NotNow,
            Self::Wording { .. } => Code::BadFile,
            Self::Writer { .. } => Code::Bug,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Self::FontMissing { .. } | Self::FontUnreadable { .. } | Self::Wording { .. } => {
                Kind::File
            }
            Self::NoGlyph { .. }
            | Self::NotFound { .. }
            | Self::WrongSubject { .. }
            | Self::Money(_) => Kind::User,
            Self::NotNow { .. } | Self::PersonalData { .. } => Kind::Refused,
            Self::Writer { .. } => Kind::Bug,
        }
    }

    fn remedy(&self) -> String {
        match self {
            Self::FontMissing { .. } | Self::FontUnreadable { .. } => {
                "请重新安装程序自带的字体。".into()
            }
            Self::NoGlyph { .. } => "请核对这个字，或在设置中选用本机收字更全的字体。".into(),
            Self::Wording { .. } => "请改正该文件，或用程序自带的文件覆盖它。".into(),
            Self::NotFound { .. } => "请刷新后重新选择。".into(),
            Self::WrongSubject { needs, .. } => format!("请先选定{needs}。"),
            Self::NotNow { remedy, .. } => (*remedy).into(),
            Self::PersonalData { .. } => {
                "请在原记录中改用办公电话，或删去个人信息后再打印。".into()
            }
            Self::Money(source) => source.remedy(),
            Self::Writer { .. } => "请把这份文书和日志一并发给维护人员。".into(),
        }
    }

    fn place(&self) -> Option<String> {
        match self {
            Self::NoGlyph { near, origin, .. } => origin.clone().or_else(|| Some(near.clone())),
            Self::Wording { file, line, .. } => Some(format!("{file}:{line}")),
            Self::PersonalData { page, origin, .. } => {
                origin.clone().or_else(|| Some(format!("第{page}页")))
            }
            _ => None,
        }
    }
}
