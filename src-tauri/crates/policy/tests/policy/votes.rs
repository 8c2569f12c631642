//! The table of votes: every fraction on its edge.

use crate::support::{day, laws, root};
use policy::facts::{Ballot, HeadCount};
use policy::judge::{VoteResult, vote_result};
use policy::pack::{Base, Share, Vote};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    cases: Vec<Case>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    rule: String,
    heads: [i64; 3],
    ballot: Option<[i64; 4]>,
    come: Option<i64>,
    quorate: Option<bool>,
    agree: Option<i64>,
    passed: Option<bool>,
    #[serde(default)]
    contradictions: usize,
}

fn share(numerator: u32, denominator: u32, of: Base, strict: bool) -> Option<Share> {
    Some(Share {
        numerator,
        denominator,
        of,
        strict,
    })
}

/// Returns the vote of a rule and a day on which it holds.
fn rule(name: &str) -> (Vote, &'static str) {
    let guandu = crate::support::pack("guandu-2021");
    let own = |code: &str| guandu.vote(code).unwrap().clone();
    let local = |attendance, approval| Vote {
        attendance,
        approval,
        law: None,
        ..own("resolution")
    };
    let (all, due, present) = (Base::All, Base::Due, Base::Present);
    match name {
        "2026" => (own("resolution"), "2026-06-12"),
        "2025" => (own("resolution"), "2025-12-31"),
        "审议" => (own("deliberation"), "2026-06-08"),
        "提议" => (own("proposal"), "2026-06-02"),
        "商议" => (own("consultation"), "2026-06-04"),
        "R5" => (
            local(share(2, 3, all, false), share(1, 2, due, false)),
            "2026-06-08",
        ),
        "R6" => (
            local(share(2, 3, all, false), share(2, 3, all, false)),
            "2026-06-08",
        ),
        "R7" => (local(None, share(3, 5, present, false)), "2026-06-08"),
        other => panic!("{other}"),
    }
}

fn held(case: &Case) -> VoteResult {
    let (vote, on) = rule(&case.rule);
    let count = |number: i64| (number >= 0).then_some(number);
    let [all, due, came] = case.heads;
    let heads = HeadCount {
        all: count(all),
        due: count(due),
        present: count(came),
    };
    let ballot = case
        .ballot
        .map(|[approve, against, abstain, not_cast]| Ballot {
            manner: None,
            approve,
            against,
            abstain,
            not_cast,
        });
    vote_result(&laws(), &vote, day(on), heads, ballot.as_ref())
}

#[test]
fn every_fraction_holds_on_its_edge() {
    let file = root().join("src-tauri/crates/policy/tests/cases/votes.toml");
    let table: Table = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    assert!(table.cases.len() >= 60);
    for case in &table.cases {
        let found = held(case);
        let name = &case.name;
        let needed = |bars: &[policy::judge::Bar]| bars.first().and_then(|bar| bar.needed);
        assert_eq!(needed(&found.attendance), case.come, "{name}: 到会人数");
        assert_eq!(found.quorate, case.quorate, "{name}: 到会");
        assert_eq!(needed(&found.approval), case.agree, "{name}: 票数");
        assert_eq!(found.passed, case.passed, "{name}: 结果");
        assert_eq!(
            found.contradictions.len(),
            case.contradictions,
            "{name}: {found:?}"
        );
    }
}

#[test]
fn each_number_says_where_it_comes_from() {
    let case = |rule: &str| Case {
        name: String::new(),
        rule: rule.to_owned(),
        heads: [61, 61, 45],
        ballot: None,
        come: None,
        quorate: None,
        agree: None,
        passed: None,
        contradictions: 0,
    };
    let read = held(&case("审议"));
    assert_eq!(read.attendance.len(), 1);
    assert_eq!(read.approval[0].says, "超过应到的1/2");
    assert_eq!(read.approval[0].ground.article.as_deref(), Some("第十一条"));
    let document = read.approval[0].ground.document.as_deref().unwrap();
    assert!(document.contains("支部工作条例"), "{document}");
    // Nobody has read the numbers of the law of 2026: the default is not printed as law.
    let unread = held(&case("2026"));
    assert_eq!(unread.attendance[0].says, "全体的2/3以上");
    assert_eq!(
        (
            &unread.attendance[0].ground.document,
            &unread.attendance[0].ground.article
        ),
        (&None, &None)
    );
    // A number of law takes the place of a default.
    let old = held(&case("2025"));
    assert_eq!(old.attendance.len(), 1);
    assert_eq!(old.attendance[0].ground.article.as_deref(), Some("第九条"));
}

#[test]
fn a_number_that_the_pack_cites_stands_beside_that_of_the_law() {
    let (mut vote, _) = rule("2025");
    vote.source.defaults.clear();
    let heads = HeadCount {
        all: Some(61),
        due: Some(61),
        present: Some(40),
    };
    let found = vote_result(&laws(), &vote, day("2025-12-01"), heads, None);
    let needed: Vec<_> = found.attendance.iter().map(|bar| bar.needed).collect();
    assert_eq!(needed, [Some(31), Some(41)]);
    assert_eq!(found.quorate, Some(false), "the stricter one decides");
}
