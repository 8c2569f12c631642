//! Periods that the tests of the calendar count, and the calendar they count by.

use super::{Calendar, Counting, Direction, Unit};
use std::sync::LazyLock;

pub static NATIONAL: LazyLock<Calendar> = LazyLock::new(|| {
    Calendar::parse(
        "cn.toml",
        include_str!("../../../../../assets/calendars/cn.toml"),
    )
    .unwrap()
});

pub fn working(count: u32) -> Counting {
    Counting {
        unit: Unit::Working,
        count,
        direction: Direction::Forward,
        between: false,
        roll: true,
    }
}

pub fn calendar(count: u32) -> Counting {
    Counting {
        unit: Unit::Calendar,
        ..working(count)
    }
}

pub fn backward(counting: Counting) -> Counting {
    Counting {
        direction: Direction::Backward,
        ..counting
    }
}

pub fn between(counting: Counting) -> Counting {
    Counting {
        between: true,
        ..counting
    }
}
