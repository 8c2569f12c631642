//! Loading: from the text of a pack and of those it extends to one resolved [`Pack`].

use super::error::{PackError, PackErrors, PackWarning};
use super::reader::{FileOf, Log, Record};
use super::tree::{self, Node};
use super::{PACK_SCHEMA, Pack, check, inherit, replaced};

/// The texts of a pack and its parents, its own first.
struct Chain<'a> {
    parent: &'a dyn Fn(&str) -> Option<String>,
    files: Vec<FileOf>,
    trees: Vec<Node>,
    errors: Vec<PackError>,
}

/// Loads a pack, its parents before it.
pub(super) fn load(
    file_name: &str,
    text: &str,
    parent: &dyn Fn(&str) -> Option<String>,
) -> Result<Pack, PackErrors> {
    let mut chain = Chain {
        parent,
        files: Vec::new(),
        trees: Vec::new(),
        errors: Vec::new(),
    };
    chain.follow(file_name.to_owned(), text.to_owned());
    let log = Log::new(chain.files, chain.errors);
    let pack = resolve(chain.trees, &log);
    let mut errors = log.into_errors();
    // A record that is inherited is read once for each pack of the chain.
    errors.sort_by(|a, b| (&a.file, a.line, &a.says).cmp(&(&b.file, b.line, &b.says)));
    errors.dedup();
    PackErrors::check(pack, errors)
}

impl Chain<'_> {
    /// Parses a text and then, as long as one extends another, the next.
    fn follow(&mut self, name: String, text: String) {
        let mut next = Some((name, text));
        while let Some((name, text)) = next.take() {
            let (node, errors) = tree::parse(&name, self.trees.len(), &text);
            self.errors.extend(errors);
            self.files.push(FileOf {
                name,
                cited: cited(&node),
            });
            next = self.extended(&node);
            self.trees.push(node);
        }
    }

    fn extended(&mut self, node: &Node) -> Option<(String, String)> {
        let extends = node.get("identity")?.get("extends")?;
        let id = node.get("identity")?.text("extends")?;
        let name = format!("{id}.toml");
        let says = if self.files.iter().any(|file| file.name == name) {
            format!("政策包“{id}”绕回了自己。")
        } else {
            match (self.parent)(id) {
                Some(text) => return Some((name, text)),
                None => format!("找不到上级政策包“{id}”。"),
            }
        };
        let remedy = "请把上级政策包一起装入，或改正 extends。".to_owned();
        let file = self
            .files
            .last()
            .map(|file| file.name.clone())
            .unwrap_or_default();
        self.errors.push(PackError {
            file,
            line: extends.at.line,
            says,
            remedy,
        });
        None
    }
}

pub(super) fn cited(node: &Node) -> Option<String> {
    let identity = node.get("identity")?;
    let number = identity.text("document").map(str::to_owned);
    number.or_else(|| identity.text("title").map(|title| format!("《{title}》")))
}

/// Lays the trees over each other from the topmost parent down, reading and checking each result.
fn resolve(trees: Vec<Node>, log: &Log) -> Pack {
    let mut above: Option<(Pack, Node)> = None;
    for tree in trees.into_iter().rev() {
        let resolved = match above.take() {
            Some((parent, parent_tree)) => {
                let replaced = replaced::cited(&parent_tree, &tree, log);
                let merged = inherit::overlay(parent_tree, tree);
                let mut pack = read(&merged, log);
                pack.warnings = parent.warnings.clone();
                let loosened = inherit::loosened(&parent, &pack, &merged, log);
                // One word about a record is enough, and the heavier one.
                let told = |one: &PackWarning| {
                    let mut same = loosened.iter();
                    same.any(|other| (other.line, &other.file) == (one.line, &one.file))
                };
                let replaced: Vec<_> = replaced.into_iter().filter(|one| !told(one)).collect();
                pack.warnings.extend(loosened);
                pack.warnings.extend(replaced);
                pack.above = std::iter::once(parent.identity)
                    .chain(parent.above)
                    .collect();
                (pack, merged)
            }
            None => (read(&tree, log), tree),
        };
        above = Some(resolved);
    }
    above.map(|(pack, _)| pack).unwrap_or_default()
}

fn read(tree: &Node, log: &Log) -> Pack {
    let record = Record::new(tree, "政策包", log);
    let schema = record.whole("pack_schema");
    if schema != PACK_SCHEMA && record.has("pack_schema") {
        record.wrong(
            format!("政策包的格式版本是{schema}，本程序只认得{PACK_SCHEMA}。"),
            "请换用新版程序，或按本版的格式改写。",
        );
    }
    let pack = Pack::read(&record);
    record.finish();
    check::check(&pack, tree, log);
    pack
}
