//! The one loader of [`BookFacts`], for one project or all.
//!
//! Origin by table: the number of statements is the same for one project and for two thousand. Child rows arrive
//! sorted by owner and order and are handed to their owners here; rows of what is in the bin are handed to nobody.

mod community;
mod demands;
mod meetings;
mod notices;
mod people;
mod projects;
mod providers;
mod schemes;
mod street;
#[cfg(test)]
mod tests;
mod years;

use crate::error::WorkbookError;
use crate::{Book, Reader, Writes, record};
use policy::facts::{BookFacts, CommunityFacts, ProjectId, Scheme};
use rusqlite::{Connection, ToSql};
use std::collections::HashMap;

/// Loads the community with its people, lists and years, all demands, and one project or all of them with their
/// meetings.
///
/// # Errors
/// `Gone` when the one project is not there or in the bin; `Differs` when a row holds what the program never wrote.
pub fn load(reader: &Reader<'_>, project: Option<&ProjectId>) -> Result<BookFacts, WorkbookError> {
    let db = reader.conn();
    let links = demands::links(db)?;
    let span = Span::of(project);
    let mut scans = street::scans(db)?;
    let projects = projects::load(db, &span, &links, &mut scans)?;
    if project.is_some() && projects.is_empty() {
        return Err(WorkbookError::Gone { what: "个项目" });
    }
    Ok(BookFacts {
        demands: demands::load(db, &links)?,
        projects,
        meetings: meetings::load(db, &span, &mut scans)?,
        people: people::load(db)?,
        providers: providers::providers(db)?,
        resources: providers::resources(db)?,
        allocations: years::allocations(db)?,
        filings: street::lists(db, &mut scans)?,
        disclosures: years::disclosures(db)?,
        house_rules: years::house_rules(db)?,
        handovers: years::handovers(db)?,
        papers: projects::other_papers(db)?,
        records: record::book(db, &mut scans)?,
        elsewhere: record::paid_elsewhere(db, &span)?,
        community: community::load(db)?,
    })
}

impl Book {
    /// Loads the facts of the book, with one project or all of them; see [`load`].
    ///
    /// # Errors
    /// As [`load`].
    pub fn facts(&self, project: Option<&ProjectId>) -> Result<BookFacts, WorkbookError> {
        let project = project.cloned();
        self.read(move |reader| load(reader, project.as_ref()))
    }

    /// Loads the facts of the whole book, or nothing when nothing was written since they were loaded.
    ///
    /// # Errors
    /// As [`load`].
    pub fn facts_since(
        &self,
        known: Option<Writes>,
    ) -> Result<Option<(Writes, BookFacts)>, WorkbookError> {
        self.look(move |desk| match known == Some(desk.writes) {
            true => Ok(None),
            false => Ok(Some((desk.writes, load(&Reader::new(&desk.conn), None)?))),
        })
    }

    /// Loads the community alone.
    ///
    /// # Errors
    /// `Differs` when a row holds what the program never wrote.
    pub fn community(&self) -> Result<CommunityFacts, WorkbookError> {
        self.read(|reader| community::load(reader.conn()))
    }
}

/// Loads the scheme of the one project of a span as it stands now.
pub(crate) fn scheme_of(db: &Connection, span: &Span) -> Result<Option<Scheme>, WorkbookError> {
    Ok(schemes::load(db, span)?.pop().map(|head| head.scheme))
}

/// The ids between which the wanted projects lie: one condition that an index serves for one project and for all.
pub(crate) struct Span {
    first: String,
    last: String,
    every: bool,
}

impl Span {
    /// Spans one project, or all.
    pub(crate) fn of(project: Option<&ProjectId>) -> Self {
        match project {
            Some(id) => Self {
                first: id.as_str().to_owned(),
                last: id.as_str().to_owned(),
                every: false,
            },
            None => Self {
                first: String::new(),
                last: char::MAX.to_string(),
                every: true,
            },
        }
    }

    pub(crate) fn params(&self) -> [(&'static str, &str); 2] {
        [(":first", &self.first), (":last", &self.last)]
    }
}

impl Span {
    /// Returns the parameters for what is wanted whole when all projects are: `:every` is then true.
    fn and_every(&self) -> [(&'static str, &dyn ToSql); 3] {
        [
            (":first", &self.first),
            (":last", &self.last),
            (":every", &self.every),
        ]
    }
}

/// Child rows by the id of their owner, each list in its order.
pub(crate) struct Children<T>(HashMap<String, Vec<T>>);

impl<T> Children<T> {
    pub(crate) fn new(rows: Vec<(String, T)>) -> Self {
        let mut by_owner: HashMap<String, Vec<T>> = HashMap::new();
        for (owner, child) in rows {
            by_owner.entry(owner).or_default().push(child);
        }
        Self(by_owner)
    }

    /// Hands over the children of an owner; a second call gets none.
    pub(crate) fn take(&mut self, owner: &str) -> Vec<T> {
        self.0.remove(owner).unwrap_or_default()
    }
}
