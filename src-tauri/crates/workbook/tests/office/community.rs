use super::{Desk, day, particulars, stored_pack};
use policy::facts::CommunityKind;
use policy::{Code, Explain};
use workbook::{Noun, community, pack};

#[test]
fn a_new_book_knows_its_community() {
    let facts = Desk::new().facts();
    assert_eq!(facts.community.book_id, "book-1");
    assert_eq!(facts.community.kind, CommunityKind::Urban);
    assert_eq!(facts.community.pack, "guandu-2021");
    assert_eq!(facts.community.particulars, [particulars(day(2026, 1, 1))]);
    assert!(facts.demands.is_empty() && facts.projects.is_empty());
}

#[test]
fn particulars_of_a_later_day_stand_beside_the_older_ones() {
    let desk = Desk::new();
    let mut later = particulars(day(2026, 7, 1));
    later.secretary = Some("赵刚".to_owned());
    let given = later.clone();
    let done = desk.act(move |tx| community::set_particulars(tx, &given));
    assert_eq!(done.changed, [Noun::Community]);
    let community = desk.facts().community;
    assert_eq!(community.particulars, [particulars(day(2026, 1, 1)), later]);
    assert_eq!(community.on(day(2026, 6, 30)).unwrap().secretary, None);
    assert_eq!(
        community.on(day(2026, 7, 1)).unwrap().secretary.as_deref(),
        Some("赵刚")
    );
}

#[test]
fn particulars_of_the_same_day_are_corrected() {
    let desk = Desk::new();
    let mut corrected = particulars(day(2026, 1, 1));
    corrected.contact = Some("陈红".to_owned());
    corrected.address = Some("云溪路8号".to_owned());
    let given = corrected.clone();
    desk.act(move |tx| community::set_particulars(tx, &given));
    assert_eq!(desk.facts().community.particulars, [corrected]);
}

#[test]
fn particulars_saved_unchanged_are_no_act() {
    let desk = Desk::new();
    let done = desk.act(|tx| community::set_particulars(tx, &particulars(day(2026, 1, 1))));
    assert_eq!((done.seq, done.changed), (None, vec![]));
}

#[test]
fn a_blank_answer_is_not_recorded() {
    let desk = Desk::new();
    desk.act(|tx| {
        let mut blank = particulars(day(2026, 1, 1));
        blank.contact = Some("  ".to_owned());
        community::set_particulars(tx, &blank)
    });
    assert_eq!(desk.facts().community.particulars[0].contact, None);
}

#[test]
fn refuses_a_community_without_a_name() {
    let desk = Desk::new();
    let error = desk.refused(|tx| {
        let mut nameless = particulars(day(2026, 1, 1));
        nameless.name = " ".to_owned();
        community::set_particulars(tx, &nameless)
    });
    assert_eq!(error.to_string(), "社区名称不能为空。");
    assert_eq!(
        (error.code(), error.place().as_deref()),
        (Code::BadValue, Some("name"))
    );
}

#[test]
fn keeps_packs_with_their_parents_in_any_order() {
    let desk = Desk::new();
    let child = stored_pack("taihe-2026", Some("guandu-2026"));
    let both = [child.clone(), stored_pack("guandu-2026", None)];
    desk.act(move |tx| pack::store(tx, &both));
    desk.act(|tx| pack::use_from(tx, "taihe-2026", day(2026, 3, 1)));
    assert_eq!(desk.facts().community.pack, "taihe-2026");
    let kept = desk.book.read(pack::list).unwrap();
    assert_eq!(
        kept,
        [
            stored_pack("guandu-2021", None),
            stored_pack("guandu-2026", None),
            child
        ]
    );
}

#[test]
fn a_pack_stored_again_is_an_act_only_when_its_text_differs() {
    let desk = Desk::new();
    assert_eq!(
        desk.act(|tx| pack::store(tx, &[stored_pack("guandu-2021", None)]))
            .seq,
        None
    );
    let mut newer = stored_pack("guandu-2021", None);
    newer.text.push_str("title = \"…\"\n");
    let given = newer.clone();
    assert_eq!(
        desk.act(move |tx| pack::store(tx, &[given])).changed,
        [Noun::Pack]
    );
    assert_eq!(desk.book.read(pack::list).unwrap(), [newer]);
}

#[test]
fn refuses_a_pack_whose_parent_is_missing() {
    let desk = Desk::new();
    let error =
        desk.refused(|tx| pack::store(tx, &[stored_pack("taihe-2026", Some("guandu-1999"))]));
    assert_eq!(error.to_string(), "找不到这个政策包，可能已被删除。");
    assert_eq!(
        desk.refused(|tx| pack::use_from(tx, "guandu-1999", day(2026, 3, 1)))
            .code(),
        Code::NotFound
    );
}
