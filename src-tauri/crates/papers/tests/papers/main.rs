//! Papers are judged by what another maker's reader finds in the PDF: text, boxes, fonts, bytes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod archive;
mod bytes;
mod demand_list;
mod dossier;
mod given;
mod layout;
mod project_notice;
mod refusals;
mod road;
mod sheets;
mod submission_slip;
mod unfit;
mod volume;
mod wording;
