//! Fits a head on anybody's labelled questions: softmax regression over the encoder's vector and weighted character and word n-grams together.
//!
//! It is the same kind of head as the one that answers, for intent sets that do not belong to madoguchi (`eval --train`). AdaGrad, a fixed order drawn
//! from a fixed seed: the same files give the same head.

use super::encoder::{Vector, WIDTH};
use crate::text::fold::fold;
use crate::text::normalise::normalise;
use std::collections::HashMap;

/// Passes over the examples.
pub const PASSES: usize = 24;
/// How far a step goes at first.
const STEP: f32 = 0.25;
/// How much a vector's unit length counts beside the unit length of the n-grams.
const MEANING: f32 = 2.0;
/// Divides the scores while fitting: what is nearly right is still pushed.
const SHARPNESS: f32 = 6.0;
/// How much of the truth is left to the other labels.
const SMOOTHING: f32 = 0.05;
/// An n-gram of fewer examples is left out.
const SELDOM: u32 = 2;

/// Features of a text: numbers of the n-grams that were learned, with weights of unit length.
struct Features(Vec<(usize, f32)>);

/// A fitted head.
pub struct Fitted {
    labels: Vec<String>,
    numbers: HashMap<u64, (usize, f32)>,
    /// Row by feature: first the vector's dimensions, then the n-grams, then one that is always there; a column a label.
    weights: Vec<f32>,
}

/// An example: what the text means, the text, its label.
pub type Example<'a> = (&'a Vector, &'a str, &'a str);

impl Fitted {
    /// Fits; `tell` hears the passes done.
    pub fn fit(examples: &[Example<'_>], mut tell: impl FnMut(usize)) -> Self {
        let mut labels: Vec<String> = examples.iter().map(|(_, _, label)| (*label).to_owned()).collect();
        labels.sort();
        labels.dedup();
        let numbers = numbers(examples);
        let rows = WIDTH + numbers.len() + 1;
        let mut fitted = Self { weights: vec![0.0; rows * labels.len()], labels, numbers };
        let ready: Vec<(Features, usize)> = examples
            .iter()
            .filter_map(|(vector, text, label)| Some((fitted.features(vector, text), fitted.labels.iter().position(|known| known == label)?)))
            .collect();
        let mut squares = vec![1e-3_f32; fitted.weights.len()];
        let mut order: Vec<usize> = (0..ready.len()).collect();
        let mut seed = 1_u64;
        for pass in 1..=PASSES {
            shuffle(&mut order, &mut seed);
            for at in &order {
                if let Some((features, label)) = ready.get(*at) {
                    fitted.learn(features, *label, &mut squares);
                }
            }
            tell(pass);
        }
        fitted
    }

    /// The label a text most probably has, with its probability.
    pub fn read(&self, vector: &Vector, text: &str) -> Option<(&str, f32)> {
        let probabilities = softmax(self.scores(&self.features(vector, text)));
        self.labels.iter().map(String::as_str).zip(probabilities).max_by(|a, b| a.1.total_cmp(&b.1))
    }

    fn features(&self, vector: &Vector, text: &str) -> Features {
        let mut words: Vec<(usize, f32)> = counted(text)
            .into_iter()
            .filter_map(|(gram, count)| self.numbers.get(&gram).map(|(number, rarity)| (*number, rarity * (1.0 + count.ln()))))
            .collect();
        words.sort_by_key(|(number, _)| *number);
        let length = words.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        let meaning = vector.values().iter().enumerate().map(|(at, value)| (at, MEANING * value));
        let always = (WIDTH + self.numbers.len(), 0.2);
        Features(meaning.chain(words.into_iter().map(|(number, weight)| (number, weight / length))).chain([always]).collect())
    }

    fn scores(&self, features: &Features) -> Vec<f32> {
        let width = self.labels.len();
        let mut scores = vec![0.0; width];
        for (row, value) in &features.0 {
            if let Some(weights) = self.weights.get(row * width..(row + 1) * width) {
                scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += SHARPNESS * value * weight);
            }
        }
        scores
    }

    fn learn(&mut self, features: &Features, label: usize, squares: &mut [f32]) {
        let width = self.labels.len();
        let mut errors = softmax(self.scores(features));
        let spread = SMOOTHING / errors.iter().map(|_| 1.0_f32).sum::<f32>();
        for (at, error) in errors.iter_mut().enumerate() {
            *error -= spread + if at == label { 1.0 - SMOOTHING } else { 0.0 };
        }
        for (row, value) in &features.0 {
            let range = row * width..(row + 1) * width;
            let (Some(weights), Some(squares)) = (self.weights.get_mut(range.clone()), squares.get_mut(range)) else { continue };
            for ((weight, square), error) in weights.iter_mut().zip(squares).zip(&errors) {
                let slope = error * value * SHARPNESS;
                *square += slope * slope;
                *weight -= STEP * slope / square.sqrt();
            }
        }
    }
}

/// Numbers for the n-grams that occur often enough, behind those of the vector, with their rarity.
fn numbers(examples: &[Example<'_>]) -> HashMap<u64, (usize, f32)> {
    let mut frequency: HashMap<u64, u32> = HashMap::new();
    for (_, text, _) in examples {
        for gram in counted(text).into_keys() {
            *frequency.entry(gram).or_default() += 1;
        }
    }
    let mut kept: Vec<(u64, u32)> = frequency.into_iter().filter(|(_, count)| *count >= SELDOM).collect();
    kept.sort_unstable();
    let all = kept.len().max(examples.len());
    let float = |count: usize| f32::from(u16::try_from(count / 64).unwrap_or(u16::MAX)) * 64.0 + 1.0;
    kept.iter()
        .enumerate()
        .map(|(at, (gram, count))| (*gram, (WIDTH + at, (float(all) / (1.0 + f32::from(u16::try_from(*count).unwrap_or(u16::MAX)))).ln().max(0.1))))
        .collect()
}

/// Character n-grams of one to five within padded words, words and pairs of words, with how often each occurs.
fn counted(text: &str) -> HashMap<u64, f32> {
    let folded = fold(&normalise(text));
    let mut found: HashMap<u64, f32> = HashMap::new();
    let mut before = String::new();
    for word in folded.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !word.is_empty()) {
        let padded: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
        for length in 1..=5 {
            for gram in padded.windows(length) {
                *found.entry(hash(gram.iter().copied())).or_default() += 1.0;
            }
        }
        for words in [format!("={word}"), format!("={before}={word}")] {
            *found.entry(hash(words.chars())).or_default() += 1.0;
        }
        word.clone_into(&mut before);
    }
    found
}

fn hash(chars: impl Iterator<Item = char>) -> u64 {
    chars.fold(0xcbf2_9ce4_8422_2325, |hash, c| (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3))
}

fn softmax(mut scores: Vec<f32>) -> Vec<f32> {
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    scores.iter_mut().for_each(|score| *score = (*score - highest).exp());
    let sum: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= sum);
    scores
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
        let (near, far) = (Vector::test(1.0), Vector::test(-1.0));
        let examples =
            [(&near, "where is my card", "card"), (&near, "card not here", "card"), (&far, "where is my money", "cash"), (&far, "no money here", "cash")];
        let fitted = Fitted::fit(&examples, |_| {});
        assert_eq!(fitted.read(&near, "what").map(|(label, _)| label), Some("card"));
        assert_eq!(fitted.read(&Vector::test(0.0), "my money").map(|(label, _)| label), Some("cash"));
        let (_, probability) = fitted.read(&near, "my card").unwrap();
        assert!(probability > 0.8 && probability <= 1.0, "{probability}");
    }
}
