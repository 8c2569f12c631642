//! The process that reads foreign workbooks.

use commands::{Code, Failure};
use std::io::{BufRead, Cursor, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// The hidden subcommand of `huiminbu` that reads a workbook from standard input.
pub const WORKER_ARGUMENT: &str = "read-workbook";

/// Memory of the worker: far above a real office file, far below what hurts an old PC.
const MEMORY: u64 = 768 * 1024 * 1024;
/// Seconds of processor time.
const SECONDS: u64 = 20;
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
    Ok(())
}

/// Hands the bytes to a worker and returns its lines. A worker that dies leaves its lines without an end mark.
pub(crate) fn read(bytes: &[u8]) -> Result<Box<dyn BufRead>, Failure> {
    let program = program().ok_or_else(|| missing("no program beside this one"))?;
    let spawned = Command::new(program)
        .arg(WORKER_ARGUMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let child = spawned.map_err(|error| missing(&error.to_string()))?;
    Ok(Box::new(Cursor::new(converse(child, bytes)?)))
}

fn converse(mut child: Child, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Failure::bug("worker without pipes"));
    };
    let mut lines = Vec::new();
    let heard = std::thread::scope(|scope| {
        // A worker that refuses early closes its end; what it said matters, not that it stopped listening.
        scope.spawn(move || drop(to.write_all(bytes)));
        from.take(ANSWER).read_to_end(&mut lines)
    });
    drop(child.kill());
    drop(child.wait());
    heard.map_err(|error| Failure::bug(error.to_string()))?;
    Ok(lines)
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
