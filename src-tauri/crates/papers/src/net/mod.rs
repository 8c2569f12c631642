//! The second net under `Personal<T>`: nothing that identifies a person leaves on a paper that residents read.
//!
//! Looks at the finished pages, so that what was typed into any free text is found too, also where the end of a line or
//! the edge of a cell cuts it (个人信息保护法 第二十五条): numbers of identity cards and mobiles, however they are
//! written, and the names of those who asked, objected or received something.
//!
//! It cannot know every way of writing; it refuses what a person would still read as such a number, and lets pass what
//! a paper must say: amounts, dates, document numbers, office telephones, credit codes.

mod digits;
mod names;

pub(crate) use names::Names;

use crate::error::PaperError;
use crate::layout::{Item, Page, TextRun};

/// Refuses pages with an identity number, a mobile number or one of the names in their text.
///
/// # Errors
/// [`PaperError::PersonalData`] with the page and the fact that shows it.
pub(crate) fn scan(pages: &[Page], names: &Names) -> Result<(), PaperError> {
    for (i, page) in pages.iter().enumerate() {
        let texts = texts(page);
        for text in &texts {
            let found = digits::personal(&text.words).or_else(|| names.within(text));
            refuse(found, i, text)?;
        }
        for pair in texts.windows(2) {
            let words: Vec<&str> = pair.iter().map(|text| text.words.as_str()).collect();
            refuse(digits::across(&words), i, &pair[0])?;
        }
        for three in texts.windows(3) {
            let words: Vec<&str> = three.iter().map(|text| text.words.as_str()).collect();
            refuse(digits::across(&words), i, &three[0])?;
        }
    }
    Ok(())
}

/// What was found, and what can be said of it: the middle is hidden.
type Found = (&'static str, String);

fn refuse(found: Option<Found>, page: usize, text: &Text) -> Result<(), PaperError> {
    found.map_or(Ok(()), |(what, near)| {
        Err(PaperError::PersonalData {
            what,
            page: page + 1,
            near,
            origin: text.origin.clone(),
        })
    })
}

/// A text of a page, with the facts that it shows.
pub(crate) struct Text {
    words: String,
    origin: Option<String>,
}

/// Joins the runs of a page into texts; a number may be cut by the end of a line.
fn texts(page: &Page) -> Vec<Text> {
    let mut out: Vec<Text> = Vec::new();
    for item in &page.items {
        let Item::Text(run) = item else { continue };
        match out.last_mut() {
            Some(text) if run.follows => join(text, run),
            _ => out.push(Text {
                words: run.text(),
                origin: run.origin.clone(),
            }),
        }
    }
    out
}

fn join(text: &mut Text, run: &TextRun) {
    text.words.push_str(&run.text());
    text.origin = text.origin.take().or_else(|| run.origin.clone());
}
