//! The desk: the open book, the loaded policies, the bytes that replies made, and one call of the table.

use crate::assets::{self, National};
use crate::host::{BlobToken, Flow, Host, Progress};
use crate::known::Known;
use crate::table::{self, Command, Effect};
use crate::{Failure, pack};
use papers::{Fonts, Wording};
use policy::Code;
use policy::facts::{BookFacts, CommunityFacts, ProjectId};
use policy::judge::{Judgement, Policies, judge};
use policy::pack::Pack;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use workbook::setting::OwnWording;
use workbook::{Act, Book, Noun, Occasion, Step, Tx, Watch, WorkbookError, draft};

/// Blobs kept for fetching; older ones are forgotten.
const BLOBS: usize = 32;

/// One person's desk: at most one open book.
pub struct Desk {
    pub(crate) national: National,
    open: Mutex<Option<Lying>>,
    blobs: Mutex<Blobs>,
    fonts: Mutex<Option<Arc<Fonts>>>,
    wording: Mutex<Option<OfBook>>,
}

/// The wording that was read last, with the office's files that it was read from.
type OfBook = (Vec<OwnWording>, Arc<Wording>);

/// An open book with the policies it is kept under.
pub(crate) struct Open {
    pub book: Book,
    policies: RwLock<Arc<Policies>>,
    known: Known,
    /// Goes last, when the book is closed: whoever waits for that hears it.
    _held: Sender<Never>,
}

/// The book on the desk.
struct Lying {
    open: Arc<Open>,
    /// Says nothing, and ends when the last user of the book is gone and the book is closed.
    gone: Receiver<Never>,
}

/// What is never said.
enum Never {}

#[derive(Default)]
struct Blobs {
    made: u64,
    kept: VecDeque<(BlobToken, Arc<[u8]>)>,
}

/// What a call did.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The reply as JSON, after its schema.
    pub value: Value,
    /// Number of the history entry, when the call wrote one.
    pub seq: Option<i64>,
    /// What the window has to fetch again.
    pub changed: Vec<Noun>,
    /// The last bytes that the call made.
    pub blob: Option<BlobToken>,
}

impl Desk {
    /// Returns a desk without a book.
    ///
    /// # Errors
    /// When the data that ships inside the program does not load, which a test rules out.
    pub fn new() -> Result<Self, Failure> {
        Ok(Self {
            national: assets::national()?,
            open: Mutex::default(),
            blobs: Mutex::default(),
            fonts: Mutex::default(),
            wording: Mutex::default(),
        })
    }

    /// Calls one command of the table by name.
    ///
    /// # Errors
    /// Whatever the handler refuses, as one [`Failure`].
    pub fn call(&self, name: &str, request: Value, host: &dyn Host) -> Result<Reply, Failure> {
        let command = table::find(name)?;
        let cx = Cx {
            desk: self,
            host,
            command,
            outcome: RefCell::default(),
        };
        let value = (command.run)(&cx, request).inspect_err(|failure| host.log(name, failure))?;
        let Outcome { seq, changed, blob } = cx.outcome.into_inner();
        Ok(Reply {
            value,
            seq,
            changed,
            blob,
        })
    }

    /// Returns bytes by their token.
    ///
    /// # Errors
    /// When the token is unknown or forgotten.
    pub fn bytes(&self, token: &BlobToken) -> Result<Arc<[u8]>, Failure> {
        let blobs = self.blobs.lock().unwrap_or_else(PoisonError::into_inner);
        let found = blobs
            .kept
            .iter()
            .find(|(known, _)| known == token)
            .map(|(_, bytes)| Arc::clone(bytes));
        found.ok_or_else(|| {
            Failure::user(Code::NotFound, "这份文件已不在手边。", "请重新生成后再取。")
        })
    }

    /// Returns the bytes that a reply made.
    ///
    /// # Errors
    /// When it made none.
    pub fn blob(&self, reply: &Reply) -> Result<Arc<[u8]>, Failure> {
        let token = reply.blob.as_ref().ok_or_else(|| {
            Failure::user(
                Code::BadValue,
                "这条命令没有可以写成文件的结果。",
                "去掉写入文件的要求后重试。",
            )
        })?;
        self.bytes(token)
    }
}

impl Desk {
    fn lying(&self) -> MutexGuard<'_, Option<Lying>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the fonts, loading them at first use.
    pub(crate) fn fonts(
        &self,
        load: impl FnOnce() -> Result<Fonts, Failure>,
    ) -> Result<Arc<Fonts>, Failure> {
        let mut kept = self.fonts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fonts) = &*kept {
            return Ok(Arc::clone(fonts));
        }
        Ok(Arc::clone(kept.insert(Arc::new(load()?))))
    }

    /// Returns the wording with an office's own files, loading it when they are others than the last time.
    pub(crate) fn wording(
        &self,
        own: &[OwnWording],
        load: impl FnOnce() -> Result<Wording, Failure>,
    ) -> Result<Arc<Wording>, Failure> {
        let mut kept = self.wording.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, wording)) = kept.as_ref().filter(|(from, _)| from == own) {
            return Ok(Arc::clone(wording));
        }
        let (_, wording) = kept.insert((own.to_vec(), Arc::new(load()?)));
        Ok(Arc::clone(wording))
    }
}

#[derive(Default)]
struct Outcome {
    seq: Option<i64>,
    changed: Vec<Noun>,
    blob: Option<BlobToken>,
}

/// What a handler holds during one call.
pub(crate) struct Cx<'a> {
    pub desk: &'a Desk,
    pub host: &'a dyn Host,
    pub command: &'static Command,
    outcome: RefCell<Outcome>,
}

impl Cx<'_> {
    /// Returns the open book.
    pub fn open(&self) -> Result<Arc<Open>, Failure> {
        let lying = self.desk.lying();
        let open = lying.as_ref().map(|lying| Arc::clone(&lying.open));
        open.ok_or_else(none_open)
    }

    /// Puts a book on the desk; the one before is closed when its last user is done.
    pub fn put(&self, book: Book) -> Result<Arc<Open>, Failure> {
        let policies = pack::policies_of(&book, &self.desk.national)?;
        let (held, gone) = mpsc::channel();
        let open = Arc::new(Open {
            book,
            policies: RwLock::new(Arc::new(policies)),
            known: Known::default(),
            _held: held,
        });
        *self.desk.lying() = Some(Lying {
            open: Arc::clone(&open),
            gone,
        });
        Ok(open)
    }

    /// Takes the book off the desk and closes it as soon as the last call that works with it is over.
    ///
    /// A program that ended before would leave the newest acts in the log beside the file, and a copy of the file alone
    /// would lack them.
    ///
    /// # Errors
    /// When the log cannot be folded in (a full disk): nothing is lost.
    pub fn close(&self) -> Result<(), Failure> {
        let Some(Lying { open, gone }) = self.desk.lying().take() else {
            return Ok(());
        };
        match Arc::try_unwrap(open) {
            Ok(open) => Ok(open.book.close()?),
            Err(shared) => {
                drop(shared);
                // It ends without a word: the last user closed the book.
                let _ = gone.recv();
                Ok(())
            }
        }
    }

    /// Takes the book off the desk to close it now.
    ///
    /// # Errors
    /// While another call still works with it; the book then stays.
    pub fn take(&self) -> Result<Book, Failure> {
        let mut lying = self.desk.lying();
        let Lying { open, gone } = lying.take().ok_or_else(none_open)?;
        match Arc::try_unwrap(open) {
            Ok(open) => Ok(open.book),
            Err(open) => {
                *lying = Some(Lying { open, gone });
                Err(Failure::refused(
                    Code::NotNow,
                    "工作簿正在做另一件事。",
                    "请等它做完再试。",
                ))
            }
        }
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
        let mut blobs = self
            .desk
            .blobs
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        blobs.made += 1;
        let token = BlobToken::new(format!("blob-{}", blobs.made));
        blobs.kept.push_back((token.clone(), bytes.into()));
        while blobs.kept.len() > BLOBS {
            blobs.kept.pop_front();
        }
        self.outcome.borrow_mut().blob = Some(token.clone());
        token
    }

    /// Returns what the book knows now.
    pub fn facts(&self) -> Result<Arc<BookFacts>, Failure> {
        let open = self.open()?;
        open.known.facts(&open.book)
    }

    /// Returns what the book knows now, and its judgement of today.
    pub fn judged(&self) -> Result<(Arc<BookFacts>, Arc<Judgement>), Failure> {
        let (open, policies) = (self.open()?, self.policies()?);
        let calendar = &self.desk.national.calendar;
        open.known
            .judged(&open.book, &policies, calendar, self.host.today())
    }

    /// Loads what the book knows, with one project alone.
    pub fn facts_of(&self, project: &ProjectId) -> Result<BookFacts, Failure> {
        Ok(self.open()?.book.facts(Some(project))?)
    }

    /// Returns the policies of the open book.
    pub fn policies(&self) -> Result<Arc<Policies>, Failure> {
        Ok(Arc::clone(
            &self
                .open()?
                .policies
                .read()
                .unwrap_or_else(PoisonError::into_inner),
        ))
    }

    /// Reads the policies again after a pack was added.
    pub fn reload_policies(&self) -> Result<(), Failure> {
        let open = self.open()?;
        let policies = Arc::new(pack::policies_of(&open.book, &self.desk.national)?);
        *open
            .policies
            .write()
            .unwrap_or_else(PoisonError::into_inner) = policies;
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

fn none_open() -> Failure {
    Failure::refused(
        Code::NotNow,
        "还没有打开工作簿。",
        "请先打开或新建一个工作簿。",
    )
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
