//! The parts of a scheme in words, the same on every paper.

use super::chinese_figures;
use super::words::chinese_date;
use crate::wording::Words;
use policy::facts::{Beneficiaries, FundingSource, Scheme};
use policy::pack::Pack;

/// Returns the name with the word 项目 after it, once.
pub(crate) fn called(name: &str, project: &str) -> String {
    if name.ends_with(project) {
        name.to_owned()
    } else {
        format!("{name}{project}")
    }
}

/// Returns the time in which it is carried out.
pub(crate) fn period(scheme: &Scheme, words: &Words) -> Option<String> {
    let finish = scheme.finish.map(chinese_date)?;
    Some(match scheme.start.map(chinese_date) {
        Some(start) => format!("{start}{}{finish}", words.to),
        None => format!("{finish}{}", words.until),
    })
}

/// Returns who undertakes and how.
pub(crate) fn undertaker(scheme: &Scheme, pack: &Pack) -> Option<String> {
    let mode = scheme.mode.and_then(|mode| pack.mode_name(mode));
    match (&scheme.undertaker, mode) {
        (Some(name), Some(mode)) => Some(format!("{name}（{mode}）")),
        (Some(name), None) => Some(name.clone()),
        (None, mode) => mode.map(str::to_owned),
    }
}

/// Returns a source, its giver and its amount.
pub(crate) fn source(source: &FundingSource, pack: &Pack, words: &Words) -> String {
    let name = pack
        .source_name(source.kind)
        .or(source.from.as_deref())
        .unwrap_or_default();
    let giver = source
        .from
        .as_deref()
        .filter(|from| *from != name)
        .map(|from| format!("（{from}）"));
    let amount = source.amount_fen;
    format!("{name}{}{amount}{}", giver.unwrap_or_default(), words.yuan)
}

/// Returns who benefits, where, and how many they are.
pub(crate) fn beneficiaries(whom: &Beneficiaries, words: &Words) -> Option<String> {
    let count = |count: Option<i64>, unit: &str| {
        count.map(|count| format!("{}{unit}", chinese_figures(count)))
    };
    let numbers = [
        count(whom.households, &words.households),
        count(whom.persons, &words.persons),
    ];
    let numbers = Some(numbers.into_iter().flatten().collect::<Vec<_>>().join("、"));
    let parts = [whom.who.clone(), whom.range.clone(), numbers]
        .into_iter()
        .flatten();
    let parts: Vec<String> = parts.filter(|part| !part.trim().is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("，"))
}
