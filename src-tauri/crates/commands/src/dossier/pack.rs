//! The archive of a volume: the bound PDF beside every file as the book keeps it.

use super::Volume;
use crate::Failure;
use crate::cx::Cx;
use exchange::ExchangeError;
use exchange::bundle::NamedFile;
use exchange::key::SigningKey;
use exchange::volume::{self, Filed, Lacking};
use papers::dossier::{File, Matter, Part, Piece};
use policy::Code;

/// An archive.
pub(super) struct Packed {
    pub bytes: Vec<u8>,
    pub files: usize,
}

pub(super) fn pack(cx: &Cx<'_>, volume: &Volume) -> Result<Packed, Failure> {
    let bound = NamedFile {
        name: format!("{}.pdf", volume.name),
        bytes: volume.bound.pdf.clone(),
    };
    let mut files = vec![Filed {
        file: bound,
        title: "项目卷宗".to_owned(),
        number: None,
        on: Some(cx.host.today()),
        original: None,
    }];
    let parts = volume
        .parts
        .iter()
        .filter(|part| !part.pieces.is_empty())
        .zip(1..);
    for (part, place) in parts {
        files.extend(of_part(part, place));
    }
    let count = files.len();
    let left_out = volume.bound.left_out.iter().map(|one| Lacking {
        title: one.title.clone(),
        says: one.says.clone(),
    });
    let packed = volume::Volume {
        book: &volume.book,
        number: &volume.project.number,
        name: &volume.project.scheme.name,
        made_at: cx.host.now(),
        program: env!("CARGO_PKG_VERSION"),
        head: &volume.head,
        files,
        left_out: left_out.collect(),
    };
    let key = SigningKey::from_seed(&cx.host.signing_seed()?);
    Ok(Packed {
        bytes: packed.write(&key).map_err(refused)?,
        files: count,
    })
}

fn refused(error: ExchangeError) -> Failure {
    match error {
        ExchangeError::TooBig { says } => Failure::refused(
            Code::NotNow,
            format!("卷宗包太大：{says}。"),
            "请改用“存为PDF”，原件另外复制。",
        ),
        other => other.into(),
    }
}

/// The files of a step lie in a folder of their own, numbered in the order of the list.
fn of_part(part: &Part, place: usize) -> Vec<Filed> {
    let folder = format!("{place:02}-{}", plain(&part.name));
    let files = part.pieces.iter().flat_map(of_piece);
    let named = files.zip(1..).map(|((piece, file, title), i)| Filed {
        file: NamedFile {
            name: format!("{folder}/{i:02}-{}.{}", plain(&title), ending(&file.bytes)),
            bytes: file.bytes.clone(),
        },
        title,
        number: piece.number.clone(),
        on: piece.on,
        original: Some(file.original.clone())
            .filter(|known| *known != exchange::sha256(&file.bytes)),
    });
    named.collect()
}

/// Returns each file of a piece with what it shows.
fn of_piece(piece: &Piece) -> Vec<(&Piece, &File, String)> {
    match &piece.matter {
        Matter::Paper(file) | Matter::File(file) => vec![(piece, file, piece.title.clone())],
        Matter::Photos(photos) => photos
            .iter()
            .map(|photo| (piece, &photo.file, photo.caption.clone()))
            .collect(),
    }
}

/// Names lie; what a file is, its first bytes say.
fn ending(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xFF, 0xD8, ..] => "jpg",
        [0x89, b'P', ..] => "png",
        [b'%', b'P', b'D', b'F', ..] => "pdf",
        _ => "bin",
    }
}

/// Longest name of a file, in characters: three bytes each, a path has 240.
const LONGEST: usize = 30;

/// Returns a name that every system can write.
fn plain(name: &str) -> String {
    let safe = |ch: char| match ch.is_control() || r#"\/<>:"|?*"#.contains(ch) {
        true => '_',
        false => ch,
    };
    let name: String = name.chars().map(safe).take(LONGEST).collect();
    name.trim_matches([' ', '.']).to_owned()
}
