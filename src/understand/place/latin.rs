//! Names in Latin letters: written in several words, with small words and endings glued on, with one letter wrong.

use std::collections::HashSet;

use crate::knowledge::gazetteer::Gazetteer;
use crate::knowledge::gazetteer::fitting;
use crate::knowledge::gazetteer::markers::Says;
use crate::knowledge::gazetteer::names::{Entry, Kind, Level};
use crate::knowledge::gazetteer::script::Script;

use super::candidate::{Candidate, Finder, role_of};

/// Names may be written in as many words as this.
const MOST_WORDS: usize = 4;
/// In a name written apart, no word is shorter than this.
const SHORTEST_WORD: usize = 3;
/// Longer words are no names.
const LONGEST_WORD: usize = 40;
/// A name of so many letters may have an ending of its language glued on (osakad, osakagiin, shinjukut).
const LONG_WITH_VOICED: usize = 4;
const LONG_WITH_ENDING: usize = 5;
const LONG_WITH_VOICELESS: usize = 6;
/// A name of so many letters may have the word for its kind glued to its end (kawasakishi).
const LONG_WITH_KIND: usize = 5;
/// A name of so many letters may have a small word glued to its end (kawasakide).
const LONG_WITH_PARTICLE: usize = 7;

/// Folded words that the message writes with a capital letter though none had to stand there.
pub(super) type Capitals = HashSet<String>;

/// Finds the words with a capital letter inside sentences.
pub(super) fn capitals(gazetteer: &Gazetteer, text: &str) -> Capitals {
    let mut capitals = Capitals::new();
    let mut opens = true;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let mut letters = bare.chars();
        if !opens && letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase) {
            capitals.insert(gazetteer.fold(bare));
        }
        opens = word.ends_with(['.', '!', '?', ':', '"', '”', '…']);
    }
    capitals
}

/// What is glued to the end of a name.
struct Tail {
    kind: Option<Says>,
    says: Option<Says>,
    /// The shortest name that may carry it.
    shortest: usize,
    /// What a name may need beside it, and still carry it.
    level: Level,
}

/// Looks at every Latin word, and at names written in several words.
pub(super) fn find(finder: &Finder<'_>, all: &mut Vec<Candidate>) {
    let words = words(finder.text);
    let names = finder.gazetteer.names();
    for (at, (start, end)) in words.iter().enumerate() {
        let mut key = String::new();
        let mut known = false;
        let mut last_end = *start;
        for (word_start, word_end) in words.iter().skip(at).take(MOST_WORDS) {
            let Some(word) = finder.text.get(*word_start..*word_end) else { break };
            if !key.is_empty() {
                let gap = finder.text.get(last_end..*word_start).unwrap_or_default();
                let long_enough = word.len() >= SHORTEST_WORD && key.len() >= SHORTEST_WORD;
                if (gap != "-" && gap != " ") || !long_enough {
                    break;
                }
            }
            key.push_str(word);
            last_end = *word_end;
            // letters that meet when the gap closes fold once more
            let joined = if word_end == end { key.clone() } else { finder.gazetteer.fold(&key) };
            if let Some(entry) = names.get(&joined).filter(|entry| entry.script == Script::Latin) {
                all.extend(finder.judge(*start, *word_end, entry, false));
                known = true;
            }
        }
        if !known {
            word_alone(finder, *start, *end, all);
        }
    }
}

/// Tries a word with something glued to its end, then with one letter wrong.
fn word_alone(finder: &Finder<'_>, start: usize, end: usize, all: &mut Vec<Candidate>) {
    let names = finder.gazetteer.names();
    let Some(word) = finder.text.get(start..end).filter(|word| word.len() <= LONGEST_WORD) else { return };
    for cut in (LONG_WITH_VOICED..word.len()).rev() {
        let (Some(stem), Some(rest)) = (word.get(..cut), word.get(cut..)) else { continue };
        let Some(entry) = names.get(stem).filter(|entry| entry.script == Script::Latin) else { continue };
        let Some(tail) = tail(finder.gazetteer, rest).filter(|tail| stem.len() >= tail.shortest && entry.level <= tail.level) else { continue };
        if tail.says == Some(Says::Person) {
            return;
        }
        if let Some(found) = with_tail(finder, (start, end), entry, &tail) {
            all.push(found);
            return;
        }
    }
    if let Some(entry) = names.nearly(word) {
        all.extend(finder.judge(start, end, entry, true).filter(|found| !found.needs_neighbour));
    }
}

fn with_tail(finder: &Finder<'_>, (start, end): (usize, usize), entry: &Entry, tail: &Tail) -> Option<Candidate> {
    let mut found = finder.judge(start, end, entry, false)?;
    let only_ward = found.holders.iter().all(|holder| holder.kind == Kind::Ward);
    if found.holders.is_empty() || (only_ward && tail.kind.is_none()) {
        return None;
    }
    if let Some(kind) = tail.kind {
        found.holders = fitting(kind, &entry.holders);
        found.explicit = true;
    }
    if let Some(says) = tail.says {
        found.after = role_of(says);
    }
    found.needs_neighbour = false;
    (!found.holders.is_empty()).then_some(found)
}

/// Reads what is glued to a name: an ending, the word for a kind of place, both, or a small word.
fn tail(gazetteer: &Gazetteer, rest: &str) -> Option<Tail> {
    let markers = gazetteer.markers();
    if let Some(says) = markers.ending(rest) {
        let shortest = match rest {
            "d" => LONG_WITH_VOICED,
            one if one.len() == 1 => LONG_WITH_VOICELESS,
            _ => LONG_WITH_ENDING,
        };
        return Some(Tail { kind: None, says: Some(says), shortest, level: Level::Marker });
    }
    let exactly = |word: &str| {
        let spaced = format!(" {word}");
        let glued = markers.after(&spaced, Script::Latin, |_| true);
        glued.filter(|beside| beside.reach == spaced.len()).map(|beside| beside.says)
    };
    if let Some(says) = exactly(rest) {
        let kind = says.is_kind().then_some(says);
        let shortest = if kind.is_some() { LONG_WITH_KIND } else { LONG_WITH_PARTICLE };
        return Some(Tail { kind, says: kind.is_none().then_some(says), shortest, level: Level::Free });
    }
    (1..rest.len()).find_map(|at| {
        let says = markers.ending(rest.get(at..)?)?;
        let kind = exactly(rest.get(..at)?).filter(|kind| kind.is_kind())?;
        Some(Tail { kind: Some(kind), says: Some(says), shortest: LONG_WITH_KIND, level: Level::Free })
    })
}

/// The runs of Latin letters in a folded text.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        if Script::of(c) == Some(Script::Latin) {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            words.push((start, at));
        }
    }
    words.extend(start.map(|start| (start, text.len())));
    words
}
