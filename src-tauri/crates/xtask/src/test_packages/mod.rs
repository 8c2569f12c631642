//! What people install, tried as far as it can be tried here: installed into a clean Debian, upgraded, started, removed;
//! the programs for Windows under Wine. The window was never run on a real Windows.
//!
//! It takes long and is therefore not part of `test`; `.ci/run` runs it when `PACKAGES=1`.

mod clean_root;
mod earlier;
mod linux;
mod windows;

use std::path::PathBuf;

use crate::phases::Phases;
use crate::trouble::{Result, Trouble};
use crate::{machine, package, tree};

/// Packages of Debian 12 that only this command needs.
const NEEDED: [&str; 5] = ["debootstrap", "wine", "wine64", "cpio", "procps"];

/// Makes all packages, then tries them.
///
/// # Errors
/// Packages cannot be made; what fails of the trials is named in the last line.
pub fn phases(phases: &mut Phases) -> Result<()> {
    package::phases(phases)?;
    phases.need("tools of trials", || machine::install(&NEEDED))?;
    phases.look("packing twice", pack_twice);
    phases.need("clean Debian", clean_root::make)?;
    phases.look(".deb: install, upgrade", linux::install);
    phases.look(".rpm: same files, needs met", linux::compare_rpm);
    phases.look("memory beside an empty window", linux::memory);
    phases.look("window of the installed .deb", linux::window);
    phases.look(".deb: remove", linux::remove);
    phases.need("Wine", windows::prepare)?;
    phases.look("set-up: install, upgrade, remove", windows::set_up);
    phases.look("Windows beside Linux", windows::beside_linux);
    phases.look("contract under Wine", windows::contract);
    Ok(())
}

/// The same programs are packed into the same bytes, whatever the hour is.
fn pack_twice() -> Result<()> {
    let (first, second) = (package::sums_written()?, package::pack_again()?);
    match first == second {
        true => Ok(()),
        false => Err(Trouble::Unfit(format!(
            "packed twice:\n{first}\nbecame\n{second}"
        ))),
    }
}

/// Where trials take place.
fn place(name: &str) -> PathBuf {
    tree::made().join("test-packages").join(name)
}
