//! One row of a record's tables: from JSON into SQL and back, by the names of its columns.

use crate::error::WorkbookError;
use crate::schema::quoted;
use policy::facts::RecordId;
use rusqlite::types::{Value as SqlValue, ValueRef};
use rusqlite::{Connection, ToSql};
use serde_json::{Map, Value};

/// A row, where it belongs, and where it stands in the request.
pub(super) struct Row<'a> {
    pub(super) table: &'a str,
    pub(super) columns: &'static [&'static str],
    /// Path before the name of a field: `receivers.2.`.
    pub(super) place: String,
}

impl Row<'_> {
    /// Writes the row of a record, or of one of its lists, over the one that is there.
    ///
    /// # Errors
    /// `BadValue` for what no record may hold.
    pub(super) fn write(
        &self,
        db: &Connection,
        id: &RecordId,
        ord: Option<i64>,
        fields: &Value,
    ) -> Result<(), WorkbookError> {
        let mut values = vec![SqlValue::from(id.as_str().to_owned())];
        values.extend(ord.map(SqlValue::from));
        for column in self.columns {
            values.push(self.value(column, fields.get(column).unwrap_or(&Value::Null))?);
        }
        let values: Vec<&dyn ToSql> = values.iter().map(|value| value as &dyn ToSql).collect();
        let done = db
            .prepare_cached(&self.sql(ord.is_some()))?
            .execute(values.as_slice());
        done.map(drop).map_err(|source| self.refused(source))
    }

    /// Returns the statement: writing a list's row is always new, because its list was emptied before.
    fn sql(&self, listed: bool) -> String {
        let key: &[&str] = if listed {
            &["record", "ord"]
        } else {
            &["record"]
        };
        let columns = key.iter().chain(self.columns).map(|name| quoted(name));
        let columns: Vec<String> = columns.collect();
        let places = vec!["?"; columns.len()].join(", ");
        let own = columns.iter().skip(key.len());
        let sets: Vec<String> = own
            .map(|name| format!("{name} = excluded.{name}"))
            .collect();
        format!(
            "INSERT INTO {} ({}) VALUES ({places}) ON CONFLICT ({}) DO UPDATE SET {}",
            self.table,
            columns.join(", "),
            key.join(", "),
            sets.join(", ")
        )
    }

    /// Returns what SQLite holds of a value: a blank text is "not recorded".
    fn value(&self, column: &str, value: &Value) -> Result<SqlValue, WorkbookError> {
        match value {
            Value::Null => Ok(SqlValue::Null),
            Value::String(text) if text.trim().is_empty() => Ok(SqlValue::Null),
            Value::String(text) => Ok(SqlValue::Text(text.trim().to_owned())),
            Value::Number(number) => match number.as_i64() {
                Some(number) if number < 0 => Err(self.bad(column, "不能小于零")),
                Some(number) => Ok(SqlValue::Integer(number)),
                None => Err(self.bad(column, "不是整数")),
            },
            other => Err(WorkbookError::bug(format!(
                "{}.{column} cannot hold {other}",
                self.table
            ))),
        }
    }

    fn bad(&self, column: &str, says: &str) -> WorkbookError {
        WorkbookError::BadValue {
            field: format!("{}{column}", self.place),
            says: format!("{}{says}", label(column)),
        }
    }

    /// Tells which field a constraint of the table speaks of; only these can be a person's doing.
    fn refused(&self, source: rusqlite::Error) -> WorkbookError {
        let said = source.to_string();
        let missing = self
            .columns
            .iter()
            .find(|column| said.ends_with(&format!("{}.{column}", self.table)));
        match missing {
            Some(column) if said.starts_with("NOT NULL") => self.bad(column, "不能为空"),
            _ if said.starts_with("CHECK") => WorkbookError::BadValue {
                field: self.place.trim_end_matches('.').to_owned(),
                says: "有一项超出了可填的范围".to_owned(),
            },
            _ if said.starts_with("FOREIGN KEY") => WorkbookError::BadValue {
                field: self.place.trim_end_matches('.').to_owned(),
                says: "所引用的合同、承接方、定稿或登记不在工作簿里".to_owned(),
            },
            _ => source.into(),
        }
    }
}

/// Turns a row of SQLite into the JSON of a record's fields, from its first column on.
pub(super) fn read(
    row: &rusqlite::Row<'_>,
    first: usize,
    columns: &[&str],
) -> Result<Map<String, Value>, rusqlite::Error> {
    let mut fields = Map::new();
    for (at, column) in columns.iter().enumerate() {
        let value = match row.get_ref(first + at)? {
            ValueRef::Integer(number) => Value::from(number),
            ValueRef::Text(text) => Value::from(String::from_utf8_lossy(text)),
            _ => Value::Null,
        };
        fields.insert((*column).to_owned(), value);
    }
    Ok(fields)
}

/// Returns the Chinese name of a column that must be said or may not lie below zero.
fn label(column: &str) -> &'static str {
    match column {
        "amount_fen" => "金额",
        "received_fen" => "到账金额",
        "gross_fen" => "应付金额",
        "withheld_fen" => "代扣金额",
        "net_fen" => "实付金额",
        "fund_fen" => "变更后的专项经费",
        "recover_fen" => "应收回金额",
        "settled_fen" => "决算金额",
        "accepted_fen" => "验收认可的金额",
        "value_fen" => "原值",
        "total_fen" => "项目总额",
        "share_fen" => "本社区份额",
        "award_fen" => "奖补金额",
        "street_fen" => "街道账面支出",
        "returned_fen" => "退还的节余",
        "stock_fen" => "上交的存量资金",
        "percent" => "完成比例",
        "instalment" => "期次",
        "asked" => "发放份数",
        "very_satisfied" | "satisfied" | "fair" | "dissatisfied" => "份数",
        "year" => "年度",
        "what" => "摘要",
        "says" => "内容",
        "name" => "名称",
        "number" => "编号",
        "communities" => "参与社区",
        "reason" => "原因",
        "method" => "评价方式",
        "body" => "单位",
        "by" => "人员",
        _ => "这一项",
    }
}
