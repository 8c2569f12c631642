//! Parts of a paper that the standard sets in its own way: names with their text, attachments, tables in running text.

use super::block::Block;
use super::filling::Filling;
use super::set::blocks;
use super::{Fact, Look};
use crate::error::PaperError;
use crate::layout::{Align, Inline, Setting, Table, Type};
use crate::typeface::FontRole;
use crate::wording::Template;

/// Room around a table, in lines of the body.
const GAP: f32 = 0.3;
/// The indent of running text, in ideographs.
const INDENT: f32 = 2.0;

/// What is attached to a paper.
pub(super) struct Attached<'a> {
    /// 附件1.
    pub mark: &'a Template<Fact>,
    /// Its title.
    pub title: &'a Template<Fact>,
    /// What it says.
    pub blocks: &'a [Block],
}

/// Sets a name in 黑体 and the text behind it.
pub(super) fn named(
    (name, text): (&Template<Fact>, &Template<Fact>),
    body: Type,
    filling: &mut Filling<'_>,
    setting: &mut Setting<'_>,
) -> Result<(), PaperError> {
    let name = filling.fill(name)?.into_iter();
    let name = name.map(|piece| piece.set_in(FontRole::Hei)).collect();
    setting.hanging(body, INDENT, name, filling.fill(text)?)
}

/// Names what is attached: numbered when there are several, each name hanging below its own beginning.
pub(super) fn attachments(
    (mark, names): (&Template<Fact>, &[Template<Fact>]),
    look: &Look,
    filling: &mut Filling<'_>,
    setting: &mut Setting<'_>,
) -> Result<(), PaperError> {
    let body = look.body.of(FontRole::Fang);
    let mark = filling.fill(mark)?;
    let beside = INDENT + setting.ems(body, &mark)?;
    setting.gap(body.line);
    for (i, name) in names.iter().enumerate() {
        let number = (names.len() > 1).then(|| Inline::words(format!("{}.", i + 1)));
        let (indent, first) = match i {
            0 => (INDENT, mark.clone()),
            _ => (beside, Vec::new()),
        };
        let before = first.into_iter().chain(number).collect();
        setting.hanging(body, indent, before, filling.fill(name)?)?;
    }
    Ok(())
}

/// Sets what is attached on a page of its own: the mark on the first line, the title on the third.
pub(super) fn attached<'a>(
    what: &Attached<'a>,
    look: &Look,
    filling: &mut Filling<'a>,
    setting: &mut Setting<'_>,
) -> Result<(), PaperError> {
    let (body, mark) = (look.body.of(FontRole::Fang), look.body.of(FontRole::Hei));
    setting.fresh();
    setting.above(mark, Align::Left, filling.fill(what.mark)?)?;
    setting.gap(body.line);
    let title = filling.fill(what.title)?;
    setting.title(look.title.of(FontRole::Song), title, filling.whole_words)?;
    setting.gap(body.line * 0.5);
    blocks(what.blocks, look, filling, setting)
}

/// Sets a table with room above and below; the lines of text have their own blank below.
pub(super) fn spaced(
    setting: &mut Setting<'_>,
    table: &Table,
    body: Type,
) -> Result<(), PaperError> {
    let gap = body.line * GAP;
    setting.gap((gap - body.above()).max(0.0));
    setting.table(table)?;
    setting.gap(gap + body.above());
    Ok(())
}
