//! `madoguchi kb`: commands for those who edit the knowledge base.

mod atlas;
mod book;
mod check;
mod compare;
mod due;
mod new;
#[cfg(all(feature = "web", feature = "telegram"))]
mod preview;
mod stats;
mod table;
#[cfg(feature = "verify")]
mod verify;

use crate::cli::Where;
use anyhow::Result;
use clap::{Args, Subcommand};
use std::process::ExitCode;

/// `kb`.
#[derive(Args)]
pub struct Kb {
    #[command(subcommand)]
    command: KbCommand,
    #[command(flatten)]
    place_of_files: Where,
}

#[derive(Subcommand)]
enum KbCommand {
    /// Find mistakes, like a compiler: file, line, what to write instead
    Check(check::Check),
    /// Lay two towns side by side: what each offers foreign residents
    Compare(compare::Compare),
    /// Write a map and a table of what towns offer foreign residents
    Atlas(atlas::Atlas),
    /// Write a page to print: a place's desks and the most needed topics
    Book(book::Book),
    /// Show what each channel would send, in every language, in the browser
    #[cfg(all(feature = "web", feature = "telegram"))]
    Preview(preview::Preview),
    /// Count what is written, missing, outdated, due
    Stats(stats::Stats),
    /// List what a person should check first
    Due(due::Due),
    /// Look whether numbers, hours and names still stand on their pages (opens them: needs network)
    #[cfg(feature = "verify")]
    Verify(verify::Verify),
    /// Begin a topic, a service or a place from a template
    New(new::New),
}

impl Kb {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode> {
        match self.command {
            KbCommand::Check(check) => check.run(&self.place_of_files),
            KbCommand::Compare(compare) => compare.run(&self.place_of_files),
            KbCommand::Atlas(atlas) => atlas.run(&self.place_of_files),
            KbCommand::Book(book) => book.run(&self.place_of_files),
            #[cfg(all(feature = "web", feature = "telegram"))]
            KbCommand::Preview(preview) => preview.run(&self.place_of_files),
            KbCommand::Stats(stats) => stats.run(&self.place_of_files),
            KbCommand::Due(due) => due.run(&self.place_of_files),
            #[cfg(feature = "verify")]
            KbCommand::Verify(verify) => verify.run(&self.place_of_files),
            KbCommand::New(new) => new.run(&self.place_of_files),
        }
    }
}
