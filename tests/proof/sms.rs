//! SMS gateways: Kannel's address and a generic one, both played by `tests/counterpart/`, and somebody who writes through them.

use crate::canary::Canaries;
use crate::process::Start;
use crate::talk::{Browser, percent};
use sms_gateway::Gateway;

#[allow(dead_code, reason = "the suite uses the rest of it")]
#[path = "../counterpart/sms_gateway.rs"]
pub mod sms_gateway;

pub use crate::canary::GATEWAY_SECRET as PASSWORD;

/// The bot's own number.
const BOT: &str = "+815000000000";
const FORM: &str = "application/x-www-form-urlencoded";

/// Gateways, and the settings that name them.
pub struct Line {
    pub gateway: Gateway,
    folder: tempfile::TempDir,
}

impl Line {
    /// Opens it; `more` is added to the settings.
    pub async fn open(parts_per_hour: usize, more: &str) -> Self {
        let (gateway, folder) = (Gateway::start().await, tempfile::tempdir().unwrap());
        let settings = format!(
            "[sms]\nparts_per_hour = {parts_per_hour}\nown_numbers = [\"{BOT}\"]\n[sms.kannel]\nsend_url = \"{}\"\n[sms.http]\nsecret_header = \"X-Secret\"\n[sms.http.out]\nurl = \"{}\"\nformat = \"json\"\nto = \"to\"\ntext = \"text\"\nsecret_header = \"Authorization\"\n{more}",
            gateway.sendsms(),
            gateway.json_url()
        );
        std::fs::write(folder.path().join("madoguchi.toml"), settings).unwrap();
        Self { gateway, folder }
    }

    /// The settings.
    pub fn settings(&self) -> String {
        self.folder.path().join("madoguchi.toml").display().to_string()
    }

    /// The program behind the gateways.
    pub fn carries(&self, start: Start) -> Start {
        let start = start.with(&["--config", &self.settings()]);
        ["MADOGUCHI_KANNEL_PASSWORD", "MADOGUCHI_SMS_SECRET", "MADOGUCHI_SMS_SEND_SECRET"].into_iter().fold(start, |start, name| start.set(name, PASSWORD))
    }

    /// Everything that was sent to phones, addresses aside.
    pub fn texts(&self) -> String {
        let taken: String = self.gateway.taken().iter().map(|taken| format!("{}\n", taken.text)).collect();
        let json: String = self.gateway.json().0.iter().map(|message| format!("{}\n", message["text"].as_str().unwrap())).collect();
        taken + &json
    }
}

/// A phone number as gateways write it.
pub fn international(phone: &str) -> String {
    format!("+81{}", phone.strip_prefix('0').unwrap())
}

/// What Kannel adds to its address for a message.
pub fn fields(from: &str, text: &str, id: &str) -> String {
    let [key, from, to, text, id] = [PASSWORD, from, BOT, text, id].map(percent);
    format!("key={key}&from={from}&to={to}&text={text}&id={id}&charset=UTF-8&coding=0")
}

/// Kannel brings a message; the status of what it is told.
pub async fn kannel(browser: &Browser<'_>, fields: &str) -> u16 {
    status(&browser.send("GET", &format!("/sms/kannel?{fields}"), "", b"").await)
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
}

/// A conversation through both gateways, with everything that can go wrong. Some questions of several parts, some in other encodings, some refused.
pub async fn converses(browser: &Browser<'_>, line: &Line) {
    let Canaries { latin, other_script, phone, name, .. } = browser.canaries;
    let (question, from) = (browser.canaries.question(), international(phone));
    let secret = format!("X-Secret: {PASSWORD}\r\n");
    line.gateway.trouble(&[503, 400]);
    for (number, text) in [question.as_str(), other_script, latin, phone, "1", "0"].into_iter().enumerate() {
        assert_eq!(kannel(browser, &fields(&from, text, &format!("{name} {number}"))).await, 200);
    }
    // The gateway brings one again.
    assert_eq!(kannel(browser, &fields(&from, latin, &format!("{name} 2"))).await, 200);
    // Two parts, at the same time, the second one first.
    let part = |text: &str, number: usize| format!("{}&udh=%05%00%03%2A%02%0{number}", fields(&from, text, &format!("{name} part {number}")));
    let (second, first) = (part(other_script, 2), part(&question, 1));
    assert_eq!(tokio::join!(kannel(browser, &second), kannel(browser, &first)), (200, 200));
    let utf16: String = question.encode_utf16().flat_map(u16::to_be_bytes).map(|byte| format!("%{byte:02X}")).collect();
    let body = format!("key={}&from={}&to=1&id=utf16&text={utf16}&charset=UTF-16BE&coding=2", percent(PASSWORD), percent(&from));
    assert_eq!(status(&browser.send("POST", "/sms/kannel", FORM, body.as_bytes()).await), 200);
    // Strangers, other countries, what cannot be read, delivery reports.
    assert_eq!(kannel(browser, &fields(&from, &question, name).replace("key=", "key=x")).await, 403);
    assert_eq!(kannel(browser, &fields("+15005550006", &question, name)).await, 200);
    assert_eq!(kannel(browser, &format!("key={}&from={}", percent(PASSWORD), percent(name))).await, 400);
    assert_eq!(kannel(browser, &format!("key={}&state=2&from={}", percent(PASSWORD), percent(phone))).await, 200);
    let generic = Browser { more: secret, ..*browser };
    for (number, text) in [&question, other_script, latin].into_iter().enumerate() {
        let body = format!("from={}&to={}&text={}&id={}", percent(phone), percent(BOT), percent(text), percent(&format!("{name} http {number}")));
        assert_eq!(status(&generic.send("POST", "/sms/http", FORM, body.as_bytes()).await), 200);
        assert_eq!(status(&browser.send("POST", "/sms/http", FORM, body.as_bytes()).await), 403);
    }
    assert_eq!(status(&generic.send("POST", "/sms/http", FORM, format!("text={}", percent(&question)).as_bytes()).await), 400);
    generic.send("POST", "/sms/http", FORM, format!("text={}", percent(&question.repeat(400))).as_bytes()).await;
    let (calls, json) = (line.gateway.taken().len(), line.gateway.json().0.len());
    assert!(calls >= 7 && json >= 2, "{calls} parts through Kannel, {json} messages through the other");
}
