//! How many people asked about what, in which language and prefecture, in a month – for those who run a counter, and pointing at nobody.
//!
//! A cell is 256 bits. A sender sets one of them, chosen by a hash under a key that is drawn for the month and lives in memory only: the cell counts people and
//! lists none. Shown is an estimate from the bits, rounded to tens, and only from ten bits up. What is released is released once: the cells and the key are
//! wiped with it, so that no two releases can be subtracted. People on the web cannot be told apart and are not counted.

use crate::guard::leak;
use crate::id::{PlaceCode, TopicId};
use crate::language::Language;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};
use zeroize::Zeroizing;

/// Bits that must be set before a cell is shown.
pub const FEWEST: u32 = 10;
/// Cells at most: every topic in every language and prefecture would be more.
const CELLS: usize = 20_000;
/// What a released line begins with.
pub const LINE: &str = "counts ";
/// Bits of a cell.
const BITS: u32 = 256;

/// What a cell counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct About {
    topic: TopicId,
    language: &'static str,
    prefecture: Option<PlaceCode>,
}

#[derive(Clone, Default)]
struct Cell([u64; 4]);

impl Cell {
    fn set(&mut self, Bit(bit): Bit) {
        if let Some(word) = self.0.get_mut(usize::from(bit >> 6)) {
            *word |= 1 << (bit & 63);
        }
    }

    fn bits(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// People in tens; nothing when they are too few.
    fn shown(&self) -> Option<u32> {
        let bits = self.bits();
        if leak::is("cell") {
            return Some(bits);
        }
        if bits < FEWEST {
            return None;
        }
        // Two people may share a bit, so there are more people than bits. With all bits set there is no telling; one is left out.
        let free = f64::from(BITS - bits.min(BITS - 1)) / f64::from(BITS);
        let tens = (-f64::from(BITS) * free.ln() / 10.0).round();
        (1..=150).rev().find(|count| f64::from(*count) <= tens).map(|count| count * 10)
    }
}

/// Which bit a sender sets. One of 256: many share it.
#[derive(Clone, Copy)]
pub struct Bit(u8);

impl Bit {
    /// Which of the 256.
    pub fn number(self) -> u8 {
        self.0
    }
}

struct Month {
    name: String,
    key: Zeroizing<[u8; 32]>,
    cells: BTreeMap<About, Cell>,
}

/// The cells of the month.
pub struct Counts(Mutex<Month>);

impl Counts {
    /// Empty cells of a month, `2026-11`, under a key drawn by the caller.
    pub fn new(month: &str, key: [u8; 32]) -> Self {
        Self(Mutex::new(Month { name: month.to_owned(), key: Zeroizing::new(key), cells: BTreeMap::new() }))
    }

    fn month(&self) -> MutexGuard<'_, Month> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The bit of a sender this month.
    pub fn bit(&self, channel: &str, sender: &[u8]) -> Bit {
        let mut hasher = blake3::Hasher::new_keyed(&self.month().key);
        hasher.update(channel.as_bytes()).update(&[0]).update(sender);
        let [first, ..] = *hasher.finalize().as_bytes();
        hasher.reset();
        Bit(first)
    }

    /// Counts a sender who was answered.
    pub fn count(&self, bit: Bit, topic: &TopicId, language: Language, place: Option<PlaceCode>) {
        let about = About { topic: topic.clone(), language: language.tag(), prefecture: place.map(PlaceCode::prefecture) };
        let mut month = self.month();
        if month.cells.len() < CELLS || month.cells.contains_key(&about) {
            month.cells.entry(about).or_default().set(bit);
        }
    }

    /// The line of the month so far, when anything may be shown; the cells and their key are gone with it. `next` and `key` begin anew.
    pub fn release(&self, next: &str, key: [u8; 32]) -> Option<String> {
        let mut month = self.month();
        let cells = std::mem::take(&mut month.cells);
        let name = std::mem::replace(&mut month.name, next.to_owned());
        month.key = Zeroizing::new(key);
        drop(month);
        let mut line = format!("{LINE}{name}");
        let mut any = false;
        for (about, people) in cells.iter().filter_map(|(about, cell)| Some((about, cell.shown()?))) {
            any = true;
            let prefecture = about.prefecture.map_or_else(|| "-".to_owned(), |place| place.to_string());
            // Writing to a string cannot fail.
            let _ = write!(line, " {}:{}:{prefecture}:{people}", about.topic, about.language);
        }
        any.then_some(line)
    }

    /// The month counted, `2026-11`.
    pub fn name(&self) -> String {
        self.month().name.clone()
    }

    /// How many cells would be shown now. Neither which nor how many people.
    pub fn ready(&self) -> usize {
        self.month().cells.values().filter(|cell| cell.shown().is_some()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn topic() -> TopicId {
        TopicId::new("work/unpaid-wages")
    }

    fn after(bits: &[u8]) -> Option<String> {
        let counts = Counts::new("2026-11", [5; 32]);
        bits.iter().for_each(|bit| counts.count(Bit(*bit), &topic(), Language::My, "14130".parse().ok()));
        counts.release("2026-12", [6; 32])
    }

    #[test]
    fn nine_people_are_nothing_and_ten_are_ten() {
        assert_eq!(after(&[1, 2, 3, 4, 5, 6, 7, 8, 9]), None);
        assert_eq!(after(&[7; 50]), None, "one person, fifty times");
        assert_eq!(after(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 200]).as_deref(), Some("counts 2026-11 work/unpaid-wages:my:14:10"));
    }

    #[test]
    fn the_estimate_follows_the_people() {
        let counts = Counts::new("2026-11", [5; 32]);
        for sender in 0..200_u32 {
            counts.count(counts.bit("telegram", &sender.to_le_bytes()), &topic(), Language::Vi, None);
        }
        let line = counts.release("2026-12", [6; 32]).unwrap();
        let people: u32 = line.rsplit(':').next().unwrap().parse().unwrap();
        assert!((160..=240).contains(&people), "{line}");
    }

    #[test]
    fn a_new_month_has_a_new_key_and_no_cells() {
        let counts = Counts::new("2026-11", [5; 32]);
        (0..20).for_each(|bit| counts.count(Bit(bit), &topic(), Language::My, None));
        assert_eq!(counts.ready(), 1);
        assert!(counts.release("2026-12", [6; 32]).is_some());
        assert_eq!((counts.release("2027-01", [7; 32]), counts.ready()), (None, 0));
    }

    proptest! {
        #[test]
        fn no_difference_of_shown_numbers_is_below_ten(bits in prop::collection::vec(any::<u8>(), 0..400), more in prop::collection::vec(any::<u8>(), 0..3)) {
            let shown = |bits: &[u8]| {
                let mut cell = Cell::default();
                bits.iter().for_each(|bit| cell.set(Bit(*bit)));
                cell.shown().unwrap_or(0)
            };
            let (first, second) = (shown(&bits), shown(&[bits, more].concat()));
            prop_assert!(first % 10 == 0 && (first == second || second >= first + 10));
        }
    }
}
