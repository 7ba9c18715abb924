//! Finds where names of places stand in a folded text, and throws out those that are ordinary words,
//! parts of words, or people.

use crate::knowledge::gazetteer::Gazetteer;
use crate::knowledge::gazetteer::fitting;
use crate::knowledge::gazetteer::markers::Says;
use crate::knowledge::gazetteer::names::{Entry, Holder, Kind, Level};
use crate::knowledge::gazetteer::script::{Script, hangs_on};

use super::Role;
use super::latin::{self, Capitals};

/// One stretch of text that names a place.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The places that bear the name, of the kind that the text says.
    pub(super) holders: Vec<Holder>,
    /// The text says what kind of place it is (…市, … city).
    pub(super) explicit: bool,
    /// What the small word before it and after it say.
    pub(super) before: Option<Role>,
    pub(super) after: Option<Role>,
    /// Only spaces, commas and the like stand between it and the candidate before.
    pub(super) joined: bool,
    /// They are joined by a comma rather than a space.
    pub(super) comma: bool,
    /// It counts only if it is joined to a candidate in the same prefecture.
    pub(super) needs_neighbour: bool,
    /// Its script sets no spaces between words.
    pub(super) unspaced: bool,
}

/// A corrected name shorter than this needs a small word beside it, and one that few people write does so always.
const SHORTEST_FREE_TYPO: usize = 9;
const SHORTEST_RARE_TYPO: usize = 8;
/// A name of so many letters (syllables in Hangul) may carry any ending that its language glues on.
const LONG_WITH_ENDING: usize = 6;
const LONG_IN_HANGUL: usize = 4;
/// A Burmese name of fewer letters must begin a phrase, a kana name a word.
const LONG_IN_BURMESE: usize = 7;
const LONG_IN_KANA: usize = 4;

/// Finds all names, longest first where they overlap, in the order of the text.
pub(super) fn find(gazetteer: &Gazetteer, text: &str, capitals: &Capitals) -> Vec<Candidate> {
    let finder = Finder { gazetteer, text, capitals };
    let mut all = Vec::new();
    for (start, end, entry) in gazetteer.names().find_in(text) {
        if finder.stands_alone(start, end, entry) {
            all.extend(finder.judge(start, end, entry, false));
        }
    }
    latin::find(&finder, &mut all);
    let mut chosen = longest(all, text.len());
    let mut last_end: Option<usize> = None;
    for candidate in &mut chosen {
        let between = last_end.and_then(|end| text.get(end..candidate.start));
        candidate.joined = between.is_some_and(only_joins);
        candidate.comma = candidate.joined && between.is_some_and(|gap| gap.contains([',', '、', '，']));
        last_end = Some(candidate.end);
    }
    chosen
}

/// A folded text and what is needed to find names in it.
pub(super) struct Finder<'a> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) text: &'a str,
    capitals: &'a Capitals,
}

impl Finder<'_> {
    fn prefix(&self, at: usize) -> &str {
        self.text.get(..at).unwrap_or_default()
    }

    fn suffix(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Tells whether no letter of the same word touches the name, but for endings that its language glues on.
    fn stands_alone(&self, start: usize, end: usize, entry: &Entry) -> bool {
        let next = self.suffix(end).chars().next();
        if next.is_some_and(hangs_on) {
            return false;
        }
        if !entry.script.is_spaced() {
            return true;
        }
        let before = self.prefix(start).chars().next_back();
        if before.is_some_and(|c| Script::of(c) == Some(entry.script)) {
            return false;
        }
        let long = match entry.script {
            Script::Hangul => LONG_IN_HANGUL,
            Script::Cyrillic => usize::MAX,
            _ => LONG_WITH_ENDING,
        };
        if next.and_then(Script::of) != Some(entry.script) || entry.letters >= long {
            return true;
        }
        let glued = self.gazetteer.markers().after(self.suffix(end), entry.script, |_| true);
        glued.is_some_and(|beside| beside.glued)
    }

    pub(super) fn judge(&self, start: usize, end: usize, entry: &Entry, typo: bool) -> Option<Candidate> {
        let markers = self.gazetteer.markers();
        let blank = Candidate {
            start,
            end,
            holders: Vec::new(),
            explicit: false,
            before: None,
            after: None,
            joined: false,
            comma: false,
            needs_neighbour: false,
            unspaced: !entry.script.is_spaced(),
        };
        if entry.level == Level::Never {
            return Some(blank);
        }
        let mut found = Candidate { holders: entry.holders.clone(), ..blank };
        self.take_kind(&mut found, entry.script);
        let person_after = markers.after(self.suffix(found.end), entry.script, |says| says == Says::Person);
        let person_before = markers.before(self.prefix(found.start), |says| says == Says::Person);
        if person_after.is_some() || (person_before.is_some() && !found.explicit) {
            return Some(Candidate { holders: Vec::new(), ..found });
        }
        let directs = |says: Says| matches!(says, Says::Here | Says::From | Says::To);
        let before = markers.before(self.prefix(found.start), directs);
        let after = markers.after(self.suffix(found.end), entry.script, directs);
        found.before = before.and_then(|beside| role_of(beside.says));
        found.after = after.and_then(|beside| role_of(beside.says));
        let counts = self.counts(&found, entry, typo);
        found.needs_neighbour = !counts;
        (counts || entry.script.is_spaced() || entry.script == Script::Han).then_some(found)
    }

    /// Tells whether what stands beside a name is enough for a name of its level.
    fn counts(&self, found: &Candidate, entry: &Entry, typo: bool) -> bool {
        let marked = found.before.is_some() || found.after.is_some();
        let apart = self.starts_apart(found, entry);
        let only_ward = entry.holders.iter().all(|holder| holder.kind == Kind::Ward);
        let whole = self.is_whole(found.start, found.end) && !(only_ward && entry.level == Level::Suffix);
        let sure = whole || self.is_of_a_kind(found, entry);
        match entry.level {
            Level::Free if typo && !entry.well_known => sure || (marked && entry.letters >= SHORTEST_RARE_TYPO),
            Level::Free if typo => sure || marked || entry.letters >= SHORTEST_FREE_TYPO,
            Level::Free => true,
            Level::Marker => sure || (apart && (marked || (found.explicit && entry.script != Script::Kana))) || self.is_own_word(found, entry),
            Level::Suffix => {
                sure || (found.before == Some(Role::Here) && self.is_capital(found) && entry.holders.iter().any(|holder| holder.kind == Kind::City))
            }
            Level::Never => false,
        }
    }

    /// Tells whether the word for a kind of place beside a name proves that it is one.
    fn is_of_a_kind(&self, found: &Candidate, entry: &Entry) -> bool {
        if !found.explicit || entry.script != Script::Kana {
            return found.explicit;
        }
        // in kana, that word is too short to prove anything of a short name inside other letters
        let in_kana = self.prefix(found.end).chars().next_back().and_then(Script::of) == Some(Script::Kana);
        let apart = self.starts_apart(found, entry);
        if !in_kana {
            let goes_on = self.prefix(found.start).chars().next_back().and_then(Script::of) == Some(Script::Kana);
            return !goes_on || entry.letters >= LONG_IN_KANA;
        }
        let phrase = self.text.get(found.start..found.end).and_then(|phrase| self.gazetteer.names().get(phrase));
        let ordinary = phrase.is_some_and(|phrase| phrase.level == Level::Never);
        apart && !ordinary && entry.letters > 1 && (found.after.is_some() || self.is_own_word(found, entry))
    }

    /// Tells whether a name that sets no spaces between words has them all the same; a family name only where it opens the message.
    fn is_own_word(&self, found: &Candidate, entry: &Entry) -> bool {
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || hangs_on(c));
        let (before, after) = (self.prefix(found.start), self.suffix(found.end));
        let bounded = !joins(before.chars().next_back()) && !joins(after.chars().next());
        match entry.script {
            Script::Kana => bounded,
            Script::Han => bounded && !before.chars().any(char::is_alphanumeric),
            _ => false,
        }
    }

    fn is_capital(&self, found: &Candidate) -> bool {
        self.text.get(found.start..found.end).is_some_and(|word| self.capitals.contains(word))
    }

    /// Takes in the word for a kind of place before or after the name, if a place of that kind bears it.
    fn take_kind(&self, found: &mut Candidate, script: Script) {
        let markers = self.gazetteer.markers();
        if let Some(beside) = markers.after(self.suffix(found.end), script, Says::is_kind) {
            let holders = fitting(beside.says, &found.holders);
            if !holders.is_empty() {
                found.end += beside.reach;
                found.holders = holders;
                found.explicit = true;
                return;
            }
        }
        if let Some(beside) = markers.before(self.prefix(found.start), Says::is_kind) {
            let holders = fitting(beside.says, &found.holders);
            if !holders.is_empty() {
                found.start -= beside.reach;
                found.holders = holders;
                found.explicit = true;
            }
        }
    }

    /// Tells whether a short name in a script without spaces begins where a word may begin.
    fn starts_apart(&self, found: &Candidate, entry: &Entry) -> bool {
        let before = self.prefix(found.start).chars().next_back().and_then(Script::of);
        match entry.script {
            Script::Kana => before.is_none(),
            Script::Burmese => before.is_none() || entry.letters >= LONG_IN_BURMESE,
            Script::Han => entry.letters > 1 || before != Some(Script::Han) || (found.before.is_some() && found.after.is_some()),
            _ => true,
        }
    }

    fn is_whole(&self, start: usize, end: usize) -> bool {
        let silent = |text: &str| !text.chars().any(|c| c.is_alphanumeric() || hangs_on(c));
        silent(self.prefix(start)) && silent(self.suffix(end))
    }
}

pub(super) fn role_of(says: Says) -> Option<Role> {
    match says {
        Says::Here => Some(Role::Here),
        Says::From => Some(Role::From),
        Says::To => Some(Role::To),
        _ => None,
    }
}

/// Keeps the longest of overlapping candidates; a person's name and an ordinary phrase cover what is inside.
fn longest(mut all: Vec<Candidate>, length: usize) -> Vec<Candidate> {
    all.sort_by_key(|c| (std::cmp::Reverse(c.end - c.start), c.start, c.needs_neighbour));
    let mut taken = vec![false; length];
    let mut chosen = Vec::new();
    for candidate in all {
        let (first, last) = (candidate.start, candidate.end.saturating_sub(1));
        if taken.get(first) != Some(&false) || taken.get(last) != Some(&false) {
            continue;
        }
        taken.iter_mut().take(candidate.end).skip(first).for_each(|byte| *byte = true);
        if !candidate.holders.is_empty() {
            chosen.push(candidate);
        }
    }
    chosen.sort_by_key(|candidate| candidate.start);
    chosen
}

/// Tells whether what stands between two names joins them into one place (神奈川県 川崎市; Kawasaki, Kanagawa).
fn only_joins(between: &str) -> bool {
    let joins = |c: char| c.is_whitespace() && c != '\n' || matches!(c, ',' | '、' | '，' | '(' | ')' | 'の' | '的' | '-' | '/' | '・');
    between.chars().count() <= 3 && between.chars().all(joins)
}
