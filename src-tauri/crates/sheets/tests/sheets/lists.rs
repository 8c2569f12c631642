//! The three lists, the summary and the ledgers: the right fact at the right place, and nothing else.

use crate::given::{
    Table, drains, filing, job, judged, lamps, meeting, provider, resource, some, table, year,
};
use crate::support::{book, day};
use policy::facts::{BookFacts, FilingKind, MatterFacts, ProjectId, Withdrawal};
use policy::finding::StepStatus;
use sheets::CellValue;
use sheets::write::{Job, Kind, write};

#[test]
fn the_resource_list_shows_what_can_be_drawn_on() {
    let list = table(Kind::ResourceList, &year());
    assert_eq!(
        list.heads.join("|"),
        "编号|单位或个人|性质|类型|可提供的资源|数量|可用时间|联系人|联系电话|意向|对接项目|备注"
    );
    let heads: Vec<&str> = list.heads.iter().map(String::as_str).collect();
    assert_eq!(
        list.line(1, &heads),
        "1|党群服务中心|驻区单位|场地|多功能厅|2间|周末全天|𬱖丽|0871-65550123|免费提供|云溪-2026-01|"
    );
    assert_eq!(list.says(2, "对接项目"), "");
    assert_eq!(list.rows(), 2, "nothing is summed");
}

#[test]
fn the_service_list_has_a_row_for_each_service_and_one_for_who_named_none() {
    let list = table(Kind::ServiceList, &year());
    let heads: Vec<&str> = list.heads.iter().map(String::as_str).collect();
    assert_eq!(
        heads.join("|"),
        "序号|主体编号|承接主体|类型|统一社会信用代码|等级|负责人|联系人|联系电话|服务名称|服务对象|服务内容|报价|周期|过往案例|备注"
    );
    assert_eq!(
        list.line(1, &heads),
        "1|1|春融社会工作服务中心|社会组织|91350100M000100Y43|3A|段敏|段䶮|0871-65550678|课后托管|小学生|作业陪伴|=180元/课时|||"
    );
    assert_eq!(
        list.line(2, &["序号", "主体编号", "服务名称"]),
        "2|1|技能培训"
    );
    assert_eq!(list.line(3, &["序号", "主体编号", "服务名称"]), "3|2|");
}

#[test]
fn the_summary_follows_a_project_from_proposal_to_filing() {
    let list = table(Kind::ProjectSummary, &year());
    let heads: Vec<&str> = list.heads.iter().map(String::as_str).collect();
    assert_eq!(
        heads.join("|"),
        "编号|项目名称|服务类别|承接方式|承办单位|受益户数|受益人数|预算（元）|其中专项经费|提议日期|商议日期|审议日期|决议日期|决议票数\n同意/实到|评审结果|立项公示首日|立项公示末日|审批日期|审批文号|批准金额（元）|备案登记日期|当前步骤|备注"
    );
    // Posted on Monday 2026-07-27: the seven days run from the 28th to 3 August. Both bodies registered the form by the 19th.
    assert_eq!(
        list.line(1, &heads),
        "云溪-2026-01|路灯更换|社区物业服务|社区自办|云溪社区居民委员会|340|1020|38600|38600|2026-07-03|||2026-07-10|15/17|通过|2026-07-28|2026-08-03|2026-08-07|太党工委复〔2026〕21号|38500.5|2026-08-19||"
    );
    assert_eq!(
        list.line(2, &heads),
        "云溪-2026-02|下水道清淤||||||12345.67||2026-07-03|||2026-07-10|8/17|||||||||"
    );
    // 38,600.00 + 12,345.67; one project has no source, one no approval. Beneficiaries are not summed.
    assert_eq!(
        list.line(
            3,
            &[
                "编号",
                "预算（元）",
                "其中专项经费",
                "批准金额（元）",
                "受益户数"
            ]
        ),
        "合计|50945.67|38600|38500.5|"
    );
    assert!(matches!(
        list.cell(1, "预算（元）"),
        Some(CellValue::Number(_))
    ));
    assert!(matches!(list.cell(1, "审批日期"), Some(CellValue::Date(_))));
}

#[test]
fn the_summary_says_where_the_judge_sees_a_project() {
    let facts = BookFacts {
        projects: vec![lamps(), drains(), lamps()],
        ..year()
    };
    let mut facts = facts;
    facts.projects[2].id = ProjectId::new("back");
    facts.projects[2].withdrawn = Some(Withdrawal {
        on: day(2026, 8, 1),
        reason: "重复。".to_owned(),
    });
    let judgement = judged(&[
        ("drains", "四议两公开", StepStatus::Blocked),
        ("lamps", "审核备案", StepStatus::Done),
        ("back", "立项评审", StepStatus::Open),
    ]);
    let job = Job {
        judgement: &judgement,
        ..job(&facts)
    };
    let list = Table::of(&write(Kind::ProjectSummary, &job).unwrap());
    let steps = [1, 2, 3].map(|row| list.says(row, "当前步骤"));
    assert_eq!(steps, ["已全部完成", "四议两公开", "已撤回"]);
}

#[test]
fn a_project_counts_as_filed_when_the_last_body_registered_it() {
    let mut facts = year();
    facts.projects[0].filings.pop();
    assert_eq!(
        table(Kind::ProjectSummary, &facts).says(1, "备案登记日期"),
        ""
    );
}

#[test]
fn the_vote_ledger_has_a_row_for_each_project_at_each_meeting() {
    let list = table(Kind::VoteLedger, &year());
    let heads: Vec<&str> = list.heads.iter().map(String::as_str).collect();
    assert_eq!(
        heads.join("|"),
        "序号|项目编号|项目名称|环节|会议|会议日期|主持人|记录人|全体|应到|实到|表决方式|同意|反对|弃权|未投|同意/实到|宣布结果|按票核算|不同意见|会议结论|监督意见|补录"
    );
    assert_eq!(list.rows(), 4, "votes are not summed");
    assert_eq!(
        list.line(1, &heads),
        "1|云溪-2026-01|路灯更换|提议|云溪社区党委提议会议|2026-07-03|孔祎||5|5|5|无记名投票|5|0|0|0|5/5||通过|||程序合规。|"
    );
    // At least 2/3 of 20 are 14, 17 came; more than half of 17 are 9, 15 agreed. The name is that of the revision voted on.
    assert_eq!(
        list.line(3, &heads),
        "3|云溪-2026-01|路灯更换（定稿时的名称）|决议|居民会议或居民代表会议|2026-07-10|孔祎||20|18|17|无记名投票|15|1|1|0|15/17|通过|通过||报街道评审。|程序合规。|"
    );
    assert_eq!(
        list.line(4, &["同意", "宣布结果", "按票核算", "不同意见"]),
        "8||未通过|王静：先修路。\n太贵。"
    );
}

#[test]
fn what_was_not_counted_stays_empty_in_the_vote_ledger() {
    let mut facts = year();
    let mut held = meeting("m3", "proposal", 4, [5, 5, 5]);
    held.fields.counted = None;
    held.fields.supervision = None;
    held.matters = vec![MatterFacts {
        fields: policy::facts::MatterFields {
            ballot: None,
            ..crate::given::matter("v5", "lamps", [0, 0, 0]).fields
        },
        ..crate::given::matter("v5", "lamps", [0, 0, 0])
    }];
    facts.meetings = vec![held];
    let list = table(Kind::VoteLedger, &facts);
    let counted = [
        "全体",
        "应到",
        "实到",
        "表决方式",
        "同意",
        "反对",
        "弃权",
        "未投",
        "同意/实到",
        "按票核算",
        "监督意见",
    ];
    assert_eq!(list.line(1, &counted), "||||||||||");
}

#[test]
fn the_notice_ledger_has_a_row_for_each_place() {
    let list = table(Kind::NoticeLedger, &year());
    let heads: Vec<&str> = list.heads.iter().map(String::as_str).collect();
    assert_eq!(
        heads.join("|"),
        "序号|项目编号|项目名称|公示类别|所公示方案|张贴地点|地点类别|张贴日期|公示首日|公示末日|公示期|可撤下日期|撤下日期|发现破损日期|照片张数|异议条数|异议处理"
    );
    assert_eq!(
        list.line(1, &heads),
        "1|云溪-2026-01|路灯更换（定稿时的名称）|立项公示|第1稿|社区公示栏|社区公示栏|2026-07-27|2026-07-28|2026-08-03|7天|2026-08-04|2026-08-04||1|1|均已处理并答复"
    );
    assert_eq!(
        list.line(
            2,
            &[
                "张贴地点",
                "地点类别",
                "撤下日期",
                "发现破损日期",
                "照片张数"
            ]
        ),
        "铁路新村3幢|居民楼栋||2026-07-30|0"
    );
    // Planned, not hung: no day and no count is said.
    assert_eq!(
        list.line(3, &heads),
        "3|云溪-2026-02|下水道清淤|决议公告|||||||||||||"
    );
}

#[test]
fn an_objection_without_its_answer_is_open() {
    let mut facts = year();
    facts.projects[0].notices[0].objections[0].answered_on = None;
    let list = table(Kind::NoticeLedger, &facts);
    assert_eq!(list.says(1, "异议处理"), "尚未处理完毕");
}

#[test]
fn the_filing_register_shows_what_is_filed_and_leaves_empty_what_is_not() {
    let list = table(Kind::FilingRegister, &year());
    let heads: Vec<&str> = list.heads.iter().map(String::as_str).collect();
    assert_eq!(
        heads.join("|"),
        "序号|年度|项目编号|项目名称|审批日期|审批文号|批准金额（元）|其中专项经费|备案事项|备案单位|报送日期|备案登记日期|备案号|平台公布日期|公布位置|备注|补录"
    );
    let lines = [
        "1|2026|—|—|—|—|—|—|三个清单|区民政局|2026-08-10|2026-08-12|备〔2026〕12号||||",
        "2|2026|—|—|—|—|—|—|三个清单|区委组织部|||||||",
        "3|2026|云溪-2026-01|路灯更换|2026-08-07|太党工委复〔2026〕21号|38500.5|38500|立项项目及金额|区委组织部|2026-08-10|2026-08-12|备〔2026〕12号|—|—||",
        "4|2026|云溪-2026-01|路灯更换|2026-08-07|太党工委复〔2026〕21号|38500.5|38500|立项项目及金额|区民政局||||—|—||",
        "5|2026|云溪-2026-01|路灯更换|2026-08-07|太党工委复〔2026〕21号|38500.5|38500|审核备案表|区委组织部|2026-08-10|2026-08-18|备〔2026〕18号|—|—||",
        "6|2026|云溪-2026-01|路灯更换|2026-08-07|太党工委复〔2026〕21号|38500.5|38500|审核备案表|区民政局|2026-08-10|2026-08-19|备〔2026〕19号|—|—||",
    ];
    for (row, line) in (1..).zip(lines) {
        assert_eq!(list.line(row, &heads), line);
    }
    assert_eq!(
        list.rows(),
        6,
        "a project that is not granted asks for no filing; amounts are not summed"
    );
}

#[test]
fn a_list_may_be_narrowed_to_projects_and_to_a_year() {
    let mut facts = year();
    facts.projects[1].year = 2025;
    facts
        .filings
        .push(filing("l0", FilingKind::Lists, "district_civil", 13));
    facts.filings[1].fields.year = 2025;
    let rows = |kind, projects: Option<&[ProjectId]>, year| {
        let job = Job {
            projects,
            year,
            ..job(&facts)
        };
        Table::of(&write(kind, &job).unwrap())
    };
    let drains = [ProjectId::new("drains")];
    for kind in [Kind::VoteLedger, Kind::NoticeLedger] {
        let some = rows(kind, Some(&drains), None);
        let texts = some.texts();
        assert!(
            texts.contains("云溪-2026-02") && !texts.contains("云溪-2026-01"),
            "{kind}"
        );
    }
    let lamps = [ProjectId::new("lamps")];
    let filed = rows(Kind::FilingRegister, Some(&lamps), None);
    assert_eq!(filed.rows(), 4, "the filings of the lists are no project's");
    assert_eq!(rows(Kind::FilingRegister, None, Some(2025)).rows(), 2);
    let summed = rows(Kind::ProjectSummary, None, Some(2025));
    assert_eq!(summed.says(1, "编号"), "云溪-2026-02");
    assert!(summed.texts().contains("云溪社区2025年专项经费项目汇总表"));
    let matched = rows(Kind::ResourceList, Some(&lamps), None);
    assert_eq!(
        (matched.rows(), matched.says(1, "编号")),
        (1, "1".to_owned())
    );
}

#[test]
fn every_list_of_an_empty_book_is_a_head_without_rows() {
    for kind in Kind::ALL {
        let list = table(kind, &book(Vec::new()));
        assert_eq!(list.rows(), 0, "{kind}");
        assert_eq!(list.keys(), []);
        assert!(list.texts().contains("云溪社区"), "{kind}");
    }
}

#[test]
fn every_row_has_a_key_of_its_own() {
    let facts = year();
    for kind in Kind::ALL {
        let list = table(kind, &facts);
        let mut keys = list.keys();
        let count = keys.len();
        for at in [0, 1] {
            let part = |key: &(String, String)| {
                if at == 0 {
                    key.0.clone()
                } else {
                    key.1.clone()
                }
            };
            keys.sort_by_key(part);
            keys.dedup_by_key(|key| part(key));
        }
        assert_eq!(keys.len(), count, "{kind}");
    }
    let keys = table(Kind::FilingRegister, &facts).keys();
    assert_eq!(keys[2], ("3".to_owned(), "f1".to_owned()));
    assert_eq!(
        table(Kind::ProjectSummary, &facts).keys()[0],
        ("云溪-2026-01".to_owned(), "lamps".to_owned())
    );
}

#[test]
fn lists_that_are_passed_around_name_nobody_who_objected() {
    let facts = year();
    for kind in [
        Kind::ProjectSummary,
        Kind::NoticeLedger,
        Kind::FilingRegister,
    ] {
        let texts = table(kind, &facts).texts();
        for private in ["魏堃", "王静", "孔祎", "0871-65550123", "0871-65550678"] {
            assert!(!texts.contains(private), "{kind} tells {private}");
        }
    }
}

#[test]
fn texts_that_look_like_formulas_stay_texts_in_every_list() {
    let mut facts = year();
    facts.projects[0].scheme.name = "=1+1".to_owned();
    facts.projects[0].revisions.clear();
    facts.projects[0].notices[0].places[0].name = "@SUM(A1)".to_owned();
    facts.resources[0].fields.what = "+86".to_owned();
    facts.providers[0].fields.note = some("-3");
    let texts = |kind| table(kind, &facts).texts();
    assert!(texts(Kind::ProjectSummary).contains("=1+1"));
    assert!(texts(Kind::VoteLedger).contains("=1+1"));
    assert!(texts(Kind::NoticeLedger).contains("@SUM(A1)"));
    assert!(texts(Kind::FilingRegister).contains("=1+1"));
    assert!(texts(Kind::ResourceList).contains("+86"));
    assert!(texts(Kind::ServiceList).contains("-3"));
}

#[test]
fn three_hundred_rows_are_all_there() {
    let mut facts = year();
    facts.resources = (1..=300).map(|n| resource(n, "驻区单位", &[])).collect();
    facts.providers = (1..=300).map(|n| provider(n, "机构", Vec::new())).collect();
    let project = |n: usize| policy::facts::ProjectFacts {
        id: ProjectId::new(format!("p{n}")),
        number: format!("云溪-2026-{n:03}"),
        ..drains()
    };
    facts.projects = (1..=300).map(project).collect();
    assert_eq!(table(Kind::ResourceList, &facts).says(300, "编号"), "300");
    assert_eq!(
        table(Kind::ServiceList, &facts).says(300, "主体编号"),
        "300"
    );
    let summed = table(Kind::ProjectSummary, &facts);
    assert_eq!(summed.rows(), 301);
    // 300 × 12,345.67 yuan.
    assert_eq!(summed.says(301, "预算（元）"), "3703701");
    assert_eq!(table(Kind::NoticeLedger, &facts).rows(), 300);
}
