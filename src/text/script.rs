//! Which scripts a text is written in: counts by Unicode block, nothing more.

/// Letters of a text by script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "names of scripts")]
pub struct Scripts {
    pub latin: usize,
    pub kana: usize,
    pub han: usize,
    pub hangul: usize,
    pub devanagari: usize,
    pub myanmar: usize,
    pub thai: usize,
    pub khmer: usize,
    pub cyrillic: usize,
    pub sinhala: usize,
    pub other: usize,
}

impl Scripts {
    /// Counts the letters of a text.
    pub fn of(text: &str) -> Self {
        let mut scripts = Self::default();
        for c in text.chars() {
            let count = match c {
                'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => &mut scripts.latin,
                '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー' => &mut scripts.kana,
                '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '々' => &mut scripts.han,
                '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' => &mut scripts.hangul,
                '\u{900}'..='\u{97f}' => &mut scripts.devanagari,
                '\u{1000}'..='\u{109f}' | '\u{aa60}'..='\u{aa7f}' => &mut scripts.myanmar,
                '\u{e01}'..='\u{e5b}' => &mut scripts.thai,
                '\u{1780}'..='\u{17ff}' => &mut scripts.khmer,
                '\u{400}'..='\u{52f}' => &mut scripts.cyrillic,
                '\u{d80}'..='\u{dff}' => &mut scripts.sinhala,
                c if c.is_alphabetic() => &mut scripts.other,
                _ => continue,
            };
            *count += 1;
        }
        scripts
    }

    /// All letters counted.
    pub fn letters(&self) -> usize {
        self.latin + self.kana + self.han + self.hangul + self.devanagari + self.myanmar + self.thai + self.khmer + self.cyrillic + self.sinhala + self.other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted_by_script() {
        let scripts = Scripts::of("給料 まだ salary 12");
        assert_eq!((scripts.han, scripts.kana, scripts.latin, scripts.letters()), (2, 2, 6, 10));
        assert_eq!(Scripts::of("🙏🙏 123").letters(), 0);
    }
}
