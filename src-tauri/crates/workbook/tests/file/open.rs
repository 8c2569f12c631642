use super::{Shelf, add, opener, tamper};
use policy::{Code, Explain, Kind};
use std::fs;
use std::path::Path;
use workbook::{Book, WorkbookError};

fn refused(path: &Path) -> WorkbookError {
    let error = Book::open(path, &opener()).unwrap_err();
    assert!(
        error.to_string().ends_with('。') && error.remedy().ends_with('。'),
        "{error}"
    );
    error
}

#[test]
fn a_truncated_book_is_refused_at_every_length() {
    let shelf = Shelf::new();
    let book = shelf.open();
    add(&book, "d1", &"路灯".repeat(5_000));
    book.close().unwrap();
    let whole = fs::read(&shelf.path).unwrap();
    let short = shelf.at("短.hmb");
    for length in [
        0,
        1,
        15,
        16,
        99,
        100,
        512,
        4095,
        4096,
        8192,
        whole.len() / 2,
        whole.len() - 4096,
        whole.len() - 1,
    ] {
        fs::write(&short, &whole[..length]).unwrap();
        let error = refused(&short);
        assert_eq!(
            (error.code(), error.kind()),
            (Code::NotABook, Kind::File),
            "{length} bytes: {error}"
        );
    }
}

#[test]
fn a_file_of_another_kind_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("总结.hmb");
    fs::write(&path, "二〇二六年度工作总结".repeat(100)).unwrap();
    assert_eq!(
        refused(&path).to_string(),
        "“总结.hmb”不是完好的惠民簿工作簿：文件结构已损坏。"
    );
    assert_eq!(fs::read(&path).unwrap().len(), 3000);
}

#[test]
fn the_database_of_another_program_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("别的.hmb");
    tamper(
        &path,
        "CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('留言')",
    );
    let before = fs::read(&path).unwrap();
    assert_eq!(
        refused(&path).to_string(),
        "“别的.hmb”不是完好的惠民簿工作簿：文件不是由惠民簿建立的。"
    );
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_book_that_carries_code_is_refused() {
    let shelf = Shelf::new();
    shelf.tamper(
        "CREATE TRIGGER strange AFTER INSERT ON demand BEGIN DELETE FROM history_change; END",
    );
    assert_eq!(
        refused(&shelf.path).to_string(),
        "“云溪.hmb”不是完好的惠民簿工作簿：内部结构被别的程序改动过。"
    );
}

#[test]
fn a_newer_book_is_refused() {
    let shelf = Shelf::new();
    shelf.tamper("PRAGMA user_version = 99");
    assert_eq!(refused(&shelf.path).code(), Code::NewerBook);
}

#[test]
fn a_book_that_is_not_there_is_not_made() {
    let shelf = Shelf::new();
    let error = refused(&shelf.at("没有.hmb"));
    assert_eq!(error.code(), Code::NotFound);
    assert!(!shelf.at("没有.hmb").exists());
}

#[test]
fn a_second_opening_in_the_same_process_is_refused_with_the_holder() {
    let shelf = Shelf::new();
    let book = shelf.open();
    let error = refused(&shelf.path);
    assert_eq!(error.code(), Code::Held);
    assert_eq!(
        error.to_string(),
        "这个工作簿正由li在电脑PC-1上（自2026年3月2日09:30起）打开着。"
    );
    add(&book, "d1", "路灯");
}

#[test]
fn a_label_that_outlived_its_program_does_no_harm() {
    let shelf = Shelf::new();
    fs::write(shelf.at("云溪.hmb.owner"), "{}").unwrap();
    shelf.open().close().unwrap();
    assert!(!shelf.at("云溪.hmb.owner").exists());
}

#[test]
fn a_book_in_a_synchronised_folder_is_refused_also_behind_a_link() {
    let shelf = Shelf::new();
    fs::create_dir(shelf.at("OneDrive")).unwrap();
    fs::rename(&shelf.path, shelf.at("OneDrive/云溪.hmb")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(shelf.at("OneDrive/云溪.hmb"), &shelf.path).unwrap();
    #[cfg(unix)]
    assert_eq!(refused(&shelf.path).code(), Code::RefusedPlace);
    assert_eq!(
        refused(&shelf.at("OneDrive/云溪.hmb")).code(),
        Code::RefusedPlace
    );
}
