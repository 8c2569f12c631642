//! Half-filled forms: rows without history, one a form, deleted by the act that completes the form.

use crate::columns::{Columns, Origin, all, first};
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Noun, Reader, Tx};
use chrono::NaiveDateTime;
use rusqlite::named_params;

const DRAFT: Origin = Origin {
    table: "draft",
    key: "form",
};

/// A half-filled form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Names the form and what it is about, e.g. `project_budget_set/<id>`.
    pub form: String,
    /// The fields as JSON text, as the window left them.
    pub content: String,
    /// When it was saved, local time, in whole seconds.
    pub saved_at: NaiveDateTime,
}

/// Saves the draft of a form at the moment of the act, over an earlier one of the same form.
///
/// # Errors
/// `BadValue` when the form has no name or the content is no JSON.
pub fn save(tx: &mut Tx<'_>, form: &str, content: &str) -> Result<(), WorkbookError> {
    let values = Values::new().said(":form", "表单名称", form)?;
    if serde_json::from_str::<serde::de::IgnoredAny>(content).is_err() {
        return Err(values.refused(":content", "草稿内容无法读出".to_owned()));
    }
    values
        .id(":content", content)
        .put(":saved_at", tx.at().format("%Y-%m-%dT%H:%M:%S").to_string())
        .run(tx.conn(), include_str!("save_draft.sql"))?;
    tx.touch(Noun::Draft);
    Ok(())
}

/// Deletes the draft of a form; one that is not there is no error, for most forms are completed at once.
///
/// # Errors
/// When the book cannot be written.
pub fn delete(tx: &mut Tx<'_>, form: &str) -> Result<(), WorkbookError> {
    if Values::new()
        .id(":form", form)
        .run(tx.conn(), "DELETE FROM draft WHERE form = :form")?
        > 0
    {
        tx.touch(Noun::Draft);
    }
    Ok(())
}

/// Returns the draft of a form.
///
/// # Errors
/// When the book cannot be read.
pub fn get(reader: &Reader<'_>, form: &str) -> Result<Option<Draft>, WorkbookError> {
    let sql = "SELECT form, content, saved_at FROM draft WHERE form = :form";
    first(
        reader.conn(),
        DRAFT,
        sql,
        named_params! { ":form": form },
        draft,
    )
}

/// Lists all drafts, the newest first.
///
/// # Errors
/// When the book cannot be read.
pub fn list(reader: &Reader<'_>) -> Result<Vec<Draft>, WorkbookError> {
    let sql = "SELECT form, content, saved_at FROM draft ORDER BY saved_at DESC, form";
    all(reader.conn(), DRAFT, sql, (), draft)
}

fn draft(row: &Columns<'_>) -> Result<Draft, WorkbookError> {
    Ok(Draft {
        form: row.text("form")?,
        content: row.text("content")?,
        saved_at: row.parsed("saved_at")?,
    })
}
