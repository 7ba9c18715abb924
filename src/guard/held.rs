//! All that the process holds of people, in one place – and what is told about it to whoever asks.

use crate::guard::cluster::{self, Cluster, Gone, Kind, Look, Pepper};
use crate::guard::counts::Counts;
use crate::guard::leak;
use crate::guard::limits::{Limits, Rates};
use crate::guard::log;
use crate::guard::privacy::{SenderHasher, SenderKey};
use crate::guard::session::{MEMORY, Recalled, Session, Sessions};
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
    /// The memory that several replicas share, where there are several.
    pub cluster: Option<Arc<Cluster>>,
    pepper: Option<Pepper>,
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
        Self::of(month, draw()?, draw()?, None)
    }

    /// Nothing held yet, under the key of the day that all replicas share.
    pub fn shared(month: &str, draw: Draw, cluster: Arc<Cluster>, (pepper, key): (Pepper, [u8; 32])) -> Result<Self, NoRandomness> {
        Self::of(month, key, draw()?, Some((cluster, pepper)))
    }

    fn of(month: &str, key: [u8; 32], of_month: [u8; 32], shared: Option<(Arc<Cluster>, Pepper)>) -> Result<Self, NoRandomness> {
        let (cluster, pepper) = shared.unzip();
        let counted = |kind| cluster.as_ref().map(|cluster| (Arc::clone(cluster), kind));
        Ok(Self {
            hasher: Arc::new(SenderHasher::new(key)),
            sessions: Arc::default(),
            chats: Arc::new(Limits::new(Rates::CHAT).counting(counted(Kind::Chat))),
            addresses: Arc::new(Limits::new(Rates::ADDRESS).counting(counted(Kind::Address))),
            counts: Arc::new(Counts::new(month, of_month)),
            cluster,
            pepper,
            drawn: Mutex::new(Instant::now()),
        })
    }

    /// What is known of a sender; a conversation begun under the key of the day before moves to today's.
    pub async fn recall(&self, key: SenderKey, earlier: Option<SenderKey>, now: Instant) -> Recalled {
        if let Some(cluster) = &self.cluster {
            return recall(cluster, key, earlier).await.unwrap_or(Recalled::Gone);
        }
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = sessions.get(key, now) {
            return Recalled::Known(found);
        }
        let moved = earlier.filter(|earlier| sessions.get(*earlier, now).is_some()).and_then(|earlier| sessions.remove(earlier));
        let Some(moved) = moved else { return Recalled::Stranger };
        sessions.put(key, moved.clone(), now);
        Recalled::Known(moved)
    }

    /// Remembers a conversation for ten minutes from now. Away is the shared memory, not the answer: nothing is said about it here.
    pub async fn remember(&self, key: SenderKey, session: Session, now: Instant) {
        match &self.cluster {
            Some(cluster) => drop(cluster.write(Kind::Session, key, &cluster::pack(&session)).await),
            None => self.sessions.lock().unwrap_or_else(PoisonError::into_inner).put(key, session, now),
        }
    }

    /// Forgets a sender, under the key of the day before too. False when the shared memory is away: then it is forgotten as soon as that is back, and after
    /// ten minutes at the latest.
    pub async fn forget(&self, key: SenderKey, earlier: Option<SenderKey>) -> bool {
        let keys: Vec<SenderKey> = [key].into_iter().chain(earlier).collect();
        if let Some(cluster) = &self.cluster {
            return cluster.remove(Kind::Session, &keys).await.is_ok();
        }
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        for key in keys {
            drop(sessions.remove(key));
        }
        true
    }

    /// Forgets what is over, replaces the day's key, and gives the counts of a month that has ended. To be called every few seconds.
    pub fn sweep(&self, now: Instant, month: &str, draw: Draw) -> Option<String> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner).sweep(now);
        self.chats.sweep();
        self.addresses.sweep();
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let age = now.saturating_duration_since(*drawn);
        if let Some(key) = self.renewed(age, draw) {
            self.hasher.replace(key);
            *drawn = now;
        } else if age >= MEMORY {
            self.hasher.forget_earlier();
        }
        if self.counts.name() == month { None } else { self.counts.release(month, draw().ok()?) }
    }

    /// A new key of the day, when it is time for one: drawn here, or that of all replicas.
    fn renewed(&self, age: Duration, draw: Draw) -> Option<[u8; 32]> {
        let Some(pepper) = &self.pepper else { return if age >= DAY { draw().ok() } else { None } };
        match pepper.look() {
            Look::Same => None,
            Look::New(key) => Some(key),
            Look::Old => {
                log::memory(log::Memory::OldKey);
                draw().ok()
            }
        }
    }

    /// Everything, in words. `files` is the number of files read, `locks` what the system enforces.
    pub fn tell(&self, files: usize, locks: &str) -> String {
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner).len();
        let mut told = String::new();
        let shared = self.cluster.as_ref().map(|cluster| format!("{}\n", cluster.tell())).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = write!(
            told,
            "This is all that is held here.\n\
             files read at start: {files}; written: none\n\
             conversations of the last ten minutes: {}; of each a keyed hash, the language, town and topic chosen, and message numbers; no words, no names\n\
             senders whose questions of the last minutes are counted: {}, as keyed hashes\n\
             counts of this month that could be shown: {}\n\
             {shared}{locks}\n",
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

/// Looks a sender up in the memory of all replicas.
async fn recall(cluster: &Cluster, key: SenderKey, earlier: Option<SenderKey>) -> Result<Recalled, Gone> {
    let read = async |key| Ok(cluster.read(Kind::Session, key).await?.and_then(|bytes| cluster::unpack(&bytes)));
    if let Some(found) = read(key).await? {
        return Ok(Recalled::Known(found));
    }
    let Some(earlier) = earlier else { return Ok(Recalled::Stranger) };
    let Some(moved) = read(earlier).await? else { return Ok(Recalled::Stranger) };
    cluster.write(Kind::Session, key, &cluster::pack(&moved)).await?;
    cluster.remove(Kind::Session, &[earlier]).await?;
    Ok(Recalled::Known(moved))
}

/// A number in tens, so that no single person shows.
pub(in crate::guard) fn tens(count: usize) -> String {
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
