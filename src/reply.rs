//! What goes out: typed blocks in the order they are read. Channels render them; none of them adds facts.
//!
//! Order of every reply: urgent numbers, the channel's note, then what may be covered. The question is never quoted.

use crate::id::{PlaceCode, Slug, TopicId};
use crate::language::Language;
use crate::payload::Payload;
use crate::text::rich::{self, Span};
use serde::Serialize;
use utoipa::ToSchema;

/// What kind of answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One topic is answered.
    Answer,
    /// Two or three topics are offered.
    Choose,
    /// Not covered: says so and names a human.
    Unknown,
    /// Greeting, help, privacy and the like.
    Bot,
}

/// A topic that may be meant, with a calibrated score from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Candidate {
    /// The topic's id.
    #[schema(value_type = String)]
    pub topic: TopicId,
    /// How likely it is meant, 0 to 1.
    pub score: f32,
}

/// What a place is in the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Role {
    Here,
    From,
    To,
}

/// A place found in the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FoundPlace {
    /// The municipality, or the prefecture when only that was named. A ward of a designated city gives its city.
    #[schema(value_type = String)]
    pub code: PlaceCode,
    /// The ward, where one was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub ward: Option<PlaceCode>,
    /// Lived in, moved from, or moved to.
    pub role: Role,
}

/// Text that may carry readings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Rich {
    /// The text without readings.
    pub text: String,
    /// The same text in pieces with their readings; empty when it has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ruby: Vec<Span>,
}

impl Rich {
    /// Reads marked text, `{窓口|まどぐち}`.
    pub fn new(marked: &str) -> Self {
        let spans = rich::spans(marked);
        let text = spans.iter().map(|span| span.base.as_str()).collect();
        let ruby = if spans.iter().any(|span| span.reading.is_some()) { spans } else { Vec::new() };
        Self { text, ruby }
    }

    /// The text with readings in brackets, for channels without ruby.
    pub fn bracketed(&self) -> String {
        if self.ruby.is_empty() {
            return self.text.clone();
        }
        self.ruby.iter().map(|span| span.reading.as_ref().map_or_else(|| span.base.clone(), |reading| format!("{}（{reading}）", span.base))).collect()
    }
}

/// A number to call now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct UrgentLine {
    /// As people write it.
    pub number: String,
    /// Who answers.
    pub label: String,
    /// Whether it may report, in a few characters; stands under the number.
    pub note: String,
}

/// What a paragraph is, so that a channel can set it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TextRole {
    /// The answer itself.
    Plain,
    /// What the prefecture or town adds.
    Here,
    /// What could go wrong, people without status first.
    Risk,
    /// A remark on the answer: missing translation, age of a fact, dependence on the town.
    Remark,
}

/// What a button is, so that a channel can order and colour it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ButtonRole {
    /// A topic offered.
    Topic,
    /// More of the same answer.
    Next,
    /// A place or a language to choose.
    Choice,
    /// Away from here: menu, none of these, delete.
    Soft,
}

/// A piece of a reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// Who to call now; always first, never covered.
    Urgent {
        /// The question "in danger now?".
        title: String,
        /// The numbers.
        lines: Vec<UrgentLine>,
    },
    /// What this channel shows to others.
    Note {
        /// The note.
        #[serde(flatten)]
        text: Rich,
    },
    /// What follows may be covered on a discreet topic.
    Cover {
        /// What to press to read it.
        text: String,
    },
    /// A heading.
    Heading {
        /// The heading.
        #[serde(flatten)]
        text: Rich,
    },
    /// A paragraph.
    Text {
        /// The paragraph.
        #[serde(flatten)]
        text: Rich,
        /// What it is.
        role: TextRole,
    },
    /// Steps or things.
    List {
        /// Numbered steps when true.
        ordered: bool,
        /// The items.
        items: Vec<Rich>,
    },
    /// Somebody who helps.
    Office {
        /// The service's slug.
        #[schema(value_type = String)]
        slug: Slug,
        /// Its name.
        #[serde(flatten)]
        name: Rich,
        /// One or two sentences on what they do.
        #[serde(skip_serializing_if = "Option::is_none")]
        about: Option<Rich>,
        /// Where it is; never for a place that must stay secret.
        #[serde(skip_serializing_if = "Option::is_none")]
        address: Option<String>,
        /// Its own page.
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        /// Short facts: cost, what is needed.
        tags: Vec<String>,
        /// Whether it reports to immigration, in words tied to the fact.
        reports: String,
        /// The fact behind `reports`: never, may, must, unknown.
        reports_code: String,
    },
    /// A number of the office above.
    Phone {
        /// The service's slug.
        #[schema(value_type = String)]
        slug: Slug,
        /// As people write it.
        number: String,
        /// What follows `tel:`, digits and `#` only.
        tel: String,
        /// Opening hours in words, when known.
        #[serde(skip_serializing_if = "Option::is_none")]
        hours: Option<String>,
        /// Open at this minute, when known.
        #[serde(skip_serializing_if = "Option::is_none")]
        open_now: Option<bool>,
        /// Names of the languages spoken.
        languages: Vec<String>,
        /// Remarks: age of the number, prepaid phones, cost.
        remarks: Vec<String>,
    },
    /// The sentence to show or say at the counter.
    Card {
        /// In the counter's language, with readings.
        #[serde(flatten)]
        text: Rich,
        /// How it is said, in kana.
        reading: String,
        /// How it is said, in Latin letters.
        latin: String,
        /// What it means, in the reader's language.
        meaning: String,
    },
    /// Something to press.
    Button {
        /// What stands on it.
        label: String,
        /// What it carries.
        #[schema(value_type = String)]
        payload: Payload,
        /// What it is.
        role: ButtonRole,
    },
    /// Where the answer comes from.
    Source {
        /// Source, date of its page, state of the text.
        text: String,
        /// The page.
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<String>,
    },
}

/// An answer, ready to be rendered.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Reply {
    /// The language it is in.
    #[schema(value_type = String)]
    pub language: Language,
    /// What kind of answer it is.
    pub kind: Kind,
    /// True when it opens with who to call now.
    pub urgent: bool,
    /// The topic answered.
    #[schema(value_type = Option<String>)]
    pub topic: Option<TopicId>,
    /// What may be meant, best first, at most five.
    pub candidates: Vec<Candidate>,
    /// Further needs found in the same message.
    #[schema(value_type = Vec<String>)]
    pub also: Vec<TopicId>,
    /// The place asked for or given.
    #[schema(value_type = Option<String>)]
    pub place: Option<PlaceCode>,
    /// All places found.
    pub places: Vec<FoundPlace>,
    /// Codes to choose from when a name fits several.
    #[schema(value_type = Vec<String>)]
    pub place_choices: Vec<PlaceCode>,
    /// Services shown, in order.
    #[schema(value_type = Vec<String>)]
    pub services: Vec<Slug>,
    /// The reply itself.
    pub blocks: Vec<Block>,
    /// True when others may read the screen: covered where the channel can.
    #[serde(skip)]
    pub discreet: bool,
    /// What the channel shall do beside showing it.
    #[serde(skip)]
    pub effect: Effect,
    /// The topic's heart in one SMS part.
    #[serde(skip)]
    pub sms: Option<String>,
}

/// What a channel shall do beside showing the reply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    #[default]
    None,
    /// Use the reply's language from now on.
    SetLanguage,
    /// Forget the conversation.
    Erase,
    /// Delete this answer and its question.
    DeleteThis,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_plain_objects_for_those_who_render_themselves() {
        let block = Block::Text { text: Rich::new("{窓口|まどぐち}です"), role: TextRole::Plain };
        let json = serde_json::to_value(&block).unwrap_or_default();
        assert_eq!(json.get("type").and_then(|kind| kind.as_str()), Some("text"));
        assert_eq!(json.get("text").and_then(|text| text.as_str()), Some("窓口です"));
        assert_eq!(Rich::new("{窓口|まどぐち}です").bracketed(), "窓口（まどぐち）です");
    }
}
