//! The one table of operations. Everything that a person can do is a line here.
//!
//! A line reads: name, handler, request, reply, effect, Chinese label. The window, the headless program and the tests
//! reach a handler by its name alone; a line without a handler does not compile.

use crate::cx::Cx;
use crate::{
    Failure, attachment, backup, book, community, demand, dossier, draft, history, import, meeting,
    notice, pack, paper, person, plain, program, project, provider, record,
};
use crate::{resource, scan, setting, sheet, street, submission, tool, wording, year};
use policy::Code;
use schemars::Schema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What a command does to the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Reads only.
    Reads,
    /// Writes one act that undo takes back.
    Writes,
    /// Writes one act at which undo stops, and why.
    Barrier(&'static str),
    /// Changes something outside the history, and why it is not recorded there.
    Unrecorded(&'static str),
}

/// One line of the table.
pub struct Command {
    /// `noun_verb`.
    pub name: &'static str,
    /// What a person reads on a button or in the history.
    pub label: &'static str,
    /// What it does to the book.
    pub effect: Effect,
    /// JSON Schema of the request.
    pub request: fn() -> Schema,
    /// JSON Schema of the reply.
    pub reply: fn() -> Schema,
    pub(crate) run: fn(&Cx<'_>, Value) -> Result<Value, Failure>,
}

/// Hands every line of the table to a macro.
macro_rules! with_commands {
    ($each:ident) => {
        $each! {
            book_new: book::new, book::api::BookNew => book::api::BookInfo, Barrier("新工作簿没有更早的状态"), "新建工作簿";
            book_open: book::open, book::api::BookOpen => book::api::BookInfo, Unrecorded("打开不改变内容"), "打开工作簿";
            book_close: book::close, plain::Nothing => plain::Done, Unrecorded("关闭不改变内容"), "关闭工作簿";
            book_info: book::info, plain::Nothing => book::api::BookInfo, Reads, "查看工作簿";
            book_check: book::check, plain::Nothing => book::api::Checked, Reads, "核查全部项目";
            check_digest: book::digest, plain::Nothing => book::api::CheckDigest, Reads, "核查摘要";
            book_verify: book::verify, book::api::BookVerify => book::api::Verified, Reads, "校验历史";
            book_backup: backup::make, backup::api::BookBackup => backup::api::BackupMade, Unrecorded("备份不改变内容"), "备份";
            book_restore: book::restore, book::api::BookRestore => book::api::Restored, Unrecorded("还原写入另一个文件"), "还原备份";
            book_set_aside: book::set_aside, book::api::BookSetAside => book::api::SetAside, Unrecorded("损坏的工作簿记不下历史"), "移走损坏的工作簿";
            backup_list: backup::list, plain::Nothing => backup::api::BackupList, Reads, "查看备份";
            backup_places_set: backup::set_places, backup::api::BackupPlacesSet => plain::Done, Writes, "设定备份位置";
            backup_restore: backup::restore, backup::api::BackupRestore => backup::api::BackupRestored, Barrier("恢复的工作簿从备份的内容接着做"), "用备份恢复";
            bin_list: book::bin, plain::Nothing => book::api::Bin, Reads, "查看回收站";
            bin_restore: book::take_back, book::api::BinPick => plain::Done, Writes, "从回收站恢复";
            bundle_verify: submission::verify, book::api::BundleVerify => book::api::Verified, Reads, "校验报送包";
            community_get: community::get, plain::Nothing => community::api::CommunityView, Reads, "查看社区信息";
            community_set: community::set, community::api::CommunitySet => plain::Done, Writes, "修改社区信息";
            setting_get: setting::get, plain::Nothing => setting::api::Settings, Reads, "查看设置";
            setting_set: setting::set, setting::api::Settings => plain::Done, Writes, "修改设置";
            pack_list: pack::list, plain::Nothing => pack::api::PackList, Reads, "查看政策包";
            pack_choices: pack::choices, plain::Nothing => pack::api::PackChoices, Reads, "查看政策包选项";
            pack_use: pack::use_from, pack::api::PackUse => pack::api::RunningProjects, Writes, "执行政策包";
            pack_running: pack::running, plain::Nothing => pack::api::RunningProjects, Reads, "查看待决定的项目";
            pack_add: pack::add, pack::api::PackAdd => pack::api::PackView, Writes, "添加政策包";
            demand_list: demand::list, plain::Nothing => demand::api::DemandList, Reads, "查看需求";
            demand_add: demand::add, demand::api::DemandAdd => demand::api::DemandAdded, Writes, "登记需求";
            demand_update: demand::update, demand::api::DemandUpdate => plain::Done, Writes, "修改需求";
            demand_remove: demand::remove, demand::api::DemandPick => plain::Done, Writes, "删除需求";
            demand_merge: demand::merge, demand::api::DemandMerge => plain::Done, Writes, "合并重复需求";
            demand_separate: demand::separate, demand::api::DemandPick => plain::Done, Writes, "取消合并需求";
            demand_erase: demand::erase, demand::api::DemandErase => plain::Done, Barrier("抹去的个人信息不能恢复"), "抹去提出人信息";
            import_preview: import::preview, import::api::ImportRequest => import::api::ImportReply, Reads, "预览导入";
            import_apply: import::apply, import::api::ImportRequest => import::api::ImportReply, Writes, "导入";
            project_list: project::list, plain::Nothing => project::api::ProjectList, Reads, "查看项目";
            project_get: project::get, project::api::ProjectPick => project::api::ProjectView, Reads, "查看项目进展";
            project_add: project::add, project::api::ProjectAdd => project::api::ProjectAdded, Writes, "起草项目";
            project_scheme_set: project::set_scheme, project::api::ProjectSchemeSet => plain::Done, Writes, "修改方案";
            project_budget_set: project::set_budget, project::api::ProjectBudgetSet => project::api::BudgetSet, Writes, "修改预算";
            project_sources_set: project::set_sources, project::api::ProjectSourcesSet => plain::Done, Writes, "修改资金来源";
            project_plan_set: project::set_plan, project::api::ProjectPlanSet => plain::Done, Writes, "修改实施步骤";
            project_demands_set: project::set_demands, project::api::ProjectDemandsSet => plain::Done, Writes, "关联需求";
            project_freeze: project::freeze, project::api::ProjectFreeze => project::api::RevisionView, Writes, "方案定稿";
            project_compare: project::compare, project::api::ProjectCompare => project::api::ProjectCompared, Reads, "对照两稿方案";
            project_dossier: project::dossier, project::api::ProjectPick => project::api::Dossier, Reads, "查看项目卷宗";
            dossier_print: dossier::print, project::api::ProjectPick => dossier::api::DossierPrinted, Reads, "装订卷宗";
            dossier_pack: dossier::pack, project::api::ProjectPick => dossier::api::DossierPacked, Reads, "打包卷宗";
            project_remove: project::remove, project::api::ProjectPick => plain::Done, Writes, "删除项目";
            project_partners_set: project::set_partners, project::api::ProjectPartnersSet => plain::Done, Writes, "修改参与方";
            project_indicators_set: project::set_indicators, project::api::ProjectIndicatorsSet => plain::Done, Writes, "修改评估指标";
            project_withdraw: project::withdraw, project::api::ProjectWithdraw => plain::Done, Writes, "撤回项目";
            project_resume: project::resume, project::api::ProjectPick => plain::Done, Writes, "取消撤回";
            project_pack_turn: project::turn_pack, project::api::ProjectPackTurn => plain::Done, Writes, "换用政策包";
            entry_add: project::add_entry, project::api::EntryAdd => project::api::EntryAdded, Writes, "登记监督";
            entry_remove: project::remove_entry, project::api::EntryPick => plain::Done, Writes, "删除监督记录";
            finding_lift: project::lift, project::api::FindingLift => plain::Done, Writes, "说明理由放行";
            notice_list: notice::list, plain::Nothing => notice::api::NoticeList, Reads, "查看全部公示";
            notice_add: notice::add, notice::api::NoticeAdd => notice::api::NoticeAdded, Writes, "起草公示";
            notice_update: notice::update, notice::api::NoticeUpdate => plain::Done, Writes, "修改公示";
            notice_remove: notice::remove, notice::api::NoticePick => plain::Done, Writes, "删除公示";
            notice_places_set: notice::set_places, notice::api::NoticePlacesSet => notice::api::PlacesSet, Writes, "设定张贴处";
            notice_posting: notice::posting, notice::api::NoticePosting => plain::Done, Writes, "登记张贴";
            notice_photo_add: notice::add_photo, notice::api::NoticePhotoAdd => attachment::api::AttachmentView, Writes, "添加公示照片";
            notice_objection_add: notice::add_objection, notice::api::NoticeObjectionAdd => notice::api::ObjectionAdded, Writes, "登记异议";
            notice_objection_decide: notice::decide_objection, notice::api::NoticeObjectionDecide => plain::Done, Writes, "登记异议处理";
            person_list: person::list, plain::Nothing => person::api::PersonList, Reads, "查看人员";
            person_save: person::save, person::api::PersonSave => person::api::PersonSaved, Writes, "登记人员";
            person_remove: person::remove, person::api::PersonPick => plain::Done, Writes, "删除人员";
            person_erase: person::erase, person::api::PersonPick => plain::Done, Barrier("抹去的个人信息不能恢复"), "抹去联系方式";
            meeting_list: meeting::list, plain::Nothing => meeting::api::MeetingList, Reads, "查看会议";
            meeting_get: meeting::get, meeting::api::MeetingPick => meeting::api::MeetingView, Reads, "查看一次会议";
            meeting_roster: meeting::roster, meeting::api::MeetingRoster => meeting::api::Called, Reads, "查看应到名单";
            meeting_weigh: meeting::weigh, meeting::api::MeetingWeigh => meeting::api::Weighed, Reads, "查看法定人数";
            meeting_save: meeting::save, meeting::api::MeetingSave => meeting::api::MeetingSaved, Writes, "登记会议";
            meeting_roster_set: meeting::set_roster, meeting::api::MeetingRosterSet => plain::Done, Writes, "登记到会";
            meeting_matters_set: meeting::set_matters, meeting::api::MeetingMattersSet => meeting::api::MattersSet, Writes, "设定议题";
            meeting_matter_set: meeting::set_matter, meeting::api::MeetingMatterSet => plain::Done, Writes, "登记表决";
            meeting_remove: meeting::remove, meeting::api::MeetingPick => plain::Done, Writes, "删除会议";
            review_save: street::save_review, street::api::ReviewSave => street::api::ReviewSaved, Writes, "登记评审";
            review_remove: street::remove_review, street::api::ReviewPick => plain::Done, Writes, "删除评审";
            approval_save: street::save_approval, street::api::ApprovalSave => street::api::ApprovalSaved, Writes, "登记审批";
            approval_remove: street::remove_approval, street::api::ApprovalPick => plain::Done, Writes, "删除审批";
            contract_save: street::save_contract, street::api::ContractSave => street::api::ContractSaved, Writes, "登记合同";
            contract_remove: street::remove_contract, street::api::ContractPick => plain::Done, Writes, "删除合同";
            filing_save: street::save_filing, street::api::FilingSave => street::api::FilingSaved, Writes, "登记备案";
            filing_remove: street::remove_filing, street::api::FilingPick => plain::Done, Writes, "删除备案";
            scan_add: scan::add, scan::api::ScanAdd => attachment::api::AttachmentView, Writes, "添加扫描件";
            scan_remove: scan::remove, scan::api::ScanPick => plain::Done, Writes, "去掉扫描件";
            provider_list: provider::list, plain::Nothing => provider::api::ProviderList, Reads, "查看承接方";
            provider_save: provider::save, provider::api::ProviderSave => provider::api::ProviderSaved, Writes, "登记承接方";
            provider_remove: provider::remove, provider::api::ProviderPick => plain::Done, Writes, "删除承接方";
            resource_list: resource::list, plain::Nothing => resource::api::ResourceList, Reads, "查看资源";
            resource_save: resource::save, resource::api::ResourceSave => resource::api::ResourceSaved, Writes, "登记资源";
            resource_remove: resource::remove, resource::api::ResourcePick => plain::Done, Writes, "删除资源";
            record_save: record::save, record::api::RecordSave => record::api::RecordSaved, Writes, "登记";
            record_remove: record::remove, record::api::RecordPick => plain::Done, Writes, "删除登记";
            record_list: record::list, plain::Nothing => record::api::RecordList, Reads, "查看年度登记";
            voucher_list: record::vouchers, plain::Nothing => record::api::VoucherList, Reads, "查看凭证";
            money_get: record::money, year::api::YearPick => record::api::MoneyView, Reads, "查看经费";
            year_get: year::get, year::api::YearPick => year::api::YearView, Reads, "查看年度";
            allocation_set: year::set_allocation, year::api::AllocationSet => plain::Done, Writes, "登记年度额度";
            allocation_clear: year::clear_allocation, year::api::YearPick => plain::Done, Writes, "删除年度额度";
            disclosure_save: year::save_disclosure, year::api::DisclosureSave => year::api::DisclosureSaved, Writes, "登记经费公开";
            disclosure_remove: year::remove_disclosure, year::api::DisclosurePick => plain::Done, Writes, "删除经费公开";
            house_rule_save: year::save_house_rule, year::api::HouseRuleSave => year::api::HouseRuleSaved, Writes, "登记制度";
            house_rule_remove: year::remove_house_rule, year::api::HouseRulePick => plain::Done, Writes, "删除制度";
            handover_save: year::save_handover, year::api::HandoverSave => year::api::HandoverSaved, Writes, "登记移交";
            correction_add: year::add_correction, year::api::CorrectionAdd => year::api::CorrectionAdded, Writes, "登记更正";
            attachment_add: attachment::add, attachment::api::AttachmentAdd => attachment::api::AttachmentView, Writes, "添加附件";
            attachment_list: attachment::list, plain::Nothing => attachment::api::AttachmentList, Reads, "查看附件";
            attachment_bytes: attachment::bytes, attachment::api::AttachmentPick => paper::api::BytesReply, Reads, "取出附件";
            paper_kinds: paper::kinds, plain::Nothing => paper::api::Kinds, Reads, "查看文书种类";
            paper_preview: paper::preview, paper::api::PaperRequest => paper::api::PaperPreview, Reads, "预览文书";
            paper_issue: paper::issue, paper::api::PaperRequest => paper::api::PaperIssued, Barrier("文书已经印发，不能当作没有印过"), "印发文书";
            paper_compare: paper::compare, paper::api::PaperCompare => paper::api::PaperCompared, Reads, "对照已印发文书";
            paper_all: paper::all, paper::api::PaperAllRequest => paper::api::PaperAll, Reads, "汇集全部文书";
            wording_list: wording::list, plain::Nothing => wording::api::WordingList, Reads, "查看文书版式";
            wording_get: wording::get, wording::api::WordingPick => paper::api::BytesReply, Reads, "取出文书版式";
            wording_set: wording::set, wording::api::WordingSet => plain::Done, Writes, "换用文书版式";
            paper_list: paper::list, plain::Nothing => paper::api::PaperList, Reads, "查看已印发文书";
            paper_bytes: paper::bytes, paper::api::PaperPick => paper::api::BytesReply, Reads, "取出已印发文书";
            sheet_kinds: sheet::kinds, plain::Nothing => paper::api::Kinds, Reads, "查看表格种类";
            sheet_export: sheet::export, sheet::api::SheetRequest => sheet::api::SheetMade, Reads, "导出表格";
            submission_plan: submission::plan, submission::api::SubmissionPlan => submission::api::SubmissionPlanned, Reads, "看看报送什么";
            submission_make: submission::make, submission::api::SubmissionMake => submission::api::SubmissionMade, Barrier("报送包已经交出，不能当作没有报过"), "生成报送包";
            submission_list: submission::list, plain::Nothing => submission::api::SubmissionList, Reads, "查看报送";
            submission_acknowledge: submission::acknowledge, submission::api::SubmissionAcknowledge => plain::Done, Writes, "登记街道收到";
            submission_bytes: submission::bytes, submission::api::SubmissionPick => paper::api::BytesReply, Reads, "取出报送包";
            history_list: history::list, plain::Nothing => workbook::History, Reads, "查看历史";
            history_of: history::of, history::api::HistoryOf => history::api::HistoryBehind, Reads, "查看一项内容的来历";
            history_undo: history::undo, history::api::HistoryStep => history::api::HistoryStepped, Writes, "撤销";
            history_redo: history::redo, history::api::HistoryStep => history::api::HistoryStepped, Writes, "重做";
            draft_save: draft::save, draft::api::DraftSave => plain::Done, Unrecorded("草稿不是记录"), "保存草稿";
            draft_get: draft::get, draft::api::DraftPick => draft::api::DraftView, Reads, "取回草稿";
            draft_delete: draft::delete, draft::api::DraftPick => plain::Done, Unrecorded("草稿不是记录"), "丢弃草稿";
            program_about: program::about, plain::Nothing => program::api::ProgramAbout, Reads, "查看程序版本";
            report_make: program::report, plain::Nothing => paper::api::BytesReply, Reads, "生成诊断报告";
            days_count: tool::count_days, tool::api::DaysCount => policy::calendar::Counted, Reads, "数日子";
            date_read: tool::read_date, tool::api::DateRead => tool::api::DateSaid, Reads, "识别日期";
            money_capitals: tool::capitals, tool::api::MoneyCapitals => tool::api::MoneySaid, Reads, "金额大写";
        }
    };
}

macro_rules! lines {
    ($($name:ident: $handler:path, $request:ty => $reply:ty, $effect:expr, $label:literal;)+) => {
        /// The table, in the order of the work.
        pub static COMMANDS: &[Command] = {
            #[allow(clippy::enum_glob_use)]
            use Effect::*;
            &[$(Command {
                name: stringify!($name),
                label: $label,
                effect: $effect,
                request: || schemars::schema_for!($request),
                reply: || schemars::schema_for!($reply),
                run: |cx, request| {
                    let reply: $reply = $handler(cx, read(stringify!($name), request)?)?;
                    write(&reply)
                },
            }),+]
        };
    };
}

with_commands!(lines);
pub(crate) use with_commands;

/// Returns the line with this name.
///
/// # Errors
/// `UnknownName` when there is none.
pub fn find(name: &str) -> Result<&'static Command, Failure> {
    COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| {
            Failure::user(
                Code::UnknownName,
                format!("没有“{name}”这个命令。"),
                "用 huiminbu commands --json 查看全部命令。",
            )
        })
}

/// Reads a request. A field that the command does not know is refused: a misspelt name must not be dropped silently.
fn read<T: DeserializeOwned>(name: &str, request: Value) -> Result<T, Failure> {
    let mut unknown = Vec::new();
    let read = serde_ignored::deserialize(request, |path| unknown.push(path.to_string()));
    let read = read.map_err(|error| unreadable(name, &error))?;
    match unknown.into_iter().next() {
        None => Ok(read),
        Some(path) => Err(Failure::user(
            Code::BadValue,
            format!("命令 {name} 里没有“{path}”这一项。"),
            "对照 huiminbu commands --json 里的格式改正。",
        )
        .at(path)),
    }
}

fn unreadable(name: &str, error: &serde_json::Error) -> Failure {
    let mut failure = Failure::user(
        Code::BadValue,
        format!(
            "命令 {name} 的内容不完整或写法不对：{}。",
            crate::words::of_json_error(error)
        ),
        "对照 huiminbu commands --json 里的格式改正。",
    );
    failure.detail = error.to_string();
    failure
}

fn write<T: Serialize>(reply: &T) -> Result<Value, Failure> {
    serde_json::to_value(reply).map_err(|error| Failure::bug(error.to_string()))
}
