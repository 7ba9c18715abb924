//! What comes in. An [`Ask`] has no sender, cannot be printed, compared, serialised or cloned, and dies with its answer.

use crate::guard::privacy::Sensitive;
use crate::id::{PlaceCode, TopicId};
use crate::language::Language;
use crate::payload::Payload;
use serde::{Deserialize, Serialize};

/// Where a question came in and an answer goes out: it decides notes and rendering, never the facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "names of channels")]
pub enum Channel {
    #[default]
    Terminal,
    Telegram,
    Sms,
    Web,
    Line,
    Whatsapp,
    Messenger,
}

/// What the person did.
pub enum Input {
    /// Wrote something.
    Text(Sensitive<String>),
    /// Pressed a button or followed a link.
    Button(Payload),
    /// Asked for a topic by its id (integrations, tests).
    Topic(TopicId),
    /// Opened the channel for the first time.
    Start,
    /// Sent what is no text: a photo, a voice, a sticker.
    NotText,
}

/// One question.
pub struct Ask {
    /// What the person did.
    pub input: Input,
    /// A hint: the channel's or browser's language, or the choice made before.
    pub language: Option<Language>,
    /// True when `language` was chosen by the person: it then wins over what is detected, unless the message is clearly in another.
    pub chosen: bool,
    /// A place given beside the message: a code or a name.
    pub place: Option<Sensitive<String>>,
    /// The place of the conversation so far.
    pub remembered_place: Option<PlaceCode>,
    /// The topic answered last, so that a town alone can be read as an answer to "which town?".
    pub remembered_topic: Option<TopicId>,
    /// Where it came in.
    pub channel: Channel,
    /// True for the first message of a session: the channel's note is shown.
    pub new_session: bool,
}

impl Ask {
    /// A question in words, without anything around it.
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(Input::Text(Sensitive::new(text.into())))
    }

    /// Any input, without anything around it.
    pub fn of(input: Input) -> Self {
        Self {
            input,
            language: None,
            chosen: false,
            place: None,
            remembered_place: None,
            remembered_topic: None,
            channel: Channel::default(),
            new_session: false,
        }
    }
}
