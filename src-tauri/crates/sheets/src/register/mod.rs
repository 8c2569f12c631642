//! What every register that an office keeps in a workbook has in common: a head under title rows, columns named in
//! many ways, rows that hold no record, cells that cannot be read, and the copy of what was refused.
//!
//! A kind of register brings its own facts ([`RegisterField`]) and its own rows.

mod aside;
mod cells;
mod field;
mod head;
mod mapping;
mod period;
mod refused;
mod reply;

pub(crate) use cells::{RowCells, Seen};
pub use field::RegisterField;
#[cfg(test)]
pub(crate) use field::{head_part, names};
pub(crate) use head::Head;
pub use mapping::{HeadRows, MappedColumn, Mapping};
pub use period::Period;
pub use refused::{ReportedRow, refused_copy};
pub use reply::{FoundHead, ImportReport, Preview, ReportRow, RowFinding, RowState, SheetReport};
