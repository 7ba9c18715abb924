//! Which updates are unanswered, and up to where Telegram may forget them: past the lowest unanswered one and no further.
//! Pure: numbers only.

use crate::guard::leak;
use std::collections::{BTreeSet, VecDeque};

/// How many answered updates are remembered, so that one delivered again is not answered twice.
const REMEMBERED: usize = 1024;

/// The updates of this process.
#[derive(Default)]
pub struct Ledger {
    unanswered: BTreeSet<i64>,
    answered: VecDeque<i64>,
    after: i64,
}

impl Ledger {
    /// Takes an update in; false when it is known already.
    pub fn take(&mut self, update: i64) -> bool {
        if self.unanswered.contains(&update) || self.answered.contains(&update) {
            return false;
        }
        self.unanswered.insert(update);
        true
    }

    /// Notes that an update has been answered, or needs no answer.
    pub fn settle(&mut self, update: i64) {
        if self.unanswered.remove(&update) {
            if self.answered.len() >= REMEMBERED {
                self.answered.pop_front();
            }
            self.answered.push_back(update);
        }
    }

    /// Gives an update up: another replica is at it, and it comes again.
    pub fn forget(&mut self, update: i64) {
        self.unanswered.remove(&update);
    }

    /// Notes the end of a batch. Telegram starts anew at a random number after a quiet week, so the last batch counts, not the highest number ever.
    pub fn batch_ended(&mut self, highest: i64) {
        self.after = highest.saturating_add(1);
    }

    /// What `getUpdates` is asked for: everything below is confirmed by it.
    pub fn offset(&self) -> i64 {
        if leak::is("confirm-early") {
            return self.after;
        }
        self.unanswered.first().copied().unwrap_or(self.after)
    }

    /// True when this update has been answered.
    pub fn is_answered(&self, update: i64) -> bool {
        self.answered.contains(&update)
    }

    /// True when everything taken has been answered.
    pub fn is_settled(&self) -> bool {
        self.unanswered.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_is_confirmed_past_the_lowest_unanswered_update() {
        let mut ledger = Ledger::default();
        for update in 10..14 {
            assert!(ledger.take(update));
        }
        ledger.batch_ended(13);
        ledger.settle(11);
        ledger.settle(13);
        assert_eq!(ledger.offset(), 10);
        ledger.settle(10);
        assert_eq!(ledger.offset(), 12);
        assert!(!ledger.take(13), "answered, but not confirmed yet: it comes again");
        ledger.settle(12);
        assert_eq!((ledger.offset(), ledger.is_settled()), (14, true));
    }

    #[test]
    fn numbers_may_start_anew_lower() {
        let mut ledger = Ledger::default();
        assert!(ledger.take(900));
        ledger.batch_ended(900);
        ledger.settle(900);
        assert!(ledger.take(20));
        ledger.batch_ended(20);
        ledger.settle(20);
        assert_eq!(ledger.offset(), 21);
    }

    proptest! {
        #[test]
        fn in_any_order_of_answers_no_unanswered_update_is_confirmed(order in Just((1..40_i64).collect::<Vec<_>>()).prop_shuffle()) {
            let mut ledger = Ledger::default();
            for update in 1..40 {
                ledger.take(update);
            }
            ledger.batch_ended(39);
            let mut open: BTreeSet<_> = order.iter().copied().collect();
            for update in order {
                prop_assert!(open.iter().all(|left| *left >= ledger.offset()));
                ledger.settle(update);
                open.remove(&update);
            }
            prop_assert_eq!(ledger.offset(), 40);
        }
    }
}
