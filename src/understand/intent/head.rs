//! What stands on the vector: a calibrated softmax over the topics, and a separate detector of danger with its own threshold.
//!
//! The file is written by `tools/encoder/export.py` in the safetensors format: eight bytes of length, a JSON directory, then little-endian `f32`.

use super::encoder::{Vector, WIDTH};
use crate::text::hash;
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
    threshold: f32,
    /// Hashes of the questions it was trained on, sorted.
    trained_on: Vec<u32>,
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
    danger_mix: String,
    danger_threshold: String,
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

    /// True when it was trained on this question of this topic. Two in a million are believed wrongly.
    pub fn knows(&self, topic: &str, language: &str, text: &str) -> bool {
        self.trained_on.binary_search(&fingerprint(topic, language, text)).is_ok()
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
    /// Two signs joined: a line trained for danger alone ([`Head::danger_line`]), and the odds of the urgent topics against all others (log).
    pub fn danger(&self, line: f32, odds: f32) -> f32 {
        let [constant, of_line, of_odds] = self.mix;
        1.0 / (1.0 + (-(constant + of_line * line + of_odds * odds)).exp())
    }

    /// What the line trained for danger alone says of a vector.
    pub fn danger_line(&self, vector: &Vector) -> f32 {
        self.danger.of(vector)
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
    let (start, end) = directory.places.get("questions").ok_or("a tensor is missing")?.data_offsets;
    let mut trained_on: Vec<u32> =
        data.get(start..end).ok_or("it ends within a tensor")?.as_chunks::<4>().0.iter().map(|&four| u32::from_le_bytes(four)).collect();
    trained_on.sort_unstable();
    Ok(Head { topics, lines, danger: Line { weights: danger.into(), bias }, mix, threshold, trained_on })
}

/// FNV-1a (64 bits, folded to 32) over `topic<TAB>language<TAB>text`.
pub fn fingerprint(topic: &str, language: &str, text: &str) -> u32 {
    let bytes = [topic, "\t", language, "\t", text].into_iter().flat_map(str::bytes);
    let hash = bytes.fold(hash::START, hash::step);
    u32::try_from((hash >> 32) ^ (hash & 0xffff_ffff)).unwrap_or_default()
}

#[cfg(test)]
mod tests;
