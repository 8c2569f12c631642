//! The whole road in the window: from the roster over four meetings, two notices and the street to the filing form.
//!
//! The drafting of a project has a journey of its own; here its scheme comes from the script of the road. Each step is
//! reached by the link that the page itself offers as the next one.

use super::PROJECT;
use super::meeting::see_the_strip;
use super::page::Window;
use crate::filing::script::Script;
use crate::filing::{desk_with_files, run};
use crate::road::{python_says, run_of};
use serde_json::{Value, json};
use tests::Desk;

const DOWN: &str = "\u{E015}";
const RIGHT: &str = "\u{E014}";

/// One of the four meetings: who comes on which day, what the strip says of it, the votes for and against.
struct Meeting {
    name: &'static str,
    title: &'static str,
    on: &'static str,
    strip: &'static str,
    votes: [&'static str; 3],
}

/// The roster has 5 in the committee, 9 in both, 49 party members with a vote and 61 representatives, of whom two are
/// on leave; two thirds of 61 are 41, and where nothing is regulated more than half must come.
const MEETINGS: [Meeting; 4] = [
    Meeting {
        name: "提议",
        title: "云溪社区党委委员会提议会议",
        on: "2026-07-03",
        strip: "有表决权应到5实到5",
        votes: ["5", "0", "0"],
    },
    Meeting {
        name: "商议",
        title: "云溪社区“两委”商议会议",
        on: "2026-07-06",
        strip: "有表决权应到9实到9",
        votes: ["9", "0", "0"],
    },
    Meeting {
        name: "审议",
        title: "云溪社区党员大会",
        on: "2026-07-08",
        strip: "有表决权应到49实到49",
        votes: ["48", "0", "1"],
    },
    Meeting {
        name: "决议",
        title: "云溪社区2026年第3次居民代表会议",
        on: "2026-07-10",
        strip: "有表决权应到61实到59需41以上达到",
        votes: ["56", "2", "1"],
    },
];

#[tokio::test]
async fn every_next_step_leads_on_from_the_roster_to_the_filing_form() {
    let desk = desk_with_files();
    let (mut drafted, _) = Script::road().unprinted().split("july_proposal");
    drafted.leave_out("roster");
    run(&desk, "book.hmb", &drafted);
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    take_in_the_roster(&desk, &window).await;
    window.go("项目").await;
    window.click("//*[@data-row]").await;
    for meeting in &MEETINGS {
        hold(&window, meeting).await;
    }
    post_the_decision(&desk, &window).await;
    pass_the_review(&window).await;
    post_the_project(&desk, &window).await;
    approve(&window).await;
    file(&desk, &window).await;
    window.close("book.hmb").await;
    check_the_book(&desk);
}

async fn take_in_the_roster(desk: &Desk, window: &Window<'_>) {
    window.go("人员").await;
    window.press("导入名册").await;
    window.next_file(&desk.path("人员名册.xlsx"));
    window.press("选择文件").await;
    window
        .click("//button[starts-with(normalize-space(),'导入 ')]")
        .await;
    window.hear("导入完成：新增").await;
    window.read("//*[@data-role='representative']").await;
}

/// Follows the next step of the project and sees that it is this one and leads there.
async fn go_on(window: &Window<'_>, step: &str, place: &str) {
    window.turn_to("进展").await;
    let next = "//section[@aria-label='下一步']";
    window
        .read(&format!("{next}//p[contains(.,'下一步 · {step}')]"))
        .await;
    window
        .click(&format!("{next}//button[normalize-space()='去{place}']"))
        .await;
    if place != "会议" {
        let turned = "//nav[@aria-label='项目各部分']//a[@aria-current='page']";
        window
            .read(&format!("{turned}[normalize-space()='{place}']"))
            .await;
    }
}

async fn hold(window: &Window<'_>, meeting: &Meeting) {
    go_on(window, "四议两公开", "会议").await;
    // The form knows which vote is due and which project asks for it.
    let vote = format!(
        "//form//div[contains(@class,'el-select__wrapper')][contains(.,'{}')]",
        meeting.name
    );
    window.read(&vote).await;
    for (label, text) in [
        ("哪一天开", meeting.on),
        ("会议名称", meeting.title),
        ("地点", "社区党群服务中心二楼会议室"),
        ("开始时间", "9:30"),
        ("主持人", "孔祎"),
        ("记录人", "章丽"),
    ] {
        window.fill(label, text).await;
    }
    window.press("登记会议").await;
    window.hear("会议已登记").await;
    tick(window, meeting).await;
    window.press("登记监督意见").await;
    window.fill("监督人", "李翀").await;
    window
        .fill("监督意见", "程序合规，到会人数与签到表一致。")
        .await;
    window.press("登记监督意见").await;
    window.hear("监督意见已登记").await;
    vote_on(window, meeting).await;
    scroll_up(window).await;
    window
        .click(&format!("//h2/a[normalize-space()='{PROJECT}']"))
        .await;
}

/// Everybody came; of the representatives the second and the fourth are on leave.
async fn tick(window: &Window<'_>, meeting: &Meeting) {
    window.press("没打勾的都到了").await;
    if meeting.name == "决议" {
        let first = "document.querySelector('.person input').focus()";
        window.run(first).await;
        for key in [DOWN, RIGHT, DOWN, DOWN, RIGHT] {
            window.keys(key).await;
        }
    }
    see_the_strip(window, meeting.strip).await;
    window.press("登记到会").await;
    window.hear("到会已登记").await;
}

/// The strip stays on top of what is scrolled under it.
async fn scroll_up(window: &Window<'_>) {
    window
        .run("document.querySelector('main').scrollTop = 0")
        .await;
}

async fn vote_on(window: &Window<'_>, meeting: &Meeting) {
    scroll_up(window).await;
    window.see("第 1 稿").await;
    for (label, votes) in ["同意", "反对", "弃权"].iter().zip(meeting.votes) {
        window.fill(label, votes).await;
    }
    window.choose("怎么表决的", "举手表决").await;
    window.choose("会上宣布的结果", "通过").await;
    window.fill("会议结论", "同意。").await;
    window
        .read("//*[@data-test='result']//*[normalize-space()='通过']")
        .await;
    window.press("登记表决").await;
    window.hear("表决已登记").await;
}

async fn post_the_decision(desk: &Desk, window: &Window<'_>) {
    go_on(window, "四议两公开", "公示").await;
    window.press("起草公示").await;
    window.choose("公示什么", "决议公告").await;
    window.fill("打算哪天张贴", "2026-07-13").await;
    window.press("起草公示").await;
    hang(desk, window, "2026-07-13", "四议两公开").await;
    // Posted on Monday the 13th: seven days after that day are full on Monday the 20th.
    window.see("2026年7月20日").await;
    take_down(window, "2026-07-21").await;
    watch(window, "决议公告张贴满7天，没有收到异议。").await;
}

async fn pass_the_review(window: &Window<'_>) {
    // The next step opens the form of what comes next.
    go_on(window, "立项评审", "评审").await;
    window.fill("报送日期", "2026-07-21").await;
    window.fill("评审日期", "2026-07-24").await;
    window.fill("评分", "92").await;
    window
        .fill("街道党工委评审意见", "预算清楚，同意立项。")
        .await;
    window.choose("评审结果", "通过").await;
    window.press("登记报送评审").await;
    window.read("//td[normalize-space()='92 分']").await;
}

async fn post_the_project(desk: &Desk, window: &Window<'_>) {
    go_on(window, "项目公示", "公示").await;
    window.press("再起草一张").await;
    window.fill("打算哪天张贴", "2026-07-27").await;
    window.press("起草公示").await;
    hang(desk, window, "2026-07-27", "项目公示").await;
    window.see("2026年8月3日").await;
    take_down(window, "2026-08-04").await;
    watch(window, "张贴满7天，没有收到异议。").await;
}

/// Chooses two places for the newest notice, issues it, posts it and takes its photos; its step leads on to them.
pub async fn hang(desk: &Desk, window: &Window<'_>, on: &str, step: &str) {
    window.press("选张贴处").await;
    window.fill_cell(1, "名称", "社区党群服务中心公示栏").await;
    window.fill_cell(2, "名称", "铁路新村2幢").await;
    window.press("保存张贴处").await;
    window.read("//td[normalize-space()='还没有贴']").await;
    newest(window, "看这张公示").await;
    issue(window).await;
    window.press("返回").await;
    newest(window, "登记张贴、撤下").await;
    window.fill("哪一天", on).await;
    window.press("登记").await;
    window.hear("已登记张贴").await;
    go_on(window, step, "公示").await;
    // The next step has opened the photos of the first place.
    for (place, picture, open) in [
        ("公示栏", "示例照片-公示栏.png", true),
        ("2幢", "示例照片-楼栋.png", false),
    ] {
        let row = format!(
            "(//tr[contains(.,'{place}')]//button[normalize-space()='照片'][@aria-expanded='{open}'])[last()]"
        );
        window.read(&row).await;
        if !open {
            window.click(&row).await;
        }
        window.next_file(&desk.path(picture));
        newest(window, "选择文件").await;
        window
            .read(&format!(
                "(//tr[contains(.,'{place}')])[last()]/td[normalize-space()='1 张']"
            ))
            .await;
    }
}

async fn issue(window: &Window<'_>) {
    window.press("印发").await;
    window.click("//*[@data-test='issue-yes']").await;
    window.hear("已印发，编号").await;
}

/// Enters the day on which the newest notice was taken down.
pub async fn take_down(window: &Window<'_>, on: &str) {
    newest(window, "登记张贴、撤下").await;
    window.fill("哪一天", on).await;
    window.press("登记").await;
    window.hear("已登记撤下").await;
}

async fn watch(window: &Window<'_>, says: &str) {
    window.turn_to("监督").await;
    window.choose("谁监督", "居务监督委员会").await;
    window.choose("监督什么", "公示").await;
    window.fill("监督人", "李翀").await;
    window.fill("监督意见", says).await;
    window.press("登记").await;
    window.hear("监督意见已登记").await;
}

async fn approve(window: &Window<'_>) {
    go_on(window, "项目审批", "审批").await;
    window.fill("审批日期", "2026-08-07").await;
    window.choose("审批结果", "同意").await;
    window.fill("批准总金额", "38600").await;
    window.fill("其中专项经费", "38600").await;
    window.fill("街道党工委审批意见", "同意实施。").await;
    window.fill("文号", "太党工委复〔2026〕21号").await;
    window.press("登记审批").await;
    window.read("//td[normalize-space()='38,600 元']").await;
}

async fn file(desk: &Desk, window: &Window<'_>) {
    go_on(window, "项目审批", "备案").await;
    register(window, "审批结果", "区委组织部", "官组备118号").await;
    window.press("登记备案").await;
    register(window, "审批结果", "区民政局", "官民备118号").await;
    go_on(window, "审核备案", "备案").await;
    window.turn_to("文书").await;
    window.press("审核备案表").await;
    issue(window).await;
    window.next_file(&desk.path("审核备案表.pdf"));
    window.press("存为 PDF").await;
    window.hear("已存为 审核备案表.pdf").await;
    window.press("返回").await;
    window.turn_to("备案").await;
    for (body, number) in [("区委组织部", "官组备126号"), ("区民政局", "官民备126号")]
    {
        window.press("登记备案").await;
        register(window, "备案表", body, number).await;
    }
    window.picture("road-end").await;
    window.go("报送").await;
    window.press("生成第一个报送包").await;
    window.choose("报送什么", "审核备案").await;
    window.next_file(&desk.path("审核备案.zip"));
    window.press("生成并存到").await;
    window.hear("已存为 审核备案.zip").await;
}

async fn register(window: &Window<'_>, what: &str, body: &str, number: &str) {
    window.choose("备案什么", what).await;
    window.choose("备案单位", body).await;
    window.fill("报出日期", "2026-08-10").await;
    window.fill("备案登记日期", "2026-08-12").await;
    window.fill("备案号", number).await;
    window.press("登记备案").await;
    window
        .read(&format!("//td[normalize-space()='{number}']"))
        .await;
}

/// Presses the last button of these words: that of the newest notice.
pub async fn newest(window: &Window<'_>, words: &str) {
    window
        .click(&format!("(//button[normalize-space()='{words}'])[last()]"))
        .await;
}

fn check_the_book(desk: &Desk) {
    let checked = desk.call("book_check", &json!({}));
    let steps = checked["projects"][0]["steps"].as_array().expect("a road");
    for step in &steps[..7] {
        assert_eq!(step["status"], "done", "{step}");
    }
    let decided = steps[2]["says"].as_str().expect("words");
    assert!(decided.ends_with("决议 7月10日 56:2:1"), "{decided}");
    let findings = checked["findings"].as_array().expect("a list").iter();
    let blocks: Vec<&Value> = findings.filter(|one| one["severity"] == "block").collect();
    assert!(blocks.is_empty(), "{blocks:?}");
    let form = run_of(&desk.path("审核备案表.pdf"));
    for words in [PROJECT, "38,600.00", "太党工委复〔2026〕21号", "李翀"] {
        assert!(form.contains(words), "the form says {words}: {form}");
    }
    for file in ["审核备案.zip", "book.hmb"] {
        assert_eq!(python_says(&desk.path(file))["ok"], true, "{file}");
    }
}
