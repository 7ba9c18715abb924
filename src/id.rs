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
#[error("not a code: two lower-case letters are expected for a topic, two or five digits for a place")]
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

/// A place: a prefecture (two digits) or a municipality (five digits, 全国地方公共団体コード without the check digit).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceCode(u32);

impl PlaceCode {
    /// The prefecture this place lies in; a prefecture is its own.
    pub fn prefecture(self) -> PlaceCode {
        if self.0 >= 100 { PlaceCode(self.0 / 1000) } else { self }
    }
    /// True for a two-digit code.
    pub fn is_prefecture(self) -> bool {
        self.0 < 100
    }
}

impl FromStr for PlaceCode {
    type Err = NoCode;
    fn from_str(code: &str) -> Result<Self, NoCode> {
        let digits = code.bytes().all(|byte| byte.is_ascii_digit());
        match code.len() {
            2 | 5 if digits => code
                .parse()
                .map(PlaceCode)
                .map_err(|_| NoCode)
                .and_then(|place| if place.0 == 0 || (code.len() == 5 && place.0 < 1000) { Err(NoCode) } else { Ok(place) }),
            _ => Err(NoCode),
        }
    }
}

impl fmt::Display for PlaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_prefecture() { write!(f, "{:02}", self.0) } else { write!(f, "{:05}", self.0) }
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
        for code in ["01", "14", "01100", "14130"] {
            assert_eq!(code.parse::<PlaceCode>().map(|place| place.to_string()), Ok(code.to_owned()));
        }
        for bad in ["", "1", "141", "1413", "00", "00012", "14130x", "１４"] {
            assert!(bad.parse::<PlaceCode>().is_err(), "{bad}");
        }
        assert_eq!("01100".parse::<PlaceCode>().map(|place| place.prefecture().to_string()), Ok("01".to_owned()));
    }

    #[test]
    fn topic_codes_are_two_letters() {
        assert_eq!("wj".parse::<TopicCode>().map(|code| code.to_string()), Ok("wj".to_owned()));
        assert!("WJ".parse::<TopicCode>().is_err() && "w".parse::<TopicCode>().is_err());
    }
}
