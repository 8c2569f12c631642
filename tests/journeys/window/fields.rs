//! Fields and lists of the window, filled by keys.

use super::page::{CONTROL, Window};
use fantoccini::elements::Element;

const BACKSPACE: char = '\u{E003}';
/// Lets go of all keys that are held.
const RELEASE: char = '\u{E000}';
/// Comes back when the open list has found its place: a click on the way would meet its neighbour.
const AT_REST: &str = "
    const done = arguments[arguments.length - 1];
    const top = () => [...document.querySelectorAll('[role=option]')].map((one) => one.getBoundingClientRect().top).join();
    let before = '', quiet = 0;
    requestAnimationFrame(function look() {
        quiet = top() === before && before ? quiet + 1 : 0;
        before = top();
        if (quiet < 4) requestAnimationFrame(look); else done(null);
    });
";

impl Window<'_> {
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

    /// Types keys where the cursor stands.
    pub async fn keys(&self, keys: &str) {
        let typed = async || self.at_cursor().await?.send_keys(keys).await.ok();
        self.wait("to type keys", typed).await;
    }

    /// Chooses a word in the list with this label.
    pub async fn choose(&self, label: &str, word: &str) {
        self.pick(&labelled(label), word).await;
    }

    /// Chooses a word in a cell of an editable list.
    pub async fn choose_cell(&self, row: usize, column: &str, word: &str) {
        self.pick(&cell(row, column), word).await;
    }

    /// Types as a person does: the old text is marked and removed by keys, since fields hear nothing of another way.
    async fn write(&self, xpath: &str, text: &str) {
        let write = async || {
            let field = self.first(xpath).await?;
            field.click().await.ok()?;
            let mark = format!("{CONTROL}a{RELEASE}");
            field.send_keys(&mark).await.ok()?;
            field.send_keys(&BACKSPACE.to_string()).await.ok()?;
            self.type_in(&field, text).await?;
            (field.prop("value").await.ok()?? == text).then_some(())
        };
        self.wait(&format!("to write {text} into {xpath}"), write)
            .await;
    }

    /// The driver's keys end at U+FFFF; beyond, the text comes as from an input method, all at once.
    async fn type_in(&self, field: &Element, text: &str) -> Option<()> {
        if text.chars().all(|c| c <= '\u{FFFF}') {
            return field.send_keys(text).await.ok();
        }
        let commit = "return document.execCommand('insertText', false, arguments[0])";
        let taken = self.ask(commit, &[text]).await?;
        taken.as_bool()?.then_some(())
    }

    async fn pick(&self, xpath: &str, word: &str) {
        self.click(&format!(
            "{xpath}/ancestor::div[contains(@class,'el-select__wrapper')]"
        ))
        .await;
        self.wait_for(AT_REST).await;
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
