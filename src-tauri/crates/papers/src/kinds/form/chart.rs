//! Charts of a paper: bars whose lengths are the figures that are printed behind them.

use super::block::ChartBar;
use super::filling::Filling;
use super::{Fact, List, Look};
use crate::error::PaperError;
use crate::layout::{Bar, Chart, Group};
use crate::typeface::FontRole;
use crate::wording::Template;

/// Draws a group of bars for each record of a list.
pub(super) fn chart(
    (list, name): (List, &Template<Fact>),
    bars: &[ChartBar],
    full: Option<f32>,
    look: &Look,
    filling: &mut Filling<'_>,
) -> Result<Chart, PaperError> {
    let mut groups = Vec::new();
    for record in filling.records(list)? {
        groups.push(filling.within(record, |filling| group(name, bars, filling))?);
    }
    let legend = bars.iter().map(|bar| filling.fill(&bar.label));
    Ok(Chart {
        kind: look.table.of(FontRole::Fang),
        legend: legend.collect::<Result<_, _>>()?,
        groups,
        full,
    })
}

fn group(
    name: &Template<Fact>,
    bars: &[ChartBar],
    filling: &mut Filling<'_>,
) -> Result<Group, PaperError> {
    let mut set = Vec::with_capacity(bars.len());
    for bar in bars {
        let value = filling.fact(bar.value)?;
        set.push(Bar {
            value: value.words().and_then(figure),
            figure: filling.fill(&bar.text)?,
        });
    }
    Ok(Group {
        name: filling.fill(name)?,
        bars: set,
    })
}

/// Reads the number back that a figure begins with, e.g. 38,600.00 or 93.2%.
fn figure(words: &str) -> Option<f32> {
    let digits = words.chars().filter(|ch| *ch != ',');
    let digits: String = digits
        .take_while(|ch| ch.is_ascii_digit() || *ch == '.')
        .collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_figure_that_is_printed() {
        assert_eq!(
            ["38,600.00", "93.2%", "0.00", "未登记"].map(figure),
            [Some(38_600.0), Some(93.2), Some(0.0), None]
        );
    }
}
