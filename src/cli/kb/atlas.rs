//! `madoguchi kb atlas`: one page without script, a map and a table of what towns offer foreign residents, and its rows as CSV beside it.

use crate::channel::print::atlas::{self, Standing};
use crate::cli::Where;
use crate::language::Language;
use anyhow::{Context, Result};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// `kb atlas`.
#[derive(Args)]
pub struct Atlas {
    /// The reader's language
    #[arg(long, default_value = "en")]
    language: Language,
    /// The folder that atlas.html and atlas.csv are written into
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,
}

impl Atlas {
    /// Runs the command.
    pub fn run(self, place_of_files: &Where) -> Result<ExitCode> {
        let snapshot = place_of_files.build_words()?.snapshot;
        let today = snapshot.knowledge.country.local(jiff::Timestamp::now()).date();
        std::fs::create_dir_all(&self.out).with_context(|| format!("cannot make the folder {}", self.out.display()))?;
        let files = [("atlas.html", atlas::page(&snapshot, self.language, today, Standing::File)), ("atlas.csv", atlas::csv(&snapshot, self.language, today))];
        for (name, text) in files {
            let file = self.out.join(name);
            std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
            println!("{}", file.display());
        }
        Ok(ExitCode::SUCCESS)
    }
}
