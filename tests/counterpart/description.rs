//! The public description of the Bot API, and what it says about one call or one object.

use crate::telegram::bot_api::html;
use serde_json::{Map, Value};
use std::sync::OnceLock;

static DESCRIPTION: &str = include_str!("../data/telegram/bot-api.json");

fn description() -> &'static Value {
    static READ: OnceLock<Value> = OnceLock::new();
    READ.get_or_init(|| serde_json::from_str(DESCRIPTION).unwrap())
}

/// Everything that is wrong with a call.
pub fn check_call(method: &str, body: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let Some(described) = description()["methods"].get(method) else { return vec![format!("{method}: there is no such method")] };
    let Some(fields) = body.as_object() else { return vec![format!("{method}: the body is not an object")] };
    check_fields(method, described, fields, &mut wrong);
    if let Some(text) = body.get("text").and_then(Value::as_str) {
        let longest = if method == "answerCallbackQuery" { 200 } else { 4096 };
        match if body.get("parse_mode").and_then(Value::as_str) == Some("HTML") { html::read(text) } else { Ok(text.to_owned()) } {
            Ok(text) if text.trim().is_empty() => wrong.push(format!("{method}.text: empty")),
            Ok(text) if text.encode_utf16().count() > longest => wrong.push(format!("{method}.text: longer than {longest}")),
            Ok(_) => {}
            Err(why) => wrong.push(format!("{method}.text: {why}")),
        }
    }
    check_words(method, body, &mut wrong);
    wrong
}

/// Everything that is wrong with an object of a described type.
pub fn check_object(name: &str, value: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    check_type(name, name, value, &mut wrong);
    wrong
}

/// Limits that the description has only in words.
fn check_words(method: &str, body: &Value, wrong: &mut Vec<String>) {
    for button in
        body.pointer("/reply_markup/inline_keyboard").and_then(Value::as_array).into_iter().flatten().flat_map(|row| row.as_array().into_iter().flatten())
    {
        let kinds = button.as_object().map_or(0, |fields| fields.len());
        let data = button.get("callback_data").and_then(Value::as_str).map_or(1, str::len);
        if !(1..=64).contains(&data) {
            wrong.push(format!("{method}: callback_data of {data} bytes"));
        }
        if kinds != 2 || button["text"].as_str().is_none_or(str::is_empty) {
            wrong.push(format!("{method}: a button must have a text and exactly one use"));
        }
    }
    if method == "deleteMessages" && !(1..=100).contains(&body["message_ids"].as_array().map_or(0, Vec::len)) {
        wrong.push("deleteMessages: 1 to 100 ids".to_owned());
    }
    if method == "getUpdates" && body.get("limit").and_then(Value::as_i64).is_some_and(|limit| !(1..=100).contains(&limit)) {
        wrong.push("getUpdates: limit of 1 to 100".to_owned());
    }
    for command in body.get("commands").and_then(Value::as_array).into_iter().flatten() {
        let name = command["command"].as_str().unwrap_or_default();
        if name.is_empty() || name.len() > 32 || !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            wrong.push(format!("{method}: the command {name}"));
        }
        if !(1..=256).contains(&command["description"].as_str().unwrap_or_default().chars().count()) {
            wrong.push(format!("{method}: the description of {name}"));
        }
    }
    if let Some(code) = body.get("language_code").and_then(Value::as_str).filter(|code| code.len() != 2) {
        wrong.push(format!("{method}: {code} is not a two-letter code"));
    }
}

fn check_fields(at: &str, described: &Value, given: &Map<String, Value>, wrong: &mut Vec<String>) {
    let fields = described.get("fields").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for name in given.keys().filter(|name| !fields.iter().any(|field| field["name"] == **name)) {
        wrong.push(format!("{at}: unknown field {name}"));
    }
    for field in fields {
        let name = field["name"].as_str().unwrap_or_default();
        let Some(value) = given.get(name) else {
            if field["required"] == true {
                wrong.push(format!("{at}: {name} is missing"));
            }
            continue;
        };
        let types: Vec<_> = field["types"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let attempts: Vec<Vec<String>> = types
            .iter()
            .map(|kind| {
                let mut inner = Vec::new();
                check_type(&format!("{at}.{name}"), kind, value, &mut inner);
                inner
            })
            .collect();
        if !attempts.iter().any(Vec::is_empty) {
            wrong.extend(attempts.into_iter().next().unwrap_or_else(|| vec![format!("{at}.{name}: no type described")]));
        }
    }
}

fn check_type(at: &str, kind: &str, value: &Value, wrong: &mut Vec<String>) {
    if let Some(inner) = kind.strip_prefix("Array of ") {
        match value.as_array() {
            Some(items) => items.iter().for_each(|item| check_type(at, inner, item, wrong)),
            None => wrong.push(format!("{at}: not an array")),
        }
        return;
    }
    let fits = match kind {
        "Integer" => value.is_i64() || value.is_u64(),
        "Float" => value.is_number(),
        "String" => value.is_string(),
        "Boolean" => value.is_boolean(),
        "True" => value == &Value::Bool(true),
        _ => {
            let described = &description()["types"][kind];
            if let Some(subtypes) = described.get("subtypes").and_then(Value::as_array) {
                let fits = subtypes.iter().filter_map(Value::as_str).any(|subtype| check_object(subtype, value).is_empty());
                if !fits {
                    wrong.push(format!("{at}: no kind of {kind}"));
                }
                return;
            }
            match value.as_object() {
                Some(fields) if described.is_object() => check_fields(at, described, fields, wrong),
                _ => wrong.push(format!("{at}: not a {kind}")),
            }
            return;
        }
    };
    if !fits {
        wrong.push(format!("{at}: not a {kind}"));
    }
}

#[test]
fn calls_that_break_the_description_are_found() {
    use serde_json::json;
    let good = json!({"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}});
    assert_eq!(check_call("sendMessage", &good), Vec::<String>::new());
    for (method, body) in [
        ("sendWords", json!({})),
        ("sendMessage", json!({"chat_id": 1})),
        ("sendMessage", json!({"chat_id": true, "text": "x"})),
        ("sendMessage", json!({"chat_id": 1, "text": "x", "colour": "red"})),
        ("sendMessage", json!({"chat_id": 1, "text": "<b>x", "parse_mode": "HTML"})),
        ("sendMessage", json!({"chat_id": 1, "text": "x".repeat(4097)})),
        ("sendMessage", json!({"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b".repeat(65)}]]}})),
        ("deleteMessages", json!({"chat_id": 1, "message_ids": (0..101).collect::<Vec<_>>()})),
        ("setMyCommands", json!({"commands": [{"command": "Start", "description": "x"}]})),
    ] {
        assert_eq!(check_call(method, &body).len(), 1, "{method} {body}");
    }
}
