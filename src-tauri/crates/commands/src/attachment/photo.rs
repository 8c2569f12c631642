//! Photos as they are kept: upright and no larger than print needs.
//!
//! A phone photo has 12 million pixels and 5 MB; two a page at 300 dpi need 2,000 pixels on the long side. The hash of
//! the file that was handed in is kept beside the shrunk one.

use crate::Failure;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};
use policy::Code;
use std::io::Cursor;
use workbook::attachment::Pixels;

/// Pixels of the long side that print needs: 170 mm at 300 dpi.
const LONG_SIDE: u32 = 2_000;
/// A picture may ask for this much memory: 50 million pixels; a bomb asks for more.
const MEMORY: u64 = 256 * 1024 * 1024;
const QUALITY: u8 = 85;

/// A photo as it is kept.
pub(super) struct Kept {
    /// The bytes and media type, when the photo was shrunk or turned; the file as handed in otherwise.
    pub shrunk: Option<(Vec<u8>, &'static str)>,
    /// Width and height as kept.
    pub pixels: Pixels,
}

/// Reads a photo and shrinks it when it is larger than print needs, or lies on its side.
pub(super) fn keep(name: &str, bytes: &[u8]) -> Result<Kept, Failure> {
    let (picture, upright) = decode(bytes).map_err(|error| unreadable(name, &error))?;
    let large = picture.width().max(picture.height()) > LONG_SIDE;
    let picture = if large {
        picture.resize(LONG_SIDE, LONG_SIDE, FilterType::Triangle)
    } else {
        picture
    };
    let pixels = Pixels {
        width: picture.width(),
        height: picture.height(),
    };
    if upright && !large {
        return Ok(Kept {
            shrunk: None,
            pixels,
        });
    }
    let bytes = encode(&picture).map_err(|error| unreadable(name, &error))?;
    Ok(Kept {
        shrunk: Some((bytes, "image/jpeg")),
        pixels,
    })
}

/// Returns the picture upright, and whether the file holds it so.
fn decode(bytes: &[u8]) -> Result<(DynamicImage, bool), ImageError> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok((
        picture,
        orientation == image::metadata::Orientation::NoTransforms,
    ))
}

fn encode(picture: &DynamicImage) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Vec::new();
    picture
        .to_rgb8()
        .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
    Ok(bytes)
}

fn unreadable(name: &str, error: &ImageError) -> Failure {
    let (says, remedy) = match error {
        ImageError::Limits(_) => (
            format!("照片“{name}”的像素太多，没有保存。"),
            "请用手机或画图软件缩小后再添加。",
        ),
        _ => (
            format!("照片“{name}”已损坏，读不出来。"),
            "请重新拍照或从原来的地方再复制一次。",
        ),
    };
    let mut failure = Failure::user(Code::BadFile, says, remedy);
    failure.detail = error.to_string();
    failure
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbImage;

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        encode(&DynamicImage::ImageRgb8(RgbImage::new(width, height))).unwrap()
    }

    /// Puts an EXIF block with an orientation behind the first marker of a JPEG.
    fn turned(jpeg: &[u8], orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xFF, 0xE1], &length, &exif, &jpeg[2..]].concat()
    }

    #[test]
    fn keeps_a_small_upright_photo_as_it_is() {
        let kept = keep("小.jpg", &jpeg(800, 600)).unwrap();
        assert!(kept.shrunk.is_none());
        assert_eq!(
            kept.pixels,
            Pixels {
                width: 800,
                height: 600
            }
        );
    }

    #[test]
    fn shrinks_a_phone_photo_to_what_print_needs() {
        let kept = keep("大.jpg", &jpeg(4_000, 3_000)).unwrap();
        assert_eq!(
            kept.pixels,
            Pixels {
                width: 2_000,
                height: 1_500
            }
        );
        assert_eq!(
            image::load_from_memory(&kept.shrunk.unwrap().0)
                .unwrap()
                .width(),
            2_000
        );
    }

    #[test]
    fn turns_a_photo_upright_that_the_camera_held_on_its_side() {
        let kept = keep("侧.jpg", &turned(&jpeg(800, 600), 6)).unwrap();
        assert_eq!(
            kept.pixels,
            Pixels {
                width: 600,
                height: 800
            }
        );
        assert!(kept.shrunk.is_some(), "written anew, without the mark");
    }

    #[test]
    fn refuses_broken_pictures_and_bombs_in_words() {
        let whole = jpeg(800, 600);
        let broken = keep("坏.jpg", &whole[..20]).err().unwrap();
        assert_eq!(broken.says, "照片“坏.jpg”已损坏，读不出来。");
        // A PNG head that claims 60,000 × 60,000 pixels.
        let mut bomb =
            b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\xEA\x60\0\0\xEA\x60\x08\x02\0\0\0".to_vec();
        bomb.extend(0x79_27_8B_B7u32.to_be_bytes());
        assert_eq!(keep("弹.png", &bomb).err().unwrap().code, Code::BadFile);
    }
}
