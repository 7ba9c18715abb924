//! A question to a vector of its meaning, alike for every language: a small multilingual transformer, run in pure Rust.
//!
//! The files come from `tools/encoder/` (see `models/README.md`). Nothing is fetched, nothing is kept; the same text gives the same vector. An error
//! says what is wrong with the files and never holds a word of the text. A vector says what was asked: it cannot be printed.
//!
//! - [`pieces`]: from text to piece numbers; - [`network`]: from piece numbers to a vector.

mod network;
pub mod pieces;

use crate::text::segment::sentences;
use network::Network;
use pieces::Pieces;
use rten::ThreadPool;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The weights, in the folder of models.
pub const WEIGHTS: &str = "question-encoder.onnx";
/// The vocabulary, in the folder of models.
pub const PIECES: &str = "question-pieces.tsv";
/// Numbers of a vector.
pub const WIDTH: usize = 384;
/// Pieces of a segment; start and end make it 64 tokens.
const LONGEST: usize = 62;
/// Segments of a long text: the first three and the last three.
const SEGMENTS: usize = 6;

/// The meaning of a text: a point on the unit sphere of 384 dimensions.
#[derive(Clone, PartialEq)]
pub struct Vector(Box<[f32]>);

impl Vector {
    /// Its numbers.
    pub fn values(&self) -> &[f32] {
        &self.0
    }
    /// How alike two meanings are: the cosine, from -1 to 1.
    pub fn likeness(&self, other: &Vector) -> f32 {
        self.0.iter().zip(&other.0).map(|(a, b)| a * b).sum()
    }
    /// The middle of several vectors, of unit length; `None` of none.
    pub fn middle<'a>(vectors: impl IntoIterator<Item = &'a Vector>) -> Option<Vector> {
        let mut sum = vec![0.0_f32; WIDTH];
        for vector in vectors {
            sum.iter_mut().zip(&vector.0).for_each(|(total, value)| *total += value);
        }
        Self::of_unit_length(sum)
    }
    fn of_unit_length(mut values: Vec<f32>) -> Option<Vector> {
        let length = values.iter().map(|value| value * value).sum::<f32>().sqrt();
        values.iter_mut().for_each(|value| *value /= length);
        (values.len() == WIDTH && length.is_normal()).then(|| Vector(values.into()))
    }
}

#[cfg(test)]
impl Vector {
    /// A vector along the first direction.
    pub fn test(first: f32) -> Vector {
        let mut values = vec![0.0; WIDTH];
        values[0] = first;
        Vector(values.into())
    }
}

impl fmt::Debug for Vector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vector(…)")
    }
}

/// The encoder's files are missing or damaged, or do not belong together.
#[derive(Debug, thiserror::Error)]
pub enum EncoderError {
    /// A file cannot be read.
    #[error("{path} cannot be read")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The vocabulary is not a list of pieces.
    #[error("{path}, line {line}: a piece, a tab and a number are expected")]
    Pieces {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// The weights are no model of the expected shape.
    #[error("{path} is no question encoder: {reason}")]
    Weights {
        /// The file.
        path: PathBuf,
        /// What the loader says about the file.
        reason: String,
    },
    /// A run failed: the files do not belong together.
    #[error("the question encoder and its vocabulary do not belong together")]
    Run,
}

/// The loaded encoder; shared by all questions.
pub struct Encoder {
    network: Network,
    pieces: Pieces,
    /// One thread for each question under way, with how many wait for it: a second thread saves less than it costs when several people ask.
    threads: Vec<(ThreadPool, AtomicUsize)>,
}

impl Encoder {
    /// Loads the weights and the vocabulary from the folder of models, and encodes one word to see that they fit together.
    pub fn load(folder: &Path) -> Result<Encoder, EncoderError> {
        let pieces = Pieces::load(&folder.join(PIECES))?;
        let path = folder.join(WEIGHTS);
        let file = std::fs::File::open(&path).map_err(|source| EncoderError::Unreadable { path: path.clone(), source })?;
        let network = Network::read(file).map_err(|reason| EncoderError::Weights { path, reason })?;
        let cores = std::thread::available_parallelism().map_or(1, |count| count.get());
        let threads = (0..cores).map(|_| (ThreadPool::with_num_threads(1), AtomicUsize::new(0))).collect();
        let encoder = Encoder { network, pieces, threads };
        encoder.encode("a")?;
        Ok(encoder)
    }

    /// Tokens of a text, start and end included.
    pub fn tokens(&self, text: &str) -> usize {
        self.pieces.cut(text).len() + 2
    }

    /// Encodes a text; what is beyond 64 tokens is not read.
    pub fn encode(&self, text: &str) -> Result<Vector, EncoderError> {
        self.encode_all(&[text])?.pop().ok_or(EncoderError::Run)
    }

    /// Encodes texts together, which costs less than one by one.
    pub fn encode_all(&self, texts: &[&str]) -> Result<Vec<Vector>, EncoderError> {
        let cut = |text: &&str| {
            let mut pieces = self.pieces.cut(text);
            pieces.truncate(LONGEST);
            pieces
        };
        self.run(texts.iter().map(cut).collect())
    }

    /// Encodes texts of any length: each whole if it fits 64 tokens, else its sentences packed into at most six segments.
    pub fn encode_segments(&self, texts: &[&str]) -> Result<Vec<Vec<Vector>>, EncoderError> {
        let segments: Vec<_> = texts.iter().map(|text| self.segments(text)).collect();
        let counts: Vec<usize> = segments.iter().map(Vec::len).collect();
        let mut vectors = self.run(segments.into_iter().flatten().collect())?.into_iter();
        Ok(counts.into_iter().map(|count| vectors.by_ref().take(count).collect()).collect())
    }

    /// The piece numbers of each segment.
    fn segments(&self, text: &str) -> Vec<Vec<i32>> {
        let whole = self.pieces.cut(text);
        if whole.len() <= LONGEST {
            return vec![whole];
        }
        let mut segments = Vec::new();
        let mut current = Vec::new();
        for sentence in sentences(text) {
            let pieces = self.pieces.cut(sentence);
            if current.len() + pieces.len() > LONGEST && !current.is_empty() {
                segments.push(std::mem::take(&mut current));
            }
            current.extend(pieces);
            while current.len() > LONGEST {
                let rest = current.split_off(LONGEST);
                segments.push(std::mem::replace(&mut current, rest));
            }
        }
        if !current.is_empty() {
            segments.push(current);
        }
        if segments.len() > SEGMENTS {
            segments.drain(SEGMENTS / 2..segments.len() - SEGMENTS / 2);
        }
        segments
    }

    fn run(&self, mut segments: Vec<Vec<i32>>) -> Result<Vec<Vector>, EncoderError> {
        for segment in &mut segments {
            segment.insert(0, pieces::START);
            segment.push(pieces::END);
        }
        let (thread, waiting) = self.threads.iter().min_by_key(|(_, waiting)| waiting.load(Ordering::Relaxed)).ok_or(EncoderError::Run)?;
        waiting.fetch_add(1, Ordering::Relaxed);
        let means = thread.run(|| self.network.run(&segments));
        waiting.fetch_sub(1, Ordering::Relaxed);
        let means = means.map_err(|network::Unfit| EncoderError::Run)?;
        means.into_iter().map(|mean| Vector::of_unit_length(mean).ok_or(EncoderError::Run)).collect()
    }
}

#[cfg(test)]
mod tests;
