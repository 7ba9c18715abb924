//! The Telegram channel: an own loop over the Bot API with teloxide's requests. Not its dispatcher, which confirms a whole batch before a handler
//! has run and loses every question of it when the process dies.
//!
//! It refuses to read more of an update than it needs (no names, no user names), to keep a connection open, and to let a library's wording out.
//!
//! | file | holds |
//! | --- | --- |
//! | `settings.rs` | token, address, pauses |
//! | `wire.rs` | one call to the Bot API; every refusal becomes a closed enum |
//! | `poll.rs` | the loop: take, answer, confirm; order kept per chat |
//! | `ledger.rs` | which updates are unanswered, and what may be confirmed |
//! | `webhook.rs` | the other way in: Telegram calls us |
//! | `update.rs` | an update to what was done: wrote, sent, pressed |
//! | `commands.rs` | commands, and the same words without a slash |
//! | `conversation.rs` | one update from session to session |
//! | `render.rs`, `keyboard.rs` | a reply as HTML, and what can be pressed under it |
//! | `send.rs` | sends, edits, waits when told to |
//! | `erase.rs` | deletes what Telegram allows |

mod commands;
mod conversation;
mod erase;
mod keyboard;
mod ledger;
mod poll;
mod render;
mod send;
mod settings;
mod update;
#[cfg(feature = "web")]
pub mod webhook;
mod wire;

pub use settings::TelegramSettings;

use crate::channel::Counter;
use crate::guard::held::Held;
use crate::guard::log::{self, Channel, Fault};
use settings::Pace;
use std::sync::Arc;
use tokio::sync::watch;
use wire::{Refusal, Wire};

/// What every answer needs.
struct Shop {
    wire: Wire,
    counter: Arc<Counter>,
    held: Arc<Held>,
    settings: TelegramSettings,
    us: Us,
}

/// The bot as Telegram knows it.
#[derive(Default)]
struct Us {
    id: i64,
    name: String,
}

/// Reads and answers until `stopped` becomes true, then answers what was taken, confirms it and ends.
///
/// # Errors
/// [`Fault::Token`] when Telegram does not accept the token, [`Fault::Address`] when the address of the Bot API is none. Everything else is waited out.
pub async fn run(mut settings: TelegramSettings, counter: Arc<Counter>, held: Arc<Held>, mut stopped: watch::Receiver<bool>) -> Result<(), Fault> {
    let wire = Wire::new(&settings)?;
    let Some(us) = introduce(&wire, &settings, &mut stopped).await? else { return Ok(()) };
    #[cfg(feature = "web")]
    let webhook = settings.webhook.take();
    #[cfg(feature = "web")]
    if let Some(webhook) = &webhook
        && !register(&wire, webhook, &settings, &mut stopped).await?
    {
        return Ok(());
    }
    let shop = Arc::new(Shop { wire, counter, held, settings, us });
    let telling = tokio::spawn(commands::tell(Arc::clone(&shop)));
    let desk = poll::Desk::new(shop);
    #[cfg(feature = "web")]
    let ended = match webhook {
        Some(webhook) => desk.run_called(webhook.mail, stopped).await,
        None => desk.run(stopped).await,
    };
    #[cfg(not(feature = "web"))]
    let ended = desk.run(stopped).await;
    telling.abort();
    ended
}

/// What would be sent for a reply: the messages as HTML, and the labels of the buttons under the last.
pub fn drawn(reply: &crate::reply::Reply, locales: &crate::answer::locale::Locales) -> (Vec<String>, Vec<String>) {
    let screen = render::draw(reply, locales, reply.discreet);
    let buttons = screen.keyboard.into_iter().flat_map(|keyboard| keyboard.inline_keyboard).flatten().map(|button| button.text).collect();
    (screen.parts, buttons)
}

/// Asks Telegram who we are; this also shows whether the token is accepted. Nothing when told to stop before it was known.
async fn introduce(wire: &Wire, settings: &TelegramSettings, stopped: &mut watch::Receiver<bool>) -> Result<Option<Us>, Fault> {
    let mut pace = Pace::new(settings);
    loop {
        let pause = match wire.call(&teloxide::payloads::GetMe::new(), settings.patience).await {
            Ok(me) => {
                let id = me.get("id").and_then(serde_json::Value::as_i64).unwrap_or_default();
                let name = me.get("username").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
                return Ok(Some(Us { id, name }));
            }
            Err(Refusal::Token) => return Err(Fault::Token),
            Err(refusal) => {
                log::fault(Channel::Telegram, refusal.fault());
                pace.after(&refusal)
            }
        };
        if *stopped.borrow() {
            return Ok(None);
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stopped.changed() => return Ok(None),
        }
    }
}

/// Tells Telegram to call us; false when told to stop before it was.
#[cfg(feature = "web")]
async fn register(wire: &Wire, webhook: &webhook::Webhook, settings: &TelegramSettings, stopped: &mut watch::Receiver<bool>) -> Result<bool, Fault> {
    let mut pace = Pace::new(settings);
    loop {
        let pause = match webhook::register(wire, webhook, settings.patience).await {
            Ok(()) => return Ok(true),
            Err(Refusal::Token) => return Err(Fault::Token),
            // Somebody else reads what people write to this bot: an operator must look.
            Err(Refusal::Conflict) => return Err(Fault::AnotherReader),
            Err(refusal) => {
                log::fault(Channel::Telegram, refusal.fault());
                pace.after(&refusal)
            }
        };
        if *stopped.borrow() {
            return Ok(false);
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stopped.changed() => return Ok(false),
        }
    }
}
