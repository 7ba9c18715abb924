//! The closed list of events. A field is an enum or a bucket: no text, name, number, address, topic, language or place can be written.
//!
//! Only our own target is enabled, whatever the environment says; library errors become [`Fault`] at the seam and are dropped there.

use crate::guard::leak;
use std::time::Duration;

/// The channel an event belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, prometheus_client::encoding::EncodeLabelValue)]
#[expect(missing_docs, reason = "names of channels")]
pub enum Channel {
    Terminal,
    Telegram,
    Sms,
    Web,
}

/// How a question ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, prometheus_client::encoding::EncodeLabelValue)]
#[expect(missing_docs, reason = "names of outcomes")]
pub enum Outcome {
    Answered,
    Offered,
    Unknown,
    Bot,
    Refused,
    Failed,
}

/// What went wrong outside, closed so that no library's wording reaches a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Fault {
    /// The other side could not be reached.
    #[error("network")]
    Network,
    /// The other side said "later".
    #[error("told to wait")]
    Wait,
    /// The other side refused what we sent.
    #[error("refused")]
    Refused,
    /// Another process reads with our token.
    #[error("another reader uses our token")]
    AnotherReader,
    /// The token is not valid.
    #[error("token not accepted: get the right one from @BotFather")]
    Token,
    /// The address set for the other side is none.
    #[error("not an address of a Bot API server: set TELOXIDE_API_URL to one, or leave it out")]
    Address,
    /// The other side sent what we cannot read.
    #[error("unreadable answer")]
    Unreadable,
    /// Our own code panicked; the place is printed by the panic hook.
    #[error("panic")]
    Panic,
    /// It took too long.
    #[error("deadline passed")]
    Deadline,
}

/// How the memory is that several replicas share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// It is there.
    Reached,
    /// It cannot be reached: answers go on without memory.
    Away,
    /// It writes to a disk, keeps a log or is copied, so it is not used.
    Unfit,
    /// The day's key was not renewed: each replica goes on under one of its own.
    OldKey,
}

/// Writes one line when the shared memory changes its state.
pub fn memory(state: Memory) {
    tracing::warn!(target: "madoguchi", ?state, "shared memory");
}

/// Writes one line for a question that was dealt with.
pub fn question(channel: Channel, outcome: Outcome, took: Duration) {
    tracing::info!(target: "madoguchi", ?channel, ?outcome, duration_ms = bucket(took), "question");
}

/// Writes one line for what a reply costs, where parts cost money.
pub fn sent(channel: Channel, parts: usize) {
    tracing::info!(target: "madoguchi", ?channel, parts, "sent");
}

/// Writes one line for a fault of a channel.
pub fn fault(channel: Channel, fault: Fault) {
    tracing::warn!(target: "madoguchi", ?channel, %fault, "fault");
}

/// Writes one line when the knowledge was read again.
pub fn reloaded(findings: usize, kept_old: bool) {
    tracing::info!(target: "madoguchi", findings, kept_old, "knowledge reloaded");
}

/// Upper end of the power-of-four bucket a duration falls into, milliseconds.
fn bucket(took: Duration) -> u64 {
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    [1, 4, 16, 64, 256, 1024, 4096, 16384].into_iter().find(|&limit| ms <= limit).unwrap_or(65536)
}

/// Turns the log on: our own target only, times to the minute, and a panic hook that prints the place and never the message.
pub fn start() {
    use tracing_subscriber::prelude::*;
    let only_ours = tracing_subscriber::filter::filter_fn(|metadata| metadata.target() == "madoguchi" && *metadata.level() <= tracing::Level::INFO);
    let lines =
        tracing_subscriber::fmt::layer().with_timer(ToTheMinute).with_target(false).with_ansi(false).with_writer(std::io::stderr).with_filter(only_ours);
    // A second call (tests) keeps the first logger.
    drop(tracing_subscriber::registry().with(lines).try_init());
    quiet_panics();
}

/// Makes a panic print file and line only: its message could hold what a person wrote.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|info| {
        if leak::is("panic") {
            eprintln!("{:?}", info.payload().downcast_ref::<String>());
        }
        let place = info.location().map(|location| format!("{}:{}", location.file(), location.line())).unwrap_or_default();
        eprintln!("a fault in madoguchi itself at {place}");
    }));
}

struct ToTheMinute;

impl tracing_subscriber::fmt::time::FormatTime for ToTheMinute {
    fn format_time(&self, writer: &mut tracing_subscriber::fmt::format::Writer<'_>) -> std::fmt::Result {
        let now = jiff::Timestamp::now();
        write!(writer, "{}", now.strftime("%Y-%m-%dT%H:%MZ"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_fall_into_few_buckets() {
        assert_eq!(bucket(Duration::from_micros(10)), 1);
        assert_eq!(bucket(Duration::from_millis(17)), 64);
        assert_eq!(bucket(Duration::from_secs(600)), 65536);
    }
}
