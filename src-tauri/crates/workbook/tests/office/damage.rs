//! Rows that the program never wrote.

use super::year::{YEAR, p};
use super::{Desk, day, line, occasion};
use policy::facts::RevisionId;
use policy::{Code, Explain};
use rusqlite::Connection;
use workbook::project;
use workbook::{Book, Opener};

#[test]
fn a_value_that_cannot_be_read_is_an_error_naming_table_row_and_column() {
    let cases = [
        (
            "UPDATE project_budget_line SET quantity = '1.2.3'",
            "project_budget_line表“l1”行的quantity列无法读出",
        ),
        (
            "UPDATE project_revision SET scheme = '{}'",
            "project_revision表“r1”行的scheme列无法读出",
        ),
    ];
    for (sql, says) in cases {
        let desk = Desk::new();
        desk.add_demand("d1", "甲");
        desk.add_project("p1", "云溪-2026-01");
        desk.act(|tx| project::set_budget(tx, &p("p1"), &[line("l1", "灯具", 100)]));
        desk.act(|tx| project::freeze(tx, RevisionId::new("r1"), &p("p1"), day(2026, 3, 1), None));
        let Desk {
            book,
            path,
            _folder,
        } = desk;
        book.close().unwrap();
        let file = Connection::open(&path).unwrap();
        assert_eq!(file.execute(sql, ()), Ok(1), "{sql}");
        file.close().unwrap();
        let opener = Opener {
            user: "李".to_owned(),
            machine: "PC-1".to_owned(),
            program: "0.1.0".to_owned(),
            by: occasion(),
        };
        let error = Book::open(&path, &opener).unwrap().facts(None).unwrap_err();
        assert_eq!(
            (error.code(), error.to_string()),
            (Code::Differs, format!("工作簿内容有损：{says}。"))
        );
    }
}

#[test]
fn the_tables_refuse_what_no_record_may_hold() {
    let desk = Desk::new();
    for write in YEAR {
        desk.act(write);
    }
    let Desk {
        book,
        path,
        _folder,
    } = desk;
    book.close().unwrap();
    let file = Connection::open(&path).unwrap();
    file.pragma_update(None, "foreign_keys", true).unwrap();
    for sql in [
        "UPDATE demand SET collected_on = '2026-02-30'",
        "UPDATE demand SET collected_on = '2026年2月3日'",
        "UPDATE demand SET state = 'done'",
        "UPDATE demand SET households = -1",
        "UPDATE demand SET households_approximate = 2",
        "UPDATE demand SET merged_into = id",
        "UPDATE project SET mode = 'anybody'",
        "UPDATE project SET number = '云溪-2026-01'",
        "UPDATE project SET pack = 'guandu-1999'",
        "UPDATE project_budget_line SET amount_fen = -1",
        "UPDATE project_budget_line SET amount_fen = '12.5'",
        "UPDATE project_budget_line SET quantity = '-1'",
        "UPDATE project_budget_line SET declaration = 'forbidden'",
        "UPDATE project_budget_line SET declaration_reason = '公共照明'",
        "UPDATE project_source SET kind = 'loan'",
        "UPDATE project_revision SET scheme = '{'",
        "UPDATE notice SET kind = 'party'",
        "UPDATE notice_place SET removed_on = '2026-03-02'",
        "UPDATE notice_objection SET material = 2",
        "UPDATE paper SET sheet_size = 'A5'",
        "UPDATE paper SET sha256 = 'abc'",
        "UPDATE submission SET base = sequence",
        "UPDATE community SET id = 2",
    ] {
        let refused = file.execute(sql, ()).unwrap_err();
        let code = refused.sqlite_error_code();
        assert_eq!(
            code,
            Some(rusqlite::ErrorCode::ConstraintViolation),
            "{sql}: {refused}"
        );
    }
}
