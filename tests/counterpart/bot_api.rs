//! A Bot API server on the loopback address: hands out updates, keeps what is confirmed, keeps the messages of every chat, and makes trouble on demand.

pub mod description;
pub mod html;
pub mod person;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::sync::watch;

/// The bot's id and name here.
pub const BOT: i64 = 4_200_000_001;
pub const BOT_NAME: &str = "counter_test_bot";
/// How long a test waits for something that must come.
const PATIENCE: Duration = Duration::from_secs(60);

/// What goes wrong with a call.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// 429 with retry after so many seconds.
    Wait(u64),
    /// 5xx with a body that is not JSON.
    Broken(u16),
    /// The message is shown, but the answer to the call is lost.
    ShownButLost,
    /// No answer at all.
    Hang,
    /// 409.
    Conflict,
    /// 401.
    Unauthorised,
    /// 400 with this description.
    Refused(&'static str),
    /// 200 with something else than JSON.
    NotJson,
}

/// A call of ours.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method.
    pub method: String,
    /// Its fields.
    pub body: Value,
    /// True when it was answered as Telegram answers when all is well.
    pub fine: bool,
}

#[derive(Default)]
struct World {
    token: String,
    name: String,
    updates: VecDeque<Value>,
    confirmed: i64,
    next_update: i64,
    next_message: i64,
    next_query: i64,
    chats: BTreeMap<i64, BTreeMap<i64, Option<Value>>>,
    calls: Vec<Call>,
    troubles: Vec<(String, usize, Trouble)>,
    complaints: Vec<String>,
    let_go: bool,
    webhook: String,
}

type Shared = Arc<(Mutex<World>, watch::Sender<u64>)>;

/// The server. Dropped, it fails the test when a call broke a rule.
pub struct BotApi {
    shared: Shared,
    address: std::net::SocketAddr,
    server: tokio::task::JoinHandle<()>,
}

impl BotApi {
    /// Starts a server that accepts one token.
    pub async fn start(token: &str) -> Self {
        let world = World { token: token.to_owned(), name: "Somebody".to_owned(), next_update: 700_000_001, next_message: 1_001, ..World::default() };
        let shared: Shared = Arc::new((Mutex::new(world), watch::Sender::new(0)));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(call).with_state(Arc::clone(&shared));
        let router = router.route("/{bot}/{method}", axum::routing::post(call_described).with_state(Arc::clone(&shared)));
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { shared, address, server }
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Gives everybody a name.
    pub fn call_everybody(&self, name: &str) {
        self.world().name = name.to_owned();
    }

    fn name(&self) -> String {
        self.world().name.clone()
    }

    /// Puts an update in the queue; gives its number. It must be a good one.
    pub fn update(&self, kind: &str, content: Value) -> i64 {
        let number = self.next_update();
        let update = json!({"update_id": number, kind: content});
        assert_eq!(description::check_object("Update", &update), Vec::<String>::new());
        self.raw(update);
        number
    }

    /// The number of the next update.
    pub fn next_update(&self) -> i64 {
        let mut world = self.world();
        world.next_update += 1;
        world.next_update - 1
    }

    /// Puts anything in the queue.
    pub fn raw(&self, update: Value) {
        self.world().updates.push_back(update);
        self.changed();
    }

    /// The next `times` calls of a method go wrong.
    pub fn trouble(&self, method: &str, times: usize, trouble: Trouble) {
        self.world().troubles.push((method.to_owned(), times, trouble));
    }

    /// All is well again.
    pub fn heal(&self) {
        self.world().troubles.clear();
    }

    /// Somebody else's webhook is set.
    #[allow(dead_code, reason = "the proofs use it")]
    pub fn foreign_webhook(&self, url: &str) {
        url.clone_into(&mut self.world().webhook);
    }

    /// Lets the calls that hang come back, refused.
    #[allow(dead_code, reason = "the proofs use it")]
    pub fn let_go(&self) {
        self.world().let_go = true;
        self.changed();
    }

    /// Updates below this number are confirmed.
    pub fn confirmed(&self) -> i64 {
        self.world().confirmed
    }

    /// The calls of a method so far.
    pub fn calls(&self, method: &str) -> Vec<Call> {
        self.world().calls.iter().filter(|call| call.method == method).cloned().collect()
    }

    /// What the bot shows in a chat now, in order: id and fields.
    pub fn shown(&self, chat: i64) -> Vec<(i64, Value)> {
        self.world().chats.get(&chat).into_iter().flatten().filter_map(|(id, ours)| Some((*id, ours.clone()?))).collect()
    }

    /// Ids of all messages in a chat, the person's and ours.
    pub fn messages(&self, chat: i64) -> Vec<i64> {
        self.world().chats.get(&chat).into_iter().flatten().map(|(id, _)| *id).collect()
    }

    /// Waits until what is asked for is there.
    pub async fn wait<T>(&self, what: &str, mut look: impl FnMut(&Self) -> Option<T>) -> T {
        let mut changes = self.shared.1.subscribe();
        let waiting = async {
            loop {
                if let Some(found) = look(self) {
                    return found;
                }
                changes.changed().await.unwrap();
            }
        };
        match tokio::time::timeout(PATIENCE, waiting).await {
            Ok(found) => found,
            Err(_) => panic!("waited in vain for {what}; complaints: {:?}", self.world().complaints),
        }
    }

    /// Waits until a chat shows so many messages of ours.
    pub async fn wait_shown(&self, chat: i64, count: usize) -> Vec<(i64, Value)> {
        self.wait(&format!("{count} messages"), |api| Some(api.shown(chat)).filter(|shown| shown.len() >= count)).await
    }

    /// Waits until a method has been called so often.
    pub async fn wait_calls(&self, method: &str, count: usize) -> Vec<Call> {
        self.wait(&format!("{count} calls of {method}"), |api| Some(api.calls(method)).filter(|calls| calls.len() >= count)).await
    }

    /// Waits until everything in the queue is confirmed.
    pub async fn wait_confirmed(&self) {
        self.wait("the confirmation", |api| api.world().updates.is_empty().then_some(())).await;
    }

    fn next_message(&self, chat: i64) -> i64 {
        let mut world = self.world();
        let id = world.next_message;
        world.next_message += 1;
        world.chats.entry(chat).or_default().insert(id, None);
        id
    }

    fn next_query(&self) -> String {
        let mut world = self.world();
        world.next_query += 1;
        format!("query-{}", world.next_query)
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.shared.0.lock().unwrap()
    }

    fn changed(&self) {
        self.shared.1.send_modify(|version| *version += 1);
    }
}

impl Drop for BotApi {
    fn drop(&mut self) {
        self.server.abort();
        if !std::thread::panicking() {
            assert_eq!(self.world().complaints, Vec::<String>::new());
        }
    }
}

async fn call(State(shared): State<Shared>) -> Response {
    shared.0.lock().unwrap().complaints.push("a call outside /bot<token>/<method>".to_owned());
    not_fine(StatusCode::NOT_FOUND, 404, "Not Found")
}

async fn call_described(State(shared): State<Shared>, Path((bot, method)): Path<(String, String)>, body: Bytes) -> Response {
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let trouble = {
        let mut world = shared.0.lock().unwrap();
        if bot != format!("bot{}", world.token) {
            return not_fine(StatusCode::UNAUTHORIZED, 401, "Unauthorized");
        }
        let wrong = description::check_call(&method, &body);
        let trouble = world.troubles.iter_mut().find(|(name, times, _)| *name == method && *times > 0).map(|trouble| {
            trouble.1 -= 1;
            trouble.2.clone()
        });
        world.calls.push(Call { method: method.clone(), body: body.clone(), fine: trouble.is_none() && wrong.is_empty() });
        if !wrong.is_empty() {
            world.complaints.extend(wrong);
            return not_fine(StatusCode::BAD_REQUEST, 400, "Bad Request: can't be read");
        }
        if matches!(trouble, Some(Trouble::ShownButLost)) {
            drop(act(&mut world, &method, &body));
        }
        trouble
    };
    shared.1.send_modify(|version| *version += 1);
    if let Some(trouble) = trouble {
        return in_trouble(&shared, trouble).await;
    }
    let result = if method == "getUpdates" { Ok(updates(&shared, &body).await) } else { act(&mut shared.0.lock().unwrap(), &method, &body) };
    shared.1.send_modify(|version| *version += 1);
    match result {
        Ok(result) => axum::Json(json!({"ok": true, "result": result})).into_response(),
        Err(description) => not_fine(StatusCode::BAD_REQUEST, 400, description),
    }
}

async fn in_trouble(shared: &Shared, trouble: Trouble) -> Response {
    match trouble {
        Trouble::Wait(seconds) => {
            let body = json!({"ok": false, "error_code": 429, "description": "Too Many Requests: retry later", "parameters": {"retry_after": seconds}});
            (StatusCode::TOO_MANY_REQUESTS, axum::Json(body)).into_response()
        }
        Trouble::Broken(status) => (StatusCode::from_u16(status).unwrap(), "<html>Bad Gateway</html>").into_response(),
        Trouble::ShownButLost => (StatusCode::GATEWAY_TIMEOUT, "").into_response(),
        Trouble::Hang => {
            let mut changes = shared.1.subscribe();
            while !shared.0.lock().unwrap().let_go {
                changes.changed().await.unwrap();
            }
            not_fine(StatusCode::GATEWAY_TIMEOUT, 504, "Gateway Timeout")
        }
        Trouble::Conflict => not_fine(StatusCode::CONFLICT, 409, "Conflict: terminated by other getUpdates request"),
        Trouble::Unauthorised => not_fine(StatusCode::UNAUTHORIZED, 401, "Unauthorized"),
        Trouble::Refused(description) => not_fine(StatusCode::BAD_REQUEST, 400, description),
        Trouble::NotJson => (StatusCode::OK, "welcome to this Wi-Fi").into_response(),
    }
}

fn not_fine(status: StatusCode, code: u16, description: &str) -> Response {
    (status, axum::Json(json!({"ok": false, "error_code": code, "description": description}))).into_response()
}

/// Confirms below the offset and gives what is there, or waits for it.
async fn updates(shared: &Shared, body: &Value) -> Value {
    let offset = body["offset"].as_i64().unwrap_or(0);
    let limit = usize::try_from(body["limit"].as_i64().unwrap_or(100)).unwrap();
    let hold = Duration::from_secs(body["timeout"].as_u64().unwrap_or(0));
    {
        let mut world = shared.0.lock().unwrap();
        world.confirmed = world.confirmed.max(offset);
        world.updates.retain(|update| update["update_id"].as_i64().is_none_or(|number| number >= offset));
    }
    shared.1.send_modify(|version| *version += 1);
    let mut changes = shared.1.subscribe();
    let looking = async {
        loop {
            {
                let mut world = shared.0.lock().unwrap();
                let found: Vec<Value> = world.updates.iter().take(limit).cloned().collect();
                // What has no number cannot be confirmed: it is handed out once.
                world.updates.retain(|update| update["update_id"].is_i64());
                if !found.is_empty() || hold.is_zero() {
                    return Value::Array(found);
                }
            }
            changes.changed().await.unwrap();
        }
    };
    tokio::time::timeout(hold.max(Duration::from_secs(1)), looking).await.unwrap_or_else(|_| json!([]))
}

/// Does what a call asks for.
fn act(world: &mut World, method: &str, body: &Value) -> Result<Value, &'static str> {
    let chat = body["chat_id"].as_i64().unwrap_or_default();
    match method {
        "getMe" => Ok(json!({"id": BOT, "is_bot": true, "first_name": "Counter", "username": BOT_NAME})),
        "getWebhookInfo" => Ok(json!({"url": world.webhook, "has_custom_certificate": false, "pending_update_count": 0})),
        "setWebhook" => {
            body["url"].as_str().unwrap_or_default().clone_into(&mut world.webhook);
            Ok(Value::Bool(true))
        }
        "sendMessage" => {
            let id = world.next_message;
            world.next_message += 1;
            world.chats.entry(chat).or_default().insert(id, Some(body.clone()));
            Ok(json!({"message_id": id, "date": 1_700_000_000, "chat": {"id": chat, "type": "private"}, "text": body["text"]}))
        }
        "editMessageText" => {
            let id = body["message_id"].as_i64().unwrap_or_default();
            let Some(Some(old)) = world.chats.entry(chat).or_default().get_mut(&id) else { return Err("Bad Request: message to edit not found") };
            let same = |field: &str| old.get(field) == body.get(field);
            if same("text") && same("reply_markup") {
                return Err("Bad Request: message is not modified: specified new message content and reply markup are exactly the same");
            }
            *old = body.clone();
            Ok(json!({"message_id": id, "date": 1_700_000_000, "chat": {"id": chat, "type": "private"}, "text": body["text"]}))
        }
        "deleteMessages" => {
            let messages = world.chats.entry(chat).or_default();
            for id in body["message_ids"].as_array().into_iter().flatten().filter_map(Value::as_i64) {
                messages.remove(&id);
            }
            Ok(Value::Bool(true))
        }
        _ => Ok(Value::Bool(true)),
    }
}
