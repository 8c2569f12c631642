//! Days and money: no book needed.

pub mod api;

use crate::Failure;
use crate::cx::Cx;
use crate::setting;
use crate::words::chinese_date;
use api::{DateRead, DateSaid, DaysCount, MoneyCapitals, MoneySaid};
use chrono::{Datelike, NaiveDate};
use policy::calendar::{Counted, Counting, Direction};
use policy::money::CapitalsStyle;
use policy::{Code, Money};
use sheets::{CellValue, value};

pub(crate) fn count_days(cx: &Cx<'_>, request: DaysCount) -> Result<Counted, Failure> {
    let backward = request.backward.unwrap_or(false);
    let counting = Counting {
        unit: request.unit,
        count: request.count,
        direction: if backward {
            Direction::Backward
        } else {
            Direction::Forward
        },
        between: request.between.unwrap_or(false),
        roll: !request.no_roll.unwrap_or(false),
    };
    counting.check()?;
    Ok(cx.desk.national.calendar.count(request.from, &counting))
}

/// Says an amount as the open book writes it, or as the rules have it when none is open.
pub(crate) fn capitals(cx: &Cx<'_>, request: MoneyCapitals) -> Result<MoneySaid, Failure> {
    let amount = Money::parse(&request.amount)?;
    let style = match cx.open() {
        Ok(_) => setting::capitals(cx)?,
        Err(_) => CapitalsStyle::default(),
    };
    Ok(MoneySaid {
        amount_fen: amount,
        figures: amount.to_string(),
        capitals: amount.capitals(&style)?,
    })
}

pub(crate) fn read_date(cx: &Cx<'_>, request: DateRead) -> Result<DateSaid, Failure> {
    let unread = |says: String| {
        Failure::user(
            Code::BadValue,
            says,
            "请写成 2026-3-5、2026年3月5日 或 3月5日。",
        )
        .at("text")
    };
    let read = value::read_date(&CellValue::Text(request.text))
        .map_err(|fault| unread(fault.to_string()))?;
    let date = match read {
        Some(value::DateRead::Full(date)) => Some(date),
        Some(value::DateRead::NoYear { month, day }) => {
            NaiveDate::from_ymd_opt(cx.host.today().year(), month, day)
        }
        None => None,
    };
    let date = date.ok_or_else(|| unread("没有写日期，或今年没有这一天。".to_owned()))?;
    Ok(DateSaid {
        date,
        chinese: chinese_date(date),
    })
}
