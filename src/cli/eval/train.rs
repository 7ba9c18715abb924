//! `eval --train FILE --test FILE`: fits the same kind of head on anybody's intent set, over the encoder as shipped, and scores it.

use crate::understand::intent::encoder::{Encoder, EncoderError, Vector};
use crate::understand::intent::fit::Fitted;
use anyhow::{Context, Result, bail};
use serde_json::json;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The label of texts that belong to none of the others.
const OUTSIDE: &str = "oos";
/// Texts encoded together.
const TOGETHER: usize = 16;

struct Row {
    text: String,
    label: String,
}

/// Fits on `train`, scores on `test`, prints.
pub fn run(models: Option<PathBuf>, train: &Path, test: &Path, as_json: bool) -> Result<()> {
    let models = models.context("--train needs the encoder: leave out --no-encoder")?;
    let (train, test) = (read(train)?, read(test)?);
    let encoder = Encoder::load(&models)?;
    let (train_vectors, test_vectors) = (encode(&encoder, &train, "train")?, encode(&encoder, &test, "test")?);
    let examples: Vec<_> = train_vectors.iter().zip(&train).map(|(vector, row)| (vector, row.text.as_str(), row.label.as_str())).collect();
    let labels = train.iter().map(|row| row.label.as_str()).collect::<std::collections::BTreeSet<_>>().len();
    let fitted = Fitted::fit(&examples, |done| progress("fit", done, labels));
    let (mut inside, mut right, mut outside, mut heard) = (0_usize, 0_usize, 0_usize, 0_usize);
    for (vector, row) in test_vectors.iter().zip(&test) {
        let found = fitted.read(vector, &row.text, OUTSIDE);
        if row.label == OUTSIDE {
            outside += 1;
            heard += usize::from(found == Some(OUTSIDE));
        } else {
            inside += 1;
            right += usize::from(found == Some(row.label.as_str()));
        }
    }
    let (accuracy, recall) = (share(right, inside), share(heard, outside));
    if as_json {
        println!("{}", json!({"train": train.len(), "test": test.len(), "accuracy": accuracy, "outside": outside, "outside_recall": recall}));
    } else {
        println!("{} examples, {} questions in scope: accuracy {:.2} %", train.len(), inside, accuracy * 100.0);
        if outside > 0 {
            println!("{outside} questions out of scope: recall {:.1} %", recall * 100.0);
        }
    }
    Ok(())
}

fn share(part: usize, whole: usize) -> f64 {
    let float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { float(part) / float(whole) }
}

/// Encodes all rows on all processors, in order.
fn encode(encoder: &Encoder, rows: &[Row], name: &str) -> Result<Vec<Vector>> {
    let done = AtomicUsize::new(0);
    let cores = std::thread::available_parallelism().map_or(1, |count| count.get());
    let parts: Vec<_> = std::thread::scope(|threads| {
        let running: Vec<_> = rows
            .chunks(rows.len().div_ceil(cores).max(1))
            .map(|part| {
                let done = &done;
                threads.spawn(move || {
                    let mut vectors = Vec::with_capacity(part.len());
                    for together in part.chunks(TOGETHER) {
                        let texts: Vec<&str> = together.iter().map(|row| row.text.as_str()).collect();
                        vectors.extend(encoder.encode_all(&texts)?);
                        progress(name, done.fetch_add(together.len(), Ordering::Relaxed) + together.len(), rows.len());
                    }
                    Ok::<_, EncoderError>(vectors)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    let mut vectors = Vec::new();
    for part in parts {
        vectors.extend(part?);
    }
    Ok(vectors)
}

/// A bar on a terminal, nothing elsewhere.
fn progress(name: &str, done: usize, all: usize) {
    let mut error = std::io::stderr();
    if error.is_terminal() {
        let filled = done * 30 / all.max(1);
        // A terminal that went away is no reason to stop.
        let _ = write!(error, "\r{name:<6}[{}{}] {done}/{all}{}", "#".repeat(filled), " ".repeat(30 - filled), if done == all { "\n" } else { "" });
        let _ = error.flush();
    }
}

fn read(file: &Path) -> Result<Vec<Row>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut lines = text.lines();
    let header: Vec<_> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| header.iter().position(|column| column.trim() == name);
    let (Some(text), Some(label)) = (column("text"), column("label")) else {
        bail!("{}: the first line must name the columns text and label, separated by a tab", file.display());
    };
    let mut rows = Vec::new();
    for (number, line) in lines.enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let fields: Vec<_> = line.split('\t').collect();
        let (Some(text), Some(label)) = (fields.get(text), fields.get(label)) else {
            bail!("{}, line {}: a text, a tab and a label are expected", file.display(), number + 2);
        };
        rows.push(Row { text: (*text).to_owned(), label: label.trim().to_owned() });
    }
    if rows.is_empty() {
        bail!("{}: there is no question in it", file.display());
    }
    Ok(rows)
}
