//! Tells the two ways of writing Chinese apart by characters that only one of them has (`hanzi.txt`, written by `tools/hanzi`).

use std::collections::HashMap;
use std::sync::LazyLock;

/// How many characters of a text only one way of writing Chinese has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hanzi {
    /// Weight of the simplified ones.
    pub(crate) simplified: usize,
    /// Weight of the traditional ones.
    pub(crate) traditional: usize,
    /// Characters that are Chinese beyond doubt: Japanese does not write them.
    pub(crate) chinese: usize,
}

/// A character that Japanese writes too may stand in a quoted word: it counts half.
const OWN: usize = 2;
const SHARED: usize = 1;

static CHARACTERS: LazyLock<HashMap<char, Hanzi>> = LazyLock::new(|| {
    let kinds = [
        Hanzi { simplified: OWN, traditional: 0, chinese: 1 },
        Hanzi { simplified: SHARED, traditional: 0, chinese: 0 },
        Hanzi { simplified: 0, traditional: OWN, chinese: 1 },
        Hanzi { simplified: 0, traditional: SHARED, chinese: 0 },
    ];
    let lines = include_str!("hanzi.txt").lines().zip(kinds);
    lines.flat_map(|(line, kind)| line.chars().map(move |c| (c, kind))).collect()
});

impl Hanzi {
    /// Weighs a text.
    pub(crate) fn of(text: &str) -> Self {
        text.chars().filter_map(|c| CHARACTERS.get(&c)).fold(Self::default(), |sum, one| Self {
            simplified: sum.simplified + one.simplified,
            traditional: sum.traditional + one.traditional,
            chinese: sum.chinese + one.chinese,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_writing_has_characters_of_its_own() {
        let simplified = Hanzi::of("我们没收到工资");
        assert!(simplified.simplified > 0 && simplified.traditional == 0 && simplified.chinese > 0);
        let traditional = Hanzi::of("我們沒收到薪資");
        assert!(traditional.traditional > 0 && traditional.simplified == 0 && traditional.chinese > 0);
        assert_eq!(Hanzi::of("哈哈 你好 在留カード"), Hanzi::default());
    }
}
