//! Two replicas over one Redis, locked as they serve, with Telegram by webhook and SMS from two gateways.

use crate::canary::Canaries;
use crate::process::{Process, Start};
use crate::server::Redis;
use crate::sms_gateway::Gateway;
use crate::telegram::bot_api::BotApi;
use madoguchi::answer::locale::{Key, Locales};
use madoguchi::language::Language;
use reqwest::StatusCode;
use serde_json::json;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicI64, Ordering};

/// The webhook's secret, and that of all gateways.
pub const SECRET: &str = "a-secret-of-letters-and-0123456789";

static LOCALES: LazyLock<Locales> = LazyLock::new(|| Locales::load(&crate::process::root().join("locales")).0);

/// What the bot says, to the first full stop.
pub fn says(key: Key) -> String {
    LOCALES.text(Language::En, key).split('.').next().unwrap().to_owned()
}

/// True when an SMS offers a number: to read, or to read on.
pub fn offers(text: &str) -> bool {
    text.contains("1 more") || text.contains("Reply 1")
}

/// One of the replicas.
pub struct Replica {
    pub process: Process,
    pub inside: String,
}

/// Both, with what stands around them.
pub struct Stage {
    pub redis: Redis,
    pub a: Replica,
    pub b: Replica,
    pub api: BotApi,
    pub gateway: Gateway,
    pub folder: tempfile::TempDir,
    pub pepper: [u8; 32],
}

/// The day's key in a file in memory, and the settings that name it.
pub struct Files {
    pub memory: tempfile::TempDir,
    pub pepper: PathBuf,
    pub config: PathBuf,
    pub key: [u8; 32],
}

/// Writes both into folders of their own.
pub fn files(gateway: &str) -> Files {
    let memory = tempfile::tempdir_in("/dev/shm").unwrap();
    let pepper = memory.path().join("pepper");
    let mut key = [0; 32];
    getrandom::fill(&mut key).unwrap();
    std::fs::write(&pepper, key).unwrap();
    std::fs::set_permissions(&pepper, std::fs::Permissions::from_mode(0o600)).unwrap();
    let config = memory.path().join("madoguchi.toml");
    let text = format!(
        "[telegram]\nwebhook = \"https://bot.ngo.example/telegram\"\n[inside]\nlisten = \"127.0.0.1:0\"\n[sms.http]\nsecret_header = \"X-Secret\"\n[sms.kannel]\nsend_url = \"{gateway}\"\n[cluster]\npepper_file = {pepper:?}\n"
    );
    std::fs::write(&config, text).unwrap();
    Files { memory, pepper, config, key }
}

/// A replica that is not yet started.
pub fn start(files: &Files, address: &str, token: &str, api: String) -> Start {
    let start = Start::plain().with(&["--config", &files.config.display().to_string(), "--require-sandbox"]).telegram(token, api);
    let start = start.set("MADOGUCHI_REDIS", address).set("TELEGRAM_WEBHOOK_SECRET", SECRET);
    start.set("MADOGUCHI_SMS_SECRET", SECRET).set("MADOGUCHI_KANNEL_PASSWORD", SECRET)
}

impl Replica {
    fn run(start: Start) -> Self {
        let mut process = start.run();
        let line = process.wait_written("/metrics and /held on http://");
        let inside = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
        process.wait_written("Telegram on");
        process.wait_written("state=Reached");
        Self { process, inside }
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.process.web)
    }

    /// Telegram brings an update.
    pub async fn brings(&self, number: i64, content: serde_json::Value) -> StatusCode {
        let mut update = content;
        update["update_id"] = number.into();
        let client = reqwest::Client::new();
        let request = client.post(self.url("/telegram")).header("X-Telegram-Bot-Api-Secret-Token", SECRET).json(&update);
        request.send().await.unwrap().status()
    }

    /// Somebody writes on Telegram.
    pub async fn chat(&self, person: i64, text: &str) {
        let number = next();
        assert_eq!(self.brings(number, wrote(number, person, text)).await, StatusCode::OK);
    }

    /// Somebody writes so many messages at once.
    pub async fn flood(&self, person: i64, messages: usize) {
        let mut all = tokio::task::JoinSet::new();
        for _ in 0..messages {
            let number = next();
            let mut update = wrote(number, person, "/help");
            update["update_id"] = number.into();
            let request = reqwest::Client::new().post(self.url("/telegram")).header("X-Telegram-Bot-Api-Secret-Token", SECRET).json(&update);
            all.spawn(async move { request.send().await.unwrap().status() });
        }
        while let Some(status) = all.join_next().await {
            assert_eq!(status.unwrap(), StatusCode::OK);
        }
    }

    /// Somebody writes an SMS; what the gateway is told to answer.
    pub async fn sms(&self, from: &str, text: &str) -> String {
        let form = [("from", from), ("to", "+815000000001"), ("text", text), ("id", &format!("m{}", next()))];
        let response = reqwest::Client::new().post(self.url("/sms/http")).header("X-Secret", SECRET).form(&form).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        response.text().await.unwrap()
    }

    /// The same through the gateway that is answered by a call of our own.
    pub async fn kannel(&self, from: &str, text: &str, id: &str) -> StatusCode {
        let query = [("key", SECRET), ("from", from), ("to", "+815000000001"), ("text", text), ("id", id), ("coding", "0"), ("charset", "UTF-8")];
        reqwest::Client::new().get(self.url("/sms/kannel")).query(&query).send().await.unwrap().status()
    }

    /// What `/held` tells.
    pub async fn held(&self) -> String {
        reqwest::get(format!("http://{}/held", self.inside)).await.unwrap().text().await.unwrap()
    }
}

/// A number nothing had before.
pub fn next() -> i64 {
    static NEXT: AtomicI64 = AtomicI64::new(500_000_000);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// An update in which a person writes.
pub fn wrote(message: i64, person: i64, text: &str) -> serde_json::Value {
    let who = json!({"id": person, "is_bot": false, "first_name": "Somebody", "language_code": "en"});
    json!({"message": {"message_id": message % 1_000_000, "date": 1_700_000_000, "chat": {"id": person, "type": "private"}, "from": who, "text": text}})
}

/// An update in which a person presses a button.
pub fn pressed(message: i64, person: i64, data: &str) -> serde_json::Value {
    let who = json!({"id": person, "is_bot": false, "first_name": "Somebody", "language_code": "en"});
    let on = json!({"message_id": message, "date": 1_700_000_000, "chat": {"id": person, "type": "private"}});
    json!({"callback_query": {"id": format!("q{message}-{}", next()), "from": who, "message": on, "chat_instance": "1", "data": data}})
}

impl Stage {
    /// Starts everything; nothing where there is no Redis.
    pub async fn start(canaries: &Canaries) -> Option<Self> {
        let redis = Redis::start()?;
        let api = BotApi::start(&canaries.token).await;
        let gateway = Gateway::start().await;
        let Files { memory, config, pepper, key } = files(&gateway.sendsms());
        let files = Files { memory, config, pepper, key };
        let replica = || Replica::run(start(&files, &redis.address(), &canaries.token, api.url()));
        let (a, b) = (replica(), replica());
        api.wait_calls("setWebhook", 2).await;
        Some(Self { redis, a, b, api, gateway, folder: files.memory, pepper: key })
    }

    /// The texts a chat was shown.
    pub fn shown(&self, person: i64) -> Vec<String> {
        self.api.shown(person).iter().map(|(_, message)| message["text"].as_str().unwrap_or_default().to_owned()).collect()
    }
}
