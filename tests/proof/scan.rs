//! Looks for all shapes of all canaries at once.

use crate::canary::Canary;
use crate::shapes;
use aho_corasick::AhoCorasick;
use std::collections::BTreeMap;

/// What was found: which canary in which shape, and how often.
pub type Found = BTreeMap<String, usize>;

/// A scan for some canaries.
pub struct Scan {
    patterns: AhoCorasick,
    names: Vec<String>,
}

impl Scan {
    /// Prepares it, and shows that it finds every shape in a sample.
    pub fn new(canaries: &[Canary]) -> Self {
        Self::with(canaries, &[])
    }

    /// The same with further byte strings.
    pub fn with(canaries: &[Canary], more: &[(&str, Vec<u8>)]) -> Self {
        let mut all: Vec<(Vec<u8>, String)> = Vec::new();
        for canary in canaries {
            all.extend(shapes::all(canary).into_iter().map(|(bytes, shape)| (bytes, format!("{} ({shape})", canary.name))));
        }
        all.extend(more.iter().map(|(name, bytes)| (bytes.clone(), (*name).to_owned())));
        let patterns = AhoCorasick::new(all.iter().map(|(bytes, _)| bytes)).unwrap();
        let scan = Self { patterns, names: all.iter().map(|(_, name)| name.clone()).collect() };
        for (bytes, name) in &all {
            let sample = [b"\x01before ".as_slice(), bytes, b" after\x02"].concat();
            assert!(!scan.look(&sample).is_empty(), "the scan does not see {name}");
        }
        scan
    }

    /// What is in these bytes.
    pub fn look(&self, bytes: &[u8]) -> Found {
        let mut found = Found::new();
        for hit in self.patterns.find_overlapping_iter(bytes) {
            *found.entry(self.names[hit.pattern().as_usize()].clone()).or_default() += 1;
        }
        found
    }

    /// Where the first hits are, for whoever mends the code.
    pub fn places(&self, bytes: &[u8]) -> Vec<(usize, String)> {
        self.patterns.find_iter(bytes).take(8).map(|hit| (hit.start(), self.names[hit.pattern().as_usize()].clone())).collect()
    }
}

#[test]
fn every_shape_of_every_canary_is_found_in_a_sample() {
    let canaries = crate::canary::Canaries::fresh();
    let scan = Scan::new(&canaries.all());
    assert!(scan.names.len() > 5_000, "{} shapes", scan.names.len());
    assert!(scan.look(canaries.question().as_bytes()).len() >= 3);
    assert_eq!(scan.look(include_bytes!("../../Cargo.lock")), Found::new(), "and nothing by chance");
}
