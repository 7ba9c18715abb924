//! `madoguchi kb stats`: what is written – topic by language by place –, what is missing, outdated, due for review.

use super::table::Table;
use crate::cli::Where;
use crate::id::PlaceCode;
use crate::knowledge::Knowledge;
use crate::knowledge::lint::review;
use crate::knowledge::topic::{Page, TextState, Topic};
use crate::language::Language;
use crate::report::{Finding, Severity};
use crate::snapshot::Built;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

const BEGIN: &str = "<!-- kb stats -->\n";
const END: &str = "<!-- kb stats: end -->";

/// `kb stats`.
#[derive(Args)]
pub struct Stats {
    /// Every topic in a row of its own, not only its area
    #[arg(long)]
    topics: bool,
    /// Write the tables into a file, between its two `kb stats` marks
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
}

impl Stats {
    /// Runs the command.
    pub fn run(self, place_of_files: &Where) -> Result<ExitCode> {
        let built = place_of_files.build_words()?;
        let today = built.snapshot.knowledge.country.local(jiff::Timestamp::now()).date();
        let text = tables(&built, &review::check(&built.snapshot.knowledge, today), self.topics);
        match &self.into {
            None => {
                let _ = write!(std::io::stdout(), "{text}");
            }
            Some(file) => {
                let old = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
                let parts = old.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
                let Some((before, after)) = parts else {
                    bail!("{} has no lines `{}` and `{END}`: add them where the tables belong", file.display(), BEGIN.trim())
                };
                std::fs::write(file, format!("{before}{BEGIN}{text}{END}{after}")).with_context(|| format!("cannot write {}", file.display()))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// All tables as markdown.
fn tables(built: &Built, due: &[Finding], every_topic: bool) -> String {
    let knowledge = &built.snapshot.knowledge;
    let mut text =
        format!("{} topics, {} services, {} places with a page of their own.\n\n", knowledge.topics.len(), knowledge.services.len(), knowledge.towns.len());
    text.push_str("Topics with an answer, by language (a topic may have its title and its SMS form only; then it is not counted):\n\n");
    text.push_str(&if every_topic { by_topic(knowledge) } else { by_area(knowledge) });
    text.push_str("\nPlaces:\n\n");
    text.push_str(&by_place(built));
    text.push_str(&format!("\n{}", rest(built, due)));
    text
}

fn tags() -> Vec<&'static str> {
    Language::all().map(Language::tag).collect()
}

fn by_area(knowledge: &Knowledge) -> String {
    let mut columns = vec!["area", "topics"];
    columns.extend(tags());
    let mut table = Table::new(&columns);
    let mut areas: BTreeMap<&str, Vec<&Topic>> = BTreeMap::new();
    for topic in knowledge.topics.values() {
        areas.entry(topic.area()).or_default().push(topic);
    }
    let count = |topics: &[&Topic], language| topics.iter().filter(|topic| topic.text(language).is_some()).count().to_string();
    let row = |name: &str, topics: &[&Topic]| {
        let cells = [name.to_owned(), topics.len().to_string()].into_iter().chain(Language::all().map(|language| count(topics, language)));
        cells.collect::<Vec<_>>()
    };
    for (area, topics) in &areas {
        table.row(row(area, topics));
    }
    table.row(row("all", &knowledge.topics.values().collect::<Vec<_>>()));
    table.finish()
}

/// `+` an answer, `=` one that a person has read, `~` made from an older revision, `.` title and SMS form only.
fn by_topic(knowledge: &Knowledge) -> String {
    let mut columns = vec!["topic", "places"];
    columns.extend(tags());
    let mut table = Table::new(&columns);
    for topic in knowledge.topics.values() {
        let newest = topic.pages.values().filter_map(|page| page.file.revision).max().unwrap_or(1);
        let mark = |page: &Page| match (page.has_text(), page.file.text) {
            (false, _) => ".",
            (true, _) if page.file.revision.is_none() && page.file.from.is_some_and(|from| from < newest) => "~",
            (true, TextState::Draft) => "+",
            (true, TextState::Read | TextState::Expert) => "=",
        };
        let marks = Language::all().map(|language| topic.pages.get(&language).map_or("", mark).to_owned());
        table.row([topic.id.to_string(), topic.here.len().to_string()].into_iter().chain(marks));
    }
    format!("{}\n`+` an answer, `=` read by a person, `~` made from an older revision, `.` title and SMS form only\n", table.finish())
}

fn by_place(built: &Built) -> String {
    let knowledge = &built.snapshot.knowledge;
    let mut places: BTreeSet<PlaceCode> = knowledge.towns.keys().copied().collect();
    places.extend(knowledge.services.values().filter_map(|service| service.place));
    places.extend(knowledge.topics.values().flat_map(|topic| topic.here.keys().copied()));
    let mut places: Vec<_> = places.into_iter().collect();
    places.sort_by_key(ToString::to_string);
    let mut table = Table::new(&["code", "place", "place.md", "services", "with a number", "topics", "languages"]);
    for place in places {
        let services: Vec<_> = knowledge.services.values().filter(|service| service.place == Some(place)).collect();
        let numbers = services.iter().filter(|service| !service.file.phones.is_empty()).count();
        let pages: Vec<_> = knowledge.topics.values().filter_map(|topic| topic.here.get(&place)).collect();
        let languages: BTreeSet<_> = pages.iter().flat_map(|pages| pages.keys().map(|language| language.tag())).collect();
        table.row([
            place.to_string(),
            built.snapshot.gazetteer.name(place, Language::En.tag()).unwrap_or_default().to_owned(),
            if knowledge.towns.contains_key(&place) { "yes" } else { "" }.to_owned(),
            services.len().to_string(),
            numbers.to_string(),
            pages.len().to_string(),
            languages.into_iter().collect::<Vec<_>>().join(" "),
        ]);
    }
    table.finish()
}

/// What waits for somebody.
fn rest(built: &Built, due: &[Finding]) -> String {
    let knowledge = &built.snapshot.knowledge;
    let rule = |rule: &str| built.findings.iter().filter(|finding| finding.rule == rule).count();
    let mut table = Table::new(&["what waits", "how many"]);
    let missing: usize = knowledge.topics.values().map(|topic| Language::all().filter(|language| topic.text(*language).is_none()).count()).sum();
    let pages = || knowledge.topics.values().flat_map(|topic| topic.pages.values().chain(topic.here.values().flat_map(BTreeMap::values)));
    let drafts = pages().filter(|page| page.has_text() && page.file.text == TextState::Draft).count();
    let services = due.iter().filter(|finding| knowledge.services.values().any(|service| service.path == finding.file)).count();
    for (what, many) in [
        ("translations missing (topics × languages)", missing),
        ("translations made from an older revision", rule("outdated-translation")),
        ("pages that no person has read yet (`text: draft`)", drafts),
        ("sources of topics whose review is due", due.len() - services),
        ("numbers of services whose review is due (`kb due` lists them)", services),
        ("errors (`kb check`)", built.findings.iter().filter(|finding| finding.severity == Severity::Error).count()),
        ("warnings", built.findings.iter().filter(|finding| finding.severity == Severity::Warning).count() + due.len()),
    ] {
        table.row([what.to_owned(), many.to_string()]);
    }
    table.finish()
}
