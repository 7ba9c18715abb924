//! Plain Japanese and show-cards carry a reading over every kanji.

use crate::knowledge::lint::{Base, is_kanji};
use crate::language::Language;
use crate::report::Finding;
use crate::text::rich::spans;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for (_, language, path, text) in base.prose() {
        if language == Language::JaEasy {
            bare_kanji(base, path, &text, findings);
        }
    }
    for topic in base.knowledge.topics.values() {
        if let Some(card) = &topic.file.show_card {
            bare_kanji(base, &topic.path, &card.text, findings);
        }
    }
}

fn bare_kanji(base: &Base<'_>, path: &std::path::Path, text: &str, findings: &mut Vec<Finding>) {
    for span in spans(text).into_iter().filter(|span| span.reading.is_none()) {
        let word: String = span.base.chars().skip_while(|c| !is_kanji(*c)).take_while(|c| is_kanji(*c)).collect();
        if !word.is_empty() {
            findings.push(
                Finding::error("no-reading", path, format!("`{word}` has no reading"))
                    .at_text(base.source(path), &word)
                    .help(format!("write `{{{word}|よみ}}`")),
            );
        }
    }
}
