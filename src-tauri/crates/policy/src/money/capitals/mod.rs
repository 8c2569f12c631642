//! Amounts in capitals (大写金额) after the bank rules: 《支付结算办法》（银发〔1997〕393号）附一 正确填写票据和结算凭证的基本规定.
//!
//! One function spells a number with its optional zeros marked. Writing drops the marks; reading works the value out
//! without looking at zeros, spells that value again and accepts the text when it is that spelling, with or without
//! the optional zeros. So whatever is accepted is a spelling that the rules allow, and nothing else is.
//!
//! Zeros: the rules let 零 be left out where the digit of 万 or 元 is 0 and that of 千 or 角 is not (附一 三、（三）);
//! there it is not written. It is written where a whole group of four is skipped (壹亿零壹仟元: without it the eye reads
//! 一亿一千万) and after 亿, which the exception does not name.

mod read;
mod spell;

use super::{Money, MoneyError};
use read::{spelled, value};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use spell::{MAYBE_ZERO, spell};
use ts_rs::TS;

const PREFIX: &str = "人民币";
/// 9,999,999,999,999.99 in fen.
const MOST: i64 = 999_999_999_999_999;

/// What the rules leave open and a district decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct CapitalsStyle {
    /// True to write 整 after 角 (allowed, not required); never after 分, always after 元.
    pub whole_after_jiao: bool,
}

impl Money {
    /// Writes the amount in capitals, e.g. 人民币壹仟肆佰零玖元伍角.
    ///
    /// # Errors
    /// [`MoneyError::Negative`] below zero, [`MoneyError::TooLarge`] above 9,999,999,999,999.99.
    pub fn capitals(self, style: &CapitalsStyle) -> Result<String, MoneyError> {
        let amount = spellable(self)?;
        let end = match ends_at(amount) {
            End::Yuan => "整",
            End::Jiao if style.whole_after_jiao => "整",
            End::Jiao | End::Fen => "",
        };
        Ok(format!(
            "{PREFIX}{}{end}",
            spell(amount).replace(MAYBE_ZERO, "")
        ))
    }

    /// Reads an amount in capitals, with or without 人民币, with 圆 or 元, 正 or 整, with or without optional zeros.
    ///
    /// # Errors
    /// [`MoneyError::NotCapitals`] for every spelling that the rules do not allow.
    pub fn parse_capitals(text: &str) -> Result<Money, MoneyError> {
        let bad = || MoneyError::NotCapitals {
            text: text.to_owned(),
        };
        let plain = text.trim().replace('圆', "元").replace('正', "整");
        let plain = plain.strip_prefix(PREFIX).unwrap_or(&plain);
        let (body, whole) = plain
            .strip_suffix('整')
            .map_or((plain, false), |body| (body, true));
        let amount = value(body)
            .and_then(|fen| spellable(Money(fen)).ok())
            .ok_or_else(bad)?;
        let ended = match ends_at(amount) {
            End::Yuan => whole,
            End::Jiao => true,
            End::Fen => !whole,
        };
        (ended && spelled(body, amount))
            .then_some(Money(amount as i64))
            .ok_or_else(bad)
    }
}

/// The last unit that an amount has.
enum End {
    Yuan,
    Jiao,
    Fen,
}

fn ends_at(fen: u64) -> End {
    match (fen % 100, fen % 10) {
        (0, _) => End::Yuan,
        (_, 0) => End::Jiao,
        _ => End::Fen,
    }
}

fn spellable(amount: Money) -> Result<u64, MoneyError> {
    let fen = u64::try_from(amount.0).map_err(|_| MoneyError::Negative)?;
    if amount.0 > MOST {
        Err(MoneyError::TooLarge)
    } else {
        Ok(fen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(figures: &str) -> String {
        let capitals = Money::parse(figures)
            .unwrap()
            .capitals(&CapitalsStyle::default())
            .unwrap();
        capitals
            .strip_prefix("人民币")
            .expect("a prefix")
            .to_owned()
    }

    fn read(text: &str) -> Option<String> {
        Money::parse_capitals(text)
            .ok()
            .map(|money| money.to_string())
    }

    /// 附一 三、（一）至（四）: the examples of the rules.
    #[test]
    fn writes_the_examples_of_the_bank_rules() {
        assert_eq!(written("1409.50"), "壹仟肆佰零玖元伍角");
        assert_eq!(written("6007.14"), "陆仟零柒元壹角肆分");
        assert_eq!(written("1680.32"), "壹仟陆佰捌拾元叁角贰分");
        assert_eq!(written("107000.53"), "壹拾万柒仟元伍角叁分");
        assert_eq!(written("16409.02"), "壹万陆仟肆佰零玖元零贰分");
        assert_eq!(written("325.04"), "叁佰贰拾伍元零肆分");
    }

    #[test]
    fn writes_the_edges_that_public_test_sets_use() {
        assert_eq!(written("10"), "壹拾元整");
        assert_eq!(written("100000"), "壹拾万元整");
        assert_eq!(written("100700"), "壹拾万零柒佰元整");
        assert_eq!(written("1010"), "壹仟零壹拾元整");
        assert_eq!(written("100000001"), "壹亿零壹元整");
        assert_eq!(written("100010000"), "壹亿零壹万元整");
        assert_eq!(written("0"), "零元整");
        assert_eq!(written("0.05"), "伍分");
        assert_eq!(written("0.50"), "伍角");
        assert_eq!(written("100000.05"), "壹拾万元零伍分");
    }

    #[test]
    fn writes_a_zero_where_a_group_of_four_is_skipped() {
        assert_eq!(written("100001000"), "壹亿零壹仟元整");
        assert_eq!(written("1010000000"), "壹拾亿零壹仟万元整");
        assert_eq!(written("1000000000000"), "壹万亿元整");
        assert_eq!(written("1001000000000"), "壹万零壹拾亿元整");
    }

    #[test]
    fn writes_up_to_the_largest_amount_and_refuses_more_or_less() {
        let most = "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分";
        assert_eq!(written("9,999,999,999,999.99"), most);
        let style = CapitalsStyle::default();
        assert_eq!(
            Money::parse("10,000,000,000,000").unwrap().capitals(&style),
            Err(MoneyError::TooLarge)
        );
        assert_eq!(
            Money::from_fen(-1).capitals(&style),
            Err(MoneyError::Negative)
        );
    }

    #[test]
    fn writes_whole_after_jiao_only_when_the_style_says_so() {
        let style = CapitalsStyle {
            whole_after_jiao: true,
        };
        let with = |figures| Money::parse(figures).unwrap().capitals(&style).unwrap();
        assert_eq!(with("1409.50"), "人民币壹仟肆佰零玖元伍角整");
        assert_eq!(with("1409.56"), "人民币壹仟肆佰零玖元伍角陆分");
        assert_eq!(with("1409"), "人民币壹仟肆佰零玖元整");
    }

    #[test]
    fn reads_optional_zeros_and_old_characters() {
        assert_eq!(
            read("人民币壹仟陆佰捌拾元零叁角贰分").as_deref(),
            Some("1,680.32")
        );
        assert_eq!(
            read("壹拾万柒仟元零伍角叁分").as_deref(),
            Some("107,000.53")
        );
        assert_eq!(
            read("壹拾万零柒仟元伍角叁分").as_deref(),
            Some("107,000.53")
        );
        assert_eq!(read("叁佰圆正").as_deref(), Some("300.00"));
        assert_eq!(read("壹仟肆佰零玖元伍角整").as_deref(), Some("1,409.50"));
        assert_eq!(read("零元零伍分").as_deref(), Some("0.05"));
        assert_eq!(read("零元整").as_deref(), Some("0.00"));
    }

    #[test]
    fn refuses_spellings_that_the_rules_do_not_allow() {
        let wrong = [
            "",
            "人民币",
            "拾元整",
            "壹佰",
            "壹佰元",
            "叁佰贰拾伍元肆分",
            "壹仟零壹拾零元整",
            "壹拾万柒佰元整",
            "壹元壹分整",
            "壹壹元整",
            "壹佰贰仟元整",
            "壹万万元整",
            "一百元整",
            "壹佰元整整",
            "100元整",
            "零壹元整",
        ];
        for text in wrong {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn refuses_numbers_that_do_not_fit_without_overflowing() {
        assert_eq!(read(&format!("玖{}元整", "亿".repeat(40))), None);
        assert_eq!(read(&format!("{}元整", "玖仟".repeat(4_000))), None);
        assert_eq!(read("壹拾万亿元整"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100_000))]
        #[test]
        fn what_is_written_reads_back(fen in amounts(), whole_after_jiao in any::<bool>()) {
            let money = Money::from_fen(fen);
            let text = money.capitals(&CapitalsStyle { whole_after_jiao }).unwrap();
            prop_assert_eq!(Money::parse_capitals(&text), Ok(money));
            let full = format!("{}{}", spell(fen as u64).replace(MAYBE_ZERO, "零"), if fen % 100 == 0 { "正" } else { "" });
            prop_assert_eq!(Money::parse_capitals(&full.replace('元', "圆")), Ok(money));
        }
    }

    /// Amounts of every length, a third of them with digits blanked out, so that zeros meet every unit.
    fn amounts() -> impl Strategy<Value = i64> {
        let sparse = prop::collection::vec(prop_oneof![3 => Just(0i64), 1 => 1i64..10], 15)
            .prop_map(|digits| {
                digits
                    .into_iter()
                    .fold(0, |number, digit| number * 10 + digit)
            });
        let length = (0u32..16).prop_flat_map(|digits| 0..10i64.pow(digits).max(1));
        prop_oneof![sparse, length, 0..=MOST]
    }
}
