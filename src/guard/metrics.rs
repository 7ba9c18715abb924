//! What an operator's monitoring may know: how many questions ended how, on which channel. Labels are closed enums, so none can carry anything of a person.

use crate::guard::log::{Channel, Outcome};
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::registry::Registry;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Labels {
    channel: Channel,
    outcome: Outcome,
}

/// The numbers.
pub struct Metrics {
    questions: Family<Labels, Counter>,
    registry: Registry,
}

impl Default for Metrics {
    fn default() -> Self {
        let questions = Family::<Labels, Counter>::default();
        let mut registry = Registry::with_prefix("madoguchi");
        registry.register("questions", "Questions by channel and how they ended", questions.clone());
        Self { questions, registry }
    }
}

impl Metrics {
    /// Counts one question.
    pub fn count(&self, channel: Channel, outcome: Outcome) {
        self.questions.get_or_create(&Labels { channel, outcome }).inc();
    }

    /// All numbers in the notation of Prometheus.
    pub fn tell(&self) -> String {
        let mut told = String::new();
        // Writing to a string cannot fail.
        let _ = text::encode(&mut told, &self.registry);
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_question_changes_one_number_and_nothing_else_is_told() {
        let metrics = Metrics::default();
        metrics.count(Channel::Telegram, Outcome::Answered);
        let before = metrics.tell();
        metrics.count(Channel::Web, Outcome::Unknown);
        let after = metrics.tell();
        let new: Vec<_> = after.lines().filter(|line| !before.contains(*line)).collect();
        assert_eq!(new, ["madoguchi_questions_total{channel=\"Web\",outcome=\"Unknown\"} 1"]);
    }
}
