//! What a regulation says stands in packs alone: the Rust of the whole tree knows no document number, no article, no
//! body's name, no amount and no text of a pack. Comments may cite; tests may expect.

use crate::support::{asset, policies, root};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The literals of a file outside tests, and the modules that it declares for tests alone.
#[derive(Default)]
struct Literals {
    texts: Vec<String>,
    numbers: Vec<String>,
    /// Numbers written straight into `Money::from_fen(…)`.
    fen: Vec<String>,
    test_modules: Vec<String>,
}

impl Literals {
    fn of(source: &str) -> Self {
        let mut literals = Self::default();
        let stream: TokenStream = source
            .parse()
            .unwrap_or_else(|error| panic!("not Rust: {error}"));
        literals.walk(stream);
        literals
    }

    fn walk(&mut self, stream: TokenStream) {
        let mut tokens = stream.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    // Inner attributes have a `!` between; a doc comment is an attribute `doc`.
                    tokens
                        .next_if(|next| matches!(next, TokenTree::Punct(p) if p.as_char() == '!'));
                    let Some(TokenTree::Group(attribute)) = tokens.next() else {
                        continue;
                    };
                    if attribute.stream().to_string().replace(' ', "") == "cfg(test)" {
                        self.skip_item(&mut tokens);
                    }
                }
                TokenTree::Group(group) => self.walk(group.stream()),
                TokenTree::Literal(literal) => self.take(&literal.to_string()),
                TokenTree::Ident(ident) if ident == "from_fen" => {
                    let written = tokens.peek().map(ToString::to_string).unwrap_or_default();
                    self.fen
                        .push(written.trim_matches(['(', ')']).replace('_', ""));
                }
                TokenTree::Punct(_) | TokenTree::Ident(_) => {}
            }
        }
    }

    fn take(&mut self, literal: &str) {
        if literal.contains('"') {
            self.texts.push(literal.to_owned());
        } else {
            self.numbers.push(literal.replace('_', ""));
        }
    }

    /// Skips to the end of an item: its braces or its semicolon.
    fn skip_item(&mut self, tokens: &mut impl Iterator<Item = TokenTree>) {
        let mut last = String::new();
        for token in tokens {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return,
                TokenTree::Punct(punct) if punct.as_char() == ';' => {
                    return self.test_modules.push(last);
                }
                other => last = other.to_string(),
            }
        }
    }
}

/// Collects every Rust file of the product, without the modules that are declared for tests alone.
fn sources() -> Vec<(PathBuf, Literals)> {
    let mut files = Vec::new();
    collect(&root().join("src-tauri"), &mut files);
    files.sort();
    let read = |path: PathBuf| {
        let literals = Literals::of(&std::fs::read_to_string(&path).unwrap());
        (path, literals)
    };
    let all: Vec<_> = files.into_iter().map(read).collect();
    let tests: Vec<PathBuf> = all
        .iter()
        .flat_map(|(path, literals)| test_files(path, literals))
        .collect();
    all.into_iter()
        .filter(|(path, _)| !tests.iter().any(|test| path.starts_with(test)))
        .collect()
}

fn test_files(path: &Path, literals: &Literals) -> Vec<PathBuf> {
    let folder = path.parent().unwrap();
    let own = match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("mod" | "lib" | "main") | None => folder.to_owned(),
        Some(stem) => folder.join(stem),
    };
    let both = |name: &String| [own.join(format!("{name}.rs")), own.join(name)];
    literals.test_modules.iter().flat_map(both).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if path.is_dir() && name != "tests" && name != "target" {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Papers of this product whose notice a pack names alike.
const OWN_KINDS: [&str; 2] = ["经费支出公开", "评价结果公示"];

/// Collects every text of six or more characters, of them at least one Chinese, from the packs and law layers.
fn pack_texts() -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    let folder = std::fs::read_dir(root().join("assets/policies")).unwrap();
    for entry in folder {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let value: toml::Value = toml::from_str(&asset(&format!("policies/{name}"))).unwrap();
        gather(&value, &mut texts);
    }
    let long = |text: &String| text.chars().count() >= 6 && text.chars().any(|c| c > '\u{2E80}');
    let own = |text: &String| OWN_KINDS.contains(&text.as_str());
    texts
        .into_iter()
        .filter(|text| long(text) && !own(text))
        .collect()
}

fn gather(value: &toml::Value, texts: &mut BTreeSet<String>) {
    match value {
        toml::Value::String(text) => drop(texts.insert(text.clone())),
        toml::Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        toml::Value::Table(table) => {
            let said = table
                .iter()
                .filter(|(key, item)| !names_own_kinds(key, item));
            said.for_each(|(_, item)| gather(item, texts));
        }
        _ => {}
    }
}

/// A list of papers or sheets names kinds of this product, which Rust must know too.
fn names_own_kinds(key: &str, item: &toml::Value) -> bool {
    let items = item
        .as_array()
        .filter(|_| matches!(key, "papers" | "sheets"));
    items.is_some_and(|items| items.iter().all(toml::Value::is_str))
}

/// Collects the amounts of the packs in fen.
fn pack_amounts() -> BTreeSet<String> {
    let mut amounts = BTreeSet::new();
    for pack in policies().packs.values() {
        let yearly = pack
            .amounts
            .iter()
            .flat_map(|amount| [amount.floor_fen, amount.cap_fen]);
        let limits = pack.limits.iter().map(|limit| limit.amount_fen);
        amounts.extend(
            yearly
                .chain(limits)
                .flatten()
                .map(|amount| amount.fen().to_string()),
        );
    }
    amounts
}

/// Collects the names of bodies, as spoken and as signed; shorter ones are everyday words.
fn body_names() -> BTreeSet<String> {
    let policies = policies();
    let bodies = policies.packs.values().flat_map(|pack| &pack.bodies);
    let names = bodies.flat_map(|body| [Some(body.name.clone()), body.full_name.clone()]);
    names
        .flatten()
        .filter(|name| name.chars().count() >= 4)
        .collect()
}

/// Returns true for 第五条 and for 〔2021〕11号.
fn cites(text: &str) -> bool {
    let after = |mark: char, inside: fn(char) -> bool, end: char| {
        text.split(mark).skip(1).any(|rest| {
            let word = rest.trim_start_matches(inside);
            word.len() < rest.len() && word.starts_with(end)
        })
    };
    after('第', |c| "零一二三四五六七八九十百".contains(c), '条')
        || after('〔', |c| c.is_ascii_digit(), '〕')
}

#[test]
fn rust_knows_no_document_article_body_amount_or_text_of_a_pack() {
    let (texts, bodies, amounts) = (pack_texts(), body_names(), pack_amounts());
    let mut found = Vec::new();
    for (path, literals) in sources() {
        let file = path
            .strip_prefix(root())
            .unwrap_or(&path)
            .display()
            .to_string();
        for literal in &literals.texts {
            let known = texts
                .iter()
                .chain(&bodies)
                .find(|text| literal.contains(text.as_str()));
            found.extend(known.map(|text| format!("{file}: “{text}” in {literal}")));
            found.extend(cites(literal).then(|| format!("{file}: a citation in {literal}")));
        }
        // Elsewhere the same number may count bytes or cells; there it is an amount where it becomes money.
        let numbers = if file.contains("crates/policy/") {
            &literals.numbers
        } else {
            &literals.fen
        };
        let known = numbers.iter().filter(|number| amounts.contains(*number));
        found.extend(known.map(|number| format!("{file}: the amount {number}")));
    }
    assert!(
        found.is_empty(),
        "these belong into a pack:\n{}",
        found.join("\n")
    );
}

#[test]
fn the_scan_sees_literals_and_leaves_out_comments_and_tests() {
    let source = r#"
        //! 第五条
        /// 官组通〔2021〕11号
        fn a() -> &'static str { "街道党工委" } // "区民政局"
        const B: i64 = 20_000_000;
        fn c() -> Money { Money::from_fen(5_000_000) }
        #[cfg(test)]
        mod tests { const C: &str = "第六条"; }
        #[cfg(test)]
        mod later;
    "#;
    let literals = Literals::of(source);
    assert_eq!(literals.texts, ["\"街道党工委\""]);
    assert_eq!(literals.numbers, ["20000000", "5000000"]);
    assert_eq!(literals.fen, ["5000000"]);
    assert_eq!(literals.test_modules, ["later"]);
    assert!(pack_amounts().contains("20000000") && body_names().contains("街道党工委"));
    assert!(pack_texts().len() > 200, "the packs have many texts");
    assert!(
        sources()
            .iter()
            .any(|(path, _)| path.ends_with("judge/mod.rs")),
        "the scan reaches this crate"
    );
}

#[test]
fn a_citation_is_an_article_or_a_document_number() {
    assert!(cites("依据第五条办理") && cites("官组通〔2021〕11号") && cites("第二十六条"));
    assert!(!cites("请写第几条") && !cites("第{n}条") && !cites("〔年份〕"));
}
