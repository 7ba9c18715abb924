//! `madoguchi kb verify`: looks whether numbers, hours, names, sums and dates still stand on their pages. Run by a maintainer, with network; the service never does this.
//!
//! What still stands gives a patch with the day; what moved, went or changed is a finding with the old and the new line, for a person to judge.

mod claims;
mod fetch;
mod look;
mod page;
mod patch;
mod quantity;
mod report;

use crate::cli::Where;
use crate::knowledge::topic::Confidence;
use anyhow::{Context, Result};
use claims::Cited;
use clap::Args;
use fetch::{Manners, Outcome, Wanted};
use report::Report;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// Columns of the progress bar.
const BAR: usize = 30;

/// `kb verify`.
#[derive(Args)]
pub struct Verify {
    /// Only services, topics and places with this text in their name; may be repeated
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

/// What a server said of a page on which everything stood, and what that was.
#[derive(Default, Serialize, Deserialize)]
struct Remembered {
    #[serde(default)]
    said: String,
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
        let cited = claims::all(&knowledge, &self.only);
        let said = said(&cited);
        memory.retain(|url, known| said.get(url.as_str()).is_none_or(|said| *said == known.said));
        let outcomes = self.open(&said, &memory)?;
        let mut report = Report::new();
        for cited in &cited {
            report.file(cited, &knowledge.country, &outcomes);
        }
        report.remember(&said, &outcomes, &mut memory);
        let patch = report.patch(&day)?;
        std::fs::write(&self.patch, &patch).with_context(|| format!("cannot write {}", self.patch.display()))?;
        std::fs::write(&self.memory, serde_json::to_string_pretty(&memory)?).with_context(|| format!("cannot write {}", self.memory.display()))?;
        let found = report.findings.len();
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "{}\n{}", report.rows.finish(), report.findings.join("\n"));
        let _ = writeln!(out, "{} still there (git apply {}), {found} to look at", report.sources, self.patch.display());
        Ok(if found > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
    }

    fn open(&self, said: &BTreeMap<&str, String>, memory: &Memory) -> Result<BTreeMap<String, Outcome>> {
        let wanted = said.keys().map(|url| {
            let known = memory.get(*url);
            Wanted { url: (*url).to_owned(), etag: known.and_then(|known| known.etag.clone()), modified: known.and_then(|known| known.modified.clone()) }
        });
        let contact = self.contact.as_ref().map(|contact| format!("; {contact}")).unwrap_or_default();
        let agent = format!("madoguchi-kb-verify/{} (looks whether published contact details still stand{contact})", env!("CARGO_PKG_VERSION"));
        let manners = Manners { pause: Duration::from_millis(self.pause), patience: Duration::from_secs(self.patience), agent };
        let bar = std::io::stderr().is_terminal();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let outcomes = runtime.block_on(fetch::all(wanted.collect(), &manners, move |done, total| {
            if bar {
                eprint!("\r{}{}", progress(done, total), if done == total { "\n" } else { "" });
            }
        }))?;
        Ok(outcomes)
    }
}

fn progress(done: usize, total: usize) -> String {
    let full = done * BAR / total.max(1);
    format!("[{}{}] {done}/{total}", "#".repeat(full), ".".repeat(BAR.saturating_sub(full)))
}

/// What all our files take from each page. Texts of laws are left out: a copy was read, not the page.
fn said<'a>(cited: &[Cited<'a>]) -> BTreeMap<&'a str, String> {
    let mut said: BTreeMap<&str, String> = BTreeMap::new();
    for cited in cited {
        for (at, source) in cited.sources.iter().enumerate().filter(|(_, source)| source.confidence != Confidence::Law) {
            said.entry(source.url.as_str()).or_default().push_str(&cited.said(at + 1));
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_grows_to_its_end() {
        assert_eq!(progress(0, 0), format!("[{}] 0/0", ".".repeat(BAR)));
        assert_eq!(progress(1, 2), format!("[{}{}] 1/2", "#".repeat(BAR / 2), ".".repeat(BAR / 2)));
        assert_eq!(progress(7, 7), format!("[{}] 7/7", "#".repeat(BAR)));
    }
}
