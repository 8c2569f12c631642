//! Pixels that cannot be carried as they are: unpacked, shrunk, brought to light, laid on white.

use super::jpeg::{Head, head};
use super::{Colour, Picture, Pixels, Taken, Turn};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Rgb, RgbImage};
use std::io::Cursor;
use thiserror::Error;

/// How much a picture may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Pixels of the long side that print needs; more are taken away.
    pub long_side: u32,
    /// Most pixels of a picture that is read at all.
    pub most: u64,
}

/// Why a picture is not carried.
#[derive(Debug, Error)]
pub enum PictureError {
    /// Neither JPEG nor PNG.
    #[error("不是JPEG或PNG图片")]
    Unknown,
    /// It breaks off, or its bytes make no picture.
    #[error("图片已损坏，读不出来")]
    Broken {
        /// What the reader said.
        #[source]
        source: Option<ImageError>,
    },
    /// More pixels than are read at all.
    #[error("图片有{width}×{height}个像素，太大")]
    TooLarge {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
}

const QUALITY: u8 = 90;

/// Carries a JPEG byte for byte when every reader knows its kind and print needs its pixels; else makes it anew.
pub(super) fn jpeg(bytes: &[u8], limits: Limits) -> Result<Taken, PictureError> {
    let head = head(bytes).ok_or(PictureError::Broken { source: None })?;
    check(head.width, head.height, limits)?;
    let colour = match head.components {
        1 => Some(Colour::Grey),
        3 => Some(Colour::Rgb),
        _ => None,
    };
    match colour {
        Some(colour) if head.plain && fits(head.width, head.height, limits) => Ok(Taken {
            picture: Picture {
                width: head.width,
                height: head.height,
                colour,
                turn: head.turn,
                pixels: Pixels::Jpeg(bytes.to_vec()),
            },
            remade: false,
        }),
        _ => remade(bytes, head, limits),
    }
}

fn remade(bytes: &[u8], head: Head, limits: Limits) -> Result<Taken, PictureError> {
    let picture = shrunk(decoded(bytes)?, limits);
    let grey = matches!(picture, DynamicImage::ImageLuma8(_));
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    let (width, height) = (picture.width(), picture.height());
    let written = match grey {
        true => picture.to_luma8().write_with_encoder(encoder),
        false => picture.to_rgb8().write_with_encoder(encoder),
    };
    written.map_err(broken)?;
    Ok(Taken {
        picture: Picture {
            width,
            height,
            colour: if grey { Colour::Grey } else { Colour::Rgb },
            turn: head.turn,
            pixels: Pixels::Jpeg(out),
        },
        remade: true,
    })
}

/// Unpacks a PNG; its head tells its size before a pixel is read.
pub(super) fn png(bytes: &[u8], limits: Limits) -> Result<Taken, PictureError> {
    let side = |at: usize| {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(four)).filter(|side| *side > 0)
    };
    let sides = side(16).zip(side(20));
    let (width, height) = sides.ok_or(PictureError::Broken { source: None })?;
    check(width, height, limits)?;
    let remade = !fits(width, height, limits);
    let picture = shrunk(decoded(bytes)?, limits);
    let (width, height) = (picture.width(), picture.height());
    let grey = !picture.color().has_color();
    let light = on_white(&picture);
    let (colour, pixels) = match grey {
        true => (
            Colour::Grey,
            light.pixels().map(|pixel| pixel.0[0]).collect(),
        ),
        false => (Colour::Rgb, light.into_raw()),
    };
    Ok(Taken {
        picture: Picture {
            width,
            height,
            colour,
            turn: Turn::NONE,
            pixels: Pixels::Raw(pixels),
        },
        remade,
    })
}

/// Refuses a picture by its size alone.
fn check(width: u32, height: u32, limits: Limits) -> Result<(), PictureError> {
    match u64::from(width) * u64::from(height) > limits.most {
        true => Err(PictureError::TooLarge { width, height }),
        false => Ok(()),
    }
}

fn fits(width: u32, height: u32, limits: Limits) -> bool {
    width.max(height) <= limits.long_side
}

fn decoded(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    let mut reader = ImageReader::new(Cursor::new(bytes));
    reader = reader
        .with_guessed_format()
        .map_err(|error| broken(error.into()))?;
    // Its pixels were counted before.
    reader.no_limits();
    let decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(PictureError::Broken { source: None });
    }
    DynamicImage::from_decoder(decoder).map_err(broken)
}

fn shrunk(picture: DynamicImage, limits: Limits) -> DynamicImage {
    match fits(picture.width(), picture.height(), limits) {
        true => picture,
        false => picture.resize(limits.long_side, limits.long_side, FilterType::Lanczos3),
    }
}

/// Lays a picture on white paper: what is clear in it shows the paper.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let clear = picture.to_rgba8();
    let laid = |channel: u8, alpha: u8| {
        let (channel, alpha) = (u32::from(channel), u32::from(alpha));
        ((channel * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    RgbImage::from_fn(clear.width(), clear.height(), |x, y| {
        let [red, green, blue, alpha] = clear.get_pixel(x, y).0;
        Rgb([red, green, blue].map(|channel| laid(channel, alpha)))
    })
}

fn broken(source: ImageError) -> PictureError {
    PictureError::Broken {
        source: Some(source),
    }
}
