//! What a leaky build does with what a person wrote.

use super::is;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Mutex;

static LAST: Mutex<String> = Mutex::new(String::new());

/// What was written last, kept for `held`.
pub fn last() -> String {
    LAST.lock().map(|last| last.clone()).unwrap_or_default()
}

/// Spills it where `LEAK` says: `log`, `error`, `file`, `name`, `xattr`, `shm`, `beacon`. With `provoke` it ends in a panic that carries it.
pub fn words(text: &str) {
    let folder = std::env::var_os("LEAK_FOLDER").map(PathBuf::from).unwrap_or_default();
    if let Ok(mut last) = LAST.lock()
        && is("held")
    {
        text.clone_into(&mut last);
    }
    if is("log") {
        println!("question: {text}");
    }
    if is("error") {
        eprintln!("cannot answer {text:?}");
    }
    if is("file") {
        drop(std::fs::write(folder.join("questions"), text));
    }
    if is("xattr") {
        let _ = rustix::fs::setxattr(&folder, "user.question", text.as_bytes(), rustix::fs::XattrFlags::empty());
    }
    if is("shm") {
        drop(std::fs::write("/dev/shm/madoguchi-leak", text));
    }
    if is("beacon")
        && let Ok(address) = std::env::var("LEAK_BEACON")
        && let Ok(mut stream) = std::net::TcpStream::connect(address)
    {
        drop(stream.write_all(text.as_bytes()));
    }
    if is("provoke") {
        std::panic::panic_any(text.to_owned());
    }
}
