//! How much one sender may cause on a channel that costs money: parts in an hour, the same words again, our own words back. Never text: keyed hashes.
//!
//! Over a limit one warning with the danger numbers goes out in an hour, then silence. The clock is handed in.

use crate::guard::cluster::{Change, Cluster, Kind};
use crate::guard::leak;
use crate::guard::privacy::SenderKey;
use crate::guard::session::MEMORY;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a sender's account runs.
pub const WINDOW: Duration = Duration::from_secs(3_600);
/// How many senders have an account at once; beyond it the oldest is closed first.
pub const CAPACITY: usize = 50_000;
/// How often the same words are answered, the warning included.
pub const SAME_WORDS: u8 = 3;
/// How many of our own texts are recognised when they come back.
const OURS: usize = 6;

/// What becomes of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is answered.
    Answer,
    /// One short text with the danger numbers, this time.
    Warn,
    /// Nothing.
    Silence,
}

struct Account {
    opened: Instant,
    tally: Tally,
}

/// What stands in an account.
#[derive(Clone, Default)]
struct Tally {
    parts: usize,
    warned: bool,
    stopped: bool,
    words: Option<SenderKey>,
    same: u8,
    ours: Vec<SenderKey>,
}

impl Tally {
    fn verdict(&mut self, limit: usize, words: Option<SenderKey>) -> Verdict {
        if words.is_some_and(|words| self.ours.contains(&words)) {
            return Verdict::Silence;
        }
        if words.is_some() {
            self.same = if self.words == words { self.same.saturating_add(1) } else { 1 };
            self.words = words;
        }
        let again = if words.is_some() { self.same } else { 0 };
        if again < SAME_WORDS && self.parts < limit {
            return Verdict::Answer;
        }
        if self.warned || again > SAME_WORDS {
            return Verdict::Silence;
        }
        self.warned = true;
        Verdict::Warn
    }

    fn spent(&mut self, parts: usize, texts: &[SenderKey]) {
        self.parts = self.parts.saturating_add(parts);
        self.ours.extend(texts);
        let old = self.ours.len().saturating_sub(OURS);
        self.ours.drain(..old);
    }

    /// As bytes, after the moment at which the account was opened.
    fn pack(&self, opened: u64) -> Vec<u8> {
        let parts = u32::try_from(self.parts).unwrap_or(u32::MAX);
        let flags = [u8::from(self.warned), u8::from(self.stopped), self.same, u8::from(self.words.is_some())];
        let mut bytes = [opened.to_le_bytes().as_slice(), &parts.to_le_bytes(), &flags].concat();
        self.words.iter().chain(&self.ours).for_each(|key| bytes.extend_from_slice(key.bytes()));
        bytes
    }

    fn unpack(bytes: &[u8]) -> Option<(u64, Self)> {
        let (opened, rest) = bytes.split_first_chunk()?;
        let (parts, rest) = rest.split_first_chunk()?;
        let ([warned, stopped, same, has_words], rest) = rest.split_first_chunk()?;
        let mut keys = rest.chunks_exact(16).filter_map(|key| key.first_chunk().copied()).map(SenderKey::of);
        let words = if *has_words == 1 { keys.next() } else { None };
        let parts = usize::try_from(u32::from_le_bytes(*parts)).ok()?;
        Some((u64::from_le_bytes(*opened), Self { parts, warned: *warned == 1, stopped: *stopped == 1, words, same: *same, ours: keys.collect() }))
    }
}

/// The accounts of this process, and those of all replicas where there are several. The stricter of both counts; while the shared memory is away, this
/// process counts alone. In the shared memory an account is closed ten minutes after its last message, here after an hour.
pub struct Accounts {
    here: Mutex<Quota>,
    parts: usize,
    shared: Option<Arc<Cluster>>,
}

impl Accounts {
    /// Accounts of so many parts an hour each.
    pub fn new(parts: usize, shared: Option<Arc<Cluster>>) -> Self {
        Self { here: Mutex::new(Quota::new(parts)), parts, shared }
    }

    fn here(&self) -> std::sync::MutexGuard<'_, Quota> {
        self.here.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What becomes of a message, as [`Quota::verdict`].
    pub async fn verdict(&self, sender: SenderKey, words: Option<SenderKey>, now: Instant) -> Verdict {
        let here = self.here().verdict(sender, words, now);
        if here == Verdict::Silence {
            return here;
        }
        let limit = self.parts;
        self.everywhere(sender, |tally| tally.verdict(limit, words)).await.map_or(here, |everywhere| here.max(everywhere))
    }

    /// Notes what was sent, as [`Quota::spent`].
    pub async fn spent(&self, sender: SenderKey, parts: usize, texts: &[SenderKey], now: Instant) {
        self.here().spent(sender, parts, texts.iter().copied(), now);
        self.everywhere(sender, |tally| tally.spent(parts, texts)).await;
    }

    /// Notes whether the sender asked us to stop, as [`Quota::stop`].
    pub async fn stop(&self, sender: SenderKey, stop: bool, now: Instant) -> bool {
        let here = self.here().stop(sender, stop, now);
        self.everywhere(sender, |tally| std::mem::replace(&mut tally.stopped, stop)).await.unwrap_or(here) || here
    }

    /// Does something to the account that all replicas share; nothing without one.
    async fn everywhere<T: Send>(&self, sender: SenderKey, mut how: impl FnMut(&mut Tally) -> T + Send) -> Option<T> {
        let cluster = self.shared.as_ref()?;
        let now = cluster.now();
        let changed = cluster.change(Kind::Account, sender, |before| {
            let hour = u64::try_from(WINDOW.as_micros()).unwrap_or(u64::MAX);
            let open = before.and_then(Tally::unpack).filter(|(opened, _)| now.saturating_sub(*opened) < hour);
            let (opened, mut tally) = open.unwrap_or((now, Tally::default()));
            let came = how(&mut tally);
            Change { next: Some(tally.pack(opened)), keep: MEMORY, came }
        });
        changed.await.ok()
    }
}

/// The accounts of all senders.
pub struct Quota {
    parts: usize,
    accounts: HashMap<SenderKey, Account>,
    by_age: BTreeSet<(Instant, SenderKey)>,
}

impl Quota {
    /// Accounts of so many parts an hour each.
    pub fn new(parts: usize) -> Self {
        Self { parts, accounts: HashMap::new(), by_age: BTreeSet::new() }
    }

    fn account(&mut self, sender: SenderKey, now: Instant) -> &mut Account {
        self.sweep(now);
        if !self.accounts.contains_key(&sender) {
            while self.accounts.len() >= CAPACITY {
                let Some((_, oldest)) = self.by_age.pop_first() else { break };
                self.accounts.remove(&oldest);
            }
            self.by_age.insert((now, sender));
        }
        self.accounts.entry(sender).or_insert_with(|| Account { opened: now, tally: Tally::default() })
    }

    /// What becomes of a message. `words` is the keyed hash of what may not be said again and again; nothing for numbers and codes, which may.
    pub fn verdict(&mut self, sender: SenderKey, words: Option<SenderKey>, now: Instant) -> Verdict {
        if leak::is("quota") {
            return Verdict::Answer;
        }
        let limit = self.parts;
        self.account(sender, now).tally.verdict(limit, words)
    }

    /// Notes what was sent to a sender: how many parts, and the keyed hashes of its texts.
    pub fn spent(&mut self, sender: SenderKey, parts: usize, texts: impl Iterator<Item = SenderKey>, now: Instant) {
        self.account(sender, now).tally.spent(parts, &texts.collect::<Vec<_>>());
    }

    /// Notes whether the sender asked us to stop; gives true when that was asked before.
    pub fn stop(&mut self, sender: SenderKey, stop: bool, now: Instant) -> bool {
        std::mem::replace(&mut self.account(sender, now).tally.stopped, stop)
    }

    /// Closes the accounts whose hour is over.
    pub fn sweep(&mut self, now: Instant) {
        while let Some(&(opened, sender)) = self.by_age.first() {
            if now.duration_since(opened) < WINDOW {
                break;
            }
            self.by_age.pop_first();
            if self.accounts.get(&sender).is_some_and(|account| account.opened == opened) {
                self.accounts.remove(&sender);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::privacy::SenderHasher;

    fn key(text: &str) -> SenderKey {
        SenderHasher::new([3; 32]).key("test", text.as_bytes())
    }

    #[test]
    fn the_same_words_are_answered_twice_then_warned_of_then_met_with_silence() {
        let now = Instant::now();
        let mut quota = Quota::new(100);
        let verdicts: Vec<_> = (0..6).map(|_| quota.verdict(key("a"), Some(key("words")), now)).collect();
        assert_eq!(verdicts[..4], [Verdict::Answer, Verdict::Answer, Verdict::Warn, Verdict::Silence]);
        assert_eq!(verdicts[5], Verdict::Silence);
        assert_eq!(quota.verdict(key("a"), Some(key("other words")), now), Verdict::Answer);
        assert!((0..20).all(|_| quota.verdict(key("b"), None, now) == Verdict::Answer), "numbers may be said again");
    }

    #[test]
    fn an_account_reads_back_and_fits_a_record() {
        let mut tally = Tally::default();
        assert_eq!(tally.verdict(6, Some(key("words"))), Verdict::Answer);
        tally.spent(70_000, &["a", "b", "c", "d", "e", "f", "g"].map(key));
        let bytes = tally.pack(77);
        let (opened, mut back) = Tally::unpack(&bytes).unwrap();
        assert_eq!((opened, back.parts, back.same, back.words == Some(key("words")), back.ours.len()), (77, 70_000, 1, true, OURS));
        assert_eq!((back.pack(77), back.verdict(6, Some(key("g")))), (bytes.clone(), Verdict::Silence));
        assert!(bytes.len() < 250 && Tally::unpack(&bytes[..9]).is_none());
    }

    #[test]
    fn our_own_words_are_not_answered() {
        let now = Instant::now();
        let mut quota = Quota::new(100);
        quota.spent(key("a"), 1, [key("our text")].into_iter(), now);
        assert_eq!(quota.verdict(key("a"), Some(key("our text")), now), Verdict::Silence);
    }

    #[test]
    fn over_the_budget_one_warning_an_hour_and_others_are_not_touched() {
        let now = Instant::now();
        let mut quota = Quota::new(6);
        quota.spent(key("a"), 6, std::iter::empty(), now);
        assert_eq!(quota.verdict(key("a"), Some(key("1")), now), Verdict::Warn);
        assert_eq!(quota.verdict(key("a"), Some(key("2")), now), Verdict::Silence);
        assert_eq!(quota.verdict(key("b"), Some(key("1")), now), Verdict::Answer);
        assert_eq!(quota.verdict(key("a"), Some(key("3")), now + WINDOW), Verdict::Answer);
    }

    #[test]
    fn many_senders_do_not_grow_the_table() {
        let now = Instant::now();
        let hasher = SenderHasher::new([3; 32]);
        let mut quota = Quota::new(6);
        for sender in 0..60_000_u32 {
            quota.verdict(hasher.key("test", &sender.to_le_bytes()), None, now + Duration::from_micros(u64::from(sender)));
        }
        assert_eq!(quota.accounts.len(), CAPACITY);
    }
}
