//! The packs of the tree, the rules on tables of cases, and what Rust must not know.

// Helpers outside `#[test]` functions may fail as loudly as the tests themselves.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[path = "policy/cases.rs"]
mod cases;
#[path = "policy/inheriting.rs"]
mod inheriting;
#[path = "policy/judging.rs"]
mod judging;
#[path = "policy/laws.rs"]
mod laws;
#[path = "policy/loading.rs"]
mod loading;
#[path = "policy/numbers.rs"]
mod numbers;
#[path = "policy/paying.rs"]
mod paying;
#[path = "policy/running.rs"]
mod running;
#[path = "policy/source_texts.rs"]
mod source_texts;
#[path = "policy/support.rs"]
mod support;
#[path = "policy/votes.rs"]
mod votes;
#[path = "policy/yearly.rs"]
mod yearly;
