//! SMS: what people read, part by part, over the real knowledge base, and the gateways of `tests/counterpart/`.
//!
//! - `parts.rs`: no reply breaks its limit; - `conversation.rs`: what people see; - `trouble.rs`: what goes wrong; - `webhooks.rs`: the other gateways;
//! - `binary.rs`: the process, with everything it writes read.

#[path = "../counterpart/sms_gateway.rs"]
pub mod sms_gateway;

mod binary;
mod conversation;
mod parts;
mod trouble;
mod webhooks;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use madoguchi::channel::Counter;
use madoguchi::channel::sms::gateway::kannel::Kannel;
use madoguchi::channel::sms::gateway::{Office, SmsProvider, router};
use madoguchi::channel::sms::{Desk, SmsSettings};
use madoguchi::guard::held::Held;
use madoguchi::guard::session::Sessions;
use madoguchi::snapshot::Snapshot;
use secrecy::SecretString;
use sms_gateway::Gateway;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tower::ServiceExt;

/// The secret the counterpart and the bot share.
pub const PASSWORD: &str = "canary password & more";
/// Somebody's phone, and the bot's number.
const PHONE: &str = "+819000000001";
const BOT: &str = "+815000000000";

/// The counter over the shipped knowledge base, built once for all tests.
fn counter() -> Arc<Counter> {
    static COUNTER: OnceLock<Arc<Counter>> = OnceLock::new();
    let folders = madoguchi::config::folders::find(Some(Path::new(env!("CARGO_MANIFEST_DIR"))), &[], false);
    Arc::clone(COUNTER.get_or_init(|| Arc::new(Counter::new(Snapshot::build(&folders).unwrap().snapshot, jiff::Timestamp::now))))
}

/// Settings whose pauses do not hold a test up.
fn settings() -> SmsSettings {
    SmsSettings { first_pause: Duration::from_millis(2), longest_pause: Duration::from_millis(10), own: vec![BOT.to_owned()], ..SmsSettings::default() }
}

/// The bot behind a Kannel.
#[derive(Clone)]
struct Bot {
    router: Router,
    office: Arc<Office>,
    held: Arc<Held>,
    gateway: Gateway,
}

impl Bot {
    async fn start() -> Self {
        Self::with(settings()).await
    }

    async fn with(settings: SmsSettings) -> Self {
        let gateway = Gateway::start().await;
        let kannel = Kannel {
            send_url: gateway.sendsms(),
            username: "madoguchi".to_owned(),
            password: SecretString::from(PASSWORD),
            smsc: None,
            report_url: Some("http://127.0.0.1:1/sms/kannel".to_owned()),
            national_tables: false,
        };
        Self::behind(settings, gateway, "kannel", Arc::new(kannel))
    }

    fn behind(settings: SmsSettings, gateway: Gateway, name: &'static str, provider: Arc<dyn SmsProvider>) -> Self {
        let held = Arc::new(Held::new("2026-11", || Ok([9; 32])).unwrap());
        let desk = Desk::new(counter(), Arc::clone(&held), settings);
        let office = Office::new(desk).unwrap();
        let router = router(&office, vec![(name, provider)]);
        Self { router, office, held, gateway }
    }

    /// A call to the bot; status and body.
    async fn call(&self, request: Request<Body>) -> (StatusCode, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        (status, String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap())
    }

    /// Kannel brings a message of this name.
    async fn brings(&self, from: &str, text: &str, id: &str) -> StatusCode {
        self.call(Request::get(inbound(from, text, id)).body(Body::empty()).unwrap()).await.0
    }

    /// Somebody writes; what their phone shows for it, if anything.
    async fn writes(&self, from: &str, text: &str) -> Vec<String> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let before = self.gateway.shown(from).len();
        let id = format!("id-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        assert_eq!(self.brings(from, text, &id).await, StatusCode::OK);
        self.gateway.shown(from).split_off(before)
    }

    /// The same for a message that must be answered once.
    async fn says(&self, text: &str) -> String {
        let shown = self.writes(PHONE, text).await;
        assert_eq!(shown.len(), 1, "{text}: {shown:?}");
        shown.into_iter().next().unwrap()
    }

    /// Ten minutes pass.
    fn forget(&self) {
        *self.held.sessions.lock().unwrap() = Sessions::default();
    }
}

fn escape(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The address Kannel calls.
fn inbound(from: &str, text: &str, id: &str) -> String {
    let [from, to, text, key] = [from, BOT, text, PASSWORD].map(escape);
    format!("/sms/kannel?key={key}&from={from}&to={to}&text={text}&id={id}&coding=0&charset=UTF-8")
}
