//! The blocks of a paper on its sheet.

use super::filling::Filling;
use super::table::{form_table, list_table};
use super::{Block, Facts, Form, Letters, Look, Named};
use crate::error::PaperError;
use crate::kinds::{Composed, digest};
use crate::layout::{Align, Inline, Setting, Sheet, Table};
use crate::typeface::{Faces, FontRole};

/// Room around a table, in lines of the body.
const GAP: f32 = 0.3;

/// Sets a paper in one look.
pub(super) fn set<'a>(
    (named, public): (Named, bool),
    form: &'a Form,
    facts: &'a Facts,
    (look, sheet): (&Look, Sheet),
    faces: &Faces<'_>,
) -> Result<Composed, PaperError> {
    let mut filling = Filling::of(named, facts);
    let heading = filling.fill(&form.title)?;
    let name: String = heading.iter().map(Inline::text).collect();
    let mut setting = Setting::new(faces, sheet);
    setting.title(look.title.of(FontRole::Song), heading, &form.whole_words)?;
    setting.gap(look.body.of(FontRole::Fang).line * 0.5);
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

fn blocks<'a>(
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
    let body = look.body.of(FontRole::Fang);
    match block {
        Block::Heading { text } => {
            setting.heading(look.body.of(FontRole::Hei), filling.fill(text)?)
        }
        Block::Text {
            text,
            with,
            without,
        } => {
            if !filling.stands(*with, *without)? {
                return Ok(());
            }
            setting.running(body, filling.fill(text)?)
        }
        Block::Passage {
            before,
            lead,
            after,
        } => {
            let mut pieces = filling.clauses(before)?;
            pieces.extend(filling.fill(lead)?);
            pieces.extend(filling.clauses(after)?);
            setting.running(body, pieces)
        }
        Block::Line {
            text,
            above,
            with,
            align,
        } => {
            if !filling.stands(*with, None)? {
                return Ok(());
            }
            setting.gap(body.line * above);
            let align = align.map_or(Align::Left, Align::from);
            setting.closing(body, align, filling.fill(text)?)
        }
        Block::Edges { left, right } => {
            let note = look.table.of(FontRole::Fang);
            let (left, right) = (filling.fill(left)?, filling.fill(right)?);
            setting.both_edges(note, left, right)
        }
        Block::Table {
            columns,
            rows,
            letters,
        } => {
            if *letters == Letters::Sign {
                setting.tie();
            }
            let width = setting.sheet.measure();
            let table = form_table(columns, rows, &look.lettered(*letters), filling, width)?;
            spaced(setting, &table, body.line * GAP)
        }
        Block::List {
            of,
            columns,
            total,
            sums,
            fill,
        } => {
            if *fill == 0 && filling.records(*of)?.is_empty() {
                return Ok(());
            }
            let width = setting.sheet.measure();
            let ends = (total.as_ref(), sums.as_slice());
            let rows = (*of, columns.as_slice(), *fill);
            let table = list_table(rows, ends, look, filling, width)?;
            spaced(setting, &table, body.line * GAP)
        }
        Block::Each { of, blocks: inner } => {
            for record in filling.records(*of)? {
                filling.within(record, |filling| blocks(inner, look, filling, setting))?;
            }
            Ok(())
        }
        Block::SignOff { issuer, date } => {
            let (issuer, date) = (filling.fill(issuer)?, filling.fill(date)?);
            setting.sign_off(body, issuer, date)
        }
    }
}

/// Sets a table with room above and below.
fn spaced(setting: &mut Setting<'_>, table: &Table, gap: f32) -> Result<(), PaperError> {
    setting.gap(gap);
    setting.table(table)?;
    setting.gap(gap);
    Ok(())
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
