//! What is particular to the country, as data: nothing else in `src/` knows Japan. `country.yaml`.

use crate::id::{Slug, TopicId};
use crate::knowledge::freshness::PageDate;
use crate::knowledge::topic::{Source, Value};
use crate::language::Language;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The key of `urgent` for every urgent reply whose topic has no list of its own.
const DEFAULT: &str = "default";

/// A level of place.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Its name.
    pub id: String,
    /// Digits of its codes.
    pub digits: u32,
    /// The level above.
    #[serde(default)]
    pub within: Option<String>,
    /// True when places of it have folders under `local/`.
    #[serde(default)]
    pub folder: bool,
}

/// Numbers of one shape.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Its name.
    pub id: String,
    /// What such a number starts with, hyphens taken out.
    pub starts: Vec<String>,
    /// Its length without hyphens.
    pub digits: usize,
    /// Who pays.
    #[serde(default)]
    pub cost: Option<String>,
    /// Whether prepaid phones get through.
    #[serde(default)]
    pub prepaid: Option<String>,
}

/// What numbers of the country look like.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phones {
    /// The country's code.
    pub country_code: String,
    /// What stands for the country code inside the country.
    pub trunk_prefix: String,
    /// Numbers read on a page older than this year are shown with their year.
    #[serde(default)]
    pub show_year_before: i16,
    /// Shapes, tried in order.
    pub shapes: Vec<Shape>,
}

/// One public holiday.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The day.
    pub date: PageDate,
    /// Its name.
    pub name: String,
}

/// The table of public holidays.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// The last year the table covers.
    pub last_year: i16,
    /// Numbers of its sources.
    #[serde(default)]
    pub sources: Vec<usize>,
    /// The days.
    pub days: Vec<Holiday>,
}

/// How the country's pages are written, for looking whether a fact still stands on its page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pages {
    /// Encodings to try where a page names none and is not UTF-8.
    pub encodings: Vec<String>,
    /// Words behind the hour: 9時.
    pub hour: Vec<String>,
    /// Words for half past: 9時半.
    pub half: Vec<String>,
    /// Words beside an hour of the afternoon: 午後, p.m.
    pub after_noon: Vec<String>,
    /// Words for day and night.
    pub always: Vec<String>,
    /// Words and signs beside a number, by the unit of a value: 円, %.
    pub units: BTreeMap<String, Vec<String>>,
    /// Words for numbers: 十, 万.
    pub numerals: BTreeMap<char, u64>,
    /// Names of eras, with what is added to their years: 令和7年 is 2025.
    pub eras: BTreeMap<String, u64>,
    /// The word behind the year of a date.
    pub year: String,
    /// The word behind its month.
    pub month: String,
    /// The word behind its day.
    pub day: String,
}

/// `country.yaml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryFile {
    /// ISO 3166 code.
    pub code: String,
    /// The country's name by language.
    pub name: BTreeMap<Language, String>,
    /// IANA time zone.
    pub timezone: String,
    /// ISO 4217 code.
    #[serde(default)]
    pub currency: String,
    /// The language spoken at counters.
    pub counter_language: Option<Language>,
    /// What is read when a page lacks the reader's language.
    #[serde(default)]
    pub fallback_languages: Vec<Language>,
    /// Levels of place, widest first.
    #[serde(default)]
    pub levels: Vec<Level>,
    /// What numbers look like.
    #[serde(default)]
    pub phone: Phones,
    /// Who to call now, by topic id, and by `default` for all others.
    #[serde(default)]
    pub urgent: BTreeMap<String, Vec<Slug>>,
    /// Public holidays.
    #[serde(default)]
    pub holidays: Holidays,
    /// How pages are written.
    #[serde(default)]
    pub pages: Pages,
    /// Topics of the book to print, the most needed first.
    #[serde(default)]
    pub book: Vec<TopicId>,
    /// Values that several topics name.
    #[serde(default)]
    pub values: BTreeMap<String, Value>,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// The country as loaded.
#[derive(Clone, Debug, Default)]
pub struct Country {
    /// The file.
    pub file: CountryFile,
    /// Public holidays, in order.
    pub holidays: Vec<Date>,
    /// Where it was read, for findings.
    pub path: PathBuf,
}

impl Country {
    /// Makes the country out of its file.
    pub fn new(file: CountryFile, path: &Path) -> Self {
        let mut holidays: Vec<_> = file.holidays.days.iter().filter_map(|holiday| holiday.date.first_day()).collect();
        holidays.sort();
        Self { file, holidays, path: path.to_owned() }
    }

    /// Who to call now, for a topic or for any danger.
    pub fn urgent(&self, topic: Option<&TopicId>) -> &[Slug] {
        let own = topic.and_then(|topic| self.file.urgent.get(topic.as_str()));
        own.or_else(|| self.file.urgent.get(DEFAULT)).map_or(&[], Vec::as_slice)
    }

    /// The local time of the country.
    pub fn local(&self, now: jiff::Timestamp) -> jiff::civil::DateTime {
        let zone = jiff::tz::TimeZone::get(&self.file.timezone).unwrap_or(jiff::tz::TimeZone::UTC);
        zone.to_datetime(now)
    }

    /// True for the short numbers of the whole country (110, #7119), which do not change with a desk.
    pub fn is_short(&self, number: &str) -> bool {
        number.chars().filter(char::is_ascii_digit).count() <= 4
    }

    /// True when the text, hyphens taken out, is a number of this country.
    pub fn is_number(&self, number: &str) -> bool {
        let bare: String = number.chars().filter(|c| !matches!(c, '-' | ' ' | '(' | ')')).collect();
        let body = bare.strip_prefix('#').unwrap_or(&bare);
        body.chars().all(|c| c.is_ascii_digit())
            && self.file.phone.shapes.iter().any(|shape| {
                let length = body.chars().count();
                length == shape.digits && shape.starts.iter().any(|start| bare.starts_with(start.as_str()))
            })
    }
}
