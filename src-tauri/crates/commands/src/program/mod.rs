//! The program itself: its version, and a report for those who look after it.

pub mod api;
mod report;

use crate::Failure;
use crate::cx::Cx;
use crate::paper::api::BytesReply;
use crate::plain::Nothing;
use api::ProgramAbout;

pub(crate) fn about(cx: &Cx<'_>, _: Nothing) -> Result<ProgramAbout, Failure> {
    let (program, machine) = (cx.host.program(), cx.host.machine());
    Ok(ProgramAbout {
        version: program.version.to_owned(),
        commit: program.commit.map(str::to_owned),
        system: machine.system,
        web: machine.web,
    })
}

/// Writes the report without personal data: what is counted and what failed, never what is recorded.
pub(crate) fn report(cx: &Cx<'_>, _: Nothing) -> Result<BytesReply, Failure> {
    let text = report::write(&report::Report {
        about: about(cx, Nothing {})?,
        at: cx.host.now(),
        book: cx.open().ok().map(|open| report::book(cx, &open)),
        log: cx.host.machine().log,
    });
    Ok(BytesReply {
        bytes: cx.keep(text.into_bytes()),
        file_name: format!("惠民簿诊断-{}.txt", cx.host.today().format("%Y%m%d")),
        media_type: "text/plain".to_owned(),
    })
}
