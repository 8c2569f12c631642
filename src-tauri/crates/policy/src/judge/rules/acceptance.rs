//! Acceptance: each stage has its day, its result and its people; the whole is judged from every source that the text
//! names, and settled (第五条（七）).

use super::Tally;
use crate::facts::record::{Acceptance, AcceptanceResult, Recorded, Survey};
use crate::finding::Finding;
use crate::judge::case::{Case, numbered, unliftable, warning};
use crate::judge::rules::settlement;
use crate::judge::words::{blank, list};
use crate::pack::Rule;
use crate::personal::Internal;
use chrono::NaiveDate;

/// The acceptances that count, then what the final one asks for.
pub(super) fn evaluated(case: &Case<'_>, rule: &Rule, methods: &[String]) -> Tally {
    let mut tally = Tally::default();
    let acceptances = case.acceptances();
    for acceptance in &acceptances {
        let stage = Stage {
            case,
            rule,
            acceptance,
        };
        stage.judge(&mut tally);
    }
    if case.terminated().is_some() {
        return tally;
    }
    let Some(whole) = case.final_acceptance() else {
        tally.wait("acceptances");
        return tally;
    };
    let whole = Stage {
        case,
        rule,
        acceptance: whole,
    };
    for method in methods {
        whole.heard(method, &mut tally);
    }
    if case.accepted_whole().is_some() {
        surveyed(case, rule, &mut tally);
        settlement::settled(case, rule, &mut tally);
    } else {
        tally.wait("acceptances");
    }
    tally
}

struct Stage<'a> {
    case: &'a Case<'a>,
    rule: &'a Rule,
    acceptance: &'a Recorded<Acceptance>,
}

impl Stage<'_> {
    fn say(&self, says: impl Into<String>, remedy: &str, key: &str) -> Finding {
        let fact = format!("acceptances.{}.{key}", self.acceptance.id);
        self.case.finding(self.rule, says, remedy, fact)
    }

    fn name(&self) -> String {
        match self.acceptance.fields.instalment {
            Some(number) => format!("第{number}期验收"),
            None => "最终验收".to_owned(),
        }
    }

    fn judge(&self, tally: &mut Tally) {
        let (fields, name) = (&self.acceptance.fields, self.name());
        if fields.on.is_none() {
            let says = format!("{name}没有登记日期。");
            tally.missing(unliftable(self.say(says, "请登记验收日期。", "on")));
        }
        match fields.result {
            None => tally.wait("acceptances"),
            Some(AcceptanceResult::Qualified) => {}
            Some(AcceptanceResult::Rectify) => self.rectified(tally),
            Some(AcceptanceResult::Failed) => {
                let why = fields.problems.as_deref().unwrap_or_default().trim();
                let why = why.trim_end_matches('。');
                let why = if why.is_empty() {
                    "没有写明原因"
                } else {
                    why
                };
                let says = format!("{name}不合格：{why}。");
                let remedy = "请整改后重新验收；不再做的按终止办理。";
                tally.wrong(unliftable(self.say(says, remedy, "result")));
            }
        }
        if fields.inspectors.is_empty() {
            let says = format!("{name}没有登记验收人员。");
            let remedy = "请登记在验收表上签字的人。";
            tally.remark(warning(self.say(says, remedy, "inspectors")));
        }
    }

    /// What was to mend has a day, and was found mended by then.
    fn rectified(&self, tally: &mut Tally) {
        let fields = &self.acceptance.fields;
        let Some(by) = fields.rectify_by else {
            let says = format!("{}要求整改，没有写明期限。", self.name());
            let finding = self.say(says, "请登记整改期限。", "rectify_by");
            return tally.missing(unliftable(finding));
        };
        let by = self.case.moved(&self.rule.clause, by);
        match fields.rectified_on {
            Some(on) if on > by => {
                let (on, by) = (self.case.day(on), self.case.day(by));
                let says = format!("{}的整改晚了：应在{by}前，实际{on}。", self.name());
                let remedy = "请在复验情况里写明原因。";
                tally.remark(warning(self.say(says, remedy, "rectified_on")));
            }
            Some(_) => {}
            None if by < self.case.today => {
                let by = self.case.day(by);
                let says = format!("{}要求{by}前整改，还没有复验。", self.name());
                let remedy = "请复验后登记日期和情况。";
                tally.missing(unliftable(self.say(says, remedy, "rectified_on")));
            }
            None => self.mending(by, tally),
        }
    }

    fn mending(&self, by: NaiveDate, tally: &mut Tally) {
        tally.wait("acceptances");
        let case = self.case;
        let says = format!("{}要求整改，最晚{}。", self.name(), case.day(by));
        let on = self.acceptance.fields.rectify_by.unwrap_or(by);
        let ground = self.rule.source.ground(None);
        tally.due(case.due(self.rule, case.subject(), says, on, ground));
    }

    /// One source of the final acceptance: who, when, what was found.
    fn heard(&self, method: &str, tally: &mut Tally) {
        let case = self.case;
        let mut methods = case.pack.methods.iter();
        let name = methods.find(|one| one.code == method);
        let name = name.map_or(method, |one| &one.name);
        let mut opinions = self.acceptance.fields.opinions.iter();
        let Some(opinion) = opinions.find(|one| one.method == method) else {
            if !evaluated_by(case, method) {
                let says = format!("验收还没有{name}的意见。");
                let remedy = format!("请登记{name}由谁、哪天、怎么说。");
                tally.missing(self.say(says, &remedy, "opinions"));
            }
            return;
        };
        let by = opinion.by.as_ref().map(|by| by.read(&Internal));
        let asked = [
            (blank(by), "意见人"),
            (opinion.on.is_none(), "日期"),
            (blank(opinion.says.as_ref()), "意见"),
        ];
        let lacks = asked.iter().filter(|(lacks, _)| *lacks);
        let words = list(lacks.map(|(_, word)| word));
        if !words.is_empty() {
            let says = format!("验收的{name}没有登记{words}。");
            tally.missing(self.say(says, &format!("请登记{words}。"), "opinions"));
        }
    }
}

/// An evaluation recorded for itself is a source too, when it says who, when and what.
fn evaluated_by(case: &Case<'_>, method: &str) -> bool {
    let mut evaluations = case.project.records.evaluations.iter();
    evaluations.any(|one| {
        let fields = &one.fields;
        let said = !blank(fields.by.as_ref()) && !blank(fields.says.as_ref());
        fields.method == method && fields.on.is_some() && said
    })
}

/// Those who benefit were asked how content they are, and no more answered than were asked.
fn surveyed(case: &Case<'_>, rule: &Rule, tally: &mut Tally) {
    let surveys = &case.project.records.surveys;
    if surveys.is_empty() {
        let says = "还没有登记群众满意度。";
        let remedy = "请做满意度调查，登记各项人数。";
        let finding = case.finding(rule, says, remedy, "surveys".to_owned());
        tally.remark(warning(finding));
    }
    for survey in surveys {
        let there = answers(&survey.fields);
        let Some(asked) = survey.fields.asked.filter(|asked| there > *asked) else {
            continue;
        };
        let numbers = format!("发放{asked}份，收回{there}份");
        let says = format!("满意度的份数不对：{numbers}。");
        let fact = format!("surveys.{}.asked", survey.id);
        let finding = case.finding(rule, says, "请核对发放和收回的份数。", fact);
        tally.wrong(numbered(finding, numbers));
    }
}

fn answers(survey: &Survey) -> i64 {
    let counts = [
        survey.very_satisfied,
        survey.satisfied,
        survey.fair,
        survey.dissatisfied,
    ];
    counts
        .into_iter()
        .fold(0, |all: i64, one| all.saturating_add(one))
}
