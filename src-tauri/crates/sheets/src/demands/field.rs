//! The facts of a demand that a column may hold, and the names offices give them.

use crate::register::RegisterField;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A fact of a demand; what a column of a register or list holds.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DemandField {
    /// 序号 or 编号; a key only in lists that this program wrote.
    Number,
    /// 征集日期.
    CollectedOn,
    /// 征集方式.
    Channel,
    /// 征集人.
    Collector,
    /// 提出人姓名.
    Proposer,
    /// 提出人身份.
    ProposerRole,
    /// 联系电话.
    Phone,
    /// 所在小区（楼栋）.
    Location,
    /// 需求内容.
    Content,
    /// 类别.
    Category,
    /// 涉及户数.
    Households,
    /// 紧急程度.
    Urgency,
    /// 处理情况.
    State,
    /// 对应项目; written, never read.
    Projects,
    /// 备注.
    Note,
}

impl DemandField {
    /// Returns the Chinese name.
    pub fn label(self) -> &'static str {
        self.name()
    }
}

/// How many columns must be recognised before a row is taken for a head.
const RECOGNISED: usize = 3;

impl RegisterField for DemandField {
    const ALL: &'static [DemandField] = &[
        DemandField::Number,
        DemandField::CollectedOn,
        DemandField::Channel,
        DemandField::Collector,
        DemandField::Proposer,
        DemandField::ProposerRole,
        DemandField::Phone,
        DemandField::Location,
        DemandField::Content,
        DemandField::Category,
        DemandField::Households,
        DemandField::Urgency,
        DemandField::State,
        DemandField::Projects,
        DemandField::Note,
    ];

    const RECORD: &'static str = "需求";

    fn make_a_head(fields: &BTreeSet<Self>) -> bool {
        fields.len() >= RECOGNISED && fields.contains(&DemandField::Content)
    }

    fn recognise(parts: &[String]) -> Option<Self> {
        let (leaf, upper) = parts.split_last()?;
        let parent = upper.last().map(String::as_str).unwrap_or_default();
        let whole = format!("{parent}{leaf}");
        let above = DemandField::named(parent);
        match DemandField::named(&whole) {
            Some(field) => Some(field),
            None if leaf == "姓名" && above == Some(DemandField::Collector) => above,
            // 办理情况 over 时间 is not the day of collection.
            None if matches!(above, Some(DemandField::Collector | DemandField::State)) => None,
            None => DemandField::named(leaf),
        }
    }

    fn spellings(self) -> &'static str {
        match self {
            DemandField::Number => "编号 序号 需求编号 号数 No NO No.",
            DemandField::CollectedOn => {
                "征集日期 征集时间 收集日期 收集时间 登记日期 登记时间 提出日期 \
                 提出时间 反映日期 反映时间 受理日期 受理时间 走访日期 走访时间 \
                 日期 时间"
            }
            DemandField::Channel => {
                "征集方式 收集方式 征集渠道 收集渠道 征集途径 收集途径 反映渠道 \
                 反映方式 来源 需求来源 渠道 方式 途径"
            }
            DemandField::Collector => {
                "征集人 收集人 登记人 走访人 网格员 记录人 经办人 征集人姓名 \
                 收集人姓名 登记人姓名"
            }
            DemandField::Proposer => {
                "提出人 姓名 提出人姓名 反映人 反映人姓名 居民姓名 诉求人 \
                 诉求人姓名 需求人 申请人 群众姓名 提议人"
            }
            DemandField::ProposerRole => {
                "身份 提出人身份 提出人类型 人员类别 人员类型 反映人身份 \
                 居民身份 身份类别"
            }
            DemandField::Phone => {
                "联系电话 电话 联系方式 手机 手机号 手机号码 电话号码 \
                 提出人电话 反映人电话 联系号码"
            }
            DemandField::Location => {
                "所在小区 小区 楼栋 楼栋网格 住址 地址 家庭住址 居住地址 \
                 所在楼栋 所属小区 所属网格 网格 位置 地点 所在位置 小区楼栋 \
                 所在地址 详细地址 院落"
            }
            DemandField::Content => {
                "需求内容 诉求内容 诉求 需求 群众诉求 居民诉求 具体诉求 \
                 主要诉求 群众需求 居民需求 具体需求 服务需求 需求事项 反映问题 \
                 问题 反映内容 具体内容 主要内容 内容 意见建议 事项 需求描述 \
                 群众服务需求"
            }
            DemandField::Category => {
                "类别 需求类别 需求类型 服务类别 分类 类型 诉求类别 诉求类型 \
                 项目类别 需求分类"
            }
            DemandField::Households => {
                "涉及户数 户数 受益户数 涉及居民户数 影响户数 覆盖户数 惠及户数 \
                 需求户数 涉及家庭数"
            }
            DemandField::Urgency => "紧急程度 紧急度 急缓程度 轻重缓急 缓急 缓急程度 是否紧急",
            DemandField::State => {
                "处理情况 处置 处置情况 办理情况 处理结果 办理结果 处理状态 \
                 办理状态 状态 落实情况 处理意见"
            }
            DemandField::Projects => "对应项目 对接项目 立项项目",
            DemandField::Note => "备注 说明 备考",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{head_part, names};

    #[test]
    fn no_name_stands_for_two_fields() {
        for field in DemandField::ALL {
            for name in names(*field) {
                assert_eq!(DemandField::named(name), Some(*field), "{name}");
            }
        }
    }

    #[test]
    fn a_name_below_another_belongs_to_it() {
        let field = |parts: &[&str]| {
            let parts: Vec<String> = parts.iter().map(|part| head_part(part)).collect();
            DemandField::recognise(&parts)
        };
        assert_eq!(field(&["提出人", "姓 名"]), Some(DemandField::Proposer));
        assert_eq!(field(&["提出人", "联系电话"]), Some(DemandField::Phone));
        assert_eq!(field(&["征集人", "姓名"]), Some(DemandField::Collector));
        assert_eq!(field(&["征集人", "联系电话"]), None);
        assert_eq!(field(&["办理情况", "时间"]), None);
        assert_eq!(field(&["所在小区（楼栋）"]), Some(DemandField::Location));
        assert_eq!(field(&["*涉及\n户数（户）"]), Some(DemandField::Households));
        assert_eq!(field(&["答复日期"]), None);
    }
}
