//! `madoguchi ask`: one question as arguments, or one JSON object a line with `--jsonl`.

use crate::ask::{Ask, Channel, Input};
use crate::channel::{json, sms, terminal};
use crate::cli::Where;
use crate::guard::privacy::Sensitive;
use crate::language::Language;
use crate::payload::Payload;
use crate::pipeline;
use anyhow::Result;
use clap::Args;
use std::io::{BufRead, Write};
use std::process::ExitCode;

/// `ask`.
#[derive(Args)]
pub struct AskCommand {
    /// The question
    text: Vec<String>,
    /// Read one JSON object a line from standard input, write one a line
    #[arg(long)]
    jsonl: bool,
    /// The language, when the question does not say
    #[arg(long)]
    language: Option<Language>,
    /// A place: code or name
    #[arg(long)]
    place: Option<String>,
    /// Show what another channel would show
    #[arg(long, value_parser = ["terminal", "telegram", "sms", "web", "line", "whatsapp", "messenger"], default_value = "terminal")]
    channel: String,
    /// A button's payload instead of a question
    #[arg(long)]
    button: Option<String>,
    #[command(flatten)]
    place_of_files: Where,
}

impl AskCommand {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode> {
        let built = self.place_of_files.build()?;
        let snapshot = built.snapshot;
        if self.jsonl {
            return lines(&snapshot);
        }
        let channel: Channel = serde_json::from_value(serde_json::Value::String(self.channel)).unwrap_or_default();
        let input = match self.button {
            Some(payload) => Input::Button(Payload::parse(&payload)),
            None if self.text.is_empty() => Input::Start,
            None => Input::Text(Sensitive::new(self.text.join(" "))),
        };
        let ask = Ask { language: self.language, chosen: self.language.is_some(), place: self.place.map(Sensitive::new), channel, ..Ask::of(input) };
        let reply = pipeline::answer(&snapshot, &ask, jiff::Timestamp::now());
        let text = match channel {
            Channel::Sms => {
                let text = sms::render(&reply, &snapshot, &sms::Sheet::default());
                format!("{}\n\n({} SMS)", text.parts.concat(), text.parts.len())
            }
            _ => terminal::render(&reply),
        };
        // Whoever reads only the beginning (`| head`) closes the pipe; that is no fault.
        let _ = writeln!(std::io::stdout(), "{text}");
        Ok(ExitCode::SUCCESS)
    }
}

/// One object in, one object out, in order, each question on its own.
fn lines(snapshot: &crate::snapshot::Snapshot) -> Result<ExitCode> {
    let mut input = std::io::stdin().lock();
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut line = Vec::new();
    let mut faults = false;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = match json::read(&line) {
            Ok((ask, id)) => {
                let reply = pipeline::answer(snapshot, &ask, jiff::Timestamp::now());
                serde_json::to_value(json::write(reply, ask.channel, id, snapshot))?
            }
            Err(error) => {
                faults = true;
                serde_json::json!({ "error": error.to_string() })
            }
        };
        serde_json::to_writer(&mut output, &answer)?;
        output.write_all(b"\n")?;
        output.flush()?;
    }
    Ok(if faults { ExitCode::from(1) } else { ExitCode::SUCCESS })
}
