//! Personal data and the channels through which it may be read.
//!
//! Masking belongs to the way out, not to the record (个人信息保护法 第六条、第二十五条): the book keeps what was
//! said, a paper for the notice board cannot print it. A public paper is composed with [`Public`], which has no
//! method that yields the value, so printing a phone there does not compile:
//!
//! ```compile_fail
//! use policy::personal::{Personal, Public};
//! let phone = Personal::new("13800000000".to_owned());
//! let printed: &String = phone.read(&Public);
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

mod sealed {
    pub trait Sealed {}
}

/// A way out of the book that may carry personal data: papers and sheets for the street, the bundle, the window.
pub trait Channel: sealed::Sealed {}

/// The desk itself and the road to the street: full data.
#[derive(Debug, Clone, Copy)]
pub struct Internal;

/// Notice boards, posters, anything residents read: no personal data.
#[derive(Debug, Clone, Copy)]
pub struct Public;

impl sealed::Sealed for Internal {}
impl Channel for Internal {}

/// A value about a natural person. `Debug` never shows it.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Personal<T>(T);

impl<T> Personal<T> {
    /// Wraps a value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// Reads the value on a channel that may carry it.
    pub fn read<C: Channel>(&self, _channel: &C) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Personal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Personal(…)")
    }
}
