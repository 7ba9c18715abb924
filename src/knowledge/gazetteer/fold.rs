//! Brings different spellings of one name to one form: width, case, accents, romanisations, long vowels,
//! variant letters. What is folded into what is data (`folds.tsv`); only Unicode's own rules are code.
//!
//! Folded text is for comparing only, never for showing.

use std::collections::HashSet;

use aho_corasick::{AhoCorasick, MatchKind};
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};

use super::script::Script;

/// The folding rules, ready to run.
#[derive(Default)]
pub(crate) struct Folds {
    passes: Vec<Pass>,
    hangul: Vec<(u32, u32)>,
    words: Option<AhoCorasick>,
    messages: HashSet<String>,
}

struct Pass {
    finder: AhoCorasick,
    replacements: Vec<String>,
}

const HANGUL_FIRST: u32 = 0xac00;
const HANGUL_LAST: u32 = 0xd7a3;
const HANGUL_PER_INITIAL: u32 = 588;
const HANGUL_INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

impl Folds {
    /// Builds the rules from (from, to) pairs a pass; passes run in order, longest match first.
    pub(crate) fn build(passes: &[Vec<(String, String)>], hangul: &[(String, String)]) -> Result<Folds, aho_corasick::BuildError> {
        let mut folds = Folds::default();
        for rules in passes {
            let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(rules.iter().map(|(from, _)| compose(from)))?;
            let replacements = rules.iter().map(|(_, to)| compose(to)).collect();
            folds.passes.push(Pass { finder, replacements });
        }
        let place = |letter: &str| {
            let found = HANGUL_INITIALS.chars().position(|initial| letter.starts_with(initial));
            found.and_then(|at| u32::try_from(at).ok())
        };
        for (from, to) in hangul {
            if let (Some(from), Some(to)) = (place(from), place(to)) {
                folds.hangul.push((from, to));
            }
        }
        Ok(folds)
    }

    /// Sets the words that are no names when they are spelled exactly so, though they fold into one, and those that are none as a whole message.
    pub(crate) fn set_words(&mut self, words: &[String], messages: &[String]) -> Result<(), aho_corasick::BuildError> {
        self.messages = messages.iter().map(|word| plain(word)).collect();
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words.iter().map(|word| plain(word)))?;
        self.words = Some(finder);
        Ok(())
    }

    /// Folds a message: words that only look like names once they are folded become a dot, unless what follows makes them names.
    pub(crate) fn fold_message(&self, text: &str, named_by: impl Fn(&str) -> bool) -> String {
        let Some(finder) = &self.words else { return self.fold(text) };
        let plain = plain(text);
        if self.messages.contains(plain.trim_matches(|c: char| !c.is_alphanumeric() && Script::of(c).is_none())) {
            return "·".to_string();
        }
        let (mut kept, mut last) = (String::with_capacity(plain.len()), 0);
        for found in finder.find_iter(&plain) {
            let (Some(before), Some(word), Some(after)) = (plain.get(..found.start()), plain.get(found.range()), plain.get(found.end()..)) else { continue };
            let touches = |beside: Option<char>, edge: Option<char>| {
                let script = beside.and_then(Script::of);
                script.is_some_and(Script::is_spaced) && script == edge.and_then(Script::of)
            };
            if touches(before.chars().next_back(), word.chars().next()) || touches(after.chars().next(), word.chars().next_back()) || named_by(after) {
                continue;
            }
            kept.push_str(plain.get(last..found.start()).unwrap_or_default());
            kept.push('·');
            last = found.end();
        }
        kept.push_str(plain.get(last..).unwrap_or_default());
        self.fold(&kept)
    }

    /// Folds a text. Folding what is folded changes nothing that matters for a comparison.
    pub(crate) fn fold(&self, text: &str) -> String {
        let mut folded = plain(text);
        for pass in &self.passes {
            if pass.finder.is_match(&folded) {
                folded = pass.finder.replace_all(&folded, &pass.replacements);
            }
        }
        let mut out = String::with_capacity(folded.len());
        let mut last = None;
        for c in folded.chars() {
            if c.is_ascii_alphabetic() && last == Some(c) {
                continue;
            }
            last = Some(c);
            out.push(self.soften(c));
        }
        out
    }

    fn soften(&self, c: char) -> char {
        let code = u32::from(c);
        if !(HANGUL_FIRST..=HANGUL_LAST).contains(&code) {
            return c;
        }
        let initial = (code - HANGUL_FIRST) / HANGUL_PER_INITIAL;
        let rest = (code - HANGUL_FIRST) % HANGUL_PER_INITIAL;
        let softened = self.hangul.iter().find(|(from, _)| *from == initial).map_or(initial, |(_, to)| *to);
        char::from_u32(HANGUL_FIRST + softened * HANGUL_PER_INITIAL + rest).unwrap_or(c)
    }
}

fn compose(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned()
}

/// Compatibility form, lower case, Latin letters without their marks.
fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let decomposition = CanonicalDecompositionBorrowed::new();
    let composed = compose(text);
    let mut out = String::with_capacity(composed.len());
    for c in composed.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{300}'..='\u{36f}' => {}
            _ if c.is_ascii() || Script::of(c) != Some(Script::Latin) => out.push(c),
            _ => out.push(base(&decomposition, c)),
        }
    }
    out
}

fn base(decomposition: &CanonicalDecompositionBorrowed<'static>, mut c: char) -> char {
    while let Decomposed::Expansion(first, _) | Decomposed::Singleton(first) = decomposition.decompose(c) {
        if first == c {
            break;
        }
        c = first;
    }
    c
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(rules: &[(&str, &str)]) -> Vec<(String, String)> {
        rules.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect()
    }

    #[test]
    fn romanisations_meet() {
        let folds = Folds::build(&[pairs(&[("shi", "si")]), pairs(&[("ou", "o")])], &[]).unwrap();
        for text in ["Ōshima", "Oshima", "ooshima", "Oushima", "ＯＳＩＭＡ", "Ôsima"] {
            assert_eq!(folds.fold(text), "osima", "{text}");
        }
    }

    #[test]
    fn hangul_initials_soften() {
        let folds = Folds::build(&[], &pairs(&[("ㅋ", "ㄱ"), ("ㄲ", "ㄱ")])).unwrap();
        assert_eq!(folds.fold("카와사키"), folds.fold("가와사기"));
    }
}
