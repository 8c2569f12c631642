//! Barriers for people with other eyes, ears and hands, as axe finds them (WCAG 2.1, A and AA).

use super::page::Window;
use serde_json::Value;
use tests::root;

/// Runs axe over what stands in the window and tells each breach with its elements.
const LOOK: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
    const told = ({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => [id, help, target.join(' '), failureSummary].join('\\n'));
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
        .then(({ violations }) => done(violations.flatMap(told)), (fault) => done([String(fault)]));
";

impl Window<'_> {
    /// Expects that the page, with all that is open on it, bars nobody.
    pub async fn bars_nobody(&self, page: &str) {
        if self.run("return typeof axe === 'undefined'").await == Value::Bool(true) {
            let axe = root().join("ui/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(axe).expect("set-up installs axe");
            self.run(&format!("{axe}\nwindow.axe = axe;")).await;
        }
        let breaches = self.wait_for(LOOK).await;
        let breaches = breaches
            .as_array()
            .expect("axe answers with a list")
            .clone();
        let told: Vec<_> = breaches.iter().filter_map(Value::as_str).collect();
        assert!(told.is_empty(), "{page} bars some:\n{}", told.join("\n\n"));
    }
}
