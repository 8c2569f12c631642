//! A volume (卷宗): issued papers, scans and photos of one project bound behind a cover, a list and before a note at the
//! end, as one PDF.
//!
//! Papers go in as they were issued: their pages are carried over object by object, what is drawn on them is not
//! touched, and the number of the page in the volume stands in a stream of its own behind it. What cannot be carried is
//! named with its reason, here and on the note at the end, and keeps nothing else back.
//!
//! Five steps, each in its file: `gather` opens every file; `leaves` and the forms in `assets/papers` make the pages that
//! the volume adds, with an empty page for each that comes from a file; `graft` lays those pages into their places;
//! `outline` adds bookmarks and labels; `archive` makes the file one for long keeping.
//!
//! Decisions:
//! - One document by printpdf with empty pages that are filled afterwards, rather than files merged one by one: fonts of
//!   the added pages are embedded once, links and numbers are made by the layout as everywhere.
//! - PDF/A-2b by completing printpdf's document instead of a second writer (krilla): papers that were issued have to be
//!   carried in object by object all the same, and it is the whole file that conforms or does not. The file says that it
//!   conforms only when `conformity`, which reads the finished objects and knows nothing of how they were made, finds
//!   nothing against it; a scan whose own file is at fault is named.

mod archive;
mod conformity;
mod facts;
mod foreign;
mod gather;
mod graft;
mod icc;
mod lay;
mod leaves;
mod outline;
mod wording;

pub(crate) use wording::DossierWording;

use crate::error::PaperError;
use crate::typeface::Fonts;
use crate::wording::Wording;
use crate::writer::{self, Metadata};
use chrono::NaiveDate;
use policy::facts::{BookFacts, ProjectFacts};
use policy::finding::ProjectJudgement;
use policy::pack::Pack;

/// What is to be bound.
#[derive(Debug)]
pub struct Order<'a> {
    /// What the book knows.
    pub facts: &'a BookFacts,
    /// The project.
    pub project: &'a ProjectFacts,
    /// Its regulation.
    pub pack: &'a Pack,
    /// What was found about it.
    pub judged: Option<&'a ProjectJudgement>,
    /// What is kept, in the order of the steps.
    pub parts: Vec<Part>,
    /// What the office could not hand over, with the reason: bytes that are no longer there.
    pub lost: Vec<LeftOut>,
    /// Head of the book's history, 64 hexadecimal digits.
    pub head: &'a str,
    /// 全宗号, when the archive has given one.
    pub fonds: Option<&'a str>,
    /// The day of binding.
    pub today: NaiveDate,
    /// The fonts.
    pub fonts: &'a Fonts,
    /// The wording.
    pub wording: &'a Wording,
}

/// A step with what is kept of it.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// What is kept, in order.
    pub pieces: Vec<Piece>,
}

/// One line of the list: a paper, a scan, the photos of one posting.
#[derive(Debug, Clone)]
pub struct Piece {
    /// 题名, unless it is a paper with one of its own.
    pub title: String,
    /// 文号.
    pub number: Option<String>,
    /// 责任者.
    pub by: Option<String>,
    /// 日期.
    pub on: Option<NaiveDate>,
    /// What it is made of.
    pub matter: Matter,
}

/// What a piece is made of.
#[derive(Debug, Clone)]
pub enum Matter {
    /// An issued paper; the list names it by the title that it bears.
    Paper(File),
    /// A scan: PDF, JPEG or PNG.
    File(File),
    /// Photos, two a page.
    Photos(Vec<Photo>),
}

/// A file of the book.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// SHA-256 of the file that was handed in, which may have been larger.
    pub original: String,
}

/// A photo.
#[derive(Debug, Clone)]
pub struct Photo {
    /// The file.
    pub file: File,
    /// What it shows.
    pub caption: String,
    /// When it was taken.
    pub taken_on: Option<NaiveDate>,
}

/// Something that is not in the volume as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is.
    pub title: String,
    /// Why, one sentence without its stop.
    pub says: String,
}

/// A line of the list as it was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// 题名.
    pub title: String,
    /// First page in the volume, from 1.
    pub page: usize,
    /// How many pages.
    pub pages: usize,
    /// The page of the file on which it begins, from 1.
    pub leaf: usize,
}

/// A bound volume.
#[derive(Debug, Clone, PartialEq)]
pub struct Bound {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Pages of the file: cover, list and note at the end included.
    pub leaves: usize,
    /// Numbered pages.
    pub pages: usize,
    /// Photos inside.
    pub photos: usize,
    /// The list.
    pub lines: Vec<Line>,
    /// What is not inside.
    pub left_out: Vec<LeftOut>,
    /// Why the file does not claim PDF/A-2b; it does when there is nothing.
    pub breaches: Vec<LeftOut>,
}

/// Hears how far the work has come; what it answers with stops it.
pub type Tell<'t, E> = dyn Fn(&'static str, usize, usize) -> Result<(), E> + 't;

/// Binds a volume. The same order gives the same bytes.
///
/// # Errors
/// [`PaperError`] for what is at fault with the pages that the volume adds; whatever `tell` answers.
pub fn bind<E: From<PaperError>>(order: &Order<'_>, tell: &Tell<'_, E>) -> Result<Bound, E> {
    let faces = order.fonts.faces()?;
    let gathered = gather::gather(order, tell)?;
    tell("排版卷宗", 0, 0)?;
    let laid = lay::lay(order, gathered, &faces)?;
    let metadata = metadata(order, &laid);
    let mut document = writer::document(&laid.pages, order.fonts, &metadata)?;
    for (done, file) in laid.files.iter().enumerate() {
        tell("装订文件", done, laid.files.len())?;
        graft::graft(&mut document, (done, file), &laid.places).map_err(writer::failed)?;
    }
    tell("写成PDF文件", 0, 0)?;
    outline::add(&mut document, &laid.marks, &laid.labels).map_err(writer::failed)?;
    archive::add_colours(&mut document).map_err(writer::failed)?;
    let claims = laid.breaches.is_empty();
    archive::describe(&mut document, &metadata, claims).map_err(writer::failed)?;
    let breaches = own_breaches(order, &mut document, &metadata, laid.breaches)?;
    Ok(Bound {
        pdf: writer::save(document)?,
        leaves: laid.pages.len(),
        pages: laid.numbered,
        photos: laid.photos,
        lines: laid.lines,
        left_out: laid.left_out,
        breaches,
    })
}

/// Looks through the finished document; one that does not conform stops saying that it does.
fn own_breaches(
    order: &Order<'_>,
    document: &mut lopdf::Document,
    metadata: &Metadata,
    mut breaches: Vec<LeftOut>,
) -> Result<Vec<LeftOut>, PaperError> {
    if breaches.is_empty() {
        let found = conformity::examine(document);
        breaches.extend(found.into_iter().map(|says| LeftOut {
            title: order.wording.dossier.words.name.clone(),
            says: says.to_owned(),
        }));
        if !breaches.is_empty() {
            archive::describe(document, metadata, false).map_err(writer::failed)?;
        }
    }
    Ok(breaches)
}

fn metadata(order: &Order<'_>, laid: &lay::Laid) -> Metadata {
    Metadata {
        title: laid.title.clone(),
        author: laid.author.clone(),
        subject: order.wording.dossier.words.name.clone(),
        made_on: order.today,
    }
}
