//! The gazetteer: every prefecture, municipality and ward, their names in every script we serve, their
//! postcodes, and the quarters that people name instead.
//!
//! It answers what a code is called and which places bear a name. It does not read sentences: that is
//! `understand::place`. It knows no rule of one country by heart; suffixes, small words and spellings that
//! count as equal are data in `knowledge-base/places/`.
//!
//! | file | holds |
//! | --- | --- |
//! | `load.rs` | reading the files, with line numbers for every fault |
//! | `fold.rs`, `script.rs` | bringing spellings to one form |
//! | `names.rs` | looking spellings up |
//! | `markers.rs` | the small words around a name |
//! | `postcodes.rs` | postcode → municipality |

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use crate::id::PlaceCode;

mod fold;
mod load;
pub(crate) mod markers;
pub(crate) mod names;
mod postcodes;
pub(crate) mod script;

pub use load::GazetteerError;

use fold::Folds as Fold;
use load::{COLUMNS, spellings};
use markers::{Markers, Says};
use names::{Holder, Kind, Names};
use postcodes::Postcodes;
use script::Script;

/// All places of the country, immutable once loaded.
pub struct Gazetteer {
    places: BTreeMap<PlaceCode, Place>,
    /// capital → its prefecture
    capitals: HashMap<PlaceCode, PlaceCode>,
    kind_words: Vec<(Says, String)>,
    folds: Fold,
    names: Names,
    markers: Markers,
    postcodes: Postcodes,
    tiles: Vec<Tile>,
}

/// Where a place stands on a tile map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The place.
    pub code: PlaceCode,
    /// Its column, from 0 in the west.
    pub column: u16,
    /// Its row, from 0 in the north.
    pub row: u16,
}

/// One prefecture, municipality or ward.
pub(crate) struct Place {
    pub(crate) kind: Kind,
    pub(crate) parent: Option<PlaceCode>,
    pub(crate) names: [Box<str>; 12],
}

impl Gazetteer {
    /// Loads the files of one folder, such as `knowledge-base/places`.
    ///
    /// # Errors
    /// A file that cannot be read, a column that is missing, a value that is not what the column holds.
    pub fn load(dir: &Path) -> Result<Gazetteer, GazetteerError> {
        load::load(dir)
    }

    /// Gives a print of the files of several folders: while it is the same, so are the places.
    pub fn print(folders: &[PathBuf]) -> blake3::Hash {
        load::print(folders)
    }

    /// Gives a gazetteer that knows no place.
    pub fn empty() -> Gazetteer {
        Gazetteer {
            places: BTreeMap::new(),
            capitals: HashMap::new(),
            kind_words: Vec::new(),
            folds: Fold::default(),
            names: Names::default(),
            markers: Markers::default(),
            postcodes: Postcodes::default(),
            tiles: Vec::new(),
        }
    }

    /// Gives a place's name for a reader of a language; Latin letters where its script has no column.
    pub fn name(&self, code: PlaceCode, language: &str) -> Option<&str> {
        let column = match language {
            "ja" | "ja-easy" => "kanji",
            other if COLUMNS.contains(&other) => other,
            _ => "latin",
        };
        self.column(code, column)
    }

    /// Gives how a place's name is read, in kana.
    pub fn reading(&self, code: PlaceCode) -> Option<&str> {
        self.column(code, "kana")
    }

    /// Tells whether the code is a place.
    pub fn contains(&self, code: PlaceCode) -> bool {
        self.places.contains_key(&code)
    }

    /// Lists all codes, prefectures first.
    pub fn codes(&self) -> impl Iterator<Item = PlaceCode> + '_ {
        self.places.keys().copied()
    }

    /// Gives the tile map, where the base has one.
    pub fn tiles(&self) -> &[Tile] {
        &self.tiles
    }

    /// Gives the city that a ward belongs to; every other place gives itself.
    pub fn city_of(&self, code: PlaceCode) -> PlaceCode {
        self.places.get(&code).and_then(|place| place.parent).unwrap_or(code)
    }

    /// Finds the municipality or ward of a postcode; the prefecture where several share it.
    pub fn by_postcode(&self, postcode: &str) -> Option<PlaceCode> {
        self.postcodes.find(postcode)
    }

    /// Reads the `place` field of a request: a code, a postcode, or a name alone.
    ///
    /// Gives one code, several when a name fits several places, none when it fits none.
    pub fn resolve(&self, text_or_code: &str) -> Vec<PlaceCode> {
        let text = text_or_code.trim();
        if let Ok(code) = text.parse::<PlaceCode>() {
            return self.places.contains_key(&code).then_some(code).into_iter().collect();
        }
        if let Some(code) = self.by_postcode(text) {
            return vec![code];
        }
        if text.chars().count() > LONGEST_NAME {
            return Vec::new();
        }
        let key = self.key(&self.fold_message(text));
        let mut found = self.bearing(&key, None);
        for (says, word) in &self.kind_words {
            if let Some(stem) = key.strip_suffix(word.as_str()) {
                let with_kind = self.bearing(stem, Some(*says));
                if found.is_empty() && !with_kind.is_empty() {
                    found = with_kind;
                }
            }
        }
        found
    }

    fn bearing(&self, key: &str, says: Option<Says>) -> Vec<PlaceCode> {
        let Some(entry) = self.names.get(key) else { return Vec::new() };
        let holders = match says {
            Some(Says::Ward) => fitting(Says::Ward, &entry.holders),
            Some(says) => self.foremost(&fitting(says, &entry.holders)),
            None => self.foremost(&entry.holders),
        };
        let mut codes: Vec<PlaceCode> = holders.iter().map(|holder| holder.code).collect();
        codes.dedup();
        codes
    }

    /// Keeps those places that a bare name means first: a designated city or a capital before a prefecture,
    /// a city before a town, a town before a ward.
    pub(crate) fn foremost(&self, holders: &[Holder]) -> Vec<Holder> {
        let rank = |holder: &Holder| match holder.kind {
            Kind::City if self.is_divided(holder.code) => 6,
            Kind::City | Kind::SpecialWard if self.is_capital_among(holder.code, holders) => 6,
            Kind::Prefecture => 5,
            Kind::City | Kind::SpecialWard | Kind::Area => 3,
            Kind::Town | Kind::Village => 2,
            Kind::Ward => 1,
        };
        let best = holders.iter().map(rank).max();
        holders.iter().filter(|holder| Some(rank(holder)) == best).copied().collect()
    }

    fn is_capital_among(&self, code: PlaceCode, holders: &[Holder]) -> bool {
        let prefecture = self.capitals.get(&code);
        prefecture.is_some_and(|prefecture| holders.iter().any(|holder| holder.code == *prefecture))
    }

    /// Tells whether a city is divided into wards of its own.
    fn is_divided(&self, code: PlaceCode) -> bool {
        let mut following = self.places.range(code..).skip(1);
        following.next().is_some_and(|(_, place)| place.parent == Some(code))
    }

    /// Folds a text for comparison with names.
    pub(crate) fn fold(&self, text: &str) -> String {
        self.folds.fold(text)
    }

    /// Folds a message in which names are looked for.
    pub(crate) fn fold_message(&self, text: &str) -> String {
        self.folds.fold_message(text, |after| {
            let next: String = after.chars().take(LONGEST_KIND).collect();
            self.markers.after(&self.folds.fold(&next), Script::Latin, Says::is_kind).is_some_and(|beside| !beside.glued)
        })
    }

    pub(crate) fn names(&self) -> &Names {
        &self.names
    }

    pub(crate) fn markers(&self) -> &Markers {
        &self.markers
    }

    pub(crate) fn postcodes_in(&self, text: &str) -> Vec<PlaceCode> {
        self.postcodes.find_in(text)
    }

    fn column(&self, code: PlaceCode, column: &str) -> Option<&str> {
        let at = COLUMNS.iter().position(|name| *name == column)?;
        spellings(self.places.get(&code)?.names.get(at)?).next()
    }

    fn add_place(&mut self, code: PlaceCode, place: Place) {
        self.add_spellings(Holder { code, kind: place.kind }, &place.names);
        self.places.insert(code, place);
    }

    fn add_spellings(&mut self, holder: Holder, names: &[Box<str>; 12]) {
        for (cell, column) in names.iter().zip(COLUMNS) {
            for spelling in spellings(cell) {
                let folded = self.folds.fold(spelling);
                let key = self.key(&folded);
                let full = matches!(column, "kanji" | "kana" | "zh-Hans" | "zh-Hant");
                let stem = if full { self.stem(&key, holder.kind) } else { &key };
                let Some(script) = stem.chars().next().and_then(Script::of) else { continue };
                self.names.add(stem.to_string(), script, holder);
            }
        }
    }

    /// Leaves out what may or may not stand inside a folded name.
    fn key(&self, folded: &str) -> String {
        let joined = folded.replace([' ', '-', '\u{a0}'], "");
        // letters that met when the gap closed fold once more
        if joined.len() == folded.len() { joined } else { self.folds.fold(&joined) }
    }

    /// Takes the word for its kind off a name (川崎市 → 川崎).
    fn stem<'a>(&self, key: &'a str, kind: Kind) -> &'a str {
        for (says, word) in &self.kind_words {
            let stem = key.strip_suffix(word.as_str()).filter(|stem| !stem.is_empty());
            match stem {
                Some(stem) if fits(*says, kind) && !word.is_ascii() => return stem,
                _ => {}
            }
        }
        key
    }
}

/// A word for a kind of place with what surrounds it is never longer than this.
const LONGEST_KIND: usize = 16;

/// A name alone is never longer than this.
const LONGEST_NAME: usize = 60;

/// Keeps the places whose kind a word names; official English calls the special wards cities.
pub(crate) fn fitting(says: Says, holders: &[Holder]) -> Vec<Holder> {
    let exact: Vec<Holder> = holders.iter().filter(|holder| fits(says, holder.kind)).copied().collect();
    if exact.is_empty() && says == Says::City {
        return holders.iter().filter(|holder| holder.kind == Kind::SpecialWard).copied().collect();
    }
    exact
}

fn fits(says: Says, kind: Kind) -> bool {
    matches!(
        (says, kind),
        (Says::City, Kind::City)
            | (Says::Ward, Kind::Ward | Kind::SpecialWard)
            | (Says::Town, Kind::Town)
            | (Says::Village, Kind::Village)
            | (Says::Prefecture, Kind::Prefecture)
    )
}

#[cfg(test)]
mod tests;
