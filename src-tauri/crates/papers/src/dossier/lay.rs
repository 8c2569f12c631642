//! The pages of the volume in their order, with an empty one for each that comes from a file.

use super::facts::{self, ROW, Sums};
use super::foreign::Foreign;
use super::gather::{Gathered, Leaf, OpenPart, OpenPiece, Said};
use super::outline::{Label, Mark};
use super::{LeftOut, Line, Order, leaves};
use crate::error::PaperError;
use crate::kinds::Composed;
use crate::kinds::form::{Facts, Form, Named, compose_leaf};
use crate::layout::{self, Item, Link, Page, TextRun};
use crate::typeface::Faces;

/// A page of a file and the page of the volume that it fills.
pub(super) struct Place {
    /// Place of the file.
    pub file: usize,
    /// Place of the page in it.
    pub page: usize,
    /// Place of the page in the volume.
    pub leaf: usize,
    /// What a length of the empty page is on the page of the file.
    pub scale: f32,
}

/// A volume that is laid out.
pub(super) struct Laid {
    pub pages: Vec<Page>,
    pub files: Vec<Foreign>,
    pub places: Vec<Place>,
    pub marks: Vec<Mark>,
    pub labels: Vec<Label>,
    pub numbered: usize,
    pub photos: usize,
    pub lines: Vec<Line>,
    pub left_out: Vec<LeftOut>,
    pub breaches: Vec<LeftOut>,
    pub title: String,
    pub author: String,
}

/// A line of the list with the words that it says.
type Row = (Said, Line);

/// Lays out a volume.
pub(super) fn lay(
    order: &Order<'_>,
    mut gathered: Gathered,
    faces: &Faces<'_>,
) -> Result<Laid, PaperError> {
    let wording = &order.wording.dossier;
    gathered.parts.push(notes(order, faces)?);
    let mut rows = rows(&gathered.parts);
    let numbered = rows.iter().map(|(_, line)| line.pages).sum();
    let sums = sums(&gathered, &rows, numbered);
    let of = |more: Facts| {
        let mut facts = facts::volume(order, &sums);
        facts.join(more);
        facts
    };
    let cover = set(
        "dossier_cover",
        &wording.cover,
        &of(Facts::default()),
        faces,
    )?;
    let list = of(facts::list(&wording.words, &rows));
    let mut list = set("dossier_list", &wording.list, &list, faces)?.pages;
    let front = cover.pages.len() + list.len();
    rows.iter_mut()
        .for_each(|(_, line)| line.leaf = front + line.page);
    let targets: Vec<usize> = rows.iter().map(|(_, line)| line.leaf).collect();
    list.iter_mut().for_each(|page| link(page, &targets));
    let closing = facts::closing(order, &gathered.left_out, &gathered.breaches);
    let closing = set("dossier_closing", &wording.closing, &of(closing), faces)?;
    let inner = Inner::lay(order, &gathered.parts, &gathered.files, front, faces)?;
    let marks = marks(
        order,
        &gathered.parts,
        &rows,
        (cover.pages.len(), front + numbered),
    );
    let labels = labels(order, cover.pages.len(), front, front + numbered);
    Ok(Laid {
        pages: [cover.pages, list, inner.pages, closing.pages].concat(),
        files: gathered.files,
        places: inner.places,
        marks,
        labels,
        numbered,
        photos: gathered.photos,
        lines: rows.into_iter().map(|(_, line)| line).collect(),
        left_out: gathered.left_out,
        breaches: gathered.breaches,
        title: format!("{}{}", order.project.scheme.name, wording.words.name),
        author: cover.author,
    })
}

/// A form of the volume on its pages.
struct Set {
    pages: Vec<Page>,
    author: String,
}

fn set(
    file: &'static str,
    form: &Form,
    facts: &Facts,
    faces: &Faces<'_>,
) -> Result<Set, PaperError> {
    let named = Named {
        file,
        label: "卷宗",
    };
    let Composed {
        sheet,
        strips,
        author,
        ..
    } = compose_leaf(named, faces, form, facts)?;
    Ok(Set {
        pages: layout::pages(strips, &sheet),
        author,
    })
}

/// Sets what was lifted, what stands and what was seen as the last piece of the volume.
fn notes(order: &Order<'_>, faces: &Faces<'_>) -> Result<OpenPart, PaperError> {
    let wording = &order.wording.dossier;
    let mut facts = facts::volume(order, &Sums::default());
    facts.join(facts::notes(order));
    let set = set("dossier_notes", &wording.notes, &facts, faces)?;
    let by = order.facts.community.on(order.today);
    let piece = Said {
        title: wording.words.notes.clone(),
        by: by.and_then(|one| one.party_organisation.clone()),
        on: Some(order.today),
        ..Said::default()
    };
    Ok(OpenPart {
        name: wording.words.notes.clone(),
        pieces: vec![OpenPiece {
            piece,
            leaves: set.pages.into_iter().map(Leaf::Own).collect(),
        }],
    })
}

/// Numbers the pieces through the volume.
fn rows(parts: &[OpenPart]) -> Vec<Row> {
    let mut page = 1;
    let pieces = parts.iter().flat_map(|part| &part.pieces);
    let rows = pieces.map(|open| {
        let line = Line {
            title: open.piece.title.clone(),
            page,
            pages: open.leaves.len(),
            leaf: 0,
        };
        page += open.leaves.len();
        (open.piece.clone(), line)
    });
    rows.collect()
}

fn sums(gathered: &Gathered, rows: &[Row], pages: usize) -> Sums {
    // The notes are made on the day of binding: they are no part of what is kept.
    let kept = &rows[..rows.len().saturating_sub(1)];
    let days = || kept.iter().filter_map(|(said, _)| said.on);
    Sums {
        pages,
        pieces: rows.len(),
        photos: gathered.photos,
        first: days().min(),
        last: days().max(),
    }
}

/// Makes every line of the list on a page lead to its piece.
fn link(page: &mut Page, targets: &[usize]) {
    let mut links: Vec<(usize, Link)> = Vec::new();
    for item in &page.items {
        let Item::Text(run) = item else { continue };
        let Some(row) = row_of(run) else { continue };
        let Some(target) = targets.get(row) else {
            continue;
        };
        match links.iter_mut().find(|(known, _)| *known == row) {
            Some((_, link)) => widen(link, run),
            None => links.push((row, around(run, *target))),
        }
    }
    let links = links.into_iter().map(|(_, link)| Item::Link(link));
    page.items.extend(links);
}

fn row_of(run: &TextRun) -> Option<usize> {
    run.origin.as_ref()?.strip_prefix(ROW)?.parse().ok()
}

fn around(run: &TextRun, page: usize) -> Link {
    Link {
        x: run.x,
        y: run.y - run.size,
        width: run.right() - run.x,
        height: run.size * 1.25,
        page,
    }
}

fn widen(link: &mut Link, run: &TextRun) {
    let other = around(run, link.page);
    let (right, below) = (
        (link.x + link.width).max(other.x + other.width),
        (link.y + link.height).max(other.y + other.height),
    );
    link.x = link.x.min(other.x);
    link.y = link.y.min(other.y);
    link.width = right - link.x;
    link.height = below - link.y;
}

/// The numbered pages.
#[derive(Default)]
struct Inner {
    pages: Vec<Page>,
    places: Vec<Place>,
}

impl Inner {
    fn lay(
        order: &Order<'_>,
        parts: &[OpenPart],
        files: &[Foreign],
        front: usize,
        faces: &Faces<'_>,
    ) -> Result<Self, PaperError> {
        let words = &order.wording.dossier.words;
        let mut inner = Self::default();
        let pieces = parts.iter().flat_map(|part| &part.pieces);
        for leaf in pieces.flat_map(|open| &open.leaves) {
            let mut page = match leaf {
                Leaf::Scan(shot) => leaves::scan(faces, shot, words.scan)?,
                Leaf::Photos(shots) => leaves::photos(faces, shots, words.photo)?,
                Leaf::Own(page) => page.clone(),
                Leaf::Foreign { file, page } => inner.empty(files, (*file, *page), front),
            };
            leaves::number(faces, &mut page, inner.pages.len() + 1, words.number)?;
            inner.pages.push(page);
        }
        Ok(inner)
    }

    /// Returns an empty page as large as the one of the file that will fill it; one that is far from the size of a
    /// sheet is thought of as a sheet, so that its number is seen.
    fn empty(&mut self, files: &[Foreign], (file, page): (usize, usize), front: usize) -> Page {
        let (width, height) = files[file].pages[page].upright();
        let short = width.min(height);
        let scale = match (SHEETS.0..=SHEETS.1).contains(&short) {
            true => 1.0,
            false => short / SHEET,
        };
        self.places.push(Place {
            file,
            page,
            leaf: front + self.pages.len(),
            scale,
        });
        Page {
            width: width / scale,
            height: height / scale,
            items: Vec::new(),
        }
    }
}

/// Short side of A4 in points, and between what short sides a page counts as a sheet: A5 to A3.
const SHEET: f32 = 595.28;
const SHEETS: (f32, f32) = (400.0, 850.0);

fn marks(
    order: &Order<'_>,
    parts: &[OpenPart],
    rows: &[Row],
    (cover, inner_end): (usize, usize),
) -> Vec<Mark> {
    let words = &order.wording.dossier.words;
    let mut marks = vec![Mark::to(&words.cover, 1), Mark::to(&words.list, cover + 1)];
    let mut rows = rows.iter();
    for part in parts {
        let pieces: Vec<Mark> = part
            .pieces
            .iter()
            .zip(rows.by_ref())
            .map(|(open, (_, line))| of_piece(open, line))
            .collect();
        let Some(first) = pieces.first() else {
            continue;
        };
        marks.push(Mark {
            below: if part.name == words.notes {
                Vec::new()
            } else {
                pieces.clone()
            },
            ..Mark::to(&part.name, first.leaf)
        });
    }
    marks.push(Mark::to(&words.closing, inner_end + 1));
    marks
}

/// A piece leads to its first page, each of its photos to its own.
fn of_piece(open: &OpenPiece, line: &Line) -> Mark {
    let photos = open.leaves.iter().enumerate().flat_map(|(i, leaf)| {
        let shots = match leaf {
            Leaf::Photos(shots) => shots.as_slice(),
            _ => &[],
        };
        shots
            .iter()
            .map(move |shot| Mark::to(&shot.caption, line.leaf + i))
    });
    Mark {
        below: photos.collect(),
        ..Mark::to(&line.title, line.leaf)
    }
}

/// Labels the pages: names before and behind, numbers between.
fn labels(order: &Order<'_>, cover: usize, front: usize, end: usize) -> Vec<Label> {
    let words = &order.wording.dossier.words;
    vec![
        Label::named(0, &words.cover),
        Label::named(cover, &words.list),
        Label::numbered(front),
        Label::named(end, &words.closing),
    ]
}
