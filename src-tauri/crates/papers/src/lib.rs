//! Facts in, PDF bytes out: every paper that the product prints.
//!
//! Knows nothing of the book, the clock or the disk: facts, regulation, fonts, wording and the day are handed in, so
//! that the same job gives the same bytes. Entry points: [`Fonts::load`], [`Wording::load`], [`render`], and
//! [`dossier::bind`] for a volume of papers that were issued and scans.
//!
//! One paper walks through four layers, each of which sees only the one below:
//!
//! - a kind of paper (`kinds`) makes its own view of the facts and composes words, tables and a sign-off from it;
//! - the layout (`layout`) breaks lines, sets tables and fills pages;
//! - the seam is [`Page`]: glyphs, lines and pictures at places, each with the path of the fact it shows;
//! - the writer (`writer`) turns pages into PDF and knows nothing of paragraphs.
//!
//! Decisions:
//! - Own layout instead of printpdf's HTML engine, Typst, parley: none of them justifies Chinese, obeys 避头尾, breaks
//!   tables over pages and keeps a sign-off with its text; see `layout`.
//! - Every length inside is an `f32` in points from the top left corner; millimetres occur only in `assets/papers` and
//!   are converted where they are read.
//! - Wording and sizes are data; the regulation's own words come from its pack. Rust holds neither.
//! - A public kind reads no [`policy::personal::Personal`]; its finished pages are scanned all the same.

pub mod dossier;
mod error;
mod foot;
mod grid;
mod job;
mod kinds;
mod layout;
mod net;
mod picture;
mod typeface;
mod wording;
mod writer;

pub use error::PaperError;
pub use job::{Audience, Content, Job, Rendered, Size, Stamp, Subject, Submission};
pub use kinds::{Blank, Kind, Needs};
pub use layout::{Image, Item, Link, Page, PlacedGlyph, Rule, TextRun, Tone};
pub use picture::{Colour, Limits, Picture, PictureError, Pixels, Taken, Turn, take};
pub use typeface::{FontRole, Fonts};
pub use wording::Wording;

use kinds::Composed;

/// Prints a paper.
///
/// # Errors
/// [`PaperError`]: the subject is not in the book or not ready, a character is in no font, a public paper would show
/// personal data.
pub fn render(job: &Job<'_>) -> Result<Rendered, PaperError> {
    let faces = job.fonts.faces()?;
    let composed = kinds::compose(job, &faces)?;
    let Composed {
        sheet,
        strips,
        title,
        author,
        blanks,
        digest,
        public,
    } = composed;
    let mut pages = layout::pages(strips, &sheet);
    if job.grid && job.stamp.is_draft() {
        grid::draw(&mut pages, &sheet, &job.wording.page.grid);
    }
    if public {
        net::scan(&pages, &net::Names::of(job.facts))?;
    }
    foot::add(&mut pages, &sheet, job.stamp, &job.wording.page, &faces)?;
    let subject = job.kind.label().to_owned();
    let pdf = writer::write(
        &pages,
        job.fonts,
        &writer::Metadata {
            title,
            author,
            subject,
            made_on: job.today,
        },
    )?;
    Ok(Rendered {
        pdf,
        pages,
        blanks: blanks.into_vec(),
        facts_digest: digest,
    })
}
