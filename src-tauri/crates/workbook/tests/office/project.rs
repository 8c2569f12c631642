use super::{Desk, day, line, named, new_project};
use policy::facts::SchemeFields;
use policy::facts::{
    Beneficiaries, BudgetLine, Declaration, DemandId, FundingSource, PlanStep, PlanStepId,
    ProjectFacts, ProjectId, ProviderId, Scheme, SourceId, SourceKind, UndertakingMode, Urgency,
};
use policy::{Code, Explain, Money};
use workbook::project::{self, NewProject};
use workbook::removed::Binned;
use workbook::{Noun, removed};

pub(super) fn p1() -> ProjectId {
    ProjectId::new("p1")
}

pub(super) fn desk_with_project() -> Desk {
    let desk = Desk::new();
    desk.add_project("p1", "云溪-2026-01");
    desk
}

fn fields() -> SchemeFields {
    SchemeFields {
        name: "铁路新村路灯改造".to_owned(),
        category: Some("facilities".to_owned()),
        mode: Some(UndertakingMode::SocialOrganisation),
        undertaker: Some("云溪社区服务中心".to_owned()),
        measures: Some("更换路灯24盏".to_owned()),
        place: Some("铁路新村".to_owned()),
        start: Some(day(2026, 4, 1)),
        finish: Some(day(2026, 6, 30)),
        beneficiaries: Beneficiaries {
            who: Some("铁路新村居民".to_owned()),
            range: Some("1—12幢".to_owned()),
            households: Some(480),
            persons: Some(1310),
            outsiders: Some(0),
        },
        urgency: Some(Urgency::Urgent),
        rank: Some(3),
        provider: Some(ProviderId::new("v1")),
        ground: Some("三家比价，报价最低".to_owned()),
    }
}

fn budget() -> Vec<BudgetLine> {
    let lamps = BudgetLine {
        category: Some("facilities".to_owned()),
        unit: Some("盏".to_owned()),
        quantity: Some("24.50".parse().unwrap()),
        unit_price_fen: Some(Money::from_fen(35_000)),
        declaration: Some(Declaration::Allowed {
            reason: Some("公共照明".to_owned()),
        }),
        note: Some("含安装".to_owned()),
        ..line("l1", "LED路灯", 857_500)
    };
    let desks = BudgetLine {
        declaration: Some(Declaration::Forbidden {
            code: "office_equipment".to_owned(),
        }),
        ..line("l2", "办公桌", 0)
    };
    vec![lamps, desks]
}

fn sources() -> Vec<FundingSource> {
    let given = |id: &str, kind, from: Option<&str>, fen| FundingSource {
        id: SourceId::new(id),
        kind,
        from: from.map(str::to_owned),
        amount_fen: Money::from_fen(fen),
    };
    vec![
        given("s1", SourceKind::Fund, None, 800_000),
        given("s2", SourceKind::InKind, Some("五金店"), 57_500),
    ]
}

fn plan() -> Vec<PlanStep> {
    let dated = PlanStep {
        id: PlanStepId::new("t1"),
        what: "采购".to_owned(),
        owner: Some("周丽".to_owned()),
        start: Some(day(2026, 4, 1)),
        finish: Some(day(2026, 4, 20)),
    };
    let open = PlanStep {
        id: PlanStepId::new("t2"),
        what: "安装".to_owned(),
        owner: None,
        start: None,
        finish: None,
    };
    vec![dated, open]
}

pub(super) fn write_whole_scheme(desk: &Desk) {
    desk.act(|tx| {
        project::set_scheme(tx, &p1(), &fields())?;
        project::set_budget(tx, &p1(), &budget())?;
        project::set_sources(tx, &p1(), &sources())?;
        project::set_plan(tx, &p1(), &plan())
    });
}

#[test]
fn every_field_of_a_project_comes_back() {
    let desk = desk_with_project();
    write_whole_scheme(&desk);
    let fields = fields();
    let expected = ProjectFacts {
        number: "云溪-2026-01".to_owned(),
        pack: "guandu-2021".to_owned(),
        scheme: Scheme {
            name: fields.name,
            category: fields.category,
            mode: fields.mode,
            undertaker: fields.undertaker,
            measures: fields.measures,
            place: fields.place,
            start: fields.start,
            finish: fields.finish,
            beneficiaries: fields.beneficiaries,
            urgency: fields.urgency,
            budget: budget(),
            sources: sources(),
            plan: plan(),
            rank: fields.rank,
            provider: fields.provider,
            ground: fields.ground,
            ..Scheme::default()
        },
        ..ProjectFacts::drafted(p1(), day(2026, 2, 20), Scheme::default())
    };
    assert_eq!(desk.facts().projects, [expected]);
    assert_eq!(
        desk.project("p1").scheme.budget[0]
            .quantity
            .unwrap()
            .to_string(),
        "24.50"
    );
}

#[test]
fn a_project_may_be_drafted_with_what_is_known() {
    let desk = desk_with_project();
    write_whole_scheme(&desk);
    desk.act(|tx| {
        project::add(
            tx,
            &NewProject {
                scheme: fields(),
                ..new_project("p2", "云溪-2026-02")
            },
        )
    });
    let (first, second) = (desk.project("p1").scheme, desk.project("p2").scheme);
    assert_eq!(
        second,
        Scheme {
            budget: vec![],
            sources: vec![],
            plan: vec![],
            ..first
        }
    );
}

#[test]
fn a_scheme_saved_unchanged_is_no_act() {
    let desk = desk_with_project();
    write_whole_scheme(&desk);
    let again = desk.act(|tx| {
        project::set_scheme(tx, &p1(), &fields())?;
        project::set_budget(tx, &p1(), &budget())?;
        project::set_sources(tx, &p1(), &sources())?;
        project::set_plan(tx, &p1(), &plan())
    });
    assert_eq!((again.seq, again.changed), (None, vec![]));
}

#[test]
fn only_the_rows_of_a_budget_that_differ_are_written() {
    let desk = desk_with_project();
    let before = [
        line("l1", "灯具", 100),
        line("l2", "电线", 200),
        line("l3", "人工", 300),
    ];
    desk.act(move |tx| project::set_budget(tx, &p1(), &before));
    let after = [
        line("l1", "灯具", 100),
        line("l3", "人工", 300),
        line("l4", "油漆", 400),
    ];
    let given = after.clone();
    let done = desk.act(move |tx| project::set_budget(tx, &p1(), &given));
    assert_eq!(done.changed, [Noun::Project]);
    assert_eq!(desk.project("p1").scheme.budget, after);
    let mut rows = desk.rows_of(done.seq.unwrap());
    rows.sort();
    // l2 went, l3 moved up, l4 is new; l1 stays unwritten.
    assert_eq!(
        rows,
        [
            "project_budget_line l2",
            "project_budget_line l3",
            "project_budget_line l4"
        ]
    );
}

#[test]
fn lists_keep_the_order_in_which_they_are_handed_in() {
    let desk = desk_with_project();
    write_whole_scheme(&desk);
    desk.act(|tx| {
        project::set_budget(tx, &p1(), &budget().into_iter().rev().collect::<Vec<_>>())?;
        project::set_sources(tx, &p1(), &sources().into_iter().rev().collect::<Vec<_>>())?;
        project::set_plan(tx, &p1(), &plan().into_iter().rev().collect::<Vec<_>>())
    });
    let scheme = desk.project("p1").scheme;
    assert_eq!(scheme.budget[0].item, "办公桌");
    assert_eq!(scheme.sources[0].from.as_deref(), Some("五金店"));
    assert_eq!(scheme.plan[0].what, "安装");
}

#[test]
fn refuses_lines_of_another_project_and_doubled_ids() {
    let desk = desk_with_project();
    desk.add_project("p2", "云溪-2026-02");
    desk.act(|tx| project::set_budget(tx, &p1(), &[line("l1", "灯具", 100)]));
    let stolen =
        desk.refused(|tx| project::set_budget(tx, &ProjectId::new("p2"), &[line("l1", "灯具", 1)]));
    assert_eq!(
        stolen.to_string(),
        "列表里有重复的行，或者有属于别的记录的行。"
    );
    let doubled = desk.refused(|tx| {
        project::set_budget(
            tx,
            &p1(),
            &[line("l1", "灯具", 100), line("l1", "电线", 200)],
        )
    });
    assert_eq!(
        (doubled.code(), doubled.place().as_deref()),
        (Code::BadValue, Some("budget"))
    );
}

#[test]
fn refuses_amounts_and_quantities_below_zero_and_says_where() {
    let desk = desk_with_project();
    let amount = desk.refused(|tx| {
        project::set_budget(tx, &p1(), &[line("l1", "灯具", 0), line("l2", "电线", -1)])
    });
    assert_eq!(amount.to_string(), "金额不能小于零。");
    assert_eq!(amount.place().as_deref(), Some("budget.1.amount_fen"));
    let quantity = desk.refused(|tx| {
        let odd = BudgetLine {
            quantity: Some("-2".parse().unwrap()),
            ..line("l1", "灯具", 0)
        };
        project::set_budget(tx, &p1(), &[odd])
    });
    assert_eq!(quantity.place().as_deref(), Some("budget.0.quantity"));
    let nameless = desk.refused(|tx| project::set_scheme(tx, &p1(), &named("")));
    assert_eq!(nameless.to_string(), "项目名称不能为空。");
}

#[test]
fn a_number_belongs_to_one_project_even_in_the_bin() {
    let desk = desk_with_project();
    desk.act(|tx| project::remove(tx, &p1()));
    let error = desk.refused(|tx| project::add(tx, &new_project("p2", "云溪-2026-01")));
    assert_eq!(error.to_string(), "项目编号“云溪-2026-01”已经用过。");
    assert_eq!(desk.book.read(project::numbers).unwrap(), ["云溪-2026-01"]);
    assert_eq!(error.code(), Code::NotNow);
}

#[test]
fn refuses_a_project_under_an_unknown_pack_or_in_no_year() {
    let desk = Desk::new();
    let pack = desk.refused(|tx| {
        project::add(
            tx,
            &NewProject {
                pack: "x".to_owned(),
                ..new_project("p1", "云溪-1")
            },
        )
    });
    assert_eq!(pack.code(), Code::NotFound);
    let year = desk.refused(|tx| {
        project::add(
            tx,
            &NewProject {
                year: 26,
                ..new_project("p1", "云溪-1")
            },
        )
    });
    assert_eq!(year.to_string(), "26不是有效的年度。");
}

#[test]
fn a_removed_project_comes_back_with_all_that_hangs_on_it() {
    let desk = desk_with_project();
    write_whole_scheme(&desk);
    desk.add_demand("d1", "路灯不亮");
    desk.act(|tx| project::link_demands(tx, &p1(), &[DemandId::new("d1")]));
    let before = desk.facts();

    desk.act(|tx| project::remove(tx, &p1()));
    assert!(desk.facts().projects.is_empty());
    assert_eq!(desk.demand("d1").projects, []);
    let bin = desk.book.read(removed::list).unwrap();
    assert_eq!(
        (bin[0].noun, bin[0].number.as_str()),
        (Binned::Project, "云溪-2026-01")
    );
    assert_eq!(
        desk.book.facts(Some(&p1())).unwrap_err().to_string(),
        "找不到这个项目，可能已被删除。"
    );
    let error = desk.refused(|tx| project::set_budget(tx, &p1(), &[]));
    assert_eq!(error.code(), Code::NotFound);

    desk.act(|tx| project::restore(tx, &p1()));
    assert_eq!(desk.facts(), before);
}
