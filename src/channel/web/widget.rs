//! `/widget.js`: the one script tag for the page of an NGO or a town. It inserts a bubble and our own frame, and reads nothing of that page.

use super::Shared;
use crate::answer::locale::Key;
use crate::language::Language;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

const SCRIPT: &str = include_str!("assets/widget.js");
/// Where the words of all languages go.
const WORDS: &str = "/*WORDS*/{}";

/// The widget's script, with its three words in every language.
#[utoipa::path(get, path = "/widget.js", responses((status = 200, description = "One script that inserts our frame.", body = String, content_type = "text/javascript")))]
pub async fn script(State(shop): Shared) -> Response {
    let locales = &shop.counter.snapshot().locales;
    let words: Map<String, Value> = Language::all()
        .map(|language| {
            let word = |key| locales.text(language, key);
            (language.tag().to_owned(), json!([word(Key::WebOpenChat), word(Key::WebCloseChat), word(Key::WebTitle), language.html()]))
        })
        .collect();
    // `<` cannot occur in the words' JSON inside a file of its own; it is escaped all the same.
    let words = Value::Object(words).to_string().replace('<', "\\u003c");
    let headers = [(header::CONTENT_TYPE.as_str(), "text/javascript; charset=utf-8"), ("cross-origin-resource-policy", "cross-origin")];
    (headers, SCRIPT.replace(WORDS, &words)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_has_one_place_for_its_words() {
        assert_eq!(SCRIPT.matches(WORDS).count(), 1);
    }
}
