//! What can be done at the desk, one act a number.

use super::super::road::{kong, provider, resolution, resource, street};
use super::super::{day, demand_fields, line, new_project};
use super::{EARLIER, LATER, RECORDS, Step, records};
use policy::Money;
use policy::facts::{
    Allocation, ApprovalId, DemandId, MatterId, MeetingId, NoticeId, NoticeKind, ObjectionId,
    PackTurn, PlaceId, PlaceKind, ProjectId, RevisionId, Withdrawal,
};
use workbook::demand::NewDemand;
use workbook::meeting::MatterRow;
use workbook::notice::{NewNotice, NewObjection, NoticeFields, PlaceFields, Ruling};
use workbook::street::{approval, contract, filing, review};
use workbook::{
    Tx, WorkbookError, demand, meeting, notice, pack, person, project, provider as providers,
    resource as resources, year,
};

/// Does one act on the tables.
pub(super) fn work(tx: &mut Tx<'_>, (kind, which, number): Step) -> Result<(), WorkbookError> {
    let on = day(2025, 1, 1) + chrono::Days::new(u64::from(number));
    let fen = Money::from_fen(i64::from(number) * 1_000);
    let (p, d) = (
        ProjectId::new(format!("p{which}")),
        DemandId::new(format!("d{which}")),
    );
    let (m, n) = (
        MeetingId::new(format!("m{which}")),
        NoticeId::new(format!("n{which}")),
    );
    let (mut seen, mut granted, mut signed, mut filed) = street();
    seen.fields.revision = None;
    granted.fields.revision = None;
    match kind {
        0 => project::add(tx, &new_project(p.as_str(), &format!("云溪-{which}"))),
        1 => project::remove(tx, &p),
        2 => project::restore(tx, &p),
        3 | 4 => {
            let id = |row: u16| format!("{which}-{row}");
            let lines: Vec<_> = (0..number % 4)
                .map(|row| line(&id(row), "灯具", i64::from(number + row)))
                .collect();
            project::set_budget(tx, &p, &lines)
        }
        5 => {
            let id = RevisionId::new(format!("r{which}-{number}"));
            project::freeze(tx, id, &p, on, None).map(drop)
        }
        6 => {
            let fields = demand_fields(&format!("需求{number}"));
            demand::add(tx, &NewDemand { id: d, fields }).map(drop)
        }
        7 => demand::update(tx, &d, &demand_fields(&format!("改写{number}"))),
        8 => demand::remove(tx, &d),
        9 => demand::restore(tx, &d),
        10 => project::link_demands(tx, &p, &[d]),
        11 => person::save(tx, &kong().id, &kong().fields, &kong().terms),
        12 => person::remove(tx, &kong().id),
        13 => person::restore(tx, &kong().id),
        14 => {
            let mut fields = resolution().fields;
            fields.held_on = on;
            fields.notified_on = None;
            fields.supervision = None;
            meeting::add(tx, &m, &fields)
        }
        15 => meeting::set_roster(tx, &m, &resolution().roster),
        16 => {
            let row = MatterRow {
                id: MatterId::new(format!("x{which}")),
                project: p,
                revision: None,
            };
            meeting::set_matters(tx, &m, &[row])
        }
        17 => {
            let mut fields = resolution().matters[0].fields.clone();
            fields.revision = None;
            meeting::set_matter(tx, &MatterId::new(format!("x{which}")), &fields)
        }
        18 => meeting::remove(tx, &m),
        19 => meeting::restore(tx, &m),
        20 => {
            seen.fields.reviewed_on = Some(on);
            review::save(tx, &seen.id, &p, &seen.fields)
        }
        21 | 22 => {
            granted.fields.approved_on = Some(on);
            granted.fields.fund_fen = Some(fen);
            granted.fields.granted = Some(number % 3 > 0);
            let id = ApprovalId::new(format!("a{which}-{}", number % 2));
            approval::save(tx, &id, &p, &granted.fields)
        }
        23 => approval::remove(tx, &ApprovalId::new(format!("a{which}-1"))),
        24 => approval::restore(tx, &ApprovalId::new(format!("a{which}-1"))),
        25 => {
            signed.fields.signed_on = Some(on);
            signed.fields.provider = None;
            contract::save(tx, &signed.id, &p, &signed.fields)
        }
        26 => {
            let one = &mut filed[usize::from(which % 2)];
            one.fields.registered_on = Some(on);
            let project = (which % 2 == 0).then_some(&p);
            filing::save(tx, &one.id, project, &one.fields)
        }
        27 => providers::save(tx, &provider().id, &provider().fields, &provider().services),
        28 => resources::save(tx, &resource().id, &resource().fields, &[p]),
        29 => {
            let fields = NoticeFields {
                kind: NoticeKind::Project,
                revision: None,
                planned_on: Some(on),
            };
            notice::add(
                tx,
                &NewNotice {
                    id: n,
                    project: p,
                    fields,
                },
            )
        }
        30 => {
            let board = PlaceFields {
                id: PlaceId::new(format!("b{which}")),
                kind: PlaceKind::Board,
                name: "公示栏".to_owned(),
            };
            notice::set_places(tx, &n, &[board])
        }
        31 => notice::post(tx, &PlaceId::new(format!("b{which}")), on),
        32 => notice::remove(tx, &n),
        33 => {
            let amount = Allocation {
                year: 2024 + i32::from(which),
                amount_fen: fen,
                dated_on: Some(on),
                document: None,
                note: None,
            };
            year::set_allocation(tx, &amount)
        }
        34 => {
            let reason = format!("居民不再需要（{number}）");
            project::withdraw(tx, &p, &Withdrawal { on, reason })
        }
        35 => project::resume(tx, &p),
        36 => {
            let pack = if number % 2 == 0 { LATER } else { EARLIER };
            let pack = pack.to_owned();
            project::turn_pack(tx, &p, &PackTurn { from: on, pack })
        }
        37 => pack::use_from(tx, LATER, on),
        38 => {
            let objection = NewObjection {
                id: ObjectionId::new(format!("o{which}-{number}")),
                received_on: on,
                objector: None,
                content: format!("意见{number}"),
            };
            notice::objection_add(tx, &n, &objection)
        }
        39 => {
            let ruling = Ruling {
                decision: Some("已当面答复".to_owned()),
                decided_on: Some(on),
                answered_on: (number % 2 == 0).then_some(on),
                material: Some(number % 5 == 0),
            };
            notice::objection_decide(tx, &ObjectionId::new(format!("o{which}-{number}")), &ruling)
        }
        _ => records::work(tx, kind - RECORDS, which, number),
    }
}
