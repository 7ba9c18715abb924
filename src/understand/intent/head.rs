//! What stands on the vector: a calibrated softmax over the topics, and a separate detector of danger with its own threshold.
//!
//! The file is written by `tools/encoder/export.py` in the safetensors format: eight bytes of length, a JSON directory, then little-endian `f32`.

use super::encoder::{Vector, WIDTH};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The heads, in the folder of models.
pub const HEADS: &str = "question-heads.safetensors";

/// The heads' file is missing or damaged.
#[derive(Debug, thiserror::Error)]
pub enum HeadError {
    /// The file cannot be read.
    #[error("{path} cannot be read")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not what the training writes.
    #[error("{path} holds no heads: {reason}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is missing or does not fit.
        reason: &'static str,
    },
}

/// A linear layer of one output.
struct Line {
    weights: Box<[f32]>,
    bias: f32,
}

impl Line {
    fn of(&self, vector: &Vector) -> f32 {
        self.bias + self.weights.iter().zip(vector.values()).map(|(weight, value)| weight * value).sum::<f32>()
    }
}

/// The trained heads.
pub struct Head {
    topics: Vec<String>,
    lines: Vec<Line>,
    danger: Line,
    /// Constant, weight of the danger line, weight of the odds of the urgent topics.
    mix: [f32; 3],
    urgent: Vec<bool>,
    threshold: f32,
    trained_on: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Directory {
    #[serde(rename = "__metadata__")]
    notes: Notes,
    #[serde(flatten)]
    places: BTreeMap<String, Place>,
}

#[derive(Deserialize)]
struct Notes {
    topics: String,
    urgent: String,
    danger_mix: String,
    danger_threshold: String,
    questions: String,
}

#[derive(Deserialize)]
struct Place {
    data_offsets: (usize, usize),
}

impl Head {
    /// Loads the heads from their file.
    pub fn load(path: &Path) -> Result<Head, HeadError> {
        let bytes = std::fs::read(path).map_err(|source| HeadError::Unreadable { path: path.to_owned(), source })?;
        read(&bytes).map_err(|reason| HeadError::Damaged { path: path.to_owned(), reason })
    }

    /// The topics it was trained on, in the order of [`Head::scores`].
    pub fn topics(&self) -> &[String] {
        &self.topics
    }

    /// The hash of the questions that a topic was trained on (FNV-1a over its sorted `language<TAB>text<LF>` lines, hexadecimal).
    pub fn trained_on(&self, topic: &str) -> Option<&str> {
        self.trained_on.get(topic).map(String::as_str)
    }

    /// The probability of every topic, in the order of [`Head::topics`]; together 1.
    pub fn scores(&self, vector: &Vector) -> Vec<(&str, f32)> {
        let mut scores: Vec<f32> = self.lines.iter().map(|line| line.of(vector)).collect();
        let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        scores.iter_mut().for_each(|score| *score = (*score - highest).exp());
        let sum: f32 = scores.iter().sum();
        self.topics.iter().map(String::as_str).zip(scores.into_iter().map(|score| score / sum)).collect()
    }

    /// How probable it is that somebody is in danger, from 0 to 1; compare with [`Head::danger_threshold`].
    ///
    /// Two signs joined: a line trained for danger alone, and the odds of the urgent topics against all others.
    pub fn danger(&self, vector: &Vector) -> f32 {
        let (mut urgent, mut others) = (0.0_f32, 0.0_f32);
        for ((_, score), is_urgent) in self.scores(vector).into_iter().zip(&self.urgent) {
            *if *is_urgent { &mut urgent } else { &mut others } += score;
        }
        let odds = (urgent.max(f32::MIN_POSITIVE) / others.max(f32::MIN_POSITIVE)).ln();
        let [constant, line, topics] = self.mix;
        1.0 / (1.0 + (-(constant + line * self.danger.of(vector) + topics * odds)).exp())
    }

    /// From where on a text counts as danger: set on held-out questions so that 97 of 100 urgent ones are caught.
    pub fn danger_threshold(&self) -> f32 {
        self.threshold
    }
}

fn read(bytes: &[u8]) -> Result<Head, &'static str> {
    let (length, rest) = bytes.split_first_chunk::<8>().ok_or("it is empty")?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| "its directory is too long")?;
    let (directory, data) = rest.split_at_checked(length).ok_or("it ends within its directory")?;
    let directory: Directory = serde_json::from_slice(directory).map_err(|_| "its directory cannot be read")?;
    let floats = |name: &str| -> Result<Vec<f32>, &'static str> {
        let (start, end) = directory.places.get(name).ok_or("a tensor is missing")?.data_offsets;
        let part = data.get(start..end).ok_or("it ends within a tensor")?;
        Ok(part.as_chunks::<4>().0.iter().map(|&four| f32::from_le_bytes(four)).collect())
    };
    let topics: Vec<String> = serde_json::from_str(&directory.notes.topics).map_err(|_| "its topics cannot be read")?;
    let (weights, biases) = (floats("topics.weight")?, floats("topics.bias")?);
    let (danger, danger_bias) = (floats("danger.weight")?, floats("danger.bias")?);
    let urgent: Vec<String> = serde_json::from_str(&directory.notes.urgent).map_err(|_| "its urgent topics cannot be read")?;
    let urgent = topics.iter().map(|topic| urgent.contains(topic)).collect();
    let mix = serde_json::from_str(&directory.notes.danger_mix).map_err(|_| "its danger mix cannot be read")?;
    if topics.is_empty() || weights.len() != topics.len() * WIDTH || biases.len() != topics.len() || danger.len() != WIDTH {
        return Err("its tensors do not fit its topics");
    }
    if !weights.iter().chain(&biases).chain(&danger).chain(&danger_bias).all(|value| value.is_finite()) {
        return Err("a number in it is not finite");
    }
    let lines = weights.chunks_exact(WIDTH).zip(biases).map(|(weights, bias)| Line { weights: weights.into(), bias }).collect();
    let bias = danger_bias.first().copied().ok_or("the danger head is missing")?;
    let threshold = directory.notes.danger_threshold.parse().map_err(|_| "the danger threshold is no number")?;
    let trained_on = serde_json::from_str(&directory.notes.questions).map_err(|_| "its hashes cannot be read")?;
    Ok(Head { topics, lines, danger: Line { weights: danger.into(), bias }, mix, urgent, threshold, trained_on })
}

#[cfg(test)]
mod tests;
