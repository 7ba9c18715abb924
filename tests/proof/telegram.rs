//! The Bot API of `tests/counterpart/`.

#[allow(dead_code, reason = "the suite uses the rest of it")]
#[path = "../counterpart/bot_api.rs"]
pub mod bot_api;
