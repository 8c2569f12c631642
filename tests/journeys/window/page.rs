//! What a person does at the window: reads, presses, types, chooses files.

use super::close::ask_to_close;
use super::driver::{Machine, dialogs, until};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use tests::Desk;

const CONTROL: char = '\u{E009}';
const BACKSPACE: char = '\u{E003}';
/// Lets go of all keys that are held.
const RELEASE: char = '\u{E000}';

/// Keeps what passes: short words that go after three seconds, and faults that nobody sees.
const LISTEN: &str = "
    const heard = window.journey = { said: [], faults: [] };
    const fault = (text) => heard.faults.push(String(text));
    addEventListener('securitypolicyviolation', (e) => fault(`policy: ${e.violatedDirective} ${e.blockedURI}`));
    addEventListener('error', (e) => fault(`error: ${e.message}`));
    addEventListener('unhandledrejection', (e) => fault(`rejection: ${e.reason?.message ?? JSON.stringify(e.reason)}`));
    new ReportingObserver((all) => all.forEach(({ body }) => fault(`policy: ${body.effectiveDirective} ${body.blockedURL}`)),
        { types: ['csp-violation'], buffered: true }).observe();
    const messages = (nodes) => [...nodes].filter((node) => node.matches?.('.el-message'));
    new MutationObserver((changes) => changes.forEach(({ addedNodes }) =>
        messages(addedNodes).forEach((node) => heard.said.push(node.textContent))))
        .observe(document.body, { childList: true });
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
        let window = Self { desk, machine };
        window.see("惠民簿").await;
        window.run(LISTEN).await;
        window
    }

    /// Closes the window by its cross and waits until the book is free.
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
        let free = async || (self.desk.run(&["history", book, "--json"]).status == 0).then_some(());
        until(free)
            .await
            .unwrap_or_else(|| panic!("{book} is free after the window closed"));
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
            let heard = self
                .machine
                .client
                .execute(script, vec![json!(beginning)])
                .await
                .ok()?;
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

    /// Clicks what matches as soon as it is there and takes it.
    pub async fn click(&self, xpath: &str) {
        let click = async || self.first(xpath).await?.click().await.ok();
        self.wait(&format!("to click {xpath}"), click).await;
    }

    /// Types into the field with this label, in place of what stands there.
    pub async fn fill(&self, label: &str, text: &str) {
        self.write(&labelled(label), text).await;
    }

    /// Types into a cell of an editable list; rows are counted from 1.
    pub async fn fill_cell(&self, row: usize, column: &str, text: &str) {
        self.write(&cell(row, column), text).await;
    }

    /// Types into the filter of a table.
    pub async fn filter(&self, table: &str, text: &str) {
        self.write(&format!("//input[@aria-label='筛选{table}']"), text)
            .await;
    }

    /// Chooses a word in the list with this label.
    pub async fn choose(&self, label: &str, word: &str) {
        self.pick(&labelled(label), word).await;
    }

    /// Chooses a word in a cell of an editable list.
    pub async fn choose_cell(&self, row: usize, column: &str, word: &str) {
        self.pick(&cell(row, column), word).await;
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
        self.machine
            .client
            .perform_actions(keys)
            .await
            .expect("keys are taken");
    }

    /// Takes a picture of the page.
    pub async fn picture(&self, name: &str) -> PathBuf {
        let picture =
            tokio::time::timeout(super::driver::PATIENCE, self.machine.client.screenshot());
        let bytes = picture.await.expect("in time").expect("a picture");
        let path = looks().join(format!("{name}.png"));
        std::fs::write(&path, bytes).expect("a place for pictures");
        path
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Value {
        self.machine
            .client
            .execute(script, Vec::new())
            .await
            .expect("the script runs")
    }

    /// Waits for one thing; when it does not come, shows what stands on the page instead.
    pub async fn wait<T>(&self, what: &str, look: impl AsyncFnMut() -> Option<T>) -> T {
        match until(look).await {
            Some(seen) => seen,
            None => {
                let picture = self.picture("waited-in-vain").await;
                panic!(
                    "waited in vain {what}; on the page ({}):\n{}",
                    picture.display(),
                    self.text().await
                )
            }
        }
    }

    async fn shows(&self, words: &str) -> bool {
        self.text().await.contains(words)
    }

    async fn text(&self) -> String {
        let text = self
            .machine
            .client
            .execute("return document.body.innerText", Vec::new())
            .await;
        text.ok()
            .and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Returns the first match that can be seen and used.
    async fn first(&self, xpath: &str) -> Option<Element> {
        for element in self
            .machine
            .client
            .find_all(Locator::XPath(xpath))
            .await
            .ok()?
        {
            if element.is_displayed().await.unwrap_or(false)
                && element.is_enabled().await.unwrap_or(false)
            {
                return Some(element);
            }
        }
        None
    }

    /// Types as a person does: the old text is marked and removed by keys, since fields hear nothing of another way.
    async fn write(&self, xpath: &str, text: &str) {
        let write = async || {
            let field = self.first(xpath).await?;
            field.click().await.ok()?;
            field
                .send_keys(&format!("{CONTROL}a{RELEASE}"))
                .await
                .ok()?;
            field.send_keys(&BACKSPACE.to_string()).await.ok()?;
            field.send_keys(text).await.ok()?;
            (field.prop("value").await.ok()?? == text).then_some(())
        };
        self.wait(&format!("to write {text} into {xpath}"), write)
            .await;
    }

    async fn pick(&self, xpath: &str, word: &str) {
        self.click(&format!(
            "{xpath}/ancestor::div[contains(@class,'el-select__wrapper')]"
        ))
        .await;
        self.click(&format!(
            "//li[@role='option'][contains(normalize-space(),'{word}')]"
        ))
        .await;
        let chosen = format!(
            "{xpath}/ancestor::div[contains(@class,'el-select__wrapper')][contains(.,'{word}')]"
        );
        self.read(&chosen).await;
    }
}

fn labelled(label: &str) -> String {
    format!("//*[@id=//label[starts-with(normalize-space(),'{label}')]/@for]")
}

fn cell(row: usize, column: &str) -> String {
    format!("//form//tbody/tr[{row}]//*[@aria-label='{column}']")
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
