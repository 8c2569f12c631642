//! What holds for any text in a cell: it is read back as it was meant, or refused in one sentence, never a panic.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use sheets::CellValue;
use sheets::value::{AmountUnit, Count, DateRead, ValueFault};
use sheets::value::{read_amount, read_count, read_date, read_phone, read_text, read_tick};

fn text(text: &str) -> CellValue {
    CellValue::Text(text.to_owned())
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    // 1990-01-01 to 2100-12-31.
    (0u64..40_542).prop_map(|days| {
        NaiveDate::from_ymd_opt(1990, 1, 1)
            .unwrap()
            .checked_add_days(Days::new(days))
            .unwrap()
    })
}

fn full_width(text: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).unwrap();
    text.chars()
        .map(|c| if c.is_ascii_graphic() { wide(c) } else { c })
        .collect()
}

/// Groups figures by three with commas.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let starts = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
    digits
        .chars()
        .enumerate()
        .flat_map(|(at, c)| starts(at).then_some(',').into_iter().chain([c]))
        .collect()
}

fn one_sentence(fault: &ValueFault) -> bool {
    let says = fault.to_string();
    says.ends_with('。') && says.chars().count() < 100
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_day_is_read_in_every_spelling(day in any_day()) {
        let (y, m, d) = (day.year(), day.month(), day.day());
        let spellings = [
            format!("{y}年{m}月{d}日"), format!("{y}-{m:02}-{d:02}"), format!("{y}/{m}/{d}"), format!("{y}.{m}.{d}"),
            format!("{y}{m:02}{d:02}"), format!("{y}-{m}-{d} 8:30"), format!(" {y} 年 {m} 月 {d} 日（星期一） "),
        ];
        for spelling in spellings {
            prop_assert_eq!(read_date(&text(&spelling)), Ok(Some(DateRead::Full(day))), "{}", &spelling);
            prop_assert_eq!(read_date(&text(&full_width(&spelling))), Ok(Some(DateRead::Full(day))));
        }
        let yearless = Ok(Some(DateRead::NoYear { month: m, day: d }));
        prop_assert_eq!(read_date(&text(&format!("{m}月{d}日"))), yearless);
        let epoch = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
        let serial = (day - epoch).num_days() as f64;
        prop_assert_eq!(read_date(&CellValue::Number(serial)), Ok(Some(DateRead::Full(day))));
    }

    #[test]
    fn every_count_is_read_in_every_spelling(number in 0u32..=10_000_000) {
        let value = i64::from(number);
        for (spelling, approximate) in [
            (format!("{number}"), false), (format!("{number}户"), false), (format!("约{number}户"), true),
            (grouped(number), false), (full_width(&number.to_string()), false), (format!(" {number} 户 "), false),
        ] {
            prop_assert_eq!(read_count(&text(&spelling), &["户"]), Ok(Some(Count { value, approximate })));
        }
        prop_assert_eq!(read_count(&CellValue::Number(f64::from(number)), &[]), Ok(Some(Count { value, approximate: false })));
    }

    #[test]
    fn every_amount_is_read_to_the_cent(fen in 0i64..=1_000_000_000_000) {
        let yuan = format!("{}.{:02}", fen / 100, fen % 100);
        let read = |cell: &CellValue, unit| read_amount(cell, unit).map(|amount| amount.map(policy::Money::fen));
        prop_assert_eq!(read(&text(&yuan), AmountUnit::Yuan), Ok(Some(fen)));
        prop_assert_eq!(read(&text(&format!("¥{yuan}元")), AmountUnit::TenThousandYuan), Ok(Some(fen)));
        prop_assert_eq!(read(&CellValue::Number(yuan.parse().unwrap()), AmountUnit::Yuan), Ok(Some(fen)));
        let ten_thousands = format!("{}.{:06}万元", fen / 1_000_000, fen % 1_000_000);
        prop_assert_eq!(read(&text(&ten_thousands), AmountUnit::Yuan), Ok(Some(fen)));
    }

    #[test]
    fn any_text_is_read_or_refused_in_one_sentence(
        noise in "[0-9０-９年月日号.,，/:：TT ～~—至约余多万亿元户家一二十〇零星期上午()（）¥-]{0,24}|\\PC{0,60}"
    ) {
        let cell = text(&noise);
        for fault in [
            read_date(&cell).err(), read_count(&cell, &["户", "家"]).err(), read_amount(&cell, AmountUnit::Yuan).err(),
            read_tick(&cell).err(), read_phone(&cell).err(), read_text(&cell).err(),
        ].into_iter().flatten() {
            prop_assert!(one_sentence(&fault), "{}", fault);
        }
    }

    #[test]
    fn any_number_is_read_or_refused_in_one_sentence(number in proptest::num::f64::ANY) {
        let cell = CellValue::Number(number);
        for fault in [read_date(&cell).err(), read_count(&cell, &[]).err(), read_amount(&cell, AmountUnit::Yuan).err()]
            .into_iter().flatten()
        {
            prop_assert!(fault.to_string().ends_with('。'), "{}", fault);
        }
    }
}
