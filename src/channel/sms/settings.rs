//! What the operator sets, and how long things may take.

use std::time::Duration;

/// Settings of the channel, whatever gateway carries it.
#[derive(Clone, Debug)]
pub struct SmsSettings {
    /// Parts of one reply, from 1 to 3.
    pub parts: usize,
    /// Parts one sender may cause in an hour.
    pub parts_per_hour: usize,
    /// Beginnings of the numbers that are answered, `+81`; empty means those of the knowledge base's country.
    pub countries: Vec<String>,
    /// Our own numbers, which are never answered.
    pub own: Vec<String>,
    /// Replies under way at once; beyond them the gateway is told to come again.
    pub queue: usize,
    /// How long one call to the gateway may take.
    pub call: Duration,
    /// How long the gateway is kept waiting for its own answer.
    pub patience: Duration,
    /// The first pause after a failure; it doubles up to `longest_pause`.
    pub first_pause: Duration,
    /// The longest pause after a failure.
    pub longest_pause: Duration,
    /// How often a reply is tried.
    pub attempts: u32,
    /// How long a part of a message waits for the others.
    pub gap: Duration,
}

impl Default for SmsSettings {
    fn default() -> Self {
        Self {
            parts: 3,
            parts_per_hour: 30,
            countries: Vec::new(),
            own: Vec::new(),
            queue: 1_000,
            call: Duration::from_secs(10),
            patience: Duration::from_secs(25),
            first_pause: Duration::from_millis(500),
            longest_pause: Duration::from_secs(30),
            attempts: 20,
            gap: Duration::from_secs(5),
        }
    }
}
