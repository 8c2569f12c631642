//! Named steps with their times, and the last line that says what failed.

use std::io::{self, Write};
use std::time::Instant;

use crate::trouble::{Result, Trouble};

/// What a step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It worked.
    Done,
    /// All was there already.
    Fresh,
}

/// The run of one command: which steps failed, and since when it has been going on.
pub struct Phases {
    command: String,
    tell: fn(&str),
    started: Instant,
    failed: Vec<String>,
}

impl Phases {
    /// Starts the clock of a command, which tells its lines to `tell`.
    pub fn begin(command: &str, tell: fn(&str)) -> Self {
        Self {
            command: command.to_owned(),
            tell,
            started: Instant::now(),
            failed: Vec::new(),
        }
    }

    /// Does a step that all later ones need.
    ///
    /// # Errors
    /// What the step answers, after naming it.
    pub fn need(&mut self, name: &str, work: impl FnOnce() -> Result<Outcome>) -> Result<()> {
        let started = Instant::now();
        (self.tell)(&format!("== {name}"));
        let answer = work();
        let word = match &answer {
            Ok(Outcome::Done) => "done",
            Ok(Outcome::Fresh) => "nothing to do",
            Err(_) => "FAILED",
        };
        (self.tell)(&format!(
            "== {name}: {word}, {:.1} s",
            started.elapsed().as_secs_f32()
        ));
        answer
            .map(drop)
            .inspect_err(|_| self.failed.push(name.to_owned()))
    }

    /// Does a step that later ones do not need; a failure is kept for the last line.
    pub fn look(&mut self, name: &str, work: impl FnOnce() -> Result<()>) {
        if let Err(trouble) = self.need(name, || work().map(|()| Outcome::Done)) {
            (self.tell)(&trouble.to_string());
        }
    }

    /// Prints the summary.
    ///
    /// # Errors
    /// The trouble that stopped the command, or one that names each failed step.
    pub fn end(self, ended: Result<()>) -> Result<()> {
        let took = self.started.elapsed().as_secs_f32();
        if let Err(trouble) = &ended {
            (self.tell)(&trouble.to_string());
        }
        if self.failed.is_empty() && ended.is_ok() {
            (self.tell)(&format!("{}: all well, {took:.1} s", self.command));
            return Ok(());
        }
        let failed = self.failed.join(", ");
        Err(Trouble::Unfit(format!(
            "{}: FAILED: {failed}; {took:.1} s",
            self.command
        )))
    }
}

/// Prints one line at once. A closed standard output is no reason to stop half-way.
pub fn say(line: &str) {
    let mut out = io::stdout().lock();
    let _closed = writeln!(out, "{line}").and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_look_lets_the_next_step_run_and_fails_the_command() {
        let mut phases = Phases::begin("check", |_| ());
        let mut reached = false;
        phases.look("format", || Err(Trouble::Unfit("no".to_owned())));
        phases.look("lints", || {
            reached = true;
            Ok(())
        });
        let last = phases.end(Ok(())).unwrap_err().to_string();
        assert!(reached);
        assert!(last.starts_with("check: FAILED: format; "), "{last}");
    }

    #[test]
    fn a_command_without_a_failed_step_ends_well() {
        let mut phases = Phases::begin("set-up", |_| ());
        phases.need("fonts", || Ok(Outcome::Fresh)).unwrap();
        phases.end(Ok(())).unwrap();
    }
}
