//! File tokens and what stands behind them.

use commands::{Code, Failure, FileIn, FileToken};
use std::collections::HashMap;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Debug, Clone)]
enum Source {
    Path(PathBuf),
    Bytes(&'static [u8]),
}

/// The files that a person or a script chose.
#[derive(Debug, Clone, Default)]
pub(crate) struct Files {
    chosen: Arc<Mutex<HashMap<String, Source>>>,
    folder: Option<PathBuf>,
}

impl Files {
    pub(crate) fn resolve_at(&mut self, folder: &Path) {
        self.folder = Some(folder.to_owned());
    }

    pub(crate) fn offer_path(&self, path: PathBuf) -> FileToken {
        let mut chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        let token = format!("file-{}", chosen.len() + 1);
        chosen.insert(token.clone(), Source::Path(path));
        FileToken::new(token)
    }

    pub(crate) fn offer_bytes(&self, name: &str, bytes: &'static [u8]) {
        let mut chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.insert(format!("@{name}"), Source::Bytes(bytes));
    }

    pub(crate) fn path(&self, token: &FileToken) -> Result<PathBuf, Failure> {
        match self.source(token)? {
            Source::Path(path) => Ok(path),
            Source::Bytes(_) => Err(unknown(token)),
        }
    }

    pub(crate) fn read(&self, token: &FileToken, limit: u64) -> Result<FileIn, Failure> {
        match self.source(token)? {
            Source::Bytes(bytes) => Ok(FileIn {
                name: name_of(Path::new(token.as_str())),
                bytes: bytes.to_vec(),
            }),
            Source::Path(path) => read_path(&path, limit),
        }
    }

    fn source(&self, token: &FileToken) -> Result<Source, Failure> {
        let chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(source) = chosen.get(token.as_str()) {
            return Ok(source.clone());
        }
        let path = token
            .as_str()
            .strip_prefix('@')
            .filter(|path| !path.is_empty());
        match (path, &self.folder) {
            (Some(path), Some(folder)) => Ok(Source::Path(folder.join(path))),
            _ => Err(unknown(token)),
        }
    }
}

fn unknown(token: &FileToken) -> Failure {
    Failure::user(
        Code::BadValue,
        format!("“{}”不是已选择的文件。", token.as_str()),
        "请重新选择文件；脚本里写成 @路径。",
    )
}

fn read_path(path: &Path, limit: u64) -> Result<FileIn, Failure> {
    let file = std::fs::File::open(path).map_err(|error| failed("读取", path, &error))?;
    let mut bytes = Vec::new();
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| failed("读取", path, &error))?;
    if bytes.len() as u64 > limit {
        return Err(Failure::file(
            Code::BadFile,
            format!(
                "文件“{}”超过 {} MB，没有读取。",
                name_of(path),
                limit / 1_000_000
            ),
            "请选择正确的文件，或把它拆小后再试。",
        ));
    }
    Ok(FileIn {
        name: name_of(path),
        bytes,
    })
}

/// Writes a whole file: a neighbour first, then a rename, so that the target is never half-written.
///
/// # Errors
/// When the folder cannot be written or the disk is full; the target is then as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let neighbour = folder.join(format!(".{}.part", name_of(path)));
    let written = write_synced(&neighbour, bytes).and_then(|()| std::fs::rename(&neighbour, path));
    written.map_err(|error| {
        // Nothing half-done: a neighbour that cannot be removed does no harm and is overwritten next time.
        drop(std::fs::remove_file(&neighbour));
        failed("写入", path, &error)
    })
}

fn write_synced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Removes a file; one that is not there is as good as removed.
///
/// # Errors
/// When it is there and cannot be removed.
pub fn remove_file(path: &Path) -> Result<(), Failure> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(failed("删除", path, &error)),
        _ => Ok(()),
    }
}

/// Makes a folder empty: removes it with all it holds, and makes it anew with its parents.
///
/// # Errors
/// When it can be neither removed nor made.
pub fn renew_folder(path: &Path) -> Result<(), Failure> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(failed("删除", path, &error)),
        _ => std::fs::create_dir_all(path).map_err(|error| failed("写入", path, &error)),
    }
}

/// Turns an error of the file system into words.
pub(crate) fn failed(doing: &str, path: &Path, error: &std::io::Error) -> Failure {
    let name = name_of(path);
    let mut failure = match error.kind() {
        ErrorKind::NotFound => Failure::file(
            Code::Io,
            format!("找不到“{name}”或它所在的文件夹。"),
            "请检查路径后重试。",
        ),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Failure::file(
            Code::Io,
            format!("没有权限{doing}“{name}”。"),
            "请换一个可以写入的文件夹，或请管理员开放权限。",
        ),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Failure::file(
            Code::DiskFull,
            format!("磁盘已满，“{name}”没有写成。"),
            "请清理磁盘空间后重试；工作簿里的内容没有丢失。",
        ),
        _ => Failure::file(
            Code::Io,
            format!("{doing}“{name}”时出错。"),
            "请检查磁盘和路径后重试。",
        ),
    };
    failure.detail = format!("{}: {error}", path.display());
    failure.at(path.display().to_string())
}

fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// Returns the folder of this user's profile for the program, made when absent.
pub(crate) fn profile() -> Result<PathBuf, Failure> {
    let from = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let folder = from("HUIMINBU_HOME")
        .or_else(|| {
            from("XDG_DATA_HOME")
                .or_else(|| from("APPDATA"))
                .map(|base| base.join("huiminbu"))
        })
        .or_else(|| from("HOME").map(|home| home.join(".local/share/huiminbu")))
        .ok_or_else(|| {
            Failure::file(
                Code::Io,
                "找不到当前用户的资料文件夹。",
                "请登录一个有用户文件夹的账号后重试。",
            )
        })?;
    std::fs::create_dir_all(&folder).map_err(|error| failed("写入", &folder, &error))?;
    Ok(folder)
}
