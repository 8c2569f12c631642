//! Meetings with their lists, matters, remarks and votes.

use super::{Children, Span};
use crate::columns::{Columns, Origin, all};
use crate::error::WorkbookError;
use policy::facts::{
    Attendance, Ballot, HeadCount, MatterFacts, MatterFields, MatterId, MeetingFacts,
    MeetingFields, MeetingId, PersonId, ProjectId, Remark, RevisionId, ScanFacts, Supervision,
};
use policy::personal::Personal;
use rusqlite::Connection;

const MEETING: Origin = Origin {
    table: "meeting",
    key: "id",
};
const ATTENDANCE: Origin = Origin {
    table: "meeting_attendance",
    key: "name",
};
const MATTER: Origin = Origin {
    table: "meeting_matter",
    key: "id",
};
const REMARK: Origin = Origin {
    table: "meeting_remark",
    key: "matter",
};

struct Parts<'s> {
    roster: Children<Attendance>,
    matters: Children<MatterFacts>,
    scans: &'s mut Children<ScanFacts>,
}

/// Loads the meetings that had a project of a span before them, by day; every meeting when all projects are wanted.
pub(super) fn load(
    db: &Connection,
    span: &Span,
    scans: &mut Children<ScanFacts>,
) -> Result<Vec<MeetingFacts>, WorkbookError> {
    let params = &span.and_every()[..];
    let remarks = all(db, REMARK, include_str!("load_remarks.sql"), params, remark)?;
    let mut remarks = Children::new(remarks);
    let sql = include_str!("load_matters.sql");
    let matters = all(db, MATTER, sql, params, |row| matter(row, &mut remarks))?;
    let sql = include_str!("load_attendance.sql");
    let mut parts = Parts {
        roster: Children::new(all(db, ATTENDANCE, sql, params, attendance)?),
        matters: Children::new(matters),
        scans,
    };
    let sql = include_str!("load_meetings.sql");
    all(db, MEETING, sql, params, |row| meeting(row, &mut parts))
}

fn meeting(row: &Columns<'_>, parts: &mut Parts<'_>) -> Result<MeetingFacts, WorkbookError> {
    let id = row.text("id")?;
    Ok(MeetingFacts {
        fields: MeetingFields {
            vote: row.text("vote")?,
            title: row.text_opt("title")?,
            form: row.text_opt("form")?,
            held_on: row.day("held_on")?,
            begins: row.parsed_opt("begins")?,
            ends: row.parsed_opt("ends")?,
            place: row.text_opt("place")?,
            chair: row.personal_opt("chair")?,
            recorder: row.personal_opt("recorder")?,
            notified_on: row.day_opt("notified_on")?,
            notified_by: row.text_opt("notified_by")?,
            counted: counted(row)?,
            supervision: supervision(row)?,
            note: row.text_opt("note")?,
        },
        entered_on: row.day("entered_on")?,
        roster: parts.roster.take(&id),
        matters: parts.matters.take(&id),
        scans: parts.scans.take(&id),
        id: MeetingId::new(id),
    })
}

fn counted(row: &Columns<'_>) -> Result<Option<HeadCount>, WorkbookError> {
    let heads = HeadCount {
        all: row.get("counted_all")?,
        due: row.get("counted_due")?,
        present: row.get("counted_present")?,
    };
    let said = heads.all.or(heads.due).or(heads.present).is_some();
    Ok(said.then_some(heads))
}

fn supervision(row: &Columns<'_>) -> Result<Option<Supervision>, WorkbookError> {
    let Some(by) = row.personal_opt("supervised_by")? else {
        return Ok(None);
    };
    Ok(Some(Supervision {
        by,
        on: row.day("supervised_on")?,
        says: row.text("supervision_says")?,
    }))
}

fn attendance(row: &Columns<'_>) -> Result<(String, Attendance), WorkbookError> {
    let attendance = Attendance {
        person: row.text_opt("person")?.map(PersonId::new),
        name: Personal::new(row.text("name")?),
        role: row.word_opt("role")?,
        title: row.text_opt("title")?,
        standing: row.word("standing")?,
        presence: row.word("presence")?,
        reason: row.text_opt("reason")?,
    };
    Ok((row.text("meeting")?, attendance))
}

fn matter(
    row: &Columns<'_>,
    remarks: &mut Children<Remark>,
) -> Result<(String, MatterFacts), WorkbookError> {
    let id = row.text("id")?;
    let matter = MatterFacts {
        project: ProjectId::new(row.text("project")?),
        fields: MatterFields {
            revision: row.text_opt("revision")?.map(RevisionId::new),
            explained: row.text_opt("explained")?,
            remarks: remarks.take(&id),
            ballot: ballot(row)?,
            announced: row.word_opt("announced")?,
            conclusion: row.text_opt("conclusion")?,
        },
        id: MatterId::new(id),
    };
    Ok((row.text("meeting")?, matter))
}

fn ballot(row: &Columns<'_>) -> Result<Option<Ballot>, WorkbookError> {
    if !row.flag("balloted")? {
        return Ok(None);
    }
    Ok(Some(Ballot {
        manner: row.word_opt("manner")?,
        approve: row.get("approve")?,
        against: row.get("against")?,
        abstain: row.get("abstain")?,
        not_cast: row.get("not_cast")?,
    }))
}

fn remark(row: &Columns<'_>) -> Result<(String, Remark), WorkbookError> {
    let remark = Remark {
        by: row.personal_opt("speaker")?,
        says: row.text("says")?,
        objects: row.flag("objects")?,
    };
    Ok((row.text("matter")?, remark))
}
