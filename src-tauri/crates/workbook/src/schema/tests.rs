//! The rules that every table keeps, read from the schema itself.

use super::*;
use crate::Noun;
use std::fs;
use std::path::Path;

fn model() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    BOOK.lay_out(&conn, BOOK.version()).unwrap();
    conn
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn every_table_is_strict() {
    let loose = texts(
        &model(),
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0",
    );
    assert_eq!(loose, ["sqlite_schema"]);
}

#[test]
fn no_column_is_real_and_only_attachments_hold_bytes() {
    let sql = "SELECT t.name || '.' || c.name FROM pragma_table_list t, pragma_table_info(t.name) c
               WHERE t.schema = 'main' AND c.type NOT IN ('TEXT', 'INTEGER') AND t.name <> 'sqlite_schema'";
    assert_eq!(texts(&model(), sql), ["attachment_blob.bytes"]);
}

#[test]
fn no_foreign_key_acts_by_itself() {
    let sql = "SELECT t.name || '.' || k.\"from\" FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
               WHERE k.on_delete <> 'NO ACTION' OR k.on_update <> 'NO ACTION'";
    assert_eq!(texts(&model(), sql), [""; 0]);
}

#[test]
fn every_table_with_history_has_a_key_and_a_noun() {
    let tables = tables(&model()).unwrap();
    assert!(
        tables.iter().any(|table| table.name == "demand"),
        "the office's tables are looked at"
    );
    for table in tables {
        assert!(!table.key.is_empty(), "{} has no primary key", table.name);
        assert!(
            Noun::of_table(&table.name).is_some(),
            "{} belongs to no noun",
            table.name
        );
    }
}

#[test]
fn a_key_of_several_columns_names_its_row_as_a_json_array() {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch("CREATE TABLE pair (b TEXT, a INTEGER, PRIMARY KEY (b, a)) STRICT; INSERT INTO pair VALUES ('x', 7)")
        .unwrap();
    let pair = tables(&conn).unwrap().pop().unwrap();
    let row = texts(&conn, &format!("SELECT {} FROM pair AS t", pair.row("t")));
    assert_eq!(row, [r#"["x",7]"#]);
}

#[test]
fn a_file_with_a_trigger_does_not_fit() {
    let conn = model();
    assert!(BOOK.fits(&conn, BOOK.version()).unwrap());
    conn.execute_batch("CREATE TRIGGER strange AFTER INSERT ON draft BEGIN DELETE FROM book; END")
        .unwrap();
    assert!(!BOOK.fits(&conn, BOOK.version()).unwrap());
}

/// REPLACE deletes the old row without its DELETE trigger unless recursive triggers are on, and hides a clash of keys
/// that somebody should have been told about.
#[test]
fn no_statement_replaces_rows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join("src"), &mut files);
    collect(&root.join("migrations"), &mut files);
    let banned = [
        ["INSERT OR", "REPLACE"],
        ["UPDATE OR", "REPLACE"],
        ["ON CONFLICT", "REPLACE"],
        ["REPLACE", "INTO"],
    ];
    assert!(files.len() > 30, "the crate's files are looked at");
    for (name, text) in &files {
        let text = text
            .to_uppercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        for words in banned {
            assert!(!text.contains(&words.join(" ")), "{name} replaces rows");
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        match entry.file_type().unwrap().is_dir() {
            true => collect(&entry.path(), files),
            false => files.push((
                entry.path().display().to_string(),
                fs::read_to_string(entry.path()).unwrap(),
            )),
        }
    }
}
