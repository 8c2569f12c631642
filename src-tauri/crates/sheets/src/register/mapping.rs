//! Which column holds which fact: by the names of the head, by hand, or as remembered.

use super::field::RegisterField;
use super::head::Head;
use crate::cell::Address;
use crate::error::SheetError;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Rows of a head, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HeadRows {
    /// First row.
    pub first: u32,
    /// Last row.
    pub last: u32,
}

/// What one column holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MappedColumn<F> {
    /// Letters of the column, e.g. J.
    pub column: String,
    /// Name in the head, e.g. 提出人/姓名; told, never asked for.
    pub head: Option<String>,
    /// The fact; `None` for a column that is not read.
    pub field: Option<F>,
}

/// A mapping of columns. Crosses the seam, is remembered by its signature, may be written by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Mapping<F> {
    /// Names of the head it was made for; `None` applies to any head.
    pub signature: Option<String>,
    /// Where the head stands, when it cannot be found.
    pub rows: Option<HeadRows>,
    /// The columns; those that are not named are not read.
    pub columns: Vec<MappedColumn<F>>,
}

impl<F: RegisterField> Mapping<F> {
    /// Returns the mapping that the head's names give.
    pub(crate) fn by_names(head: &Head) -> Mapping<F> {
        Mapping::of(head, &head.by_names())
    }

    /// Finds the mapping for a head: one remembered for it, else one for any head, else by names.
    pub(crate) fn choose(head: &Head, known: &[Mapping<F>]) -> Mapping<F> {
        let signature = head.signature();
        let remembered = known
            .iter()
            .find(|mapping| mapping.signature.as_deref() == Some(&signature));
        let chosen =
            remembered.or_else(|| known.iter().find(|mapping| mapping.signature.is_none()));
        let Some(chosen) = chosen else {
            return Mapping::by_names(head);
        };
        let fields = chosen
            .columns
            .iter()
            .filter_map(|column| Some((Address::parse_column(&column.column)?, column.field?)));
        Mapping::of(head, &fields.collect())
    }

    /// Checks what a person or a file said.
    ///
    /// # Errors
    /// [`SheetError::BadMapping`] for letters that name no column, a column or a field named twice, rows upside down.
    pub(crate) fn check(&self) -> Result<(), SheetError> {
        let bad = |what: String, column: Option<&MappedColumn<F>>| {
            Err(SheetError::BadMapping {
                what,
                column: column.map(|column| column.column.clone()),
            })
        };
        if self
            .rows
            .is_some_and(|rows| rows.first == 0 || rows.first > rows.last)
        {
            return bad("表头的行号不对".to_owned(), None);
        }
        for (index, column) in self.columns.iter().enumerate() {
            let before = &self.columns[..index];
            if Address::parse_column(&column.column).is_none() {
                return bad(format!("没有“{}”这一列", column.column), Some(column));
            }
            if before
                .iter()
                .any(|other| other.column.eq_ignore_ascii_case(&column.column))
            {
                return bad(format!("{} 列写了两次", column.column), Some(column));
            }
            if let Some(field) = column
                .field
                .filter(|field| before.iter().any(|other| other.field == Some(*field)))
            {
                return bad(format!("“{}”对应了两列", field.name()), Some(column));
            }
        }
        Ok(())
    }

    /// Returns the column of each field.
    pub(crate) fn columns(&self) -> BTreeMap<F, u32> {
        let columns = self.columns.iter();
        columns
            .filter_map(|column| Some((column.field?, Address::parse_column(&column.column)?)))
            .collect()
    }

    fn of(head: &Head, fields: &BTreeMap<u32, F>) -> Mapping<F> {
        let named = head
            .columns
            .keys()
            .chain(fields.keys())
            .collect::<std::collections::BTreeSet<_>>();
        let columns = named.into_iter().map(|column| MappedColumn {
            column: Address::column_name(*column),
            head: head.columns.get(column).map(|parts| parts.join("/")),
            field: fields.get(column).copied(),
        });
        Mapping {
            signature: Some(head.signature()),
            rows: None,
            columns: columns.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demands::DemandField;

    fn mapping(columns: &[(&str, DemandField)]) -> Mapping<DemandField> {
        let columns = columns.iter().map(|(column, field)| MappedColumn {
            column: (*column).to_owned(),
            head: None,
            field: Some(*field),
        });
        Mapping {
            signature: None,
            rows: None,
            columns: columns.collect(),
        }
    }

    #[test]
    fn refuses_mappings_that_contradict_themselves() {
        use DemandField::{Content, Note};
        for (columns, says) in [
            (&[("J1", Content)][..], "列的对应关系不对：没有“J1”这一列。"),
            (
                &[("A", Content), ("a", Note)],
                "列的对应关系不对：a 列写了两次。",
            ),
            (
                &[("A", Content), ("B", Content)],
                "列的对应关系不对：“需求内容”对应了两列。",
            ),
        ] {
            assert_eq!(mapping(columns).check().unwrap_err().to_string(), says);
        }
        assert!(mapping(&[("A", Content), ("B", Note)]).check().is_ok());
    }

    #[test]
    fn reads_a_mapping_written_by_hand() {
        let json =
            r#"{"rows":{"first":3,"last":4},"columns":[{"column":"J","field":"households"}]}"#;
        let read: Mapping<DemandField> = serde_json::from_str(json).unwrap();
        assert_eq!(
            read.columns(),
            BTreeMap::from([(DemandField::Households, 9)])
        );
    }
}
