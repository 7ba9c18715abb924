//! `madoguchi kb verify`: looks whether numbers, hours and names still stand on their pages. Run by a maintainer, with network; the service never does this.
//!
//! What still stands gives a patch with the day; what moved, went or changed is a finding with the old and the new line, for a person to judge.

mod fetch;
mod look;
mod page;
mod patch;

use super::table::Table;
use crate::cli::Where;
use crate::knowledge::Knowledge;
use crate::knowledge::country::Country;
use crate::knowledge::service::Service;
use crate::knowledge::topic::Confidence;
use crate::text::rich;
use anyhow::{Context, Result};
use clap::Args;
use fetch::{Manners, Outcome, Wanted};
use look::Page;
use patch::Edit;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// Columns of the progress bar.
const BAR: usize = 30;

/// `kb verify`.
#[derive(Args)]
pub struct Verify {
    /// Only services with this text in their name; may be repeated
    #[arg(long, value_name = "TEXT")]
    only: Vec<String>,
    /// Where the patch is written
    #[arg(long, value_name = "FILE", default_value = "verify.patch")]
    patch: PathBuf,
    /// What servers said last time, so that they need not send a page again
    #[arg(long, value_name = "FILE", default_value = ".kb-verify.json")]
    memory: PathBuf,
    /// How to reach you, told to the servers
    #[arg(long, value_name = "TEXT")]
    contact: Option<String>,
    /// Milliseconds between two requests to one host
    #[arg(long, default_value = "1000", hide = true)]
    pause: u64,
    /// Seconds that a page may take
    #[arg(long, default_value = "20")]
    patience: u64,
}

/// What a server said of a page on which everything stood.
#[derive(Default, Serialize, Deserialize)]
struct Remembered {
    etag: Option<String>,
    modified: Option<String>,
}

type Memory = BTreeMap<String, Remembered>;

impl Verify {
    /// Runs the command.
    pub fn run(self, place_of_files: &Where) -> Result<ExitCode> {
        let knowledge = place_of_files.build_words()?.snapshot.knowledge;
        let day = knowledge.country.local(jiff::Timestamp::now()).date().to_string();
        let mut memory: Memory = std::fs::read_to_string(&self.memory).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let services: Vec<&Service> =
            knowledge.services.values().filter(|service| self.only.is_empty() || self.only.iter().any(|part| service.slug.as_str().contains(part))).collect();
        let outcomes = self.open(&services, &memory)?;
        let mut report = Report { day, rows: Table::new(&["what", "service", "number", "page"]), findings: Vec::new(), stands: BTreeMap::new(), still: 0 };
        for service in services {
            report.service(service, &knowledge, &outcomes, &mut memory);
        }
        let patch = report.patch()?;
        std::fs::write(&self.patch, &patch).with_context(|| format!("cannot write {}", self.patch.display()))?;
        std::fs::write(&self.memory, serde_json::to_string_pretty(&memory)?).with_context(|| format!("cannot write {}", self.memory.display()))?;
        let found = report.findings.len();
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "{}\n{}", report.rows.finish(), report.findings.join("\n"));
        let _ = writeln!(out, "{} still there (git apply {}), {found} to look at", report.still, self.patch.display());
        Ok(if found > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
    }

    fn open(&self, services: &[&Service], memory: &Memory) -> Result<BTreeMap<String, Outcome>> {
        let mut urls: Vec<&str> = services
            .iter()
            .flat_map(|service| service.file.sources.iter().filter(|source| source.confidence != Confidence::Law).map(|source| source.url.as_str()))
            .collect();
        urls.sort_unstable();
        urls.dedup();
        let wanted = urls.into_iter().map(|url| {
            let known = memory.get(url);
            Wanted { url: url.to_owned(), etag: known.and_then(|known| known.etag.clone()), modified: known.and_then(|known| known.modified.clone()) }
        });
        let contact = self.contact.as_ref().map(|contact| format!("; {contact}")).unwrap_or_default();
        let agent = format!("madoguchi-kb-verify/{} (looks whether published contact details still stand{contact})", env!("CARGO_PKG_VERSION"));
        let manners = Manners { pause: Duration::from_millis(self.pause), patience: Duration::from_secs(self.patience), agent };
        let bar = std::io::stderr().is_terminal();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let outcomes = runtime.block_on(fetch::all(wanted.collect(), &manners, move |done, total| {
            if bar {
                let full = done * BAR / total.max(1);
                eprint!("\r[{}{}] {done}/{total}{}", "#".repeat(full), ".".repeat(BAR - full), if done == total { "\n" } else { "" });
            }
        }))?;
        Ok(outcomes)
    }
}

/// What was found, as it grows.
struct Report {
    day: String,
    rows: Table,
    findings: Vec<String>,
    /// Addresses on which everything of a file still stands.
    stands: BTreeMap<PathBuf, Vec<String>>,
    still: usize,
}

impl Report {
    fn service(&mut self, service: &Service, knowledge: &Knowledge, outcomes: &BTreeMap<String, Outcome>, memory: &mut Memory) {
        for (at, source) in service.file.sources.iter().enumerate() {
            let Some(outcome) = outcomes.get(&source.url) else { continue };
            let phones: Vec<_> = service.file.phones.iter().filter(|phone| phone.source == at + 1).collect();
            let numbers = phones.iter().map(|phone| phone.number.as_str()).collect::<Vec<_>>().join(", ");
            let mut row = |what: &str| self.rows.row([what.to_owned(), service.slug.to_string(), numbers.clone(), source.url.clone()]);
            match outcome {
                Outcome::Unchanged => {
                    row("unchanged");
                    self.stand(service, &source.url);
                }
                Outcome::Gone(status) => {
                    row("gone");
                    self.finding(&service.path, &format!("the page is gone ({status})"), &[(format!("url: {}", source.url), None)]);
                }
                Outcome::Trouble(why) => {
                    row(why);
                    self.finding(&service.path, &format!("{}: {why}", source.url), &[]);
                }
                Outcome::Page { bytes, .. } if page::is_pdf(bytes) => {
                    row("PDF");
                    self.finding(&service.path, &format!("{}: a PDF, open it yourself", source.url), &[]);
                }
                Outcome::Page { bytes, content_type, moved, etag, modified } => {
                    let page = Page::new(page::text(bytes, content_type, &knowledge.country.file.pages.encodings));
                    let seen = Seen::look(&page, service, &phones, &knowledge.country);
                    row(seen.word(moved.is_some(), phones.is_empty()));
                    if let Some(to) = moved {
                        self.finding(&service.path, "the page has moved", &[(format!("url: {}", source.url), Some(format!("url: {to}")))]);
                    }
                    if !seen.lines.is_empty() {
                        self.finding(&service.path, &format!("{} says otherwise", source.url), &seen.lines);
                    }
                    if !seen.name && !phones.is_empty() && seen.lines.is_empty() {
                        self.finding(&service.path, &format!("{}: the number stands there, the name does not: whose is it?", source.url), &[]);
                    }
                    // A page without a number of ours proves nothing about one.
                    if seen.lines.is_empty() && seen.name && !phones.is_empty() && moved.is_none() {
                        self.stand(service, &source.url);
                        memory.insert(source.url.clone(), Remembered { etag: etag.clone(), modified: modified.clone() });
                    } else {
                        memory.remove(&source.url);
                    }
                }
            }
        }
    }

    fn stand(&mut self, service: &Service, url: &str) {
        self.still += 1;
        self.stands.entry(service.path.clone()).or_default().push(url.to_owned());
    }

    fn finding(&mut self, file: &Path, message: &str, lines: &[(String, Option<String>)]) {
        let mut text = format!("{}: {message}\n", file.display());
        for (old, new) in lines {
            text.push_str(&format!("  - {old}\n"));
            if let Some(new) = new {
                text.push_str(&format!("  + {new}\n"));
            }
        }
        self.findings.push(text);
    }

    fn patch(&self) -> Result<String> {
        let mut patch = String::new();
        for (file, urls) in &self.stands {
            let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
            let edits: Vec<Edit> = urls.iter().flat_map(|url| patch::checked(&text, url, &self.day)).collect();
            if !edits.is_empty() {
                patch.push_str(&patch::diff(&file.display().to_string(), &text, &edits));
            }
        }
        Ok(patch)
    }
}

/// What of a service stands on a page.
struct Seen {
    name: bool,
    /// Old lines, with the new one where the page shows it.
    lines: Vec<(String, Option<String>)>,
}

impl Seen {
    fn look(page: &Page, service: &Service, phones: &[&crate::knowledge::service::Phone], country: &Country) -> Self {
        let names: Vec<String> = service.file.name.values().map(|name| rich::plain(name)).collect();
        let mut lines = Vec::new();
        for phone in phones {
            if !page.has_number(&phone.number, country) {
                let new = page.nearest(&phone.number, country).map(|number| format!("number: \"{number}\""));
                lines.push((format!("number: \"{}\"", phone.number), new));
            } else if let Some(hours) = phone.hours.as_ref().filter(|hours| !page.has_hours(hours, &country.file.pages)) {
                lines.push((format!("hours: \"{hours}\""), None));
            }
        }
        Self { name: page.has_name(names.iter().map(String::as_str)), lines }
    }

    fn word(&self, moved: bool, nothing: bool) -> &'static str {
        match (self.lines.first(), moved, nothing) {
            (_, true, _) => "moved",
            (Some((_, Some(_))), ..) => "changed",
            (Some((old, None)), ..) if old.starts_with("hours") => "hours not there",
            (Some(_), ..) => "number not there",
            (None, _, true) => "opens",
            (None, ..) if !self.name => "name not there",
            (None, ..) => "still there",
        }
    }
}
