//! What a person does at the window: reads, presses, types, chooses files.

use super::close::ask_to_close;
use super::driver::{Machine, dialogs, in_time, log_of, until};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use tests::Desk;

/// The key Ctrl, as drivers write it.
pub const CONTROL: char = '\u{E009}';

/// Keeps what passes: short words that go after three seconds, and faults that nobody sees.
const LISTEN: &str = include_str!("listen.js");
/// Comes back when two frames were drawn: the first may still show the page before.
const DRAW: &str = "
    const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
";
/// Comes back when the page was left alone for 300 ms.
const STILL: &str = "
    const done = arguments[arguments.length - 1];
    let timer = setTimeout(end, 300);
    const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(end, 300); });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    function end() { watch.disconnect(); done(null); }
";

/// The open window.
pub struct Window<'a> {
    desk: &'a Desk,
    machine: Machine,
}

impl<'a> Window<'a> {
    /// Opens the window, with a book or without one.
    pub async fn open(desk: &'a Desk, book: Option<&Path>) -> Self {
        std::fs::write(dialogs(desk), "").expect("a file for the dialogs");
        let machine = Machine::start(desk, book.as_slice()).await;
        Self { desk, machine }.listen().await
    }

    /// Opens a second window of the same desk with a book.
    pub async fn open_beside(&self, book: &Path) -> Self {
        let machine = Machine::beside(self.desk, &[book]).await;
        let desk = self.desk;
        Self { desk, machine }.listen().await
    }

    async fn listen(self) -> Self {
        self.see("惠民簿").await;
        self.run(LISTEN).await;
        self
    }

    /// Closes the window by its cross and waits until the book is whole and free.
    ///
    /// Nothing may have gone wrong behind the pages until then.
    pub async fn close(self, book: &str) {
        let faults = self.run("return window.journey.faults").await;
        assert_eq!(
            faults,
            json!([]),
            "the policy of the window holds and no page fails"
        );
        assert!(
            ask_to_close(&self.machine.display).expect("the screen answers"),
            "there is a window"
        );
        let log = self.desk.path(&format!("{book}-wal"));
        let free = async || {
            let opens = || self.desk.run(&["history", book, "--json"]).status == 0;
            (!log.exists() && opens()).then_some(())
        };
        until(free)
            .await
            .unwrap_or_else(|| panic!("{book} is whole and free after the window closed"));
    }

    /// Names the file that the next dialog answers with.
    pub fn next_file(&self, path: &Path) {
        let mut file = std::fs::OpenOptions::new()
            .append(true)
            .open(dialogs(self.desk))
            .expect("the dialogs");
        writeln!(file, "{}", path.display()).expect("one more answer");
    }

    /// Waits until the page shows these words.
    pub async fn see(&self, words: &str) {
        self.wait(&format!("to see {words}"), async || {
            self.shows(words).await.then_some(())
        })
        .await;
    }

    /// Waits until something that matches is on the page, and returns its words.
    pub async fn read(&self, xpath: &str) -> String {
        let words = async || self.first(xpath).await?.text().await.ok();
        self.wait(&format!("to read {xpath}"), words).await
    }

    /// Waits until a short word that begins so was said, and returns the whole of it.
    pub async fn hear(&self, beginning: &str) -> String {
        let script = "const { said } = window.journey, at = said.findIndex((text) => text.startsWith(arguments[0]));
            return at < 0 ? null : said.splice(at, 1)[0];";
        let heard = async || {
            let heard = self.ask(script, &[beginning]).await?;
            heard.as_str().map(str::to_owned)
        };
        self.wait(&format!("to hear {beginning}"), heard).await
    }

    /// Presses a button that bears these words.
    pub async fn press(&self, words: &str) {
        self.click(&format!(
            "//button[normalize-space()='{words}' and not(@disabled)]"
        ))
        .await;
    }

    /// Goes to a page or section by its link.
    pub async fn go(&self, words: &str) {
        self.click(&format!("//nav//a[normalize-space()='{words}']"))
            .await;
    }

    /// Turns to a section of the project's page; the rail has pages of the same names.
    pub async fn turn_to(&self, section: &str) {
        let nav = "//nav[@aria-label='项目各部分']";
        self.click(&format!("{nav}//a[normalize-space()='{section}']"))
            .await;
    }

    /// Clicks what matches as soon as it is there and takes it.
    pub async fn click(&self, xpath: &str) {
        let click = async || self.first(xpath).await?.click().await.ok();
        self.wait(&format!("to click {xpath}"), click).await;
    }

    /// Presses a key while Ctrl is held.
    pub async fn press_control(&self, key: char) {
        let held = [
            KeyAction::Down { value: CONTROL },
            KeyAction::Down { value: key },
        ];
        let let_go = [
            KeyAction::Up { value: key },
            KeyAction::Up { value: CONTROL },
        ];
        let keys = KeyActions::new("keyboard".to_owned());
        let keys = held.into_iter().chain(let_go).fold(keys, InputSource::then);
        let taken = in_time(self.machine.client.perform_actions(keys)).await;
        taken.expect("in time").expect("keys are taken");
    }

    /// Takes a picture of the page as soon as what stands on it is drawn.
    pub async fn picture(&self, name: &str) -> PathBuf {
        self.snap(name).await.expect("a picture in time")
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Value {
        self.ask(script, &[]).await.expect("the page answers")
    }

    /// Gives the window another size.
    pub async fn resize(&self, width: u32, height: u32) {
        let client = &self.machine.client;
        let sized = in_time(client.set_window_rect(0, 0, width, height)).await;
        sized.expect("in time").expect("the window takes a size");
        let fits = format!("return innerWidth === {width} && innerHeight === {height}");
        let fits = async || self.run(&fits).await.as_bool()?.then_some(());
        self.wait(&format!("for {width} × {height}"), fits).await;
    }

    /// Waits until nothing on the page changed for a moment: it has what it asked for.
    pub async fn still(&self) {
        self.wait_for(STILL).await;
    }

    /// Runs a script that answers when it is done.
    pub async fn wait_for(&self, script: &str) -> Value {
        self.wait_for_with(script, Vec::new()).await
    }

    /// Runs a script that answers when it is done with what it is given.
    pub async fn wait_for_with(&self, script: &str, given: Vec<Value>) -> Value {
        let answer = self.machine.client.execute_async(script, given);
        let answer = in_time(answer).await.expect("the page answers in time");
        answer.expect("the script runs")
    }

    /// Runs a script with words for it; `None` when the page does not answer.
    pub async fn ask(&self, script: &str, words: &[&str]) -> Option<Value> {
        let words = words.iter().map(|word| json!(word)).collect();
        in_time(self.machine.client.execute(script, words))
            .await?
            .ok()
    }

    /// Waits for one thing; when it does not come, shows what stands on the page instead.
    pub async fn wait<T>(&self, what: &str, look: impl AsyncFnMut() -> Option<T>) -> T {
        if let Some(seen) = until(look).await {
            return seen;
        }
        let picture = self.snap(&in_vain()).await.unwrap_or_default();
        let (text, log) = (
            self.text().await,
            std::fs::read_to_string(log_of(self.desk)),
        );
        let (picture, log) = (picture.display(), log.unwrap_or_default());
        panic!("waited in vain {what}\n{picture}\non the page:\n{text}\nin the log:\n{log}")
    }

    /// Returns what has the cursor.
    pub async fn at_cursor(&self) -> Option<Element> {
        self.machine.client.active_element().await.ok()
    }

    async fn snap(&self, name: &str) -> Option<PathBuf> {
        let client = &self.machine.client;
        in_time(client.execute_async(DRAW, Vec::new()))
            .await?
            .ok()?;
        let bytes = in_time(client.screenshot()).await?.ok()?;
        let path = looks().join(format!("{name}.png"));
        std::fs::write(&path, bytes).expect("a place for pictures");
        Some(path)
    }

    async fn shows(&self, words: &str) -> bool {
        self.text().await.contains(words)
    }

    async fn text(&self) -> String {
        let text = self.ask("return document.body.innerText", &[]).await;
        let text = text.and_then(|text| text.as_str().map(str::to_owned));
        text.unwrap_or_default()
    }

    /// Returns the first match that can be seen and used.
    pub async fn first(&self, xpath: &str) -> Option<Element> {
        let found = self.machine.client.find_all(Locator::XPath(xpath)).await;
        for element in found.ok()? {
            if element.is_displayed().await.ok()? && element.is_enabled().await.ok()? {
                return Some(element);
            }
        }
        None
    }
}

/// Names the picture of a wait in vain after the journey.
fn in_vain() -> String {
    let journey = std::thread::current()
        .name()
        .unwrap_or_default()
        .replace("::", "-");
    format!("in-vain-{journey}")
}

/// Returns the folder of the pictures that people look at.
fn looks() -> PathBuf {
    let me = std::env::current_exe().expect("a test has a path");
    let looks = me
        .ancestors()
        .nth(3)
        .expect("tests lie in target/PROFILE/deps")
        .join("looks");
    std::fs::create_dir_all(&looks).expect("a folder for pictures");
    looks
}
