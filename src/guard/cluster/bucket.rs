//! A limit that several replicas share: the moment at which the bucket is full again, and when it was last said that it is empty.

use super::Change;
use crate::guard::limits::{Verdict, WINDOW};
use governor::Quota;
use std::time::Duration;

/// Counts one question at a moment, microseconds since 1970. The generic cell rate algorithm: a bucket is one number.
pub fn count(before: Option<&[u8]>, quota: Quota, now: u64) -> Change<Verdict> {
    let (full, said) = before.and_then(read).unwrap_or_default();
    let step = micros(quota.replenish_interval());
    let room = step.saturating_mul(u64::from(quota.burst_size().get()));
    let next = full.max(now).saturating_add(step);
    let passes = next.saturating_sub(now) <= room;
    // Clocks differ: what was said in the future was said just now.
    let was_said = said != 0 && now.saturating_sub(said) < micros(WINDOW);
    let (full, said, came) = match (passes, was_said) {
        (true, _) => (next, said, Verdict::Pass),
        (false, true) => (full, said, Verdict::Said),
        (false, false) => (full, now, Verdict::Say),
    };
    let bytes = [full.to_le_bytes(), said.to_le_bytes()].concat();
    Change { next: (came != Verdict::Said).then_some(bytes), keep: Duration::from_micros(room).max(WINDOW), came }
}

fn read(bytes: &[u8]) -> Option<(u64, u64)> {
    let (full, rest) = bytes.split_first_chunk()?;
    Some((u64::from_le_bytes(*full), u64::from_le_bytes(*rest.first_chunk()?)))
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::limits::Rates;

    #[test]
    fn a_burst_passes_then_it_is_said_once_a_window_and_passes_again() {
        let mut held: Option<Vec<u8>> = None;
        let mut ask = |now: u64| {
            let change = count(held.as_deref(), Rates::CHAT.each, now);
            assert!(change.keep <= Duration::from_secs(600));
            held = change.next.or(held.take());
            change.came
        };
        let start = 1_800_000_000_000_000;
        let verdicts: Vec<Verdict> = (0..23).map(|_| ask(start)).collect();
        assert!(verdicts[..20].iter().all(|verdict| *verdict == Verdict::Pass));
        assert_eq!(verdicts[20..], [Verdict::Say, Verdict::Said, Verdict::Said]);
        assert_eq!((ask(start + 2_000_000), ask(start + 2_000_001)), (Verdict::Pass, Verdict::Said));
        assert_eq!(ask(start + 62_000_000), Verdict::Pass);
    }
}
