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
    pub const ALL: [Kind; 8] = [
        Kind::DemandList,
        Kind::ResourceList,
        Kind::ServiceList,
        Kind::ProjectSummary,
        Kind::VoteLedger,
        Kind::NoticeLedger,
        Kind::FilingRegister,
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
            Kind::Roster => "人员名册",
        }
    }

    /// Returns what a list may be narrowed to; none needs it.
    pub fn narrows(self) -> &'static [Narrow] {
        match self {
            Kind::ResourceList => &[Narrow::Project],
            Kind::ServiceList | Kind::Roster => &[],
            Kind::DemandList
            | Kind::ProjectSummary
            | Kind::VoteLedger
            | Kind::NoticeLedger
            | Kind::FilingRegister => &[Narrow::Project, Narrow::Year],
        }
    }

    /// Returns true when each row is about a project, so that a bundle of some projects shows these alone. The three
    /// lists of a community go along whole.
    pub fn follows_projects(self) -> bool {
        matches!(
            self,
            Kind::ProjectSummary | Kind::VoteLedger | Kind::NoticeLedger | Kind::FilingRegister
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
            Kind::Roster => include_str!("../../../../../assets/sheets/roster.toml"),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}
