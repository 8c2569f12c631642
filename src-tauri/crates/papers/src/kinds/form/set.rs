//! The blocks of a paper on its sheet.

use super::block::{Block, Clause};
use super::chart::chart;
use super::filling::Filling;
use super::parts::{Attached, attached, attachments, named, spaced};
use super::table::{form_table, list_table};
use super::{Fact, Facts, Form, Letters, Look, Named};
use crate::error::PaperError;
use crate::kinds::{Composed, digest};
use crate::layout::{Align, Inline, Seal, Setting, Sheet};
use crate::typeface::{Faces, FontRole, mm};
use crate::wording::Template;

/// Room around a chart, in lines of the body.
const GAP: f32 = 0.3;
/// Least room below a title, in lines of the body.
const BELOW_TITLE: f32 = 0.25;

/// Sets a paper in one look.
pub(super) fn set<'a>(
    (named, public): (Named, bool),
    form: &'a Form,
    facts: &'a Facts,
    (look, sheet): (&Look, Sheet),
    faces: &Faces<'_>,
) -> Result<Composed, PaperError> {
    let mut filling = Filling::of(named, &form.whole_words, facts);
    let heading = filling.fill(&form.title)?;
    let name: String = heading.iter().map(Inline::text).collect();
    let mut setting = Setting::new(faces, sheet);
    if form.title_below > 0.0 {
        setting.room(mm(form.title_below));
    }
    setting.title(look.title.of(FontRole::Song), heading, &form.whole_words)?;
    below_title(look, &mut setting);
    blocks(&form.blocks, look, &mut filling, &mut setting)?;
    let author = filling.party()?;
    Ok(Composed {
        sheet: setting.sheet,
        strips: setting.strips,
        title: name,
        author,
        digest: digest(&filling.used)?,
        blanks: filling.blanks,
        public,
    })
}

/// Leaves room below a title: text on the grid goes on with a line of it.
fn below_title(look: &Look, setting: &mut Setting<'_>) {
    let body = look.body.of(FontRole::Fang);
    if body.pitch == body.size {
        setting.gap(body.line * 0.5);
    } else {
        setting.down_to_grid(body.line, body.line * BELOW_TITLE);
    }
}

/// Sets blocks one below the other.
pub(super) fn blocks<'a>(
    blocks: &'a [Block],
    look: &Look,
    filling: &mut Filling<'a>,
    setting: &mut Setting<'_>,
) -> Result<(), PaperError> {
    blocks
        .iter()
        .try_for_each(|block| set_block(block, look, filling, setting))
}

fn set_block<'a>(
    block: &'a Block,
    look: &Look,
    filling: &mut Filling<'a>,
    setting: &mut Setting<'_>,
) -> Result<(), PaperError> {
    match block {
        Block::Table { .. } | Block::List { .. } | Block::Chart { .. } => {
            figures(block, look, filling, setting)
        }
        Block::Attachments { mark, names } => attachments((mark, names), look, filling, setting),
        Block::Attachment {
            mark,
            title,
            blocks,
        } => {
            let what = Attached {
                mark,
                title,
                blocks,
            };
            attached(&what, look, filling, setting)
        }
        Block::Each { of, blocks: inner } => {
            for record in filling.records(*of)? {
                filling.within(record, |filling| blocks(inner, look, filling, setting))?;
            }
            Ok(())
        }
        _ => words(block, look, filling, setting),
    }
}

/// Sets the blocks that are words.
fn words<'a>(
    block: &'a Block,
    look: &Look,
    filling: &mut Filling<'a>,
    setting: &mut Setting<'_>,
) -> Result<(), PaperError> {
    let body = look.body.of(FontRole::Fang);
    if !stands(block, filling)? {
        return Ok(());
    }
    match block {
        Block::Heading { text, level } => {
            setting.heading(look.body.of(level.font()), filling.fill(text)?)
        }
        Block::Text { text, .. } => setting.running(body, filling.fill(text)?),
        Block::Passage {
            before,
            lead,
            after,
        } => setting.running(body, passage(before, lead, after, filling)?),
        Block::Line {
            text, above, align, ..
        } => {
            setting.gap(body.line * above);
            let align = align.map_or(Align::Left, Align::from);
            setting.closing(body, align, filling.fill(text)?)
        }
        Block::Named {
            name, text, above, ..
        } => {
            setting.gap(body.line * above);
            named((name, text), body, filling, setting)
        }
        Block::Edges { left, right } => {
            let note = look.table.of(FontRole::Fang);
            let (left, right) = (filling.fill(left)?, filling.fill(right)?);
            setting.both_edges(note, left, right)
        }
        Block::SignOff {
            issuer,
            date,
            seal,
            room,
        } => {
            let (issuer, date) = (filling.fill(issuer)?, filling.fill(date)?);
            let seal = if *seal { Seal::Yes(*room) } else { Seal::No };
            setting.sign_off(body, seal, issuer, date)
        }
        _ => Ok(()),
    }
}

/// Tells whether a block stands that asks for a fact, or for its absence.
fn stands(block: &Block, filling: &mut Filling<'_>) -> Result<bool, PaperError> {
    match block {
        Block::Text { with, without, .. } => filling.stands(*with, *without),
        Block::Line { with, .. } | Block::Named { with, .. } => filling.stands(*with, None),
        _ => Ok(true),
    }
}

fn passage(
    before: &[Clause],
    lead: &Template<Fact>,
    after: &[Clause],
    filling: &mut Filling<'_>,
) -> Result<Vec<Inline>, PaperError> {
    let mut pieces = filling.clauses(before)?;
    pieces.extend(filling.fill(lead)?);
    pieces.extend(filling.clauses(after)?);
    Ok(pieces)
}

/// Sets tables and charts.
fn figures<'a>(
    block: &'a Block,
    look: &Look,
    filling: &mut Filling<'a>,
    setting: &mut Setting<'_>,
) -> Result<(), PaperError> {
    let (body, width) = (look.body.of(FontRole::Fang), setting.sheet.measure());
    match block {
        Block::Table {
            columns,
            rows,
            letters,
        } => {
            if *letters == Letters::Sign {
                setting.tie();
            }
            let table = form_table(columns, rows, &look.lettered(*letters), filling, width)?;
            spaced(setting, &table, body)
        }
        Block::List {
            of,
            columns,
            total,
            sums,
            fill,
        } if *fill > 0 || !filling.records(*of)?.is_empty() => {
            let ends = (total.as_ref(), sums.as_slice());
            let rows = (*of, columns.as_slice(), *fill);
            let table = list_table(rows, ends, look, filling, width)?;
            spaced(setting, &table, body)
        }
        Block::Chart {
            title,
            of,
            name,
            bars,
            full,
        } if !filling.records(*of)?.is_empty() => {
            setting.gap(body.line * GAP);
            let strong = look.table.of(FontRole::Hei);
            setting.above(strong, Align::Centre, filling.fill(title)?)?;
            setting.chart(&chart((*of, name), bars, *full, look, filling)?)?;
            setting.gap(body.line * GAP);
            Ok(())
        }
        _ => Ok(()),
    }
}

impl From<super::Side> for Align {
    fn from(side: super::Side) -> Self {
        match side {
            super::Side::Left => Self::Left,
            super::Side::Centre => Self::Centre,
            super::Side::Right => Self::Right,
            super::Side::Justify => Self::Justify,
        }
    }
}
