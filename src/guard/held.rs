//! All that the process holds of people, in one place – and what is told about it to whoever asks.

use crate::guard::counts::Counts;
use crate::guard::leak;
use crate::guard::limits::{Limits, Rates};
use crate::guard::privacy::SenderHasher;
use crate::guard::session::{MEMORY, Sessions};
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long senders are hashed under one key.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Everything held of people: hashes, choices, buckets, bits.
pub struct Held {
    /// Turns senders into keyed hashes.
    pub hasher: Arc<SenderHasher>,
    /// Conversations of the last ten minutes.
    pub sessions: Arc<Mutex<Sessions>>,
    /// How much chats may ask.
    pub chats: Arc<Limits>,
    /// How much addresses may ask.
    pub addresses: Arc<Limits>,
    /// How many people asked about what this month.
    pub counts: Arc<Counts>,
    drawn: Mutex<Instant>,
}

/// No random numbers can be had.
#[derive(Debug, thiserror::Error)]
#[error("the system gives no random numbers")]
pub struct NoRandomness;

/// Where keys come from.
pub type Draw = fn() -> Result<[u8; 32], NoRandomness>;

impl Held {
    /// Nothing held yet, under keys drawn now.
    pub fn new(month: &str, draw: Draw) -> Result<Self, NoRandomness> {
        Ok(Self {
            hasher: Arc::new(SenderHasher::new(draw()?)),
            sessions: Arc::default(),
            chats: Arc::new(Limits::new(Rates::CHAT)),
            addresses: Arc::new(Limits::new(Rates::ADDRESS)),
            counts: Arc::new(Counts::new(month, draw()?)),
            drawn: Mutex::new(Instant::now()),
        })
    }

    /// Forgets what is over, replaces the day's key, and gives the counts of a month that has ended. To be called every few seconds.
    pub fn sweep(&self, now: Instant, month: &str, draw: Draw) -> Option<String> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner).sweep(now);
        self.chats.sweep();
        self.addresses.sweep();
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let age = now.saturating_duration_since(*drawn);
        if age >= DAY
            && let Ok(key) = draw()
        {
            self.hasher.replace(key);
            *drawn = now;
        } else if age >= MEMORY {
            self.hasher.forget_earlier();
        }
        if self.counts.name() == month { None } else { self.counts.release(month, draw().ok()?) }
    }

    /// Everything, in words. `files` is the number of files read, `locks` what the system enforces.
    pub fn tell(&self, files: usize, locks: &str) -> String {
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner).len();
        let mut told = String::new();
        // Writing to a string cannot fail.
        let _ = write!(
            told,
            "This is all that is held here.\n\
             files read at start: {files}; written: none\n\
             conversations of the last ten minutes: {}; of each a keyed hash, the language, town and topic chosen, and message numbers; no words, no names\n\
             senders whose questions of the last minutes are counted: {}, as keyed hashes\n\
             counts of this month that could be shown: {}\n\
             {locks}\n",
            tens(sessions),
            tens(self.chats.len() + self.addresses.len()),
            self.counts.ready(),
        );
        if leak::is("held") {
            told.push_str(&leak::last());
        }
        told
    }
}

/// A number in tens, so that no single person shows.
fn tens(count: usize) -> String {
    if count < 10 { "fewer than 10".to_owned() } else { format!("about {}", count / 10 * 10) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::session::Session;

    fn draw() -> Result<[u8; 32], NoRandomness> {
        Ok([8; 32])
    }

    #[test]
    fn the_key_changes_every_day_and_the_old_one_goes_with_its_last_conversation() {
        let held = Held::new("2026-11", draw).unwrap();
        let start = Instant::now();
        let later = |seconds: u64| start + Duration::from_secs(seconds);
        assert!(held.sweep(later(86_000), "2026-11", draw).is_none());
        assert!(held.hasher.earlier("test", b"x").is_none());
        held.sweep(later(86_401), "2026-11", draw);
        assert!(held.hasher.earlier("test", b"x").is_some());
        held.sweep(later(86_401 + 599), "2026-11", draw);
        assert!(held.hasher.earlier("test", b"x").is_some());
        held.sweep(later(86_401 + 600), "2026-11", draw);
        assert!(held.hasher.earlier("test", b"x").is_none());
    }

    #[test]
    fn one_conversation_does_not_change_what_is_told() {
        let held = Held::new("2026-11", draw).unwrap();
        let before = held.tell(3, "locked: all");
        let key = held.hasher.key("test", b"someone");
        held.sessions.lock().unwrap().put(key, Session::default(), Instant::now());
        held.chats.check(key);
        assert_eq!(held.tell(3, "locked: all"), before);
        assert!(before.contains("fewer than 10") && before.contains("locked: all"), "{before}");
    }
}
