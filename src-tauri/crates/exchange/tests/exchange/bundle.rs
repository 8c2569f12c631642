//! Writing, reading, verifying.

use crate::sample::{HEAD, book, bundle, day, key, written};
use exchange::ExchangeError;
use exchange::bundle::{Counts, Opened, Verification, looks_like, verify};
use policy::facts::BookFacts;
use policy::{Explain, Money};

#[test]
fn what_is_written_is_read_back_whole() {
    let opened = Opened::read(&written()).unwrap();
    let book = book();
    assert_eq!(opened.community.facts, book.community);
    assert_eq!(
        opened
            .demands
            .iter()
            .map(|d| d.facts.clone())
            .collect::<Vec<_>>(),
        book.demands
    );
    assert_eq!(
        opened
            .projects
            .iter()
            .map(|p| p.facts.clone())
            .collect::<Vec<_>>(),
        book.projects
    );
    assert_eq!(opened.meetings[0].facts, book.meetings[0]);
    assert_eq!(opened.providers[0].facts, book.providers[0]);
    assert_eq!(opened.resources[0].facts, book.resources[0]);
    assert_eq!(opened.years.facts, book.years());
    let files: Vec<_> = opened.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        files,
        [
            "sheets/需求清单.xlsx",
            "sheets/项目.xlsx",
            "papers/报送单.pdf"
        ]
    );
    assert_eq!(opened.files[2].bytes, b"paper");
}

#[test]
fn the_manifest_names_the_projects_that_the_purpose_is_about() {
    let manifest = Opened::read(&written()).unwrap().manifest;
    let said = serde_json::to_value(&manifest).unwrap();
    let first = &book().projects[0];
    assert_eq!(said["concerns"][0]["number"], first.number);
    assert_eq!(said["concerns"][0]["name"], first.scheme.name);
    assert_eq!(
        said["concerns"][0]["budget_fen"],
        first.scheme.total().unwrap().fen()
    );
}

#[test]
fn a_manifest_from_before_projects_were_named_is_read() {
    let mut said = serde_json::to_value(Opened::read(&written()).unwrap().manifest).unwrap();
    said.as_object_mut().unwrap().remove("concerns");
    let manifest: exchange::bundle::Manifest = serde_json::from_value(said).unwrap();
    assert!(manifest.concerns.is_empty());
}

#[test]
fn the_manifest_says_who_what_and_how_much() {
    let manifest = Opened::read(&written()).unwrap().manifest;
    assert_eq!(
        (manifest.format, manifest.sequence, manifest.base),
        (1, 3, 1)
    );
    assert_eq!(
        (manifest.bundle.as_str(), manifest.book.as_str()),
        ("bundle-1", "book-1")
    );
    assert_eq!(
        (
            manifest.community.name.as_str(),
            manifest.community.street.as_str()
        ),
        ("云溪社区", "太和街道")
    );
    assert_eq!(manifest.packs, ["guandu-2021"]);
    assert_eq!(manifest.head, HEAD);
    assert_eq!(
        manifest.counts,
        Counts {
            projects: 1,
            demands: 2,
            meetings: 1,
            providers: 1,
            resources: 1,
        }
    );
    assert_eq!(manifest.totals.budget_fen, Money::from_fen(1_234_550));
    assert_eq!(manifest.totals.fund_fen, Money::from_fen(1_200_000));
    assert_eq!(manifest.public_key, key().public());
    assert_eq!(
        serde_json::to_value(&manifest).unwrap()["purpose"],
        "审核备案"
    );
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let first = written();
    assert_eq!(first, written());
    let (book, mut other) = (book(), book());
    let mut shuffled = bundle(&book);
    shuffled.sheets.reverse();
    assert_eq!(
        shuffled.write(&key()).unwrap(),
        first,
        "the order in which files were handed in is no matter"
    );
    other.projects[0].scheme.budget[0].amount_fen = Money::from_fen(1);
    assert_ne!(bundle(&other).write(&key()).unwrap(), first);
}

#[test]
fn a_whole_bundle_verifies_and_gives_its_head() {
    let expected = Verification {
        ok: true,
        head: Some(HEAD.to_owned()),
        differs: vec![],
    };
    assert_eq!(verify(&written(), None), expected);
    assert_eq!(verify(&written(), Some(HEAD)), expected);
    assert!(looks_like(&written()) && !looks_like(b"SQLite format 3\0"));
}

#[test]
fn another_head_differs_at_the_head() {
    let answer = verify(&written(), Some(&"b".repeat(64)));
    assert!(!answer.ok);
    assert_eq!(
        answer
            .differs
            .iter()
            .map(|d| d.place.as_str())
            .collect::<Vec<_>>(),
        ["head"]
    );
}

#[test]
fn every_flipped_byte_is_noticed() {
    let whole = written();
    for at in (0..whole.len())
        .step_by(7)
        .chain(0..64)
        .chain(whole.len() - 400..whole.len())
    {
        for bit in [0x01, 0x20] {
            let mut flipped = whole.clone();
            flipped[at] ^= bit;
            let answer = verify(&flipped, None);
            assert!(
                !answer.ok && !answer.differs.is_empty(),
                "byte {at} of {}",
                whole.len()
            );
        }
    }
}

#[test]
fn every_truncation_is_noticed() {
    let whole = written();
    for length in (0..whole.len()).step_by(97) {
        assert!(
            !verify(&whole[..length], None).ok,
            "{length} of {}",
            whole.len()
        );
        assert!(Opened::read(&whole[..length]).is_err());
    }
    assert!(!verify(&[whole.as_slice(), b"x"].concat(), None).ok);
}

#[test]
fn is_saved_under_a_name_that_says_what_it_is() {
    let mut book = book();
    assert_eq!(
        bundle(&book).file_name().unwrap(),
        "报送包-云溪社区-审核备案-0003.zip"
    );
    book.community.particulars[0].name = "云/溪".to_owned();
    assert_eq!(
        bundle(&book).file_name().unwrap(),
        "报送包-云溪-审核备案-0003.zip"
    );
}

#[test]
fn an_empty_book_makes_a_bundle_too() {
    let book = BookFacts::of(book().community);
    let bytes = bundle(&book).write(&key()).unwrap();
    assert!(verify(&bytes, None).ok);
    assert_eq!(
        Opened::read(&bytes).unwrap().manifest.counts,
        Counts::default()
    );
}

#[test]
fn refuses_to_write_what_nobody_could_receive() {
    let mut book = book();
    let refused = |change: &dyn Fn(&mut exchange::bundle::Bundle<'_>)| {
        let book = self::book();
        let mut bundle = bundle(&book);
        change(&mut bundle);
        bundle.write(&key()).unwrap_err()
    };
    assert!(matches!(
        refused(&|b| b.base = 3),
        ExchangeError::Unsendable { .. }
    ));
    assert!(matches!(
        refused(&|b| b.head = "A".repeat(64)),
        ExchangeError::Unsendable { .. }
    ));
    assert!(matches!(
        refused(&|b| b.papers[0].name = "../报送单.pdf".to_owned()),
        ExchangeError::BadName { .. }
    ));
    assert!(matches!(
        refused(&|b| b.sheets[0].name = "项目.XLSX".to_owned()),
        ExchangeError::NotABundle { .. }
    ));
    book.projects[0].scheme.budget[0].amount_fen = Money::from_fen(i64::MAX);
    assert!(matches!(
        bundle(&book).write(&key()),
        Err(ExchangeError::Unsendable { .. })
    ));
    book.community.particulars.clear();
    assert!(matches!(
        bundle(&book).write(&key()),
        Err(ExchangeError::Unsendable { .. })
    ));
}

#[test]
fn names_the_particulars_of_the_day_it_was_made() {
    let mut book = book();
    let mut later = book.community.particulars[0].clone();
    later.from = day("2026-12-01");
    later.name = "云溪新社区".to_owned();
    book.community.particulars.push(later);
    let bytes = bundle(&book).write(&key()).unwrap();
    assert_eq!(
        Opened::read(&bytes).unwrap().manifest.community.name,
        "云溪社区"
    );
}

#[test]
fn errors_are_one_sentence_with_a_remedy() {
    let error = Opened::read(b"not a zip").unwrap_err();
    for text in [error.to_string(), error.remedy()] {
        assert!(
            text.ends_with('。') && text.matches('。').count() == 1,
            "{text}"
        );
    }
}
