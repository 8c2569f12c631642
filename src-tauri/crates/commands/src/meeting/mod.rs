//! Meetings: the list, the agenda, what was said and voted, scans.

pub mod api;
mod weigh;

pub(crate) use weigh::weigh;

use crate::Failure;
use crate::cx::{Cx, current_pack, pack_of};
use crate::plain::{Done, Nothing};
use crate::scan;
use api::{
    Called, MatterForm, MatterView, MattersSet, MeetingList, MeetingMatterSet, MeetingMattersSet,
    MeetingPick, MeetingRoster, MeetingRosterSet, MeetingSave, MeetingSaved, MeetingView,
};
use policy::Code;
use policy::facts::{BookFacts, MatterFacts, MatterId, MeetingFacts, MeetingId};
use policy::judge::called;
use policy::pack::Pack;
use workbook::meeting::{self, MatterRow};

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<MeetingList, Failure> {
    let facts = cx.facts()?;
    let policies = cx.policies()?;
    let rows = facts.meetings.iter().map(|meeting| {
        let pack = pack_of(&policies, facts.pack_of_meeting(meeting))?;
        Ok(view(&facts, meeting, pack))
    });
    Ok(MeetingList {
        rows: rows.collect::<Result<_, Failure>>()?,
    })
}

pub(crate) fn get(cx: &Cx<'_>, request: MeetingPick) -> Result<MeetingView, Failure> {
    let facts = cx.facts()?;
    let policies = cx.policies()?;
    let found = facts.meeting(&request.meeting).ok_or_else(gone)?;
    let pack = pack_of(&policies, facts.pack_of_meeting(found))?;
    Ok(view(&facts, found, pack))
}

pub(crate) fn save(cx: &Cx<'_>, request: MeetingSave) -> Result<MeetingSaved, Failure> {
    let policies = cx.policies()?;
    let facts = cx.facts()?;
    let pack = current_pack(&policies, &facts.community)?;
    let vote = pack
        .vote(&request.fields.vote)
        .ok_or_else(|| unknown_vote(pack))?;
    let label = format!("{} · {}", cx.command.label, vote.name);
    let id = request
        .id
        .clone()
        .unwrap_or_else(|| MeetingId::new(cx.host.new_id()));
    let saved = MeetingSaved { id: id.clone() };
    let is_new = request.id.is_none();
    cx.act_as(label, move |tx| {
        if is_new {
            meeting::add(tx, &id, &request.fields)
        } else {
            meeting::update(tx, &id, &request.fields)
        }
    })?;
    Ok(saved)
}

/// Returns who is to be called, so that a form can be ticked instead of typed.
pub(crate) fn roster(cx: &Cx<'_>, request: MeetingRoster) -> Result<Called, Failure> {
    let policies = cx.policies()?;
    let facts = cx.facts()?;
    let pack = current_pack(&policies, &facts.community)?;
    let vote = pack.vote(&request.vote).ok_or_else(|| unknown_vote(pack))?;
    Ok(Called {
        roster: called(&facts.people, pack, vote, request.on),
    })
}

pub(crate) fn set_roster(cx: &Cx<'_>, request: MeetingRosterSet) -> Result<Done, Failure> {
    cx.act(move |tx| meeting::set_roster(tx, &request.meeting, &request.roster))?;
    Ok(Done {})
}

pub(crate) fn set_matters(cx: &Cx<'_>, request: MeetingMattersSet) -> Result<MattersSet, Failure> {
    let facts = cx.facts()?;
    let rows = request
        .matters
        .into_iter()
        .map(|form| row(cx, &facts, form));
    let rows: Vec<MatterRow> = rows.collect();
    let ids = rows.iter().map(|row| row.id.clone()).collect();
    cx.act(move |tx| meeting::set_matters(tx, &request.meeting, &rows))?;
    Ok(MattersSet { matters: ids })
}

pub(crate) fn set_matter(cx: &Cx<'_>, request: MeetingMatterSet) -> Result<Done, Failure> {
    cx.act(move |tx| meeting::set_matter(tx, &request.matter, &request.fields))?;
    Ok(Done {})
}

pub(crate) fn remove(cx: &Cx<'_>, request: MeetingPick) -> Result<Done, Failure> {
    cx.act(move |tx| meeting::remove(tx, &request.meeting))?;
    Ok(Done {})
}

/// Makes a row of the agenda; what lies before a meeting is the newest revision unless another one is named.
fn row(cx: &Cx<'_>, facts: &BookFacts, form: MatterForm) -> MatterRow {
    let newest = || {
        let project = facts.project(&form.project)?;
        Some(project.latest_revision()?.id.clone())
    };
    MatterRow {
        id: form.id.unwrap_or_else(|| MatterId::new(cx.host.new_id())),
        revision: form.revision.or_else(newest),
        project: form.project,
    }
}

fn view(facts: &BookFacts, meeting: &MeetingFacts, pack: &Pack) -> MeetingView {
    let vote = &meeting.fields.vote;
    MeetingView {
        id: meeting.id.clone(),
        vote_name: pack.vote(vote).map_or(vote, |vote| &vote.name).clone(),
        fields: meeting.fields.clone(),
        heads: meeting.heads(),
        roster: meeting.roster.clone(),
        matters: meeting
            .matters
            .iter()
            .map(|matter| matter_view(facts, matter))
            .collect(),
        scans: scan::views(&meeting.scans),
        entered_on: meeting.entered_on,
    }
}

fn matter_view(facts: &BookFacts, matter: &MatterFacts) -> MatterView {
    let project = facts.project(&matter.project);
    MatterView {
        id: matter.id.clone(),
        project: matter.project.clone(),
        fields: matter.fields.clone(),
        revision_number: project.and_then(|project| {
            let revision = project.revision(matter.fields.revision.as_ref()?)?;
            Some(revision.number)
        }),
        number: project.map(|project| project.number.clone()),
        name: project.map(|project| project.scheme.name.clone()),
    }
}

fn gone() -> Failure {
    Failure::user(Code::NotFound, "找不到这次会议。", "请刷新后再试。")
}

fn unknown_vote(pack: &Pack) -> Failure {
    let names: Vec<String> = pack
        .votes
        .iter()
        .map(|vote| format!("{}（{}）", vote.code, vote.name))
        .collect();
    let remedy = format!("可用的有：{}。", names.join("、"));
    Failure::user(Code::BadValue, "政策包里没有这类会议。", remedy).at("fields.vote")
}
