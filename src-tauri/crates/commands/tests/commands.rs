//! The table as the window and scripts meet it.

use std::path::Path;

/// Set by `cargo xtask types` to write the file instead of comparing it.
const WRITE: &str = "HUIMINBU_WRITE_TYPES";

#[test]
fn generated_types_are_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/generated/api.ts");
    let made = commands::typescript();
    if std::env::var_os(WRITE).is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &made).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == made,
        "ui/src/generated/api.ts is stale; run the test with {WRITE}=1"
    );
}

#[test]
fn every_command_is_a_noun_and_a_verb_with_its_own_name_and_label() {
    let mut names: Vec<&str> = commands::COMMANDS
        .iter()
        .map(|command| command.name)
        .collect();
    assert!(
        names
            .iter()
            .all(|name| name.contains('_')
                && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
    );
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "a name twice");
    assert!(count < 150, "design keeps the table below 150 lines");
    let chinese = |text: &str| text.chars().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    assert!(
        commands::COMMANDS
            .iter()
            .all(|command| chinese(command.label)),
        "labels are Chinese"
    );
}

#[test]
fn says_why_an_act_cannot_be_undone() {
    use commands::Effect::{Barrier, Reads, Unrecorded, Writes};
    for command in commands::COMMANDS {
        match command.effect {
            Barrier(why) | Unrecorded(why) => {
                assert!(why.chars().count() >= 6, "{} says why: {why}", command.name)
            }
            Reads | Writes => {}
        }
    }
}
