//! Scans and photos kept with the act they prove.

pub mod api;

use crate::Failure;
use crate::attachment::{self, api::AttachmentView};
use crate::cx::Cx;
use crate::plain::Done;
use crate::words::said;
use api::{ScanAdd, ScanOwner, ScanPick, ScanView};
use policy::facts::ScanFacts;
use workbook::scan::{self, Owner};

pub(crate) fn add(cx: &Cx<'_>, request: ScanAdd) -> Result<AttachmentView, Failure> {
    let new = attachment::read(cx, &request.file)?;
    let view = attachment::view(&new, cx.host.today());
    let (owner, caption) = (owner(request.owner), said(request.caption));
    cx.act(move |tx| {
        workbook::attachment::add(tx, &new)?;
        scan::add(tx, &owner, &new.id, request.kind, caption.as_deref())
    })?;
    Ok(view)
}

pub(crate) fn remove(cx: &Cx<'_>, request: ScanPick) -> Result<Done, Failure> {
    cx.act(move |tx| scan::remove(tx, &request.attachment))?;
    Ok(Done {})
}

/// Shows the scans of an act.
pub(crate) fn views(scans: &[ScanFacts]) -> Vec<ScanView> {
    let view = |scan: &ScanFacts| ScanView {
        attachment: scan.attachment.clone(),
        kind: scan.kind,
        caption: scan.caption.clone(),
    };
    scans.iter().map(view).collect()
}

fn owner(owner: ScanOwner) -> Owner {
    match owner {
        ScanOwner::Meeting { meeting } => Owner::Meeting(meeting),
        ScanOwner::Review { review } => Owner::Review(review),
        ScanOwner::Approval { approval } => Owner::Approval(approval),
        ScanOwner::Contract { contract } => Owner::Contract(contract),
        ScanOwner::Filing { filing } => Owner::Filing(filing),
        ScanOwner::Record { record } => Owner::Record(record),
    }
}
