//! First letters of the sounds of a name, as people type them to find somebody.

use pinyin::ToPinyinMulti;
use std::collections::BTreeSet;

/// Ways to spell one name; a family name has two sounds at most, a name of four characters could have many.
const WAYS: usize = 16;

/// Returns the first letters of a name in every way it may sound: 曾丽 gives `cl` and `zl`.
pub(crate) fn initials(name: &str) -> Vec<String> {
    let mut ways = vec![String::new()];
    for letters in name.chars().map(letters).filter(|own| !own.is_empty()) {
        let longer = ways.iter().flat_map(|way| {
            let letters = letters.iter();
            letters.map(move |letter| format!("{way}{letter}"))
        });
        ways = longer.take(WAYS).collect();
    }
    ways
}

/// Returns the letters that one character may begin with; its own when it is a letter or a digit.
fn letters(character: char) -> BTreeSet<String> {
    match character.to_pinyin_multi() {
        Some(sounds) => sounds
            .into_iter()
            .map(|sound| sound.first_letter().to_owned())
            .collect(),
        None if character.is_ascii_alphanumeric() => {
            BTreeSet::from([character.to_ascii_lowercase().to_string()])
        }
        None => BTreeSet::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spells_a_name_by_its_first_letters() {
        assert_eq!(initials("章丽"), ["zl"]);
        assert_eq!(initials("欧阳建国"), ["oyjg"]);
    }

    #[test]
    fn spells_a_name_of_two_sounds_in_both_ways() {
        assert_eq!(initials("曾丽"), ["cl", "zl"]);
    }

    #[test]
    fn passes_over_what_has_no_sound() {
        assert_eq!(initials(" 李·木A2 "), ["lma2"]);
    }
}
