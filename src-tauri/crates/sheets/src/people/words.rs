//! What offices are called in a roster that this program writes.

use policy::facts::Role;

const ROLES: [Role; 7] = [
    Role::PartyMember,
    Role::ProbationaryMember,
    Role::PartyCommittee,
    Role::ResidentsCommittee,
    Role::Representative,
    Role::Oversight,
    Role::StreetFinance,
];

/// Returns the label of an office, the same as on screen.
pub(crate) fn role_label(role: Role) -> &'static str {
    match role {
        Role::PartyMember => "党员",
        Role::ProbationaryMember => "预备党员",
        Role::PartyCommittee => "党组织委员",
        Role::ResidentsCommittee => "居委会成员",
        Role::Representative => "居民代表",
        Role::Oversight => "居务监督委员会成员",
        Role::StreetFinance => "街道财务管理人员",
    }
}

/// Returns the office that a label names.
pub(super) fn labelled(text: &str) -> Option<Role> {
    ROLES.into_iter().find(|role| role_label(*role) == text)
}
