//! The bytes of a bundle to facts, after everything that can be checked was checked.

use super::NamedFile;
use super::check::Unpacked;
use super::manifest::{COMMUNITY, Line, Manifest, YEARS};
use crate::ExchangeError;
use policy::facts::{
    CommunityFacts, DemandFacts, MeetingFacts, ProjectFacts, ProviderFacts, ResourceFacts,
    YearFacts,
};
use serde::de::DeserializeOwned;

/// A record as it was read, and the exact text that was sent.
///
/// The text keeps what a later program added and this one does not know; a revision is kept and hashed by it.
#[derive(Debug, Clone, PartialEq)]
pub struct Received<T> {
    /// What this program reads in it.
    pub facts: T,
    /// The JSON as sent, without the line's end.
    pub text: String,
}

/// The files that hold facts for programs.
pub(super) const DATA: [&str; 7] = [
    COMMUNITY,
    DemandFacts::PATH,
    MeetingFacts::PATH,
    ProjectFacts::PATH,
    ProviderFacts::PATH,
    ResourceFacts::PATH,
    YEARS,
];

/// A bundle whose signature, hashes, counts and totals hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The manifest.
    pub manifest: Manifest,
    /// The community.
    pub community: Received<CommunityFacts>,
    /// The demands, as listed.
    pub demands: Vec<Received<DemandFacts>>,
    /// The projects, as listed.
    pub projects: Vec<Received<ProjectFacts>>,
    /// The meetings, as listed.
    pub meetings: Vec<Received<MeetingFacts>>,
    /// The providers, as listed.
    pub providers: Vec<Received<ProviderFacts>>,
    /// The resources, as listed.
    pub resources: Vec<Received<ResourceFacts>>,
    /// What the years hold.
    pub years: Received<YearFacts>,
    /// Sheets and papers with their paths in the bundle, as listed; also files of kinds that a later program added.
    pub files: Vec<NamedFile>,
}

impl Opened {
    /// Reads a bundle. Nothing but the manifest is parsed before signature and hashes hold.
    ///
    /// A bundle that was packed anew by another program is taken: its content is judged, not its wrapping.
    ///
    /// # Errors
    /// Not a bundle, too large, unsafe names, a newer format; [`ExchangeError::Differs`] with every difference;
    /// [`ExchangeError::BadData`] with file and line for data that this program cannot read.
    pub fn read(bytes: &[u8]) -> Result<Opened, ExchangeError> {
        let unpacked = Unpacked::read(bytes)?;
        agree(unpacked.differences())?;
        let opened = Opened::parse(unpacked)?;
        agree(opened.miscounts())?;
        Ok(opened)
    }

    pub(super) fn parse(unpacked: Unpacked) -> Result<Opened, ExchangeError> {
        let community = unpacked.bytes_of(COMMUNITY).unwrap_or_default();
        let listed = unpacked
            .manifest
            .files
            .iter()
            .filter(|file| !DATA.contains(&file.path.as_str()));
        let named = |path: &str| {
            Some(NamedFile {
                name: path.to_owned(),
                bytes: unpacked.bytes_of(path)?.to_vec(),
            })
        };
        Ok(Opened {
            community: record(community, || COMMUNITY.to_owned())?,
            demands: records(&unpacked)?,
            projects: records(&unpacked)?,
            meetings: records(&unpacked)?,
            providers: records(&unpacked)?,
            resources: records(&unpacked)?,
            years: record(unpacked.bytes_of(YEARS).unwrap_or_default(), || {
                YEARS.to_owned()
            })?,
            files: listed.filter_map(|file| named(&file.path)).collect(),
            manifest: unpacked.manifest,
        })
    }
}

fn agree(differs: Vec<super::Difference>) -> Result<(), ExchangeError> {
    if differs.is_empty() {
        Ok(())
    } else {
        Err(ExchangeError::Differs { differs })
    }
}

fn records<T: Line>(unpacked: &Unpacked) -> Result<Vec<Received<T>>, ExchangeError> {
    let bytes = unpacked.bytes_of(T::PATH).unwrap_or_default();
    let lines = bytes.split_inclusive(|&byte| byte == b'\n').enumerate();
    lines
        .map(|(at, line)| record(line.trim_ascii_end(), || format!("{}:{}", T::PATH, at + 1)))
        .collect()
}

fn record<T: DeserializeOwned>(
    json: &[u8],
    place: impl Fn() -> String,
) -> Result<Received<T>, ExchangeError> {
    let facts = serde_json::from_slice(json).map_err(|source| ExchangeError::BadData {
        place: place(),
        source,
    })?;
    Ok(Received {
        facts,
        text: String::from_utf8_lossy(json).into_owned(),
    })
}
