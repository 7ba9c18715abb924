//! Messages that come in several parts: out of order, twice, or with one missing. Each part waits a little for the others; what is there is then answered.

use crate::channel::sms::gateway::Part;
use crate::channel::sms::gateway::outbox::Ended;
use crate::guard::privacy::{SenderKey, Sensitive};
use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// Messages that wait for their parts, or were joined a moment ago, at most.
const CAPACITY: usize = 1_000;
/// How many gaps long a part that comes again is known.
const KNOWN: u32 = 12;

struct Pile {
    since: Instant,
    of: u8,
    parts: BTreeMap<u8, Sensitive<String>>,
    /// Which parts came, and the keyed hash of each.
    came: BTreeMap<u8, SenderKey>,
    taken: bool,
    whole: watch::Sender<bool>,
    ended: watch::Sender<Option<Ended>>,
}

impl Pile {
    fn new(now: Instant, of: u8) -> Self {
        Self { since: now, of, parts: BTreeMap::new(), came: BTreeMap::new(), taken: false, whole: watch::channel(false).0, ended: watch::channel(None).0 }
    }

    fn text(&mut self) -> Sensitive<String> {
        let parts = std::mem::take(&mut self.parts);
        Sensitive::new(parts.values().map(|part| part.expose().as_str()).collect())
    }
}

/// The parts that wait.
#[derive(Default)]
pub struct Joining(Mutex<HashMap<Name, Pile>>);

/// The sender, and what the parts share.
type Name = (SenderKey, u16, u8);

/// What came of a part.
pub enum Joined {
    /// The whole message; this call answers it, and tells the others how that ended.
    Whole(Sensitive<String>, watch::Sender<Option<Ended>>),
    /// Another call answers it, or did: how that ends.
    Elsewhere(watch::Receiver<Option<Ended>>),
}

/// What adding a part led to.
enum Added {
    Complete,
    Waiting(watch::Receiver<bool>, watch::Receiver<Option<Ended>>),
    Known(watch::Receiver<Option<Ended>>),
}

impl Joining {
    /// Adds a part; `hash` is the keyed hash of its text. Gives the message when this part completes it; waits for the others no longer than `gap` and
    /// then takes what there is.
    pub async fn join(&self, sender: SenderKey, part: Part, text: Sensitive<String>, hash: SenderKey, gap: Duration) -> Joined {
        let name = (sender, part.reference, part.of);
        match self.add(name, part, text, hash, gap) {
            Added::Complete => self.take(name),
            Added::Known(ended) => Joined::Elsewhere(ended),
            Added::Waiting(mut whole, ended) => {
                let late = tokio::time::timeout(gap, whole.wait_for(|whole| *whole)).await.is_err();
                if late { self.take(name) } else { Joined::Elsewhere(ended) }
            }
        }
    }

    fn add(&self, name: Name, part: Part, text: Sensitive<String>, hash: SenderKey, gap: Duration) -> Added {
        let Ok(mut piles) = self.0.lock() else { return Added::Complete };
        let now = Instant::now();
        piles.retain(|_, pile| now.duration_since(pile.since) < gap * if pile.taken { KNOWN } else { 2 });
        if let Some(pile) = piles.get(&name).filter(|pile| pile.taken) {
            let known = pile.came.get(&part.number) == Some(&hash) && *pile.ended.borrow() != Some(Ended::GivenUp);
            if known {
                return Added::Known(pile.ended.subscribe());
            }
            piles.remove(&name);
        }
        if piles.len() >= CAPACITY && !piles.contains_key(&name) {
            let oldest = piles.iter().min_by_key(|(_, pile)| (!pile.taken, pile.since)).map(|(name, _)| *name);
            oldest.map(|oldest| piles.remove(&oldest));
        }
        let pile = piles.entry(name).or_insert_with(|| Pile::new(now, part.of));
        pile.parts.insert(part.number, text);
        pile.came.insert(part.number, hash);
        if pile.parts.len() >= usize::from(pile.of) { Added::Complete } else { Added::Waiting(pile.whole.subscribe(), pile.ended.subscribe()) }
    }

    fn take(&self, name: Name) -> Joined {
        let lost = || Joined::Elsewhere(watch::channel(Some(Ended::GivenUp)).1);
        let Ok(mut piles) = self.0.lock() else { return lost() };
        let Some(pile) = piles.get_mut(&name) else { return lost() };
        if pile.taken {
            return Joined::Elsewhere(pile.ended.subscribe());
        }
        pile.taken = true;
        pile.whole.send_replace(true);
        Joined::Whole(pile.text(), pile.ended.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::privacy::SenderHasher;
    use std::sync::Arc;

    const LONG: Duration = Duration::from_secs(3_600);

    fn key(of: &str) -> SenderKey {
        SenderHasher::new([5; 32]).key("sms", of.as_bytes())
    }

    /// Brings parts one after the other; the messages that came of them.
    async fn parts(gap: Duration, numbers: &[(u8, &str)], of: u8) -> Vec<String> {
        let joining = Arc::new(Joining::default());
        let mut calls = Vec::new();
        for (number, text) in numbers {
            let (joining, hash, text) = (Arc::clone(&joining), key(text), Sensitive::new((*text).to_owned()));
            let part = Part { reference: 9, number: *number, of };
            calls.push(tokio::spawn(async move {
                match joining.join(key("a"), part, text, hash, gap).await {
                    Joined::Whole(text, ended) => {
                        ended.send_replace(Some(Ended::Settled));
                        Some(text.expose().clone())
                    }
                    Joined::Elsewhere(mut ended) => {
                        assert_eq!(*ended.wait_for(Option::is_some).await.unwrap(), Some(Ended::Settled), "told after the answer");
                        None
                    }
                }
            }));
            tokio::task::yield_now().await;
        }
        let mut whole = Vec::new();
        for call in calls {
            whole.extend(call.await.unwrap());
        }
        whole
    }

    #[tokio::test]
    async fn parts_are_joined_in_their_order_however_they_come() {
        assert_eq!(parts(LONG, &[(3, "c"), (1, "a"), (2, "b")], 3).await, ["abc"]);
        assert_eq!(parts(LONG, &[(2, "b"), (2, "b"), (1, "a")], 2).await, ["ab"]);
    }

    #[tokio::test]
    async fn a_part_that_comes_again_afterwards_is_no_new_message_and_another_text_is() {
        assert_eq!(parts(LONG, &[(1, "a"), (2, "b"), (2, "b"), (1, "a")], 2).await, ["ab"]);
        assert_eq!(parts(LONG, &[(1, "a"), (2, "b"), (1, "c"), (2, "d")], 2).await, ["ab", "cd"]);
    }

    #[tokio::test]
    async fn a_missing_part_does_not_silence_the_others() {
        assert_eq!(parts(Duration::from_millis(1), &[(1, "a"), (3, "c")], 3).await, ["ac"]);
    }
}
