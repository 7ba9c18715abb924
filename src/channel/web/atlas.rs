//! `/atlas` and `/atlas.csv`: what towns offer foreign residents, in the reader's language; no question is asked and none is kept.

use super::state::State;
use super::{Shared, Shop, headers, padding};
use crate::channel::print::atlas::{self, Standing};
use crate::language::Language;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State as Given};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// What may stand behind the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    language: String,
}

type Asked = Result<Query<Wanted>, QueryRejection>;

/// The page.
pub async fn page(Given(shop): Shared, headers: HeaderMap, wanted: Asked) -> Response {
    let language = language(&headers, wanted);
    let html = written(&shop, move |shop, today| padding::page(atlas::page(&shop.counter.snapshot(), language, today, Standing::Served))).await;
    let Some(html) = html else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let mut response = html.into_response();
    let set = response.headers_mut();
    set.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    set.insert(header::CONTENT_SECURITY_POLICY, headers::page_policy(&[]));
    set.insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// The rows.
pub async fn table(Given(shop): Shared, headers: HeaderMap, wanted: Asked) -> Response {
    let language = language(&headers, wanted);
    let csv = written(&shop, move |shop, today| atlas::csv(&shop.counter.snapshot(), language, today)).await;
    let Some(csv) = csv else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    ([(header::CONTENT_TYPE, "text/csv; charset=utf-8"), (header::CONTENT_DISPOSITION, "attachment; filename=\"atlas.csv\"")], csv).into_response()
}

/// The language asked for, else the browser's.
fn language(headers: &HeaderMap, wanted: Asked) -> Language {
    let asked = wanted.ok().and_then(|Query(wanted)| wanted.language.parse().ok());
    asked.unwrap_or_else(|| State::new(headers, None).language)
}

/// Writes off the async threads.
async fn written(shop: &std::sync::Arc<Shop>, write: impl FnOnce(&Shop, jiff::civil::Date) -> String + Send + 'static) -> Option<String> {
    let shop = std::sync::Arc::clone(shop);
    let work = tokio::task::spawn_blocking(move || {
        let today = shop.counter.snapshot().knowledge.country.local(shop.counter.now()).date();
        write(&shop, today)
    });
    work.await.ok()
}
