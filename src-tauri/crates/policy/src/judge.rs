//! Judging facts under packs.
