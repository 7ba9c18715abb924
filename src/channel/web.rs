//! The web channel: one page that works without script and better with it, the HTTP interface, and the widget for other people's pages.
//!
//! It sets no cookie, loads nothing from elsewhere and keeps nothing: what the next question needs travels in hidden fields of the page.
//!
//! | file | holds |
//! | --- | --- |
//! | `accept.rs` | connections: how many, how long, from whom, how often |
//! | `page.rs` | `/` and `/embed`: a form in, a page out |
//! | `state.rs` | what the page carries from one question to the next |
//! | `shell.rs`, `opening.rs`, `render.rs` | the page around a conversation, its first screen, a reply as HTML |
//! | `atlas.rs` | `/atlas`: what towns offer, as a page and as CSV |
//! | `api.rs`, `openapi.rs` | `/api/v1/…` and its description |
//! | `widget.rs` | `/widget.js`, the one script tag for other pages |
//! | `headers.rs`, `padding.rs` | what every answer says to the browser, and how long it is |
//! | `assets.rs` | style, script and icon |

mod accept;
mod api;
mod assets;
mod atlas;
mod headers;
mod openapi;
mod opening;
mod padding;
mod page;
mod render;
mod shell;
mod state;
mod widget;

pub use accept::{Door, serve};
pub use headers::{NoOrigin, Origin};

use crate::channel::{Counter, html};
use crate::guard::limits::Limits;
use crate::guard::log::{self, Fault};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

/// Where the exit leads unless the operator names another page: a weather page says nothing about its reader.
pub const LEAVE_TO: &str = "https://www.jma.go.jp/";
/// Bytes a form may have: 8 KiB of text, each byte written as three.
const FORM_LIMIT: usize = 24 * 1024;
/// How long a request may take in all; an answer has its own, shorter deadline.
const REQUEST: Duration = Duration::from_secs(20);

/// What the operator may set.
#[derive(Clone, Debug)]
pub struct WebSettings {
    /// Pages that may show the chat in a frame, `https://example.org`.
    pub allowed_origins: Vec<Origin>,
    /// Where the exit leads.
    pub leave_to: String,
}

impl Default for WebSettings {
    fn default() -> Self {
        Self { allowed_origins: Vec::new(), leave_to: LEAVE_TO.to_owned() }
    }
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// Not an origin.
    #[error("[web] allowed_origins: {origin} is {reason}")]
    Origin {
        /// As written.
        origin: String,
        /// What is wrong and what is right.
        reason: headers::NoOrigin,
    },
    /// Not an address of the web.
    #[error("[web] leave_to: {0} is not an address: write one that starts with https://")]
    LeaveTo(String),
}

impl WebSettings {
    /// Reads what the operator wrote.
    pub fn read(allowed_origins: &[String], leave_to: Option<&str>) -> Result<Self, SettingsError> {
        let origin = |text: &String| text.parse().map_err(|reason| SettingsError::Origin { origin: text.clone(), reason });
        let allowed_origins = allowed_origins.iter().map(origin).collect::<Result<_, _>>()?;
        let leave_to = leave_to.unwrap_or(LEAVE_TO).to_owned();
        if html::is_web(&leave_to) { Ok(Self { allowed_origins, leave_to }) } else { Err(SettingsError::LeaveTo(leave_to)) }
    }
}

/// What every handler knows.
struct Shop {
    counter: Arc<Counter>,
    settings: WebSettings,
    ready: Arc<AtomicBool>,
    limits: Option<Arc<Limits>>,
}

type Shared = axum::extract::State<Arc<Shop>>;

/// All addresses of the channel. A test holds that those of the interface are described in its OpenAPI document.
fn routes() -> Vec<(&'static str, MethodRouter<Arc<Shop>>)> {
    let pages = vec![
        ("/", get(page::open).post(page::ask)),
        ("/embed", get(page::open_embedded).post(page::ask_embedded)),
        ("/atlas", get(atlas::page)),
        ("/atlas.csv", get(atlas::table)),
        ("/healthz", get(healthz)),
        ("/readyz", get(readyz)),
    ];
    pages.into_iter().chain(assets::routes()).chain([("/widget.js", get(widget::script))]).chain(api::routes()).collect()
}

/// The web channel as a router. `ready` becomes true once the rest of the process can answer; `limits` count the senders that [`serve`] names.
pub fn router(counter: Arc<Counter>, settings: WebSettings, ready: Arc<AtomicBool>, limits: Option<Arc<Limits>>) -> Router {
    let shop = Arc::new(Shop { counter, settings, ready, limits });
    let broken = Arc::clone(&shop);
    let limited = axum::middleware::from_fn_with_state(Arc::clone(&shop), accept::limit);
    let all = routes().into_iter().fold(Router::new(), |router, (path, methods)| router.route(path, methods));
    all.fallback(page::nothing_here)
        .method_not_allowed_fallback(page::wrong_method)
        .with_state(shop)
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(limited)
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST))
        .layer(CatchPanicLayer::custom(move |_| {
            log::fault(log::Channel::Web, Fault::Panic);
            api::internal(&broken)
        }))
        .layer(axum::middleware::map_response(headers::seal))
}

/// Says that the process lives.
#[utoipa::path(get, path = "/healthz", responses((status = 200, description = "The process lives.", body = String, content_type = "text/plain")))]
async fn healthz() -> &'static str {
    "ok\n"
}

/// Says whether questions can be answered.
#[utoipa::path(
    get,
    path = "/readyz",
    responses((status = 200, description = "Questions can be answered.", body = String, content_type = "text/plain"), (status = 503, description = "Not yet."))
)]
async fn readyz(axum::extract::State(shop): Shared) -> (StatusCode, &'static str) {
    if shop.ready.load(Ordering::Acquire) { (StatusCode::OK, "ready\n") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_of_the_interface_is_in_its_openapi_document() {
        let described: Vec<String> = openapi::document().paths.paths.into_keys().collect();
        let pages = ["/", "/embed", "/page.css", "/page.js", "/icon.svg", "/atlas", "/atlas.css", "/atlas.csv"];
        for (path, _) in routes() {
            assert!(pages.contains(&path) || described.iter().any(|known| known == path), "{path} is not described");
        }
        for path in &described {
            assert!(routes().iter().any(|(known, _)| known == path), "{path} is described but not served");
        }
    }
}
