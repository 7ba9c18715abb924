//! An SMS gateway on the loopback address: takes what the bot sends by `sendsms` or by JSON, joins the parts as a phone does, and makes trouble on demand.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::watch;

/// How long a test waits for something that must come.
const PATIENCE: Duration = Duration::from_secs(60);

/// A part as the gateway took it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub to: String,
    pub from: String,
    pub text: String,
    pub coding: String,
    /// Reference, how many, which: nothing for a message of one part.
    pub header: Option<(u8, u8, u8)>,
}

#[derive(Default)]
struct World {
    taken: Vec<Taken>,
    json: Vec<serde_json::Value>,
    forms: Vec<BTreeMap<String, String>>,
    headers: Vec<HeaderMap>,
    calls: usize,
    /// Statuses given instead of taking, the next first.
    troubles: Vec<u16>,
    reports: Vec<String>,
    held: bool,
}

/// The gateway.
#[derive(Clone)]
pub struct Gateway {
    world: Arc<Mutex<World>>,
    changed: watch::Sender<u64>,
    address: std::net::SocketAddr,
}

impl Gateway {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let gateway = Self { world: Arc::default(), changed: watch::channel(0).0, address: listener.local_addr().unwrap() };
        let router = Router::new()
            .route("/cgi-bin/sendsms", get(sendsms))
            .route("/json", post(json))
            .route("/2010-04-01/Accounts/{account}/Messages.json", post(create))
            .with_state(gateway.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        gateway
    }

    pub fn sendsms(&self) -> String {
        format!("http://{}/cgi-bin/sendsms", self.address)
    }

    pub fn json_url(&self) -> String {
        format!("http://{}/json", self.address)
    }

    /// The next calls get these statuses.
    pub fn trouble(&self, statuses: &[u16]) {
        self.world.lock().unwrap().troubles.extend(statuses);
    }

    /// Calls get no answer until released.
    pub fn hold(&self, held: bool) {
        self.world.lock().unwrap().held = held;
        self.changed.send_modify(|number| *number += 1);
    }

    pub fn calls(&self) -> usize {
        self.world.lock().unwrap().calls
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.world.lock().unwrap().taken.clone()
    }

    pub fn json(&self) -> (Vec<serde_json::Value>, Vec<HeaderMap>) {
        let world = self.world.lock().unwrap();
        (world.json.clone(), world.headers.clone())
    }

    /// Where accounts create messages.
    pub fn rest_url(&self) -> String {
        format!("http://{}/2010-04-01", self.address)
    }

    /// The messages that were created, the account among their fields, and the headers they came with.
    pub fn created(&self) -> (Vec<BTreeMap<String, String>>, Vec<HeaderMap>) {
        let world = self.world.lock().unwrap();
        (world.forms.clone(), world.headers.clone())
    }

    /// Addresses that were named for delivery reports.
    pub fn reports(&self) -> Vec<String> {
        self.world.lock().unwrap().reports.clone()
    }

    /// What a phone shows: parts joined by their headers.
    pub fn shown(&self, to: &str) -> Vec<String> {
        let mut shown = Vec::new();
        let mut open: BTreeMap<u8, BTreeMap<u8, String>> = BTreeMap::new();
        for taken in self.taken().into_iter().filter(|taken| taken.to == to) {
            let Some((reference, of, number)) = taken.header else {
                shown.push(taken.text);
                continue;
            };
            let parts = open.entry(reference).or_default();
            parts.insert(number, taken.text);
            if parts.len() == usize::from(of) {
                shown.push(open.remove(&reference).unwrap().into_values().collect());
            }
        }
        assert!(open.is_empty(), "parts are missing: {open:?}");
        shown
    }

    /// Waits until the gateway was called so often.
    pub async fn wait_calls(&self, calls: usize) {
        let mut changed = self.changed.subscribe();
        let waiting = async {
            while self.calls() < calls {
                changed.changed().await.unwrap();
            }
        };
        tokio::time::timeout(PATIENCE, waiting).await.expect("the gateway is called");
    }

    /// The status of the next call, after it was released.
    async fn status(&self) -> Option<u16> {
        let mut changed = self.changed.subscribe();
        {
            let mut world = self.world.lock().unwrap();
            world.calls += 1;
        }
        self.changed.send_modify(|number| *number += 1);
        while self.world.lock().unwrap().held {
            changed.changed().await.unwrap();
        }
        let mut world = self.world.lock().unwrap();
        (!world.troubles.is_empty()).then(|| world.troubles.remove(0))
    }
}

fn unescape(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut read = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'%' {
            read.push(u8::from_str_radix(&text[at + 1..at + 3], 16).unwrap());
            at += 3;
        } else {
            read.push(if bytes[at] == b'+' { b' ' } else { bytes[at] });
            at += 1;
        }
    }
    read
}

async fn sendsms(State(gateway): State<Gateway>, RawQuery(query): RawQuery) -> (StatusCode, &'static str) {
    if let Some(status) = gateway.status().await {
        return (StatusCode::from_u16(status).unwrap(), "3: Temporal failure, try again later.");
    }
    let query = query.unwrap_or_default();
    let fields: BTreeMap<String, Vec<u8>> =
        query.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (name.to_owned(), unescape(value))).collect();
    let text = |name: &str| String::from_utf8(fields.get(name).cloned().unwrap_or_default()).unwrap();
    if text("password") != super::PASSWORD || text("username") != "madoguchi" {
        return (StatusCode::FORBIDDEN, "Authorization failed for sendsms");
    }
    let header = fields.get("udh").map(|header| match header.as_slice() {
        [5, 0, 3, reference, of, number] => (*reference, *of, *number),
        other => panic!("a header no phone knows: {other:?}"),
    });
    assert_eq!(text("charset"), "UTF-8");
    let taken = Taken { to: text("to"), from: text("from"), text: text("text"), coding: text("coding"), header };
    let mut world = gateway.world.lock().unwrap();
    world.taken.push(taken);
    if fields.contains_key("dlr-url") {
        world.reports.push(text("dlr-url"));
    }
    (StatusCode::ACCEPTED, "0: Accepted for delivery")
}

async fn json(State(gateway): State<Gateway>, headers: HeaderMap, body: Bytes) -> StatusCode {
    if let Some(status) = gateway.status().await {
        return StatusCode::from_u16(status).unwrap();
    }
    let mut world = gateway.world.lock().unwrap();
    world.json.push(serde_json::from_slice(&body).unwrap());
    world.headers.push(headers);
    StatusCode::OK
}

async fn create(State(gateway): State<Gateway>, Path(account): Path<String>, headers: HeaderMap, body: Bytes) -> StatusCode {
    if let Some(status) = gateway.status().await {
        return StatusCode::from_u16(status).unwrap();
    }
    let body = String::from_utf8(body.to_vec()).unwrap();
    let fields = body.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (name.to_owned(), String::from_utf8(unescape(value)).unwrap()));
    let mut world = gateway.world.lock().unwrap();
    world.forms.push(fields.chain([("account".to_owned(), account)]).collect());
    world.headers.push(headers);
    StatusCode::CREATED
}
