//! Rows 17 and 18 where Telegram calls us: 2xx only after the answer was accepted, and nobody else comes in.

use crate::canary::Canaries;
use crate::process::root;
use crate::telegram::bot_api::{BotApi, Trouble};
use crate::times;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use madoguchi::channel::Counter;
use madoguchi::channel::telegram::{TelegramSettings, run, webhook};
use madoguchi::guard::held::Held;
use madoguchi::guard::log::Fault;
use madoguchi::snapshot::{Folders, Snapshot};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::sync::watch;
use tower::ServiceExt;

const URL: &str = "https://bot.ngo.example/telegram";
const SECRET: &str = "a-secret-of-letters-and-0123456789";

static COUNTER: LazyLock<Arc<Counter>> = LazyLock::new(|| {
    let folders = Folders { knowledge: vec![root().join("knowledge-base")], locales: root().join("locales"), models: None };
    Arc::new(Counter::new(Snapshot::build(&folders).unwrap().snapshot, jiff::Timestamp::now))
});

type Running = tokio::task::JoinHandle<Result<(), Fault>>;

fn start(api: &BotApi, token: &str) -> (Router, watch::Sender<bool>, Running) {
    let (router, called) = webhook::open(URL.to_owned(), Some(SecretString::from(SECRET))).unwrap();
    let pauses = (Duration::from_millis(5), Duration::from_millis(20));
    let settings = TelegramSettings {
        webhook: Some(called),
        first_pause: pauses.0,
        longest_pause: pauses.1,
        patience: Duration::from_secs(30),
        ..TelegramSettings::new(SecretString::from(token), Some(api.url()))
    };
    let held = Arc::new(Held::new("2026-11", || Ok([9; 32])).unwrap());
    let (stop, stopped) = watch::channel(false);
    (router, stop, tokio::spawn(run(settings, Arc::clone(&COUNTER), held, stopped)))
}

async fn post(router: &Router, secret: Option<&str>, body: impl Into<Body>) -> StatusCode {
    let mut request = Request::post("/telegram");
    if let Some(secret) = secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap().status()
}

fn update(number: i64, chat: i64, text: &str) -> String {
    let who = json!({"id": chat, "is_bot": false, "first_name": "Somebody", "language_code": "en"});
    json!({"update_id": number, "message": {"message_id": number, "date": 1_700_000_000, "chat": {"id": chat, "type": "private"}, "from": who, "text": text}})
        .to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn telegram_is_told_yes_only_after_the_answer_was_accepted() {
    let canaries = Canaries::fresh();
    let api = BotApi::start(&canaries.token).await;
    api.trouble("sendMessage", 1, Trouble::Hang);
    let (router, stop, running) = start(&api, &canaries.token);
    let registered = api.wait_calls("setWebhook", 1).await;
    assert_eq!((registered[0].body["url"].as_str(), registered[0].body["secret_token"].as_str()), (Some(URL), Some(SECRET)));
    let posted = tokio::spawn({
        let router = router.clone();
        async move { post(&router, Some(SECRET), update(5, 71, "/help")).await }
    });
    api.wait_calls("sendMessage", 1).await;
    assert!(!posted.is_finished(), "told yes before the answer was accepted");
    assert_eq!(post(&router, Some(SECRET), update(5, 71, "/help")).await, StatusCode::SERVICE_UNAVAILABLE, "the same, while it is being answered");
    // Another chat is not held up.
    assert_eq!(post(&router, Some(SECRET), update(6, 72, "/help")).await, StatusCode::OK);
    api.let_go();
    assert_eq!(posted.await.unwrap(), StatusCode::OK);
    assert_eq!(post(&router, Some(SECRET), update(5, 71, "/help")).await, StatusCode::OK, "the same again, when it is done");
    assert_eq!((api.shown(71).len(), api.shown(72).len()), (1, 1), "answered once");
    stop.send_replace(true);
    assert_eq!(running.await.unwrap(), Ok(()));
    assert_eq!(post(&router, Some(SECRET), update(7, 73, "/help")).await, StatusCode::SERVICE_UNAVAILABLE, "nobody is there: Telegram keeps it");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_telegram_comes_in_and_malformed_bodies_do_no_harm() {
    let canaries = Canaries::fresh();
    let api = BotApi::start(&canaries.token).await;
    let (router, stop, running) = start(&api, &canaries.token);
    api.wait_calls("setWebhook", 1).await;
    for secret in [None, Some(""), Some("a-secret-of-letters-and-012345678"), Some("A-secret-of-letters-and-0123456789")] {
        assert_eq!(post(&router, secret, update(1, 81, "/help")).await, StatusCode::FORBIDDEN, "somebody comes in without the secret");
    }
    assert_eq!(post(&router, Some(SECRET), vec![b' '; 300 * 1024]).await, StatusCode::PAYLOAD_TOO_LARGE);
    let good = update(2, 82, "/help");
    for round in 0..times(10_000, 200_000) {
        let mut body = good.clone().into_bytes();
        let at = round * 7 % body.len();
        match round % 3 {
            0 => body.truncate(at),
            1 => body[at] ^= 1 << (round % 7) | 0x80,
            _ => drop(body.splice(at..at, *b"[{\"")),
        }
        let status = post(&router, Some(SECRET), body).await;
        assert!(status == StatusCode::OK || status == StatusCode::SERVICE_UNAVAILABLE, "{status}");
    }
    assert_eq!(post(&router, Some(SECRET), update(3, 83, "/help")).await, StatusCode::OK);
    assert_eq!((api.shown(81).len(), api.shown(83).len()), (0, 1));
    stop.send_replace(true);
    assert_eq!(running.await.unwrap(), Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_of_somebody_else_is_an_alarm_and_stays() {
    let canaries = Canaries::fresh();
    let api = BotApi::start(&canaries.token).await;
    api.foreign_webhook("https://other.example/hook");
    let (_, _stop, running) = start(&api, &canaries.token);
    assert_eq!(running.await.unwrap(), Err(Fault::AnotherReader));
    assert!(api.calls("setWebhook").is_empty() && api.calls("deleteWebhook").is_empty());
    let known: Vec<Value> = api.calls("getWebhookInfo").into_iter().map(|call| call.body).collect();
    assert_eq!(known.len(), 1);
}
