//! What matching compares: lower case, no Latin diacritics, katakana as hiragana, digits as ASCII. Never shown to anyone.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Folds normalised text for matching.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'ァ'..='ヶ' => folded.push(char::from_u32(u32::from(c) - 0x60).unwrap_or(c)),
            'đ' | 'Đ' => folded.push('d'),
            '’' | '‘' | '`' | '´' => folded.push('\''),
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            // Latin and Cyrillic lose their marks; other scripts keep them, since there they are vowels.
            '\u{80}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                let one: String = c.to_lowercase().collect();
                folded.extend(DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(one.chars()).filter(|c| !matches!(c, '\u{300}'..='\u{36f}')));
            }
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_and_kana_are_folded() {
        assert_eq!(fold("Tiền Lương ĐÂU"), "tien luong dau");
        assert_eq!(fold("キュウリョウ"), "きゅうりょう");
        assert_eq!(fold("não é VOCÊ"), "nao e voce");
        assert_eq!(fold("तलब पाएन"), "तलब पाएन");
        assert_eq!(fold("ЦАЛИН"), "цалин");
    }
}
