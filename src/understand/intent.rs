//! Which need a message speaks of: candidates from the encoder's head and from the examples found by search, joined, then one decision.
//!
//! - [`search`]: the example questions nearest in words (tantivy); - [`encoder`], [`head`]: the meaning (a small transformer and a linear layer);
//! - [`danger`]: is somebody in danger, whatever the topic; - [`decide`]: answer, choose, unknown.

pub mod decide;
pub mod search;

use crate::id::TopicId;
use crate::knowledge::Question;
use crate::text::segment::sentences;
use decide::Decision;
use search::QuestionIndex;

/// Segments of a long message that are read on their own, at most.
const SEGMENTS: usize = 6;
/// Characters up to which a message is read as a whole only.
const SHORT: usize = 120;

/// What the message asks for.
#[derive(Clone, Debug)]
pub struct Intent {
    /// Topics with scores from 0 to 1, best first, at most five.
    pub candidates: Vec<(TopicId, f32)>,
    /// The outcome.
    pub decision: Decision,
    /// Somebody may be in danger now.
    pub danger: bool,
    /// Further needs found in the same message.
    pub also: Vec<TopicId>,
}

/// Everything needed to read a need out of words.
pub struct IntentModel {
    index: QuestionIndex,
}

/// A model that could not be built.
#[derive(Debug, thiserror::Error)]
pub enum IntentError {
    /// The search index could not be built.
    #[error("the index of example questions could not be built")]
    Index,
}

/// What decides about a topic beside words.
pub struct Known<'a> {
    /// True when the topic means danger to life or freedom.
    pub urgent: &'a dyn Fn(&TopicId) -> bool,
    /// True when the topic can be answered (a topic of the base, `bot/…` or `none`).
    pub answerable: &'a dyn Fn(&TopicId) -> bool,
}

impl IntentModel {
    /// Builds the index over the example questions.
    pub fn build(questions: &[Question]) -> Result<Self, IntentError> {
        Ok(Self { index: QuestionIndex::build(questions)? })
    }

    /// Reads a normalised message: as a whole, and sentence by sentence when it is long.
    pub fn read(&self, text: &str, known: &Known<'_>) -> Intent {
        let whole = self.scores(text, known);
        let mut danger = decide::danger(&whole, known);
        let mut also = Vec::new();
        if text.chars().count() > SHORT {
            for sentence in sentences(text).into_iter().take(SEGMENTS) {
                let part = self.scores(sentence, known);
                danger |= decide::danger(&part, known);
                if let Some((topic, score)) = part.first()
                    && *score >= decide::ALSO
                    && !topic.is_none()
                    && !topic.is_bot()
                {
                    also.push(topic.clone());
                }
            }
        }
        let decision = decide::decide(&whole);
        let answered = whole.first().map(|(topic, _)| topic.clone());
        also.retain(|topic| Some(topic) != answered.as_ref());
        also.sort();
        also.dedup();
        also.truncate(2);
        Intent { candidates: whole.into_iter().take(5).collect(), decision, danger, also }
    }

    /// Scores of all topics that may be meant, best first, together at most 1.
    fn scores(&self, text: &str, known: &Known<'_>) -> Vec<(TopicId, f32)> {
        let mut scores = self.index.scores(text);
        scores.retain(|(topic, _)| (known.answerable)(topic));
        scores
    }
}
