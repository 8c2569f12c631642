//! The bodies and roles that a pack offers to the forms.

use super::api::Choice;
use policy::pack::{Body, Pack, RuleKind};

/// Returns all bodies of the pack.
pub(super) fn named(pack: &Pack) -> Vec<Choice> {
    pack.bodies.iter().map(choice).collect()
}

/// Returns the bodies with which lists, approvals or forms are filed.
pub(super) fn filed_with(pack: &Pack) -> Vec<Choice> {
    let asked = |code: &String| pack.rules.iter().any(|rule| files(&rule.kind, code));
    let bodies = pack.bodies.iter().filter(|body| asked(&body.code));
    bodies.map(choice).collect()
}

/// Returns the roles that somebody has to fill, each once.
pub(super) fn roles(pack: &Pack) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for rule in &pack.rules {
        if let RuleKind::Roles { roles, .. } = &rule.kind {
            let new = roles.iter().filter(|role| !found.contains(role));
            let new: Vec<String> = new.cloned().collect();
            found.extend(new);
        }
    }
    found
}

fn files(kind: &RuleKind, code: &String) -> bool {
    match kind {
        RuleKind::Filing { bodies, .. } => bodies.contains(code),
        RuleKind::Opinion { files, .. } => files.contains(code),
        _ => false,
    }
}

fn choice(body: &Body) -> Choice {
    Choice {
        code: body.code.clone(),
        name: body.name.clone(),
    }
}
