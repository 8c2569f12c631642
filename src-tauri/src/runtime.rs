//! The web component that draws the window: part of the system on Linux, Microsoft's WebView2 on Windows.

/// Returns the version of the component.
pub fn version() -> Option<String> {
    tauri::webview_version().ok()
}

/// Returns whether the window can be drawn. On Windows a missing component is told in a box of the system's, since
/// nothing else could show it; on Linux the program does not even load without it.
#[cfg(windows)]
pub fn is_there() -> bool {
    let there = version().is_some();
    if !there {
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title("惠民簿")
            .set_description(MISSING)
            .show();
    }
    there
}

/// See the other one.
#[cfg(not(windows))]
pub fn is_there() -> bool {
    true
}

/// What to get, and from where: on an office PC without a network it comes on a stick.
#[cfg(windows)]
const MISSING: &str = "这台电脑没有显示窗口要用的 Microsoft Edge WebView2 运行时。\n\n请在能上网的电脑上打开 \
    https://developer.microsoft.com/zh-cn/microsoft-edge/webview2 ，下载“常青独立安装程序（x64）”，拷来安装后再打开惠民簿。\
    不需要管理员权限，工作簿不受影响。";
