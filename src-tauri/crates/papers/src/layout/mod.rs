//! From words to places on pages. Paragraphs, titles, tables and sign-offs become strips, strips flow down pages.

mod breaks;
mod cells;
mod flow;
mod justify;
mod page;
mod paragraph;
mod sign_off;
mod table;
mod title;

pub(crate) use cells::{Inline, Type};
pub(crate) use flow::{Sheet, Strip, keep_tail, pages};
pub(crate) use justify::Align;
pub use page::{Item, Page, PlacedGlyph, Rule, TextRun, Tone};
pub(crate) use paragraph::Paragraph;
pub(crate) use sign_off::strips as sign_off;
pub(crate) use table::{Table, TableCell};
pub(crate) use title::strips as title;
