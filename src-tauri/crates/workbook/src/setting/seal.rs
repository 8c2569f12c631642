//! A book whose place another one took (更名、拆分、合并) is only read any more.

use super::SettingKey;
use crate::{Reader, WorkbookError};
use rusqlite::Connection;

/// Runs a write of a person. In a sealed book only the one that takes the seal away is kept.
///
/// # Errors
/// What the work returns; `NotNow` in a book that is sealed before and after it. The caller's transaction is undone
/// then.
pub(crate) fn heeding<R, E: From<WorkbookError>>(
    conn: &Connection,
    work: impl FnOnce() -> Result<R, E>,
) -> Result<R, E> {
    let before = sealed(conn)?;
    let done = work()?;
    match before.and(sealed(conn)?) {
        Some(why) => Err(refusal(&why).into()),
        None => Ok(done),
    }
}

fn sealed(conn: &Connection) -> Result<Option<String>, WorkbookError> {
    super::get(&Reader::new(conn), SettingKey::Sealed)
}

fn refusal(why: &str) -> WorkbookError {
    WorkbookError::NotNow {
        says: format!("这本工作簿只供查阅：{}", why.trim_end_matches('。')),
        remedy: "请登记到接替它的工作簿里；确实要改这一本的，先在设置里取消“只供查阅”。".to_owned(),
    }
}
