//! Notices: places, postings, photos, objections.

pub mod api;
mod picture;

use crate::Failure;
use crate::attachment::{self, api::AttachmentView};
use crate::cx::{Cx, pack_of};
use crate::plain::{Done, Nothing};
use crate::words::said;
use api::{
    NoticeAdd, NoticeAdded, NoticeList, NoticeObjectionAdd, NoticeObjectionDecide, NoticePhotoAdd,
    NoticePick, NoticePlacesSet, NoticePosting, NoticeRow, NoticeUpdate, NoticeView,
    ObjectionAdded, ObjectionView, PhotoView, PlaceView, PlacesSet, PostingEvent,
};
use policy::calendar::Calendar;
use policy::facts::{
    NoticeFacts, NoticeId, ObjectionFacts, ObjectionId, PlaceFacts, PlaceId, ProjectFacts,
};
use policy::judge::notice_days;
use policy::pack::Pack;
use policy::personal::{Internal, Personal};
use workbook::notice::{
    self, NewNotice, NewObjection, NewPhoto, NoticeFields, PlaceFields, Ruling,
};

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<NoticeList, Failure> {
    let (facts, policies) = (cx.facts()?, cx.policies()?);
    let mut rows = Vec::new();
    for project in facts.projects.iter().filter(|one| !one.notices.is_empty()) {
        let pack = pack_of(&policies, &project.pack)?;
        rows.extend(project.notices.iter().map(|notice| NoticeRow {
            project: project.id.clone(),
            number: project.number.clone(),
            name: project.scheme.name.clone(),
            notice: view(notice, project, pack, &cx.desk.national.calendar),
        }));
    }
    Ok(NoticeList { rows })
}

pub(crate) fn add(cx: &Cx<'_>, request: NoticeAdd) -> Result<NoticeAdded, Failure> {
    let facts = cx.facts_of(&request.project)?;
    let project = crate::project::found(&facts, &request.project)?;
    let newest = || {
        project
            .latest_revision()
            .map(|revision| revision.id.clone())
    };
    let id = NoticeId::new(cx.host.new_id());
    let new = NewNotice {
        id: id.clone(),
        project: request.project.clone(),
        fields: NoticeFields {
            kind: request.kind,
            revision: request.revision.or_else(newest),
            planned_on: request.planned_on,
        },
    };
    cx.act_as(
        format!("{} · {}", cx.command.label, project.number),
        move |tx| notice::add(tx, &new),
    )?;
    Ok(NoticeAdded { id })
}

pub(crate) fn update(cx: &Cx<'_>, request: NoticeUpdate) -> Result<Done, Failure> {
    let fields = NoticeFields {
        kind: request.kind,
        revision: request.revision,
        planned_on: request.planned_on,
    };
    cx.act(move |tx| notice::update(tx, &request.notice, &fields))?;
    Ok(Done {})
}

pub(crate) fn remove(cx: &Cx<'_>, request: NoticePick) -> Result<Done, Failure> {
    cx.act(move |tx| notice::remove(tx, &request.notice))?;
    Ok(Done {})
}

pub(crate) fn set_places(cx: &Cx<'_>, request: NoticePlacesSet) -> Result<PlacesSet, Failure> {
    let places: Vec<PlaceFields> = request
        .places
        .into_iter()
        .map(|form| PlaceFields {
            id: form.id.unwrap_or_else(|| PlaceId::new(cx.host.new_id())),
            kind: form.kind,
            name: form.name.trim().to_owned(),
        })
        .collect();
    let ids = places.iter().map(|place| place.id.clone()).collect();
    cx.act(move |tx| notice::set_places(tx, &request.notice, &places))?;
    Ok(PlacesSet { places: ids })
}

pub(crate) fn posting(cx: &Cx<'_>, request: NoticePosting) -> Result<Done, Failure> {
    let label = match request.event {
        PostingEvent::Posted => "登记张贴",
        PostingEvent::Removed => "登记撤下",
        PostingEvent::Torn => "登记撕毁",
    };
    cx.act_as(label.to_owned(), move |tx| {
        request
            .places
            .iter()
            .try_for_each(|place| match request.event {
                PostingEvent::Posted => notice::post(tx, place, request.on),
                PostingEvent::Removed => notice::take_down(tx, place, request.on),
                PostingEvent::Torn => notice::torn(tx, place, request.on),
            })
    })?;
    Ok(Done {})
}

pub(crate) fn add_photo(cx: &Cx<'_>, request: NoticePhotoAdd) -> Result<AttachmentView, Failure> {
    let new = attachment::read(cx, &request.file)?;
    picture::require(&new)?;
    let view = attachment::view(&new, cx.host.today());
    let photo = NewPhoto {
        attachment: new.id.clone(),
        taken_on: request.taken_on,
        caption: said(request.caption),
    };
    cx.act(move |tx| {
        workbook::attachment::add(tx, &new)?;
        notice::add_photo(tx, &request.place, &photo)
    })?;
    Ok(view)
}

pub(crate) fn add_objection(
    cx: &Cx<'_>,
    request: NoticeObjectionAdd,
) -> Result<ObjectionAdded, Failure> {
    let id = ObjectionId::new(cx.host.new_id());
    let new = NewObjection {
        id: id.clone(),
        received_on: request.received_on,
        objector: said(request.objector).map(Personal::new),
        content: request.content.trim().to_owned(),
    };
    cx.act(move |tx| notice::objection_add(tx, &request.notice, &new))?;
    Ok(ObjectionAdded { id })
}

pub(crate) fn decide_objection(
    cx: &Cx<'_>,
    request: NoticeObjectionDecide,
) -> Result<Done, Failure> {
    let decision = Ruling {
        decision: said(request.decision),
        decided_on: request.decided_on,
        answered_on: request.answered_on,
        material: request.material,
    };
    cx.act(move |tx| notice::objection_decide(tx, &request.objection, &decision))?;
    Ok(Done {})
}

/// Shows a notice with its days.
pub(crate) fn view(
    notice: &NoticeFacts,
    project: &ProjectFacts,
    pack: &Pack,
    calendar: &Calendar,
) -> NoticeView {
    let revision = notice.revision.as_ref().and_then(|id| project.revision(id));
    NoticeView {
        id: notice.id.clone(),
        kind: notice.kind,
        revision: notice.revision.clone(),
        revision_number: revision.map(|revision| revision.number),
        planned_on: notice.planned_on,
        days: notice_days(notice, pack, calendar),
        places: notice.places.iter().map(place).collect(),
        objections: notice.objections.iter().map(objection).collect(),
    }
}

fn place(place: &PlaceFacts) -> PlaceView {
    let photos = place.photos.iter().map(|photo| PhotoView {
        attachment: photo.attachment.clone(),
        taken_on: photo.taken_on,
        caption: photo.caption.clone(),
    });
    PlaceView {
        id: place.id.clone(),
        kind: place.kind,
        name: place.name.clone(),
        posted_on: place.posted_on,
        removed_on: place.removed_on,
        torn_on: place.torn_on,
        photos: photos.collect(),
    }
}

fn objection(objection: &ObjectionFacts) -> ObjectionView {
    ObjectionView {
        id: objection.id.clone(),
        received_on: objection.received_on,
        objector: objection
            .objector
            .as_ref()
            .map(|name| name.read(&Internal).clone()),
        content: objection.content.clone(),
        decision: objection.decision.clone(),
        decided_on: objection.decided_on,
        answered_on: objection.answered_on,
        material: objection.material,
    }
}
