// temporary

export type AttachmentAdd = { file: FileToken };
export type AttachmentView = { id: AttachmentId, name: string, media_type: string, size: number, sha256: string, added_on: string };
export type AttachmentList = { attachments: Array<AttachmentView> };
export type AttachmentPick = { attachment: AttachmentId };
export type BookNew = { file: FileToken, pack: string, name: string, kind: CommunityKind, street: string, district: string };
export type BookOpen = { file: FileToken };
export type BookInfo = { file_name: string, book_id: string, kind: CommunityKind, pack: string, pack_title: string, particulars: Particulars, entries: number, head: string, last_backup: string | null, today: string, last_day_ahead: string | null };
export type BookVerify = { head: string | null };
export type Verified = { ok: boolean, head: string | null, differs: Array<Difference>, erased: number };
export type Difference = { place: string, says: string };
export type BundleVerify = { file: FileToken, head: string | null };
export type Bin = { removed: Array<BinEntry> };
export type BinEntry = { noun: Noun, id: string, number: string, label: string, removed_on: string };
export type BookBackup = { folder: FileToken };
export type BackupMade = { file_name: string, blobs_written: number, head: string };
export type BookRestore = { file: FileToken, target: FileToken };
export type Restored = { entries: number, attachments: number, missing: Array<string>, head: string };
export type CommunityView = { kind: CommunityKind, today: Particulars, all: Array<Particulars> };
export type CommunitySet = { particulars: Particulars };
export type DemandForm = { collected_on: string, channel: string | null, collector: string | null, proposer: string | null, proposer_role: string | null, phone: string | null, location: string | null, content: string, category: string | null, category_text: string | null, households: number | null, households_approximate: boolean | null, urgency: Urgency | null, state: DemandState | null, note: string | null };
export type DemandView = { id: DemandId, number: number, form: DemandForm, category_name: string | null, merged_into: DemandId | null, projects: Array<ProjectId> };
export type DemandList = { demands: Array<DemandView>, count: number, households: number };
export type DemandAdd = { form: DemandForm };
export type DemandAdded = { id: DemandId, number: number };
export type DemandUpdate = { demand: DemandId, form: DemandForm };
export type DemandPick = { demands: Array<DemandId> };
export type DemandMerge = { from: DemandId, into: DemandId };
export type DemandErase = { demand: DemandId };
export type DraftSave = { form: string, text: string };
export type DraftPick = { form: string };
export type DraftView = { text: string | null, saved_at: string | null };
export type Failure = { code: Code, kind: Kind, says: string, remedy: string, place: string | null };
export type HistoryStep = { count: number | null };
export type HistoryStepped = { labels: Array<string> };
export type FileToken = string;
export type BlobToken = string;
export type Progress = { says: string, done: number, total: number };
export type ImportRequest = { kind: ImportKind, file: FileToken, mapping: Mapping | null, year: number | null };
export type ImportReply = { new: number, changed: number, same: number, refused: number, skipped: number, rows: Array<PreviewRow>, sheets: Array<SheetReport>, refused_copy: BlobToken | null };
export type ImportKind = "demands";
export type NoticeAdd = { project: ProjectId, kind: NoticeKind, revision: RevisionId | null, planned_on: string | null };
export type NoticeAdded = { id: NoticeId };
export type NoticeUpdate = { notice: NoticeId, kind: NoticeKind, revision: RevisionId | null, planned_on: string | null };
export type NoticePick = { notice: NoticeId };
export type PlaceForm = { id: PlaceId | null, kind: PlaceKind, name: string };
export type NoticePlacesSet = { notice: NoticeId, places: Array<PlaceForm> };
export type PlacesSet = { places: Array<PlaceId> };
export type NoticePosting = { notice: NoticeId, places: Array<PlaceId>, event: PostingEvent, on: string };
export type NoticePhotoAdd = { notice: NoticeId, place: PlaceId, file: FileToken, taken_on: string | null, caption: string | null };
export type NoticeObjectionAdd = { notice: NoticeId, received_on: string, objector: string | null, content: string };
export type ObjectionAdded = { id: ObjectionId };
export type NoticeObjectionDecide = { objection: ObjectionId, decision: string | null, decided_on: string | null, answered_on: string | null, material: boolean | null };
export type NoticeView = { id: NoticeId, kind: NoticeKind, revision: RevisionId | null, revision_number: number | null, planned_on: string | null, days: NoticeDays | null, places: Array<PlaceView>, objections: Array<ObjectionView> };
export type PlaceView = { id: PlaceId, kind: PlaceKind, name: string, posted_on: string | null, removed_on: string | null, torn_on: string | null, photos: Array<PhotoView> };
export type PhotoView = { attachment: AttachmentId, taken_on: string | null, caption: string | null };
export type ObjectionView = { id: ObjectionId, received_on: string, objector: string | null, content: string, decision: string | null, decided_on: string | null, answered_on: string | null, material: boolean | null };
export type PostingEvent = "posted" | "removed" | "torn";
export type Choice = { code: string, name: string };
export type PackView = { id: string, title: string, document: string | null, warnings: Array<string> };
export type PackList = { packs: Array<PackView> };
export type PackChoices = { id: string, title: string, categories: Array<Choice>, forbidden_uses: Array<Choice>, channels: Array<Choice>, steps: Array<Choice> };
export type PackAdd = { file: FileToken };
export type KindView = { kind: string, label: string, needs: Array<Need> };
export type Kinds = { kinds: Array<KindView> };
export type PaperRequest = { kind: string, project: ProjectId | null, notice: NoticeId | null, submission: SubmissionId | null, size: PaperSize | null, audience: Audience | null };
export type BlankView = { path: string, label: string };
export type PaperPreview = { pdf: BlobToken, pages: number, blanks: Array<BlankView> };
export type PaperIssued = { id: PaperId, number: string, pdf: BlobToken, sha256: string, pages: number, blanks: Array<BlankView> };
export type PaperPick = { paper: PaperId };
export type BytesReply = { bytes: BlobToken, file_name: string, media_type: string };
export type PaperList = { papers: Array<IssuedPaperView> };
export type Need = "project" | "notice" | "submission" | "year";
export type PaperSize = "A4" | "A3";
export type Audience = "street" | "residents";
export type Nothing = Record<string, never>;
export type Done = Record<string, never>;
export type ProjectAdd = { name: string, year: number | null, demands: Array<DemandId> };
export type ProjectAdded = { id: ProjectId, number: string };
export type ProjectPick = { project: ProjectId };
export type SchemeForm = { name: string, category: string | null, mode: UndertakingMode | null, undertaker: string | null, measures: string | null, place: string | null, start: string | null, finish: string | null, beneficiaries: Beneficiaries, urgency: Urgency | null };
export type ProjectSchemeSet = { project: ProjectId, scheme: SchemeForm };
export type BudgetLineForm = { id: BudgetLineId | null, item: string, category: string | null, unit: string | null, quantity: string | null, unit_price_fen: Money | null, amount_fen: Money | null, declaration: Declaration | null, note: string | null };
export type ProjectBudgetSet = { project: ProjectId, lines: Array<BudgetLineForm> };
export type BudgetSet = { lines: Array<BudgetLineId>, total_fen: Money | null, total_capitals: string | null };
export type SourceForm = { id: SourceId | null, kind: SourceKind, from: string | null, amount_fen: Money };
export type ProjectSourcesSet = { project: ProjectId, sources: Array<SourceForm> };
export type PlanStepForm = { id: PlanStepId | null, what: string, owner: string | null, start: string | null, finish: string | null };
export type ProjectPlanSet = { project: ProjectId, plan: Array<PlanStepForm> };
export type ProjectDemandsSet = { project: ProjectId, demands: Array<DemandId> };
export type ProjectFreeze = { project: ProjectId, reason: string | null };
export type RevisionView = { id: RevisionId, number: number, frozen_on: string, reason: string | null, digest: string, current: boolean };
export type FindingLift = { project: ProjectId, rule: string, subject: Subject, reason: string };
export type ProjectRow = { id: ProjectId, number: string, name: string, year: number, category_name: string | null, mode: UndertakingMode | null, total_fen: Money | null, step: string | null, step_name: string | null, blocks: number, warnings: number };
export type ProjectList = { projects: Array<ProjectRow>, total_fen: Money };
export type SourceTotal = { kind: SourceKind, amount_fen: Money };
export type IssuedPaperView = { id: PaperId, kind: string, number: string, issued_on: string, sha256: string };
export type ProjectView = { id: ProjectId, number: string, year: number, drafted_on: string, scheme: SchemeForm, category_name: string | null, budget: Array<BudgetLine>, total_fen: Money | null, total_capitals: string | null, sources: Array<FundingSource>, source_totals: Array<SourceTotal>, plan: Array<PlanStep>, demands: Array<DemandId>, demand_households: number, revisions: Array<RevisionView>, notices: Array<NoticeView>, papers: Array<IssuedPaperView>, judgement: ProjectJudgement };
export type SheetRequest = { kind: string, project: ProjectId | null, year: number | null };
export type SheetMade = { xlsx: BlobToken, file_name: string };
export type SubmissionMake = { purpose: string };
export type SubmissionMade = { id: SubmissionId, sequence: number, bundle: BlobToken, file_name: string, projects: number, demands: number, total_fen: Money };
export type SubmissionView = { id: SubmissionId, sequence: number, purpose: string, made_on: string, file_name: string, sha256: string, acknowledged: boolean };
export type SubmissionList = { submissions: Array<SubmissionView>, purposes: Array<string> };
export type SubmissionPick = { submission: SubmissionId };
export type DaysCount = { from: string, count: number, unit: Unit, backward: boolean | null, between: boolean | null, no_roll: boolean | null };
export type MoneyCapitals = { amount: string };
export type MoneySaid = { amount_fen: Money, figures: string, capitals: string };
export type DateRead = { text: string };
export type DateSaid = { date: string, chinese: string };
export type Particulars = { from: string, name: string, street: string, district: string, party_organisation: string | null, secretary: string | null, contact: string | null, office_phone: string | null, address: string | null, street_phone: string | null };
export type CommunityKind = "urban" | "village";
export type Urgency = "normal" | "urgent" | "critical";
export type DemandState = "open" | "planned" | "referred" | "explained" | "answered";
export type DemandId = string;
export type ProjectId = string;
export type BudgetLineId = string;
export type SourceId = string;
export type PlanStepId = string;
export type RevisionId = string;
export type NoticeId = string;
export type PlaceId = string;
export type ObjectionId = string;
export type AttachmentId = string;
export type PaperId = string;
export type SubmissionId = string;
export type NoticeKind = "project" | "decision" | "completion";
export type PlaceKind = "board" | "building" | "online" | "site" | "other";
export type Beneficiaries = { who: string | null, range: string | null, households: number | null, persons: number | null, outsiders: number | null };
export type BudgetLine = { id: BudgetLineId, item: string, category: string | null, unit: string | null, quantity: string | null, unit_price_fen: Money | null, amount_fen: Money, declaration: Declaration | null, note: string | null };
export type FundingSource = { id: SourceId, kind: SourceKind, from: string | null, amount_fen: Money };
export type PlanStep = { id: PlanStepId, what: string, owner: string | null, start: string | null, finish: string | null };
export type UndertakingMode = "self_run" | "social_organisation" | "enterprise" | "individual";
export type Declaration = { "kind": "allowed", reason: string | null } | { "kind": "forbidden", code: string };
export type SourceKind = "fund" | "collective" | "society" | "donation" | "in_kind";
export type DemandDraft = { collected_on: string, channel: string | null, collector: string | null, proposer: string | null, proposer_role: string | null, phone: string | null, location: string | null, content: string, category: string | null, category_text: string | null, households: number | null, households_approximate: boolean, urgency: Urgency | null, state: DemandState, note: string | null };
export type DemandField = "number" | "collected_on" | "channel" | "collector" | "proposer" | "proposer_role" | "phone" | "location" | "content" | "category" | "households" | "urgency" | "state" | "projects" | "note";
export type HeadRows = { first: number, last: number };
export type MappedColumn = { column: string, head: string | null, field: DemandField | null };
export type Mapping = { signature: string | null, rows: HeadRows | null, columns: Array<MappedColumn> };
export type Period = { label: string, first: string, last: string };
export type RowFinding = { cell: string | null, field: DemandField | null, severity: Severity, says: string };
export type PreviewRow = { sheet: string, row: number, state: RowState, says: string, findings: Array<RowFinding>, demand: DemandDraft | null, known: DemandId | null, changes: Array<DemandField> };
export type FoundHead = { rows: HeadRows, title: string | null, period: Period | null, mapping: Mapping, missing: Array<DemandField> };
export type SheetReport = { sheet: string, head: FoundHead | null, says: string };
export type Preview = { new: number, changed: number, same: number, refused: number, skipped: number, rows: Array<PreviewRow>, sheets: Array<SheetReport> };
export type ReportRow = { sheet: string, row: number, state: RowState, says: string };
export type ImportReport = { new: number, changed: number, same: number, refused: number, skipped: number, rows: Array<ReportRow> };
export type RowState = "new" | "changed" | "same" | "refused" | "skipped";
export type HistoryEntry = { seq: number, kind: EntryKind, op: string, label: string, actor: string, day: string, at: string, barrier: boolean, of: number | null, undone: boolean, changes: number, hash: string };
export type History = { entries: Array<HistoryEntry>, undo: string | null, redo: string | null, barrier: string | null };
export type NoticeDays = { posted_on: string, first_day: string, last_day: string, removable: string, days: number, unit: Unit, provisional: boolean };
export type Ground = { document: string | null, article: string | null, numbers: string | null };
export type Finding = { rule: string, subject: Subject, step: string | null, says: string, because: Ground, remedy: string, severity: Severity, liftable: boolean, lifted: string | null, facts: Array<string>, provisional: boolean };
export type StepState = { code: string, name: string, article: string | null, status: StepStatus, says: string };
export type Due = { rule: string, subject: Subject, says: string, on: string, bearer: Bearer, because: Ground, provisional: boolean };
export type ProjectJudgement = { project: ProjectId, steps: Array<StepState>, findings: Array<Finding>, dues: Array<Due> };
export type Judgement = { projects: Array<ProjectJudgement>, findings: Array<Finding>, dues: Array<Due> };
export type Severity = "block" | "warn" | "info";
export type Subject = { "kind": "book" } | { "kind": "project", project: ProjectId } | { "kind": "notice", project: ProjectId, notice: NoticeId };
export type StepStatus = "done" | "running" | "open" | "blocked" | "not_judged";
export type Bearer = "community" | "street" | "district";
export type Kind = "user" | "refused" | "file" | "bug";
export type Code = "unknown_name" | "bad_value" | "not_found" | "bad_pack" | "bad_file" | "not_a_book" | "newer_book" | "held" | "refused_place" | "target_exists" | "barrier" | "earlier_day" | "not_now" | "differs" | "disk_full" | "io" | "font" | "cancelled" | "bug";
export type Money = number & { readonly __unit: "fen" };
export type Unit = "working" | "calendar";
export type EntryKind = "act" | "undo" | "redo" | "erase" | "restore" | "migration";
export type Noun = string;
export type Counted = { date: string, removable: string | null, provisional: boolean };
export interface Api {
  book_new: { request: BookNew, reply: BookInfo },
  book_open: { request: BookOpen, reply: BookInfo },
  book_close: { request: Nothing, reply: Done },
  book_info: { request: Nothing, reply: BookInfo },
  book_check: { request: Nothing, reply: Judgement },
  book_verify: { request: BookVerify, reply: Verified },
  book_backup: { request: BookBackup, reply: BackupMade },
  book_restore: { request: BookRestore, reply: Restored },
  bin_list: { request: Nothing, reply: Bin },
  bundle_verify: { request: BundleVerify, reply: Verified },
  community_get: { request: Nothing, reply: CommunityView },
  community_set: { request: CommunitySet, reply: Done },
  pack_list: { request: Nothing, reply: PackList },
  pack_choices: { request: Nothing, reply: PackChoices },
  pack_add: { request: PackAdd, reply: PackView },
  demand_list: { request: Nothing, reply: DemandList },
  demand_add: { request: DemandAdd, reply: DemandAdded },
  demand_update: { request: DemandUpdate, reply: Done },
  demand_remove: { request: DemandPick, reply: Done },
  demand_restore: { request: DemandPick, reply: Done },
  demand_merge: { request: DemandMerge, reply: Done },
  demand_separate: { request: DemandPick, reply: Done },
  demand_erase: { request: DemandErase, reply: Done },
  import_preview: { request: ImportRequest, reply: ImportReply },
  import_apply: { request: ImportRequest, reply: ImportReply },
  project_list: { request: Nothing, reply: ProjectList },
  project_get: { request: ProjectPick, reply: ProjectView },
  project_add: { request: ProjectAdd, reply: ProjectAdded },
  project_scheme_set: { request: ProjectSchemeSet, reply: Done },
  project_budget_set: { request: ProjectBudgetSet, reply: BudgetSet },
  project_sources_set: { request: ProjectSourcesSet, reply: Done },
  project_plan_set: { request: ProjectPlanSet, reply: Done },
  project_demands_set: { request: ProjectDemandsSet, reply: Done },
  project_freeze: { request: ProjectFreeze, reply: RevisionView },
  project_remove: { request: ProjectPick, reply: Done },
  project_restore: { request: ProjectPick, reply: Done },
  finding_lift: { request: FindingLift, reply: Done },
  notice_add: { request: NoticeAdd, reply: NoticeAdded },
  notice_update: { request: NoticeUpdate, reply: Done },
  notice_remove: { request: NoticePick, reply: Done },
  notice_restore: { request: NoticePick, reply: Done },
  notice_places_set: { request: NoticePlacesSet, reply: PlacesSet },
  notice_posting: { request: NoticePosting, reply: Done },
  notice_photo_add: { request: NoticePhotoAdd, reply: AttachmentView },
  notice_objection_add: { request: NoticeObjectionAdd, reply: ObjectionAdded },
  notice_objection_decide: { request: NoticeObjectionDecide, reply: Done },
  attachment_add: { request: AttachmentAdd, reply: AttachmentView },
  attachment_list: { request: Nothing, reply: AttachmentList },
  attachment_bytes: { request: AttachmentPick, reply: BytesReply },
  paper_kinds: { request: Nothing, reply: Kinds },
  paper_preview: { request: PaperRequest, reply: PaperPreview },
  paper_issue: { request: PaperRequest, reply: PaperIssued },
  paper_list: { request: Nothing, reply: PaperList },
  paper_bytes: { request: PaperPick, reply: BytesReply },
  sheet_kinds: { request: Nothing, reply: Kinds },
  sheet_export: { request: SheetRequest, reply: SheetMade },
  submission_make: { request: SubmissionMake, reply: SubmissionMade },
  submission_list: { request: Nothing, reply: SubmissionList },
  submission_bytes: { request: SubmissionPick, reply: BytesReply },
  history_list: { request: Nothing, reply: History },
  history_undo: { request: HistoryStep, reply: HistoryStepped },
  history_redo: { request: HistoryStep, reply: HistoryStepped },
  draft_save: { request: DraftSave, reply: Done },
  draft_get: { request: DraftPick, reply: DraftView },
  draft_delete: { request: DraftPick, reply: Done },
  days_count: { request: DaysCount, reply: Counted },
  date_read: { request: DateRead, reply: DateSaid },
  money_capitals: { request: MoneyCapitals, reply: MoneySaid },
}
