//! Texts: one spelling for what a person sees as the same.

/// Tidies a text for the record: outer blanks gone, any run of blanks and newlines one space, invisible signs gone.
pub fn tidy(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !invisible(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a text for comparing and parsing: half-width, without any blank.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !invisible(*c))
        .map(half_width)
        .collect()
}

/// Returns a full-width figure, letter or sign as its half-width twin.
pub fn half_width(c: char) -> char {
    match c {
        '！'..='～' => u32::from(c)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Zero-width signs, byte-order marks, directional overrides and control characters other than blanks.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
        || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidies_what_offices_paste() {
        assert_eq!(
            tidy(" 独居老人\n（多人反映）\u{3000} "),
            "独居老人 （多人反映）"
        );
        assert_eq!(tidy("姓\u{00A0}\u{00A0}名\u{200B}\u{0000}"), "姓 名");
        assert_eq!(plain("３ ６户（Ａ）"), "36户(A)");
    }
}
