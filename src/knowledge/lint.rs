//! What `kb check` refuses, one file a rule. A rule sees the loaded base and adds findings; it never changes anything.

mod duplicates;
mod headings;
mod hours;
mod links;
mod names;
mod phones;
mod places;
mod prose;
mod readings;
mod reports;
pub mod review;
mod script;
mod sentences;
mod sms;
mod sources;
mod terms;
mod translation;

use crate::answer::locale::Locales;
use crate::knowledge::Knowledge;
use crate::knowledge::gazetteer::Gazetteer;
use crate::knowledge::topic::{Page, Topic};
use crate::knowledge::town::Aspect;
use crate::language::Language;
use crate::report::Finding;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What rules look at.
pub struct Base<'a> {
    /// The loaded base, its questions included.
    pub knowledge: &'a Knowledge,
    /// Names of places.
    pub gazetteer: &'a Gazetteer,
    /// The bot's own words, for the length of filled-in texts.
    pub locales: &'a Locales,
    /// The text of each file.
    pub sources: &'a HashMap<PathBuf, String>,
}

type Rule = fn(&Base<'_>, &mut Vec<Finding>);

/// All rules, in the order in which an editor would care.
const RULES: &[Rule] = &[
    reports::check,
    phones::check,
    names::check,
    prose::check,
    sources::check,
    hours::check,
    places::check,
    headings::check,
    sms::check,
    readings::check,
    sentences::check,
    script::check,
    links::check,
    duplicates::check,
    translation::check,
    terms::check,
];

/// Runs every rule over the loaded base.
pub fn check(base: &Base<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        rule(base, &mut findings);
    }
    findings
}

impl Base<'_> {
    /// The text of a file.
    fn source(&self, path: &Path) -> &str {
        self.sources.get(path).map_or("", String::as_str)
    }

    /// Every page of every topic, local ones included, with its language and whether it is local.
    fn pages(&self) -> impl Iterator<Item = (&Topic, Language, &Page, bool)> {
        self.knowledge.topics.values().flat_map(|topic| {
            let own = topic.pages.iter().map(move |(language, page)| (topic, *language, page, false));
            let here = topic.here.values().flatten().map(move |(language, page)| (topic, *language, page, true));
            own.chain(here)
        })
    }

    /// Every piece of prose with its language, its file and the topic whose values it may name.
    fn prose(&self) -> Vec<(Option<&Topic>, Language, &Path, String)> {
        let mut prose = Vec::new();
        for (topic, language, page, _) in self.pages() {
            prose.push((Some(topic), language, page.path.as_path(), page.file.title.clone()));
            prose.push((Some(topic), language, page.path.as_path(), page.file.sms.clone()));
            for section in &page.sections {
                prose.push((Some(topic), language, page.path.as_path(), section.heading.clone()));
                prose.push((Some(topic), language, page.path.as_path(), section.words()));
            }
        }
        for service in self.knowledge.services.values() {
            let texts = service.about.iter().chain(&service.file.in_danger);
            prose.extend(texts.map(|(language, text)| (None, *language, service.path.as_path(), text.clone())));
        }
        for town in self.knowledge.towns.values() {
            let texts = Aspect::ALL.into_iter().filter_map(|aspect| town.file.offer(aspect)).flat_map(|offer| &offer.text);
            prose.extend(texts.map(|(language, text)| (None, *language, town.path.as_path(), text.clone())));
        }
        prose
    }
}

/// What stands in braces in a marked text: `phone:police`, `窓口|まどぐち`.
fn braces(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(inside, _)| inside))
}

/// The text without what stands in braces and without web addresses.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        bare.push_str(before);
        rest = after.split_once('}').map_or("", |(inside, tail)| {
            if let Some((base, _)) = inside.split_once('|') {
                bare.push_str(base);
            }
            tail
        });
    }
    bare.push_str(rest);
    bare.split_whitespace().filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ")
}

/// A web address, with or without its scheme.
fn is_address(word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    word.contains("://")
        || word.match_indices('.').any(|(at, _)| {
            letter(word.get(..at).and_then(|before| before.chars().next_back()))
                && letter(word.get(at + 1..).and_then(|after| after.chars().next()))
                && !word.get(at + 1..).is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()))
        })
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}
