//! Requests and replies about bound volumes.

use crate::host::BlobToken;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that is not in a volume as it should be.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DossierGap {
    /// What it is.
    pub title: String,
    /// Why, without the stop at its end.
    pub says: String,
}

/// What a volume came to.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DossierSums {
    /// 卷内件数.
    pub pieces: i64,
    /// 卷内页数: numbered pages.
    pub pages: i64,
    /// Pages of the file, with cover, list and note at the end.
    pub leaves: i64,
    /// Photos inside.
    pub photos: i64,
    /// Head of the history that is printed in it.
    pub head: String,
    /// True when the file claims PDF/A-2b.
    pub archival: bool,
    /// Why it does not.
    pub breaches: Vec<DossierGap>,
    /// What is not inside.
    pub left_out: Vec<DossierGap>,
}

/// A volume as one PDF.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DossierPrinted {
    /// The PDF.
    pub pdf: BlobToken,
    /// A file name for it.
    pub file_name: String,
    /// SHA-256 of the PDF.
    pub sha256: String,
    /// What it came to.
    pub sums: DossierSums,
}

/// A volume and every file of it as an archive with hashes.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DossierPacked {
    /// The archive.
    pub zip: BlobToken,
    /// A file name for it.
    pub file_name: String,
    /// SHA-256 of the archive.
    pub sha256: String,
    /// Files inside, the bound PDF among them.
    pub files: i64,
    /// What the volume came to.
    pub sums: DossierSums,
}
