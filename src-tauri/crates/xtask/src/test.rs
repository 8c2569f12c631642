//! Everything that must be green.

use crate::phases::{Outcome, Phases};
use crate::shell::{build, cargo, run};
use crate::trouble::Result;
use crate::{check, set_up, ui};

/// Set-up, a build of everything, the checks, the tests of Rust and of the interface.
///
/// The build comes first and with all targets, so that cargo settles on one set of features: the
/// tests in the real window start the very programs that lie in the target folder then.
///
/// # Errors
/// Set-up or the build fails; failures of checks and tests are named in the last line.
pub fn phases(phases: &mut Phases) -> Result<()> {
    set_up::phases(phases)?;
    phases.need("build", || build().map(|()| Outcome::Done))?;
    check::looks(phases);
    phases.look("tests of the interface", || ui::script("test"));
    phases.look("tests", || {
        run(&mut cargo("test --workspace --no-fail-fast"))
    });
    Ok(())
}
