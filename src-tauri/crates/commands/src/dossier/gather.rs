//! The bytes of all that is kept, in the order of the steps.

use super::kept::{Kept, Source, kept};
use crate::Failure;
use crate::cx::Cx;
use crate::project::alone::Alone;
use papers::dossier::{File, LeftOut, Matter, Part, Photo, Piece};
use policy::facts::{AttachmentId, PaperId};
use policy::pack::{Pack, StepKind};
use std::collections::BTreeMap;
use workbook::attachment::{self, Attachment};
use workbook::paper::{self, Paper};

/// What a volume is bound from.
#[derive(Default)]
pub(super) struct Gathered {
    pub parts: Vec<Part>,
    /// What is listed and cannot be handed over.
    pub lost: Vec<LeftOut>,
}

/// Fetches all that is kept of a project.
pub(super) fn gather(cx: &Cx<'_>, project: &Alone<'_>) -> Result<Gathered, Failure> {
    let pack = project.pack;
    let open = cx.open()?;
    let issued = open.book.read(paper::list)?;
    let attachments = open.book.read(|reader| attachment::list(reader, None))?;
    let of_id = attachments.into_iter().map(|row| (row.id.clone(), row));
    let fetch = Fetch {
        cx,
        by: By::of(project, cx.host.today()),
        papers: &issued,
        attachments: of_id.collect(),
    };
    let kept = kept(project, &issued);
    let total = kept.len();
    let mut gathered = Gathered::default();
    let mut done = 0;
    for (name, kinds) in steps(pack) {
        let own = |one: &&Kept| match kinds {
            Some(kind) => one.step == kind,
            None => pack.steps.iter().all(|step| step.kind != one.step),
        };
        let mut pieces = Vec::new();
        for one in kept.iter().filter(own) {
            cx.watch().tell("取出材料", done, total)?;
            done += 1;
            fetch.take(one, &mut pieces, &mut gathered.lost)?;
        }
        gathered.parts.push(Part { name, pieces });
    }
    Ok(gathered)
}

/// Returns the steps of a road, each kind once, and a place for what belongs to none.
fn steps(pack: &Pack) -> Vec<(String, Option<StepKind>)> {
    let mut steps: Vec<(String, Option<StepKind>)> = Vec::new();
    for step in &pack.steps {
        if steps.iter().all(|(_, kind)| *kind != Some(step.kind)) {
            steps.push((step.name.clone(), Some(step.kind)));
        }
    }
    steps.push(("其他材料".to_owned(), None));
    steps
}

/// Who answers for what is kept (责任者): the party organisation for papers, the street for its own decisions.
struct By {
    community: Option<String>,
    street: Option<String>,
}

impl By {
    fn of(one: &Alone<'_>, today: chrono::NaiveDate) -> Self {
        let community = &one.facts.community;
        let on = community.on(today.max(one.project.drafted_on));
        let street = one.pack.body("street_party").map(|body| body.name.clone());
        Self {
            community: on.and_then(|on| on.party_organisation.clone()),
            street: on.map(|on| format!("{}{}", on.street, street.unwrap_or_default())),
        }
    }

    fn answers(&self, one: &Kept) -> Option<String> {
        match (&one.source, one.step) {
            (Source::Paper(_), _) => self.community.clone(),
            (Source::Scan(_), StepKind::Review | StepKind::Approve) => self.street.clone(),
            (Source::Photo { .. }, _) => self.community.clone(),
            (Source::Scan(_), _) => None,
        }
    }
}

struct Fetch<'a> {
    cx: &'a Cx<'a>,
    by: By,
    papers: &'a [Paper],
    attachments: BTreeMap<AttachmentId, Attachment>,
}

impl Fetch<'_> {
    /// Adds a piece; a photo goes to those it belongs among.
    fn take(
        &self,
        one: &Kept,
        pieces: &mut Vec<Piece>,
        lost: &mut Vec<LeftOut>,
    ) -> Result<(), Failure> {
        let file = match self.file(&one.source)? {
            Ok(file) => file,
            Err(says) => {
                lost.push(LeftOut {
                    title: one.what.clone(),
                    says,
                });
                return Ok(());
            }
        };
        let (title, matter) = match &one.source {
            Source::Photo {
                among, taken_on, ..
            } => {
                let photo = Photo {
                    file,
                    caption: one.what.clone(),
                    taken_on: *taken_on,
                };
                if let Some(photos) = pieces.iter_mut().find_map(|piece| among_of(piece, among)) {
                    photos.push(photo);
                    return Ok(());
                }
                (among.clone(), Matter::Photos(vec![photo]))
            }
            Source::Paper(_) => (one.what.clone(), Matter::Paper(file)),
            Source::Scan(_) => (one.what.clone(), Matter::File(file)),
        };
        pieces.push(Piece {
            title,
            number: one.number.clone(),
            by: self.by.answers(one),
            on: one.on,
            matter,
        });
        Ok(())
    }

    /// Returns the bytes, or in words why they are not there.
    fn file(&self, source: &Source) -> Result<Result<File, String>, Failure> {
        match source {
            Source::Paper(id) => self.paper(id),
            Source::Scan(id) => self.attachment(id),
            Source::Photo { attachment, .. } => self.attachment(attachment),
        }
    }

    fn paper(&self, id: &PaperId) -> Result<Result<File, String>, Failure> {
        let Some(row) = self.papers.iter().find(|row| &row.id == id) else {
            return Ok(Err(GONE.to_owned()));
        };
        let wanted = id.clone();
        let bytes = self.cx.open()?.book.read(move |reader| {
            let bytes = paper::bytes(reader, &wanted);
            Ok::<_, workbook::WorkbookError>(bytes)
        })?;
        Ok(file(
            crate::paper::file_name(row),
            row.sha256.clone(),
            bytes,
        ))
    }

    fn attachment(&self, id: &AttachmentId) -> Result<Result<File, String>, Failure> {
        let Some(row) = self.attachments.get(id) else {
            return Ok(Err(GONE.to_owned()));
        };
        let wanted = id.clone();
        let bytes = self.cx.open()?.book.read(move |reader| {
            let bytes = attachment::bytes(reader, &wanted);
            Ok::<_, workbook::WorkbookError>(bytes)
        })?;
        Ok(file(row.name.clone(), row.original_sha256.clone(), bytes))
    }
}

/// Returns the photos of a piece that bears this title.
fn among_of<'p>(piece: &'p mut Piece, title: &str) -> Option<&'p mut Vec<Photo>> {
    match &mut piece.matter {
        Matter::Photos(photos) if piece.title == title => Some(photos),
        _ => None,
    }
}

const GONE: &str = "工作簿里已经没有这个文件";

fn file(
    name: String,
    original: String,
    bytes: Result<Vec<u8>, workbook::WorkbookError>,
) -> Result<File, String> {
    match bytes {
        Ok(bytes) => Ok(File {
            name,
            bytes,
            original,
        }),
        Err(error) => Err(error.to_string().trim_end_matches('。').to_owned()),
    }
}
