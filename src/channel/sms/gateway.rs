//! The seam to whatever carries SMS: one trait, and what all gateways share.
//!
//! | file | holds |
//! | --- | --- |
//! | `kannel.rs` | Kannel: `sms-service` in, `sendsms` out, delivery reports |
//! | `twilio.rs` | a signed webhook, answered with TwiML |
//! | `plain.rs` | any provider, described in the settings |
//! | `fields.rs` | forms, query strings and JSON, byte by byte |
//! | `join.rs` | messages that come in several parts |
//! | `outbox.rs` | sends with patience, never twice |
//! | `server.rs` | the addresses the gateways call |

pub mod fields;
mod join;
pub mod kannel;
mod outbox;
pub mod plain;
mod server;
pub mod twilio;

pub use server::{Office, router};

use crate::guard::privacy::Sensitive;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use std::time::Duration;

/// Bytes a gateway may send us.
pub const LARGEST: usize = 32 * 1024;

/// What a gateway sent. Lives only while it is read.
pub struct Incoming<'a> {
    /// GET or POST.
    pub method: &'a Method,
    /// What follows `?` in the address.
    pub query: &'a str,
    /// The headers.
    pub headers: &'a HeaderMap,
    /// The body.
    pub body: &'a [u8],
}

/// A message that came in.
pub struct Received {
    /// Who wrote.
    pub from: Sensitive<String>,
    /// The number it was written to.
    pub to: Sensitive<String>,
    /// What was written.
    pub text: Sensitive<String>,
    /// The gateway's name for it.
    pub id: Option<Sensitive<String>>,
    /// Which part of a longer message it is.
    pub part: Option<Part>,
}

/// A part of a longer message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the parts of one message share.
    pub reference: u16,
    /// Its place, from 1.
    pub number: u8,
    /// How many there are.
    pub of: u8,
}

/// What a call of the gateway is.
pub enum Call {
    /// A message to answer.
    Message(Received),
    /// A delivery report: true when the message arrived.
    Report(bool),
    /// Nothing to answer: an empty test call, a picture.
    Nothing,
}

/// Why a call is turned away; the gateway learns no more than the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turned {
    /// It does not show the secret.
    Stranger,
    /// It lacks what a message needs.
    Shape,
}

/// How the answer leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In the response to the gateway's call.
    Response,
    /// By a call of our own.
    Send,
}

/// One call of ours to the gateway. No Debug: it holds a number, a text and a secret.
pub struct Letter {
    /// GET or POST.
    pub method: Method,
    /// The whole address.
    pub url: Sensitive<String>,
    /// Headers, names and values.
    pub headers: Vec<(String, Sensitive<String>)>,
    /// The body, for POST.
    pub body: Sensitive<Vec<u8>>,
}

/// What the gateway says to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// Accepted.
    Accepted,
    /// Not now; after so long, when it says so.
    Later(Option<Duration>),
    /// Never: trying again would not help.
    Never,
}

/// What a gateway must be able to do. Pure: the network is elsewhere.
pub trait SmsProvider: Send + Sync + 'static {
    /// Reads a call of the gateway; the secret first.
    fn read(&self, incoming: &Incoming<'_>) -> Result<Call, Turned>;
    /// How answers leave.
    fn way(&self) -> Way;
    /// The response that carries an answer, or that says there is none.
    fn response(&self, parts: &[String]) -> Response;
    /// The calls that send an answer, in order.
    fn letters(&self, to: &str, from: &str, parts: &[String]) -> Vec<Letter>;
    /// What the gateway says to a letter.
    fn judge(&self, status: StatusCode) -> Judged {
        match status.as_u16() {
            200..=299 => Judged::Accepted,
            // Wrong secrets are mended by the operator; until then nothing is lost.
            401 | 403 | 404 | 408 | 409 | 425 | 429 | 500..=599 => Judged::Later(None),
            _ => Judged::Never,
        }
    }
}

/// True when two secrets are the same, in constant time. An empty secret is never right.
fn same(given: &[u8], secret: &str) -> bool {
    use subtle::ConstantTimeEq;
    let hash = |bytes: &[u8]| *blake3::hash(bytes).as_bytes();
    !secret.is_empty() && bool::from(hash(given).ct_eq(&hash(secret.as_bytes())))
}
