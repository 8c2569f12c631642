//! How a camera held a picture (Exif 2.3, 4.6.4 A: tag 0112).

use image::metadata::Orientation;

/// The turn that makes a picture stand upright, by the number that cameras write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn(u8);

impl Turn {
    /// As it is.
    pub const NONE: Self = Self(1);

    /// Returns the turn that brings a picture upright.
    pub fn of(orientation: Orientation) -> Self {
        Self(orientation.to_exif())
    }

    /// Returns true when width and height change places.
    pub fn is_sideways(self) -> bool {
        self.0 >= 5
    }

    /// Returns the matrix that lays the unit square, y upwards, on itself.
    pub(crate) fn matrix(self) -> [f32; 6] {
        match self.0 {
            2 => [-1.0, 0.0, 0.0, 1.0, 1.0, 0.0],
            3 => [-1.0, 0.0, 0.0, -1.0, 1.0, 1.0],
            4 => [1.0, 0.0, 0.0, -1.0, 0.0, 1.0],
            5 => [0.0, -1.0, -1.0, 0.0, 1.0, 1.0],
            6 => [0.0, -1.0, 1.0, 0.0, 0.0, 1.0],
            7 => [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
            8 => [0.0, 1.0, -1.0, 0.0, 1.0, 0.0],
            _ => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the upper left corner of the file lands, from the upper left of the upright picture, after the table of
    /// the Exif standard: row 0 at top, bottom, left or right; column 0 likewise.
    #[test]
    fn lays_the_first_pixel_where_the_standard_says() {
        let corner = |number| {
            let [a, b, c, d, e, f] = Turn(number).matrix();
            // The upper left corner is (0, 1) with y upwards.
            let (x, y) = (a * 0.0 + c * 1.0 + e, b * 0.0 + d * 1.0 + f);
            (x, 1.0 - y)
        };
        let expected = [
            (0.0, 0.0),
            (1.0, 0.0),
            (1.0, 1.0),
            (0.0, 1.0),
            (0.0, 0.0),
            (1.0, 0.0),
            (1.0, 1.0),
            (0.0, 1.0),
        ];
        assert_eq!([1, 2, 3, 4, 5, 6, 7, 8].map(corner), expected);
    }
}
