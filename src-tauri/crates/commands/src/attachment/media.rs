//! What a file is, by its first bytes; names lie.

use crate::Failure;
use policy::Code;

/// Returns the media type of a picture or scan that the book keeps.
pub(crate) fn of(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some("image/png"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("application/pdf"),
        _ => None,
    }
}

/// Says that a file is none of them.
pub(crate) fn unknown(name: &str) -> Failure {
    Failure::user(
        Code::BadFile,
        format!("“{name}”不是 JPEG、PNG 图片或 PDF 文件。"),
        "请把照片或扫描件另存为这几种格式后再添加。",
    )
}
