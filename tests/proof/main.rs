//! The proofs of what is promised about the running process, each seen to fail in a build that leaks (`leaks.rs`).
//!
//! A proof that cannot run here prints `not proven: <row>, <why>`, and is a failure where `MADOGUCHI_PROOF=1`. Rows are those of `SECURITY.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::as_conversions, missing_docs)]

mod calls;
mod canary;
mod laws;
mod leaks;
mod locks;
mod memory;
mod mounts;
mod process;
mod running;
mod scan;
mod shapes;
#[cfg(feature = "sms")]
mod sms;
mod talk;
#[cfg(feature = "telegram")]
mod telegram;
#[cfg(feature = "telegram")]
mod webhook;
mod written;

/// Says that a proof could not run, which is a failure where all must.
pub fn not_proven(row: &str, why: &str) {
    println!("not proven: {row}, {why}");
    assert!(std::env::var_os("MADOGUCHI_PROOF").is_none(), "row {row} must be proven here: {why}");
}

/// How often something is tried: a few times for every change, many in the long proofs (`PROOF_LONG`).
pub fn times(few: usize, many: usize) -> usize {
    if std::env::var_os("PROOF_LONG").is_some() { many } else { few }
}

/// True for root, who alone may read the memory of a process that forbids it.
pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}
