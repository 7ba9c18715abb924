//! Everything that could be left behind on this machine: files with their names and attributes, shared memory, queues.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Bytes read of one file.
const LONGEST: u64 = 8 << 20;

/// What is there: size, time and attributes of every file of a folder.
pub fn listing(folder: &Path) -> BTreeMap<PathBuf, (u64, i64, i64, Vec<u8>)> {
    let own = std::fs::symlink_metadata(folder).unwrap();
    let mut listed = BTreeMap::from([(folder.to_owned(), (0, own.mtime(), own.mtime_nsec(), attributes(folder)))]);
    walk(folder, &mut |path, metadata| {
        listed.insert(path.to_owned(), (metadata.size(), metadata.mtime(), metadata.mtime_nsec(), attributes(path)));
    });
    listed
}

/// Names, attributes and contents of everything on writable mounts that changed since then. Build folders, which others may be filling, are passed over.
pub fn changed_since(since: SystemTime) -> Vec<(PathBuf, Vec<u8>)> {
    let since = since.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs() as i64;
    let mut changed = Vec::new();
    for mount in writable() {
        walk(&mount, &mut |path, metadata| {
            if metadata.ctime() < since && metadata.mtime() < since {
                return;
            }
            let mut bytes = path.as_os_str().as_encoded_bytes().to_vec();
            bytes.extend(attributes(path));
            if metadata.is_file() && metadata.size() <= LONGEST {
                bytes.extend(std::fs::read(path).unwrap_or_default());
            }
            changed.push((path.to_owned(), bytes));
        });
    }
    changed
}

/// Shared memory, queues and semaphores of the System V kind.
pub fn shared() -> String {
    ["shm", "msg", "sem"].iter().map(|kind| std::fs::read_to_string(format!("/proc/sysvipc/{kind}")).unwrap_or_default()).collect()
}

/// Mounts that can be written to; those inside others are walked once.
fn writable() -> Vec<PathBuf> {
    let mounts = std::fs::read_to_string("/proc/mounts").unwrap();
    let mut all: Vec<PathBuf> = Vec::new();
    for line in mounts.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let real = !["proc", "sysfs", "cgroup", "cgroup2", "devpts", "devtmpfs", "mqueue", "securityfs", "debugfs", "tracefs", "bpf"].contains(&words[2]);
        if real && words[3].split(',').any(|option| option == "rw") {
            all.push(words[1].into());
        }
    }
    all.sort();
    all.dedup();
    all
}

fn walk(folder: &Path, see: &mut impl FnMut(&Path, &std::fs::Metadata)) {
    let Ok(device) = std::fs::symlink_metadata(folder).map(|metadata| metadata.dev()) else { return };
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        if folder.join("CACHEDIR.TAG").exists() {
            continue;
        }
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let Ok(metadata) = std::fs::symlink_metadata(&path) else { continue };
            if metadata.dev() != device {
                continue;
            }
            see(&path, &metadata);
            if metadata.is_dir() {
                open.push(path);
            }
        }
    }
}

fn attributes(path: &Path) -> Vec<u8> {
    let mut names = [0_u8; 4096];
    let Ok(length) = rustix::fs::llistxattr(path, &mut names) else { return Vec::new() };
    let mut all = names[..length].to_vec();
    for name in names[..length].split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
        let mut value = [0_u8; 4096];
        if let Ok(length) = rustix::fs::lgetxattr(path, name, &mut value) {
            all.extend_from_slice(&value[..length]);
        }
    }
    all
}
