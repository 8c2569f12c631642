//! Replays the chain and compares the outcome with the tables.
//!
//! What this proves: whoever changed a row, a payload or an entry without the program is found, unless he computed the
//! whole chain anew; against that only a head that was printed or sent away earlier helps, handed in as `outside`.

use super::EntryKind;
use super::chain::{self, BEGINNING};
use super::change::{Change, Image};
use super::erase::ERASED;
use super::stored::{Stored, StoredChange, changes, entries};
use crate::rows::{self, RowName};
use crate::{WorkbookError, attached};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// One thing that is not as the history says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Difference {
    /// Where: 历史第3条, `demand 需求编号`, 附件.
    pub place: String,
    /// What differs, one Chinese sentence.
    pub says: String,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Verification {
    /// Hash of the last entry.
    pub head: String,
    /// Number of entries.
    pub entries: i64,
    /// Number of payloads that were erased by an act that says so.
    pub erased: i64,
    /// Number of attachments whose bytes are whole.
    pub attachments: i64,
    /// Hashes of attachments whose bytes are not in the file: all of them in a backup, where they stand beside it.
    pub missing: Vec<String>,
    /// Everything that differs; empty when the book is whole.
    pub differs: Vec<Difference>,
}

impl Verification {
    /// Returns true when nothing differs.
    pub fn is_whole(&self) -> bool {
        self.differs.is_empty()
    }
}

/// Verifies a book; `outside` is a head that was printed or sent earlier and must stand in the chain.
pub(crate) fn verify(
    conn: &Connection,
    outside: Option<&str>,
) -> Result<Verification, WorkbookError> {
    let mut replay = Replay::default();
    replay.file(conn)?;
    replay.chain(conn)?;
    replay.tables(conn)?;
    if outside.is_some_and(|head| !replay.hashes.contains(head)) {
        replay.differs("历史记录", "给出的校验码不在这个工作簿的历史记录中。");
    }
    let attachments = attached::check(conn)?;
    for sha256 in &attachments.damaged {
        replay.differs(&format!("附件{sha256}"), "附件内容与登记的校验码不一致。");
    }
    Ok(Verification {
        head: replay.head,
        entries: replay.entries,
        erased: replay.erased,
        attachments: attachments.whole,
        missing: attachments.missing,
        differs: replay.differs,
    })
}

/// The state that the history leads to, as far as it was read.
struct Replay {
    head: String,
    entries: i64,
    erased: i64,
    hashes: BTreeSet<String>,
    /// Payloads that are gone and that no entry has claimed yet.
    unclaimed: BTreeSet<(i64, i64)>,
    rows: BTreeMap<RowName, Image>,
    differs: Vec<Difference>,
}

impl Default for Replay {
    fn default() -> Self {
        Self {
            head: BEGINNING.to_owned(),
            entries: 0,
            erased: 0,
            hashes: BTreeSet::new(),
            unclaimed: BTreeSet::new(),
            rows: BTreeMap::new(),
            differs: Vec::new(),
        }
    }
}

impl Replay {
    fn differs(&mut self, place: &str, says: &str) {
        self.differs.push(Difference {
            place: place.to_owned(),
            says: says.to_owned(),
        });
    }

    /// Asks SQLite about pages, indexes, constraints and foreign keys.
    fn file(&mut self, conn: &Connection) -> Result<(), WorkbookError> {
        let mut statement = conn.prepare("SELECT integrity_check FROM pragma_integrity_check")?;
        let answers: Vec<String> = statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        if answers != ["ok"] {
            self.differs("文件", "文件结构检查没有通过。");
        }
        let loose: i64 =
            conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
                row.get(0)
            })?;
        if loose > 0 {
            self.differs("文件", "有的内容指向了不存在的记录。");
        }
        Ok(())
    }

    fn chain(&mut self, conn: &Connection) -> Result<(), WorkbookError> {
        for entry in entries(conn)? {
            self.entry(conn, &entry)?;
        }
        for (seq, ord) in std::mem::take(&mut self.unclaimed) {
            self.differs(
                &place_of(seq),
                &format!("第{}项内容缺失，没有抹去的记录。", ord + 1),
            );
        }
        self.strays(conn)
    }

    fn entry(&mut self, conn: &Connection, entry: &Stored) -> Result<(), WorkbookError> {
        let changes = changes(conn, entry.seq)?;
        let place = place_of(entry.seq);
        if entry.seq != self.entries + 1 {
            self.differs(&place, "历史记录的编号不连续。");
        }
        if entry.prev != self.head {
            self.differs(&place, "与上一条记录接不上。");
        }
        if !changes
            .iter()
            .map(|change| change.ord)
            .eq(0..changes.len() as i64)
        {
            self.differs(&place, "内容的编号不连续。");
        }
        if entry.link(&changes).hash()? != entry.hash {
            self.differs(&place, "记录与它的校验码不一致。");
        }
        for change in &changes {
            self.change(entry, change);
        }
        self.entries = entry.seq;
        self.head.clone_from(&entry.hash);
        self.hashes.insert(entry.hash.clone());
        Ok(())
    }

    fn change(&mut self, entry: &Stored, stored: &StoredChange) {
        let Some((salt, payload)) = &stored.sealed else {
            self.unclaimed.insert((entry.seq, stored.ord));
            return;
        };
        if chain::digest(salt, payload) != stored.digest {
            self.differs(
                &place_of(entry.seq),
                &format!("第{}项内容与它的校验码不一致。", stored.ord + 1),
            );
        }
        match serde_json::from_str::<Change>(payload) {
            Ok(change) => self.apply(entry, change),
            Err(_) => self.differs(
                &place_of(entry.seq),
                &format!("第{}项内容无法读出。", stored.ord + 1),
            ),
        }
    }

    /// Moves one row from its image before to its image after.
    fn apply(&mut self, entry: &Stored, change: Change) {
        let name = (change.table, change.row);
        let known = match change.after {
            Some(after) => self.rows.insert(name.clone(), after),
            None => self.rows.remove(&name),
        };
        let contradicts = if entry.kind == EntryKind::Erase.word() {
            self.claim(change.before.as_ref());
            known.is_some()
        } else {
            known != change.before
        };
        if contradicts {
            self.differs(
                &place_of(entry.seq),
                &format!("{} {}修改前的内容与此前的记录不一致。", name.0, name.1),
            );
        }
    }

    /// Takes the payloads that an erasing entry names off the list of those that nobody accounts for.
    fn claim(&mut self, named: Option<&Image>) {
        let places = named
            .and_then(|image| image.get(ERASED))
            .and_then(Value::as_array);
        for place in places.into_iter().flatten() {
            if let Ok(place) = serde_json::from_value(place.clone())
                && self.unclaimed.remove(&place)
            {
                self.erased += 1;
            }
        }
    }

    /// Finds changes without an entry.
    fn strays(&mut self, conn: &Connection) -> Result<(), WorkbookError> {
        let count: i64 = conn.query_row(
            "SELECT count(*) FROM history_change WHERE seq NOT IN (SELECT seq FROM history_entry)",
            [],
            |row| row.get(0),
        )?;
        if count > 0 {
            self.differs("历史记录", "有的内容不属于任何一条记录。");
        }
        Ok(())
    }

    /// Compares the outcome with the tables, row by row.
    fn tables(&mut self, conn: &Connection) -> Result<(), WorkbookError> {
        let found = rows::all(conn)?;
        for change in rows::differences(&self.rows, &found) {
            let says = match (&change.before, &change.after) {
                (None, _) => "历史记录中没有这一条内容。",
                (_, None) => "这一条内容不见了。",
                _ => "内容与历史记录不一致。",
            };
            self.differs(&format!("{} {}", change.table, change.row), says);
        }
        Ok(())
    }
}

fn place_of(seq: i64) -> String {
    format!("历史第{seq}条")
}
