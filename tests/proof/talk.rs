//! Conversations as people have them, on every channel, with every fault provoked.

use crate::canary::Canaries;
use crate::process::{PATIENCE, Process};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

/// How long the other side may take to close after an answer. One that is kept for another question lives for ten seconds and more.
const CLOSING: Duration = Duration::from_secs(5);

/// Somebody with a browser.
pub struct Browser<'a> {
    pub web: SocketAddr,
    pub canaries: &'a Canaries,
    /// Further lines of its headers.
    pub more: String,
}

impl<'a> Browser<'a> {
    pub fn new(process: &Process, canaries: &'a Canaries) -> Self {
        Self { web: process.web, canaries, more: String::new() }
    }

    async fn connect(&self) -> TcpStream {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind((self.canaries.address, 0).into()).unwrap();
        socket.connect(self.web).await.unwrap()
    }

    fn head(&self, method: &str, path: &str, kind: &str, length: usize) -> String {
        let Canaries { agent, address_v6, name, .. } = self.canaries;
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nUser-Agent: {agent}\r\nX-Forwarded-For: {address_v6}\r\nForwarded: for=\"[{address_v6}]\"\r\nReferer: http://x.example/{name}\r\nAccept-Language: en\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{}\r\n",
            self.web, self.more
        )
    }

    /// Sends a request and gives the whole answer. The connection is closed by the other side, or after this answer by us.
    pub async fn send(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> String {
        let mut stream = self.connect().await;
        // A refusal may come before everything is written.
        let _ = stream.write_all(self.head(method, path, kind, body.len()).as_bytes()).await;
        let _ = stream.write_all(body).await;
        answer(&mut stream).await
    }

    /// Sends a request and keeps our end of the connection open: true when the other side closes its end after the answer.
    pub async fn stays(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> (TcpStream, bool) {
        let mut stream = self.connect().await;
        stream.write_all(self.head(method, path, kind, body.len()).as_bytes()).await.unwrap();
        stream.write_all(body).await.unwrap();
        let mut answer = vec![0; 12];
        tokio::time::timeout(PATIENCE, stream.read_exact(&mut answer)).await.unwrap().unwrap();
        let closed = tokio::time::timeout(CLOSING, stream.read_to_end(&mut answer)).await.is_ok();
        assert!(answer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&answer));
        (stream, closed)
    }

    /// Sends bytes and nothing more.
    pub async fn raw(&self, bytes: &[u8]) -> TcpStream {
        let mut stream = self.connect().await;
        stream.write_all(bytes).await.unwrap();
        stream
    }

    /// Sends a request without its last byte, which is given back.
    pub async fn hold(&self, path: &str, kind: &str, body: &[u8]) -> (TcpStream, u8) {
        let mut stream = self.connect().await;
        stream.write_all(self.head("POST", path, kind, body.len()).as_bytes()).await.unwrap();
        let (last, first) = body.split_last().unwrap();
        stream.write_all(first).await.unwrap();
        (stream, *last)
    }

    /// A conversation on the page and over the interface, with everything that can go wrong.
    pub async fn converses(&self) {
        let Canaries { latin, other_script, phone, name, .. } = self.canaries;
        let question = self.canaries.question();
        let form = |text: &str| format!("text={}&state=1t_en__&at=0&chosen={}", percent(text), percent(name));
        let kind = "application/x-www-form-urlencoded";
        assert!(self.send("GET", "/", "", b"").await.starts_with("HTTP/1.1 200"));
        for text in [question.as_str(), other_script, phone, latin] {
            let page = self.send("POST", "/", kind, form(text).as_bytes()).await;
            assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        }
        let json = "application/json";
        let ask = serde_json::json!({ "text": question }).to_string();
        assert!(self.send("POST", "/api/v1/ask", json, ask.as_bytes()).await.starts_with("HTTP/1.1 200"));
        let place = serde_json::json!({ "text": "doctor", "place": latin }).to_string();
        self.send("POST", "/api/v1/ask", json, place.as_bytes()).await;
        // What cannot be read.
        let wrong = [
            format!("{{\"text\": {question}"),
            format!("{{\"text\": \"{question}\", \"{latin}\": 1}}"),
            format!("{{\"text\": [\"{latin}\"]}}"),
            format!("{{\"text\": \"{question}\", \"channel\": \"{latin}\"}}"),
            format!("{{\"text\": \"{}\"}}", question.repeat(200)),
        ];
        for body in wrong {
            assert!(self.send("POST", "/api/v1/ask", json, body.as_bytes()).await.starts_with("HTTP/1.1 4"));
        }
        self.send("POST", "/api/v1/services", json, serde_json::json!({ "place": other_script, "topic": latin }).to_string().as_bytes()).await;
        self.send("POST", "/", kind, &[form(latin).as_bytes(), b"\xff\xfe%zz"].concat()).await;
        self.send("POST", "/", kind, form(&question.repeat(400)).as_bytes()).await;
        self.send("POST", "/", "text/plain", question.as_bytes()).await;
        let word = percent(latin);
        for path in [format!("/?start={word}"), format!("/{word}"), format!("/api/v1/{word}?x={word}"), format!("/api/v1/topics?language={word}")] {
            self.send("GET", &path, "", b"").await;
        }
        self.send("BREW", &format!("/{word}"), "", b"").await;
        // Not HTTP at all.
        let mut stream = self.connect().await;
        stream.write_all(format!("{question}\r\n\r\n").as_bytes()).await.unwrap();
        answer(&mut stream).await;
    }
}

/// Everything that comes until the other side closes, or until the answer is complete.
async fn answer(stream: &mut TcpStream) -> String {
    let mut read = Vec::new();
    let reading = async {
        let mut buffer = [0; 16_384];
        while let Ok(length @ 1..) = stream.read(&mut buffer).await {
            read.extend_from_slice(&buffer[..length]);
            if complete(&read) {
                break;
            }
        }
    };
    tokio::time::timeout(PATIENCE, reading).await.unwrap();
    String::from_utf8_lossy(&read).into_owned()
}

fn complete(read: &[u8]) -> bool {
    let text = String::from_utf8_lossy(read);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let head = head.to_lowercase();
    let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.trim().parse::<usize>().ok());
    length.is_some_and(|length| body.len() >= length && !head.contains("connection: close"))
}

pub fn percent(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(feature = "telegram")]
pub mod chat {
    //! On Telegram.

    use crate::canary::Canaries;
    use crate::telegram::bot_api::{BotApi, Trouble};
    use serde_json::json;

    /// Starts a Bot API whose people carry the canaries' names.
    pub async fn api(canaries: &Canaries) -> BotApi {
        let api = BotApi::start(&canaries.token).await;
        api.call_everybody(&canaries.user_name);
        api
    }

    /// Every refusal the Bot API knows, once for each method.
    pub fn trouble(api: &BotApi) {
        for trouble in [Trouble::Conflict, Trouble::Broken(502), Trouble::NotJson, Trouble::Wait(0)] {
            for method in ["getMe", "getUpdates", "sendMessage", "setMyCommands", "answerCallbackQuery"] {
                api.trouble(method, 1, trouble.clone());
            }
        }
    }

    /// A conversation with everything that can be sent, to its end.
    pub async fn converses(api: &BotApi, canaries: &Canaries) {
        let someone = api.person(canaries.person, "en");
        someone.says(&canaries.question());
        someone.says(&canaries.other_script);
        someone.says(&canaries.latin);
        someone.sends(json!({"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}], "caption": canaries.question()}));
        someone.in_group(canaries.group).says(&format!("/help@counter_test_bot {}", canaries.latin));
        someone.presses(1, &format!("1t_en__{}", canaries.latin));
        api.raw(json!({"update_id": api.next_update(), "message": {"text": canaries.question(), "from": {"first_name": canaries.name}, "chat": {"id": canaries.latin}}}));
        api.raw(json!({"update_id": canaries.latin, "message": canaries.other_script}));
        api.wait_shown(canaries.person, 5).await;
        api.wait_shown(canaries.group, 1).await;
        api.wait_confirmed().await;
    }
}
