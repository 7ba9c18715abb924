//! `madoguchi kb book`: a page to print, with a place's desks and the most needed topics in one language.

use super::compare;
use crate::channel::print::book;
use crate::cli::Where;
use crate::language::Language;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// `kb book`.
#[derive(Args)]
pub struct Book {
    /// A town or a prefecture: its name or code
    #[arg(long)]
    place: String,
    /// The language of the book
    #[arg(long, default_value = "en")]
    language: Language,
    /// Where the bot answers, for the QR code: `https://t.me/your_bot`, or the address of the web chat
    #[arg(long, value_name = "URL", env = "MADOGUCHI_ADDRESS")]
    address: Option<String>,
    /// The file to write; `book-<place>-<language>.html` when not given
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Book {
    /// Runs the command.
    pub fn run(self, place_of_files: &Where) -> Result<ExitCode> {
        let snapshot = place_of_files.build_words()?.snapshot;
        let place = compare::place(&snapshot, &self.place)?;
        if self.address.as_ref().is_some_and(|address| !address.starts_with("https://")) {
            bail!("the bot's address starts with https://");
        }
        let now = snapshot.knowledge.country.local(jiff::Timestamp::now());
        let html = book::Book { snapshot: &snapshot, place, language: self.language, now, address: self.address.as_deref() }.write();
        let file = self.out.unwrap_or_else(|| PathBuf::from(format!("book-{place}-{}.html", self.language)));
        std::fs::write(&file, html).with_context(|| format!("cannot write {}", file.display()))?;
        println!("{}", file.display());
        Ok(ExitCode::SUCCESS)
    }
}
