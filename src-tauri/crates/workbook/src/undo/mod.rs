//! Undo and redo: linear, across restarts, each itself an entry of the history.
//!
//! What can be undone is read from the history, never kept beside it. Undone acts go onto a second stack, which the
//! next act empties; a barrier empties both.

use crate::history::{Change, EntryKind, Line, Salts, append, changes_of, nouns_of, take};
use crate::schema::{Table, tables};
use crate::{Noun, Occasion, WorkbookError, rows};
use rusqlite::{Connection, OptionalExtension, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Undo,
    Redo,
}

/// The acts that can be undone and redone; the next one stands last.
#[derive(Debug, Default)]
pub(crate) struct Stacks {
    undo: Vec<i64>,
    redo: Vec<i64>,
    /// Label of the barrier below, when there is one.
    pub(crate) barrier: Option<String>,
}

impl Stacks {
    /// Reads the stacks from the entries after the last barrier.
    pub(crate) fn load(conn: &Connection) -> Result<Self, WorkbookError> {
        let barrier: Option<(i64, String)> = conn
            .prepare_cached(
                "SELECT seq, label FROM history_entry WHERE barrier = 1 ORDER BY seq DESC LIMIT 1",
            )?
            .query_row([], |row| Ok((row.get("seq")?, row.get("label")?)))
            .optional()?;
        let after = barrier.as_ref().map_or(0, |(seq, _)| *seq);
        let mut stacks = Self {
            barrier: barrier.map(|(_, label)| label),
            ..Self::default()
        };
        let mut statement = conn.prepare_cached(
            "SELECT seq, kind, of FROM history_entry WHERE seq > :after ORDER BY seq",
        )?;
        let mut found = statement.query(named_params! {":after": after})?;
        while let Some(row) = found.next()? {
            stacks.push(row.get("seq")?, row.get("kind")?, row.get("of")?);
        }
        Ok(stacks)
    }

    /// Returns the label of the act that one way would take next.
    pub(crate) fn next_label(
        &self,
        conn: &Connection,
        way: Way,
    ) -> Result<Option<String>, WorkbookError> {
        self.of(way)
            .last()
            .map(|seq| label_of(conn, *seq))
            .transpose()
    }

    fn of(&self, way: Way) -> &[i64] {
        match way {
            Way::Undo => &self.undo,
            Way::Redo => &self.redo,
        }
    }

    fn push(&mut self, seq: i64, kind: EntryKind, of: Option<i64>) {
        match (kind, of) {
            (EntryKind::Undo, Some(of)) => {
                self.undo.pop();
                self.redo.push(of);
            }
            (EntryKind::Redo, Some(of)) => {
                self.redo.pop();
                self.undo.push(of);
            }
            // Another program, or another schema: nothing that an office did.
            (EntryKind::Migration, _) => {}
            _ => {
                self.undo.push(seq);
                self.redo.clear();
            }
        }
    }

    /// Returns the last `n` acts of one way, the next first.
    fn next(&self, way: Way, n: u32) -> Result<Vec<i64>, WorkbookError> {
        let stack = self.of(way);
        if n == 0 {
            return Err(WorkbookError::BadValue {
                field: "n".to_owned(),
                says: "步数至少是1".to_owned(),
            });
        }
        if stack.len() < n as usize {
            return Err(WorkbookError::Barrier {
                says: self.refusal(way, stack.len()),
            });
        }
        Ok(stack.iter().rev().take(n as usize).copied().collect())
    }

    fn refusal(&self, way: Way, possible: usize) -> String {
        match (way, possible, &self.barrier) {
            (Way::Redo, 0, _) => "没有可以重做的操作".to_owned(),
            (Way::Redo, some, _) => format!("只能重做{some}步，这次没有重做"),
            (Way::Undo, 0, Some(barrier)) => {
                format!("“{barrier}”之后还没有可以撤销的操作，它和它之前的不能撤销")
            }
            (Way::Undo, some, Some(barrier)) => {
                format!("只能撤销{some}步，“{barrier}”和它之前的不能撤销，这次没有撤销")
            }
            (Way::Undo, 0, None) => "没有可以撤销的操作".to_owned(),
            (Way::Undo, some, None) => format!("只能撤销{some}步，这次没有撤销"),
        }
    }
}

/// Acts that were taken back or done again.
pub(crate) struct Turned {
    /// What they had done, in the order they were turned.
    pub(crate) labels: Vec<String>,
    /// The last entry written.
    pub(crate) seq: Option<i64>,
    pub(crate) changed: BTreeSet<Noun>,
}

/// Takes back or does again `n` acts; the caller's transaction makes it all or nothing.
///
/// # Errors
/// When fewer than `n` acts can be taken.
pub(crate) fn turn(
    conn: &Connection,
    way: Way,
    n: u32,
    by: &Occasion,
) -> Result<Turned, WorkbookError> {
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    let tables = tables(conn)?
        .into_iter()
        .map(|table| (table.name.clone(), table))
        .collect();
    let mut salts = Salts::new(by);
    let mut turned = Turned {
        labels: Vec::new(),
        seq: None,
        changed: BTreeSet::new(),
    };
    for of in Stacks::load(conn)?.next(way, n)? {
        let label = label_of(conn, of)?;
        apply(conn, &tables, way, of)?;
        let changes = take(conn)?;
        turned.changed.extend(nouns_of(&changes));
        let said = format!("{}：{label}", word(way));
        turned.seq = Some(append(
            conn,
            by,
            &mut salts,
            &line(way, of, &said),
            &changes,
        )?);
        turned.labels.push(label);
    }
    Ok(turned)
}

fn line(way: Way, of: i64, label: &str) -> Line<'_> {
    let (kind, op) = match way {
        Way::Undo => (EntryKind::Undo, "history_undo"),
        Way::Redo => (EntryKind::Redo, "history_redo"),
    };
    Line {
        kind,
        op,
        label,
        barrier: false,
        of: Some(of),
    }
}

fn word(way: Way) -> &'static str {
    match way {
        Way::Undo => "撤销",
        Way::Redo => "重做",
    }
}

fn label_of(conn: &Connection, seq: i64) -> Result<String, WorkbookError> {
    let mut statement = conn.prepare_cached("SELECT label FROM history_entry WHERE seq = :seq")?;
    Ok(statement.query_row(named_params! {":seq": seq}, |row| row.get("label"))?)
}

/// Moves the rows of an act to its other side: all that stand there go first, so that values which must be unique
/// can change places, then the others come.
fn apply(
    conn: &Connection,
    tables: &BTreeMap<String, Table>,
    way: Way,
    of: i64,
) -> Result<(), WorkbookError> {
    let mut moves: Vec<(&Table, Change)> = Vec::new();
    for change in changes_of(conn, of)? {
        let table = tables.get(&change.table);
        let table = table.ok_or_else(|| {
            WorkbookError::differs(format!("历史记录中的表“{}”不存在", change.table))
        })?;
        moves.push((
            table,
            if way == Way::Undo {
                change.inverse()
            } else {
                change
            },
        ));
    }
    for (table, change) in &moves {
        if let Some(before) = &change.before {
            rows::delete(conn, table, &change.row, before)?;
        }
    }
    for (table, change) in &moves {
        if let Some(after) = &change.after {
            rows::insert(conn, table, after)?;
        }
    }
    Ok(())
}
