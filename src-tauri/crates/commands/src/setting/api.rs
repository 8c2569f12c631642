//! Requests and replies about the settings of a book.

use policy::money::CapitalsStyle;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What regulations leave open and this book decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Settings {
    /// How amounts are written in capitals.
    pub capitals: CapitalsStyle,
    /// Why the book is only read any more (更名、拆分以后另开了工作簿); `None` for a book that is in use.
    pub sealed: Option<String>,
    /// 全宗号 that the archive has given; a blank on the cover of a dossier when there is none.
    pub fonds: Option<String>,
}
