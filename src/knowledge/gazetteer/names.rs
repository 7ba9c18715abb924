//! Every spelling of every place, ready to be looked up: Latin words in a table (with one typo allowed),
//! all other scripts in one automaton.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::script::Script;
use crate::id::PlaceCode;

/// What kind of place a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Prefecture,
    City,
    SpecialWard,
    /// A ward of a designated city.
    Ward,
    Town,
    Village,
    /// A station area or quarter; its code is its municipality's.
    Area,
}

impl Kind {
    pub(crate) fn from_name(name: &str) -> Option<Kind> {
        Some(match name {
            "city" => Kind::City,
            "special-ward" => Kind::SpecialWard,
            "ward" => Kind::Ward,
            "town" => Kind::Town,
            "village" => Kind::Village,
            _ => return None,
        })
    }
}

/// How much a spelling needs beside it before it counts as a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Level {
    /// It counts wherever it stands.
    Free,
    /// It needs a small word beside it, its suffix, to be a word of its own in a script that sets few spaces, or to be the whole message.
    Marker,
    /// It needs its suffix, a capital letter after "in", or to be the whole message.
    Suffix,
    /// It is an ordinary phrase in which a name hides, and never a place.
    Never,
}

/// One place that bears a spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Holder {
    pub(crate) code: PlaceCode,
    pub(crate) kind: Kind,
}

/// One spelling and the places that bear it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) script: Script,
    pub(crate) level: Level,
    pub(crate) letters: usize,
    /// Many people write it, so that a slip in it is more likely than another word.
    pub(crate) well_known: bool,
    pub(crate) holders: Vec<Holder>,
}

/// Names shorter than this are never corrected, nor words shorter by more than one.
const SHORTEST_TYPO: usize = 7;

/// Words longer than this are no names.
const LONGEST_TYPO: usize = 30;

/// The lookup of all spellings.
#[derive(Default)]
pub(crate) struct Names {
    entries: Vec<Entry>,
    by_key: HashMap<String, usize>,
    by_gap: HashMap<String, Vec<usize>>,
    keys: Vec<String>,
    finder: Option<(AhoCorasick, Vec<usize>)>,
}

impl Names {
    pub(crate) fn add(&mut self, key: String, script: Script, holder: Holder) {
        let at = self.slot(key, script);
        if let Some(entry) = self.entries.get_mut(at).filter(|entry| !entry.holders.contains(&holder)) {
            entry.holders.push(holder);
        }
    }

    /// Sets what a spelling needs beside it; a phrase that is no name yet is added as one to be left alone.
    pub(crate) fn set_level(&mut self, key: String, script: Script, level: Level) {
        let at = self.slot(key, script);
        if let Some(entry) = self.entries.get_mut(at) {
            entry.level = level;
        }
    }

    /// Marks a spelling as well known: it counts wherever it stands, and with one letter wrong.
    pub(crate) fn set_well_known(&mut self, key: String, script: Script) {
        let at = self.slot(key, script);
        if let Some(entry) = self.entries.get_mut(at) {
            entry.level = Level::Free;
            entry.well_known = true;
        }
    }

    /// Makes every spelling of at most `letters` letters need more beside it.
    pub(crate) fn restrict_short(&mut self, script: Script, letters: usize, level: Level) {
        for entry in self.entries.iter_mut().filter(|e| e.script == script && e.letters <= letters) {
            entry.level = entry.level.max(level);
        }
    }

    /// Builds the automaton and the table of typos; call once, after all names.
    pub(crate) fn finish(&mut self) -> Result<(), aho_corasick::BuildError> {
        for entry in &mut self.entries {
            if !entry.holders.is_empty() && entry.holders.iter().all(|holder| holder.kind == Kind::Ward) {
                entry.level = entry.level.max(Level::Marker);
            }
        }
        let (mut patterns, mut owners) = (Vec::new(), Vec::new());
        for (at, (entry, key)) in self.entries.iter().zip(&self.keys).enumerate() {
            if entry.script != Script::Latin {
                patterns.push(key.as_str());
                owners.push(at);
            } else if may_be_mistyped(entry) {
                for gap in gaps(key) {
                    self.by_gap.entry(gap).or_default().push(at);
                }
            }
        }
        let finder = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(patterns)?;
        self.finder = Some((finder, owners));
        Ok(())
    }

    /// Finds every spelling in any script but Latin, overlapping ones too: (start, end, entry).
    pub(crate) fn find_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize, &'a Entry)> {
        self.finder.iter().flat_map(move |(finder, owners)| {
            finder.find_overlapping_iter(text).filter_map(move |found| {
                let owner = owners.get(found.pattern().as_usize())?;
                Some((found.start(), found.end(), self.entries.get(*owner)?))
            })
        })
    }

    /// Gives the places that bear exactly this folded spelling.
    pub(crate) fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.get(*self.by_key.get(key)?)
    }

    /// Gives the one long Latin name that differs from the word by a single letter, if no other does.
    pub(crate) fn nearly(&self, word: &str) -> Option<&Entry> {
        if word.len() + 1 < SHORTEST_TYPO || word.len() > LONGEST_TYPO || !word.is_ascii() {
            return None;
        }
        let mut best: Option<usize> = None;
        for gap in gaps(word) {
            for at in self.by_gap.get(&gap).into_iter().flatten() {
                let key = self.keys.get(*at)?;
                let same_start = key.as_bytes().first() == word.as_bytes().first();
                if !same_start || best == Some(*at) || strsim::osa_distance(key, word) > 1 {
                    continue;
                }
                if best.is_some() {
                    return None;
                }
                best = Some(*at);
            }
        }
        self.entries.get(best?)
    }

    fn slot(&mut self, key: String, script: Script) -> usize {
        if let Some(at) = self.by_key.get(&key) {
            return *at;
        }
        let at = self.entries.len();
        let letters = key.chars().count();
        self.entries.push(Entry { script, level: Level::Free, letters, well_known: false, holders: Vec::new() });
        self.keys.push(key.clone());
        self.by_key.insert(key, at);
        at
    }
}

fn may_be_mistyped(entry: &Entry) -> bool {
    let city = || entry.letters > SHORTEST_TYPO && entry.holders.iter().any(|holder| matches!(holder.kind, Kind::City | Kind::SpecialWard));
    entry.level == Level::Free && entry.letters >= SHORTEST_TYPO && (entry.well_known || city())
}

/// The word itself and the word with each single letter left out.
fn gaps(word: &str) -> impl Iterator<Item = String> + '_ {
    let without = word.char_indices().map(|(at, c)| {
        let mut gap = String::with_capacity(word.len());
        gap.push_str(word.get(..at).unwrap_or_default());
        gap.push_str(word.get(at + c.len_utf8()..).unwrap_or_default());
        gap
    });
    std::iter::once(word.to_string()).chain(without)
}
