//! How much one sender may cause on a channel that costs money: parts in an hour, the same words again, our own words back. Never text: keyed hashes.
//!
//! Over a limit one warning with the danger numbers goes out in an hour, then silence. The clock is handed in.

use crate::guard::leak;
use crate::guard::privacy::SenderKey;
use std::collections::{BTreeSet, HashMap};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    parts: usize,
    warned: bool,
    stopped: bool,
    words: Option<SenderKey>,
    same: u8,
    ours: Vec<SenderKey>,
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
        self.accounts.entry(sender).or_insert_with(|| Account { opened: now, parts: 0, warned: false, stopped: false, words: None, same: 0, ours: Vec::new() })
    }

    /// What becomes of a message. `words` is the keyed hash of what may not be said again and again; nothing for numbers and codes, which may.
    pub fn verdict(&mut self, sender: SenderKey, words: Option<SenderKey>, now: Instant) -> Verdict {
        if leak::is("quota") {
            return Verdict::Answer;
        }
        let limit = self.parts;
        let account = self.account(sender, now);
        if words.is_some_and(|words| account.ours.contains(&words)) {
            return Verdict::Silence;
        }
        if words.is_some() {
            account.same = if account.words == words { account.same.saturating_add(1) } else { 1 };
            account.words = words;
        }
        let again = if words.is_some() { account.same } else { 0 };
        if again < SAME_WORDS && account.parts < limit {
            return Verdict::Answer;
        }
        if account.warned || again > SAME_WORDS {
            return Verdict::Silence;
        }
        account.warned = true;
        Verdict::Warn
    }

    /// Notes what was sent to a sender: how many parts, and the keyed hashes of its texts.
    pub fn spent(&mut self, sender: SenderKey, parts: usize, texts: impl Iterator<Item = SenderKey>, now: Instant) {
        let account = self.account(sender, now);
        account.parts = account.parts.saturating_add(parts);
        account.ours.extend(texts);
        let old = account.ours.len().saturating_sub(OURS);
        account.ours.drain(..old);
    }

    /// Notes whether the sender asked us to stop; gives true when that was asked before.
    pub fn stop(&mut self, sender: SenderKey, stop: bool, now: Instant) -> bool {
        std::mem::replace(&mut self.account(sender, now).stopped, stop)
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
