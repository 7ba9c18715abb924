//! The web channel over the real knowledge base: its router is asked directly, without a socket.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use madoguchi::channel::Counter;
use madoguchi::channel::web::{WebSettings, router};
use madoguchi::language::Language;
use madoguchi::snapshot::{Folders, Snapshot};
use proptest::prelude::*;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};
use tower::ServiceExt;

/// 24 November 2026, a Tuesday, noon in Tokyo.
const NOON: i64 = 1_795_489_200;
const SIZES: [usize; 2] = [32_768, 65_536];
/// Cannot be in any page by chance.
const CANARY: &str = "qzxcanaryvw";

static COUNTER: LazyLock<Arc<Counter>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = Folders { knowledge: vec![root.join("knowledge-base")], locales: root.join("locales"), models: Some(root.join("models")) };
    let snapshot = Snapshot::build(&folders).unwrap().snapshot;
    Arc::new(Counter::new(snapshot, || jiff::Timestamp::from_second(NOON).unwrap()))
});

fn web() -> Router {
    let settings = WebSettings::read(&["https://helpers.example".to_owned()], None).unwrap();
    router(Arc::clone(&COUNTER), settings, Arc::new(AtomicBool::new(true)), None)
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

async fn send(request: Request<Body>) -> Answer {
    let response = web().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 1 << 20).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
}

async fn open(path: &str, language: &str) -> Answer {
    send(Request::get(path).header(header::ACCEPT_LANGUAGE, language).body(Body::empty()).unwrap()).await
}

async fn post(path: &str, kind: &str, body: impl Into<Body>) -> Answer {
    send(Request::post(path).header(header::CONTENT_TYPE, kind).body(body.into()).unwrap()).await
}

async fn form(fields: &[(&str, &str)]) -> Answer {
    let written: String = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", value.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>()))
        .collect::<Vec<_>>()
        .join("&");
    post("/", "application/x-www-form-urlencoded", written).await
}

async fn ask(body: impl Into<Body>) -> Answer {
    post("/api/v1/ask", "application/json", body).await
}

fn now() -> String {
    NOON.to_string()
}

#[tokio::test]
async fn the_first_screen_is_in_the_browsers_language_and_names_all_others() {
    let page = open("/", "fr, vi;q=0.9, en;q=0.2").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("<html lang=\"vi\" dir=\"ltr\">"));
    for language in Language::all() {
        assert!(page.body.contains(&format!("value=\"1s_{}__\"", language.tag())) && page.body.contains(language.name()), "{language}");
    }
    let languages = page.body.split_once("class=\"languages\"").unwrap().1;
    assert!(languages.find(Language::Vi.name()).unwrap() < languages.find(Language::En.name()).unwrap());
    assert!(languages.find(Language::En.name()).unwrap() < languages.find(Language::Ja.name()).unwrap(), "what the browser wishes comes first");
}

#[tokio::test]
async fn the_exit_is_the_first_thing_in_the_page_and_works_without_script() {
    for path in ["/", "/embed", "/?start=en__wj", "/nowhere"] {
        let page = open(path, "en").await.body;
        let body = page.split_once("<body").unwrap().1;
        let first = body.find("<a ").unwrap();
        assert!(body[first..].starts_with("<a id=\"leave\" class=\"leave\" rel=\"noreferrer\" href=\"https://"), "{path}");
        assert!(["<button", "<input", "<summary", "<textarea"].iter().all(|other| body.find(other).is_none_or(|at| at > first)), "{path}");
    }
}

#[tokio::test]
async fn a_form_without_script_gets_a_page_with_the_answer_and_the_way_on() {
    let page = form(&[("text", "công ty không trả lương"), ("state", "1t_vi__"), ("at", &now())]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("<html lang=\"vi\"") && page.body.contains("<article class=\"answer\""));
    assert!(page.body.contains("<form id=\"ask\" method=\"post\"") && page.body.contains(&format!("name=\"at\" value=\"{NOON}\"")));
    let menu = form(&[("text", ""), ("button", "1m_my__"), ("state", "1t_my__"), ("at", &now())]).await;
    assert!(menu.body.contains("<html lang=\"my\"") && menu.body.contains("value=\"1a_my_"));
}

#[tokio::test]
async fn a_language_button_turns_the_page_and_keeps_the_place() {
    let page = form(&[("button", "1s_ne_14130_"), ("state", "1t_en_14130_"), ("at", &now())]).await;
    assert!(page.body.contains("<html lang=\"ne\"") && page.body.contains("class=\"opening\""));
    assert!(page.body.contains("name=\"state\" value=\"1t_ne_14130_\"") && page.body.contains("name=\"chosen\" value=\"1\""));
}

#[tokio::test]
async fn a_deep_link_leads_to_its_topic_in_its_language_and_ignores_what_it_does_not_know() {
    let topics = open("/api/v1/topics?language=vi", "en").await.json();
    let code = topics["topics"].as_array().unwrap().iter().find(|topic| topic["id"] == "work/unpaid-wages").unwrap()["code"].as_str().unwrap().to_owned();
    let page = open(&format!("/?start=vi_14130_{code}"), "en").await.body;
    assert!(page.contains("<html lang=\"vi\"") && page.contains("<article class=\"answer\""));
    assert!(page.contains(&format!("name=\"state\" value=\"1t_vi_14130_{code}\"")));
    assert!(page.contains("class=\"note\""), "a new conversation says what this channel shows to others");
    for odd in ["xx_99_ZZ", "", "___", "vi", "%00", "%ff%fe", "vi_14130_qz_wj_wj", "<script>"] {
        let page = open(&format!("/?start={}", odd.replace('<', "%3C").replace('>', "%3E")), "my").await;
        assert_eq!(page.status, StatusCode::OK, "{odd}");
        assert!(page.body.contains("class=\"opening\""), "{odd}");
    }
    let kept = open("/?start=_14130_", "my").await.body;
    assert!(kept.contains("name=\"state\" value=\"1t_my_14130_\""));
}

#[tokio::test]
async fn the_channels_note_is_in_a_new_conversation_and_absent_inside_one() {
    let text = ("text", "when is the town hall open");
    let old = (NOON - 600).to_string();
    assert!(form(&[text, ("state", "1t_en__"), ("at", &old)]).await.body.contains("class=\"note\""), "after ten minutes it is a new one");
    assert!(!form(&[text, ("state", "1t_en__"), ("at", &now())]).await.body.contains("class=\"note\""));
}

#[tokio::test]
async fn every_page_is_sealed() {
    for path in
        ["/", "/embed", "/widget.js", "/page.js", "/page.css", "/icon.svg", "/api/v1/topics", "/api/v1/openapi.json", "/healthz", "/nowhere", "/api/v1/nowhere"]
    {
        let page = open(path, "en").await;
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("x-dns-prefetch-control"), "off", "{path}");
        assert_eq!(page.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(page.header("permissions-policy").contains("geolocation=()"), "{path}");
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe") && !policy.contains("http:"), "{path}: {policy}");
        let frames = policy.split_once("frame-ancestors ").unwrap().1;
        assert_eq!(frames, if path == "/embed" { "https://helpers.example" } else { "'none'" }, "{path}");
        for forbidden in ["set-cookie", "access-control-allow-origin", "content-encoding", "server", "etag", "last-modified"] {
            assert!(!page.headers.contains_key(forbidden), "{path} sends {forbidden}");
        }
    }
    assert_eq!(open("/widget.js", "en").await.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!(open("/", "en").await.header("cross-origin-resource-policy"), "same-origin");
}

#[tokio::test]
async fn the_page_has_no_script_or_style_of_its_own_and_names_no_other_host_but_exit_and_sources() {
    let page = open("/", "en").await.body;
    assert!(["<style", " style=", "onclick=", "onload=", "javascript:"].iter().all(|inline| !page.contains(inline)));
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("://").count(), 1, "only the exit leads away");
    assert!(page.contains("<script src=\"/page.js\" defer></script>"));
}

#[tokio::test]
async fn no_question_is_found_in_its_answer() {
    let canaries = [
        CANARY.to_owned(),
        format!("công ty {CANARY} không trả lương"),
        format!("<b>{CANARY}</b>"),
        format!("{CANARY}@example.org 090-{CANARY}"),
        format!("I was hit {CANARY} in Kawasaki"),
    ];
    for text in &canaries {
        let json = serde_json::json!({ "text": text }).to_string();
        let place = serde_json::json!({ "text": "help", "place": text }).to_string();
        let wrong = serde_json::json!({ "text": text, "unknown": 1 }).to_string();
        let services = serde_json::json!({ "place": text, "topic": text }).to_string();
        for answer in [
            form(&[("text", text), ("state", "1t_en__"), ("at", &now())]).await,
            form(&[("text", text), ("state", text), ("chosen", text), ("at", text), ("button", text)]).await,
            ask(json).await,
            ask(place).await,
            ask(wrong).await,
            ask(format!("{{\"text\": {text}")).await,
            post("/api/v1/services", "application/json", services).await,
            post("/", "application/json", text.clone()).await,
            open(&format!("/{CANARY}?start={CANARY}"), CANARY).await,
            open(&format!("/api/v1/{CANARY}?language={CANARY}"), CANARY).await,
            open(&format!("/api/v1/topics?language={CANARY}"), CANARY).await,
        ] {
            assert!(!answer.body.to_lowercase().contains(CANARY), "{}", answer.body);
            assert!(answer.headers.iter().all(|(_, value)| !String::from_utf8_lossy(value.as_bytes()).contains(CANARY)));
        }
    }
}

#[tokio::test]
async fn answers_have_one_of_two_lengths_and_end_their_connection() {
    for text in ["a", "công ty không trả lương", "my husband hits me", "လစာမရဘူး", "kawasaki"] {
        for answer in [form(&[("text", text)]).await, ask(serde_json::json!({ "text": text }).to_string()).await] {
            assert!(SIZES.contains(&answer.body.len()), "{text}: {} bytes", answer.body.len());
            assert_eq!(answer.header("connection"), "close");
        }
    }
    for path in ["/", "/?start=vi__", "/embed"] {
        assert!(SIZES.contains(&open(path, "si").await.body.len()), "{path}");
    }
}

#[tokio::test]
async fn the_interface_takes_and_gives_the_objects_of_the_command_line() {
    let answer = ask(r#"{"text":"công ty không trả lương","id":[1,{"a":null}],"place":"14130"}"#).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/json"));
    let reply = answer.json();
    assert_eq!(reply["id"], serde_json::json!([1, {"a": null}]));
    assert_eq!((reply["language"].as_str(), reply["place"].as_str()), (Some("vi"), Some("14130")));
    for key in ["kind", "urgent", "topic", "candidates", "also", "places", "place_choices", "services", "reply", "blocks"] {
        assert!(reply.get(key).is_some(), "{key}");
    }
    assert!(!reply["reply"].as_str().unwrap().is_empty() && !reply["blocks"].as_array().unwrap().is_empty());
    assert!(reply.get("discreet").is_none() && reply.get("effect").is_none() && reply.get("sms").is_none());
    let topic = ask(r#"{"topic":"work/unpaid-wages","language":"pt-BR"}"#).await.json();
    assert_eq!((topic["topic"].as_str(), topic["kind"].as_str(), topic["language"].as_str()), (Some("work/unpaid-wages"), Some("answer"), Some("pt")));
    let button = ask(r#"{"button":"1m_th__"}"#).await.json();
    assert_eq!((button["kind"].as_str(), button["language"].as_str()), (Some("bot"), Some("th")));
}

#[tokio::test]
async fn services_are_listed_by_place_and_topic() {
    let found = post("/api/v1/services", "application/json", r#"{"place":"14130","topic":"work/unpaid-wages","language":"vi"}"#).await.json();
    assert_eq!((found["place"].as_str(), found["language"].as_str()), (Some("14130"), Some("vi")));
    let offices = found["blocks"].as_array().unwrap().iter().filter(|block| block["type"] == "office").count();
    assert!(offices > 0 && offices == found["services"].as_array().unwrap().len());
    let several = post("/api/v1/services", "application/json", r#"{"place":"府中市"}"#).await.json();
    assert!(several["place"].is_null() && several["place_choices"].as_array().unwrap().len() > 1);
    let unknown = post("/api/v1/services", "application/json", r#"{"topic":"work/nothing"}"#).await;
    assert_eq!((unknown.status, unknown.json()["key"].as_str()), (StatusCode::BAD_REQUEST, Some("error-bad-request")));
}

#[tokio::test]
async fn an_error_is_a_problem_with_a_key_in_the_askers_language() {
    let request = |body: &'static str| Request::post("/api/v1/ask").header(header::ACCEPT_LANGUAGE, "vi").body(Body::from(body)).unwrap();
    for body in ["", "{", "[]", "1", "{}", r#"{"text":["a"]}"#, r#"{"text":"a","button":"b"}"#, r#"{"words":"a"}"#] {
        let answer = send(request(body)).await;
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::BAD_REQUEST, "application/problem+json"), "{body}");
        let (problem, own) = (answer.json(), COUNTER.snapshot().locales.text(Language::Vi, madoguchi::answer::locale::Key::ErrorBadRequest));
        assert_eq!(
            (problem["key"].as_str(), problem["status"].as_u64(), problem["title"].as_str()),
            (Some("error-bad-request"), Some(400), Some(own.as_str())),
            "{body}"
        );
    }
    assert_eq!(open("/api/v1/nothing", "en").await.json()["key"], "error-not-found");
    let wrong = open("/api/v1/ask", "en").await;
    assert_eq!((wrong.status, wrong.json()["key"].as_str()), (StatusCode::METHOD_NOT_ALLOWED, Some("error-bad-request")));
}

#[tokio::test]
async fn what_is_too_large_is_refused_in_words() {
    let fits = format!("{{\"text\":\"{}\"}}", "a".repeat(8192 - 11));
    assert_eq!(fits.len(), 8192);
    assert_eq!(ask(fits.clone()).await.status, StatusCode::OK);
    let over = ask(format!("{fits} ")).await;
    assert_eq!((over.status, over.json()["key"].as_str()), (StatusCode::PAYLOAD_TOO_LARGE, Some("error-too-large")));
    let page = form(&[("text", &"a".repeat(9000))]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.body.contains("<article class=\"answer\"") && page.body.contains("<form id=\"ask\""));
    // 2,000 characters of a script that takes nine bytes each, the most the field takes.
    assert_eq!(form(&[("text", &"က".repeat(2000))]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn ready_says_so_only_when_it_is() {
    let ready = Arc::new(AtomicBool::new(false));
    let web = router(Arc::clone(&COUNTER), WebSettings::default(), Arc::clone(&ready), None);
    let status = |web: Router, path: &'static str| async move { web.oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap().status() };
    assert_eq!((status(web.clone(), "/readyz").await, status(web.clone(), "/healthz").await), (StatusCode::SERVICE_UNAVAILABLE, StatusCode::OK));
    ready.store(true, Ordering::Release);
    assert_eq!(status(web, "/readyz").await, StatusCode::OK);
}

#[tokio::test]
async fn the_widget_is_small_and_speaks_every_language() {
    let script = open("/widget.js", "en").await;
    assert!(script.body.len() <= 20_000, "{} bytes", script.body.len());
    for language in Language::all() {
        assert!(script.body.contains(&format!("\"{}\":[", language.tag())), "{language}");
    }
    assert!(script.header("content-type").starts_with("text/javascript"));
}

#[tokio::test]
async fn erasing_forgets_the_place_and_clears_our_own_cache() {
    let page = form(&[("button", "1e_en_14130_"), ("state", "1t_en_14130_"), ("at", &now())]).await;
    assert_eq!(page.header("clear-site-data"), "\"cache\"");
    assert!(page.body.contains("data-effect=\"erase\"") && page.body.contains("name=\"state\" value=\"1t_en__\""));
}

#[tokio::test]
async fn the_interface_is_described_as_it_was_published() {
    let described = open("/api/v1/openapi.json", "en").await;
    assert_eq!(described.json()["openapi"], "3.1.0");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/web/openapi.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &described.body).unwrap();
    }
    let published = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(described.body == published, "the interface changed: if it may, run the tests once with UPDATE=1 and commit tests/data/web/openapi.json");
}

fn quietly(future: impl Future<Output = Answer>) -> Answer {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_to_any_entry_are_answered(body in proptest::collection::vec(any::<u8>(), 0..400), entry in 0_usize..4, kind in 0_usize..3) {
        let path = ["/", "/embed", "/api/v1/ask", "/api/v1/services"][entry];
        let kind = ["application/x-www-form-urlencoded", "application/json", "text/plain; charset=\u{ff}"][kind];
        let request = Request::post(path).header(header::CONTENT_TYPE, kind.as_bytes()).body(Body::from(body)).unwrap();
        let answer = quietly(send(request));
        prop_assert!(answer.status.is_success() || answer.status.is_client_error(), "{}", answer.status);
    }

    #[test]
    fn any_text_in_any_field_gives_a_page(text in any::<String>(), state in "\\PC{0,80}", at in "\\PC{0,20}", button in prop::option::of("1[a-z]_\\PC{0,60}")) {
        let answer = quietly(form(&[("text", &text), ("state", &state), ("at", &at), ("button", button.as_deref().unwrap_or(""))]));
        prop_assert!(answer.status == StatusCode::OK || answer.status == StatusCode::PAYLOAD_TOO_LARGE);
        prop_assert!(answer.body.ends_with("-->") && SIZES.contains(&answer.body.len()));
    }

    #[test]
    fn any_address_is_answered(path in "[ -~]{0,80}", language in "[ -~]{0,60}") {
        if let Ok(request) = Request::get(format!("/{}", path.replace(' ', "+"))).header(header::ACCEPT_LANGUAGE, language).body(Body::empty()) {
            let answer = quietly(send(request));
            prop_assert!(answer.status.is_success() || answer.status.is_client_error(), "{}", answer.status);
        }
    }
}

#[tokio::test]
async fn the_atlas_is_served_in_the_readers_language_with_its_table() {
    let vietnamese = open("/atlas", "vi").await;
    assert_eq!(vietnamese.status, StatusCode::OK);
    assert!(vietnamese.body.contains("<html lang=\"vi\"") && vietnamese.body.contains("href=\"/atlas.csv?language=vi\""));
    assert!(vietnamese.header("content-security-policy").contains("default-src 'none'") && !vietnamese.body.contains("style="));
    assert!(open("/atlas?language=my", "vi").await.body.contains("<html lang=\"my\""));
    assert_eq!(open("/atlas?language=xx", "vi").await.status, StatusCode::OK);
    let table = open("/atlas.csv?language=en", "vi").await;
    assert!(table.header("content-type").starts_with("text/csv") && table.body.contains("14130,Kawasaki,"));
}
