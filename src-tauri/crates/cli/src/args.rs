//! What may be typed.

use chrono::NaiveDate;
use clap::error::{ContextKind, ContextValue};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

const HELP: &str = "{about}\n\n用法: {usage}\n\n{all-args}";

/// 惠民簿：社区服务群众专项经费的离线工作簿（无窗口程序）
#[derive(Debug, Parser)]
#[command(name = "huiminbu", version, help_template = HELP, subcommand_required = true)]
#[command(
    disable_help_subcommand = true,
    next_help_heading = "选项",
    subcommand_help_heading = "子命令"
)]
pub struct Arguments {
    /// 把今天当作这一天（年-月-日）
    #[arg(long, global = true, value_name = "DATE")]
    pub today: Option<NaiveDate>,
    /// 允许日期早于最后一条记录
    #[arg(long, global = true)]
    pub allow_earlier: bool,
    /// 要做什么
    #[command(subcommand)]
    pub verb: Verb,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
#[command(help_template = HELP)]
pub enum Verb {
    /// 新建工作簿
    New(New),
    /// 列出全部命令
    Commands {
        /// 以 JSON 输出，含请求和答复的格式
        #[arg(long)]
        json: bool,
    },
    /// 执行一个命令
    Call {
        /// 工作簿
        book: PathBuf,
        /// 命令名
        name: String,
        /// 请求（JSON）；写 - 从标准输入读
        request: Option<String>,
    },
    /// 逐行执行一个 JSONL 文件
    Run {
        /// 工作簿
        book: PathBuf,
        /// 每行一个 {"call":…,"with":…,"as":…,"today":…,"to":…}
        file: PathBuf,
    },
    /// 核查：全部意见和期限
    Check(JsonBook),
    /// 生成文书（草稿；--issue 为正式印发）
    Paper(Paper),
    /// 列出文书种类
    Papers {
        /// 以 JSON 输出
        #[arg(long)]
        json: bool,
    },
    /// 导出表格
    Sheet(Sheet),
    /// 列出表格种类
    Sheets {
        /// 以 JSON 输出
        #[arg(long)]
        json: bool,
    },
    /// 导入办公表格
    Import(Import),
    /// 生成报送包
    Bundle {
        /// 工作簿
        book: PathBuf,
        /// 用途：送审、公示结果报批、审核备案、变更、拨付与验收、进度、决算
        #[arg(long = "for", value_name = "PURPOSE")]
        purpose: String,
        /// 写入的文件夹
        #[arg(short, long = "output", value_name = "DIR")]
        output: PathBuf,
        /// 以 JSON 输出
        #[arg(long)]
        json: bool,
    },
    /// 装订项目卷宗：PDF，或带校验清单的 zip
    Dossier(Volume),
    /// 校验工作簿或报送包
    Verify {
        /// 工作簿或报送包
        file: PathBuf,
        /// 外部留存的校验码
        #[arg(long)]
        head: Option<String>,
        /// 以 JSON 输出
        #[arg(long)]
        json: bool,
    },
    /// 备份并校验
    Backup(crate::backups::Backup),
    /// 列出各处的备份
    Backups(JsonBook),
    /// 设定两处备份位置
    BackupPlaces(crate::backups::BackupPlaces),
    /// 从备份还原成一个新文件，或换下现有的工作簿
    Restore(crate::backups::Restore),
    /// 把损坏的工作簿连同旁边的文件移到另一个文件夹，不删除
    SetAside(JsonBook),
    /// 写出诊断报告（没有个人信息）
    Report {
        /// 工作簿；不写时只说程序和电脑
        book: Option<PathBuf>,
        /// 写入的文件
        #[arg(short, long = "output", value_name = "FILE")]
        output: PathBuf,
    },
    /// 查看程序版本
    About {
        /// 以 JSON 输出
        #[arg(long)]
        json: bool,
    },
    /// 撤销最近的操作
    Undo(Step),
    /// 重做撤销的操作
    Redo(Step),
    /// 查看历史
    History(JsonBook),
    /// 数日子
    Days(Days),
    /// 金额大写
    Money {
        /// 金额，最多两位小数
        #[arg(allow_hyphen_values = true)]
        amount: String,
        /// 以 JSON 输出
        #[arg(long)]
        json: bool,
    },
    /// 在文件夹里做出示例：book.hmb、papers/、sheets/、bundles/、dossiers/
    Demo {
        /// 文件夹
        folder: PathBuf,
        /// 政策包
        #[arg(long, default_value = "guandu-2021")]
        pack: String,
        /// 再做一本办完的一年：2025.hmb
        #[arg(long)]
        year: bool,
    },
    /// 读取外来表格（供程序自己使用）
    #[command(hide = true, name = host::WORKER_ARGUMENT)]
    ReadWorkbook,
}

impl Verb {
    /// Returns true for the verbs whose errors are always JSON.
    pub fn always_json(&self) -> bool {
        matches!(self, Verb::Call { .. } | Verb::Run { .. })
    }
}

/// 新建
#[derive(Debug, Args)]
pub struct New {
    /// 工作簿
    pub book: PathBuf,
    /// 政策包
    #[arg(long)]
    pub pack: String,
    /// 社区名称
    #[arg(long)]
    pub community: String,
    /// urban 城市社区，village 村改居
    #[arg(long, value_parser = ["urban", "village"])]
    pub kind: String,
    /// 街道名称
    #[arg(long)]
    pub street: String,
    /// 区名称
    #[arg(long)]
    pub district: String,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// A book and a choice of JSON.
#[derive(Debug, Args)]
pub struct JsonBook {
    /// 工作簿
    pub book: PathBuf,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// 文书
#[derive(Debug, Args)]
pub struct Paper {
    /// 工作簿
    pub book: PathBuf,
    /// 文书种类的中文名
    pub kind: String,
    /// 项目编号
    #[arg(long, value_name = "NO")]
    pub project: Option<String>,
    /// 会议
    #[arg(long, value_name = "ID")]
    pub meeting: Option<String>,
    /// 公示
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// 登记：一笔拨付、一次验收、一次变更、一张凭证、一项资产
    #[arg(long, value_name = "ID")]
    pub record: Option<String>,
    /// 年度
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i32>,
    /// 纸张
    #[arg(long, value_parser = ["A4", "A3"])]
    pub size: Option<String>,
    /// 正式印发
    #[arg(long)]
    pub issue: bool,
    /// 写入的文件
    #[arg(short, long = "output", value_name = "FILE")]
    pub output: PathBuf,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// 卷宗
#[derive(Debug, Args)]
pub struct Volume {
    /// 工作簿
    pub book: PathBuf,
    /// 项目编号
    pub project: String,
    /// 写入的文件或文件夹
    #[arg(short, long = "output", value_name = "PATH")]
    pub output: PathBuf,
    /// 打包成 zip，内有每个文件和校验码
    #[arg(long)]
    pub zip: bool,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// 表格
#[derive(Debug, Args)]
pub struct Sheet {
    /// 工作簿
    pub book: PathBuf,
    /// 表格种类的中文名
    pub kind: String,
    /// 项目编号
    #[arg(long, value_name = "NO")]
    pub project: Option<String>,
    /// 年度
    #[arg(long)]
    pub year: Option<i32>,
    /// 写入的文件
    #[arg(short, long = "output", value_name = "FILE")]
    pub output: PathBuf,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// 导入
#[derive(Debug, Args)]
pub struct Import {
    /// 工作簿
    pub book: PathBuf,
    /// demands 需求
    pub kind: String,
    /// 表格文件
    pub file: PathBuf,
    /// 只预览，不写入
    #[arg(long)]
    pub dry_run: bool,
    /// 手工指定的列（JSON 文件）
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// 没有写年份的日期属于哪一年
    #[arg(long)]
    pub year: Option<i32>,
    /// 把拒收的行写成这个文件
    #[arg(long, value_name = "FILE")]
    pub refused: Option<PathBuf>,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// 撤销、重做
#[derive(Debug, Args)]
pub struct Step {
    /// 工作簿
    pub book: PathBuf,
    /// 几步
    #[arg(default_value_t = 1)]
    pub count: u32,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// 数日子
#[derive(Debug, Args)]
pub struct Days {
    /// 起始日（不计入）
    #[arg(long, value_name = "DATE")]
    pub from: NaiveDate,
    /// 天数
    #[arg(long, value_name = "N")]
    pub count: u32,
    /// working 工作日，calendar 自然日
    #[arg(long, value_parser = ["working", "calendar"])]
    pub unit: String,
    /// 往前数
    #[arg(long)]
    pub backward: bool,
    /// 中间隔开满 N 个工作日
    #[arg(long)]
    pub between: bool,
    /// 不顺延
    #[arg(long)]
    pub no_roll: bool,
    /// 以 JSON 输出
    #[arg(long)]
    pub json: bool,
}

/// Returns what clap names as wrong: the argument or value as typed.
pub fn offending(error: &clap::Error) -> Option<String> {
    let kinds = [
        ContextKind::InvalidArg,
        ContextKind::InvalidSubcommand,
        ContextKind::InvalidValue,
    ];
    kinds.iter().find_map(|kind| match error.get(*kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(" ")),
        _ => None,
    })
}
