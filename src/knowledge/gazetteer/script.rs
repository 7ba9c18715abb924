//! Which writing system a character belongs to, as far as finding names needs it.

/// A writing system in which names are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Script {
    Latin,
    Cyrillic,
    Han,
    Kana,
    Hangul,
    Thai,
    Burmese,
    Khmer,
    Devanagari,
    Sinhala,
}

impl Script {
    /// Gives the script of a letter or vowel sign; digits, spaces and signs have none.
    pub(crate) fn of(c: char) -> Option<Script> {
        Some(match c {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
            '\u{400}'..='\u{52f}' => Script::Cyrillic,
            '\u{3005}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => Script::Han,
            '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Script::Han,
            '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}' => Script::Kana,
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}' => Script::Hangul,
            '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' => Script::Thai,
            '\u{1000}'..='\u{103f}' | '\u{1050}'..='\u{109f}' => Script::Burmese,
            '\u{1780}'..='\u{17d3}' => Script::Khmer,
            '\u{900}'..='\u{963}' => Script::Devanagari,
            '\u{d80}'..='\u{ddf}' => Script::Sinhala,
            _ => return None,
        })
    }

    /// Tells whether words stand apart in this script, so that a name must begin a word.
    pub(crate) fn is_spaced(self) -> bool {
        matches!(self, Script::Latin | Script::Cyrillic | Script::Hangul | Script::Devanagari | Script::Sinhala)
    }

    /// Reads the script's name as the data files write it.
    pub(crate) fn from_name(name: &str) -> Option<Script> {
        Some(match name {
            "latin" => Script::Latin,
            "cyrillic" => Script::Cyrillic,
            "han" => Script::Han,
            "kana" => Script::Kana,
            "hangul" => Script::Hangul,
            "thai" => Script::Thai,
            "burmese" => Script::Burmese,
            "khmer" => Script::Khmer,
            "devanagari" => Script::Devanagari,
            "sinhala" => Script::Sinhala,
            _ => return None,
        })
    }
}

/// Tells whether a character hangs on the one before it, so that no name can end between them.
pub(crate) fn hangs_on(c: char) -> bool {
    matches!(c,
        '\u{e30}'..='\u{e3a}' | '\u{e45}' | '\u{e47}'..='\u{e4e}'
        | '\u{102b}'..='\u{103e}' | '\u{17b6}'..='\u{17d3}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}'
        | '\u{d81}'..='\u{d83}' | '\u{dca}'..='\u{ddf}')
}
