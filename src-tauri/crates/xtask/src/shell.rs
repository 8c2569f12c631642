//! Starting other programs: loudly, or for what they print.

use std::process::{Command, ExitStatus, Stdio};

use crate::tree;
use crate::trouble::{Result, Trouble};

/// A command in the root of the tree, split at blanks; paths are added with [`Command::arg`].
pub fn at_root(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(tree::root());
    command
}

/// Cargo itself, the one that started this program.
pub fn cargo(arguments: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .args(arguments.split_whitespace())
        .current_dir(tree::root());
    command
}

/// Builds both programs and every test: one line for all commands, so that cargo settles on one set of features and
/// nothing is compiled twice.
///
/// # Errors
/// The build fails.
pub fn build() -> Result<()> {
    run(&mut cargo("build --workspace --all-targets"))
}

/// Runs a program whose output the person sees.
///
/// # Errors
/// It cannot be started, or ends with a status other than zero.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|source| Trouble::Start {
        line: line(command),
        source,
    })?;
    ended(command, status)
}

/// Runs a program for its standard output; what it complains about is still shown.
///
/// # Errors
/// As [`run`].
pub fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| Trouble::Start {
            line: line(command),
            source,
        })?;
    ended(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn ended(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    Err(Trouble::Failed {
        line: line(command),
        status,
    })
}

/// The command as a person would type it.
fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
