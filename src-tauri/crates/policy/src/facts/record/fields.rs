//! The columns of a record, known where its fields are declared, so that no second list can differ from them.

/// One kind of record: where the book keeps it and what people call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordKind {
    /// Table of the book, e.g. `record_payment`.
    pub table: &'static str,
    /// Measure word and noun of one, for messages: 笔拨付.
    pub what: &'static str,
    /// What a person does who enters one: 登记拨付.
    pub act: &'static str,
}

impl RecordKind {
    /// Returns the name by which requests and facts say the kind: `payment`.
    pub fn name(&self) -> &'static str {
        self.table.trim_start_matches("record_")
    }
}

/// A list of rows inside a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowList {
    /// Field that holds it; its table is the record's with this name behind: `record_voucher_receivers`.
    pub field: &'static str,
    /// Fields of a row.
    pub columns: &'static [&'static str],
}

/// What is filled in about a record: values, then lists of rows.
pub trait Fields {
    /// Fields that hold one value.
    const COLUMNS: &'static [&'static str];
    /// Fields that hold rows.
    const LISTS: &'static [RowList];
}

/// Declares the fields of a record, or of a row in one, together with their columns. Lists stand last, in brackets.
macro_rules! fields {
    ($(
        $(#[$meta:meta])*
        $name:ident {
            $($(#[$of:meta])* $field:ident: $type:ty,)*
            $([$($(#[$list_of:meta])* $list:ident: $row:ty,)+])?
        }
    )+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
        pub struct $name {
            $($(#[$of])* pub $field: $type,)*
            $($($(#[$list_of])* pub $list: Vec<$row>,)+)?
        }

        impl $crate::facts::record::Fields for $name {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
            const LISTS: &'static [$crate::facts::record::RowList] = &[$($(
                $crate::facts::record::RowList {
                    field: stringify!($list),
                    columns: <$row as $crate::facts::record::Fields>::COLUMNS,
                }
            ),+)?];
        }
    )+};
}

pub(crate) use fields;
