//! Which rules are judged for the book and its years, and by what.

use super::tally::{Outcome, Tally, unanswered};
use super::{
    allotments, assets, checks, postponed, reconciling, reports, results, standing, texts,
    year_end, years,
};
use crate::judge::whole::Whole;
use crate::pack::{Register, Rule, RuleKind};

/// Judges one rule.
pub(super) fn judge(book: &Whole<'_>, rule: &Rule) -> Outcome {
    let tally = if rule.open { None } else { tally(book, rule) };
    let Some(mut tally) = tally else {
        return unanswered(rule);
    };
    postponed::of_book(book, rule, &mut tally);
    tally.outcome(rule)
}

/// Returns what a rule gathers; `None` for one that is not judged.
fn tally(book: &Whole<'_>, rule: &Rule) -> Option<Tally> {
    let duty = |code: &String| book.pack.duty(code);
    Some(match &rule.kind {
        RuleKind::YearlyAmount => years::amount(book, rule),
        RuleKind::WithinAllocation => years::within(book, rule),
        RuleKind::Basis => texts::basis(book, rule),
        RuleKind::Supplements => texts::supplements(book, rule),
        RuleKind::PackTurn => texts::turns(book, rule),
        RuleKind::Standing { .. } => standing::decided(book, rule),
        RuleKind::Disclosure {
            channels,
            every_months: Some(months),
            duty: code,
            ..
        } => {
            let regular = years::Regular {
                months: *months,
                channels: channels.unwrap_or_default(),
                duty: code.as_ref().and_then(duty),
            };
            years::disclosed(book, rule, &regular)
        }
        RuleKind::Spending {
            reconcile_months: Some(months),
            reconcile_within,
            ..
        } => {
            let rhythm = reconciling::Rhythm {
                months: *months,
                within: reconcile_within.unwrap_or_default(),
            };
            reconciling::reconciled(book, rule, &rhythm)
        }
        RuleKind::Settlement {
            duty: Some(code), ..
        } => year_end::settled(book, rule, duty(code)?),
        RuleKind::Duty { duties, to } if !to.is_empty() => {
            reports::given(book, rule, duties.first().and_then(duty)?, to)
        }
        RuleKind::Register { .. } => return register(book, rule),
        _ => return None,
    })
}

fn register(book: &Whole<'_>, rule: &Rule) -> Option<Tally> {
    let RuleKind::Register {
        register,
        inspect_months,
        categories,
        voucher_from_fen,
        duty,
        late_months,
        ..
    } = &rule.kind
    else {
        return None;
    };
    Some(match register {
        Register::OwnRules => years::house_rules(book, rule),
        Register::Allotments => {
            let start = allotments::Start {
                duty: book.pack.duty(duty.as_ref()?)?,
                late_months: late_months.unwrap_or_default(),
            };
            allotments::received(book, rule, &start)
        }
        Register::Assets => {
            let kept = assets::Kept {
                inspect_months: *inspect_months,
                categories,
                voucher_from: *voucher_from_fen,
            };
            assets::of_book(book, rule, &kept)
        }
        Register::Deductions => results::deductions(book, rule),
        Register::Awards => results::awards(book, rule),
        Register::Checks => checks::mended(book, rule),
        Register::Upkeep | Register::Library | Register::Responsible => return None,
    })
}
