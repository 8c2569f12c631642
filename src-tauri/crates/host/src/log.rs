//! What went wrong, for those who look after the program: one line of JSON each, in files that take turns.
//!
//! A line holds no personal data: no sentence that was shown, no character beyond ASCII (names and places are Chinese),
//! no path, no long number. So the report that a person sends may hold the lines as they are.

use commands::{Failure, Kind, LogLine};
use std::io::Write;
use std::path::{Path, PathBuf};

const FOLDER: &str = "logs";
const FILE: &str = "huiminbu.log";
/// Bytes after which the next file begins.
const FULL: u64 = 256 * 1024;
/// Files that are kept beside the one that is written.
const OLD: usize = 3;
/// Most characters of a detail.
const DETAIL: usize = 400;
/// Digits in a row that may be a phone number, a card or an amount.
const TELLING: usize = 5;

/// The log in a user's profile.
pub(crate) struct Log {
    folder: PathBuf,
}

impl Log {
    pub(crate) fn in_profile(profile: &Path) -> Self {
        Self {
            folder: profile.join(FOLDER),
        }
    }

    /// Writes a line about a fault of a file or of the program; what a person or the state refused is none. A log that
    /// cannot be written hinders nobody.
    pub(crate) fn write(&self, command: &str, failure: &Failure, at: chrono::NaiveDateTime) {
        if matches!(failure.kind, Kind::File | Kind::Bug) {
            let line = LogLine {
                at,
                command: command.to_owned(),
                code: failure.code,
                kind: failure.kind,
                detail: bare(&failure.detail),
            };
            drop(self.append(&line));
        }
    }

    fn append(&self, line: &LogLine) -> std::io::Result<()> {
        std::fs::create_dir_all(&self.folder)?;
        self.turn()?;
        let mut options = std::fs::OpenOptions::new();
        let mut file = options.create(true).append(true).open(self.file(0))?;
        writeln!(file, "{}", serde_json::to_string(line)?)
    }

    /// Gives each file the next number when the first is full; the last one goes.
    fn turn(&self) -> std::io::Result<()> {
        if !self.file(0).metadata().is_ok_and(|file| file.len() > FULL) {
            return Ok(());
        }
        for number in (0..OLD).rev() {
            if self.file(number).exists() {
                std::fs::rename(self.file(number), self.file(number + 1))?;
            }
        }
        Ok(())
    }

    fn file(&self, number: usize) -> PathBuf {
        let name = match number {
            0 => FILE.to_owned(),
            number => format!("{FILE}.{number}"),
        };
        self.folder.join(name)
    }

    /// Returns the last lines, the oldest first; lines of another program version that read otherwise are left out.
    pub(crate) fn last(&self, count: usize) -> Vec<LogLine> {
        let files = (0..=OLD).rev().map(|number| self.file(number));
        let texts = files.filter_map(|file| std::fs::read_to_string(file).ok());
        let lines: Vec<LogLine> = texts
            .flat_map(|text| {
                text.lines()
                    .filter_map(|line| serde_json::from_str(line).ok())
                    .collect::<Vec<_>>()
            })
            .collect();
        let skip = lines.len().saturating_sub(count);
        lines.into_iter().skip(skip).collect()
    }
}

/// Takes out of an English detail whatever may speak of people and places.
fn bare(detail: &str) -> String {
    let words: Vec<String> = detail.split_whitespace().map(bare_word).collect();
    words.join(" ").chars().take(DETAIL).collect()
}

fn bare_word(word: &str) -> String {
    if word.contains(['/', '\\']) {
        return "<path>".to_owned();
    }
    let ascii: String = word
        .chars()
        .map(|c| if c.is_ascii_graphic() { c } else { '?' })
        .collect();
    match longest_number(&ascii) {
        TELLING.. => "<number>".to_owned(),
        _ => ascii,
    }
}

fn longest_number(word: &str) -> usize {
    let runs = word.split(|c: char| !c.is_ascii_digit());
    runs.map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use commands::Code;

    fn at() -> chrono::NaiveDateTime {
        chrono::NaiveDate::from_ymd_opt(2026, 3, 2)
            .and_then(|day| day.and_hms_opt(9, 30, 0))
            .unwrap()
    }

    fn log() -> (tempfile::TempDir, Log) {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::in_profile(folder.path());
        (folder, log)
    }

    #[test]
    fn a_line_speaks_of_no_person_and_no_place() {
        let (_folder, log) = log();
        let detail = "Io { path: \"/home/张三/云溪.hmb\" } row 王芳 13800001234 C:\\Users\\zhang os error 28";
        log.write("paper_issue", &Failure::bug(detail), at());
        let [line] = &log.last(9)[..] else { panic!() };
        assert_eq!(
            line.detail,
            "Io { path: <path> } row ?? <number> <path> os error 28"
        );
        assert_eq!(
            (line.code, line.command.as_str()),
            (Code::Bug, "paper_issue")
        );
    }

    #[test]
    fn what_a_person_got_wrong_is_no_fault() {
        let (_folder, log) = log();
        log.write(
            "demand_add",
            &Failure::user(Code::BadValue, "。", "。"),
            at(),
        );
        assert_eq!(log.last(9).len(), 0);
    }

    #[test]
    fn files_take_turns_and_the_oldest_goes() {
        let (folder, log) = log();
        for number in 0..4_000 {
            let detail = format!("fault {number} {}", "x".repeat(380));
            log.write("call", &Failure::bug(detail), at());
        }
        let files = std::fs::read_dir(folder.path().join(FOLDER)).unwrap();
        let sizes: Vec<u64> = files
            .map(|file| file.unwrap().metadata().unwrap().len())
            .collect();
        assert_eq!(sizes.len(), OLD + 1);
        assert!(sizes.iter().all(|size| *size < FULL + 1_000), "{sizes:?}");
        let last = log.last(2);
        assert!(last[1].detail.starts_with("fault 3999 "), "{last:?}");
        assert!(last[0].detail.starts_with("fault 3998 "), "{last:?}");
    }
}
