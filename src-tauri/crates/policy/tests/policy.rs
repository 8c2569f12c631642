//! The packs of the tree, the rules on tables of cases, and what Rust must not know.

#[path = "policy/loading.rs"]
mod loading;
#[path = "policy/support.rs"]
mod support;
