//! How much one sender, and everybody together, may ask. Above it a short text with the danger numbers goes out, once a window: never silence.
//!
//! Buckets stand under keyed hashes, at most [`SENDERS`] of them; those that are full again are forgotten. When the table is full, newcomers share one bucket,
//! so that a flood of made-up senders cannot push out the others. A sender's own bucket is asked before the one of everybody: whoever floods does not drain it.

use crate::guard::cluster::{Cluster, Kind};
use crate::guard::leak;
use crate::guard::privacy::SenderKey;
use governor::clock::{Clock, MonotonicClock, Reference};
use governor::middleware::NoOpMiddleware;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};
use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Senders with a bucket of their own.
pub const SENDERS: usize = 50_000;
/// After how long the text is said again.
pub const WINDOW: Duration = Duration::from_secs(60);

/// Connections at once.
pub const CONNECTIONS: usize = 1024;
/// Connections of one address at once.
pub const CONNECTIONS_EACH: usize = 64;

const fn number(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

/// What is allowed.
#[derive(Clone, Copy, Debug)]
pub struct Rates {
    /// One sender.
    pub each: Quota,
    /// Newcomers together, when the table is full.
    pub shared: Quota,
    /// Everybody.
    pub everybody: Quota,
}

impl Rates {
    /// People who write and press buttons by hand.
    pub const CHAT: Rates = Rates {
        each: Quota::per_minute(number(30)).allow_burst(number(20)),
        shared: Quota::per_minute(number(600)).allow_burst(number(300)),
        everybody: Quota::per_second(number(40)).allow_burst(number(400)),
    };
    /// Addresses, behind which several people may stand: a class, a shelter, a phone company.
    pub const ADDRESS: Rates = Rates {
        each: Quota::per_minute(number(120)).allow_burst(number(120)),
        shared: Quota::per_minute(number(600)).allow_burst(number(300)),
        everybody: Quota::per_second(number(40)).allow_burst(number(400)),
    };
}

/// What becomes of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Answer it.
    Pass,
    /// Too many: say so.
    Say,
    /// Too many, and said in this window.
    Said,
}

type Bucket<C> = RateLimiter<NotKeyed, InMemoryState, C, NoOpMiddleware<<C as Clock>::Instant>>;

struct Sender<C: Clock> {
    bucket: Bucket<C>,
    used: C::Instant,
    said: Option<C::Instant>,
}

/// The buckets of a channel.
pub struct Limits<C: Clock + Clone = MonotonicClock> {
    clock: C,
    rates: Rates,
    capacity: usize,
    everybody: Bucket<C>,
    shared: Bucket<C>,
    senders: Mutex<HashMap<SenderKey, Sender<C>>>,
    everywhere: Option<(Arc<Cluster>, Kind)>,
}

impl Limits {
    /// Full buckets, by the clock of the system.
    pub fn new(rates: Rates) -> Self {
        Self::with(rates, SENDERS, MonotonicClock)
    }

    /// The same, counting what a sender asks at all replicas together. What is there for everybody stays each replica's own.
    pub fn counting(self, everywhere: Option<(Arc<Cluster>, Kind)>) -> Self {
        Self { everywhere, ..self }
    }
}

impl<C: Clock + Clone> Limits<C> {
    /// The same with a table of another size and another clock.
    pub fn with(rates: Rates, capacity: usize, clock: C) -> Self {
        let bucket = |quota| RateLimiter::direct_with_clock(quota, clock.clone());
        Self { everybody: bucket(rates.everybody), shared: bucket(rates.shared), senders: Mutex::new(HashMap::new()), rates, capacity, clock, everywhere: None }
    }

    /// Counts one question.
    pub fn check(&self, key: SenderKey) -> Verdict {
        if leak::is("limits") {
            return Verdict::Pass;
        }
        let now = self.clock.now();
        // A poisoned table still counts.
        let mut senders = self.senders.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if senders.len() >= self.capacity && !senders.contains_key(&key) {
            self.forget_full(&mut senders, now);
        }
        if senders.len() >= self.capacity && !senders.contains_key(&key) {
            drop(senders);
            // Whom we cannot tell apart, we tell each time.
            return if self.shared.check().is_ok() && self.everybody.check().is_ok() { Verdict::Pass } else { Verdict::Say };
        }
        let sender =
            senders.entry(key).or_insert_with(|| Sender { bucket: RateLimiter::direct_with_clock(self.rates.each, self.clock.clone()), used: now, said: None });
        sender.used = now;
        if sender.bucket.check().is_ok() && self.everybody.check().is_ok() {
            return Verdict::Pass;
        }
        let said = sender.said.is_some_and(|said| Duration::from(now.duration_since(said)) < WINDOW);
        if said {
            Verdict::Said
        } else {
            sender.said = Some(now);
            Verdict::Say
        }
    }

    /// Counts one question, here and – where it passes here – at all replicas. While their memory is away, this one counts alone.
    pub async fn admit(&self, key: SenderKey) -> Verdict {
        let here = self.check(key);
        let Some((cluster, kind)) = self.everywhere.as_ref().filter(|_| here == Verdict::Pass) else { return here };
        let Ok(there) = cluster.admit(*kind, key, self.rates.each).await else { return here };
        if there != Verdict::Pass
            && let Some(sender) = self.senders.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get_mut(&key)
        {
            sender.said = Some(self.clock.now());
        }
        there
    }

    /// Forgets every sender whose bucket is full again.
    pub fn sweep(&self) {
        let mut senders = self.senders.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        self.forget_full(&mut senders, self.clock.now());
    }

    fn forget_full(&self, senders: &mut HashMap<SenderKey, Sender<C>>, now: C::Instant) {
        let refill = self.rates.each.burst_size_replenished_in().max(WINDOW);
        senders.retain(|_, sender| Duration::from(now.duration_since(sender.used)) < refill);
        if senders.len() < senders.capacity() / 4 {
            senders.shrink_to_fit();
        }
    }

    /// Senders remembered now.
    pub fn len(&self) -> usize {
        self.senders.lock().map_or(0, |senders| senders.len())
    }

    /// True when none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The connections that are open.
#[derive(Default)]
pub struct Connections(Mutex<(usize, HashMap<SenderKey, usize>)>);

/// A place among the connections; dropped, it is free again.
pub struct Place {
    of: Arc<Connections>,
    key: Option<SenderKey>,
}

impl Connections {
    /// Takes a place; nothing when all are taken, or all that one address may have. Without a key the address counts for many.
    pub fn enter(self: &Arc<Self>, key: Option<SenderKey>) -> Option<Place> {
        let mut open = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (count, each) = &mut *open;
        let own = key.and_then(|key| each.get(&key)).copied().unwrap_or_default();
        if !leak::is("connections") && (*count >= CONNECTIONS || own >= CONNECTIONS_EACH) {
            return None;
        }
        *count += 1;
        if let Some(key) = key {
            each.insert(key, own + 1);
        }
        Some(Place { of: Arc::clone(self), key })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.of.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        open.0 = open.0.saturating_sub(1);
        if let Some(key) = self.key {
            let left = open.1.get(&key).copied().unwrap_or_default().saturating_sub(1);
            if left == 0 {
                open.1.remove(&key);
            } else {
                open.1.insert(key, left);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::privacy::SenderHasher;
    use governor::clock::FakeRelativeClock;

    fn key(sender: u32) -> SenderKey {
        SenderHasher::new([3; 32]).key("test", &sender.to_le_bytes())
    }

    #[test]
    fn above_the_limit_it_is_said_once_a_window_and_passes_again_later() {
        let clock = FakeRelativeClock::default();
        let limits = Limits::with(Rates::CHAT, 100, clock.clone());
        let verdicts: Vec<_> = (0..23).map(|_| limits.check(key(1))).collect();
        assert_eq!(verdicts.iter().filter(|verdict| **verdict == Verdict::Pass).count(), 20);
        assert_eq!(verdicts[20..], [Verdict::Say, Verdict::Said, Verdict::Said]);
        assert_eq!(limits.check(key(2)), Verdict::Pass, "others are not held up");
        clock.advance(Duration::from_secs(2));
        assert_eq!(limits.check(key(1)), Verdict::Pass);
        assert_eq!(limits.check(key(1)), Verdict::Said);
        clock.advance(Duration::from_secs(61));
        limits.sweep();
        assert!(limits.is_empty(), "full buckets are forgotten");
    }

    #[test]
    fn a_flood_of_senders_shares_a_bucket_and_leaves_the_known_alone() {
        let clock = FakeRelativeClock::default();
        let limits = Limits::with(Rates { everybody: Quota::per_second(number(100_000)), ..Rates::CHAT }, 1_000, clock.clone());
        assert_eq!(limits.check(key(0)), Verdict::Pass);
        let passed = (1..100_000).filter(|sender| limits.check(key(*sender)) == Verdict::Pass).count();
        assert_eq!((limits.len(), passed), (1_000, 999 + 300), "the table, and the shared bucket");
        assert_eq!(limits.check(key(0)), Verdict::Pass, "who was there before");
    }

    #[test]
    fn one_flooder_does_not_drain_what_is_there_for_everybody() {
        let limits = Limits::with(Rates::CHAT, 1_000, FakeRelativeClock::default());
        assert_eq!((0..100_000).filter(|_| limits.check(key(1)) == Verdict::Pass).count(), 20);
        assert_eq!(limits.check(key(2)), Verdict::Pass);
    }

    #[test]
    fn one_address_cannot_take_all_connections() {
        let connections = Arc::new(Connections::default());
        let own: Vec<_> = (0..100).filter_map(|_| connections.enter(Some(key(1)))).collect();
        assert_eq!(own.len(), CONNECTIONS_EACH);
        let proxied: Vec<_> = (0..2_000).filter_map(|_| connections.enter(None)).collect();
        assert_eq!(proxied.len(), CONNECTIONS - CONNECTIONS_EACH);
        assert!(connections.enter(Some(key(2))).is_none());
        drop(own);
        assert!(connections.enter(Some(key(1))).is_some());
    }
}
