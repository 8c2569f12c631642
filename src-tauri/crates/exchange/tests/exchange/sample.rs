//! A small community with two demands and one project.

use chrono::NaiveDate;
use exchange::bundle::{Bundle, Concern, NamedFile, Purpose};
use exchange::key::SigningKey;
use policy::Money;
use policy::facts::{
    Allocation, BookFacts, BudgetLine, BudgetLineId, CommunityFacts, CommunityKind, DemandFacts,
    DemandId, DemandState, FundingSource, MeetingFacts, Particulars, ProjectFacts, ProjectId,
    ProviderFacts, ResourceFacts, Scheme, SourceId, SourceKind, Urgency,
};
use policy::personal::Personal;

pub const HEAD: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn key() -> SigningKey {
    SigningKey::from_seed(&[7; 32])
}

pub fn book() -> BookFacts {
    BookFacts {
        demands: vec![demand(1), demand(2)],
        projects: vec![project()],
        meetings: vec![meeting()],
        providers: vec![provider()],
        resources: vec![resource()],
        allocations: vec![Allocation {
            year: 2026,
            amount_fen: Money::from_fen(20_000_000),
            dated_on: Some(day("2026-01-20")),
            document: None,
            note: None,
        }],
        ..BookFacts::of(community())
    }
}

fn community() -> CommunityFacts {
    let particulars = Particulars {
        from: day("2026-01-01"),
        name: "云溪社区".to_owned(),
        street: "太和街道".to_owned(),
        district: "官渡区".to_owned(),
        party_organisation: None,
        secretary: None,
        contact: None,
        office_phone: None,
        address: None,
        street_phone: None,
    };
    CommunityFacts {
        book_id: "book-1".to_owned(),
        kind: CommunityKind::Urban,
        pack: "guandu-2021".to_owned(),
        pack_since: None,
        particulars: vec![particulars],
    }
}

fn meeting() -> MeetingFacts {
    let json = serde_json::json!({
        "id": "m1", "vote": "resolution", "held_on": "2026-06-12", "begins": "09:00:00",
        "entered_on": "2026-06-12", "scans": [],
        "counted": {"all": 61, "due": 61, "present": 52},
        "roster": [{"name": "奚娅", "role": "representative", "standing": "voting", "presence": "present"}],
        "matters": [{
            "id": "t1", "project": "p1", "remarks": [{"by": "奚娅", "says": "同意", "objects": false}],
            "ballot": {"manner": "hands", "approve": 50, "against": 1, "abstain": 1, "not_cast": 0},
            "announced": "passed",
        }],
    });
    serde_json::from_value(json).unwrap()
}

fn provider() -> ProviderFacts {
    let json = serde_json::json!({
        "id": "v1", "number": 1, "name": "春晖社会工作服务中心", "kind": "social_organisation",
        "services": [{"id": "s1", "name": "助餐"}],
    });
    serde_json::from_value(json).unwrap()
}

fn resource() -> ResourceFacts {
    let json = serde_json::json!({
        "id": "r1", "number": 1, "owner": "云溪小学", "kind": "place", "what": "周末球场", "projects": ["p1"],
    });
    serde_json::from_value(json).unwrap()
}

fn demand(number: i64) -> DemandFacts {
    DemandFacts {
        id: DemandId::new(format!("d{number}")),
        number,
        collected_on: day("2026-03-05"),
        channel: Some("走访".to_owned()),
        collector: None,
        proposer: Some(Personal::new("张三".to_owned())),
        proposer_role: None,
        phone: None,
        location: None,
        content: "铁路新村路灯不亮".to_owned(),
        category: None,
        category_text: None,
        households: Some(120),
        households_approximate: true,
        urgency: Some(Urgency::Urgent),
        state: DemandState::Open,
        note: None,
        merged_into: None,
        projects: vec![ProjectId::new("p1")],
    }
}

fn project() -> ProjectFacts {
    ProjectFacts {
        number: "云溪-2026-01".to_owned(),
        year: 2026,
        pack: "guandu-2021".to_owned(),
        demands: vec![DemandId::new("d1"), DemandId::new("d2")],
        ..ProjectFacts::drafted(ProjectId::new("p1"), day("2026-04-01"), scheme())
    }
}

fn scheme() -> Scheme {
    Scheme {
        name: "铁路新村路灯更换".to_owned(),
        finish: Some(day("2026-06-30")),
        budget: vec![line("l1", 1_200_000), line("l2", 34_550)],
        sources: vec![
            source("s1", SourceKind::Fund, 1_200_000),
            source("s2", SourceKind::Donation, 34_550),
        ],
        ..Scheme::default()
    }
}

fn line(id: &str, fen: i64) -> BudgetLine {
    BudgetLine {
        id: BudgetLineId::new(id),
        item: "路灯".to_owned(),
        category: None,
        unit: Some("盏".to_owned()),
        quantity: Some(rust_decimal::Decimal::new(125, 1)),
        unit_price_fen: None,
        amount_fen: Money::from_fen(fen),
        declaration: None,
        note: None,
    }
}

fn source(id: &str, kind: SourceKind, fen: i64) -> FundingSource {
    FundingSource {
        id: SourceId::new(id),
        kind,
        from: None,
        amount_fen: Money::from_fen(fen),
    }
}

pub fn bundle(facts: &BookFacts) -> Bundle<'_> {
    let file = |name: &str, text: &str| NamedFile {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    Bundle {
        id: "bundle-1".to_owned(),
        facts,
        recipient: "太和街道办事处".to_owned(),
        sequence: 3,
        base: 1,
        purpose: Purpose::Filing,
        concerns: facts.projects.iter().map(Concern::of).collect(),
        made_at: day("2026-11-22").and_hms_opt(9, 30, 0).unwrap(),
        program: "0.1.0".to_owned(),
        head: HEAD.to_owned(),
        sheets: vec![
            file("需求清单.xlsx", "sheet two"),
            file("项目.xlsx", "sheet one"),
        ],
        papers: vec![file("报送单.pdf", "paper")],
    }
}

pub fn written() -> Vec<u8> {
    bundle(&book()).write(&key()).unwrap()
}
