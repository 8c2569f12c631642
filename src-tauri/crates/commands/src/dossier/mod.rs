//! Bound volumes (卷宗): all that is kept of a project as one PDF, and the same with every file as an archive.
//!
//! Both read only: a volume is drawn anew whenever it is wanted, from papers that do not change.

pub mod api;
mod gather;
pub(crate) mod kept;
mod pack;

use crate::Failure;
use crate::cx::Cx;
use crate::project::alone::{Alone, alone};
use crate::project::api::ProjectPick;
use api::{DossierGap, DossierPacked, DossierPrinted, DossierSums};
use papers::dossier::{Bound, LeftOut, Order, Part, bind};
use policy::facts::ProjectFacts;

pub(crate) fn print(cx: &Cx<'_>, request: ProjectPick) -> Result<DossierPrinted, Failure> {
    let volume = volume(cx, &request)?;
    Ok(DossierPrinted {
        file_name: format!("{}.pdf", volume.name),
        sha256: exchange::sha256(&volume.bound.pdf),
        sums: sums(&volume),
        pdf: cx.keep(volume.bound.pdf),
    })
}

pub(crate) fn pack(cx: &Cx<'_>, request: ProjectPick) -> Result<DossierPacked, Failure> {
    let volume = volume(cx, &request)?;
    cx.watch().tell("打包文件", 0, 0)?;
    let packed = pack::pack(cx, &volume)?;
    Ok(DossierPacked {
        file_name: format!("{}.zip", volume.name),
        sha256: exchange::sha256(&packed.bytes),
        files: packed.files as i64,
        sums: sums(&volume),
        zip: cx.keep(packed.bytes),
    })
}

/// A bound volume with what it was bound from.
struct Volume {
    /// Name of its file, without ending.
    name: String,
    project: ProjectFacts,
    parts: Vec<Part>,
    book: String,
    head: String,
    bound: Bound,
}

fn volume(cx: &Cx<'_>, request: &ProjectPick) -> Result<Volume, Failure> {
    alone(cx, &request.project, |one| bound(cx, one))
}

fn bound(cx: &Cx<'_>, one: &Alone<'_>) -> Result<Volume, Failure> {
    let head = cx.open()?.book.state()?.head;
    let (fonds, fonts) = (crate::setting::fonds(cx)?, crate::paper::fonts(cx)?);
    let wording = crate::wording::current(cx)?;
    let gathered = gather::gather(cx, one)?;
    let order = Order {
        facts: one.facts,
        project: one.project,
        pack: one.pack,
        judged: one.judged,
        parts: gathered.parts,
        lost: gathered.lost,
        head: &head,
        fonds: fonds.as_deref(),
        today: cx.host.today(),
        fonts: &fonts,
        wording: &wording,
    };
    let watch = cx.watch();
    let bound = bind(&order, &|says, done, total| {
        Ok::<(), Failure>(watch.tell(says, done, total)?)
    })?;
    Ok(Volume {
        name: format!("项目卷宗-{}", one.project.number),
        project: one.project.clone(),
        parts: order.parts,
        book: one.facts.community.book_id.clone(),
        bound,
        head,
    })
}

fn sums(volume: &Volume) -> DossierSums {
    let bound = &volume.bound;
    DossierSums {
        pieces: bound.lines.len() as i64,
        pages: bound.pages as i64,
        leaves: bound.leaves as i64,
        photos: bound.photos as i64,
        head: volume.head.clone(),
        archival: bound.breaches.is_empty(),
        breaches: gaps(&bound.breaches),
        left_out: gaps(&bound.left_out),
    }
}

fn gaps(gaps: &[LeftOut]) -> Vec<DossierGap> {
    let gap = |one: &LeftOut| DossierGap {
        title: one.title.clone(),
        says: one.says.clone(),
    };
    gaps.iter().map(gap).collect()
}
