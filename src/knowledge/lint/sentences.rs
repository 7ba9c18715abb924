//! Plain Japanese is said in short sentences, as the government's guideline for it asks. A warning: where a name is long, the sentence may be.

use crate::knowledge::lint::{Base, bare};
use crate::language::Language;
use crate::report::Finding;

/// Characters of a sentence, readings and addresses left out. The guideline names no number: this one is ours.
const LONGEST: usize = 50;
/// What is quoted of a sentence.
const QUOTED: usize = 12;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for (_, _, path, text) in base.prose().into_iter().filter(|(_, language, ..)| *language == Language::JaEasy) {
        for paragraph in text.lines() {
            for sentence in bare(paragraph).split_inclusive(['。', '！', '？']).map(str::trim) {
                let length = sentence.chars().count();
                if length > LONGEST {
                    let begins: String = sentence.chars().take(QUOTED).collect();
                    findings.push(
                        Finding::warning("long-sentence", path, format!("a sentence of {length} characters: `{begins}…`"))
                            .help(format!("make two of it: plain Japanese says one thing a sentence, in {LONGEST} characters at most")),
                    );
                }
            }
        }
    }
}
