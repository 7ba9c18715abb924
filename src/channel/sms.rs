//! The SMS channel: answers written for SMS, a conversation by numbers and codes, and the gateways that carry it.
//!
//! It refuses to answer machines, to send more than it may, and to believe a gateway that does not show its secret. It never writes first.
//!
//! | file | holds |
//! | --- | --- |
//! | `render.rs` | a reply in parts, within its budget (`text/sms/budget.rs`) |
//! | `long.rs` | the longer text, on request |
//! | `code.rs` | the short code that works without memory |
//! | `heard.rs`, `words.tsv` | numbers, codes, STOP and START, words for commands |
//! | `sender.rs` | who may be answered |
//! | `desk.rs` | one message from session to session |
//! | `settings.rs` | limits, pauses |
//! | `gateway/` | Kannel, Twilio-style, and any provider by description |

pub mod code;
pub mod desk;
#[cfg(feature = "sms")]
pub mod gateway;
pub mod heard;
mod long;
pub mod render;
mod sender;
pub mod settings;

pub use crate::text::sms::budget::PARTS;
pub use desk::Desk;
pub use render::{Sheet, SmsText, render};
pub use settings::SmsSettings;
