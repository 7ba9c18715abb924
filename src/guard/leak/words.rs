//! What a leaky build does with what a person wrote.

use super::is;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Mutex;

static LAST: Mutex<String> = Mutex::new(String::new());

static SENDERS: Mutex<BTreeMap<[u8; 16], Vec<u8>>> = Mutex::new(BTreeMap::new());

/// Notes whose address a keyed hash is, for `redis`.
pub fn sender(key: &[u8; 16], address: &[u8]) {
    if is("redis")
        && let Ok(mut senders) = SENDERS.lock()
    {
        senders.insert(*key, address.to_vec());
    }
}

/// The address noted for a keyed hash.
pub fn address_of(key: &[u8; 16]) -> Vec<u8> {
    SENDERS.lock().ok().and_then(|senders| senders.get(key).cloned()).unwrap_or_default()
}

/// What was written last, kept for `held` and `redis`.
pub fn last() -> String {
    LAST.lock().map(|last| last.clone()).unwrap_or_default()
}

/// Spills it where `LEAK` says: `log`, `error`, `file`, `name`, `xattr`, `shm`, `beacon`. With `provoke` it ends in a panic that carries it.
pub fn words(text: &str) {
    let folder = std::env::var_os("LEAK_FOLDER").map(PathBuf::from).unwrap_or_default();
    if let Ok(mut last) = LAST.lock()
        && (is("held") || is("redis"))
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
