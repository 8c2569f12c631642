//! Money that came, money that went, and what proves it.

use super::fields::fields;
use crate::facts::ids::{BudgetLineId, ContractId, RecordId};
use crate::facts::scheme::SourceKind;
use crate::money::Money;
use crate::personal::Personal;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a payment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    /// 按期拨付, out of the project's money.
    Instalment,
    /// 垫付: somebody lays out his own money; a debt to him, no spending of the fund.
    Advance,
    /// 归还垫付, out of the project's money.
    Repayment,
    /// 收回: money that comes back to the fund.
    Recovery,
}

/// How money changes hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// 转账.
    Transfer,
    /// 现金.
    Cash,
}

fields! {
    /// 下拨: money announced for a fund year, and received (第六条).
    Allotment {
        /// Fund year.
        year: i32,
        /// Source.
        source: SourceKind,
        /// 下拨金额.
        amount_fen: Money,
        /// 下拨日期.
        dated_on: Option<NaiveDate>,
        /// 文号.
        document: Option<String>,
        /// 拨款单位, or who gives.
        from: Option<String>,
        /// 到账日期; `None` while it is awaited (待到账).
        received_on: Option<NaiveDate>,
        /// 到账金额.
        received_fen: Option<Money>,
        /// 备注.
        note: Option<String>,
    }

    /// 拨付: money that left, or came back, for a project (第五条（七）).
    Payment {
        /// What it is.
        what: PaymentKind,
        /// 期次, from 1.
        instalment: Option<i64>,
        /// The contract it is paid on.
        contract: Option<ContractId>,
        /// 金额.
        amount_fen: Money,
        /// Fund year whose money it is.
        year: i32,
        /// Source of the money.
        source: SourceKind,
        /// 申请日期.
        asked_on: Option<NaiveDate>,
        /// 拨付日期; `None` while it is only asked for.
        paid_on: Option<NaiveDate>,
        /// 付款单位.
        payer: Option<String>,
        /// 收款单位; of an advance, who laid it out.
        payee: Option<String>,
        /// 开户行.
        bank: Option<String>,
        /// 账号.
        account: Option<Personal<String>>,
        /// 支付方式.
        manner: Option<Manner>,
        /// 凭证号 of the payer's ledger.
        document: Option<String>,
        /// The advance that a repayment settles.
        settles: Option<RecordId>,
        /// 备注.
        note: Option<String>,
    }

    /// Somebody who received what was handed out (签收表); never public.
    Receiver {
        /// 姓名.
        name: Personal<String>,
        /// 领取的物品或事项.
        what: Option<String>,
        /// 金额.
        amount_fen: Option<Money>,
        /// 签收日期.
        on: Option<NaiveDate>,
    }

    /// 凭证: one receipt or invoice, on one budget line.
    Voucher {
        /// The budget line that it is spent on.
        line: Option<BudgetLineId>,
        /// The payment that it proves.
        payment: Option<RecordId>,
        /// 开票日期.
        on: Option<NaiveDate>,
        /// 销售方.
        seller: Option<String>,
        /// 发票号码.
        invoice: Option<String>,
        /// 摘要.
        what: String,
        /// 应付金额.
        gross_fen: Money,
        /// 代扣金额.
        withheld_fen: Option<Money>,
        /// 实付金额.
        net_fen: Option<Money>,
        /// 经办人.
        handled_by: Option<Personal<String>>,
        /// 证明人.
        witnessed_by: Option<Personal<String>>,
        /// 审批人.
        approved_by: Option<Personal<String>>,
        [
            /// 签收表.
            receivers: Receiver,
        ]
    }

    /// 对账 with the street's ledger (居账街管), each quarter.
    Reconciliation {
        /// Fund year.
        year: i32,
        /// Last day of what was compared.
        through: NaiveDate,
        /// 对账日期.
        on: NaiveDate,
        /// 街道账面支出 up to that day.
        street_fen: Money,
        /// 对账人.
        by: Option<Personal<String>>,
        /// 差异原因.
        says: Option<String>,
    }

    /// 年度决算: the act that closes a fund year (第六条).
    YearSettlement {
        /// Fund year.
        year: i32,
        /// 决算日期.
        on: NaiveDate,
        /// 退还区财政的节余.
        returned_fen: Option<Money>,
        /// 退还日期.
        returned_on: Option<NaiveDate>,
        /// 上交的存量资金 of older years.
        stock_fen: Option<Money>,
        /// 上交日期.
        stock_on: Option<NaiveDate>,
        /// 文号 or 凭证号.
        document: Option<String>,
        /// 确认人.
        by: Option<String>,
        /// 备注.
        note: Option<String>,
    }
}
