//! `madoguchi kb due`: what a person should check first – numbers people call in danger, then the services that most topics show.

use super::table::Table;
use crate::answer::offices;
use crate::cli::Where;
use crate::id::{PlaceCode, Slug};
use crate::knowledge::Knowledge;
use crate::knowledge::freshness::{PageDate, is_due};
use crate::knowledge::service::{Phone, Service};
use crate::language::Language;
use anyhow::Result;
use clap::Args;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::ExitCode;

/// Offices that an answer shows at most, all views together.
const SHOWN: usize = 8;

/// `kb due`.
#[derive(Args)]
pub struct Due {
    /// List what is not due yet as well
    #[arg(long)]
    all: bool,
}

impl Due {
    /// Runs the command.
    pub fn run(self, place_of_files: &Where) -> Result<ExitCode> {
        let snapshot = place_of_files.build_words()?.snapshot;
        let today = snapshot.knowledge.country.local(jiff::Timestamp::now()).date();
        let _ = write!(std::io::stdout(), "{}", table(&list(&snapshot.knowledge, today, self.all)));
        Ok(ExitCode::SUCCESS)
    }
}

/// A number to check.
struct Row<'a> {
    danger: bool,
    topics: usize,
    date: PageDate,
    service: &'a Service,
    phone: Option<&'a Phone>,
}

/// What to check, first things first.
fn list(knowledge: &Knowledge, today: Date, all: bool) -> Vec<Row<'_>> {
    let danger: BTreeSet<&Slug> = knowledge.country.file.urgent.values().flatten().collect();
    let shown = shown(knowledge);
    let mut rows: Vec<Row<'_>> = Vec::new();
    for service in knowledge.services.values() {
        let phones: Vec<Option<&Phone>> = if service.file.phones.is_empty() { vec![None] } else { service.file.phones.iter().map(Some).collect() };
        for phone in phones {
            let date = match phone {
                Some(phone) => service.phone_date(phone),
                None => service.file.sources.first().map_or(PageDate::Undated, |source| source.checked.unwrap_or(source.page_date)),
            };
            let (danger, topics) = (danger.contains(&service.slug), shown.get(&service.slug).copied().unwrap_or(0));
            if all || is_due(date, service.file.review_after, today) {
                rows.push(Row { danger, topics, date, service, phone });
            }
        }
    }
    rows.sort_by(|a, b| {
        (!a.danger, std::cmp::Reverse(a.topics), a.date, &a.service.slug).cmp(&(!b.danger, std::cmp::Reverse(b.topics), b.date, &b.service.slug))
    });
    rows
}

/// How many topics show a service, near its own place.
fn shown(knowledge: &Knowledge) -> BTreeMap<Slug, usize> {
    let mut shown: BTreeMap<Slug, BTreeSet<&str>> = BTreeMap::new();
    let places: BTreeSet<Option<PlaceCode>> = knowledge.services.values().map(|service| service.place).collect();
    for topic in knowledge.topics.values() {
        for place in &places {
            for service in offices::near(knowledge, &topic.id, Some(topic), *place, Language::En).into_iter().take(SHOWN) {
                shown.entry(service.slug.clone()).or_default().insert(topic.id.as_str());
            }
        }
    }
    shown.into_iter().map(|(slug, topics)| (slug, topics.len())).collect()
}

fn table(rows: &[Row<'_>]) -> String {
    let mut table = Table::new(&["danger", "topics", "page of", "service", "number", "page"]);
    for row in rows {
        let source = row.phone.and_then(|phone| row.service.source(phone.source)).or(row.service.file.sources.first());
        table.row([
            if row.danger { "danger" } else { "" }.to_owned(),
            row.topics.to_string(),
            row.date.to_string(),
            row.service.slug.to_string(),
            row.phone.map_or_else(|| "none yet".to_owned(), |phone| phone.number.clone()),
            source.map(|source| source.url.clone()).unwrap_or_default(),
        ]);
    }
    format!("{}\n{} to check. Open the page; when it still says so, write the day under `checked:` (`kb verify` does both).\n", table.finish(), rows.len())
}
