//! The markers of a JPEG file (ITU-T T.81 annex B), read without unpacking a pixel.

use super::Turn;
use image::metadata::Orientation;

/// What the markers say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    pub width: u32,
    pub height: u32,
    /// 1 grey, 3 colours of light, 4 inks.
    pub components: u8,
    /// True for eight bits, Huffman codes, baseline or progressive: what every reader of PDF knows.
    pub plain: bool,
    pub turn: Turn,
}

/// Reads the markers; `None` when they break off or the picture does not end.
pub(super) fn head(bytes: &[u8]) -> Option<Head> {
    let mut at = 2;
    let (mut frame, mut turn) = (None, Turn::NONE);
    loop {
        let (marker, body) = segment(bytes, &mut at)?;
        match marker {
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                frame = Some(self::frame(marker, body)?);
            }
            0xE1 => turn = exif(body).unwrap_or(turn),
            0xDA => break,
            _ => {}
        }
    }
    // What lies behind the last marker is the camera's own; the picture must end.
    let ends = bytes.get(at..)?.windows(2).any(|two| two == [0xFF, 0xD9]);
    let head: Head = frame?;
    (ends && head.width > 0 && head.height > 0).then_some(Head { turn, ..head })
}

/// Returns the next marker with its segment and moves behind it.
fn segment<'b>(bytes: &'b [u8], at: &mut usize) -> Option<(u8, &'b [u8])> {
    while *bytes.get(*at)? == 0xFF && *bytes.get(*at + 1)? == 0xFF {
        *at += 1;
    }
    if bytes[*at] != 0xFF {
        return None;
    }
    let marker = *bytes.get(*at + 1)?;
    let length = usize::from(short(bytes, *at + 2)?);
    let body = bytes.get(*at + 4..*at + 2 + length.max(2))?;
    *at += 2 + length.max(2);
    Some((marker, body))
}

fn frame(marker: u8, body: &[u8]) -> Option<Head> {
    let precision = *body.first()?;
    Some(Head {
        width: u32::from(short(body, 3)?),
        height: u32::from(short(body, 1)?),
        components: *body.get(5)?,
        plain: precision == 8 && marker <= 0xC2,
        turn: Turn::NONE,
    })
}

/// Returns the turn that an Exif block asks for.
fn exif(body: &[u8]) -> Option<Turn> {
    let block = body.strip_prefix(b"Exif\0\0")?;
    Some(Turn::of(Orientation::from_exif_chunk(block)?))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A frame of 4 × 2 pixels behind an Exif block, then a scan of nothing.
    fn file(order: &[u8], orientation: &[u8], frame: u8) -> Vec<u8> {
        let long = |value: u8| match order {
            b"II" => [value, 0, 0, 0],
            _ => [0, 0, 0, value],
        };
        let tiff = [
            order,
            match order {
                b"II" => &[42, 0],
                _ => &[0, 42],
            },
            &long(8),
            orientation,
        ]
        .concat();
        let mut exif = b"Exif\0\0".to_vec();
        exif.extend(tiff);
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let frame = [
            0xFF, frame, 0, 17, 8, 0, 2, 0, 4, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0,
        ];
        [
            &[0xFF, 0xD8, 0xFF, 0xE1][..],
            &length,
            &exif,
            &frame,
            &[0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9],
        ]
        .concat()
    }

    const BIG: [u8; 14] = [0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
    const LITTLE: [u8; 14] = [1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0];

    #[test]
    fn reads_size_colours_and_turn_in_both_orders_of_bytes() {
        let head_of = |order: &[u8], tags: &[u8]| head(&file(order, tags, 0xC0)).unwrap();
        let expected = Head {
            width: 4,
            height: 2,
            components: 3,
            plain: true,
            turn: Turn::of(Orientation::Rotate90),
        };
        assert_eq!(head_of(b"MM", &BIG), expected);
        assert_eq!(
            head_of(b"II", &LITTLE).turn,
            Turn::of(Orientation::Rotate270)
        );
    }

    #[test]
    fn tells_what_readers_of_pdf_do_not_know() {
        assert!(head(&file(b"MM", &BIG, 0xC2)).unwrap().plain);
        assert!(!head(&file(b"MM", &BIG, 0xC9)).unwrap().plain);
    }

    #[test]
    fn finds_no_head_in_a_file_that_breaks_off() {
        let whole = file(b"MM", &BIG, 0xC0);
        for end in 2..whole.len() - 1 {
            assert_eq!(head(&whole[..end]), None, "{end}");
        }
    }
}
