//! The ordered steps of a project's road.

use super::reader::Record;
use super::source::Source;
use serde::{Deserialize, Serialize};

/// What a step is about; says which facts tell how far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// 征集.
    Collect,
    /// 制定方案.
    Scheme,
    /// 表决 (四议, 议事会).
    Decide,
    /// 评审.
    Review,
    /// 公示.
    Publicise,
    /// 审批.
    Approve,
    /// 备案.
    File,
    /// 实施.
    Execute,
    /// 验收与拨付.
    Accept,
    /// 评价.
    Evaluate,
    /// 决算、审计.
    Settle,
    /// 完成公开.
    Disclose,
}

/// A kind of evidence that belongs to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// 需求清单.
    DemandList,
    /// 项目方案.
    Scheme,
    /// 项目申请报告.
    Application,
    /// 实施方案.
    Plan,
    /// 会议签到与记录.
    Minutes,
    /// 公示文本.
    Notice,
    /// 张贴照片.
    Photo,
    /// 异议处理记录.
    Objections,
    /// 评审、审批意见.
    Opinion,
    /// 备案表.
    FilingForm,
    /// 服务合同.
    Contract,
    /// 进度与监督记录.
    Progress,
    /// 验收表.
    Acceptance,
    /// 拨付凭证.
    Voucher,
    /// 满意度与评价.
    Evaluation,
    /// 决算、审计报告.
    Settlement,
    /// 资产登记.
    AssetRegister,
}

/// One statutory step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Code in the pack.
    pub code: String,
    /// Name on screen and paper.
    pub name: String,
    /// What it is about.
    pub kind: StepKind,
    /// Code of the publicity rule, for a step that publicises.
    pub publicity: Option<String>,
    /// Kinds of evidence that belong to it.
    pub evidence: Vec<Evidence>,
    /// Clause ids of the rules that close it.
    pub rules: Vec<String>,
    /// In a pack that extends another: the step after which this new one stands.
    pub after: Option<String>,
    /// Where it comes from.
    pub source: Source,
}

impl Step {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        let step = Self {
            code: record.text("code"),
            name: record.text("name"),
            kind: record.choice("kind", StepKind::Collect),
            publicity: record.text_opt("publicity"),
            evidence: record.choices("evidence"),
            rules: record.texts("rules"),
            after: record.text_opt("after"),
            source: record.source(),
        };
        if step.kind == StepKind::Publicise && step.publicity.is_none() {
            record.wrong(
                "公示步骤没有写用哪一条公示规则。",
                "请写 publicity = \"公示规则的 code\"。",
            );
        }
        step
    }
}
