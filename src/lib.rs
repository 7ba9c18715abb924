//! madoguchi (窓口): what rights migrants in Japan have and who near them helps, in their language, without knowing who they are.
//!
//! The modules in the order of the walk; `src/README.md` draws the map and walks one question through it.
//!
//! ```no_run
//! use madoguchi::{ask::Ask, pipeline, snapshot::{Folders, Snapshot}};
//! let folders = Folders { knowledge: vec!["knowledge-base".into()], locales: "locales".into(), models: Some("models".into()) };
//! let built = Snapshot::build(&folders)?;
//! let reply = pipeline::answer(&built.snapshot, &Ask::text("công ty không trả lương"), jiff::Timestamp::now());
//! println!("{}", madoguchi::channel::terminal::render(&reply));
//! # Ok::<(), madoguchi::snapshot::SnapshotError>(())
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::as_conversions))]

pub mod cli;
pub mod config;

pub mod channel;
pub mod guard;
pub mod pipeline;
pub mod snapshot;

pub mod answer;
pub mod knowledge;
pub mod understand;

pub mod text;

pub mod ask;
pub mod id;
pub mod language;
pub mod payload;
pub mod reply;
pub mod report;
