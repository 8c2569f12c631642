//! Pictures as a PDF file carries them: a JPEG as it is, other pixels packed without loss.
//!
//! A picture is looked at before it is unpacked: its size in pixels decides whether it is read at all. What cannot be
//! carried is refused with one sentence, and keeps nothing else back.

mod decode;
mod jpeg;
mod turn;

pub use decode::{Limits, PictureError};
pub use turn::Turn;

use sha2::{Digest, Sha256};

/// A picture as it is carried.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Pixels across, as kept.
    pub width: u32,
    /// Pixels down, as kept.
    pub height: u32,
    /// Whether it has colours.
    pub colour: Colour,
    /// How it is turned to stand upright.
    pub turn: Turn,
    /// The pixels.
    pub pixels: Pixels,
}

/// What a pixel is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// One byte, black to white.
    Grey,
    /// Three bytes, sRGB.
    Rgb,
}

/// The pixels of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pixels {
    /// A JPEG file, byte for byte.
    Jpeg(Vec<u8>),
    /// Bytes from the upper left, row by row.
    Raw(Vec<u8>),
}

/// A picture that was read, and whether it was made anew on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The picture.
    pub picture: Picture,
    /// True when its pixels are no longer those of the file: shrunk, or brought from inks to light.
    pub remade: bool,
}

impl Picture {
    /// Returns width and height when it stands upright.
    pub fn upright(&self) -> (u32, u32) {
        match self.turn.is_sideways() {
            true => (self.height, self.width),
            false => (self.width, self.height),
        }
    }

    /// Returns a name made from its pixels, the same for the same picture.
    pub(crate) fn name(&self) -> String {
        let (Pixels::Jpeg(bytes) | Pixels::Raw(bytes)) = &self.pixels;
        let digest = Sha256::digest(bytes);
        let digits: String = digest.iter().take(8).map(|b| format!("{b:02x}")).collect();
        format!("im{digits}")
    }
}

/// Reads a JPEG or PNG file.
///
/// # Errors
/// [`PictureError`]: no such file, broken, or more pixels than the limits allow.
pub fn take(bytes: &[u8], limits: Limits) -> Result<Taken, PictureError> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => decode::jpeg(bytes, limits),
        [0x89, b'P', b'N', b'G', ..] => decode::png(bytes, limits),
        _ => Err(PictureError::Unknown),
    }
}
