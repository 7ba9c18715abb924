//! The small words around a name: from, to, in, "city", "Mr", and the verbs of moving house.
//!
//! They are data (`markers.tsv`), in every language at once: a message is read before its language is sure.

use std::collections::HashMap;

use aho_corasick::AhoCorasick;

use super::script::Script;

/// What a small word says about the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Says {
    Here,
    From,
    To,
    /// The name is a person's.
    Person,
    City,
    Ward,
    Town,
    Village,
    Prefecture,
}

impl Says {
    /// Tells whether the word names a kind of place rather than a direction or a person.
    pub(crate) fn is_kind(self) -> bool {
        !matches!(self, Says::Here | Says::From | Says::To | Says::Person)
    }

    pub(crate) fn from_name(name: &str) -> Option<Says> {
        Some(match name {
            "here" => Says::Here,
            "from" => Says::From,
            "to" => Says::To,
            "person" => Says::Person,
            "city" => Says::City,
            "ward" => Says::Ward,
            "town" => Says::Town,
            "village" => Says::Village,
            "prefecture" => Says::Prefecture,
            _ => return None,
        })
    }
}

/// One small word, folded.
#[derive(Clone, Debug)]
pub(crate) struct Marker {
    pub(crate) says: Says,
    text: String,
    script: Option<Script>,
}

/// All small words, by the character that touches the name.
#[derive(Default)]
pub(crate) struct Markers {
    before: HashMap<char, Vec<Marker>>,
    after: HashMap<char, Vec<Marker>>,
    endings: HashMap<String, Says>,
    moving: Option<AhoCorasick>,
}

/// A small word found beside a name: what it says and how many bytes it and its spaces take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside {
    pub(crate) says: Says,
    pub(crate) reach: usize,
    pub(crate) glued: bool,
}

/// A Latin verb of so many letters must be a whole word.
const SHORT_VERB: usize = 5;

impl Markers {
    pub(crate) fn add(&mut self, says: Says, before: bool, text: String) {
        let (side, key) = if before { (&mut self.before, text.chars().next_back()) } else { (&mut self.after, text.chars().next()) };
        let Some(key) = key else { return };
        let marker = Marker { says, script: Script::of(key), text };
        let list = side.entry(key).or_default();
        list.push(marker);
        list.sort_by_key(|marker| std::cmp::Reverse(marker.text.len()));
    }

    /// Adds an ending that is glued to names in Latin letters.
    pub(crate) fn add_ending(&mut self, says: Says, text: String) {
        self.endings.insert(text, says);
    }

    /// Tells what the ending glued to a Latin name says, if it is one.
    pub(crate) fn ending(&self, rest: &str) -> Option<Says> {
        self.endings.get(rest).copied()
    }

    pub(crate) fn set_moving(&mut self, words: &[String]) -> Result<(), aho_corasick::BuildError> {
        if !words.is_empty() {
            self.moving = Some(AhoCorasick::new(words)?);
        }
        Ok(())
    }

    /// Tells whether the text speaks of moving house.
    pub(crate) fn speaks_of_moving(&self, text: &str) -> bool {
        let Some(finder) = &self.moving else { return false };
        finder.find_overlapping_iter(text).any(|found| {
            let first = text.get(found.start()..).and_then(|rest| rest.chars().next());
            let before = text.get(..found.start()).and_then(|rest| rest.chars().next_back());
            let after = text.get(found.end()..).and_then(|rest| rest.chars().next());
            match first.and_then(Script::of) {
                Some(script) if script.is_spaced() => {
                    let short = script == Script::Latin && found.len() <= SHORT_VERB;
                    let ends = !short || after.and_then(Script::of) != Some(script);
                    ends && before.and_then(Script::of) != Some(script)
                }
                _ => true,
            }
        })
    }

    /// Finds the longest wanted word that ends just before a name; `prefix` is the text before it.
    pub(crate) fn before(&self, prefix: &str, wanted: impl Fn(Says) -> bool) -> Option<Beside> {
        let trimmed = prefix.trim_end_matches([' ', '\u{a0}', '-', '"', '\'']);
        let spaces = prefix.len() - trimmed.len();
        let list = self.before.get(&trimmed.chars().next_back()?)?;
        for marker in list.iter().filter(|marker| wanted(marker.says)) {
            let Some(rest) = trimmed.strip_suffix(marker.text.as_str()) else { continue };
            if marker.script.is_some_and(Script::is_spaced) {
                let inside_word = rest.chars().next_back().and_then(Script::of) == marker.script;
                if inside_word || spaces == 0 {
                    continue;
                }
            }
            return Some(Beside { says: marker.says, reach: marker.text.len() + spaces, glued: spaces == 0 });
        }
        None
    }

    /// Finds the longest wanted word that starts just after a name of `script`; `suffix` is the text after it.
    pub(crate) fn after(&self, suffix: &str, script: Script, wanted: impl Fn(Says) -> bool) -> Option<Beside> {
        let trimmed = suffix.trim_start_matches([' ', '\u{a0}', '-']);
        let spaces = suffix.len() - trimmed.len();
        let list = self.after.get(&trimmed.chars().next()?)?;
        for marker in list.iter().filter(|marker| wanted(marker.says)) {
            let Some(rest) = trimmed.strip_prefix(marker.text.as_str()) else { continue };
            let ends_word = rest.chars().next().and_then(Script::of) != marker.script;
            let fits = match marker.script {
                Some(Script::Latin) => ends_word && (spaces > 0 || script != Script::Latin),
                Some(Script::Cyrillic) => ends_word || marker.says.is_kind(),
                Some(Script::Kana) if marker.says.is_kind() => script == Script::Kana && spaces == 0,
                Some(Script::Kana | Script::Han) => spaces == 0 || !marker.says.is_kind(),
                _ => true,
            };
            if fits {
                return Some(Beside { says: marker.says, reach: marker.text.len() + spaces, glued: spaces == 0 });
            }
        }
        None
    }
}
