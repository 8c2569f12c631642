//! What the tables of cases do not show: dates of notices, whole books, steps that are not judged.

use crate::cases::{book, life};
use crate::support::{calendar, day, load, pack, policies, policy_text};
use policy::calendar::Unit;
use policy::facts::{BookFacts, NoticeFacts, NoticeId, NoticeKind};
use policy::finding::{Severity, StepStatus, Subject};
use policy::judge::{Answer, NoticeDays, Policies, answers, judge, notice_days};
use policy::pack::Pack;

fn planned(on: &str) -> NoticeFacts {
    NoticeFacts {
        id: NoticeId::new("n1"),
        kind: NoticeKind::Project,
        revision: None,
        planned_on: Some(day(on)),
        places: Vec::new(),
        objections: Vec::new(),
    }
}

fn days(on: &str, pack: &Pack) -> NoticeDays {
    notice_days(&planned(on), pack, calendar()).expect("the pack regulates the length")
}

#[test]
fn seven_days_roll_over_rest_days_and_may_come_down_the_day_after() {
    let pack = pack("guandu-2021");
    for (from, last) in [
        ("2026-11-23", "2026-11-30"),
        ("2026-09-24", "2026-10-08"),
        ("2026-02-10", "2026-02-24"),
        ("2026-04-28", "2026-05-06"),
        ("2026-11-22", "2026-11-30"),
    ] {
        let days = days(from, &pack);
        assert_eq!(days.last_day, day(last), "posted on {from}");
        assert_eq!(days.removable, day(last).succ_opt().unwrap());
        assert_eq!(
            days.first_day,
            day(from).succ_opt().unwrap(),
            "the day of posting is not counted"
        );
        assert_eq!(
            (days.days, days.unit, days.provisional),
            (7, Unit::Calendar, false)
        );
    }
}

#[test]
fn three_working_days_skip_holidays_and_count_shifted_saturdays() {
    let pack = pack("shenzhen-2019");
    for (from, first, last) in [
        ("2026-09-30", "2026-10-08", "2026-10-10"),
        ("2026-11-20", "2026-11-23", "2026-11-25"),
        ("2026-02-13", "2026-02-14", "2026-02-25"),
        ("2026-04-30", "2026-05-06", "2026-05-08"),
        ("2026-09-18", "2026-09-20", "2026-09-22"),
    ] {
        let days = days(from, &pack);
        assert_eq!(
            (days.first_day, days.last_day, days.unit),
            (day(first), day(last), Unit::Working),
            "from {from}"
        );
    }
}

#[test]
fn a_pack_may_count_the_day_of_posting() {
    let text = policy_text("guandu-2021").replace("start_counted = false", "start_counted = true");
    let days = days("2026-11-23", &load("guandu-2021", &text));
    assert_eq!(
        (days.first_day, days.last_day),
        (day("2026-11-23"), day("2026-11-30")),
        "the 29th is a Sunday"
    );
}

#[test]
fn a_notice_without_day_or_without_regulated_length_has_no_days() {
    let pack = pack("guandu-2021");
    let undated = NoticeFacts {
        planned_on: None,
        ..planned("2026-11-23")
    };
    assert_eq!(notice_days(&undated, &pack, calendar()), None);
    let text = policy_text("shenzhen-2019").replace("days = 3\nunit", "unit");
    assert_eq!(
        notice_days(&planned("2026-11-23"), &load("x", &text), calendar()),
        None
    );
}

/// Returns the pack of 官渡 with no length of any notice.
fn without_days() -> String {
    policy_text("guandu-2021")
        .replace("days = 7\nunit", "unit")
        .replace("\"days\", ", "")
}

#[test]
fn a_length_that_is_not_regulated_is_neither_met_nor_violated() {
    let text = policy_text("guandu-2021")
        .replace("days = 7\nunit", "unit")
        .replace("\"days\", ", "");
    let mut policies = policies();
    policies
        .packs
        .insert("guandu-2021".to_owned(), load("guandu-2021", &text));
    let judgement = judge(&book(), &policies, calendar(), day("2026-06-25"));
    let mut dues = judgement.projects[0].dues.iter();
    assert!(
        judgement.projects[0].findings.is_empty() && dues.all(|due| due.rule != "GD-5.4a"),
        "{judgement:#?}"
    );
}

#[test]
fn a_rule_answers_met_violated_needs_not_regulated_or_not_judged() {
    let answer = |facts: &BookFacts, policies: &Policies, today: &str, clause: &str| {
        let answers = answers(facts, &facts.projects[0], policies, calendar(), day(today));
        answers
            .into_iter()
            .find(|(id, _)| id == clause)
            .map(|(_, answer)| answer)
    };
    let (facts, policies) = (book(), policies());
    assert_eq!(
        answer(&facts, &policies, "2026-07-02", "GD-5.4a"),
        Some(Answer::Met)
    );
    let running = Some(Answer::Needs(vec!["notices".to_owned()]));
    assert_eq!(
        answer(&facts, &policies, "2026-07-01", "GD-5.4a"),
        running,
        "the last day is not over"
    );
    assert_eq!(
        answer(&facts, &policies, "2026-07-02", "GD-5.7b"),
        Some(Answer::Needs(vec!["payments".to_owned()]))
    );
    let mut early = book();
    early.projects[0].notices[0].places[1].removed_on = Some(day("2026-06-28"));
    assert_eq!(
        answer(&early, &policies, "2026-07-02", "GD-5.4a"),
        Some(Answer::Violated)
    );
    let mut unregulated = policies.clone();
    unregulated.packs.insert(
        "guandu-2021".to_owned(),
        load("guandu-2021", &without_days()),
    );
    assert_eq!(
        answer(&facts, &unregulated, "2026-06-25", "GD-5.4a"),
        Some(Answer::NotRegulated)
    );
}

#[test]
fn every_day_of_a_year_ends_on_a_working_day_no_earlier_than_seven_days_on() {
    let pack = pack("guandu-2021");
    for from in day("2026-01-01").iter_days().take(365) {
        let days = days(&from.to_string(), &pack);
        let seventh = from + chrono::Days::new(7);
        assert!(
            days.last_day >= seventh && calendar().is_working_day(days.last_day),
            "from {from}"
        );
        let between = seventh.iter_days().take_while(|day| *day < days.last_day);
        assert!(
            between
                .into_iter()
                .all(|day| !calendar().is_working_day(day)),
            "from {from}: rolled too far"
        );
    }
}

#[test]
fn the_road_of_guandu_shows_every_step_and_those_not_begun_as_open() {
    let judgement = judge(&book(), &policies(), calendar(), day("2026-07-02"));
    let road: Vec<_> = judgement.projects[0]
        .steps
        .iter()
        .map(|step| (step.name.as_str(), step.status))
        .collect();
    let expected = [
        ("需求征集", StepStatus::Done),
        ("制定方案", StepStatus::Done),
        ("四议两公开", StepStatus::Done),
        ("立项评审", StepStatus::Done),
        ("项目公示", StepStatus::Done),
        ("项目审批", StepStatus::Done),
        ("审核备案", StepStatus::Done),
        ("组织实施", StepStatus::Open),
        ("验收与拨付", StepStatus::Open),
        ("完成公示", StepStatus::Open),
    ];
    assert_eq!(road, expected);
    assert!(
        judgement.projects[0].findings.is_empty() && judgement.findings.is_empty(),
        "{judgement:#?}"
    );
}

#[test]
fn a_project_carried_out_as_the_text_wants_it_is_done_at_every_step() {
    let facts = life();
    let judgement = judge(&facts, &policies(), calendar(), day("2026-10-15"));
    let project = &judgement.projects[0];
    assert!(
        project.findings.is_empty() && judgement.findings.is_empty(),
        "{judgement:#?}"
    );
    let mut steps = project.steps.iter();
    assert!(
        steps.all(|step| step.status == StepStatus::Done),
        "{:#?}",
        project.steps
    );
    let last = project.steps.iter().rev().take(3);
    let says: Vec<_> = last.map(|step| step.says.as_str()).collect();
    let expected = [
        "9月29日—10月8日",
        "第3期验收合格 · 已拨付 38,500.00 元，余 100.00 元 · 决算 38,500.00 元",
        "9月20日完工",
    ];
    assert_eq!(says, expected);
}

/// The fact with which a step of the only project goes on.
fn fact_of(facts: &BookFacts, code: &str) -> Option<String> {
    let judgement = judge(facts, &policies(), calendar(), day("2026-07-02"));
    let mut steps = judgement.projects[0].steps.iter();
    let step = steps.find(|step| step.code == code).expect("a step");
    step.fact.clone()
}

#[test]
fn a_step_names_the_fact_with_which_it_goes_on() {
    let mut facts = book();
    assert_eq!(fact_of(&facts, "decide").as_deref(), Some("notices"));
    assert_eq!(fact_of(&facts, "approval").as_deref(), Some("filings"));
    assert_eq!(fact_of(&facts, "review").as_deref(), Some("reviews"));
    assert_eq!(fact_of(&facts, "execution").as_deref(), Some("progress"));
    assert_eq!(
        fact_of(&facts, "acceptance").as_deref(),
        Some("acceptances")
    );
    assert_eq!(
        fact_of(&facts, "completion").as_deref(),
        Some("completions")
    );
    facts.projects[0].approvals.clear();
    assert_eq!(fact_of(&facts, "approval").as_deref(), Some("approvals"));
    let last = facts.meetings.last_mut().expect("a meeting");
    last.matters[0].fields.ballot = None;
    let meeting = format!("meetings.{}.matter.ballot", last.id);
    assert_eq!(fact_of(&facts, "decide"), Some(meeting));
    facts.meetings.pop();
    assert_eq!(
        fact_of(&facts, "decide").as_deref(),
        Some("meetings.resolution")
    );
}

#[test]
fn a_text_whose_validity_is_open_says_so_as_lasting_info() {
    let mut facts = book();
    facts.community.pack = "shenzhen-2019".to_owned();
    facts.projects.clear();
    let judgement = judge(&facts, &policies(), calendar(), day("2026-07-02"));
    let finding = &judgement.findings[0];
    assert_eq!(
        (finding.severity, &finding.subject, judgement.findings.len()),
        (Severity::Info, &Subject::Book, 1)
    );
    assert!(
        finding.says.contains("效力待核") && finding.says.contains("文号和现行效力没有核实"),
        "{}",
        finding.says
    );
}

#[test]
fn a_project_whose_pack_is_not_loaded_is_blocked_with_words() {
    let mut facts = book();
    facts.projects[0].pack = "nowhere-2020".to_owned();
    let judgement = judge(&facts, &policies(), calendar(), day("2026-07-02"));
    let project = &judgement.projects[0];
    assert_eq!((project.steps.len(), project.findings.len()), (0, 1));
    assert!(project.findings[0].stops() && project.findings[0].says.contains("nowhere-2020"));
}

#[test]
fn blocks_stand_before_warnings_and_dues_of_a_book_stand_by_day() {
    let mut facts = book();
    facts.projects[0].scheme.beneficiaries.outsiders = Some(3);
    facts.projects[0].scheme.category = None;
    let mut later = facts.projects[0].clone();
    later.notices[0]
        .places
        .iter_mut()
        .for_each(|place| place.posted_on = Some(day("2026-06-10")));
    facts.projects.push(later);
    let judgement = judge(&facts, &policies(), calendar(), day("2026-07-02"));
    let severities: Vec<_> = judgement.projects[0]
        .findings
        .iter()
        .map(|finding| finding.severity)
        .collect();
    assert!(
        severities.is_sorted() && severities.contains(&Severity::Warn),
        "{severities:?}"
    );
    let days: Vec<_> = judgement.dues.iter().map(|due| due.on).collect();
    assert_eq!(
        days,
        [
            "2026-06-18",
            "2026-07-02",
            "2026-08-20",
            "2026-08-20",
            "2026-09-30",
            "2026-12-31",
            "2026-12-31"
        ]
        .map(day),
        "the second project's notice came first, then progress a month after 20 July, the book's own dues stand last"
    );
}

#[test]
fn the_same_facts_give_the_same_judgement() {
    let once = judge(&book(), &policies(), calendar(), day("2026-07-01"));
    assert_eq!(
        once,
        judge(&book(), &policies(), calendar(), day("2026-07-01"))
    );
}
