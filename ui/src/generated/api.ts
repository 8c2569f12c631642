// Made from the table of commands by `cargo xtask check`; do not edit.

/**
 * 验收 of a stage or of the whole (第五条（七）).
 */
export type Acceptance = { 
/**
 * 期次 it opens the payment of, from 1; `None` for the final one.
 */
instalment: number | null, 
/**
 * 验收日期.
 */
on: string | null, 
/**
 * 结论.
 */
result: AcceptanceResult | null, 
/**
 * 本期完成内容.
 */
done: string | null, 
/**
 * 存在问题.
 */
problems: string | null, 
/**
 * 整改期限.
 */
rectify_by: string | null, 
/**
 * Day on which what was to mend was found mended.
 */
rectified_on: string | null, 
/**
 * 复验情况.
 */
rectification: string | null, 
/**
 * The sources, in order.
 */
opinions: Array<Opinion>, 
/**
 * Who signs, in order.
 */
inspectors: Array<Inspector>, 
/**
 * Lines that were looked at; those that are not named are accepted whole.
 */
lines: Array<AcceptedLine>, 
/**
 * Scores of the indicators.
 */
scores: Array<IndicatorScore>, };

/**
 * What an acceptance came to (第五条（七）).
 */
export type AcceptanceResult = "qualified" | "rectify" | "failed";

/**
 * A budget line as accepted.
 */
export type AcceptedLine = { 
/**
 * The line.
 */
line: BudgetLineId, 
/**
 * 验收认可的金额.
 */
accepted_fen: Money, 
/**
 * Why not whole, or what is to mend.
 */
says: string | null, };

/**
 * 年度额度: what the community was given for a fund year (第二条、第六条).
 */
export type Allocation = { 
/**
 * Fund year.
 */
year: number, 
/**
 * 专项经费额度.
 */
amount_fen: Money, 
/**
 * 下达日期.
 */
dated_on: string | null, 
/**
 * 下达文号.
 */
document: string | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * Writes the allocation of a year.
 */
export type AllocationSet = { 
/**
 * As it is to be.
 */
allocation: Allocation, };

/**
 * 下拨: money announced for a fund year, and received (第六条).
 */
export type Allotment = { 
/**
 * Fund year.
 */
year: number, 
/**
 * Source.
 */
source: SourceKind, 
/**
 * 下拨金额.
 */
amount_fen: Money, 
/**
 * 下拨日期.
 */
dated_on: string | null, 
/**
 * 文号.
 */
document: string | null, 
/**
 * 拨款单位, or who gives.
 */
from: string | null, 
/**
 * 到账日期; `None` while it is awaited (待到账).
 */
received_on: string | null, 
/**
 * 到账金额.
 */
received_fen: Money | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * The result as the meeting announced it.
 */
export type Announced = "passed" | "rejected";

/**
 * What a person fills in about the approval (第五条（五）).
 */
export type ApprovalFields = { 
/**
 * The revision approved.
 */
revision: RevisionId | null, 
/**
 * 审批日期.
 */
approved_on: string | null, 
/**
 * 批准总金额.
 */
amount_fen: Money | null, 
/**
 * 其中专项经费.
 */
fund_fen: Money | null, 
/**
 * 街道党工委审批意见.
 */
opinion: string | null, 
/**
 * False when it was refused.
 */
granted: boolean | null, 
/**
 * 文号.
 */
document: string | null, };

/**
 * An approval (审批).
 */
export type ApprovalId = string;

/**
 * Names an approval.
 */
export type ApprovalPick = { 
/**
 * Which.
 */
approval: ApprovalId, };

/**
 * Enters an approval, or writes over one that is there.
 */
export type ApprovalSave = { 
/**
 * Which; `None` for a new one.
 */
id: ApprovalId | null, 
/**
 * The project.
 */
project: ProjectId, 
/**
 * What was filled in.
 */
fields: ApprovalFields, };

/**
 * An approval that was saved.
 */
export type ApprovalSaved = { 
/**
 * Its id.
 */
id: ApprovalId, };

/**
 * An approval as recorded.
 */
export type ApprovalView = { 
/**
 * Its id.
 */
id: ApprovalId, 
/**
 * What was filled in.
 */
fields: ApprovalFields, 
/**
 * Scans.
 */
scans: Array<ScanView>, 
/**
 * Day on which it was entered.
 */
entered_on: string, };

/**
 * 资产: one entry of the register.
 */
export type Asset = { 
/**
 * 资产编号 as on its label.
 */
number: string | null, 
/**
 * 名称.
 */
name: string, 
/**
 * 类别.
 */
category: string | null, 
/**
 * 规格型号.
 */
model: string | null, 
/**
 * 单位.
 */
unit: string | null, 
/**
 * 数量, up to 3 decimals.
 */
quantity: string | null, 
/**
 * 原值.
 */
value_fen: Money | null, 
/**
 * 购置日期.
 */
acquired_on: string | null, 
/**
 * The voucher of the purchase.
 */
voucher: RecordId | null, 
/**
 * 存放地点.
 */
place: string | null, 
/**
 * 保管人: one person.
 */
keeper: string | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * 资产变动: an inspection, a repair, a move, the end.
 */
export type AssetEvent = { 
/**
 * The asset.
 */
asset: RecordId, 
/**
 * What happened.
 */
what: AssetEventKind, 
/**
 * Day.
 */
on: string, 
/**
 * 经手人.
 */
by: string | null, 
/**
 * 情况.
 */
says: string | null, 
/**
 * 新的存放地点.
 */
place: string | null, 
/**
 * 新的保管人, or who took it over.
 */
keeper: string | null, 
/**
 * 批准文号.
 */
document: string | null, };

/**
 * What happened to an asset.
 */
export type AssetEventKind = "inspected" | "repaired" | "moved" | "idle" | "transferred" | "written_off";

/**
 * Keeps a file in the book.
 */
export type AttachmentAdd = { 
/**
 * The file: JPEG, PNG or PDF.
 */
file: FileToken, };

/**
 * An attachment (附件).
 */
export type AttachmentId = string;

/**
 * All attachments.
 */
export type AttachmentList = { 
/**
 * Oldest first.
 */
attachments: Array<AttachmentView>, };

/**
 * Names an attachment.
 */
export type AttachmentPick = { 
/**
 * Which.
 */
attachment: AttachmentId, };

/**
 * A file that is kept.
 */
export type AttachmentView = { 
/**
 * Its id.
 */
id: AttachmentId, 
/**
 * File name.
 */
name: string, 
/**
 * Media type.
 */
media_type: string, 
/**
 * Size in bytes.
 */
size: number, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * Day on which it was added.
 */
added_on: string, };

/**
 * One person on the list of a meeting, as things stood that day.
 */
export type Attendance = { 
/**
 * The person of the roster; `None` for a guest from outside.
 */
person: PersonId | null, 
/**
 * 姓名 as it stood that day.
 */
name: Personal<string>, 
/**
 * In what capacity.
 */
role: Role | null, 
/**
 * 职务, 单位 or 代表小组 as printed.
 */
title: string | null, 
/**
 * Why on the list.
 */
standing: Standing, 
/**
 * Whether the person came.
 */
presence: Presence, 
/**
 * 事由 of leave or exemption.
 */
reason: string | null, };

/**
 * For whom a list is printed.
 */
export type Audience = "street" | "residents";

/**
 * 检查审计 by an upper body (第十一条).
 */
export type Audit = { 
/**
 * Fund year that was looked at.
 */
year: number, 
/**
 * Code of the body in the pack.
 */
body: string, 
/**
 * Kind.
 */
what: AuditKind, 
/**
 * Day.
 */
on: string, 
/**
 * 发现的问题; nothing was found when it stays empty.
 */
finding: string | null, 
/**
 * 整改期限.
 */
rectify_by: string | null, 
/**
 * 整改完成日期.
 */
rectified_on: string | null, 
/**
 * 整改情况.
 */
rectification: string | null, 
/**
 * 应追缴金额.
 */
recover_fen: Money | null, 
/**
 * 追缴日期.
 */
recovered_on: string | null, 
/**
 * 文号.
 */
document: string | null, };

/**
 * What kind of check an upper body made (第十一条).
 */
export type AuditKind = "spot_check" | "audit";

/**
 * 推荐奖励 of a good project (第十条).
 */
export type Award = { 
/**
 * Fund year of the project.
 */
year: number, 
/**
 * 推荐日期.
 */
on: string | null, 
/**
 * 推荐理由.
 */
evidence: string | null, 
/**
 * 结果.
 */
result: string | null, 
/**
 * 奖补金额; received money is an allotment of source 以奖代补.
 */
award_fen: Money | null, 
/**
 * 奖补日期.
 */
awarded_on: string | null, 
/**
 * 文号.
 */
document: string | null, };

/**
 * The places, what lies in them, and the books that restored ones replaced.
 */
export type BackupList = { 
/**
 * What was answered about the second place.
 */
second: SecondState, 
/**
 * The day on which it was put off.
 */
later_on: string | null, 
/**
 * The known places.
 */
places: Array<BackupPlaceView>, 
/**
 * Books that restored ones replaced, the latest first.
 */
kept: Array<KeptView>, };

/**
 * A backup that was made and opened again.
 */
export type BackupMade = { 
/**
 * File name of the backup, in the first place that took one.
 */
file_name: string, 
/**
 * Attachment files written there now; those already there are not written again.
 */
blobs_written: number, 
/**
 * Hash of the last entry in the backup.
 */
head: string, 
/**
 * What each place answered.
 */
places: Array<PlaceAnswer>, };

/**
 * Names a backup.
 */
export type BackupPick = { "from": "place", 
/**
 * Which place.
 */
place: PlaceName, 
/**
 * As listed.
 */
file_name: string, } | { "from": "kept", 
/**
 * As listed.
 */
file_name: string, } | { "from": "file", 
/**
 * `book-TIME.hmb` with `blobs/` beside it, or a whole book.
 */
file: FileToken, };

/**
 * A place.
 */
export type BackupPlaceView = { 
/**
 * Which.
 */
place: PlaceName, 
/**
 * The folder in words.
 */
folder: string, 
/**
 * True when the folder is there now.
 */
present: boolean, 
/**
 * Its backups, the newest first.
 */
backups: Array<BackupView>, };

/**
 * Says where backups go. Remembered in the book.
 */
export type BackupPlacesSet = { 
/**
 * Another folder on this PC; `None` leaves the first place as it is.
 */
first: FileToken | null, 
/**
 * The answer about the second place.
 */
second: SecondChoice, };

/**
 * Puts a restored book in the place of the open one, which is kept.
 */
export type BackupRestore = { 
/**
 * What to restore.
 */
pick: BackupPick, };

/**
 * What stands in the place of the book now, and where the old one is kept.
 */
export type BackupRestored = { 
/**
 * The book that is open now; everything has to be fetched again.
 */
book: BookInfo, 
/**
 * What was restored.
 */
restored: Restored, 
/**
 * File name under which the replaced book is kept, beside it.
 */
kept_as: string, };

/**
 * A backup as it lies in its place, opened now.
 */
export type BackupView = { 
/**
 * Its file name.
 */
file_name: string, 
/**
 * When it was made.
 */
at: string, 
/**
 * Bytes, without attachments.
 */
size: number, 
/**
 * History entries in it; `None` when it cannot be opened.
 */
entries: number | null, 
/**
 * Hash of the last entry.
 */
head: string | null, 
/**
 * True when it is a backup of the open book.
 */
ours: boolean, 
/**
 * True when it was read back after writing and ends as it did then.
 */
verified: boolean, 
/**
 * Attachments that do not lie beside it.
 */
missing: number, 
/**
 * Why it cannot be opened.
 */
says: string | null, };

/**
 * The votes counted for one matter.
 */
export type Ballot = { 
/**
 * How they were counted.
 */
manner: VotingManner | null, 
/**
 * 同意.
 */
approve: number, 
/**
 * 反对.
 */
against: number, 
/**
 * 弃权.
 */
abstain: number, 
/**
 * 未投.
 */
not_cast: number, };

/**
 * A number that a vote must reach.
 */
export type Bar = { 
/**
 * The share in words: 全体2/3以上, 超过应到的1/2.
 */
says: string, 
/**
 * People of whom the share is taken; `None` when not recorded.
 */
of: number | null, 
/**
 * People needed; `None` when `of` is not recorded.
 */
needed: number | null, 
/**
 * People there were; `None` when not recorded.
 */
got: number | null, 
/**
 * Whether it was reached; `None` when something is not recorded.
 */
reached: boolean | null, 
/**
 * Where the share comes from.
 */
ground: Ground, };

/**
 * Whose duty a due is.
 */
export type Bearer = "community" | "street" | "district";

/**
 * Who benefits, and how far the project reaches.
 */
export type Beneficiaries = { 
/**
 * 受益对象, e.g. 铁路新村居民.
 */
who: string | null, 
/**
 * 受益范围, e.g. 铁路新村1—12幢.
 */
range: string | null, 
/**
 * 受益户数.
 */
households: number | null, 
/**
 * 受益人数.
 */
persons: number | null, 
/**
 * People outside this community who benefit too, when any were recorded.
 */
outsiders: number | null, };

/**
 * What was removed and can be restored.
 */
export type Bin = { 
/**
 * The newest first.
 */
removed: Array<BinEntry>, };

/**
 * A removed record.
 */
export type BinEntry = { 
/**
 * What it is.
 */
noun: Binned, 
/**
 * Its id.
 */
id: string, 
/**
 * Its number as people say it; that of its project or a day, when it has none.
 */
number: string, 
/**
 * What it says, or the name of its project.
 */
label: string, 
/**
 * Day of removal.
 */
removed_on: string, };

/**
 * Names a removed record.
 */
export type BinPick = { 
/**
 * What it is.
 */
noun: Binned, 
/**
 * Its id, as listed.
 */
id: string, };

/**
 * The kinds of record that can lie in the bin.
 */
export type Binned = "demand" | "project" | "notice" | "person" | "meeting" | "review" | "approval" | "contract" | "filing" | "provider" | "resource" | "disclosure" | "house_rule" | "record";

/**
 * A place on a paper that is still blank.
 */
export type BlankView = { 
/**
 * Path of the fact that would fill it.
 */
path: string, 
/**
 * What is missing, in words.
 */
label: string, };

/**
 * Bytes that a reply made; fetched once or more through the byte entry.
 */
export type BlobToken = string;

/**
 * Makes a verified backup.
 */
export type BookBackup = { 
/**
 * A folder for this one backup; `None` for all known places.
 */
folder: FileToken | null, };

/**
 * What is open.
 */
export type BookInfo = { 
/**
 * File name without folders.
 */
file_name: string, 
/**
 * Stable id of the book.
 */
book_id: string, 
/**
 * Urban or village-turned.
 */
kind: CommunityKind, 
/**
 * Id and title of the pack in force.
 */
pack: string, 
/**
 * Title of the pack on screen.
 */
pack_title: string, 
/**
 * Particulars that hold today.
 */
particulars: Particulars, 
/**
 * Entries of the history.
 */
entries: number, 
/**
 * Hash of the last entry.
 */
head: string, 
/**
 * Moment of the last verified backup, when any was made.
 */
last_backup: string | null, 
/**
 * Today as the host sees it.
 */
today: string, 
/**
 * Day of the last entry, when it lies after today: the person is asked before anything is dated.
 */
last_day_ahead: string | null, };

/**
 * Makes a new book and opens it.
 */
export type BookNew = { 
/**
 * Where the file is to be; must not exist.
 */
file: FileToken, 
/**
 * Id of the pack to start under.
 */
pack: string, 
/**
 * 社区名称.
 */
name: string, 
/**
 * Urban or village-turned.
 */
kind: CommunityKind, 
/**
 * 街道名称.
 */
street: string, 
/**
 * 区名称.
 */
district: string, };

/**
 * Opens a book; the one that is open is closed first.
 */
export type BookOpen = { 
/**
 * The book.
 */
file: FileToken, };

/**
 * Builds one whole book from a backup.
 */
export type BookRestore = { 
/**
 * `book-TIME.hmb` with `blobs/` beside it.
 */
file: FileToken, 
/**
 * The new book; must not exist.
 */
target: FileToken, };

/**
 * Moves a damaged book away, so that a restored one can take its name.
 */
export type BookSetAside = { 
/**
 * The damaged book.
 */
file: FileToken, };

/**
 * Checks the chain and the tables of the open book.
 */
export type BookVerify = { 
/**
 * A head printed on a paper or kept by the street.
 */
head: string | null, };

/**
 * An act that fixes the budget.
 */
export type BudgetAct = "applied" | "resolved" | "approved" | "contracted" | "changed" | "settled";

/**
 * 预算明细.
 */
export type BudgetLine = { 
/**
 * Stable id.
 */
id: BudgetLineId, 
/**
 * 项目 (what is bought or paid).
 */
item: string, 
/**
 * Category code of the pack; that of the project when `None`.
 */
category: string | null, 
/**
 * 单位, e.g. 盏.
 */
unit: string | null, 
/**
 * 数量, up to 3 decimals, as text of a decimal number.
 */
quantity: string | null, 
/**
 * 单价.
 */
unit_price_fen: Money | null, 
/**
 * 金额; what counts in every sum.
 */
amount_fen: Money, 
/**
 * What the office declared about forbidden uses.
 */
declaration: Declaration | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A budget line as filled in.
 */
export type BudgetLineForm = { 
/**
 * Its id; `None` for a new one.
 */
id: BudgetLineId | null, 
/**
 * 项目.
 */
item: string, 
/**
 * Category code; that of the project when `None`.
 */
category: string | null, 
/**
 * 单位.
 */
unit: string | null, 
/**
 * 数量, as a decimal number of at most 3 decimals.
 */
quantity: string | null, 
/**
 * 单价.
 */
unit_price_fen: Money | null, 
/**
 * 金额; quantity × unit price when `None`.
 */
amount_fen: Money | null, 
/**
 * What was declared about forbidden uses.
 */
declaration: Declaration | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A budget line (预算明细).
 */
export type BudgetLineId = string;

/**
 * The budget as it stands now.
 */
export type BudgetSet = { 
/**
 * Ids in order.
 */
lines: Array<BudgetLineId>, 
/**
 * Its total; `None` without lines.
 */
total_fen: Money | null, 
/**
 * The total in capitals.
 */
total_capitals: string | null, };

/**
 * What an act left of the budget.
 */
export type BudgetVersion = { 
/**
 * Which act.
 */
act: BudgetAct, 
/**
 * Its day, when recorded.
 */
on: string | null, 
/**
 * What it comes to.
 */
total_fen: Money | null, 
/**
 * The lines it says; none for an act that says a sum alone.
 */
lines: Array<VersionLine>, };

/**
 * Checks a bundle.
 */
export type BundleVerify = { 
/**
 * The bundle.
 */
file: FileToken, 
/**
 * A head to compare with.
 */
head: string | null, };

/**
 * The bytes of something kept.
 */
export type BytesReply = { 
/**
 * The bytes.
 */
bytes: BlobToken, 
/**
 * A file name for them.
 */
file_name: string, 
/**
 * Media type.
 */
media_type: string, };

/**
 * Those to be called to a meeting, nobody ticked yet.
 */
export type Called = { 
/**
 * In order of the roster.
 */
roster: Array<Attendance>, };

/**
 * What the rules leave open and a district decides.
 */
export type CapitalsStyle = { 
/**
 * True to write 整 after 角 (allowed, not required); never after 分, always after 元.
 */
whole_after_jiao: boolean, };

/**
 * Money of a year that was carried over for a project.
 */
export type CarriedMoney = { 
/**
 * The project; `None` when nobody named one.
 */
project: ProjectId | null, 
/**
 * 项目编号, when the project is known.
 */
number: string | null, 
/**
 * Fund year whose money it is.
 */
year: number, 
/**
 * 结转.
 */
amount_fen: Money, 
/**
 * What the project was paid of it after the end of that year.
 */
used_fen: Money, 
/**
 * What is left of it; nothing when more was used.
 */
left_fen: Money, 
/**
 * The last day on which it may be used; `None` when neither text nor approval says one.
 */
until: string | null, 
/**
 * True when that day is the text's; false when the approval said it.
 */
regulated: boolean, 
/**
 * True when that day has passed.
 */
expired: boolean, };

/**
 * 结转: money of a year that stays with a project beyond its end.
 */
export type Carry = { 
/**
 * Fund year whose money it is.
 */
year: number, 
/**
 * 结转金额.
 */
amount_fen: Money, 
/**
 * 批准日期.
 */
on: string | null, 
/**
 * 批准单位.
 */
by: string | null, 
/**
 * 文号.
 */
document: string | null, 
/**
 * 原因.
 */
reason: string | null, 
/**
 * 用到哪天为止; what is left then goes back. `None` when nobody said a day.
 */
until: string | null, };

/**
 * 变更 while a project is carried out (第六条).
 */
export type Change = { 
/**
 * 申请日期.
 */
asked_on: string, 
/**
 * 原因.
 */
reason: string | null, 
/**
 * The frozen revision that holds the changed scheme.
 */
revision: RevisionId | null, 
/**
 * 变更后的承接方.
 */
provider: ProviderId | null, 
/**
 * 变更后的专项经费; as before when not said.
 */
fund_fen: Money | null, 
/**
 * 变更后的完成时限.
 */
finish: string | null, 
/**
 * Day from which it holds.
 */
effective_on: string | null, 
/**
 * What it touches.
 */
parts: Array<ChangedThing>, 
/**
 * Who agreed.
 */
consents: Array<Consent>, };

/**
 * What a change touches (第六条).
 */
export type ChangedPart = "total" | "lines" | "use" | "undertaker" | "content" | "place" | "time";

/**
 * One thing that a change touches.
 */
export type ChangedThing = { 
/**
 * Which.
 */
part: ChangedPart, };

/**
 * What [`Checked`] says, in one number: two runs found the same when their digests are equal.
 */
export type CheckDigest = { 
/**
 * Projects judged.
 */
projects: number, 
/**
 * Findings, those of the book included.
 */
findings: number, 
/**
 * SHA-256 over the findings of the book and over every project's steps, findings and dues, as JSON.
 */
digest: string, };

/**
 * Everything that was found today.
 */
export type Checked = { 
/**
 * All findings, those of the book first, then project by project.
 */
findings: Array<Finding>, 
/**
 * All dues, earliest first.
 */
dues: Array<Due>, 
/**
 * Each project's road with its own findings and dues.
 */
projects: Array<ProjectJudgement>, };

/**
 * A code with its name, for choice fields.
 */
export type Choice = { 
/**
 * Code.
 */
code: string, 
/**
 * Name on screen and paper.
 */
name: string, };

/**
 * What went wrong, as a closed set a program may match on.
 */
export type Code = "unknown_name" | "bad_value" | "not_found" | "bad_pack" | "bad_file" | "not_a_book" | "newer_book" | "held" | "refused_place" | "target_exists" | "barrier" | "earlier_day" | "not_now" | "differs" | "disk_full" | "io" | "font" | "cancelled" | "bug";

/**
 * Urban community or one turned from a village; the yearly floor depends on it.
 */
export type CommunityKind = "urban" | "village";

/**
 * Sets the particulars from a day on; those of the same day are replaced.
 */
export type CommunitySet = { 
/**
 * The particulars.
 */
particulars: Particulars, };

/**
 * The community with all its dated particulars.
 */
export type CommunityView = { 
/**
 * Urban or village-turned.
 */
kind: CommunityKind, 
/**
 * Particulars that hold today.
 */
today: Particulars, 
/**
 * All particulars, oldest first.
 */
all: Array<Particulars>, };

/**
 * 完成情况: what the completion notice says (第五条（八）).
 */
export type Completion = { 
/**
 * 完工日期.
 */
on: string | null, 
/**
 * 建设过程.
 */
built: string | null, 
/**
 * 资金使用情况, beside the figures that the book composes.
 */
money: string | null, 
/**
 * 社会效益.
 */
good: string | null, 
/**
 * 后续管护单位或人.
 */
upkeep_by: string | null, 
/**
 * 管护经费来源.
 */
upkeep_money: string | null, };

/**
 * The answer of a body to a change or an end.
 */
export type Consent = { 
/**
 * Code of the body in the pack.
 */
body: string, 
/**
 * Day of its consent; `None` while it is awaited.
 */
on: string | null, 
/**
 * Day on which it refused; a later consent takes that back.
 */
refused_on: string | null, 
/**
 * 文号.
 */
document: string | null, };

/**
 * What a person fills in about the contract with the undertaker (第五条（四）).
 */
export type ContractFields = { 
/**
 * Who undertakes.
 */
provider: ProviderId | null, 
/**
 * 签订日期.
 */
signed_on: string | null, 
/**
 * 合同金额.
 */
amount_fen: Money | null, 
/**
 * 合同编号.
 */
number: string | null, 
/**
 * Day on which it was made public.
 */
disclosed_on: string | null, 
/**
 * Where it was made public.
 */
disclosed_at: string | null, 
/**
 * 标的: what is done or delivered.
 */
object: string | null, 
/**
 * 履行开始日期.
 */
starts_on: string | null, 
/**
 * 履行结束日期.
 */
finishes_on: string | null, 
/**
 * 付款约定.
 */
payment: string | null, 
/**
 * 质量和验收标准.
 */
standard: string | null, 
/**
 * 督导安排和费用.
 */
supervision: string | null, 
/**
 * 资料交付和个人信息保密.
 */
privacy: string | null, 
/**
 * 违约责任和争议解决.
 */
breach: string | null, 
/**
 * Day on which it ended before it was performed.
 */
ended_on: string | null, 
/**
 * 提前终止的原因.
 */
end_reason: string | null, };

/**
 * A contract (合同).
 */
export type ContractId = string;

/**
 * Names a contract.
 */
export type ContractPick = { 
/**
 * Which.
 */
contract: ContractId, };

/**
 * Enters a contract, or writes over one that is there.
 */
export type ContractSave = { 
/**
 * Which; `None` for a new one.
 */
id: ContractId | null, 
/**
 * The project.
 */
project: ProjectId, 
/**
 * What was filled in.
 */
fields: ContractFields, };

/**
 * A contract that was saved.
 */
export type ContractSaved = { 
/**
 * Its id.
 */
id: ContractId, };

/**
 * A contract as recorded.
 */
export type ContractView = { 
/**
 * Its id.
 */
id: ContractId, 
/**
 * What was filled in.
 */
fields: ContractFields, 
/**
 * Scans.
 */
scans: Array<ScanView>, 
/**
 * Day on which it was entered.
 */
entered_on: string, };

/**
 * Corrects an issued paper.
 */
export type CorrectionAdd = { 
/**
 * The paper.
 */
paper: PaperId, 
/**
 * Day.
 */
on: string, 
/**
 * 原文.
 */
wrong: string, 
/**
 * 更正为.
 */
right: string, 
/**
 * 原因.
 */
reason: string | null, };

/**
 * A correction that was entered.
 */
export type CorrectionAdded = { 
/**
 * Its id.
 */
id: CorrectionId, };

/**
 * A correction of an issued paper (更正).
 */
export type CorrectionId = string;

/**
 * The day a period leads to.
 */
export type Counted = { 
/**
 * The last day of the period.
 */
date: string, 
/**
 * The first day on which what was posted may come down: the day after the last; none when counted backward.
 */
removable?: string, 
/**
 * True when a day walked over, the end or the move lies in a year that is not published.
 */
provisional: boolean, };

/**
 * Reads a date in any spelling an office uses.
 */
export type DateRead = { 
/**
 * As typed.
 */
text: string, };

/**
 * A date that was read.
 */
export type DateSaid = { 
/**
 * The date.
 */
date: string, 
/**
 * As written on papers: 2026年3月5日.
 */
chinese: string, };

/**
 * Counts days by the national calendar.
 */
export type DaysCount = { 
/**
 * The day that is not counted.
 */
from: string, 
/**
 * How many.
 */
count: number, 
/**
 * Working or calendar days.
 */
unit: Unit, 
/**
 * Count towards earlier days.
 */
backward: boolean | null, 
/**
 * That many full working days between.
 */
between: boolean | null, 
/**
 * Do not roll a rest day to a working day.
 */
no_roll: boolean | null, };

/**
 * The deciding body's own written decision that lifts a fixed block.
 */
export type Decision = { 
/**
 * Who decided.
 */
body: string, 
/**
 * 文号.
 */
document: string, 
/**
 * Its date.
 */
dated_on: string, 
/**
 * The scan.
 */
attachment: AttachmentId, };

/**
 * What the office declared a budget line to be against the list of forbidden uses.
 */
export type Declaration = { "kind": "allowed", 
/**
 * Why, when a word of the line asked the question.
 */
reason: string | null, } | { "kind": "forbidden", 
/**
 * Code of the use in the pack.
 */
code: string, };

/**
 * 核减: what the next year's application loses (第十条).
 */
export type Deduction = { 
/**
 * Fund year that is reduced.
 */
year: number, 
/**
 * 核减金额.
 */
amount_fen: Money, 
/**
 * 决定日期.
 */
on: string | null, 
/**
 * 决定单位.
 */
by: string | null, 
/**
 * 文号.
 */
document: string | null, 
/**
 * 原因.
 */
reason: string, };

/**
 * Records a demand.
 */
export type DemandAdd = { 
/**
 * Its fields.
 */
form: DemandForm, };

/**
 * A demand that was recorded.
 */
export type DemandAdded = { 
/**
 * Its id.
 */
id: DemandId, 
/**
 * 编号.
 */
number: number, };

/**
 * Erases who proposed a demand, from the record and its history.
 */
export type DemandErase = { 
/**
 * Which.
 */
demand: DemandId, };

/**
 * A fact of a demand; what a column of a register or list holds.
 */
export type DemandField = "number" | "collected_on" | "channel" | "collector" | "proposer" | "proposer_role" | "phone" | "location" | "content" | "category" | "households" | "urgency" | "state" | "projects" | "note";

/**
 * What is said about a demand, without what the book adds: filled in by a person, read from a register, written.
 */
export type DemandFields = { 
/**
 * 征集日期.
 */
collected_on: string, 
/**
 * 征集方式 as written.
 */
channel: string | null, 
/**
 * 征集人.
 */
collector: string | null, 
/**
 * 提出人姓名.
 */
proposer: Personal<string> | null, 
/**
 * 提出人身份.
 */
proposer_role: string | null, 
/**
 * 联系电话.
 */
phone: Personal<string> | null, 
/**
 * 所在小区（楼栋） as written.
 */
location: Personal<string> | null, 
/**
 * 需求内容.
 */
content: string, 
/**
 * Category code of the pack.
 */
category: string | null, 
/**
 * 类别 as written by the office.
 */
category_text: string | null, 
/**
 * 涉及户数.
 */
households: number | null, 
/**
 * True when the office wrote 约.
 */
households_approximate: boolean, 
/**
 * 紧急程度.
 */
urgency: Urgency | null, 
/**
 * 处理情况.
 */
state: DemandState, 
/**
 * 备注.
 */
note: string | null, };

/**
 * What a person fills in about a demand.
 */
export type DemandForm = { 
/**
 * 征集日期.
 */
collected_on: string, 
/**
 * 征集方式.
 */
channel: string | null, 
/**
 * 征集人.
 */
collector: string | null, 
/**
 * 提出人姓名.
 */
proposer: string | null, 
/**
 * 提出人身份.
 */
proposer_role: string | null, 
/**
 * 联系电话.
 */
phone: string | null, 
/**
 * 所在小区（楼栋）.
 */
location: string | null, 
/**
 * 需求内容.
 */
content: string, 
/**
 * Category code of the pack.
 */
category: string | null, 
/**
 * 类别 as the office wrote it.
 */
category_text: string | null, 
/**
 * 涉及户数.
 */
households: number | null, 
/**
 * True when the count is about.
 */
households_approximate: boolean | null, 
/**
 * 紧急程度.
 */
urgency: Urgency | null, 
/**
 * 处理情况; 待处理 when `None`.
 */
state: DemandState | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A demand of a resident (需求).
 */
export type DemandId = string;

/**
 * All demands with their totals.
 */
export type DemandList = { 
/**
 * The demands by number.
 */
rows: Array<DemandView>, 
/**
 * How many, without merged ones.
 */
count: number, 
/**
 * Households in all, without merged ones.
 */
households: number, };

/**
 * Marks a demand as a duplicate of another.
 */
export type DemandMerge = { 
/**
 * The duplicate.
 */
from: DemandId, 
/**
 * The one that stays.
 */
into: DemandId, };

/**
 * Names demands: to put into the bin or take out.
 */
export type DemandPick = { 
/**
 * Which.
 */
demands: Array<DemandId>, };

/**
 * What became of a demand.
 */
export type DemandState = "open" | "planned" | "referred" | "explained" | "answered";

/**
 * Changes a demand.
 */
export type DemandUpdate = { 
/**
 * Which.
 */
demand: DemandId, 
/**
 * All its fields as they are to be.
 */
form: DemandForm, };

/**
 * A demand as the desk sees it: a row with all its fields.
 */
export type DemandView = { 
/**
 * Its id.
 */
id: DemandId, 
/**
 * 编号.
 */
number: number, 
/**
 * Name of the category in the pack.
 */
category_name: string | null, 
/**
 * The demand into which it was merged.
 */
merged_into: DemandId | null, 
/**
 * Projects that answer it.
 */
projects: Array<ProjectId>, 
/**
 * 征集日期.
 */
collected_on: string, 
/**
 * 征集方式.
 */
channel: string | null, 
/**
 * 征集人.
 */
collector: string | null, 
/**
 * 提出人姓名.
 */
proposer: string | null, 
/**
 * 提出人身份.
 */
proposer_role: string | null, 
/**
 * 联系电话.
 */
phone: string | null, 
/**
 * 所在小区（楼栋）.
 */
location: string | null, 
/**
 * 需求内容.
 */
content: string, 
/**
 * Category code of the pack.
 */
category: string | null, 
/**
 * 类别 as the office wrote it.
 */
category_text: string | null, 
/**
 * 涉及户数.
 */
households: number | null, 
/**
 * True when the count is about.
 */
households_approximate: boolean | null, 
/**
 * 紧急程度.
 */
urgency: Urgency | null, 
/**
 * 处理情况; 待处理 when `None`.
 */
state: DemandState | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * One difference.
 */
export type Difference = { 
/**
 * Where: entry, table and row, or file of the bundle.
 */
place: string, 
/**
 * What, one Chinese sentence.
 */
says: string, };

/**
 * One thing that differs between two states of a scheme.
 */
export type DifferenceView = { 
/**
 * Path in the scheme; a line is named by its id.
 */
path: string, 
/**
 * Name of the field: 主要措施, 预算明细 · 金额.
 */
field: string, 
/**
 * What the line of a list is about: LED路灯.
 */
line: string | null, 
/**
 * What it said, in words; `None` when it was not there.
 */
before: string | null, 
/**
 * What it says now.
 */
after: string | null, };

/**
 * A disclosure of spending (经费公开).
 */
export type DisclosureId = string;

/**
 * Names a disclosure.
 */
export type DisclosurePick = { 
/**
 * Which.
 */
disclosure: DisclosureId, };

/**
 * Enters a disclosure of spending, or writes over one.
 */
export type DisclosureSave = { 
/**
 * Which; `None` for a new one.
 */
id: DisclosureId | null, 
/**
 * Fund year.
 */
year: number, 
/**
 * Day.
 */
on: string, 
/**
 * 公开渠道.
 */
channels: Array<string>, 
/**
 * What was published.
 */
says: string | null, };

/**
 * A disclosure that was saved.
 */
export type DisclosureSaved = { 
/**
 * Its id.
 */
id: DisclosureId, };

/**
 * A disclosure of spending as recorded.
 */
export type DisclosureView = { 
/**
 * Its id.
 */
id: DisclosureId, 
/**
 * Fund year.
 */
year: number, 
/**
 * Day.
 */
on: string, 
/**
 * 公开渠道.
 */
channels: Array<string>, 
/**
 * What was published.
 */
says: string | null, };

/**
 * Says that it is done.
 */
export type Done = Record<symbol, never>;

/**
 * The file of a project: what it holds and what it lacks.
 */
export type Dossier = { 
/**
 * In the order of the steps.
 */
parts: Array<DossierPart>, };

/**
 * Something that is not in a volume as it should be.
 */
export type DossierGap = { 
/**
 * What it is.
 */
title: string, 
/**
 * Why, without the stop at its end.
 */
says: string, };

/**
 * Something that the file of a project holds.
 */
export type DossierItem = { 
/**
 * What it is: the kind of paper, what a scan or photo shows.
 */
what: string, 
/**
 * Its day.
 */
on: string | null, 
/**
 * How many days after that it was entered, when that is so many that it is marked (补录).
 */
days_late: number | null, 
/**
 * Number of an issued paper.
 */
number: string | null, 
/**
 * The issued paper.
 */
paper: PaperId | null, 
/**
 * The scan or photo.
 */
attachment: AttachmentId | null, };

/**
 * A volume and every file of it as an archive with hashes.
 */
export type DossierPacked = { 
/**
 * The archive.
 */
zip: BlobToken, 
/**
 * A file name for it.
 */
file_name: string, 
/**
 * SHA-256 of the archive.
 */
sha256: string, 
/**
 * Files inside, the bound PDF among them.
 */
files: number, 
/**
 * What the volume came to.
 */
sums: DossierSums, };

/**
 * What belongs to one step.
 */
export type DossierPart = { 
/**
 * Code of the step.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it stands.
 */
status: StepStatus, 
/**
 * What is there, by day.
 */
items: Array<DossierItem>, 
/**
 * What is missing or wrong, with the field that mends it.
 */
lacks: Array<Finding>, };

/**
 * A volume as one PDF.
 */
export type DossierPrinted = { 
/**
 * The PDF.
 */
pdf: BlobToken, 
/**
 * A file name for it.
 */
file_name: string, 
/**
 * SHA-256 of the PDF.
 */
sha256: string, 
/**
 * What it came to.
 */
sums: DossierSums, };

/**
 * What a volume came to.
 */
export type DossierSums = { 
/**
 * 卷内件数.
 */
pieces: number, 
/**
 * 卷内页数: numbered pages.
 */
pages: number, 
/**
 * Pages of the file, with cover, list and note at the end.
 */
leaves: number, 
/**
 * Photos inside.
 */
photos: number, 
/**
 * Head of the history that is printed in it.
 */
head: string, 
/**
 * True when the file claims PDF/A-2b.
 */
archival: boolean, 
/**
 * Why it does not.
 */
breaches: Array<DossierGap>, 
/**
 * What is not inside.
 */
left_out: Array<DossierGap>, };

/**
 * Names a form.
 */
export type DraftPick = { 
/**
 * The form.
 */
form: string, };

/**
 * Keeps what was typed in a form.
 */
export type DraftSave = { 
/**
 * The form, e.g. `demand_add`.
 */
form: string, 
/**
 * What was typed, as JSON text.
 */
text: string, };

/**
 * What was typed in a form, when anything was.
 */
export type DraftView = { 
/**
 * The text.
 */
text: string | null, 
/**
 * When it was kept.
 */
saved_at: string | null, };

/**
 * Something with a day on which it is due.
 */
export type Due = { 
/**
 * Clause id.
 */
rule: string, 
/**
 * What it is about.
 */
subject: Subject, 
/**
 * What is to do, in words.
 */
says: string, 
/**
 * The day.
 */
on: string, 
/**
 * Whose duty.
 */
bearer: Bearer, 
/**
 * Ground.
 */
because: Ground, 
/**
 * True when the day rests on a year whose holidays are not published.
 */
provisional: boolean, };

/**
 * How a duty of a year stands.
 */
export type DutyState = "done" | "done_late" | "late" | "open" | "not_applicable";

/**
 * Enters what a supervising body saw.
 */
export type EntryAdd = { 
/**
 * The project.
 */
project: ProjectId, 
/**
 * Code of the body in the pack.
 */
body: string, 
/**
 * At which moment.
 */
moment: Watched, 
/**
 * Who, when, what was found.
 */
entry: Supervision, };

/**
 * An entry that was made.
 */
export type EntryAdded = { 
/**
 * Its id.
 */
id: EntryId, };

/**
 * An entry of a supervising body (监督).
 */
export type EntryId = string;

/**
 * What an entry is.
 */
export type EntryKind = "act" | "undo" | "redo" | "erase" | "restore" | "migration";

/**
 * Names an entry.
 */
export type EntryPick = { 
/**
 * Which.
 */
entry: EntryId, };

/**
 * What a supervising body saw.
 */
export type EntryView = { 
/**
 * Its id.
 */
id: EntryId, 
/**
 * Code of the body in the pack.
 */
body: string, 
/**
 * At which moment.
 */
moment: Watched, 
/**
 * Who, when, what was found.
 */
entry: Supervision, };

/**
 * 评价: how the result was judged (第三条（六）、第五条（七）).
 */
export type Evaluation = { 
/**
 * Code of the method in the pack.
 */
method: string, 
/**
 * Day.
 */
on: string | null, 
/**
 * 评价单位或人.
 */
by: string | null, 
/**
 * 得分, of 100.
 */
score: string | null, 
/**
 * 结果.
 */
result: EvaluationResult | null, 
/**
 * 意见.
 */
says: string | null, 
/**
 * 结果公开日期.
 */
disclosed_on: string | null, };

/**
 * What an evaluation came to; what follows from it is in 第十条.
 */
export type EvaluationResult = "spreadable" | "reached" | "missed" | "no_effect" | "irregular";

/**
 * An error as the window and the headless program show it.
 */
export type Failure = { 
/**
 * What went wrong, closed.
 */
code: Code, 
/**
 * Who has to act.
 */
kind: Kind, 
/**
 * One Chinese sentence ending in 。
 */
says: string, 
/**
 * What to do, one Chinese sentence.
 */
remedy: string, 
/**
 * Where: a field, `sheet!cell`, `file:line`, a page.
 */
place: string | null, };

/**
 * A file or folder that a person chose; only the host knows its path.
 */
export type FileToken = string;

/**
 * What a person fills in about a filing with one body.
 */
export type FilingFields = { 
/**
 * What was filed.
 */
kind: FilingKind, 
/**
 * Code of the body in the pack.
 */
body: string, 
/**
 * Fund year.
 */
year: number, 
/**
 * Day on which it was sent.
 */
sent_on: string | null, 
/**
 * Day on which the body registered it.
 */
registered_on: string | null, 
/**
 * 备案号.
 */
number: string | null, 
/**
 * Day on which the lists were posted on the platform.
 */
posted_on: string | null, 
/**
 * Where on the platform.
 */
posted_at: string | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A filing with one body (备案).
 */
export type FilingId = string;

/**
 * What was filed.
 */
export type FilingKind = "lists" | "approval" | "form";

/**
 * Names a filing.
 */
export type FilingPick = { 
/**
 * Which.
 */
filing: FilingId, };

/**
 * Enters a filing, or writes over one that is there.
 */
export type FilingSave = { 
/**
 * Which; `None` for a new one.
 */
id: FilingId | null, 
/**
 * The project; `None` for the three lists of a year.
 */
project: ProjectId | null, 
/**
 * What was filled in.
 */
fields: FilingFields, };

/**
 * A filing that was saved.
 */
export type FilingSaved = { 
/**
 * Its id.
 */
id: FilingId, };

/**
 * A filing as recorded.
 */
export type FilingView = { 
/**
 * Its id.
 */
id: FilingId, 
/**
 * What was filled in.
 */
fields: FilingFields, 
/**
 * Scans.
 */
scans: Array<ScanView>, 
/**
 * Day on which it was entered.
 */
entered_on: string, };

/**
 * One thing that a rule found.
 */
export type Finding = { 
/**
 * Clause id, e.g. `GD-5.4a`.
 */
rule: string, 
/**
 * What it is about.
 */
subject: Subject, 
/**
 * Code of the step whose completion it touches.
 */
step: string | null, 
/**
 * What is wrong, one Chinese sentence.
 */
says: string, 
/**
 * Why, with article and numbers.
 */
because: Ground, 
/**
 * What to do, one Chinese sentence.
 */
remedy: string, 
/**
 * How heavy.
 */
severity: Severity, 
/**
 * True when a written reason may lift it; missing amounts, dates and votes cannot be lifted.
 */
liftable: boolean, 
/**
 * The written reason, when it was lifted.
 */
lifted: string | null, 
/**
 * Paths of the facts it read, e.g. `scheme.finish`, `budget.<id>.declaration`; records of a list are
 * named by their ids. The first is the field that mends it.
 */
facts: Array<string>, 
/**
 * True when a date in it rests on a year whose holidays are not published.
 */
provisional: boolean, };

/**
 * Lifts a liftable finding by a written reason.
 */
export type FindingLift = { 
/**
 * The project.
 */
project: ProjectId, 
/**
 * Clause id of the finding.
 */
rule: string, 
/**
 * What the finding is about.
 */
subject: Subject, 
/**
 * The first fact that the finding read; two findings of a rule may share a subject.
 */
fact: string | null, 
/**
 * The written reason.
 */
reason: string, 
/**
 * The deciding body's own decision; a fixed block needs one.
 */
decision: Decision | null, };

/**
 * A head that was found.
 */
export type FoundHead<F> = { 
/**
 * Its rows.
 */
rows: HeadRows, 
/**
 * The first line above it.
 */
title: string | null, 
/**
 * The period that the title names.
 */
period: Period | null, 
/**
 * The mapping used; its signature is the one to remember it by.
 */
mapping: Mapping<F>, 
/**
 * Facts without which no row can be taken, and no column for them.
 */
missing: Array<F>, };

/**
 * 资金来源.
 */
export type FundingSource = { 
/**
 * Stable id.
 */
id: SourceId, 
/**
 * Kind of source.
 */
kind: SourceKind, 
/**
 * Who gives, when not the fund.
 */
from: string | null, 
/**
 * 金额 (goods: their value).
 */
amount_fen: Money, };

/**
 * The ground of a finding: document and article, or that the value is a default.
 */
export type Ground = { 
/**
 * Document number, e.g. 官组通〔2021〕11号; `None` for a default that no document fixes.
 */
document: string | null, 
/**
 * Article as cited, e.g. 第五条（四）.
 */
article: string | null, 
/**
 * The numbers that were compared, as words: 公示至少7天，已公示5天.
 */
numbers: string | null, };

/**
 * A hand-over between secretaries (移交).
 */
export type HandoverId = string;

/**
 * Enters a hand-over, or writes over one.
 */
export type HandoverSave = { 
/**
 * Which; `None` for a new one.
 */
id: HandoverId | null, 
/**
 * Day.
 */
on: string, 
/**
 * 移交人.
 */
from: string, 
/**
 * 接收人.
 */
to: string, 
/**
 * 监交人.
 */
overseer: string | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A hand-over that was saved.
 */
export type HandoverSaved = { 
/**
 * Its id.
 */
id: HandoverId, };

/**
 * A hand-over as recorded.
 */
export type HandoverView = { 
/**
 * Its id.
 */
id: HandoverId, 
/**
 * Day.
 */
on: string, 
/**
 * 移交人.
 */
from: string, 
/**
 * 接收人.
 */
to: string, 
/**
 * 监交人.
 */
overseer: string | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A head count said for a meeting whose roster was not kept; the roster counts when there is one.
 */
export type HeadCount = { 
/**
 * 全体 with the right to vote.
 */
all: number | null, 
/**
 * 应到会有表决权.
 */
due: number | null, 
/**
 * 实到会有表决权.
 */
present: number | null, };

/**
 * Rows of a head, from 1.
 */
export type HeadRows = { 
/**
 * First row.
 */
first: number, 
/**
 * Last row.
 */
last: number, };

/**
 * The history and what can be turned now.
 */
export type History = { 
/**
 * All entries, oldest first.
 */
entries: Array<HistoryEntry>, 
/**
 * What undo would take back.
 */
undo: string | null, 
/**
 * What redo would do again.
 */
redo: string | null, 
/**
 * The act before which nothing can be undone.
 */
barrier: string | null, };

/**
 * The entries behind a fact.
 */
export type HistoryBehind = { 
/**
 * Newest first.
 */
entries: Array<HistoryEntry>, };

/**
 * One entry of the history.
 */
export type HistoryEntry = { 
/**
 * Its number, from 1 without gaps.
 */
seq: number, 
/**
 * What it is.
 */
kind: EntryKind, 
/**
 * Name of the command.
 */
op: string, 
/**
 * What was done, in Chinese.
 */
label: string, 
/**
 * Who did it.
 */
actor: string, 
/**
 * The day that dates it.
 */
day: string, 
/**
 * When it was written, local time.
 */
at: string, 
/**
 * True when nothing up to here can be undone.
 */
barrier: boolean, 
/**
 * The entry that it undid or did again.
 */
of: number | null, 
/**
 * True for an act that is taken back at present.
 */
undone: boolean, 
/**
 * Number of rows it changed.
 */
changes: number, 
/**
 * Its hash in the chain.
 */
hash: string, };

/**
 * Asks for the entries behind a fact.
 */
export type HistoryOf = { 
/**
 * Id of the record, or of the project whose scheme it is.
 */
record: string, 
/**
 * Field of the record; the whole record when `None`.
 */
field: string | null, };

/**
 * How many acts.
 */
export type HistoryStep = { 
/**
 * At least 1; 1 when `None`.
 */
count: number | null, };

/**
 * What was undone or done again.
 */
export type HistoryStepped = { 
/**
 * Labels of the acts, the latest first.
 */
labels: Array<string>, };

/**
 * A rule of the community's own (制度).
 */
export type HouseRuleId = string;

/**
 * Names a rule.
 */
export type HouseRulePick = { 
/**
 * Which.
 */
house_rule: HouseRuleId, };

/**
 * Enters a rule of the community's own, or writes over one.
 */
export type HouseRuleSave = { 
/**
 * Which; `None` for a new one.
 */
id: HouseRuleId | null, 
/**
 * 制度名称.
 */
title: string, 
/**
 * Day of adoption.
 */
adopted_on: string, 
/**
 * The text.
 */
attachment: AttachmentId | null, };

/**
 * A rule that was saved.
 */
export type HouseRuleSaved = { 
/**
 * Its id.
 */
id: HouseRuleId, };

/**
 * A rule of the community's own.
 */
export type HouseRuleView = { 
/**
 * Its id.
 */
id: HouseRuleId, 
/**
 * 制度名称.
 */
title: string, 
/**
 * Day of adoption.
 */
adopted_on: string, 
/**
 * The text.
 */
attachment: AttachmentId | null, };

/**
 * A fact that a column may hold; each kind of register has its own names.
 */
export type ImportField = DemandField | PersonField;

/**
 * What a workbook is taken in as.
 */
export type ImportKind = "demands" | "people";

/**
 * What a workbook holds, row by row. The counts add up to the rows.
 */
export type ImportReply = { 
/**
 * Rows that are new.
 */
new: number, 
/**
 * Rows that change a record.
 */
changed: number, 
/**
 * Rows that are in the book as they are.
 */
same: number, 
/**
 * Rows refused.
 */
refused: number, 
/**
 * Rows that hold no record: subtotals, notes.
 */
skipped: number, 
/**
 * Every non-empty row below a head.
 */
rows: Array<PreviewRow>, 
/**
 * Every sheet with its head, title, period and columns as they were read.
 */
sheets: Array<SheetReport<ImportField>>, 
/**
 * Refused rows as a workbook with a column of reasons, when there are any.
 */
refused_copy: BlobToken | null, };

/**
 * Reads a workbook and says what taking it in would do; `import_apply` then does it.
 */
export type ImportRequest = { 
/**
 * As what.
 */
kind: ImportKind, 
/**
 * The workbook.
 */
file: FileToken, 
/**
 * Columns chosen by hand; found or remembered ones when `None`.
 */
mapping: Mapping<ImportField> | null, 
/**
 * Year of dates that name none; the period in the title when `None`.
 */
year: number | null, };

/**
 * An indicator by which the result will be judged (第三条（六）).
 */
export type Indicator = { 
/**
 * Stable id.
 */
id: IndicatorId, 
/**
 * What is measured.
 */
name: string, 
/**
 * 目标值 as said, e.g. 亮灯率98%以上.
 */
target: string | null, 
/**
 * 权重, in points of 100.
 */
weight: number, };

/**
 * An indicator as filled in.
 */
export type IndicatorForm = { 
/**
 * Its id; `None` for a new one.
 */
id: IndicatorId | null, 
/**
 * What is measured.
 */
name: string, 
/**
 * 目标值.
 */
target: string | null, 
/**
 * 权重, in points of 100.
 */
weight: number, };

/**
 * An indicator of the result (指标).
 */
export type IndicatorId = string;

/**
 * How one party scored one indicator (第三条（六）).
 */
export type IndicatorScore = { 
/**
 * The indicator.
 */
indicator: IndicatorId, 
/**
 * Who scored.
 */
by: string, 
/**
 * 得分, of 100.
 */
score: string, };

/**
 * Somebody who signs an acceptance.
 */
export type Inspector = { 
/**
 * 姓名.
 */
name: Personal<string>, 
/**
 * 单位或身份, e.g. 居民代表.
 */
role: string | null, };

/**
 * One instalment (第五条（七）).
 */
export type InstalmentAccount = { 
/**
 * 期次, from 1.
 */
number: number, 
/**
 * Name of the stage: 启动.
 */
stage: string, 
/**
 * Share as the text writes it: 5.
 */
share: number, 
/**
 * What it comes to; `None` while the base is not known.
 */
due_fen: Money | null, 
/**
 * What was paid of it.
 */
paid_fen: Money, 
/**
 * Day on which its acceptance was passed.
 */
accepted_on: string | null, };

/**
 * An issued paper in a list.
 */
export type IssuedPaperView = { 
/**
 * Its id.
 */
id: PaperId, 
/**
 * The project it is about, if it is about one.
 */
project: ProjectId | null, 
/**
 * The meeting it records.
 */
meeting: MeetingId | null, 
/**
 * Kind of paper.
 */
kind: string, 
/**
 * Number printed on it.
 */
number: string, 
/**
 * Day of issue.
 */
issued_on: string, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, };

/**
 * 联合项目: this community's share of what several do together.
 */
export type Joint = { 
/**
 * 联合编号, the same for all of them.
 */
number: string | null, 
/**
 * 牵头 or 参与: this community.
 */
role: JointRole | null, 
/**
 * 项目总额.
 */
total_fen: Money | null, 
/**
 * 本社区份额.
 */
share_fen: Money | null, 
/**
 * The other communities.
 */
members: Array<JointMember>, };

/**
 * Another community that takes part in a joint project.
 */
export type JointMember = { 
/**
 * 社区.
 */
community: string, 
/**
 * 牵头 or 参与.
 */
role: JointRole | null, 
/**
 * 份额.
 */
share_fen: Money | null, };

/**
 * What a community does in a joint project.
 */
export type JointRole = "lead" | "partner";

/**
 * A book that a restored one replaced.
 */
export type KeptView = { 
/**
 * Its file name, beside the book.
 */
file_name: string, 
/**
 * When it was replaced.
 */
at: string, 
/**
 * Bytes.
 */
size: number, };

/**
 * Who has to act; decides tone and exit status.
 */
export type Kind = "user" | "refused" | "file" | "bug";

/**
 * A kind of paper or sheet.
 */
export type KindView = { 
/**
 * Name used in requests.
 */
kind: string, 
/**
 * Name on screen.
 */
label: string, 
/**
 * What it must be told.
 */
needs: Array<Need>, 
/**
 * The kind of record that it prints, where it needs one: `payment`.
 */
of_record: string | null, };

/**
 * All kinds.
 */
export type Kinds = { 
/**
 * In the order of the road.
 */
kinds: Array<KindView>, };

/**
 * What a person filled in about one record.
 */
export type LifeRecord = { "kind": "progress" } & ProgressReport | { "kind": "payment" } & Payment | { "kind": "voucher" } & Voucher | { "kind": "acceptance" } & Acceptance | { "kind": "survey" } & Survey | { "kind": "change" } & Change | { "kind": "termination" } & Termination | { "kind": "completion" } & Completion | { "kind": "project_settlement" } & ProjectSettlement | { "kind": "evaluation" } & Evaluation | { "kind": "joint" } & Joint | { "kind": "postponement" } & Postponement | { "kind": "allotment" } & Allotment | { "kind": "carry" } & Carry | { "kind": "deduction" } & Deduction | { "kind": "award" } & Award | { "kind": "audit" } & Audit | { "kind": "provider_standing" } & ProviderStanding | { "kind": "asset" } & Asset | { "kind": "asset_event" } & AssetEvent | { "kind": "year_settlement" } & YearSettlement | { "kind": "report" } & Report | { "kind": "reconciliation" } & Reconciliation | { "kind": "opening" } & Opening | { "kind": "year_postponement" } & YearPostponement;

/**
 * What a budget line was meant for and what became of it.
 */
export type LineAccount = { 
/**
 * The line.
 */
line: BudgetLineId, 
/**
 * What is bought or paid.
 */
item: string, 
/**
 * 预算.
 */
budget_fen: Money, 
/**
 * 已支出, by vouchers, gross.
 */
spent_fen: Money, 
/**
 * 剩余: what of the budget no voucher has used; below zero when more was spent.
 */
left_fen: Money, 
/**
 * 决算; `None` while it is not settled.
 */
settled_fen: Money | null, };

/**
 * How money changes hands.
 */
export type Manner = "transfer" | "cash";

/**
 * What one column holds.
 */
export type MappedColumn<F> = { 
/**
 * Letters of the column, e.g. J.
 */
column: string, 
/**
 * Name in the head, e.g. 提出人/姓名; told, never asked for.
 */
head: string | null, 
/**
 * The fact; `None` for a column that is not read.
 */
field: F | null, };

/**
 * A mapping of columns. Crosses the seam, is remembered by its signature, may be written by hand.
 */
export type Mapping<F> = { 
/**
 * Names of the head it was made for; `None` applies to any head.
 */
signature: string | null, 
/**
 * Where the head stands, when it cannot be found.
 */
rows: HeadRows | null, 
/**
 * The columns; those that are not named are not read.
 */
columns: Array<MappedColumn<F>>, };

/**
 * A fact on a preview and where it stands, in ten-thousandths of the page.
 */
export type MarkView = { 
/**
 * Page, from 1.
 */
page: number, 
/**
 * Left edge, of the width.
 */
left: number, 
/**
 * Upper edge, of the height.
 */
top: number, 
/**
 * Width, of the width.
 */
width: number, 
/**
 * Height, of the height.
 */
height: number, 
/**
 * What stands there.
 */
says: string, 
/**
 * Path of the fact; leads to its record.
 */
path: string, };

/**
 * What a person fills in about one project put before a meeting.
 */
export type MatterFields = { 
/**
 * The frozen revision that lay before the meeting.
 */
revision: RevisionId | null, 
/**
 * 议题说明.
 */
explained: string | null, 
/**
 * Remarks and objections, as said.
 */
remarks: Array<Remark>, 
/**
 * Votes; `None` when none were counted.
 */
ballot: Ballot | null, 
/**
 * Result as announced.
 */
announced: Announced | null, 
/**
 * 会议结论 as written.
 */
conclusion: string | null, };

/**
 * A project on the agenda as filled in.
 */
export type MatterForm = { 
/**
 * Its id; `None` for a new one.
 */
id: MatterId | null, 
/**
 * The project.
 */
project: ProjectId, 
/**
 * The frozen revision that lies before the meeting; the newest one when `None`.
 */
revision: RevisionId | null, };

/**
 * A project put before a meeting (议题).
 */
export type MatterId = string;

/**
 * A project at a meeting.
 */
export type MatterView = { 
/**
 * Its id.
 */
id: MatterId, 
/**
 * The project.
 */
project: ProjectId, 
/**
 * What was recorded.
 */
fields: MatterFields, 
/**
 * 第几稿 of the revision that lay before the meeting.
 */
revision_number: number | null, 
/**
 * 项目编号; `None` when the project is in the bin.
 */
number: string | null, 
/**
 * 项目名称.
 */
name: string | null, };

/**
 * The agenda as it stands now.
 */
export type MattersSet = { 
/**
 * Ids in order.
 */
matters: Array<MatterId>, };

/**
 * What a person fills in about a meeting as a whole.
 */
export type MeetingFields = { 
/**
 * Code of the vote in the pack: which of the four deliberations this meeting is.
 */
vote: string, 
/**
 * 会议名称, e.g. 云溪社区第5次居民代表会议.
 */
title: string | null, 
/**
 * 会议形式 when it differs from the body's usual one, e.g. 党员议事会.
 */
form: string | null, 
/**
 * Day of the meeting.
 */
held_on: string, 
/**
 * 开始时间.
 */
begins: string | null, 
/**
 * 结束时间.
 */
ends: string | null, 
/**
 * 地点.
 */
place: string | null, 
/**
 * 主持人.
 */
chair: Personal<string> | null, 
/**
 * 记录人.
 */
recorder: Personal<string> | null, 
/**
 * Day on which notice of the meeting was given.
 */
notified_on: string | null, 
/**
 * 通知方式.
 */
notified_by: string | null, 
/**
 * Head count of a meeting entered without its roster.
 */
counted: HeadCount | null, 
/**
 * What the supervision committee saw (第三条（四）).
 */
supervision: Supervision | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A meeting (会议).
 */
export type MeetingId = string;

/**
 * All meetings.
 */
export type MeetingList = { 
/**
 * By day.
 */
rows: Array<MeetingView>, };

/**
 * Writes what was recorded about one project at a meeting.
 */
export type MeetingMatterSet = { 
/**
 * Which.
 */
matter: MatterId, 
/**
 * What was recorded.
 */
fields: MatterFields, };

/**
 * Writes the agenda of a meeting.
 */
export type MeetingMattersSet = { 
/**
 * Which.
 */
meeting: MeetingId, 
/**
 * The projects, in order.
 */
matters: Array<MatterForm>, };

/**
 * Names a meeting.
 */
export type MeetingPick = { 
/**
 * Which.
 */
meeting: MeetingId, };

/**
 * Asks who is to be called to a meeting.
 */
export type MeetingRoster = { 
/**
 * Code of the vote in the pack.
 */
vote: string, 
/**
 * Day of the meeting.
 */
on: string, };

/**
 * Writes the list of a meeting.
 */
export type MeetingRosterSet = { 
/**
 * Which.
 */
meeting: MeetingId, 
/**
 * Everybody on it, in order.
 */
roster: Array<Attendance>, };

/**
 * Enters a meeting, or writes over the fields of one that is there.
 */
export type MeetingSave = { 
/**
 * Which; `None` for a new one.
 */
id: MeetingId | null, 
/**
 * What was filled in.
 */
fields: MeetingFields, };

/**
 * A meeting that was saved.
 */
export type MeetingSaved = { 
/**
 * The meeting.
 */
id: MeetingId, };

/**
 * A meeting.
 */
export type MeetingView = { 
/**
 * Its id.
 */
id: MeetingId, 
/**
 * What was filled in.
 */
fields: MeetingFields, 
/**
 * Name of its vote in the pack, e.g. 决议.
 */
vote_name: string, 
/**
 * Those with a vote: all, due, present.
 */
heads: HeadCount, 
/**
 * Everybody on the list.
 */
roster: Array<Attendance>, 
/**
 * Projects put before it.
 */
matters: Array<MatterView>, 
/**
 * Scans.
 */
scans: Array<ScanView>, 
/**
 * Day on which it was entered.
 */
entered_on: string, };

/**
 * Asks how a meeting stands while hands are counted; nothing is kept.
 */
export type MeetingWeigh = { 
/**
 * Code of the vote in the pack.
 */
vote: string, 
/**
 * Day of the meeting.
 */
on: string, 
/**
 * Everybody on its list.
 */
roster: Array<Attendance>, 
/**
 * Head count said where there is no list.
 */
counted: HeadCount | null, 
/**
 * Its agenda.
 */
matters: Array<WeighedMatter>, };

/**
 * An amount in fen. May be negative (a difference); records hold amounts ≥ 0.
 */
export type Money = number & { readonly __unit: "fen" };

/**
 * Reads an amount and says it in figures and capitals.
 */
export type MoneyCapitals = { 
/**
 * Digits with at most 2 decimals; separators allowed.
 */
amount: string, };

/**
 * An amount that was read.
 */
export type MoneySaid = { 
/**
 * In fen.
 */
amount_fen: Money, 
/**
 * With separators: 38,600.00.
 */
figures: string, 
/**
 * 人民币….
 */
capitals: string, };

/**
 * The money of a fund year.
 */
export type MoneyView = { 
/**
 * The year.
 */
account: YearAccount, 
/**
 * Its projects that have been granted anything, by number.
 */
projects: Array<ProjectMoney>, };

/**
 * What a kind of paper or sheet must be told.
 */
export type Need = "project" | "meeting" | "notice" | "correction" | "handover" | "submission" | "year" | "record";

/**
 * Asks for nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * Drafts a notice of a project.
 */
export type NoticeAdd = { 
/**
 * The project.
 */
project: ProjectId, 
/**
 * What it publishes.
 */
kind: NoticeKind, 
/**
 * The frozen revision; the newest when `None`.
 */
revision: RevisionId | null, 
/**
 * Day from which it is to hang.
 */
planned_on: string | null, };

/**
 * A notice that was drafted.
 */
export type NoticeAdded = { 
/**
 * Its id.
 */
id: NoticeId, };

/**
 * The days of a notice.
 */
export type NoticeDays = { 
/**
 * Day of posting at the last place; the planned day before any was posted.
 */
posted_on: string, 
/**
 * First day that counts.
 */
first_day: string, 
/**
 * Last day of the period, on which it must still hang.
 */
last_day: string, 
/**
 * First day on which it may come down and the next act may begin.
 */
removable: string, 
/**
 * Least length that the pack asks for.
 */
days: number, 
/**
 * Unit of the length.
 */
unit: Unit, 
/**
 * True when a year whose holidays are not published was counted over.
 */
provisional: boolean, };

/**
 * A notice (公示).
 */
export type NoticeId = string;

/**
 * What a notice publishes.
 */
export type NoticeKind = "project" | "decision" | "completion" | "contract" | "evaluation" | "termination";

/**
 * The notices of all projects.
 */
export type NoticeList = { 
/**
 * In the order of the projects.
 */
rows: Array<NoticeRow>, };

/**
 * Records an objection.
 */
export type NoticeObjectionAdd = { 
/**
 * Which notice.
 */
notice: NoticeId, 
/**
 * Day of receipt.
 */
received_on: string, 
/**
 * Who objected.
 */
objector: string | null, 
/**
 * What was said.
 */
content: string, };

/**
 * Records what was decided and answered.
 */
export type NoticeObjectionDecide = { 
/**
 * Which objection.
 */
objection: ObjectionId, 
/**
 * The decision.
 */
decision: string | null, 
/**
 * Its day.
 */
decided_on: string | null, 
/**
 * Day of the answer.
 */
answered_on: string | null, 
/**
 * True when it changes the scheme materially.
 */
material: boolean | null, };

/**
 * Adds a photo of a posting.
 */
export type NoticePhotoAdd = { 
/**
 * Which notice.
 */
notice: NoticeId, 
/**
 * Which place.
 */
place: PlaceId, 
/**
 * The picture: JPEG or PNG.
 */
file: FileToken, 
/**
 * Day on which it was taken.
 */
taken_on: string | null, 
/**
 * What it shows.
 */
caption: string | null, };

/**
 * Puts a notice into the bin.
 */
export type NoticePick = { 
/**
 * Which.
 */
notice: NoticeId, };

/**
 * Sets the places of a notice.
 */
export type NoticePlacesSet = { 
/**
 * Which notice.
 */
notice: NoticeId, 
/**
 * The places in order.
 */
places: Array<PlaceForm>, };

/**
 * Records what happened to postings.
 */
export type NoticePosting = { 
/**
 * Which notice.
 */
notice: NoticeId, 
/**
 * Which places.
 */
places: Array<PlaceId>, 
/**
 * What happened.
 */
event: PostingEvent, 
/**
 * The day.
 */
on: string, };

/**
 * A notice among those of all projects.
 */
export type NoticeRow = { 
/**
 * The project that it is about.
 */
project: ProjectId, 
/**
 * 项目编号.
 */
number: string, 
/**
 * 项目名称.
 */
name: string, 
/**
 * The notice.
 */
notice: NoticeView, };

/**
 * Changes a notice.
 */
export type NoticeUpdate = { 
/**
 * Which.
 */
notice: NoticeId, 
/**
 * What it publishes.
 */
kind: NoticeKind, 
/**
 * The frozen revision it carries.
 */
revision: RevisionId | null, 
/**
 * Day from which it is to hang.
 */
planned_on: string | null, };

/**
 * A notice as the desk sees it.
 */
export type NoticeView = { 
/**
 * Its id.
 */
id: NoticeId, 
/**
 * What it publishes.
 */
kind: NoticeKind, 
/**
 * The frozen revision it carries.
 */
revision: RevisionId | null, 
/**
 * 第几稿.
 */
revision_number: number | null, 
/**
 * Day from which it is to hang.
 */
planned_on: string | null, 
/**
 * Its days, when they can be counted.
 */
days: NoticeDays | null, 
/**
 * Its places.
 */
places: Array<PlaceView>, 
/**
 * Objections.
 */
objections: Array<ObjectionView>, };

/**
 * An objection that was recorded.
 */
export type ObjectionAdded = { 
/**
 * Its id.
 */
id: ObjectionId, };

/**
 * An objection to a notice (异议).
 */
export type ObjectionId = string;

/**
 * An objection as the desk sees it.
 */
export type ObjectionView = { 
/**
 * Its id.
 */
id: ObjectionId, 
/**
 * Day of receipt.
 */
received_on: string, 
/**
 * Who objected.
 */
objector: string | null, 
/**
 * What was said.
 */
content: string, 
/**
 * The decision.
 */
decision: string | null, 
/**
 * Its day.
 */
decided_on: string | null, 
/**
 * Day of the answer.
 */
answered_on: string | null, 
/**
 * True when it changes the scheme materially.
 */
material: boolean | null, };

/**
 * 期初余额: what a book begins with of a fund year, taken over from the book before it (community renamed, split or merged).
 */
export type Opening = { 
/**
 * Fund year whose money it is.
 */
year: number, 
/**
 * 接收日期.
 */
on: string, 
/**
 * 接收的余额.
 */
amount_fen: Money, 
/**
 * 原来的社区或工作簿.
 */
from: string | null, 
/**
 * 文号.
 */
document: string | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * What one of the sources of an acceptance says (第五条（七）).
 */
export type Opinion = { 
/**
 * Code of the method in the pack: 实地检查, 自我评定 …
 */
method: string, 
/**
 * Who.
 */
by: Personal<string> | null, 
/**
 * When.
 */
on: string | null, 
/**
 * What was found.
 */
says: string | null, };

/**
 * Brings a district's pack into the book.
 */
export type PackAdd = { 
/**
 * The TOML file.
 */
file: FileToken, };

/**
 * What the pack in force offers to the forms.
 */
export type PackChoices = { 
/**
 * Its id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Bodies that the pack names.
 */
bodies: Array<Choice>, 
/**
 * Those of them with which something is filed.
 */
filing_bodies: Array<Choice>, 
/**
 * Roles of the undertaking that somebody has to fill.
 */
roles: Array<string>, 
/**
 * 服务类别.
 */
categories: Array<Choice>, 
/**
 * Forbidden uses.
 */
forbidden_uses: Array<Choice>, 
/**
 * 征集方式.
 */
channels: Array<Choice>, 
/**
 * Methods of acceptance and evaluation.
 */
methods: Array<Choice>, 
/**
 * Steps of the road.
 */
steps: Array<Choice>, 
/**
 * Votes that meetings take.
 */
votes: Array<VoteChoice>, };

/**
 * All packs there are.
 */
export type PackList = { 
/**
 * The packs.
 */
packs: Array<PackView>, };

/**
 * From when on the acts of a project follow another pack (第十三条).
 */
export type PackTurn = { 
/**
 * First day.
 */
from: string, 
/**
 * Id of the pack.
 */
pack: string, };

/**
 * Makes a pack of the book the one in force for new acts.
 */
export type PackUse = { 
/**
 * Its id.
 */
pack: string, 
/**
 * First day on which it is in force here; not after today.
 */
from: string, };

/**
 * A pack in the list.
 */
export type PackView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Document number.
 */
document: string | null, 
/**
 * Warnings found when it was loaded.
 */
warnings: Array<string>, };

/**
 * All papers of a project, a year or a step in one archive.
 */
export type PaperAll = { 
/**
 * The archive: issued papers byte for byte, the others as drafts.
 */
zip: BlobToken, 
/**
 * A file name for it.
 */
file_name: string, 
/**
 * Papers inside.
 */
papers: number, 
/**
 * How many of them are drafts.
 */
drafts: number, 
/**
 * Papers that cannot be made yet, a sentence each.
 */
lacks: Array<string>, };

/**
 * Says whose papers are put together: a project's, or a year's with its projects; of one step alone when it is given.
 */
export type PaperAllRequest = { 
/**
 * The project.
 */
project: ProjectId | null, 
/**
 * The fund year, when no project is named.
 */
year: number | null, 
/**
 * Code of a step in the pack.
 */
step: string | null, };

/**
 * Asks which issued papers no longer say what the record says.
 */
export type PaperCompare = { 
/**
 * Those of a project; those of all projects when `None`.
 */
project: ProjectId | null, };

/**
 * The issued papers that no longer say what the record says: a correction or a new paper is due.
 */
export type PaperCompared = { 
/**
 * Oldest first.
 */
differs: Array<PaperId>, };

/**
 * An issued paper (文书).
 */
export type PaperId = string;

/**
 * A paper that was issued.
 */
export type PaperIssued = { 
/**
 * Its id.
 */
id: PaperId, 
/**
 * Number printed on it.
 */
number: string, 
/**
 * The PDF as kept.
 */
pdf: BlobToken, 
/**
 * SHA-256 of its bytes.
 */
sha256: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * What stayed blank.
 */
blanks: Array<BlankView>, };

/**
 * All issued papers.
 */
export type PaperList = { 
/**
 * Oldest first.
 */
papers: Array<IssuedPaperView>, };

/**
 * Names an issued paper.
 */
export type PaperPick = { 
/**
 * Which.
 */
paper: PaperId, };

/**
 * A preview: never for use.
 */
export type PaperPreview = { 
/**
 * The PDF, marked as a draft.
 */
pdf: BlobToken, 
/**
 * Pages.
 */
pages: number, 
/**
 * What is still blank.
 */
blanks: Array<BlankView>, 
/**
 * The facts that it shows, in the order of reading.
 */
marks: Array<MarkView>, };

/**
 * Says which paper.
 */
export type PaperRequest = { 
/**
 * Kind, by its Chinese name.
 */
kind: string, 
/**
 * The project, where the kind needs one.
 */
project: ProjectId | null, 
/**
 * The notice; the newest of the project when `None`.
 */
notice: NoticeId | null, 
/**
 * The meeting, where the kind needs one.
 */
meeting: MeetingId | null, 
/**
 * The correction; the newest of the project when `None`.
 */
correction: CorrectionId | null, 
/**
 * The hand-over; the newest when `None`.
 */
handover: HandoverId | null, 
/**
 * The submission, where the kind needs one.
 */
submission: SubmissionId | null, 
/**
 * The record, where the kind needs one.
 */
record: RecordId | null, 
/**
 * The fund year, where the kind needs one; that of today when `None`.
 */
year: number | null, 
/**
 * Size; A4 when `None`.
 */
size: PaperSize | null, 
/**
 * For whom a list is printed; the street when `None`.
 */
audience: Audience | null, 
/**
 * Whether a preview shows the grid of 28 × 22 letters; it does not when `None`. An issued paper never does.
 */
grid: boolean | null, };

/**
 * Sheet size.
 */
export type PaperSize = "A4" | "A3";

/**
 * Who and where the community is, from a date on. What is not set is `None` and stays a visible blank on paper.
 */
export type Particulars = { 
/**
 * First day on which these particulars hold.
 */
from: string, 
/**
 * 社区名称, e.g. 云溪社区.
 */
name: string, 
/**
 * 街道名称, e.g. 太和街道.
 */
street: string, 
/**
 * 区名称, e.g. 官渡区.
 */
district: string, 
/**
 * 社区党组织全称, e.g. 中共太和街道云溪社区委员会; signs notices.
 */
party_organisation: string | null, 
/**
 * 党组织书记.
 */
secretary: string | null, 
/**
 * Contact for objections (受理联系人), public by purpose.
 */
contact: string | null, 
/**
 * Office line (办公电话), public by purpose; never a private mobile.
 */
office_phone: string | null, 
/**
 * 办公地址.
 */
address: string | null, 
/**
 * 街道监督电话.
 */
street_phone: string | null, };

/**
 * Who fills a role of the undertaking, e.g. of the "1+1+N" (第五条（二）).
 */
export type Partner = { 
/**
 * Stable id.
 */
id: PartnerId, 
/**
 * Role as the pack names it.
 */
role: string, 
/**
 * Who fills it.
 */
name: string, };

/**
 * A participant as filled in.
 */
export type PartnerForm = { 
/**
 * Its id; `None` for a new one.
 */
id: PartnerId | null, 
/**
 * Role as the pack names it.
 */
role: string, 
/**
 * Who fills it.
 */
name: string, };

/**
 * A participant of the undertaking (参与方).
 */
export type PartnerId = string;

/**
 * 拨付: money that left, or came back, for a project (第五条（七）).
 */
export type Payment = { 
/**
 * What it is.
 */
what: PaymentKind, 
/**
 * 期次, from 1.
 */
instalment: number | null, 
/**
 * The contract it is paid on.
 */
contract: ContractId | null, 
/**
 * 金额.
 */
amount_fen: Money, 
/**
 * Fund year whose money it is.
 */
year: number, 
/**
 * Source of the money.
 */
source: SourceKind, 
/**
 * 申请日期.
 */
asked_on: string | null, 
/**
 * 拨付日期; `None` while it is only asked for.
 */
paid_on: string | null, 
/**
 * 付款单位.
 */
payer: string | null, 
/**
 * 收款单位; of an advance, who laid it out.
 */
payee: string | null, 
/**
 * 开户行.
 */
bank: string | null, 
/**
 * 账号.
 */
account: Personal<string> | null, 
/**
 * 支付方式.
 */
manner: Manner | null, 
/**
 * 凭证号 of the payer's ledger.
 */
document: string | null, 
/**
 * The advance that a repayment settles.
 */
settles: RecordId | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * What a payment is.
 */
export type PaymentKind = "instalment" | "advance" | "repayment" | "recovery";

/**
 * A period as written, with its first and last day.
 */
export type Period = { 
/**
 * As written, e.g. 2026年上半年.
 */
label: string, 
/**
 * First day.
 */
first: string, 
/**
 * Last day.
 */
last: string, };

/**
 * A fact of a person; what a column of a roster holds. Names on the wire differ from those of other registers.
 */
export type PersonField = "roster_number" | "name" | "role" | "membership" | "title" | "group" | "person_phone" | "home" | "from" | "until" | "person_note";

/**
 * What is said about a person, without the offices.
 */
export type PersonFields = { 
/**
 * 姓名.
 */
name: Personal<string>, 
/**
 * 联系电话.
 */
phone: Personal<string> | null, 
/**
 * 住址 or 楼栋.
 */
location: Personal<string> | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A person (人员).
 */
export type PersonId = string;

/**
 * The roster.
 */
export type PersonList = { 
/**
 * Everybody, in order of entry.
 */
rows: Array<PersonRow>, 
/**
 * By capacity, those that anybody serves in.
 */
counts: Array<RoleCount>, };

/**
 * Names a person.
 */
export type PersonPick = { 
/**
 * Which.
 */
person: PersonId, };

/**
 * A person in the roster.
 */
export type PersonRow = { 
/**
 * The person.
 */
id: PersonId, 
/**
 * What is said.
 */
fields: PersonFields, 
/**
 * All offices.
 */
terms: Array<TermFacts>, 
/**
 * Capacities in which the person serves today.
 */
roles: Array<Role>, 
/**
 * First letters of the name in every way it may sound, for finding somebody.
 */
initials: Personal<Array<string>>, };

/**
 * Enters a person, or writes over one that is there.
 */
export type PersonSave = { 
/**
 * Which; `None` for a new one.
 */
id: PersonId | null, 
/**
 * What is said.
 */
fields: PersonFields, 
/**
 * All offices, in order.
 */
terms: Array<TermForm>, };

/**
 * A person that was saved.
 */
export type PersonSaved = { 
/**
 * The person.
 */
id: PersonId, 
/**
 * Ids of the offices, in order.
 */
terms: Array<TermId>, };

/**
 * A value about a natural person. `Debug` never shows it.
 */
export type Personal<T> = T;

/**
 * A photo as the desk sees it.
 */
export type PhotoView = { 
/**
 * The attachment.
 */
attachment: AttachmentId, 
/**
 * Day on which it was taken.
 */
taken_on: string | null, 
/**
 * What it shows.
 */
caption: string | null, };

/**
 * What one place answered to a backup.
 */
export type PlaceAnswer = { 
/**
 * Which place; `None` for a folder that was chosen for this backup.
 */
place: PlaceName | null, 
/**
 * The folder in words.
 */
folder: string, 
/**
 * File name of the backup, when one was made.
 */
file_name: string | null, 
/**
 * Older backups that went because they need not stay.
 */
thinned: number, 
/**
 * Why there is none.
 */
refused: Failure | null, };

/**
 * A place where a notice is to hang.
 */
export type PlaceForm = { 
/**
 * Its id; `None` for a new one.
 */
id: PlaceId | null, 
/**
 * Kind of place.
 */
kind: PlaceKind, 
/**
 * Name, e.g. 铁路新村3幢.
 */
name: string, };

/**
 * A place where a notice hangs (张贴处).
 */
export type PlaceId = string;

/**
 * What kind of place a notice hangs at; rules ask for kinds.
 */
export type PlaceKind = "board" | "building" | "online" | "site" | "other";

/**
 * Which of the two places.
 */
export type PlaceName = "first" | "second";

/**
 * A place as the desk sees it.
 */
export type PlaceView = { 
/**
 * Its id.
 */
id: PlaceId, 
/**
 * Kind of place.
 */
kind: PlaceKind, 
/**
 * Name.
 */
name: string, 
/**
 * Day of posting.
 */
posted_on: string | null, 
/**
 * Day of taking down.
 */
removed_on: string | null, 
/**
 * Day on which it was found torn down.
 */
torn_on: string | null, 
/**
 * Its photos.
 */
photos: Array<PhotoView>, };

/**
 * The notice's places after a change.
 */
export type PlacesSet = { 
/**
 * Ids in order.
 */
places: Array<PlaceId>, };

/**
 * A step of the implementation plan (实施方案, 第五条（二）).
 */
export type PlanStep = { 
/**
 * Stable id.
 */
id: PlanStepId, 
/**
 * What is done.
 */
what: string, 
/**
 * Who answers for it.
 */
owner: string | null, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
finish: string | null, };

/**
 * A plan step as filled in.
 */
export type PlanStepForm = { 
/**
 * Its id; `None` for a new one.
 */
id: PlanStepId | null, 
/**
 * What is done.
 */
what: string, 
/**
 * Who answers for it.
 */
owner: string | null, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
finish: string | null, };

/**
 * A step of an implementation plan (实施步骤).
 */
export type PlanStepId = string;

/**
 * What happened to postings on a day.
 */
export type PostingEvent = "posted" | "removed" | "torn";

/**
 * 顺延: a due day that moves, with the reason (money that came late, weather …).
 */
export type Postponement = { 
/**
 * Clause id of the due.
 */
rule: string, 
/**
 * The day that it had.
 */
from: string, 
/**
 * The day that it has now.
 */
to: string, 
/**
 * 原因.
 */
reason: string | null, };

/**
 * Whether somebody came.
 */
export type Presence = "present" | "leave" | "absent" | "exempt";

/**
 * A row below a head.
 */
export type PreviewRow = { 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * Number of the row, from 1.
 */
row: number, 
/**
 * What would be done.
 */
state: RowState, 
/**
 * Why, or what is worth knowing.
 */
says: string, 
/**
 * What was seen at its cells.
 */
findings: Array<RowFinding<ImportField>>, 
/**
 * The demand as it would be written.
 */
demand: DemandFields | null, 
/**
 * The person as the row has it.
 */
person: PersonFields | null, 
/**
 * The offices of the person that the row names.
 */
terms: Array<TermForm>, };

/**
 * Which program this is.
 */
export type ProgramAbout = { 
/**
 * Version, e.g. `0.1.0`.
 */
version: string, 
/**
 * Commit that a packaged program was built from; none in one from the tree of its makers.
 */
commit: string | null, 
/**
 * System and processor, e.g. `windows x86_64`.
 */
system: string, 
/**
 * Version of the web component that draws the window; none without a window.
 */
web: string | null, };

/**
 * How far a long act has come.
 */
export type Progress = { 
/**
 * What is being done, in words.
 */
says: string, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all; 0 when not known.
 */
total: number, };

/**
 * 进度: one report about how far the work is (第五条（六）).
 */
export type ProgressReport = { 
/**
 * Day.
 */
on: string, 
/**
 * What was done.
 */
says: string, 
/**
 * 完成比例, 0 to 100.
 */
percent: number | null, 
/**
 * 报告人.
 */
by: Personal<string> | null, };

/**
 * The account of a project.
 */
export type ProjectAccount = { 
/**
 * 批准总金额.
 */
approved_fen: Money | null, 
/**
 * 批准的专项经费, as last changed with every consent.
 */
fund_fen: Money | null, 
/**
 * Sum of the contracts that count: what was paid on ended ones, and the amount of the running one.
 */
contract_fen: Money | null, 
/**
 * What the shares are taken of: the fund part of the approval, or the contract when that is lower.
 */
base_fen: Money | null, 
/**
 * The instalments, in order; none when the text fixes no shares.
 */
instalments: Array<InstalmentAccount>, 
/**
 * 已拨付 out of the fund.
 */
paid_fen: Money, 
/**
 * 已收回 to the fund.
 */
recovered_fen: Money, 
/**
 * Paid out of other sources.
 */
other_fen: Money, 
/**
 * 垫付 that nobody has repaid yet.
 */
owed_fen: Money, 
/**
 * 凭证合计, gross.
 */
spent_fen: Money, 
/**
 * 审定的专项经费支出.
 */
settled_fen: Money | null, 
/**
 * What is left of the granted fund money; below zero when more was paid.
 */
left_fen: Money | null, 
/**
 * The budget lines, in order.
 */
lines: Array<LineAccount>, };

/**
 * Drafts a project, from demands or from nothing.
 */
export type ProjectAdd = { 
/**
 * 项目名称.
 */
name: string, 
/**
 * Fund year; that of today when `None`.
 */
year: number | null, 
/**
 * Demands that it answers.
 */
demands: Array<DemandId>, 
/**
 * The project that the street sent back and for which this one is set up anew.
 */
follows: ProjectId | null, };

/**
 * A project that was drafted.
 */
export type ProjectAdded = { 
/**
 * Its id.
 */
id: ProjectId, 
/**
 * 项目编号.
 */
number: string, };

/**
 * Writes the whole budget of a project.
 */
export type ProjectBudgetSet = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * The lines in order.
 */
lines: Array<BudgetLineForm>, };

/**
 * Lays two states of a scheme side by side.
 */
export type ProjectCompare = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * The earlier frozen revision.
 */
before: RevisionId, 
/**
 * The later one; the scheme as it stands now when `None`.
 */
after: RevisionId | null, };

/**
 * What differs, in the order of the form.
 */
export type ProjectCompared = { 
/**
 * Empty when both say the same.
 */
differences: Array<DifferenceView>, };

/**
 * Says which demands a project answers.
 */
export type ProjectDemandsSet = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * The demands.
 */
demands: Array<DemandId>, };

/**
 * Freezes the scheme as it stands.
 */
export type ProjectFreeze = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * Why.
 */
reason: string | null, };

/**
 * A project (项目).
 */
export type ProjectId = string;

/**
 * Writes the indicators of the result.
 */
export type ProjectIndicatorsSet = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * In order.
 */
indicators: Array<IndicatorForm>, };

/**
 * What was found about one project.
 */
export type ProjectJudgement = { 
/**
 * The project.
 */
project: ProjectId, 
/**
 * Its road, in the pack's order.
 */
steps: Array<StepState>, 
/**
 * All findings, block first.
 */
findings: Array<Finding>, 
/**
 * Its dues, earliest first.
 */
dues: Array<Due>, };

/**
 * All projects.
 */
export type ProjectList = { 
/**
 * By number.
 */
rows: Array<ProjectRow>, 
/**
 * Budget total of all.
 */
total_fen: Money, };

/**
 * The money of one project.
 */
export type ProjectMoney = { 
/**
 * The project.
 */
project: ProjectId, 
/**
 * 项目编号.
 */
number: string, 
/**
 * 项目名称.
 */
name: string, 
/**
 * Its account.
 */
account: ProjectAccount, };

/**
 * Has the acts of a project follow another pack.
 */
export type ProjectPackTurn = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * From when on, and which.
 */
turn: PackTurn, };

/**
 * Writes who fills the roles of the undertaking.
 */
export type ProjectPartnersSet = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * In order.
 */
partners: Array<PartnerForm>, };

/**
 * Names a project.
 */
export type ProjectPick = { 
/**
 * Which.
 */
project: ProjectId, };

/**
 * Writes the whole implementation plan of a project.
 */
export type ProjectPlanSet = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * The steps in order.
 */
plan: Array<PlanStepForm>, };

/**
 * A project in the list.
 */
export type ProjectRow = { 
/**
 * Its id.
 */
id: ProjectId, 
/**
 * 项目编号.
 */
number: string, 
/**
 * 项目名称.
 */
name: string, 
/**
 * Fund year.
 */
year: number, 
/**
 * Name of the category.
 */
category_name: string | null, 
/**
 * 承接方式.
 */
mode: UndertakingMode | null, 
/**
 * Budget total.
 */
total_fen: Money | null, 
/**
 * Code of the step at which it stands.
 */
step: string | null, 
/**
 * Its name.
 */
step_name: string | null, 
/**
 * Blocks that stand.
 */
blocks: number, 
/**
 * Warnings that stand.
 */
warnings: number, 
/**
 * Acts that were entered late (补录).
 */
late_entries: number, 
/**
 * Most days between one of them and its entry; 0 when none is late.
 */
most_days_late: number, };

/**
 * Writes the scheme of a project.
 */
export type ProjectSchemeSet = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * The scheme as it is to be.
 */
scheme: SchemeFields, };

/**
 * 项目决算 by the street (第五条（七）).
 */
export type ProjectSettlement = { 
/**
 * 决算日期.
 */
on: string | null, 
/**
 * 审定的专项经费支出.
 */
settled_fen: Money | null, 
/**
 * 审核人 or 审计单位.
 */
by: string | null, 
/**
 * 意见.
 */
says: string | null, 
/**
 * 文号.
 */
document: string | null, 
/**
 * The budget lines.
 */
lines: Array<SettledLine>, };

/**
 * Writes all funding sources of a project.
 */
export type ProjectSourcesSet = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * The sources in order.
 */
sources: Array<SourceForm>, };

/**
 * One project's road.
 */
export type ProjectView = { 
/**
 * Its id.
 */
id: ProjectId, 
/**
 * 项目编号.
 */
number: string, 
/**
 * Fund year.
 */
year: number, 
/**
 * Day on which it was drafted.
 */
drafted_on: string, 
/**
 * The scheme without its lists.
 */
scheme: SchemeFields, 
/**
 * Name of the category.
 */
category_name: string | null, 
/**
 * 预算明细.
 */
budget: Array<BudgetLine>, 
/**
 * Budget total.
 */
total_fen: Money | null, 
/**
 * Budget total in capitals.
 */
total_capitals: string | null, 
/**
 * 资金来源.
 */
sources: Array<FundingSource>, 
/**
 * Sums by source.
 */
source_totals: Array<SourceTotal>, 
/**
 * 实施步骤.
 */
plan: Array<PlanStep>, 
/**
 * Demands that it answers.
 */
demands: Array<DemandId>, 
/**
 * Households of these demands.
 */
demand_households: number, 
/**
 * Frozen revisions, oldest first.
 */
revisions: Array<RevisionView>, 
/**
 * Notices, oldest first.
 */
notices: Array<NoticeView>, 
/**
 * Who fills the roles of the undertaking.
 */
partners: Array<Partner>, 
/**
 * Indicators of the result.
 */
indicators: Array<Indicator>, 
/**
 * Review rounds, oldest first.
 */
reviews: Array<ReviewView>, 
/**
 * Approvals, oldest first.
 */
approvals: Array<ApprovalView>, 
/**
 * Contracts, oldest first.
 */
contracts: Array<ContractView>, 
/**
 * Filings, oldest first.
 */
filings: Array<FilingView>, 
/**
 * What supervising bodies saw.
 */
entries: Array<EntryView>, 
/**
 * What happened after the approval, kind by kind, each in order of entry.
 */
records: Array<RecordView>, 
/**
 * What the money comes to.
 */
account: ProjectAccount, 
/**
 * The budget line by line as each act left it: applied, resolved, approved, changed, settled.
 */
versions: Array<BudgetVersion>, 
/**
 * The project that this one was set up anew for.
 */
follows: ProjectId | null, 
/**
 * Set when it was taken back.
 */
withdrawn: Withdrawal | null, 
/**
 * Later packs that were chosen for it.
 */
pack_turns: Array<PackTurn>, 
/**
 * Issued papers, oldest first.
 */
papers: Array<IssuedPaperView>, 
/**
 * Steps, findings, dues.
 */
judgement: ProjectJudgement, };

/**
 * Takes a project back.
 */
export type ProjectWithdraw = { 
/**
 * Which.
 */
project: ProjectId, 
/**
 * Day and reason.
 */
withdrawal: Withdrawal, };

/**
 * What a person fills in about a provider.
 */
export type ProviderFields = { 
/**
 * 名称.
 */
name: string, 
/**
 * 类型.
 */
kind: ProviderKind, 
/**
 * 统一社会信用代码, 18 characters (GB 32100-2015).
 */
credit_code: string | null, 
/**
 * 等级, e.g. 3A.
 */
grade: string | null, 
/**
 * 负责人.
 */
officer: string | null, 
/**
 * 联系人.
 */
contact: Personal<string> | null, 
/**
 * 联系电话.
 */
phone: Personal<string> | null, 
/**
 * 登记日期.
 */
registered_on: string | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A provider (承接方).
 */
export type ProviderId = string;

/**
 * What kind of undertaker.
 */
export type ProviderKind = "social_organisation" | "enterprise" | "individual";

/**
 * The service list.
 */
export type ProviderList = { 
/**
 * By number.
 */
rows: Array<ProviderRow>, };

/**
 * Names a provider.
 */
export type ProviderPick = { 
/**
 * Which.
 */
provider: ProviderId, };

/**
 * A provider in the list.
 */
export type ProviderRow = { 
/**
 * Its id.
 */
id: ProviderId, 
/**
 * 编号.
 */
number: number, 
/**
 * What was filled in.
 */
fields: ProviderFields, 
/**
 * What it offers.
 */
services: Array<Service>, };

/**
 * Enters a provider, or writes over one that is there.
 */
export type ProviderSave = { 
/**
 * Which; `None` for a new one.
 */
id: ProviderId | null, 
/**
 * What was filled in.
 */
fields: ProviderFields, 
/**
 * What it offers, in order.
 */
services: Array<ServiceForm>, };

/**
 * A provider that was saved.
 */
export type ProviderSaved = { 
/**
 * Its id.
 */
id: ProviderId, 
/**
 * What should be looked at again, in words: a credit code whose check character does not agree.
 */
remarks: Array<string>, };

/**
 * 资格处理: a provider that did not perform (第十条).
 */
export type ProviderStanding = { 
/**
 * The provider.
 */
provider: ProviderId, 
/**
 * Ground.
 */
ground: StandingGround, 
/**
 * What was found.
 */
says: string | null, 
/**
 * 整改期限, given first.
 */
rectify_by: string | null, 
/**
 * Day on which it was found mended; nothing follows then.
 */
rectified_on: string | null, 
/**
 * 取消资格的决定日期.
 */
decided_on: string | null, 
/**
 * 决定单位.
 */
decided_by: string | null, 
/**
 * 文号.
 */
document: string | null, };

/**
 * Somebody who received what was handed out (签收表); never public.
 */
export type Receiver = { 
/**
 * 姓名.
 */
name: Personal<string>, 
/**
 * 领取的物品或事项.
 */
what: string | null, 
/**
 * 金额.
 */
amount_fen: Money | null, 
/**
 * 签收日期.
 */
on: string | null, };

/**
 * 对账 with the street's ledger (居账街管), each quarter.
 */
export type Reconciliation = { 
/**
 * Fund year.
 */
year: number, 
/**
 * Last day of what was compared.
 */
through: string, 
/**
 * 对账日期.
 */
on: string, 
/**
 * 街道账面支出 up to that day.
 */
street_fen: Money, 
/**
 * 对账人.
 */
by: Personal<string> | null, 
/**
 * 差异原因.
 */
says: string | null, };

/**
 * A record of the life of a project or a year (登记).
 */
export type RecordId = string;

/**
 * Records that are about no one project, or about one and a year: money received, assets, checks …
 */
export type RecordList = { 
/**
 * Kind by kind, each in order of entry.
 */
records: Array<RecordView>, };

/**
 * Names a record.
 */
export type RecordPick = { 
/**
 * Which.
 */
record: RecordId, };

/**
 * Enters a record, or writes over one that is there.
 */
export type RecordSave = { 
/**
 * Which; `None` for a new one.
 */
id: RecordId | null, 
/**
 * The project it is about; `None` for what is about a year or the community.
 */
project: ProjectId | null, 
/**
 * What was filled in.
 */
record: LifeRecord, };

/**
 * A record that was saved.
 */
export type RecordSaved = { 
/**
 * Its id.
 */
id: RecordId, };

/**
 * A record as recorded.
 */
export type RecordView = { 
/**
 * Its id.
 */
id: RecordId, 
/**
 * The project it is about.
 */
project: ProjectId | null, 
/**
 * What was filled in.
 */
record: LifeRecord, 
/**
 * Scans and photos.
 */
scans: Array<ScanView>, 
/**
 * Day on which it was entered.
 */
entered_on: string, 
/**
 * How many days after its act that was, when that is so many that it is marked (补录).
 */
days_late: number | null, };

/**
 * What somebody said at a meeting.
 */
export type Remark = { 
/**
 * Who spoke; `None` when it was not recorded.
 */
by: Personal<string> | null, 
/**
 * What was said.
 */
says: string, 
/**
 * True when it objects.
 */
objects: boolean, };

/**
 * 述职 about the fund (第七条).
 */
export type Report = { 
/**
 * Fund year.
 */
year: number, 
/**
 * To whom.
 */
to: ReportedTo, 
/**
 * Day.
 */
on: string, 
/**
 * 形式, e.g. 党员大会.
 */
form: string | null, 
/**
 * 评议结果.
 */
appraisal: string | null, };

/**
 * To whom the secretary reports (第七条).
 */
export type ReportedTo = "street" | "residents";

/**
 * What a person fills in about a resource: a line of the 资源清单.
 */
export type ResourceFields = { 
/**
 * 单位或个人.
 */
owner: string, 
/**
 * 性质, e.g. 驻区单位.
 */
nature: string | null, 
/**
 * 类型.
 */
kind: ResourceKind, 
/**
 * 可提供的资源.
 */
what: string, 
/**
 * 数量 as said, e.g. 2间.
 */
quantity: string | null, 
/**
 * 可用时间.
 */
available: string | null, 
/**
 * 联系人.
 */
contact: Personal<string> | null, 
/**
 * 联系电话.
 */
phone: Personal<string> | null, 
/**
 * 意向.
 */
intent: string | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A resource (资源).
 */
export type ResourceId = string;

/**
 * What kind of resource.
 */
export type ResourceKind = "people" | "goods" | "place" | "money" | "skill";

/**
 * The resource list.
 */
export type ResourceList = { 
/**
 * By number.
 */
rows: Array<ResourceRow>, };

/**
 * Names a resource.
 */
export type ResourcePick = { 
/**
 * Which.
 */
resource: ResourceId, };

/**
 * A resource in the list.
 */
export type ResourceRow = { 
/**
 * Its id.
 */
id: ResourceId, 
/**
 * 编号.
 */
number: number, 
/**
 * What was filled in.
 */
fields: ResourceFields, 
/**
 * Projects that it serves.
 */
projects: Array<ProjectId>, };

/**
 * Enters a resource, or writes over one that is there.
 */
export type ResourceSave = { 
/**
 * Which; `None` for a new one.
 */
id: ResourceId | null, 
/**
 * What was filled in.
 */
fields: ResourceFields, 
/**
 * Projects that it serves.
 */
projects: Array<ProjectId>, };

/**
 * A resource that was saved.
 */
export type ResourceSaved = { 
/**
 * Its id.
 */
id: ResourceId, };

/**
 * What was restored.
 */
export type Restored = { 
/**
 * Entries in the restored book.
 */
entries: number, 
/**
 * SHA-256 of attachments that lay neither in nor beside the backup.
 */
missing: Array<string>, 
/**
 * Hash of the last entry.
 */
head: string, };

/**
 * What a person fills in about a review round.
 */
export type ReviewFields = { 
/**
 * The frozen revision that was handed in.
 */
revision: RevisionId | null, 
/**
 * 报送日期.
 */
submitted_on: string | null, 
/**
 * 评审日期.
 */
reviewed_on: string | null, 
/**
 * 评分, up to 2 decimals.
 */
score: string | null, 
/**
 * 街道党工委评审意见.
 */
opinion: string | null, 
/**
 * 街道社工站意见.
 */
station: string | null, 
/**
 * 区级督导意见.
 */
district: string | null, 
/**
 * Result; `None` while it is awaited.
 */
result: ReviewResult | null, 
/**
 * Field of the scheme that a return points to, e.g. `scheme.budget`.
 */
points_to: string | null, 
/**
 * 文号.
 */
document: string | null, };

/**
 * A review round (评审).
 */
export type ReviewId = string;

/**
 * Names a review round.
 */
export type ReviewPick = { 
/**
 * Which.
 */
review: ReviewId, };

/**
 * What a review came to (第五条（三）).
 */
export type ReviewResult = "passed" | "adjust" | "set_up_anew";

/**
 * Enters a review round, or writes over one that is there.
 */
export type ReviewSave = { 
/**
 * Which; `None` for a new one.
 */
id: ReviewId | null, 
/**
 * The project.
 */
project: ProjectId, 
/**
 * What was filled in.
 */
fields: ReviewFields, };

/**
 * A review round that was saved.
 */
export type ReviewSaved = { 
/**
 * Its id.
 */
id: ReviewId, };

/**
 * A review round as recorded.
 */
export type ReviewView = { 
/**
 * Its id.
 */
id: ReviewId, 
/**
 * What was filled in.
 */
fields: ReviewFields, 
/**
 * Scans.
 */
scans: Array<ScanView>, 
/**
 * Day on which it was entered.
 */
entered_on: string, };

/**
 * A frozen revision of a scheme (方案定稿).
 */
export type RevisionId = string;

/**
 * A frozen revision.
 */
export type RevisionView = { 
/**
 * Its id.
 */
id: RevisionId, 
/**
 * 第几稿.
 */
number: number, 
/**
 * Day on which it was frozen.
 */
frozen_on: string, 
/**
 * Why.
 */
reason: string | null, 
/**
 * SHA-256 of the scheme.
 */
digest: string, 
/**
 * True when the scheme was not changed since.
 */
current: boolean, };

/**
 * In what capacity a person belongs to a body.
 */
export type Role = "party_member" | "probationary_member" | "party_committee" | "residents_committee" | "representative" | "oversight" | "street_finance";

/**
 * How many serve in a capacity today.
 */
export type RoleCount = { 
/**
 * The capacity.
 */
role: Role, 
/**
 * How many.
 */
count: number, };

/**
 * Something seen at a cell.
 */
export type RowFinding<F> = { 
/**
 * Sheet and cell, e.g. 登记表!J17; `None` when the column is missing.
 */
cell: string | null, 
/**
 * The fact it touches.
 */
field: F | null, 
/**
 * A block refuses the row.
 */
severity: Severity, 
/**
 * One sentence that begins with the cell.
 */
says: string, };

/**
 * What an import would do with a row.
 */
export type RowState = "new" | "changed" | "same" | "refused" | "skipped";

/**
 * A running project that was drafted under another pack and has not said by which it goes on.
 */
export type RunningProject = { 
/**
 * The project.
 */
project: ProjectId, 
/**
 * 项目编号.
 */
number: string, 
/**
 * 项目名称.
 */
name: string, 
/**
 * Id of the pack it was drafted under.
 */
pack: string, 
/**
 * Title of that pack.
 */
pack_title: string, };

/**
 * The running projects to decide about after a change of pack (第十三条).
 */
export type RunningProjects = { 
/**
 * Day of the change; `None` when the pack never changed.
 */
since: string | null, 
/**
 * By number.
 */
projects: Array<RunningProject>, };

/**
 * Keeps a scan with an act.
 */
export type ScanAdd = { 
/**
 * The act.
 */
owner: ScanOwner, 
/**
 * The file.
 */
file: FileToken, 
/**
 * What it shows.
 */
kind: ScanKind, 
/**
 * Caption.
 */
caption: string | null, };

/**
 * What a scan shows.
 */
export type ScanKind = "minutes" | "sign_in" | "ballots" | "photo" | "decision" | "contract" | "voucher" | "report" | "other";

/**
 * The act that a scan is kept with.
 */
export type ScanOwner = { "kind": "meeting", 
/**
 * Which.
 */
meeting: MeetingId, } | { "kind": "review", 
/**
 * Which.
 */
review: ReviewId, } | { "kind": "approval", 
/**
 * Which.
 */
approval: ApprovalId, } | { "kind": "contract", 
/**
 * Which.
 */
contract: ContractId, } | { "kind": "filing", 
/**
 * Which.
 */
filing: FilingId, } | { "kind": "record", 
/**
 * Which.
 */
record: RecordId, };

/**
 * Names a scan.
 */
export type ScanPick = { 
/**
 * Which.
 */
attachment: AttachmentId, };

/**
 * A scan kept with an act.
 */
export type ScanView = { 
/**
 * The attachment.
 */
attachment: AttachmentId, 
/**
 * What it shows.
 */
kind: ScanKind, 
/**
 * Caption.
 */
caption: string | null, };

/**
 * The single-valued part of a scheme: filled in by a person, written, shown.
 */
export type SchemeFields = { 
/**
 * 项目名称.
 */
name: string, 
/**
 * Category code of the pack.
 */
category: string | null, 
/**
 * 承接方式.
 */
mode: UndertakingMode | null, 
/**
 * 承办单位.
 */
undertaker: string | null, 
/**
 * 主要措施（项目内容）.
 */
measures: string | null, 
/**
 * 实施地点.
 */
place: string | null, 
/**
 * 开始时间.
 */
start: string | null, 
/**
 * 完成时限.
 */
finish: string | null, 
/**
 * Who benefits.
 */
beneficiaries: Beneficiaries, 
/**
 * 紧急程度.
 */
urgency: Urgency | null, 
/**
 * 在需求中的位次, from 1.
 */
rank: number | null, 
/**
 * The provider, when the undertaker is one of the service list.
 */
provider: ProviderId | null, 
/**
 * 择优理由: why this undertaker (第三条).
 */
ground: string | null, };

/**
 * The answer about the second place.
 */
export type SecondChoice = { "answer": "same" } | { "answer": "later" } | { "answer": "folder", 
/**
 * The folder.
 */
folder: FileToken, };

/**
 * What was answered about the second place.
 */
export type SecondState = "not_asked" | "later" | "chosen";

/**
 * A service that a provider offers: a line of the 服务清单.
 */
export type Service = { 
/**
 * Stable id.
 */
id: ServiceId, 
/**
 * 服务名称.
 */
name: string, 
/**
 * 服务对象.
 */
audience: string | null, 
/**
 * 服务内容.
 */
content: string | null, 
/**
 * 报价 as said, e.g. 80元/人次.
 */
price: string | null, 
/**
 * 周期.
 */
period: string | null, 
/**
 * 过往案例.
 */
cases: string | null, };

/**
 * A service as filled in.
 */
export type ServiceForm = { 
/**
 * Its id; `None` for a new one.
 */
id: ServiceId | null, 
/**
 * 服务名称.
 */
name: string, 
/**
 * 服务对象.
 */
audience: string | null, 
/**
 * 服务内容.
 */
content: string | null, 
/**
 * 报价 as said.
 */
price: string | null, 
/**
 * 周期.
 */
period: string | null, 
/**
 * 过往案例.
 */
cases: string | null, };

/**
 * A service that a provider offers (服务).
 */
export type ServiceId = string;

/**
 * Where a damaged book lies now.
 */
export type SetAside = { 
/**
 * Name of the folder beside it that holds the file and what belongs to it.
 */
folder: string, };

/**
 * What regulations leave open and this book decides.
 */
export type Settings = { 
/**
 * How amounts are written in capitals.
 */
capitals: CapitalsStyle, 
/**
 * Why the book is only read any more (更名、拆分以后另开了工作簿); `None` for a book that is in use.
 */
sealed: string | null, 
/**
 * 全宗号 that the archive has given; a blank on the cover of a dossier when there is none.
 */
fonds: string | null, };

/**
 * A budget line as settled.
 */
export type SettledLine = { 
/**
 * The line.
 */
line: BudgetLineId, 
/**
 * 决算金额.
 */
settled_fen: Money, };

/**
 * How heavy a finding is.
 */
export type Severity = "block" | "warn" | "info";

/**
 * A sheet that was written.
 */
export type SheetMade = { 
/**
 * The XLSX.
 */
xlsx: BlobToken, 
/**
 * A file name for it.
 */
file_name: string, };

/**
 * A sheet of the file.
 */
export type SheetReport<F> = { 
/**
 * Name on the tab.
 */
sheet: string, 
/**
 * Its head; a sheet without one counts for nothing.
 */
head: FoundHead<F> | null, 
/**
 * What was done with it, one sentence.
 */
says: string, };

/**
 * Says which sheet.
 */
export type SheetRequest = { 
/**
 * Kind, by its Chinese name.
 */
kind: string, 
/**
 * The project, where the kind needs one.
 */
project: ProjectId | null, 
/**
 * The year; all when `None`.
 */
year: number | null, };

/**
 * What a source gave to a year and what was paid out of it.
 */
export type SourceAccount = { 
/**
 * Kind of source.
 */
kind: SourceKind, 
/**
 * 下拨 or promised.
 */
allotted_fen: Money, 
/**
 * 到账.
 */
received_fen: Money, 
/**
 * 已拨付.
 */
paid_fen: Money, };

/**
 * A funding source as filled in.
 */
export type SourceForm = { 
/**
 * Its id; `None` for a new one.
 */
id: SourceId | null, 
/**
 * Kind of source.
 */
kind: SourceKind, 
/**
 * Who gives.
 */
from: string | null, 
/**
 * 金额.
 */
amount_fen: Money, };

/**
 * A funding source of a project (资金来源).
 */
export type SourceId = string;

/**
 * Where money or goods come from.
 */
export type SourceKind = "fund" | "collective" | "society" | "donation" | "in_kind" | "award";

/**
 * A sum by source.
 */
export type SourceTotal = { 
/**
 * Kind of source.
 */
kind: SourceKind, 
/**
 * Its sum.
 */
amount_fen: Money, };

/**
 * Why somebody is on the list of a meeting.
 */
export type Standing = "voting" | "non_voting" | "guest";

/**
 * Why a provider loses its standing (第十条).
 */
export type StandingGround = "not_performed" | "not_mended" | "effect_missed";

/**
 * One statutory step of a project's road.
 */
export type StepState = { 
/**
 * Code of the step in the pack.
 */
code: string, 
/**
 * Its name on screen and paper.
 */
name: string, 
/**
 * Article as cited.
 */
article: string | null, 
/**
 * Where it stands.
 */
status: StepStatus, 
/**
 * What is there, in words: 12 条需求，340 户.
 */
says: string, 
/**
 * Path of the fact with which it goes on, `meetings.<vote>` for a meeting that was not held; none where this program
 * records nothing of it yet.
 */
fact: string | null, };

/**
 * Where a step of the road stands.
 */
export type StepStatus = "done" | "running" | "open" | "blocked" | "not_judged";

/**
 * What a finding is about; leads the window to the field that mends it.
 */
export type Subject = { "kind": "book" } | { "kind": "project", 
/**
 * Its id.
 */
project: ProjectId, } | { "kind": "notice", 
/**
 * The project.
 */
project: ProjectId, 
/**
 * The notice.
 */
notice: NoticeId, } | { "kind": "meeting", 
/**
 * The project.
 */
project: ProjectId, 
/**
 * The meeting.
 */
meeting: MeetingId, };

/**
 * Says that the street received a bundle, and with it all before it.
 */
export type SubmissionAcknowledge = { 
/**
 * Which.
 */
submission: SubmissionId, 
/**
 * Day on which the street said so.
 */
on: string, };

/**
 * A submission to the street (报送).
 */
export type SubmissionId = string;

/**
 * All submissions and the purposes there are.
 */
export type SubmissionList = { 
/**
 * Oldest first.
 */
submissions: Array<SubmissionView>, 
/**
 * Purposes by their Chinese names.
 */
purposes: Array<string>, };

/**
 * A bundle that was made and recorded.
 */
export type SubmissionMade = { 
/**
 * Its id.
 */
id: SubmissionId, 
/**
 * 第几次报送.
 */
sequence: number, 
/**
 * The zip.
 */
bundle: BlobToken, 
/**
 * A file name for it.
 */
file_name: string, 
/**
 * Projects inside.
 */
projects: number, 
/**
 * Demands inside.
 */
demands: number, 
/**
 * Budget total of the projects inside.
 */
total_fen: Money, };

/**
 * Makes a bundle.
 */
export type SubmissionMake = { 
/**
 * Purpose, by its Chinese name: 送审, 公示结果报批, 审核备案, 变更, 拨付与验收, 进度, 决算.
 */
purpose: string, 
/**
 * The projects it is about; those that lack nothing when `None`.
 */
projects: Array<ProjectId> | null, };

/**
 * Names a submission.
 */
export type SubmissionPick = { 
/**
 * Which.
 */
submission: SubmissionId, };

/**
 * Asks what a bundle of a purpose would bring.
 */
export type SubmissionPlan = { 
/**
 * Purpose, by its Chinese name.
 */
purpose: string, };

/**
 * What a bundle of a purpose would bring.
 */
export type SubmissionPlanned = { 
/**
 * The projects whose step of this purpose is still open, in order of entry.
 */
projects: Array<SubmissionProject>, 
/**
 * Sheets that go along, by their Chinese names.
 */
sheets: Array<string>, 
/**
 * Number of issued papers that go along.
 */
papers: number, };

/**
 * A project that a purpose is about, and what it still lacks for it.
 */
export type SubmissionProject = { 
/**
 * Its id.
 */
project: ProjectId, 
/**
 * 项目编号.
 */
number: string, 
/**
 * 项目名称.
 */
name: string, 
/**
 * Its budget total.
 */
total_fen: Money | null, 
/**
 * What is lacking, a sentence each; empty when it is ready.
 */
lacks: Array<string>, };

/**
 * A submission in the list.
 */
export type SubmissionView = { 
/**
 * Its id.
 */
id: SubmissionId, 
/**
 * 第几次报送.
 */
sequence: number, 
/**
 * Purpose.
 */
purpose: string, 
/**
 * Day.
 */
made_on: string, 
/**
 * File name.
 */
file_name: string, 
/**
 * SHA-256 of the zip.
 */
sha256: string, 
/**
 * Day on which the street acknowledged it, or one after it.
 */
acknowledged_on: string | null, };

/**
 * An entry of those who supervise: who looked, when, what was found.
 */
export type Supervision = { 
/**
 * Who looked.
 */
by: Personal<string>, 
/**
 * When.
 */
on: string, 
/**
 * 监督意见.
 */
says: string, };

/**
 * 满意度: anonymous counts of one survey.
 */
export type Survey = { 
/**
 * Day.
 */
on: string, 
/**
 * 调查方式.
 */
manner: string | null, 
/**
 * 发放份数.
 */
asked: number | null, 
/**
 * 非常满意.
 */
very_satisfied: number, 
/**
 * 满意.
 */
satisfied: number, 
/**
 * 一般.
 */
fair: number, 
/**
 * 不满意.
 */
dissatisfied: number, 
/**
 * 意见建议, without names.
 */
says: string | null, };

/**
 * An office held by a person.
 */
export type TermFacts = { 
/**
 * Stable id.
 */
id: TermId, 
/**
 * In what capacity.
 */
role: Role, 
/**
 * 职务, e.g. 党委书记、居委会主任.
 */
title: string | null, 
/**
 * 所在支部, 代表小组（楼栋）.
 */
group: string | null, 
/**
 * First day, when known.
 */
from: string | null, 
/**
 * Last day, when it has ended.
 */
until: string | null, };

/**
 * An office as filled in.
 */
export type TermForm = { 
/**
 * Its id; `None` for a new one.
 */
id: TermId | null, 
/**
 * In what capacity.
 */
role: Role, 
/**
 * 职务.
 */
title: string | null, 
/**
 * 所在支部, 代表小组（楼栋）.
 */
group: string | null, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
until: string | null, };

/**
 * An office held by a person (任职).
 */
export type TermId = string;

/**
 * 终止: a project that ends before it is done.
 */
export type Termination = { 
/**
 * Day.
 */
on: string, 
/**
 * 原因.
 */
reason: string | null, 
/**
 * 已完成的部分.
 */
done: string | null, 
/**
 * 应收回金额.
 */
recover_fen: Money | null, 
/**
 * 收回日期.
 */
recovered_on: string | null, 
/**
 * Who agreed.
 */
consents: Array<Consent>, };

/**
 * 承接方式: who carries the project out.
 */
export type UndertakingMode = "self_run" | "social_organisation" | "enterprise" | "individual";

/**
 * What a period counts.
 */
export type Unit = "working" | "calendar";

/**
 * How urgent a demand was said to be.
 */
export type Urgency = "normal" | "urgent" | "critical";

/**
 * What a check found.
 */
export type Verified = { 
/**
 * True when nothing differs.
 */
ok: boolean, 
/**
 * Hash of the last entry (book) or the book's head named in the manifest (bundle).
 */
head: string | null, 
/**
 * What differs.
 */
differs: Array<Difference>, 
/**
 * Payloads that were erased and could not be compared.
 */
erased: number, };

/**
 * A budget line in a version.
 */
export type VersionLine = { 
/**
 * The line; the same through all versions.
 */
line: BudgetLineId, 
/**
 * What is bought or paid.
 */
item: string, 
/**
 * Its amount.
 */
amount_fen: Money, };

/**
 * A vote with the body that takes it, for choice fields.
 */
export type VoteChoice = { 
/**
 * Code.
 */
code: string, 
/**
 * Name on screen and paper, e.g. 决议.
 */
name: string, 
/**
 * Name of the body that meets.
 */
body: string, };

/**
 * How a vote stands.
 */
export type VoteResult = { 
/**
 * Those with a vote.
 */
heads: HeadCount, 
/**
 * What attendance must reach; empty when not regulated.
 */
attendance: Array<Bar>, 
/**
 * What agreement must reach; empty when not regulated.
 */
approval: Array<Bar>, 
/**
 * Whether enough came; `None` when not recorded or not regulated.
 */
quorate: boolean | null, 
/**
 * Whether it passed; `None` when not recorded, not regulated, or when numbers contradict one another.
 */
passed: boolean | null, 
/**
 * Numbers that contradict one another, in words.
 */
contradictions: Array<string>, };

/**
 * How hands or papers were counted.
 */
export type VotingManner = "hands" | "secret" | "spoken";

/**
 * 凭证: one receipt or invoice, on one budget line.
 */
export type Voucher = { 
/**
 * The budget line that it is spent on.
 */
line: BudgetLineId | null, 
/**
 * The payment that it proves.
 */
payment: RecordId | null, 
/**
 * 开票日期.
 */
on: string | null, 
/**
 * 销售方.
 */
seller: string | null, 
/**
 * 发票号码.
 */
invoice: string | null, 
/**
 * 摘要.
 */
what: string, 
/**
 * 应付金额.
 */
gross_fen: Money, 
/**
 * 代扣金额.
 */
withheld_fen: Money | null, 
/**
 * 实付金额.
 */
net_fen: Money | null, 
/**
 * 经办人.
 */
handled_by: Personal<string> | null, 
/**
 * 证明人.
 */
witnessed_by: Personal<string> | null, 
/**
 * 审批人.
 */
approved_by: Personal<string> | null, 
/**
 * 签收表.
 */
receivers: Array<Receiver>, };

/**
 * The vouchers of all projects.
 */
export type VoucherList = { 
/**
 * Project by project, each in order of entry.
 */
rows: Array<VoucherRow>, };

/**
 * A voucher to choose among.
 */
export type VoucherRow = { 
/**
 * Its id.
 */
id: RecordId, 
/**
 * Its project.
 */
project: ProjectId, 
/**
 * 项目编号.
 */
number: string, 
/**
 * 摘要.
 */
what: string, 
/**
 * 开票日期.
 */
on: string | null, 
/**
 * 应付金额.
 */
gross_fen: Money, };

/**
 * The moment of a project at which somebody who supervises looked.
 */
export type Watched = "notice" | "budget" | "execution" | "payment" | "acceptance" | "audit";

/**
 * How a meeting stands.
 */
export type Weighed = { 
/**
 * Attendance alone.
 */
meeting: VoteResult, 
/**
 * Each project of the agenda, in order.
 */
matters: Array<VoteResult>, };

/**
 * A project of the agenda with the votes counted for it so far.
 */
export type WeighedMatter = { 
/**
 * The project.
 */
project: ProjectId, 
/**
 * Votes; `None` when none were counted.
 */
ballot: Ballot | null, };

/**
 * A project taken back before it was approved.
 */
export type Withdrawal = { 
/**
 * Day.
 */
on: string, 
/**
 * 原因.
 */
reason: string, };

/**
 * All files of wording.
 */
export type WordingList = { 
/**
 * What every page and every paper shares first, then the papers in the order of the road.
 */
files: Array<WordingView>, };

/**
 * Names a file of wording.
 */
export type WordingPick = { 
/**
 * Its name.
 */
file: string, };

/**
 * Replaces a file of wording.
 */
export type WordingSet = { 
/**
 * Its name.
 */
file: string, 
/**
 * The office's own file; that of the program again when `None`.
 */
from: FileToken | null, };

/**
 * A file that says what a paper says and how large.
 */
export type WordingView = { 
/**
 * Its name, e.g. `filing_form.toml`.
 */
file: string, 
/**
 * What it is for, e.g. 审核备案表.
 */
label: string, 
/**
 * True when the office brought its own.
 */
own: boolean, };

/**
 * The account of a fund year.
 */
export type YearAccount = { 
/**
 * The year.
 */
year: number, 
/**
 * 年度额度.
 */
allocation_fen: Money | null, 
/**
 * 专项经费下拨.
 */
allotted_fen: Money, 
/**
 * 专项经费到账.
 */
received_fen: Money, 
/**
 * 期初余额 taken over from the book before this one.
 */
opening_fen: Money, 
/**
 * Fund money granted to projects of the year, as changed.
 */
approved_fen: Money, 
/**
 * 专项经费已拨付.
 */
paid_fen: Money, 
/**
 * 专项经费已收回.
 */
recovered_fen: Money, 
/**
 * 已退还区财政.
 */
returned_fen: Money, 
/**
 * 已上交的存量资金.
 */
stock_fen: Money, 
/**
 * 结转.
 */
carried_fen: Money, 
/**
 * 核减 of this year.
 */
deducted_fen: Money, 
/**
 * 垫付 not repaid.
 */
owed_fen: Money, 
/**
 * 账面余额: taken over + received − paid + recovered − returned − handed in.
 */
balance_fen: Money, 
/**
 * 节余: the balance without what is carried over and still to be used; to be returned once the year is over.
 */
surplus_fen: Money, 
/**
 * True once the year is over: until then the surplus is only what is left as of the day of the account.
 */
ended: boolean, 
/**
 * Money of this year that was carried over, by project.
 */
carried: Array<CarriedMoney>, 
/**
 * Money of earlier years that was still to be used at the start of this one, by year and project.
 */
brought: Array<CarriedMoney>, 
/**
 * Every source that gave or paid anything.
 */
sources: Array<SourceAccount>, };

/**
 * A duty of a fund year.
 */
export type YearDuty = { 
/**
 * Clause id of its rule.
 */
rule: string, 
/**
 * What is to do.
 */
name: string, 
/**
 * Which part of the year or to whom, when it is done more than once.
 */
part: string | null, 
/**
 * Whose duty.
 */
bearer: Bearer, 
/**
 * Ground.
 */
because: Ground, 
/**
 * Its last day, as it was put off; `None` when the text gives none.
 */
by: string | null, 
/**
 * The day that it had before it was put off.
 */
put_off_from: string | null, 
/**
 * Why it was put off; empty when nobody said.
 */
put_off_because: string | null, 
/**
 * The day on which it was done.
 */
done_on: string | null, 
/**
 * How it stands.
 */
state: DutyState, 
/**
 * Path of the fact that does it.
 */
fact: string, };

/**
 * Names a fund year.
 */
export type YearPick = { 
/**
 * The year.
 */
year: number, };

/**
 * 年度事项顺延: the day of a yearly duty that moves, with the reason.
 */
export type YearPostponement = { 
/**
 * Fund year of the duty.
 */
year: number, 
/**
 * Clause id of the duty.
 */
rule: string, 
/**
 * The day that it had.
 */
from: string, 
/**
 * The day that it has now.
 */
to: string, 
/**
 * 原因.
 */
reason: string | null, };

/**
 * 年度决算: the act that closes a fund year (第六条).
 */
export type YearSettlement = { 
/**
 * Fund year.
 */
year: number, 
/**
 * 决算日期.
 */
on: string, 
/**
 * 退还区财政的节余.
 */
returned_fen: Money | null, 
/**
 * 退还日期.
 */
returned_on: string | null, 
/**
 * 上交的存量资金 of older years.
 */
stock_fen: Money | null, 
/**
 * 上交日期.
 */
stock_on: string | null, 
/**
 * 文号 or 凭证号.
 */
document: string | null, 
/**
 * 确认人.
 */
by: string | null, 
/**
 * 备注.
 */
note: string | null, };

/**
 * A fund year.
 */
export type YearView = { 
/**
 * The year.
 */
year: number, 
/**
 * What was given; `None` when not recorded.
 */
allocation: Allocation | null, 
/**
 * Fund part of what was approved.
 */
approved_fund_fen: Money, 
/**
 * What is left of the allocation; below zero when more was approved.
 */
left_fen: Money | null, 
/**
 * Planned sums by source, withdrawn projects left out.
 */
planned: Array<SourceTotal>, 
/**
 * Disclosures of the year.
 */
disclosures: Array<DisclosureView>, 
/**
 * Filings of the three lists of the year.
 */
filings: Array<FilingView>, 
/**
 * Rules of the community's own, of all years.
 */
house_rules: Array<HouseRuleView>, 
/**
 * Hand-overs, of all years.
 */
handovers: Array<HandoverView>, 
/**
 * The duties of the year, in the order of their days.
 */
duties: Array<YearDuty>, 
/**
 * What the year's money comes to.
 */
account: YearAccount, };

export interface Api {
  /** 新建工作簿 */
  book_new: { request: BookNew; reply: BookInfo }
  /** 打开工作簿 */
  book_open: { request: BookOpen; reply: BookInfo }
  /** 关闭工作簿 */
  book_close: { request: Nothing; reply: Done }
  /** 查看工作簿 */
  book_info: { request: Nothing; reply: BookInfo }
  /** 核查全部项目 */
  book_check: { request: Nothing; reply: Checked }
  /** 核查摘要 */
  check_digest: { request: Nothing; reply: CheckDigest }
  /** 校验历史 */
  book_verify: { request: BookVerify; reply: Verified }
  /** 备份 */
  book_backup: { request: BookBackup; reply: BackupMade }
  /** 还原备份 */
  book_restore: { request: BookRestore; reply: Restored }
  /** 移走损坏的工作簿 */
  book_set_aside: { request: BookSetAside; reply: SetAside }
  /** 查看备份 */
  backup_list: { request: Nothing; reply: BackupList }
  /** 设定备份位置 */
  backup_places_set: { request: BackupPlacesSet; reply: Done }
  /** 用备份恢复 */
  backup_restore: { request: BackupRestore; reply: BackupRestored }
  /** 查看回收站 */
  bin_list: { request: Nothing; reply: Bin }
  /** 从回收站恢复 */
  bin_restore: { request: BinPick; reply: Done }
  /** 校验报送包 */
  bundle_verify: { request: BundleVerify; reply: Verified }
  /** 查看社区信息 */
  community_get: { request: Nothing; reply: CommunityView }
  /** 修改社区信息 */
  community_set: { request: CommunitySet; reply: Done }
  /** 查看设置 */
  setting_get: { request: Nothing; reply: Settings }
  /** 修改设置 */
  setting_set: { request: Settings; reply: Done }
  /** 查看政策包 */
  pack_list: { request: Nothing; reply: PackList }
  /** 查看政策包选项 */
  pack_choices: { request: Nothing; reply: PackChoices }
  /** 执行政策包 */
  pack_use: { request: PackUse; reply: RunningProjects }
  /** 查看待决定的项目 */
  pack_running: { request: Nothing; reply: RunningProjects }
  /** 添加政策包 */
  pack_add: { request: PackAdd; reply: PackView }
  /** 查看需求 */
  demand_list: { request: Nothing; reply: DemandList }
  /** 登记需求 */
  demand_add: { request: DemandAdd; reply: DemandAdded }
  /** 修改需求 */
  demand_update: { request: DemandUpdate; reply: Done }
  /** 删除需求 */
  demand_remove: { request: DemandPick; reply: Done }
  /** 合并重复需求 */
  demand_merge: { request: DemandMerge; reply: Done }
  /** 取消合并需求 */
  demand_separate: { request: DemandPick; reply: Done }
  /** 抹去提出人信息 */
  demand_erase: { request: DemandErase; reply: Done }
  /** 预览导入 */
  import_preview: { request: ImportRequest; reply: ImportReply }
  /** 导入 */
  import_apply: { request: ImportRequest; reply: ImportReply }
  /** 查看项目 */
  project_list: { request: Nothing; reply: ProjectList }
  /** 查看项目进展 */
  project_get: { request: ProjectPick; reply: ProjectView }
  /** 起草项目 */
  project_add: { request: ProjectAdd; reply: ProjectAdded }
  /** 修改方案 */
  project_scheme_set: { request: ProjectSchemeSet; reply: Done }
  /** 修改预算 */
  project_budget_set: { request: ProjectBudgetSet; reply: BudgetSet }
  /** 修改资金来源 */
  project_sources_set: { request: ProjectSourcesSet; reply: Done }
  /** 修改实施步骤 */
  project_plan_set: { request: ProjectPlanSet; reply: Done }
  /** 关联需求 */
  project_demands_set: { request: ProjectDemandsSet; reply: Done }
  /** 方案定稿 */
  project_freeze: { request: ProjectFreeze; reply: RevisionView }
  /** 对照两稿方案 */
  project_compare: { request: ProjectCompare; reply: ProjectCompared }
  /** 查看项目卷宗 */
  project_dossier: { request: ProjectPick; reply: Dossier }
  /** 装订卷宗 */
  dossier_print: { request: ProjectPick; reply: DossierPrinted }
  /** 打包卷宗 */
  dossier_pack: { request: ProjectPick; reply: DossierPacked }
  /** 删除项目 */
  project_remove: { request: ProjectPick; reply: Done }
  /** 修改参与方 */
  project_partners_set: { request: ProjectPartnersSet; reply: Done }
  /** 修改评估指标 */
  project_indicators_set: { request: ProjectIndicatorsSet; reply: Done }
  /** 撤回项目 */
  project_withdraw: { request: ProjectWithdraw; reply: Done }
  /** 取消撤回 */
  project_resume: { request: ProjectPick; reply: Done }
  /** 换用政策包 */
  project_pack_turn: { request: ProjectPackTurn; reply: Done }
  /** 登记监督 */
  entry_add: { request: EntryAdd; reply: EntryAdded }
  /** 删除监督记录 */
  entry_remove: { request: EntryPick; reply: Done }
  /** 说明理由放行 */
  finding_lift: { request: FindingLift; reply: Done }
  /** 查看全部公示 */
  notice_list: { request: Nothing; reply: NoticeList }
  /** 起草公示 */
  notice_add: { request: NoticeAdd; reply: NoticeAdded }
  /** 修改公示 */
  notice_update: { request: NoticeUpdate; reply: Done }
  /** 删除公示 */
  notice_remove: { request: NoticePick; reply: Done }
  /** 设定张贴处 */
  notice_places_set: { request: NoticePlacesSet; reply: PlacesSet }
  /** 登记张贴 */
  notice_posting: { request: NoticePosting; reply: Done }
  /** 添加公示照片 */
  notice_photo_add: { request: NoticePhotoAdd; reply: AttachmentView }
  /** 登记异议 */
  notice_objection_add: { request: NoticeObjectionAdd; reply: ObjectionAdded }
  /** 登记异议处理 */
  notice_objection_decide: { request: NoticeObjectionDecide; reply: Done }
  /** 查看人员 */
  person_list: { request: Nothing; reply: PersonList }
  /** 登记人员 */
  person_save: { request: PersonSave; reply: PersonSaved }
  /** 删除人员 */
  person_remove: { request: PersonPick; reply: Done }
  /** 抹去联系方式 */
  person_erase: { request: PersonPick; reply: Done }
  /** 查看会议 */
  meeting_list: { request: Nothing; reply: MeetingList }
  /** 查看一次会议 */
  meeting_get: { request: MeetingPick; reply: MeetingView }
  /** 查看应到名单 */
  meeting_roster: { request: MeetingRoster; reply: Called }
  /** 查看法定人数 */
  meeting_weigh: { request: MeetingWeigh; reply: Weighed }
  /** 登记会议 */
  meeting_save: { request: MeetingSave; reply: MeetingSaved }
  /** 登记到会 */
  meeting_roster_set: { request: MeetingRosterSet; reply: Done }
  /** 设定议题 */
  meeting_matters_set: { request: MeetingMattersSet; reply: MattersSet }
  /** 登记表决 */
  meeting_matter_set: { request: MeetingMatterSet; reply: Done }
  /** 删除会议 */
  meeting_remove: { request: MeetingPick; reply: Done }
  /** 登记评审 */
  review_save: { request: ReviewSave; reply: ReviewSaved }
  /** 删除评审 */
  review_remove: { request: ReviewPick; reply: Done }
  /** 登记审批 */
  approval_save: { request: ApprovalSave; reply: ApprovalSaved }
  /** 删除审批 */
  approval_remove: { request: ApprovalPick; reply: Done }
  /** 登记合同 */
  contract_save: { request: ContractSave; reply: ContractSaved }
  /** 删除合同 */
  contract_remove: { request: ContractPick; reply: Done }
  /** 登记备案 */
  filing_save: { request: FilingSave; reply: FilingSaved }
  /** 删除备案 */
  filing_remove: { request: FilingPick; reply: Done }
  /** 添加扫描件 */
  scan_add: { request: ScanAdd; reply: AttachmentView }
  /** 去掉扫描件 */
  scan_remove: { request: ScanPick; reply: Done }
  /** 查看承接方 */
  provider_list: { request: Nothing; reply: ProviderList }
  /** 登记承接方 */
  provider_save: { request: ProviderSave; reply: ProviderSaved }
  /** 删除承接方 */
  provider_remove: { request: ProviderPick; reply: Done }
  /** 查看资源 */
  resource_list: { request: Nothing; reply: ResourceList }
  /** 登记资源 */
  resource_save: { request: ResourceSave; reply: ResourceSaved }
  /** 删除资源 */
  resource_remove: { request: ResourcePick; reply: Done }
  /** 登记 */
  record_save: { request: RecordSave; reply: RecordSaved }
  /** 删除登记 */
  record_remove: { request: RecordPick; reply: Done }
  /** 查看年度登记 */
  record_list: { request: Nothing; reply: RecordList }
  /** 查看凭证 */
  voucher_list: { request: Nothing; reply: VoucherList }
  /** 查看经费 */
  money_get: { request: YearPick; reply: MoneyView }
  /** 查看年度 */
  year_get: { request: YearPick; reply: YearView }
  /** 登记年度额度 */
  allocation_set: { request: AllocationSet; reply: Done }
  /** 删除年度额度 */
  allocation_clear: { request: YearPick; reply: Done }
  /** 登记经费公开 */
  disclosure_save: { request: DisclosureSave; reply: DisclosureSaved }
  /** 删除经费公开 */
  disclosure_remove: { request: DisclosurePick; reply: Done }
  /** 登记制度 */
  house_rule_save: { request: HouseRuleSave; reply: HouseRuleSaved }
  /** 删除制度 */
  house_rule_remove: { request: HouseRulePick; reply: Done }
  /** 登记移交 */
  handover_save: { request: HandoverSave; reply: HandoverSaved }
  /** 登记更正 */
  correction_add: { request: CorrectionAdd; reply: CorrectionAdded }
  /** 添加附件 */
  attachment_add: { request: AttachmentAdd; reply: AttachmentView }
  /** 查看附件 */
  attachment_list: { request: Nothing; reply: AttachmentList }
  /** 取出附件 */
  attachment_bytes: { request: AttachmentPick; reply: BytesReply }
  /** 查看文书种类 */
  paper_kinds: { request: Nothing; reply: Kinds }
  /** 预览文书 */
  paper_preview: { request: PaperRequest; reply: PaperPreview }
  /** 印发文书 */
  paper_issue: { request: PaperRequest; reply: PaperIssued }
  /** 对照已印发文书 */
  paper_compare: { request: PaperCompare; reply: PaperCompared }
  /** 汇集全部文书 */
  paper_all: { request: PaperAllRequest; reply: PaperAll }
  /** 查看文书版式 */
  wording_list: { request: Nothing; reply: WordingList }
  /** 取出文书版式 */
  wording_get: { request: WordingPick; reply: BytesReply }
  /** 换用文书版式 */
  wording_set: { request: WordingSet; reply: Done }
  /** 查看已印发文书 */
  paper_list: { request: Nothing; reply: PaperList }
  /** 取出已印发文书 */
  paper_bytes: { request: PaperPick; reply: BytesReply }
  /** 查看表格种类 */
  sheet_kinds: { request: Nothing; reply: Kinds }
  /** 导出表格 */
  sheet_export: { request: SheetRequest; reply: SheetMade }
  /** 看看报送什么 */
  submission_plan: { request: SubmissionPlan; reply: SubmissionPlanned }
  /** 生成报送包 */
  submission_make: { request: SubmissionMake; reply: SubmissionMade }
  /** 查看报送 */
  submission_list: { request: Nothing; reply: SubmissionList }
  /** 登记街道收到 */
  submission_acknowledge: { request: SubmissionAcknowledge; reply: Done }
  /** 取出报送包 */
  submission_bytes: { request: SubmissionPick; reply: BytesReply }
  /** 查看历史 */
  history_list: { request: Nothing; reply: History }
  /** 查看一项内容的来历 */
  history_of: { request: HistoryOf; reply: HistoryBehind }
  /** 撤销 */
  history_undo: { request: HistoryStep; reply: HistoryStepped }
  /** 重做 */
  history_redo: { request: HistoryStep; reply: HistoryStepped }
  /** 保存草稿 */
  draft_save: { request: DraftSave; reply: Done }
  /** 取回草稿 */
  draft_get: { request: DraftPick; reply: DraftView }
  /** 丢弃草稿 */
  draft_delete: { request: DraftPick; reply: Done }
  /** 查看程序版本 */
  program_about: { request: Nothing; reply: ProgramAbout }
  /** 生成诊断报告 */
  report_make: { request: Nothing; reply: BytesReply }
  /** 数日子 */
  days_count: { request: DaysCount; reply: Counted }
  /** 识别日期 */
  date_read: { request: DateRead; reply: DateSaid }
  /** 金额大写 */
  money_capitals: { request: MoneyCapitals; reply: MoneySaid }
}
