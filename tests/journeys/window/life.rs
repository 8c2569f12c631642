//! From the registered filing form to the closed dossier: a project that the community runs itself, and one under contract.
//!
//! The way to the filing form has a journey of its own; here it comes from the script of the road.

use super::page::Window;
use super::road::{hang, newest, take_down};
use crate::filing::script::Script;
use crate::filing::{desk_with_files, run};
use serde_json::{Value, json};
use tests::Desk;

const PROVIDER: &str = "官渡区春融社会工作服务中心";

/// 5:3:2 of 38,600.00, each with the day of its acceptance and the day on which it was paid.
const INSTALMENTS: [Instalment; 3] = [
    Instalment {
        name: "第1期",
        amount: "19300",
        accepted: "2026-08-24",
        paid: "2026-08-27",
    },
    Instalment {
        name: "第2期",
        amount: "11580",
        accepted: "2026-09-21",
        paid: "2026-09-24",
    },
    Instalment {
        name: "第3期",
        amount: "7720",
        accepted: "2026-10-26",
        paid: "2026-10-29",
    },
];

struct Instalment {
    name: &'static str,
    amount: &'static str,
    accepted: &'static str,
    paid: &'static str,
}

/// What was bought for each line of the budget, and for how much.
const BOUGHT: [(&str, &str, &str); 4] = [
    ("路灯灯头24盏", "LED路灯灯头", "20400"),
    ("灯杆检修材料", "灯杆检修", "7200"),
    ("铠装电缆400米", "铠装电缆", "7200"),
    ("安装调试人工", "安装调试人工", "3800"),
];

#[tokio::test]
async fn a_self_run_project_is_carried_out_accepted_paid_and_its_dossier_closes() {
    let desk = desk_with_files();
    run(&desk, "book.hmb", &Script::road().unprinted());
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    receive(&window).await;
    open_the_project(&window).await;
    live(&desk, &window, "云溪社区居民委员会").await;
    window.picture("life-self-run").await;
    window.close("book.hmb").await;
    check_the_book(&desk);
}

#[tokio::test]
async fn a_contracted_project_is_signed_carried_out_accepted_paid_and_its_dossier_closes() {
    let desk = desk_with_files();
    run(&desk, "book.hmb", &contracted());
    let window = Window::open(&desk, Some(&desk.path("book.hmb"))).await;
    receive(&window).await;
    open_the_project(&window).await;
    sign(&window).await;
    live(&desk, &window, PROVIDER).await;
    window.picture("life-contracted").await;
    window.close("book.hmb").await;
    check_the_book(&desk);
}

/// The road of the same project, undertaken by a social organisation.
fn contracted() -> Script {
    let mut script = Script::road().unprinted();
    for (field, value) in [
        ("mode", "social_organisation"),
        ("undertaker", PROVIDER),
        ("provider", "$spring.id"),
    ] {
        script.set("lamps_scheme", &format!("/scheme/{field}"), json!(value));
    }
    let partners = [
        ("社区党组织", "云溪社区党委（孔祎）"),
        ("专业机构", PROVIDER),
        ("社区参与力量", "金马小区业主电工互助组"),
        ("项目督导", "街道社工站陈晨"),
    ];
    let partners = partners.map(|(role, name)| json!({ "id": null, "role": role, "name": name }));
    script.set("lamps_partners", "/partners", json!(partners));
    script
}

/// The money of the year has come: nothing can be paid before.
async fn receive(window: &Window<'_>) {
    window.go("经费").await;
    let chosen = [("哪一年的经费", "2026年")];
    let filled = [
        ("下拨金额", "250000"),
        ("谁拨的", "官渡区委组织部"),
        ("下拨日期", "2026-01-15"),
        ("文号", "官组通〔2026〕2号"),
        ("到账日期", "2026-02-20"),
        ("到账金额", "250000"),
    ];
    enter(window, "allotment", "登记下拨", &chosen, &filled).await;
}

async fn open_the_project(window: &Window<'_>) {
    window.go("项目").await;
    window.click("//*[@data-row]").await;
}

/// The community's party organisation is party A; the contract is made public within its time.
async fn sign(window: &Window<'_>) {
    window.turn_to("合同").await;
    window.press("登记合同").await;
    for (label, text) in [
        ("签订日期", "2026-08-18"),
        ("合同金额", "38600"),
        ("合同编号", "云溪合〔2026〕1号"),
        ("向社会公布的日期", "2026-08-19"),
        ("在哪里公布", "社区公示栏"),
        ("标的", "更换损坏路灯24盏，检修灯杆，更换电缆400米。"),
        ("履行开始日期", "2026-08-20"),
        ("履行结束日期", "2026-10-31"),
        ("付款约定", "按5:3:2分三期，验收合格后支付。"),
        ("质量和验收标准", "亮灯率100%，街道分期验收。"),
        ("督导安排和费用", "街道社工站督导，不收费。"),
        ("资料交付和个人信息保密", "资料移交社区，居民信息保密。"),
        (
            "违约责任和争议解决",
            "逾期按合同价款万分之五支付违约金，协商不成的依法起诉。",
        ),
    ] {
        window.fill(label, text).await;
    }
    window.press("登记合同").await;
    window.read("//td[normalize-space()='38,600 元']").await;
}

/// Carries the project out, has every instalment accepted before it is paid, and says at the end what came of it.
async fn live(desk: &Desk, window: &Window<'_>, payee: &str) {
    for (number, instalment) in INSTALMENTS.iter().enumerate() {
        report(desk, window, number + 1, instalment.accepted).await;
        accept(window, instalment, number == 2).await;
        pay(window, instalment, payee).await;
    }
    prove(window).await;
    judge(window).await;
    complete(window).await;
    post(desk, window).await;
    read_the_dossier(window).await;
}

/// Enters a record in the form of its kind; a label with a list is chosen, another is filled.
async fn enter(
    window: &Window<'_>,
    kind: &str,
    verb: &str,
    chosen: &[(&str, &str)],
    filled: &[(&str, &str)],
) {
    let add = format!("//*[@data-kind='{kind}']//button[@data-test='add-record_save.{kind}']");
    window.click(&add).await;
    for (label, word) in chosen {
        window.choose(label, word).await;
    }
    for (label, text) in filled {
        window.fill(label, text).await;
    }
    window.press(verb).await;
    window.read(&add).await;
}

async fn report(desk: &Desk, window: &Window<'_>, number: usize, on: &str) {
    window.turn_to("进度").await;
    let percent = (number * 33 + 1).to_string();
    let says = [
        ("哪一天", on),
        ("做了什么", "按实施方案施工。"),
        ("完成比例", &percent),
        ("报告人", "韩正明"),
    ];
    enter(window, "progress", "登记进度", &[], &says).await;
    let scans = format!("(//*[@data-kind='progress']//button[@data-test='scans'])[{number}]");
    window.click(&scans).await;
    window.next_file(&desk.path("示例照片-楼栋.png"));
    newest(window, "选择文件").await;
    window.hear("现场照片已收进工作簿").await;
}

async fn accept(window: &Window<'_>, instalment: &Instalment, last: bool) {
    window.turn_to("验收").await;
    let add = "//*[@data-kind='acceptance']//button[@data-test='add-record_save.acceptance']";
    window.click(add).await;
    window.choose("验收哪一期", instalment.name).await;
    window.choose("结论", "合格").await;
    window.fill("验收日期", instalment.accepted).await;
    window.fill("本期完成内容", "按方案完成本期内容。").await;
    window.click("//button[@data-test='ready-opinions']").await;
    for row in 1..=4 {
        window.fill_cell(row, "谁", "周正").await;
        window.fill_cell(row, "哪一天", instalment.accepted).await;
        window.fill_cell(row, "意见", "实地查看，属实。").await;
    }
    window.press("加一个人").await;
    window.fill_cell(1, "姓名", "周正").await;
    window.fill_cell(1, "单位或身份", "太和街道").await;
    if last {
        score(window).await;
    }
    window.press("登记验收").await;
    window.read(add).await;
    watch(window, "居务监督委员会", "验收", instalment.accepted).await;
}

/// The street gives each indicator of the scheme its points.
async fn score(window: &Window<'_>) {
    for (at, indicator) in ["亮灯率", "居民满意度", "按期完工"].into_iter().enumerate()
    {
        window.press("加一个得分").await;
        window.choose_cell(at + 1, "指标", indicator).await;
        window.fill_cell(at + 1, "谁打的分", "街道").await;
        window.fill_cell(at + 1, "得分", "92").await;
    }
}

async fn pay(window: &Window<'_>, instalment: &Instalment, payee: &str) {
    window.turn_to("拨付").await;
    let asked = instalment.accepted;
    let chosen = [("第几期", instalment.name)];
    let filled = [
        ("金额", instalment.amount),
        ("申请日期", asked),
        ("拨付日期", instalment.paid),
        ("付款单位", "太和街道办事处"),
        ("收款单位", payee),
        ("开户行", "官渡农村合作银行太和支行"),
        ("账号", "6228480860012345678"),
        ("凭证号", "记-118"),
    ];
    enter(window, "payment", "登记拨付", &chosen, &filled).await;
    watch(window, "居务监督委员会", "付款", instalment.paid).await;
}

async fn prove(window: &Window<'_>) {
    window.turn_to("拨付").await;
    for (at, (what, line, amount)) in BOUGHT.into_iter().enumerate() {
        let invoice = format!("2653200000001111000{at}");
        let filled = [
            ("摘要", what),
            ("开票日期", "2026-10-28"),
            ("销售方", "昆明明亮照明经营部"),
            ("发票号码", &invoice),
            ("应付金额", amount),
            ("实付金额", amount),
            ("经办人", "章丽"),
            ("证明人", "王强"),
            ("审批人", "孔祎"),
        ];
        let chosen = [("花在哪一行预算上", line), ("属于哪一笔拨付", "第1笔")];
        enter(window, "voucher", "登记凭证", &chosen, &filled).await;
    }
}

async fn judge(window: &Window<'_>) {
    window.turn_to("验收").await;
    let filled = [
        ("哪一天", "2026-10-27"),
        ("问了多少", "60"),
        ("非常满意", "40"),
        ("满意", "17"),
        ("一般", "3"),
        ("不满意", "0"),
    ];
    enter(window, "survey", "登记满意度", &[], &filled).await;
    let chosen = [("怎么评的", "第三方"), ("结果", "达到预期")];
    let filled = [
        ("哪一天", "2026-10-28"),
        ("谁评的", "昆明众评社会服务评估中心"),
        ("得分", "92"),
        ("意见", "达到预期。"),
        ("结果公开日期", "2026-11-02"),
    ];
    enter(window, "evaluation", "登记评价", &chosen, &filled).await;
}

async fn complete(window: &Window<'_>) {
    window.turn_to("完成").await;
    let filled = [
        ("完工日期", "2026-10-30"),
        ("建设过程", "按实施方案组织实施，街道分期验收。"),
        ("资金使用情况", "专款专用，分三期拨付，凭证齐全。"),
        ("社会效益", "704户夜间出行安全。"),
        ("后续谁来管护", "社区居委会"),
        ("管护的钱从哪里来", "社区集体经济"),
    ];
    enter(window, "completion", "登记完成情况", &[], &filled).await;
    let filled = [
        ("决算日期", "2026-10-28"),
        ("审定的专项经费支出", "38600"),
        ("审核人或审计单位", "太和街道财政所"),
        ("意见", "账证相符。"),
    ];
    enter(window, "project_settlement", "登记项目决算", &[], &filled).await;
}

/// Posted on Monday, 2 November 2026; taken down after seven full days.
async fn post(desk: &Desk, window: &Window<'_>) {
    window.turn_to("公示").await;
    window.press("再起草一张").await;
    window.choose("公示什么", "完成公示").await;
    window.fill("打算哪天张贴", "2026-11-02").await;
    window.press("起草公示").await;
    hang(desk, window, "2026-11-02", "完成公示").await;
    take_down(window, "2026-11-10").await;
    watch(window, "居务监督委员会", "公示", "2026-11-10").await;
}

async fn watch(window: &Window<'_>, body: &str, moment: &str, on: &str) {
    window.turn_to("监督").await;
    window.choose("谁监督", body).await;
    window.choose("监督什么", moment).await;
    window.fill("哪一天", on).await;
    window.fill("监督人", "李翀").await;
    window.fill("监督意见", "程序合规，凭证齐全。").await;
    window.press("登记").await;
    window.hear("监督意见已登记").await;
}

/// Every step of the dossier is done.
async fn read_the_dossier(window: &Window<'_>) {
    window.turn_to("卷宗").await;
    window.read("//*[@data-test='dossier-counts']").await;
    for step in ["execution", "acceptance", "completion"] {
        window
            .read(&format!(
                "//section[@data-step='{step}'][contains(.,'已办完') or contains(.,'齐了')]"
            ))
            .await;
    }
}

/// Three instalments of 19,300.00, 11,580.00 and 7,720.00 are the 38,600.00 that were approved.
fn check_the_book(desk: &Desk) {
    let listed = desk.call("project_list", &json!({}));
    assert_eq!(
        listed["rows"][0]["step"],
        Value::Null,
        "every step is done: {listed}"
    );
    let project = json!({ "project": listed["rows"][0]["id"] });
    let account = desk.call("project_get", &project)["account"].clone();
    assert_eq!(account["paid_fen"], 3_860_000, "{account}");
    let dossier = desk.call("project_dossier", &project);
    for part in dossier["parts"].as_array().expect("parts") {
        assert_eq!(part["status"], "done", "{part}");
    }
    let checked = desk.call("book_check", &json!({}));
    let findings = checked["findings"].as_array().expect("a list").iter();
    let blocks: Vec<&Value> = findings.filter(|one| one["severity"] == "block").collect();
    assert!(blocks.is_empty(), "{blocks:?}");
}
