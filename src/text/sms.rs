//! SMS alphabets and parts: how many parts a text costs, and how it is cut without breaking a word or a number.
//!
//! GSM 03.38 (3GPP TS 23.038): 160 characters in one part, 153 in each of several; otherwise UCS-2: 70, or 67.

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

/// Cuts a text into the parts a gateway sends: at spaces where it can, never inside a character, a number or a link that fits into a part.
/// Joined, they equal the text.
pub fn split(text: &str) -> Vec<&str> {
    let (alphabet, count) = (alphabet(text), parts(text));
    let limit = if count <= 1 { usize::MAX } else { part_units(alphabet) };
    let mut split = Vec::new();
    let (mut start, mut used, mut gap) = (0, 0, 0);
    for (at, c) in text.char_indices() {
        let width = if alphabet == Alphabet::Ucs2 { c.len_utf16() } else { units(c.encode_utf8(&mut [0; 4])) };
        if used + width > limit {
            let cut = if gap > start { gap } else { at };
            split.extend(text.get(start..cut));
            used = text.get(cut..at).map_or(0, |carried| if alphabet == Alphabet::Ucs2 { carried.chars().map(char::len_utf16).sum() } else { units(carried) });
            start = cut;
        }
        used += width;
        if c.is_whitespace() || is_open(c) {
            gap = at + c.len_utf8();
        }
    }
    split.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    split
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
    fn punctuation_is_replaced_only_where_it_saves() {
        assert_eq!(thrifty("It’s “yours” – always…"), "It's \"yours\" - always...");
        assert_eq!(thrifty("14 días, João"), "14 dias, Joao");
        assert_eq!(thrifty("tiền “của” bạn"), "tiền “của” bạn");
    }
}
