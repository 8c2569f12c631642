//! What papers say and how large: the files that ship, and those that an office brought in their place.
//!
//! The whole set is read with the new file before the book takes it: a mistake is refused with file, line and what is
//! wrong, and the papers go on as before.

pub mod api;

use crate::Failure;
use crate::assets::{self, WORDING};
use crate::cx::Cx;
use crate::paper::api::BytesReply;
use crate::plain::{Done, Nothing};
use api::{WordingList, WordingPick, WordingSet, WordingView};
use papers::{Kind, Wording};
use policy::Code;
use std::sync::Arc;
use workbook::setting::{self, OwnWording};

/// A file of wording may be this large.
const LIMIT: u64 = 500_000;
/// What residents may read is no wording: an office that widened it would publish what it must not.
const FIXED: &str = "public.toml";
/// What the file of an edition for residents has behind its name.
const PUBLIC: &str = "_public";

pub(crate) fn list(cx: &Cx<'_>, _: Nothing) -> Result<WordingList, Failure> {
    let own = own(cx)?;
    let view = |(file, _): &(&str, &str)| WordingView {
        file: (*file).to_owned(),
        label: label(file),
        own: own.iter().any(|one| one.file == *file),
    };
    Ok(WordingList {
        files: WORDING
            .iter()
            .filter(|(file, _)| *file != FIXED)
            .map(view)
            .collect(),
    })
}

/// Takes a file out, to begin an own one with.
pub(crate) fn get(cx: &Cx<'_>, request: WordingPick) -> Result<BytesReply, Failure> {
    known(&request.file)?;
    let text = text(&own(cx)?, &request.file).unwrap_or_default();
    Ok(BytesReply {
        bytes: cx.keep(text.into_bytes()),
        file_name: request.file,
        media_type: "application/toml".to_owned(),
    })
}

pub(crate) fn set(cx: &Cx<'_>, request: WordingSet) -> Result<Done, Failure> {
    known(&request.file)?;
    let own_text = match &request.from {
        None => None,
        Some(token) => Some(read(cx, &request.file, token)?),
    };
    let label = label(&request.file);
    cx.act_as(format!("{} · {label}", cx.command.label), move |tx| {
        setting::set_wording(tx, &request.file, own_text.as_deref())
    })?;
    Ok(Done {})
}

/// Reads a file of the office and tries it with all the others.
fn read(cx: &Cx<'_>, file: &str, token: &crate::host::FileToken) -> Result<String, Failure> {
    let brought = cx.host.file_in(token, LIMIT)?;
    let text = String::from_utf8(brought.bytes).map_err(|_| {
        let says = format!("“{}”不是文字文件。", brought.name);
        Failure::file(Code::BadFile, says, "请用 UTF-8 编码保存后再试。").at(brought.name.as_str())
    })?;
    let mut own = own(cx)?;
    own.retain(|one| one.file != file);
    own.push(OwnWording {
        file: file.to_owned(),
        text: text.clone(),
    });
    load(&own)?;
    Ok(text)
}

/// Returns the wording of the open book.
pub(crate) fn current(cx: &Cx<'_>) -> Result<Arc<Wording>, Failure> {
    let own = own(cx)?;
    if own.is_empty() {
        return assets::wording();
    }
    cx.desk.wording(&own, || load(&own))
}

fn own(cx: &Cx<'_>) -> Result<Vec<OwnWording>, Failure> {
    Ok(cx.open()?.book.read(setting::wordings)?)
}

fn load(own: &[OwnWording]) -> Result<Wording, Failure> {
    Ok(Wording::load(&|file| text(own, file))?)
}

/// Returns the text of a file: the office's, else the one that ships.
fn text(own: &[OwnWording], file: &str) -> Option<String> {
    let brought = own.iter().find(|one| one.file == file);
    brought.map_or_else(|| assets::wording_text(file), |one| Some(one.text.clone()))
}

fn known(file: &str) -> Result<(), Failure> {
    let says = format!("没有文书版式“{file}”。");
    let missing =
        || Failure::user(Code::UnknownName, says, "请从文书版式的清单里选一个。").at("file");
    let brought = assets::wording_text(file).filter(|_| file != FIXED);
    brought.map(|_| ()).ok_or_else(missing)
}

/// Says what a file is for.
fn label(file: &str) -> String {
    let stem = file.trim_end_matches(".toml");
    let bare = stem.trim_end_matches(PUBLIC);
    let kind = Kind::ALL.iter().find(|kind| kind.file() == bare);
    let name = match (kind, bare) {
        (Some(kind), _) => kind.label(),
        (None, "page") => "每页都有的内容",
        (None, "dossier") => "卷宗的用语和尺寸",
        (None, "dossier_cover") => "卷宗封面",
        (None, "dossier_list") => "卷内目录",
        (None, "dossier_notes") => "卷内说明",
        (None, "dossier_closing") => "备考表",
        _ => "各文书共用的词",
    };
    if stem == bare {
        name.to_owned()
    } else {
        format!("{name}（给居民的）")
    }
}
