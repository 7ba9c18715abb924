//! Burmese in the old Zawgyi encoding, as older phones still type it: recognised and turned into Unicode.
//!
//! Both use the same block, so recognition looks for orders and code points that only one of them has; a text without such a sign is taken as
//! Unicode. Correspondence of the two encodings after Unicode Technical Note 11 and the published Zawgyi code chart.

/// The vowel sign E, written before its consonant in Zawgyi and after it in Unicode.
const VOWEL_E: char = '\u{1031}';
/// Stacks the next consonant in Unicode; the visible killer in Zawgyi.
const STACK: char = '\u{1039}';

/// Turns a text into Unicode when it is Zawgyi; nothing when it is not.
pub fn to_unicode(text: &str) -> Option<String> {
    is_zawgyi(text).then(|| reorder(&replace(text)))
}

fn is_consonant(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{1021}' | '\u{103f}')
}

/// True when the second consonant is written under the first in Burmese: both of one row of the alphabet, or a doubled consonant.
fn stacks(upper: char, lower: char) -> bool {
    let row = |c: char| match c {
        '\u{1000}'..='\u{1004}' => 1,
        '\u{1005}'..='\u{100a}' => 2,
        '\u{100b}'..='\u{100f}' => 3,
        '\u{1010}'..='\u{1014}' => 4,
        '\u{1015}'..='\u{1019}' => 5,
        _ => 0,
    };
    is_consonant(upper) && (upper == lower || row(upper) > 0 && row(upper) == row(lower))
}

/// True when the signs of Zawgyi outweigh those of Unicode.
fn is_zawgyi(text: &str) -> bool {
    let (mut zawgyi, mut unicode) = (0_usize, 0_usize);
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        match c {
            // Forms that Unicode's Burmese does not use.
            '\u{1033}' | '\u{1034}' | '\u{105a}' | '\u{1060}'..='\u{1097}' => zawgyi += 3,
            // At the start of a syllable the vowel belongs to what follows.
            VOWEL_E if is_consonant(next) && !is_consonant(before) && !matches!(before, '\u{103b}'..='\u{103e}') => zawgyi += 2,
            VOWEL_E if is_consonant(before) || matches!(before, '\u{103b}'..='\u{103e}') => unicode += 1,
            STACK if stacks(before, next) => unicode += 1,
            STACK => zawgyi += 2,
            // The visible killer after a consonant, at the end of a syllable.
            '\u{103a}' if is_consonant(before) && !matches!(next, '\u{102b}'..='\u{1032}' | '\u{103b}'..='\u{103e}') => unicode += 1,
            // A medial that stands before its consonant.
            '\u{103b}' if is_consonant(next) && !is_consonant(before) => zawgyi += 2,
            '\u{103b}' | '\u{103c}' if is_consonant(before) => unicode += 1,
            _ => {}
        }
        before = c;
    }
    zawgyi > unicode
}

/// Each code of Zawgyi by what Unicode writes for it, still in Zawgyi's order.
fn replace(text: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    for c in text.chars() {
        let codes: &str = match c {
            '\u{1033}' => "\u{102f}",
            '\u{1034}' => "\u{1030}",
            '\u{1039}' => "\u{103a}",
            '\u{103a}' | '\u{107d}' => "\u{103b}",
            '\u{103b}' | '\u{107e}'..='\u{1084}' => "\u{103c}",
            '\u{103c}' => "\u{103d}",
            '\u{103d}' | '\u{1087}' => "\u{103e}",
            '\u{105a}' => "\u{102b}\u{103a}",
            '\u{1060}' => "\u{1039}\u{1000}",
            '\u{1061}' => "\u{1039}\u{1001}",
            '\u{1062}' => "\u{1039}\u{1002}",
            '\u{1063}' => "\u{1039}\u{1003}",
            '\u{1064}' => KINZI,
            '\u{1065}' => "\u{1039}\u{1005}",
            '\u{1066}' | '\u{1067}' => "\u{1039}\u{1006}",
            '\u{1068}' => "\u{1039}\u{1007}",
            '\u{1069}' => "\u{1039}\u{1008}",
            '\u{106a}' => "\u{1009}",
            '\u{106b}' => "\u{100a}",
            '\u{106c}' => "\u{1039}\u{100b}",
            '\u{106d}' => "\u{1039}\u{100c}",
            '\u{106e}' => "\u{100d}\u{1039}\u{100d}",
            '\u{106f}' => "\u{100d}\u{1039}\u{100e}",
            '\u{1070}' => "\u{1039}\u{100f}",
            '\u{1071}' | '\u{1072}' => "\u{1039}\u{1010}",
            '\u{1073}' | '\u{1074}' => "\u{1039}\u{1011}",
            '\u{1075}' => "\u{1039}\u{1012}",
            '\u{1076}' => "\u{1039}\u{1013}",
            '\u{1077}' => "\u{1039}\u{1014}",
            '\u{1078}' => "\u{1039}\u{1015}",
            '\u{1079}' => "\u{1039}\u{1016}",
            '\u{107a}' => "\u{1039}\u{1017}",
            '\u{107b}' | '\u{1093}' => "\u{1039}\u{1018}",
            '\u{107c}' => "\u{1039}\u{1019}",
            '\u{1085}' => "\u{1039}\u{101c}",
            '\u{1086}' => "\u{103f}",
            '\u{1088}' => "\u{103e}\u{102f}",
            '\u{1089}' => "\u{103e}\u{1030}",
            '\u{108a}' => "\u{103d}\u{103e}",
            '\u{108b}' => "\u{1004}\u{103a}\u{1039}\u{102d}",
            '\u{108c}' => "\u{1004}\u{103a}\u{1039}\u{102e}",
            '\u{108d}' => "\u{1004}\u{103a}\u{1039}\u{1036}",
            '\u{108e}' => "\u{102d}\u{1036}",
            '\u{108f}' => "\u{1014}",
            '\u{1090}' => "\u{101b}",
            '\u{1091}' => "\u{100f}\u{1039}\u{100d}",
            '\u{1092}' => "\u{100b}\u{1039}\u{100c}",
            '\u{1094}' | '\u{1095}' => "\u{1037}",
            '\u{1096}' => "\u{1039}\u{1010}\u{103d}",
            '\u{1097}' => "\u{100b}\u{1039}\u{100b}",
            c => {
                replaced.push(c);
                continue;
            }
        };
        replaced.push_str(codes);
    }
    replaced
}

/// The sign over a consonant that stands for NGA, killed and stacked.
const KINZI: &str = "\u{1004}\u{103a}\u{1039}";

/// Puts each syllable into Unicode's order: kinzi, consonant, stacked consonant, medials, vowel E, the rest.
fn reorder(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut ordered = String::with_capacity(text.len());
    let mut rest = characters.as_slice();
    while let Some((first, mut tail)) = rest.split_first() {
        let leads = *first == VOWEL_E || *first == '\u{103c}';
        if !leads && !is_consonant(*first) {
            ordered.push(*first);
            rest = tail;
            continue;
        }
        let mut syllable = Syllable::default();
        if leads {
            syllable.take(*first);
            while let Some((c, after)) = tail.split_first().filter(|(c, _)| matches!(**c, VOWEL_E | '\u{103c}')) {
                syllable.take(*c);
                tail = after;
            }
            match tail.split_first() {
                Some((consonant, after)) if is_consonant(*consonant) => {
                    syllable.consonants.push(*consonant);
                    tail = after;
                }
                _ => {
                    ordered.extend(syllable.into_chars());
                    rest = tail;
                    continue;
                }
            }
        } else {
            syllable.consonants.push(*first);
        }
        loop {
            match tail {
                ['\u{1004}', '\u{103a}', STACK, after @ ..] => {
                    syllable.kinzi = true;
                    tail = after;
                }
                [STACK, consonant, after @ ..] if is_consonant(*consonant) => {
                    syllable.consonants.extend([STACK, *consonant]);
                    tail = after;
                }
                [c @ '\u{103b}'..='\u{103e}', after @ ..] => {
                    syllable.take(*c);
                    tail = after;
                }
                _ => break,
            }
        }
        ordered.extend(syllable.into_chars());
        rest = tail;
    }
    ordered
}

/// The parts of a syllable before its vowels.
#[derive(Default)]
struct Syllable {
    kinzi: bool,
    consonants: Vec<char>,
    medials: Vec<char>,
    vowel_e: bool,
}

impl Syllable {
    fn take(&mut self, c: char) {
        if c == VOWEL_E {
            self.vowel_e = true;
        } else if !self.medials.contains(&c) {
            self.medials.push(c);
        }
    }

    fn into_chars(mut self) -> Vec<char> {
        let mut characters: Vec<char> = if self.kinzi { KINZI.chars().collect() } else { Vec::new() };
        self.medials.sort_unstable();
        characters.extend(self.consonants);
        characters.extend(self.medials);
        if self.vowel_e {
            characters.push(VOWEL_E);
        }
        characters
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn unicode_stays_as_it_is() {
        // The short correct phrase that a Markov model takes for Zawgyi is among them.
        for text in ["လစာမရဘူး", "သူဌေးက လစာမပေးဘူး", "နေထိုင်ခွင့်ကတ် ပျောက်သွားတယ်", "ဆေးရုံ", "အလုပ်ထုတ်ခံရတယ်", "မြန်မာပြည်", "hello", ""]
        {
            assert_eq!(to_unicode(text), None, "{text}");
        }
    }

    #[test]
    fn zawgyi_becomes_unicode() {
        let cases = [("ေနေကာင္းလား", "နေကောင်းလား"), ("ျမန္မာ", "မြန်မာ"), ("အလုပ္ထုတ္ခံရတယ္", "အလုပ်ထုတ်ခံရတယ်"), ("ကၽြန္ေတာ္", "ကျွန်တော်"), ("ေဆး႐ုံ", "ဆေးရုံ")];
        for (zawgyi, unicode) in cases {
            assert_eq!(to_unicode(zawgyi).as_deref(), Some(unicode), "{zawgyi}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_fault(text in "[\u{1000}-\u{109f} a]{0,40}") {
            let _ = to_unicode(&text);
        }
    }
}
