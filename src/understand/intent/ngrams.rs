//! The n-gram head: which topic the spelling points to, in any language. It reaches what the encoder has hardly seen: romanised, misspelt and
//! abbreviated words, names of forms and offices.
//!
//! Naive Bayes over weighted character n-grams within words, each smoothed towards how common the n-gram is in all topics, so that a topic with many
//! questions (`none`) is neither favoured nor held back. It is counted from the example questions at load: a new question or topic takes part as soon as
//! it is saved, and nothing is trained. Memory: two bytes for every pair of n-gram and topic that occurs.

use crate::id::TopicId;
use crate::knowledge::Question;
use crate::text::fold::fold;
use crate::text::hash;
use crate::text::normalise::normalise;
use std::collections::BTreeMap;

/// Buckets that n-grams are hashed into.
const BUCKETS: usize = 1 << 20;
const BUCKET_MASK: u64 = (1 << 20) - 1;
/// Characters of the longest n-gram, word boundaries included.
const LONGEST: usize = 5;
const BLANK: u32 = 0x20;
/// N-grams of a message that are looked at, at most.
const MOST: usize = 4_000;
/// How much what a topic's own questions say weighs against what all questions say.
const OWN: f32 = 5.0;
/// Steps of a stored weight in one nat.
const STEPS: f32 = 32.0;

/// How much an n-gram speaks for a topic, in steps.
#[derive(Clone, Copy, Default)]
struct Entry {
    topic: u8,
    gain: u8,
}

/// The head.
pub struct NgramHead {
    topics: Vec<TopicId>,
    /// Where the entries of each bucket begin; one more than buckets.
    starts: Vec<u32>,
    entries: Vec<Entry>,
    /// Weight of a bucket by its rarity; 0 where nothing was seen.
    rarity: Vec<f32>,
}

impl NgramHead {
    /// Counts the example questions. Of more than 256 topics the last are left to the encoder.
    pub fn learn(questions: &[Question]) -> Self {
        let mut by_topic: BTreeMap<&TopicId, Vec<String>> = BTreeMap::new();
        for question in questions {
            by_topic.entry(&question.topic).or_default().push(prepared(&question.text));
        }
        let by_topic: Vec<_> = by_topic.into_iter().take(256).collect();
        // First pass: in how many questions a bucket occurs, and in how many topics.
        let mut frequency = vec![0_u32; BUCKETS];
        let mut topics_of = vec![0_u32; BUCKETS + 1];
        let mut last = vec![u16::MAX; BUCKETS];
        for (number, (_, questions)) in (0_u16..).zip(&by_topic) {
            for question in questions {
                for (bucket, _) in grams(question) {
                    add(&mut frequency, bucket, 1);
                    if let Some(seen) = last.get_mut(bucket)
                        && *seen != number
                    {
                        *seen = number;
                        add(&mut topics_of, bucket, 1);
                    }
                }
            }
        }
        drop(last);
        let all = float(questions.len());
        let rarity: Vec<f32> = frequency.iter().map(|&count| if count == 0 { 0.0 } else { ((1.0 + all) / (1.0 + f32_of(count))).ln() + 1.0 }).collect();
        drop(frequency);
        let mut starts = Vec::with_capacity(BUCKETS + 1);
        let mut total = 0_u32;
        for count in &topics_of {
            starts.push(total);
            total = total.saturating_add(*count);
        }
        drop(topics_of);
        // Second pass: the weight of each bucket topic by topic, each written behind those of the topics before.
        let mut next = starts.clone();
        let mut entries = vec![Entry::default(); usize::try_from(total).unwrap_or(0)];
        let mut logs = vec![0_u16; entries.len()];
        let mut sums = vec![0.0_f32; BUCKETS];
        let mut masses = vec![0.0_f32; by_topic.len()];
        for ((number, (_, questions)), mass) in (0_u16..).zip(&by_topic).zip(&mut masses) {
            let mut touched: Vec<usize> = Vec::new();
            for question in questions {
                for (bucket, weight) in weighed(question, &rarity) {
                    if let Some(sum) = sums.get_mut(bucket) {
                        if *sum == 0.0 {
                            touched.push(bucket);
                        }
                        *sum += weight;
                        *mass += weight;
                    }
                }
            }
            let topic = u8::try_from(number).unwrap_or(u8::MAX);
            for bucket in touched {
                let Some(sum) = sums.get_mut(bucket).map(std::mem::take) else { continue };
                let Some(at) = next.get_mut(bucket) else { continue };
                let place = usize::try_from(*at).unwrap_or(usize::MAX);
                if let (Some(entry), Some(log)) = (entries.get_mut(place), logs.get_mut(place)) {
                    *entry = Entry { topic, gain: 0 };
                    *log = log_step(sum);
                }
                *at += 1;
            }
        }
        drop((sums, next));
        let whole: f32 = masses.iter().sum();
        let mut head = Self { topics: by_topic.into_iter().map(|(topic, _)| topic.clone()).collect(), starts, entries, rarity };
        head.weigh(&logs, &masses, whole);
        head
    }

    /// Turns sums into gains: how much likelier the n-gram is in the topic than anywhere.
    fn weigh(&mut self, logs: &[u16], masses: &[f32], whole: f32) {
        let bounds = self.starts.iter().zip(self.starts.iter().skip(1));
        for (from, to) in bounds {
            let range = usize::try_from(*from).unwrap_or(0)..usize::try_from(*to).unwrap_or(0);
            let (Some(entries), Some(logs)) = (self.entries.get_mut(range.clone()), logs.get(range)) else { continue };
            let everywhere: f32 = logs.iter().map(|log| of_log_step(*log)).sum();
            for (entry, log) in entries.iter_mut().zip(logs) {
                let mass = masses.get(usize::from(entry.topic)).copied().unwrap_or(1.0);
                let likelier = (of_log_step(*log) / mass) / (everywhere / whole);
                entry.gain = step((OWN * likelier).ln_1p());
            }
        }
    }

    /// The topics, in the order of [`NgramHead::read`].
    pub fn topics(&self) -> &[TopicId] {
        &self.topics
    }

    /// The logarithm of every topic's probability; empty when no n-gram of the text was ever seen.
    pub fn read(&self, text: &str) -> Vec<f32> {
        let mut scores = vec![0.0_f32; self.topics.len()];
        let mut mass = 0.0;
        for (bucket, weight) in weighed(&prepared(text), &self.rarity) {
            mass += weight;
            for entry in self.of(bucket) {
                if let Some(score) = scores.get_mut(usize::from(entry.topic)) {
                    *score += weight * f32::from(entry.gain) / STEPS;
                }
            }
        }
        if mass == 0.0 {
            return Vec::new();
        }
        normalised(scores)
    }

    fn of(&self, bucket: usize) -> &[Entry] {
        let at = |index: usize| self.starts.get(index).and_then(|at| usize::try_from(*at).ok());
        at(bucket).zip(at(bucket + 1)).and_then(|(from, to)| self.entries.get(from..to)).unwrap_or_default()
    }
}

/// Scores as logarithms of probabilities that sum to one.
pub fn normalised(mut scores: Vec<f32>) -> Vec<f32> {
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = scores.iter().map(|score| (score - highest).exp()).sum();
    let all = highest + sum.ln();
    scores.iter_mut().for_each(|score| *score -= all);
    scores
}

fn prepared(text: &str) -> String {
    fold(&normalise(text))
}

/// The buckets of a text with their weights, which are of unit length together; buckets never seen while learning are left out.
fn weighed(text: &str, rarity: &[f32]) -> Vec<(usize, f32)> {
    let mut weighed: Vec<(usize, f32)> = grams(text)
        .into_iter()
        .filter_map(|(bucket, count)| rarity.get(bucket).filter(|rarity| **rarity > 0.0).map(|rarity| (bucket, rarity * (1.0 + f32_of(count).ln()))))
        .collect();
    let length = weighed.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    weighed.iter_mut().for_each(|(_, weight)| *weight /= length);
    weighed
}

/// The buckets of a folded text, each once, with how often it occurs.
fn grams(text: &str) -> Vec<(usize, u32)> {
    let mut all: Vec<u32> = Vec::with_capacity(text.len() * 4);
    let mut word = Vec::new();
    for part in text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|part| !part.is_empty()) {
        word.clear();
        word.extend(std::iter::once(' ').chain(part.chars()).chain([' ']).map(u32::from));
        for from in 0..word.len() {
            let mut hash = hash::START;
            for (at, c) in word.iter().skip(from).take(LONGEST).enumerate() {
                hash = hash::step(hash, *c);
                if at > 0 || *c != BLANK {
                    all.push(bucket(hash));
                }
            }
        }
        if all.len() >= MOST {
            break;
        }
    }
    all.sort_unstable();
    all.chunk_by(|a, b| a == b).filter_map(|same| Some((usize::try_from(*same.first()?).ok()?, u32::try_from(same.len()).ok()?))).collect()
}

/// A hash to a bucket; its upper bits are the well mixed ones.
fn bucket(hash: u64) -> u32 {
    u32::try_from(((hash ^ (hash >> 29)) >> 20) & BUCKET_MASK).unwrap_or(0)
}

fn add(counts: &mut [u32], at: usize, more: u32) {
    if let Some(count) = counts.get_mut(at) {
        *count = count.saturating_add(more);
    }
}

/// A positive sum as a logarithm in 16 bits, good to a thousandth.
fn log_step(sum: f32) -> u16 {
    let steps = ((sum.max(1e-6).ln() + 14.0) * 2_000.0).clamp(0.0, 65_535.0);
    (0..16).rev().map(|bit| 1_u16 << bit).fold(0, |low, bit| if f32::from(low | bit) <= steps { low | bit } else { low })
}

fn of_log_step(log: u16) -> f32 {
    (f32::from(log) / 2_000.0 - 14.0).exp()
}

fn step(nats: f32) -> u8 {
    let steps = (nats * STEPS).clamp(0.0, 255.0).round();
    [128, 64, 32, 16, 8, 4, 2, 1].into_iter().fold(0, |low, bit| if f32::from(low | bit) <= steps { low | bit } else { low })
}

fn f32_of(count: u32) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

fn float(count: usize) -> f32 {
    // Exact up to 16 million, far above any base.
    f32_of(u32::try_from(count / 256).unwrap_or(u32::MAX)) * 256.0 + f32_of(u32::try_from(count % 256).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn head() -> NgramHead {
        let lines = [
            ("work/unpaid-wages", Language::En, "my boss did not pay my salary"),
            ("work/unpaid-wages", Language::My, "သူဌေးက လစာမပေးဘူး"),
            ("status/overstay", Language::En, "my visa expired last month"),
            ("none", Language::En, "what is the weather in tokyo"),
        ];
        let questions: Vec<_> = lines.into_iter().map(|(topic, language, text)| Question { topic: TopicId::new(topic), language, text: text.into() }).collect();
        NgramHead::learn(&questions)
    }

    fn best(head: &NgramHead, text: &str) -> Option<String> {
        let scores = head.read(text);
        scores.iter().zip(head.topics()).max_by(|a, b| a.0.total_cmp(b.0)).map(|(_, topic)| topic.as_str().to_owned())
    }

    #[test]
    fn misspelt_glued_and_unspaced_words_are_reached() {
        let head = head();
        for (text, topic) in [("BOSS NOT PAYING SALERY", "work/unpaid-wages"), ("လစာမရဘူး", "work/unpaid-wages"), ("viza expird", "status/overstay")]
        {
            assert_eq!(best(&head, text).as_deref(), Some(topic), "{text}");
        }
        assert!(head.read("🙏").is_empty() && head.read("").is_empty());
    }

    #[test]
    fn probabilities_sum_to_one_for_any_length() {
        let head = head();
        for text in ["visa".to_owned(), "visa salary weather ".repeat(2_000)] {
            let sum: f32 = head.read(&text).iter().map(|score| score.exp()).sum();
            assert!((sum - 1.0).abs() < 0.001, "{sum}");
        }
    }

    #[test]
    fn counts_become_numbers_and_steps() {
        assert_eq!((float(0), float(300), float(20_000)), (0.0, 300.0, 20_000.0));
        assert_eq!((step(0.0), step(1.0), step(99.0)), (0, 32, 255));
        for sum in [0.0001, 0.5, 1.0, 40_000.0] {
            assert!((of_log_step(log_step(sum)) / sum - 1.0).abs() < 0.001, "{sum}");
        }
    }
}
