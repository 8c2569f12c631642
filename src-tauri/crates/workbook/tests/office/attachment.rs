use super::{ABC, Desk, day};
use policy::facts::{AttachmentId, ProjectId};
use policy::{Code, Explain};
use rusqlite::Connection;
use workbook::Noun;
use workbook::attachment::{self, Attachment, NewAttachment, Original, Pixels};

fn abc(id: &str) -> NewAttachment {
    NewAttachment {
        id: AttachmentId::new(id),
        project: None,
        name: "现场.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        bytes: b"abc".to_vec(),
        original: None,
        pixels: None,
    }
}

#[test]
fn an_attachment_comes_back_with_its_bytes() {
    let desk = Desk::new();
    desk.add_project("p1", "云溪-2026-01");
    let given = NewAttachment {
        project: Some(ProjectId::new("p1")),
        original: Some(Original {
            sha256: "b".repeat(64),
            size: 4_000_000,
        }),
        pixels: Some(Pixels {
            width: 1600,
            height: 1200,
        }),
        ..abc("f1")
    };
    let done = desk.act(move |tx| attachment::add(tx, &given));
    assert_eq!(
        (done.reply.as_str(), done.changed),
        (ABC, vec![Noun::Attachment])
    );
    let expected = Attachment {
        id: AttachmentId::new("f1"),
        project: Some(ProjectId::new("p1")),
        name: "现场.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        sha256: ABC.to_owned(),
        size: 3,
        original_sha256: "b".repeat(64),
        original_size: 4_000_000,
        pixels: Some(Pixels {
            width: 1600,
            height: 1200,
        }),
        added_on: day(2026, 3, 2),
    };
    assert_eq!(
        desk.book
            .read(|reader| attachment::list(reader, None))
            .unwrap(),
        [expected]
    );
    let bytes = desk
        .book
        .read(|reader| attachment::bytes(reader, &AttachmentId::new("f1")))
        .unwrap();
    assert_eq!(bytes, b"abc");
}

#[test]
fn a_file_that_was_not_shrunk_is_its_own_original() {
    let desk = Desk::new();
    desk.act(|tx| attachment::add(tx, &abc("f1")));
    let listed = desk
        .book
        .read(|reader| attachment::list(reader, None))
        .unwrap();
    assert_eq!(
        (listed[0].original_sha256.as_str(), listed[0].original_size),
        (ABC, 3)
    );
}

#[test]
fn attachments_are_listed_by_project() {
    let desk = Desk::new();
    desk.add_project("p1", "云溪-2026-01");
    desk.act(|tx| {
        attachment::add(tx, &abc("f2"))?;
        attachment::add(
            tx,
            &NewAttachment {
                project: Some(ProjectId::new("p1")),
                ..abc("f1")
            },
        )
    });
    let ids = |project: Option<ProjectId>| -> Vec<String> {
        let listed = desk
            .book
            .read(move |reader| attachment::list(reader, project.as_ref()))
            .unwrap();
        listed.into_iter().map(|file| file.id.to_string()).collect()
    };
    assert_eq!(ids(None), ["f2", "f1"]);
    assert_eq!(ids(Some(ProjectId::new("p1"))), ["f1"]);
}

#[test]
fn the_same_bytes_are_kept_once() {
    let desk = Desk::new();
    desk.act(|tx| attachment::add(tx, &abc("f1")));
    desk.act(|tx| attachment::add(tx, &abc("f2")));
    let Desk {
        book,
        path,
        _folder,
    } = desk;
    book.close().unwrap();
    let file = Connection::open(path).unwrap();
    let blobs: i64 = file
        .query_row("SELECT COUNT(*) FROM attachment_blob", (), |row| row.get(0))
        .unwrap();
    assert_eq!(blobs, 1);
}

#[test]
fn bytes_stay_when_their_attachment_is_undone_and_serve_it_again() {
    let desk = Desk::new();
    desk.act(|tx| attachment::add(tx, &abc("f1")));
    desk.book.undo(1, super::occasion()).unwrap();
    let gone = desk
        .book
        .read(|reader| attachment::bytes(reader, &AttachmentId::new("f1")))
        .unwrap_err();
    assert_eq!(gone.to_string(), "找不到这个附件，可能已被删除。");
    desk.book.redo(1, super::occasion()).unwrap();
    let bytes = desk
        .book
        .read(|reader| attachment::bytes(reader, &AttachmentId::new("f1")))
        .unwrap();
    assert_eq!(bytes, b"abc");
}

#[test]
fn damaged_and_missing_bytes_are_found_when_read_and_missing_ones_filled_in_again() {
    let desk = Desk::new();
    desk.act(|tx| attachment::add(tx, &abc("f1")));
    let spoil = |path: &std::path::Path, sql: &str| {
        assert_eq!(Connection::open(path).unwrap().execute(sql, ()), Ok(1))
    };
    let reopen = |path: &std::path::Path| {
        let opener = workbook::Opener {
            user: "李".to_owned(),
            machine: "PC-1".to_owned(),
            program: "0.1.0".to_owned(),
            by: super::occasion(),
        };
        workbook::Book::open(path, &opener).unwrap()
    };
    let read = |book: &workbook::Book| {
        book.read(|reader| attachment::bytes(reader, &AttachmentId::new("f1")))
    };
    let Desk {
        book,
        path,
        _folder,
    } = desk;

    book.close().unwrap();
    spoil(&path, "UPDATE attachment_blob SET bytes = x'616264'");
    let book = reopen(&path);
    assert_eq!(read(&book).unwrap_err().code(), Code::Differs);

    book.close().unwrap();
    spoil(&path, "UPDATE attachment_blob SET bytes = NULL");
    let book = reopen(&path);
    assert!(
        read(&book)
            .unwrap_err()
            .to_string()
            .ends_with("的内容不在工作簿里。")
    );
    book.transact(super::act(), |tx| attachment::add(tx, &abc("f2")))
        .unwrap();
    assert_eq!(read(&book).unwrap(), b"abc");
}

#[test]
fn refuses_an_attachment_without_a_name_or_of_no_project() {
    let desk = Desk::new();
    let nameless = desk.refused(|tx| {
        attachment::add(
            tx,
            &NewAttachment {
                name: String::new(),
                ..abc("f1")
            },
        )
    });
    assert_eq!(nameless.to_string(), "附件名称不能为空。");
    let stray = desk.refused(|tx| {
        attachment::add(
            tx,
            &NewAttachment {
                project: Some(ProjectId::new("p9")),
                ..abc("f1")
            },
        )
    });
    assert_eq!(stray.code(), Code::NotFound);
}
