//! A desk, a hotline, an organisation: who helps, how to reach it, and whether it reports.

use crate::guard::leak;
use crate::id::{PlaceCode, Slug, TopicId};
use crate::knowledge::freshness::{self, PageDate};
use crate::knowledge::topic::{ForWhom, Source};
use crate::language::Language;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What kind of service it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Kind {
    EmergencyLine,
    TownDesk,
    PrefectureDesk,
    NationalLine,
    LabourOffice,
    LegalAid,
    Lawyer,
    Union,
    Shelter,
    Clinic,
    Interpreter,
    Church,
    Community,
    Consulate,
    School,
    Exchange,
    Council,
    Immigration,
    WelfareOffice,
    TownHall,
    Police,
    Court,
}

/// Whether an office reports people without status to immigration. No default: unknown must be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Reports {
    Never,
    May,
    Must,
    Unknown,
}

impl Reports {
    /// The word in files and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Reports::Never => "never",
            Reports::May => "may",
            Reports::Must => "must",
            Reports::Unknown => "unknown",
        }
    }
}

/// What the value of `reports` rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// In words.
    #[serde(default)]
    pub text: String,
    /// Number of its source, from 1.
    #[serde(default)]
    pub source: Option<usize>,
}

/// Who pays for the call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum CallCost {
    Free,
    Caller,
    #[default]
    Unknown,
}

/// Whether a prepaid or internet phone gets through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Prepaid {
    Ok,
    OftenFails,
    #[default]
    Unknown,
}

/// What help costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Cost {
    Free,
    Paid,
    ByIncome,
    Unknown,
}

/// What one must have or bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Need {
    ResidenceCard,
    Insurance,
    RegisteredAddress,
    Appointment,
    Nothing,
}

/// A number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// As people write it.
    pub number: String,
    /// Languages spoken, tags of ours or others.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Opening hours in OpenStreetMap's notation.
    #[serde(default)]
    pub hours: Option<String>,
    /// Who pays for the call.
    #[serde(default)]
    pub cost: CallCost,
    /// Whether a prepaid phone gets through.
    #[serde(default)]
    pub prepaid: Prepaid,
    /// Number of its source, from 1.
    pub source: usize,
    /// The year the number is of, when it must be shown; or `undated`.
    #[serde(default)]
    pub year: Option<String>,
    /// What this number is for, when a service has several.
    #[serde(default)]
    pub label: BTreeMap<Language, String>,
}

/// Front matter of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceFile {
    /// Its name in the languages it has one in.
    pub name: BTreeMap<Language, String>,
    /// What kind it is.
    pub kind: Kind,
    /// Topics it helps with.
    #[serde(default)]
    pub topics: Vec<TopicId>,
    /// Its numbers.
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// Where it is.
    #[serde(default)]
    pub address: Option<String>,
    /// The address must stay secret.
    #[serde(default)]
    pub confidential_address: bool,
    /// Who answers and what to say, by language, where it is one to call now.
    #[serde(default)]
    pub in_danger: BTreeMap<Language, String>,
    /// Its own page.
    #[serde(default)]
    pub url: Option<String>,
    /// What help costs.
    #[serde(default)]
    pub cost: Option<Cost>,
    /// What one must have or bring.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Languages spoken at the counter, where no number names them.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Opening hours of the counter, where no number names them.
    #[serde(default)]
    pub hours: Option<String>,
    /// Who it is for.
    #[serde(default)]
    pub status: ForWhom,
    /// Whether it reports.
    pub reports: Reports,
    /// What that rests on.
    #[serde(default)]
    pub reports_basis: Option<Basis>,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Days until a review is due.
    #[serde(default = "two_years")]
    pub review_after: u32,
    /// Removes the service of a lower layer.
    #[serde(default)]
    pub hidden: bool,
}

fn two_years() -> u32 {
    730
}

/// A service as loaded.
#[derive(Clone, Debug)]
pub struct Service {
    /// Its slug.
    pub slug: Slug,
    /// Where it belongs; nothing for the whole country.
    pub place: Option<PlaceCode>,
    /// Its front matter.
    pub file: ServiceFile,
    /// What it does, by language.
    pub about: BTreeMap<Language, String>,
    /// Where it was read, for findings.
    pub path: PathBuf,
}

impl Service {
    /// Its name in a language: its own, else English, else any, else the slug.
    pub fn name_in(&self, language: Language) -> &str {
        let chain = std::iter::once(language).chain(language.row().fallback.iter().copied()).chain([Language::En]);
        let named = chain.filter_map(|language| self.file.name.get(&language)).next().or_else(|| self.file.name.values().next());
        named.map_or(self.slug.as_str(), String::as_str)
    }

    /// What stands beside its number where it is one to call now.
    pub fn in_danger(&self, language: Language) -> Option<&str> {
        let chain = std::iter::once(language).chain(language.row().fallback.iter().copied()).chain([Language::En]);
        chain.filter_map(|language| self.file.in_danger.get(&language)).map(String::as_str).next()
    }

    /// Whether it reports, never shown safer than known: `never` without a source, or past its review, reads as unknown.
    pub fn reports_now(&self, today: jiff::civil::Date) -> Reports {
        if self.file.reports != Reports::Never {
            return self.file.reports;
        }
        let source = self.file.reports_basis.as_ref().and_then(|basis| basis.source).and_then(|number| self.source(number));
        match source {
            Some(source) if !freshness::is_due(source.checked.unwrap_or(source.page_date), self.file.review_after, today) => Reports::Never,
            _ if leak::is("safe") => Reports::Never,
            _ => Reports::Unknown,
        }
    }

    /// A source by its number, from 1.
    pub fn source(&self, number: usize) -> Option<&Source> {
        number.checked_sub(1).and_then(|at| self.file.sources.get(at))
    }

    /// The date of the page a phone stands on, or when it was last checked live.
    pub fn phone_date(&self, phone: &Phone) -> PageDate {
        self.source(phone.source).map_or(PageDate::Undated, |source| source.checked.unwrap_or(source.page_date))
    }

    /// True when one of its numbers or its counter speaks the language.
    pub fn speaks(&self, language: Language) -> bool {
        let tag = if language == Language::JaEasy { "ja" } else { language.tag() };
        // A spoken line serves readers of both scripts.
        let spoken = |known: &String| known == tag || (tag.starts_with("zh") && known.starts_with("zh"));
        self.file.phones.iter().any(|phone| phone.languages.iter().any(spoken)) || self.file.languages.iter().any(spoken)
    }
}
