//! The desk: the open book, the loaded policies, the bytes that replies made, and one call of the table.

use crate::assets::{self, National};
use crate::cx::{Cx, Outcome};
use crate::host::{BlobToken, Host};
use crate::known::Known;
use crate::{Failure, pack, table};
use chrono::NaiveDate;
use papers::{Fonts, Wording};
use policy::Code;
use policy::calendar::Calendar;
use policy::facts::BookFacts;
use policy::judge::{Judgement, Policies};
use serde_json::Value;
use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use workbook::setting::OwnWording;
use workbook::{Book, Noun};

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
        let cx = Cx::new(self, host, command);
        let value = (command.run)(&cx, request).inspect_err(|failure| host.log(name, failure))?;
        let Outcome { seq, changed, blob } = cx.done();
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
    /// Returns the open book.
    pub(crate) fn open(&self) -> Result<Arc<Open>, Failure> {
        let lying = self.lying();
        let open = lying.as_ref().map(|lying| Arc::clone(&lying.open));
        open.ok_or_else(none_open)
    }

    /// Puts a book on the desk; the one before is closed when its last user is done.
    pub(crate) fn put(&self, book: Book) -> Result<Arc<Open>, Failure> {
        let policies = pack::policies_of(&book, &self.national)?;
        let (held, gone) = mpsc::channel();
        let open = Arc::new(Open {
            book,
            policies: RwLock::new(Arc::new(policies)),
            known: Known::default(),
            _held: held,
        });
        *self.lying() = Some(Lying {
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
    pub(crate) fn close(&self) -> Result<(), Failure> {
        let Some(Lying { open, gone }) = self.lying().take() else {
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
    pub(crate) fn take(&self) -> Result<Book, Failure> {
        let mut lying = self.lying();
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

    /// Keeps bytes for fetching.
    pub(crate) fn keep(&self, bytes: Vec<u8>) -> BlobToken {
        let mut blobs = self.blobs.lock().unwrap_or_else(PoisonError::into_inner);
        blobs.made += 1;
        let token = BlobToken::new(format!("blob-{}", blobs.made));
        blobs.kept.push_back((token.clone(), bytes.into()));
        while blobs.kept.len() > BLOBS {
            blobs.kept.pop_front();
        }
        token
    }

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

impl Open {
    /// Returns what the book knows now.
    pub fn facts(&self) -> Result<Arc<BookFacts>, Failure> {
        self.known.facts(&self.book)
    }

    /// Returns what the book knows now, and its judgement of a day.
    pub fn judged(
        &self,
        calendar: &Calendar,
        today: NaiveDate,
    ) -> Result<(Arc<BookFacts>, Arc<Judgement>), Failure> {
        self.known
            .judged(&self.book, &self.policies(), calendar, today)
    }

    /// Returns the policies that the book is kept by.
    pub fn policies(&self) -> Arc<Policies> {
        let policies = self.policies.read();
        Arc::clone(&policies.unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps the book by these policies from now on.
    pub fn keep_by(&self, policies: Policies) {
        let mut now = self
            .policies
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *now = Arc::new(policies);
    }
}

fn none_open() -> Failure {
    Failure::refused(
        Code::NotNow,
        "还没有打开工作簿。",
        "请先打开或新建一个工作簿。",
    )
}
