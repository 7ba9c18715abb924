//! `madoguchi eval FILE…`: how well questions are understood, per language and as the mean over languages. Prints figures; judges nothing but `--floor`.

mod calibration;
mod figures;
mod train;

use crate::ask::Ask;
use crate::cli::Where;
use crate::guard::privacy::Sensitive;
use crate::pipeline;
use crate::reply::Reply;
use crate::snapshot::Snapshot;
use anyhow::{Context, Result, bail};
use clap::Args;
use figures::{Case, Figures, Scored};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// `eval`.
#[derive(Args)]
pub struct Eval {
    /// Files named for their language, tab-separated, with the header `text topic alternatives style place`
    #[arg(required_unless_present = "train")]
    files: Vec<PathBuf>,
    /// Fit a head on this file (columns `text label`) and score it on --test instead
    #[arg(long, value_name = "FILE", requires = "test", conflicts_with = "files")]
    train: Option<PathBuf>,
    /// The questions that a head fitted with --train is scored on
    #[arg(long, value_name = "FILE", requires = "train")]
    test: Option<PathBuf>,
    /// Print one JSON object instead of a table
    #[arg(long)]
    json: bool,
    /// Print which topics are taken for which
    #[arg(long)]
    confusion: bool,
    /// Print how often the first topic is right by how sure it is, and which topics are taken for which
    #[arg(long)]
    calibration: bool,
    /// Answer all questions again on all processors at once and print how many a second
    #[arg(long)]
    batch: bool,
    /// Print every question that was answered wrongly (own questions only: they are read from your files)
    #[arg(long)]
    wrong: bool,
    /// Fail when mean top-1 is below this share
    #[arg(long)]
    floor: Option<f64>,
    #[command(flatten)]
    place_of_files: Where,
}

impl Eval {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode> {
        if let (Some(train), Some(test)) = (&self.train, &self.test) {
            let models = self.place_of_files.folders(&crate::config::ConfigFile::default()).models;
            return train::run(models, train, test, self.json).map(|()| ExitCode::SUCCESS);
        }
        let snapshot = self.place_of_files.build()?.snapshot;
        let mut figures = Figures::default();
        let mut texts = Vec::new();
        for file in &self.files {
            let language = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            for case in read(file)? {
                let start = Instant::now();
                let reply = answer(&snapshot, &case.text);
                let scored = Scored::of(&snapshot, &language, &case, &reply, start.elapsed());
                if self.wrong && scored.covered && !scored.top1 {
                    println!(
                        "{language}\t{}\t{}\t{}",
                        case.topic,
                        reply.candidates.iter().take(3).map(|candidate| format!("{} {:.2}", candidate.topic, candidate.score)).collect::<Vec<_>>().join(", "),
                        case.text
                    );
                }
                figures.add(&language, scored);
                texts.push(case.text);
            }
        }
        if self.json {
            println!("{}", serde_json::to_string_pretty(&figures.json())?);
        } else {
            println!("{}", figures.table());
        }
        if self.calibration {
            println!("\n{}", figures.calibration().chart());
        }
        if self.confusion || self.calibration {
            println!("\n{}", figures.confusion(30));
        }
        if self.batch {
            println!("\n{}", batch(&snapshot, &texts));
        }
        match self.floor {
            Some(floor) if figures.mean_top1() < floor => {
                eprintln!("madoguchi: mean top-1 {:.3} is below the floor {floor:.3}", figures.mean_top1());
                Ok(ExitCode::from(1))
            }
            _ => Ok(ExitCode::SUCCESS),
        }
    }
}

/// One answer, as at the terminal.
fn answer(snapshot: &Snapshot, text: &str) -> Reply {
    let ask = Ask { channel: crate::ask::Channel::Terminal, ..Ask::of(crate::ask::Input::Text(Sensitive::new(text.to_owned()))) };
    pipeline::answer(snapshot, &ask, jiff::Timestamp::now())
}

/// Answers all texts on all processors, each taking the next as it is done, and says how many a second.
fn batch(snapshot: &Snapshot, texts: &[String]) -> String {
    let cores = std::thread::available_parallelism().map_or(1, |count| count.get());
    let next = AtomicUsize::new(0);
    let start = Instant::now();
    std::thread::scope(|threads| {
        for _ in 0..cores {
            threads.spawn(|| {
                while let Some(text) = texts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    drop(answer(snapshot, text));
                }
            });
        }
    });
    let took = start.elapsed().as_secs_f64();
    let count = u32::try_from(texts.len()).map_or(f64::MAX, f64::from);
    format!("Batch on {cores} processors: {} questions in {took:.1} s, {:.0} a second", texts.len(), count / took.max(1e-9))
}

/// Reads a file of questions.
fn read(file: &Path) -> Result<Vec<Case>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut lines = text.lines();
    let header: Vec<_> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| header.iter().position(|column| *column == name);
    let (Some(text), Some(topic)) = (column("text"), column("topic")) else {
        bail!("{}: the first line must name the columns text and topic, separated by tabs", file.display());
    };
    let (alternatives, place) = (column("alternatives"), column("place"));
    let cases = lines.filter(|line| !line.trim().is_empty()).map(|line| {
        let fields: Vec<_> = line.split('\t').collect();
        let field = |at: Option<usize>| at.and_then(|at| fields.get(at)).map(|field| field.trim()).unwrap_or_default().to_owned();
        let alternatives = field(alternatives).split(',').map(str::trim).filter(|topic| !topic.is_empty()).map(str::to_owned).collect();
        Case { text: field(Some(text)), topic: field(Some(topic)), alternatives, place: Some(field(place)).filter(|place| !place.is_empty()) }
    });
    Ok(cases.collect())
}
