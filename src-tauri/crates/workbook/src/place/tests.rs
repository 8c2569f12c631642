use super::refused;
use std::path::Path;

/// A mount table as of a desktop with a share, a mounted folder of a server, a stick and a blank in a name.
const MOUNTS: &str = "\
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 259:1 / /boot/efi rw,relatime shared:2 - vfat /dev/nvme0n1p1 rw
30 22 0:40 / /srv/office rw,relatime shared:3 - cifs //server/office rw,vers=3.0
31 22 0:41 / /home/li/street rw,nosuid,nodev - fuse.sshfs li@street:/home rw
32 22 8:17 / /run/media/li/U\\040DISK rw,nosuid,nodev shared:4 - exfat /dev/sdb1 rw
33 22 0:42 / /export rw - nfs4 10.0.0.2:/export rw
34 22 0:43 / /tmp rw,nosuid,nodev - tmpfs tmpfs rw
35 30 259:3 / /srv/office/local rw - ext4 /dev/nvme0n1p3 rw
36 22 8:33 / /media/li/backup rw - ext4 /dev/sdc1 rw";

fn place(path: &str) -> Option<String> {
    refused(Path::new(path), MOUNTS)
}

#[test]
fn a_folder_on_the_disk_or_in_memory_is_allowed() {
    for path in [
        "/home/li/云溪.hmb",
        "/tmp/云溪.hmb",
        "/srv/office/local/云溪.hmb",
        "/srv/officer/云溪.hmb",
    ] {
        assert_eq!(place(path), None, "{path}");
    }
}

#[test]
fn a_folder_on_another_machine_is_refused() {
    for path in [
        "/srv/office/云溪.hmb",
        "/home/li/street/a/云溪.hmb",
        "/export/云溪.hmb",
    ] {
        assert_eq!(place(path).as_deref(), Some("网络文件夹"), "{path}");
    }
}

#[test]
fn a_windows_share_is_refused_without_a_mount_table() {
    for path in [
        r"\\server\office\云溪.hmb",
        r"\\?\UNC\server\office\云溪.hmb",
    ] {
        assert_eq!(
            refused(Path::new(path), "").as_deref(),
            Some("网络文件夹"),
            "{path}"
        );
    }
    assert_eq!(refused(Path::new(r"\\?\C:\Users\li\云溪.hmb"), ""), None);
}

#[test]
fn what_can_be_pulled_out_is_refused() {
    for path in ["/run/media/li/U DISK/云溪.hmb", "/media/li/backup/云溪.hmb"] {
        assert_eq!(place(path).as_deref(), Some("U盘等移动存储"), "{path}");
    }
}

#[test]
fn a_folder_that_a_service_synchronises_is_refused_and_named() {
    let cases = [
        ("/home/li/Nutstore Files/云溪.hmb", "坚果云同步文件夹"),
        ("/home/li/我的坚果云/社区/云溪.hmb", "坚果云同步文件夹"),
        ("/home/li/OneDrive - 街道办/云溪.hmb", "OneDrive同步文件夹"),
        ("/home/li/Dropbox/云溪.hmb", "Dropbox同步文件夹"),
        ("/home/li/WPS云盘/云溪.hmb", "WPS云盘同步文件夹"),
        ("/home/li/BaiduSyncdisk/云溪.hmb", "百度网盘同步文件夹"),
    ];
    for (path, expected) in cases {
        assert_eq!(place(path).as_deref(), Some(expected), "{path}");
    }
}

#[test]
fn a_name_that_only_begins_alike_is_allowed() {
    assert_eq!(place("/home/li/dropboxes/云溪.hmb"), None);
    assert_eq!(
        place("/home/li/Dropbox.hmb"),
        None,
        "the book's own name is no folder"
    );
}
