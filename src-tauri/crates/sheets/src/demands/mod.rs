//! Import of demands from any office's register (官组通〔2021〕11号 第五条（一）).
//!
//! Writes nothing: [`preview`] finds the head, maps the columns, reads every row below and says of each what an import
//! would do. The caller writes the drafts of the new and changed rows as one act. Rows that cannot be read come back
//! as a workbook with a column of reasons: [`refused_copy`].

mod aside;
mod category;
mod draft;
mod field;
mod head;
mod mapping;
mod matching;
mod period;
mod preview;
mod refused;
mod reply;
mod row;
mod words;

pub use category::CategoryName;
pub use field::DemandField;
pub use mapping::{HeadRows, MappedColumn, Mapping};
pub use period::Period;
pub use preview::{DemandImport, preview};
pub use refused::refused_copy;
pub use reply::{
    FoundHead, ImportReport, Preview, PreviewRow, ReportRow, RowFinding, RowState, SheetReport,
};

pub(crate) use words::{state_label, urgency_label};
