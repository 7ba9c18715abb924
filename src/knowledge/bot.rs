//! The bot's own topics: a closed list, because each needs behaviour. Their example questions are data like all others.

use crate::id::{TopicCode, TopicId};

/// What people say to the bot about the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the ids say it")]
pub enum BotTopic {
    Hello,
    Help,
    Privacy,
    Human,
    Language,
    Place,
    Erase,
}

const ALL: &[(BotTopic, &str, &str)] = &[
    (BotTopic::Hello, "bot/hello", "nf"),
    (BotTopic::Help, "bot/help", "br"),
    (BotTopic::Privacy, "bot/privacy", "xk"),
    (BotTopic::Human, "bot/human", "ct"),
    (BotTopic::Language, "bot/language", "qk"),
    (BotTopic::Place, "bot/place", "nz"),
    (BotTopic::Erase, "bot/erase", "qx"),
];

impl BotTopic {
    /// The bot topic of an id.
    pub fn of(id: &TopicId) -> Option<BotTopic> {
        ALL.iter().find(|(_, known, _)| *known == id.as_str()).map(|(topic, ..)| *topic)
    }
    /// The bot topic of a code.
    pub fn of_code(code: TopicCode) -> Option<BotTopic> {
        ALL.iter().find(|(.., known)| *known == code.to_string()).map(|(topic, ..)| *topic)
    }
    /// The topic's code.
    pub fn code(self) -> Option<TopicCode> {
        ALL.iter().find(|(topic, ..)| *topic == self).and_then(|(.., code)| code.parse().ok())
    }
    /// The topic's id.
    pub fn id(self) -> TopicId {
        TopicId::new(ALL.iter().find(|(topic, ..)| *topic == self).map_or("none", |(_, id, _)| id))
    }
}
