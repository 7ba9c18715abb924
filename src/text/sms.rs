//! SMS alphabets and parts: how many parts a text costs, and how it is cut without breaking a word or a number.
//!
//! GSM 03.38 (3GPP TS 23.038): 160 characters in one part, 153 in each of several; otherwise UCS-2: 70, or 67.

pub mod budget;

/// The alphabet a text needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// The GSM-7 default alphabet with its extension table.
    Gsm7,
    /// UCS-2, everything else.
    Ucs2,
}

const GSM_BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const GSM_EXTENSION: &str = "^{}\\[~]|€\u{c}";

/// The alphabet a text needs.
pub fn alphabet(text: &str) -> Alphabet {
    if text.chars().all(|c| GSM_BASIC.contains(c) || GSM_EXTENSION.contains(c)) { Alphabet::Gsm7 } else { Alphabet::Ucs2 }
}

/// The length of a text in units of its alphabet (septets, or UTF-16 units).
pub fn units(text: &str) -> usize {
    match alphabet(text) {
        Alphabet::Gsm7 => text.chars().map(|c| if GSM_EXTENSION.contains(c) { 2 } else { 1 }).sum(),
        Alphabet::Ucs2 => text.chars().map(char::len_utf16).sum(),
    }
}

/// Units that fit into each part of a message with several parts.
pub fn part_units(alphabet: Alphabet) -> usize {
    match alphabet {
        Alphabet::Gsm7 => 153,
        Alphabet::Ucs2 => 67,
    }
}

/// How many parts a text costs.
pub fn parts(text: &str) -> usize {
    let (single, each) = match alphabet(text) {
        Alphabet::Gsm7 => (160, 153),
        Alphabet::Ucs2 => (70, 67),
    };
    match units(text) {
        0 => 0,
        length if length <= single => 1,
        length => length.div_ceil(each),
    }
}

/// Cuts a text into the parts a gateway sends: at spaces where that wastes little, never inside a character with its marks, nor inside a number or a
/// link that fits into a part. Joined, they equal the text.
pub fn split(text: &str) -> Vec<&str> {
    let (alphabet, count) = (alphabet(text), parts(text));
    let limit = if count <= 1 { usize::MAX } else { part_units(alphabet) };
    let width = |text: &str| if alphabet == Alphabet::Ucs2 { text.encode_utf16().count() } else { units(text) };
    let mut split = Vec::new();
    // Where the part starts; after which character it may end well, and at all.
    let (mut start, mut used, mut gap, mut seam) = (0, 0, 0, 0);
    let mut before = None;
    for (at, c) in text.char_indices() {
        let wide = width(c.encode_utf8(&mut [0; 4]));
        if before.is_some_and(|before| is_seam(before, c)) {
            seam = at;
        }
        if before.is_some_and(|before: char| before.is_whitespace() || is_open(before)) {
            gap = at;
        }
        if used + wide > limit {
            let good = gap > start && text.get(gap..at).is_some_and(|carried| width(carried) <= WASTE);
            let cut = if good || (gap > start && seam <= start) {
                gap
            } else if seam > start {
                seam
            } else {
                at
            };
            split.extend(text.get(start..cut));
            used = text.get(cut..at).map_or(0, width);
            start = cut;
        }
        used += wide;
        before = Some(c);
    }
    split.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    split
}

/// Units a part may stay empty so that it ends at a space.
const WASTE: usize = 12;

/// True when a text may be cut between two characters: not before a mark, not after what binds, not inside a number, a word of ASCII or a link.
fn is_seam(before: char, c: char) -> bool {
    !(is_mark(c) || binds(before) || before.is_ascii_graphic() && c.is_ascii_graphic())
}

/// Signs that belong to the character before them, in the scripts of our languages; joiners and variation selectors too.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{93c}' | '\u{93e}'..='\u{94f}' | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}'
        | '\u{d81}'..='\u{d83}' | '\u{dca}'..='\u{ddf}' | '\u{e31}' | '\u{e33}'..='\u{e3a}' | '\u{e45}'..='\u{e4e}' | '\u{102b}'..='\u{103e}'
        | '\u{1056}'..='\u{1059}' | '\u{17b4}'..='\u{17d3}' | '\u{17dd}' | '\u{180b}'..='\u{180d}' | '\u{200c}' | '\u{200d}' | '\u{3099}' | '\u{309a}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{ff9e}' | '\u{ff9f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Signs that bind what follows to them: stacks, joiners, vowels written before their consonant.
fn binds(c: char) -> bool {
    matches!(c, '\u{94d}' | '\u{9cd}' | '\u{dca}' | '\u{1039}' | '\u{17d2}' | '\u{200d}' | '\u{e40}'..='\u{e44}')
}

/// After these a text without spaces may be cut.
fn is_open(c: char) -> bool {
    matches!(c, '。' | '、' | '，' | '।' | '။' | '၊' | '・' | '៖' | '។')
}

/// Replaces punctuation, and the accents of Spanish and Portuguese that GSM-7 lacks, when that alone makes the text GSM-7.
pub fn thrifty(text: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '’' | '‘' | '´' | '`' => replaced.push('\''),
            '“' | '”' | '«' | '»' => replaced.push('"'),
            '–' | '—' | '‑' | '•' | '·' => replaced.push('-'),
            '\u{a0}' | '\u{202f}' => replaced.push(' '),
            '…' => replaced.push_str("..."),
            'á' | 'â' | 'ã' => replaced.push('a'),
            'Á' | 'Â' | 'Ã' => replaced.push('A'),
            'ê' => replaced.push('e'),
            'Ê' => replaced.push('E'),
            'í' => replaced.push('i'),
            'Í' => replaced.push('I'),
            'ó' | 'ô' | 'õ' => replaced.push('o'),
            'Ó' | 'Ô' | 'Õ' => replaced.push('O'),
            'ú' => replaced.push('u'),
            'Ú' => replaced.push('U'),
            'ç' => replaced.push('c'),
            c => replaced.push(c),
        }
    }
    if alphabet(&replaced) == Alphabet::Gsm7 { replaced } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn parts_are_counted_as_phones_count_them() {
        assert_eq!(parts(&"a".repeat(160)), 1);
        assert_eq!(parts(&"a".repeat(161)), 2);
        assert_eq!(parts(&"あ".repeat(70)), 1);
        assert_eq!(parts(&"あ".repeat(71)), 2);
        assert_eq!(parts(&"€".repeat(80)), 1);
        assert_eq!(parts(&"€".repeat(81)), 2);
        assert_eq!(parts(""), 0);
    }

    #[test]
    fn parts_joined_equal_the_text_and_no_number_is_cut() {
        let text = format!("{} 0120-279-338 {}", "あ".repeat(60), "い".repeat(50));
        let split = split(&text);
        assert_eq!(split.concat(), text);
        assert!(split.iter().any(|part| part.contains("0120-279-338")), "{split:?}");
        assert!(split.iter().all(|part| units(part) <= 67), "{split:?}");
    }

    #[test]
    fn nothing_is_cut_that_belongs_together() {
        for text in ["ကျွန်တော်".repeat(20), "ជួយខ្ញុំផង".repeat(20), "ต้องการความช่วยเหลือ".repeat(10), "क्षेत्रमा".repeat(20), "👩\u{200d}👧".repeat(40)]
        {
            let split = split(&text);
            assert_eq!(split.concat(), text);
            for pair in split.windows(2) {
                let (before, after) = (pair[0].chars().next_back().unwrap(), pair[1].chars().next().unwrap());
                assert!(is_seam(before, after), "{before:?} {after:?}");
            }
            assert!(split.iter().all(|part| units(part) <= 67), "{split:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_cut_into_parts_that_fit_and_join(text in any::<String>(), times in 1..40_usize) {
            let text = text.repeat(times);
            let parts = split(&text);
            prop_assert_eq!(parts.concat(), text.clone());
            let width = |part: &&str| if alphabet(&text) == Alphabet::Ucs2 { part.encode_utf16().count() } else { units(part) };
            prop_assert!(parts.len() == 1 || parts.iter().all(|part| width(part) <= part_units(alphabet(&text))));
        }
    }

    #[test]
    fn punctuation_is_replaced_only_where_it_saves() {
        assert_eq!(thrifty("It’s “yours” – always…"), "It's \"yours\" - always...");
        assert_eq!(thrifty("14 días, João"), "14 dias, Joao");
        assert_eq!(thrifty("tiền “của” bạn"), "tiền “của” bạn");
    }
}
