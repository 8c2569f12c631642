//! Settings of the book: what regulations leave open.

pub mod api;

use crate::Failure;
use crate::cx::Cx;
use crate::plain::{Done, Nothing};
use api::Settings;
use policy::money::CapitalsStyle;
use workbook::setting::{self, SettingKey};

/// How a switch that is on stands in the book.
const ON: &str = "yes";

pub(crate) fn get(cx: &Cx<'_>, _: Nothing) -> Result<Settings, Failure> {
    Ok(Settings {
        capitals: capitals(cx)?,
        sealed: cx
            .open()?
            .book
            .read(|reader| setting::get(reader, SettingKey::Sealed))?,
        fonds: fonds(cx)?,
    })
}

pub(crate) fn set(cx: &Cx<'_>, request: Settings) -> Result<Done, Failure> {
    let zheng = request.capitals.whole_after_jiao.then_some(ON);
    cx.act(move |tx| {
        setting::set(tx, SettingKey::ZhengAfterJiao, zheng)?;
        setting::set(tx, SettingKey::Sealed, request.sealed.as_deref())?;
        setting::set(tx, SettingKey::Fonds, request.fonds.as_deref())
    })?;
    Ok(Done {})
}

/// Returns how the open book writes amounts in capitals.
pub(crate) fn capitals(cx: &Cx<'_>) -> Result<CapitalsStyle, Failure> {
    let kept = cx
        .open()?
        .book
        .read(|reader| setting::get(reader, SettingKey::ZhengAfterJiao))?;
    Ok(CapitalsStyle {
        whole_after_jiao: kept.as_deref() == Some(ON),
    })
}

/// Returns the 全宗号 of the open book's office, when the archive has given one.
pub(crate) fn fonds(cx: &Cx<'_>) -> Result<Option<String>, Failure> {
    Ok(cx
        .open()?
        .book
        .read(|reader| setting::get(reader, SettingKey::Fonds))?)
}
