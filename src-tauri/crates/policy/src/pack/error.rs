//! What is wrong with a pack, at which line, and what to do about it.

use crate::explain::{Code, Explain, Kind};
use std::fmt;

/// One mistake in a pack, a law layer or the clause map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackError {
    /// File name as handed in.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong, one Chinese sentence.
    pub says: String,
    /// What to do, one Chinese sentence.
    pub remedy: String,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} 第{}行：{}", self.file, self.line, self.says)
    }
}

/// All mistakes found in one load, in the order of file and line; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackErrors(Vec<PackError>);

impl PackErrors {
    /// Wraps the mistakes, or hands the value through when there are none.
    ///
    /// # Errors
    /// The mistakes, sorted, when there is at least one.
    pub(crate) fn check<T>(value: T, mut errors: Vec<PackError>) -> Result<T, PackErrors> {
        if errors.is_empty() {
            return Ok(value);
        }
        errors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        Err(PackErrors(errors))
    }

    /// Returns every mistake.
    pub fn all(&self) -> &[PackError] {
        &self.0
    }

    fn first(&self) -> Option<&PackError> {
        self.0.first()
    }
}

impl fmt::Display for PackErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.first(), self.0.len()) {
            (Some(first), 1) => write!(f, "{first}"),
            (Some(first), count) => write!(f, "政策文件有{count}处错误，第一处在 {first}"),
            (None, _) => f.write_str("政策文件有错误。"),
        }
    }
}

impl std::error::Error for PackErrors {}

impl Explain for PackErrors {
    fn code(&self) -> Code {
        Code::BadPack
    }

    fn kind(&self) -> Kind {
        Kind::File
    }

    fn remedy(&self) -> String {
        self.first().map_or_else(
            || "请改正政策文件后再装入。".to_owned(),
            |first| first.remedy.clone(),
        )
    }

    fn place(&self) -> Option<String> {
        self.first()
            .map(|first| format!("{}:{}", first.file, first.line))
    }
}

/// Something that loads but should be looked at: a value looser than that of the pack it extends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackWarning {
    /// File name as handed in.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What was noticed, one Chinese sentence.
    pub says: String,
}
