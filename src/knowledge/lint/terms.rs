//! One word for one thing: a text that uses a word `terms.tsv` lists as another is told the right one. A warning, never blocking.

use crate::knowledge::lint::{Base, bare};
use crate::report::Finding;
use crate::text::normalise::normalise;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    if base.knowledge.terms.is_empty() {
        return;
    }
    for (_, language, path, text) in base.prose() {
        let text = normalise(&bare(&text)).to_lowercase();
        for term in &base.knowledge.terms {
            let Some(words) = term.words.get(&language) else { continue };
            for other in words.other.iter().filter(|other| stands(&text, &normalise(other).to_lowercase())) {
                findings.push(
                    Finding::warning("other-word", path, format!("`{other}` is another word for what the other pages call `{}`", words.right.join("` or `")))
                        .at_text(base.source(path), other)
                        .help(format!("write `{}`, or change terms.tsv when this word is the better one", words.right.first().map_or("", String::as_str))),
                );
            }
        }
    }
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
