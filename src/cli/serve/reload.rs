//! Saving a file changes the answers: the folders are watched, a new snapshot is built beside the old one and swapped whole.
//!
//! A save that adds an error keeps the last good snapshot: a page broken while it is edited stays as it was for those who ask. Reading files raises events too, so a reload happens only when a name, size or time has changed.

use crate::channel::Counter;
use crate::guard::{log, wipe};
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

/// Watches the folders for as long as the returned value lives; nothing when the system cannot watch. `errors` are those of the snapshot in use.
pub fn watch(folders: Folders, counter: Arc<Counter>, mut errors: usize) -> Option<Debouncer<RecommendedWatcher>> {
    let watched: Vec<_> = folders.knowledge.iter().cloned().chain([folders.locales.clone()]).collect();
    let mut seen = state(&watched);
    let looked_at = watched.clone();
    let mut debouncer = new_debouncer(QUIET, move |changes: DebounceEventResult| {
        let now = state(&looked_at);
        if changes.is_ok() && now != seen {
            seen = now;
            errors = reload(&folders, &counter, errors);
        }
    })
    .ok()?;
    for folder in watched {
        debouncer.watcher().watch(&folder, RecursiveMode::Recursive).ok()?;
    }
    Some(debouncer)
}

/// How many files are read.
pub fn files(folders: &Folders) -> usize {
    let all: Vec<_> = folders.knowledge.iter().chain([&folders.locales]).chain(&folders.models).cloned().collect();
    state(&all).len()
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

/// Reads everything again and gives the errors of the snapshot then in use.
fn reload(folders: &Folders, counter: &Counter, errors: usize) -> usize {
    let Ok(built) = counter.snapshot().rebuild(folders) else {
        log::reloaded(0, true);
        return errors;
    };
    let found = built.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let keep_old = found > errors || built.snapshot.knowledge.topics.is_empty();
    log::reloaded(found, keep_old);
    if keep_old {
        return errors;
    }
    counter.swap(built.snapshot);
    // The old snapshot is gone, unless somebody is being answered from it.
    wipe::freed_pages();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Snapshot;
    use std::path::Path;

    const TOPIC: &str = "code: wj\nservices: []\n";

    #[test]
    fn a_page_broken_while_it_is_edited_keeps_the_last_good_one() {
        let base = tempfile::tempdir().unwrap();
        let file = base.path().join("topics/work/unpaid-wages/topic.yaml");
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, TOPIC).unwrap();
        let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        let folders = Folders { knowledge: vec![base.path().to_owned()], locales, models: None };
        let built = Snapshot::build(&folders).unwrap();
        let counter = Counter::new(built.snapshot, jiff::Timestamp::now);
        let urgent = |counter: &Counter| counter.snapshot().knowledge.topics.values().map(|topic| topic.file.urgent).collect::<Vec<_>>();
        std::fs::write(&file, "code: wj\ncolour: red\n").unwrap();
        assert_eq!(reload(&folders, &counter, 0), 0);
        assert_eq!(urgent(&counter), [false], "the topic is still there");
        std::fs::write(&file, format!("{TOPIC}urgent: true\n")).unwrap();
        assert_eq!(reload(&folders, &counter, 0), 0);
        assert_eq!(urgent(&counter), [true], "the mended page is shown");
    }
}
