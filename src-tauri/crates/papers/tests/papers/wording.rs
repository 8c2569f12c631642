//! A file of wording that cannot be used is refused with its line.

use crate::given::*;
use papers::{PaperError, Wording};
use policy::Explain;

/// Loads the bundled wording with one file changed.
fn with(file: &str, from: &str, to: &str) -> PaperError {
    let changed = wording(file).replacen(from, to, 1);
    assert_ne!(changed, wording(file), "{from} is not in {file}");
    let text = |name: &str| {
        if name == file {
            Some(changed.clone())
        } else {
            shipped(name)
        }
    };
    Wording::load(&text).unwrap_err()
}

/// Returns the line of a file on which a text stands, from 1.
fn line_of(file: &str, text: &str) -> usize {
    1 + wording(file)
        .lines()
        .position(|line| line.contains(text))
        .unwrap()
}

#[test]
fn names_the_line_of_a_place_that_does_not_exist() {
    let refusal = with("project_notice.toml", "{公示天数}，", "{天数字}，");
    let line = line_of("project_notice.toml", "{公示天数}，");
    assert!(
        refusal.to_string().starts_with(&format!(
            "文书版式文件“project_notice.toml”第{line}行有误：没有“{{天数字}}”这个占位"
        )),
        "{refusal}"
    );
    assert_eq!(refusal.place(), Some(format!("project_notice.toml:{line}")));
}

#[test]
fn names_an_open_brace_an_unknown_key_and_a_missing_one() {
    let open = with("demand_list.toml", "{起日}至", "{起日至");
    assert!(
        open.to_string().contains("没有“{起日至{止日}”这个占位"),
        "{open}"
    );
    let unknown = with("page.toml", "draft_note", "draft_notice");
    assert_eq!(
        unknown.place(),
        Some(format!("page.toml:{}", line_of("page.toml", "draft_note")))
    );
    assert!(
        unknown.to_string().contains("没有“draft_notice”这一项"),
        "{unknown}"
    );
    let missing = with("submission_slip.toml", "lead =", "# lead =");
    assert!(
        missing.to_string().contains("缺少“lead”这一项"),
        "{missing}"
    );
}

#[test]
fn refuses_a_fact_that_residents_must_not_read_with_the_line_that_shows_it() {
    for (file, from, to) in [
        ("project_notice.toml", "{承办单位}", "{承办单位}{承办电话}"),
        ("resource_list_public.toml", "{意向}", "{对接电话}"),
        ("completion_notice.toml", "{党组织}", "{异议人}"),
    ] {
        let refusal = with(file, from, to);
        let line = line_of(file, from);
        assert_eq!(refusal.place(), Some(format!("{file}:{line}")));
        assert!(
            refusal.to_string().contains("居民看得到的文书不能写"),
            "{refusal}"
        );
    }
}

#[test]
fn refuses_a_paper_without_sizes_and_a_file_that_is_not_there() {
    let tables = wording("demand_list.toml")
        .split("[[looks]]")
        .next()
        .unwrap()
        .to_owned();
    let text = |name: &str| {
        if name == "demand_list.toml" {
            Some(format!("looks = []\n{tables}"))
        } else {
            shipped(name)
        }
    };
    let refusal = Wording::load(&text).unwrap_err();
    assert!(
        refusal.to_string().contains("至少要有一种字号"),
        "{refusal}"
    );
    let refusal =
        Wording::load(&|name| (name != "page.toml").then(|| shipped(name)).flatten()).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "文书版式文件“page.toml”第1行有误：没有这个文件。"
    );
}
