//! Sentences of a message in any of our scripts. Joined, they equal the input (tested).

/// Cuts a message into sentences at final marks and line ends; very short ones stay with their neighbour.
pub fn sentences(text: &str) -> Vec<&str> {
    const SHORTEST: usize = 12;
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut letters = 0;
    let mut ended = false;
    for (at, c) in text.char_indices() {
        if ended && !is_final(c) && !c.is_whitespace() {
            if letters >= SHORTEST {
                sentences.extend(text.get(start..at));
                start = at;
                letters = 0;
            }
            ended = false;
        }
        letters += usize::from(c.is_alphanumeric());
        ended |= is_final(c);
    }
    match (text.get(start..), sentences.is_empty() || letters >= SHORTEST / 2) {
        (Some(rest), true) if !rest.is_empty() => sentences.push(rest),
        (Some(rest), false) if !rest.is_empty() => {
            // A short tail belongs to the sentence before.
            let from = sentences.pop().map_or(start, |last| start - last.len());
            sentences.extend(text.get(from..));
        }
        _ => {}
    }
    sentences
}

fn is_final(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '\n' | '。' | '！' | '？' | '｡' | '।' | '॥' | '။' | '៕' | '។' | '෴')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sentences_are_cut_at_their_ends() {
        let text = "My boss hit me yesterday. I do not know what to do! Ok.";
        assert_eq!(sentences(text).len(), 2);
        assert_eq!(sentences("短い"), ["短い"]);
        assert!(sentences("").is_empty());
    }

    proptest! {
        #[test]
        fn sentences_joined_equal_the_input(text in "[a-zあ-ん.!?。 \n]{0,120}") {
            prop_assert_eq!(sentences(&text).concat(), text);
        }
    }
}
