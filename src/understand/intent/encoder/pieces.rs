//! From text to piece numbers: the most probable cut into the pieces of the vocabulary (a unigram model).
//!
//! Identical to `tools/encoder/spelling.py`, which trains with the same cut; `cases.tsv` beside this file holds texts cut by it.

use super::EncoderError;
use crate::text::normalise::normalise;
use std::collections::HashMap;
use std::path::Path;

/// The number of the mark before a text.
pub const START: i32 = 0;
/// The number of the mark after a text.
pub const END: i32 = 2;
/// The number of what no piece covers.
const UNKNOWN: i32 = 3;
/// How much less likely an uncovered character is than the rarest piece, in nats.
const PENALTY: f64 = 10.0;
/// The mark of a word's beginning.
const WORD: char = '▁';
/// How often one character may stand in a row, digits apart.
const IN_A_ROW: usize = 3;

/// The vocabulary.
pub struct Pieces {
    likely: HashMap<Box<str>, (i32, f64)>,
    /// Characters of the longest piece.
    longest: usize,
    unknown: f64,
}

/// The best way found to a place in a word.
#[derive(Clone, Copy)]
struct Step {
    from: usize,
    piece: i32,
    score: f64,
}

impl Pieces {
    /// Reads the vocabulary: one `piece<TAB>log probability` a line, the first four lines being marks.
    pub fn load(path: &Path) -> Result<Pieces, EncoderError> {
        let text = std::fs::read_to_string(path).map_err(|source| EncoderError::Unreadable { path: path.to_owned(), source })?;
        let mut pieces = Pieces { likely: HashMap::new(), longest: 0, unknown: 0.0 };
        for (number, (line, row)) in (0..).zip(text.lines().enumerate()) {
            let damaged = || EncoderError::Pieces { path: path.to_owned(), line: line + 1 };
            let (piece, score) = row.split_once('\t').ok_or_else(damaged)?;
            let score: f64 = score.parse().map_err(|_| damaged())?;
            pieces.unknown = pieces.unknown.min(score - PENALTY);
            if number > UNKNOWN {
                pieces.longest = pieces.longest.max(piece.chars().count());
                pieces.likely.insert(piece.into(), (number, score));
            }
        }
        if pieces.likely.is_empty() {
            return Err(EncoderError::Pieces { path: path.to_owned(), line: 1 });
        }
        Ok(pieces)
    }

    /// Cuts a text, without start and end.
    pub fn cut(&self, text: &str) -> Vec<i32> {
        let mut numbers = Vec::new();
        for word in spell(text).split(' ').filter(|word| !word.is_empty()) {
            self.cut_word(&format!("{WORD}{word}"), &mut numbers);
        }
        numbers
    }

    fn cut_word(&self, word: &str, numbers: &mut Vec<i32>) {
        let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
        let mut best: Vec<Option<Step>> = vec![None; ends.len()];
        for (from, &start) in ends.iter().enumerate() {
            let so_far = best.get(from).copied().flatten().map_or(0.0, |step| step.score);
            let mut single = false;
            for (to, &end) in ends.iter().enumerate().skip(from + 1).take(self.longest) {
                if let Some(&(piece, score)) = word.get(start..end).and_then(|part| self.likely.get(part)) {
                    offer(&mut best, to, Step { from, piece, score: so_far + score });
                    single |= to == from + 1;
                }
            }
            if !single {
                offer(&mut best, from + 1, Step { from, piece: UNKNOWN, score: so_far + self.unknown });
            }
        }
        let first = numbers.len();
        let mut at = ends.len().saturating_sub(1);
        while let Some(step) = best.get(at).copied().flatten() {
            // Uncovered characters in a row are one piece.
            if step.piece != UNKNOWN || numbers.len() == first || numbers.last() != Some(&UNKNOWN) {
                numbers.push(step.piece);
            }
            at = step.from;
        }
        if let Some(added) = numbers.get_mut(first..) {
            added.reverse();
        }
    }
}

fn offer(best: &mut [Option<Step>], to: usize, step: Step) {
    if let Some(place) = best.get_mut(to)
        && place.is_none_or(|other| step.score > other.score)
    {
        *place = Some(step);
    }
}

/// What the encoder sees of a text: normalised, lower case, nothing more than three times in a row but digits.
fn spell(text: &str) -> String {
    let mut out = String::new();
    let mut row = 0;
    for lower in normalise(text).chars().flat_map(char::to_lowercase) {
        let lower = if lower == WORD { '_' } else { lower };
        row = if out.ends_with(lower) { row + 1 } else { 1 };
        if row <= IN_A_ROW || lower.is_ascii_digit() {
            out.push(lower);
        }
    }
    out
}
