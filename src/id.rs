//! Names of things that could be mixed up: topics, their codes, services, places. All are data of the knowledge base, never of a person.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

macro_rules! name {
    ($(#[$doc:meta])* $type:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $type(Arc<str>);
        impl $type {
            /// Wraps a name as written in the knowledge base.
            pub fn new(name: &str) -> Self { Self(Arc::from(name)) }
            /// The name as written.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { serializer.serialize_str(&self.0) }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> { Ok(Self::new(&String::deserialize(deserializer)?)) }
        }
    };
}

name! {
    /// A topic's id, `area/topic`, as in `topics/<area>/<topic>/`.
    TopicId
}
name! {
    /// A service's slug, unique over the whole base and never reused.
    Slug
}

impl TopicId {
    /// True for the bot's own topics (greeting, help, privacy …).
    pub fn is_bot(&self) -> bool {
        self.0.starts_with("bot/")
    }
    /// True for what the bot does not answer.
    pub fn is_none(&self) -> bool {
        &*self.0 == "none"
    }
}

/// A topic's two-letter code: unique, never reused, without meaning. Addresses, links and payloads carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TopicCode([u8; 2]);

/// A string that is no code of this kind.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a code: two lower-case letters are expected for a topic, two or five to eight digits for a place")]
pub struct NoCode;

impl FromStr for TopicCode {
    type Err = NoCode;
    fn from_str(code: &str) -> Result<Self, NoCode> {
        match code.as_bytes() {
            [a @ b'a'..=b'z', b @ b'a'..=b'z'] => Ok(Self([*a, *b])),
            _ => Err(NoCode),
        }
    }
}

impl fmt::Display for TopicCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b] = self.0;
        write!(f, "{}{}", char::from(a), char::from(b))
    }
}

/// A place by its official code: two digits for a prefecture or what the country has in its stead, five to eight for a municipality,
/// the first two those of its prefecture. How many a country uses stands in its `country.yaml`.
///
/// Prefectures sort before municipalities. The upper bits hold how many digits, the lower ones the number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceCode(u32);

/// Digits of a prefecture's code.
const WIDE: u32 = 2;
/// Digits that a municipality's code may have.
const NARROW: std::ops::RangeInclusive<u32> = 5..=8;
/// Room for the number: eight digits need twenty-seven bits.
const NUMBER_BITS: u32 = 27;

impl PlaceCode {
    fn new(digits: u32, number: u32) -> Self {
        Self((digits << NUMBER_BITS) | number)
    }
    /// How many digits the code has.
    pub fn digits(self) -> u32 {
        self.0 >> NUMBER_BITS
    }
    fn number(self) -> u32 {
        self.0 & ((1 << NUMBER_BITS) - 1)
    }
    /// The prefecture this place lies in; a prefecture is its own.
    pub fn prefecture(self) -> PlaceCode {
        Self::new(WIDE, self.number() / 10_u32.pow(self.digits() - WIDE))
    }
    /// True for a code of the wide level.
    pub fn is_prefecture(self) -> bool {
        self.digits() == WIDE
    }
}

impl FromStr for PlaceCode {
    type Err = NoCode;
    fn from_str(code: &str) -> Result<Self, NoCode> {
        let digits = u32::try_from(code.len()).ok().filter(|digits| *digits == WIDE || NARROW.contains(digits)).ok_or(NoCode)?;
        let number = Some(code).filter(|code| code.bytes().all(|byte| byte.is_ascii_digit())).and_then(|code| code.parse().ok()).ok_or(NoCode)?;
        let place = Self::new(digits, number);
        if place.prefecture().number() == 0 { Err(NoCode) } else { Ok(place) }
    }
}

impl fmt::Display for PlaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = usize::try_from(self.digits()).unwrap_or_default();
        write!(f, "{:0width$}", self.number())
    }
}

impl fmt::Debug for PlaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PlaceCode({self})")
    }
}

impl Serialize for PlaceCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_codes_keep_their_zeros() {
        for code in ["01", "14", "01100", "14130", "012345", "99999999"] {
            assert_eq!(code.parse::<PlaceCode>().map(|place| place.to_string()), Ok(code.to_owned()));
        }
        for bad in ["", "1", "141", "1413", "00", "00012", "000001", "141301234", "14130x", "+4130", "１４"] {
            assert!(bad.parse::<PlaceCode>().is_err(), "{bad}");
        }
        for (town, prefecture) in [("01100", "01"), ("01", "01"), ("012345", "01"), ("41270001", "41")] {
            assert_eq!(town.parse::<PlaceCode>().map(|place| place.prefecture().to_string()), Ok(prefecture.to_owned()));
        }
        assert!("47".parse::<PlaceCode>().ok() < "01100".parse::<PlaceCode>().ok(), "prefectures first");
    }

    #[test]
    fn topic_codes_are_two_letters() {
        assert_eq!("wj".parse::<TopicCode>().map(|code| code.to_string()), Ok("wj".to_owned()));
        assert!("WJ".parse::<TopicCode>().is_err() && "w".parse::<TopicCode>().is_err());
    }
}
