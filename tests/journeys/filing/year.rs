//! A whole fund year, 2025: from the allotment to the surplus that went back, a project for every undertaking mode and
//! every situation. The totals were worked by hand from the script, before the program said any.

use serde_json::{Value, json};
use std::process::Command;
use tests::{Desk, root};

/// The day after the last act of the year's book.
pub(super) const AFTER: &str = "2026-01-28";

pub(super) fn desk() -> Desk {
    let desk = Desk::new();
    desk.done(&["demo", "--year", "demo"]);
    desk
}

pub(super) fn asked(desk: &Desk, command: &str, request: &Value) -> Value {
    let request = request.to_string();
    desk.json(&["--today", AFTER, "call", "demo/2025.hmb", command, &request])
}

fn found(desk: &Desk, severity: &str) -> Vec<Value> {
    let checked = asked(desk, "book_check", &json!({}));
    let all = checked["findings"].as_array().unwrap().iter();
    all.filter(|one| one["severity"] == severity)
        .cloned()
        .collect()
}

/// Asks the file itself, without the program.
fn sql(desk: &Desk, query: &str) -> i64 {
    let script = "import sqlite3,sys;print(sqlite3.connect('file:'+sys.argv[1]+'?mode=ro',uri=True).execute(sys.argv[2]).fetchone()[0] or 0)";
    let output = Command::new("/usr/bin/python3")
        .args(["-c", script])
        .arg(desk.path("demo/2025.hmb"))
        .arg(query)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    said.trim()
        .parse()
        .unwrap_or_else(|_| panic!("{said} {}", String::from_utf8_lossy(&output.stderr)))
}

#[test]
fn a_whole_year_closes_to_the_cent_and_nothing_is_found() {
    let desk = desk();
    nothing_is_found(&desk);
    the_money_closes(&desk);
    instalments_close(&desk);
    the_ledgers_agree_with_sql(&desk);
}

fn nothing_is_found(desk: &Desk) {
    assert_eq!(found(desk, "block"), Vec::<Value>::new());
    assert_eq!(found(desk, "warn"), Vec::<Value>::new());
    let list = asked(desk, "project_list", &json!({}));
    let rows = list["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 8);
    for row in rows {
        assert_eq!(row["step"], Value::Null, "every step is done: {row}");
    }
    let mut modes: Vec<&str> = rows.iter().filter_map(|row| row["mode"].as_str()).collect();
    modes.sort_unstable();
    modes.dedup();
    assert_eq!(
        modes,
        [
            "enterprise",
            "individual",
            "self_run",
            "social_organisation"
        ]
    );
}

/// Received 250,000.00. Paid by project: 38,450.00 lamps, 36,000.00 class, 45,000.00 drains, 7,600.00 repair, 30,000.00
/// canteen, 6,000.00 wall, 18,300.00 cameras, 39,600.00 sheds = 220,950.00; 8,300.00 came back from the cameras. On 31
/// December 7,920.00 of the sheds were still to pay and carried over, so that 250,000.00 − 213,030.00 + 8,300.00 −
/// 7,920.00 = 37,350.00 went back to the treasury. In January the 7,920.00 were paid: nothing is left.
fn the_money_closes(desk: &Desk) {
    let money = asked(desk, "money_get", &json!({ "year": 2025 }));
    let account = &money["account"];
    for (field, fen) in [
        ("allocation_fen", 25_000_000),
        ("allotted_fen", 25_000_000),
        ("received_fen", 25_000_000),
        ("paid_fen", 22_095_000),
        ("recovered_fen", 830_000),
        ("returned_fen", 3_735_000),
        ("carried_fen", 792_000),
        ("owed_fen", 0),
        ("balance_fen", 0),
        ("surplus_fen", 0),
        // 38,600 + 42,000 + 46,000 + 8,000 + 30,000 + 6,000 + 39,600 + 36,600: the drains as changed.
        ("approved_fen", 24_680_000),
    ] {
        assert_eq!(account[field], fen, "{field}");
    }
    let donated = account["sources"].as_array().unwrap().iter();
    let mut donated = donated.filter(|one| one["kind"] == "donation");
    assert_eq!(donated.next().unwrap()["paid_fen"], 600_000);
}

/// 5:3:2 of 45,000.00 is 22,500.00, 13,500.00, 9,000.00; the lamps were settled 150.00 below 38,600.00, which the last
/// instalment lacks: 19,300.00, 11,580.00, 7,570.00.
fn instalments_close(desk: &Desk) {
    let money = asked(desk, "money_get", &json!({ "year": 2025 }));
    let of = |number: &str| {
        let projects = money["projects"].as_array().unwrap();
        let found = projects.iter().find(|one| one["number"] == number);
        found.unwrap()["account"].clone()
    };
    let parts = |account: &Value| -> Vec<(i64, i64)> {
        let all = account["instalments"].as_array().unwrap().iter();
        all.map(|one| {
            (
                one["due_fen"].as_i64().unwrap(),
                one["paid_fen"].as_i64().unwrap(),
            )
        })
        .collect()
    };
    let (lamps, drains) = (of("云溪-2025-01"), of("云溪-2025-03"));
    let same = |amounts: [i64; 3]| amounts.map(|one| (one, one)).to_vec();
    assert_eq!(parts(&lamps), same([1_930_000, 1_158_000, 757_000]));
    assert_eq!(parts(&drains), same([2_250_000, 1_350_000, 900_000]));
    assert_eq!(
        (&lamps["spent_fen"], &lamps["settled_fen"]),
        (&json!(3_845_000), &json!(3_845_000))
    );
    assert_eq!(drains["fund_fen"], 4_600_000, "as both bodies agreed to");
    assert_eq!(
        of("云溪-2025-08")["left_fen"],
        2_660_000,
        "ended: 36,600.00 − 18,300.00 + 8,300.00"
    );
}

/// What the program adds up is what SQL adds up, and what the ledgers print under their columns.
fn the_ledgers_agree_with_sql(desk: &Desk) {
    let out = "SELECT SUM(CASE what WHEN 'recovery' THEN -amount_fen ELSE amount_fen END) FROM record_payment p
        JOIN record r ON r.id = p.record WHERE r.removed_on IS NULL AND p.source = 'fund' AND p.paid_on IS NOT NULL
        AND p.what <> 'advance'";
    assert_eq!(sql(desk, out), 22_095_000 - 830_000);
    let spent = "SELECT SUM(gross_fen) FROM record_voucher v JOIN record r ON r.id = v.record WHERE r.removed_on IS NULL";
    // All that was paid, the part that came back and the donation: 220,950.00 − 8,300.00 + 6,000.00.
    assert_eq!(sql(desk, spent), 21_865_000);
    let received = "SELECT SUM(received_fen) FROM record_allotment a JOIN record r ON r.id = a.record WHERE r.removed_on IS NULL";
    // The fund, the award of 10,000.00 and the donation of 6,000.00.
    assert_eq!(sql(desk, received), 25_000_000 + 1_000_000 + 600_000);
    for (sheet, column, fen) in [
        ("拨付台账", "其中专项经费支出（元）", 21_265_000),
        ("支出明细台账", "应付金额（元）", 21_865_000),
        ("下拨到账台账", "到账金额（元）", 26_600_000),
        ("经费收支表", "已拨付（元）", 22_095_000),
        (
            "固定资产台账",
            "原值（元）",
            2_040_000 + 1_000_000 + 3_360_000,
        ),
    ] {
        assert_eq!(total(desk, sheet, column), fen, "{sheet} {column}");
    }
}

/// Returns the sum under a column of a sheet of the year, in fen, as another maker's reader sees it.
fn total(desk: &Desk, sheet: &str, column: &str) -> i64 {
    let script = root().join("tests/column_total.py");
    let output = Command::new("/usr/bin/python3")
        .arg(script)
        .arg(desk.path(&format!("demo/sheets/2025/{sheet}.xlsx")))
        .arg(column)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    said.trim()
        .parse()
        .unwrap_or_else(|_| panic!("{said} {}", String::from_utf8_lossy(&output.stderr)))
}
