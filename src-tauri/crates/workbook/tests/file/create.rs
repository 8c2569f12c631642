use super::{Shelf, new_book, opener};
use policy::{Code, Explain};
use std::fs;
use std::path::Path;
use workbook::{Book, EntryKind};

#[test]
fn a_new_book_begins_with_one_act_that_cannot_be_undone() {
    let shelf = Shelf::new();
    let history = shelf.open().history().unwrap();
    let first = &history.entries[0];
    assert_eq!(
        (first.seq, first.kind, first.label.as_str()),
        (1, EntryKind::Act, "建立工作簿")
    );
    assert_eq!(
        (
            history.entries.len(),
            history.undo,
            history.barrier.as_deref()
        ),
        (1, None, Some("建立工作簿"))
    );
}

#[test]
fn a_closed_book_is_one_file() {
    let shelf = Shelf::new();
    shelf.open().close().unwrap();
    let names: Vec<_> = fs::read_dir(shelf.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["云溪.hmb"]);
}

#[test]
fn an_existing_file_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("云溪.hmb");
    fs::write(&path, "年度总结").unwrap();
    let error = Book::create(&path, &new_book(), &opener()).unwrap_err();
    assert_eq!(error.code(), Code::TargetExists);
    assert_eq!(error.to_string(), "“云溪.hmb”已经存在，没有覆盖。");
    assert_eq!(fs::read_to_string(&path).unwrap(), "年度总结");
}

#[test]
fn a_book_that_cannot_be_founded_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut new = new_book();
    new.particulars.name = String::new();
    let error = Book::create(&folder.path().join("云溪.hmb"), &new, &opener()).unwrap_err();
    assert_eq!(error.code(), Code::BadValue);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error =
        Book::create(&folder.path().join("没有/云溪.hmb"), &new_book(), &opener()).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        (Code::Io, "无法读写“没有”，这一步没有完成。")
    );
}

/// /sys takes no new files, not even from root.
#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_written_is_named() {
    let error = Book::create(Path::new("/sys/云溪.hmb"), &new_book(), &opener()).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        (Code::Io, "无法读写“sys”，这一步没有完成。")
    );
}

#[test]
fn a_synchronised_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let synchronised = folder.path().join("我的坚果云");
    fs::create_dir(&synchronised).unwrap();
    let error = Book::create(&synchronised.join("云溪.hmb"), &new_book(), &opener()).unwrap_err();
    assert_eq!(error.code(), Code::RefusedPlace);
    assert_eq!(
        error.to_string(),
        "工作簿不能直接在坚果云同步文件夹里使用。"
    );
    assert_eq!(
        error.remedy(),
        "请把工作簿复制到本机硬盘再打开，需要交换时用备份或报送包。"
    );
}
