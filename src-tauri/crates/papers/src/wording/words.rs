//! Words that join facts or stand for values of closed sets, the same on every paper.

use policy::facts::Role;
use serde::Deserialize;

/// The words of `words.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub project: String,
    pub to: String,
    pub until: String,
    pub yuan: String,
    pub households: String,
    pub persons: String,
    pub votes: String,
    pub working_days: String,
    pub calendar_days: String,
    pub yes: String,
    pub no: String,
    /// What stands where nothing is counted.
    pub none: String,
    pub ticked: String,
    pub unticked: String,
    pub urban: String,
    pub village: String,
    pub normal: String,
    pub urgent: String,
    pub critical: String,
    /// Before a number that is approximate.
    pub about: String,
    pub demand_open: String,
    pub demand_planned: String,
    pub demand_referred: String,
    pub demand_explained: String,
    pub demand_answered: String,
    pub passed: String,
    pub adjust: String,
    pub set_up_anew: String,
    pub granted: String,
    pub refused: String,
    pub hands: String,
    pub secret: String,
    pub spoken: String,
    pub vote_passed: String,
    pub vote_rejected: String,
    pub leave: String,
    pub exempt: String,
    /// Who spoke, when that was not recorded.
    pub somebody: String,
    /// Before a remark that objects.
    pub objects: String,
    pub no_objection: String,
    pub objections_answered: String,
    pub objections_open: String,
    /// What instalments are shares of.
    pub of_approved: String,
    pub of_planned: String,
    pub resource_people: String,
    pub resource_goods: String,
    pub resource_place: String,
    pub resource_money: String,
    pub resource_skill: String,
    pub handed_demands: String,
    pub handed_projects: String,
    pub handed_meetings: String,
    pub handed_papers: String,
    pub handed_people: String,
    pub handed_providers: String,
    pub handed_resources: String,
    pub qualified: String,
    pub rectify: String,
    pub failed: String,
    pub transfer: String,
    pub cash: String,
    pub final_stage: String,
    pub leads: String,
    pub takes_part: String,
    /// What is to be returned of a year that is over.
    pub surplus: String,
    /// Before and after the day of an account of a year that goes on.
    pub so_far: String,
    pub left_so_far: String,
    pub changed_total: String,
    pub changed_lines: String,
    pub changed_use: String,
    pub changed_undertaker: String,
    pub changed_content: String,
    pub changed_place: String,
    pub changed_time: String,
    pub spreadable: String,
    pub reached: String,
    pub missed: String,
    pub no_effect: String,
    pub irregular: String,
    pub asset_in_use: String,
    pub asset_inspected: String,
    pub asset_repaired: String,
    pub asset_moved: String,
    pub asset_idle: String,
    pub asset_transferred: String,
    pub asset_written_off: String,
    pub nothing_missing: String,
    /// Where a project stands that has done every step.
    pub done: String,
    roles: Roles,
}

/// In what capacity a person belongs to a body.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Roles {
    party_member: String,
    probationary_member: String,
    party_committee: String,
    residents_committee: String,
    representative: String,
    oversight: String,
    street_finance: String,
}

impl Words {
    /// Returns what a role is called.
    pub(crate) fn role(&self, role: Role) -> &str {
        let roles = &self.roles;
        match role {
            Role::PartyMember => &roles.party_member,
            Role::ProbationaryMember => &roles.probationary_member,
            Role::PartyCommittee => &roles.party_committee,
            Role::ResidentsCommittee => &roles.residents_committee,
            Role::Representative => &roles.representative,
            Role::Oversight => &roles.oversight,
            Role::StreetFinance => &roles.street_finance,
        }
    }
}
