//! 报送单: what is inside, sums in figures and capitals, the anchor of the history.

use crate::given::*;
use papers::{Content, Kind, Rendered, Size, Stamp, Subject, Submission};
use policy::Money;

fn submission() -> Submission {
    let content = |what: &str, count, unit: &str, fen: Option<i64>| Content {
        what: what.into(),
        count,
        unit: unit.into(),
        amount: fen.map(Money::from_fen),
    };
    Submission {
        purpose: "立项评审".into(),
        sequence: 3,
        acknowledged: Some(2),
        sent_on: day("2026-06-24"),
        contents: vec![
            content("需求清单", 85, "条", None),
            content("项目实施方案（便民服务）", 2, "个", Some(10_700_053)),
            content("项目实施方案（宣传服务）", 1, "个", Some(168_032)),
            content("附件（照片、扫描件）", 14, "件", None),
        ],
        head: HEAD.into(),
        key: "9c41a7e2".repeat(8),
        key_is_new: true,
    }
}

fn slip(submission: &Submission) -> Rendered {
    print(
        &book(),
        Kind::SubmissionSlip,
        Subject::Submission(submission),
        Size::A4,
        Stamp::Draft,
    )
    .unwrap()
}

#[test]
fn says_what_is_inside_with_sums_in_figures_and_capitals() {
    let text = copied("slip", &slip(&submission()).pdf);
    // 107,000.53 and 1,680.32 are 108,680.85.
    for said in [
        "云溪社区报送单",
        "第3号",
        "太和街道：",
        "立项评审",
        "第2号回执之后",
        "85条",
        "107,000.53",
        "108,680.85",
        "人民币壹拾万捌仟陆佰捌拾元捌角伍分",
    ] {
        assert!(text.contains(said), "{said} is missing in {text}");
    }
}

#[test]
fn prints_the_head_of_the_history_and_the_key_whole_on_one_line() {
    let paper = slip(&submission());
    let whole = |digits: &str| {
        paper
            .pages
            .iter()
            .flat_map(runs)
            .any(|run| run.text() == digits)
    };
    assert!(whole(HEAD) && whole(&submission().key));
    assert!(copied("slip-proof", &paper.pdf).contains("启用新的签名公钥"));
    let known = Submission {
        key_is_new: false,
        ..submission()
    };
    assert!(!copied("slip-known-key", &slip(&known).pdf).contains("启用新的签名公钥"));
}

#[test]
fn says_when_nothing_was_acknowledged_and_has_no_sum_without_amounts() {
    let mut first = Submission {
        acknowledged: None,
        ..submission()
    };
    first
        .contents
        .iter_mut()
        .for_each(|content| content.amount = None);
    let text = copied("slip-first", &slip(&first).pdf);
    assert!(
        text.contains("包含全部记录") && !text.contains("人民币"),
        "{text}"
    );
}

#[test]
fn leaves_room_to_sign_for_both_sides() {
    let text = copied("slip-sign", &slip(&submission()).pdf);
    for area in [
        "报送方（盖章）",
        "经办人（签字）",
        "接收方（盖章）",
        "接收人（签字）",
    ] {
        assert!(text.contains(area), "{area}");
    }
}

#[test]
fn gives_another_digest_when_a_sentence_comes_or_goes() {
    let known = Submission {
        key_is_new: false,
        ..submission()
    };
    let (new, known) = (slip(&submission()), slip(&known));
    assert_ne!(new.facts_digest, known.facts_digest);
}

#[test]
fn takes_a_bundle_of_many_lines_over_pages_and_never_leaves_the_areas_to_sign_alone() {
    for count in 5..45 {
        let mut many = submission();
        many.contents = vec![many.contents[1].clone(); count];
        let paper = slip(&many);
        let last = page_text(paper.pages.last().unwrap());
        for area in ["请将本单留存", "报送方（盖章）", "接收意见", "日　期"] {
            assert!(last.contains(area), "{count}: {last}");
        }
    }
    let none = Submission {
        contents: Vec::new(),
        ..submission()
    };
    let text = copied("slip-empty", &slip(&none).pdf);
    assert!(text.contains("材料") && !text.contains("合计"), "{text}");
}
