//! The closed set of facts and lists that the files of papers may name.

use crate::wording::{Slot, slots};
use serde::{Deserialize, Deserializer, de::Error};

slots! {
    /// A fact of a paper, by the name that its file uses.
    Fact {
        // For a pen.
        Pen = "空",
        // The community on the day of the paper, and the regulation.
        Party = "党组织", Community = "社区", Street = "街道", District = "区", CommunityKind = "社区类型",
        Secretary = "书记", Contact = "联系人", OfficePhone = "办公电话", Address = "地址",
        StreetPhone = "街道电话", Fund = "经费", Document = "文件", Title = "表名", Today = "制表日",
        StreetBody = "街道审批机构", Station = "街道评审协助机构",
        Oversight = "监督机构",
        // A project and its scheme.
        Project = "项目名称", ProjectCalled = "项目", Number = "项目编号", Year = "年度", Category = "服务类别",
        Mode = "承接方式", Modes = "承接方式选项", Undertaker = "承办单位", CreditCode = "信用代码",
        Officer = "承办负责人", OfficerPhone = "承办电话", Measures = "主要措施", Place = "实施地点",
        Period = "实施时限", Who = "受益对象", Range = "受益范围", Benefit = "受益群众",
        Households = "需求户数", Demands = "需求条数", Channels = "征集方式", Urgency = "紧急程度", Rank = "需求位次",
        Ground = "择优理由", Total = "预算合计", Capitals = "预算大写", Budget = "资金预算", Sources = "资金来源", FundPart = "专项经费部分",
        Revision = "第几稿", FrozenOn = "定稿日期", Drafted = "起草日期", Plan532 = "拨付计划", PlanBasis = "拨付依据",
        // Rows of a scheme.
        Index = "序号", Item = "名目", Unit = "单位", Quantity = "数量", Price = "单价", Amount = "金额", Note = "备注",
        Step = "步骤", Owner = "责任人", From = "起", Until = "止", RoleName = "参与方角色", PartnerName = "参与方",
        Indicator = "指标", Target = "目标值", Weight = "权重", Giver = "来源",
        // A notice.
        FirstDay = "公示首日", LastDay = "公示末日", Removable = "可撤日", Days = "公示天数", Places = "公示地点",
        Objections = "异议情况", Posted = "张贴日", Article = "条款", Unsettled = "放假待定",
        Received = "收到日期", Objector = "异议人", Objection = "异议内容", Decision = "处理意见",
        DecidedOn = "处理日期", AnsweredOn = "答复日期", Material = "是否实质修改", NoticeTitle = "公示名称",
        // Review and approval.
        SubmittedOn = "报送日期", ReviewedOn = "评审日期", ReviewResult = "评审结果", Score = "评审得分",
        ReviewOpinion = "评审意见", StationOpinion = "社工站意见", ReviewNumber = "评审文号", Round = "轮次",
        ApprovedOn = "审批日期", ApprovalResult = "审批结果", Approved = "批准金额", ApprovedCapitals = "批准大写",
        ApprovedFund = "批准专项经费", ApprovalOpinion = "审批意见", ApprovalNumber = "审批文号",
        Body = "备案机构", RegisteredOn = "备案日期", FilingNumber = "备案号",
        Supervised = "监督意见汇总",
        // A meeting.
        Meeting = "会议名称", VoteName = "议事环节", BodyName = "会议主体", Form = "会议形式", HeldOn = "会议日期",
        Time = "会议时间", MeetingPlace = "会议地点", Chair = "主持人", Recorder = "记录人", Notified = "会议通知",
        All = "全体人数", Due = "应到", Present = "实到", NonVoting = "无表决权到会", Guests = "列席", Leave = "请假",
        Absent = "缺席", PresentNames = "到会人员", SpeechCount = "发言条数", Exempt = "不计入应到", Quorum = "到会要求", SupervisedBy = "监督人",
        SupervisedOn = "监督日期", Supervision = "监督意见", MeetingNote = "会议备注", Ends = "散会时间",
        Explained = "议题说明", Approve = "同意", Against = "反对", Abstain = "弃权", NotCast = "未投",
        Manner = "表决方式", Result = "表决结果", Bar = "通过要求", Conclusion = "会议结论",
        Speaker = "发言人", Said = "发言内容",
        Name = "姓名", RoleTitle = "身份", Group = "小组或职务", HasVote = "有无表决权", Reason = "事由",
        // A correction.
        WrongPaper = "原文书", WrongNumber = "原文书编号", WrongDay = "原文书日期", Wrong = "原文", Right = "更正为",
        Why = "更正原因", CorrectedOn = "更正日期",
        // Lists of resources and services.
        ListNumber = "编号", Nature = "性质", What = "可提供资源", Available = "可用时间", Person = "对接人",
        Phone = "对接电话", Intent = "意向", Projects = "对接项目", ProviderName = "承接主体", Grade = "等级",
        Service = "服务名称", Audience = "服务对象", Content = "服务内容", Quote = "报价", Cycle = "周期", Cases = "过往案例",
        Count = "条数",
        // Demands.
        CollectedOn = "征集日期", FirstCollected = "起日", LastCollected = "止日", Proposer = "提出人", Spot = "小区",
        Asked = "需求内容", Affected = "户数", State = "处理情况", Merged = "并入条数",
        // What goes to the street.
        Purpose = "用途", Sequence = "报送号", Acknowledged = "回执号", Enclosed = "材料", Sum = "金额合计",
        SumCapitals = "金额大写", Head = "记录校验码", Key = "公钥指纹", NewKey = "新公钥",
        // A hand-over.
        HandedOn = "移交日期", Giving = "移交人", Taking = "接收人", Overseer = "监交人", HandoverNote = "移交说明",
        Handed = "移交内容", HandedCount = "移交数量",
    }
}

slots! {
    /// A list of a paper, by the name that its file uses.
    List {
        Demands = "需求", Budget = "预算明细", Sources = "资金来源", Plan = "实施步骤", Partners = "参与方", Indicators = "评估指标",
        Votes = "四议", Deliberated = "四议两公开", Matters = "议题", Remarks = "发言", Voting = "有表决权人员", Others = "无表决权人员", Guests = "列席人员",
        Objections = "异议", Reviews = "评审", Filings = "备案", Resources = "资源", Services = "服务", Handed = "移交事项",
        Contents = "报送材料",
    }
}

impl<'de> Deserialize<'de> for List {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        named(deserializer)
    }
}

impl<'de> Deserialize<'de> for Fact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        named(deserializer)
    }
}

fn named<'de, S: Slot, D: Deserializer<'de>>(deserializer: D) -> Result<S, D::Error> {
    let name = String::deserialize(deserializer)?;
    let known = || format!("没有“{name}”，可用的有：{}", S::names().join("、"));
    S::named(&name).ok_or_else(|| D::Error::custom(known()))
}
