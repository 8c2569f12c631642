//! Packs that extend others, on the example of a district of 深圳.

use crate::support::{load, pack, policy_text};
use policy::facts::NoticeKind;
use policy::pack::{Pack, PackErrors};

const DISTRICT: &str = r#"
pack_schema = 1
[identity]
id = "futian-2020"
title = "福田区民生微实事实施办法"
document = "福民〔2020〕1号"
issuers = ["福田区民政局"]
from = 2020-01-01
validity = "in_force"
extends = "shenzhen-2019"
article = "第一条"

[[limits]]
code = "services_carrier"
name = "服务类限额"
class = "services"
amount_fen = 200_000_00
article = "第八条"
"#;

fn district(extra: &str) -> Pack {
    load("futian-2020", &format!("{DISTRICT}{extra}"))
}

fn refused(text: &str, parent: &dyn Fn(&str) -> Option<String>) -> PackErrors {
    Pack::load("x.toml", text, parent).expect_err("the text must be refused")
}

#[test]
fn shenzhen_loads_with_another_order_of_steps() {
    let pack = pack("shenzhen-2019");
    assert_eq!(pack.document(), None, "its number could not be confirmed");
    let kinds: Vec<_> = pack.steps.iter().map(|step| step.name.as_str()).collect();
    assert_eq!(
        kinds.join(" "),
        "征集 申请报告 审前公示 议事会表决 街道审核 实施前公示 组织实施 效果评价 决算与审计"
    );
    assert_eq!(
        pack.limits
            .iter()
            .find(|limit| limit.code == "management")
            .and_then(|limit| limit.percent),
        Some(10)
    );
    assert_eq!(
        pack.amounts[0].cap_fen.map(|cap| cap.fen()),
        Some(200_000_000)
    );
    assert_eq!(
        pack.periods
            .iter()
            .map(|period| period.count)
            .collect::<Vec<_>>(),
        [Some(15), Some(1), Some(6)]
    );
}

#[test]
fn a_text_without_number_is_cited_by_title_and_place() {
    let pack = pack("shenzhen-2019");
    let ground = pack
        .rule("SZ-2.1.4b")
        .expect("the clause has a rule")
        .source
        .ground(None);
    assert_eq!(
        ground.document.as_deref(),
        Some("《深圳市全面实施民生微实事项目工作指引》")
    );
    assert_eq!(ground.article.as_deref(), Some("二、（一）4"));
}

#[test]
fn a_district_takes_over_what_it_does_not_say() {
    let pack = district("");
    assert_eq!(pack.steps.len(), 9);
    assert_eq!(pack.title(), "福田区民生微实事实施办法");
    let limit = pack
        .limits
        .iter()
        .find(|limit| limit.code == "services_carrier")
        .expect("the limit is there");
    assert_eq!(
        limit.amount_fen.map(|amount| amount.fen()),
        Some(20_000_000)
    );
    assert_eq!(
        limit.source.document.as_deref(),
        Some("福民〔2020〕1号"),
        "its own value is cited from its own text"
    );
    let publicity = pack
        .publicity(NoticeKind::Project)
        .expect("the city's rule");
    let city = Some("《深圳市全面实施民生微实事项目工作指引》");
    assert_eq!(
        publicity.source.document.as_deref(),
        city,
        "a value taken over is cited from the parent's text"
    );
}

#[test]
fn a_district_replaces_the_amount_of_the_city() {
    let pack = district(
        "[[amounts]]\ncounts = [\"fund\"]\ncap_fen = 1_500_000_00\narticle = \"第三条\"\n",
    );
    let caps: Vec<_> = pack
        .amounts
        .iter()
        .map(|amount| amount.cap_fen.map(|cap| cap.fen()))
        .collect();
    assert_eq!(caps, [Some(150_000_000)]);
}

#[test]
fn a_new_step_stands_after_the_step_it_names() {
    let step = "[[steps]]\ncode = \"hearing\"\nname = \"听证\"\nkind = \"decide\"\nafter = \"vote\"\narticle = \"第九条\"\n";
    let pack = district(step);
    let codes: Vec<_> = pack.steps.iter().map(|step| step.code.as_str()).collect();
    assert_eq!(codes[3..6], ["vote", "hearing", "review"]);
}

fn looser() -> String {
    let city = policy_text("shenzhen-2019");
    let from = city
        .find("[[publicity]]\ncode = \"project\"")
        .expect("the rule is there");
    let to = from
        + city[from..]
            .find("[[publicity]]\ncode = \"evaluation\"")
            .expect("the next rule is there");
    city[from..to].replace("days = 3", "days = 1")
}

#[test]
fn a_looser_value_with_a_document_number_loads_without_warning() {
    assert_eq!(district(&looser()).warnings, []);
}

#[test]
fn a_looser_value_without_a_document_number_is_noticed_with_its_line() {
    let text = format!("{DISTRICT}{}", looser());
    let text = text
        .replace(
            "document = \"福民〔2020〕1号\"\n",
            "caution = \"文号待核。\"\n",
        )
        .replace("in_force", "unverified");
    let pack = load("futian-2020", &text);
    let line = text
        .lines()
        .position(|line| line == "code = \"project\"")
        .expect("the record is there");
    assert_eq!(pack.warnings.len(), 1, "{:?}", pack.warnings);
    assert_eq!(
        (pack.warnings[0].line, pack.warnings[0].file.as_str()),
        (line, "futian-2020.toml")
    );
    assert!(pack.warnings[0].says.contains("“实施前公示”比上级规定宽"));
}

/// Returns the warnings of a district without document number that says this.
fn noticed(extra: &str) -> Vec<String> {
    let text = DISTRICT.replace(
        "document = \"福民〔2020〕1号\"\n",
        "caution = \"文号待核。\"\n",
    );
    let pack = load(
        "x",
        &format!("{}{extra}", text.replace("in_force", "unverified")),
    );
    pack.warnings
        .into_iter()
        .map(|warning| warning.says)
        .collect()
}

fn is_noticed(extra: &str) -> bool {
    let noticed = noticed(extra);
    assert!(noticed.len() <= 1, "{noticed:?}");
    noticed.iter().any(|says| says.contains("比上级规定宽"))
}

#[test]
fn a_looser_weight_is_noticed_and_a_stricter_one_is_not() {
    let rule = "[[rules]]\nclause = \"SZ-2.1.3c\"\nkind = \"ratio\"\nlimit = \"management\"\narticle = \"第三条\"\n";
    assert!(is_noticed(&format!("{rule}weight = \"warn\"\n")));
    assert!(!is_noticed(&format!("{rule}weight = \"fixed\"\n")));
}

#[test]
fn a_wider_share_or_cap_is_noticed_and_a_narrower_one_is_not() {
    let limit = "[[limits]]\ncode = \"management\"\nname = \"管理费\"\narticle = \"第三条\"\n";
    assert!(is_noticed(&format!("{limit}percent = 15\n")));
    assert!(!is_noticed(&format!("{limit}percent = 8\n")));
    assert!(is_noticed(limit), "a limit that is gone is wider than any");
    let amount = "[[amounts]]\ncounts = [\"fund\"]\narticle = \"第三条\"\n";
    assert!(is_noticed(&format!("{amount}cap_fen = 2_500_000_00\n")));
    assert!(!is_noticed(&format!("{amount}cap_fen = 1_500_000_00\n")));
    assert!(is_noticed(amount));
}

#[test]
fn an_easier_vote_is_noticed() {
    let city = policy_text("guandu-2021");
    let parent = |_: &str| Some(city.clone());
    let vote = |share: &str, strict: &str| {
        let text = DISTRICT
            .replace("shenzhen-2019", "guandu-2021")
            .replace("in_force", "unverified");
        let text = text.replace(
            "document = \"福民〔2020〕1号\"\n",
            "caution = \"文号待核。\"\n",
        );
        let attendance = match share {
            "" => String::new(),
            share => {
                format!("attendance = {{ share = \"{share}\", of = \"all\", strict = false }}\n")
            }
        };
        let vote = format!(
            "[[votes]]\ncode = \"resolution\"\nname = \"决议\"\nbody = \"representatives\"\nlaw = \"city-committee\"\narticle = \"第三条\"\n{attendance}\
             approval = {{ share = \"1/2\", of = \"present\", strict = {strict} }}\n"
        );
        Pack::load("x.toml", &format!("{text}{vote}"), &parent)
            .expect("the pack loads")
            .warnings
            .len()
    };
    assert_eq!(vote("2/3", "true"), 0);
    assert_eq!(vote("3/4", "true"), 0, "stricter");
    assert_eq!(vote("1/2", "true"), 1, "fewer must come");
    assert_eq!(vote("2/3", "false"), 1, "half is enough");
    assert_eq!(vote("", "true"), 1, "nobody must come");
}

#[test]
fn a_missing_parent_and_a_circle_are_refused() {
    let errors = refused(DISTRICT, &|_| None);
    assert!(
        errors
            .all()
            .iter()
            .any(|error| error.line == 10 && error.says.contains("找不到上级政策包")),
        "{errors}"
    );
    let circle = DISTRICT.replace("extends = \"shenzhen-2019\"", "extends = \"x\"");
    let errors = refused(&circle, &|_| Some(circle.clone()));
    assert!(
        errors
            .all()
            .iter()
            .any(|error| error.says.contains("绕回了自己")),
        "{errors}"
    );
}

#[test]
fn a_mistake_in_the_parent_is_reported_in_the_parents_file() {
    let parent = policy_text("shenzhen-2019").replace("percent = 10", "percent = 110");
    let errors = refused(DISTRICT, &|_| Some(parent.clone()));
    assert_eq!(
        errors.all().len(),
        1,
        "reported once, not once for each pack of the chain: {errors}"
    );
    assert_eq!(errors.all()[0].file, "shenzhen-2019.toml");
}

/// Returns the pack of the cases that supplements 官渡.
fn supplement() -> Pack {
    let file = crate::support::root()
        .join("src-tauri/crates/policy/tests/cases/packs/guandu-2022-supplement.toml");
    load(
        "guandu-2022-supplement",
        &std::fs::read_to_string(file).unwrap(),
    )
}

#[test]
fn a_supplement_is_printed_as_the_ground_of_what_it_decides_and_of_nothing_else() {
    let pack = supplement();
    let project = pack.publicity(NoticeKind::Project).unwrap();
    let ground = project.source.ground_of("answer_days", None);
    assert_eq!(project.answer_days, Some(5));
    assert_eq!(
        (ground.document.as_deref(), ground.article.as_deref()),
        (Some("官组通〔2022〕3号"), Some("第二条"))
    );
    let before = crate::support::pack("guandu-2021");
    let project = before.publicity(NoticeKind::Project).unwrap();
    let ground = project.source.ground_of("answer_days", None);
    assert_eq!(
        (ground.document, ground.article),
        (None, None),
        "a default before"
    );
    let decision = pack.publicity(NoticeKind::Decision).unwrap();
    let ground = decision.source.ground(None);
    assert_eq!(ground.document.as_deref(), Some("官组通〔2021〕11号"));
}

#[test]
fn a_supplement_rests_on_the_text_it_supplements_and_on_what_that_rests_on() {
    assert_eq!(
        supplement().basis(),
        [
            "《官渡区社区党组织服务群众专项经费管理使用实施细则》（官组通〔2021〕11号）",
            "《昆明市社区党组织服务群众专项经费管理使用办法（试行）》（昆组通〔2014〕114号）"
        ]
    );
}

#[test]
fn a_cited_value_replaced_without_a_document_is_noticed_and_a_default_is_not() {
    let text = policy_text("guandu-2021");
    let head = DISTRICT.split("[[limits]]").next().unwrap();
    let head = head
        .replace("shenzhen-2019", "guandu-2021")
        .replace("in_force", "unverified")
        .replace(
            "document = \"福民〔2020〕1号\"\n",
            "caution = \"文号待核。\"\n",
        );
    let from = text.find("[[publicity]]\ncode = \"project\"").unwrap();
    let record = &text[from..from + text[from..].find("\n\n").unwrap() + 1];
    let warnings = |change: (&str, &str)| {
        let record = record.replace(change.0, change.1);
        let pack = Pack::load("x.toml", &format!("{head}{record}"), &|_| {
            Some(text.clone())
        });
        let warnings = pack.expect("the pack loads").warnings.into_iter();
        warnings.map(|one| one.says).collect::<Vec<_>>()
    };
    assert_eq!(warnings(("answer_days = 3", "answer_days = 2")), [""; 0]);
    assert_eq!(
        warnings(("days = 7", "days = 9")),
        ["“立项公示”改了条文写明的内容，但没有写文号，请补上作出决定的文件。"]
    );
    let loosened = warnings(("days = 7", "days = 5"));
    assert_eq!(loosened.len(), 1, "one word about a record: {loosened:?}");
    assert!(loosened[0].contains("比上级规定宽"));
}
