//! `kb verify` against pages on loopback: encodings, PDF, redirects, a page that is gone, a slow host, a long page, one digit changed – in services, topics and towns.

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
        "/long" => {
            let long = format!("<p>{}</p>", "これはながいページです。".repeat(20_000));
            ("200 OK\r\ncontent-type: text/html; charset=utf-8", [long.into_bytes(), page(UTF_8, "03-0000-1111")].concat())
        }
        "/pdf" => ("200 OK\r\ncontent-type: application/pdf", pdf("Tel. 03-0000-1111, 9:00-17:00", "みどり相談センター")),
        "/pdf-changed" => ("200 OK\r\ncontent-type: application/pdf", pdf("Tel. 03-0000-1112, 9:00-17:00", "みどり相談センター")),
        "/pdf-broken" => ("200 OK\r\ncontent-type: application/pdf", b"%PDF-1.4 03-0000-1111".to_vec()),
        "/values" => values("手数料は６千円です。届出は十四日以内、令和７年10月16日から。"),
        "/values-changed" => values("手数料は７千円です。届出は14日以内、2025年10月16日から。"),
        "/bare" => values("別の話が14件ありました。"),
        "/town" => values("川崎市の施設、みどり相談センターは22言語で相談を受けます。"),
        "/town-closed" => values("川崎市の施設、みどり相談室は閉館しました。"),
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

fn values(words: &str) -> (&'static str, Vec<u8>) {
    ("200 OK\r\ncontent-type: text/html; charset=utf-8", format!("<p>{words}</p>").into_bytes())
}

/// A PDF with a line in Latin letters and one in Japanese, its signs numbered by the font and named in its `ToUnicode` table, as word processors write it.
fn pdf(latin: &str, japanese: &str) -> Vec<u8> {
    let signs: Vec<u16> = japanese.encode_utf16().collect();
    let shown: String = (1..=signs.len()).map(|sign| format!("{sign:04x}")).collect();
    let named: String = signs.iter().zip(1..).map(|(sign, at): (_, usize)| format!("<{at:04x}> <{sign:04x}>\n")).collect();
    let table = format!(
        "/CIDInit /ProcSet findresource begin\nbegincmap\n/CMapName /A def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{} beginbfchar\n{named}endbfchar\nendcmap\nend",
        signs.len()
    );
    let words = format!("BT /F1 12 Tf 50 700 Td ({latin}) Tj ET\nBT /F2 12 Tf 50 650 Td <{shown}> Tj ET");
    let stream = |text: &str| format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len());
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>".to_owned(),
        stream(&words),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 9 0 R >>"
            .to_owned(),
        stream(&table),
        "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>".to_owned(),
    ];
    let (mut file, mut starts) = ("%PDF-1.4\n".to_owned(), Vec::new());
    for (object, number) in objects.iter().zip(1..) {
        starts.push(file.len());
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let at = file.len();
    let lines: String = starts.iter().map(|start| format!("{start:010} 00000 n \n")).collect();
    let count = objects.len() + 1;
    file.push_str(&format!("xref\n0 {count}\n0000000000 65535 f \n{lines}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n"));
    file.into_bytes()
}

fn topic(code: &str, url: &str) -> String {
    format!(
        "code: {code}\nvalues:\n  fee: {{ value: \"6,000\", unit: yen, source: 1 }}\n  days: {{ value: \"14\", unit: day, source: 1 }}\n  from: {{ value: \"2025-10-16\", unit: date, source: 1 }}\nsources:\n  - {{ url: \"{url}\", title: A, page_date: undated, confidence: seen-O }}\n"
    )
}

fn town(url: &str) -> String {
    format!(
        "---\ncode: \"14130\"\nname: {{ ja: \"{{川崎市|かわさきし}}\", en: Kawasaki }}\nclasses:\n  offers: \"yes\"\n  text:\n    ja: \"{{service:utf8}}、22の言語\"\n  source: 1\nsources:\n  - url: {url}\n    title: A\n    page_date: undated\n    checked:\n    confidence: seen-O\n---\n"
    )
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
    std::os::unix::fs::symlink(root().join("knowledge-base/places"), base.join("places")).unwrap();
    // The country without its own sources, which are not on loopback.
    let country = std::fs::read_to_string(root().join("knowledge-base/country.yaml")).unwrap();
    std::fs::write(base.join("country.yaml"), country.split_once("\nvalues:").unwrap().0).unwrap();
    for page in ["utf8", "sjis", "eucjp", "old", "today", "circle", "changed", "long", "pdf", "pdf-changed", "pdf-broken", "nowhere"] {
        std::fs::write(base.join(format!("services/{page}.md")), desk(&format!("{}/{page}", host.address))).unwrap();
    }
    for (code, page) in [("ya", "values"), ("yb", "values-changed"), ("yc", "bare")] {
        std::fs::create_dir_all(base.join(format!("topics/work/{page}"))).unwrap();
        std::fs::write(base.join(format!("topics/work/{page}/topic.yaml")), topic(code, &format!("{}/{page}", host.address))).unwrap();
    }
    for (place, page) in [("14130-kawasaki", "town"), ("14131-ward", "town-closed")] {
        let folder = base.join("local/14-kanagawa").join(place);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("place.md"), town(&format!("{}/{page}", host.address)).replace("14130", &place[..5])).unwrap();
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
        ("long", "still there"),
        ("pdf", "still there"),
        ("pdf-changed", "changed"),
        ("pdf-broken", "PDF"),
        ("work/values", "still there"),
        ("work/values-changed", "changed"),
        ("work/bare", "not there"),
        ("14130 Kawasaki", "still there"),
        ("14131 Kawasaki", "not there"),
        ("nowhere", "gone"),
        ("late", "too long"),
    ] {
        assert!(told.lines().any(|line| line.contains(&format!("| {page} ")) && line.contains(word)), "{page} is not `{word}` in\n{told}");
    }
    assert!(told.contains("  - number: \"03-0000-1111\"\n  + number: \"03-0000-1112\"\n"), "{told}");
    assert!(told.contains(&format!("  - url: {0}/old\n  + url: {0}/utf8\n", host.address)), "{told}");
    let written = std::fs::read_to_string(&patch).unwrap();
    assert!(told.contains("  - fee: { value: \"6,000\"\n  + fee: { value: \"7,000\"\n"), "{told}");
    assert!(told.contains("  - みどり相談センター\n  - 22\n"), "{told}");
    // Six desks and a town; a topic whose source stands on one line.
    assert_eq!((written.matches("\n+    checked: 2").count(), written.matches(", checked: 2").count()), (7, 1), "{written}");
    assert!(!written.contains("changed.md") && !written.contains("old.md"), "{written}");
    assert!(!told.contains("https://"), "another host was asked: {told}");
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
