use super::{Desk, day, demand_fields};
use policy::facts::DemandFields;
use policy::facts::{DemandFacts, DemandId, DemandState, ProjectId, Urgency};
use policy::personal::Personal;
use policy::{Code, Explain};
use workbook::demand::{self, NewDemand};
use workbook::removed::Binned;
use workbook::{Noun, project, removed};

fn full() -> DemandFields {
    DemandFields {
        collected_on: day(2026, 2, 11),
        channel: Some("走访".to_owned()),
        collector: Some("周丽".to_owned()),
        proposer: Some(Personal::new("张三".to_owned())),
        proposer_role: Some("楼栋长".to_owned()),
        phone: Some(Personal::new("13800000000".to_owned())),
        location: Some(Personal::new("铁路新村3幢".to_owned())),
        content: "楼道灯不亮，老人上下楼不安全".to_owned(),
        category: Some("facilities".to_owned()),
        category_text: Some("设施维护".to_owned()),
        households: Some(36),
        households_approximate: true,
        urgency: Some(Urgency::Critical),
        state: DemandState::Referred,
        note: Some("已电话核实".to_owned()),
    }
}

fn ids(desk: &Desk) -> Vec<String> {
    desk.facts()
        .demands
        .iter()
        .map(|demand| demand.id.to_string())
        .collect()
}

#[test]
fn every_field_of_a_demand_comes_back() {
    let desk = Desk::new();
    let done = desk.act(|tx| {
        demand::add(
            tx,
            &NewDemand {
                id: DemandId::new("d1"),
                fields: full(),
            },
        )
    });
    assert_eq!((done.reply, done.changed), (1, vec![Noun::Demand]));
    let expected = DemandFacts {
        id: DemandId::new("d1"),
        number: 1,
        collected_on: day(2026, 2, 11),
        channel: Some("走访".to_owned()),
        collector: Some("周丽".to_owned()),
        proposer: Some(Personal::new("张三".to_owned())),
        proposer_role: Some("楼栋长".to_owned()),
        phone: Some(Personal::new("13800000000".to_owned())),
        location: Some(Personal::new("铁路新村3幢".to_owned())),
        content: "楼道灯不亮，老人上下楼不安全".to_owned(),
        category: Some("facilities".to_owned()),
        category_text: Some("设施维护".to_owned()),
        households: Some(36),
        households_approximate: true,
        urgency: Some(Urgency::Critical),
        state: DemandState::Referred,
        note: Some("已电话核实".to_owned()),
        merged_into: None,
        projects: vec![],
    };
    assert_eq!(desk.facts().demands, [expected]);
}

#[test]
fn an_update_writes_every_field() {
    let desk = Desk::new();
    desk.add_demand("d1", "旧的内容");
    desk.act(|tx| demand::update(tx, &DemandId::new("d1"), &full()));
    let written = desk.demand("d1");
    desk.act(|tx| {
        demand::add(
            tx,
            &NewDemand {
                id: DemandId::new("d2"),
                fields: full(),
            },
        )
    });
    assert_eq!(
        DemandFacts {
            id: DemandId::new("d2"),
            number: 2,
            ..written
        },
        desk.demand("d2")
    );
}

#[test]
fn an_update_with_equal_fields_is_no_act() {
    let desk = Desk::new();
    desk.act(|tx| {
        demand::add(
            tx,
            &NewDemand {
                id: DemandId::new("d1"),
                fields: full(),
            },
        )
    });
    assert_eq!(
        desk.act(|tx| demand::update(tx, &DemandId::new("d1"), &full()))
            .seq,
        None
    );
    assert_eq!(
        desk.act(|tx| demand::set_state(tx, &DemandId::new("d1"), DemandState::Referred))
            .seq,
        None
    );
    desk.act(|tx| demand::set_state(tx, &DemandId::new("d1"), DemandState::Answered));
    assert_eq!(desk.demand("d1").state, DemandState::Answered);
}

#[test]
fn a_number_is_never_given_twice() {
    let desk = Desk::new();
    assert_eq!(
        (desk.add_demand("d1", "甲"), desk.add_demand("d2", "乙")),
        (1, 2)
    );
    desk.act(|tx| demand::remove(tx, &DemandId::new("d2")));
    assert_eq!(desk.add_demand("d3", "丙"), 3);
}

#[test]
fn a_removed_demand_waits_in_the_bin_and_comes_back_with_number_and_links() {
    let desk = Desk::new();
    desk.add_demand("d1", "甲");
    desk.add_demand("d2", "乙");
    desk.add_project("p1", "云溪-2026-01");
    let both = [DemandId::new("d1"), DemandId::new("d2")];
    desk.act(move |tx| project::link_demands(tx, &ProjectId::new("p1"), &both));
    let before = desk.facts();

    desk.act(|tx| demand::remove(tx, &DemandId::new("d1")));
    assert_eq!(ids(&desk), ["d2"]);
    assert_eq!(desk.project("p1").demands, [DemandId::new("d2")]);
    let bin = desk.book.read(removed::list).unwrap();
    let shown: Vec<_> = bin
        .iter()
        .map(|row| (row.noun, row.number.as_str(), row.label.as_str()))
        .collect();
    assert_eq!(shown, [(Binned::Demand, "1", "甲")]);
    assert_eq!(bin[0].removed_on, day(2026, 3, 2));

    desk.act(|tx| demand::restore(tx, &DemandId::new("d1")));
    assert_eq!(desk.facts(), before);
    assert_eq!(desk.book.read(removed::list).unwrap(), []);
}

#[test]
fn refuses_to_touch_a_demand_in_the_bin() {
    let desk = Desk::new();
    desk.add_demand("d1", "甲");
    desk.act(|tx| demand::remove(tx, &DemandId::new("d1")));
    let error = desk.refused(|tx| demand::update(tx, &DemandId::new("d1"), &demand_fields("乙")));
    assert_eq!(error.to_string(), "找不到这条需求，可能已被删除。");
    assert_eq!(
        desk.refused(|tx| demand::remove(tx, &DemandId::new("d1")))
            .code(),
        Code::NotFound
    );
    assert_eq!(
        desk.refused(|tx| demand::restore(tx, &DemandId::new("d9")))
            .code(),
        Code::NotFound
    );
}

#[test]
fn refuses_households_below_zero_and_empty_content() {
    let desk = Desk::new();
    let error = desk.refused(|tx| {
        let fields = DemandFields {
            households: Some(-1),
            ..demand_fields("甲")
        };
        demand::add(
            tx,
            &NewDemand {
                id: DemandId::new("d1"),
                fields,
            },
        )
    });
    assert_eq!(error.to_string(), "涉及户数不能小于零。");
    assert_eq!(error.place().as_deref(), Some("households"));
    let error = desk.refused(|tx| {
        demand::add(
            tx,
            &NewDemand {
                id: DemandId::new("d1"),
                fields: demand_fields("\u{3000}"),
            },
        )
    });
    assert_eq!(error.to_string(), "需求内容不能为空。");
}

#[test]
fn a_merge_moves_the_projects_and_the_demands_merged_before() {
    let desk = Desk::new();
    for (id, content) in [("d1", "甲"), ("d2", "乙"), ("d3", "丙")] {
        desk.add_demand(id, content);
    }
    desk.add_project("p1", "云溪-2026-01");
    desk.act(|tx| project::link_demands(tx, &ProjectId::new("p1"), &[DemandId::new("d2")]));
    desk.act(|tx| demand::merge(tx, &DemandId::new("d3"), &DemandId::new("d2")));
    desk.act(|tx| demand::merge(tx, &DemandId::new("d2"), &DemandId::new("d1")));

    assert_eq!(desk.project("p1").demands, [DemandId::new("d1")]);
    assert_eq!(desk.demand("d1").projects, [ProjectId::new("p1")]);
    assert_eq!(desk.demand("d2").projects, []);
    assert_eq!(desk.demand("d2").merged_into, Some(DemandId::new("d1")));
    assert_eq!(desk.demand("d3").merged_into, Some(DemandId::new("d1")));

    desk.act(|tx| demand::separate(tx, &DemandId::new("d3")));
    assert_eq!(desk.demand("d3").merged_into, None);
}

#[test]
fn refuses_merges_that_lead_nowhere() {
    let desk = Desk::new();
    for (id, content) in [("d1", "甲"), ("d2", "乙"), ("d3", "丙")] {
        desk.add_demand(id, content);
    }
    desk.act(|tx| demand::merge(tx, &DemandId::new("d2"), &DemandId::new("d1")));
    let itself = desk.refused(|tx| demand::merge(tx, &DemandId::new("d3"), &DemandId::new("d3")));
    assert_eq!(itself.to_string(), "需求不能并入它自己。");
    let away = desk.refused(|tx| demand::merge(tx, &DemandId::new("d3"), &DemandId::new("d2")));
    assert_eq!(away.to_string(), "第2号需求已经并入别的需求。");
    let target = desk.refused(|tx| demand::remove(tx, &DemandId::new("d1")));
    assert_eq!(
        target.to_string(),
        "第2号需求已经并入这条需求，不能只删除这一条。"
    );
    desk.add_project("p1", "云溪-2026-01");
    let link =
        desk.refused(|tx| project::link_demands(tx, &ProjectId::new("p1"), &[DemandId::new("d2")]));
    assert_eq!(link.code(), Code::NotNow);
}

#[test]
fn a_merged_demand_comes_back_only_after_its_target() {
    let desk = Desk::new();
    desk.add_demand("d1", "甲");
    desk.add_demand("d2", "乙");
    desk.act(|tx| demand::merge(tx, &DemandId::new("d2"), &DemandId::new("d1")));
    desk.act(|tx| {
        demand::remove(tx, &DemandId::new("d2"))?;
        demand::remove(tx, &DemandId::new("d1"))
    });
    let error = desk.refused(|tx| demand::restore(tx, &DemandId::new("d2")));
    assert_eq!(error.to_string(), "它并入的第1号需求还在回收站里。");
    desk.act(|tx| {
        demand::restore(tx, &DemandId::new("d1"))?;
        demand::restore(tx, &DemandId::new("d2"))
    });
    assert_eq!(ids(&desk), ["d1", "d2"]);
}
