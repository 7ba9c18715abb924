//! Which places a message speaks of, and in what part: where the person is, comes from, or goes to.
//!
//! It finds names in any script and spelling that the gazetteer folds together, and would rather miss a place
//! than take an ordinary word for one. Where several places bear a name it chooses none and lists them.
//! It is pure, never fails, and looks at no more than ten thousand characters.
//!
//! `place/candidate.rs` and `place/latin.rs` find where names stand, `place/meaning.rs` decides which places they are.

use crate::id::PlaceCode;
use crate::knowledge::gazetteer::Gazetteer;
pub use crate::reply::{FoundPlace, Role};

mod candidate;
mod latin;
mod meaning;

/// All places of a message, in the order in which it names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The places that the message names beyond doubt.
    pub found: Vec<FoundPlace>,
    /// The places that bear a name which the message leaves undecided.
    pub choices: Vec<PlaceCode>,
}

/// What follows is not looked at.
const MOST_CHARACTERS: usize = 10_000;

/// Finds the places in a message.
pub fn extract(gazetteer: &Gazetteer, text: &str) -> Places {
    let text = match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    };
    let folded = gazetteer.fold_message(text);
    let candidates = candidate::find(gazetteer, &folded, &latin::capitals(gazetteer, text));
    let moving = !candidates.is_empty() && gazetteer.markers().speaks_of_moving(&folded);
    meaning::decide(gazetteer, &candidates, &gazetteer.postcodes_in(text), moving)
}

#[cfg(test)]
mod tests;
