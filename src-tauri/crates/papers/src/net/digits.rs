//! Numbers that identify a person, however they are written.

use super::Found;
use chrono::NaiveDate;

/// Length of an identity number since 1999, and before.
const IDENTITY: [usize; 2] = [18, 15];
/// Length of a mobile number.
const MOBILE: usize = 11;
/// What people put before a mobile number.
const PREFIXES: [&str; 4] = ["0086", "086", "86", "0"];
/// The first two digits of an identity number, from 北京 to 新疆 and beyond.
const REGIONS: std::ops::RangeInclusive<u32> = 11..=82;
/// Fewest digits of a piece that the edge of a cell cuts off: less is a number of its own.
const PIECE: usize = 3;
/// Fewest real digits in a run in which letters stand for others.
const REAL: usize = 6;

/// Returns what a text gives away.
pub(super) fn personal(text: &str) -> Option<Found> {
    let chars: Vec<char> = text.chars().collect();
    runs(&chars).iter().find_map(Run::found)
}

/// Returns what neighbouring texts give away together: the end of the first, the whole of those between, the beginning
/// of the last.
pub(super) fn across(texts: &[&str]) -> Option<Found> {
    let (first, rest) = texts.split_first()?;
    let (last, between) = rest.split_last()?;
    let plain = |ch: &char| digit(*ch).is_some_and(|(_, real)| real);
    let end: Vec<char> = first.chars().rev().take_while(plain).collect();
    let start: Vec<char> = last
        .chars()
        .take_while(|ch| plain(ch) || "xX".contains(*ch))
        .collect();
    let mut pieces = vec![end.into_iter().rev().collect::<Vec<char>>()];
    pieces.extend(between.iter().map(|text| text.chars().collect()));
    pieces.push(start);
    let whole = between.iter().all(|text| text.chars().all(|ch| plain(&ch)));
    if !whole || pieces.iter().any(|piece| piece.len() < PIECE) {
        return None;
    }
    runs(&pieces.concat()).iter().find_map(Run::found)
}

/// Digits with nothing between them but what people put there.
#[derive(Default)]
struct Run {
    digits: String,
    /// How many of them are digits as written, not letters that look like them.
    real: usize,
    /// Lengths of the groups between the separators.
    groups: Vec<usize>,
    dots: usize,
    /// True when a letter stands before it, and when one stands behind.
    lettered: (bool, bool),
}

impl Run {
    fn found(&self) -> Option<Found> {
        let what = self.kind()?;
        let (start, end) = (&self.digits[..3], &self.digits[self.digits.len() - 2..]);
        Some((what, format!("{start}…{end}")))
    }

    fn kind(&self) -> Option<&'static str> {
        let letters = self.digits.len() - self.real;
        let disguised = letters > 0 && self.real < REAL;
        if disguised || self.lettered == (true, true) || self.dots == 1 {
            return None;
        }
        if is_identity(&self.digits) {
            return Some("身份证号");
        }
        let bare = PREFIXES
            .iter()
            .find_map(|prefix| self.digits.strip_prefix(prefix));
        let mobile = [Some(self.digits.as_str()), bare]
            .into_iter()
            .flatten()
            .any(is_mobile);
        (mobile && !self.is_span_of_days()).then_some("手机号")
    }

    /// Tells whether groups are a year and its month: 1998-1—2026-12.
    fn is_span_of_days(&self) -> bool {
        self.digits.starts_with("19")
            && self.groups.len() > 2
            && self.groups[0] == 4
            && self.groups[1] <= 2
    }
}

/// Finds the runs of digits of a text.
fn runs(chars: &[char]) -> Vec<Run> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        if starts(chars, i) {
            let (run, end) = run_at(chars, i);
            out.push(run);
            i = end;
        } else {
            i += 1;
        }
    }
    out
}

/// Tells whether a run begins here: a letter that looks like a digit begins none in a word.
fn starts(chars: &[char], i: usize) -> bool {
    match digit(chars[i]) {
        Some((_, true)) => true,
        Some((_, false)) => !chars[..i].last().is_some_and(char::is_ascii_alphabetic),
        None => false,
    }
}

fn run_at(chars: &[char], start: usize) -> (Run, usize) {
    let before = chars[..start].last().is_some_and(char::is_ascii_alphabetic);
    let mut run = Run {
        lettered: (before, false),
        groups: vec![0],
        ..Run::default()
    };
    let mut i = start;
    while i < chars.len() {
        if let Some((value, real)) = digit(chars[i]) {
            run.digits.push(value);
            run.real += usize::from(real);
            if let Some(group) = run.groups.last_mut() {
                *group += 1;
            }
            i += 1;
            continue;
        }
        let next = (i..chars.len()).find(|at| !is_separator(chars[*at]));
        match next.filter(|at| *at > i && digit(chars[*at]).is_some()) {
            Some(at) => {
                run.dots += chars[i..at]
                    .iter()
                    .filter(|ch| "．.".contains(**ch))
                    .count();
                run.groups.push(0);
                i = at;
            }
            None => break,
        }
    }
    let check = chars.get(i).is_some_and(|ch| "xXＸ".contains(*ch)) && run.digits.len() == 17;
    if check {
        run.digits.push('X');
        run.real += 1;
        i += 1;
    }
    run.lettered.1 = chars.get(i).is_some_and(char::is_ascii_alphabetic);
    (run, i)
}

/// Returns the digit that a character is or looks like, and whether it is one.
fn digit(ch: char) -> Option<(char, bool)> {
    let of = |value: u32| char::from_digit(value, 10);
    let from = |base: char| of((ch as u32).checked_sub(base as u32)?);
    let value = match ch {
        '0'..='9' => Some(ch),
        '０'..='９' => from('０'),
        '①'..='⑨' => of(ch as u32 - '①' as u32 + 1),
        '⓪' | '〇' | '零' | '○' | '◯' => Some('0'),
        _ => [
            "一壹幺",
            "二贰",
            "三叁",
            "四肆",
            "五伍",
            "六陆",
            "七柒",
            "八捌",
            "九玖",
        ]
        .iter()
        .position(|same| same.contains(ch))
        .and_then(|i| of(i as u32 + 1)),
    };
    let alike = || match ch {
        'O' | 'o' | 'Ｏ' => Some('0'),
        'l' | 'I' | 'ｌ' | 'Ｉ' | '|' => Some('1'),
        _ => None,
    };
    value
        .map(|value| (value, true))
        .or_else(|| Some((alike()?, false)))
}

/// What people put between digits. Commas stand in amounts and lists, so they are none of it.
fn is_separator(ch: char) -> bool {
    ch.is_whitespace() || "-－—–―‐_·•.．/／\\~～*()（）[]".contains(ch)
}

fn is_mobile(digits: &str) -> bool {
    let mut chars = digits.chars();
    let second = |ch: char| ('3'..='9').contains(&ch);
    digits.len() == MOBILE && chars.next() == Some('1') && chars.next().is_some_and(second)
}

/// Tells whether digits are a region, a day of birth and a number; credit codes of digits alone have no such day.
fn is_identity(digits: &str) -> bool {
    let region = digits.get(..2).and_then(|two| two.parse().ok());
    if !IDENTITY.contains(&digits.len()) || !region.is_some_and(|two| REGIONS.contains(&two)) {
        return false;
    }
    let born = if digits.len() == 18 {
        digits[6..14].to_owned()
    } else {
        format!("19{}", &digits[6..12])
    };
    let year = born[..4]
        .parse()
        .is_ok_and(|year: i32| (1900..2100).contains(&year));
    year && NaiveDate::parse_from_str(&born, "%Y%m%d").is_ok()
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
            "一三八一二三四五六七八",
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
            "138123456.78元",
            "a13812345678f",
            "云溪-2026-03",
            "2026年7月1日—7月8日",
            "1998-1—2026-12",
        ] {
            assert_eq!(personal(text), None, "{text}");
        }
    }

    #[test]
    fn joins_what_the_edges_of_cells_cut_but_no_numbers_of_their_own() {
        assert!(across(&["电话138", "12345678"]).is_some());
        assert!(across(&["1381", "2345", "678"]).is_some());
        assert!(across(&["530102198001", "01123X"]).is_some());
        assert_eq!(across(&["1", "3812345678"]), None);
        assert_eq!(across(&["13", "8,123,456.78"]), None);
        assert_eq!(across(&["1381", "共", "2345678"]), None);
    }
}
