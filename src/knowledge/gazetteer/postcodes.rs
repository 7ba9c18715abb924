//! Postcodes and the municipality each lies in, kept as runs of neighbouring codes.

use crate::id::PlaceCode;

/// Runs of postcodes in ascending order.
#[derive(Default)]
pub(crate) struct Postcodes {
    runs: Vec<Run>,
}

/// The codes from `first` to `last` that belong to one place.
#[derive(Clone, Copy)]
pub(crate) struct Run {
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) code: PlaceCode,
}

const DIGITS: usize = 7;

impl Postcodes {
    pub(crate) fn build(mut runs: Vec<Run>) -> Postcodes {
        runs.sort_by_key(|run| run.first);
        Postcodes { runs }
    }

    /// Finds the place of a postcode written with or without hyphen, mark or wide digits.
    pub(crate) fn find(&self, text: &str) -> Option<PlaceCode> {
        let mut digits = String::new();
        for c in text.chars() {
            match narrow(c) {
                Some(digit) => digits.push(digit),
                None if is_hyphen(c) || c == '〒' || c.is_whitespace() => {}
                None => return None,
            }
            if digits.len() > DIGITS {
                return None;
            }
        }
        if digits.len() < DIGITS {
            return None;
        }
        self.place_of(digits.parse().ok()?)
    }

    /// Finds the places of all postcodes inside a text: three digits, a hyphen, four digits; or seven after 〒.
    pub(crate) fn find_in(&self, text: &str) -> Vec<PlaceCode> {
        let mut found = Vec::new();
        let (mut digits, mut hyphen_at, mut marked) = (String::new(), None, false);
        for c in text.chars().chain([' ']) {
            if let Some(digit) = narrow(c) {
                if digits.len() <= DIGITS {
                    digits.push(digit);
                }
            } else if is_hyphen(c) && !digits.is_empty() && hyphen_at.is_none() {
                hyphen_at = Some(digits.len());
            } else if is_hyphen(c) {
                hyphen_at = Some(0);
            } else {
                let shaped = hyphen_at == Some(3) || (marked && hyphen_at.is_none());
                if digits.len() == DIGITS && shaped && found.len() < 8 {
                    found.extend(digits.parse().ok().and_then(|number| self.place_of(number)));
                }
                marked = c == '〒' || (marked && c.is_whitespace() && digits.is_empty());
                digits.clear();
                hyphen_at = None;
            }
        }
        found
    }

    fn place_of(&self, number: u32) -> Option<PlaceCode> {
        let after = self.runs.partition_point(|run| run.first <= number);
        let run = self.runs.get(after.checked_sub(1)?)?;
        (number <= run.last).then_some(run.code)
    }
}

fn narrow(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0),
        _ => None,
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '－' | '‐' | '‑' | '–' | '−' | 'ー')
}
