//! All that is wrong without running the product: format, lints, types, edges.

use crate::phases::Phases;
use crate::shell::{cargo, read, run};
use crate::trouble::{Result, Trouble};
use crate::{set_up, ui};

/// Set-up, then every check, also after one that fails.
///
/// # Errors
/// Those of set-up.
pub fn phases(phases: &mut Phases) -> Result<()> {
    set_up::phases(phases)?;
    looks(phases);
    Ok(())
}

/// The checks themselves.
pub fn looks(phases: &mut Phases) {
    phases.look("format", || run(&mut cargo("fmt --all --check")));
    phases.look("lints", || {
        run(&mut cargo(
            "clippy --quiet --workspace --all-targets --test packages -- -D warnings",
        ))
    });
    phases.look("generated types", generated_types_are_fresh);
    phases.look("edges and names", || {
        run(&mut cargo("test --quiet --workspace --test tree"))
    });
    phases.look("eslint", || ui::script("lint"));
    phases.look("vue-tsc", || ui::script("typecheck"));
}

/// `ui/src/generated/api.ts` is what the wire types say now. A name that no test bears any more is
/// an error, not a silent pass.
fn generated_types_are_fresh() -> Result<()> {
    let line = "test --quiet --workspace --test commands generated_types_are_fresh";
    let told = read(&mut cargo(line))?;
    if told.contains("1 passed") {
        return Ok(());
    }
    Err(Trouble::Unfit(format!(
        "`{line}` found no such test:\n{told}"
    )))
}
