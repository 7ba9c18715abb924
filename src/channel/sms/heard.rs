//! A message as what it is: STOP or START, a number of a list, a code, a word for a command, or words to be understood.
//!
//! Exact single words only, before anything else is read; a cry for help is none of them and goes to the danger detector.

use crate::answer::locale::{Key, Locales, spoken};
use crate::channel::sms::code::{Code, Spelt};
use crate::knowledge::bot::BotTopic;
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::text::normalise::normalise;

/// The words of STOP and START in all languages.
const WORDS: &str = include_str!("words.tsv");
/// Characters of the longest message that can be a word for a command.
const LONGEST_WORD: usize = 32;

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// No more replies.
    Stop(Language),
    /// Begin anew.
    Start(Language),
    /// A number of the last list, or 0 for the menu.
    Number(usize),
    /// A code from the end of an earlier reply.
    Code(Code),
    /// It looks like a code and is none.
    NoCode,
    /// A word for what a button does.
    Press(Payload, Language),
    /// Something to be understood.
    Words,
}

/// Reads a message; `first` is the language whose words are looked at first.
pub fn hear(message: &str, locales: &Locales, first: Option<Language>) -> Heard {
    if let Some(number) = number(message) {
        return Heard::Number(number);
    }
    if message.chars().count() > LONGEST_WORD {
        return Heard::Words;
    }
    let said = spoken(message);
    if let Some(heard) = stop_or_start(&said, first) {
        return heard;
    }
    match Code::read(message) {
        Spelt::Code(code) => return Heard::Code(code),
        Spelt::Wrong => return Heard::NoCode,
        Spelt::Not => {}
    }
    let pressed = |(words, action): &(Key, Action)| Some((locales.word(*words, message, first)?, *action));
    // A word of the language spoken so far goes before the same word of another.
    let found: Vec<(Language, Action)> = COMMANDS.iter().filter_map(pressed).collect();
    let (language, action) = match found.iter().find(|(language, _)| Some(*language) == first).or(found.first()) {
        Some(found) => *found,
        None => return Heard::Words,
    };
    Heard::Press(Payload { language: Some(language), ..Payload::of(action) }, language)
}

/// Words for commands that are no question. Asking how this works stays a question: it may be a cry for help.
const COMMANDS: &[(Key, Action)] = &[
    (Key::WordsUrgent, Action::Urgent),
    (Key::WordsLanguage, Action::Languages),
    (Key::WordsPlace, Action::Places),
    (Key::WordsPrivacy, Action::Privacy),
    (Key::WordsErase, Action::Erase),
];

fn stop_or_start(said: &str, first: Option<Language>) -> Option<Heard> {
    let mut found = None;
    for row in WORDS.lines().skip(1) {
        let mut cells = row.split('\t');
        let (Some(kind), Some(Ok(language)), Some(word)) = (cells.next(), cells.next().map(str::parse::<Language>), cells.next()) else { continue };
        if spoken(word) == said && (found.is_none() || Some(language) == first) {
            found = Some(if kind == "stop" { Heard::Stop(language) } else { Heard::Start(language) });
        }
    }
    found
}

/// A number of at most two digits and nothing else, in the digits of any of our scripts, full-width ones included.
pub fn number(message: &str) -> Option<usize> {
    let text = normalise(message);
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | '(' | '#' | '。' | ',' | '、' | '။' | '។' | '।'));
    let digits: Option<Vec<usize>> = bare.chars().map(digit).collect();
    match digits?.as_slice() {
        [one] => Some(*one),
        [ten, one] => Some(ten * 10 + one),
        _ => None,
    }
}

/// The zeros of the scripts whose digits people type; the other nine follow each.
const ZEROS: &[char] = &['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{de6}', '\u{e50}', '\u{1040}', '\u{17e0}', '\u{1810}'];

fn digit(c: char) -> Option<usize> {
    ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10).and_then(|value| usize::try_from(value).ok()))
}

/// The payload of a code: its topic in its language and place, or one of the bot's own topics.
pub fn payload(code: Code) -> Payload {
    Payload { action: Action::Topic, language: Some(code.language), place: code.place, code: Some(code.topic), page: 0 }
}

/// True when the base still has what the code leads to.
pub fn leads_somewhere(code: Code, knowledge: &crate::knowledge::Knowledge) -> bool {
    knowledge.topic_by_code(code.topic).is_some() || BotTopic::of_code(code.topic).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales() -> Locales {
        Locales::load(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).0
    }

    #[test]
    fn stop_and_start_have_words_in_every_language() {
        let locales = locales();
        for language in Language::all() {
            for kind in ["stop", "start"] {
                let words: Vec<&str> = WORDS.lines().filter_map(|row| row.strip_prefix(&format!("{kind}\t{}\t", language.tag()))).collect();
                assert!(!words.is_empty(), "{language}: no word for {kind}");
                for word in words {
                    let heard = hear(&format!(" {}! ", word.to_uppercase()), &locales, Some(language));
                    let wanted = if kind == "stop" { Heard::Stop(language) } else { Heard::Start(language) };
                    assert_eq!(heard, wanted, "{word}");
                }
            }
        }
        assert_eq!(hear("please stop my boss", &locales, None), Heard::Words, "only exact single words");
        assert_eq!(hear("ＳＴＯＰ", &locales, None), Heard::Stop(Language::En), "full width");
    }

    #[test]
    fn a_cry_for_help_is_never_a_stop_word_and_shows_the_numbers_or_is_understood() {
        let locales = locales();
        for language in Language::all() {
            for word in locales.text(language, Key::WordsUrgent).split('|') {
                let heard = hear(word, &locales, Some(language));
                assert!(matches!(heard, Heard::Press(Payload { action: Action::Urgent, .. }, _)), "{language} {word}: {heard:?}");
            }
        }
        assert_eq!(hear("help", &locales, None), Heard::Words);
    }

    #[test]
    fn digits_of_every_script_are_numbers() {
        for text in ["1", "１", "१", "၁", "១", "๑", "෧", "١", "᠑", "①", " 1. ", "#1", "1)"] {
            assert_eq!(number(text), Some(1), "{text}");
        }
        assert_eq!(number("１２"), Some(12));
        for text in ["", "110", "119", "1a", "one", "1 2", "２１３"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
