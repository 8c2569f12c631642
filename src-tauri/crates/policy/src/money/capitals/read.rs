//! What a text in capitals is worth, and whether it is a spelling of that.

use super::spell::{DIGITS, MAYBE_ZERO, ZERO, spell};

/// Works out the fen of a text, blind to zeros and to where units may stand: [`spelled`] checks that.
pub(super) fn value(body: &str) -> Option<i64> {
    let (whole, rest) = body.split_once('元').unwrap_or(("", body));
    let (mut jiao, mut fen, mut digit) = (0, 0, 0);
    for unit in rest.chars() {
        match unit {
            '角' => jiao = std::mem::take(&mut digit),
            '分' => fen = std::mem::take(&mut digit),
            _ => digit = digit_of(unit)?,
        }
    }
    number(whole)?
        .checked_mul(100)?
        .checked_add(jiao * 10 + fen)
}

/// Works out a whole number: what stands before 亿 and after it.
fn number(text: &str) -> Option<i64> {
    let (high, low) = text.split_once('亿').unwrap_or(("", text));
    below_yi(high)?
        .checked_mul(100_000_000)?
        .checked_add(below_yi(low)?)
}

/// Works out what stands before 万 and after it.
fn below_yi(text: &str) -> Option<i64> {
    let (high, low) = text.split_once('万').unwrap_or(("", text));
    group(high)?.checked_mul(10_000)?.checked_add(group(low)?)
}

/// Works out digits times their place.
fn group(text: &str) -> Option<i64> {
    let (mut sum, mut digit) = (0i64, 0i64);
    for character in text.chars() {
        match character {
            '仟' => sum += std::mem::take(&mut digit) * 1_000,
            '佰' => sum += std::mem::take(&mut digit) * 100,
            '拾' => sum += std::mem::take(&mut digit) * 10,
            _ => digit = digit_of(character)?,
        }
    }
    Some(sum + digit)
}

fn digit_of(character: char) -> Option<i64> {
    DIGITS
        .iter()
        .position(|&digit| digit == character)
        .and_then(|at| i64::try_from(at).ok())
}

/// Returns true when the text is a spelling of the amount, optional zeros written or not.
///
/// Some tools write 零元零伍分 for 伍分; that is accepted too.
pub(super) fn spelled(body: &str, fen: u64) -> bool {
    let below_yuan = (1..100).contains(&fen);
    let body = if below_yuan {
        body.strip_prefix("零元").unwrap_or(body)
    } else {
        body
    };
    let body = if below_yuan && fen < 10 {
        body.strip_prefix(ZERO).unwrap_or(body)
    } else {
        body
    };
    let mut written = body.chars().peekable();
    for expected in spell(fen).chars() {
        if expected == MAYBE_ZERO {
            written.next_if_eq(&ZERO);
        } else if written.next() != Some(expected) {
            return false;
        }
    }
    written.next().is_none()
}
