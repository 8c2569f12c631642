//! What the volume says beside its forms, and how large: `assets/papers/dossier.toml`.

use crate::kinds::form::Form;
use policy::facts::Watched;
use serde::Deserialize;

/// The wording of a volume.
#[derive(Debug, Clone)]
pub(crate) struct DossierWording {
    pub words: VolumeWords,
    pub cover: Form,
    pub list: Form,
    pub notes: Form,
    pub closing: Form,
}

/// The words of `dossier.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VolumeWords {
    /// What a volume is called.
    pub name: String,
    /// Bookmarks and labels of the pages without number.
    pub cover: String,
    pub list: String,
    pub notes: String,
    pub closing: String,
    /// 保管期限代码 of years and of keeping for ever (DA/T 22).
    pub code_of_years: String,
    pub code_for_ever: String,
    pub years: String,
    pub for_ever: String,
    /// Between the first and the last page of a piece.
    pub until: String,
    /// Before the words that a project ended early with.
    pub ended: String,
    pub withdrawn: String,
    /// Beside a line of the list.
    pub photos: String,
    pub remade: String,
    /// In captions.
    pub taken: String,
    pub original: String,
    /// Who said what may be wrong.
    pub unknown_body: String,
    /// What stands in a list of nothing, so that nothing is written in.
    pub none: String,
    pub archival: String,
    pub not_archival: String,
    pub watched: WatchedWords,
    pub number: NumberSize,
    pub photo: PhotoSize,
    pub scan: ScanSize,
}

/// What moments of supervision are called.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WatchedWords {
    notice: String,
    budget: String,
    execution: String,
    payment: String,
    acceptance: String,
    audit: String,
}

impl WatchedWords {
    /// Returns what a moment is called.
    pub(crate) fn of(&self, moment: Watched) -> &str {
        match moment {
            Watched::Notice => &self.notice,
            Watched::Budget => &self.budget,
            Watched::Execution => &self.execution,
            Watched::Payment => &self.payment,
            Watched::Acceptance => &self.acceptance,
            Watched::Audit => &self.audit,
        }
    }
}

/// The number of a page in the volume: size in points, distances from the upper right corner in mm.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NumberSize {
    pub size: f32,
    pub top: f32,
    pub right: f32,
}

/// A page of photos, in mm and points: two frames, a caption below each.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhotoSize {
    pub width: f32,
    pub height: f32,
    pub top: f32,
    pub side: f32,
    /// Height of a frame and of the caption under it.
    pub frame: f32,
    pub caption: f32,
    pub caption_size: f32,
    pub note_size: f32,
    pub long_side: u32,
    pub most: u64,
}

/// A page that shows one scan, in mm and points.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScanSize {
    pub width: f32,
    pub height: f32,
    pub top: f32,
    pub side: f32,
    pub bottom: f32,
    pub note_size: f32,
    pub long_side: u32,
    pub most: u64,
}
