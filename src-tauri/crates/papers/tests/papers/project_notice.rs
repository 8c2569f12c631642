//! 立项公示: what practice and 官组通〔2021〕11号 第五条（四） ask for, days, blanks, size.

use crate::given::*;
use papers::{Item, Kind, Rendered, Size, Stamp};
use policy::Money;
use policy::facts::{BookFacts, NoticeFacts, Particulars, RevisionId, Scheme};

fn notice_of(facts: &BookFacts) -> Rendered {
    print(facts, Kind::ProjectNotice, of_notice(), Size::A4, ISSUED).unwrap()
}

#[test]
fn says_what_is_done_where_when_by_whom_for_how_much_and_where_to_object() {
    let text = copied("notice-a4", &print_scheme(scheme(), Size::A4).unwrap().pdf);
    for said in [
        "关于铁路新村路灯更换项目的公示",
        "《官渡区社区党组织服务群众专项经费管理使用实施细则》（官组通〔2021〕11号）第五条（四）",
        "社区党组织服务群众专项经费",
        "更换铁路新村1—12幢楼道及院内老旧路灯86盏",
        "2026年7月10日至2026年9月30日",
        "云溪社区居民委员会（社区自办）",
        "38,600.00元（人民币叁万捌仟陆佰元整）",
        "专项经费38,600.00元",
        "340户、1,020人",
        "0871-67180012",
        "李红梅",
        "官渡区云溪路18号",
        "街道监督电话：0871-67180099",
        "中共太和街道云溪社区委员会2026年6月24日",
    ] {
        assert!(text.contains(said), "{said} is missing in {text}");
    }
}

#[test]
fn counts_the_days_from_the_day_after_posting_and_says_when_it_may_come_down() {
    // Posted on 24 June: 25, 26, 27, 28, 29, 30 June and 1 July, a Wednesday, are seven days.
    let text = copied("notice-days", &notice_of(&book()).pdf);
    assert!(
        text.contains("2026年6月25日至2026年7月1日，共7天，2026年7月2日起可以撤下"),
        "{text}"
    );
}

#[test]
fn prints_the_frozen_scheme_and_not_what_was_written_since() {
    let mut facts = book();
    facts.projects[0].scheme.budget[0].amount_fen = Money::from_fen(9_900_000);
    let text = copied("notice-frozen", &notice_of(&facts).pdf);
    assert!(
        text.contains("38,600.00元") && !text.contains("111,800.00"),
        "{text}"
    );
}

#[test]
fn shows_the_scheme_as_it_stands_in_a_draft_without_revision_and_refuses_to_issue_it() {
    let mut facts = book();
    facts.projects[0].notices[0].revision = None;
    let draft = print(
        &facts,
        Kind::ProjectNotice,
        of_notice(),
        Size::A4,
        Stamp::Draft,
    )
    .unwrap();
    assert!(copied("notice-unfrozen", &draft.pdf).contains("铁路新村路灯更换"));
    let refusal = print(&facts, Kind::ProjectNotice, of_notice(), Size::A4, ISSUED).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "这份公示还没有定稿的方案，不能正式印发。"
    );
    facts.projects[0].notices[0].revision = Some(RevisionId::new("gone"));
    assert!(print(&facts, Kind::ProjectNotice, of_notice(), Size::A4, ISSUED).is_err());
}

#[test]
fn leaves_visible_blanks_for_what_was_not_recorded_and_names_them() {
    let mut facts = book();
    let party = None;
    facts.community.particulars = vec![Particulars {
        party_organisation: party,
        contact: None,
        ..particulars()
    }];
    facts.projects[0].revisions[0].scheme = Scheme {
        place: None,
        budget: Vec::new(),
        ..scheme()
    };
    facts.projects[0].notices[0] = NoticeFacts {
        planned_on: None,
        places: Vec::new(),
        ..notice()
    };
    let paper = notice_of(&facts);
    let found: Vec<_> = paper
        .blanks
        .iter()
        .map(|blank| (blank.path.as_str(), blank.label.as_str()))
        .collect();
    for blank in [
        ("scheme.place", "实施地点"),
        ("budget", "资金预算"),
        ("notice.planned_on", "公示首日"),
        ("community.party_organisation", "党组织"),
        ("community.contact", "联系人"),
    ] {
        assert!(found.contains(&blank), "{blank:?} in {found:?}");
    }
    let ruled = paper
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| match item {
            Item::Rule(rule) => rule.origin.as_deref(),
            Item::Text(_) | Item::Image(_) | Item::Link(_) => None,
        });
    let ruled: Vec<&str> = ruled.collect();
    assert!(
        ruled.contains(&"scheme.place") && ruled.contains(&"community.contact"),
        "{ruled:?}"
    );
    assert!(!copied("notice-blanks", &paper.pdf).contains("人民币"));
}

#[test]
fn leads_from_each_figure_to_its_record() {
    let paper = notice_of(&book());
    let origin = |words: &str| {
        let runs = paper
            .pages
            .iter()
            .flat_map(|page| &page.items)
            .filter_map(|item| match item {
                Item::Text(run) if run.text().contains(words) => Some(run.origin.clone()),
                _ => None,
            });
        runs.flatten().next()
    };
    assert_eq!(origin("38,600.00元（").as_deref(), Some("budget"));
    assert_eq!(
        origin("0871-67180099").as_deref(),
        Some("community.street_phone")
    );
    assert_eq!(origin("公示时间"), None);
}

#[test]
fn is_one_page_on_a4_and_a_poster_of_one_page_on_a3_in_letters_of_24_points_or_more() {
    let a4 = print_scheme(scheme(), Size::A4).unwrap();
    assert_eq!(a4.pages.len(), 1);
    let a3 = print_scheme(scheme(), Size::A3).unwrap();
    keep("notice-a3", &a3.pdf);
    assert_eq!(a3.pages.len(), 1);
    let page = &a3.pages[0];
    assert_eq!((page.width.round(), page.height.round()), (842.0, 1191.0));
    let body = runs(page)
        .into_iter()
        .find(|run| run.text().contains("公示时间"))
        .unwrap();
    assert!(body.size >= 24.0, "{}", body.size);
}

#[test]
fn names_givers_among_the_sources() {
    use policy::facts::{FundingSource, SourceId, SourceKind};
    let mut with_gift = scheme();
    let from = some("云溪物业公司");
    with_gift.sources.push(FundingSource {
        id: SourceId::new("s2"),
        kind: SourceKind::Donation,
        from,
        amount_fen: Money::from_fen(500_000),
    });
    let text = copied(
        "notice-sources",
        &print_scheme(with_gift, Size::A4).unwrap().pdf,
    );
    assert!(
        text.contains("专项经费38,600.00元；捐赠（云溪物业公司）5,000.00元"),
        "{text}"
    );
}

/// Prints the notice as if it were planned for a day and not posted yet.
fn planned_for(on: &str) -> String {
    let mut facts = book();
    let planned_on = Some(day(on));
    facts.projects[0].notices[0] = NoticeFacts {
        planned_on,
        places: Vec::new(),
        ..notice()
    };
    copied(&format!("notice-{on}"), &notice_of(&facts).pdf)
}

#[test]
fn says_the_true_length_when_the_last_day_moves_off_a_holiday() {
    // The seventh day, 1 October, opens the holidays of 2026, which end on the 7th: six days of September and eight
    // of October.
    let text = planned_for("2026-09-24");
    let said = "2026年9月25日至2026年10月8日，共14天，2026年10月9日起可以撤下";
    assert!(text.contains(said), "{text}");
    assert!(!text.contains("尚未公布"), "{text}");
}

#[test]
fn says_that_days_are_provisional_when_their_holidays_are_not_published() {
    assert!(planned_for("2035-06-04").contains("放假安排尚未公布"));
}

#[test]
fn takes_the_particulars_that_held_on_the_day_of_posting() {
    let mut facts = book();
    let moved = Particulars {
        from: day("2026-07-01"),
        contact: some("周敏"),
        ..particulars()
    };
    facts.community.particulars.push(moved);
    let text = copied("notice-particulars", &notice_of(&facts).pdf);
    assert!(text.contains("李红梅") && !text.contains("周敏"), "{text}");
}
