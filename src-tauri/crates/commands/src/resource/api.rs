//! Requests and replies about resources.

use policy::facts::{ProjectId, ResourceFields, ResourceId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Enters a resource, or writes over one that is there.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ResourceSave {
    /// Which; `None` for a new one.
    pub id: Option<ResourceId>,
    /// What was filled in.
    pub fields: ResourceFields,
    /// Projects that it serves.
    pub projects: Vec<ProjectId>,
}

/// A resource that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ResourceSaved {
    /// Its id.
    pub id: ResourceId,
}

/// Names a resource.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ResourcePick {
    /// Which.
    pub resource: ResourceId,
}

/// A resource in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ResourceRow {
    /// Its id.
    pub id: ResourceId,
    /// 编号.
    pub number: i64,
    /// What was filled in.
    pub fields: ResourceFields,
    /// Projects that it serves.
    pub projects: Vec<ProjectId>,
}

/// The resource list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ResourceList {
    /// By number.
    pub rows: Vec<ResourceRow>,
}
