//! Which rules are judged for each project, and by what.

use super::tally::{Outcome, Tally, unanswered, unregulated};
use super::{
    acceptance, assets, change, completion, contract, decision, demands, experts, filing,
    instalments, joint, notice, plan, postponed, progress, results, scheme, spending, standing,
    street, supervision, supervisor, texts, undertaking, uses, year_end,
};
use crate::judge::case::Case;
use crate::pack::{Phase, Register, Rule, RuleKind, StepKind};

/// Judges one rule.
pub(super) fn judge(case: &Case<'_>, rule: &Rule) -> Outcome {
    if rule.open {
        return unanswered(rule);
    }
    if let RuleKind::Publicity { publicity } = &rule.kind {
        return published(case, rule, publicity);
    }
    let tally = drafted(case, rule).or_else(|| decided(case, rule));
    let tally = tally.or_else(|| carried_out(case, rule));
    let Some(mut tally) = tally else {
        return unanswered(rule);
    };
    postponed::of_project(case, rule, &mut tally);
    tally.outcome(rule)
}

/// A notice whose length the text does not give is neither met nor violated.
fn published(case: &Case<'_>, rule: &Rule, code: &str) -> Outcome {
    let Some(publicity) = case.pack.publicity_rule(code) else {
        return unanswered(rule);
    };
    let tally = if publicity.phase == Phase::Completion {
        completion::completion(case, rule, publicity)
    } else if publicity.is_of_scheme() {
        notice::publicity(case, rule, publicity)
    } else {
        return unanswered(rule);
    };
    unregulated(tally.outcome(rule), publicity.days)
}

/// What is asked of demands and scheme; `None` for other rules.
fn drafted(case: &Case<'_>, rule: &Rule) -> Option<Tally> {
    Some(match &rule.kind {
        RuleKind::DemandsAnswered => demands::answered(case, rule),
        RuleKind::DemandRegister { fields } => demands::register(case, rule, fields),
        RuleKind::SchemeContents { fields, balanced } => {
            scheme::contents(case, rule, fields, *balanced)
        }
        RuleKind::Beneficiaries { fields, only_here } => {
            scheme::beneficiaries(case, rule, fields, *only_here)
        }
        RuleKind::Categories => uses::categories(case, rule),
        RuleKind::ForbiddenUses => uses::forbidden(case, rule),
        RuleKind::Priority { fields } => undertaking::priority(case, rule, fields),
        RuleKind::Undertaking { modes, ground } => undertaking::mode(case, rule, modes, *ground),
        RuleKind::Roles {
            roles,
            modes,
            cost_line: false,
            ..
        } => undertaking::roles(case, rule, roles, modes),
        RuleKind::Plan {
            agrees,
            after_return,
        } => {
            let agreement = plan::Agreement {
                agrees,
                after_return,
            };
            plan::plan(case, rule, &agreement)
        }
        RuleKind::Sources => scheme::sources(case, rule),
        RuleKind::Indicators { total } => scheme::indicators(case, rule, *total),
        RuleKind::PackTurn => texts::turn(case, rule),
        RuleKind::Joint { communities, leads } => {
            let asked = joint::Asked {
                communities: *communities,
                leads: *leads,
            };
            joint::judge(case, rule, &asked)
        }
        _ => return None,
    })
}

/// What is asked of meetings, notices, the street and the district; `None` for other rules.
fn decided(case: &Case<'_>, rule: &Rule) -> Option<Tally> {
    Some(match &rule.kind {
        RuleKind::NoticeNames { fields } => notice::names(case, rule, fields),
        RuleKind::Decision {
            votes,
            publicity,
            every_months: None,
            from_fen: None,
        } => {
            let publicity = publicity.as_deref();
            let publicity = publicity.and_then(|code| case.pack.publicity_rule(code));
            decision::decision(case, rule, votes, publicity)
        }
        RuleKind::Opinion { files, .. } => match case.step_of(rule)? {
            StepKind::Review => street::review(case, rule),
            StepKind::Approve => street::approval(case, rule, files),
            _ => return None,
        },
        RuleKind::Filing {
            bodies,
            platform: Some(platform),
            ..
        } => filing::lists(case, rule, bodies, platform),
        RuleKind::Filing { bodies, papers, .. } => filing::form(case, rule, bodies, papers),
        RuleKind::Entries {
            body: Some(body),
            moments,
            silence_months: None,
        } => supervision::entries(case, rule, body, moments),
        RuleKind::Standing { years } => standing::chosen(case, rule, *years),
        _ => return None,
    })
}

/// What is asked of a project under way and at its end; `None` for what is not judged yet.
fn carried_out(case: &Case<'_>, rule: &Rule) -> Option<Tally> {
    let accepts = case.step_of(rule) == Some(StepKind::Accept);
    Some(match &rule.kind {
        RuleKind::Contract { modes, .. } => contract::contract(case, rule, modes),
        RuleKind::Entries {
            body: None,
            silence_months: Some(months),
            ..
        } => progress::reported(case, rule, *months),
        RuleKind::Roles {
            roles,
            modes,
            cost_line: true,
            body,
        } => {
            let asked = supervisor::Asked {
                roles,
                modes,
                body: body.as_deref(),
            };
            supervisor::supervisor(case, rule, &asked)
        }
        RuleKind::Change {
            bodies,
            time_only: Some(time_only),
        } => change::changes(case, rule, &change::Asked { bodies, time_only }),
        // A text that pays and evaluates in other steps asks for more than these rules look at.
        RuleKind::Evaluation { methods, parties } if accepts => match parties {
            Some(parties) => experts::judged(case, rule, methods, *parties),
            None => acceptance::evaluated(case, rule, methods),
        },
        RuleKind::Spending { cash_fen, .. } if accepts => spending::spending(case, rule, *cash_fen),
        RuleKind::Instalments => instalments::paid(case, rule),
        RuleKind::Settlement { duty: Some(_), .. } => year_end::after_end(case, rule),
        RuleKind::Register { .. } => return register(case, rule),
        _ => return None,
    })
}

fn register(case: &Case<'_>, rule: &Rule) -> Option<Tally> {
    let RuleKind::Register {
        register,
        inspect_months,
        categories,
        voucher_from_fen,
        ..
    } = &rule.kind
    else {
        return None;
    };
    Some(match register {
        Register::Assets => {
            let kept = assets::Kept {
                inspect_months: *inspect_months,
                categories,
                voucher_from: *voucher_from_fen,
            };
            assets::of_project(case, rule, &kept)
        }
        Register::Deductions => results::deducted(case, rule),
        Register::Awards => results::recommended(case, rule),
        _ => return None,
    })
}
