//! The files of the tree as texts.

use chrono::NaiveDate;
use policy::calendar::Calendar;
use policy::judge::Policies;
use policy::pack::{LawLayers, Pack};
use std::path::PathBuf;
use std::sync::LazyLock;

pub fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../.."))
}

pub fn asset(path: &str) -> String {
    let file = root().join("assets").join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

pub fn policy_text(id: &str) -> String {
    asset(&format!("policies/{id}.toml"))
}

/// Loads a pack of the tree.
pub fn pack(id: &str) -> Pack {
    load(id, &policy_text(id))
}

/// Loads a text that must be a pack, with the packs of the tree as parents.
pub fn load(id: &str, text: &str) -> Pack {
    let parent =
        |id: &str| std::fs::read_to_string(root().join(format!("assets/policies/{id}.toml"))).ok();
    Pack::load(&format!("{id}.toml"), text, &parent)
        .unwrap_or_else(|errors| panic!("{:#?}", errors.all()))
}

/// Loads every law layer of the tree.
pub fn laws() -> LawLayers {
    let folder = std::fs::read_dir(root().join("assets/policies")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let laws = names.filter(|name| name.starts_with("law-"));
    let files: Vec<_> = laws
        .map(|name| (name.clone(), asset(&format!("policies/{name}"))))
        .collect();
    LawLayers::load(&files).unwrap_or_else(|errors| panic!("{:#?}", errors.all()))
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Loads every pack and law layer of the tree.
pub fn policies() -> Policies {
    static POLICIES: LazyLock<Policies> = LazyLock::new(|| {
        let packs = ["guandu-2021", "shenzhen-2019"].map(|id| (id.to_owned(), pack(id)));
        Policies {
            packs: packs.into(),
            laws: laws(),
        }
    });
    POLICIES.clone()
}

pub fn calendar() -> &'static Calendar {
    static CALENDAR: LazyLock<Calendar> =
        LazyLock::new(|| Calendar::parse("cn.toml", &asset("calendars/cn.toml")).unwrap());
    &CALENDAR
}
