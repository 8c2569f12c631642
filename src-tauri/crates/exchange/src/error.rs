//! What can go wrong with a bundle, each as one sentence for the person at the desk.

use crate::bundle::Difference;
use policy::{Code, Explain, Kind};
use thiserror::Error;
use zip::result::ZipError;

/// A bundle that cannot be written, or a file that cannot be taken as one.
#[derive(Debug, Error)]
pub enum ExchangeError {
    /// The file is not a bundle, or too damaged to be looked into.
    #[error("这个文件不是完好的报送包：{says}。")]
    NotABundle {
        /// How one can tell, without the closing 。
        says: String,
        /// The cause in the archive, when there is one.
        #[source]
        source: Option<ZipError>,
    },
    /// More than a bundle may hold.
    #[error("报送包太大：{says}。")]
    TooBig {
        /// Which limit, without the closing 。
        says: String,
    },
    /// A name that could lead out of its folder, or that Windows cannot write.
    #[error("报送包里的文件名“{name}”不能使用。")]
    BadName {
        /// The name.
        name: String,
    },
    /// A bundle of a later program.
    #[error("这个报送包是用更新版本的惠民簿做的（格式{found}），这个版本只认识格式{known}。")]
    Newer {
        /// Format of the bundle.
        found: u64,
        /// Highest format that this program knows.
        known: u64,
    },
    /// The bundle is not what its manifest and signature say.
    #[error("报送包的内容与清单或签名不符：{}（共{}处）。", first(differs), differs.len())]
    Differs {
        /// Every difference; never empty.
        differs: Vec<Difference>,
    },
    /// A line of data that this program cannot read although it is as it was sent.
    #[error("报送包里{place}的内容读不懂。")]
    BadData {
        /// File and line, e.g. data/projects.jsonl:3.
        place: String,
        /// The cause.
        #[source]
        source: serde_json::Error,
    },
    /// What was to be sent cannot make a bundle.
    #[error("不能生成报送包：{says}。")]
    Unsendable {
        /// What stands in the way, without the closing 。
        says: String,
    },
    /// Text that is not a public key.
    #[error("“{text}”不是公钥。")]
    BadKey {
        /// The text.
        text: String,
    },
    /// Facts that cannot be written as JSON.
    #[error("程序内部出错：记录无法写成报送数据。")]
    Unwritable(#[source] serde_json::Error),
}

impl ExchangeError {
    pub(crate) fn not_a_bundle(says: impl Into<String>) -> Self {
        Self::NotABundle {
            says: says.into(),
            source: None,
        }
    }

    pub(crate) fn not_an_archive(source: ZipError) -> Self {
        Self::NotABundle {
            says: "压缩包已损坏，或不是ZIP文件".to_owned(),
            source: Some(source),
        }
    }
}

fn first(differs: &[Difference]) -> &str {
    differs
        .first()
        .map_or("", |difference| difference.says.trim_end_matches('。'))
}

impl Explain for ExchangeError {
    fn code(&self) -> Code {
        match self {
            Self::NotABundle { .. } | Self::TooBig { .. } | Self::BadName { .. } => Code::BadFile,
            Self::Newer { .. } | Self::BadData { .. } => Code::BadFile,
            Self::Differs { .. } => Code::Differs,
            Self::Unsendable { .. } | Self::BadKey { .. } => Code::BadValue,
            Self::Unwritable(_) => Code::Bug,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Self::Unsendable { .. } | Self::BadKey { .. } => Kind::User,
            Self::Unwritable(_) => Kind::Bug,
            _ => Kind::File,
        }
    }

    fn remedy(&self) -> String {
        match self {
            Self::NotABundle { .. } | Self::BadName { .. } => "请向报送单位重新索取原文件。",
            Self::TooBig { .. } => "请减少随包的表格和文书，分次报送。",
            Self::Newer { .. } => "请先更新本程序，再打开这个报送包。",
            Self::Differs { .. } => {
                "请不要使用这个文件，向报送单位重新索取，并当面核对报送单上的校验码。"
            }
            Self::BadData { .. } => "请把程序更新到报送单位使用的版本后再试。",
            Self::Unsendable { .. } => "请按提示改正后重新生成。",
            Self::BadKey { .. } => "请核对公钥，应为64位十六进制数字。",
            Self::Unwritable(_) => "请保存现有文件并联系开发者。",
        }
        .to_owned()
    }

    fn place(&self) -> Option<String> {
        match self {
            Self::BadName { name } => Some(name.clone()),
            Self::BadData { place, .. } => Some(place.clone()),
            Self::Differs { differs } => differs.first().map(|difference| difference.place.clone()),
            _ => None,
        }
    }
}
