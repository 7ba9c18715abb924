//! Which need a message speaks of: three voices, joined, then one decision.
//!
//! - [`meaning`]: the encoder ([`encoder`]) and what stands on it ([`head`]); - [`ngrams`]: how the topics are spelt;
//! - [`search`]: the example questions nearest in words (tantivy); - [`pool`]: the three joined; - [`decide`]: answer, choose, unknown.

pub mod decide;
pub mod encoder;
pub mod fit;
pub mod head;
pub mod meaning;
pub mod ngrams;
mod pool;
pub mod search;

use crate::id::TopicId;
use crate::knowledge::Question;
use crate::text::segment::sentences;
use decide::Decision;
use meaning::{Meaning, Prototypes, Read};
use ngrams::NgramHead;
use pool::Pool;
use search::QuestionIndex;
use std::sync::Arc;

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
    words: Words,
    meaning: Option<Arc<Meaning>>,
    prototypes: Prototypes,
}

/// What is learned from the words of the example questions.
pub struct Words {
    index: QuestionIndex,
    ngrams: NgramHead,
}

impl Words {
    /// Learns them; nothing is kept of the text itself.
    pub fn learn(questions: &[Question]) -> Result<Self, IntentError> {
        std::thread::scope(|threads| {
            let ngrams = threads.spawn(|| NgramHead::learn(questions));
            let index = QuestionIndex::build(questions)?;
            Ok(Self { index, ngrams: ngrams.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)) })
        })
    }
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
#[derive(Default)]
struct Scores {
    topics: Vec<(TopicId, f32)>,
    /// How probable danger is, as a multiple of the probability from which it is believed.
    danger: f32,
}

impl IntentModel {
    /// Joins the words with a meaning; without one, words alone decide. `questions` are those that may be new to the encoder.
    pub fn new(words: Words, questions: &[Question], meaning: Option<Arc<Meaning>>) -> Self {
        let prototypes = meaning.as_ref().map(|meaning| meaning.prototypes(questions)).unwrap_or_default();
        Self { words, meaning, prototypes }
    }

    /// The shared encoder, for the next snapshot.
    pub fn meaning(&self) -> Option<Arc<Meaning>> {
        self.meaning.clone()
    }

    /// Reads a normalised message: as a whole, and sentence by sentence when it is long.
    pub fn read(&self, text: &str, known: &Known<'_>) -> Intent {
        let parts = if text.chars().count() > SHORT { sentences(text) } else { Vec::new() };
        let texts: Vec<&str> = std::iter::once(text).chain(parts.into_iter().take(SEGMENTS)).collect();
        let mut scores = self.scores(&texts, known).into_iter();
        let whole = self.without_courtesies(text, known, scores.next().unwrap_or_default());
        let answered = whole.topics.first().map(|(topic, _)| topic.clone());
        let mut danger = whole.danger >= 1.0;
        let mut also = Vec::new();
        for part in scores {
            // Danger wins, wherever in a long message it is told.
            danger |= part.danger >= decide::DANGER_IN_PART;
            let first = part.topics.into_iter().next();
            also.extend(first.filter(|(topic, score)| *score >= decide::ALSO && !topic.is_none() && !topic.is_bot()).map(|(topic, _)| topic));
        }
        also.retain(|topic| Some(topic) != answered.as_ref());
        also.sort();
        also.dedup();
        also.truncate(2);
        let decision = decide::decide(&whole.topics);
        Intent { candidates: whole.topics.into_iter().take(5).collect(), decision, danger, also }
    }

    /// A need told beside a greeting or a place ("I live in Kawasaki. They do not pay me") goes before the greeting: what is left without it is read.
    fn without_courtesies(&self, text: &str, known: &Known<'_>, whole: Scores) -> Scores {
        let is_bot = |scores: &Scores| scores.topics.first().is_some_and(|(topic, _)| topic.is_bot());
        let parts = sentences(text);
        if !is_bot(&whole) || parts.len() < 2 {
            return whole;
        }
        let parts: Vec<&str> = parts.into_iter().take(SEGMENTS).collect();
        let scores = self.scores(&parts, known);
        let rest: Vec<&str> = parts.into_iter().zip(&scores).filter(|(_, scores)| !is_bot(scores)).map(|(part, _)| part).collect();
        if rest.is_empty() {
            return whole;
        }
        let need = self.scores(&[&rest.join(" ")], known).pop().unwrap_or_default();
        let told = need.topics.first().is_some_and(|(topic, score)| *score >= decide::ALSO && !topic.is_none() && !topic.is_bot());
        if told { Scores { danger: need.danger.max(whole.danger), ..need } } else { whole }
    }

    /// Scores of each text: all topics that may be meant, best first, together 1; none when nothing is known of any word.
    fn scores(&self, texts: &[&str], known: &Known<'_>) -> Vec<Scores> {
        let mut meant = self.meaning.iter().flat_map(|meaning| meaning.read(texts).into_iter().map(move |read| (meaning, read)));
        texts.iter().map(|text| self.scored(text, meant.next(), known)).collect()
    }

    fn scored(&self, text: &str, meant: Option<(&Arc<Meaning>, Read)>, known: &Known<'_>) -> Scores {
        let mut pool = Pool::new(self.words.index.scores(text), self.words.ngrams.topics().iter().zip(self.words.ngrams.read(text)));
        if let Some((meaning, read)) = &meant {
            pool.hear(meaning.topics().iter().zip(&read.topics), self.prototypes.near(read));
        }
        let topics = pool.join(known.answerable);
        let odds = decide::urgent_odds(&topics, known);
        let danger = match meant {
            Some((meaning, read)) => meaning.danger(&read, odds),
            None => (odds - decide::DANGER_IN_WORDS).exp(),
        };
        Scores { topics, danger }
    }
}
