//! A community, its demands and a project with a posted notice; and how to print and read back.

use chrono::NaiveDate;
use papers::{
    Audience, Fonts, Item, Job, Kind, Page, PaperError, Rendered, Size, Stamp, Subject, TextRun,
    Wording,
};
use policy::Money;
use policy::calendar::Calendar;
use policy::facts::*;
use policy::judge::Policies;
use policy::money::CapitalsStyle;
use policy::pack::{LawLayers, Pack};
use policy::personal::Personal;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

pub const HEAD: &str = "3f2a91c07be4d8556a0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69";

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
}

fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(assets().join(path)).unwrap()
}

pub fn font(name: &str) -> Vec<u8> {
    std::fs::read(assets().join("fonts").join(name))
        .expect("fonts are obtained by `cargo xtask set-up`")
}

pub static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let names = ["song-bold.otf", "fang.otf", "kai.ttf", "hei.otf"];
    Fonts::load(names.map(|name| (name, font(name)))).unwrap()
});

pub fn wording(file: &str) -> String {
    read(Path::new("papers").join(file))
}

/// Returns the text of a file, when there is one: not every kind has an edition for residents.
pub fn shipped(file: &str) -> Option<String> {
    std::fs::read_to_string(assets().join("papers").join(file)).ok()
}

pub static WORDING: LazyLock<Wording> = LazyLock::new(|| Wording::load(&shipped).unwrap());

pub static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let text = read("policies/guandu-2021.toml");
    Pack::load("guandu-2021.toml", &text, &|id| {
        Some(read(format!("policies/{id}.toml")))
    })
    .unwrap()
});

/// The pack and some law.
pub fn policies(laws: LawLayers) -> Policies {
    let packs = [(PACK.id().to_owned(), PACK.clone())];
    Policies {
        packs: packs.into_iter().collect(),
        laws,
    }
}

pub static CALENDAR: LazyLock<Calendar> =
    LazyLock::new(|| Calendar::parse("cn.toml", &read("calendars/cn.toml")).unwrap());

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub fn particulars() -> Particulars {
    Particulars {
        from: day("2020-01-01"),
        name: "云溪社区".into(),
        street: "太和街道".into(),
        district: "官渡区".into(),
        party_organisation: some("中共太和街道云溪社区委员会"),
        secretary: some("赵云霞"),
        contact: some("李红梅"),
        office_phone: some("0871-67180012"),
        address: some("官渡区云溪路18号云溪社区党群服务中心二楼"),
        street_phone: some("0871-67180099"),
    }
}

pub fn scheme() -> Scheme {
    let line = |id: &str, item: &str, fen| BudgetLine {
        id: BudgetLineId::new(id),
        item: item.into(),
        category: None,
        unit: None,
        quantity: None,
        unit_price_fen: None,
        amount_fen: Money::from_fen(fen),
        declaration: None,
        note: None,
    };
    Scheme {
        name: "铁路新村路灯更换".into(),
        category: some("property"),
        mode: Some(UndertakingMode::SelfRun),
        undertaker: some("云溪社区居民委员会"),
        measures: some(
            "更换铁路新村1—12幢楼道及院内老旧路灯86盏，全部改用LED节能光源；重新敷设破损线路420米，加装光控开关12套，消除夜间照明盲区。",
        ),
        place: some("铁路新村1—12幢楼道及院内道路"),
        start: Some(day("2026-07-10")),
        finish: Some(day("2026-09-30")),
        beneficiaries: Beneficiaries {
            who: some("铁路新村居民"),
            range: None,
            households: Some(340),
            persons: Some(1_020),
            outsiders: None,
        },
        budget: vec![
            line("b1", "LED路灯", 2_580_000),
            line("b2", "线路与安装", 1_280_000),
        ],
        sources: vec![FundingSource {
            id: SourceId::new("s1"),
            kind: SourceKind::Fund,
            from: None,
            amount_fen: Money::from_fen(3_860_000),
        }],
        ..Scheme::default()
    }
}

pub fn notice() -> NoticeFacts {
    let place = |id: &str, kind, name: &str| PlaceFacts {
        id: PlaceId::new(id),
        kind,
        name: name.into(),
        posted_on: Some(day("2026-06-24")),
        removed_on: None,
        torn_on: None,
        photos: Vec::new(),
    };
    NoticeFacts {
        id: NoticeId::new("n1"),
        kind: NoticeKind::Project,
        revision: Some(RevisionId::new("r1")),
        planned_on: Some(day("2026-06-24")),
        places: vec![
            place("p1", PlaceKind::Board, "社区公示栏"),
            place("p2", PlaceKind::Building, "铁路新村3幢"),
        ],
        objections: Vec::new(),
    }
}

pub fn project(scheme: Scheme) -> ProjectFacts {
    let digest = scheme.digest().unwrap();
    let revision = RevisionFacts {
        id: RevisionId::new("r1"),
        number: 1,
        frozen_on: day("2026-06-20"),
        reason: some("公示"),
        digest,
        scheme: scheme.clone(),
    };
    ProjectFacts {
        number: "云溪-2026-03".into(),
        year: 2026,
        pack: "guandu-2021".into(),
        revisions: vec![revision],
        notices: vec![notice()],
        ..ProjectFacts::drafted(ProjectId::new("x1"), day("2026-05-06"), scheme)
    }
}

/// What residents of an old quarter ask for; the list is walked again and again.
const ASKED: [(&str, &str, &str, i64); 10] = [
    (
        "铁路新村3幢2单元",
        "楼道灯坏了一年多，老人晚上上下楼看不清，摔过两次，希望尽快更换。",
        "社区物业服务",
        48,
    ),
    (
        "云溪小区12幢",
        "院内下水道一下雨就返水，一楼住户家里进水，请清掏并更换破损管道。",
        "服务设施维护类服务",
        120,
    ),
    (
        "滇池路86号院",
        "没有地方充电，大家从楼上拉线，怕着火，希望建电动自行车充电棚。",
        "便民生活类服务",
        260,
    ),
    (
        "铁路新村7幢",
        "独居老人吃饭困难，希望社区办老年食堂，送餐到家。",
        "特困群体服务",
        35,
    ),
    (
        "海伦国际一期",
        "孩子放学没人管，希望办四点半课堂。",
        "民生帮扶类服务",
        88,
    ),
    (
        "云溪小区",
        "健身器材生锈，儿童滑梯断裂，需要更换。",
        "文体活动服务",
        410,
    ),
    (
        "福德村小组",
        "文化活动室没有桌椅和投影，想排练节目。",
        "文体活动服务",
        150,
    ),
    (
        "铁路新村院内",
        "垃圾房离楼太近，夏天味道大，建议移位并加装除臭设备。",
        "社区物业服务",
        340,
    ),
    (
        "滇池路102号",
        "无障碍坡道太陡，轮椅上不去。",
        "服务设施维护类服务",
        16,
    ),
    (
        "云溪小区5幢",
        "反诈宣传要多进小区，用方言讲。",
        "宣传服务",
        500,
    ),
];

pub fn demand(number: i64) -> DemandFacts {
    let (location, content, category, households) = ASKED[(number as usize - 1) % ASKED.len()];
    DemandFacts {
        id: DemandId::new(format!("d{number}")),
        number,
        collected_on: day("2026-01-05") + chrono::Days::new(2 * number as u64),
        channel: some(["入户走访", "座谈会", "微信群", "意见箱"][number as usize % 4]),
        collector: None,
        proposer: Some(Personal::new(
            ["王建国", "李喆", "张丽华", "欧阳明珠"][number as usize % 4].into(),
        )),
        proposer_role: None,
        phone: Some(Personal::new("13812345678".into())),
        location: Some(Personal::new(location.into())),
        content: content.into(),
        category: None,
        category_text: some(category),
        households: (number != 9).then_some(households),
        households_approximate: number % 20 == 0,
        urgency: Some([Urgency::Normal, Urgency::Urgent, Urgency::Critical][number as usize % 3]),
        state: [
            DemandState::Open,
            DemandState::Planned,
            DemandState::Referred,
            DemandState::Answered,
        ][number as usize % 4],
        note: None,
        merged_into: None,
        projects: Vec::new(),
    }
}

pub fn book() -> BookFacts {
    let community = CommunityFacts {
        book_id: "b".into(),
        kind: CommunityKind::Urban,
        pack: "guandu-2021".into(),
        pack_since: None,
        particulars: vec![particulars()],
    };
    BookFacts {
        demands: (1..=85).map(demand).collect(),
        projects: vec![project(scheme())],
        ..BookFacts::of(community)
    }
}

pub fn of_notice() -> Subject<'static> {
    Subject::Notice {
        project: ProjectId::new("x1"),
        notice: NoticeId::new("n1"),
    }
}

pub fn for_street() -> Subject<'static> {
    Subject::Book(Audience::Street)
}

pub const ISSUED: Stamp<'static> = Stamp::Issued {
    number: "云溪-2026-立项公示-01",
    head: HEAD,
};

pub fn print(
    facts: &BookFacts,
    kind: Kind,
    subject: Subject<'_>,
    size: Size,
    stamp: Stamp<'_>,
) -> Result<Rendered, PaperError> {
    print_on(day("2026-06-24"), facts, kind, subject, size, stamp)
}

pub fn print_on(
    today: NaiveDate,
    facts: &BookFacts,
    kind: Kind,
    subject: Subject<'_>,
    size: Size,
    stamp: Stamp<'_>,
) -> Result<Rendered, PaperError> {
    print_under(&WITHOUT_LAW, today, facts, kind, subject, size, stamp)
}

pub fn print_under(
    policies: &Policies,
    today: NaiveDate,
    facts: &BookFacts,
    kind: Kind,
    subject: Subject<'_>,
    size: Size,
    stamp: Stamp<'_>,
) -> Result<Rendered, PaperError> {
    papers::render(&Job {
        policies,
        size,
        stamp,
        today,
        ..job(facts, kind, subject)
    })
}

/// Prints a draft that shows its grid.
pub fn print_on_grid(
    facts: &BookFacts,
    kind: Kind,
    subject: Subject<'_>,
    stamp: Stamp<'_>,
) -> Result<Rendered, PaperError> {
    papers::render(&Job {
        stamp,
        grid: true,
        ..job(facts, kind, subject)
    })
}

/// Prints an issued paper on A4 with another wording.
pub fn print_with(
    wording: &Wording,
    facts: &BookFacts,
    kind: Kind,
    subject: Subject<'_>,
) -> Result<Rendered, PaperError> {
    papers::render(&Job {
        today: day("2026-07-06"),
        wording,
        ..job(facts, kind, subject)
    })
}

/// Orders an issued paper on A4, judged without national law.
fn job<'a>(facts: &'a BookFacts, kind: Kind, subject: Subject<'a>) -> Job<'a> {
    Job {
        kind,
        facts,
        pack: &PACK,
        policies: &WITHOUT_LAW,
        calendar: &CALENDAR,
        subject,
        size: Size::A4,
        stamp: ISSUED,
        grid: false,
        capitals: CapitalsStyle::default(),
        today: day("2026-06-24"),
        fonts: &FONTS,
        wording: &WORDING,
    }
}

static WITHOUT_LAW: LazyLock<Policies> = LazyLock::new(|| policies(LawLayers::default()));

/// Prints a notice of a project with this scheme.
pub fn print_scheme(scheme: Scheme, size: Size) -> Result<Rendered, PaperError> {
    let facts = BookFacts {
        projects: vec![project(scheme)],
        ..book()
    };
    print(&facts, Kind::ProjectNotice, of_notice(), size, ISSUED)
}

/// Writes the PDF beside the build, where eyes and tools of other makers can read it.
pub fn keep(name: &str, pdf: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&path, pdf).unwrap();
    path
}

/// Runs a tool of poppler on a kept PDF and returns what it says.
pub fn poppler(tool: &str, options: &[&str], pdf: &Path, to: &[&str]) -> String {
    let output = Command::new(tool)
        .args(options)
        .arg(pdf)
        .args(to)
        .output()
        .expect("poppler-utils is installed");
    assert!(
        output.status.success(),
        "{tool}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        output.stderr.is_empty(),
        "{tool}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the text of a PDF as another maker's reader copies it, lines joined.
pub fn copied(name: &str, pdf: &[u8]) -> String {
    let path = keep(name, pdf);
    poppler("pdftotext", &["-raw", "-nopgbrk"], &path, &["-"])
        .lines()
        .collect()
}

/// Returns the runs of a page in the order of reading.
pub fn runs(page: &Page) -> Vec<&TextRun> {
    let mut runs = Vec::new();
    for item in &page.items {
        if let Item::Text(run) = item {
            runs.push(run);
        }
    }
    runs
}

/// Returns the text of a page.
pub fn page_text(page: &Page) -> String {
    runs(page).into_iter().map(TextRun::text).collect()
}

/// Returns a text without blanks.
pub fn squashed(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace()).collect()
}
