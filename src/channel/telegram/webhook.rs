//! The other way in: Telegram calls us. It gets its 2xx only when the answer has been accepted, so nothing is lost when we die before.
//!
//! Refused in this order: too large, wrong secret (compared in constant time, before a byte of the body is read), queue full, unreadable. Without a secret anybody
//! could write in Telegram's name, so there is no webhook without one.

use crate::channel::telegram::wire::{Refusal, Wire};
use crate::guard::leak;
use crate::guard::log::{self, Channel, Fault};
use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use subtle::ConstantTimeEq;
use tokio::sync::{mpsc, oneshot};
use zeroize::Zeroizing;

/// Where Telegram calls.
pub const PATH: &str = "/telegram";
/// The header that carries the secret.
const HEADER: &str = "x-telegram-bot-api-secret-token";
/// Bytes an update may have.
const LIMIT: usize = 256 * 1024;
/// Updates that may wait to be taken.
const QUEUE: usize = 128;
/// Calls that Telegram may make at once; below what one address may open.
const AT_ONCE: u8 = 40;
/// How long Telegram is kept waiting for an answer; then it calls again, and is told at once when it is done.
const PATIENCE: Duration = Duration::from_secs(45);

/// An update as it was posted, and whom to tell when it is answered.
pub struct Posted {
    /// As it came.
    pub update: Zeroizing<Vec<u8>>,
    /// True: answered. False, or dropped: call again.
    pub done: oneshot::Sender<bool>,
}

/// The webhook's settings and its incoming end.
pub struct Webhook {
    /// The address Telegram calls, `https://bot.ngo.example/telegram`.
    pub url: String,
    /// What Telegram proves itself with.
    pub secret: SecretString,
    /// What was posted.
    pub(super) mail: mpsc::Receiver<Posted>,
}

struct Letterbox {
    secret: SecretString,
    mail: mpsc::Sender<Posted>,
}

/// Why no webhook can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebhookError {
    /// Not an address Telegram can call.
    #[error("[telegram] webhook: write an address that starts with https:// and ends with /telegram")]
    Address,
    /// Anybody could write in Telegram's name.
    #[error(
        "[telegram] webhook needs a secret of 16 to 256 letters, digits, _ and -: name a file that holds it as webhook_secret_file, or set TELEGRAM_WEBHOOK_SECRET"
    )]
    Secret,
}

/// The route to merge into the web channel's, and the end that [`super::run`] reads.
///
/// # Errors
/// When the address is none, or the secret is missing, short or not of the letters Telegram sends.
pub fn open(url: String, secret: Option<SecretString>) -> Result<(Router, Webhook), WebhookError> {
    if !url.starts_with("https://") || !url.ends_with(PATH) {
        return Err(WebhookError::Address);
    }
    let fits = |secret: &SecretString| {
        let secret = secret.expose_secret();
        (16..=256).contains(&secret.len()) && secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
    };
    let secret = secret.filter(fits).ok_or(WebhookError::Secret)?;
    let (sender, mail) = mpsc::channel(QUEUE);
    let letterbox = Arc::new(Letterbox { secret: secret.clone(), mail: sender });
    Ok((Router::new().route(PATH, post(take)).with_state(letterbox), Webhook { url, secret, mail }))
}

async fn take(State(letterbox): State<Arc<Letterbox>>, headers: HeaderMap, request: Request) -> Response {
    let status = deliver(&letterbox, &headers, request).await;
    // No buffer of this connection shall keep the question.
    (status, [(header::CONNECTION, "close"), (header::CACHE_CONTROL, "no-store")]).into_response()
}

async fn deliver(letterbox: &Letterbox, headers: &HeaderMap, request: Request) -> StatusCode {
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > LIMIT) {
        return StatusCode::PAYLOAD_TOO_LARGE;
    }
    let shown = headers.get(HEADER).map(|value| value.as_bytes()).unwrap_or_default();
    if !leak::is("secret") && !bool::from(shown.ct_eq(letterbox.secret.expose_secret().as_bytes())) {
        return StatusCode::FORBIDDEN;
    }
    let Ok(place) = letterbox.mail.try_reserve() else { return StatusCode::SERVICE_UNAVAILABLE };
    let Ok(body) = to_bytes(request.into_body(), LIMIT).await else { return StatusCode::PAYLOAD_TOO_LARGE };
    let (done, answered) = oneshot::channel();
    place.send(Posted { update: Zeroizing::new(body.to_vec()), done });
    drop(body);
    match tokio::time::timeout(PATIENCE, answered).await {
        Ok(Ok(true)) => StatusCode::OK,
        // Telegram calls again.
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Tells Telegram where to call. A webhook of somebody else is not taken away: it is a second reader of our questions, and an alarm.
pub async fn register(wire: &Wire, webhook: &Webhook, patience: Duration) -> Result<(), Refusal> {
    let info = wire.call_named("getWebhookInfo", &serde_json::json!({}), patience).await?;
    let known = info.get("url").and_then(Value::as_str).unwrap_or_default();
    if !known.is_empty() && known != webhook.url {
        log::fault(Channel::Telegram, Fault::AnotherReader);
        return Err(Refusal::Conflict);
    }
    let wanted = serde_json::json!({
        "url": webhook.url,
        "secret_token": webhook.secret.expose_secret(),
        "max_connections": AT_ONCE,
        "allowed_updates": ["message", "edited_message", "callback_query"],
    });
    wire.call_named("setWebhook", &wanted, patience).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_no_webhook_without_a_secret() {
        let url = || "https://bot.ngo.example/telegram".to_owned();
        let opened = |url: String, secret: Option<&str>| open(url, secret.map(SecretString::from)).map(|_| ()).err();
        assert_eq!(opened(url(), None), Some(WebhookError::Secret));
        assert_eq!(opened(url(), Some("short")), Some(WebhookError::Secret));
        assert_eq!(opened(url(), Some("with spaces is not what Telegram sends")), Some(WebhookError::Secret));
        assert_eq!(opened("http://bot.ngo.example/telegram".into(), Some("0123456789abcdef")), Some(WebhookError::Address));
        assert_eq!(opened("https://bot.ngo.example/".into(), Some("0123456789abcdef")), Some(WebhookError::Address));
        assert_eq!(opened(url(), Some("0123456789abcdef")), None);
    }
}
