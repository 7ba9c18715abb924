//! Saving a file changes the answers: the folders are watched, a new snapshot is built beside the old one and swapped whole.
//!
//! A reload that fails keeps the last good snapshot. Reading files raises events too, so a reload happens only when a name, size or time has changed.

use crate::channel::Counter;
use crate::guard::log;
use crate::report::Severity;
use crate::snapshot::Folders;
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// How long to wait for more changes before reading.
const QUIET: Duration = Duration::from_millis(300);

/// Watches the folders for as long as the returned value lives; nothing when the system cannot watch.
pub fn watch(folders: Folders, counter: Arc<Counter>) -> Option<Debouncer<RecommendedWatcher>> {
    let watched: Vec<_> = folders.knowledge.iter().cloned().chain([folders.locales.clone()]).collect();
    let mut seen = state(&watched);
    let looked_at = watched.clone();
    let mut debouncer = new_debouncer(QUIET, move |changes: DebounceEventResult| {
        let now = state(&looked_at);
        if changes.is_ok() && now != seen {
            seen = now;
            reload(&folders, &counter);
        }
    })
    .ok()?;
    for folder in watched {
        debouncer.watcher().watch(&folder, RecursiveMode::Recursive).ok()?;
    }
    Some(debouncer)
}

/// Every file with its size and time.
fn state(folders: &[PathBuf]) -> BTreeMap<PathBuf, (u64, Option<SystemTime>)> {
    let mut state = BTreeMap::new();
    let mut open = folders.to_vec();
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(metadata) if metadata.is_dir() => open.push(entry.path()),
                Ok(metadata) => {
                    state.insert(entry.path(), (metadata.len(), metadata.modified().ok()));
                }
                Err(_) => {}
            }
        }
    }
    state
}

fn reload(folders: &Folders, counter: &Counter) {
    match counter.snapshot().rebuild(folders) {
        Ok(built) if !built.snapshot.knowledge.topics.is_empty() => {
            log::reloaded(built.findings.iter().filter(|finding| finding.severity == Severity::Error).count(), false);
            counter.swap(built.snapshot);
        }
        Ok(built) => log::reloaded(built.findings.len(), true),
        Err(_) => log::reloaded(0, true),
    }
}
