//! The commands, one file each. Exit codes: 0 fine, 1 findings, 2 could not run.

pub mod ask;
pub mod chat;
pub mod eval;
pub mod held;
pub mod kb;
pub mod report;
pub mod serve;

use crate::config::{ConfigFile, folders};
use crate::snapshot::{Built, Folders, Snapshot};
use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// What rights you have in Japan and who near you helps, in your language.
#[derive(Parser)]
#[command(name = "madoguchi", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the web chat, and Telegram when its token is set
    Serve(serve::Serve),
    /// Ask one question, or one JSON object a line with --jsonl
    Ask(ask::AskCommand),
    /// Talk with the bot in the terminal
    Chat(chat::Chat),
    /// Score how well questions are understood
    Eval(eval::Eval),
    /// Check the knowledge base
    Kb(kb::Kb),
    /// Print all that the running service holds
    Held(held::HeldCommand),
    /// Add up the counts of a month that the service printed, from standard input
    Report(report::Report),
}

/// Where the files are; the same for all commands.
#[derive(Args, Clone, Default)]
pub struct Where {
    /// A layer of the knowledge base; may be repeated, the first lowest
    #[arg(long = "knowledge-base", value_name = "DIR", global = true)]
    pub knowledge_base: Vec<PathBuf>,
    /// The folder of knowledge-base/, locales/ and models/
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
    /// Understand by words alone: less memory, and much less understanding
    #[arg(long, global = true)]
    pub no_encoder: bool,
}

impl Where {
    /// The folders, flags before settings.
    pub fn folders(&self, config: &ConfigFile) -> Folders {
        let layers = if self.knowledge_base.is_empty() { &config.knowledge_base } else { &self.knowledge_base };
        folders::find(self.data.as_deref().or(config.data.as_deref()), layers, config.encoder && !self.no_encoder)
    }

    /// Loads everything but the encoder, for commands that understand no question.
    pub fn build_words(&self) -> Result<Built> {
        let folders = self.folders(&ConfigFile { encoder: false, ..ConfigFile::default() });
        Ok(Snapshot::build(&folders)?)
    }

    /// Loads everything; prints nothing but an error.
    pub fn build(&self) -> Result<Built> {
        Ok(Snapshot::build(&self.folders(&ConfigFile::default()))?)
    }
}

/// Runs the command of the arguments.
pub fn run() -> ExitCode {
    crate::guard::log::quiet_panics();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // clap prints help to stdout and faults to stderr.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let done = match cli.command {
        Command::Serve(command) => command.run(),
        Command::Ask(command) => command.run(),
        Command::Chat(command) => command.run(),
        Command::Eval(command) => command.run(),
        Command::Kb(command) => command.run(),
        Command::Held(command) => command.run(),
        Command::Report(command) => command.run(),
    };
    done.unwrap_or_else(|error| {
        eprintln!("madoguchi: {error:#}");
        ExitCode::from(2)
    })
}
