//! `madoguchi kb`: commands for those who edit the knowledge base.

mod check;
mod compare;

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
}

impl Kb {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode> {
        match self.command {
            KbCommand::Check(check) => check.run(&self.place_of_files),
            KbCommand::Compare(compare) => compare.run(&self.place_of_files),
        }
    }
}
