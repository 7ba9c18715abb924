//! Measures and prints, judges nothing: start to first answer, and one answer, with the encoder and without.
//!
//! `cargo bench --bench walk`

use madoguchi::ask::Ask;
use madoguchi::pipeline;
use madoguchi::snapshot::{Folders, Snapshot};
use std::path::Path;
use std::time::{Duration, Instant};

const QUESTIONS: &[&str] = &[
    "my boss says next month again",
    "công ty không trả lương cho em 3 tháng rồi, em ở Kawasaki",
    "သူဌေးက လစာမပေးဘူး",
    "会社の寮を出ていけと言われました。川口市です",
    "meu marido me bate e eu não tenho visto",
    "ผมทำบัตรหาย",
    "zairyu card expired na, ano gagawin",
    "earthquake",
];
const ROUNDS: usize = 50;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for encoder in [false, true] {
        let folders = Folders { knowledge: vec![root.join("knowledge-base")], locales: root.join("locales"), models: encoder.then(|| root.join("models")) };
        let start = Instant::now();
        let Ok(built) = Snapshot::build(&folders) else {
            println!("could not load");
            continue;
        };
        let loaded = start.elapsed();
        let now = jiff::Timestamp::now();
        drop(pipeline::answer(&built.snapshot, &Ask::text("hello"), now));
        let first = start.elapsed();
        let mut times: Vec<Duration> = Vec::new();
        for _ in 0..ROUNDS {
            for question in QUESTIONS {
                let start = Instant::now();
                drop(pipeline::answer(&built.snapshot, &Ask::text(*question), now));
                times.push(start.elapsed());
            }
        }
        times.sort();
        let at = |share: usize| times.get((times.len() - 1) * share / 100).map_or(0.0, |time| time.as_secs_f64() * 1e3);
        println!(
            "| {} | load {:.2} s | first answer after {:.2} s | one answer p50 {:.2} ms, p99 {:.2} ms |",
            if encoder { "with the encoder" } else { "words alone" },
            loaded.as_secs_f64(),
            first.as_secs_f64(),
            at(50),
            at(99)
        );
    }
}
