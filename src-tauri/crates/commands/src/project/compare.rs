//! Two states of a scheme side by side, in the words of the form.

use super::api::{DifferenceView, ProjectCompare, ProjectCompared};
use super::{found, gone};
use crate::Failure;
use crate::cx::{Cx, pack_of};
use crate::words::chinese_date;
use chrono::NaiveDate;
use policy::Money;
use policy::compare::{Difference, compare as differences};
use policy::facts::{BookFacts, ProjectFacts, ProviderId, RevisionId, Scheme};
use policy::pack::Pack;
use serde::Deserialize;
use serde_json::Value;
use sheets::demands::urgency_label;

/// The contents of a scheme and their names, in the order of the form; the id of a line is left out of its path.
const NAMES: &[(&str, &str)] = &[
    ("name", "项目名称"),
    ("category", "服务类别"),
    ("mode", "承接方式"),
    ("undertaker", "承办单位"),
    ("provider", "承接方"),
    ("ground", "择优理由"),
    ("measures", "主要措施"),
    ("place", "实施地点"),
    ("start", "开始时间"),
    ("finish", "完成时限"),
    ("beneficiaries.who", "受益对象"),
    ("beneficiaries.range", "受益范围"),
    ("beneficiaries.households", "受益户数"),
    ("beneficiaries.persons", "受益人数"),
    ("beneficiaries.outsiders", "社区以外的受益人数"),
    ("urgency", "紧急程度"),
    ("rank", "在需求中的位次"),
    ("budget.item", "预算明细 · 项目"),
    ("budget.category", "预算明细 · 类别"),
    ("budget.unit", "预算明细 · 单位"),
    ("budget.quantity", "预算明细 · 数量"),
    ("budget.unit_price_fen", "预算明细 · 单价"),
    ("budget.amount_fen", "预算明细 · 金额"),
    ("budget.declaration.kind", "预算明细 · 是否属于禁止用途"),
    ("budget.declaration.code", "预算明细 · 哪一类禁止用途"),
    ("budget.declaration.reason", "预算明细 · 说明"),
    ("budget.note", "预算明细 · 备注"),
    ("sources.kind", "资金来源 · 来源"),
    ("sources.from", "资金来源 · 出资方"),
    ("sources.amount_fen", "资金来源 · 金额"),
    ("plan.what", "实施步骤 · 内容"),
    ("plan.owner", "实施步骤 · 负责人"),
    ("plan.start", "实施步骤 · 开始"),
    ("plan.finish", "实施步骤 · 完成"),
    ("partners.role", "参与方 · 角色"),
    ("partners.name", "参与方 · 名称"),
    ("indicators.name", "评估指标 · 指标"),
    ("indicators.target", "评估指标 · 目标值"),
    ("indicators.weight", "评估指标 · 权重"),
];

/// The lists of a scheme, and the field that tells a person which line is meant.
const LISTS: &[(&str, &str)] = &[
    ("budget", "item"),
    ("sources", "from"),
    ("plan", "what"),
    ("partners", "role"),
    ("indicators", "name"),
];

pub(crate) fn compare(cx: &Cx<'_>, request: ProjectCompare) -> Result<ProjectCompared, Failure> {
    let facts = cx.facts_of(&request.project)?;
    let project = found(&facts, &request.project)?;
    let before = frozen(project, &request.before)?;
    let after = match &request.after {
        Some(revision) => frozen(project, revision)?,
        None => &project.scheme,
    };
    let policies = cx.policies()?;
    let telling = Telling {
        facts: &facts,
        pack: pack_of(&policies, &project.pack)?,
        schemes: [written(before)?, written(after)?],
    };
    let found = differences(before, after);
    let mut told: Vec<_> = found.iter().map(|one| telling.tell(one)).collect();
    told.sort_by_key(|(order, _)| *order);
    Ok(ProjectCompared {
        differences: told.into_iter().map(|(_, told)| told).collect(),
    })
}

fn frozen<'f>(project: &'f ProjectFacts, id: &RevisionId) -> Result<&'f Scheme, Failure> {
    Ok(&project.revision(id).ok_or_else(gone)?.scheme)
}

fn written(scheme: &Scheme) -> Result<Value, Failure> {
    serde_json::to_value(scheme).map_err(|error| Failure::bug(error.to_string()))
}

/// What turns paths and codes into words.
struct Telling<'a> {
    facts: &'a BookFacts,
    pack: &'a Pack,
    /// Both schemes as written, to find the line that a path names.
    schemes: [Value; 2],
}

impl Telling<'_> {
    /// Returns the place in the form and the difference in words.
    fn tell(&self, difference: &Difference) -> (usize, DifferenceView) {
        let (field, line) = self.split(&difference.path);
        let at = NAMES.iter().position(|(path, _)| *path == field);
        let name = at.map_or(field.as_str(), |at| NAMES[at].1).to_owned();
        let say = |value: &Option<Value>| value.as_ref().map(|value| self.say(&field, value));
        let view = DifferenceView {
            path: difference.path.clone(),
            field: name,
            line,
            before: say(&difference.before),
            after: say(&difference.after),
        };
        (at.unwrap_or(NAMES.len()), view)
    }

    /// Takes the id of a line out of a path, and says what that line is about.
    fn split(&self, path: &str) -> (String, Option<String>) {
        let parts: Vec<&str> = path.split('.').collect();
        let list = LISTS.iter().find(|(list, _)| parts.first() == Some(list));
        let (Some((list, title)), Some(id)) = (list, parts.get(1)) else {
            return (path.to_owned(), None);
        };
        let field = std::iter::once(list).chain(&parts[2..]).copied();
        let field = field.collect::<Vec<_>>().join(".");
        (field, self.line(list, id, title))
    }

    fn line(&self, list: &str, id: &str, title: &str) -> Option<String> {
        let lines = self.schemes.iter().rev();
        let mut lines = lines.filter_map(|scheme| scheme[list].as_array()).flatten();
        let line = lines.find(|line| line["id"] == id)?;
        let kind = || Some(self.say("sources.kind", line.get("kind")?));
        line[title].as_str().map(str::to_owned).or_else(kind)
    }

    /// Says a value: amounts in yuan, days as papers write them, codes by their names.
    fn say(&self, field: &str, value: &Value) -> String {
        let text = || match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        self.named(field, value).unwrap_or_else(text)
    }

    fn named(&self, field: &str, value: &Value) -> Option<String> {
        let code = value.as_str();
        match field.rsplit('.').next()? {
            "unit_price_fen" | "amount_fen" => {
                Some(format!("{}元", Money::from_fen(value.as_i64()?)))
            }
            "start" | "finish" => read::<NaiveDate>(value).map(chinese_date),
            "category" => self.pack.category(code?).map(str::to_owned),
            "mode" => self.pack.mode_name(read(value)?).map(str::to_owned),
            "provider" => self.provider(&ProviderId::new(code?)),
            "kind" if field == "sources.kind" => {
                self.pack.source_name(read(value)?).map(str::to_owned)
            }
            "code" => Some(self.pack.forbidden_use(code?)?.text.clone()),
            "urgency" => read(value).map(|urgency| urgency_label(urgency).to_owned()),
            "kind" => declared(code?).map(str::to_owned),
            _ => None,
        }
    }

    fn provider(&self, id: &ProviderId) -> Option<String> {
        let mut providers = self.facts.providers.iter();
        let provider = providers.find(|provider| &provider.id == id)?;
        Some(provider.fields.name.clone())
    }
}

fn read<T: for<'de> Deserialize<'de>>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

/// Says what a line was declared to be against the forbidden uses.
fn declared(code: &str) -> Option<&'static str> {
    match code {
        "allowed" => Some("不属于"),
        "forbidden" => Some("属于"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{LISTS, NAMES};
    use policy::facts::Scheme;
    use serde_json::{Value, json};

    /// Every content there is, filled in.
    fn whole() -> Value {
        json!({
            "name": "灯", "category": "c", "mode": "self_run", "undertaker": "u", "measures": "m", "place": "p",
            "start": "2026-07-01", "finish": "2026-08-01", "urgency": "urgent", "rank": 1, "provider": "v", "ground": "g",
            "beneficiaries": { "who": "w", "range": "r", "households": 1, "persons": 2, "outsiders": 3 },
            "budget": [{ "id": "b", "item": "i", "category": "c", "unit": "u", "quantity": "1", "unit_price_fen": 1,
                "amount_fen": 1, "declaration": { "kind": "forbidden", "code": "c", "reason": "r" }, "note": "n" }],
            "sources": [{ "id": "s", "kind": "fund", "from": "f", "amount_fen": 1 }],
            "plan": [{ "id": "p", "what": "w", "owner": "o", "start": "2026-07-01", "finish": "2026-08-01" }],
            "partners": [{ "id": "a", "role": "r", "name": "n" }],
            "indicators": [{ "id": "i", "name": "n", "target": "t", "weight": 100 }],
        })
    }

    fn leaves(path: &str, value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                fields
                    .iter()
                    .filter(|(key, _)| *key != "id")
                    .for_each(|(key, below)| {
                        let path = [path, key].join(".");
                        leaves(path.trim_start_matches('.'), below, found);
                    })
            }
            Value::Array(lines) => lines.iter().for_each(|line| leaves(path, line, found)),
            _ => found.push(path.to_owned()),
        }
    }

    #[test]
    fn every_content_of_a_scheme_has_its_name() {
        let scheme: Scheme = serde_json::from_value(whole()).unwrap();
        let written = serde_json::to_value(&scheme).unwrap();
        let mut found = Vec::new();
        leaves("", &written, &mut found);
        // A line that is allowed says why, one that is not says which use it is.
        found.push("budget.declaration.reason".to_owned());
        found.sort_unstable();
        found.dedup();
        let mut named: Vec<&str> = NAMES.iter().map(|(path, _)| *path).collect();
        named.sort_unstable();
        assert_eq!(found, named);
        let lists = written
            .as_object()
            .unwrap()
            .iter()
            .filter(|(_, value)| value.is_array());
        assert!(
            lists
                .map(|(key, _)| key)
                .all(|key| LISTS.iter().any(|(list, _)| list == key))
        );
    }
}
