//! The clause map.
