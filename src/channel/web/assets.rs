//! Style, script and icon of the page: part of the program, from our own host, kept by no browser.

use super::Shop;
use crate::guard::leak;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get};
use std::borrow::Cow;
use std::sync::Arc;

const FILES: &[(&str, &str, &str)] = &[
    ("/page.css", "text/css; charset=utf-8", include_str!("assets/page.css")),
    ("/page.js", "text/javascript; charset=utf-8", include_str!("assets/page.js")),
    ("/atlas.css", "text/css; charset=utf-8", crate::channel::print::atlas::STYLE),
    ("/icon.svg", "image/svg+xml", include_str!("assets/icon.svg")),
];

/// The files with their addresses.
pub fn routes() -> impl Iterator<Item = (&'static str, MethodRouter<Arc<Shop>>)> {
    FILES.iter().map(|(path, kind, text)| (*path, get(move || async move { ([(header::CONTENT_TYPE, *kind)], served(text)).into_response() })))
}

/// A file as it is; in a leaky build the script may forget to cover the page.
fn served(text: &'static str) -> Cow<'static, str> {
    if leak::is("cover") { text.replace("root.classList.add(\"gone\");", "").into() } else { text.into() }
}
