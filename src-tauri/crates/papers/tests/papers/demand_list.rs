//! 需求清单: every demand on a row, totals, and nobody's name on the list for residents.

use crate::given::*;
use papers::{Audience, Kind, Size, Stamp, Subject, Wording};
use policy::facts::{BookFacts, DemandId};

fn list(facts: &BookFacts, audience: Audience) -> papers::Rendered {
    print(
        facts,
        Kind::DemandList,
        Subject::Book(audience),
        Size::A4,
        Stamp::Draft,
    )
    .unwrap()
}

#[test]
fn lists_every_demand_with_the_sums_in_the_last_row() {
    let mut facts = book();
    facts
        .demands
        .iter_mut()
        .for_each(|demand| demand.households_approximate = false);
    let text = copied("demands-street", &list(&facts, Audience::Street).pdf);
    // By hand: a round of ten is 48+120+260+35+88+410+150+340+16+500 = 1967; eight rounds and the first five
    // (551) are 16287; number 9 was recorded without households: 16 less.
    assert!(squashed(&text).contains("合计85条16,271"), "{text}");
    for number in 1..=85 {
        let row = demand(number);
        assert!(text.contains(&row.content), "{number}");
    }
    assert!(
        text.contains("征集时间：2026年1月7日至2026年6月24日"),
        "{text}"
    );
}

#[test]
fn says_that_a_sum_is_approximate_when_one_of_its_numbers_is() {
    let text = copied("demands-about", &list(&book(), Audience::Street).pdf);
    assert!(squashed(&text).contains("85条约16,271"), "{text}");
}

#[test]
fn gives_the_street_who_asked_and_residents_only_the_estate() {
    let street = copied("demands-street-full", &list(&book(), Audience::Street).pdf);
    let residents = copied("demands-residents", &list(&book(), Audience::Residents).pdf);
    for personal in ["李喆", "王建国", "3幢2单元", "102号"] {
        assert!(street.contains(personal), "{personal}");
        assert!(!residents.contains(personal), "{personal}");
    }
    assert!(residents.contains("铁路新村") && residents.contains("滇池路86号院"));
}

#[test]
fn repeats_the_head_on_every_page_and_never_leaves_the_sum_alone() {
    for count in 60..=85 {
        let mut facts = book();
        facts.demands.truncate(count);
        let paper = list(&facts, Audience::Street);
        for (i, page) in paper.pages.iter().enumerate() {
            let words = page_text(page);
            assert!(
                words.contains("编号") && words.contains("处理情况"),
                "page {}",
                i + 1
            );
        }
        let last = page_text(paper.pages.last().unwrap());
        assert!(last.contains(&demand(count as i64).content), "{count}");
    }
}

#[test]
fn counts_merged_demands_once() {
    let mut facts = book();
    facts.demands.truncate(3);
    facts.demands[2].merged_into = Some(DemandId::new("d1"));
    let text = copied("demands-merged", &list(&facts, Audience::Street).pdf);
    assert!(
        text.contains("2条") && text.contains("另有1条重复的需求"),
        "{text}"
    );
    assert!(text.contains("168"), "48 and 120: {text}");
}

#[test]
fn names_what_was_not_recorded() {
    let mut facts = book();
    facts.demands.truncate(9);
    let blanks = list(&facts, Audience::Street).blanks;
    let found: Vec<_> = blanks
        .iter()
        .map(|blank| (blank.path.as_str(), blank.label.as_str()))
        .collect();
    assert_eq!(found, [("demands.d9.households", "户数")]);
}

#[test]
fn prints_an_empty_list_and_one_of_a_thousand() {
    let none = BookFacts {
        demands: Vec::new(),
        ..book()
    };
    assert_eq!(list(&none, Audience::Street).pages.len(), 1);
    let many = BookFacts {
        demands: (1..=1_000).map(demand).collect(),
        ..book()
    };
    let paper = list(&many, Audience::Residents);
    assert!(page_text(paper.pages.last().unwrap()).contains("1,000条"));
}

#[test]
fn leaves_empty_rows_when_nothing_was_asked_and_sums_nothing() {
    let none = BookFacts {
        demands: Vec::new(),
        ..book()
    };
    let paper = list(&none, Audience::Residents);
    let text = squashed(&copied("demands-empty", &paper.pdf));
    assert!(text.contains("合计0条0"), "{text}");
    let found: Vec<&str> = paper.blanks.iter().map(|one| &*one.label).collect();
    assert_eq!(
        found,
        ["起日"],
        "one blank a fact: both days are of the demands"
    );
}

#[test]
fn a_list_for_residents_has_no_name_to_show_whatever_its_file_asks_for() {
    let asked = |name: &str| {
        if name == "demand_list_public.toml" {
            Some(wording(name).replacen("{处理情况}", "{提出人}", 1))
        } else {
            shipped(name)
        }
    };
    let refusal = Wording::load(&asked).unwrap_err();
    assert!(
        refusal
            .to_string()
            .contains("居民看得到的文书不能写“提出人”"),
        "{refusal}"
    );
}
