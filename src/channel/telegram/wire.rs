//! One call to the Bot API with a request of teloxide's. Its own client is not used: it shows the token in Debug, puts bodies into its errors and
//! sleeps ten seconds on every 5xx.
//!
//! No connection is kept (what was asked would stay in its buffers), no redirect is followed, no proxy is taken from the environment.

use crate::channel::telegram::settings::TelegramSettings;
use crate::guard::leak;
use crate::guard::log::Fault;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Duration;
use teloxide::requests::Payload;
use zeroize::Zeroizing;

/// Telegram's own server.
const TELEGRAM: &str = "https://api.telegram.org";
/// Bytes an answer may have: a full batch of updates is far below.
const LONGEST: usize = 16 * 1024 * 1024;
/// How long to wait when told to wait without being told how long.
const WAIT: Duration = Duration::from_secs(5);
/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(5);

/// The way to the Bot API.
pub struct Wire {
    client: reqwest::Client,
    base: reqwest::Url,
    token: SecretString,
}

/// Why a call did not succeed. Nothing of what either side wrote is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Come back after this time.
    Later(Duration),
    /// No connection, no answer in time, or the server is in trouble.
    Unreachable,
    /// What came back is not the Bot API's notation.
    Unreadable,
    /// Another process reads with our token, or a webhook is set.
    Conflict,
    /// The token is not accepted.
    Token,
    /// The call itself was refused; trying again does not help.
    Denied(Denial),
}

/// Why a call was refused for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denial {
    /// The message already reads so.
    Unchanged,
    /// Telegram cannot read our HTML.
    Markup,
    /// The message to edit is gone or not ours to edit.
    Gone,
    /// The group moved to another id.
    Moved(i64),
    /// Blocked, left, or anything else.
    Other,
}

impl Refusal {
    /// The event this refusal is logged as.
    pub fn fault(self) -> Fault {
        match self {
            Refusal::Later(_) => Fault::Wait,
            Refusal::Unreachable => Fault::Network,
            Refusal::Unreadable => Fault::Unreadable,
            Refusal::Conflict => Fault::AnotherReader,
            Refusal::Token => Fault::Token,
            Refusal::Denied(_) => Fault::Refused,
        }
    }
}

#[derive(Deserialize)]
struct Envelope {
    ok: bool,
    #[serde(default)]
    result: Value,
    #[serde(default)]
    description: String,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

impl Wire {
    /// Opens the way. It connects to nothing yet.
    pub fn new(settings: &TelegramSettings) -> Result<Self, Fault> {
        let base = settings.api_url.as_deref().unwrap_or(TELEGRAM);
        let base = reqwest::Url::parse(base).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host()).ok_or(Fault::Address)?;
        let client = reqwest::Client::builder()
            .pool_max_idle_per_host(if leak::is("pool") { 8 } else { 0 })
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .connect_timeout(CONNECT)
            .tcp_nodelay(true)
            .build()
            .map_err(|_| Fault::Network)?;
        Ok(Self { client, base, token: settings.token.clone() })
    }

    /// Makes one call and gives its result as it came.
    pub async fn call<P: Payload + Serialize>(&self, payload: &P, patience: Duration) -> Result<Value, Refusal> {
        self.call_named(P::NAME, payload, patience).await
    }

    /// The same for a method by its name.
    pub async fn call_named(&self, name: &str, payload: &impl Serialize, patience: Duration) -> Result<Value, Refusal> {
        let body = serde_json::to_vec(payload).map_err(|_| Refusal::Denied(Denial::Other))?;
        let request = self.client.post(self.address(name)?).header(reqwest::header::CONTENT_TYPE, "application/json").timeout(patience).body(body);
        let mut response = request.send().await.map_err(|_| Refusal::Unreachable)?;
        let status = response.status().as_u16();
        let mut bytes = Zeroizing::new(Vec::new());
        while let Some(chunk) = response.chunk().await.map_err(|_| Refusal::Unreachable)? {
            if bytes.len() + chunk.len() > LONGEST {
                return Err(Refusal::Unreadable);
            }
            bytes.extend_from_slice(&chunk);
        }
        read(status, &bytes, matches!(name, "GetMe" | "GetUpdates"))
    }

    fn address(&self, method: &str) -> Result<reqwest::Url, Refusal> {
        let mut url = self.base.clone();
        let mut name = method.chars();
        let method: String = name.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(name).collect();
        url.path_segments_mut().map_err(|()| Refusal::Unreachable)?.pop_if_empty().push(&format!("bot{}", self.token.expose_secret())).push(&method);
        Ok(url)
    }
}

/// Reads what came back. `ours` is true for calls that only a wrong token can make unknown.
fn read(status: u16, bytes: &[u8], ours: bool) -> Result<Value, Refusal> {
    if status >= 500 {
        return Err(Refusal::Unreachable);
    }
    let envelope: Option<Envelope> = serde_json::from_slice(bytes).ok();
    let parameters = envelope.as_ref().and_then(|envelope| envelope.parameters.as_ref());
    match (status, envelope.as_ref()) {
        (401, _) => Err(Refusal::Token),
        (404, _) if ours => Err(Refusal::Token),
        (409, _) => Err(Refusal::Conflict),
        (429, _) => Err(Refusal::Later(parameters.and_then(|more| more.retry_after).map_or(WAIT, Duration::from_secs))),
        (_, None) => Err(Refusal::Unreadable),
        (_, Some(Envelope { ok: true, .. })) => Ok(envelope.map(|envelope| envelope.result).unwrap_or_default()),
        (_, Some(envelope)) => Err(Refusal::Denied(denial(&envelope.description, parameters))),
    }
}

fn denial(description: &str, parameters: Option<&Parameters>) -> Denial {
    if let Some(chat) = parameters.and_then(|more| more.migrate_to_chat_id) {
        return Denial::Moved(chat);
    }
    let description = description.to_ascii_lowercase();
    let says = |words: &str| description.contains(words);
    if says("message is not modified") {
        Denial::Unchanged
    } else if says("can't parse entities") {
        Denial::Markup
    } else if says("message to edit not found") || says("message can't be edited") || says("message_id_invalid") {
        Denial::Gone
    } else {
        Denial::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_is_told_apart() {
        let read = |status, body: &str| read(status, body.as_bytes(), false);
        assert_eq!(read(200, r#"{"ok":true,"result":7}"#), Ok(Value::from(7)));
        assert_eq!(read(429, r#"{"ok":false,"parameters":{"retry_after":3}}"#), Err(Refusal::Later(Duration::from_secs(3))));
        assert_eq!(read(429, "busy"), Err(Refusal::Later(WAIT)));
        assert_eq!(read(502, "<html>"), Err(Refusal::Unreachable));
        assert_eq!(read(302, ""), Err(Refusal::Unreadable));
        assert_eq!(read(409, "{}"), Err(Refusal::Conflict));
        assert_eq!(read(401, "{}"), Err(Refusal::Token));
        assert_eq!(read(404, r#"{"ok":false}"#), Err(Refusal::Denied(Denial::Other)));
        for (description, denial) in [
            ("Bad Request: message is not modified: specified new message content", Denial::Unchanged),
            ("Bad Request: can't parse entities: Unsupported start tag", Denial::Markup),
            ("Bad Request: message to edit not found", Denial::Gone),
            ("Forbidden: bot was blocked by the user", Denial::Other),
        ] {
            assert_eq!(read(400, &format!(r#"{{"ok":false,"description":"{description}"}}"#)), Err(Refusal::Denied(denial)));
        }
        assert_eq!(read(400, r#"{"ok":false,"parameters":{"migrate_to_chat_id":-5}}"#), Err(Refusal::Denied(Denial::Moved(-5))));
    }

    #[test]
    fn an_address_that_is_none_is_refused_at_start() {
        for address in ["", "telegram", "ftp://example.org", "data:text/plain,x"] {
            let settings = TelegramSettings::new(SecretString::from("1:x"), Some(address.to_owned()));
            assert_eq!(Wire::new(&settings).map(|_| ()), Err(Fault::Address), "{address}");
        }
    }

    #[test]
    fn the_address_of_a_call_keeps_the_servers_path() {
        let settings = TelegramSettings::new(SecretString::from("1:x"), Some("http://127.0.0.1:9/api/".to_owned()));
        let wire = Wire::new(&settings).unwrap();
        assert_eq!(wire.address("SendMessage").map(String::from), Ok("http://127.0.0.1:9/api/bot1:x/sendMessage".to_owned()));
    }
}
