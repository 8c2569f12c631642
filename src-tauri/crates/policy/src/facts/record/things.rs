//! What lasts: permanent facilities and goods (第八条).

use super::fields::fields;
use crate::facts::ids::RecordId;
use crate::money::Money;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What happened to an asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssetEventKind {
    /// 盘点, 检查.
    Inspected,
    /// 维修.
    Repaired,
    /// 换地点或保管人.
    Moved,
    /// 闲置.
    Idle,
    /// 移交其他单位.
    Transferred,
    /// 报废核销.
    WrittenOff,
}

fields! {
    /// 资产: one entry of the register.
    Asset {
        /// 资产编号 as on its label.
        number: Option<String>,
        /// 名称.
        name: String,
        /// 类别.
        category: Option<String>,
        /// 规格型号.
        model: Option<String>,
        /// 单位.
        unit: Option<String>,
        /// 数量, up to 3 decimals.
        #[ts(type = "string | null")]
        #[schemars(with = "Option<String>")]
        quantity: Option<Decimal>,
        /// 原值.
        value_fen: Option<Money>,
        /// 购置日期.
        acquired_on: Option<NaiveDate>,
        /// The voucher of the purchase.
        voucher: Option<RecordId>,
        /// 存放地点.
        place: Option<String>,
        /// 保管人: one person.
        keeper: Option<String>,
        /// 备注.
        note: Option<String>,
    }

    /// 资产变动: an inspection, a repair, a move, the end.
    AssetEvent {
        /// The asset.
        asset: RecordId,
        /// What happened.
        what: AssetEventKind,
        /// Day.
        on: NaiveDate,
        /// 经手人.
        by: Option<String>,
        /// 情况.
        says: Option<String>,
        /// 新的存放地点.
        place: Option<String>,
        /// 新的保管人, or who took it over.
        keeper: Option<String>,
        /// 批准文号.
        document: Option<String>,
    }
}
