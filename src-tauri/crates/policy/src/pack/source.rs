//! Where a value of a pack comes from: an article, or nowhere yet.

use crate::finding::Ground;

/// The ground of one record of a pack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Article as cited.
    pub article: Option<String>,
    /// True when no article fixes the record: a setting, printed as such.
    pub default: bool,
    /// Keys of the record that no article fixes although the record has one.
    pub defaults: Vec<String>,
    /// Document number, else the title in 《》, of the text the record stands in.
    pub document: Option<String>,
}

impl Source {
    /// Returns true when no article fixes this key.
    pub fn is_default(&self, key: &str) -> bool {
        self.default || self.defaults.iter().any(|name| name == key)
    }

    /// Returns the ground of the record as a whole, with the numbers that were compared.
    pub fn ground(&self, numbers: Option<String>) -> Ground {
        Ground {
            document: self.document_unless(self.default),
            article: self.article.clone(),
            numbers,
        }
    }

    /// Returns the ground of one key: neither document nor article when the key is a default.
    pub fn ground_of(&self, key: &str, numbers: Option<String>) -> Ground {
        let default = self.is_default(key);
        let article = if default { None } else { self.article.clone() };
        Ground {
            document: self.document_unless(default),
            article,
            numbers,
        }
    }

    /// Returns the words to print: the article with its document, or that the value is a default.
    pub fn cite(&self) -> String {
        match (&self.document, &self.article) {
            (Some(document), Some(article)) => format!("{document} {article}"),
            (None, Some(article)) => article.clone(),
            (_, None) => "默认值，条文没有规定".to_owned(),
        }
    }

    fn document_unless(&self, default: bool) -> Option<String> {
        if default { None } else { self.document.clone() }
    }
}
