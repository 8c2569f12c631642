//! What a handler holds during one call: the desk, the host, and what it did for the reply.

use crate::desk::{Desk, Open};
use crate::host::{BlobToken, Flow, Host, Progress};
use crate::table::{Command, Effect};
use crate::{Failure, pack};
use policy::Code;
use policy::facts::{BookFacts, CommunityFacts, ProjectId};
use policy::judge::{Judgement, Policies, judge};
use policy::pack::Pack;
use std::cell::RefCell;
use std::sync::Arc;
use workbook::{Act, Noun, Occasion, Step, Tx, Watch, WorkbookError, draft};

/// What a call did beside its answer.
#[derive(Default)]
pub(crate) struct Outcome {
    pub seq: Option<i64>,
    pub changed: Vec<Noun>,
    pub blob: Option<BlobToken>,
}

/// What a handler holds during one call.
pub(crate) struct Cx<'a> {
    pub desk: &'a Desk,
    pub host: &'a dyn Host,
    pub command: &'static Command,
    outcome: RefCell<Outcome>,
}

impl<'a> Cx<'a> {
    /// Begins a call.
    pub fn new(desk: &'a Desk, host: &'a dyn Host, command: &'static Command) -> Self {
        Self {
            desk,
            host,
            command,
            outcome: RefCell::default(),
        }
    }

    /// Ends the call and returns what it did.
    pub fn done(self) -> Outcome {
        self.outcome.into_inner()
    }

    /// Returns the open book.
    pub fn open(&self) -> Result<Arc<Open>, Failure> {
        self.desk.open()
    }

    /// Writes one act under the command's own label.
    pub fn act<R: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<R, WorkbookError> + Send + 'static,
    ) -> Result<R, Failure> {
        self.act_as(self.command.label.to_owned(), work)
    }

    /// Writes one act under a label that names what it touched: 修改预算 · 云溪-2026-03.
    pub fn act_as<R: Send + 'static>(
        &self,
        label: String,
        work: impl FnOnce(&mut Tx<'_>) -> Result<R, WorkbookError> + Send + 'static,
    ) -> Result<R, Failure> {
        self.act_of(self.command.name, label, work)
    }

    /// Writes one act that completes a form, where a command has several.
    pub fn act_of<R: Send + 'static>(
        &self,
        form: &str,
        label: String,
        work: impl FnOnce(&mut Tx<'_>) -> Result<R, WorkbookError> + Send + 'static,
    ) -> Result<R, Failure> {
        let barrier = matches!(self.command.effect, Effect::Barrier(_));
        let form = form.to_owned();
        let act = Act {
            op: self.command.name,
            label,
            barrier,
            by: self.occasion()?,
        };
        let done = self.open()?.book.transact(act, move |tx| {
            let reply = work(tx)?;
            // What was typed so far has become a record: its draft goes in the same act.
            draft::delete(tx, &form)?;
            Ok::<R, WorkbookError>(reply)
        })?;
        self.wrote(done.seq, done.changed);
        Ok(done.reply)
    }

    /// Returns who acts and when.
    pub fn occasion(&self) -> Result<Occasion, Failure> {
        let actor = self.host.actor();
        Ok(Occasion {
            actor: format!("{}@{}", actor.user, actor.machine),
            day: self.host.today(),
            at: self.host.now(),
            allow_earlier: self.host.allows_earlier_day(),
            seed: self.host.random()?,
        })
    }

    /// Returns the watch over a long act: what it is told reaches the host, which may stop it.
    pub fn watch(&self) -> Watch {
        let listener = self.host.listener();
        Watch::new(move |step: Step| {
            let progress = Progress {
                says: step.says.to_owned(),
                done: step.done as u64,
                total: step.total as u64,
            };
            listener(&progress) == Flow::Continue
        })
    }

    /// Notes what a write did, for the reply.
    pub fn wrote(&self, seq: Option<i64>, changed: Vec<Noun>) {
        let mut outcome = self.outcome.borrow_mut();
        outcome.seq = seq;
        outcome.changed = changed;
    }

    /// Keeps bytes for fetching.
    pub fn keep(&self, bytes: Vec<u8>) -> BlobToken {
        let token = self.desk.keep(bytes);
        self.outcome.borrow_mut().blob = Some(token.clone());
        token
    }

    /// Returns what the book knows now.
    pub fn facts(&self) -> Result<Arc<BookFacts>, Failure> {
        self.open()?.facts()
    }

    /// Returns what the book knows now, and its judgement of today.
    pub fn judged(&self) -> Result<(Arc<BookFacts>, Arc<Judgement>), Failure> {
        let calendar = &self.desk.national.calendar;
        self.open()?.judged(calendar, self.host.today())
    }

    /// Loads what the book knows, with one project alone.
    pub fn facts_of(&self, project: &ProjectId) -> Result<BookFacts, Failure> {
        Ok(self.open()?.book.facts(Some(project))?)
    }

    /// Returns the policies of the open book.
    pub fn policies(&self) -> Result<Arc<Policies>, Failure> {
        Ok(self.open()?.policies())
    }

    /// Reads the policies again after a pack was added.
    pub fn reload_policies(&self) -> Result<(), Failure> {
        let open = self.open()?;
        open.keep_by(pack::policies_of(&open.book, &self.desk.national)?);
        Ok(())
    }

    /// Judges the facts of one project today.
    pub fn judge(&self, facts: &BookFacts) -> Result<Judgement, Failure> {
        Ok(judge(
            facts,
            &*self.policies()?,
            &self.desk.national.calendar,
            self.host.today(),
        ))
    }
}

/// Returns the pack with this id.
pub(crate) fn pack_of<'a>(policies: &'a Policies, id: &str) -> Result<&'a Pack, Failure> {
    policies.packs.get(id).ok_or_else(|| {
        Failure::file(
            Code::BadPack,
            format!("工作簿里没有政策包“{id}”。"),
            "请用“添加政策包”把它加入工作簿。",
        )
    })
}

/// Returns the pack in force for new acts.
pub(crate) fn current_pack<'a>(
    policies: &'a Policies,
    community: &CommunityFacts,
) -> Result<&'a Pack, Failure> {
    pack_of(policies, &community.pack)
}
