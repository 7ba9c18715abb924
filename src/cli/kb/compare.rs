//! `madoguchi kb compare`: what two towns offer foreign residents, side by side, so that one town can see what its neighbour does.

use crate::answer::compose::Desk;
use crate::answer::locale::Key;
use crate::answer::towns::{self, Change, Offered, Reader};
use crate::cli::Where;
use crate::id::PlaceCode;
use crate::knowledge::town::Offers;
use crate::language::Language;
use crate::pipeline;
use crate::snapshot::Snapshot;
use crate::text::normalise::normalise;
use crate::text::rich;
use anyhow::{Result, bail};
use clap::Args;
use std::io::Write;
use std::process::ExitCode;

/// `kb compare`.
#[derive(Args)]
pub struct Compare {
    /// The town left: its name or code
    from: String,
    /// The town moved to
    to: String,
    /// The language of the texts
    #[arg(long, default_value = "en")]
    language: Language,
}

impl Compare {
    /// Runs the command.
    pub fn run(self, place_of_files: &Where) -> Result<ExitCode> {
        let snapshot = place_of_files.build_words()?.snapshot;
        let (from, to) = (place(&snapshot, &self.from)?, place(&snapshot, &self.to)?);
        let _ = write!(std::io::stdout(), "{}", compared(&snapshot, from, to, self.language));
        Ok(ExitCode::SUCCESS)
    }
}

/// The place of a name or code; what fits several is named.
pub fn place(snapshot: &Snapshot, text: &str) -> Result<PlaceCode> {
    match snapshot.gazetteer.resolve(&normalise(text)).as_slice() {
        [only] => Ok(*only),
        [] => bail!("there is no place called {text}: give its name or its code, as in knowledge-base/places/"),
        several => {
            let several: Vec<_> = several.iter().map(|code| format!("{code} {}", snapshot.gazetteer.name(*code, "en").unwrap_or_default())).collect();
            bail!("several places are called {text}: {}", several.join(", "))
        }
    }
}

fn compared(snapshot: &Snapshot, from: PlaceCode, to: PlaceCode, language: Language) -> String {
    let desk = Desk { language, ..pipeline::desk(snapshot, jiff::civil::DateTime::default()) };
    let reader = Reader { knowledge: &snapshot.knowledge, locales: &snapshot.locales, language };
    let names = [("from", desk.place_name(from)), ("to", desk.place_name(to))];
    let names = names.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut text = format!("{}\n", desk.with(Key::MovingTitle, &names));
    let compared = reader.compare(from, to);
    for (change, key) in [(Change::Lost, Key::MovingLost), (Change::Ask, Key::MovingAsk), (Change::Gained, Key::MovingGained), (Change::Same, Key::MovingSame)]
    {
        let of_kind: Vec<_> = compared.iter().filter(|one| one.change == change).collect();
        if of_kind.is_empty() {
            continue;
        }
        text.push_str(&format!("\n## {}\n", desk.with(key, &names)));
        for one in of_kind {
            text.push_str(&format!("- {}\n", desk.text(towns::label(one.aspect))));
            for (place, offered) in [(from, &one.from), (to, &one.to)] {
                text.push_str(&format!("    {}: {}\n", desk.place_name(place), side(offered)));
            }
        }
    }
    let unknown: Vec<_> = compared.iter().filter(|one| one.change == Change::Unknown).map(|one| desk.text(towns::label(one.aspect))).collect();
    if !unknown.is_empty() {
        text.push_str(&format!("\n{}\n", desk.with(Key::MovingUnknown, &[("list", &unknown.join(", "))])));
    }
    for place in [from, to].into_iter().filter(|place| !snapshot.knowledge.towns.contains_key(place)) {
        text.push_str(&format!("\n{}\n", desk.with(Key::MovingNoPage, &[("place", &desk.place_name(place))])));
    }
    text
}

/// One side with its words, its source and that page's date.
fn side(offered: &Offered<'_>) -> String {
    let mut side = match offered.offers {
        Offers::Yes => "yes".to_owned(),
        Offers::No => "no".to_owned(),
        Offers::Unknown => "not known".to_owned(),
    };
    if !offered.text.is_empty() {
        side.push_str(&format!(" – {}", rich::plain(&offered.text)));
    }
    if let Some(source) = offered.source {
        side.push_str(&format!(" [{}, {}]", source.title, source.checked.unwrap_or(source.page_date)));
    }
    side
}
