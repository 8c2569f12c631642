//! The TypeScript side of the table: every request and reply in one file, `ui/src/generated/api.ts`.

use crate::host::Progress;
use crate::table::with_commands;
use crate::{
    Failure, attachment, backup, book, community, demand, dossier, draft, history, import, meeting,
    notice, pack, paper, person, plain, program, project, provider, record,
};
use crate::{resource, scan, setting, sheet, street, submission, tool, wording, year};
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use ts_rs::{Config, TS, TypeVisitor};

struct Collector<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    /// By name and text: two types of one name would stand twice, which the compiler of the page refuses.
    declarations: BTreeMap<(String, String), String>,
}

impl TypeVisitor for Collector<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let text = format!("{docs}export {}", T::decl(self.config));
            self.declarations
                .insert((T::ident(self.config), text.clone()), text);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

macro_rules! api {
    ($($name:ident: $handler:path, $request:ty => $reply:ty, $effect:expr, $label:literal;)+) => {
        fn collect(collector: &mut Collector<'_>) -> String {
            let mut lines = String::new();
            $(
                collector.visit::<$request>();
                collector.visit::<$reply>();
                lines.push_str(&format!(
                    "  /** {} */\n  {}: {{ request: {}; reply: {} }}\n",
                    $label, stringify!($name),
                    <$request as TS>::name(collector.config), <$reply as TS>::name(collector.config),
                ));
            )+
            lines
        }
    };
}

with_commands!(api);

/// Returns the text of `ui/src/generated/api.ts`.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut collector = Collector {
        config: &config,
        seen: HashSet::new(),
        declarations: BTreeMap::new(),
    };
    let lines = collect(&mut collector);
    collector.visit::<Failure>();
    collector.visit::<Progress>();
    let declarations: Vec<String> = collector.declarations.into_values().collect();
    format!(
        "// Made from the table of commands by `cargo xtask check`; do not edit.\n\n{}\n\nexport interface Api {{\n{lines}}}\n",
        declarations.join("\n\n")
    )
}
