//! The road from the meetings to the filing: everything that is recorded comes back, and can be taken back.

use super::{Desk, act, day};
use policy::facts::{
    ApprovalFacts, ApprovalId, Attendance, BookFacts, ContractFacts, ContractId, CorrectionFacts,
    DisclosureFacts, EntryFacts, FilingFacts, FilingId, HandoverFacts, HouseRuleFacts, Indicator,
    MatterFields, MatterId, MeetingFacts, MeetingId, PackTurn, Partner, PersonFacts, PersonId,
    ProjectId, ProviderFacts, ProviderId, ResourceFacts, ResourceId, ReviewFacts, ReviewId,
    RevisionId, ScanKind, Withdrawal,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use workbook::attachment::{self, NewAttachment};
use workbook::meeting::{self, MatterRow};
use workbook::removed::{self, Binned};
use workbook::scan::{self, Owner};
use workbook::street::{approval, contract, filing, review};
use workbook::{Noun, WorkbookError, correction, person, project, provider, resource, year};

fn p(id: &str) -> ProjectId {
    ProjectId::new(id)
}

fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.add_project("p1", "云溪-2026-01");
    desk.add_project("p2", "云溪-2026-02");
    for (revision, project) in [("r1", "p1"), ("r2", "p2")] {
        desk.act(move |tx| {
            project::freeze(
                tx,
                RevisionId::new(revision),
                &p(project),
                day(2026, 3, 1),
                None,
            )
        });
    }
    desk
}

fn add_file(desk: &Desk, id: &'static str) {
    let file = NewAttachment {
        id: policy::facts::AttachmentId::new(id),
        project: None,
        name: format!("{id}.jpg"),
        media_type: "image/jpeg".to_owned(),
        bytes: id.as_bytes().to_vec(),
        original: None,
        pixels: None,
    };
    desk.act(move |tx| attachment::add(tx, &file).map(|_| ()));
}

pub fn kong() -> PersonFacts {
    read(json!({
        "id": "k1", "name": "孔祎", "phone": "13800000001", "location": "铁路新村", "note": "兼任",
        "terms": [
            {"id": "t1", "role": "party_committee", "title": "党委书记", "group": "第一支部",
             "from": "2021-03-01", "until": null},
            {"id": "t2", "role": "residents_committee", "title": "主任", "group": null,
             "from": null, "until": "2026-12-31"},
        ],
    }))
}

fn save_person(desk: &Desk, facts: PersonFacts) {
    desk.act(move |tx| person::save(tx, &facts.id, &facts.fields, &facts.terms));
}

/// The resolution of 12 June: two projects, one guest, one on leave.
pub fn resolution() -> MeetingFacts {
    read(json!({
        "id": "m1", "vote": "resolution", "title": "第5次居民代表会议", "form": "居民代表会议",
        "held_on": "2026-06-12", "begins": "09:00:00", "ends": "10:30:00", "place": "二楼会议室",
        "chair": "孔祎", "recorder": "章丽", "notified_on": "2026-06-09", "notified_by": "电话",
        "counted": {"all": 61, "due": 60, "present": 44},
        "supervision": {"by": "李翀", "on": "2026-06-12", "says": "程序符合规定"},
        "note": "雨天", "entered_on": "2026-03-02", "scans": [],
        "roster": [
            {"person": "k1", "name": "孔祎", "role": "representative", "title": "铁路新村",
             "standing": "voting", "presence": "leave", "reason": "住院"},
            {"person": null, "name": "赵明", "role": null, "title": "街道社工站",
             "standing": "guest", "presence": "present", "reason": null},
        ],
        "matters": [
            {"id": "x1", "project": "p1", "revision": "r1", "explained": "更换路灯",
             "remarks": [{"by": "奚娅", "says": "尽快装", "objects": false},
                         {"by": null, "says": "先修路", "objects": true}],
             "ballot": {"manner": "secret", "approve": 41, "against": 2, "abstain": 1, "not_cast": 0},
             "announced": "passed", "conclusion": "同意实施"},
            {"id": "x2", "project": "p2", "revision": null, "explained": null, "remarks": [],
             "ballot": null, "announced": null, "conclusion": null},
        ],
    }))
}

fn save_meeting(desk: &Desk, facts: MeetingFacts) {
    let rows: Vec<MatterRow> = facts.matters.iter().map(row).collect();
    desk.act(move |tx| {
        meeting::add(tx, &facts.id, &facts.fields)?;
        meeting::set_roster(tx, &facts.id, &facts.roster)?;
        meeting::set_matters(tx, &facts.id, &rows)?;
        facts
            .matters
            .iter()
            .try_for_each(|matter| meeting::set_matter(tx, &matter.id, &matter.fields))
    });
}

fn row(matter: &policy::facts::MatterFacts) -> MatterRow {
    MatterRow {
        id: matter.id.clone(),
        project: matter.project.clone(),
        revision: matter.fields.revision.clone(),
    }
}

fn with_meeting() -> Desk {
    let desk = desk();
    save_person(&desk, kong());
    save_meeting(&desk, resolution());
    desk
}

fn refused(
    desk: &Desk,
    work: impl FnOnce(&mut workbook::Tx<'_>) -> Result<(), WorkbookError> + Send + 'static,
) -> String {
    desk.refused(work).to_string()
}

#[test]
fn a_person_comes_back_with_every_office() {
    let desk = desk();
    save_person(&desk, kong());
    assert_eq!(desk.facts().people, [kong()]);
    let mut later = kong();
    later.terms.remove(0);
    later.terms[0].title = Some("主任（连任）".to_owned());
    save_person(&desk, later.clone());
    assert_eq!(desk.facts().people, [later]);
}

#[test]
fn refuses_an_office_that_ends_before_it_begins_and_a_nameless_person() {
    let desk = desk();
    let mut wrong = kong();
    wrong.terms[0].until = Some(day(2021, 2, 28));
    let says = refused(&desk, move |tx| {
        person::save(tx, &wrong.id, &wrong.fields, &wrong.terms)
    });
    assert!(says.contains("最后一天早于第一天"), "{says}");
    let mut blank = kong();
    blank.fields.name = policy::personal::Personal::new("　 ".to_owned());
    let says = refused(&desk, move |tx| {
        person::save(tx, &blank.id, &blank.fields, &blank.terms)
    });
    assert!(says.contains("姓名"), "{says}");
    assert_eq!(desk.facts().people, []);
}

#[test]
fn every_field_of_a_meeting_comes_back() {
    let desk = with_meeting();
    assert_eq!(desk.facts().meetings, [resolution()]);
    assert_eq!(
        desk.facts().meetings[0].heads(),
        // The roster counts, not what was said: one person with a vote, who is on leave.
        policy::facts::HeadCount {
            all: Some(1),
            due: Some(1),
            present: Some(0)
        }
    );
}

#[test]
fn one_project_brings_the_meetings_that_had_it_on_the_agenda() {
    let desk = with_meeting();
    desk.act(|tx| {
        let mut other = resolution();
        other.fields.vote = "proposal".to_owned();
        meeting::add(tx, &MeetingId::new("m2"), &other.fields)?;
        let only = MatterRow {
            id: MatterId::new("x3"),
            project: p("p2"),
            revision: None,
        };
        meeting::set_matters(tx, &MeetingId::new("m2"), &[only])
    });
    let ids = |facts: BookFacts| -> Vec<String> {
        facts
            .meetings
            .iter()
            .map(|one| one.id.to_string())
            .collect()
    };
    assert_eq!(ids(desk.facts()), ["m1", "m2"]);
    assert_eq!(ids(desk.book.facts(Some(&p("p1"))).unwrap()), ["m1"]);
    assert_eq!(ids(desk.book.facts(Some(&p("p2"))).unwrap()), ["m1", "m2"]);
    let one = desk.book.facts(Some(&p("p1"))).unwrap();
    assert_eq!(
        one.meetings[0],
        desk.facts().meetings[0],
        "whole, with the matters of others"
    );
}

#[test]
fn what_was_said_and_voted_cannot_leave_the_agenda() {
    let desk = with_meeting();
    let second = row(&resolution().matters[1]);
    let says = refused(&desk, move |tx| {
        meeting::set_matters(tx, &MeetingId::new("m1"), &[second])
    });
    assert!(says.contains("已经登记了发言或表决"), "{says}");
    let first = row(&resolution().matters[0]);
    desk.act(move |tx| meeting::set_matters(tx, &MeetingId::new("m1"), &[first]));
    assert_eq!(
        desk.facts().meetings[0].matters,
        [resolution().matters[0].clone()]
    );
}

#[test]
fn refuses_what_no_meeting_can_hold() {
    let desk = with_meeting();
    let m1 = || MeetingId::new("m1");
    let backwards = move |tx: &mut workbook::Tx<'_>| {
        let mut fields = resolution().fields;
        fields.ends = fields
            .begins
            .map(|time| time - chrono::TimeDelta::minutes(1));
        meeting::update(tx, &m1(), &fields)
    };
    assert!(refused(&desk, backwards).contains("早于开始时间"));
    let twice = move |tx: &mut workbook::Tx<'_>| {
        let person: Attendance = resolution().roster[0].clone();
        meeting::set_roster(tx, &m1(), &[person.clone(), person])
    };
    assert!(refused(&desk, twice).contains("“孔祎”出现了两次"));
    let negative = |tx: &mut workbook::Tx<'_>| {
        let mut fields = resolution().matters[0].fields.clone();
        fields.ballot = fields.ballot.map(|mut ballot| {
            ballot.against = -1;
            ballot
        });
        meeting::set_matter(tx, &MatterId::new("x1"), &fields)
    };
    assert!(refused(&desk, negative).contains("反对票数不能小于零"));
    let foreign = |tx: &mut workbook::Tx<'_>| {
        let fields = MatterFields {
            revision: Some(RevisionId::new("r2")),
            ..resolution().matters[0].fields.clone()
        };
        meeting::set_matter(tx, &MatterId::new("x1"), &fields)
    };
    assert!(refused(&desk, foreign).contains("方案定稿"));
    assert_eq!(
        desk.facts().meetings,
        [resolution()],
        "nothing of it was written"
    );
}

pub fn street() -> (ReviewFacts, ApprovalFacts, ContractFacts, Vec<FilingFacts>) {
    let entered = "2026-03-02";
    let review = json!({
        "id": "v1", "revision": "r1", "submitted_on": "2026-06-18", "reviewed_on": "2026-06-20",
        "score": "92.50", "opinion": "同意立项", "station": "无意见", "district": "抽查合格",
        "result": "passed", "points_to": "scheme.budget", "document": "太街评〔2026〕3号",
        "scans": [], "entered_on": entered,
    });
    let approval = json!({
        "id": "a1", "revision": "r1", "approved_on": "2026-07-02", "amount_fen": 3_860_000,
        "fund_fen": 3_800_000, "opinion": "同意", "granted": true, "document": "太街批〔2026〕3号",
        "scans": [], "entered_on": entered,
    });
    let contract = json!({
        "id": "c1", "provider": "g1", "signed_on": "2026-07-03", "amount_fen": 3_860_000,
        "number": "HT-3", "disclosed_on": "2026-07-04", "disclosed_at": "公示栏",
        "scans": [], "entered_on": entered,
    });
    let filing = |id: &str, project: Value, kind: &str| {
        json!({
            "id": id, "project": project, "kind": kind, "body": "district_civil", "year": 2026,
            "sent_on": "2026-07-05", "registered_on": "2026-07-06", "number": "官民备3",
            "posted_on": null, "posted_at": null, "note": null, "scans": [], "entered_on": entered,
        })
    };
    let filings = json!([
        filing("f1", json!("p1"), "form"),
        filing("f2", json!(null), "lists")
    ]);
    (read(review), read(approval), read(contract), read(filings))
}

pub fn provider() -> ProviderFacts {
    read(json!({
        "id": "g1", "number": 1, "name": "春晖社会工作服务中心", "kind": "social_organisation",
        "credit_code": "52530111MJT0000012", "grade": "3A", "officer": "施敏", "contact": "吕静",
        "phone": "13900000000", "registered_on": "2019-05-06", "note": "登记满两年",
        "services": [{"id": "s1", "name": "助餐", "audience": "老人", "content": "午餐",
                      "price": "12元/餐", "period": "一年", "cases": "金马社区"}],
    }))
}

pub fn resource() -> ResourceFacts {
    read(json!({
        "id": "z1", "number": 1, "owner": "云溪小学", "nature": "驻区单位", "kind": "place",
        "what": "操场", "quantity": "1处", "available": "周末", "contact": "王静",
        "phone": "13900000001", "intent": "免费", "note": null, "projects": ["p1"],
    }))
}

fn save_street(desk: &Desk) {
    let (review, approval, contract, filings) = street();
    desk.act(move |tx| {
        let g1 = provider();
        provider::save(tx, &g1.id, &g1.fields, &g1.services)?;
        let z1 = resource();
        resource::save(tx, &z1.id, &z1.fields, &z1.projects)?;
        review::save(tx, &review.id, &p("p1"), &review.fields)?;
        approval::save(tx, &approval.id, &p("p1"), &approval.fields)?;
        contract::save(tx, &contract.id, &p("p1"), &contract.fields)?;
        filings
            .iter()
            .try_for_each(|one| filing::save(tx, &one.id, one.project.as_ref(), &one.fields))
    });
}

#[test]
fn what_the_street_decided_comes_back() {
    let desk = desk();
    save_street(&desk);
    let (review, approval, contract, filings) = street();
    for facts in [desk.facts(), desk.book.facts(Some(&p("p1"))).unwrap()] {
        let project = facts.project(&p("p1")).unwrap();
        assert_eq!(project.reviews, std::slice::from_ref(&review));
        assert_eq!(project.approvals, std::slice::from_ref(&approval));
        assert_eq!(project.contracts, std::slice::from_ref(&contract));
        assert_eq!(project.filings, [filings[0].clone()]);
        assert_eq!(facts.filings, [filings[1].clone()]);
        assert_eq!(facts.providers, [provider()]);
        assert_eq!(facts.resources, [resource()]);
    }
}

#[test]
fn acts_of_the_street_stay_with_their_project() {
    let desk = desk();
    save_street(&desk);
    let (review, ..) = street();
    let mut foreign = review.fields.clone();
    foreign.revision = Some(RevisionId::new("r2"));
    let says = refused(&desk, move |tx| {
        review::save(tx, &ReviewId::new("v2"), &p("p1"), &foreign)
    });
    assert!(says.contains("方案定稿"), "{says}");
    let (.., filings) = street();
    let (form, lists) = (filings[0].fields.clone(), filings[1].fields.clone());
    let says = refused(&desk, move |tx| {
        filing::save(tx, &FilingId::new("f3"), None, &form)
    });
    assert!(says.contains("哪个项目"), "{says}");
    let says = refused(&desk, move |tx| {
        filing::save(tx, &FilingId::new("f3"), Some(&p("p1")), &lists)
    });
    assert!(says.contains("不属于某一个项目"), "{says}");
}

#[test]
fn the_day_of_entry_never_changes() {
    let desk = desk();
    save_street(&desk);
    let (review, ..) = street();
    let later = workbook::Occasion {
        day: day(2026, 9, 9),
        ..super::occasion()
    };
    let mut changed = review.fields.clone();
    changed.opinion = Some("同意立项，请抓紧实施".to_owned());
    let work = workbook::Act { by: later, ..act() };
    desk.book
        .transact(work, move |tx| {
            review::save(tx, &ReviewId::new("v1"), &p("p1"), &changed)
        })
        .unwrap();
    let project = desk.project("p1");
    assert_eq!(project.reviews[0].entered_on, day(2026, 3, 2));
    assert_eq!(
        project.reviews[0].fields.opinion.as_deref(),
        Some("同意立项，请抓紧实施")
    );
}

#[test]
fn what_is_binned_is_not_in_the_facts_and_comes_back() {
    let desk = with_meeting();
    save_street(&desk);
    let before = desk.facts();
    desk.act(|tx| {
        person::remove(tx, &PersonId::new("k1"))?;
        meeting::remove(tx, &MeetingId::new("m1"))?;
        review::remove(tx, &ReviewId::new("v1"))?;
        approval::remove(tx, &ApprovalId::new("a1"))?;
        contract::remove(tx, &ContractId::new("c1"))?;
        filing::remove(tx, &FilingId::new("f1"))?;
        provider::remove(tx, &ProviderId::new("g1"))?;
        resource::remove(tx, &ResourceId::new("z1"))
    });
    let facts = desk.facts();
    let project = facts.project(&p("p1")).unwrap();
    assert!(project.reviews.is_empty() && project.approvals.is_empty());
    assert!(project.contracts.is_empty() && project.filings.is_empty());
    assert!(facts.people.is_empty() && facts.meetings.is_empty());
    assert!(facts.providers.is_empty() && facts.resources.is_empty());
    let mut kinds: Vec<Binned> = desk
        .book
        .read(removed::list)
        .unwrap()
        .iter()
        .map(|row| row.noun)
        .collect();
    kinds.sort_by_key(|kind| format!("{kind:?}"));
    use Binned::{Approval, Contract, Filing, Meeting, Person, Provider, Resource, Review};
    assert_eq!(
        kinds,
        [
            Approval, Contract, Filing, Meeting, Person, Provider, Resource, Review
        ]
    );
    let says = refused(&desk, |tx| {
        meeting::set_roster(tx, &MeetingId::new("m1"), &[])
    });
    assert!(says.contains("会议"), "{says}");
    desk.act(|tx| {
        person::restore(tx, &PersonId::new("k1"))?;
        meeting::restore(tx, &MeetingId::new("m1"))?;
        review::restore(tx, &ReviewId::new("v1"))?;
        approval::restore(tx, &ApprovalId::new("a1"))?;
        contract::restore(tx, &ContractId::new("c1"))?;
        filing::restore(tx, &FilingId::new("f1"))?;
        provider::restore(tx, &ProviderId::new("g1"))?;
        resource::restore(tx, &ResourceId::new("z1"))
    });
    assert_eq!(desk.facts(), before);
}

#[test]
fn scans_hang_on_the_act_they_prove() {
    let desk = with_meeting();
    save_street(&desk);
    add_file(&desk, "minutes");
    add_file(&desk, "reply");
    let id = |id: &str| policy::facts::AttachmentId::new(id);
    desk.act(move |tx| {
        let meeting = Owner::Meeting(MeetingId::new("m1"));
        scan::add(
            tx,
            &meeting,
            &id("minutes"),
            ScanKind::Minutes,
            Some("第1页"),
        )?;
        let approval = Owner::Approval(ApprovalId::new("a1"));
        scan::add(tx, &approval, &id("reply"), ScanKind::Decision, None)
    });
    let facts = desk.facts();
    let minutes = &facts.meetings[0].scans[0];
    assert_eq!(
        (minutes.kind, minutes.caption.as_deref()),
        (ScanKind::Minutes, Some("第1页"))
    );
    assert_eq!(
        desk.project("p1").approvals[0].scans[0].kind,
        ScanKind::Decision
    );
    desk.act(move |tx| scan::remove(tx, &id("minutes")));
    assert!(desk.facts().meetings[0].scans.is_empty());
    let gone = refused(&desk, move |tx| {
        scan::add(
            tx,
            &Owner::Review(ReviewId::new("v9")),
            &id("minutes"),
            ScanKind::Other,
            None,
        )
    });
    assert!(gone.contains("评审"), "{gone}");
}

#[test]
fn the_course_of_a_project_comes_back() {
    let desk = desk();
    let withdrawal = Withdrawal {
        on: day(2026, 6, 1),
        reason: "居民另有意见".to_owned(),
    };
    let turn = PackTurn {
        from: day(2026, 7, 1),
        pack: "guandu-2021".to_owned(),
    };
    let entry: EntryFacts = read(json!({
        "id": "e1", "body": "oversight", "moment": "notice", "by": "李翀", "on": "2026-06-25",
        "says": "张贴到位",
    }));
    let partner: Partner = read(json!({"id": "b1", "role": "专业机构", "name": "春晖"}));
    let indicator: Indicator =
        read(json!({"id": "i1", "name": "亮灯率", "target": "98%", "weight": 60}));
    let (said, turned, seen) = (withdrawal.clone(), turn.clone(), entry.clone());
    let (one, other) = (partner.clone(), indicator.clone());
    desk.act(move |tx| {
        project::withdraw(tx, &p("p1"), &said)?;
        project::turn_pack(tx, &p("p1"), &turned)?;
        project::follow(tx, &p("p1"), &p("p2"))?;
        project::set_partners(tx, &p("p1"), &[one])?;
        project::set_indicators(tx, &p("p1"), &[other])?;
        project::add_entry(tx, &p("p1"), &seen)
    });
    let found = desk.project("p1");
    assert_eq!(found.pack_on(day(2026, 6, 30)), "guandu-2021");
    assert_eq!(found.withdrawn, Some(withdrawal));
    assert_eq!(found.pack_turns, [turn]);
    assert_eq!(found.follows, Some(p("p2")));
    assert_eq!(found.entries, [entry]);
    assert_eq!(
        (found.scheme.partners, found.scheme.indicators),
        (vec![partner], vec![indicator])
    );
    desk.act(|tx| project::resume(tx, &p("p1")));
    assert_eq!(desk.project("p1").withdrawn, None);
    assert!(refused(&desk, |tx| project::resume(tx, &p("p1"))).contains("没有撤回过"));
    assert!(refused(&desk, |tx| project::follow(tx, &p("p1"), &p("p1"))).contains("接续自己"));
    let unknown = PackTurn {
        from: day(2026, 7, 1),
        pack: "nowhere".to_owned(),
    };
    assert!(
        refused(&desk, move |tx| project::turn_pack(tx, &p("p1"), &unknown)).contains("政策包")
    );
}

#[test]
fn the_years_of_the_community_come_back() {
    let desk = desk();
    let allocation = read(json!({
        "year": 2026, "amount_fen": 20_000_000, "dated_on": "2026-01-20",
        "document": "太街〔2026〕1号", "note": "年初下达",
    }));
    let disclosure: DisclosureFacts = read(json!({
        "id": "d1", "year": 2026, "on": "2026-03-31", "channels": ["公示栏", "微信群"],
        "says": "一季度支出",
    }));
    let rule: HouseRuleFacts = read(json!({
        "id": "h1", "title": "专项经费使用办法", "adopted_on": "2025-05-06", "attachment": null,
    }));
    let handover: HandoverFacts = read(json!({
        "id": "o1", "on": "2026-05-20", "from": "赵云霞", "to": "孔祎", "overseer": "街道党工委",
        "note": null,
    }));
    let (set, made, adopted, handed) = (
        policy::facts::Allocation::clone(&allocation),
        disclosure.clone(),
        rule.clone(),
        handover.clone(),
    );
    let done = desk.act(move |tx| {
        year::set_allocation(tx, &set)?;
        year::disclosure::save(tx, &made)?;
        year::house_rule::save(tx, &adopted)?;
        year::save_handover(tx, &handed)
    });
    assert_eq!(done.changed, [Noun::Year]);
    let facts = desk.facts();
    assert_eq!(facts.allocations, [allocation]);
    assert_eq!(facts.disclosures, std::slice::from_ref(&disclosure));
    assert_eq!(facts.house_rules, [rule]);
    assert_eq!(facts.handovers, [handover]);
    let nowhere = DisclosureFacts {
        channels: vec!["　".to_owned()],
        ..disclosure
    };
    let says = refused(&desk, move |tx| year::disclosure::save(tx, &nowhere));
    assert!(says.contains("公开渠道"), "{says}");
}

#[test]
fn only_an_issued_paper_is_corrected() {
    let desk = desk();
    let fix: CorrectionFacts = read(json!({
        "id": "q1", "paper": "w1", "on": "2026-06-26", "wrong": "24盏", "right": "26盏",
        "reason": null,
    }));
    let says = refused(&desk, move |tx| correction::add(tx, &fix));
    assert!(says.contains("已印发的文书"), "{says}");
    assert!(desk.project("p1").corrections.is_empty());
}

#[test]
fn undoing_the_whole_road_leaves_what_was_before() {
    let desk = desk();
    let before = desk.facts();
    save_person(&desk, kong());
    save_meeting(&desk, resolution());
    save_street(&desk);
    let after = desk.facts();
    desk.book.undo(3, super::occasion()).unwrap();
    assert_eq!(desk.facts(), before);
    desk.book.redo(3, super::occasion()).unwrap();
    assert_eq!(desk.facts(), after);
}
