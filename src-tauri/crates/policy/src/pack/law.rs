//! National law as dated layers: which text held on the day of an act, and the vote numbers it fixes.
//!
//! A layer says only what somebody has read. Numbers of a text that could not be read are absent, and so "not
//! regulated" for the engine, which offers them as settings instead of printing them as law.

use super::check::duplicates;
use super::error::PackErrors;
use super::identity::Identity;
use super::reader::{FileOf, Log, Record};
use super::tree::{self, Node};
use super::vote::Vote;
use chrono::NaiveDate;

/// The version of the law layer format that this program reads.
const LAW_SCHEMA: u32 = 1;

/// One text of national law in one of its versions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Law {
    /// Name that all versions of the text share, e.g. `city-committee`.
    pub family: String,
    /// Which version it is and when it held.
    pub identity: Identity,
    /// Vote rules it fixes.
    pub votes: Vec<Vote>,
}

/// All law layers, by family and day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LawLayers(Vec<Law>);

impl LawLayers {
    /// Loads the layers from their file names and texts.
    ///
    /// # Errors
    /// All mistakes found, among them two versions of one text that hold on the same day.
    pub fn load<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> Result<LawLayers, PackErrors> {
        let (mut trees, mut errors, mut named) = (Vec::new(), Vec::new(), Vec::new());
        for (index, (name, text)) in files.iter().enumerate() {
            let (name, text) = (name.as_ref(), text.as_ref());
            let (tree, mistakes) = tree::parse(name, index, text);
            named.push(FileOf {
                name: name.to_owned(),
                cited: super::load::cited(&tree),
            });
            errors.extend(mistakes);
            trees.push(tree);
        }
        let log = Log::new(named, errors);
        let laws: Vec<Law> = trees.iter().map(|tree| read(tree, &log)).collect();
        overlapping(&laws, &trees, &log);
        PackErrors::check(LawLayers(laws), log.into_errors())
    }

    /// Returns the version of a text that held on a day.
    pub fn on(&self, family: &str, day: NaiveDate) -> Option<&Law> {
        self.0
            .iter()
            .find(|law| law.family == family && law.identity.in_force_on(day))
    }

    /// Returns every layer.
    pub fn all(&self) -> &[Law] {
        &self.0
    }
}

fn read(tree: &Node, log: &Log) -> Law {
    let record = Record::new(tree, "法律层", log);
    if record.whole("law_schema") != LAW_SCHEMA {
        record.wrong(
            "法律层的格式版本不对。",
            format!("请写 law_schema = {LAW_SCHEMA}。"),
        );
    }
    let law = Law {
        family: record.text("family"),
        identity: record.record_required("identity", "[identity]", Identity::read),
        votes: record.records("votes", "[[votes]]", Vote::read),
    };
    record.finish();
    duplicates("votes", tree, log);
    law
}

fn overlapping(laws: &[Law], trees: &[Node], log: &Log) {
    for (index, law) in laws.iter().enumerate() {
        let same = |other: &&Law| other.family == law.family;
        if laws[..index]
            .iter()
            .filter(same)
            .any(|other| overlap(&law.identity, &other.identity))
        {
            let says = format!("{}的两个版本在同一天都有效。", law.identity.title);
            log.wrong(
                trees[index].at,
                says,
                "请核对 from 和 until，让前一版先失效。",
            );
        }
    }
}

fn overlap(one: &Identity, other: &Identity) -> bool {
    one.in_force_on(other.from) || other.in_force_on(one.from)
}
