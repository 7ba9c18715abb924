//! State carried by buttons and links: version, action, language, place, code, page – all the next reply needs, of no authority.
//!
//! A payload is codes, never words: `1t_vi_14130_wj_0`, at most 64 bytes. A deep link is its middle, `vi_14130_wj`; each part may be empty,
//! and a part that is not known is ignored. An unknown version or action leads to the menu.

use crate::id::{PlaceCode, TopicCode};
use crate::language::Language;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The version of the notation below.
const VERSION: char = '1';
/// Bytes a payload may have, the smallest limit of our channels (Telegram's callback data).
pub const LONGEST: usize = 64;

/// What a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Show a topic; the page says which part.
    Topic,
    /// Show the menu of areas.
    Menu,
    /// Show one area's topics; the page is the area's number.
    Area,
    /// Show the languages.
    Languages,
    /// Use the language from now on.
    SetLanguage,
    /// Ask for the town.
    Places,
    /// Use the place from now on.
    SetPlace,
    /// None of the offered topics: name a human.
    NoneOfThese,
    /// Forget the conversation.
    Erase,
    /// Delete this answer and its question.
    DeleteThis,
    /// Say who we are and what we keep.
    Privacy,
    /// Show the emergency numbers.
    Urgent,
}

const ACTIONS: &[(char, Action)] = &[
    ('t', Action::Topic),
    ('m', Action::Menu),
    ('a', Action::Area),
    ('l', Action::Languages),
    ('s', Action::SetLanguage),
    ('p', Action::Places),
    ('q', Action::SetPlace),
    ('n', Action::NoneOfThese),
    ('e', Action::Erase),
    ('d', Action::DeleteThis),
    ('v', Action::Privacy),
    ('u', Action::Urgent),
];

/// A parsed payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Payload {
    /// What is asked for.
    pub action: Action,
    /// The language of the conversation.
    pub language: Option<Language>,
    /// The place of the conversation.
    pub place: Option<PlaceCode>,
    /// The topic meant.
    pub code: Option<TopicCode>,
    /// Part of a topic, or number of an area.
    pub page: u8,
}

impl Payload {
    /// A payload that only names an action.
    pub fn of(action: Action) -> Self {
        Self { action, language: None, place: None, code: None, page: 0 }
    }

    /// Reads a button's payload; whatever is not ours leads to the menu.
    pub fn parse(text: &str) -> Self {
        let mut parts = text.split('_');
        let mut head = parts.next().unwrap_or_default().chars();
        let (version, letter, rest) = (head.next(), head.next(), head.next());
        let action = ACTIONS.iter().find(|(known, _)| Some(*known) == letter).map(|(_, action)| *action);
        match (version, action, rest) {
            (Some(VERSION), Some(action), None) if text.len() <= LONGEST => Self::fields(action, parts),
            _ => Self::of(Action::Menu),
        }
    }

    /// Reads a deep link `LANGUAGE_PLACE_CODE`. Without a topic it leads to the menu.
    pub fn parse_link(link: &str) -> Self {
        let link = if link.len() <= LONGEST { link } else { "" };
        let payload = Self::fields(Action::Topic, link.split('_'));
        if payload.code.is_some() { payload } else { Self { action: Action::Menu, ..payload } }
    }

    /// The deep link that leads to the same topic.
    pub fn link(&self) -> String {
        let text = self.to_string();
        let middle = text.split('_').skip(1).take(3).collect::<Vec<_>>();
        middle.join("_")
    }

    fn fields<'a>(action: Action, mut parts: impl Iterator<Item = &'a str>) -> Self {
        Self {
            action,
            language: parts.next().and_then(|tag| tag.parse().ok()),
            place: parts.next().and_then(|code| code.parse().ok()),
            code: parts.next().and_then(|code| code.parse().ok()),
            page: parts.next().and_then(|page| page.parse().ok()).unwrap_or(0),
        }
    }
}

impl fmt::Display for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = ACTIONS.iter().find(|(_, action)| *action == self.action).map_or('m', |(letter, _)| *letter);
        write!(f, "{VERSION}{letter}_")?;
        if let Some(language) = self.language {
            write!(f, "{language}")?;
        }
        f.write_str("_")?;
        if let Some(place) = self.place {
            write!(f, "{place}")?;
        }
        f.write_str("_")?;
        if let Some(code) = self.code {
            write!(f, "{code}")?;
        }
        if self.page > 0 { write!(f, "_{}", self.page) } else { Ok(()) }
    }
}

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Payload {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::parse(&String::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_payload_reads_back_and_fits() {
        let payload = Payload { action: Action::Topic, language: Some(Language::ZhHant), place: "14130".parse().ok(), code: "wj".parse().ok(), page: 3 };
        assert_eq!(payload.to_string(), "1t_zh-Hant_14130_wj_3");
        assert_eq!(Payload::parse(&payload.to_string()), payload);
        assert_eq!(payload.link(), "zh-Hant_14130_wj");
    }

    #[test]
    fn a_deep_link_ignores_what_it_does_not_know() {
        let link = Payload::parse_link("vi_14130_wj");
        assert_eq!((link.action, link.language), (Action::Topic, Some(Language::Vi)));
        let partly = Payload::parse_link("xx__WJ");
        assert_eq!((partly.action, partly.language, partly.place, partly.code), (Action::Menu, None, None, None));
        assert_eq!(Payload::parse_link(&"v".repeat(100)).action, Action::Menu);
    }

    #[test]
    fn an_unknown_version_leads_to_the_menu() {
        assert_eq!(Payload::parse("2t_vi_14130_wj").action, Action::Menu);
        assert_eq!(Payload::parse("").action, Action::Menu);
    }

    proptest! {
        #[test]
        fn any_text_is_a_payload_without_authority(text in any::<String>()) {
            let payload = Payload::parse(&text);
            prop_assert!(payload.to_string().len() <= LONGEST);
            prop_assert_eq!(Payload::parse(&payload.to_string()), payload);
        }
    }
}
