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
        // A contract.
        ContractNumber = "合同编号", ContractAmount = "合同金额", ContractCapitals = "合同大写", SignedOn = "签订日期",
        Object = "标的", Term = "履行期限", Payment = "付款约定", Standard = "验收标准", Supervising = "督导安排",
        Privacy = "资料与保密", Breach = "违约责任", Second = "乙方", SecondCode = "乙方代码", SecondOfficer = "乙方负责人",
        // What the money of a project comes to.
        Share = "比例", Stage = "期次", DueSum = "应付金额", PaidSum = "已拨金额", AcceptedOn = "验收日期", Base = "拨付基数",
        PaidTotal = "累计已拨", Spent = "凭证合计", Left = "未拨金额", Settled = "审定金额", SettledOn = "决算日期", SettledBy = "审核单位",
        Saved = "节余金额", BudgetSum = "预算金额", SpentSum = "支出金额", SettledSum = "决算金额", Owed = "垫付余额",
        // A payment.
        Number1 = "期数", This = "本次金额", ThisCapitals = "本次大写", AskedOn = "申请日期", PaidOn = "拨付日期", Payer = "付款单位",
        Payee = "收款单位", Bank = "开户行", Account = "账号", PayManner = "支付方式", Before = "此前已拨", Evidence = "附件份数",
        // A voucher and what was handed out.
        BoughtOn = "票据日期", Seller = "销售方", Invoice = "发票号码", Gross = "应付", Withheld = "代扣", Net = "实付",
        Handler = "经办人", Witness = "证明人", Approver = "审批人",
        // Progress, acceptance, satisfaction, evaluation.
        Day = "日期", Says = "情况", Percent = "完成比例", By = "人员", AcceptResult = "验收结论", Done = "完成内容",
        Problems = "存在问题", MendBy = "整改期限", MendedOn = "整改完成日期", Mended = "复验情况", Method = "方式",
        AcceptedSum = "认可金额", Points = "得分", Scorer = "评分人", SurveyManner = "调查方式", AskedCount = "发放份数", Answered = "收回份数",
        VerySatisfied = "非常满意", Satisfied = "满意", Fair = "一般", Dissatisfied = "不满意", SatisfiedShare = "满意率",
        EvaluatedOn = "评价日期", Evaluator = "评价单位", EvaluationResult = "评价结果",
        // A change and an end before the end.
        ChangedParts = "变更事项", ChangeReason = "变更原因", ChangedFund = "变更后专项经费", ChangedFinish = "变更后时限",
        ChangedProvider = "变更后承接方", EffectiveOn = "生效日期", Consented = "同意日期", ConsentBody = "同意机构",
        EndedOn = "终止日期", EndReason = "终止原因", Recover = "应收回金额", RecoveredOn = "收回日期",
        Refused = "不同意日期",
        // What several communities do together.
        Joint = "联合项目", JointNumber = "联合编号", JointRole = "联合分工", JointMembers = "参与社区", JointTotal = "联合总额",
        JointShare = "联合份额",
        // What was entered long after its day.
        EnteredOn = "登记日期", DaysLate = "补录天数",
        // Completion.
        FinishedOn = "完工日期", Built = "建设过程", MoneySaid = "资金说明", Good = "社会效益", UpkeepBy = "管护单位", UpkeepMoney = "管护经费",
        // An asset.
        AssetNumber = "资产编号", AssetName = "资产名称", Model = "规格型号", Value = "原值", AcquiredOn = "购置日期",
        AssetPlace = "存放地点", Keeper = "保管人", AssetState = "资产状态", CheckedOn = "最近检查", Document1 = "批准文号",
        // A fund year.
        Allocation = "年度额度", Allotted = "下拨金额", ReceivedSum = "到账金额", GrantedSum = "批准合计", RecoveredSum = "收回合计",
        Carried = "结转金额", Deducted = "核减金额", Returned = "退还金额", ReturnedOn = "退还日期", Stock = "存量金额", Balance = "账面余额", Surplus = "应退节余",
        SurplusName = "节余名目", Opening = "期初余额", CarriedUsed = "结转已用", CarriedLeft = "结转剩余", CarriedUntil = "结转到期",
        ProjectCount = "项目数", DoneCount = "完成项目数", DemandCount = "征集需求数", MeetingCount = "会议次数", DisclosedCount = "公开次数",
        ReportedOn = "述职日期", Appraisal = "评议结果", StepName = "所处步骤", Missing = "缺少的资料", Remedy = "办法",
        // A volume: its cover, its list, what is noted at its end.
        Fonds = "全宗号", RetentionCode = "保管期限代码", Retention = "保管期限", Bureau = "机构或问题代码", PieceNumber = "件号",
        VolumePages = "卷内页数", VolumePieces = "卷内件数", VolumePhotos = "卷内照片数", FirstDated = "最早日期", LastDated = "最晚日期",
        DocumentNumber = "文号", Responsible = "责任者", PieceTitle = "题名", PageNumber = "页号", Ended = "终止说明",
        Found = "核查意见", Clause = "条款编号", LiftedOn = "放行日期", DecidedBy = "决定文书", Moment = "监督环节", Watcher = "监督主体",
        LeftOut = "未收入原因", Format = "格式说明", Archival = "长期保存格式", Program = "程序",
        // Signs of a row that adds up.
        TotalSpent = "支出合计", TotalBudget = "预算总计", TotalSettled = "决算总计",
    }
}

slots! {
    /// A list of a paper, by the name that its file uses.
    List {
        Demands = "需求", Budget = "预算明细", Sources = "资金来源", Plan = "实施步骤", Partners = "参与方", Indicators = "评估指标",
        Votes = "四议", Deliberated = "四议两公开", Matters = "议题", Remarks = "发言", Voting = "有表决权人员", Others = "无表决权人员", Guests = "列席人员",
        Objections = "异议", Reviews = "评审", Filings = "备案", Resources = "资源", Services = "服务", Handed = "移交事项",
        Contents = "报送材料", Instalments = "期次表", ContractShares = "合同期次表", Spending = "支出明细", Vouchers = "凭证", Receivers = "签收", Progress = "进度",
        Acceptances = "历次验收", Opinions = "验收意见", Inspectors = "验收人员", AcceptedLines = "验收明细", Scores = "评分",
        Surveys = "满意度", Evaluations = "评价", Consents = "同意意见", Assets = "资产", AssetEvents = "资产变动",
        YearProjects = "年度项目", YearSources = "经费来源表", YearCategories = "分类支出", YearSurveys = "年度满意度", Checks = "自查事项", Carried = "结转表",
        Volume = "卷内文件", Lifts = "放行事项", Standing = "未了意见", Watched = "监督记录", LeftOut = "未收入材料", Formats = "格式不合材料",
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
