//! Pages become PDF bytes.
//!
//! printpdf only writes: it embeds whole fonts without its layout engine, so the subset is made here; its font ids
//! and trailer id are random, so both are given here. The same pages give the same bytes, in every run.

mod image;
mod links;
mod ops;
mod subset;

use crate::error::PaperError;
use crate::layout::Page;
use crate::typeface::Fonts;
use chrono::NaiveDate;
use lopdf::{Document, Object, StringFormat};
use printpdf::{Mm, OffsetDateTime, PdfDocument, PdfPage, PdfSaveOptions, Pt};
use sha2::{Digest, Sha256};

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Metadata {
    /// Title of the paper.
    pub title: String,
    /// Party organisation that answers for it.
    pub author: String,
    /// Kind of paper.
    pub subject: String,
    /// Day on which it was made.
    pub made_on: NaiveDate,
}

/// Writes pages as PDF 1.7 with embedded subsets, compressed, searchable.
pub(crate) fn write(
    pages: &[Page],
    fonts: &Fonts,
    metadata: &Metadata,
) -> Result<Vec<u8>, PaperError> {
    save(document(pages, fonts, metadata)?)
}

/// Makes a document of pages; more may be added to it before it is saved.
pub(crate) fn document(
    pages: &[Page],
    fonts: &Fonts,
    metadata: &Metadata,
) -> Result<Document, PaperError> {
    let mut pdf = PdfDocument::new(&metadata.title);
    let subsets = subset::make(fonts, pages)?;
    for subset in subsets.values() {
        pdf.resources.fonts.map.insert(
            subset.id.clone(),
            printpdf::PdfFont::new(subset.parsed.clone()),
        );
    }
    image::add(&mut pdf, pages);
    let page = |page: &Page| {
        PdfPage::new(
            to_mm(page.width),
            to_mm(page.height),
            ops::page(page, &subsets),
        )
    };
    pdf.with_pages(pages.iter().map(page).collect());
    describe(&mut pdf, metadata)?;
    let mut warnings = Vec::new();
    let mut document = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    disclaim_pdf_x(&mut document).map_err(failed)?;
    links::add(&mut document, pages).map_err(failed)?;
    Ok(document)
}

/// Saves a document: compressed, with its language and an id made from its own bytes.
pub(crate) fn save(mut document: Document) -> Result<Vec<u8>, PaperError> {
    finish(&mut document).map_err(failed)
}

/// Returns what keeps a document from being written.
pub(crate) fn failed(source: lopdf::Error) -> PaperError {
    PaperError::Writer {
        source: source.into(),
    }
}

fn to_mm(points: f32) -> Mm {
    Pt(points).into()
}

fn describe(pdf: &mut PdfDocument, metadata: &Metadata) -> Result<(), PaperError> {
    let seconds = metadata
        .made_on
        .and_time(chrono::NaiveTime::MIN)
        .and_utc()
        .timestamp();
    let made =
        OffsetDateTime::from_unix_timestamp(seconds).map_err(|source| PaperError::Writer {
            source: source.into(),
        })?;
    let info = &mut pdf.metadata.info;
    info.document_title = metadata.title.clone();
    info.author = metadata.author.clone();
    info.subject = metadata.subject.clone();
    info.creator = format!("惠民簿 {}", env!("CARGO_PKG_VERSION"));
    info.producer = info.creator.clone();
    info.creation_date = made;
    info.modification_date = made;
    info.metadata_date = made;
    Ok(())
}

/// Gives the file its language and an id made from its own bytes, and saves it.
fn finish(document: &mut Document) -> Result<Vec<u8>, lopdf::Error> {
    document.version = "1.7".to_owned();
    document
        .catalog_mut()?
        .set("Lang", Object::string_literal("zh-CN"));
    document.compress();
    document.trailer.set("ID", id(&[0; 16]));
    let digest = Sha256::digest(saved(document)?);
    document.trailer.set("ID", id(&digest[..16]));
    saved(document)
}

/// Takes back what printpdf claims of every file: that it were PDF/X.
fn disclaim_pdf_x(document: &mut Document) -> Result<(), lopdf::Error> {
    let info = document
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)?;
    let info = document.get_dictionary_mut(info)?;
    for key in ["GTS_PDFXVersion", "Trapped", "Identifier", "Keywords"] {
        info.remove(key.as_bytes());
    }
    Ok(())
}

fn id(bytes: &[u8]) -> Object {
    let half = Object::String(bytes.to_vec(), StringFormat::Hexadecimal);
    Object::Array(vec![half.clone(), half])
}

fn saved(document: &mut Document) -> Result<Vec<u8>, lopdf::Error> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}
