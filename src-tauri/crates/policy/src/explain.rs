//! How every error of the product speaks: one Chinese sentence, a closed code, what to do, and where.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who has to act; decides tone and exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The request is wrong: exit status 1.
    User,
    /// The state of the book does not allow it now: exit status 2.
    Refused,
    /// The file or the disk: exit status 3.
    File,
    /// Our own fault: exit status 70.
    Bug,
}

impl Kind {
    /// Returns the exit status of the headless program.
    pub fn exit_status(self) -> u8 {
        match self {
            Kind::User => 1,
            Kind::Refused => 2,
            Kind::File => 3,
            Kind::Bug => 70,
        }
    }
}

/// What went wrong, as a closed set a program may match on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A command, kind or option that does not exist.
    UnknownName,
    /// A value that cannot be read: a date, an amount, a text too long, a missing field.
    BadValue,
    /// A record that is not in the book.
    NotFound,
    /// A policy pack, law layer or calendar that cannot be loaded.
    BadPack,
    /// A workbook, bundle or picture that cannot be read or asks for too much.
    BadFile,
    /// A file that is not a book, or a damaged one.
    NotABook,
    /// A book made by a newer program.
    NewerBook,
    /// A book that another process holds.
    Held,
    /// A folder where a book must not live.
    RefusedPlace,
    /// The target of a write exists already.
    TargetExists,
    /// A barrier stands before undo or redo, or there is nothing to undo.
    Barrier,
    /// Today lies before the last entry of the history.
    EarlierDay,
    /// The state of the record does not allow the act.
    NotNow,
    /// Stored bytes differ from what their hash or the chain says.
    Differs,
    /// The disk is full.
    DiskFull,
    /// A file or folder cannot be read or written.
    Io,
    /// A font is missing, or no font has a character.
    Font,
    /// The person cancelled.
    Cancelled,
    /// Anything that should be impossible.
    Bug,
}

/// An error that knows how to speak to the person at the desk.
///
/// `Display` is one Chinese sentence ending in 。; English detail stays in the source chain.
pub trait Explain: std::error::Error {
    /// Returns the closed code.
    fn code(&self) -> Code;
    /// Returns who has to act.
    fn kind(&self) -> Kind;
    /// Returns what to do, one Chinese sentence ending in 。
    fn remedy(&self) -> String;
    /// Returns where: a field, `sheet!cell`, `file:line`, a page.
    fn place(&self) -> Option<String> {
        None
    }
}
