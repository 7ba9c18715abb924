//! Updates as people cause them. Everybody here is made up of a number.

use crate::telegram::bot_api::BotApi;
use serde_json::{Value, json};

/// Somebody in a chat.
pub struct Person<'a> {
    api: &'a BotApi,
    id: i64,
    chat: i64,
    language: &'static str,
}

impl BotApi {
    /// Somebody alone with the bot, whose phone speaks a language.
    pub fn person(&self, id: i64, language: &'static str) -> Person<'_> {
        Person { api: self, id, chat: id, language }
    }
}

impl<'a> Person<'a> {
    /// The same person in a group.
    pub fn in_group(&self, chat: i64) -> Person<'a> {
        Person { chat, ..*self }
    }

    /// Writes; gives the message's id.
    pub fn says(&self, text: &str) -> i64 {
        self.sends(json!({"text": text}))
    }

    /// Sends a message of any content; gives its id.
    pub fn sends(&self, content: Value) -> i64 {
        let id = self.api.next_message(self.chat);
        self.api.update("message", self.message(id, content));
        id
    }

    /// Changes a message.
    pub fn edits(&self, id: i64, text: &str) {
        self.api.update("edited_message", self.message(id, json!({"text": text, "edit_date": 1_700_000_100})));
    }

    /// Presses a button under a message.
    pub fn presses(&self, message: i64, data: &str) -> String {
        let id = self.api.next_query();
        let under = json!({"message_id": message, "date": 1_700_000_000, "chat": self.chat(), "text": "…"});
        self.api.update("callback_query", json!({"id": id, "from": self.from(), "message": under, "chat_instance": "1", "data": data}));
        id
    }

    fn message(&self, id: i64, content: Value) -> Value {
        let mut message = json!({"message_id": id, "date": 1_700_000_000, "chat": self.chat(), "from": self.from()});
        message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
        message
    }

    fn from(&self) -> Value {
        json!({"id": self.id, "is_bot": false, "first_name": self.api.name(), "username": self.api.name(), "language_code": self.language})
    }

    fn chat(&self) -> Value {
        if self.chat == self.id {
            json!({"id": self.chat, "type": "private", "first_name": self.api.name()})
        } else {
            json!({"id": self.chat, "type": "supergroup", "title": "A group"})
        }
    }
}
