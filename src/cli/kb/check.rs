//! `madoguchi kb check`: every finding at once, worst first. Exit code 1 when one of them is an error.

use crate::cli::Where;
use crate::knowledge::lint::review;
use crate::report::{self, Severity};
use anyhow::Result;
use clap::{Args, ValueEnum};
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// `kb check`.
#[derive(Args)]
pub struct Check {
    /// How to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Print warnings too, not only their number
    #[arg(long)]
    warnings: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Like a compiler
    Text,
    /// Annotations for code-hosting sites
    Github,
    /// One array
    Json,
}

impl Check {
    /// Runs the command.
    pub fn run(self, place_of_files: &Where) -> Result<ExitCode> {
        let mut built = place_of_files.build()?;
        let today = built.snapshot.knowledge.country.local(jiff::Timestamp::now()).date();
        built.findings.extend(review::check(&built.snapshot.knowledge, today));
        report::sort(&mut built.findings);
        let count = |severity| built.findings.iter().filter(|finding| finding.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let shown = built.findings.iter().filter(|finding| self.warnings || finding.severity == Severity::Error);
        // Whoever reads only the beginning closes the pipe; that is no fault.
        let mut out = std::io::stdout().lock();
        match self.format {
            Format::Json => {
                let _ = writeln!(out, "{}", serde_json::to_string_pretty(&built.findings)?);
            }
            Format::Github => {
                for finding in shown {
                    let level = if finding.severity == Severity::Error { "error" } else { "warning" };
                    let message = format!("{}. {}", finding.message, finding.help).replace('\n', "%0A");
                    let _ = writeln!(out, "::{level} file={},line={},title={}::{message}", finding.file.display(), finding.line.max(1), finding.rule);
                }
            }
            Format::Text => {
                let colour = std::io::stdout().is_terminal();
                for finding in shown {
                    let source = built.sources.get(&finding.file).map_or("", String::as_str);
                    let _ = writeln!(out, "{}\n", report::render(finding, source, colour));
                }
                let knowledge = &built.snapshot.knowledge;
                let _ = writeln!(
                    out,
                    "{} topics, {} services, {} towns: {errors} errors, {warnings} warnings{}",
                    knowledge.topics.len(),
                    knowledge.services.len(),
                    knowledge.towns.len(),
                    if warnings > 0 && !self.warnings { " (--warnings shows them)" } else { "" }
                );
            }
        }
        Ok(if errors > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
    }
}
