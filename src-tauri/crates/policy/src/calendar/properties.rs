//! What holds for every period, tried on random ones.

use super::given::{NATIONAL, backward, between, calendar, working};
use super::{Counting, Unit};
use chrono::NaiveDate;
use proptest::prelude::*;

fn dates() -> impl Strategy<Value = NaiveDate> {
    (0i64..9_000).prop_map(|days| {
        NaiveDate::from_ymd_opt(2003, 6, 1).unwrap() + chrono::Duration::days(days)
    })
}

proptest! {
    #[test]
    fn more_days_never_end_earlier(from in dates(), count in 0u32..300, full in any::<bool>(), roll in any::<bool>()) {
        for unit in [Unit::Working, Unit::Calendar] {
            let counting = Counting { unit, between: full, roll, ..working(count) };
            let next = Counting { count: count + 1, ..counting };
            prop_assert!(NATIONAL.count(from, &next).date >= NATIONAL.count(from, &counting).date);
            let (earlier, later) = (NATIONAL.count(from, &backward(next)), NATIONAL.count(from, &backward(counting)));
            prop_assert!(earlier.date <= later.date);
        }
    }

    #[test]
    fn a_later_start_never_ends_earlier(from in dates(), count in 0u32..60) {
        let next = from.succ_opt().unwrap();
        for counting in [working(count), calendar(count), between(working(count)), backward(working(count))] {
            prop_assert!(NATIONAL.count(next, &counting).date >= NATIONAL.count(from, &counting).date);
        }
    }

    #[test]
    fn forward_then_backward_returns_to_a_day_worked(from in dates(), count in 0u32..300) {
        prop_assume!(NATIONAL.is_working_day(from));
        let there = NATIONAL.count(from, &working(count)).date;
        prop_assert_eq!(NATIONAL.count(there, &backward(working(count))).date, from);
    }

    #[test]
    fn exactly_that_many_working_days_are_counted(from in dates(), count in 1u32..100) {
        let worked = |first: NaiveDate, last: NaiveDate| {
            first.iter_days().take_while(|d| *d <= last).filter(|d| NATIONAL.is_working_day(*d)).count() as u32
        };
        let next = from.succ_opt().unwrap();
        prop_assert_eq!(worked(next, NATIONAL.count(from, &working(count)).date), count);
        let beyond = NATIONAL.count(from, &between(working(count))).date;
        prop_assert_eq!(worked(next, beyond.pred_opt().unwrap()), count);
    }

    #[test]
    fn what_is_rolled_is_worked_and_removable_is_the_day_after(from in dates(), count in 0u32..100) {
        let counted = NATIONAL.count(from, &calendar(count));
        prop_assert!(NATIONAL.is_working_day(counted.date));
        prop_assert_eq!(counted.removable, counted.date.succ_opt());
    }
}
