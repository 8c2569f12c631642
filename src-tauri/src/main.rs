//! The window of 惠民簿.
fn main() {}
