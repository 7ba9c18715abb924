//! `kb verify` against pages on loopback: encodings, redirects, a page that is gone, a slow host, one digit changed.

use crate::commands::madoguchi;
use crate::root;
use encoding_rs::{EUC_JP, Encoding, SHIFT_JIS, UTF_8};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

const ASKED: &str = "if-none-match: \"one\"";

/// A host on loopback; what it was asked is kept.
struct Host {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Host {
    fn open() -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        std::thread::spawn(move || {
            let mut kept = Vec::new();
            for stream in listener.incoming().flatten() {
                let mut lines = Vec::new();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                loop {
                    let mut line = String::new();
                    if reader.read_line(&mut line).unwrap_or(0) == 0 || line.trim().is_empty() {
                        break;
                    }
                    lines.push(line.trim().to_ascii_lowercase());
                }
                let request = lines.join("\n");
                answer(&stream, &request, &mut kept);
                heard.lock().unwrap().push(request);
            }
        });
        Host { address, asked }
    }
}

fn answer(mut stream: &TcpStream, request: &str, kept: &mut Vec<TcpStream>) {
    let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
    let page = |encoding: &'static Encoding, number: &str| {
        let html = format!(
            "<html><body><h1>みどり相談<b>センター</b></h1><table><tr><td>電話</td><td>{number}</td></tr></table>平日 午前９時～午後５時</body></html>"
        );
        encoding.encode(&html).0.into_owned()
    };
    let (head, body) = match path.as_str() {
        "/utf8" => ("200 OK\r\ncontent-type: text/html; charset=utf-8\r\netag: \"one\"", page(UTF_8, "０３－００００－１１１１")),
        "/sjis" => ("200 OK\r\ncontent-type: text/html", page(SHIFT_JIS, "(03)0000-<br>1111")),
        "/eucjp" => ("200 OK\r\ncontent-type: text/html; charset=EUC-JP", page(EUC_JP, "03（0000）1111")),
        "/old" => ("301 Moved Permanently\r\nlocation: /utf8", Vec::new()),
        "/today" => ("302 Found\r\nlocation: /utf8", Vec::new()),
        "/circle" => ("302 Found\r\nlocation: /circle", Vec::new()),
        "/changed" => ("200 OK\r\ncontent-type: text/html; charset=utf-8", page(UTF_8, "03-0000-1112")),
        "/pdf" => ("200 OK\r\ncontent-type: application/pdf", b"%PDF-1.4 03-0000-1111".to_vec()),
        "/late" => {
            // Never answered: the line stays open until the test ends.
            kept.push(stream.try_clone().unwrap());
            return;
        }
        _ => ("404 Not Found", Vec::new()),
    };
    let unchanged = request.contains(ASKED) && path == "/utf8";
    let (head, body) = if unchanged { ("304 Not Modified", Vec::new()) } else { (head, body) };
    let _ = write!(stream, "HTTP/1.1 {head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    let _ = stream.write_all(&body);
}

fn desk(url: &str) -> String {
    format!(
        "---\nname: {{ ja: \"{{みどり|みどり}}{{相談|そうだん}}センター\" }}\nkind: town-desk\nphones:\n  - {{ number: \"03-0000-1111\", hours: \"Mo-Fr 09:00-17:00\", source: 1, year: undated }}\nreports: unknown\nsources:\n  - url: {url}\n    title: A\n    page_date: undated\n    checked:\n    confidence: seen-O\n---\n"
    )
}

#[test]
fn what_still_stands_is_patched_and_what_does_not_is_shown_with_its_new_line() {
    let (host, other) = (Host::open(), Host::open());
    let folder = tempfile::tempdir().unwrap();
    let base = folder.path().join("knowledge-base");
    std::fs::create_dir_all(base.join("services")).unwrap();
    for part in ["country.yaml", "places"] {
        std::os::unix::fs::symlink(root().join("knowledge-base").join(part), base.join(part)).unwrap();
    }
    for page in ["utf8", "sjis", "eucjp", "old", "today", "circle", "changed", "pdf", "nowhere"] {
        std::fs::write(base.join(format!("services/{page}.md")), desk(&format!("{}/{page}", host.address))).unwrap();
    }
    std::fs::write(base.join("services/late.md"), desk(&format!("{}/late", other.address))).unwrap();
    let (patch, memory) = (folder.path().join("verify.patch"), folder.path().join("memory.json"));
    let arguments = |base: &str| -> Vec<String> {
        let text = |path: &std::path::Path| path.display().to_string();
        [
            "kb",
            "verify",
            "--pause",
            "0",
            "--patience",
            "1",
            "--contact",
            "kb@example.org",
            "--knowledge-base",
            base,
            "--patch",
            &text(&patch),
            "--memory",
            &text(&memory),
        ]
        .map(str::to_owned)
        .to_vec()
    };
    let arguments = arguments(&base.display().to_string());
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = madoguchi(&arguments, "");
    let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{told}");
    for (page, word) in [
        ("utf8", "still there"),
        ("sjis", "still there"),
        ("eucjp", "still there"),
        ("today", "still there"),
        ("old", "moved"),
        ("circle", "without end"),
        ("changed", "changed"),
        ("pdf", "PDF"),
        ("nowhere", "gone"),
        ("late", "too long"),
    ] {
        assert!(told.lines().any(|line| line.contains(&format!("| {page} ")) && line.contains(word)), "{page} is not `{word}` in\n{told}");
    }
    assert!(told.contains("  - number: \"03-0000-1111\"\n  + number: \"03-0000-1112\"\n"), "{told}");
    assert!(told.contains(&format!("  - url: {0}/old\n  + url: {0}/utf8\n", host.address)), "{told}");
    let written = std::fs::read_to_string(&patch).unwrap();
    assert_eq!(written.matches("\n+    checked: 2").count(), 4, "{written}");
    assert!(!written.contains("changed.md") && !written.contains("old.md"), "{written}");
    let asked = host.asked.lock().unwrap().clone();
    assert!(asked.iter().all(|request| request.contains("user-agent: madoguchi-kb-verify/") && request.contains("kb@example.org")), "{asked:?}");
    assert!(!asked.iter().any(|request| request.contains(ASKED)), "nothing is known the first time");

    // The patch fits, and the page that was there need not be sent again.
    let applied = std::process::Command::new("git").args(["apply", "--unsafe-paths", "--directory", "/", "-p1"]).arg(&patch).current_dir("/").output();
    if let Ok(applied) = applied.map(|done| (done.status.success(), String::from_utf8_lossy(&done.stderr).into_owned())) {
        assert!(applied.0, "{}\n{written}", applied.1);
        assert!(std::fs::read_to_string(base.join("services/sjis.md")).unwrap().contains("    checked: 2"));
    }
    host.asked.lock().unwrap().clear();
    let again = [arguments.as_slice(), &["--only", "utf8"]].concat();
    let output = madoguchi(&again, "");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.code() == Some(0) && told.contains("unchanged"), "{told}");
    assert!(host.asked.lock().unwrap().iter().any(|request| request.contains(ASKED)));
}
