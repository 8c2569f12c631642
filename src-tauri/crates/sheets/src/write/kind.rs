//! The lists that can be written.

use std::fmt;

/// A list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 需求清单: what residents asked for.
    DemandList,
    /// 资源清单: what can be drawn on.
    ResourceList,
    /// 服务清单: who can undertake what.
    ServiceList,
    /// 项目汇总表: every project with the days of its road.
    ProjectSummary,
    /// 会议表决台账: every project at every meeting, with its votes.
    VoteLedger,
    /// 公示台账: every notice at every place.
    NoticeLedger,
    /// 备案登记表: what was filed with whom, and what still has to be.
    FilingRegister,
    /// 进度台账: how far every project is.
    ProgressLedger,
    /// 变更台账: every change and end, with the consents.
    ChangeLedger,
    /// 验收评价台账: every acceptance.
    AcceptanceLedger,
    /// 经费收支表: what the money of every project comes to.
    MoneyLedger,
    /// 拨付台账: every payment.
    PaymentLedger,
    /// 支出明细台账: every voucher.
    SpendingLedger,
    /// 下拨到账台账: money announced and received.
    AllotmentLedger,
    /// 固定资产台账: what lasts.
    AssetRegister,
    /// 检查整改台账: what upper bodies found.
    AuditLedger,
    /// 资料自查表: what every project lacks.
    Completeness,
    /// 人员名册: everybody in every office.
    Roster,
}

/// What a list may be narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Narrow {
    /// One project.
    Project,
    /// One year.
    Year,
}

impl Kind {
    /// All of them, in the order of the road.
    pub const ALL: [Kind; 18] = [
        Kind::DemandList,
        Kind::ResourceList,
        Kind::ServiceList,
        Kind::ProjectSummary,
        Kind::VoteLedger,
        Kind::NoticeLedger,
        Kind::FilingRegister,
        Kind::ProgressLedger,
        Kind::ChangeLedger,
        Kind::AcceptanceLedger,
        Kind::MoneyLedger,
        Kind::PaymentLedger,
        Kind::SpendingLedger,
        Kind::AllotmentLedger,
        Kind::AssetRegister,
        Kind::AuditLedger,
        Kind::Completeness,
        Kind::Roster,
    ];

    /// Returns the Chinese name, by which a list is asked for.
    pub fn label(self) -> &'static str {
        match self {
            Kind::DemandList => "需求清单",
            Kind::ResourceList => "资源清单",
            Kind::ServiceList => "服务清单",
            Kind::ProjectSummary => "项目汇总表",
            Kind::VoteLedger => "会议表决台账",
            Kind::NoticeLedger => "公示台账",
            Kind::FilingRegister => "备案登记表",
            Kind::ProgressLedger => "进度台账",
            Kind::ChangeLedger => "变更台账",
            Kind::AcceptanceLedger => "验收评价台账",
            Kind::MoneyLedger => "经费收支表",
            Kind::PaymentLedger => "拨付台账",
            Kind::SpendingLedger => "支出明细台账",
            Kind::AllotmentLedger => "下拨到账台账",
            Kind::AssetRegister => "固定资产台账",
            Kind::AuditLedger => "检查整改台账",
            Kind::Completeness => "资料自查表",
            Kind::Roster => "人员名册",
        }
    }

    /// Returns what a list may be narrowed to; none needs it.
    pub fn narrows(self) -> &'static [Narrow] {
        match self {
            Kind::ResourceList => &[Narrow::Project],
            Kind::ServiceList | Kind::Roster => &[],
            Kind::AllotmentLedger | Kind::AuditLedger => &[Narrow::Year],
            Kind::DemandList
            | Kind::ProjectSummary
            | Kind::VoteLedger
            | Kind::NoticeLedger
            | Kind::FilingRegister
            | Kind::ProgressLedger
            | Kind::ChangeLedger
            | Kind::AcceptanceLedger
            | Kind::MoneyLedger
            | Kind::PaymentLedger
            | Kind::SpendingLedger
            | Kind::AssetRegister
            | Kind::Completeness => &[Narrow::Project, Narrow::Year],
        }
    }

    /// Returns true when each row is about a project, so that a bundle of some projects shows these alone. The three
    /// lists of a community go along whole.
    pub fn follows_projects(self) -> bool {
        matches!(
            self,
            Kind::ProjectSummary
                | Kind::VoteLedger
                | Kind::NoticeLedger
                | Kind::FilingRegister
                | Kind::ProgressLedger
                | Kind::ChangeLedger
                | Kind::AcceptanceLedger
                | Kind::MoneyLedger
                | Kind::PaymentLedger
                | Kind::SpendingLedger
                | Kind::AssetRegister
                | Kind::Completeness
        )
    }

    /// Returns true when a bundle may bring it; the roster holds what the office keeps for itself.
    pub fn goes_to_the_street(self) -> bool {
        self != Kind::Roster
    }

    /// Finds a list by its Chinese name.
    pub fn named(label: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.label() == label)
    }

    /// Returns its layout as text.
    pub(super) fn layout(self) -> &'static str {
        match self {
            Kind::DemandList => include_str!("../../../../../assets/sheets/demand_list.toml"),
            Kind::ResourceList => include_str!("../../../../../assets/sheets/resource_list.toml"),
            Kind::ServiceList => include_str!("../../../../../assets/sheets/service_list.toml"),
            Kind::ProjectSummary => {
                include_str!("../../../../../assets/sheets/project_summary.toml")
            }
            Kind::VoteLedger => include_str!("../../../../../assets/sheets/vote_ledger.toml"),
            Kind::NoticeLedger => include_str!("../../../../../assets/sheets/notice_ledger.toml"),
            Kind::FilingRegister => {
                include_str!("../../../../../assets/sheets/filing_register.toml")
            }
            Kind::ProgressLedger => {
                include_str!("../../../../../assets/sheets/progress_ledger.toml")
            }
            Kind::ChangeLedger => include_str!("../../../../../assets/sheets/change_ledger.toml"),
            Kind::AcceptanceLedger => {
                include_str!("../../../../../assets/sheets/acceptance_ledger.toml")
            }
            Kind::MoneyLedger => include_str!("../../../../../assets/sheets/money_ledger.toml"),
            Kind::PaymentLedger => include_str!("../../../../../assets/sheets/payment_ledger.toml"),
            Kind::SpendingLedger => {
                include_str!("../../../../../assets/sheets/spending_ledger.toml")
            }
            Kind::AllotmentLedger => {
                include_str!("../../../../../assets/sheets/allotment_ledger.toml")
            }
            Kind::AssetRegister => include_str!("../../../../../assets/sheets/asset_register.toml"),
            Kind::AuditLedger => include_str!("../../../../../assets/sheets/audit_ledger.toml"),
            Kind::Completeness => include_str!("../../../../../assets/sheets/completeness.toml"),
            Kind::Roster => include_str!("../../../../../assets/sheets/roster.toml"),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}
