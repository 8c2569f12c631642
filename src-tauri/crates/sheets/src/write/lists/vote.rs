//! 会议表决台账: every project at every meeting that had it before it, with its votes.

use super::{Numbered, late, name_at, numbered};
use crate::write::job::Job;
use crate::write::kind::Kind;
use crate::write::layout::Column;
use crate::write::list::List;
use crate::write::value::Value;
use crate::write::words;
use policy::facts::{Ballot, MatterFacts, MeetingFacts, ProjectFacts, Remark};
use policy::judge::vote_result;
use policy::pack::Pack;
use policy::personal::Internal;
use serde::Deserialize;

/// A fact of a meeting, or of a project before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::write) enum VoteField {
    Number,
    ProjectNumber,
    Project,
    Vote,
    Meeting,
    HeldOn,
    Place,
    Chair,
    Recorder,
    All,
    Due,
    Present,
    Manner,
    Approve,
    Against,
    Abstain,
    NotCast,
    Share,
    Announced,
    Passed,
    Dissent,
    Conclusion,
    Supervision,
    Late,
}

/// A project at a meeting, under the pack of that day.
pub(in crate::write) struct Voted<'a> {
    meeting: &'a MeetingFacts,
    matter: &'a MatterFacts,
    project: &'a ProjectFacts,
    pack: &'a Pack,
}

/// All matters of all meetings, by day of the meeting.
pub(in crate::write) struct Votes;

impl List for Votes {
    type Field = VoteField;
    type Row<'a> = Numbered<Voted<'a>>;
    const KIND: Kind = Kind::VoteLedger;

    fn rows<'a>(job: &Job<'a>) -> Vec<Numbered<Voted<'a>>> {
        let projects: Vec<&'a ProjectFacts> = job.projects().collect();
        let of_meeting = |meeting: &'a MeetingFacts| {
            let found = meeting.matters.iter().filter_map(|matter| {
                let mut projects = projects.iter();
                let project = projects.find(|project| project.id == matter.project)?;
                Some(Voted {
                    meeting,
                    matter,
                    project,
                    pack: job.pack_on(project, meeting.fields.held_on),
                })
            });
            found.collect::<Vec<_>>()
        };
        numbered(job.facts.meetings.iter().flat_map(of_meeting))
    }

    fn id(line: &Numbered<Voted<'_>>) -> String {
        line.row.matter.id.to_string()
    }

    fn value(column: &Column<VoteField>, line: &Numbered<Voted<'_>>, job: &Job<'_>) -> Value {
        let row = &line.row;
        let (meeting, matter) = (&row.meeting.fields, &row.matter.fields);
        let heads = row.meeting.heads();
        let votes = |read: fn(&Ballot) -> i64| Value::from(matter.ballot.as_ref().map(read));
        match column.field {
            VoteField::Number => line.number.into(),
            VoteField::ProjectNumber => row.project.number.clone().into(),
            VoteField::Project => name_at(row.project, matter.revision.as_ref()),
            VoteField::Vote => row
                .pack
                .vote(&meeting.vote)
                .map(|one| one.name.as_str())
                .into(),
            VoteField::Meeting => row.title().into(),
            VoteField::HeldOn => meeting.held_on.into(),
            VoteField::Place => meeting.place.clone().into(),
            VoteField::Chair => meeting.chair.as_ref().into(),
            VoteField::Recorder => meeting.recorder.as_ref().into(),
            VoteField::All => heads.all.into(),
            VoteField::Due => heads.due.into(),
            VoteField::Present => heads.present.into(),
            VoteField::Manner => {
                let manner = matter.ballot.and_then(|ballot| ballot.manner);
                manner.map(words::manner).into()
            }
            VoteField::Approve => votes(|ballot| ballot.approve),
            VoteField::Against => votes(|ballot| ballot.against),
            VoteField::Abstain => votes(|ballot| ballot.abstain),
            VoteField::NotCast => votes(|ballot| ballot.not_cast),
            VoteField::Share => share(row.meeting, row.matter).into(),
            VoteField::Announced => matter.announced.map(words::announced).into(),
            VoteField::Passed => row.passed(job).map(words::passed).into(),
            VoteField::Dissent => dissent(&matter.remarks).into(),
            VoteField::Conclusion => matter.conclusion.clone().into(),
            VoteField::Late => late(job, Some(meeting.held_on), row.meeting.entered_on),
            VoteField::Supervision => {
                let seen = meeting.supervision.as_ref();
                seen.map(|seen| seen.says.as_str()).into()
            }
        }
    }
}

impl Voted<'_> {
    /// Returns the name of the meeting; that of the body that met when it was given none.
    fn title(&self) -> Option<String> {
        let vote = self.pack.vote(&self.meeting.fields.vote);
        let body = || vote.and_then(|vote| self.pack.body(&vote.body));
        let title = self.meeting.fields.title.clone();
        title.or_else(|| body().map(|body| body.name.clone()))
    }

    /// Returns whether the vote reached what was asked on that day.
    fn passed(&self, job: &Job<'_>) -> Option<bool> {
        let (meeting, ballot) = (self.meeting, self.matter.fields.ballot.as_ref());
        let vote = self.pack.vote(&meeting.fields.vote)?;
        let day = meeting.fields.held_on;
        vote_result(&job.policies.laws, vote, day, meeting.heads(), ballot).passed
    }
}

/// Returns who agreed of those who came: 15/17.
pub(super) fn share(meeting: &MeetingFacts, matter: &MatterFacts) -> Option<String> {
    let (ballot, present) = matter.fields.ballot.zip(meeting.heads().present)?;
    Some(format!("{}/{present}", ballot.approve))
}

/// Returns what was said against it.
fn dissent(remarks: &[Remark]) -> Option<String> {
    let objecting = remarks.iter().filter(|remark| remark.objects);
    let said = objecting.map(|remark| match &remark.by {
        Some(by) => format!("{}：{}", by.read(&Internal), remark.says),
        None => remark.says.clone(),
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join("\n"))
}
