//! The profile of sRGB, written out here so that no file of another maker has to be shipped (ICC.1:2001-04; IEC
//! 61966-2-1).

/// What the colours are called.
pub(super) const NAME: &str = "sRGB IEC61966-2.1";

const HEADER: usize = 128;
/// The white of paper under which profiles meet (D50), and the three lights of sRGB brought to it, as s15Fixed16.
const WHITE: [u32; 3] = [0x0000_F6D6, 0x0001_0000, 0x0000_D32D];
const RED: [u32; 3] = [0x0000_6FA2, 0x0000_38F5, 0x0000_0390];
const GREEN: [u32; 3] = [0x0000_6299, 0x0000_B785, 0x0000_18DA];
const BLUE: [u32; 3] = [0x0000_24A0, 0x0000_0F84, 0x0000_B6CF];
/// Steps of the curve from numbers to light.
const STEPS: u16 = 1024;

/// Returns the profile.
pub(super) fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", description()),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", point(WHITE)),
        (b"rXYZ", point(RED)),
        (b"gXYZ", point(GREEN)),
        (b"bXYZ", point(BLUE)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    let begin = HEADER + 4 + 12 * tags.len();
    for (name, mut bytes) in tags {
        table.extend(name);
        table.extend(((begin + data.len()) as u32).to_be_bytes());
        table.extend((bytes.len() as u32).to_be_bytes());
        bytes.resize(bytes.len().next_multiple_of(4), 0);
        data.extend(bytes);
    }
    [header(begin + data.len()), table, data].concat()
}

/// Version 2.1, a display, RGB by way of XYZ.
fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; HEADER];
    header[..4].copy_from_slice(&(size as u32).to_be_bytes());
    header[8..12].copy_from_slice(&[2, 0x10, 0, 0]);
    header[12..24].copy_from_slice(b"mntrRGB XYZ ");
    // The day of the standard: 1 January 2000.
    header[24..36].copy_from_slice(&[7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    header[36..40].copy_from_slice(b"acsp");
    for (i, part) in WHITE.iter().enumerate() {
        header[68 + 4 * i..72 + 4 * i].copy_from_slice(&part.to_be_bytes());
    }
    header
}

fn description() -> Vec<u8> {
    let mut bytes = b"desc\0\0\0\0".to_vec();
    bytes.extend((NAME.len() as u32 + 1).to_be_bytes());
    bytes.extend(NAME.as_bytes());
    // Its end, then no name in Unicode and none of a Macintosh: 4 + 4, 2 + 1 + 67.
    bytes.extend([0; 1 + 8 + 70]);
    bytes
}

fn text(words: &str) -> Vec<u8> {
    [b"text\0\0\0\0", words.as_bytes(), b"\0"].concat()
}

fn point(xyz: [u32; 3]) -> Vec<u8> {
    let mut bytes = b"XYZ \0\0\0\0".to_vec();
    bytes.extend(xyz.iter().flat_map(|part| part.to_be_bytes()));
    bytes
}

/// The curve of IEC 61966-2-1: straight near black, then a power of 2.4.
fn curve() -> Vec<u8> {
    let light = |step: u16| {
        let value = f64::from(step) / f64::from(STEPS - 1);
        let light = match value <= 0.04045 {
            true => value / 12.92,
            false => ((value + 0.055) / 1.055).powf(2.4),
        };
        (light * 65535.0).round() as u16
    };
    let mut bytes = b"curv\0\0\0\0".to_vec();
    bytes.extend(u32::from(STEPS).to_be_bytes());
    bytes.extend((0..STEPS).flat_map(|step| light(step).to_be_bytes()));
    bytes
}
