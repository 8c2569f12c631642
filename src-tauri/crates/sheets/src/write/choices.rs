//! What may be chosen in a column: a list on the hidden sheet and a validation that names it.

use super::keys;
use super::ledger::Ledger;
use crate::error::SheetError;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, Worksheet};

/// Writes the validations of all columns that have choices.
pub(super) fn write<F>(sheet: &mut Worksheet, ledger: &Ledger<'_, F>) -> Result<(), SheetError> {
    let rows = ledger.first_row()..=ledger.last_row().max(ledger.first_row());
    for (at, column) in (0..).zip(&ledger.layout.columns) {
        let Some(choice) = &column.choice else {
            continue;
        };
        let Some(range) = keys::range(&ledger.choices, &choice.list) else {
            continue;
        };
        let validation = validation(&range, choice.strict)?;
        sheet.add_data_validation(*rows.start(), at, *rows.end(), at, &validation)?;
    }
    Ok(())
}

fn validation(range: &str, strict: bool) -> Result<DataValidation, SheetError> {
    let style = if strict {
        DataValidationErrorStyle::Stop
    } else {
        DataValidationErrorStyle::Information
    };
    let validation = DataValidation::new()
        .allow_list_formula(Formula::new(range))
        .set_error_style(style);
    Ok(validation
        .set_error_title("请从列表中选")?
        .set_error_message("列表中没有这一项。")?)
}
