//! A community with two projects on their road, those around it, and how to write and read its lists.

use crate::support::{book, day, read};
use policy::Money;
use policy::calendar::Calendar;
use policy::facts::*;
use policy::finding::{Judgement, ProjectJudgement, StepState, StepStatus};
use policy::judge::Policies;
use policy::pack::Pack;
use policy::personal::Personal;
use sheets::write::{Job, Kind, write};
use sheets::{Address, CellValue, Workbook};
use std::sync::LazyLock;

/// Row of the head, from 0.
const HEAD: u32 = 2;

fn asset(path: &str) -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/");
    std::fs::read_to_string(format!("{root}{path}")).unwrap()
}

pub static PACK: LazyLock<Pack> = LazyLock::new(|| {
    Pack::load(
        "guandu-2021.toml",
        &asset("policies/guandu-2021.toml"),
        &|_| None,
    )
    .unwrap()
});

static POLICIES: LazyLock<Policies> = LazyLock::new(|| Policies {
    packs: [(PACK.id().to_owned(), PACK.clone())].into(),
    ..Policies::default()
});

static CALENDAR: LazyLock<Calendar> =
    LazyLock::new(|| Calendar::parse("cn.toml", &asset("calendars/cn.toml")).unwrap());

static NOTHING_JUDGED: LazyLock<Judgement> = LazyLock::new(|| judged(&[]));

/// Returns what a judge says who sees projects at these steps.
pub fn judged(steps: &[(&str, &str, StepStatus)]) -> Judgement {
    let project = |(id, name, status): &(&str, &str, StepStatus)| ProjectJudgement {
        project: ProjectId::new(*id),
        steps: vec![StepState {
            code: "step".to_owned(),
            name: (*name).to_owned(),
            article: None,
            status: *status,
            says: String::new(),
            fact: None,
        }],
        findings: Vec::new(),
        dues: Vec::new(),
    };
    Judgement {
        projects: steps.iter().map(project).collect(),
        findings: Vec::new(),
        dues: Vec::new(),
    }
}

/// Returns what the lists of a book are written from, on 2026-09-01.
pub fn job(facts: &BookFacts) -> Job<'_> {
    Job {
        facts,
        policies: &POLICIES,
        pack: &PACK,
        calendar: &CALENDAR,
        judgement: &NOTHING_JUDGED,
        projects: None,
        year: None,
        today: day(2026, 9, 1),
    }
}

pub fn table(kind: Kind, facts: &BookFacts) -> Table {
    Table::of(&write(kind, &job(facts)).unwrap())
}

/// A list read back through the crate's own reader.
pub struct Table {
    pub workbook: Workbook,
    pub heads: Vec<String>,
}

impl Table {
    pub fn of(bytes: &[u8]) -> Self {
        let workbook = read(bytes).unwrap();
        let cells = workbook.sheets[0].row(HEAD);
        let heads = cells.map(|(_, value)| shown(Some(value))).collect();
        Self { workbook, heads }
    }

    /// Returns how many rows stand under the head, a sum among them.
    pub fn rows(&self) -> usize {
        let rows = self.workbook.sheets[0].rows().into_iter();
        rows.filter(|row| *row > HEAD).count()
    }

    /// Returns the cell of a row (from 1) under a head.
    pub fn cell(&self, row: u32, head: &str) -> Option<&CellValue> {
        let column = self.heads.iter().position(|one| one == head);
        let column = column.unwrap_or_else(|| panic!("{head} is among {:?}", self.heads));
        self.workbook.sheets[0].cell(Address::new(HEAD + row, u32::try_from(column).unwrap()))
    }

    /// Returns what a row shows under a head, empty when the cell is.
    pub fn says(&self, row: u32, head: &str) -> String {
        shown(self.cell(row, head))
    }

    /// Returns what a row shows under some heads.
    pub fn line(&self, row: u32, heads: &[&str]) -> String {
        let says = heads.iter().map(|head| self.says(row, head));
        says.collect::<Vec<_>>().join("|")
    }

    /// Returns every text of the list, the hidden sheet left out.
    pub fn texts(&self) -> String {
        let cells = self.workbook.sheets[0].cells();
        cells
            .map(|(_, value)| shown(Some(value)))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Returns the row keys: number and id.
    pub fn keys(&self) -> Vec<(String, String)> {
        let hidden = &self.workbook.sheets[1];
        let rows = hidden.rows().into_iter().filter(|row| *row >= 2);
        let at = |row, column| shown(hidden.cell(Address::new(row, column)));
        let keys = rows.map(|row| (at(row, 0), at(row, 1)));
        keys.filter(|(number, _)| !number.is_empty()).collect()
    }
}

fn shown(value: Option<&CellValue>) -> String {
    match value {
        None => String::new(),
        Some(CellValue::Text(text)) => text.clone(),
        Some(CellValue::Number(number)) => number.to_string(),
        Some(CellValue::Date(at)) => at.date().to_string(),
        Some(other) => format!("{other:?}"),
    }
}

pub fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub fn whose(text: &str) -> Option<Personal<String>> {
    some(text).map(Personal::new)
}

fn line(id: &str, fen: i64) -> BudgetLine {
    BudgetLine {
        id: BudgetLineId::new(id),
        item: "材料".to_owned(),
        category: None,
        unit: None,
        quantity: None,
        unit_price_fen: None,
        amount_fen: Money::from_fen(fen),
        declaration: None,
        note: None,
    }
}

fn scheme(name: &str, lines: Vec<BudgetLine>) -> Scheme {
    Scheme {
        name: name.to_owned(),
        budget: lines,
        ..Scheme::default()
    }
}

/// A project that went all the way to its filing.
pub fn lamps() -> ProjectFacts {
    let mut scheme = scheme("路灯更换", vec![line("a", 2_580_000), line("b", 1_280_000)]);
    scheme.category = some("property");
    scheme.mode = Some(UndertakingMode::SelfRun);
    scheme.undertaker = some("云溪社区居民委员会");
    (
        scheme.beneficiaries.households,
        scheme.beneficiaries.persons,
    ) = (Some(340), Some(1_020));
    scheme.sources = vec![FundingSource {
        id: SourceId::new("s"),
        kind: SourceKind::Fund,
        from: None,
        amount_fen: Money::from_fen(3_860_000),
    }];
    let mut project = ProjectFacts::drafted(ProjectId::new("lamps"), day(2026, 7, 2), scheme);
    (project.number, project.pack) = ("云溪-2026-01".to_owned(), PACK.id().to_owned());
    project.revisions = vec![RevisionFacts {
        id: RevisionId::new("lamps-1"),
        number: 1,
        frozen_on: day(2026, 7, 2),
        reason: None,
        digest: String::new(),
        scheme: Scheme {
            name: "路灯更换（定稿时的名称）".to_owned(),
            ..project.scheme.clone()
        },
    }];
    project.notices = vec![public_notice()];
    project.reviews = vec![passed_review()];
    project.approvals = vec![approval()];
    project.filings = vec![
        filing("f1", FilingKind::Approval, "district_organisation", 12),
        filing("f2", FilingKind::Form, "district_organisation", 18),
        filing("f3", FilingKind::Form, "district_civil", 19),
    ];
    project
}

/// A project that is only drafted: 12,345.67 yuan, no source named.
pub fn drains() -> ProjectFacts {
    let scheme = scheme("下水道清淤", vec![line("c", 1_234_567)]);
    let mut project = ProjectFacts::drafted(ProjectId::new("drains"), day(2026, 7, 2), scheme);
    (project.number, project.pack) = ("云溪-2026-02".to_owned(), PACK.id().to_owned());
    project.notices = vec![NoticeFacts {
        id: NoticeId::new("planned"),
        kind: NoticeKind::Decision,
        revision: None,
        planned_on: Some(day(2026, 9, 7)),
        places: Vec::new(),
        objections: Vec::new(),
    }];
    project
}

fn public_notice() -> NoticeFacts {
    let place = |id: &str, kind, name: &str| PlaceFacts {
        id: PlaceId::new(id),
        kind,
        name: name.to_owned(),
        posted_on: Some(day(2026, 7, 27)),
        removed_on: None,
        torn_on: None,
        photos: Vec::new(),
    };
    let mut board = place("board", PlaceKind::Board, "社区公示栏");
    board.removed_on = Some(day(2026, 8, 4));
    board.photos = vec![PhotoFacts {
        attachment: AttachmentId::new("photo"),
        sha256: String::new(),
        taken_on: None,
        caption: None,
    }];
    let mut building = place("building", PlaceKind::Building, "铁路新村3幢");
    building.torn_on = Some(day(2026, 7, 30));
    NoticeFacts {
        id: NoticeId::new("public"),
        kind: NoticeKind::Project,
        revision: Some(RevisionId::new("lamps-1")),
        planned_on: Some(day(2026, 7, 27)),
        places: vec![board, building],
        objections: vec![ObjectionFacts {
            id: ObjectionId::new("objection"),
            received_on: day(2026, 7, 29),
            objector: whose("魏堃"),
            content: "灯太亮。".to_owned(),
            decision: some("加灯罩。"),
            decided_on: Some(day(2026, 7, 30)),
            answered_on: Some(day(2026, 7, 31)),
            material: Some(false),
        }],
    }
}

fn passed_review() -> ReviewFacts {
    ReviewFacts {
        id: ReviewId::new("review"),
        fields: ReviewFields {
            revision: None,
            submitted_on: None,
            reviewed_on: Some(day(2026, 7, 20)),
            score: None,
            opinion: None,
            station: None,
            district: None,
            result: Some(ReviewResult::Passed),
            points_to: None,
            document: None,
        },
        scans: Vec::new(),
        entered_on: day(2026, 7, 20),
    }
}

fn approval() -> ApprovalFacts {
    ApprovalFacts {
        id: ApprovalId::new("approval"),
        fields: ApprovalFields {
            revision: None,
            approved_on: Some(day(2026, 8, 7)),
            amount_fen: Some(Money::from_fen(3_850_050)),
            fund_fen: Some(Money::from_fen(3_850_000)),
            opinion: None,
            granted: Some(true),
            document: some("太党工委复〔2026〕21号"),
        },
        scans: Vec::new(),
        entered_on: day(2026, 8, 7),
    }
}

/// Something registered on a day of August, numbered after it.
pub fn filing(id: &str, kind: FilingKind, body: &str, on: u32) -> FilingFacts {
    FilingFacts {
        id: FilingId::new(id),
        project: None,
        fields: FilingFields {
            kind,
            body: body.to_owned(),
            year: 2026,
            sent_on: Some(day(2026, 8, 10)),
            registered_on: Some(day(2026, 8, on)),
            number: Some(format!("备〔2026〕{on}号")),
            posted_on: None,
            posted_at: None,
            note: None,
        },
        scans: Vec::new(),
        entered_on: day(2026, 8, on),
    }
}

/// A meeting at which `counted` (全体, 应到, 实到) were counted.
pub fn meeting(id: &str, vote: &str, on: u32, counted: [i64; 3]) -> MeetingFacts {
    let [all, due, present] = counted.map(Some);
    MeetingFacts {
        id: MeetingId::new(id),
        fields: MeetingFields {
            vote: vote.to_owned(),
            title: None,
            form: None,
            held_on: day(2026, 7, on),
            begins: None,
            ends: None,
            place: None,
            chair: whose("孔祎"),
            recorder: None,
            notified_on: None,
            notified_by: None,
            counted: Some(HeadCount { all, due, present }),
            supervision: Some(Supervision {
                by: Personal::new("李翀".to_owned()),
                on: day(2026, 7, on),
                says: "程序合规。".to_owned(),
            }),
            note: None,
        },
        roster: Vec::new(),
        matters: Vec::new(),
        scans: Vec::new(),
        entered_on: day(2026, 7, on),
    }
}

/// A project before a meeting with votes 同意, 反对, 弃权.
pub fn matter(id: &str, project: &str, votes: [i64; 3]) -> MatterFacts {
    let [approve, against, abstain] = votes;
    MatterFacts {
        id: MatterId::new(id),
        project: ProjectId::new(project),
        fields: MatterFields {
            revision: None,
            explained: None,
            remarks: Vec::new(),
            ballot: Some(Ballot {
                manner: Some(VotingManner::Secret),
                approve,
                against,
                abstain,
                not_cast: 0,
            }),
            announced: None,
            conclusion: None,
        },
    }
}

/// The two meetings: both projects proposed by 5 of 5; the residents pass the lamps by 15 of 17, the drains fall by 8.
fn meetings() -> Vec<MeetingFacts> {
    let mut proposal = meeting("m1", "proposal", 3, [5, 5, 5]);
    proposal.fields.title = some("云溪社区党委提议会议");
    proposal.matters = vec![
        matter("v1", "lamps", [5, 0, 0]),
        matter("v2", "drains", [5, 0, 0]),
    ];
    let mut resolution = meeting("m2", "resolution", 10, [20, 18, 17]);
    let mut passed = matter("v3", "lamps", [15, 1, 1]);
    passed.fields.revision = Some(RevisionId::new("lamps-1"));
    passed.fields.announced = Some(Announced::Passed);
    passed.fields.conclusion = some("报街道评审。");
    let mut fallen = matter("v4", "drains", [8, 9, 0]);
    let said = |by: Option<Personal<String>>, says: &str, objects| Remark {
        by,
        says: says.to_owned(),
        objects,
    };
    fallen.fields.remarks = vec![
        said(whose("王静"), "先修路。", true),
        said(None, "赞成。", false),
        said(None, "太贵。", true),
    ];
    resolution.matters = vec![passed, fallen];
    vec![proposal, resolution]
}

pub fn service(id: &str, name: &str) -> Service {
    Service {
        id: ServiceId::new(id),
        name: name.to_owned(),
        audience: some("小学生"),
        content: some("作业陪伴"),
        price: some("=180元/课时"),
        period: None,
        cases: None,
    }
}

pub fn provider(number: i64, name: &str, services: Vec<Service>) -> ProviderFacts {
    ProviderFacts {
        id: ProviderId::new(format!("provider-{number}")),
        number,
        fields: ProviderFields {
            name: name.to_owned(),
            kind: ProviderKind::SocialOrganisation,
            credit_code: some("91350100M000100Y43"),
            grade: some("3A"),
            officer: some("段敏"),
            contact: whose("段䶮"),
            phone: whose("0871-65550678"),
            registered_on: None,
            note: None,
        },
        services,
    }
}

pub fn resource(number: i64, owner: &str, projects: &[&str]) -> ResourceFacts {
    ResourceFacts {
        id: ResourceId::new(format!("resource-{number}")),
        number,
        fields: ResourceFields {
            owner: owner.to_owned(),
            nature: some("驻区单位"),
            kind: ResourceKind::Place,
            what: "多功能厅".to_owned(),
            quantity: some("2间"),
            available: some("周末全天"),
            contact: whose("𬱖丽"),
            phone: whose("0871-65550123"),
            intent: some("免费提供"),
            note: None,
        },
        projects: projects.iter().map(|id| ProjectId::new(*id)).collect(),
    }
}

pub fn term(id: &str, role: Role, title: Option<&str>) -> TermFacts {
    TermFacts {
        id: TermId::new(id),
        role,
        title: title.map(str::to_owned),
        group: None,
        from: None,
        until: None,
    }
}

pub fn person(id: &str, name: &str, phone: Option<&str>, terms: Vec<TermFacts>) -> PersonFacts {
    PersonFacts {
        id: PersonId::new(id),
        fields: PersonFields {
            name: Personal::new(name.to_owned()),
            phone: phone.and_then(whose),
            location: None,
            note: None,
        },
        terms,
    }
}

/// The whole book.
pub fn year() -> BookFacts {
    BookFacts {
        projects: vec![lamps(), drains()],
        meetings: meetings(),
        providers: vec![
            provider(
                1,
                "春融社会工作服务中心",
                vec![service("s1", "课后托管"), service("s2", "技能培训")],
            ),
            provider(2, "邻里互助站", Vec::new()),
        ],
        resources: vec![
            resource(1, "党群服务中心", &["lamps"]),
            resource(2, "机械学校", &[]),
        ],
        filings: vec![filing("l1", FilingKind::Lists, "district_civil", 12)],
        ..book(Vec::new())
    }
}
