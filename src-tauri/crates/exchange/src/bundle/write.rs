//! Facts and files to the bytes of a bundle.

use super::manifest::{
    COMMUNITY, Concern, Counts, FORMAT, FileEntry, Line, MANIFEST, Manifest, SIGNATURE, Sender,
    Totals, YEARS,
};
use super::{NamedFile, Purpose};
use crate::archive::{Entry, pack_signed};
use crate::key::SigningKey;
use crate::{ExchangeError, hex, sha256};
use chrono::NaiveDateTime;
use policy::facts::BookFacts;
use serde::Serialize;
use serde_json::Map;
use std::collections::BTreeSet;

/// What goes into a bundle. The same values give the same bytes.
#[derive(Debug, Clone)]
pub struct Bundle<'a> {
    /// Id of the bundle, made by the host.
    pub id: String,
    /// The community, and the demands and projects to send.
    pub facts: &'a BookFacts,
    /// To whom, as written on the 报送单.
    pub recipient: String,
    /// 报送序号 of this book, from 1.
    pub sequence: i64,
    /// Last sequence that the recipient acknowledged; 0 before the first.
    pub base: i64,
    /// What for.
    pub purpose: Purpose,
    /// The projects that the purpose is about.
    pub concerns: Vec<Concern>,
    /// Now, local time of the office.
    pub made_at: NaiveDateTime,
    /// Version of this program.
    pub program: String,
    /// Head of the book's history, 64 lower-case hexadecimal digits.
    pub head: String,
    /// Sheets for people; they go below `sheets/`.
    pub sheets: Vec<NamedFile>,
    /// Papers for people; they go below `papers/`.
    pub papers: Vec<NamedFile>,
}

impl Bundle<'_> {
    /// Writes and signs the bundle.
    ///
    /// # Errors
    /// [`ExchangeError::Unsendable`] for a number not above its base, a head that is no hash, a community without
    /// particulars, or totals that do not fit; [`ExchangeError::BadName`] and [`ExchangeError::TooBig`] for the files.
    pub fn write(&self, key: &SigningKey) -> Result<Vec<u8>, ExchangeError> {
        self.check()?;
        let files = self.files()?;
        let manifest = self.manifest(&files, key)?;
        let manifest = serde_json::to_vec_pretty(&manifest).map_err(ExchangeError::Unwritable)?;
        let files: Vec<Entry<'_>> = files.iter().map(Entry::from).collect();
        pack_signed([MANIFEST, SIGNATURE], &manifest, key, &files)
    }

    /// Returns the name under which the bundle is saved, e.g. 报送包-云溪社区-审核备案-0003.zip.
    ///
    /// # Errors
    /// [`ExchangeError::Unsendable`] for a community without particulars.
    pub fn file_name(&self) -> Result<String, ExchangeError> {
        let community = self
            .sender()?
            .name
            .replace(|c: char| c.is_control() || r#"\/<>:"|?*"#.contains(c), "");
        Ok(format!(
            "报送包-{community}-{}-{:04}.zip",
            self.purpose, self.sequence
        ))
    }

    fn check(&self) -> Result<(), ExchangeError> {
        let unsendable = |says: &str| {
            Err(ExchangeError::Unsendable {
                says: says.to_owned(),
            })
        };
        if self.base < 0 || self.sequence <= self.base {
            return unsendable("报送序号要大于街道已回执的序号");
        }
        if hex::decode::<32>(&self.head).is_none() {
            return unsendable("工作簿的校验码不是64位十六进制数字");
        }
        Ok(())
    }

    fn sender(&self) -> Result<Sender, ExchangeError> {
        let particulars = self.facts.community.on(self.made_at.date());
        let particulars = particulars.ok_or_else(|| ExchangeError::Unsendable {
            says: "还没有填写社区名称".to_owned(),
        })?;
        Ok(Sender {
            name: particulars.name.clone(),
            street: particulars.street.clone(),
            district: particulars.district.clone(),
        })
    }

    /// Every file but the manifest and its signature, in the order of the archive: data, sheets, papers, by name.
    fn files(&self) -> Result<Vec<NamedFile>, ExchangeError> {
        let facts = self.facts;
        let mut files = vec![
            whole(COMMUNITY, &facts.community)?,
            lines(&facts.demands)?,
            lines(&facts.meetings)?,
            lines(&facts.projects)?,
            lines(&facts.providers)?,
            lines(&facts.resources)?,
            whole(YEARS, &facts.years())?,
        ];
        for (folder, named) in [("sheets", &self.sheets), ("papers", &self.papers)] {
            let mut named: Vec<&NamedFile> = named.iter().collect();
            named.sort_by(|one, two| one.name.cmp(&two.name));
            let below = |file: &NamedFile| NamedFile {
                name: format!("{folder}/{}", file.name),
                bytes: file.bytes.clone(),
            };
            files.extend(named.into_iter().map(below));
        }
        Ok(files)
    }

    fn manifest(&self, files: &[NamedFile], key: &SigningKey) -> Result<Manifest, ExchangeError> {
        let totals =
            Totals::of(self.facts.projects.iter()).ok_or_else(|| ExchangeError::Unsendable {
                says: "各项目金额的合计超出范围".to_owned(),
            })?;
        Ok(Manifest {
            format: FORMAT,
            bundle: self.id.clone(),
            book: self.facts.community.book_id.clone(),
            community: self.sender()?,
            recipient: self.recipient.clone(),
            sequence: self.sequence,
            base: self.base,
            purpose: self.purpose,
            concerns: self.concerns.clone(),
            made_at: self.made_at,
            program: self.program.clone(),
            packs: self.packs(),
            head: self.head.clone(),
            counts: Counts::of(self.facts),
            totals,
            files: files.iter().map(entry_of).collect(),
            public_key: key.public(),
            other: Map::new(),
        })
    }

    fn packs(&self) -> Vec<String> {
        let projects = self.facts.projects.iter().map(|project| &project.pack);
        let packs: BTreeSet<&String> = projects.chain([&self.facts.community.pack]).collect();
        packs.into_iter().cloned().collect()
    }
}

fn entry_of(file: &NamedFile) -> FileEntry {
    FileEntry {
        path: file.name.clone(),
        size: file.bytes.len() as u64,
        sha256: sha256(&file.bytes),
    }
}

fn whole(name: &str, value: &impl Serialize) -> Result<NamedFile, ExchangeError> {
    Ok(NamedFile {
        name: name.to_owned(),
        bytes: serde_json::to_vec(value).map_err(ExchangeError::Unwritable)?,
    })
}

fn lines<T: Line>(records: &[T]) -> Result<NamedFile, ExchangeError> {
    let mut bytes = Vec::new();
    for record in records {
        serde_json::to_writer(&mut bytes, record).map_err(ExchangeError::Unwritable)?;
        bytes.push(b'\n');
    }
    Ok(NamedFile {
        name: T::PATH.to_owned(),
        bytes,
    })
}
