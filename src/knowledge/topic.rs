//! A right or a procedure, the same all over the country: `topic.yaml` and one page a language; what prefectures and towns add lies under it.

use crate::id::{PlaceCode, TopicCode, TopicId};
use crate::knowledge::freshness::PageDate;
use crate::knowledge::page::Section;
use crate::knowledge::service::Kind;
use crate::language::Language;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The heading ids of a page.
pub const SECTIONS: &[&str] = &["short", "steps", "rights", "bring", "risk", "show", "here"];

/// Who a topic or service is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForWhom {
    /// Everyone, with or without status.
    #[default]
    Any,
    /// Address registered, over three months.
    Registered,
    /// People with a valid status.
    Lawful,
    /// Only those the page lists.
    Listed,
}

/// How sure a fact is, as the research marks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Confidence {
    /// Read on the official page.
    #[serde(rename = "seen-O")]
    SeenOfficial,
    /// Read on a secondary page.
    #[serde(rename = "seen-S")]
    SeenSecondary,
    /// Read only in a public repository that cites the official page: never enough for a number.
    #[serde(rename = "seen-C")]
    SeenCited,
    /// The article itself was read.
    #[serde(rename = "law")]
    Law,
    /// Held for certain, not yet compared with the text.
    #[serde(rename = "general")]
    General,
}

/// A page a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its address.
    pub url: String,
    /// Its title or owner.
    pub title: String,
    /// The date it shows.
    pub page_date: PageDate,
    /// When a copy of it was read.
    #[serde(default)]
    pub read: Option<PageDate>,
    /// When a person opened the live page.
    #[serde(default)]
    pub checked: Option<PageDate>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// An act and its article.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The act's name in the counter's language.
    pub act: String,
    /// The article or articles.
    #[serde(default)]
    pub article: Option<String>,
    /// Where its text stands.
    #[serde(default)]
    pub url: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What a value counts, so that each language writes it its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Unit {
    Hour,
    Day,
    Week,
    Month,
    Year,
    Yen,
    Percent,
    Time,
    Age,
    Count,
    Date,
    Text,
}

/// A sum, a period or a date, named in prose as `{value:KEY}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// The value as digits, or as text for `date` and `text`.
    pub value: String,
    /// What it counts.
    pub unit: Unit,
    /// Number of its source in `sources`, from 1.
    #[serde(default)]
    pub source: Option<usize>,
}

/// The sentence to show or say at the counter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShowCard {
    /// In the counter's language, with readings.
    pub text: String,
}

/// `topic.yaml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicFile {
    /// The topic's code.
    pub code: String,
    /// Danger to life or freedom: numbers first.
    #[serde(default)]
    pub urgent: bool,
    /// Others may read the screen.
    #[serde(default)]
    pub discreet: bool,
    /// Who it is for.
    #[serde(default)]
    pub status: ForWhom,
    /// The answer depends on the town.
    #[serde(default)]
    pub varies_by_place: bool,
    /// Kinds of service shown under the answer, in order.
    #[serde(default)]
    pub services: Vec<Kind>,
    /// The law behind it.
    #[serde(default)]
    pub law: Vec<Law>,
    /// Its values by key.
    #[serde(default)]
    pub values: BTreeMap<String, Value>,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Days after the page's date until the answer shows a warning.
    #[serde(default = "a_year")]
    pub review_after: u32,
    /// The show-card.
    #[serde(default)]
    pub show_card: Option<ShowCard>,
    /// Deadlines, as keys of `values` or as text.
    #[serde(default)]
    pub deadlines: Vec<String>,
    /// Topics near this one.
    #[serde(default)]
    pub related: Vec<TopicId>,
    /// Removes the topic of a lower layer.
    #[serde(default)]
    pub hidden: bool,
}

fn a_year() -> u32 {
    365
}

/// Who has read a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextState {
    /// Not yet read by a native speaker.
    #[default]
    Draft,
    /// Read by one, with organisation and date.
    Read,
    /// Confirmed by a lawyer or the office itself.
    Expert,
}

/// Front matter of a page in one language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageFile {
    /// Short, as a person would say it: the label of its button.
    #[serde(default)]
    pub title: String,
    /// The heart of the answer in one SMS part.
    #[serde(default)]
    pub sms: String,
    /// Who has read it.
    #[serde(default)]
    pub text: TextState,
    /// Which organisation read it.
    #[serde(default)]
    pub read_by: Option<String>,
    /// When it was read.
    #[serde(default)]
    pub read_on: Option<PageDate>,
    /// The revision it was made from.
    #[serde(default)]
    pub from: Option<u32>,
    /// The number of this revision, where others are made from it.
    #[serde(default)]
    pub revision: Option<u32>,
    /// Sources of a local page.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Removes the page of a lower layer.
    #[serde(default)]
    pub hidden: bool,
}

/// A page in one language.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Its front matter.
    pub file: PageFile,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// Where it was read, for findings.
    pub path: PathBuf,
}

impl Page {
    /// The section with an id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
    /// True when it says more than its title.
    pub fn has_text(&self) -> bool {
        self.sections.iter().any(|section| !section.parts.is_empty())
    }
}

/// A topic with its pages.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its id, `area/topic`.
    pub id: TopicId,
    /// Its code.
    pub code: TopicCode,
    /// `topic.yaml`.
    pub file: TopicFile,
    /// Its pages by language.
    pub pages: BTreeMap<Language, Page>,
    /// What prefectures and towns add, by place and language.
    pub here: BTreeMap<PlaceCode, BTreeMap<Language, Page>>,
    /// Where `topic.yaml` was read, for findings.
    pub path: PathBuf,
}

impl Topic {
    /// The first part of the id.
    pub fn area(&self) -> &str {
        self.id.as_str().split('/').next().unwrap_or_default()
    }
    /// The page in a language, when it says more than its title.
    pub fn text(&self, language: Language) -> Option<&Page> {
        self.pages.get(&language).filter(|page| page.has_text())
    }
    /// True when the topic is written in any language.
    pub fn is_written(&self) -> bool {
        self.pages.values().any(Page::has_text)
    }
}
