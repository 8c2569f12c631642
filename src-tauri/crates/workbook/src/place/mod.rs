//! Places where a book must not be worked on: locks do not hold there, or another program moves the file.
//!
//! A deny-list: what is not known to be harmful is allowed. Reading a backup from such a place and writing one to it
//! stays possible.

use crate::WorkbookError;
use std::path::{Component, Path, PathBuf};

/// File systems on other machines.
const NETWORK: [&str; 16] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "smb2",
    "afs",
    "ceph",
    "glusterfs",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.smbnetfs",
];

/// File systems of sticks and cards.
const STICKS: [&str; 3] = ["vfat", "exfat", "msdos"];

/// Where desktops mount what is plugged in.
const PLUGGED_IN: [&str; 2] = ["/media", "/run/media"];

/// Folders that programs keep in step with a server, by the beginning of their name in lower case.
const SYNCHRONISED: [(&str, &str); 19] = [
    ("nutstore", "坚果云"),
    ("坚果云", "坚果云"),
    ("我的坚果云", "坚果云"),
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("wps云盘", "WPS云盘"),
    ("wps网盘", "WPS云盘"),
    ("wps cloud files", "WPS云盘"),
    ("wpsdrive", "WPS云盘"),
    ("baidunetdisk", "百度网盘"),
    ("baidusyncdisk", "百度网盘"),
    ("百度网盘", "百度网盘"),
    ("百度云同步盘", "百度网盘"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("icloud", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("微云", "微云"),
    ("阿里云盘", "阿里云盘"),
];

/// Refuses to work on a book at a path of this machine.
pub(crate) fn admit(path: &Path) -> Result<(), WorkbookError> {
    // Other systems have no such table; their paths still tell the network and the synchronised folders.
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    match refused(path, &mounts) {
        Some(place) => Err(WorkbookError::RefusedPlace {
            path: path.to_owned(),
            place,
        }),
        None => Ok(()),
    }
}

/// Tells what a place is when a book must not be worked on there: 网络文件夹, U盘等移动存储, 坚果云同步文件夹.
///
/// `path` is absolute and without links; `mounts` is a mount table as in `/proc/self/mountinfo`.
fn refused(path: &Path, mounts: &str) -> Option<String> {
    if let Some(service) = synchronised(path) {
        return Some(format!("{service}同步文件夹"));
    }
    let mount = mounts
        .lines()
        .filter_map(Mount::parse)
        .filter(|mount| path.starts_with(&mount.point));
    let mount = mount.max_by_key(|mount| mount.point.components().count());
    if is_share(path)
        || mount
            .as_ref()
            .is_some_and(|mount| NETWORK.contains(&mount.kind))
    {
        return Some("网络文件夹".to_owned());
    }
    mount
        .is_some_and(|mount| mount.is_plugged_in())
        .then(|| "U盘等移动存储".to_owned())
}

/// Tells a Windows path on another machine: `\\server\share`, also as `\\?\UNC\server\share`.
fn is_share(path: &Path) -> bool {
    let text = path.to_string_lossy();
    text.starts_with(r"\\?\UNC\")
        || (text.starts_with(r"\\") && !text.starts_with(r"\\?\") && !text.starts_with(r"\\.\"))
}

/// Returns the service that keeps one of the folders on the path in step.
fn synchronised(path: &Path) -> Option<&'static str> {
    let folders = path.parent()?.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().to_lowercase()),
        _ => None,
    });
    folders.flat_map(|folder| service_of(&folder)).next()
}

/// Returns the service of a folder name: the known name itself, or followed by a blank or a sign (`OneDrive - 街道`).
fn service_of(folder: &str) -> Option<&'static str> {
    SYNCHRONISED.iter().find_map(|(known, service)| {
        let rest = folder.strip_prefix(known)?;
        rest.chars()
            .next()
            .is_none_or(|next| !next.is_alphanumeric())
            .then_some(*service)
    })
}

/// One line of a mount table.
struct Mount<'a> {
    point: PathBuf,
    kind: &'a str,
}

impl<'a> Mount<'a> {
    /// Reads `id parent major:minor root POINT options … - KIND source options`.
    fn parse(line: &'a str) -> Option<Self> {
        let (left, right) = line.split_once(" - ")?;
        let point = left.split(' ').nth(4)?;
        Some(Self {
            point: PathBuf::from(unescaped(point)),
            kind: right.split(' ').next()?,
        })
    }

    fn is_plugged_in(&self) -> bool {
        STICKS.contains(&self.kind)
            || PLUGGED_IN
                .iter()
                .any(|folder| self.point.starts_with(folder))
    }
}

/// Undoes the escapes of the table: blank, tab, line feed and backslash stand as three octal digits.
fn unescaped(text: &str) -> String {
    text.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\")
}

#[cfg(test)]
mod tests;
