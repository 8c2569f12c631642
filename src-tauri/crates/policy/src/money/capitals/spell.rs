//! A number as the rules spell it, optional zeros marked.

pub(super) const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES: [(u64, &str); 4] = [(1_000, "仟"), (100, "佰"), (10, "拾"), (1, "")];
pub(super) const ZERO: char = '零';
/// Stands in a spelling where 零 may be written or left out.
pub(super) const MAYBE_ZERO: char = '○';

/// Spells an amount without prefix and 整, optional zeros marked.
pub(super) fn spell(fen: u64) -> String {
    let (yuan, jiao, fen) = (fen / 100, fen / 10 % 10, fen % 10);
    let mut text = match (yuan, jiao, fen) {
        (0, 0, 0) => "零元".to_owned(),
        (0, _, _) => String::new(),
        _ => format!("{}元", spell_number(yuan)),
    };
    if jiao > 0 {
        if yuan > 0 && yuan.is_multiple_of(10) {
            text.push(MAYBE_ZERO);
        }
        text.push(DIGITS[jiao as usize]);
        text.push('角');
    }
    if fen > 0 {
        if yuan > 0 && jiao == 0 {
            text.push(ZERO);
        }
        text.push(DIGITS[fen as usize]);
        text.push('分');
    }
    text
}

/// Spells a whole number from 1 below 10^16, optional zeros marked.
fn spell_number(number: u64) -> String {
    let (high, low) = (number / 100_000_000, number % 100_000_000);
    if high == 0 {
        return spell_below_yi(low);
    }
    let zero = low > 0 && (low < 10_000_000 || high.is_multiple_of(10));
    let gap = if zero { "零" } else { "" };
    let rest = if low > 0 {
        spell_below_yi(low)
    } else {
        String::new()
    };
    format!("{}亿{gap}{rest}", spell_below_yi(high))
}

/// Spells a number from 1 below 10^8: 万 and what follows it.
fn spell_below_yi(number: u64) -> String {
    let (high, low) = (number / 10_000, number % 10_000);
    if high == 0 {
        return spell_group(low);
    }
    let gap = match low {
        0 => String::new(),
        1..1_000 => ZERO.to_string(),
        _ if high.is_multiple_of(10) => MAYBE_ZERO.to_string(),
        _ => String::new(),
    };
    format!("{}万{gap}{}", spell_group(high), spell_group(low))
}

/// Spells up to four digits; inner zeros give one 零, those at either end none.
fn spell_group(number: u64) -> String {
    let mut text = String::new();
    let mut skipped = false;
    for (unit, name) in PLACES {
        let digit = number / unit % 10;
        if digit == 0 {
            skipped = !text.is_empty();
            continue;
        }
        if skipped {
            text.push(ZERO);
        }
        skipped = false;
        text.push(DIGITS[digit as usize]);
        text.push_str(name);
    }
    text
}
