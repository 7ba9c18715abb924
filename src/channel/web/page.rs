//! `/` and `/embed`: a form comes in, a page goes out, with or without script. The question is never part of an answer.

use super::opening;
use super::shell::{self, Screen};
use super::state::{self, Fields, State};
use super::{Shared, Shop, api, headers, padding, render};
use crate::answer::locale::Key;
use crate::ask::{Ask, Channel, Input};
use crate::guard::privacy::Sensitive;
use crate::knowledge::bot::BotTopic;
use crate::payload::{Action, Payload};
use crate::reply::{Effect, Reply};
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Query, State as Given};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// What may stand behind the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Link {
    start: String,
}

type Followed = Result<Query<Link>, QueryRejection>;
type Asked = Result<Form<Fields>, FormRejection>;

/// The page.
pub async fn open(Given(shop): Shared, headers: HeaderMap, link: Followed) -> Response {
    opened(&shop, &headers, link, false).await
}

/// The page inside a frame of another site.
pub async fn open_embedded(Given(shop): Shared, headers: HeaderMap, link: Followed) -> Response {
    opened(&shop, &headers, link, true).await
}

/// A question or a button.
pub async fn ask(Given(shop): Shared, headers: HeaderMap, form: Asked) -> Response {
    asked(&shop, &headers, form, false).await
}

/// The same inside a frame.
pub async fn ask_embedded(Given(shop): Shared, headers: HeaderMap, form: Asked) -> Response {
    asked(&shop, &headers, form, true).await
}

/// An address we do not have.
pub async fn nothing_here(Given(shop): Shared, uri: Uri, headers: HeaderMap) -> Response {
    refuse(&shop, &uri, &headers, StatusCode::NOT_FOUND, Key::ErrorNotFound)
}

/// An address asked in a way it does not know.
pub async fn wrong_method(Given(shop): Shared, uri: Uri, headers: HeaderMap) -> Response {
    refuse(&shop, &uri, &headers, StatusCode::METHOD_NOT_ALLOWED, Key::ErrorBadRequest)
}

async fn opened(shop: &Shop, headers: &HeaderMap, link: Followed, embed: bool) -> Response {
    let link = link.ok().map(|Query(link)| Payload::parse_link(&link.start));
    let state = State::new(headers, link.as_ref());
    let known = |code| shop.counter.snapshot().knowledge.topic_by_code(code).is_some() || BotTopic::of_code(code).is_some();
    match link.filter(|payload| payload.action == Action::Topic && payload.code.is_some_and(known)) {
        Some(payload) => answered(shop, state, Input::Button(payload), embed).await,
        None => first(shop, headers, state, embed),
    }
}

async fn asked(shop: &Shop, headers: &HeaderMap, form: Asked, embed: bool) -> Response {
    let Form(fields) = match form {
        Ok(form) => form,
        Err(rejection) => {
            let status = rejection.status();
            let key = if status == StatusCode::PAYLOAD_TOO_LARGE { Key::ErrorTooLong } else { Key::ErrorBadRequest };
            return failed(shop, State::new(headers, None), status, key, embed);
        }
    };
    let mut state = State::of(&fields, headers, shop.counter.now().as_second());
    if fields.button.is_empty() {
        return answered(shop, state, Input::Text(Sensitive::new(fields.text)), embed).await;
    }
    let payload = Payload::parse(&fields.button);
    if payload.action == Action::SetLanguage && payload.code.is_none() {
        state = State { language: payload.language.unwrap_or(state.language), chosen: true, ..state };
        return first(shop, headers, state, embed);
    }
    answered(shop, state, Input::Button(payload), embed).await
}

/// The first screen.
fn first(shop: &Shop, headers: &HeaderMap, state: State, embed: bool) -> Response {
    let snapshot = shop.counter.snapshot();
    let screen = Screen { shop, snapshot: &snapshot, language: state.language, embed };
    let talk = opening::write(&screen, &state, &state::wishes(headers));
    respond(StatusCode::OK, &screen, shell::page(&screen, &state, talk, None))
}

async fn answered(shop: &Shop, state: State, input: Input, embed: bool) -> Response {
    let ask = Ask {
        language: Some(state.language),
        chosen: state.chosen,
        remembered_place: state.place,
        remembered_topic: state.topic_id(&shop.counter),
        channel: Channel::Web,
        new_session: state.new,
        ..Ask::of(input)
    };
    let reply = shop.counter.answer(ask).await;
    shown(shop, &state, &reply, StatusCode::OK, embed)
}

fn shown(shop: &Shop, state: &State, reply: &Reply, status: StatusCode, embed: bool) -> Response {
    let snapshot = shop.counter.snapshot();
    let screen = Screen { shop, snapshot: &snapshot, language: reply.language, embed };
    let talk = render::write(&screen, reply);
    let page = shell::page(&screen, &state.after(reply, &snapshot), talk, Some(reply.effect));
    let mut response = respond(status, &screen, page);
    if reply.effect == Effect::Erase {
        response.headers_mut().insert("clear-site-data", header::HeaderValue::from_static("\"cache\""));
    }
    response
}

/// A form that cannot be read, told on a page like any other.
fn failed(shop: &Shop, state: State, status: StatusCode, key: Key, embed: bool) -> Response {
    let snapshot = shop.counter.snapshot();
    let screen = Screen { shop, snapshot: &snapshot, language: state.language, embed };
    respond(status, &screen, shell::page(&screen, &state, render::trouble(&screen, key), None))
}

/// Too many questions: the danger numbers, and to wait.
pub fn busy(shop: &Shop, uri: &Uri, headers: &HeaderMap) -> Response {
    refuse(shop, uri, headers, StatusCode::TOO_MANY_REQUESTS, Key::ErrorBusy)
}

/// What is not there: a page for people, a problem for programs.
fn refuse(shop: &Shop, uri: &Uri, headers: &HeaderMap, status: StatusCode, key: Key) -> Response {
    let state = State::new(headers, None);
    if uri.path().starts_with("/api/") { api::problem(shop, status, key, state.language, None) } else { failed(shop, state, status, key, false) }
}

fn respond(status: StatusCode, screen: &Screen<'_>, html: String) -> Response {
    let frames = if screen.embed { screen.shop.settings.allowed_origins.as_slice() } else { &[] };
    let sharing = if screen.embed { "cross-origin" } else { "same-origin" };
    let mut response = (status, padding::page(html)).into_response();
    let set = response.headers_mut();
    set.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/html; charset=utf-8"));
    set.insert(header::CONTENT_SECURITY_POLICY, headers::page_policy(frames));
    set.insert("cross-origin-resource-policy", header::HeaderValue::from_static(sharing));
    set.insert(header::VARY, header::HeaderValue::from_static("accept-language"));
    // The next question must find no buffer of this one.
    set.insert(header::CONNECTION, header::HeaderValue::from_static("close"));
    response
}
