//! Which demands a project answers (官组通〔2021〕11号 第三条（二）).

use super::present;
use crate::error::WorkbookError;
use crate::values::Values;
use crate::{Tx, demand};
use policy::facts::{DemandId, ProjectId};

/// Writes the demands that a project answers. Links to demands in the bin stay, for nobody sees them to confirm them.
///
/// # Errors
/// `Gone` for project or demand; `NotNow` for a demand that was merged into another one.
pub fn link_demands(
    tx: &mut Tx<'_>,
    id: &ProjectId,
    demands: &[DemandId],
) -> Result<(), WorkbookError> {
    present(tx.conn(), id)?;
    demands
        .iter()
        .try_for_each(|demand| demand::refuse_merged(tx.conn(), demand))?;
    let kept = serde_json::Value::from_iter(demands.iter().map(DemandId::as_str)).to_string();
    for sql in [
        include_str!("unlink_demands.sql"),
        include_str!("link_demands.sql"),
    ] {
        Values::new()
            .id(":project", id.as_str())
            .id(":kept", &kept)
            .run(tx.conn(), sql)?;
    }
    Ok(())
}
