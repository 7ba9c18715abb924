//! The languages the bot speaks: one closed enum and one table row each.
//!
//! Adding a language: a variant, a row in [`TABLE`], a folder in `locales/`, and content. Nothing else in `src/` names a language.
//! Libraries misread `ja-easy` (it is no valid BCP 47 tag), so tags are parsed here and nowhere else.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A language of the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the table below names each")]
pub enum Language {
    En,
    Ja,
    JaEasy,
    ZhHans,
    ZhHant,
    Ko,
    Vi,
    Tl,
    Ne,
    Id,
    Pt,
    Es,
    My,
    Th,
    Km,
    Mn,
    Si,
}

/// The script most texts of a language are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "Unicode script names")]
pub enum Script {
    Latin,
    Japanese,
    Han,
    Hangul,
    Devanagari,
    Myanmar,
    Thai,
    Khmer,
    Cyrillic,
    Sinhala,
}

/// What is fixed about a language.
pub struct Row {
    /// The language.
    pub language: Language,
    /// The tag used in files, links and JSON.
    pub tag: &'static str,
    /// The tag for HTML and for libraries (BCP 47).
    pub html: &'static str,
    /// The language's name in itself, for menus.
    pub name: &'static str,
    /// Its usual script.
    pub script: Script,
    /// Where to look when a text is missing, before the base's fallback languages.
    pub fallback: &'static [Language],
}

/// One row a language, in the order of the menus.
pub const TABLE: &[Row] = &[
    Row { language: Language::En, tag: "en", html: "en", name: "English", script: Script::Latin, fallback: &[] },
    Row { language: Language::Ja, tag: "ja", html: "ja", name: "日本語", script: Script::Japanese, fallback: &[Language::JaEasy] },
    Row { language: Language::JaEasy, tag: "ja-easy", html: "ja", name: "やさしい にほんご", script: Script::Japanese, fallback: &[Language::Ja] },
    Row { language: Language::ZhHans, tag: "zh-Hans", html: "zh-Hans", name: "中文（简体）", script: Script::Han, fallback: &[Language::ZhHant] },
    Row { language: Language::ZhHant, tag: "zh-Hant", html: "zh-Hant", name: "中文（繁體）", script: Script::Han, fallback: &[Language::ZhHans] },
    Row { language: Language::Ko, tag: "ko", html: "ko", name: "한국어", script: Script::Hangul, fallback: &[] },
    Row { language: Language::Vi, tag: "vi", html: "vi", name: "Tiếng Việt", script: Script::Latin, fallback: &[] },
    Row { language: Language::Tl, tag: "tl", html: "tl", name: "Tagalog", script: Script::Latin, fallback: &[] },
    Row { language: Language::Ne, tag: "ne", html: "ne", name: "नेपाली", script: Script::Devanagari, fallback: &[] },
    Row { language: Language::Id, tag: "id", html: "id", name: "Bahasa Indonesia", script: Script::Latin, fallback: &[] },
    Row { language: Language::Pt, tag: "pt", html: "pt-BR", name: "Português", script: Script::Latin, fallback: &[] },
    Row { language: Language::Es, tag: "es", html: "es", name: "Español", script: Script::Latin, fallback: &[] },
    Row { language: Language::My, tag: "my", html: "my", name: "မြန်မာ", script: Script::Myanmar, fallback: &[] },
    Row { language: Language::Th, tag: "th", html: "th", name: "ไทย", script: Script::Thai, fallback: &[] },
    Row { language: Language::Km, tag: "km", html: "km", name: "ខ្មែរ", script: Script::Khmer, fallback: &[] },
    Row { language: Language::Mn, tag: "mn", html: "mn", name: "Монгол", script: Script::Cyrillic, fallback: &[] },
    Row { language: Language::Si, tag: "si", html: "si", name: "සිංහල", script: Script::Sinhala, fallback: &[] },
];

impl Language {
    /// All languages, in the order of the menus.
    pub fn all() -> impl Iterator<Item = Language> {
        TABLE.iter().map(|row| row.language)
    }

    /// The language's row; the table has one for each variant (tested).
    pub fn row(self) -> &'static Row {
        TABLE.iter().find(|row| row.language == self).unwrap_or(&TABLE_FIRST)
    }

    /// The tag in files, links and JSON, `ja-easy` for plain Japanese.
    pub fn tag(self) -> &'static str {
        self.row().tag
    }

    /// The BCP 47 tag for HTML.
    pub fn html(self) -> &'static str {
        self.row().html
    }

    /// The name of the language in itself.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Reads a tag as browsers and phones send it (`pt-BR`, `zh-TW`, `fil`, `in`), falling back to its first part.
    pub fn from_locale(locale: &str) -> Option<Language> {
        let locale = locale.trim().replace('_', "-");
        if let Ok(language) = locale.parse() {
            return Some(language);
        }
        let lower = locale.to_ascii_lowercase();
        let first = lower.split('-').next().unwrap_or_default();
        match first {
            "zh" if ["hant", "tw", "hk", "mo"].iter().any(|part| lower.contains(part)) => Some(Language::ZhHant),
            "zh" | "cmn" => Some(Language::ZhHans),
            "fil" | "ceb" => Some(Language::Tl),
            "in" => Some(Language::Id),
            _ => TABLE
                .iter()
                .find(|row| {
                    row.html.eq_ignore_ascii_case(first)
                        || row.tag.eq_ignore_ascii_case(first)
                        || row.html.to_ascii_lowercase().starts_with(&format!("{first}-"))
                })
                .map(|row| row.language),
        }
    }
}

const TABLE_FIRST: Row = Row { language: Language::En, tag: "en", html: "en", name: "English", script: Script::Latin, fallback: &[] };

/// A tag that names no language of ours.
#[derive(Debug, thiserror::Error)]
#[error("not a language of this bot")]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        TABLE.iter().find(|row| row.tag.eq_ignore_ascii_case(tag)).map(|row| row.language).ok_or(UnknownLanguage)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        tag.parse().map_err(|_| {
            let known: Vec<_> = TABLE.iter().map(|row| row.tag).collect();
            serde::de::Error::custom(format!("not a language of this bot; one of: {}", known.join(" ")))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_reads_back() {
        for language in Language::all() {
            assert_eq!(language.tag().parse::<Language>().ok(), Some(language));
        }
        assert_eq!(TABLE.len(), 17);
    }

    #[test]
    fn phones_and_browsers_say_it_their_way() {
        for (locale, tag) in [
            ("pt-BR", "pt"),
            ("zh-TW", "zh-Hant"),
            ("zh_CN", "zh-Hans"),
            ("zh", "zh-Hans"),
            ("fil-PH", "tl"),
            ("in", "id"),
            ("ja", "ja"),
            ("en-US", "en"),
            ("es-419", "es"),
        ] {
            assert_eq!(Language::from_locale(locale).map(Language::tag), Some(tag), "{locale}");
        }
        assert_eq!(Language::from_locale("xx"), None);
    }
}
