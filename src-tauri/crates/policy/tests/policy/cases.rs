//! The tables of cases: one file for each judged clause, a passing and a refused case at least, worked by hand from
//! the regulations. Each case changes the facts of `base.toml`, in which everything is as it should be.

use crate::support::{asset, calendar, day, load, policies, root};
use chrono::NaiveDate;
use policy::clauses::{ClauseState, Clauses};
use policy::facts::{BookFacts, Scheme};
use policy::finding::{Bearer, Due, Finding, Ground, Severity, StepStatus};
use policy::judge::{Answer, Policies, answers, judge};
use policy::pack::Pack;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The cases of one clause.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    pack: Option<String>,
    /// The step that the clause closes; none for what is about the book or a year.
    step: Option<String>,
    cases: Vec<Case>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    today: Option<String>,
    /// True for a project that was carried out to its end as the text wants it: `life.toml` on top of `base.toml`.
    #[serde(default)]
    life: bool,
    /// Packs of `tests/cases/packs` that are loaded beside those of the tree.
    #[serde(default)]
    packs: Vec<String>,
    /// Changes before the scheme is frozen.
    #[serde(default)]
    set: BTreeMap<String, Value>,
    #[serde(default)]
    drop: Vec<String>,
    /// Changes after the scheme was frozen.
    #[serde(default)]
    then: BTreeMap<String, Value>,
    #[serde(default)]
    finds: Vec<Found>,
    status: Option<StepStatus>,
    says: Option<String>,
    /// All dues of the clause, when given.
    dues: Option<Vec<DueOn>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Found {
    says: String,
    severity: Option<Severity>,
    #[serde(default)]
    liftable: bool,
    lifted: Option<String>,
    article: Option<String>,
    numbers: Option<String>,
    fact: Option<String>,
    #[serde(default)]
    default: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DueOn {
    on: String,
    says: Option<String>,
    bearer: Option<Bearer>,
    article: Option<String>,
    document: Option<String>,
    #[serde(default)]
    provisional: bool,
    #[serde(default)]
    default: bool,
}

/// The ids of the clause map, copied by hand from it.
const CLAUSES: &str = "
    GD-1 GD-2a GD-2b GD-3a GD-3a-payment GD-3a-joint GD-3b GD-3c GD-3c-payment GD-3d GD-3d-closing GD-3e GD-3f GD-3g GD-3h GD-3i GD-3j GD-4a GD-4b
    GD-5.1 GD-5.2a GD-5.2b GD-5.2c GD-5.2d GD-5.2e GD-5.3 GD-5.4a GD-5.4b GD-5.4c GD-5.5
    GD-5.6a GD-5.6b GD-5.6c GD-5.7a GD-5.7b GD-5.8 GD-6a GD-6b GD-6c GD-7 GD-8 GD-9
    GD-10a GD-10b GD-10c GD-11 GD-12 GD-13
    SZ-1.5 SZ-1.6 SZ-2.1.1 SZ-2.1.2 SZ-2.1.3a SZ-2.1.3b SZ-2.1.3c SZ-2.1.4a SZ-2.1.4b SZ-2.1.5a SZ-2.1.5b SZ-2.1.5c
    SZ-2.1.6 SZ-2.2.1 SZ-2.2.2 SZ-2.2.3 SZ-2.2.4a SZ-2.2.4b SZ-2.2.4c SZ-2.2.5 SZ-2.3.2 SZ-2.3.2b SZ-2.3.3 SZ-2.3.4
    SZ-2.3.5 SZ-2.4.4 SZ-3.1 SZ-3.2 SZ-3.3";

fn clauses() -> Clauses {
    Clauses::parse("clauses.toml", &asset("policies/clauses.toml"))
        .unwrap_or_else(|e| panic!("{:#?}", e.all()))
}

fn table(clause: &str) -> Option<Table> {
    let file = root().join(format!("src-tauri/crates/policy/tests/cases/{clause}.toml"));
    let text = std::fs::read_to_string(file).ok()?;
    Some(toml::from_str(&text).unwrap_or_else(|error| panic!("{clause}: {error}")))
}

/// Loads a pack of the cases.
fn extra(id: &str) -> Pack {
    let file = root().join(format!(
        "src-tauri/crates/policy/tests/cases/packs/{id}.toml"
    ));
    load(id, &std::fs::read_to_string(file).unwrap())
}

/// Puts a value at a dotted path; a number behind the end of a list appends.
fn put(root: &mut Value, path: &str, value: Value) {
    let (head, rest) = path
        .split_once('.')
        .map_or((path, None), |(head, rest)| (head, Some(rest)));
    let slot = match root {
        Value::Array(items) => {
            let index: usize = head
                .parse()
                .unwrap_or_else(|_| panic!("{path}: not a number"));
            items.resize_with(items.len().max(index + 1), || Value::Object(Map::new()));
            &mut items[index]
        }
        Value::Object(fields) => fields
            .entry(head)
            .or_insert_with(|| Value::Array(Vec::new())),
        other => panic!("{path}: nothing can stand in {other}"),
    };
    match rest {
        Some(rest) => put(slot, rest, value),
        None => *slot = value,
    }
}

/// Takes away what stands at a dotted path; it must be there.
fn take(root: &mut Value, path: &str) {
    let (parent, last) = path.rsplit_once('.').unwrap_or(("", path));
    let pointer = if parent.is_empty() {
        String::new()
    } else {
        format!("/{}", parent.replace('.', "/"))
    };
    match root.pointer_mut(&pointer) {
        Some(Value::Array(items)) => drop(items.remove(last.parse::<usize>().unwrap())),
        Some(Value::Object(fields)) => {
            assert!(fields.remove(last).is_some(), "{path} is not in the facts")
        }
        _ => panic!("{path} is not in the facts"),
    }
}

/// Returns the whole path: what is neither the community's nor a demand's is the project's.
fn whole(path: &str) -> String {
    const OF_BOOK: [&str; 4] = ["community.", "demands.", "meetings", "book."];
    let of_book = OF_BOOK.iter().any(|name| path.starts_with(name));
    if of_book {
        path.strip_prefix("book.").unwrap_or(path).to_owned()
    } else {
        format!("projects.0.{path}")
    }
}

/// Freezes the scheme as it stands into every revision.
fn freeze(book: &mut Value) {
    let scheme = book["projects"][0]["scheme"].clone();
    let digest = serde_json::from_value::<Scheme>(scheme.clone())
        .unwrap()
        .digest()
        .unwrap();
    for revision in book["projects"][0]["revisions"].as_array_mut().unwrap() {
        revision["scheme"] = scheme.clone();
        revision["digest"] = Value::from(digest.as_str());
    }
}

fn base() -> Value {
    static BASE: LazyLock<Value> = LazyLock::new(|| {
        let file = root().join("src-tauri/crates/policy/tests/cases/base.toml");
        let base: toml::Value = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        serde_json::to_value(base).unwrap()
    });
    BASE.clone()
}

/// Returns the book in which everything is as it should be.
pub fn book() -> BookFacts {
    let mut book = base();
    freeze(&mut book);
    serde_json::from_value(book).unwrap()
}

/// Returns the book in which the project was carried out to its end, everything as it should be.
pub fn life() -> BookFacts {
    let mut book = base();
    carry_out(&mut book);
    freeze(&mut book);
    serde_json::from_value(book).unwrap()
}

/// Puts the whole life of the project into the book.
fn carry_out(book: &mut Value) {
    static LIFE: LazyLock<BTreeMap<String, Value>> = LazyLock::new(|| {
        let file = root().join("src-tauri/crates/policy/tests/cases/life.toml");
        toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
    });
    LIFE.iter()
        .for_each(|(path, value)| put(book, &whole(path), value.clone()));
}

/// Returns what comes out of every case of every clause under one pack, as text.
pub fn judgements(pack: &str, policies: &Policies) -> Vec<String> {
    let own = PROBES
        .iter()
        .filter(|(facts, _)| facts.community.pack == pack);
    own.map(|(facts, today)| format!("{:?}", judge(facts, policies, calendar(), *today)))
        .collect()
}

/// The facts and the day of every case of every clause.
static PROBES: LazyLock<Vec<(BookFacts, NaiveDate)>> = LazyLock::new(|| {
    let tables = CLAUSES.split_whitespace().filter_map(table);
    let probes = |table: Table| {
        table
            .cases
            .iter()
            .map(|case| (facts(&table, case), on(case)))
            .collect::<Vec<_>>()
    };
    tables.flat_map(probes).collect()
});

fn on(case: &Case) -> NaiveDate {
    day(case.today.as_deref().unwrap_or("2026-07-02"))
}

fn facts(table: &Table, case: &Case) -> BookFacts {
    let mut book = base();
    if let Some(pack) = &table.pack {
        put(&mut book, "community.pack", Value::from(pack.as_str()));
        put(&mut book, "projects.0.pack", Value::from(pack.as_str()));
    }
    if case.life {
        carry_out(&mut book);
    }
    case.drop
        .iter()
        .rev()
        .for_each(|path| take(&mut book, &whole(path)));
    case.set
        .iter()
        .for_each(|(path, value)| put(&mut book, &whole(path), value.clone()));
    freeze(&mut book);
    case.then
        .iter()
        .for_each(|(path, value)| put(&mut book, &whole(path), value.clone()));
    serde_json::from_value(book).unwrap_or_else(|error| panic!("{}: {error}", case.name))
}

fn check(clause: &str, table: &Table, case: &Case, policies: &Policies) {
    let mut policies = policies.clone();
    policies
        .packs
        .extend(case.packs.iter().map(|id| (id.clone(), extra(id))));
    let judgement = judge(&facts(table, case), &policies, calendar(), on(case));
    let project = &judgement.projects[0];
    let context = format!("{clause} {}", case.name);
    let found: Vec<_> = judgement
        .findings
        .iter()
        .chain(&project.findings)
        .filter(|finding| finding.rule == clause)
        .collect();
    let says: Vec<_> = found.iter().map(|finding| finding.says.as_str()).collect();
    let expected: Vec<_> = case.finds.iter().map(|found| found.says.as_str()).collect();
    assert_eq!(says, expected, "{context}: findings");
    found
        .iter()
        .zip(&case.finds)
        .for_each(|(finding, expected)| finding_is(&context, finding, expected));
    let step = |code: &String| {
        let mut steps = project.steps.iter();
        steps
            .find(|step| &step.code == code)
            .expect("the step is in the pack")
    };
    let step = table.step.as_ref().map(step);
    if let Some(status) = case.status {
        assert_eq!(
            step.map(|step| step.status),
            Some(status),
            "{context}: state of the step, {:#?}",
            project.findings
        );
    }
    if let Some(says) = &case.says {
        assert_eq!(
            step.map(|step| &step.says),
            Some(says),
            "{context}: words of the step"
        );
    }
    let dues: Vec<_> = judgement
        .dues
        .iter()
        .filter(|due| due.rule == clause)
        .collect();
    if let Some(expected) = &case.dues {
        let days: Vec<_> = dues.iter().map(|due| due.on.to_string()).collect();
        let on: Vec<_> = expected.iter().map(|due| due.on.clone()).collect();
        assert_eq!(days, on, "{context}: dues");
        dues.iter()
            .zip(expected)
            .for_each(|(due, expected)| due_is(&context, due, expected));
    }
}

fn finding_is(context: &str, finding: &Finding, expected: &Found) {
    let severity = expected.severity.unwrap_or(Severity::Block);
    assert_eq!(
        finding.severity, severity,
        "{context}: severity of {}",
        finding.says
    );
    let liftable = expected.liftable || expected.lifted.is_some();
    assert_eq!(
        finding.liftable, liftable,
        "{context}: liftable, {}",
        finding.says
    );
    assert_eq!(finding.lifted, expected.lifted, "{context}: lifted");
    assert!(
        finding.says.ends_with('。') && finding.remedy.ends_with('。'),
        "{context}: {finding:#?}"
    );
    if let Some(fact) = &expected.fact {
        assert_eq!(finding.facts.first(), Some(fact), "{context}: fact");
    }
    ground_is(
        context,
        &finding.because,
        expected.article.as_ref(),
        expected.default,
    );
    if let Some(numbers) = &expected.numbers {
        assert_eq!(
            finding.because.numbers.as_ref(),
            Some(numbers),
            "{context}: numbers"
        );
    }
}

fn due_is(context: &str, due: &Due, expected: &DueOn) {
    assert_eq!(
        due.provisional, expected.provisional,
        "{context}: provisional"
    );
    if let Some(says) = &expected.says {
        assert_eq!(&due.says, says, "{context}: due");
    }
    if let Some(bearer) = expected.bearer {
        assert_eq!(due.bearer, bearer, "{context}: bearer");
    }
    if let Some(document) = &expected.document {
        assert_eq!(
            due.because.document.as_ref(),
            Some(document),
            "{context}: document"
        );
    }
    ground_is(
        context,
        &due.because,
        expected.article.as_ref(),
        expected.default,
    );
}

fn ground_is(context: &str, ground: &Ground, article: Option<&String>, default: bool) {
    if default {
        assert_eq!(
            (&ground.document, &ground.article),
            (&None, &None),
            "{context}: a default has no ground"
        );
    } else {
        assert!(
            ground.document.is_some() && ground.article.is_some(),
            "{context}: {ground:?}"
        );
    }
    if let Some(article) = article {
        assert_eq!(ground.article.as_ref(), Some(article), "{context}: article");
    }
}

#[test]
fn every_case_of_every_clause_comes_out_as_worked_by_hand() {
    let policies = policies();
    for clause in CLAUSES.split_whitespace() {
        let Some(table) = table(clause) else { continue };
        table
            .cases
            .iter()
            .for_each(|case| check(clause, &table, case, &policies));
    }
}

#[test]
fn every_judged_clause_has_a_passing_and_a_refused_case_and_no_open_one_has_any() {
    for clause in clauses().all() {
        let table = table(&clause.id);
        match clause.state {
            ClauseState::Open => assert!(
                table.is_none(),
                "{} has cases but is called open",
                clause.id
            ),
            ClauseState::Judged => {
                let table =
                    table.unwrap_or_else(|| panic!("{} is judged but has no cases", clause.id));
                assert!(
                    table.cases.iter().any(|case| case.finds.is_empty()),
                    "{}: no passing case",
                    clause.id
                );
                assert!(
                    table.cases.iter().any(|case| !case.finds.is_empty()),
                    "{}: no refused case",
                    clause.id
                );
            }
        }
    }
}

#[test]
fn the_clause_map_is_whole() {
    let clauses = clauses();
    let ids: Vec<_> = clauses
        .all()
        .iter()
        .map(|clause| clause.id.as_str())
        .collect();
    assert_eq!(ids, CLAUSES.split_whitespace().collect::<Vec<_>>());
    assert!(
        clauses
            .all()
            .iter()
            .all(|clause| clause.text.ends_with('。'))
    );
}

#[test]
fn every_rule_of_a_pack_is_a_clause_of_the_map_and_is_judged_when_the_map_says_so() {
    let (clauses, policies) = (clauses(), policies());
    for pack in policies.packs.values() {
        for rule in &pack.rules {
            assert!(
                clauses.get(&rule.clause).is_some(),
                "{} is not in the clause map",
                rule.clause
            );
        }
    }
    let judged = clauses
        .all()
        .iter()
        .filter(|clause| clause.state == ClauseState::Judged);
    for clause in judged {
        assert!(
            policies
                .packs
                .values()
                .any(|pack| pack.rule(&clause.id).is_some()),
            "{} has no rule",
            clause.id
        );
    }
}

#[test]
fn the_clause_map_refuses_an_id_twice_and_a_state_that_does_not_exist() {
    let row = "[[clauses]]\nid = \"GD-1\"\ntext = \"x。\"\nstate = \"open\"\n";
    let twice = Clauses::parse("c.toml", &row.repeat(2)).expect_err("the id stands twice");
    assert_eq!(
        (
            twice.all()[0].line,
            twice.all()[0].says.contains("写了两次")
        ),
        (5, true)
    );
    let state = Clauses::parse("c.toml", &row.replace("open", "done")).expect_err("no such state");
    assert!(
        state.all()[0].remedy.contains("judged、open"),
        "{:?}",
        state.all()
    );
}

#[test]
fn an_open_clause_is_never_answered() {
    let (clauses, policies) = (clauses(), policies());
    for pack in policies.packs.values() {
        let mut facts = book();
        facts.community.pack = pack.id().to_owned();
        facts.projects[0].pack = pack.id().to_owned();
        let answers = answers(
            &facts,
            &facts.projects[0],
            &policies,
            calendar(),
            day("2026-07-02"),
        );
        for (clause, answer) in answers {
            let open = clauses.get(&clause).unwrap().state == ClauseState::Open;
            assert_eq!(open, answer == Answer::NotJudged, "{clause} {answer:?}");
        }
    }
}
