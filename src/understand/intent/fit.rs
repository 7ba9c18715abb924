//! Fits a head on anybody's labelled questions: linear support vectors, one label against the rest, over the encoder's vector and weighted character and
//! word n-grams together.
//!
//! For intent sets that do not belong to madoguchi (`eval --train`). Dual coordinate descent with squared hinge loss (Hsieh and others, ICML 2008), in an
//! order drawn from a fixed seed: the same files give the same head.

use super::encoder::{Vector, WIDTH};
use crate::text::fold::fold;
use crate::text::hash;
use crate::text::normalise::normalise;
use std::collections::HashMap;

/// Passes over the examples, at most.
const PASSES: usize = 40;
/// What is still wrong when a label is learned well enough.
const ENOUGH: f32 = 0.1;
/// How much a vector's unit length counts beside the unit length of the n-grams.
const MEANING: f32 = 1.0;
/// What an error costs beside the length of the weights.
const COST: f32 = 1.0;
/// Score of the best label below which a text is believed to belong to none, when there is a label for such texts.
const LOWEST: f32 = -0.55;

/// Features of a text: their numbers, ascending, with their weights.
type Features = Vec<(usize, f32)>;

/// A fitted head.
pub struct Fitted {
    labels: Vec<String>,
    grams: Grams,
    /// Weights of each label.
    lines: Vec<Vec<f32>>,
}

/// An example: what the text means, the text, its label.
pub type Example<'a> = (&'a Vector, &'a str, &'a str);

impl Fitted {
    /// Fits, the labels shared among the processors; `tell` hears how many labels are done.
    pub fn fit(examples: &[Example<'_>], tell: impl Fn(usize) + Sync) -> Self {
        let mut labels: Vec<String> = examples.iter().map(|(_, _, label)| (*label).to_owned()).collect();
        labels.sort();
        labels.dedup();
        let grams = Grams::learn(examples.iter().map(|(_, text, _)| *text));
        let ready: Vec<(Features, &str)> = examples.iter().map(|(vector, text, label)| (grams.features(vector, text), *label)).collect();
        let cores = std::thread::available_parallelism().map_or(1, |count| count.get());
        let done = std::sync::atomic::AtomicUsize::new(0);
        let parts: Vec<Vec<Vec<f32>>> = std::thread::scope(|threads| {
            let (ready, grams, done, tell) = (&ready, &grams, &done, &tell);
            let learn = move |label: &String| {
                let line = line(ready, label, grams.len());
                tell(done.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1);
                line
            };
            let running: Vec<_> =
                labels.chunks(labels.len().div_ceil(cores).max(1)).map(|part| threads.spawn(move || part.iter().map(learn).collect())).collect();
            running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
        });
        Self { labels, grams, lines: parts.into_iter().flatten().collect() }
    }

    /// How many labels there are.
    pub fn labels(&self) -> usize {
        self.labels.len()
    }

    /// The label of a text. `outside` is the label of texts that belong to none of the others, where there is one.
    pub fn read<'a>(&'a self, vector: &Vector, text: &str, outside: &'a str) -> Option<&'a str> {
        let features = self.grams.features(vector, text);
        let scores = self.labels.iter().map(String::as_str).zip(self.lines.iter().map(|line| dot(line, &features)));
        let (best, score) = scores.max_by(|a, b| a.1.total_cmp(&b.1))?;
        let knows_outside = self.labels.iter().any(|label| label == outside);
        Some(if knows_outside && score < LOWEST { outside } else { best })
    }
}

/// The weights that part a label from all others.
fn line(examples: &[(Features, &str)], label: &str, width: usize) -> Vec<f32> {
    const GIVE: f32 = 0.5 / COST;
    let mut weights = vec![0.0_f32; width];
    let mut pulls = vec![0.0_f32; examples.len()];
    let squares: Vec<f32> = examples.iter().map(|(features, _)| features.iter().map(|(_, value)| value * value).sum::<f32>() + GIVE).collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut seed = 1;
    for _ in 0..PASSES {
        shuffle(&mut order, &mut seed);
        let mut worst = 0.0_f32;
        for &at in &order {
            let (Some((features, own)), Some(pull), Some(square)) = (examples.get(at), pulls.get_mut(at), squares.get(at)) else { continue };
            let side = if *own == label { 1.0 } else { -1.0 };
            let slope = side * dot(&weights, features) - 1.0 + GIVE * *pull;
            let slope_within = if *pull == 0.0 { slope.min(0.0) } else { slope };
            worst = worst.max(slope_within.abs());
            if slope_within.abs() > 1e-6 {
                let before = *pull;
                *pull = (before - slope / square).max(0.0);
                let step = (*pull - before) * side;
                for (number, value) in features {
                    if let Some(weight) = weights.get_mut(*number) {
                        *weight += step * value;
                    }
                }
            }
        }
        if worst < ENOUGH {
            break;
        }
    }
    weights
}

fn dot(weights: &[f32], features: &Features) -> f32 {
    features.iter().filter_map(|(number, value)| Some(weights.get(*number)? * value)).sum()
}

/// The n-grams that were learned, each with its number and rarity: characters within words, words and pairs of words.
struct Grams {
    characters: HashMap<u64, (usize, f32)>,
    words: HashMap<u64, (usize, f32)>,
}

impl Grams {
    fn learn<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let (mut characters, mut words): (HashMap<u64, u32>, HashMap<u64, u32>) = Default::default();
        let mut all = 0.0_f32;
        for text in texts {
            all += 1.0;
            let (of_characters, of_words) = counted(text);
            of_characters.into_keys().for_each(|gram| *characters.entry(gram).or_default() += 1);
            of_words.into_keys().for_each(|gram| *words.entry(gram).or_default() += 1);
        }
        let numbered = |found: HashMap<u64, u32>, least: u32, from: usize| -> HashMap<u64, (usize, f32)> {
            let mut kept: Vec<(u64, u32)> = found.into_iter().filter(|(_, count)| *count >= least).collect();
            kept.sort_unstable();
            let rarity = |count: u32| ((1.0 + all) / (1.0 + f32::from(u16::try_from(count).unwrap_or(u16::MAX)))).ln() + 1.0;
            kept.into_iter().enumerate().map(|(at, (gram, count))| (gram, (from + at, rarity(count)))).collect()
        };
        let characters = numbered(characters, 2, WIDTH + 1);
        let words = numbered(words, 1, WIDTH + 1 + characters.len());
        Self { characters, words }
    }

    fn len(&self) -> usize {
        WIDTH + 1 + self.characters.len() + self.words.len()
    }

    /// The vector, one feature that is always there, and the n-grams, each kind of unit length.
    fn features(&self, vector: &Vector, text: &str) -> Features {
        let meaning = vector.values().iter().enumerate().map(|(at, value)| (at, MEANING * value));
        let (characters, words) = counted(text);
        meaning.chain([(WIDTH, 1.0)]).chain(weighed(characters, &self.characters)).chain(weighed(words, &self.words)).collect()
    }
}

fn weighed(found: HashMap<u64, f32>, known: &HashMap<u64, (usize, f32)>) -> Features {
    let mut weighed: Features =
        found.into_iter().filter_map(|(gram, count)| known.get(&gram).map(|(number, rarity)| (*number, rarity * (1.0 + count.ln())))).collect();
    weighed.sort_by_key(|(number, _)| *number);
    let length = weighed.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    weighed.iter_mut().for_each(|(_, weight)| *weight /= length);
    weighed
}

/// Character n-grams of one to five within padded words; words and pairs of words; with how often each occurs.
fn counted(text: &str) -> (HashMap<u64, f32>, HashMap<u64, f32>) {
    let folded = fold(&normalise(text));
    let (mut characters, mut words): (HashMap<u64, f32>, HashMap<u64, f32>) = Default::default();
    let mut before = String::new();
    for word in folded.split_whitespace() {
        let padded: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
        for length in 1..=5 {
            for gram in padded.windows(length) {
                *characters.entry(number(gram.iter().copied())).or_default() += 1.0;
            }
        }
        for gram in [format!("={word}"), format!("={before}={word}")] {
            *words.entry(number(gram.chars())).or_default() += 1.0;
        }
        word.clone_into(&mut before);
    }
    (characters, words)
}

fn number(chars: impl Iterator<Item = char>) -> u64 {
    chars.map(u32::from).fold(hash::START, hash::step)
}

/// Fisher and Yates, with a linear congruential generator: the order matters little, that it is the same each time matters.
fn shuffle(order: &mut [usize], seed: &mut u64) {
    for last in (1..order.len()).rev() {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bound = u64::try_from(last + 1).unwrap_or(1);
        order.swap(last, usize::try_from((*seed >> 33) % bound).unwrap_or(0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_learns_labels_from_meaning_or_words() {
        let (near, far, odd) = (Vector::test(1.0), Vector::test(-1.0), Vector::test(0.0));
        let examples = [
            (&near, "where is my card", "card"),
            (&near, "card not here", "card"),
            (&far, "where is my money", "cash"),
            (&far, "no money here", "cash"),
            (&odd, "tell a joke", "oos"),
        ];
        let fitted = Fitted::fit(&examples, |_| {});
        assert_eq!(fitted.labels(), 3);
        assert_eq!(fitted.read(&near, "what", "oos"), Some("card"));
        assert_eq!(fitted.read(&odd, "my money", "oos"), Some("cash"));
        assert_eq!(fitted.read(&odd, "a joke", "oos"), Some("oos"));
    }
}
