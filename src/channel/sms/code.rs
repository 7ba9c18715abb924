//! The short code at the end of an SMS: language, topic and, where known, place in three or six characters. It works without memory, at any time.
//!
//! Letters and digits without `i l o u`; every code has at least one of each, so that no word and no number is one. Codes that were sent stay valid:
//! the numbers below never change, and languages are only added at the end of their table.

use crate::id::{PlaceCode, TopicCode};
use crate::language::{Language, TABLE};
use crate::text::normalise::normalise;

/// What a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// The language of the conversation.
    pub language: Language,
    /// The topic.
    pub topic: TopicCode,
    /// The place, where it was known.
    pub place: Option<PlaceCode>,
}

const DIGITS: &[u8] = b"0123456789";
const LETTERS: &[u8] = b"abcdefghjkmnpqrstvwxyz";
/// Room for languages.
const LANGUAGES: u64 = 26;
/// Room for topics: two letters.
const TOPICS: u64 = 26 * 26;
/// Room for places: five digits without those below [`FIRST_PLACE`].
const PLACES: u64 = 48_640;
const FIRST_PLACE: u64 = 1_000;

impl Code {
    /// The code in writing; without the place where that has no room in it.
    pub fn write(&self) -> String {
        let language = TABLE.iter().position(|row| row.language == self.language).and_then(|at| u64::try_from(at).ok()).unwrap_or(0);
        let topic = self.topic.to_string().bytes().fold(0, |number, letter| number * 26 + u64::from(letter.saturating_sub(b'a')));
        let value = topic * LANGUAGES + language;
        match self.place.and_then(number_of).filter(|place| *place < PLACES) {
            Some(place) => spell(place * LANGUAGES * TOPICS + value, 6),
            None => spell(value, 3),
        }
    }

    /// Reads a message that is a code and nothing else.
    pub fn read(message: &str) -> Spelt {
        let clean = normalise(message);
        let bare = clean.trim_matches(|c: char| !c.is_alphanumeric());
        let text: String = bare.chars().map(plain).collect();
        // What has no digit of its own is a word, whatever its letters may be taken for.
        let Some(value) = number(&text).filter(|_| bare.contains(|c: char| c.is_ascii_digit())) else { return Spelt::Not };
        let value_without_place = value % (LANGUAGES * TOPICS);
        let place = value / (LANGUAGES * TOPICS);
        let index = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let language = TABLE.get(index(value_without_place % LANGUAGES)).map(|row| row.language);
        let topic = value_without_place / LANGUAGES;
        let letter = |number: u64| u8::try_from(number).ok().map(|number| char::from(b'a' + number));
        let topic = letter(topic / 26).zip(letter(topic % 26)).and_then(|(first, second)| format!("{first}{second}").parse().ok());
        match (language, topic) {
            (Some(language), Some(topic)) if text.len() == 3 && place == 0 => Spelt::Code(Code { language, topic, place: None }),
            (Some(language), Some(topic)) if text.len() == 6 => match place_of(place) {
                Some(place) => Spelt::Code(Code { language, topic, place: Some(place) }),
                None => Spelt::Wrong,
            },
            _ => Spelt::Wrong,
        }
    }
}

/// What a message is, read as a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelt {
    /// A code.
    Code(Code),
    /// It looks like one and says nothing.
    Wrong,
    /// Something else.
    Not,
}

/// Signs that are easily taken for one another.
fn plain(c: char) -> char {
    match c.to_ascii_lowercase() {
        'i' | 'l' => '1',
        'o' => '0',
        'u' => 'v',
        c => c,
    }
}

fn number_of(place: PlaceCode) -> Option<u64> {
    let number: u64 = place.to_string().parse().ok()?;
    let number = match place.digits() {
        2 => number * 1_000,
        5 => number,
        // Longer codes of other countries have no room.
        _ => return None,
    };
    number.checked_sub(FIRST_PLACE)
}

fn place_of(number: u64) -> Option<PlaceCode> {
    let number = number + FIRST_PLACE;
    if number.is_multiple_of(1_000) { format!("{:02}", number / 1_000).parse().ok() } else { format!("{number:05}").parse().ok() }
}

/// The places of a code's signs by the kind of sign each may be, for the first digit at `at`: letters before it, anything after it.
/// With the digit first a letter follows, so that no code is a number.
fn alphabets(at: usize, length: usize) -> impl DoubleEndedIterator<Item = (bool, bool)> {
    (0..length).map(move |place| match place {
        place if place == at => (true, false),
        place if place < at || (at == 0 && place == 1) => (false, true),
        _ => (true, true),
    })
}

fn size((digits, letters): (bool, bool)) -> u64 {
    let room = |there: bool, size: u64| if there { size } else { 0 };
    room(digits, 10) + room(letters, 22)
}

/// Spells a number; the first digit stands as late as the number allows.
fn spell(mut value: u64, length: usize) -> String {
    for at in (0..length).rev() {
        let count: u64 = alphabets(at, length).map(size).product();
        if value >= count {
            value -= count;
            continue;
        }
        let mut signs = Vec::new();
        for kind in alphabets(at, length).rev() {
            let digit = usize::try_from(value % size(kind)).unwrap_or(0);
            value /= size(kind);
            let sign = if kind.0 { DIGITS.iter().chain(LETTERS.iter().filter(|_| kind.1)).nth(digit) } else { LETTERS.get(digit) };
            signs.push(char::from(*sign.unwrap_or(&b'0')));
        }
        return signs.into_iter().rev().collect();
    }
    String::new()
}

/// The number a text spells; nothing when it is no code by its shape.
fn number(text: &str) -> Option<u64> {
    let length = text.len();
    let shape = matches!(length, 3 | 6) && text.bytes().all(|sign| DIGITS.contains(&sign) || LETTERS.contains(&sign));
    let at = text.bytes().position(|sign| sign.is_ascii_digit()).filter(|_| shape && text.bytes().any(|sign| sign.is_ascii_lowercase()))?;
    let mut value = 0;
    for (kind, sign) in alphabets(at, length).zip(text.bytes()) {
        let digit = DIGITS.iter().position(|known| *known == sign).filter(|_| kind.0);
        let letter = LETTERS.iter().position(|known| *known == sign).filter(|_| kind.1).map(|place| if kind.0 { place + 10 } else { place });
        value = value * size(kind) + u64::try_from(digit.or(letter)?).ok()?;
    }
    Some((at + 1..length).map(|later| alphabets(later, length).map(size).product::<u64>()).sum::<u64>() + value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(language: Language, topic: &str, place: Option<&str>) -> Code {
        Code { language, topic: topic.parse().unwrap(), place: place.map(|place| place.parse().unwrap()) }
    }

    #[test]
    fn every_language_topic_and_place_reads_back() {
        for language in Language::all() {
            for topic in ["aa", "wj", "zz"] {
                for place in [None, Some("01"), Some("47"), Some("01100"), Some("14130"), Some("47382"), Some("13123")] {
                    let code = code(language, topic, place);
                    let text = code.write();
                    assert_eq!(text.len(), if place.is_some() { 6 } else { 3 }, "{text}");
                    assert_eq!(Code::read(&text), Spelt::Code(code), "{text}");
                    assert_eq!(Code::read(&format!(" {} .", text.to_uppercase())), Spelt::Code(code), "{text}");
                    assert!(text.bytes().any(|sign| sign.is_ascii_digit()) && text.bytes().any(|sign| sign.is_ascii_lowercase()), "{text}");
                }
            }
        }
    }

    #[test]
    fn codes_that_were_sent_stay_what_they_are() {
        assert_eq!(code(Language::En, "wj", None).write(), PINNED[0]);
        assert_eq!(code(Language::Si, "wj", Some("14130")).write(), PINNED[1]);
    }
    const PINNED: [&str; 2] = ["4pt", "zay5f2"];

    #[test]
    fn words_and_numbers_are_no_codes() {
        for text in ["visa", "job", "sos", "110", "119", "police", "1", "12", "213", "2130001", "123456", "", "給料", "ea7 x", "カード1"] {
            assert_eq!(Code::read(text), Spelt::Not, "{text}");
        }
        assert_eq!(Code::read("ｅ１ｗ"), Code::read("e1w"), "full width");
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_fault(text in any::<String>()) {
            let _ = Code::read(&text);
        }
        #[test]
        fn no_two_codes_are_alike(value in 0..(LANGUAGES * TOPICS * PLACES)) {
            let text = spell(value, 6);
            prop_assert_eq!(number(&text), Some(value));
            let short = spell(value % (LANGUAGES * TOPICS), 3);
            prop_assert_eq!(number(&short), Some(value % (LANGUAGES * TOPICS)));
        }
    }
}
