//! Demands, scheme, budget, plan.

use super::{Wrong, wrong};
use serde_json::{Value, json};

pub(super) const SCHEME: &[Wrong] = &[
    wrong(
        "no demand linked",
        |s| s.set("lamps", "/demands", json!([])),
        ("GD-3b", "block"),
        "还没有关联它要解决的居民需求",
        "collect",
    ),
    wrong(
        "no range of the benefit",
        |s| s.set("lamps_scheme", "/scheme/beneficiaries/range", Value::Null),
        ("GD-3f", "block"),
        "没有写明受益范围",
        "scheme",
    ),
    wrong(
        "outsiders benefit",
        |s| s.set("lamps_scheme", "/scheme/beneficiaries/outsiders", json!(30)),
        ("GD-3f", "warn"),
        "有30人不是本社区居民",
        "scheme",
    ),
    wrong(
        "no category",
        |s| s.set("lamps_scheme", "/scheme/category", Value::Null),
        ("GD-4a", "block"),
        "还没有选服务类别",
        "scheme",
    ),
    wrong(
        "a forbidden line",
        |s| {
            s.set(
                "lamps_budget",
                "/lines/3/declaration",
                json!({ "kind": "forbidden", "code": "reception" }),
            )
        },
        ("GD-4b", "block"),
        "属于禁止的支出：接待费",
        "scheme",
    ),
    wrong(
        "an undeclared line",
        |s| s.set("lamps_budget", "/lines/3/declaration", Value::Null),
        ("GD-4b", "block"),
        "还没有声明是否属于禁止的支出",
        "scheme",
    ),
    wrong(
        "a word that asks",
        |s| s.set("lamps_budget", "/lines/3/item", json!("安装工加班补贴")),
        ("GD-4b", "warn"),
        "请说明它为什么不是",
        "scheme",
    ),
    wrong(
        "nobody undertakes",
        |s| s.set("lamps_scheme", "/scheme/undertaker", Value::Null),
        ("GD-5.2a", "block"),
        "没有写明承办单位",
        "scheme",
    ),
    wrong(
        "no time limit",
        |s| s.set("lamps_scheme", "/scheme/finish", Value::Null),
        ("GD-5.2a", "block"),
        "没有写明完成时限",
        "scheme",
    ),
    wrong(
        "sources below the budget",
        |s| s.set("lamps_sources", "/sources/0/amount_fen", json!(3_000_000)),
        ("GD-5.2a", "block"),
        "预算合计38,600.00元，资金来源合计30,000.00元",
        "scheme",
    ),
    wrong(
        "no rank",
        |s| s.set("lamps_scheme", "/scheme/rank", Value::Null),
        ("GD-3g", "warn"),
        "在需求中的位次",
        "decide",
    ),
    wrong(
        "no plan",
        |s| s.leave_out("lamps_plan"),
        ("GD-5.2d", "block"),
        "还没有具体的实施步骤",
        "decide",
    ),
    wrong(
        "a step of nobody",
        |s| s.set("lamps_plan", "/plan/1/owner", Value::Null),
        ("GD-5.2d", "block"),
        "没有写明负责人",
        "decide",
    ),
    wrong(
        "an enterprise without the roles",
        |s| s.set("lamps_scheme", "/scheme/mode", json!("enterprise")),
        ("GD-5.2e", "block"),
        "参与方还没有写明：专业机构",
        "decide",
    ),
    wrong(
        "an enterprise without a reason",
        |s| s.set("lamps_scheme", "/scheme/mode", json!("enterprise")),
        ("GD-3i", "warn"),
        "没有写明为什么选这个承接方",
        "decide",
    ),
    wrong(
        "an individual",
        |s| s.set("lamps_scheme", "/scheme/mode", json!("individual")),
        ("GD-5.2c", "info"),
        "这一条没有写到个人承接",
        "decide",
    ),
];
