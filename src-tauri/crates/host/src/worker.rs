//! The process that reads foreign workbooks.

use commands::{Code, Failure, Flow, Listener, Progress};
use std::io::{BufRead, Cursor, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// The hidden subcommand of `huiminbu` that reads a workbook from standard input.
pub const WORKER_ARGUMENT: &str = "read-workbook";

/// Memory of the worker: far above a real office file, far below what hurts an old PC.
const MEMORY: u64 = 768 * 1024 * 1024;
/// Seconds of processor time.
const SECONDS: u64 = 20;
/// Bytes that are handed on at once.
const PART: usize = 1024 * 1024;
/// Most bytes that the worker may answer.
const ANSWER: u64 = 1024 * 1024 * 1024;

/// Limits memory and processor time of this process; the worker calls it before it reads a byte.
///
/// # Errors
/// When the system refuses; the worker then reads nothing.
pub fn limit_worker() -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use rlimit::Resource;
        let limited = Resource::AS
            .set(MEMORY, MEMORY)
            .and_then(|()| Resource::CPU.set(SECONDS, SECONDS));
        limited
            .and_then(|()| Resource::CORE.set(0, 0))
            .map_err(|error| Failure::bug(format!("rlimit: {error}")))?;
    }
    #[cfg(windows)]
    job::limit().map_err(|error| Failure::bug(format!("job: {error}")))?;
    Ok(())
}

/// A job of Windows that holds the worker alone.
#[cfg(windows)]
mod job {
    use super::MEMORY;
    use win32job::{ExtendedLimitInfo, Job, JobError};

    /// `JOB_OBJECT_LIMIT_ACTIVE_PROCESS` and `JOB_OBJECT_LIMIT_PROCESS_MEMORY`.
    const ALONE: u32 = 0x8;
    const PROCESS_MEMORY: u32 = 0x100;

    /// Puts this process into a job of its own that may neither grow nor start others.
    pub(super) fn limit() -> Result<(), JobError> {
        let mut limits = ExtendedLimitInfo::new();
        limits.0.ProcessMemoryLimit = usize::try_from(MEMORY).unwrap_or(usize::MAX);
        limits.0.BasicLimitInformation.ActiveProcessLimit = 1;
        limits.0.BasicLimitInformation.LimitFlags |= ALONE | PROCESS_MEMORY;
        let job = Job::create_with_limit_info(&mut limits)?;
        job.assign_current_process()?;
        // The job lives as long as its handle: to the end of the process.
        std::mem::forget(job);
        Ok(())
    }
}

/// How often the listener is asked while the worker is silent.
const PAUSE: Duration = Duration::from_millis(200);
/// Pauses after which a silent worker is given up where nothing limits its processor time.
const SILENCE: u64 = 3 * SECONDS * 5;

/// Hands the bytes to a worker and returns its lines. A worker that dies leaves its lines without an end mark.
pub(crate) fn read(bytes: &[u8], listener: &Listener) -> Result<Box<dyn BufRead>, Failure> {
    let program = program().ok_or_else(|| missing("no program beside this one"))?;
    let spawned = Command::new(program)
        .arg(WORKER_ARGUMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let child = spawned.map_err(|error| missing(&error.to_string()))?;
    Ok(Box::new(Cursor::new(converse(child, bytes, listener)?)))
}

fn converse(mut child: Child, bytes: &[u8], listener: &Listener) -> Result<Vec<u8>, Failure> {
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Failure::bug("worker without pipes"));
    };
    let (parts, received) = mpsc::channel();
    let heard = std::thread::scope(|scope| {
        // A worker that refuses early closes its end; what it said matters, not that it stopped listening.
        scope.spawn(move || drop(to.write_all(bytes)));
        scope.spawn(move || pass_on(from, &parts));
        let heard = gather(&received, listener);
        // The other two end with it, however far they are.
        drop(child.kill());
        heard
    });
    drop(child.wait());
    heard
}

/// Hands on what the worker says, part by part, until it ends or nobody listens.
fn pass_on(from: ChildStdout, parts: &Sender<std::io::Result<Vec<u8>>>) {
    let mut from = from.take(ANSWER);
    loop {
        let mut part = vec![0; PART];
        let read = from.read(&mut part).map(|length| part.truncate(length));
        let more = matches!(read, Ok(()) if !part.is_empty());
        if parts.send(read.map(|()| part)).is_err() || !more {
            return;
        }
    }
}

/// Puts the parts together. The listener is asked at each and while none comes.
fn gather(
    parts: &Receiver<std::io::Result<Vec<u8>>>,
    listener: &Listener,
) -> Result<Vec<u8>, Failure> {
    let mut lines = Vec::new();
    let reading = Progress {
        says: "读取表格".to_owned(),
        done: 0,
        total: 0,
    };
    let mut silent = 0;
    loop {
        if listener(&reading) == Flow::Cancel {
            return Err(Failure::cancelled());
        }
        match parts.recv_timeout(PAUSE) {
            Ok(part) => {
                silent = 0;
                lines.extend(part.map_err(|error| Failure::bug(error.to_string()))?);
            }
            Err(RecvTimeoutError::Timeout) if cfg!(windows) && silent > SILENCE => {
                return Ok(lines);
            }
            Err(RecvTimeoutError::Timeout) => silent += 1,
            Err(RecvTimeoutError::Disconnected) => return Ok(lines),
        }
    }
}

fn missing(detail: &str) -> Failure {
    let mut failure = Failure::file(
        Code::Io,
        "读取表格的程序 huiminbu 没有启动。",
        "请重新安装本程序后再试。",
    );
    failure.detail = detail.to_owned();
    failure
}

/// Finds `huiminbu`: this program itself, or the one beside it or one folder up (tests run in `deps/`).
fn program() -> Option<PathBuf> {
    let me = std::env::current_exe().ok()?;
    let name = format!("huiminbu{}", std::env::consts::EXE_SUFFIX);
    let folders = me.ancestors().skip(1).take(2);
    folders
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}
