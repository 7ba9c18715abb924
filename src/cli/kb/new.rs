//! `madoguchi kb new`: a filled template of a topic, a service or a place, in the highest layer; `kb check` accepts it as it stands.

use super::compare;
use crate::cli::Where;
use crate::id::{PlaceCode, Slug, TopicCode, TopicId};
use crate::knowledge::Knowledge;
use crate::knowledge::bot::BotTopic;
use crate::knowledge::town::Aspect;
use crate::language::Language;
use crate::snapshot::Snapshot;
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// `kb new`.
#[derive(Args)]
pub struct New {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// A topic: its topic.yaml and a page in one language
    Topic {
        /// Its id, `area/topic`
        id: String,
        /// The language of its first page
        #[arg(long, default_value = "en")]
        language: Language,
    },
    /// A desk, a hotline, an organisation
    Service {
        /// Its name for ever, `my-desk`
        slug: String,
        /// The town or prefecture it belongs to; nothing for the whole country
        #[arg(long)]
        place: Option<String>,
    },
    /// What a town offers foreign residents and what it does not
    Place {
        /// Its name or code
        place: String,
    },
}

impl New {
    /// Runs the command.
    pub fn run(self, place_of_files: &Where) -> Result<ExitCode> {
        let snapshot = place_of_files.build_words()?.snapshot;
        let folders = place_of_files.folders(&crate::config::ConfigFile::default());
        let Some(layer) = folders.knowledge.last() else { bail!("there is no knowledge base") };
        let files = match self.what {
            What::Topic { id, language } => topic(&snapshot, layer, &id, language)?,
            What::Service { slug, place } => service(&snapshot, &folders.knowledge, layer, &slug, place.as_deref())?,
            What::Place { place } => town(&snapshot, &folders.knowledge, layer, &place)?,
        };
        for (file, text) in files {
            if file.exists() {
                bail!("{} is there already", file.display());
            }
            if let Some(folder) = file.parent() {
                std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
            }
            std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
            println!("{}", file.display());
        }
        Ok(ExitCode::SUCCESS)
    }
}

type Files = Vec<(PathBuf, String)>;

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn topic(snapshot: &Snapshot, layer: &Path, id: &str, language: Language) -> Result<Files> {
    let parts = id.split_once('/').filter(|(area, topic)| is_name(area) && is_name(topic));
    let Some((area, _)) = parts else { bail!("a topic's id is `area/topic`, in small letters, digits and hyphens: {id} is none") };
    let knowledge = &snapshot.knowledge;
    if knowledge.topics.contains_key(&TopicId::new(id)) {
        bail!("there is a topic {id} already");
    }
    if !knowledge.topics.keys().any(|known| known.as_str().starts_with(&format!("{area}/"))) {
        let areas: std::collections::BTreeSet<_> = knowledge.topics.values().map(|topic| topic.area()).collect();
        bail!("there is no area {area}; the menu has: {}", areas.into_iter().collect::<Vec<_>>().join(" "));
    }
    let Some(code) = free_code(knowledge) else { bail!("no code of two letters is free") };
    let folder = layer.join("topics").join(id);
    let yaml = TOPIC.replace("SOURCES", SOURCE.trim()).replace("CODE", &code.to_string()).replace("AREA", area);
    Ok(vec![
        (folder.join("topic.yaml"), yaml),
        (folder.join(format!("{language}.md")), PAGE.to_owned()),
        (folder.join(format!("questions/{language}.txt")), String::new()),
    ])
}

/// The first code that no topic has.
fn free_code(knowledge: &Knowledge) -> Option<TopicCode> {
    let codes = ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| format!("{first}{second}")));
    codes.filter_map(|code| code.parse().ok()).find(|code| knowledge.topic_by_code(*code).is_none() && BotTopic::of_code(*code).is_none())
}

fn service(snapshot: &Snapshot, layers: &[PathBuf], layer: &Path, slug: &str, place: Option<&str>) -> Result<Files> {
    if !is_name(slug) {
        bail!("a service's name is made of small letters, digits and hyphens: {slug} is none");
    }
    if snapshot.knowledge.services.contains_key(&Slug::new(slug)) {
        bail!("there is a service {slug} already");
    }
    let place = place.map(|place| compare::place(snapshot, place)).transpose()?;
    let kind = match place {
        None => "national-line",
        Some(place) if place.is_prefecture() => "prefecture-desk",
        Some(_) => "town-desk",
    };
    let folder = place.map_or_else(|| layer.to_owned(), |place| layer.join(folder(snapshot, layers, place)));
    Ok(vec![(folder.join("services").join(format!("{slug}.md")), SERVICE.replace("SOURCES", SOURCE.trim()).replace("KIND", kind))])
}

fn town(snapshot: &Snapshot, layers: &[PathBuf], layer: &Path, place: &str) -> Result<Files> {
    let place = compare::place(snapshot, place)?;
    if let Some(town) = snapshot.knowledge.towns.get(&place) {
        bail!("{place} has its page already: {}", town.path.display());
    }
    let counter = snapshot.knowledge.country.file.counter_language.unwrap_or(Language::En);
    let name = |language: Language| snapshot.gazetteer.name(place, language.tag()).unwrap_or_default().to_owned();
    let own = match snapshot.gazetteer.reading(place) {
        Some(reading) if counter == Language::Ja => format!("{{{}|{reading}}}", name(counter)),
        _ => name(counter),
    };
    let mut text = format!(
        "---\ncode: \"{place}\"\nname: {{ {counter}: \"{own}\", en: \"{}\" }}\ndesk: []          # slugs of its desks, as in services/\n",
        name(Language::En)
    );
    for aspect in Aspect::ALL.into_iter().filter(|aspect| *aspect != Aspect::Desk) {
        text.push_str(&format!("{}:\n  offers: \"unknown\"   # yes, no, or unknown; then `text: {{ en: \"…\" }}` and `source: 1`\n", aspect.key()));
    }
    text.push_str(SOURCE);
    text.push_str("---\n");
    Ok(vec![(layer.join(folder(snapshot, layers, place)).join("place.md"), text)])
}

/// A place's folder: the one it has in some layer, else a new one named for it.
fn folder(snapshot: &Snapshot, layers: &[PathBuf], place: PlaceCode) -> PathBuf {
    let named = |parent: &Path, code: PlaceCode| {
        let prefix = format!("{code}-");
        let entries = layers.iter().filter_map(|layer| std::fs::read_dir(layer.join(parent)).ok()).flatten().flatten();
        let known = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).find(|name| name.starts_with(&prefix));
        let latin = snapshot.gazetteer.name(code, Language::En.tag()).unwrap_or_default().to_lowercase();
        parent.join(known.unwrap_or_else(|| format!("{prefix}{}", latin.replace(|c: char| !c.is_ascii_alphanumeric(), "-"))))
    };
    let prefecture = named(Path::new("local"), place.prefecture());
    if place.is_prefecture() { prefecture } else { named(&prefecture, place) }
}

const SOURCE: &str = r#"sources:
  - url: https://example.org/      # the page you read; write its real address
    title: "Whose page it is"
    page_date: "undated"           # the date on the page: 2026-04-01, 2026-04, 2026, or undated
    read: 2026-01-01               # the day you read it
    checked:                       # the day a person opened the live page
    confidence: seen-O             # seen-O: the official page; seen-S: somebody else's
"#;

const TOPIC: &str = r#"code: CODE               # for ever; links carry it
urgent: false            # danger to life or freedom: numbers first
discreet: false          # others may read the screen: covered where the channel can
status: any              # any | registered | lawful | listed
varies_by_place: false   # true: the answer says so, and asks for the town
services: [town-desk, national-line]   # kinds of service under the answer, in order
law: []                  # - { act: "…", article: "…", url: https://…, confidence: general }
values: {}               # sums, periods, dates, named in prose as {value:key}
SOURCES
review_after: 365        # days until the answer says that the page is old
deadlines: []
related: []              # other topics, for example AREA/…
"#;

const PAGE: &str = r#"---
title: "…"
sms: "…"
text: draft
from: 1
---
## … {#short}
…

## … {#steps}
1. …

## … {#risk}
…
"#;

const SERVICE: &str = r#"---
name: { en: "…" }
kind: KIND
topics: [civic/consultation]
# A number needs its source; from an old or undated page it needs its year:
# phones:
#   - { number: "…", languages: [en], hours: "Mo-Fr 09:00-17:00; PH off", cost: caller, prepaid: ok, source: 1, year: undated }
url: https://example.org/
cost: free               # free | paid | by-income | unknown
needs: []                # residence-card insurance registered-address appointment nothing
status: any
reports: unknown         # never | may | must | unknown: never needs a dated source
reports_basis: { text: "Not seen on the page.", source: 1 }
SOURCES
---
## {#en}
…
"#;
