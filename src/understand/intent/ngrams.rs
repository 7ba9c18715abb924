//! The n-gram head: which topic the spelling points to, in any language. It reaches what the encoder has hardly seen: romanised, misspelt and
//! abbreviated words, names of forms and offices.
//!
//! Multinomial naive Bayes over weighted character n-grams within words. It is counted from the example questions at load, so a new question or topic
//! takes part as soon as it is saved, and nothing is trained. Memory: two bytes for every pair of n-gram and topic that occurs.

use crate::id::TopicId;
use crate::knowledge::Question;
use crate::text::fold::fold;
use crate::text::normalise::normalise;
use std::collections::BTreeMap;

/// Buckets that n-grams are hashed into.
const BUCKETS: usize = 1 << 18;
/// Characters of an n-gram, word boundaries included.
const LENGTHS: std::ops::RangeInclusive<usize> = 1..=5;
/// N-grams of a message that are looked at, at most.
const MOST: usize = 4_000;
/// What an n-gram that a topic never had counts there.
const SMOOTH: f32 = 0.003;
/// Steps of a stored weight in one nat.
const STEPS: f32 = 32.0;

/// How much an n-gram speaks for a topic, beyond never having been seen there, in steps.
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
    /// What one unit of unseen n-grams weighs, by topic.
    unseen: Vec<f32>,
}

impl NgramHead {
    /// Counts the example questions. Of more than 256 topics the last are left to the encoder.
    pub fn learn(questions: &[Question]) -> Self {
        let mut by_topic: BTreeMap<&TopicId, Vec<&Question>> = BTreeMap::new();
        for question in questions {
            by_topic.entry(&question.topic).or_default().push(question);
        }
        let by_topic: Vec<_> = by_topic.into_iter().take(256).collect();
        // First pass: in how many questions a bucket occurs, and in how many topics.
        let mut frequency = vec![0_u32; BUCKETS];
        let mut topics_of = vec![0_u32; BUCKETS + 1];
        let mut last = vec![usize::MAX; BUCKETS];
        for (number, (_, questions)) in by_topic.iter().enumerate() {
            for question in questions {
                for (bucket, _) in grams(&prepared(&question.text)) {
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
        let seen = float(frequency.iter().filter(|count| **count > 0).count());
        let mut starts = Vec::with_capacity(BUCKETS + 1);
        let mut total = 0_u32;
        for count in &topics_of {
            starts.push(total);
            total = total.saturating_add(*count);
        }
        // Second pass: the weights themselves, topic by topic, each written behind those of the topics before.
        let mut next = starts.clone();
        let mut entries = vec![Entry::default(); usize::try_from(total).unwrap_or(0)];
        let mut unseen = Vec::new();
        let mut sums = vec![0.0_f32; BUCKETS];
        for (number, (_, questions)) in by_topic.iter().enumerate() {
            let mut touched: Vec<usize> = Vec::new();
            let mut whole = SMOOTH * seen;
            for question in questions {
                for (bucket, weight) in weighed(&prepared(&question.text), &rarity) {
                    if let Some(sum) = sums.get_mut(bucket) {
                        if *sum == 0.0 {
                            touched.push(bucket);
                        }
                        *sum += weight;
                        whole += weight;
                    }
                }
            }
            unseen.push((SMOOTH / whole.max(SMOOTH)).ln());
            let topic = u8::try_from(number).unwrap_or(u8::MAX);
            for bucket in touched {
                let Some(sum) = sums.get_mut(bucket).map(std::mem::take) else { continue };
                let gain = step(((sum + SMOOTH) / SMOOTH).ln());
                let Some(at) = next.get_mut(bucket) else { continue };
                if let Some(entry) = usize::try_from(*at).ok().and_then(|at| entries.get_mut(at)) {
                    *entry = Entry { topic, gain };
                }
                *at += 1;
            }
        }
        let topics = by_topic.into_iter().map(|(topic, _)| topic.clone()).collect();
        Self { topics, starts, entries, rarity, unseen }
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
        scores.iter_mut().zip(&self.unseen).for_each(|(score, unseen)| *score += mass * unseen);
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
    let mut all = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !word.is_empty()) {
        let padded: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
        for length in LENGTHS {
            all.extend(padded.windows(length).filter(|gram| *gram != [' ']).map(bucket));
        }
        if all.len() >= MOST {
            break;
        }
    }
    all.sort_unstable();
    all.chunk_by(|a, b| a == b).filter_map(|same| Some((*same.first()?, u32::try_from(same.len()).ok()?))).collect()
}

fn bucket(gram: &[char]) -> usize {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for c in gram {
        hash = (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x0000_0100_0000_01b3);
    }
    // The upper bits are the well mixed ones.
    usize::try_from((hash ^ (hash >> 29)) >> 20).unwrap_or(0) % BUCKETS
}

fn add(counts: &mut [u32], at: usize, more: u32) {
    if let Some(count) = counts.get_mut(at) {
        *count = count.saturating_add(more);
    }
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
    }
}
