//! The only code that knows a wire: bytes to an [`Ask`], a [`Reply`] to bytes. A channel keeps the return address in its own stack frame.
//!
//! - [`terminal`]: text for a terminal, `ask` and `chat`; - [`sms`]: the reply in SMS parts; - `telegram`: own loop over the Bot API; - `web`: page, API, widget; - [`print`]: pages that stand alone; - [`html`]: a writer that escapes.

pub mod html;
#[cfg(feature = "web")]
pub mod inside;
pub mod json;
pub mod print;
pub mod sms;
#[cfg(feature = "telegram")]
pub mod telegram;
pub mod terminal;
#[cfg(feature = "web")]
pub mod web;

use crate::ask::{Ask, Channel, Input};
use crate::guard::log::{self, Fault, Outcome};
use crate::guard::metrics::Metrics;
use crate::guard::{leak, wipe};
use crate::pipeline;
use crate::reply::{Kind, Reply};
use crate::snapshot::Snapshot;
use arc_swap::ArcSwap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long an answer may take before the fallback with the danger numbers goes out.
pub const DEADLINE: Duration = Duration::from_secs(8);

/// The counter at which all channels ask: it holds the snapshot of the moment and answers off the async threads.
pub struct Counter {
    snapshot: ArcSwap<Snapshot>,
    clock: fn() -> jiff::Timestamp,
    metrics: Metrics,
}

impl Counter {
    /// Opens the counter with a first snapshot and a clock.
    pub fn new(snapshot: Snapshot, clock: fn() -> jiff::Timestamp) -> Self {
        Self { snapshot: ArcSwap::from_pointee(snapshot), clock, metrics: Metrics::default() }
    }

    /// The snapshot of the moment.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.snapshot.load_full()
    }

    /// The time, by the clock that was handed in.
    pub fn now(&self) -> jiff::Timestamp {
        (self.clock)()
    }

    /// How many questions ended how.
    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Notes that a question was dealt with.
    pub fn note(&self, channel: log::Channel, outcome: Outcome, took: Duration) {
        log::question(channel, outcome, took);
        self.metrics.count(channel, outcome);
    }

    /// Swaps in a new snapshot; questions under way keep the old one.
    pub fn swap(&self, snapshot: Snapshot) {
        self.snapshot.store(Arc::new(snapshot));
    }

    /// Answers on this thread. A fault of our own becomes a reply that names the danger numbers.
    pub fn answer_here(&self, ask: &Ask) -> Reply {
        let start = Instant::now();
        let snapshot = self.snapshot();
        let now = (self.clock)();
        let reply = catch_unwind(AssertUnwindSafe(|| {
            if let Input::Text(text) = &ask.input {
                leak::words(text.expose());
            }
            pipeline::answer(&snapshot, ask, now)
        }));
        let channel = event_channel(ask.channel);
        reply.map_or_else(
            |_| {
                log::fault(channel, Fault::Panic);
                self.note(channel, Outcome::Failed, start.elapsed());
                pipeline::broken(&snapshot, ask)
            },
            |reply| {
                self.note(channel, outcome(reply.kind), start.elapsed());
                reply
            },
        )
    }

    /// Answers off the async threads, within [`DEADLINE`].
    pub async fn answer(self: &Arc<Self>, ask: Ask) -> Reply {
        let (channel, language) = (ask.channel, ask.language);
        let counter = Arc::clone(self);
        let work = tokio::task::spawn_blocking(move || {
            let reply = counter.answer_here(&ask);
            drop(ask);
            wipe::deep_stack();
            reply
        });
        match tokio::time::timeout(DEADLINE, work).await {
            Ok(Ok(reply)) => reply,
            late_or_broken => {
                log::fault(event_channel(channel), if late_or_broken.is_err() { Fault::Deadline } else { Fault::Panic });
                pipeline::late(&self.snapshot(), language)
            }
        }
    }
}

fn event_channel(channel: Channel) -> log::Channel {
    match channel {
        Channel::Terminal => log::Channel::Terminal,
        Channel::Telegram => log::Channel::Telegram,
        Channel::Sms => log::Channel::Sms,
        Channel::Web | Channel::Line | Channel::Whatsapp | Channel::Messenger => log::Channel::Web,
    }
}

fn outcome(kind: Kind) -> Outcome {
    match kind {
        Kind::Answer => Outcome::Answered,
        Kind::Choose => Outcome::Offered,
        Kind::Unknown => Outcome::Unknown,
        Kind::Bot => Outcome::Bot,
    }
}
