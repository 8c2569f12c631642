//! The book.

mod owner;

pub use owner::Owner;
