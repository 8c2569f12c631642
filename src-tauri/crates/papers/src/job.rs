//! What to print, and what came of it.

use crate::error::PaperError;
use crate::kinds::{Blank, Kind};
use crate::layout::Page;
use crate::typeface::Fonts;
use crate::wording::Wording;
use chrono::NaiveDate;
use policy::Money;
use policy::calendar::Calendar;
use policy::facts::{
    BookFacts, CorrectionId, HandoverId, MeetingId, NoticeId, ProjectId, RecordId,
};
use policy::judge::Policies;
use policy::money::CapitalsStyle;
use policy::pack::Pack;
use serde::Serialize;

/// The sheet a paper is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// 210 × 297 mm; every paper.
    #[default]
    A4,
    /// 297 × 420 mm; posters for notice boards, other papers are A4 all the same.
    A3,
}

/// Whether a paper is a preview or printed for use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stamp<'a> {
    /// A preview: marked, without number.
    Draft,
    /// Printed for use.
    Issued {
        /// Number of the paper.
        number: &'a str,
        /// Head of the book's history, 64 hexadecimal digits.
        head: &'a str,
    },
}

impl Stamp<'_> {
    /// Returns true for a preview.
    pub fn is_draft(&self) -> bool {
        matches!(self, Self::Draft)
    }
}

/// For whom a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The office and the street: with who asked and the full address.
    Street,
    /// Residents: without people, with the estate alone.
    Residents,
}

/// The record a paper is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject<'a> {
    /// The book as a whole, for somebody: lists.
    Book(Audience),
    /// A project: its plan, its forms.
    Project(ProjectId),
    /// A meeting: its sign-in sheet, its minutes.
    Meeting(MeetingId),
    /// A notice: what it publishes, the objections to it.
    Notice {
        /// Its project.
        project: ProjectId,
        /// The notice.
        notice: NoticeId,
    },
    /// A correction of an issued paper.
    Correction {
        /// Its project.
        project: ProjectId,
        /// The correction.
        correction: CorrectionId,
    },
    /// A hand-over between secretaries.
    Handover(HandoverId),
    /// What goes to the street.
    Submission(&'a Submission),
    /// A record of the life of a project: a payment, an acceptance, a change, an asset.
    Record(RecordId),
    /// A fund year.
    Year(i32),
}

/// What the cover of a bundle says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Submission {
    /// What it is sent for, e.g. 送审.
    pub purpose: String,
    /// Number of the submission, from 1.
    pub sequence: i64,
    /// Last number the street has acknowledged, when there is one.
    pub acknowledged: Option<i64>,
    /// Day of sending.
    pub sent_on: NaiveDate,
    /// What is inside, in order.
    pub contents: Vec<Content>,
    /// Head of the book's history at that moment, 64 hexadecimal digits.
    pub head: String,
    /// Fingerprint of the public key, as hexadecimal digits.
    pub key: String,
    /// True when the key differs from that of the submission before: it is announced here.
    pub key_is_new: bool,
}

/// One line of what is inside a bundle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Content {
    /// What it is, e.g. 项目实施方案.
    pub what: String,
    /// How many.
    pub count: i64,
    /// Unit of the count, e.g. 个.
    pub unit: String,
    /// Sum of the amounts inside, when there are any.
    pub amount: Option<Money>,
}

/// An order to print: everything that decides the bytes.
#[derive(Debug)]
pub struct Job<'a> {
    /// The kind.
    pub kind: Kind,
    /// What the book knows.
    pub facts: &'a BookFacts,
    /// The regulation.
    pub pack: &'a Pack,
    /// Every pack of the book and national law: by these votes are weighed and whole years judged.
    pub policies: &'a Policies,
    /// The calendar of working days.
    pub calendar: &'a Calendar,
    /// The record it is about.
    pub subject: Subject<'a>,
    /// The sheet.
    pub size: Size,
    /// Draft or issued.
    pub stamp: Stamp<'a>,
    /// Whether a draft shows the grid that its letters stand on.
    pub grid: bool,
    /// How amounts are written in capitals.
    pub capitals: CapitalsStyle,
    /// The day of printing.
    pub today: NaiveDate,
    /// The fonts.
    pub fonts: &'a Fonts,
    /// The wording.
    pub wording: &'a Wording,
}

impl Job<'_> {
    /// Returns the refusal of a subject that the kind is not about.
    pub(crate) fn wrong_subject(&self) -> PaperError {
        PaperError::WrongSubject {
            kind: self.kind,
            needs: self.kind.needs().in_words(),
        }
    }
}

/// A finished paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Its pages; items lead to their facts.
    pub pages: Vec<Page>,
    /// What was not recorded and stayed blank, in the order of the paper.
    pub blanks: Vec<Blank>,
    /// SHA-256 of what it was composed from: differs from a later one when the record was edited.
    pub facts_digest: String,
}
