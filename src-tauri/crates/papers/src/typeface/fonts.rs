//! The four faces every paper is set in, and the chain that finds a glyph for each character.
//!
//! No open 仿宋 covers more than GB 2312, and residents are called 喆, 堃 or 𬱖: so a character is looked for in
//! one face after another, and one that none of them has is an error with its name, never a blank square.

use crate::error::PaperError;
use ttf_parser::Face;

/// What a face is for; after GB/T 9704.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FontRole {
    /// 小标宋: titles.
    Song,
    /// 仿宋: running text.
    Fang,
    /// 楷体: second-level heads and remarks.
    Kai,
    /// 黑体: heads of tables, small print.
    Hei,
}

impl FontRole {
    /// Every role, in the order in which faces are written.
    pub const ALL: [FontRole; 4] = [Self::Song, Self::Fang, Self::Kai, Self::Hei];

    /// Returns the name of the font file without its ending, e.g. `song-bold`.
    pub fn file_stem(self) -> &'static str {
        match self {
            Self::Song => "song-bold",
            Self::Fang => "fang",
            Self::Kai => "kai",
            Self::Hei => "hei",
        }
    }

    /// Returns where to look for a character: the role itself first, then what looks least strange beside it.
    fn chain(self) -> [FontRole; 4] {
        match self {
            Self::Song => [Self::Song, Self::Hei, Self::Kai, Self::Fang],
            Self::Fang => [Self::Fang, Self::Kai, Self::Hei, Self::Song],
            Self::Kai => [Self::Kai, Self::Fang, Self::Hei, Self::Song],
            Self::Hei => [Self::Hei, Self::Song, Self::Kai, Self::Fang],
        }
    }
}

/// The bytes of one font per role, checked to be readable.
#[derive(Clone)]
pub struct Fonts {
    files: [Vec<u8>; 4],
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.files.iter().map(Vec::len))
            .finish()
    }
}

impl Fonts {
    /// Takes font files by name (`song-bold.otf`, `fang.otf`, `kai.ttf`, `hei.otf`; any ending, other names are
    /// ignored); of a collection the first face is used.
    ///
    /// # Errors
    /// [`PaperError::FontMissing`] when a role has no file, [`PaperError::FontUnreadable`] when a file is no font.
    pub fn load<N: AsRef<str>>(
        files: impl IntoIterator<Item = (N, Vec<u8>)>,
    ) -> Result<Self, PaperError> {
        let mut found: [Vec<u8>; 4] = Default::default();
        for (name, bytes) in files {
            let stem = name
                .as_ref()
                .rsplit_once('.')
                .map_or(name.as_ref(), |(stem, _)| stem);
            if let Some(place) = FontRole::ALL
                .iter()
                .position(|role| role.file_stem() == stem)
            {
                found[place] = bytes;
            }
        }
        let fonts = Self { files: found };
        fonts.faces()?;
        Ok(fonts)
    }

    /// Returns the bytes of a role's font.
    pub(crate) fn bytes(&self, role: FontRole) -> &[u8] {
        &self.files[role as usize]
    }

    /// Opens the faces for looking up glyphs.
    pub(crate) fn faces(&self) -> Result<Faces<'_>, PaperError> {
        Ok(Faces {
            song: self.face(FontRole::Song)?,
            fang: self.face(FontRole::Fang)?,
            kai: self.face(FontRole::Kai)?,
            hei: self.face(FontRole::Hei)?,
        })
    }

    fn face(&self, role: FontRole) -> Result<Face<'_>, PaperError> {
        let bytes = self.bytes(role);
        if bytes.is_empty() {
            return Err(PaperError::FontMissing {
                file: role.file_stem(),
            });
        }
        Face::parse(bytes, 0).map_err(|source| PaperError::FontUnreadable {
            file: role.file_stem(),
            source,
        })
    }
}

/// A glyph of one of the faces.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    /// The face that has it.
    pub role: FontRole,
    /// Its id in that face.
    pub id: u16,
    /// Its advance in em.
    pub advance: f32,
}

impl Glyph {
    /// Returns true for a glyph as wide as an ideograph.
    pub(crate) fn is_full_width(&self) -> bool {
        self.advance >= 0.9
    }
}

/// The faces, open.
pub(crate) struct Faces<'f> {
    song: Face<'f>,
    fang: Face<'f>,
    kai: Face<'f>,
    hei: Face<'f>,
}

impl Faces<'_> {
    /// Returns the glyph of a character, from the first face of the role's chain that has it.
    pub(crate) fn glyph(&self, role: FontRole, ch: char) -> Option<Glyph> {
        role.chain().into_iter().find_map(|role| {
            let face = self.of(role);
            let id = face.glyph_index(ch).filter(|id| id.0 != 0)?;
            let advance = f32::from(face.glyph_hor_advance(id)?) / f32::from(face.units_per_em());
            Some(Glyph {
                role,
                id: id.0,
                advance,
            })
        })
    }

    fn of(&self, role: FontRole) -> &Face<'_> {
        match role {
            FontRole::Song => &self.song,
            FontRole::Fang => &self.fang,
            FontRole::Kai => &self.kai,
            FontRole::Hei => &self.hei,
        }
    }
}
