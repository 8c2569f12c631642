//! The native host.

use crate::files::Files;
use crate::log::Log;
use crate::{files, fonts, key, worker};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use commands::{Actor, Failure, FileIn, FileToken, Flow, Host, Listener, Machine, Program};
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::UNIX_EPOCH;

/// Seconds by which Asia/Shanghai is ahead of UTC.
const SHANGHAI: i32 = 8 * 3600;
/// Lines of the log that a report holds.
const LINES: usize = 100;

/// The commit is told to the compiler by whoever packages.
const PROGRAM: Program = Program {
    version: env!("CARGO_PKG_VERSION"),
    commit: option_env!("HUIMINBU_COMMIT"),
};

/// Where the day comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock, read in Asia/Shanghai.
    Machine,
    /// A day given by a script or an option; its moments are 09:00.
    Fixed(NaiveDate),
}

/// The machine, as a handler may see it. A clone is the same machine with, perhaps, another listener.
#[derive(Clone)]
pub struct NativeHost {
    clock: Arc<Mutex<Clock>>,
    allow_earlier: bool,
    files: Files,
    listener: Listener,
    web: Option<String>,
}

impl NativeHost {
    /// Returns a host whose file tokens come from [`NativeHost::offer_path`] alone.
    pub fn new() -> Self {
        Self {
            clock: Arc::new(Mutex::new(Clock::Machine)),
            allow_earlier: false,
            files: Files::default(),
            listener: Arc::new(|_| Flow::Continue),
            web: None,
        }
    }

    /// Also takes `@PATH` as a file token, relative to `folder`: for scripts and command lines.
    #[must_use]
    pub fn with_paths_from(mut self, folder: &Path) -> Self {
        self.files.resolve_at(folder);
        self
    }

    /// Lets acts be dated before the last entry of the history.
    #[must_use]
    pub fn allowing_earlier_days(mut self, allow: bool) -> Self {
        self.allow_earlier = allow;
        self
    }

    /// Tells a listener how far long acts have come.
    #[must_use]
    pub fn with_listener(mut self, listener: Listener) -> Self {
        self.listener = listener;
        self
    }

    /// Knows the version of the web component that draws the window.
    #[must_use]
    pub fn with_web(mut self, version: Option<String>) -> Self {
        self.web = version;
        self
    }

    /// Sets where the day comes from.
    pub fn set_clock(&self, clock: Clock) {
        *self
            .clock
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = clock;
    }

    /// Returns a token for a path that a person chose.
    pub fn offer_path(&self, path: PathBuf) -> FileToken {
        self.files.offer_path(path)
    }

    /// Offers bytes under a name of their own, as if they were a file at `@NAME`.
    pub fn offer_bytes(&self, name: &str, bytes: &'static [u8]) {
        self.files.offer_bytes(name, bytes);
    }

    fn clock(&self) -> Clock {
        *self
            .clock
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Default for NativeHost {
    fn default() -> Self {
        Self::new()
    }
}

impl Host for NativeHost {
    fn today(&self) -> NaiveDate {
        self.now().date()
    }

    fn now(&self) -> NaiveDateTime {
        match self.clock() {
            Clock::Machine => machine_time(),
            Clock::Fixed(day) => day.and_time(NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default()),
        }
    }

    fn new_id(&self) -> String {
        uuid::Uuid::now_v7().simple().to_string()
    }

    fn random(&self) -> Result<[u8; 32], Failure> {
        let mut bytes = [0u8; 32];
        getrandom::fill(&mut bytes).map_err(|error| Failure::bug(error.to_string()))?;
        Ok(bytes)
    }

    fn actor(&self) -> Actor {
        Actor {
            user: first_of(&["USER", "USERNAME", "LOGNAME"]),
            machine: machine_name(),
        }
    }

    fn allows_earlier_day(&self) -> bool {
        self.allow_earlier
    }

    fn path(&self, token: &FileToken) -> Result<PathBuf, Failure> {
        self.files.path(token)
    }

    fn file_in(&self, token: &FileToken, limit: u64) -> Result<FileIn, Failure> {
        self.files.read(token, limit)
    }

    fn listener(&self) -> Listener {
        Arc::clone(&self.listener)
    }

    fn read_workbook(&self, bytes: &[u8]) -> Result<Box<dyn BufRead>, Failure> {
        worker::read(bytes, &self.listener)
    }

    fn fonts(&self, names: &[&str]) -> Result<Vec<Vec<u8>>, Failure> {
        names.iter().map(|name| fonts::read(name)).collect()
    }

    fn signing_seed(&self) -> Result<[u8; 32], Failure> {
        key::seed(&files::profile()?, || self.random())
    }

    fn program(&self) -> Program {
        PROGRAM
    }

    fn log(&self, command: &str, failure: &Failure) {
        if let Ok(profile) = files::profile() {
            Log::in_profile(&profile).write(command, failure, self.now());
        }
    }

    fn machine(&self) -> Machine {
        let log = files::profile().map(|profile| Log::in_profile(&profile).last(LINES));
        Machine {
            system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
            web: self.web.clone(),
            log: log.unwrap_or_default(),
        }
    }
}

#[allow(
    clippy::disallowed_methods,
    reason = "this is the host: the one place that reads the clock"
)]
fn machine_time() -> NaiveDateTime {
    let since = std::time::SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or_default();
    let shanghai = FixedOffset::east_opt(SHANGHAI);
    let utc = DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    shanghai.map_or_else(
        || utc.naive_utc(),
        |zone| utc.with_timezone(&zone).naive_local(),
    )
}

fn first_of(names: &[&str]) -> String {
    names
        .iter()
        .find_map(|name| std::env::var(name).ok())
        .unwrap_or_else(|| "未知用户".to_owned())
}

fn machine_name() -> String {
    let from_file = || {
        std::fs::read_to_string("/etc/hostname")
            .ok()
            .map(|name| name.trim().to_owned())
    };
    std::env::var("COMPUTERNAME")
        .ok()
        .or_else(from_file)
        .unwrap_or_else(|| "未知电脑".to_owned())
}
