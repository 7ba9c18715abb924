//! What a message means, whatever its language: the encoder's vector and the heads on it, loaded once and shared by all snapshots.

use crate::understand::intent::encoder::{Encoder, EncoderError, Vector};
use crate::understand::intent::head::{HEADS, Head, HeadError};
use std::path::Path;

/// The encoder with its heads.
pub struct Meaning {
    encoder: Encoder,
    head: Head,
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
pub struct Read<'a> {
    /// Every topic with its probability.
    pub topics: Vec<(&'a str, f32)>,
    /// Somebody may be in danger.
    pub danger: bool,
}

impl Meaning {
    /// Loads both from the folder of models.
    pub fn load(models: &Path) -> Result<Meaning, MeaningError> {
        Ok(Meaning { encoder: Encoder::load(models)?, head: Head::load(&models.join(HEADS))? })
    }

    /// Reads a text: whole when it fits 64 tokens, else in segments; nothing when the encoder fails on it.
    pub fn read(&self, text: &str) -> Vec<Read<'_>> {
        let vectors = self.encoder.encode_segments(text).unwrap_or_default();
        vectors.iter().map(|vector| self.of(vector)).collect()
    }

    fn of(&self, vector: &Vector) -> Read<'_> {
        Read { topics: self.head.scores(vector), danger: self.head.danger(vector) >= self.head.danger_threshold() }
    }
}
