//! The road's script as a value: lines can be left out, altered or put in.

use serde_json::{Value, json};

/// From a resident's wish to the registered filing form, as `huiminbu run` takes it.
const ROAD: &str = include_str!("road.jsonl");

/// Calls that print or send; what is judged does not hang on them, save the filing form.
const PRINTING: &[&str] = &["paper_issue", "sheet_export", "submission_make"];

/// Lines of a script.
#[derive(Clone)]
pub struct Script(Vec<Value>);

impl Script {
    /// Reads the road.
    pub fn road() -> Self {
        Self(
            ROAD.lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect(),
        )
    }

    /// Splits before a line.
    pub fn split(mut self, name: &str) -> (Self, Self) {
        let at = self.at(name);
        let rest = self.0.split_off(at);
        (self, Self(rest))
    }

    /// Leaves out what only prints or sends.
    pub fn unprinted(mut self) -> Self {
        self.0.retain(|line| {
            let prints = PRINTING.contains(&line["call"].as_str().unwrap());
            !prints || line["as"] == "filing_paper"
        });
        self
    }

    /// Leaves out a line and all that refer to its reply.
    pub fn leave_out(&mut self, name: &str) {
        let at = self.at(name);
        self.0.remove(at);
        let refers = |line: &Value| {
            let text = line["with"].to_string();
            text.contains(&format!("\"${name}\"")) || text.contains(&format!("\"${name}."))
        };
        let named = |line: &Value| line["as"].as_str().map(str::to_owned);
        while let Some(next) = self.0.iter().find(|line| refers(line)).map(named) {
            self.leave_out(&next.unwrap());
        }
    }

    /// Alters a part of a line's request.
    pub fn set(&mut self, name: &str, pointer: &str, value: Value) {
        let at = self.at(name);
        let part = self.0[at]["with"].pointer_mut(pointer);
        *part.unwrap_or_else(|| panic!("{name} has no {pointer}")) = value;
    }

    /// Has only the first people on a list come.
    pub fn only_come(&mut self, name: &str, come: usize) {
        let at = self.at(name);
        let roster = self.0[at]["with"]["roster"].as_array_mut().unwrap();
        for person in &mut roster[come..] {
            person["presence"] = json!("absent");
        }
    }

    /// Puts a call behind a line, on that line's day.
    pub fn then(&mut self, name: &str, call: &str, with: Value) {
        let at = self.at(name);
        let today = self.0[at]["today"].clone();
        let line = json!({ "call": call, "today": today, "with": with });
        self.0.insert(at + 1, line);
    }

    /// Returns a line's request.
    pub fn request(&self, name: &str) -> Value {
        self.0[self.at(name)]["with"].clone()
    }

    /// Returns the lines as a file.
    pub fn text(&self) -> String {
        self.0.iter().map(|line| format!("{line}\n")).collect()
    }

    fn at(&self, name: &str) -> usize {
        let found = self.0.iter().position(|line| line["as"] == name);
        found.unwrap_or_else(|| panic!("no line is called {name}"))
    }
}
