//! Papers are judged by what another maker's reader finds in the PDF: text, boxes, fonts, bytes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod archive;
mod bytes;
mod charts;
mod demand_list;
mod dossier;
mod given;
mod layout;
mod matrix;
mod measured;
mod posters;
mod project_notice;
mod red_team;
mod refusals;
mod road;
mod sheets;
mod submission_slip;
mod unfit;
mod volume;
mod whole;
mod wording;
