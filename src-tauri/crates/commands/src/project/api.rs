//! Requests and replies about projects.

use crate::notice::api::NoticeView;
use crate::record::api::RecordView;
use crate::street::api::{ApprovalView, ContractView, FilingView, ReviewView};
use chrono::NaiveDate;
use policy::Money;
use policy::accounts::{BudgetVersion, ProjectAccount};
use policy::facts::{
    AttachmentId, BudgetLine, BudgetLineId, Decision, Declaration, DemandId, EntryId,
    FundingSource, Indicator, IndicatorId, MeetingId, PackTurn, PaperId, Partner, PartnerId,
    PlanStep, PlanStepId, ProjectId, RevisionId, SchemeFields, SourceId, SourceKind, Supervision,
    UndertakingMode, Watched, Withdrawal,
};
use policy::finding::{Finding, ProjectJudgement, StepStatus, Subject};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Drafts a project, from demands or from nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectAdd {
    /// 项目名称.
    pub name: String,
    /// Fund year; that of today when `None`.
    pub year: Option<i32>,
    /// Demands that it answers.
    pub demands: Vec<DemandId>,
    /// The project that the street sent back and for which this one is set up anew.
    pub follows: Option<ProjectId>,
}

/// A project that was drafted.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectAdded {
    /// Its id.
    pub id: ProjectId,
    /// 项目编号.
    pub number: String,
}

/// Names a project.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectPick {
    /// Which.
    pub project: ProjectId,
}

/// Writes the scheme of a project.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectSchemeSet {
    /// Which.
    pub project: ProjectId,
    /// The scheme as it is to be.
    pub scheme: SchemeFields,
}

/// A budget line as filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BudgetLineForm {
    /// Its id; `None` for a new one.
    pub id: Option<BudgetLineId>,
    /// 项目.
    pub item: String,
    /// Category code; that of the project when `None`.
    pub category: Option<String>,
    /// 单位.
    pub unit: Option<String>,
    /// 数量, as a decimal number of at most 3 decimals.
    pub quantity: Option<String>,
    /// 单价.
    pub unit_price_fen: Option<Money>,
    /// 金额; quantity × unit price when `None`.
    pub amount_fen: Option<Money>,
    /// What was declared about forbidden uses.
    pub declaration: Option<Declaration>,
    /// 备注.
    pub note: Option<String>,
}

/// Writes the whole budget of a project.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectBudgetSet {
    /// Which.
    pub project: ProjectId,
    /// The lines in order.
    pub lines: Vec<BudgetLineForm>,
}

/// The budget as it stands now.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BudgetSet {
    /// Ids in order.
    pub lines: Vec<BudgetLineId>,
    /// Its total; `None` without lines.
    pub total_fen: Option<Money>,
    /// The total in capitals.
    pub total_capitals: Option<String>,
}

/// A funding source as filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SourceForm {
    /// Its id; `None` for a new one.
    pub id: Option<SourceId>,
    /// Kind of source.
    pub kind: SourceKind,
    /// Who gives.
    pub from: Option<String>,
    /// 金额.
    pub amount_fen: Money,
}

/// Writes all funding sources of a project.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectSourcesSet {
    /// Which.
    pub project: ProjectId,
    /// The sources in order.
    pub sources: Vec<SourceForm>,
}

/// A plan step as filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanStepForm {
    /// Its id; `None` for a new one.
    pub id: Option<PlanStepId>,
    /// What is done.
    pub what: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub finish: Option<NaiveDate>,
}

/// Writes the whole implementation plan of a project.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectPlanSet {
    /// Which.
    pub project: ProjectId,
    /// The steps in order.
    pub plan: Vec<PlanStepForm>,
}

/// Says which demands a project answers.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectDemandsSet {
    /// Which.
    pub project: ProjectId,
    /// The demands.
    pub demands: Vec<DemandId>,
}

/// Freezes the scheme as it stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectFreeze {
    /// Which.
    pub project: ProjectId,
    /// Why.
    pub reason: Option<String>,
}

/// A frozen revision.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RevisionView {
    /// Its id.
    pub id: RevisionId,
    /// 第几稿.
    pub number: i64,
    /// Day on which it was frozen.
    pub frozen_on: NaiveDate,
    /// Why.
    pub reason: Option<String>,
    /// SHA-256 of the scheme.
    pub digest: String,
    /// True when the scheme was not changed since.
    pub current: bool,
}

/// Lays two states of a scheme side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectCompare {
    /// Which.
    pub project: ProjectId,
    /// The earlier frozen revision.
    pub before: RevisionId,
    /// The later one; the scheme as it stands now when `None`.
    pub after: Option<RevisionId>,
}

/// One thing that differs between two states of a scheme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DifferenceView {
    /// Path in the scheme; a line is named by its id.
    pub path: String,
    /// Name of the field: 主要措施, 预算明细 · 金额.
    pub field: String,
    /// What the line of a list is about: LED路灯.
    pub line: Option<String>,
    /// What it said, in words; `None` when it was not there.
    pub before: Option<String>,
    /// What it says now.
    pub after: Option<String>,
}

/// What differs, in the order of the form.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectCompared {
    /// Empty when both say the same.
    pub differences: Vec<DifferenceView>,
}

/// Lifts a liftable finding by a written reason.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FindingLift {
    /// The project.
    pub project: ProjectId,
    /// Clause id of the finding.
    pub rule: String,
    /// What the finding is about.
    pub subject: Subject,
    /// The first fact that the finding read; two findings of a rule may share a subject.
    pub fact: Option<String>,
    /// The written reason.
    pub reason: String,
    /// The deciding body's own decision; a fixed block needs one.
    pub decision: Option<Decision>,
}

/// A project in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectRow {
    /// Its id.
    pub id: ProjectId,
    /// 项目编号.
    pub number: String,
    /// 项目名称.
    pub name: String,
    /// Fund year.
    pub year: i32,
    /// Name of the category.
    pub category_name: Option<String>,
    /// 承接方式.
    pub mode: Option<UndertakingMode>,
    /// Budget total.
    pub total_fen: Option<Money>,
    /// Code of the step at which it stands.
    pub step: Option<String>,
    /// Its name.
    pub step_name: Option<String>,
    /// Blocks that stand.
    pub blocks: i64,
    /// Warnings that stand.
    pub warnings: i64,
    /// Acts that were entered late (补录).
    pub late_entries: i64,
    /// Most days between one of them and its entry; 0 when none is late.
    pub most_days_late: i64,
}

/// All projects.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectList {
    /// By number.
    pub rows: Vec<ProjectRow>,
    /// Budget total of all.
    pub total_fen: Money,
}

/// A sum by source.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SourceTotal {
    /// Kind of source.
    pub kind: SourceKind,
    /// Its sum.
    pub amount_fen: Money,
}

/// An issued paper in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct IssuedPaperView {
    /// Its id.
    pub id: PaperId,
    /// The project it is about, if it is about one.
    pub project: Option<ProjectId>,
    /// The meeting it records.
    pub meeting: Option<MeetingId>,
    /// Kind of paper.
    pub kind: String,
    /// Number printed on it.
    pub number: String,
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// One project's road.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectView {
    /// Its id.
    pub id: ProjectId,
    /// 项目编号.
    pub number: String,
    /// Fund year.
    pub year: i32,
    /// Day on which it was drafted.
    pub drafted_on: NaiveDate,
    /// The scheme without its lists.
    pub scheme: SchemeFields,
    /// Name of the category.
    pub category_name: Option<String>,
    /// 预算明细.
    pub budget: Vec<BudgetLine>,
    /// Budget total.
    pub total_fen: Option<Money>,
    /// Budget total in capitals.
    pub total_capitals: Option<String>,
    /// 资金来源.
    pub sources: Vec<FundingSource>,
    /// Sums by source.
    pub source_totals: Vec<SourceTotal>,
    /// 实施步骤.
    pub plan: Vec<PlanStep>,
    /// Demands that it answers.
    pub demands: Vec<DemandId>,
    /// Households of these demands.
    pub demand_households: i64,
    /// Frozen revisions, oldest first.
    pub revisions: Vec<RevisionView>,
    /// Notices, oldest first.
    pub notices: Vec<NoticeView>,
    /// Who fills the roles of the undertaking.
    pub partners: Vec<Partner>,
    /// Indicators of the result.
    pub indicators: Vec<Indicator>,
    /// Review rounds, oldest first.
    pub reviews: Vec<ReviewView>,
    /// Approvals, oldest first.
    pub approvals: Vec<ApprovalView>,
    /// Contracts, oldest first.
    pub contracts: Vec<ContractView>,
    /// Filings, oldest first.
    pub filings: Vec<FilingView>,
    /// What supervising bodies saw.
    pub entries: Vec<EntryView>,
    /// What happened after the approval, kind by kind, each in order of entry.
    pub records: Vec<RecordView>,
    /// What the money comes to.
    pub account: ProjectAccount,
    /// The budget line by line as each act left it: applied, resolved, approved, changed, settled.
    pub versions: Vec<BudgetVersion>,
    /// The project that this one was set up anew for.
    pub follows: Option<ProjectId>,
    /// Set when it was taken back.
    pub withdrawn: Option<Withdrawal>,
    /// Later packs that were chosen for it.
    pub pack_turns: Vec<PackTurn>,
    /// Issued papers, oldest first.
    pub papers: Vec<IssuedPaperView>,
    /// Steps, findings, dues.
    pub judgement: ProjectJudgement,
}

/// Something that the file of a project holds.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DossierItem {
    /// What it is: the kind of paper, what a scan or photo shows.
    pub what: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// How many days after that it was entered, when that is so many that it is marked (补录).
    pub days_late: Option<i64>,
    /// Number of an issued paper.
    pub number: Option<String>,
    /// The issued paper.
    pub paper: Option<PaperId>,
    /// The scan or photo.
    pub attachment: Option<AttachmentId>,
}

/// What belongs to one step.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DossierPart {
    /// Code of the step.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub status: StepStatus,
    /// What is there, by day.
    pub items: Vec<DossierItem>,
    /// What is missing or wrong, with the field that mends it.
    pub lacks: Vec<Finding>,
}

/// The file of a project: what it holds and what it lacks.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Dossier {
    /// In the order of the steps.
    pub parts: Vec<DossierPart>,
}

/// A participant as filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PartnerForm {
    /// Its id; `None` for a new one.
    pub id: Option<PartnerId>,
    /// Role as the pack names it.
    pub role: String,
    /// Who fills it.
    pub name: String,
}

/// Writes who fills the roles of the undertaking.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectPartnersSet {
    /// Which.
    pub project: ProjectId,
    /// In order.
    pub partners: Vec<PartnerForm>,
}

/// An indicator as filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct IndicatorForm {
    /// Its id; `None` for a new one.
    pub id: Option<IndicatorId>,
    /// What is measured.
    pub name: String,
    /// 目标值.
    pub target: Option<String>,
    /// 权重, in points of 100.
    pub weight: i64,
}

/// Writes the indicators of the result.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectIndicatorsSet {
    /// Which.
    pub project: ProjectId,
    /// In order.
    pub indicators: Vec<IndicatorForm>,
}

/// Takes a project back.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectWithdraw {
    /// Which.
    pub project: ProjectId,
    /// Day and reason.
    pub withdrawal: Withdrawal,
}

/// Has the acts of a project follow another pack.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProjectPackTurn {
    /// Which.
    pub project: ProjectId,
    /// From when on, and which.
    pub turn: PackTurn,
}

/// Enters what a supervising body saw.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EntryAdd {
    /// The project.
    pub project: ProjectId,
    /// Code of the body in the pack.
    pub body: String,
    /// At which moment.
    pub moment: Watched,
    /// Who, when, what was found.
    pub entry: Supervision,
}

/// An entry that was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EntryAdded {
    /// Its id.
    pub id: EntryId,
}

/// Names an entry.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EntryPick {
    /// Which.
    pub entry: EntryId,
}

/// What a supervising body saw.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EntryView {
    /// Its id.
    pub id: EntryId,
    /// Code of the body in the pack.
    pub body: String,
    /// At which moment.
    pub moment: Watched,
    /// Who, when, what was found.
    pub entry: Supervision,
}
