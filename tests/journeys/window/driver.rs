//! A screen, a driver and the real program of a journey's own, gone again however the journey ends.
//!
//! WebKitWebDriver starts the program that ships, without a build of its own for tests. Each process group has a shell
//! at its head that waits on a pipe held by the journey: a journey that passes, panics or is killed closes the pipe,
//! and the group goes with it, so that no window is left behind.

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tests::{Desk, program};

/// How long a journey waits for one thing: slow machines with two cores build and test at once.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it looks.
const BEAT: Duration = Duration::from_millis(50);
/// Ends the whole group as soon as its standard input does.
const LEADER: &str = r#""$@" & read -r gone; kill -KILL 0"#;

/// One window at a time: two of them draw slower than one after the other.
static TURN: Mutex<()> = Mutex::new(());

/// Looks again and again until there is something; `None` when patience ends.
pub async fn until<T>(mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let mut beat = tokio::time::interval(BEAT);
    let seen = async {
        loop {
            beat.tick().await;
            if let Some(seen) = look().await {
                return seen;
            }
        }
    };
    in_time(seen).await
}

/// Gives up on an answer when patience ends: a dead session answers nothing at all.
pub async fn in_time<T>(answer: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(PATIENCE, answer).await.ok()
}

/// A process with all that it starts.
struct Group(Child);

impl Group {
    fn start(arguments: &[&str], prepare: impl FnOnce(&mut Command)) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", LEADER, "sh"]).args(arguments);
        command
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0);
        prepare(&mut command);
        Self(command.spawn().expect("a shell"))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        drop(self.0.wait());
    }
}

/// The running program, with the screen and the driver under it.
pub struct Machine {
    /// What drives the page.
    pub client: Client,
    /// The screen it stands on.
    pub display: String,
    _driver: Group,
    _screen: Group,
    _turn: Option<MutexGuard<'static, ()>>,
}

impl Machine {
    /// Starts the window with these arguments at the desk's own profile.
    pub async fn start(desk: &Desk, arguments: &[&Path]) -> Self {
        Self::start_program(desk, &program("huiminbu-window"), arguments).await
    }

    /// Starts any program that has a page, as soon as it is its turn.
    #[allow(
        clippy::await_holding_lock,
        reason = "each journey has a runtime of its own; waiting for its turn blocks nobody else"
    )]
    pub async fn start_program(desk: &Desk, program: &Path, arguments: &[&Path]) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut machine = Self::run(desk, program, arguments).await;
        machine._turn = Some(turn);
        machine
    }

    /// Starts the program once more while it runs, on a screen of its own.
    pub async fn beside(desk: &Desk, arguments: &[&Path]) -> Self {
        Self::run(desk, &program("huiminbu-window"), arguments).await
    }

    async fn run(desk: &Desk, program: &Path, arguments: &[&Path]) -> Self {
        let (screen, display) = screen();
        let port = free_port();
        let driver = driver(desk, &display, port);
        let open = async || TcpStream::connect(("127.0.0.1", port)).ok();
        until(open).await.expect("WebKitWebDriver listens");
        let client = connect(port, program, arguments).await;
        Self {
            client,
            display,
            _driver: driver,
            _screen: screen,
            _turn: None,
        }
    }
}

/// Starts a screen of the largest size that offices have and returns its name.
fn screen() -> (Group, String) {
    let size = "1920x1080x24";
    let xvfb = [
        "Xvfb",
        "-displayfd",
        "1",
        "-screen",
        "0",
        size,
        "-nolisten",
        "tcp",
    ];
    let mut group = Group::start(&xvfb, |command| {
        command.stdout(Stdio::piped());
    });
    let mut number = String::new();
    let said = group.0.stdout.take().expect("a pipe");
    BufReader::new(said)
        .read_line(&mut number)
        .expect("Xvfb names its display");
    assert!(!number.trim().is_empty(), "Xvfb starts");
    (group, format!(":{}", number.trim()))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

fn driver(desk: &Desk, display: &str, port: u16) -> Group {
    let port = format!("--port={port}");
    let mut appended = File::options();
    let log = appended.create(true).append(true).open(log_of(desk));
    let log = log.expect("a log");
    Group::start(&["WebKitWebDriver", "--host=127.0.0.1", &port], |command| {
        command
            .stdout(log.try_clone().expect("a log"))
            .stderr(log)
            .current_dir(desk.folder());
        command
            .env("DISPLAY", display)
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY");
        command
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1");
        // With either of them a picture taken while a list opens hangs for ever.
        for flag in [
            "WEBKIT_DISABLE_DMABUF_RENDERER",
            "WEBKIT_DISABLE_COMPOSITING_MODE",
        ] {
            command.env_remove(flag);
        }
        for (name, folder) in [("DATA", "data"), ("CACHE", "cache"), ("CONFIG", "config")] {
            command.env(
                format!("XDG_{name}_HOME"),
                webview_folder(desk).join(folder),
            );
        }
        command
            .env("HUIMINBU_HOME", desk.path("profile"))
            .env("USER", "secretary");
        command
            .env("HUIMINBU_DIALOG_FILE", dialogs(desk))
            .env("HUIMINBU_STILL", "1");
    })
}

/// Where the webview keeps what is its own.
pub fn webview_folder(desk: &Desk) -> PathBuf {
    desk.path("webview")
}

/// What the driver and the program wrote.
pub fn log_of(desk: &Desk) -> PathBuf {
    desk.path("driver.log")
}

/// The file that answers the dialogs.
pub fn dialogs(desk: &Desk) -> PathBuf {
    desk.path("dialogs.txt")
}

async fn connect(port: u16, program: &Path, arguments: &[&Path]) -> Client {
    let options = json!({ "binary": program, "args": arguments });
    let capabilities = Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let address = format!("http://127.0.0.1:{port}");
    let connected = in_time(builder.connect(&address)).await;
    connected
        .expect("the window opens in time")
        .expect("a window under the driver")
}
