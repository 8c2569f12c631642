//! Requests and replies about providers.

use policy::facts::{ProviderFields, ProviderId, Service, ServiceId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A service as filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ServiceForm {
    /// Its id; `None` for a new one.
    pub id: Option<ServiceId>,
    /// 服务名称.
    pub name: String,
    /// 服务对象.
    pub audience: Option<String>,
    /// 服务内容.
    pub content: Option<String>,
    /// 报价 as said.
    pub price: Option<String>,
    /// 周期.
    pub period: Option<String>,
    /// 过往案例.
    pub cases: Option<String>,
}

/// Enters a provider, or writes over one that is there.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProviderSave {
    /// Which; `None` for a new one.
    pub id: Option<ProviderId>,
    /// What was filled in.
    pub fields: ProviderFields,
    /// What it offers, in order.
    pub services: Vec<ServiceForm>,
}

/// A provider that was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProviderSaved {
    /// Its id.
    pub id: ProviderId,
    /// What should be looked at again, in words: a credit code whose check character does not agree.
    pub remarks: Vec<String>,
}

/// Names a provider.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProviderPick {
    /// Which.
    pub provider: ProviderId,
}

/// A provider in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProviderRow {
    /// Its id.
    pub id: ProviderId,
    /// 编号.
    pub number: i64,
    /// What was filled in.
    pub fields: ProviderFields,
    /// What it offers.
    pub services: Vec<Service>,
}

/// The service list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProviderList {
    /// By number.
    pub rows: Vec<ProviderRow>,
}
