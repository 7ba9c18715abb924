//! What our files say that a page shows: the numbers, hours and names of services; sums, periods and dates of topics and of the country; what a town offers.

use crate::id::Slug;
use crate::knowledge::Knowledge;
use crate::knowledge::service::Phone;
use crate::knowledge::topic::{Source, Value};
use crate::knowledge::town::{Aspect, Town};
use crate::language::Language;
use crate::text::rich;
use std::path::Path;

/// A file with its sources.
pub struct Cited<'a> {
    /// What it is called: a service's name, a topic's id, a place's code and name.
    pub what: String,
    /// Where it was read.
    pub path: &'a Path,
    /// The pages it names, numbered from 1.
    pub sources: &'a [Source],
    /// Names of which one stands on a page beside what is taken from it.
    pub names: Vec<String>,
    /// What it takes from them, with the number of the source.
    pub claims: Vec<(usize, Claim<'a>)>,
}

/// One thing that a page should show.
pub enum Claim<'a> {
    /// A number with its hours.
    Phone(&'a Phone),
    /// A sum, a period, a date, by its key.
    Value(&'a str, &'a Value),
    /// One of the names of a service.
    Named(Vec<String>),
    /// A number in words of ours.
    Count(String),
}

impl<'a> Cited<'a> {
    /// What is taken from one source.
    pub fn from(&self, source: usize) -> impl Iterator<Item = &Claim<'a>> {
        self.claims.iter().filter(move |(of, _)| *of == source).map(|(_, claim)| claim)
    }

    /// The same in words, to see next time whether our side has changed.
    pub fn said(&self, source: usize) -> String {
        let said = self.from(source).map(|claim| match claim {
            Claim::Phone(phone) => format!("{} {}", phone.number, phone.hours.as_deref().unwrap_or_default()),
            Claim::Value(key, value) => format!("{key} {}", value.value),
            Claim::Named(names) => names.join(" "),
            Claim::Count(count) => count.clone(),
        });
        format!("{}: {} | {}\n", self.what, self.names.join(" "), said.collect::<Vec<_>>().join(" | "))
    }
}

/// Every file of the base that names sources and has a part of `only` in its name.
pub fn all<'a>(knowledge: &'a Knowledge, only: &[String]) -> Vec<Cited<'a>> {
    let country = &knowledge.country;
    let mut cited = Vec::new();
    cited.push(values(country.file.code.clone(), &country.path, &country.file.sources, &country.file.values));
    for service in knowledge.services.values() {
        let claims = service.file.phones.iter().map(|phone| (phone.source, Claim::Phone(phone))).collect();
        let names = service.file.name.values().map(|name| rich::plain(name)).collect();
        cited.push(Cited { what: service.slug.to_string(), path: &service.path, sources: &service.file.sources, names, claims });
    }
    for topic in knowledge.topics.values() {
        cited.push(values(topic.id.to_string(), &topic.path, &topic.file.sources, &topic.file.values));
        for (place, pages) in &topic.here {
            for page in pages.values() {
                let what = format!("{} {place}", topic.id);
                cited.push(Cited { what, path: &page.path, sources: &page.file.sources, names: Vec::new(), claims: Vec::new() });
            }
        }
    }
    cited.extend(knowledge.towns.values().map(|town| place(town, knowledge)));
    cited.retain(|cited| !cited.sources.is_empty() && (only.is_empty() || only.iter().any(|part| cited.what.contains(part.as_str()))));
    cited
}

type Values = std::collections::BTreeMap<String, Value>;

fn values<'a>(what: String, path: &'a Path, sources: &'a [Source], values: &'a Values) -> Cited<'a> {
    let claims = values.iter().filter_map(|(key, value)| Some((value.source?, Claim::Value(key, value)))).collect();
    Cited { what, path, sources, names: Vec::new(), claims }
}

fn place<'a>(town: &'a Town, knowledge: &'a Knowledge) -> Cited<'a> {
    let counter = knowledge.country.file.counter_language.unwrap_or(Language::En);
    let mut claims = Vec::new();
    for offer in Aspect::ALL.into_iter().filter_map(|aspect| town.file.offer(aspect)) {
        let text = offer.text.get(&counter).or_else(|| offer.text.get(&Language::En));
        let Some((source, text)) = offer.source.zip(text) else { continue };
        for slug in text.split("{service:").skip(1).filter_map(|rest| rest.split('}').next()) {
            let service = knowledge.services.get(&Slug::new(slug));
            claims.extend(service.map(|service| (source, Claim::Named(service.file.name.values().map(|name| rich::plain(name)).collect()))));
        }
        let bare: String = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, behind)| behind)).collect::<Vec<_>>().join(" ");
        let counts = bare.split(|c: char| !c.is_ascii_digit() && c != ',').filter(|count| count.starts_with(|c: char| c.is_ascii_digit()));
        claims.extend(counts.map(|count| (source, Claim::Count(count.trim_end_matches(',').to_owned()))));
    }
    let names = town.file.name.values().map(|name| rich::plain(name)).collect();
    let name = town.file.name.get(&Language::En).cloned().unwrap_or_default();
    Cited { what: format!("{} {name}", town.code).trim_end().to_owned(), path: &town.path, sources: &town.file.sources, names, claims }
}
