//! A photo of a posting is a picture.

use crate::Failure;
use policy::Code;
use workbook::attachment::NewAttachment;

/// Refuses what is not a picture.
pub(super) fn require(file: &NewAttachment) -> Result<(), Failure> {
    if file.media_type.starts_with("image/") {
        return Ok(());
    }
    Err(Failure::user(
        Code::BadFile,
        format!("“{}”不是照片。", file.name),
        "请选择 JPEG 或 PNG 图片。",
    ))
}
