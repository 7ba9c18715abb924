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
//! | `office.rs` | what all gateways share |
//! | `server.rs` | the addresses the gateways call |
//! | `smpp.rs` | a line to an operator's centre, without a gateway between; optional feature |

pub mod fields;
mod join;
pub mod kannel;
mod office;
mod outbox;
pub mod plain;
mod server;
#[cfg(feature = "smpp")]
pub mod smpp;
pub mod twilio;

pub use office::Office;
pub use server::router;

use crate::guard::privacy::Sensitive;
use crate::text::sms::Alphabet;
use crate::text::sms::gsm7::Tables;
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
    /// The national tables of GSM-7 that it carries to the phones.
    fn tables(&self) -> Tables {
        Tables::Default
    }
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

/// What a reply's parts are joined by, each with its own length in front; with tables of a language, also which. Empty where there is nothing to say.
fn headers<'a>(to: &str, parts: &'a [String], alphabet: Alphabet) -> impl Iterator<Item = Vec<u8>> + 'a {
    let mix = |sum: u8, byte: u8| sum.wrapping_mul(31).wrapping_add(byte);
    // The same for a reply that is sent again, so that a phone which has it already drops it.
    let reference = parts.iter().flat_map(|part| part.bytes()).fold(to.bytes().fold(7, mix), mix);
    let of = u8::try_from(parts.len()).unwrap_or(u8::MAX);
    (1..=of).map(move |number| {
        let joining = if of > 1 { vec![0, 3, reference, of, number] } else { Vec::new() };
        let tables = if let Alphabet::National(shift) = alphabet { shift.elements() } else { Vec::new() };
        let elements = [joining, tables].concat();
        let length = u8::try_from(elements.len()).ok().filter(|length| *length > 0);
        length.into_iter().chain(elements).collect()
    })
}

/// The information elements of a user data header (3GPP TS 23.040, 9.2.3.24): kind and value.
fn elements(header: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut rest = header.get(1..).unwrap_or_default();
    std::iter::from_fn(move || {
        let [kind, length, tail @ ..] = rest else { return None };
        let (element, after) = tail.split_at_checked(usize::from(*length))?;
        rest = after;
        Some((*kind, element))
    })
}

/// The part a user data header names: references of one and of two bytes.
pub fn part(header: &[u8]) -> Option<Part> {
    let mut parts = elements(header).filter_map(|element| match element {
        (0, [reference, of, number]) => Some(Part { reference: u16::from(*reference), number: *number, of: *of }),
        (8, [high, low, of, number]) => Some(Part { reference: u16::from_be_bytes([*high, *low]), number: *number, of: *of }),
        _ => None,
    });
    parts.next().filter(|part| part.of > 1 && (1..=part.of).contains(&part.number))
}
