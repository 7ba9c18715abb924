//! One question and one reply as JSON: the same objects for `ask --jsonl`, the HTTP interface and tests.
//!
//! Reading never quotes what was read: [`JsonError`] is a closed list. The object that is read is the one the OpenAPI document describes.

use crate::ask::{Ask, Channel, Input};
use crate::channel::{sms, terminal};
use crate::guard::privacy::Sensitive;
use crate::id::{PlaceCode, Slug, TopicId};
use crate::language::{Language, TABLE};
use crate::payload::Payload;
use crate::reply::Reply;
use crate::snapshot::Snapshot;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::error::Category;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A question: exactly one of `text`, `button` and `topic`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Ask)]
pub struct AskObject {
    /// What the person wrote.
    text: Option<String>,
    /// The payload of a button of an earlier reply.
    button: Option<String>,
    /// A topic's id.
    topic: Option<String>,
    /// Any JSON; comes back with the reply.
    id: Option<Value>,
    /// A hint: a tag of ours or of a phone or browser. One we do not speak is no hint.
    language: Option<String>,
    /// A place's code or name.
    place: Option<String>,
    /// The channel the reply is written for.
    channel: Option<Channel>,
}

/// A reply.
#[derive(Serialize, ToSchema)]
#[schema(as = AskReply)]
pub struct ReplyObject {
    /// As given with the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    /// What was found and how it is told.
    #[serde(flatten)]
    found: Reply,
    /// The reply as its channel shows it.
    #[serde(rename = "reply")]
    text: String,
    /// On SMS, the number of parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    parts: Option<usize>,
}

/// Why a line is no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// It is not JSON.
    #[error("this is not JSON in UTF-8")]
    NotJson,
    /// It is JSON of another shape.
    #[error(
        "this is not a question: give one object with the keys text, button, topic, id, language, place, channel; all but id are strings, and channel is one of terminal telegram sms web line whatsapp messenger"
    )]
    Shape,
    /// It asks nothing.
    #[error("this asks nothing: give one of text, button, topic")]
    Nothing,
    /// It asks several things at once.
    #[error("this asks several things at once: give only one of text, button, topic")]
    Several,
}

/// Reads one question and the id that its reply carries.
pub fn read(line: &[u8]) -> Result<(Ask, Option<Value>), JsonError> {
    let object: AskObject = serde_json::from_slice(line).map_err(|error| match error.classify() {
        Category::Data => JsonError::Shape,
        Category::Io | Category::Syntax | Category::Eof => JsonError::NotJson,
    })?;
    let input = match (object.text, object.button, object.topic) {
        (Some(text), None, None) => Input::Text(Sensitive::new(text)),
        (None, Some(button), None) => Input::Button(Payload::parse(&button)),
        (None, None, Some(topic)) => Input::Topic(TopicId::new(&topic)),
        (None, None, None) => return Err(JsonError::Nothing),
        _ => return Err(JsonError::Several),
    };
    let ask = Ask {
        language: object.language.as_deref().and_then(Language::from_locale),
        place: object.place.map(Sensitive::new),
        channel: object.channel.unwrap_or_default(),
        ..Ask::of(input)
    };
    Ok((ask, object.id))
}

/// The reply's object: rendered as its channel shows it.
pub fn write(reply: Reply, channel: Channel, id: Option<Value>, snapshot: &Snapshot) -> ReplyObject {
    let (text, parts) = match channel {
        Channel::Sms => {
            let sms = sms::render(&reply, snapshot, &sms::Sheet::default());
            (sms.parts.concat(), Some(sms.parts.len()))
        }
        _ => (terminal::render(&reply), None),
    };
    ReplyObject { id, found: reply, text, parts }
}

macro_rules! strings {
    ($($type:ident: $description:literal),* $(,)?) => {$(
        impl PartialSchema for $type {
            fn schema() -> RefOr<Schema> {
                ObjectBuilder::new().schema_type(Type::String).description(Some($description)).into()
            }
        }
        impl ToSchema for $type {}
    )*};
}

strings! {
    TopicId: "A topic's id, area/topic.",
    Slug: "A service's slug, unique and never reused.",
    PlaceCode: "A place: two digits for a prefecture, five for a municipality.",
    Payload: "What a button carries: codes, at most 64 bytes.",
}

impl PartialSchema for Language {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).description(Some("A language of the bot.")).enum_values(Some(TABLE.iter().map(|row| row.tag))).into()
    }
}

impl ToSchema for Language {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn error(line: &str) -> Option<JsonError> {
        read(line.as_bytes()).err()
    }

    #[test]
    fn a_question_is_read_with_what_stands_beside_it() {
        let (ask, id) = read(r#"{"text":"lương","id":{"n":1},"language":"vi-VN","place":"川崎","channel":"web"}"#.as_bytes()).unwrap();
        assert!(matches!(&ask.input, Input::Text(text) if text.expose() == "lương"));
        assert_eq!((ask.language, ask.channel, id), (Some(Language::Vi), Channel::Web, Some(serde_json::json!({"n": 1}))));
        assert_eq!(ask.place.map(|place| place.expose().clone()).as_deref(), Some("川崎"));
        assert_eq!(read(br#"{"text":"a","language":"xx"}"#).unwrap().0.language, None, "a hint we do not speak is no hint");
    }

    #[test]
    fn what_is_no_question_is_named_without_being_quoted() {
        assert_eq!(error("{"), Some(JsonError::NotJson));
        assert_eq!(error("words"), Some(JsonError::NotJson));
        assert_eq!(error(r#"{"text":1}"#), Some(JsonError::Shape));
        assert_eq!(error(r#"{"txt":"a"}"#), Some(JsonError::Shape));
        assert_eq!(error(r#"{"text":"a","channel":"fax"}"#), Some(JsonError::Shape));
        assert_eq!(error(r#"{"id":1}"#), Some(JsonError::Nothing));
        assert_eq!(error(r#"{"text":"a","topic":"work/injury"}"#), Some(JsonError::Several));
        assert_eq!(read(b"\xff\xfe").err(), Some(JsonError::NotJson));
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_question_or_a_named_error(line in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Err(error) = read(&line) {
                prop_assert!(!error.to_string().is_empty());
            }
        }
    }
}
