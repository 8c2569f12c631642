//! What ships, tried by `cargo xtask test-packages`, which says where it lies.

mod windows;
