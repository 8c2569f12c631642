//! What several communities do together: one number, one lead, shares that add up, and no money of another community
//! (第三条: nothing is moved between communities).

use super::Tally;
use crate::accounts::total;
use crate::facts::record::{Joint, JointRole, Recorded};
use crate::finding::Finding;
use crate::judge::case::{Case, numbered};
use crate::judge::words::{blank, list};
use crate::money::Money;
use crate::pack::Rule;

/// How many take part at least, and how many of them lead.
pub(super) struct Asked {
    pub communities: u32,
    pub leads: u32,
}

/// The newest record of a joint project is whole and agrees with what was approved here.
pub(super) fn judge(case: &Case<'_>, rule: &Rule, asked: &Asked) -> Tally {
    let mut tally = Tally::default();
    let Some(joint) = case.project.records.joints.last() else {
        return tally;
    };
    let one = One { case, rule, joint };
    one.named(asked, &mut tally);
    one.led(asked, &mut tally);
    one.shared(&mut tally);
    one.as_approved(&mut tally);
    tally
}

struct One<'a> {
    case: &'a Case<'a>,
    rule: &'a Rule,
    joint: &'a Recorded<Joint>,
}

impl One<'_> {
    /// Says something that rests on the key of the rule, a default where no article fixes it.
    fn say(&self, says: String, remedy: &str, key: &str) -> Finding {
        let fact = format!("joints.{}.{key}", self.joint.id);
        let finding = self.case.finding(self.rule, says, remedy, fact);
        Finding {
            because: self.rule.source.ground_of("communities", None),
            ..finding
        }
    }

    fn named(&self, asked: &Asked, tally: &mut Tally) {
        let fields = &self.joint.fields;
        if blank(fields.number.as_ref()) {
            let says = "联合项目没有登记联合编号。".to_owned();
            let remedy = "请和参与的社区商定一个编号，各自登记同一个。";
            tally.missing(self.say(says, remedy, "number"));
        }
        let count = fields.members.len() + 1;
        if count < asked.communities as usize {
            let says = "联合项目没有写明和哪些社区一起办。".to_owned();
            let remedy = "请写上其他社区、各自的份额和谁牵头；只有本社区办的，删去这一条。";
            tally.missing(self.say(says, remedy, "members"));
        }
    }

    /// As many lead as the rule says.
    fn led(&self, asked: &Asked, tally: &mut Tally) {
        let fields = &self.joint.fields;
        let leads = |role: &Option<JointRole>| *role == Some(JointRole::Lead);
        let others = fields.members.iter().filter(|one| leads(&one.role));
        let here = leads(&fields.role).then_some("本社区");
        let all: Vec<&str> = here
            .into_iter()
            .chain(others.map(|one| one.community.as_str()))
            .collect();
        if all.is_empty() && !fields.members.is_empty() {
            let says = "联合项目没有写明由哪个社区牵头。".to_owned();
            tally.missing(self.say(says, "请选择牵头的社区，其他的选参与。", "role"));
        } else if all.len() > asked.leads as usize {
            let numbers = format!("牵头{}个，应为{}个", all.len(), asked.leads);
            let says = format!("联合项目有{}个社区牵头：{}。", all.len(), list(&all));
            let finding = self.say(says, "请核对；只留一个牵头的社区。", "role");
            tally.wrong(numbered(finding, numbers));
        }
    }

    /// The shares of all add up to the whole.
    fn shared(&self, tally: &mut Tally) {
        let fields = &self.joint.fields;
        let here = fields.share_fen.is_none().then_some("本社区");
        let others = fields.members.iter().filter(|one| one.share_fen.is_none());
        let lacks = here
            .into_iter()
            .chain(others.map(|one| one.community.as_str()));
        let lacks = list(lacks);
        if !lacks.is_empty() {
            let says = format!("联合项目没有登记份额：{lacks}。");
            tally.missing(self.say(says, "请登记每个社区出多少。", "share_fen"));
        }
        let Some(whole) = fields.total_fen else {
            let says = "联合项目没有登记总额。".to_owned();
            return tally.missing(self.say(says, "请登记几个社区合起来的总额。", "total_fen"));
        };
        let shares = fields.members.iter().filter_map(|one| one.share_fen);
        let sum = total(shares.chain(fields.share_fen));
        if lacks.is_empty() && sum != whole {
            let numbers = format!("份额合计{sum}元，总额{whole}元");
            let says = format!("各社区的份额加起来和联合项目的总额不一致：{numbers}。");
            let finding = self.say(says, "请和参与的社区核对份额和总额。", "total_fen");
            tally.wrong(numbered(finding, numbers));
        }
    }

    /// This community's share is what was approved for it, before that what its budget comes to; the rest is not its
    /// money.
    fn as_approved(&self, tally: &mut Tally) {
        let project = self.case.project;
        let approved = project.granted().and_then(|one| one.fields.amount_fen);
        let said: Option<(&str, Money)> = approved
            .map(|sum| ("批准", sum))
            .or_else(|| project.scheme.total().map(|sum| ("预算", sum)));
        let share = self.joint.fields.share_fen;
        let Some((share, (word, sum))) = share.zip(said).filter(|(share, said)| *share != said.1)
        else {
            return;
        };
        let numbers = format!("份额{share}元，{word}{sum}元");
        let says = format!("本社区的份额和本项目{word}的金额不一致：{numbers}。");
        let remedy = "请核对；别的社区的份额由它自己的项目承担，不能用本社区的专项经费。";
        let finding = self.say(says, remedy, "share_fen");
        tally.wrong(numbered(
            Finding {
                because: self.rule.source.ground(None),
                ..finding
            },
            numbers,
        ));
    }
}
