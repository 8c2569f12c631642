//! From a fresh clone to a tree in which cargo can compile everything.

use crate::phases::Phases;
use crate::trouble::Result;
use crate::{fonts, machine, ui};

/// The phases of set-up, in the order in which they need one another.
///
/// # Errors
/// Those of the first phase that fails.
pub fn phases(phases: &mut Phases) -> Result<()> {
    phases.need("tools", machine::tools)?;
    phases.need("packages", machine::packages)?;
    phases.need("fonts", fonts::obtain)?;
    phases.need("npm", ui::packages)?;
    phases.need("interface", ui::build)
}
