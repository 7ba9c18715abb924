//! Makes answers a few sizes long, so that their length does not name the topic to whoever watches the line. Nothing is compressed.

use crate::guard::leak;

/// The sizes an answer may have, bytes; what is longer gets the next multiple of the last.
///
/// A smaller one would be shared by all topics but a few long ones, and so name those.
pub const SIZES: [usize; 2] = [32 * 1024, 64 * 1024];

/// The size a text of this length is padded to.
fn size(length: usize) -> usize {
    if leak::is("padding") {
        return length;
    }
    let [.., largest] = SIZES;
    SIZES.into_iter().find(|size| length <= *size).unwrap_or_else(|| length.div_ceil(largest).saturating_mul(largest))
}

/// Pads a page with a comment of blanks at its end.
pub fn page(mut html: String) -> String {
    const FRAME: usize = "<!---->".len();
    let blanks = size(html.len().saturating_add(FRAME)).saturating_sub(html.len().saturating_add(FRAME));
    html.push_str("<!--");
    html.extend(std::iter::repeat_n(' ', blanks));
    html.push_str("-->");
    html
}

/// Pads JSON with white space behind it.
pub fn json(mut text: String) -> String {
    let blanks = size(text.len()).saturating_sub(text.len());
    text.extend(std::iter::repeat_n(' ', blanks));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_becomes_one_of_few() {
        for length in [0, 1, 16_376, 16_377, 16_378, 16_384, 16_385, 40_000, 65_529, 65_536, 70_000, 200_000] {
            for padded in [page("x".repeat(length)).len(), json("x".repeat(length)).len()] {
                assert!(SIZES.contains(&padded) || padded % 65_536 == 0, "{length} became {padded}");
                assert!(padded >= length);
            }
        }
        assert_eq!(page(String::new()).len(), 32_768);
        assert_eq!(page("x".repeat(32_762)).len(), 65_536);
    }
}
