//! What the page carries from one question to the next, in hidden fields: codes, never words; nothing of it on our side.

use crate::channel::Counter;
use crate::id::{PlaceCode, TopicCode, TopicId};
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::reply::{Effect, Reply};
use crate::snapshot::Snapshot;
use axum::http::{HeaderMap, header};
use serde::Deserialize;
use std::cmp::Reverse;

/// Seconds after which a conversation is a new one.
const MEMORY: i64 = 600;
/// Languages read from a browser's wish list.
const WISHES: usize = 8;

/// A form as it came in. All are text, so that none can make the form unreadable.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    /// What the person wrote.
    pub text: String,
    /// The button pressed.
    pub button: String,
    /// Language, place and topic so far.
    state: String,
    /// `1` when the language was chosen.
    chosen: String,
    /// When the page was made, seconds.
    at: String,
}

/// What is known of the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// The language of the page.
    pub language: Language,
    /// True when the person chose it.
    pub chosen: bool,
    /// The town.
    pub place: Option<PlaceCode>,
    /// The topic answered last.
    pub topic: Option<TopicCode>,
    /// True for the first question.
    pub new: bool,
}

impl State {
    /// A new conversation, in the language the browser wishes or the link names.
    pub fn new(headers: &HeaderMap, link: Option<&Payload>) -> Self {
        let named = link.and_then(|payload| payload.language);
        let language = named.or_else(|| wishes(headers).first().copied()).unwrap_or(Language::En);
        Self { language, chosen: named.is_some(), place: link.and_then(|payload| payload.place), topic: None, new: true }
    }

    /// The conversation a form belongs to; after ten minutes it is a new one in the same language.
    pub fn of(fields: &Fields, headers: &HeaderMap, now: i64) -> Self {
        let Some(language) = Payload::parse(&fields.state).language else { return Self::new(headers, None) };
        let carried = Payload::parse(&fields.state);
        let fresh = fields.at.parse::<i64>().is_ok_and(|at| (at..at.saturating_add(MEMORY)).contains(&now));
        let (place, topic) = if fresh { (carried.place, carried.code) } else { (None, None) };
        Self { language, chosen: fields.chosen == "1", place, topic, new: !fresh }
    }

    /// The conversation after a reply.
    pub fn after(self, reply: &Reply, snapshot: &Snapshot) -> Self {
        if matches!(reply.effect, Effect::Erase) {
            return Self { language: reply.language, chosen: self.chosen, place: None, topic: None, new: false };
        }
        let topic = reply.topic.as_ref().and_then(|id| snapshot.knowledge.topics.get(id)).map(|topic| topic.code);
        let kept = self.chosen && reply.language == self.language;
        Self {
            language: reply.language,
            chosen: kept || reply.effect == Effect::SetLanguage,
            place: reply.place.or(self.place),
            topic: topic.or(self.topic),
            new: false,
        }
    }

    /// The topic answered last, by its id.
    pub fn topic_id(&self, counter: &Counter) -> Option<TopicId> {
        let snapshot = counter.snapshot();
        self.topic.and_then(|code| snapshot.knowledge.topic_by_code(code)).map(|topic| topic.id.clone())
    }

    /// The same as a payload.
    pub fn payload(&self, action: Action) -> Payload {
        Payload { action, language: Some(self.language), place: self.place, code: self.topic, page: 0 }
    }
}

/// The languages a browser wishes, of those we speak, best first.
pub fn wishes(headers: &HeaderMap) -> Vec<Language> {
    let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut wishes: Vec<(u16, Language)> = header.split(',').take(WISHES).filter_map(wish).collect();
    wishes.sort_by_key(|(weight, _)| Reverse(*weight));
    let mut languages = Vec::new();
    for (_, language) in wishes {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

/// One wish, `vi;q=0.8`, with its weight in thousandths.
fn wish(text: &str) -> Option<(u16, Language)> {
    let mut parts = text.split(';');
    let language = Language::from_locale(parts.next()?)?;
    let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1000, thousandths);
    (weight > 0).then_some((weight, language))
}

fn thousandths(weight: &str) -> u16 {
    let (whole, rest) = weight.trim().split_once('.').unwrap_or((weight.trim(), ""));
    let digits: String = rest.chars().chain("000".chars()).take(3).collect();
    if whole == "0" { digits.parse().unwrap_or(0) } else { 1000 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn asking(languages: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, HeaderValue::from_static(languages))])
    }

    #[test]
    fn the_browsers_wish_is_read_best_first() {
        assert_eq!(wishes(&asking("fr, en;q=0.3, pt-BR;q=0.9, vi")), [Language::Vi, Language::Pt, Language::En]);
        assert_eq!(wishes(&asking("zh-TW,zh;q=0.8,ja;q=0")), [Language::ZhHant, Language::ZhHans]);
        assert_eq!(wishes(&asking("*;q=,;;,\"")), []);
        assert_eq!(State::new(&asking("fr"), None).language, Language::En);
    }

    #[test]
    fn after_ten_minutes_place_and_topic_are_forgotten() {
        let fields = |at: &str| Fields { state: "1t_my_14130_wj".into(), chosen: "1".into(), at: at.into(), ..Fields::default() };
        let within = State::of(&fields("1000"), &HeaderMap::new(), 1599);
        assert_eq!((within.language, within.place, within.new), (Language::My, "14130".parse().ok(), false));
        let later = State::of(&fields("1000"), &HeaderMap::new(), 1600);
        assert_eq!((later.language, later.chosen, later.place, later.topic, later.new), (Language::My, true, None, None, true));
        assert!(State::of(&fields("x"), &HeaderMap::new(), 1000).new);
        assert_eq!(State::of(&Fields::default(), &asking("th"), 1000).language, Language::Th);
    }
}
