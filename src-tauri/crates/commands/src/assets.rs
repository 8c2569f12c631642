//! The data that ships inside the program: packs, national layers, calendar, wording of papers, the sample.

use crate::Failure;
use papers::Wording;
use policy::calendar::Calendar;
use policy::pack::LawLayers;
use std::sync::{Arc, OnceLock};

/// The packs that ship, parents before children: file name and text.
pub(crate) const PACKS: &[(&str, &str)] = &[
    (
        "guandu-2021.toml",
        include_str!("../../../../assets/policies/guandu-2021.toml"),
    ),
    (
        "shenzhen-2019.toml",
        include_str!("../../../../assets/policies/shenzhen-2019.toml"),
    ),
];

/// The dated layers of national law.
const LAWS: &[(&str, &str)] = &[
    (
        "law-city-committee-2018.toml",
        include_str!("../../../../assets/policies/law-city-committee-2018.toml"),
    ),
    (
        "law-city-committee-2026.toml",
        include_str!("../../../../assets/policies/law-city-committee-2026.toml"),
    ),
    (
        "law-collective-economy-2025.toml",
        include_str!("../../../../assets/policies/law-collective-economy-2025.toml"),
    ),
    (
        "law-party-branch-2018.toml",
        include_str!("../../../../assets/policies/law-party-branch-2018.toml"),
    ),
    (
        "law-village-committee-2018.toml",
        include_str!("../../../../assets/policies/law-village-committee-2018.toml"),
    ),
    (
        "law-village-committee-2026.toml",
        include_str!("../../../../assets/policies/law-village-committee-2026.toml"),
    ),
];

const CALENDAR: &str = include_str!("../../../../assets/calendars/cn.toml");

/// What the demo takes in, by file name: the office's own workbooks, and pictures that stand for photos and say so.
pub static SAMPLE_FILES: &[(&str, &[u8])] = &[
    (
        "需求征集登记表.xlsx",
        include_bytes!("../../../../assets/sample/需求征集登记表.xlsx"),
    ),
    (
        "人员名册.xlsx",
        include_bytes!("../../../../assets/sample/人员名册.xlsx"),
    ),
    (
        "示例照片-公示栏.png",
        include_bytes!("../../../../assets/sample/示例照片-公示栏.png"),
    ),
    (
        "示例照片-楼栋.png",
        include_bytes!("../../../../assets/sample/示例照片-楼栋.png"),
    ),
];

/// What holds in the whole country.
pub(crate) struct National {
    pub calendar: Calendar,
    pub laws: LawLayers,
}

/// Loads what holds in the whole country.
pub(crate) fn national() -> Result<National, Failure> {
    Ok(National {
        calendar: Calendar::parse("cn.toml", CALENDAR)?,
        laws: LawLayers::load(LAWS)?,
    })
}

/// Takes in files of `assets/papers` by name.
macro_rules! wording {
    ($($file:literal),+ $(,)?) => {
        &[$(($file, include_str!(concat!("../../../../assets/papers/", $file)))),+]
    };
}

/// The wording and sizes of papers, by file name.
pub(crate) const WORDING: &[(&str, &str)] = wording![
    "page.toml",
    "words.toml",
    "dossier.toml",
    "dossier_cover.toml",
    "dossier_list.toml",
    "dossier_notes.toml",
    "dossier_closing.toml",
    "public.toml",
    "demand_list.toml",
    "demand_list_public.toml",
    "project_notice.toml",
    "submission_slip.toml",
    "resource_list.toml",
    "resource_list_public.toml",
    "service_list.toml",
    "service_list_public.toml",
    "implementation_plan.toml",
    "sign_in_sheet.toml",
    "minutes.toml",
    "decision_notice.toml",
    "review_form.toml",
    "objection_record.toml",
    "filing_form.toml",
    "correction.toml",
    "handover_list.toml",
    "contract.toml",
    "contract_notice.toml",
    "progress_report.toml",
    "change_form.toml",
    "termination_notice.toml",
    "acceptance_form.toml",
    "satisfaction.toml",
    "payment_form.toml",
    "receipt_sheet.toml",
    "evaluation_notice.toml",
    "completion_notice.toml",
    "asset_register.toml",
    "asset_card.toml",
    "spending_notice.toml",
    "year_settlement.toml",
    "fund_report.toml",
    "annual_report.toml",
    "self_check.toml",
];

/// Returns the wording of papers that ships, read at first use.
pub(crate) fn wording() -> Result<Arc<Wording>, Failure> {
    static READ: OnceLock<Arc<Wording>> = OnceLock::new();
    if let Some(wording) = READ.get() {
        return Ok(Arc::clone(wording));
    }
    let wording = Arc::new(Wording::load(&wording_text)?);
    Ok(Arc::clone(READ.get_or_init(|| wording)))
}

/// Returns the text of a file of wording that ships.
pub(crate) fn wording_text(name: &str) -> Option<String> {
    let mut files = WORDING.iter();
    let found = files.find(|(file, _)| *file == name);
    found.map(|(_, text)| (*text).to_owned())
}
