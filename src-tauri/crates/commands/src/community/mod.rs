//! The community and its dated particulars.

pub mod api;

use crate::Failure;
use crate::cx::Cx;
use crate::plain::{Done, Nothing};
use api::{CommunitySet, CommunityView};
use policy::facts::{CommunityFacts, Particulars};
use workbook::community;

pub(crate) fn get(cx: &Cx<'_>, _: Nothing) -> Result<CommunityView, Failure> {
    let facts = cx.open()?.book.community()?;
    Ok(CommunityView {
        kind: facts.kind,
        today: today(cx, &facts)?,
        all: facts.particulars,
    })
}

pub(crate) fn set(cx: &Cx<'_>, request: CommunitySet) -> Result<Done, Failure> {
    cx.act(move |tx| community::set_particulars(tx, &request.particulars))?;
    Ok(Done {})
}

/// Returns the particulars that hold today.
pub(crate) fn today(cx: &Cx<'_>, community: &CommunityFacts) -> Result<Particulars, Failure> {
    let held = community.on(cx.host.today()).cloned();
    held.ok_or_else(|| Failure::bug("a book without particulars"))
}
