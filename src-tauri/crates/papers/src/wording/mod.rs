//! What papers say and how large: data in `assets/papers`, one file a kind, checked when it is loaded.

mod allowed;
mod template;
mod words;

pub(crate) use template::{Part, Slot, Template, slots};
pub(crate) use words::Words;

use crate::dossier::DossierWording;
use crate::error::PaperError;
use crate::kinds::Kind;
use crate::kinds::form::Form;
use crate::layout::{Sheet, Type};
use crate::typeface::{FontRole, mm};
use allowed::Allowed;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// The wording of every paper.
#[derive(Debug, Clone)]
pub struct Wording {
    pub(crate) page: PageWording,
    pub(crate) words: Words,
    pub(crate) dossier: DossierWording,
    /// Papers whose whole shape is data, by the name of their file.
    forms: BTreeMap<String, Form>,
}

impl Wording {
    /// Reads `page.toml`, `words.toml`, `public.toml`, the files of a volume and the file of every kind, with that of its
    /// public edition where there is one: `text` returns the text of a file, or `None` when there is none.
    ///
    /// # Errors
    /// [`PaperError::Wording`] with file and line for a missing file, an unknown key, an unknown place, a fact that
    /// residents must not read on a paper that they do.
    pub fn load(text: &dyn Fn(&str) -> Option<String>) -> Result<Self, PaperError> {
        let allowed: Allowed = read("public.toml", text)?;
        let check = |file: &str| allowed.check(file, &text(file).unwrap_or_default());
        let mut forms = BTreeMap::new();
        for kind in Kind::ALL {
            let file = format!("{}.toml", kind.file());
            forms.insert(file.clone(), read(&file, text)?);
            if kind.is_posted() {
                check(&file)?;
            }
            let public = format!("{}{PUBLIC}.toml", kind.file());
            if text(&public).is_some() {
                forms.insert(public.clone(), read(&public, text)?);
                check(&public)?;
            }
        }
        Ok(Self {
            page: read("page.toml", text)?,
            words: read("words.toml", text)?,
            dossier: DossierWording {
                words: read("dossier.toml", text)?,
                cover: read("dossier_cover.toml", text)?,
                list: read("dossier_list.toml", text)?,
                notes: read("dossier_notes.toml", text)?,
                closing: read("dossier_closing.toml", text)?,
            },
            forms,
        })
    }

    /// Returns the shape of a kind; that of its public edition when there is one and it is asked for.
    pub(crate) fn form(&self, kind: Kind, public: bool) -> Result<&Form, PaperError> {
        let file = |ending: &str| format!("{}{ending}.toml", kind.file());
        let edition = public.then(|| self.forms.get(&file(PUBLIC))).flatten();
        let form = edition.or_else(|| self.forms.get(&file("")));
        form.ok_or_else(|| PaperError::Wording {
            file: file(""),
            line: 1,
            says: "没有这个文件".to_owned(),
        })
    }
}

/// What the file of an edition for residents has behind its name.
const PUBLIC: &str = "_public";

fn read<T: DeserializeOwned>(
    file: &str,
    text: &dyn Fn(&str) -> Option<String>,
) -> Result<T, PaperError> {
    let text = text(file).ok_or_else(|| wrong(file, 1, "没有这个文件".to_owned()))?;
    toml::from_str(&text).map_err(|error| {
        let at = place(&text, &error);
        let line = text[..at].matches('\n').count() + 1;
        wrong(file, line, in_chinese(error.message()))
    })
}

fn wrong(file: &str, line: usize, says: String) -> PaperError {
    PaperError::Wording {
        file: file.to_owned(),
        line,
        says,
    }
}

/// Returns where a file is wrong. A block is read whole before it is checked, so that the reader knows only where it
/// begins; what its sentence quotes lies at that place or below.
fn place(text: &str, error: &toml::de::Error) -> usize {
    let start = error.span().map_or(0, |span| span.start);
    let message = error.message();
    let quoted = message.split(['“', '”', '`']).nth(1);
    let quoted = quoted.filter(|words| words.len() > 1 && !message.starts_with("missing"));
    let below = quoted.and_then(|words| text.get(start..)?.find(words));
    start + below.unwrap_or(0)
}

/// Says in Chinese what the reader of TOML says; sentences of our own pass as they are.
fn in_chinese(message: &str) -> String {
    let name = message.split('`').nth(1).unwrap_or_default();
    match message {
        _ if message.starts_with("unknown field") => format!("没有“{name}”这一项"),
        _ if message.starts_with("missing field") => format!("缺少“{name}”这一项"),
        _ if message.is_ascii() || message.starts_with("invalid") => {
            format!("写法不对（{message}）")
        }
        _ => message.to_owned(),
    }
}

/// What stands on every page of every paper.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageWording {
    /// The mark behind the text of a draft.
    pub draft: String,
    /// The line at the foot of a draft.
    pub draft_note: String,
    /// The line at the foot of an issued paper.
    pub issued_note: Template<PageSlot>,
    /// Its size in points.
    pub note_size: f32,
    /// The page number.
    pub number: Template<PageSlot>,
    /// Its size in points.
    pub number_size: f32,
    /// Distance of the dashes beside the page number from the text, in mm.
    pub number_below: f32,
    /// The grid that a draft can show.
    pub grid: GridSize,
}

slots! {
    /// Facts that the foot of a page may name.
    PageSlot { Page = "页码", Number = "编号", Head = "校验码" }
}

/// A place of the grid of letters, in points.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GridSize {
    /// Width of a letter.
    pub pitch: f32,
    /// Height of a line.
    pub line: f32,
}

/// A sheet with its margins, in mm.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetSize {
    width: f32,
    height: f32,
    top: f32,
    left: f32,
    right: f32,
    bottom: f32,
}

impl SheetSize {
    /// Returns the sheet in points.
    pub(crate) fn sheet(&self) -> Sheet {
        let [width, height, left, top, right, bottom] = [
            self.width,
            self.height,
            self.left,
            self.top,
            self.right,
            self.bottom,
        ]
        .map(mm);
        Sheet {
            width,
            height,
            left,
            top,
            right,
            bottom,
        }
    }
}

/// Size, pitch and distance of lines, in points; the pitch is the size when it is not given.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TypeSize {
    size: f32,
    pitch: Option<f32>,
    line: f32,
}

impl TypeSize {
    /// Returns the type in a face.
    pub(crate) fn of(&self, font: FontRole) -> Type {
        Type {
            font,
            size: self.size,
            pitch: self.pitch.unwrap_or(self.size),
            line: self.line,
        }
    }
}

/// Looks to try one after another, the best first; never empty.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Vec<L>")]
pub(crate) struct Looks<L>(Vec<L>);

impl<L> TryFrom<Vec<L>> for Looks<L> {
    type Error = &'static str;

    fn try_from(looks: Vec<L>) -> Result<Self, Self::Error> {
        if looks.is_empty() {
            Err("至少要有一种字号")
        } else {
            Ok(Self(looks))
        }
    }
}

impl<L> Looks<L> {
    /// Composes with one look after another until one serves; the last is taken as it is.
    pub(crate) fn first_that<T, E>(
        &self,
        compose: impl Fn(&L) -> Result<T, E>,
        serves: impl Fn(&T) -> bool,
    ) -> Result<T, E> {
        let (mut chosen, others) = (compose(&self.0[0])?, &self.0[1..]);
        for look in others {
            if serves(&chosen) {
                break;
            }
            chosen = compose(look)?;
        }
        Ok(chosen)
    }
}
