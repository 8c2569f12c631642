//! What a character may do at the edge of a line (避头尾), after CLREQ and GB/T 15834.
//!
//! A table of a few classes is enough: the texts are horizontal simplified Chinese with numbers and short Latin
//! words. A full UAX #14 breaker was rejected because it knows neither the squeezing of punctuation nor that a
//! number stays with its unit.

/// Marks that end something; they never begin a line, and the full-width ones are blank on their right half.
const CLOSING: &str = "、，。．：；？！）》〉」』】〕〗〙］｝”’,.:;?!)]}";
/// Marks that begin something; they never end a line, and the full-width ones are blank on their left half.
const OPENING: &str = "（《〈「『【〔〖〘［｛“‘([{";
/// Signs that lean on what stands before them.
const LEANING: &str = "·—…～～々%％‰℃℉°′″㎡㎞㎏¢";
/// Signs that lean on what follows them.
const LEADING: &str = "¥￥$＄£￡№＃#第";
/// Units that stay with the number before them.
const UNITS: &str =
    "年月日时分秒号元角万亿千百户人个只条件项次天岁栋幢座层楼室单米吨度台盏套份页期届%％‰℃㎡";

/// What a character is to the line breaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// An ideograph or any sign a line may break around.
    Ideograph,
    /// Ends something: never first on a line.
    Closing,
    /// Begins something: never last on a line.
    Opening,
    /// Leans on what stands before it.
    Leaning,
    /// Leans on what follows it.
    Leading,
    /// A digit.
    Digit,
    /// A letter or sign of a Latin word.
    Latin,
    /// A blank.
    Space,
    /// The end of a line by order.
    Newline,
}

impl Class {
    /// Returns the class of a character.
    pub(crate) fn of(ch: char) -> Self {
        match ch {
            '\n' => Self::Newline,
            ' ' | '\u{3000}' | '\u{a0}' => Self::Space,
            _ if CLOSING.contains(ch) => Self::Closing,
            _ if OPENING.contains(ch) => Self::Opening,
            _ if LEANING.contains(ch) => Self::Leaning,
            _ if LEADING.contains(ch) => Self::Leading,
            _ if ch.is_ascii_digit() => Self::Digit,
            _ if (ch as u32) < 0x2000 => Self::Latin,
            _ => Self::Ideograph,
        }
    }

    /// Returns true for what makes up a word or a number, which is neither split nor spaced out.
    pub(crate) fn in_word(self) -> bool {
        matches!(self, Self::Digit | Self::Latin)
    }
}

/// Whether a line may end between two neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// The line ends here by order.
    Must,
    /// The line may end here.
    May,
    /// Only when the line would otherwise be too loose: inside a date.
    Rather,
    /// Never, but in a word that is longer than the line.
    Never,
}

/// Returns what may happen between two neighbouring characters.
pub(crate) fn joint(left: char, right: char) -> Joint {
    let (a, b) = (Class::of(left), Class::of(right));
    match (a, b) {
        (Class::Newline, _) => Joint::Must,
        (_, Class::Newline | Class::Space | Class::Closing | Class::Leaning) => Joint::Never,
        (Class::Opening | Class::Leading, _) => Joint::Never,
        (Class::Space, _) => Joint::May,
        (Class::Digit, _) if UNITS.contains(right) => Joint::Never,
        (Class::Ideograph, Class::Digit) if matches!(left, '年' | '月') => Joint::Rather,
        _ if runs_on(left, a) && b.in_word() => Joint::Never,
        _ => Joint::May,
    }
}

/// Returns true for characters after which a word or a number goes on: `1,234.50`, `a.b@c`.
fn runs_on(ch: char, class: Class) -> bool {
    class.in_word() || (class == Class::Closing && ch.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks each place where a line may end with `/`, and with `~` where it had rather not.
    fn marked(text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let mut out = String::new();
        for (i, ch) in chars.iter().enumerate() {
            out.push(*ch);
            match chars.get(i + 1).map(|next| joint(*ch, *next)) {
                Some(Joint::May) => out.push('/'),
                Some(Joint::Rather) => out.push('~'),
                _ => {}
            }
        }
        out
    }

    #[test]
    fn never_begins_a_line_with_a_closing_mark_nor_ends_it_with_an_opening_one() {
        assert_eq!(
            marked("依据《办法》，公示（7天）。"),
            "依/据/《办/法》，/公/示/（7天）。"
        );
        assert_eq!(marked("他说：“好！”吗？"), "他/说：/“好！”/吗？");
        assert_eq!(marked("等……的——"), "等……/的——");
    }

    #[test]
    fn keeps_numbers_with_their_separators_and_units() {
        assert_eq!(marked("共1,234.50元整"), "共/1,234.50元/整");
        assert_eq!(marked("第3幢85户占12.5%多"), "第3幢/85户/占/12.5%/多");
        assert_eq!(marked("编号2026-03号"), "编/号/2026-03号");
    }

    #[test]
    fn would_rather_not_end_a_line_inside_a_date() {
        assert_eq!(marked("自2026年7月1日起"), "自/2026年~7月~1日/起");
    }

    #[test]
    fn breaks_latin_text_at_spaces_only() {
        assert_eq!(marked("用LED 15W灯"), "用/LED /15W/灯");
    }
}
