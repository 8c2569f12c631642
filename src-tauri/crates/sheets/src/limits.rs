//! How much a foreign workbook may ask for; each figure is far above what an office makes.

/// Bytes of the file: 50 MB.
pub(crate) const FILE: u64 = 50 << 20;
/// Parts in the zip.
pub(crate) const PARTS: usize = 2_000;
/// Declared bytes of all parts together: 300 MB.
pub(crate) const DECLARED: u64 = 300 << 20;
/// Unpacked to packed bytes of one part, asked of parts above [`RATIO_FLOOR`].
pub(crate) const RATIO: u64 = 200;
/// Parts below 1 MB may shrink as much as they like.
pub(crate) const RATIO_FLOOR: u64 = 1 << 20;
/// Rows of one sheet.
pub(crate) const ROWS: u32 = 200_000;
/// Columns of one sheet.
pub(crate) const COLUMNS: u32 = 256;
/// Cells with a value in the whole file.
pub(crate) const CELLS: u64 = 5_000_000;
/// Characters of one cell, as in Excel.
pub(crate) const CELL_CHARS: usize = 32_767;
/// Bytes of text in all cells together: 100 MB. One long shared text may be named by half a million cells.
pub(crate) const TEXT: u64 = 100 << 20;
/// Merged areas of one sheet.
pub(crate) const MERGES: usize = 10_000;
/// Bytes of one line between worker and parent: the longest cell, escaped.
pub(crate) const LINE: u64 = 1 << 20;
