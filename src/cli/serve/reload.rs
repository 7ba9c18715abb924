//! Saving a file changes the answers: the folders are watched, a new snapshot is built beside the old one and swapped whole.
//!
//! A reload that fails keeps the last good snapshot.

use crate::channel::Counter;
use crate::guard::log;
use crate::report::Severity;
use crate::snapshot::{Folders, Snapshot};
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};
use std::sync::Arc;
use std::time::Duration;

/// How long to wait for more changes before reading.
const QUIET: Duration = Duration::from_millis(400);

/// Watches the folders for as long as the returned value lives; nothing when the system cannot watch.
pub fn watch(folders: Folders, counter: Arc<Counter>) -> Option<Debouncer<RecommendedWatcher>> {
    let watched: Vec<_> = folders.knowledge.iter().cloned().chain([folders.locales.clone()]).collect();
    let mut debouncer = new_debouncer(QUIET, move |changes: DebounceEventResult| {
        if changes.is_ok() {
            reload(&folders, &counter);
        }
    })
    .ok()?;
    for folder in watched {
        debouncer.watcher().watch(&folder, RecursiveMode::Recursive).ok()?;
    }
    Some(debouncer)
}

fn reload(folders: &Folders, counter: &Counter) {
    match Snapshot::build(folders) {
        Ok(built) if !built.snapshot.knowledge.topics.is_empty() => {
            log::reloaded(built.findings.iter().filter(|finding| finding.severity == Severity::Error).count(), false);
            counter.swap(built.snapshot);
        }
        Ok(built) => log::reloaded(built.findings.len(), true),
        Err(_) => log::reloaded(0, true),
    }
}
