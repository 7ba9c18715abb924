//! `/api/v1/…`: the same objects as `ask --jsonl`. Errors are problems with a key and a text in the asker's language, and never quote.

use super::state::wishes;
use super::{Shared, Shop, openapi, padding};
use crate::answer::compose::Desk;
use crate::answer::locale::Key;
use crate::answer::offices;
use crate::ask::Channel;
use crate::channel::json::{self, AskObject, ReplyObject};
use crate::id::{PlaceCode, Slug, TopicId};
use crate::language::Language;
use crate::pipeline;
use crate::reply::Block;
use crate::text::normalise::normalise;
use axum::body::{Body, to_bytes};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

/// Bytes a question may have.
const LIMIT: usize = 8 * 1024;
/// Services listed at most.
const SERVICES: usize = 20;

/// The addresses of the interface.
pub fn routes() -> Vec<(&'static str, MethodRouter<Arc<Shop>>)> {
    vec![("/api/v1/ask", post(ask)), ("/api/v1/services", post(services)), ("/api/v1/topics", get(topics)), ("/api/v1/openapi.json", get(description))]
}

/// An error.
#[derive(Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the key says which it is.
    r#type: &'static str,
    /// The HTTP status.
    status: u16,
    /// Which error it is; stays the same in all languages.
    key: &'static str,
    /// The error in the asker's language.
    title: String,
    /// What to send instead, for whoever writes the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

/// Who helps with what, where.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ServicesQuery {
    /// A place's code or name; without it, services of the whole country.
    place: Option<String>,
    /// A topic's id; without it, those who help with anything.
    topic: Option<String>,
    /// A language's tag.
    language: Option<String>,
}

/// The services found, best first.
#[derive(Serialize, ToSchema)]
pub struct ServicesFound {
    /// The language of the texts.
    language: Language,
    /// The place understood.
    place: Option<PlaceCode>,
    /// Codes to choose from, when a name fits several places.
    place_choices: Vec<PlaceCode>,
    /// Slugs, best first.
    services: Vec<Slug>,
    /// Each service as an office and its phones.
    blocks: Vec<Block>,
}

/// Which language the titles are in.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct TopicsQuery {
    /// A language's tag.
    language: Option<String>,
}

/// A topic as a list shows it.
#[derive(Serialize, ToSchema)]
pub struct TopicEntry {
    /// Its id.
    id: TopicId,
    /// Its code, for links.
    code: String,
    /// Its title, in the language asked for or the nearest there is.
    title: String,
    /// Opens with who to call now.
    urgent: bool,
    /// Others may read the screen: cover the answer.
    discreet: bool,
}

/// All topics.
#[derive(Serialize, ToSchema)]
pub struct TopicList {
    /// The language of the titles.
    language: Language,
    /// The topics, by id.
    topics: Vec<TopicEntry>,
}

/// Answers one question.
#[utoipa::path(
    post,
    path = "/api/v1/ask",
    request_body = AskObject,
    responses(
        (status = 200, description = "The reply.", body = ReplyObject),
        (status = 400, description = "Not a question.", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Over 8 KiB.", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn ask(State(shop): Shared, headers: HeaderMap, request: Request) -> Response {
    let language = asker(&headers, None);
    let Ok(line) = to_bytes(request.into_body(), LIMIT).await else { return problem(&shop, StatusCode::PAYLOAD_TOO_LARGE, Key::ErrorTooLarge, language, None) };
    match json::read(&line) {
        Err(error) => problem(&shop, StatusCode::BAD_REQUEST, Key::ErrorBadRequest, language, Some(error.to_string())),
        Ok((mut ask, id)) => {
            ask.channel = Channel::Web;
            ask.language = ask.language.or_else(|| wishes(&headers).first().copied());
            let reply = shop.counter.answer(ask).await;
            answer(&json::write(reply, Channel::Web, id, &shop.counter.snapshot()))
        }
    }
}

/// Lists who helps with a topic near a place.
#[utoipa::path(
    post,
    path = "/api/v1/services",
    request_body = ServicesQuery,
    responses(
        (status = 200, description = "The services, best first.", body = ServicesFound),
        (status = 400, description = "Not such a query, or a topic that is not there.", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Over 8 KiB.", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn services(State(shop): Shared, headers: HeaderMap, request: Request) -> Response {
    let language = asker(&headers, None);
    let Ok(body) = to_bytes(request.into_body(), LIMIT).await else { return problem(&shop, StatusCode::PAYLOAD_TOO_LARGE, Key::ErrorTooLarge, language, None) };
    let Ok(query) = serde_json::from_slice::<ServicesQuery>(&body) else {
        let detail = "give one object with the keys place, topic, language, each a string".to_owned();
        return problem(&shop, StatusCode::BAD_REQUEST, Key::ErrorBadRequest, language, Some(detail));
    };
    let language = asker(&headers, query.language.as_deref());
    let snapshot = shop.counter.snapshot();
    let (place, place_choices) = match query.place.map(|place| snapshot.gazetteer.resolve(&normalise(&place))).unwrap_or_default().as_slice() {
        [only] => (Some(*only), Vec::new()),
        several => (None, several.to_vec()),
    };
    let id = TopicId::new(query.topic.as_deref().unwrap_or(offices::ANYTHING));
    let topic = snapshot.knowledge.topics.get(&id);
    if topic.is_none() && query.topic.is_some() {
        let detail = "there is no such topic: /api/v1/topics lists them".to_owned();
        return problem(&shop, StatusCode::BAD_REQUEST, Key::ErrorBadRequest, language, Some(detail));
    }
    let now = snapshot.knowledge.country.local(shop.counter.now());
    let near = offices::near(&snapshot.knowledge, &id, topic, place, language);
    let blocks: Vec<Block> =
        near.iter().take(SERVICES).flat_map(|service| offices::blocks(service, &snapshot.knowledge, &snapshot.locales, language, now)).collect();
    answer(&ServicesFound { language, place, place_choices, services: offices::shown(&blocks), blocks })
}

/// Lists all topics.
#[utoipa::path(get, path = "/api/v1/topics", params(TopicsQuery), responses((status = 200, description = "All topics.", body = TopicList)))]
pub async fn topics(State(shop): Shared, headers: HeaderMap, query: Result<Query<TopicsQuery>, QueryRejection>) -> Response {
    let language = asker(&headers, query.ok().and_then(|Query(query)| query.language).as_deref());
    let snapshot = shop.counter.snapshot();
    let now = snapshot.knowledge.country.local(shop.counter.now());
    let desk = Desk { language, channel: Channel::Web, ..pipeline::desk(&snapshot, now) };
    let topics = snapshot.knowledge.topics.values();
    let topics = topics.map(|topic| TopicEntry {
        id: topic.id.clone(),
        code: topic.code.to_string(),
        title: desk.title(topic),
        urgent: topic.file.urgent,
        discreet: topic.file.discreet,
    });
    answer(&TopicList { language, topics: topics.collect() })
}

/// Describes this interface.
#[utoipa::path(get, path = "/api/v1/openapi.json", responses((status = 200, description = "This document.", body = serde_json::Value)))]
pub async fn description() -> Response {
    let text = openapi::document().to_pretty_json().unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// The language errors and lists are in: named, wished, or English.
fn asker(headers: &HeaderMap, named: Option<&str>) -> Language {
    named.and_then(Language::from_locale).or_else(|| wishes(headers).first().copied()).unwrap_or(Language::En)
}

/// A problem.
pub fn problem(shop: &Shop, status: StatusCode, key: Key, language: Language, detail: Option<String>) -> Response {
    let title = shop.counter.snapshot().locales.text(language, key);
    let problem = Problem { r#type: "about:blank", status: status.as_u16(), key: key.as_str(), title, detail };
    let text = serde_json::to_string(&problem).unwrap_or_default();
    let mut response = (status, [(header::CONTENT_TYPE, "application/problem+json")], text).into_response();
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

/// A fault of our own.
pub fn internal(shop: &Shop) -> axum::http::Response<Body> {
    problem(shop, StatusCode::INTERNAL_SERVER_ERROR, Key::ErrorInternal, Language::En, None)
}

/// An object, padded; the connection ends with it, so that no buffer keeps the question.
fn answer(object: &impl Serialize) -> Response {
    let text = serde_json::to_string(object).unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json"), (header::CONNECTION, "close")], padding::json(text)).into_response()
}
