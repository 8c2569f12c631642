use super::{Shelf, add, assert_whole, attach, today, update};
use crate::office::demand_fields;
use sha2::{Digest, Sha256};
use std::fs;
use workbook::{Book, Difference, Verification};

/// A closed book with two demands, one of them changed, one change undone, and an attachment.
fn shelf() -> Shelf {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "三号楼路灯全坏了");
    add(&book, "d2", "楼道");
    update(&book, "d2", demand_fields("楼道堆物"));
    book.undo(1, today()).unwrap();
    attach(&book, "a1", b"PICTURE-OF-A-LAMP");
    assert_whole(&book);
    book.close().unwrap();
    shelf
}

fn verified(shelf: &Shelf) -> Verification {
    shelf.open().verify(None).unwrap()
}

fn differs_after(sql: &str) -> Vec<(String, String)> {
    let shelf = shelf();
    shelf.tamper(sql);
    verified(&shelf)
        .differs
        .into_iter()
        .map(|Difference { place, says }| (place, says))
        .collect()
}

fn told(place: &str, says: &str) -> (String, String) {
    (place.to_owned(), says.to_owned())
}

/// Returns the places of a text in the file.
fn places(bytes: &[u8], text: &str) -> Vec<usize> {
    let found = bytes
        .windows(text.len())
        .enumerate()
        .filter(|(_, window)| *window == text.as_bytes());
    found.map(|(place, _)| place).collect()
}

#[test]
fn every_flipped_byte_of_a_record_is_found_in_the_table_and_in_the_history() {
    let shelf = shelf();
    let whole = fs::read(&shelf.path).unwrap();
    let places = places(&whole, "三号楼路灯全坏了");
    assert_eq!(
        places.len(),
        3,
        "in its table, in the payload and in the label of its entry"
    );
    // The first mask makes another character, the second one leaves no character at all.
    for (place, mask) in places
        .iter()
        .flat_map(|place| [(place + 2, 1), (*place, 0x40)])
    {
        let mut flipped = whole.clone();
        flipped[place] ^= mask;
        fs::write(&shelf.path, flipped).unwrap();
        assert!(!verified(&shelf).is_whole(), "a flipped byte at {place}");
    }
}

#[test]
fn a_flipped_byte_of_an_attachment_is_found() {
    let shelf = shelf();
    let mut bytes = fs::read(&shelf.path).unwrap();
    let place = places(&bytes, "PICTURE-OF-A-LAMP")[0];
    bytes[place] ^= 1;
    fs::write(&shelf.path, bytes).unwrap();
    let found = verified(&shelf);
    assert_eq!((found.attachments, found.differs.len()), (0, 1));
    assert_eq!(found.differs[0].says, "附件内容与登记的校验码不一致。");
}

#[test]
fn a_changed_row_is_named() {
    let differs = differs_after("UPDATE demand SET households = 9 WHERE id = 'd2'");
    assert_eq!(differs, [told("demand d2", "内容与历史记录不一致。")]);
}

#[test]
fn a_row_that_vanished_and_one_that_nobody_entered_are_named() {
    let differs = differs_after(
        "DELETE FROM demand WHERE id = 'd2'; INSERT INTO setting (key, value) VALUES ('x', 'y')",
    );
    assert_eq!(
        differs,
        [
            told("demand d2", "这一条内容不见了。"),
            told("setting x", "历史记录中没有这一条内容。")
        ]
    );
}

#[test]
fn a_changed_entry_is_named() {
    let differs = differs_after("UPDATE history_entry SET day = '2026-01-05' WHERE seq = 2");
    assert_eq!(differs, [told("历史第2条", "记录与它的校验码不一致。")]);
}

#[test]
fn an_entry_with_a_new_hash_breaks_the_link_after_it() {
    let differs = differs_after(
        "UPDATE history_entry SET hash = replace(hash, substr(hash, 1, 1), 'f') || '' WHERE seq = 3",
    );
    assert!(
        differs.contains(&told("历史第4条", "与上一条记录接不上。")),
        "{differs:?}"
    );
}

#[test]
fn a_changed_payload_is_named() {
    let differs = differs_after("UPDATE history_change SET salt = '00' WHERE seq = 3");
    assert_eq!(
        differs,
        [told("历史第3条", "第1项内容与它的校验码不一致。")]
    );
}

#[test]
fn a_missing_entry_is_a_gap() {
    let differs = differs_after(
        "DELETE FROM history_change WHERE seq = 4; DELETE FROM history_entry WHERE seq = 4",
    );
    assert!(
        differs.contains(&told("历史第5条", "历史记录的编号不连续。")),
        "{differs:?}"
    );
}

#[test]
fn a_payload_taken_out_by_hand_is_not_taken_for_erased() {
    let differs =
        differs_after("UPDATE history_change SET salt = NULL, payload = NULL WHERE seq = 2");
    assert!(
        differs.contains(&told("历史第2条", "第1项内容缺失，没有抹去的记录。")),
        "{differs:?}"
    );
}

#[test]
fn a_history_cut_at_the_end_is_found_only_with_a_head_from_outside() {
    let shelf = shelf();
    let book = shelf.open();
    let early = book.history().unwrap().entries[2].hash.clone();
    add(&book, "d3", "雨棚");
    let head = book.head().unwrap();
    assert!(book.verify(Some(&head)).unwrap().is_whole());
    assert!(
        book.verify(Some(&early)).unwrap().is_whole(),
        "an older paper's head stands in the chain"
    );
    book.close().unwrap();
    shelf.tamper(
        "DELETE FROM history_change WHERE seq = 7; DELETE FROM history_entry WHERE seq = 7;
         DELETE FROM demand WHERE id = 'd3'",
    );
    let book: Book = shelf.open();
    assert!(book.verify(None).unwrap().is_whole());
    assert_eq!(
        book.verify(Some(&head)).unwrap().differs,
        [Difference {
            place: "历史记录".to_owned(),
            says: "给出的校验码不在这个工作簿的历史记录中。".to_owned(),
        }]
    );
}

/// Rewrites the payload of the last entry and computes its digest and hash anew, as somebody would who knows the
/// format: only the state before, told by the older entries, gives him away.
#[test]
fn a_forged_past_with_right_hashes_contradicts_the_entries_before() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", "路灯");
    update(&book, "d1", demand_fields("新路灯"));
    book.close().unwrap();
    forge_last(&shelf, r#""content":"路灯""#, r#""content":"围墙""#);
    let differs = verified(&shelf).differs;
    assert_eq!(
        differs
            .into_iter()
            .map(|one| (one.place, one.says))
            .collect::<Vec<_>>(),
        [told(
            "历史第3条",
            "demand d1修改前的内容与此前的记录不一致。"
        )]
    );
}

fn forge_last(shelf: &Shelf, old: &str, new: &str) {
    let file = rusqlite::Connection::open(&shelf.path).unwrap();
    let sql = "SELECT salt, payload FROM history_change WHERE seq = 3";
    let (salt, payload): (String, String) = file
        .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert!(payload.contains(old));
    let payload = payload.replace(old, new);
    let digest = sha256(&format!("{salt}\n{payload}"));
    let sql = "SELECT json_object('actor', actor, 'at', at, 'barrier', barrier, 'changes', json_array(?1), 'day', day,
        'kind', kind, 'label', label, 'of', of, 'op', op, 'prev', prev, 'seq', seq) FROM history_entry WHERE seq = 3";
    let entry: String = file.query_row(sql, [&digest], |row| row.get(0)).unwrap();
    file.execute(
        "UPDATE history_change SET digest = ?1, payload = ?2 WHERE seq = 3",
        [&digest, &payload],
    )
    .unwrap();
    file.execute(
        "UPDATE history_entry SET hash = ?1 WHERE seq = 3",
        [sha256(&entry)],
    )
    .unwrap();
}

fn sha256(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
