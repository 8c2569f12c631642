//! Every file is opened; what cannot be carried is put aside with its reason.

use super::foreign::{self, Foreign};
use super::{LeftOut, Matter, Order, Piece, Tell, conformity};
use crate::error::PaperError;
use crate::layout::Page;
use crate::picture::{Limits, Picture, Taken, take};
use std::sync::Arc;

/// What was opened.
#[derive(Default)]
pub(super) struct Gathered {
    pub parts: Vec<OpenPart>,
    pub files: Vec<Foreign>,
    pub left_out: Vec<LeftOut>,
    /// Files whose own make keeps the volume from conforming.
    pub breaches: Vec<LeftOut>,
    pub photos: usize,
}

/// A step with what was opened of it.
pub(super) struct OpenPart {
    pub name: String,
    pub pieces: Vec<OpenPiece>,
}

/// A piece with its pages.
pub(super) struct OpenPiece {
    pub piece: Said,
    pub leaves: Vec<Leaf>,
}

/// What the list says of a piece.
#[derive(Clone, Default)]
pub(super) struct Said {
    pub title: String,
    pub number: Option<String>,
    pub by: Option<String>,
    pub on: Option<chrono::NaiveDate>,
    pub note: Option<String>,
}

/// A page of the volume.
pub(super) enum Leaf {
    /// A page of a file, by the places of file and page.
    Foreign { file: usize, page: usize },
    /// One scan that is a picture.
    Scan(Shot),
    /// At most two photos.
    Photos(Vec<Shot>),
    /// A page that the volume made itself.
    Own(Page),
}

/// A picture with what stands below it.
#[derive(Clone)]
pub(super) struct Shot {
    pub picture: Arc<Picture>,
    pub caption: String,
    pub note: String,
}

/// Opens every file of an order.
pub(super) fn gather<E: From<PaperError>>(
    order: &Order<'_>,
    tell: &Tell<'_, E>,
) -> Result<Gathered, E> {
    let mut gathered = Gathered {
        left_out: order.lost.clone(),
        ..Gathered::default()
    };
    let total = order.parts.iter().map(|part| part.pieces.len()).sum();
    let mut done = 0;
    for part in &order.parts {
        let mut pieces = Vec::with_capacity(part.pieces.len());
        for piece in &part.pieces {
            tell("读取材料", done, total)?;
            done += 1;
            let leaves = gathered.leaves(order, piece, tell)?;
            let said = gathered.said(order, piece, &leaves);
            if !leaves.is_empty() {
                pieces.push(OpenPiece {
                    piece: said,
                    leaves,
                });
            }
        }
        gathered.parts.push(OpenPart {
            name: part.name.clone(),
            pieces,
        });
    }
    Ok(gathered)
}

impl Gathered {
    fn leaves<E: From<PaperError>>(
        &mut self,
        order: &Order<'_>,
        piece: &Piece,
        tell: &Tell<'_, E>,
    ) -> Result<Vec<Leaf>, E> {
        match &piece.matter {
            Matter::Paper(file) | Matter::File(file) => Ok(self.file(order, piece, file)),
            Matter::Photos(photos) => {
                let mut shots = Vec::new();
                for (done, photo) in photos.iter().enumerate() {
                    tell("读取照片", done, photos.len())?;
                    shots.extend(self.photo(order, piece, photo));
                }
                let pairs = shots.chunks(2).map(|pair| Leaf::Photos(pair.to_vec()));
                Ok(pairs.collect())
            }
        }
    }

    /// Opens a paper or a scan, whatever its name says it is.
    fn file(&mut self, order: &Order<'_>, piece: &Piece, file: &super::File) -> Vec<Leaf> {
        if file.bytes.starts_with(b"%PDF-") {
            return self.document(piece, file);
        }
        let size = order.wording.dossier.words.scan;
        let limits = Limits {
            long_side: size.long_side,
            most: size.most,
        };
        match take(&file.bytes, limits) {
            Ok(taken) => vec![Leaf::Scan(shot(order, &piece.title, None, file, taken))],
            Err(error) => {
                self.leave(
                    &format!("{}（{}）", piece.title, file.name),
                    &error.to_string(),
                );
                Vec::new()
            }
        }
    }

    fn document(&mut self, piece: &Piece, file: &super::File) -> Vec<Leaf> {
        match foreign::open(&file.bytes) {
            Ok(opened) => {
                if let Some(says) = conformity::of_pages(&opened) {
                    self.breaches.push(LeftOut {
                        title: piece.title.clone(),
                        says: says.to_owned(),
                    });
                }
                let file = self.files.len();
                let leaves = (0..opened.pages.len()).map(|page| Leaf::Foreign { file, page });
                let leaves = leaves.collect();
                self.files.push(opened);
                leaves
            }
            Err(says) => {
                self.leave(&format!("{}（{}）", piece.title, file.name), says);
                Vec::new()
            }
        }
    }

    fn photo(&mut self, order: &Order<'_>, piece: &Piece, photo: &super::Photo) -> Option<Shot> {
        let size = order.wording.dossier.words.photo;
        let limits = Limits {
            long_side: size.long_side,
            most: size.most,
        };
        match take(&photo.file.bytes, limits) {
            Ok(taken) => {
                self.photos += 1;
                let (caption, taken_on) = (&photo.caption, photo.taken_on);
                Some(shot(order, caption, taken_on, &photo.file, taken))
            }
            Err(error) => {
                let title = format!("{}（{}）", piece.title, photo.file.name);
                self.leave(&title, &error.to_string());
                None
            }
        }
    }

    fn leave(&mut self, title: &str, says: &str) {
        self.left_out.push(LeftOut {
            title: title.to_owned(),
            says: says.to_owned(),
        });
    }

    fn said(&self, order: &Order<'_>, piece: &Piece, leaves: &[Leaf]) -> Said {
        let photos = leaves.iter().map(|leaf| match leaf {
            Leaf::Photos(shots) => shots.len(),
            _ => 0,
        });
        let photos: usize = photos.sum();
        let note = (photos > 0).then(|| {
            let words = &order.wording.dossier.words.photos;
            words.replace("{}", &photos.to_string())
        });
        let own = match (&piece.matter, leaves.first()) {
            (Matter::Paper(_), Some(Leaf::Foreign { file, .. })) => self.files[*file].title(),
            _ => None,
        };
        Said {
            title: own.unwrap_or_else(|| piece.title.clone()),
            number: piece.number.clone(),
            by: piece.by.clone(),
            on: piece.on,
            note,
        }
    }
}

/// Returns a picture with its caption: what it shows, when it was taken, and the hash of the file that was handed in.
fn shot(
    order: &Order<'_>,
    caption: &str,
    taken_on: Option<chrono::NaiveDate>,
    file: &super::File,
    taken: Taken,
) -> Shot {
    let words = &order.wording.dossier.words;
    let day = taken_on.map(|day| format!("{}{}　", words.taken, crate::kinds::chinese_date(day)));
    let remade = match taken.remade {
        true => words.remade.as_str(),
        false => "",
    };
    Shot {
        picture: Arc::new(taken.picture),
        caption: caption.to_owned(),
        note: format!(
            "{}{}{}{remade}",
            day.unwrap_or_default(),
            words.original,
            file.original
        ),
    }
}
