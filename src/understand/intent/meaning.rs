//! What a message means, whatever its language: the encoder's vector and the heads on it, loaded once and shared by all snapshots.

use crate::id::TopicId;
use crate::knowledge::Question;
use crate::understand::intent::encoder::{Encoder, EncoderError, Vector};
use crate::understand::intent::head::{HEADS, Head, HeadError, fingerprint};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Mutex;

/// Example questions that the head does not know and that are encoded at load, at most: about two seconds' worth.
const NEW_QUESTIONS: usize = 400;

/// The encoder with its heads.
pub struct Meaning {
    encoder: Encoder,
    head: Head,
    /// Vectors of new example questions by their fingerprint, so that a save encodes only what it changed. Never what people ask.
    encoded: Mutex<HashMap<u32, Vector>>,
}

/// Models that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MeaningError {
    /// The encoder.
    #[error(transparent)]
    Encoder(#[from] EncoderError),
    /// The heads.
    #[error(transparent)]
    Head(#[from] HeadError),
}

/// What one text means.
pub struct Read {
    /// One vector for each segment.
    vectors: Vec<Vector>,
    /// The logarithm of the probability of every topic, in the order of [`Meaning::topics`].
    pub topics: Vec<f32>,
    /// What the danger line says.
    pub line: f32,
}

/// Example questions written after the head was trained, as points a message may be near to: they take part without any training.
#[derive(Default)]
pub struct Prototypes(Vec<Prototype>);

struct Prototype {
    topic: TopicId,
    vector: Vector,
    /// The head was trained on other questions of the topic.
    trained: bool,
}

impl Meaning {
    /// Loads both from the folder of models.
    pub fn load(models: &Path) -> Result<Meaning, MeaningError> {
        Ok(Meaning { encoder: Encoder::load(models)?, head: Head::load(&models.join(HEADS))?, encoded: Mutex::default() })
    }

    /// The topics the head was trained on.
    pub fn topics(&self) -> &[String] {
        self.head.topics()
    }

    /// Tokens of a text, start and end included.
    pub fn tokens(&self, text: &str) -> usize {
        self.encoder.tokens(text)
    }

    /// Reads texts: each whole when it fits 64 tokens, else in segments, of which it means the middle; nothing when the encoder fails.
    pub fn read(&self, texts: &[&str]) -> Vec<Read> {
        self.encoder.encode_segments(texts).unwrap_or_default().into_iter().map(|vectors| self.meant(vectors)).collect()
    }

    fn meant(&self, vectors: Vec<Vector>) -> Read {
        let parts: f32 = vectors.iter().map(|_| 1.0_f32).sum();
        let mut topics = vec![0.0; self.head.topics().len()];
        let mut line = 0.0;
        for vector in &vectors {
            line += self.head.danger_line(vector) / parts;
            for (sum, (_, probability)) in topics.iter_mut().zip(self.head.scores(vector)) {
                *sum += (probability + FAINT).ln() / parts;
            }
        }
        Read { vectors, topics, line }
    }

    /// How probable it is that somebody is in danger, as a multiple of the probability from which it is believed; `odds` are those of the urgent topics
    /// against all others.
    pub fn danger(&self, read: &Read, odds: f32) -> f32 {
        self.head.danger(read.line, odds) / self.head.danger_threshold()
    }

    /// Encodes what the head was not trained on.
    pub fn prototypes(&self, questions: &[Question]) -> Prototypes {
        let new: Vec<_> = questions
            .iter()
            .filter(|question| !self.head.knows(question.topic.as_str(), question.language.tag(), &question.text))
            .take(NEW_QUESTIONS)
            .map(|question| (fingerprint(question.topic.as_str(), question.language.tag(), &question.text), question))
            .collect();
        let Ok(mut encoded) = self.encoded.lock() else { return Prototypes::default() };
        let missing: Vec<_> = new.iter().filter(|(mark, _)| !encoded.contains_key(mark)).collect();
        let texts: Vec<&str> = missing.iter().map(|(_, question)| question.text.as_str()).collect();
        encoded.extend(missing.iter().map(|(mark, _)| *mark).zip(self.encoder.encode_all(&texts).unwrap_or_default()));
        encoded.retain(|mark, _| new.iter().any(|(kept, _)| kept == mark));
        let trained = |topic: &TopicId| self.head.topics().iter().any(|known| known == topic.as_str());
        let prototype = |mark: &u32, topic: &TopicId| Some(Prototype { topic: topic.clone(), vector: encoded.get(mark)?.clone(), trained: trained(topic) });
        Prototypes(new.iter().filter_map(|(mark, question)| prototype(mark, &question.topic)).collect())
    }
}

/// Added to every probability of the head, so that the words can still speak for a topic it does not think of.
const FAINT: f32 = 1e-6;
/// Likeness from which a new example is as good as the message itself, and below which it says nothing.
const SAME: f32 = 0.75;
const APART: f32 = 0.35;
/// The same for a topic that the head knows: there it speaks for itself, and a new example corrects it close by only. With the bounds above, three new
/// examples of one topic drew one question in a hundred of all others to it.
const SAME_TRAINED: f32 = 0.98;
const APART_TRAINED: f32 = 0.85;

impl Prototypes {
    /// The topics with new examples near a message, with how near they are, from 0 to 0.95.
    pub fn near(&self, read: &Read) -> Vec<(TopicId, f32)> {
        let mut best: HashMap<&TopicId, f32> = HashMap::new();
        for prototype in &self.0 {
            let likeness = read.vectors.iter().map(|vector| vector.likeness(&prototype.vector)).fold(f32::NEG_INFINITY, f32::max);
            let (apart, same) = if prototype.trained { (APART_TRAINED, SAME_TRAINED) } else { (APART, SAME) };
            let near = best.entry(&prototype.topic).or_insert(0.0);
            *near = near.max(((likeness - apart) / (same - apart)).clamp(0.0, 0.95));
        }
        best.into_iter().filter(|(_, near)| *near > 0.0).map(|(topic, near)| (topic.clone(), near)).collect()
    }
}
