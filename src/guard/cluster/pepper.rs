//! The day's key that all replicas share: 32 random bytes in a file that lies in memory, put there anew every day by whoever runs the replicas.
//!
//! Never from the settings, never from a disk. The file is looked at on whole ten minutes of the clock, so that all replicas change over together; the key
//! before stays valid for the ten minutes of the last conversations.

use super::Look;
use rustix::fs::{fstat, fstatfs};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroizing;

/// The numbers of file systems that live in memory: tmpfs and ramfs (Linux, `magic.h`).
const IN_MEMORY: [u32; 2] = [0x0102_1994, 0x8584_58f6];
/// Seconds between two looks.
const SLOT: u64 = 600;
/// Seconds after which a key should have been renewed: a day and an hour.
const OLD: u64 = 25 * 3_600;

/// Why a file is no key of the day.
#[derive(Debug, thiserror::Error)]
pub enum PepperError {
    /// It cannot be read.
    #[error("[cluster] pepper_file: cannot read {file}: {kind}; docs/cluster.md shows how to make it")]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        kind: std::io::ErrorKind,
    },
    /// It lies on a disk, from where it would go into backups.
    #[error("[cluster] pepper_file: {0} lies on a disk; put it on tmpfs, for example below /run, so that it is in no backup")]
    OnDisk(PathBuf),
    /// Others may read it.
    #[error("[cluster] pepper_file: everybody on this machine may read {0}: chmod o= it")]
    Open(PathBuf),
    /// It has another length.
    #[error("[cluster] pepper_file: {0} must hold 32 random bytes and nothing else: head -c 32 /dev/urandom")]
    Length(PathBuf),
    /// It was not renewed.
    #[error("[cluster] pepper_file: {0} is older than a day; it must be renewed every day, as docs/cluster.md shows")]
    Old(PathBuf),
}

struct Seen {
    slot: u64,
    print: [u8; 32],
}

/// The file, and what was seen of it.
pub struct Pepper {
    file: PathBuf,
    clock: fn() -> jiff::Timestamp,
    seen: Mutex<Seen>,
}

impl Pepper {
    /// Reads the key of the day.
    ///
    /// # Errors
    /// When the file lies on a disk, is open to everybody, is no key, or was not renewed for a day.
    pub fn open(file: &Path, clock: fn() -> jiff::Timestamp) -> Result<(Self, [u8; 32]), PepperError> {
        let now = seconds(clock);
        let key = read(file, now)?;
        let seen = Seen { slot: now / SLOT, print: print(&key) };
        Ok((Self { file: file.to_owned(), clock, seen: Mutex::new(seen) }, key))
    }

    /// Looks whether there is a new key; reads the file once in ten minutes. A file that cannot be read is looked for again.
    pub fn look(&self) -> Look {
        let now = seconds(self.clock);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if now / SLOT == seen.slot {
            return Look::Same;
        }
        match read(&self.file, now) {
            Ok(key) => {
                let fresh = print(&key);
                let same = fresh == seen.print;
                *seen = Seen { slot: now / SLOT, print: fresh };
                if same { Look::Same } else { Look::New(key) }
            }
            Err(_) => {
                // Each replica goes on under a key of its own until the file is in order.
                *seen = Seen { slot: now / SLOT, print: [0; 32] };
                Look::Old
            }
        }
    }
}

fn seconds(clock: fn() -> jiff::Timestamp) -> u64 {
    u64::try_from(clock().as_second()).unwrap_or_default()
}

fn print(key: &[u8; 32]) -> [u8; 32] {
    *blake3::hash(key).as_bytes()
}

/// Reads and judges the file. What comes of it is no copy of the file's bytes.
fn read(file: &Path, now: u64) -> Result<[u8; 32], PepperError> {
    let unreadable = |kind| PepperError::Unreadable { file: file.to_owned(), kind };
    let opened = File::open(file).map_err(|error| unreadable(error.kind()))?;
    let system = fstatfs(&opened).map_err(|error| unreadable(error.kind()))?;
    if !u32::try_from(system.f_type).is_ok_and(|kind| IN_MEMORY.contains(&kind)) {
        return Err(PepperError::OnDisk(file.to_owned()));
    }
    let stat = fstat(&opened).map_err(|error| unreadable(error.kind()))?;
    if stat.st_mode & 0o007 != 0 {
        return Err(PepperError::Open(file.to_owned()));
    }
    let mut bytes = Zeroizing::new(Vec::new());
    opened.take(33).read_to_end(&mut bytes).map_err(|error| unreadable(error.kind()))?;
    if bytes.len() != 32 {
        return Err(PepperError::Length(file.to_owned()));
    }
    if u64::try_from(stat.st_mtime).unwrap_or_default() + OLD < now {
        return Err(PepperError::Old(file.to_owned()));
    }
    Ok(blake3::derive_key("madoguchi 2026-11 senders of a day", &bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use std::sync::atomic::{AtomicI64, Ordering};

    fn write(file: &Path, bytes: &[u8], mode: u32) {
        std::fs::write(file, bytes).unwrap();
        std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode)).unwrap();
    }

    /// A folder in memory; nothing where there is none.
    fn in_memory() -> Option<tempfile::TempDir> {
        tempfile::tempdir_in("/dev/shm").ok()
    }

    #[test]
    fn a_key_on_a_disk_open_to_all_or_of_another_length_is_refused() {
        let clock = || jiff::Timestamp::now();
        let Some(memory) = in_memory() else { return };
        let file = memory.path().join("pepper");
        let open = |file: &Path| Pepper::open(file, clock).err().map(|error| error.to_string()).unwrap_or_default();
        write(&file, &[7; 32], 0o640);
        assert_eq!(open(&file), "");
        write(&file, &[7; 32], 0o644);
        assert!(open(&file).contains("chmod"));
        write(&file, &[7; 33], 0o600);
        assert!(open(&file).contains("32 random bytes"));
        let disk = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        assert!(open(&disk).contains("tmpfs"), "{}", open(&disk));
        assert!(open(&memory.path().join("none")).contains("cannot read"));
    }

    #[test]
    fn a_new_key_is_taken_on_whole_ten_minutes_and_an_old_one_given_up() {
        static NOW: AtomicI64 = AtomicI64::new(0);
        let clock = || jiff::Timestamp::from_second(NOW.load(Ordering::Relaxed)).unwrap();
        let Some(memory) = in_memory() else { return };
        let file = memory.path().join("pepper");
        write(&file, &[7; 32], 0o600);
        let start = jiff::Timestamp::now().as_second() / 600 * 600;
        NOW.store(start + 1, Ordering::Relaxed);
        let (pepper, first) = Pepper::open(&file, clock).unwrap();
        write(&file, &[8; 32], 0o600);
        assert!(matches!(pepper.look(), Look::Same), "not yet");
        NOW.store(start + 600, Ordering::Relaxed);
        assert!(matches!(pepper.look(), Look::New(key) if key != first));
        assert!(matches!(pepper.look(), Look::Same));
        NOW.store(start + 26 * 3_600, Ordering::Relaxed);
        assert!(matches!(pepper.look(), Look::Old) && matches!(pepper.look(), Look::Same));
    }
}
