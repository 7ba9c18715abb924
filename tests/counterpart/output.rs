//! What a process writes, kept while it runs.

use std::io::Read;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// Reads to the end, on a thread of its own, into what is kept.
pub fn keep(mut from: impl Read + Send + 'static, written: &Arc<Mutex<Vec<u8>>>) -> JoinHandle<()> {
    let written = Arc::clone(written);
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = from.read(&mut buffer) {
            written.lock().unwrap().extend_from_slice(&buffer[..length]);
        }
    })
}
