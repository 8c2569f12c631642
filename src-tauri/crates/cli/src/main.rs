//! `huiminbu`, the headless host.
fn main() {}
