//! What the bot remembers of a conversation: ten minutes, in memory, under a keyed hash, never text.
//!
//! The clock is handed in, so that tests need not wait. At most [`CAPACITY`] conversations; beyond it the oldest is forgotten first.

use crate::guard::leak;
use crate::guard::privacy::SenderKey;
use crate::id::{PlaceCode, TopicCode, TopicId};
use crate::language::Language;
use crate::payload::Payload;
use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, Instant};

/// How long a conversation is remembered after its last message.
pub const MEMORY: Duration = Duration::from_secs(600);
/// How many conversations are remembered at once.
pub const CAPACITY: usize = 50_000;
/// How many questions with their answers are kept for erasing.
const EXCHANGES: usize = 50;

/// What is remembered: choices, never words.
#[derive(Clone, Default)]
pub struct Session {
    /// The language chosen by the person, not the detected one.
    pub language: Option<Language>,
    /// The place named or chosen last.
    pub place: Option<PlaceCode>,
    /// The topic answered last.
    pub topic: Option<TopicId>,
    /// The language of the last reply, where the channel does not tell one.
    pub spoken: Option<Language>,
    /// What the numbers of the last reply mean, from 1, where the channel has no buttons.
    pub choices: Vec<Choice>,
    /// Ids of the channel's messages, so that they can be edited and erased.
    pub exchanges: Vec<Exchange>,
}

/// What a number means that a person may answer with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The same as pressing a button; `from` counts what of its reply was shown already.
    Press {
        /// What the button carries.
        payload: Payload,
        /// The piece of the reply that comes next.
        from: u8,
    },
    /// The topics that were offered.
    Offer {
        /// Their codes.
        topics: Vec<TopicCode>,
        /// The first that was not shown yet.
        from: u8,
    },
}

/// A question and what answered it, as the channel's message ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    /// The person's message, where there was one.
    pub question: Option<i64>,
    /// Our messages.
    pub answers: Vec<i64>,
}

impl Session {
    /// Notes a question with its answers, in place of an earlier answer to the same question; the oldest falls out.
    pub fn note_exchange(&mut self, exchange: Exchange) {
        self.exchanges.retain(|earlier| earlier.question.is_none() || earlier.question != exchange.question);
        if self.exchanges.len() >= EXCHANGES {
            self.exchanges.remove(0);
        }
        self.exchanges.push(exchange);
    }

    /// Notes further answers beside the one of ours that led to them.
    pub fn note_answers(&mut self, beside: i64, answers: &[i64]) {
        let known = self.exchanges.iter_mut().find(|exchange| exchange.answers.contains(&beside));
        match known {
            Some(exchange) => {
                let new = answers.iter().filter(|id| !exchange.answers.contains(id)).copied().collect::<Vec<_>>();
                exchange.answers.extend(new);
            }
            None => self.note_exchange(Exchange { question: None, answers: answers.to_vec() }),
        }
    }
}

/// What is known of a sender.
pub enum Recalled {
    /// The conversation of the last ten minutes.
    Known(Session),
    /// Nothing: a stranger.
    Stranger,
    /// The memory cannot be reached: nothing is known of anybody.
    Gone,
}

impl Recalled {
    /// The conversation, where one is known.
    pub fn session(self) -> Option<Session> {
        match self {
            Self::Known(session) => Some(session),
            Self::Stranger | Self::Gone => None,
        }
    }
}

/// The table of sessions.
#[derive(Default)]
pub struct Sessions {
    entries: HashMap<SenderKey, (Instant, Session)>,
    by_age: BTreeSet<(Instant, SenderKey)>,
}

impl Sessions {
    /// Gives the sender's session, or nothing when there is none or its ten minutes are over.
    pub fn get(&mut self, key: SenderKey, now: Instant) -> Option<Session> {
        self.sweep(now);
        self.entries.get(&key).map(|(_, session)| session.clone())
    }

    /// Stores the session and starts its ten minutes anew.
    pub fn put(&mut self, key: SenderKey, session: Session, now: Instant) {
        self.remove(key);
        while self.entries.len() >= CAPACITY {
            let Some((_, oldest)) = self.by_age.pop_first() else { break };
            self.entries.remove(&oldest);
        }
        self.by_age.insert((now, key));
        self.entries.insert(key, (now, session));
    }

    /// Forgets the sender at once.
    pub fn remove(&mut self, key: SenderKey) -> Option<Session> {
        let (age, session) = self.entries.remove(&key)?;
        self.by_age.remove(&(age, key));
        Some(session)
    }

    /// Forgets everybody whose ten minutes are over.
    pub fn sweep(&mut self, now: Instant) {
        while let Some(&(age, key)) = self.by_age.first() {
            if now.duration_since(age) < MEMORY || leak::is("ttl") {
                break;
            }
            self.by_age.pop_first();
            self.entries.remove(&key);
        }
        if self.entries.is_empty() {
            self.entries.shrink_to_fit();
        }
    }

    /// Number of conversations remembered now.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::privacy::SenderHasher;

    #[test]
    fn a_conversation_is_there_at_9_59_and_gone_at_10_00() {
        let key = SenderHasher::new([7; 32]).key("test", b"someone");
        let start = Instant::now();
        let mut sessions = Sessions::default();
        sessions.put(key, Session { language: Some(Language::My), ..Session::default() }, start);
        assert!(sessions.get(key, start + Duration::from_secs(599)).is_some());
        sessions.sweep(start + Duration::from_secs(600));
        assert!(sessions.is_empty());
    }

    #[test]
    fn a_million_senders_do_not_grow_the_table() {
        let hasher = SenderHasher::new([7; 32]);
        let start = Instant::now();
        let mut sessions = Sessions::default();
        for sender in 0..100_000_u32 {
            sessions.put(hasher.key("test", &sender.to_le_bytes()), Session::default(), start + Duration::from_micros(u64::from(sender)));
        }
        assert_eq!(sessions.len(), CAPACITY);
        assert!(sessions.get(hasher.key("test", &99_999_u32.to_le_bytes()), start + Duration::from_secs(1)).is_some());
        assert!(sessions.get(hasher.key("test", &0_u32.to_le_bytes()), start + Duration::from_secs(1)).is_none());
    }
}
