//! Messages that come in several parts: out of order, twice, or with one missing. Each part waits a little for the others; what is there is then answered.

use crate::channel::sms::gateway::Part;
use crate::guard::privacy::{SenderKey, Sensitive};
use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// Messages that wait for their parts, at most.
const CAPACITY: usize = 1_000;

struct Pile {
    since: Instant,
    of: u8,
    parts: BTreeMap<u8, Sensitive<String>>,
    whole: watch::Sender<bool>,
}

impl Pile {
    fn text(&self) -> Sensitive<String> {
        Sensitive::new(self.parts.values().map(|part| part.expose().as_str()).collect())
    }
}

/// The parts that wait.
#[derive(Default)]
pub struct Joining(Mutex<HashMap<(SenderKey, u16, u8), Pile>>);

/// What came of a part.
pub enum Joined {
    /// The whole message; this call answers it.
    Whole(Sensitive<String>),
    /// Another call answers it, or did.
    Elsewhere,
}

impl Joining {
    /// Adds a part. Gives the message when this part completes it; waits for the others no longer than `gap` and then takes what there is.
    pub async fn join(&self, sender: SenderKey, part: Part, text: Sensitive<String>, gap: Duration) -> Joined {
        let name = (sender, part.reference, part.of);
        let Some(mut whole) = self.add(name, part, text, gap) else { return self.take(name) };
        let late = tokio::time::timeout(gap, whole.wait_for(|whole| *whole)).await.is_err();
        if late { self.take(name) } else { Joined::Elsewhere }
    }

    /// Adds a part; nothing when the message is complete, else what tells when it is.
    fn add(&self, name: (SenderKey, u16, u8), part: Part, text: Sensitive<String>, gap: Duration) -> Option<watch::Receiver<bool>> {
        let mut piles = self.0.lock().ok()?;
        let now = Instant::now();
        piles.retain(|_, pile| now.duration_since(pile.since) < gap * 2);
        if piles.len() >= CAPACITY && !piles.contains_key(&name) {
            let oldest = piles.iter().min_by_key(|(_, pile)| pile.since).map(|(name, _)| *name);
            oldest.map(|oldest| piles.remove(&oldest));
        }
        let pile = piles.entry(name).or_insert_with(|| Pile { since: now, of: part.of, parts: BTreeMap::new(), whole: watch::channel(false).0 });
        pile.parts.insert(part.number, text);
        (pile.parts.len() < usize::from(pile.of)).then(|| pile.whole.subscribe())
    }

    fn take(&self, name: (SenderKey, u16, u8)) -> Joined {
        let taken = self.0.lock().ok().and_then(|mut piles| piles.remove(&name));
        taken.map_or(Joined::Elsewhere, |pile| {
            pile.whole.send_replace(true);
            Joined::Whole(pile.text())
        })
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

    async fn parts(gap: Duration, numbers: &[(u8, &str)], of: u8) -> Vec<String> {
        let joining = Arc::new(Joining::default());
        let mut calls = Vec::new();
        for (number, text) in numbers {
            let (joining, text) = (Arc::clone(&joining), Sensitive::new((*text).to_owned()));
            let part = Part { reference: 9, number: *number, of };
            calls.push(tokio::spawn(async move {
                match joining.join(key("a"), part, text, gap).await {
                    Joined::Whole(text) => Some(text.expose().clone()),
                    Joined::Elsewhere => None,
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
    async fn a_missing_part_does_not_silence_the_others() {
        assert_eq!(parts(Duration::from_millis(1), &[(1, "a"), (3, "c")], 3).await, ["ac"]);
    }
}
