//! A volume of a project as an archive (卷宗包), format 1: the bound PDF beside every file as it is kept.
//!
//! ```text
//! dossier.json   which project, the head of the history, every file with size, SHA-256 and its line of the list
//! dossier.sig    ed25519 signature over the bytes of dossier.json
//! 校验清单.txt    the same hashes as `sha256sum -c` reads them
//! …              the files, in order
//! ```
//!
//! The archive is written by the rule of bundles, so that no byte of it can change unnoticed; `tests/verify.py` checks it
//! without any code of this program.

use crate::ExchangeError;
use crate::archive::{Entry, pack_signed};
use crate::bundle::NamedFile;
use crate::hex::sha256;
use crate::key::{PublicKey, SigningKey};
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

/// The format that is written.
const FORMAT: u32 = 1;
const MANIFEST: &str = "dossier.json";
const SIGNATURE: &str = "dossier.sig";
const SUMS: &str = "校验清单.txt";

/// A volume to be packed.
#[derive(Debug)]
pub struct Volume<'a> {
    /// Id of the book.
    pub book: &'a str,
    /// 项目编号.
    pub number: &'a str,
    /// 项目名称.
    pub name: &'a str,
    /// When it was packed.
    pub made_at: NaiveDateTime,
    /// Version of the program.
    pub program: &'a str,
    /// Head of the book's history, 64 hexadecimal digits.
    pub head: &'a str,
    /// The files in order.
    pub files: Vec<Filed>,
    /// What is not inside, with the reason.
    pub left_out: Vec<Lacking>,
}

/// A file of a volume with its line of the list.
#[derive(Debug, Clone)]
pub struct Filed {
    /// Name and bytes.
    pub file: NamedFile,
    /// 题名.
    pub title: String,
    /// 文号.
    pub number: Option<String>,
    /// 日期.
    pub on: Option<NaiveDate>,
    /// SHA-256 of the file that was handed in, when a smaller one is kept.
    pub original: Option<String>,
}

/// What is not inside.
#[derive(Debug, Clone, Serialize)]
pub struct Lacking {
    /// What it is.
    pub title: String,
    /// Why.
    pub says: String,
}

#[derive(Serialize)]
struct Manifest<'a> {
    format: u32,
    kind: &'static str,
    book: &'a str,
    project: Project<'a>,
    made_at: NaiveDateTime,
    program: &'a str,
    head: &'a str,
    files: Vec<Line<'a>>,
    left_out: &'a [Lacking],
    public_key: PublicKey,
}

#[derive(Serialize)]
struct Project<'a> {
    number: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    size: u64,
    sha256: String,
    title: &'a str,
    number: Option<&'a str>,
    on: Option<NaiveDate>,
    original_sha256: Option<&'a str>,
}

impl Volume<'_> {
    /// Packs and signs the volume; the same volume and key give the same bytes.
    ///
    /// # Errors
    /// [`ExchangeError`] for a name that no file may have, two files of one name, too much.
    pub fn write(&self, key: &SigningKey) -> Result<Vec<u8>, ExchangeError> {
        let sums = self.sums();
        let manifest = self.manifest(&sums, key);
        let manifest = serde_json::to_vec(&manifest).map_err(ExchangeError::Unwritable)?;
        let sums = Entry {
            name: SUMS,
            bytes: sums.as_bytes(),
        };
        let files = self.files.iter().map(|filed| Entry::from(&filed.file));
        let files: Vec<Entry<'_>> = std::iter::once(sums).chain(files).collect();
        pack_signed([MANIFEST, SIGNATURE], &manifest, key, &files)
    }

    fn manifest<'s>(&'s self, sums: &str, key: &SigningKey) -> Manifest<'s> {
        let sums = Line {
            path: SUMS,
            size: sums.len() as u64,
            sha256: sha256(sums.as_bytes()),
            title: SUMS,
            number: None,
            on: None,
            original_sha256: None,
        };
        Manifest {
            format: FORMAT,
            kind: "dossier",
            book: self.book,
            project: Project {
                number: self.number,
                name: self.name,
            },
            made_at: self.made_at,
            program: self.program,
            head: self.head,
            files: std::iter::once(sums)
                .chain(self.files.iter().map(line))
                .collect(),
            left_out: &self.left_out,
            public_key: key.public(),
        }
    }

    fn sums(&self) -> String {
        let line = |filed: &Filed| {
            let digest = sha256(&filed.file.bytes);
            format!("{digest}  {}\n", filed.file.name)
        };
        self.files.iter().map(line).collect()
    }
}

fn line(filed: &Filed) -> Line<'_> {
    Line {
        path: &filed.file.name,
        size: filed.file.bytes.len() as u64,
        sha256: sha256(&filed.file.bytes),
        title: &filed.title,
        number: filed.number.as_deref(),
        on: filed.on,
        original_sha256: filed.original.as_deref(),
    }
}
