//! The one error that leaves the table: what every crate's error becomes at the edge.

use policy::{Code, Explain, Kind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use workbook::WorkbookError;

/// An error as the window and the headless program show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Failure {
    /// What went wrong, closed.
    pub code: Code,
    /// Who has to act.
    pub kind: Kind,
    /// One Chinese sentence ending in 。
    pub says: String,
    /// What to do, one Chinese sentence.
    pub remedy: String,
    /// Where: a field, `sheet!cell`, `file:line`, a page.
    pub place: Option<String>,
    /// English detail and the chain of causes, for the log; never shown.
    #[serde(skip)]
    #[ts(skip)]
    pub detail: String,
}

impl Failure {
    /// Builds a failure of the request: `code` with a sentence and a remedy.
    pub fn user(code: Code, says: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(code, Kind::User, says, remedy)
    }

    /// Builds a refusal: the state of the book does not allow it now.
    pub fn refused(code: Code, says: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(code, Kind::Refused, says, remedy)
    }

    /// Builds a failure of a file or the disk.
    pub fn file(code: Code, says: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(code, Kind::File, says, remedy)
    }

    /// Builds the answer to a person who stopped a long act.
    pub fn cancelled() -> Self {
        WorkbookError::Cancelled.into()
    }

    /// Builds a failure of our own, with English detail for the log.
    pub fn bug(detail: impl Into<String>) -> Self {
        let mut failure = Self::new(
            Code::Bug,
            Kind::Bug,
            "程序内部出错，这一步没有做。",
            "请重试；仍出错时把诊断信息发给维护人员。",
        );
        failure.detail = detail.into();
        failure
    }

    /// Names the place.
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }

    fn new(code: Code, kind: Kind, says: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            code,
            kind,
            says: says.into(),
            remedy: remedy.into(),
            place: None,
            detail: String::new(),
        }
    }
}

impl<E: Explain> From<E> for Failure {
    fn from(error: E) -> Self {
        Self {
            code: error.code(),
            kind: error.kind(),
            says: error.to_string(),
            remedy: error.remedy(),
            place: error.place(),
            detail: chain(&error),
        }
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut detail = format!("{error:?}");
    let mut cause = error.source();
    while let Some(inner) = cause {
        detail.push_str(" <- ");
        detail.push_str(&inner.to_string());
        cause = inner.source();
    }
    detail
}
