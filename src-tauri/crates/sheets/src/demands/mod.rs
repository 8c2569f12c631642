//! Import of demands from any office's register (官组通〔2021〕11号 第五条（一）).
//!
//! Writes nothing: [`preview`] finds the head, maps the columns, reads every row below and says of each what an import
//! would do. The caller writes the drafts of the new and changed rows as one act. Rows that cannot be read come back
//! as a workbook with a column of reasons: [`refused_copy`].

mod category;
mod draft;
mod field;
mod matching;
mod preview;
mod reply;
mod row;
mod words;

pub use category::CategoryName;
pub use field::DemandField;
pub use preview::{DemandImport, preview};
pub use reply::PreviewRow;

pub use crate::register::{HeadRows, Period, RowState, refused_copy};
pub(crate) use words::state_label;
pub use words::urgency_label;

/// A mapping of the columns of a register of demands.
pub type Mapping = crate::register::Mapping<DemandField>;
/// What one column of it holds.
pub type MappedColumn = crate::register::MappedColumn<DemandField>;
/// What an import of it would do.
pub type Preview = crate::register::Preview<PreviewRow, DemandField>;
/// A sheet of its file.
pub type SheetReport = crate::register::SheetReport<DemandField>;
/// A head of it.
pub type FoundHead = crate::register::FoundHead<DemandField>;
