//! What the loader refuses, with line and remedy, and what the pack of 官渡 says.

use crate::support::{load, pack, policy_text};
use policy::calendar::Unit;
use policy::facts::{CommunityKind, NoticeKind, PlaceKind, UndertakingMode};
use policy::pack::{Pack, PackError};
use policy::{Explain, Money};
use std::collections::BTreeSet;

fn refused(text: &str) -> Vec<PackError> {
    Pack::load("x.toml", text, &|_| None)
        .expect_err("the text must be refused")
        .all()
        .to_vec()
}

/// Returns the pack of 官渡 with one text replaced by another; the first must be there exactly once.
fn edited(from: &str, to: &str) -> String {
    let text = policy_text("guandu-2021");
    assert_eq!(
        text.matches(from).count(),
        1,
        "“{from}” must stand in the pack once"
    );
    text.replacen(from, to, 1)
}

fn line_of(text: &str, part: &str) -> usize {
    text.lines()
        .position(|line| line.contains(part))
        .expect("the part is there")
        + 1
}

#[track_caller]
fn refuses_at(text: &str, part: &str, says: &str) {
    refuses_on(text, line_of(text, part), says);
}

#[track_caller]
fn refuses_on(text: &str, line: usize, says: &str) {
    let errors = refused(text);
    let hit = errors
        .iter()
        .any(|error| error.says.contains(says) && error.line == line);
    assert!(hit, "no error “{says}” at line {line} among {errors:#?}");
    assert!(
        errors
            .iter()
            .all(|error| error.says.ends_with('。') && error.remedy.ends_with('。')),
        "{errors:#?}"
    );
}

#[test]
fn guandu_is_the_text_of_2021() {
    let pack = pack("guandu-2021");
    assert_eq!(pack.document(), Some("官组通〔2021〕11号"));
    assert_eq!(pack.identity.replaces, ["官组通〔2018〕37号"]);
    assert_eq!(
        pack.identity.basis[0].number.as_deref(),
        Some("昆组通〔2014〕114号")
    );
    assert_eq!(pack.identity.issuers.len(), 4);
    assert_eq!(pack.fund.name, "社区党组织服务群众专项经费");
    assert!(pack.warnings.is_empty());
}

#[test]
fn guandu_has_the_values_of_its_articles() {
    let pack = pack("guandu-2021");
    let floor = |kind| pack.yearly_amount(kind).and_then(|amount| amount.floor_fen);
    assert_eq!(
        floor(CommunityKind::Urban),
        Some(Money::from_fen(20_000_000))
    );
    assert_eq!(
        floor(CommunityKind::Village),
        Some(Money::from_fen(5_000_000))
    );
    assert_eq!(pack.categories.len(), 7);
    assert_eq!(pack.category("property"), Some("社区物业服务"));
    assert_eq!(pack.forbidden.len(), 6);
    assert_eq!(pack.channels.len(), 10);
    assert_eq!(
        pack.instalments.as_ref().map(|i| i.shares.clone()),
        Some(vec![5, 3, 2])
    );
    assert_eq!(pack.methods.len(), 4);
    assert_eq!(pack.mode_name(UndertakingMode::SelfRun), Some("社区自办"));
    assert_eq!(
        pack.paper_title("审核备案表"),
        Some("官渡区社区党组织服务群众专项经费使用审核备案表")
    );
    let names: Vec<_> = pack.steps.iter().map(|step| step.name.as_str()).collect();
    let road = "需求征集 制定方案 四议两公开 立项评审 项目公示 项目审批 审核备案 组织实施 验收与拨付 完成公示";
    assert_eq!(names.join(" "), road);
}

#[test]
fn guandu_publicises_seven_days_on_the_board_and_in_buildings() {
    let pack = pack("guandu-2021");
    let rule = pack
        .publicity(NoticeKind::Project)
        .expect("the pack has a rule for 立项公示");
    assert_eq!((rule.days, rule.unit), (Some(7), Unit::Calendar));
    assert_eq!(rule.places, [PlaceKind::Board, PlaceKind::Building]);
    assert_eq!(
        rule.source.ground_of("days", None).article.as_deref(),
        Some("第五条（四）")
    );
    assert_eq!(
        rule.source.ground_of("answer_days", None).article,
        None,
        "no article fixes the days of an answer"
    );
    assert!(rule.source.is_default("start_counted"));
}

#[test]
fn an_absent_number_is_not_regulated() {
    let pack = pack("guandu-2021");
    assert_eq!(
        pack.periods[0].count, None,
        "the text gives the street no time for its review"
    );
    assert_eq!(
        pack.votes[2].approval, None,
        "the numbers of a members' meeting are the party's rules"
    );
    let without = edited(
        "defaults = [\"start_counted\", \"roll\", \"photos\", \"answer_days\", \"torn_restarts\", \"material_restarts\"]\n\n[[publicity]]\ncode = \"contract\"",
        "defaults = []\n\n[[publicity]]\ncode = \"contract\"",
    );
    let answer = load("x", &without)
        .publicity(NoticeKind::Project)
        .map(|rule| rule.source.is_default("answer_days"));
    assert_eq!(
        answer,
        Some(false),
        "what is a default is said by the pack, not by the program"
    );
}

#[test]
fn numbers_projects_by_the_pattern_of_the_pack() {
    let pack = pack("guandu-2021");
    assert_eq!(
        pack.numbering.project_number("云溪", 2026, 3),
        "云溪-2026-03"
    );
    assert_eq!(
        pack.numbering.paper_number("云溪", "立项公示", 2026, 123),
        "云溪-2026-立项公示-123"
    );
}

#[test]
fn refuses_an_unknown_key_by_name_and_line() {
    let text = edited(
        "after_acceptance = true",
        "after_acceptance = true\nafter_lunch = true",
    );
    refuses_at(&text, "after_lunch", "没有“after_lunch”这个键");
}

#[test]
fn refuses_a_name_outside_its_set_and_offers_those_inside() {
    let text = policy_text("guandu-2021").replace("unit = \"calendar\"", "unit = \"weeks\"");
    refuses_at(&text, "unit = \"weeks\"", "“unit”不能写“weeks”");
    assert!(
        refused(&text)[0].remedy.contains("working、calendar"),
        "{:?}",
        refused(&text)[0]
    );
}

#[test]
fn refuses_references_that_lead_nowhere() {
    let rule = edited("rules = [\"GD-5.3\"]", "rules = [\"GD-9.9\"]");
    refuses_on(
        &rule,
        line_of(&rule, "code = \"review\"") - 1,
        "“GD-9.9”在 rules 里没有",
    );
    let body = edited("body = \"joint_committee\"", "body = \"nobody\"");
    refuses_on(
        &body,
        line_of(&body, "code = \"consultation\"") - 1,
        "“nobody”在 bodies 里没有",
    );
}

#[test]
fn every_reference_of_every_rule_is_followed() {
    for (from, code) in [
        ("votes = [\"proposal\", ", "proposal"),
        ("methods = [\"third_party\"]", "third_party"),
        ("period = \"review\"", "review"),
        ("time_only = \"street_party\"", "street_party"),
        ("duties = [\"report\"]", "report"),
        ("body = \"street_finance\"", "street_finance"),
        ("publicity = \"spending\"", "spending"),
        ("publicity = \"contract\"", "contract"),
        ("body = \"supervisor\"", "supervisor"),
        ("duty = \"surplus\"", "surplus"),
        ("duty = \"allotment\"", "allotment"),
        ("categories = [\"facility\", ", "facility"),
    ] {
        let errors = refused(&edited(from, &from.replace(code, "nowhere")));
        let hit = errors
            .iter()
            .any(|error| error.says.contains("“nowhere”在"));
        assert!(hit, "{from}: {errors:#?}");
    }
}

#[test]
fn refuses_a_code_used_twice() {
    let text = edited(
        "code = \"reception\"\nname = \"接访\"",
        "code = \"visit\"\nname = \"接访\"",
    );
    let errors = refused(&text);
    assert!(
        errors
            .iter()
            .any(|error| error.says == "channels 里的“visit”写了两次。"),
        "{errors:#?}"
    );
}

#[test]
fn refuses_a_record_without_article_and_without_default() {
    let text = edited(
        "short = \"专项经费\"\narticle = \"第二条\"",
        "short = \"专项经费\"",
    );
    refuses_at(&text, "[fund]", "没有写出处");
    let both = edited(
        "short = \"专项经费\"\narticle = \"第二条\"",
        "short = \"专项经费\"\narticle = \"第二条\"\ndefault = true",
    );
    refuses_at(&both, "[fund]", "既写了条文，又写了默认");
}

#[test]
fn refuses_dates_that_do_not_exist_and_dates_in_the_wrong_order() {
    let text = edited("issued_on = 2021-04-29", "issued_on = \"2021-04-29\"");
    refuses_at(&text, "issued_on", "“issued_on”应当是日期");
    refuses_at(
        &edited("issued_on = 2021-04-29", "issued_on = 2021-02-30"),
        "issued_on",
        "不合 TOML",
    );
    let order = edited("from = 2021-04-29", "from = 2021-04-29\nuntil = 2020-01-01");
    refuses_at(&order, "[identity]", "失效日期早于生效日期");
}

#[test]
fn refuses_money_with_a_decimal_point_and_shares_over_one() {
    refuses_at(
        &edited("floor_fen = 200_000_00", "floor_fen = 200000.00"),
        "200000.00",
        "不能写小数",
    );
    refuses_at(
        &edited("share = \"2/3\"", "share = \"3/2\""),
        "3/2",
        "不是一个不大于一的分数",
    );
}

#[test]
fn refuses_a_format_of_another_version() {
    refuses_at(
        &edited("pack_schema = 1", "pack_schema = 2"),
        "#",
        "格式版本是2",
    );
}

#[test]
fn reports_every_mistake_at_once_in_the_order_of_the_lines() {
    let text =
        edited("after_acceptance = true", "after_lunch = 1").replace("photos = 1", "photos = -1");
    let lines: Vec<_> = refused(&text).iter().map(|error| error.line).collect();
    assert_eq!(
        lines.len(),
        7,
        "two for the instalments, one for each of the five notices: {:#?}",
        refused(&text)
    );
    assert!(lines.is_sorted());
}

#[test]
fn a_text_that_is_no_toml_is_one_sentence() {
    let errors = Pack::load("x.toml", "[identity\nid = ", &|_| None).expect_err("no TOML");
    assert!(
        errors.to_string().ends_with('。') && errors.remedy().ends_with('。'),
        "{errors}"
    );
    assert_eq!(errors.place().as_deref(), Some("x.toml:1"));
}

/// Returns the pack of 官渡 with the value of one line replaced, for the first line of every key of every section.
fn spoiled(with: &str) -> Vec<String> {
    let text = policy_text("guandu-2021");
    let (mut seen, mut section, mut spoiled) = (BTreeSet::new(), "", Vec::new());
    for (number, line) in text.lines().enumerate() {
        section = if line.starts_with('[') { line } else { section };
        let Some((key, value)) = line.split_once(" = ") else {
            continue;
        };
        let whole = !(value.ends_with('[') || key.starts_with([' ', '#']) || key == "default");
        if whole && seen.insert((section, key)) {
            let changed = format!("{key} = {with}");
            let lines = text
                .lines()
                .enumerate()
                .map(|(at, old)| if at == number { changed.as_str() } else { old });
            spoiled.push(lines.collect::<Vec<_>>().join("\n"));
        }
    }
    spoiled
}

#[test]
fn a_value_of_another_kind_is_refused_wherever_it_stands() {
    let texts = spoiled("{ a = 1 }");
    assert!(texts.len() > 80, "the pack has many keys: {}", texts.len());
    for text in texts {
        let line = line_of(&text, "{ a = 1 }");
        let errors = refused(&text);
        let spoken = errors
            .iter()
            .all(|error| error.says.ends_with('。') && error.remedy.ends_with('。'));
        assert!(
            spoken && errors.iter().any(|error| error.line.abs_diff(line) <= 6),
            "line {line}: {errors:#?}"
        );
    }
}

#[test]
fn a_pack_cut_off_anywhere_is_refused_with_words() {
    let text = policy_text("guandu-2021");
    let cuts = text.char_indices().map(|(at, _)| at).step_by(397);
    for cut in cuts.take_while(|cut| *cut < text.len() - 200) {
        let errors = refused(&text[..cut]);
        assert!(
            errors
                .iter()
                .all(|error| error.says.ends_with('。') && !error.remedy.is_empty()),
            "cut at {cut}"
        );
    }
}

#[test]
fn numbers_that_nobody_can_mean_are_refused_instead_of_counted() {
    let answer = policy_text("guandu-2021").replace("answer_days = 3", "answer_days = 4000000000");
    refuses_on(
        &answer,
        line_of(&answer, "code = \"decision\"") - 1,
        "天数不合常理",
    );
    let days = policy_text("guandu-2021").replace("days = 7", "days = 36526");
    refuses_on(
        &days,
        line_of(&days, "code = \"decision\"") - 1,
        "天数不合常理",
    );
    refuses_at(
        &edited("digits = 2", "digits = 70000"),
        "[numbering]",
        "序号的位数太多",
    );
}

#[test]
fn a_text_nested_without_end_is_refused_and_does_not_overflow_the_stack() {
    let text = format!("x = {}", "[".repeat(100_000));
    assert!(refused(&text).iter().any(|error| error.line == 1));
}

#[test]
fn refuses_values_that_contradict_each_other() {
    let shares = edited("shares = [5, 3, 2]", "shares = [5, 3, 1, 1]");
    refuses_at(&shares, "[instalments]", "拨付比例和阶段对不上");
    let none = edited("shares = [5, 3, 2]", "shares = [5, 5, 0]");
    refuses_at(&none, "[instalments]", "拨付比例和阶段对不上");
    let bounds = edited(
        "floor_fen = 50_000_00",
        "floor_fen = 50_000_00\ncap_fen = 49_999_99",
    );
    refuses_on(
        &bounds,
        line_of(&bounds, "community = \"village\"") - 1,
        "下限高于上限",
    );
    let duty = edited("months = [12]\nday = 31", "months = [11]\nday = 31");
    refuses_on(
        &duty,
        line_of(&duty, "code = \"surplus\"") - 1,
        "月份或日子不存在",
    );
    let silent = edited(
        "kind = \"publicise\"\npublicity = \"project\"",
        "kind = \"publicise\"",
    );
    refuses_on(
        &silent,
        line_of(&silent, "kind = \"publicise\"") - 3,
        "没有写用哪一条公示规则",
    );
}

#[test]
fn refuses_a_text_in_force_without_number_and_an_unverified_one_without_caution() {
    let number = edited("document = \"官组通〔2021〕11号\"\n", "");
    refuses_at(&number, "#", "没有写文号");
    let caution = edited("validity = \"in_force\"", "validity = \"unverified\"");
    refuses_at(&caution, "[identity]", "效力待核的文件没有写说明");
}
