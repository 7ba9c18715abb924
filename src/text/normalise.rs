//! Any input to clean, bounded text: NFKC, no controls, no invisible characters, one space at a time, at most [`LONGEST`] characters.
//!
//! Normalising twice equals normalising once (tested over arbitrary Unicode).

use icu_normalizer::ComposingNormalizerBorrowed;

/// Characters kept of a message; what follows is dropped.
pub const LONGEST: usize = 4_000;
/// Marks that may follow one another before the rest is dropped (zalgo).
const MARKS_IN_A_ROW: usize = 4;

/// Cleans a message.
pub fn normalise(text: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize_iter(text.chars().take(LONGEST * 2).filter(|&c| !is_invisible(c)));
    let mut clean = String::new();
    let mut kept = 0_usize;
    let mut marks = 0_usize;
    for c in composed {
        if kept >= LONGEST {
            break;
        }
        let c = if c.is_whitespace() || c.is_control() { ' ' } else { c };
        if c == ' ' && (clean.is_empty() || clean.ends_with(' ')) {
            continue;
        }
        marks = if is_stacking_mark(c) { marks + 1 } else { 0 };
        if marks > MARKS_IN_A_ROW || is_invisible(c) {
            continue;
        }
        clean.push(c);
        kept += 1;
    }
    let trimmed = clean.trim_end().len();
    clean.truncate(trimmed);
    clean
}

/// Zero-width and bidirectional controls, variation selectors, tags, soft hyphen, the replacement character. Joiners that Sinhala and Khmer need are
/// invisible too: matching ignores them, and text of the user is never shown again.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_stacking_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn widths_spaces_and_invisible_marks_are_cleaned() {
        assert_eq!(normalise("  ﾐﾊﾗｲ　ＡＢＣ１２\u{200b}３ \n\t ok\u{202e} "), "ミハライ ABC123 ok");
        assert_eq!(normalise("\u{fffd}\u{fffd}"), "");
        assert_eq!(normalise(&"x".repeat(10_000)).chars().count(), LONGEST);
    }

    proptest! {
        #[test]
        fn twice_equals_once(text in "\\PC{0,200}") {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once.clone());
        }
        #[test]
        fn any_unicode_is_bounded(text in any::<String>()) {
            prop_assert!(normalise(&text).chars().count() <= LONGEST);
        }
    }
}
