//! `madoguchi chat`: a conversation in the terminal. A number presses the button of that number; an empty line or end of input leaves.

use crate::ask::{Ask, Input};
use crate::channel::terminal;
use crate::cli::Where;
use crate::guard::privacy::Sensitive;
use crate::language::Language;
use crate::payload::Payload;
use crate::pipeline;
use crate::reply::{Block, Effect, Reply};
use anyhow::Result;
use clap::Args;
use std::io::{BufRead, Write};
use std::process::ExitCode;

/// `chat`.
#[derive(Args)]
pub struct Chat {
    /// The language to begin in
    #[arg(long)]
    language: Option<Language>,
    #[command(flatten)]
    place_of_files: Where,
}

impl Chat {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode> {
        let snapshot = self.place_of_files.build()?.snapshot;
        let mut memory = Memory { language: self.language, ..Memory::default() };
        let mut reply = pipeline::answer(&snapshot, &memory.ask(Input::Start), jiff::Timestamp::now());
        println!("{}\n", terminal::render(&reply));
        memory.new_session = true;
        let mut input = std::io::stdin().lock();
        loop {
            print!("> ");
            std::io::stdout().flush()?;
            let mut line = String::new();
            if input.read_line(&mut line)? == 0 || line.trim().is_empty() {
                println!();
                return Ok(ExitCode::SUCCESS);
            }
            let pressed = line.trim().parse::<usize>().ok().and_then(|number| buttons(&reply).nth(number.checked_sub(1)?));
            let input = pressed.map_or_else(|| Input::Text(Sensitive::new(line)), Input::Button);
            reply = pipeline::answer(&snapshot, &memory.ask(input), jiff::Timestamp::now());
            memory.note(&reply);
            println!("\n{}\n", terminal::render(&reply));
        }
    }
}

fn buttons(reply: &Reply) -> impl Iterator<Item = Payload> + '_ {
    reply.blocks.iter().filter_map(|block| if let Block::Button { payload, .. } = block { Some(*payload) } else { None })
}

#[derive(Default)]
struct Memory {
    language: Option<Language>,
    chosen: bool,
    place: Option<crate::id::PlaceCode>,
    topic: Option<crate::id::TopicId>,
    new_session: bool,
}

impl Memory {
    fn ask(&mut self, input: Input) -> Ask {
        let new_session = std::mem::take(&mut self.new_session);
        Ask { language: self.language, chosen: self.chosen, remembered_place: self.place, remembered_topic: self.topic.clone(), new_session, ..Ask::of(input) }
    }

    fn note(&mut self, reply: &Reply) {
        match reply.effect {
            Effect::Erase => *self = Memory::default(),
            Effect::SetLanguage => self.chosen = true,
            Effect::None | Effect::DeleteThis => {}
        }
        self.language = Some(reply.language);
        self.place = reply.place;
        self.topic = reply.topic.clone().filter(|topic| !topic.is_bot()).or_else(|| self.topic.take());
    }
}
