//! Loads records by kind: one statement for each kind and each of its lists, whatever the number of projects.

use super::row::read;
use crate::error::WorkbookError;
use crate::facts::{Children, Span};
use crate::schema::quoted;
use chrono::NaiveDate;
use policy::facts::record::{
    BookRecords, Fields, Payment, ProjectRecords, RECORD_KINDS, RecordKind, RecordLoader, Recorded,
    RowList,
};
use policy::facts::{ProjectId, RecordId, ScanFacts};
use rusqlite::{Connection, Params};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};

/// Which records are wanted.
const OF_SPAN: &str = "record.project BETWEEN :first AND :last";
const OTHERS: &str = "record.project NOT BETWEEN :first AND :last";
const OF_BOOK: &str = "1";

/// Loads the records of the projects of a span, by project.
pub(crate) fn of_projects(
    db: &Connection,
    span: &Span,
    scans: &mut Children<ScanFacts>,
) -> Result<HashMap<ProjectId, ProjectRecords>, WorkbookError> {
    let params = span.params();
    let loader = &mut Loader {
        db,
        wanted: OF_SPAN,
        params: &params[..],
        scans,
    };
    Ok(ProjectRecords::load(loader)?.by_project())
}

/// Loads the records that belong to the book and its years, those about a project too.
pub(crate) fn book(
    db: &Connection,
    scans: &mut Children<ScanFacts>,
) -> Result<BookRecords, WorkbookError> {
    let loader = &mut Loader {
        db,
        wanted: OF_BOOK,
        params: (),
        scans,
    };
    BookRecords::load(loader)
}

/// Loads the payments of all projects outside a span.
pub(crate) fn paid_elsewhere(
    db: &Connection,
    span: &Span,
) -> Result<Vec<Recorded<Payment>>, WorkbookError> {
    let params = span.params();
    let none = &mut Children::new(Vec::new());
    let loader = &mut Loader {
        db,
        wanted: OTHERS,
        params: &params[..],
        scans: none,
    };
    let payments = RECORD_KINDS.iter().find(|kind| kind.name() == "payment");
    payments.map_or_else(|| Ok(Vec::new()), |kind| loader.load(*kind))
}

struct Loader<'a, P> {
    db: &'a Connection,
    wanted: &'static str,
    params: P,
    scans: &'a mut Children<ScanFacts>,
}

impl<P: Params + Copy> RecordLoader for Loader<'_, P> {
    type Error = WorkbookError;

    fn load<T: Fields + DeserializeOwned>(
        &mut self,
        kind: RecordKind,
    ) -> Result<Vec<Recorded<T>>, WorkbookError> {
        let found = self.rows(kind, T::COLUMNS)?;
        let mut lists = Lists::new();
        if !found.is_empty() {
            for list in T::LISTS {
                lists.insert(list.field, self.list(kind, list)?);
            }
        }
        found
            .into_iter()
            .map(|head| self.whole(kind, head, &mut lists))
            .collect()
    }
}

/// A record before its lists and scans.
struct Head {
    id: String,
    project: Option<String>,
    entered_on: String,
    fields: Map<String, Value>,
}

type Lists = BTreeMap<&'static str, HashMap<String, Vec<Value>>>;

impl<P: Params + Copy> Loader<'_, P> {
    fn rows(&self, kind: RecordKind, columns: &[&str]) -> Result<Vec<Head>, WorkbookError> {
        let own: Vec<String> = columns
            .iter()
            .map(|name| format!("t.{}", quoted(name)))
            .collect();
        let sql = format!(
            "SELECT record.id, record.project, record.entered_on, {} FROM {} AS t
             JOIN record ON record.id = t.record
             WHERE record.removed_on IS NULL AND {} ORDER BY record.ord",
            own.join(", "),
            kind.table,
            self.wanted
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let found = statement.query_map(self.params, |row| {
            Ok(Head {
                id: row.get("id")?,
                project: row.get("project")?,
                entered_on: row.get("entered_on")?,
                fields: read(row, 3, columns)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Loads the rows of a list, by the record that they stand in.
    fn list(
        &self,
        kind: RecordKind,
        list: &RowList,
    ) -> Result<HashMap<String, Vec<Value>>, WorkbookError> {
        let own = list
            .columns
            .iter()
            .map(|name| format!("t.{}", quoted(name)));
        let own: Vec<String> = own.collect();
        let sql = format!(
            "SELECT t.record, {} FROM {}_{} AS t JOIN record ON record.id = t.record
             WHERE {} ORDER BY t.record, t.ord",
            own.join(", "),
            kind.table,
            list.field,
            self.wanted
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let found = statement.query_map(self.params, |row| {
            Ok((row.get("record")?, read(row, 1, list.columns)?))
        })?;
        let mut by_record: HashMap<String, Vec<Value>> = HashMap::new();
        for row in found {
            let (record, fields): (String, _) = row?;
            by_record
                .entry(record)
                .or_default()
                .push(Value::Object(fields));
        }
        Ok(by_record)
    }

    fn whole<T: DeserializeOwned>(
        &mut self,
        kind: RecordKind,
        head: Head,
        lists: &mut Lists,
    ) -> Result<Recorded<T>, WorkbookError> {
        let mut fields = head.fields;
        for (field, rows) in lists {
            let rows = rows.remove(&head.id).unwrap_or_default();
            fields.insert((*field).to_owned(), Value::Array(rows));
        }
        let bad = |cause| WorkbookError::Differs {
            says: format!("{}表“{}”行无法读出", kind.table, head.id),
            source: Some(cause),
        };
        let entered_on: NaiveDate = head.entered_on.parse().map_err(|e| bad(Box::new(e)))?;
        let fields = serde_json::from_value(Value::Object(fields)).map_err(|e| bad(Box::new(e)))?;
        Ok(Recorded {
            scans: self.scans.take(&head.id),
            id: RecordId::new(head.id.clone()),
            project: head.project.map(ProjectId::new),
            entered_on,
            fields,
        })
    }
}
