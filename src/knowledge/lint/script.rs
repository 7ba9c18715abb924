//! A text is in the script of its language; a few words of another (Japanese terms, names) are welcome.

use crate::knowledge::lint::{Base, bare};
use crate::language::Script;
use crate::report::Finding;
use crate::text::script::Scripts;

/// Letters below which a text is too short to judge.
const SHORTEST: usize = 24;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for (_, language, path, text) in base.prose() {
        let scripts = Scripts::of(&bare(&text));
        let own = match language.row().script {
            Script::Latin => scripts.latin,
            Script::Japanese => scripts.kana + scripts.han,
            Script::Han => scripts.han,
            Script::Hangul => scripts.hangul,
            Script::Devanagari => scripts.devanagari,
            Script::Myanmar => scripts.myanmar,
            Script::Thai => scripts.thai,
            Script::Khmer => scripts.khmer,
            Script::Cyrillic => scripts.cyrillic,
            Script::Sinhala => scripts.sinhala,
        };
        if scripts.letters() >= SHORTEST && own * 4 < scripts.letters() {
            findings.push(
                Finding::error("wrong-script", path, format!("this text is not written in the script of {}", language.name()))
                    .help("is the file named for the right language?"),
            );
        }
    }
}
