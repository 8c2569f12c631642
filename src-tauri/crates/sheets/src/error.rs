//! What can go wrong with a workbook, each in one sentence.

use policy::{Code, Explain, Kind};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What a file that is no workbook looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// Nothing in it.
    Empty,
    /// A web page saved under a workbook's name.
    Html,
    /// Text with separators.
    Csv,
    /// 「XML 表格 2003」.
    SpreadsheetXml,
    /// Binary workbook of Excel (.xlsb).
    BinaryWorkbook,
    /// Word or WPS text.
    TextDocument,
    /// PDF.
    Pdf,
    /// Zip, RAR or 7z.
    Archive,
    /// A picture.
    Picture,
    /// Anything else.
    Unknown,
}

impl Looks {
    fn words(self) -> &'static str {
        match self {
            Looks::Empty => "一个空文件",
            Looks::Html => "网页（只是用了表格的文件名）",
            Looks::Csv => "CSV 文本",
            Looks::SpreadsheetXml => "XML 表格 2003",
            Looks::BinaryWorkbook => "二进制工作簿（.xlsb）",
            Looks::TextDocument => "文字文档",
            Looks::Pdf => "PDF 文档",
            Looks::Archive => "压缩包",
            Looks::Picture => "图片",
            Looks::Unknown => "不认识的格式",
        }
    }

    fn remedy(self) -> &'static str {
        match self {
            Looks::Html | Looks::Csv | Looks::SpreadsheetXml | Looks::BinaryWorkbook => {
                "请用 WPS 或 Excel 打开它，另存为 .xlsx 后再导入。"
            }
            Looks::Archive => "请先解压，再选里面的 .xlsx 文件。",
            Looks::Empty | Looks::TextDocument | Looks::Pdf | Looks::Picture | Looks::Unknown => {
                "请选 .xlsx 表格文件。"
            }
        }
    }
}

/// An error as it travels on a line from the worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// The closed code.
    pub code: Code,
    /// One Chinese sentence.
    pub says: String,
    /// What to do.
    pub remedy: String,
    /// Where in the file.
    pub place: Option<String>,
}

/// Everything that reading and writing of workbooks can fail with.
#[derive(Debug, Error)]
pub enum SheetError {
    /// The file is no workbook that is read here.
    #[error("这个文件不是能读的表格，看起来是{}。", .0.words())]
    NotAWorkbook(Looks),
    /// The workbook needs a password.
    #[error("这个表格设了打开密码，读不出来。")]
    Encrypted,
    /// A part or a cell is broken.
    #[error("表格文件已损坏，读不下去。")]
    Damaged {
        /// Part, sheet or cell.
        place: Option<String>,
        /// English detail for the log.
        #[source]
        source: Option<Box<dyn std::error::Error + Send + Sync>>,
    },
    /// The file asks for more than any office's sheet does.
    #[error("表格太大：{what}。")]
    TooMuch {
        /// What is too much, with the limit.
        what: String,
        /// Part, sheet or cell.
        place: Option<String>,
    },
    /// The worker ended without its last line: it was stopped, or the file broke it.
    #[error("读表格时中断了：这个文件要占用的内存或时间太多，或者已经损坏。")]
    CutShort,
    /// What the worker said.
    #[error("{}", .0.says)]
    Reported(Reported),
    /// A mapping of columns that contradicts itself or the sheet.
    #[error("列的对应关系不对：{what}。")]
    BadMapping {
        /// What contradicts.
        what: String,
        /// The column.
        column: Option<String>,
    },
    /// A list's layout file that cannot be read.
    #[error("清单的版式文件有错。")]
    BadLayout(#[source] Box<toml::de::Error>),
    /// The XLSX writer refused.
    #[error("表格没有写成。")]
    NotWritten(#[source] Box<rust_xlsxwriter::XlsxError>),
    /// The pipe between worker and parent broke.
    #[error("读表格的管道断开了。")]
    Io(#[from] std::io::Error),
    /// A line that is not one of ours.
    #[error("读表格的程序说了听不懂的话。")]
    BadLine(#[from] serde_json::Error),
}

impl SheetError {
    /// Makes a damage with the library's words kept for the log.
    pub(crate) fn damaged(
        place: impl Into<Option<String>>,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        SheetError::Damaged {
            place: place.into(),
            source: Some(source.into()),
        }
    }

    /// Makes a refusal for size.
    pub(crate) fn too_much(what: impl Into<String>, place: impl Into<Option<String>>) -> Self {
        SheetError::TooMuch {
            what: what.into(),
            place: place.into(),
        }
    }

    /// Returns the error as it travels on a line.
    pub(crate) fn reported(&self) -> Reported {
        Reported {
            code: self.code(),
            says: self.to_string(),
            remedy: self.remedy(),
            place: self.place(),
        }
    }
}

impl From<rust_xlsxwriter::XlsxError> for SheetError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        SheetError::NotWritten(Box::new(error))
    }
}

impl Explain for SheetError {
    fn code(&self) -> Code {
        match self {
            SheetError::Reported(said) => said.code,
            SheetError::BadMapping { .. } => Code::BadValue,
            SheetError::BadLayout(_) | SheetError::NotWritten(_) | SheetError::BadLine(_) => {
                Code::Bug
            }
            SheetError::Io(_) => Code::Io,
            SheetError::NotAWorkbook(_)
            | SheetError::Encrypted
            | SheetError::Damaged { .. }
            | SheetError::TooMuch { .. }
            | SheetError::CutShort => Code::BadFile,
        }
    }

    fn kind(&self) -> Kind {
        match self.code() {
            Code::BadValue => Kind::User,
            Code::Bug => Kind::Bug,
            _ => Kind::File,
        }
    }

    fn remedy(&self) -> String {
        match self {
            SheetError::Reported(said) => return said.remedy.clone(),
            SheetError::NotAWorkbook(looks) => looks.remedy(),
            SheetError::Encrypted => "请用 WPS 或 Excel 打开它，去掉密码另存一份再导入。",
            SheetError::Damaged { .. } | SheetError::CutShort => {
                "请用 WPS 或 Excel 打开它，另存为新的 .xlsx 再导入；打不开就请对方重发。"
            }
            SheetError::TooMuch { .. } => "请删去多余的行、列和图片，或者分成几个文件再导入。",
            SheetError::BadMapping { .. } => "请改正列的对应关系再导入。",
            SheetError::Io(_) => "请再试一次。",
            SheetError::BadLayout(_) | SheetError::NotWritten(_) | SheetError::BadLine(_) => {
                "这是程序的错，请把这句话和文件发给开发者。"
            }
        }
        .to_owned()
    }

    fn place(&self) -> Option<String> {
        match self {
            SheetError::Damaged { place, .. } | SheetError::TooMuch { place, .. } => place.clone(),
            SheetError::Reported(said) => said.place.clone(),
            SheetError::BadMapping { column, .. } => column.clone(),
            _ => None,
        }
    }
}
