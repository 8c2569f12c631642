//! The font files that papers are set in.

use commands::{Code, Failure};
use std::path::{Path, PathBuf};

/// Reads a font by its file name.
pub(crate) fn read(name: &str) -> Result<Vec<u8>, Failure> {
    let found = folders()
        .into_iter()
        .map(|folder| folder.join(name))
        .find(|path| path.is_file());
    let path = found.ok_or_else(|| missing(name))?;
    std::fs::read(&path).map_err(|error| crate::files::failed("读取", &path, &error))
}

fn missing(name: &str) -> Failure {
    Failure::file(
        Code::Font,
        format!("缺少字体文件 {name}，文书没有生成。"),
        "请重新安装本程序，或运行 cargo xtask set-up 取得字体。",
    )
    .at(name.to_owned())
}

/// Where fonts may lie: named by the environment, beside the program, or in the tree it was built in.
fn folders() -> Vec<PathBuf> {
    if let Some(folder) = std::env::var_os("HUIMINBU_FONTS") {
        return vec![PathBuf::from(folder)];
    }
    let program = std::env::current_exe().unwrap_or_default();
    let mut folders: Vec<PathBuf> = program
        .parent()
        .map(|folder| folder.join("fonts"))
        .into_iter()
        .collect();
    folders.extend(
        program
            .parent()
            .map(|folder| folder.join("../share/huiminbu/fonts")),
    );
    folders.extend(
        program
            .ancestors()
            .skip(1)
            .map(|folder| folder.join("assets/fonts")),
    );
    folders.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"));
    folders
}
