//! Finds where names of places stand in a folded text, and throws out those that are ordinary words,
//! parts of words, or people.

use crate::knowledge::gazetteer::Gazetteer;
use crate::knowledge::gazetteer::fitting;
use crate::knowledge::gazetteer::markers::Says;
use crate::knowledge::gazetteer::names::{Entry, Holder, Kind, Level};
use crate::knowledge::gazetteer::script::{Script, hangs_on};

use super::Role;

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

/// Latin names may be written in as many words as this.
const MOST_WORDS: usize = 4;
/// In a name written apart, no word is shorter than this.
const SHORTEST_WORD: usize = 3;
/// Longer words are no names.
const LONGEST_WORD: usize = 40;
/// A corrected name shorter than this needs a small word beside it.
const SHORTEST_FREE_TYPO: usize = 9;
/// A name of so many letters (syllables in Hangul) may carry any ending that its language glues on.
const LONG_WITH_ENDING: usize = 6;
const LONG_IN_HANGUL: usize = 4;
/// A Latin name of so many letters may have the word for its kind glued to its end (kawasakishi).
const LONG_WITH_KIND: usize = 5;
/// A Latin name of so many letters may have a particle glued to its end (kawasakide).
const LONG_WITH_PARTICLE: usize = 7;

/// Finds all names, longest first where they overlap, in the order of the text.
pub(super) fn find(gazetteer: &Gazetteer, text: &str) -> Vec<Candidate> {
    let finder = Finder { gazetteer, text };
    let mut all = Vec::new();
    for (start, end, entry) in gazetteer.names().find_in(text) {
        if finder.stands_alone(start, end, entry) {
            all.extend(finder.judge(start, end, entry, false));
        }
    }
    finder.latin(&mut all);
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

struct Finder<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
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

    fn judge(&self, start: usize, end: usize, entry: &Entry, typo: bool) -> Option<Candidate> {
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
        let marked = found.before.is_some() || found.after.is_some();
        let apart = self.starts_apart(found.start, entry);
        let only_ward = entry.holders.iter().all(|holder| holder.kind == Kind::Ward);
        let whole = self.is_whole(found.start, found.end) && !(only_ward && entry.level == Level::Suffix);
        // in kana, the word for a kind of place is too short to prove anything of a short name
        let ends_in_kana = self.prefix(found.end).chars().next_back().and_then(Script::of) == Some(Script::Kana);
        let sure = whole || (found.explicit && !ends_in_kana);
        let counts = match entry.level {
            Level::Free if typo => sure || marked || entry.letters >= SHORTEST_FREE_TYPO,
            Level::Free => true,
            Level::Marker => sure || (apart && (marked || found.explicit)),
            Level::Suffix => sure,
            Level::Never => false,
        };
        found.needs_neighbour = !counts;
        (counts || entry.script.is_spaced() || entry.script == Script::Han).then_some(found)
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

    /// Tells whether a short name in kana or of one kanji begins where a word may begin.
    fn starts_apart(&self, start: usize, entry: &Entry) -> bool {
        let before = self.prefix(start).chars().next_back().and_then(Script::of);
        match entry.script {
            Script::Kana => before.is_none(),
            Script::Han => entry.letters > 1 || before != Some(Script::Han),
            _ => true,
        }
    }

    fn is_whole(&self, start: usize, end: usize) -> bool {
        let silent = |text: &str| !text.chars().any(|c| c.is_alphanumeric() || hangs_on(c));
        silent(self.prefix(start)) && silent(self.suffix(end))
    }

    /// Looks at every Latin word, and at names written in several words.
    fn latin(&self, all: &mut Vec<Candidate>) {
        let words = words(self.text);
        let names = self.gazetteer.names();
        for (at, (start, end)) in words.iter().enumerate() {
            let mut key = String::new();
            let mut known = false;
            let mut last_end = *start;
            for (word_start, word_end) in words.iter().skip(at).take(MOST_WORDS) {
                let Some(word) = self.text.get(*word_start..*word_end) else { break };
                if !key.is_empty() {
                    let gap = self.text.get(last_end..*word_start).unwrap_or_default();
                    let long_enough = word.len() >= SHORTEST_WORD && key.len() >= SHORTEST_WORD;
                    if (gap != "-" && gap != " ") || !long_enough {
                        break;
                    }
                }
                key.push_str(word);
                last_end = *word_end;
                // letters that meet when the gap closes fold once more
                let joined = if word_end == end { key.clone() } else { self.gazetteer.fold(&key) };
                if let Some(entry) = names.get(&joined).filter(|entry| entry.script == Script::Latin) {
                    all.extend(self.judge(*start, *word_end, entry, false));
                    known = true;
                }
            }
            if !known {
                self.latin_word(*start, *end, all);
            }
        }
    }

    /// Tries a word with a small word glued to its end, then with one letter wrong.
    fn latin_word(&self, start: usize, end: usize, all: &mut Vec<Candidate>) {
        let names = self.gazetteer.names();
        let Some(word) = self.text.get(start..end).filter(|word| word.len() <= LONGEST_WORD) else { return };
        for cut in (LONG_WITH_KIND..word.len()).rev() {
            let (Some(stem), Some(rest)) = (word.get(..cut), word.get(cut..)) else { continue };
            let Some(entry) = names.get(stem).filter(|entry| entry.level == Level::Free) else { continue };
            let spaced = format!(" {rest}");
            let glued = self.gazetteer.markers().after(&spaced, Script::Latin, |_| true);
            let Some(glued) = glued.filter(|beside| beside.reach == spaced.len()) else { continue };
            if glued.says == Says::Person {
                return;
            }
            if !glued.says.is_kind() && stem.len() < LONG_WITH_PARTICLE {
                continue;
            }
            let Some(mut found) = self.judge(start, end, entry, false) else { continue };
            if glued.says.is_kind() {
                found.holders = fitting(glued.says, &entry.holders);
                found.explicit = true;
            } else {
                found.after = role_of(glued.says);
            }
            if !found.holders.is_empty() {
                all.push(found);
                return;
            }
        }
        if let Some(entry) = names.nearly(word) {
            all.extend(self.judge(start, end, entry, true).filter(|found| !found.needs_neighbour));
        }
    }
}

fn role_of(says: Says) -> Option<Role> {
    match says {
        Says::Here => Some(Role::Here),
        Says::From => Some(Role::From),
        Says::To => Some(Role::To),
        _ => None,
    }
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
