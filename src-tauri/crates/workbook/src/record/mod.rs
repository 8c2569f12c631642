//! Records of the life of a project and of a year: one way in for every kind, by the columns that the facts declare.
//!
//! The values of a record cross as JSON between the struct of its kind and the row of its table, both of which know the
//! same names. Only what no record may hold is refused here: a blank where something must be said, a number below zero,
//! a reference to nothing. Whether a fact is as the regulation wants it, the rules say.

mod load;
mod row;

pub(crate) use load::{book, of_projects, paid_elsewhere};

use crate::bin::Bin;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, project};
use policy::facts::record::{Fields, Record, RecordKind, RecordVisitor};
use policy::facts::{ProjectId, RecordId};
use row::Row;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::Serialize;
use serde_json::Value;

/// Writes a record, over the one that is there. Its kind, its project and its day of entry never change.
///
/// # Errors
/// `Gone` for the project, or the record in the bin; `BadValue` for a blank, a number below zero, another kind, or a
/// reference to nothing.
pub fn save(
    tx: &mut Tx<'_>,
    id: &RecordId,
    project: Option<&ProjectId>,
    record: &Record,
) -> Result<(), WorkbookError> {
    if let Some(project) = project {
        project::present(tx.conn(), project)?;
    }
    let kind = record.kind();
    enter(tx, id, project, kind)?;
    bin(kind).present(tx.conn(), id.as_str())?;
    record.visit(Writer { db: tx.conn(), id })
}

/// Puts a record into the bin.
///
/// # Errors
/// `Gone`.
pub fn remove(tx: &mut Tx<'_>, id: &RecordId) -> Result<(), WorkbookError> {
    bin(kind_of(tx.conn(), id)?).remove(tx, id.as_str())
}

/// Takes a record out of the bin.
///
/// # Errors
/// `Gone` when it is not in the bin.
pub fn restore(tx: &mut Tx<'_>, id: &RecordId) -> Result<(), WorkbookError> {
    bin(kind_of(tx.conn(), id)?).restore(tx, id.as_str())
}

/// Checks that a record is there and not in the bin.
pub(crate) fn present(db: &Connection, id: &RecordId) -> Result<(), WorkbookError> {
    bin(kind_of(db, id)?).present(db, id.as_str())
}

/// Returns the kind of a record by its id.
///
/// # Errors
/// `Gone` when there is none.
pub fn kind_of(db: &Connection, id: &RecordId) -> Result<RecordKind, WorkbookError> {
    let sql = "SELECT kind FROM record WHERE id = :id";
    let params = named_params! { ":id": id.as_str() };
    let name: Option<String> = db
        .prepare_cached(sql)?
        .query_row(params, |row| row.get("kind"))
        .optional()?;
    let mut kinds = policy::facts::record::RECORD_KINDS.iter();
    let kind = name.and_then(|name| kinds.find(|kind| kind.name() == name));
    kind.copied().ok_or(WorkbookError::Gone { what: "条登记" })
}

fn bin(kind: RecordKind) -> Bin {
    Bin {
        table: "record",
        what: kind.what,
    }
}

/// Enters the record itself, or checks that the one there is of the same kind and about the same thing.
fn enter(
    tx: &mut Tx<'_>,
    id: &RecordId,
    project: Option<&ProjectId>,
    kind: RecordKind,
) -> Result<(), WorkbookError> {
    let values = Values::new()
        .id(":id", id.as_str())
        .id(":kind", kind.name())
        .text(":project", project.map(ProjectId::as_str))
        .day(":entered_on", tx.day());
    values.run(tx.conn(), include_str!("enter_record.sql"))?;
    let sql = "SELECT 1 FROM record WHERE id = :id AND kind = :kind AND project IS :project";
    let params = named_params! {
        ":id": id.as_str(), ":kind": kind.name(), ":project": project.map(ProjectId::as_str)
    };
    if tx.conn().prepare_cached(sql)?.exists(params)? {
        return Ok(());
    }
    Err(WorkbookError::BadValue {
        field: "id".to_owned(),
        says: "这条登记是另一种，或者属于另一个项目".to_owned(),
    })
}

/// Writes the fields of one record.
struct Writer<'a> {
    db: &'a Connection,
    id: &'a RecordId,
}

impl RecordVisitor for Writer<'_> {
    type Reply = ();
    type Error = WorkbookError;

    fn visit<T: Fields + Serialize>(
        self,
        kind: RecordKind,
        fields: &T,
    ) -> Result<(), WorkbookError> {
        let fields = object(fields)?;
        let row = Row {
            table: kind.table,
            columns: T::COLUMNS,
            place: String::new(),
        };
        row.write(self.db, self.id, None, &fields)?;
        for list in T::LISTS {
            let table = format!("{}_{}", kind.table, list.field);
            self.empty(&table)?;
            let rows = fields.get(list.field).and_then(Value::as_array);
            for (ord, values) in (1_i64..).zip(rows.into_iter().flatten()) {
                let row = Row {
                    table: &table,
                    columns: list.columns,
                    place: format!("{}.{}.", list.field, ord - 1),
                };
                row.write(self.db, self.id, Some(ord), values)?;
            }
        }
        Ok(())
    }
}

impl Writer<'_> {
    fn empty(&self, table: &str) -> Result<(), WorkbookError> {
        let sql = format!("DELETE FROM {table} WHERE record = :record");
        let params = named_params! { ":record": self.id.as_str() };
        self.db.prepare_cached(&sql)?.execute(params)?;
        Ok(())
    }
}

fn object(fields: &impl Serialize) -> Result<Value, WorkbookError> {
    serde_json::to_value(fields).map_err(|source| WorkbookError::Bug {
        source: source.into(),
    })
}
