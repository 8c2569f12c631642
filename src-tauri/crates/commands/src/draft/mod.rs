//! Drafts of forms: what was typed and not yet recorded. They have no history.

pub mod api;

use crate::Failure;
use crate::cx::Cx;
use crate::plain::Done;
use api::{DraftPick, DraftSave, DraftView};
use workbook::draft;

pub(crate) fn save(cx: &Cx<'_>, request: DraftSave) -> Result<Done, Failure> {
    cx.act(move |tx| draft::save(tx, &request.form, &request.text))?;
    Ok(Done {})
}

pub(crate) fn get(cx: &Cx<'_>, request: DraftPick) -> Result<DraftView, Failure> {
    let kept = cx
        .open()?
        .book
        .read(move |reader| draft::get(reader, &request.form))?;
    let (text, saved_at) = kept.map(|draft| (draft.content, draft.saved_at)).unzip();
    Ok(DraftView { text, saved_at })
}

pub(crate) fn delete(cx: &Cx<'_>, request: DraftPick) -> Result<Done, Failure> {
    cx.act(move |tx| draft::delete(tx, &request.form))?;
    Ok(Done {})
}
