//! Measures and prints, judges nothing: how long the whole base takes to load, to be learned, and from a saved file to the new answer – as it is, and with ten times the content.
//!
//! `cargo bench --bench knowledge`
//!
//! Topics have codes of two letters, of which there are 676: the larger base has as many copies of the topics as codes allow, and the rest of its questions under the topics there are.
//! A running bot waits a third of a second more, until a folder has been quiet. While no question and no place has changed, what was learned of them is kept.
//!
//! Measured on 2026-11-24 with two processors, other builds running beside (load 4 to 5); the median of five rounds, of one for the larger base:
//!
//! | base | pages | questions | services | load s | places s | check s | learn s | all s | page saved to answer s | question saved to answer s |
//! |---|---|---|---|---|---|---|---|---|---|---|
//! | ×1 | 1880 | 40528 | 247 | 0.25 | 0.07 | 0.44 | 7.11 | 5.53 | 0.70 | 5.36 |
//! | ×10 | 11264 | 405280 | 2470 | 1.59 | 0.06 | 3.55 | 29.71 | 31.04 | 5.26 | 28.01 |
//!
//! Loading and a saved page keep what was asked of them (0.8 s and 2 s, and ten times that); learning the questions (0.8 s) and a saved question (2 s) do not.

use madoguchi::answer::locale::Locales;
use madoguchi::ask::{Ask, Input};
use madoguchi::id::TopicId;
use madoguchi::knowledge::gazetteer::Gazetteer;
use madoguchi::knowledge::lint::{self, Base};
use madoguchi::knowledge::load::{self, Loaded};
use madoguchi::pipeline;
use madoguchi::snapshot::{Folders, Snapshot};
use madoguchi::understand::intent::Words;
use madoguchi::understand::language::LanguageModel;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

const TIMES: usize = 10;
/// Copies of each topic that codes allow.
const TOPICS: usize = 6;
const ROUNDS: usize = 5;
/// The larger base takes minutes a round.
const ROUNDS_LARGE: usize = 1;
const TOPIC: &str = "work/unpaid-wages";

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = root.join("knowledge-base");
    let folder = std::env::temp_dir().join(format!("madoguchi-bench-{}", std::process::id()));
    println!("| base | pages | questions | services | load s | places s | check s | learn s | all s | page saved to answer s | question saved to answer s |");
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    for times in [1, TIMES] {
        let base = folder.join(times.to_string());
        if grown(&shipped, &base, times).is_err() {
            println!("could not write the base");
            break;
        }
        measure(root, &base, times);
    }
    let _ = std::fs::remove_dir_all(&folder);
}

fn measure(root: &Path, base: &Path, times: usize) {
    let rounds = if times == 1 { ROUNDS } else { ROUNDS_LARGE };
    let folders = Folders { knowledge: vec![base.to_owned()], locales: root.join("locales"), models: None };
    let Loaded { knowledge, sources, .. } = load::load(&folders.knowledge);
    let pages: usize = knowledge.topics.values().map(|topic| topic.pages.len() + topic.here.values().map(|pages| pages.len()).sum::<usize>()).sum();
    let load = median(rounds, || drop(load::load(&folders.knowledge)));
    let learn = median(rounds, || {
        let _ = (LanguageModel::learn(&knowledge.questions), Words::learn(&knowledge.questions));
    });
    let places = median(rounds, || drop(Gazetteer::load(&base.join("places"))));
    let Ok(gazetteer) = Gazetteer::load(&base.join("places")) else { return };
    let (locales, _) = Locales::load(&folders.locales);
    let check = median(rounds, || drop(lint::check(&Base { knowledge: &knowledge, gazetteer: &gazetteer, locales: &locales, sources: &sources })));
    let whole = median(rounds, || drop(Snapshot::build(&folders)));
    let Ok(built) = Snapshot::build(&folders) else { return };
    let file = base.join(format!("topics/{TOPIC}/en.md"));
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let again = |ask: &dyn Fn() -> Ask| {
        if let Ok(again) = built.snapshot.rebuild(&folders) {
            drop(pipeline::answer(&again.snapshot, &ask(), jiff::Timestamp::now()));
        }
    };
    let page = median(rounds, || {
        let _ = std::fs::write(&file, format!("{text}\n## Saved {{#rights}}\nAgain.\n"));
        again(&|| Ask::of(Input::Topic(TopicId::new(TOPIC))));
    });
    let file = base.join(format!("topics/{TOPIC}/questions/en.txt"));
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let question = median(rounds, || {
        let _ = std::fs::write(&file, format!("{text}\nthe boss of the pier keeps what I earned\n"));
        again(&|| Ask::text("the boss of the pier keeps what I earned"));
    });
    let (questions, services) = (knowledge.questions.len(), knowledge.services.len());
    println!("| ×{times} | {pages} | {questions} | {services} | {load:.2} | {places:.2} | {check:.2} | {learn:.2} | {whole:.2} | {page:.2} | {question:.2} |");
}

fn median(rounds: usize, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(rounds / 2).copied().unwrap_or_default()
}

/// Copies the base, and writes it `times` as large.
fn grown(from: &Path, to: &Path, times: usize) -> std::io::Result<()> {
    let files = walk(from)?;
    let mut codes = BTreeSet::new();
    for file in files.iter().filter(|file| file.ends_with("topic.yaml")) {
        codes.extend(std::fs::read_to_string(file)?.lines().find_map(|line| line.strip_prefix("code: ").map(|code| code.trim().to_owned())));
    }
    let all = ('a'..='z').flat_map(|a| ('a'..='z').map(move |b| format!("{a}{b}")));
    let mut free = all.filter(|code| !codes.contains(code));
    for file in files {
        let relative = file.strip_prefix(from).map_err(std::io::Error::other)?.to_string_lossy().into_owned();
        write(&to.join(&relative), &std::fs::read(&file)?)?;
        if times == 1 || relative.starts_with("places/") {
            continue;
        }
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        let topic: Vec<&str> = relative.split('/').collect();
        if relative.ends_with(".txt") {
            // Every question again in other words, as far as a counter makes them other.
            let more: String =
                (1..times).flat_map(|copy| text.lines().map(move |line| format!("{} {copy}\n", line.split('\t').next().unwrap_or_default()))).collect();
            write(&to.join(&relative), format!("{text}{more}").as_bytes())?;
        } else if let ["topics", area, name, file] = topic.as_slice() {
            for copy in 1..=TOPICS {
                let text = if *file == "topic.yaml" {
                    let Some(code) = free.next() else { continue };
                    text.lines().map(|line| if line.starts_with("code: ") { format!("code: {code}\n") } else { format!("{line}\n") }).collect()
                } else {
                    text.clone()
                };
                write(&to.join(format!("topics/{area}/{name}-{copy}/{file}")), text.as_bytes())?;
            }
        } else if let Some(stem) = relative.strip_suffix(".md").filter(|stem| stem.contains("services/")) {
            for copy in 1..times {
                write(&to.join(format!("{stem}-{copy}.md")), text.as_bytes())?;
            }
        }
    }
    Ok(())
}

fn write(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, bytes)
}

fn walk(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let (mut files, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { open.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}
