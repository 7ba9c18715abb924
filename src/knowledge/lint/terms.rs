//! One word for one thing: a text that uses a word `terms.tsv` lists as another is told the right one. A warning, never blocking.

use crate::knowledge::lint::{Base, bare};
use crate::knowledge::terms::Term;
use crate::language::Language;
use crate::report::Finding;
use std::collections::BTreeMap;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    let others = others(&base.knowledge.terms);
    if others.is_empty() {
        return;
    }
    for (_, language, path, text) in base.prose() {
        let Some(others) = others.get(&language) else { continue };
        let text = bare(&text).to_lowercase();
        for (other, _, right) in others.iter().filter(|(_, lower, _)| stands(&text, lower)) {
            findings.push(
                Finding::warning("other-word", path, format!("`{other}` is another word for what the other pages call `{}`", right.join("` or `")))
                    .at_text(base.source(path), other)
                    .help(format!("write `{}`, or change terms.tsv when this word is the better one", right.first().map_or("", String::as_str))),
            );
        }
    }
}

/// A word that should not be used: as written, in small letters, and the right ones.
type Other<'a> = (&'a str, String, &'a [String]);

/// The words that should not be used, by language.
fn others(terms: &[Term]) -> BTreeMap<Language, Vec<Other<'_>>> {
    let mut others: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (language, words) in terms.iter().flat_map(|term| &term.words) {
        for other in &words.other {
            others.entry(*language).or_default().push((other.as_str(), other.to_lowercase(), words.right.as_slice()));
        }
    }
    others
}

/// True when the word stands in the text by itself; scripts without spaces have no edges to look at.
fn stands(text: &str, word: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
    let spaced = word.chars().all(|c| c.is_whitespace() || (c.is_alphabetic() && c < '\u{0e00}'));
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        !spaced || (edge(before) && edge(after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_inside_another_does_not_count_where_words_are_spaced() {
        assert!(stands("go to the labor office.", "labor office"));
        assert!(!stands("collaborate", "labor"));
        assert!(stands("请带居留卡去", "居留卡"));
    }
}
