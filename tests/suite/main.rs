//! One integration crate: a module per feature, over the real knowledge base.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::as_conversions, missing_docs)]

mod atlas;
mod commands;
mod country;
mod facts;
mod knowledge;
mod maintain;
mod moving;
mod newcomer;
mod pipeline;
mod print;
#[cfg(any(feature = "telegram", feature = "sms"))]
mod process;
mod refused;
mod supply;
mod tidy;

#[cfg(feature = "sms")]
mod sms;
#[cfg(feature = "verify")]
mod verify;

#[cfg(feature = "web")]
mod web;

#[cfg(feature = "telegram")]
mod telegram;

use madoguchi::snapshot::{Folders, Snapshot};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

/// The project's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The folders as shipped.
pub fn folders() -> Folders {
    Folders { knowledge: vec![root().join("knowledge-base")], locales: root().join("locales"), models: Some(root().join("models")) }
}

/// The shipped snapshot, built once for all tests of this crate that only read.
pub static SNAPSHOT: LazyLock<Arc<Snapshot>> = LazyLock::new(|| Arc::new(Snapshot::build(&folders()).unwrap().snapshot));

/// 24 November 2026, a Tuesday, noon in Tokyo.
pub fn noon() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_795_489_200).unwrap()
}
