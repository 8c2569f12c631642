use super::{Desk, day};
use policy::facts::{
    AttachmentId, NoticeFacts, NoticeId, NoticeKind, ObjectionFacts, ObjectionId, PhotoFacts,
    PlaceFacts, PlaceId, PlaceKind, ProjectId, RevisionId,
};
use policy::personal::Personal;
use policy::{Code, Explain};
use workbook::attachment::{self, NewAttachment};
use workbook::notice::{self, NewObjection, NewPhoto, NoticeFields, PlaceFields, Ruling};
use workbook::removed::Binned;
use workbook::{Noun, project, removed};

fn n1() -> NoticeId {
    NoticeId::new("n1")
}

fn board() -> PlaceId {
    PlaceId::new("a")
}

fn field(id: &str, kind: PlaceKind, name: &str) -> PlaceFields {
    PlaceFields {
        id: PlaceId::new(id),
        kind,
        name: name.to_owned(),
    }
}

fn places() -> Vec<PlaceFields> {
    vec![
        field("a", PlaceKind::Board, "社区公示栏"),
        field("b", PlaceKind::Building, "铁路新村3幢"),
    ]
}

fn desk_with_notice() -> Desk {
    let desk = Desk::new();
    desk.add_project("p1", "云溪-2026-01");
    desk.add_notice("n1", "p1");
    desk.act(|tx| notice::set_places(tx, &n1(), &places()));
    desk
}

fn shown(desk: &Desk) -> NoticeFacts {
    desk.project("p1").notices[0].clone()
}

fn photo_file(id: &str) -> NewAttachment {
    NewAttachment {
        id: AttachmentId::new(id),
        project: Some(ProjectId::new("p1")),
        name: format!("{id}.jpg"),
        media_type: "image/jpeg".to_owned(),
        bytes: id.as_bytes().to_vec(),
        original: None,
        pixels: None,
    }
}

#[test]
fn a_notice_carries_a_revision_of_its_own_project() {
    let desk = desk_with_notice();
    desk.add_project("p2", "云溪-2026-02");
    desk.act(|tx| {
        project::freeze(
            tx,
            RevisionId::new("r1"),
            &ProjectId::new("p1"),
            day(2026, 3, 1),
            None,
        )
    });
    desk.act(|tx| {
        project::freeze(
            tx,
            RevisionId::new("r2"),
            &ProjectId::new("p2"),
            day(2026, 3, 1),
            None,
        )
    });
    let with = |revision: &str| NoticeFields {
        kind: NoticeKind::Completion,
        revision: Some(RevisionId::new(revision)),
        planned_on: Some(day(2026, 3, 9)),
    };
    let own = with("r1");
    assert_eq!(
        desk.act(move |tx| notice::update(tx, &n1(), &own)).changed,
        [Noun::Notice]
    );
    let notice = shown(&desk);
    assert_eq!(
        (notice.kind, notice.planned_on),
        (NoticeKind::Completion, Some(day(2026, 3, 9)))
    );
    assert_eq!(notice.revision, Some(RevisionId::new("r1")));

    let (foreign, own) = (with("r2"), with("r1"));
    let error = desk.refused(move |tx| notice::update(tx, &n1(), &foreign));
    assert_eq!(error.to_string(), "找不到这份方案定稿，可能已被删除。");
    assert_eq!(
        desk.act(move |tx| notice::update(tx, &n1(), &own)).seq,
        None
    );
}

#[test]
fn places_are_written_whole_and_keep_their_postings() {
    let desk = desk_with_notice();
    desk.act(|tx| notice::post(tx, &board(), day(2026, 3, 2)));
    let new = [
        field("c", PlaceKind::Online, "公众号"),
        field("a", PlaceKind::Board, "社区公示栏（东门）"),
    ];
    desk.act(move |tx| notice::set_places(tx, &n1(), &new));
    let blank = |id: &str, kind, name: &str| PlaceFacts {
        id: PlaceId::new(id),
        kind,
        name: name.to_owned(),
        posted_on: None,
        removed_on: None,
        torn_on: None,
        photos: vec![],
    };
    let east = PlaceFacts {
        posted_on: Some(day(2026, 3, 2)),
        ..blank("a", PlaceKind::Board, "社区公示栏（东门）")
    };
    assert_eq!(
        shown(&desk).places,
        [blank("c", PlaceKind::Online, "公众号"), east]
    );
}

#[test]
fn a_place_where_the_notice_hung_cannot_leave_the_list() {
    let desk = desk_with_notice();
    desk.act(|tx| notice::post(tx, &board(), day(2026, 3, 2)));
    let error = desk.refused(|tx| notice::set_places(tx, &n1(), &places()[1..]));
    assert_eq!(
        error.to_string(),
        "“社区公示栏”已经登记了张贴或照片，不能从名单里去掉。"
    );
    desk.act(|tx| notice::unpost(tx, &board()));
    desk.act(|tx| notice::set_places(tx, &n1(), &places()[1..]));
    assert_eq!(shown(&desk).places.len(), 1);
}

#[test]
fn a_notice_is_posted_torn_posted_again_and_taken_down() {
    let desk = desk_with_notice();
    let days = |desk: &Desk| {
        let place = shown(desk).places[0].clone();
        (place.posted_on, place.torn_on, place.removed_on)
    };
    desk.act(|tx| notice::post(tx, &board(), day(2026, 3, 2)));
    assert_eq!(days(&desk), (Some(day(2026, 3, 2)), None, None));
    desk.act(|tx| notice::torn(tx, &board(), day(2026, 3, 4)));
    assert_eq!(
        days(&desk),
        (Some(day(2026, 3, 2)), Some(day(2026, 3, 4)), None)
    );
    desk.act(|tx| notice::post(tx, &board(), day(2026, 3, 5)));
    assert_eq!(
        days(&desk),
        (Some(day(2026, 3, 5)), Some(day(2026, 3, 4)), None)
    );
    desk.act(|tx| notice::take_down(tx, &board(), day(2026, 3, 13)));
    assert_eq!(
        days(&desk),
        (
            Some(day(2026, 3, 5)),
            Some(day(2026, 3, 4)),
            Some(day(2026, 3, 13))
        )
    );
    assert_eq!(
        desk.act(|tx| notice::take_down(tx, &board(), day(2026, 3, 13)))
            .seq,
        None
    );
    desk.act(|tx| notice::post(tx, &board(), day(2026, 3, 16)));
    assert_eq!(
        days(&desk),
        (Some(day(2026, 3, 16)), Some(day(2026, 3, 4)), None)
    );
    assert_eq!(shown(&desk).places[1].posted_on, None);
}

#[test]
fn refuses_days_that_come_before_the_posting() {
    let desk = desk_with_notice();
    let never = desk.refused(|tx| notice::take_down(tx, &board(), day(2026, 3, 9)));
    assert_eq!(
        (never.code(), never.to_string().as_str()),
        (Code::NotNow, "这一处还没有登记张贴。")
    );
    desk.act(|tx| notice::post(tx, &board(), day(2026, 3, 2)));
    let early = desk.refused(|tx| notice::take_down(tx, &board(), day(2026, 3, 1)));
    assert_eq!(early.to_string(), "日期2026-03-01早于张贴日期2026-03-02。");
    let torn = desk.refused(|tx| notice::torn(tx, &board(), day(2026, 3, 1)));
    assert_eq!(torn.code(), Code::BadValue);
}

#[test]
fn photos_show_the_notice_where_it_hangs() {
    let desk = desk_with_notice();
    desk.act(|tx| {
        let mut shrunk = photo_file("f1");
        shrunk.original = Some(attachment::Original {
            sha256: "a".repeat(64),
            size: 9_000_000,
        });
        attachment::add(tx, &shrunk)?;
        attachment::add(tx, &photo_file("f2"))
    });
    let photo = |id: &str, caption: Option<&str>| NewPhoto {
        attachment: AttachmentId::new(id),
        taken_on: Some(day(2026, 3, 2)),
        caption: caption.map(str::to_owned),
    };
    let (second, first, renamed) = (
        photo("f2", None),
        photo("f1", None),
        photo("f2", Some("近景")),
    );
    desk.act(move |tx| {
        notice::add_photo(tx, &board(), &second)?;
        notice::add_photo(tx, &board(), &first)?;
        notice::add_photo(tx, &board(), &renamed)
    });
    let fact = |id: &str, sha256: &str, caption: Option<&str>| PhotoFacts {
        attachment: AttachmentId::new(id),
        sha256: sha256.to_owned(),
        taken_on: Some(day(2026, 3, 2)),
        caption: caption.map(str::to_owned),
    };
    // SHA-256 of the two bytes "f2".
    let of_f2 = "e4ab4e3b1493d5a997b4e51cdefbaa10570ef3ea9432bd72e7b6a89654ceb7f6";
    let expected = [
        fact("f2", of_f2, Some("近景")),
        fact("f1", &"a".repeat(64), None),
    ];
    assert_eq!(shown(&desk).places[0].photos, expected);

    let missing = photo("f9", None);
    assert_eq!(
        desk.refused(move |tx| notice::add_photo(tx, &board(), &missing))
            .code(),
        Code::NotFound
    );
    assert_eq!(
        desk.refused(|tx| notice::set_places(tx, &n1(), &[])).code(),
        Code::NotNow
    );
    desk.act(|tx| notice::remove_photo(tx, &board(), &AttachmentId::new("f2")));
    assert_eq!(shown(&desk).places[0].photos.len(), 1);
}

#[test]
fn objections_stand_in_the_order_of_receipt_with_their_decisions() {
    let desk = desk_with_notice();
    let objection = |id: &str, received_on, objector: Option<&str>| NewObjection {
        id: ObjectionId::new(id),
        received_on,
        objector: objector.map(|name| Personal::new(name.to_owned())),
        content: "造价偏高".to_owned(),
    };
    let (late, early) = (
        objection("o1", day(2026, 3, 6), None),
        objection("o2", day(2026, 3, 4), Some("赵六")),
    );
    desk.act(move |tx| {
        notice::objection_add(tx, &n1(), &late)?;
        notice::objection_add(tx, &n1(), &early)
    });
    let ruling = Ruling {
        decision: Some("已说明报价依据".to_owned()),
        decided_on: Some(day(2026, 3, 7)),
        answered_on: Some(day(2026, 3, 8)),
        material: Some(false),
    };
    let (given, again) = (ruling.clone(), ruling.clone());
    desk.act(move |tx| notice::objection_decide(tx, &ObjectionId::new("o2"), &given));
    let open = ObjectionFacts {
        id: ObjectionId::new("o1"),
        received_on: day(2026, 3, 6),
        objector: None,
        content: "造价偏高".to_owned(),
        decision: None,
        decided_on: None,
        answered_on: None,
        material: None,
    };
    let decided = ObjectionFacts {
        id: ObjectionId::new("o2"),
        received_on: day(2026, 3, 4),
        objector: Some(Personal::new("赵六".to_owned())),
        decision: ruling.decision,
        decided_on: ruling.decided_on,
        answered_on: ruling.answered_on,
        material: ruling.material,
        ..open.clone()
    };
    assert_eq!(shown(&desk).objections, [decided, open]);
    assert_eq!(
        desk.act(move |tx| notice::objection_decide(tx, &ObjectionId::new("o2"), &again))
            .seq,
        None
    );
}

#[test]
fn a_removed_notice_comes_back_whole() {
    let desk = desk_with_notice();
    desk.add_notice("n2", "p1");
    desk.act(|tx| notice::post(tx, &board(), day(2026, 3, 2)));
    let before = desk.facts();
    desk.act(|tx| notice::remove(tx, &n1()));
    let left: Vec<_> = desk
        .project("p1")
        .notices
        .into_iter()
        .map(|notice| notice.id)
        .collect();
    assert_eq!(left, [NoticeId::new("n2")]);
    let bin = desk.book.read(removed::list).unwrap();
    assert_eq!(
        (bin[0].noun, bin[0].id.as_str(), bin[0].label.as_str()),
        (Binned::Notice, "n1", "路灯改造")
    );
    for error in [
        desk.refused(|tx| notice::post(tx, &board(), day(2026, 3, 3))),
        desk.refused(|tx| notice::set_places(tx, &n1(), &places())),
        desk.refused(|tx| notice::remove(tx, &n1())),
    ] {
        assert_eq!(error.code(), Code::NotFound);
    }
    desk.act(|tx| notice::restore(tx, &n1()));
    assert_eq!(desk.facts(), before);
}
