//! Sends and edits, and waits when told to: an answer is given up only when Telegram refuses it for good.

use crate::answer::locale::{Key, Locales};
use crate::channel::telegram::Shop;
use crate::channel::telegram::render::{Screen, escape};
use crate::channel::telegram::settings::Pace;
use crate::channel::telegram::update::Address;
use crate::channel::telegram::wire::{Denial, Refusal};
use crate::guard::log::{self, Channel};
use crate::guard::privacy::Sensitive;
use crate::language::Language;
use serde::Serialize;
use serde_json::Value;
use teloxide::payloads::{AnswerCallbackQuery, AnswerCallbackQuerySetters, EditMessageText, EditMessageTextSetters, SendMessage, SendMessageSetters};
use teloxide::payloads::{SendChatAction, SendChatActionSetters};
use teloxide::requests::Payload;
use teloxide::types::{CallbackQueryId, ChatAction, ChatId, InlineKeyboardMarkup, LinkPreviewOptions, MessageId, ParseMode, ReplyParameters, ThreadId};

/// How often one call is tried: with pauses up to a minute, about twenty minutes.
const ATTEMPTS: usize = 24;

impl Shop {
    /// Makes a call until it succeeds or is refused for good.
    pub async fn insist<P: Payload + Serialize>(&self, payload: &P) -> Result<Value, Refusal> {
        let mut pace = Pace::new(&self.settings);
        let mut last = Refusal::Unreachable;
        for _ in 0..ATTEMPTS {
            match self.wire.call(payload, self.settings.patience).await {
                Err(refusal @ (Refusal::Later(_) | Refusal::Unreachable | Refusal::Unreadable | Refusal::Conflict)) => {
                    log::fault(Channel::Telegram, refusal.fault());
                    last = refusal;
                    tokio::time::sleep(pace.after(&refusal)).await;
                }
                done => return done,
            }
        }
        Err(last)
    }

    /// Sends a screen as new messages and gives their ids. `reply_to` is the message answered, in a group.
    pub async fn send(&self, mut to: Address, screen: &Screen, reply_to: Option<i64>, language: Language) -> Result<Vec<i64>, Refusal> {
        let mut ids = Vec::new();
        let last = screen.parts.len().saturating_sub(1);
        for (at, part) in screen.parts.iter().enumerate() {
            let keyboard = screen.keyboard.as_ref().filter(|_| at == last);
            let mut payload = message(to, part, keyboard, reply_to.filter(|_| at == 0));
            let mut sent = self.insist(&payload).await;
            if let Err(Refusal::Denied(Denial::Moved(chat))) = sent {
                to.chat = chat;
                payload = message(to, part, keyboard, None);
                sent = self.insist(&payload).await;
            }
            if let Err(Refusal::Denied(Denial::Markup)) = sent {
                log::fault(Channel::Telegram, Refusal::Denied(Denial::Markup).fault());
                sent = self.insist(&message(to, &sorry(&self.counter.snapshot().locales, language), None, None)).await;
            }
            ids.extend(sent?.get("message_id").and_then(Value::as_i64));
        }
        Ok(ids)
    }

    /// Puts a one-message screen in the place of an earlier message of ours; false when that one is gone.
    pub async fn edit(&self, to: Address, id: i64, screen: &Screen) -> Result<bool, Refusal> {
        let (Ok(id), Some(text)) = (i32::try_from(id), screen.parts.first()) else { return Ok(false) };
        let mut payload = EditMessageText::new(ChatId(to.chat), MessageId(id), text).parse_mode(ParseMode::Html).link_preview_options(no_preview());
        if let Some(keyboard) = &screen.keyboard {
            payload = payload.reply_markup(keyboard.clone());
        }
        match self.insist(&payload).await {
            Ok(_) | Err(Refusal::Denied(Denial::Unchanged)) => Ok(true),
            Err(Refusal::Denied(_)) => Ok(false),
            Err(refusal) => Err(refusal),
        }
    }

    /// Acknowledges a press, with words that only the one who pressed sees. Once: an old press cannot be acknowledged and does no harm.
    pub async fn acknowledge(&self, query: &Sensitive<String>, words: Option<&str>, alert: bool) {
        let mut payload = AnswerCallbackQuery::new(CallbackQueryId(query.expose().clone()));
        if let Some(words) = words {
            // Telegram takes 200 characters.
            payload = payload.text(words.chars().take(200).collect::<String>()).show_alert(alert);
        }
        self.once(&payload).await;
    }

    /// Shows "typing …".
    pub async fn typing(&self, to: Address) {
        let mut payload = SendChatAction::new(ChatId(to.chat), ChatAction::Typing);
        if let Some(thread) = to.thread {
            payload = payload.message_thread_id(ThreadId(MessageId(thread)));
        }
        self.once(&payload).await;
    }

    /// A call that nothing depends on.
    async fn once<P: Payload + Serialize>(&self, payload: &P) {
        if let Err(refusal) = self.wire.call(payload, self.settings.patience).await {
            log::fault(Channel::Telegram, refusal.fault());
        }
    }
}

/// "Something broke here", with the danger numbers.
pub fn sorry(locales: &Locales, language: Language) -> String {
    escape(&locales.text(language, Key::ErrorInternal))
}

fn message(to: Address, text: &str, keyboard: Option<&InlineKeyboardMarkup>, reply_to: Option<i64>) -> SendMessage {
    let mut payload = SendMessage::new(ChatId(to.chat), text).parse_mode(ParseMode::Html).link_preview_options(no_preview());
    if let Some(keyboard) = keyboard {
        payload = payload.reply_markup(keyboard.clone());
    }
    if let Some(thread) = to.thread {
        payload = payload.message_thread_id(ThreadId(MessageId(thread)));
    }
    if let Some(id) = reply_to.and_then(|id| i32::try_from(id).ok()) {
        payload = payload.reply_parameters(ReplyParameters::new(MessageId(id)).allow_sending_without_reply());
    }
    payload
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions { is_disabled: true, url: None, prefer_small_media: false, prefer_large_media: false, show_above_text: false }
}
