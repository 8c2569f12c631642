//! `huiminbu`, the headless host of the table of commands: scripts rely on its words, replies and exit statuses.
//!
//! Without logic of its own: every subcommand is one or two calls of the table. It must never name another crate of
//! the product than `commands` and `host`.
//!
//! Entry points: [`args::Arguments`] (what may be typed), [`verbs`] (one function a subcommand), [`script`] (a file of
//! calls). Exit status: 0 done, 1 the request, 2 the state, 3 the file, 70 our fault.

mod args;
mod backups;
mod care;
mod demo;
mod desk;
mod out;
mod script;
mod show;
mod verbs;

use args::Arguments;
use clap::Parser;
use clap::error::ErrorKind;
use commands::{Code, Failure};
use std::process::ExitCode;

fn main() -> ExitCode {
    let wants_json = std::env::args().any(|argument| argument == "--json");
    match Arguments::try_parse() {
        Ok(arguments) => finish(
            verbs::run(&arguments),
            wants_json || arguments.verb.always_json(),
        ),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            finish(out::text(&error.to_string()), false)
        }
        Err(error) => finish(Err(usage(&error)), wants_json),
    }
}

fn finish(done: Result<(), Failure>, json: bool) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            out::failure(&failure, json);
            ExitCode::from(failure.kind.exit_status())
        }
    }
}

/// Says what was typed wrongly; clap's own words are English and go to the detail.
fn usage(error: &clap::Error) -> Failure {
    let says = match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            "没有写要做什么。"
        }
        ErrorKind::InvalidSubcommand => "没有这个子命令。",
        ErrorKind::UnknownArgument => "有一个选项不认识。",
        ErrorKind::MissingRequiredArgument => "缺少必需的参数。",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "有一个参数的值不对。",
        _ => "命令写法不对。",
    };
    let mut failure = Failure::user(Code::BadValue, says, "用 huiminbu --help 查看写法。");
    failure.place = args::offending(error);
    failure.detail = error.to_string();
    failure
}
