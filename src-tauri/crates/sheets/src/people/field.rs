//! The facts of a person that a column of a roster may hold, and the names offices give them.

use crate::register::RegisterField;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A fact of a person; what a column of a roster holds. Names on the wire differ from those of other registers.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PersonField {
    /// 序号; not read.
    #[serde(rename = "roster_number")]
    Number,
    /// 姓名.
    Name,
    /// 身份: which office, when one sheet holds several.
    Role,
    /// 正式 or 预备.
    Membership,
    /// 职务.
    Title,
    /// 所在支部, 代表小组（楼栋）.
    Group,
    /// 联系电话.
    #[serde(rename = "person_phone")]
    Phone,
    /// 住址.
    Home,
    /// 任职开始.
    From,
    /// 任职结束.
    Until,
    /// 备注.
    #[serde(rename = "person_note")]
    Note,
}

impl RegisterField for PersonField {
    const ALL: &'static [PersonField] = &[
        PersonField::Number,
        PersonField::Name,
        PersonField::Role,
        PersonField::Membership,
        PersonField::Title,
        PersonField::Group,
        PersonField::Phone,
        PersonField::Home,
        PersonField::From,
        PersonField::Until,
        PersonField::Note,
    ];

    const RECORD: &'static str = "人员";

    fn make_a_head(fields: &BTreeSet<Self>) -> bool {
        fields.len() >= 2 && fields.contains(&PersonField::Name)
    }

    fn recognise(parts: &[String]) -> Option<Self> {
        let (leaf, upper) = parts.split_last()?;
        let parent = upper.last().map(String::as_str).unwrap_or_default();
        PersonField::named(&format!("{parent}{leaf}")).or_else(|| PersonField::named(leaf))
    }

    fn spellings(self) -> &'static str {
        match self {
            PersonField::Number => "序号 编号 No NO No.",
            PersonField::Name => "姓名 名字 党员姓名 代表姓名 成员姓名 委员姓名",
            PersonField::Role => "身份 人员类别 人员身份 类别",
            PersonField::Membership => "正式/预备 正式预备 党员类别 党员类型 党籍 党员状态",
            PersonField::Title => "职务 职位 岗位 任职 党内职务 职务分工",
            PersonField::Group => {
                "所在支部 支部 所属支部 党支部 所在党支部 代表小组 小组 居民小组 代表楼栋 楼栋 片区 网格"
            }
            PersonField::Phone => "联系电话 电话 手机 手机号 手机号码 联系方式 电话号码",
            PersonField::Home => "住址 家庭住址 居住地址 地址 现住址 详细地址",
            PersonField::From => "任职时间 任职日期 当选时间 当选日期 任期开始 起始日期",
            PersonField::Until => "离任时间 离任日期 任期结束 截止日期 届满日期",
            PersonField::Note => "备注 说明 备考",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{head_part, names};

    #[test]
    fn no_name_stands_for_two_facts() {
        for field in PersonField::ALL {
            for name in names(*field) {
                assert_eq!(PersonField::named(name), Some(*field), "{name}");
            }
        }
    }

    #[test]
    fn heads_of_offices_are_understood() {
        let field = |head: &str| PersonField::recognise(&[head_part(head)]);
        assert_eq!(field("姓  名"), Some(PersonField::Name));
        assert_eq!(field("正式/预备"), Some(PersonField::Membership));
        assert_eq!(field("代表小组（楼栋）"), Some(PersonField::Group));
        assert_eq!(field("备 注"), Some(PersonField::Note));
        assert_eq!(field("是否党员"), None);
    }
}
