//! What an update says was done. Only what an answer needs is read, field by field, so that a field nobody knows yet cannot make a question unreadable,
//! and names, user names and contacts are never taken up.

use crate::channel::telegram::Us;
use crate::guard::privacy::Sensitive;
use crate::language::Language;
use crate::payload::Payload;
use serde_json::Value;

/// Fields of service messages and of messages without a question: they want no answer.
const SERVICE: &[&str] = &[
    "new_chat_members",
    "left_chat_member",
    "new_chat_title",
    "new_chat_photo",
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
    "channel_chat_created",
    "message_auto_delete_timer_changed",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "pinned_message",
    "users_shared",
    "chat_shared",
    "connected_website",
    "write_access_allowed",
    "proximity_alert_triggered",
    "boost_added",
    "chat_background_set",
    "chat_owner_left",
    "chat_owner_changed",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "general_forum_topic_hidden",
    "general_forum_topic_unhidden",
    "giveaway_created",
    "giveaway_completed",
    "video_chat_scheduled",
    "video_chat_started",
    "video_chat_ended",
    "video_chat_participants_invited",
    "web_app_data",
    "checklist_tasks_done",
    "checklist_tasks_added",
    "gift",
    "unique_gift",
    "gift_upgrade_sent",
    "direct_message_price_changed",
    "paid_message_price_changed",
    "poll_option_added",
    "poll_option_deleted",
    "successful_payment",
    "refunded_payment",
    "passport_data",
    "managed_bot_created",
    "suggested_post_approved",
    "suggested_post_approval_failed",
    "suggested_post_declined",
    "suggested_post_paid",
    "suggested_post_refunded",
];

/// What a person did.
pub enum Deed {
    /// Wrote something; a caption counts.
    Wrote(Sensitive<String>),
    /// Sent what has no words.
    Sent,
    /// Pressed a button.
    Pressed {
        /// What the press must be acknowledged under.
        query: Sensitive<String>,
        /// What the button carried.
        payload: Payload,
    },
}

/// One update that wants an answer. Not printable: it holds the return address.
pub struct Heard {
    /// Where to answer.
    pub to: Address,
    /// Who did it.
    pub sender: i64,
    /// The message written, or the one whose button was pressed; 0 when unknown.
    pub message: i64,
    /// What the phone says its language is.
    pub language: Option<Language>,
    /// True when an earlier message was changed.
    pub edited: bool,
    /// What was done.
    pub deed: Deed,
}

/// Where an answer goes.
#[derive(Clone, Copy)]
pub struct Address {
    /// The chat.
    pub chat: i64,
    /// The topic of a forum.
    pub thread: Option<i32>,
    /// True when others read along.
    pub group: bool,
}

/// What became of an update.
pub enum Read {
    /// It wants an answer.
    Heard(Heard),
    /// It wants none: a service message, another bot, a group talking among itself.
    Nothing,
    /// It has no return address.
    Unreadable,
}

/// Reads one update.
pub fn read(update: &Value, us: &Us) -> Read {
    let message = |name: &str| update.get(name).filter(|value| value.is_object());
    if let Some(query) = message("callback_query") {
        return pressed(query);
    }
    match (message("message"), message("edited_message")) {
        (Some(message), _) => written(message, us, false),
        (_, Some(message)) => written(message, us, true),
        (None, None) if update.get("message").is_some() || update.get("callback_query").is_some() => Read::Unreadable,
        (None, None) => Read::Nothing,
    }
}

fn written(message: &Value, us: &Us, edited: bool) -> Read {
    let Some(mut to) = address(message) else { return Read::Unreadable };
    if message.pointer("/from/is_bot") == Some(&Value::Bool(true)) || message.pointer("/chat/type").and_then(Value::as_str) == Some("channel") {
        return Read::Nothing;
    }
    let words = message.get("text").or_else(|| message.get("caption")).and_then(Value::as_str);
    if words.is_none() && (edited || SERVICE.iter().any(|name| message.get(*name).is_some())) {
        return Read::Nothing;
    }
    let deed = if to.group {
        let answers_us = us.id != 0 && number(message, "/reply_to_message/from/id") == Some(us.id);
        match addressed(words.unwrap_or_default(), us, answers_us) {
            Some(text) if words.is_some() => Deed::Wrote(Sensitive::new(text)),
            Some(_) => Deed::Sent,
            None => return Read::Nothing,
        }
    } else {
        words.map_or(Deed::Sent, |text| Deed::Wrote(Sensitive::new(text.to_owned())))
    };
    if message.get("is_topic_message") == Some(&Value::Bool(true)) {
        to.thread = number(message, "/message_thread_id").and_then(|thread| thread.try_into().ok());
    }
    Read::Heard(Heard {
        sender: number(message, "/from/id").unwrap_or(to.chat),
        message: number(message, "/message_id").unwrap_or_default(),
        language: language(message),
        to,
        edited,
        deed,
    })
}

fn pressed(query: &Value) -> Read {
    let Some(id) = query.get("id").and_then(Value::as_str) else { return Read::Unreadable };
    let sender = number(query, "/from/id");
    let to = query.get("message").and_then(address).or(sender.map(|chat| Address { chat, thread: None, group: false }));
    let Some(to) = to else { return Read::Unreadable };
    let payload = Payload::parse(query.get("data").and_then(Value::as_str).unwrap_or_default());
    Read::Heard(Heard {
        sender: sender.unwrap_or(to.chat),
        message: number(query, "/message/message_id").unwrap_or_default(),
        language: language(query),
        to,
        edited: false,
        deed: Deed::Pressed { query: Sensitive::new(id.to_owned()), payload },
    })
}

fn address(message: &Value) -> Option<Address> {
    let group = message.pointer("/chat/type").and_then(Value::as_str).is_some_and(|kind| kind != "private");
    number(message, "/chat/id").map(|chat| Address { chat, thread: None, group })
}

fn number(value: &Value, pointer: &str) -> Option<i64> {
    value.pointer(pointer).and_then(Value::as_i64)
}

fn language(value: &Value) -> Option<Language> {
    value.pointer("/from/language_code").and_then(Value::as_str).and_then(Language::from_locale)
}

/// The words without our name when a group speaks to us: by name, by command, or by answering us.
fn addressed(text: &str, us: &Us, answers_us: bool) -> Option<String> {
    if let Some(command) = text.strip_prefix('/') {
        let head = command.split_whitespace().next().unwrap_or_default();
        let ours = match head.split_once('@') {
            Some((name, bot)) => !name.is_empty() && bot.eq_ignore_ascii_case(&us.name),
            None => super::commands::Command::named(head).is_some(),
        };
        return ours.then(|| text.to_owned());
    }
    let name = format!("@{}", us.name);
    let is_ours = |word: &str| us.name.len() > 1 && word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '_').eq_ignore_ascii_case(&name);
    let named = text.split_whitespace().any(is_ours);
    if named {
        return Some(text.split_whitespace().filter(|word| !is_ours(word)).collect::<Vec<_>>().join(" "));
    }
    answers_us.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn us() -> Us {
        Us { id: 99, name: "counter_bot".to_owned() }
    }

    fn deed(message: Value) -> Option<String> {
        match read(&json!({"update_id": 1, "message": message}), &us()) {
            Read::Heard(Heard { deed: Deed::Wrote(text), .. }) => Some(text.expose().clone()),
            Read::Heard(Heard { deed: Deed::Sent, .. }) => Some("(sent)".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn a_group_is_answered_only_when_it_speaks_to_us() {
        let said = |text: &str| deed(json!({"message_id": 1, "chat": {"id": -5, "type": "supergroup"}, "from": {"id": 7}, "text": text}));
        assert_eq!(said("who knows?"), None);
        assert_eq!(said("@counter_bot, no wages"), Some("no wages".to_owned()));
        assert_eq!(said("no wages @Counter_Bot"), Some("no wages".to_owned()));
        assert_eq!(said("write to @counter_bot2"), None);
        assert_eq!(said("/help@counter_bot"), Some("/help@counter_bot".to_owned()));
        assert_eq!((said("/help@other_bot"), said("/weather")), (None, None));
        let answer = json!({"message_id": 2, "chat": {"id": -5, "type": "group"}, "text": "and then?", "reply_to_message": {"from": {"id": 99}}});
        assert_eq!(deed(answer), Some("and then?".to_owned()));
    }

    #[test]
    fn a_caption_counts_as_words_and_a_photo_alone_does_not() {
        let chat = json!({"id": 5, "type": "private"});
        assert_eq!(deed(json!({"chat": chat, "photo": [], "caption": "my pay slip"})), Some("my pay slip".to_owned()));
        assert_eq!(deed(json!({"chat": chat, "photo": []})), Some("(sent)".to_owned()));
        assert_eq!(deed(json!({"chat": chat, "something_of_next_year": {}})), Some("(sent)".to_owned()));
        assert_eq!(deed(json!({"chat": chat, "message_auto_delete_timer_changed": {}})), None);
        assert_eq!(deed(json!({"chat": chat, "text": "x", "from": {"id": 1, "is_bot": true}})), None);
    }

    #[test]
    fn what_has_no_return_address_is_unreadable_and_nothing_panics() {
        for value in [json!({"update_id": 1, "message": {"text": "x"}}), json!({"message": 5}), json!({"callback_query": {"id": 4}})] {
            assert!(matches!(read(&value, &us()), Read::Unreadable), "{value}");
        }
        for value in [json!(null), json!([]), json!({"poll": {}}), json!({"message": {"chat": {"id": 1}, "pinned_message": 3}})] {
            assert!(matches!(read(&value, &us()), Read::Nothing), "{value}");
        }
        assert_eq!(deed(json!({"chat": {"id": 5, "type": "private"}, "text": 17, "from": "nobody"})), Some("(sent)".to_owned()));
    }
}
