//! The text of the report that a person hands to whoever looks after the program.
//!
//! It is made of counts and of lines of the log, which hold no personal data by themselves: no name, no phone number, no
//! amount, no content of a record, no path.

use super::api::ProgramAbout;
use crate::Failure;
use crate::cx::Cx;
use crate::desk::Open;
use crate::host::LogLine;
use chrono::NaiveDateTime;

/// What a report says.
pub(super) struct Report {
    pub about: ProgramAbout,
    pub at: NaiveDateTime,
    /// Counts of the open book, or why there are none.
    pub book: Option<Result<Counts, Failure>>,
    pub log: Vec<LogLine>,
}

/// What can be counted in a book.
pub(super) struct Counts {
    pack: String,
    entries: i64,
    last_backup: Option<NaiveDateTime>,
    rows: Vec<(&'static str, usize)>,
}

/// Counts what a book holds.
pub(super) fn book(cx: &Cx<'_>, open: &Open) -> Result<Counts, Failure> {
    let facts = cx.facts()?;
    let state = open.book.state()?;
    Ok(Counts {
        pack: facts.community.pack.clone(),
        entries: state.entries,
        last_backup: state.last_backup,
        rows: vec![
            ("需求", facts.demands.len()),
            ("项目", facts.projects.len()),
            ("会议", facts.meetings.len()),
            ("人员", facts.people.len()),
        ],
    })
}

/// Puts the report into words.
pub(super) fn write(report: &Report) -> String {
    let mut lines = vec![
        "惠民簿诊断报告".to_owned(),
        "这份报告只有数量和故障记录，没有姓名、电话、金额、登记的内容和文件位置。".to_owned(),
        String::new(),
        format!("时间 {}", report.at.format("%Y-%m-%d %H:%M:%S")),
        format!("程序 {}", program(&report.about)),
        format!("系统 {}", report.about.system),
    ];
    lines.extend(report.about.web.iter().map(|web| format!("网页组件 {web}")));
    lines.push(String::new());
    lines.extend(of_book(report.book.as_ref()));
    lines.push(String::new());
    lines.push(format!("故障记录 {} 条", report.log.len()));
    lines.extend(report.log.iter().map(line));
    lines.join("\n") + "\n"
}

fn program(about: &ProgramAbout) -> String {
    let commit = about.commit.as_deref().unwrap_or("开发版");
    format!("{}（{commit}）", about.version)
}

fn of_book(book: Option<&Result<Counts, Failure>>) -> Vec<String> {
    match book {
        None => vec!["工作簿 没有打开".to_owned()],
        Some(Err(failure)) => vec![format!("工作簿 读不出来 {:?}", failure.code)],
        Some(Ok(counts)) => {
            let backup = counts
                .last_backup
                .map_or("没有".to_owned(), |at| at.to_string());
            let mut lines = vec![
                format!("政策包 {}", counts.pack),
                format!("历史 {} 步", counts.entries),
                format!("上次备份 {backup}"),
            ];
            lines.extend(
                counts
                    .rows
                    .iter()
                    .map(|(name, count)| format!("{name} {count}")),
            );
            lines
        }
    }
}

fn line(line: &LogLine) -> String {
    let LogLine {
        at,
        command,
        code,
        kind,
        detail,
    } = line;
    format!("{at} {command} {code:?} {kind:?} {detail}")
}
