//! What was found on the pages: a row a source, findings for a person, and the sources that still stand.

use super::claims::{Cited, Claim};
use super::fetch::Outcome;
use super::look::Page;
use super::patch::{self, Edit};
use super::quantity::{self, Shows};
use super::{Memory, Remembered, page};
use crate::cli::kb::table::Table;
use crate::knowledge::country::Country;
use crate::knowledge::topic::Unit;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What was found, as it grows.
pub struct Report {
    /// A row a source.
    pub rows: Table,
    /// What a person should look at.
    pub findings: Vec<String>,
    /// For each page the files of which everything stands on it, and those of which something does not.
    pages: BTreeMap<String, Files>,
    /// Sources of which everything still stands.
    pub sources: usize,
}

#[derive(Default)]
struct Files {
    stands: BTreeSet<PathBuf>,
    fails: BTreeSet<PathBuf>,
}

impl Report {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self { rows: Table::new(&["what", "whose", "shows", "page"]), findings: Vec::new(), pages: BTreeMap::new(), sources: 0 }
    }

    /// Looks at every page a file names.
    pub fn file(&mut self, cited: &Cited<'_>, country: &Country, outcomes: &BTreeMap<String, Outcome>) {
        for (at, source) in cited.sources.iter().enumerate() {
            let Some(outcome) = outcomes.get(&source.url) else { continue };
            let seen = self.look(cited, at + 1, &source.url, outcome, country);
            self.rows.row([seen.word, cited.what.clone(), shown(cited, at + 1), source.url.clone()]);
            let files = self.pages.entry(source.url.clone()).or_default();
            match seen.stands {
                Some(true) => {
                    files.stands.insert(cited.path.to_owned());
                    self.sources += 1;
                }
                Some(false) => {
                    files.fails.insert(cited.path.to_owned());
                }
                None => {}
            }
        }
    }

    fn look(&mut self, cited: &Cited<'_>, source: usize, url: &str, outcome: &Outcome, country: &Country) -> Seen {
        let path = cited.path;
        let (bytes, content_type, moved) = match outcome {
            Outcome::Unchanged => return Seen { word: "unchanged".to_owned(), stands: cited.from(source).next().map(|_| true) },
            Outcome::Gone(status) => {
                self.finding(path, &format!("the page is gone ({status})"), &[(format!("url: {url}"), None)]);
                return Seen { word: "gone".to_owned(), stands: Some(false) };
            }
            Outcome::Trouble(why) => {
                self.finding(path, &format!("{url}: {why}"), &[]);
                return Seen { word: why.clone(), stands: Some(false) };
            }
            Outcome::Page { bytes, content_type, moved, .. } => (bytes, content_type, moved),
        };
        let Some(text) = page::text(bytes, content_type, &country.file.pages.encodings) else {
            self.finding(path, &format!("{url}: a PDF whose text cannot be read, open it yourself"), &[]);
            return Seen { word: "PDF".to_owned(), stands: Some(false) };
        };
        let there = There::look(&Page::new(text), cited, source, country);
        if let Some(to) = moved {
            self.finding(path, "the page has moved", &[(format!("url: {url}"), Some(format!("url: {to}")))]);
        }
        if !there.lines.is_empty() {
            self.finding(path, &format!("{url} says otherwise"), &there.lines);
        } else if !there.name {
            self.finding(path, &format!("{url}: the number stands there, the name does not: whose is it?"), &[]);
        }
        // A page without anything of ours proves nothing about it.
        let whole = there.lines.is_empty() && there.name && moved.is_none();
        Seen { word: there.word(moved.is_some()).to_owned(), stands: if whole { there.proves.then_some(true) } else { Some(false) } }
    }

    fn finding(&mut self, file: &Path, message: &str, lines: &[(String, Option<String>)]) {
        let mut text = format!("{}: {message}\n", file.display());
        for (old, new) in lines {
            text.push_str(&format!("  - {old}\n"));
            if let Some(new) = new {
                text.push_str(&format!("  + {new}\n"));
            }
        }
        // A place's pages in many languages name the same page.
        if !self.findings.contains(&text) {
            self.findings.push(text);
        }
    }

    /// A page need not be sent again while it is as it was and so are we.
    pub fn remember(&self, said: &BTreeMap<&str, String>, outcomes: &BTreeMap<String, Outcome>, memory: &mut Memory) {
        for (url, said) in said {
            let whole = self.pages.get(*url).is_some_and(|files| files.fails.is_empty() && !files.stands.is_empty());
            match outcomes.get(*url) {
                Some(Outcome::Page { etag, modified, .. }) if whole => {
                    memory.insert((*url).to_owned(), Remembered { said: said.clone(), etag: etag.clone(), modified: modified.clone() });
                }
                Some(Outcome::Unchanged) if whole => {}
                _ => {
                    memory.remove(*url);
                }
            }
        }
    }

    /// The day, written where a source stands of which everything is still there.
    pub fn patch(&self, day: &str) -> Result<String> {
        let mut files: BTreeMap<&Path, Vec<&str>> = BTreeMap::new();
        for (url, of) in &self.pages {
            for file in of.stands.difference(&of.fails) {
                files.entry(file.as_path()).or_default().push(url.as_str());
            }
        }
        let mut patch = String::new();
        for (file, urls) in files {
            let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
            let edits: Vec<Edit> = urls.iter().flat_map(|url| patch::checked(&text, url, day)).collect();
            if !edits.is_empty() {
                patch.push_str(&patch::diff(&file.display().to_string(), &text, &edits));
            }
        }
        Ok(patch)
    }
}

/// What came of one source of one file.
struct Seen {
    /// In the table.
    word: String,
    /// Nothing when the page can neither prove nor refute.
    stands: Option<bool>,
}

/// What a file takes from a page, in short.
fn shown(cited: &Cited<'_>, source: usize) -> String {
    let shown = cited.from(source).map(|claim| match claim {
        Claim::Phone(phone) => phone.number.clone(),
        Claim::Value(key, value) => format!("{key} {}", value.value),
        Claim::Named(names) => names.first().cloned().unwrap_or_default(),
        Claim::Count(count) => count.clone(),
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// What of a file stands on a page.
struct There {
    name: bool,
    /// Something stands there that no other page would show by chance.
    proves: bool,
    /// Old lines, with the new one where the page shows it.
    lines: Vec<(String, Option<String>)>,
}

impl There {
    fn look(page: &Page, cited: &Cited<'_>, source: usize, country: &Country) -> Self {
        let mut there = Self { name: true, proves: false, lines: Vec::new() };
        for claim in cited.from(source) {
            match claim {
                Claim::Phone(phone) if page.has_number(&phone.number, country) => {
                    there.proves = true;
                    if let Some(hours) = phone.hours.as_ref().filter(|hours| !page.has_hours(hours, &country.file.pages)) {
                        there.lines.push((format!("hours: \"{hours}\""), None));
                    }
                }
                Claim::Phone(phone) => {
                    let new = page.nearest(&phone.number, country).map(|number| format!("number: \"{number}\""));
                    there.lines.push((format!("number: \"{}\"", phone.number), new));
                }
                Claim::Value(key, value) => {
                    let times = value.unit == Unit::Text && value.value.contains(':');
                    let shows = match times {
                        true if page.has_hours(&value.value, &country.file.pages) => Shows::Yes,
                        true => Shows::No(None),
                        false => quantity::shows(page.text(), value, &country.file.pages),
                    };
                    match shows {
                        Shows::Yes => there.proves = true,
                        Shows::Perhaps => {}
                        Shows::No(new) => {
                            let line = |value: &str| format!("{key}: {{ value: \"{value}\"");
                            there.lines.push((line(&value.value), new.map(|new| line(&new))));
                        }
                    }
                }
                Claim::Named(names) if page.has_name(names.iter().map(String::as_str)) => there.proves = true,
                Claim::Named(names) => there.lines.push((names.first().cloned().unwrap_or_default(), None)),
                Claim::Count(count) => {
                    if !page.has_count(count) {
                        there.lines.push((count.clone(), None));
                    }
                }
            }
        }
        let asked = cited.from(source).next().is_some() && !cited.names.is_empty();
        there.name = !asked || page.has_name(cited.names.iter().map(String::as_str));
        there
    }

    fn word(&self, moved: bool) -> &'static str {
        match self.lines.first() {
            _ if moved => "moved",
            Some((_, Some(_))) => "changed",
            Some((old, None)) if old.starts_with("hours") => "hours not there",
            Some(_) => "not there",
            None if !self.name => "name not there",
            None if self.proves => "still there",
            None => "opens",
        }
    }
}
