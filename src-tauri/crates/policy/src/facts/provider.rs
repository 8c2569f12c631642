//! Those who can undertake, what they offer, and the resources around the community.

use super::ids::{ProjectId, ProviderId, ResourceId, ServiceId};
use crate::personal::Personal;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of undertaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// 社会组织.
    SocialOrganisation,
    /// 企业.
    Enterprise,
    /// 个人.
    Individual,
}

/// What a person fills in about a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProviderFields {
    /// 名称.
    pub name: String,
    /// 类型.
    pub kind: ProviderKind,
    /// 统一社会信用代码, 18 characters (GB 32100-2015).
    pub credit_code: Option<String>,
    /// 等级, e.g. 3A.
    pub grade: Option<String>,
    /// 负责人.
    pub officer: Option<String>,
    /// 联系人.
    pub contact: Option<Personal<String>>,
    /// 联系电话.
    pub phone: Option<Personal<String>>,
    /// 登记日期.
    pub registered_on: Option<NaiveDate>,
    /// 备注.
    pub note: Option<String>,
}

/// A service that a provider offers: a line of the 服务清单.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Service {
    /// Stable id.
    pub id: ServiceId,
    /// 服务名称.
    pub name: String,
    /// 服务对象.
    pub audience: Option<String>,
    /// 服务内容.
    pub content: Option<String>,
    /// 报价 as said, e.g. 80元/人次.
    pub price: Option<String>,
    /// 周期.
    pub period: Option<String>,
    /// 过往案例.
    pub cases: Option<String>,
}

/// A provider as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderFacts {
    /// Stable id.
    pub id: ProviderId,
    /// 编号 in the service list, from 1; never reused.
    pub number: i64,
    /// What was filled in.
    #[serde(flatten)]
    pub fields: ProviderFields,
    /// What it offers, in order.
    pub services: Vec<Service>,
}

/// What kind of resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResourceKind {
    /// 人力.
    People,
    /// 物资.
    Goods,
    /// 场地.
    Place,
    /// 资金.
    Money,
    /// 技能 or 信息.
    Skill,
}

/// What a person fills in about a resource: a line of the 资源清单.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ResourceFields {
    /// 单位或个人.
    pub owner: String,
    /// 性质, e.g. 驻区单位.
    pub nature: Option<String>,
    /// 类型.
    pub kind: ResourceKind,
    /// 可提供的资源.
    pub what: String,
    /// 数量 as said, e.g. 2间.
    pub quantity: Option<String>,
    /// 可用时间.
    pub available: Option<String>,
    /// 联系人.
    pub contact: Option<Personal<String>>,
    /// 联系电话.
    pub phone: Option<Personal<String>>,
    /// 意向.
    pub intent: Option<String>,
    /// 备注.
    pub note: Option<String>,
}

/// A resource as recorded (第三条（六）).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResourceFacts {
    /// Stable id.
    pub id: ResourceId,
    /// 编号 in the resource list, from 1; never reused.
    pub number: i64,
    /// What was filled in.
    #[serde(flatten)]
    pub fields: ResourceFields,
    /// 对接项目.
    pub projects: Vec<ProjectId>,
}

/// Tells whether a code is a 统一社会信用代码 whose check character agrees (GB 32100-2015).
///
/// 18 characters of `0123456789ABCDEFGHJKLMNPQRTUWXY`; the weighted sum of all is a multiple of 31.
pub fn is_credit_code(code: &str) -> bool {
    const LETTERS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /// Weight of the character at a place, 3 to the power of the place modulo 31; that of the check character is 1.
    const WEIGHTS: [usize; 18] = [
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1,
    ];
    let values: Option<Vec<usize>> = code.chars().map(|letter| LETTERS.find(letter)).collect();
    values.is_some_and(|values| {
        let sum: usize = values
            .iter()
            .zip(WEIGHTS)
            .map(|(value, weight)| value * weight)
            .sum();
        values.len() == WEIGHTS.len() && sum.is_multiple_of(31)
    })
}

#[cfg(test)]
mod tests {
    use super::is_credit_code;

    #[test]
    fn the_check_character_of_a_credit_code_agrees() {
        // The example of GB 32100-2015, annex A.
        assert!(is_credit_code("91350100M000100Y43"));
        for wrong in [
            "91350100M000100Y44",
            "91350100M000100Y4",
            "91350100M000100Y430",
            "91350100m000100y43",
            "9135O100M000100Y43",
            "",
        ] {
            assert!(!is_credit_code(wrong), "{wrong}");
        }
    }
}
