//! From words to places on pages. Paragraphs, titles, tables and sign-offs become strips, strips flow down pages.

mod breaks;
mod cells;
mod chart;
mod flow;
mod justify;
mod page;
mod paragraph;
mod setting;
mod sign_off;
mod table;
mod title;

pub(crate) use cells::{Inline, Type};
pub(crate) use chart::{Bar, Chart, Group};
pub(crate) use flow::{Sheet, Strip, pages};
pub(crate) use justify::Align;
pub use page::{Image, Item, Link, Page, PlacedGlyph, Rule, TextRun, Tone};
pub(crate) use paragraph::Paragraph;
pub(crate) use setting::Setting;
pub(crate) use sign_off::Seal;
pub(crate) use table::{Table, TableCell};
