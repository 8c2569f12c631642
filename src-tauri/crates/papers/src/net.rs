//! The second net under `Personal<T>`: no number that identifies a person leaves on a paper that residents read.
//!
//! Looks at the finished pages, so that a number typed into any free text is found too (个人信息保护法 第二十五条).

use crate::error::PaperError;
use crate::layout::{Item, Page, TextRun};

/// Length of an identity number.
const IDENTITY: usize = 18;
/// Length of a mobile number.
const MOBILE: usize = 11;

/// Refuses pages with an identity or mobile number in their text.
///
/// # Errors
/// [`PaperError::PersonalData`] with the page and the fact that shows it.
pub(crate) fn scan(pages: &[Page]) -> Result<(), PaperError> {
    for (i, page) in pages.iter().enumerate() {
        for text in texts(page) {
            if let Some((what, near)) = personal(&text.words) {
                return Err(PaperError::PersonalData {
                    what,
                    page: i + 1,
                    near,
                    origin: text.origin,
                });
            }
        }
    }
    Ok(())
}

struct Text {
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

/// Returns what a text gives away, with the middle of the number hidden.
fn personal(text: &str) -> Option<(&'static str, String)> {
    let plain = plain(text);
    plain
        .split(|ch: char| !ch.is_ascii_alphanumeric())
        .find_map(|word| {
            let what = kind(word)?;
            Some((what, format!("{}…{}", &word[..3], &word[word.len() - 2..])))
        })
}

fn kind(word: &str) -> Option<&'static str> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let ends_in_check = matches!(word.as_bytes().last(), Some(b'X' | b'x'));
    match word.len() {
        IDENTITY if digits == IDENTITY || (digits == IDENTITY - 1 && ends_in_check) => {
            Some("身份证号")
        }
        MOBILE if digits == MOBILE && is_mobile(word) => Some("手机号"),
        _ => None,
    }
}

fn is_mobile(word: &str) -> bool {
    let mut digits = word.bytes();
    digits.next() == Some(b'1')
        && digits
            .next()
            .is_some_and(|second| (b'3'..=b'9').contains(&second))
}

/// Returns the text with half-width digits, and without the blanks and hyphens that people put between them.
fn plain(text: &str) -> String {
    let half = |ch: char| match ch {
        '０'..='９' => char::from(b'0' + (ch as u32 - '０' as u32) as u8),
        '－' | '—' | '–' => '-',
        '\u{3000}' => ' ',
        _ => ch,
    };
    let chars: Vec<char> = text.chars().map(half).collect();
    let digit = |i: Option<usize>| {
        i.and_then(|i| chars.get(i))
            .is_some_and(char::is_ascii_digit)
    };
    let joins =
        |i: usize| matches!(chars[i], ' ' | '-') && digit(i.checked_sub(1)) && digit(Some(i + 1));
    (0..chars.len())
        .filter(|i| !joins(*i))
        .map(|i| chars[i])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_mobile_and_identity_numbers_however_they_are_written() {
        let mobile = Some(("手机号", "138…78".to_owned()));
        for text in [
            "电话13812345678。",
            "138 1234 5678",
            "138-1234-5678",
            "１３８１２３４５６７８",
        ] {
            assert_eq!(personal(text), mobile, "{text}");
        }
        assert_eq!(
            personal("证53010219800101123X"),
            Some(("身份证号", "530…3X".to_owned()))
        );
        assert_eq!(
            personal("530102198001011234"),
            Some(("身份证号", "530…34".to_owned()))
        );
    }

    #[test]
    fn lets_office_phones_amounts_and_digests_pass() {
        for text in [
            "0871-67181234",
            "087167181234",
            "12345678901",
            "1,234,567,890.50元",
            "a13812345678f",
            "云溪-2026-03",
            "2026年7月1日—7月8日",
        ] {
            assert_eq!(personal(text), None, "{text}");
        }
    }
}
