//! From the category an office wrote to the code of the pack.

use crate::value::text::plain;

/// A category of the pack with every name the pack gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryName {
    /// Code in the pack.
    pub code: String,
    /// Name on paper.
    pub name: String,
    /// Other names that the pack itself lists.
    pub aliases: Vec<String>,
}

impl CategoryName {
    fn has(&self, text: &str) -> bool {
        std::iter::once(&self.name)
            .chain(&self.aliases)
            .any(|name| plain(name) == text)
    }

    fn begins_alike(&self, text: &str) -> bool {
        let name = plain(&self.name);
        name.starts_with(text) || text.starts_with(&name)
    }
}

/// Finds the one category meant: by name, by alias, else by a name that begins with the text or begins it (特困 →
/// 特困群体服务). A word from the middle decides nothing: 设施 may be any of three kinds. Two that fit are none.
pub(crate) fn code_of<'c>(text: &str, categories: &'c [CategoryName]) -> Option<&'c CategoryName> {
    let text = plain(text);
    if let Some(category) = categories.iter().find(|category| category.has(&text)) {
        return Some(category);
    }
    let mut fitting = categories
        .iter()
        .filter(|category| text.chars().count() >= 2 && category.begins_alike(&text));
    fitting.next().filter(|_| fitting.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_what_is_written_to_one_category_only() {
        let category = |code: &str, name: &str, aliases: &[&str]| CategoryName {
            code: code.to_owned(),
            name: name.to_owned(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        };
        let pack = [
            category("hardship", "特困群体服务", &[]),
            category("livelihood", "民生帮扶类", &["助老"]),
            category("culture", "文体活动服务", &[]),
        ];
        let code = |text| code_of(text, &pack).map(|category| category.code.as_str());
        assert_eq!(code("特困"), Some("hardship"));
        assert_eq!(code("助老"), Some("livelihood"));
        assert_eq!(code("民生帮扶类服务"), Some("livelihood"));
        assert_eq!(code("文 体"), Some("culture"));
        assert_eq!(code("服务"), None);
        assert_eq!(code("治安"), None);
        assert_eq!(code("特"), None);
    }
}
