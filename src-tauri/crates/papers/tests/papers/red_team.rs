//! Attempts to bring a person onto a paper that residents read, each refused; honest texts, each printed.

use crate::given::*;
use crate::whole::{full, read, subject};
use papers::{Audience, Kind, PaperError, Size, Stamp, Subject};
use policy::facts::BookFacts;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Tries {
    attempt: Vec<Try>,
    honest: Vec<Try>,
}

#[derive(Deserialize)]
struct Try {
    what: Option<String>,
    /// One text of a notice, or texts of neighbouring cells.
    texts: Vec<String>,
}

fn tries() -> Tries {
    toml::from_str(include_str!("../red_team.toml")).unwrap()
}

fn known() -> Value {
    let mut book = full();
    book["demands"][0]["proposer"] = Value::from("欧阳明珠");
    book
}

/// Prints a text on a notice, or texts in neighbouring cells of the list of resources for residents.
fn printed(texts: &[String]) -> Result<papers::Rendered, PaperError> {
    let mut book = known();
    let (kind, subject) = if let [text] = texts {
        book["projects"][0]["scheme"]["measures"] = Value::from(text.as_str());
        (Kind::ProjectNotice, subject(Kind::ProjectNotice))
    } else {
        for (cell, text) in ["what", "quantity"].into_iter().zip(texts) {
            book["resources"][0][cell] = Value::from(text.as_str());
        }
        (Kind::ResourceList, Subject::Book(Audience::Residents))
    };
    let facts: BookFacts = read(book);
    print(&facts, kind, subject, Size::A4, Stamp::Draft)
}

#[test]
fn every_attempt_is_refused_and_its_number_is_not_said() {
    let attempts = tries().attempt;
    assert!(attempts.len() >= 50, "{}", attempts.len());
    let mut passed = Vec::new();
    for one in &attempts {
        match printed(&one.texts) {
            Err(PaperError::PersonalData { what, near, .. })
                if Some(what) == one.what.as_deref() =>
            {
                assert!(near.chars().count() < 8, "{near}");
            }
            other => passed.push((one.texts.clone(), other.map(|_| "printed"))),
        }
    }
    assert!(passed.is_empty(), "{passed:#?}");
}

#[test]
fn every_honest_text_is_printed() {
    let honest = tries().honest;
    assert!(honest.len() >= 30, "{}", honest.len());
    let refused = honest
        .iter()
        .filter_map(|one| Some((&one.texts, printed(&one.texts).err()?)));
    let refused: Vec<_> = refused.collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn the_same_texts_go_to_the_street() {
    let mut book = known();
    book["resources"][0]["what"] = Value::from("找刘芳，电话13812345678");
    let facts = read(book);
    let street = Subject::Book(Audience::Street);
    assert!(print(&facts, Kind::ResourceList, street, Size::A4, Stamp::Draft).is_ok());
}
