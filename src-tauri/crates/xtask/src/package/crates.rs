//! The crates of both programs on both systems, as cargo resolves them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::inventory::{Part, Source};
use super::packaging;
use crate::shell::{cargo, read};
use crate::stamp::below;
use crate::tree;
use crate::trouble::{Result, Trouble};

/// What ships; all else is found from there.
const ROOTS: [&str; 2] = ["cli", "huiminbu-window"];
const SYSTEMS: [&str; 2] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu"];
/// How the name of a file with a licence begins.
const BEGINNINGS: [&str; 6] = [
    "license",
    "licence",
    "copying",
    "unlicense",
    "notice",
    "copyright",
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    source: Option<String>,
    manifest_path: PathBuf,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dep>,
}

#[derive(Deserialize)]
struct Dep {
    pkg: String,
    dep_kinds: Vec<DepKind>,
}

#[derive(Deserialize)]
struct DepKind {
    kind: Option<String>,
}

/// `Cargo.lock`, for the sums.
#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// Gathers the crates, those of this tree aside.
pub(super) fn parts() -> Result<Vec<Part>> {
    let sums = sums()?;
    let mut parts = BTreeMap::new();
    for system in SYSTEMS {
        let metadata = metadata(system)?;
        let packages: BTreeMap<&str, &Package> = metadata
            .packages
            .iter()
            .map(|one| (one.id.as_str(), one))
            .collect();
        for (package, needs) in shipped(&metadata, &packages) {
            let needs: Vec<String> = needs.iter().map(|one| purl(one)).collect();
            let part = part(package, needs, &sums)?;
            let known = parts.entry(purl(package)).or_insert_with(|| part.clone());
            merge(&mut known.needs, part.needs);
        }
    }
    Ok(parts.into_values().collect())
}

fn merge(into: &mut Vec<String>, more: Vec<String>) {
    into.extend(more);
    into.sort();
    into.dedup();
}

fn metadata(system: &str) -> Result<Metadata> {
    let line = format!("metadata --format-version 1 --locked --filter-platform {system}");
    let told = read(&mut cargo(&line))?;
    serde_json::from_str(&told).map_err(|error| Trouble::Unfit(format!("cargo metadata: {error}")))
}

/// Follows what is needed to run or to build, not what only tests need.
fn shipped<'a>(
    metadata: &'a Metadata,
    packages: &BTreeMap<&str, &'a Package>,
) -> Vec<(&'a Package, Vec<&'a Package>)> {
    let nodes: BTreeMap<&str, &Node> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let is_root =
        |package: &&Package| package.source.is_none() && ROOTS.contains(&package.name.as_str());
    let mut waiting: Vec<&str> = metadata
        .packages
        .iter()
        .filter(is_root)
        .map(|one| one.id.as_str())
        .collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(id) = waiting.pop() {
        let Some(node) = nodes.get(id).filter(|_| seen.insert(id)) else {
            continue;
        };
        let needs: Vec<&str> = node
            .deps
            .iter()
            .filter(|dep| ships(dep))
            .map(|dep| dep.pkg.as_str())
            .collect();
        waiting.extend(&needs);
        let package = packages.get(id).filter(|one| one.source.is_some());
        let needs = needs
            .iter()
            .filter_map(|id| packages.get(id).copied())
            .collect();
        found.extend(package.map(|package| (*package, needs)));
    }
    found
}

fn ships(dep: &Dep) -> bool {
    dep.dep_kinds
        .iter()
        .any(|one| one.kind.as_deref() != Some("dev"))
}

fn part(package: &Package, needs: Vec<String>, sums: &BTreeMap<String, String>) -> Result<Part> {
    let licence = package
        .license
        .as_deref()
        .unwrap_or("none told")
        .replace(" / ", " OR ")
        .replace('/', " OR ");
    let folder = package.manifest_path.parent().unwrap_or(Path::new("/"));
    let mut found = texts(folder)?;
    if found.is_empty() {
        found.extend(standard(&licence, &package.name, &package.authors)?);
    }
    Ok(Part {
        source: Source::Cargo,
        name: package.name.clone(),
        version: package.version.clone(),
        hash: sums.get(&purl(package)).map(|sum| ("SHA-256", sum.clone())),
        purl: purl(package),
        licence,
        needs,
        texts: found,
    })
}

fn purl(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

/// Reads every file of a folder whose name says that it holds a licence.
pub(super) fn texts(folder: &Path) -> Result<Vec<String>> {
    let is_licence = |path: &PathBuf| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        path.is_file()
            && BEGINNINGS
                .iter()
                .any(|beginning| name.starts_with(beginning))
    };
    let mut texts = Vec::new();
    for file in below(folder)?.iter().filter(|path| is_licence(path)) {
        let bytes = fs::read(file).map_err(Trouble::at(file))?;
        texts.push(String::from_utf8_lossy(&bytes).replace("\r\n", "\n"));
    }
    Ok(texts)
}

/// The text that a licence has everywhere, for a part that ships none, under the names of its authors.
pub(super) fn standard(licence: &str, name: &str, authors: &[String]) -> Result<Option<String>> {
    let known = ["MIT", "BSD-3-Clause", "MPL-2.0"];
    let Some(id) = known.into_iter().find(|id| licence.contains(id)) else {
        return Ok(None);
    };
    let path = packaging("licences").join(format!("{id}.txt"));
    let text = fs::read_to_string(&path).map_err(Trouble::at(&path))?;
    let authors = match authors {
        [] => format!("the authors of {name}"),
        some => some.join(", "),
    };
    Ok(Some(text.replace("@AUTHORS@", &authors)))
}

fn sums() -> Result<BTreeMap<String, String>> {
    let path = tree::root().join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(Trouble::at(&path))?;
    let lock: Lock =
        toml::from_str(&text).map_err(|error| Trouble::Unfit(format!("Cargo.lock: {error}")))?;
    let sum = |one: Locked| {
        Some((
            format!("pkg:cargo/{}@{}", one.name, one.version),
            one.checksum?,
        ))
    };
    Ok(lock.package.into_iter().filter_map(sum).collect())
}
