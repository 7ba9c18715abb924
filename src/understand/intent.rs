//! Which need a message speaks of: candidates from the encoder's head and from the examples found by search, joined, then one decision.
//!
//! - [`meaning`]: the encoder ([`encoder`]) and what stands on it ([`head`]); - [`search`]: the example questions nearest in words (tantivy);
//! - [`decide`]: answer, choose, unknown.

pub mod decide;
pub mod encoder;
pub mod head;
pub mod meaning;
pub mod search;

use crate::id::TopicId;
use crate::knowledge::Question;
use crate::text::segment::sentences;
use decide::Decision;
use meaning::Meaning;
use search::QuestionIndex;
use std::collections::HashMap;
use std::sync::Arc;

/// Segments of a long message that are read on their own, at most.
const SEGMENTS: usize = 6;
/// Characters up to which a message is read as a whole only.
const SHORT: usize = 120;
/// How much the words weigh against the meaning when they are near no example, and how much more when they are one.
const WORDS: f32 = 0.2;
const WORDS_OF_AN_EXAMPLE: f32 = 0.5;

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
    meaning: Option<Arc<Meaning>>,
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

/// Scores of one text.
struct Scores {
    topics: Vec<(TopicId, f32)>,
    /// How much the urgent topics weigh together.
    danger: f32,
    /// The danger detector heard something.
    heard: bool,
}

impl IntentModel {
    /// Builds the index over the example questions; without a meaning, words alone decide.
    pub fn build(questions: &[Question], meaning: Option<Arc<Meaning>>) -> Result<Self, IntentError> {
        Ok(Self { index: QuestionIndex::build(questions)?, meaning })
    }

    /// The shared encoder, for the next snapshot.
    pub fn meaning(&self) -> Option<Arc<Meaning>> {
        self.meaning.clone()
    }

    /// Reads a normalised message: as a whole, and sentence by sentence when it is long.
    pub fn read(&self, text: &str, known: &Known<'_>) -> Intent {
        let whole = self.scores(text, known);
        let mut danger = whole.danger >= if whole.heard { decide::DANGER_HEARD } else { decide::DANGER };
        let mut also = Vec::new();
        if text.chars().count() > SHORT {
            for sentence in sentences(text).into_iter().take(SEGMENTS) {
                let part = self.scores(sentence, known);
                danger |= part.danger >= decide::DANGER_IN_PART;
                if let Some((topic, score)) = part.topics.first()
                    && *score >= decide::ALSO
                    && !topic.is_none()
                    && !topic.is_bot()
                {
                    also.push(topic.clone());
                }
            }
        }
        let decision = decide::decide(&whole.topics);
        let answered = whole.topics.first().map(|(topic, _)| topic.clone());
        also.retain(|topic| Some(topic) != answered.as_ref());
        also.sort();
        also.dedup();
        also.truncate(2);
        Intent { candidates: whole.topics.into_iter().take(5).collect(), decision, danger, also }
    }

    /// Scores of all topics that may be meant, best first, together at most 1.
    fn scores(&self, text: &str, known: &Known<'_>) -> Scores {
        let words = self.index.scores(text);
        let segments = self.meaning.as_ref().map(|meaning| meaning.read(text)).unwrap_or_default();
        let heard = segments.iter().any(|read| read.danger);
        let mut topics = words;
        if !segments.is_empty() {
            // A long text means what its segments mean in the middle.
            let near: f32 = topics.iter().map(|(_, score)| score).sum();
            let words = WORDS + WORDS_OF_AN_EXAMPLE * near.powi(4);
            let share = (1.0 - words) / segments.iter().map(|_| 1.0_f32).sum::<f32>();
            let mut joined: HashMap<TopicId, f32> = topics.drain(..).map(|(topic, score)| (topic, score * words)).collect();
            for (topic, probability) in segments.into_iter().flat_map(|read| read.topics) {
                *joined.entry(TopicId::new(topic)).or_default() += probability * share;
            }
            topics = joined.into_iter().collect();
        }
        topics.retain(|(topic, _)| (known.answerable)(topic));
        topics.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let danger = decide::danger(&topics, known);
        Scores { topics, danger, heard }
    }
}
