//! The glyphs that pages use, cut out of each face.

use crate::error::PaperError;
use crate::layout::{Item, Page};
use crate::typeface::{FontRole, Fonts};
use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use printpdf::{FontId, ParsedFont};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// One face reduced to the glyphs of a document.
pub(super) struct Subset {
    /// The name under which pages call it.
    pub id: FontId,
    /// The reduced font.
    pub parsed: ParsedFont,
    /// New glyph ids by old ones.
    pub ids: BTreeMap<u16, u16>,
}

/// Cuts every face that the pages use.
pub(super) fn make(
    fonts: &Fonts,
    pages: &[Page],
) -> Result<BTreeMap<FontRole, Subset>, PaperError> {
    let mut used: BTreeMap<FontRole, BTreeSet<u16>> = BTreeMap::new();
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Text(run) = item {
            used.entry(run.font)
                .or_default()
                .extend(run.glyphs.iter().map(|glyph| glyph.id));
        }
    }
    used.into_iter()
        .map(|(role, glyphs)| Ok((role, cut(role, fonts.bytes(role), &glyphs)?)))
        .collect()
}

fn cut(role: FontRole, bytes: &[u8], glyphs: &BTreeSet<u16>) -> Result<Subset, PaperError> {
    let failed = |source: Box<dyn std::error::Error + Send + Sync>| PaperError::Writer { source };
    let file = ReadScope::new(bytes)
        .read::<FontData<'_>>()
        .map_err(|source| failed(source.into()))?;
    let tables = file
        .table_provider(0)
        .map_err(|source| failed(source.into()))?;
    // `.notdef` must be glyph 0 of every font program.
    let kept: Vec<u16> = std::iter::once(0)
        .chain(glyphs.iter().copied().filter(|id| *id != 0))
        .collect();
    let program = subset(&tables, &kept, &SubsetProfile::Pdf, CmapTarget::Unicode)
        .map_err(|source| failed(source.into()))?;
    let mut parsed = ParsedFont::from_bytes(&program, 0, &mut Vec::new())
        .ok_or_else(|| failed("the subset is no font".into()))?;
    parsed.font_name = Some(format!("{}+{}", tag(&program), role.file_stem()));
    let ids = kept
        .iter()
        .zip(0u16..)
        .map(|(old, new)| (*old, new))
        .collect();
    Ok(Subset {
        id: FontId(role.file_stem().to_owned()),
        parsed,
        ids,
    })
}

/// Returns the six letters that mark a subset, made from its bytes (ISO 32000-1, 9.6.4).
fn tag(program: &[u8]) -> String {
    Sha256::digest(program)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}
