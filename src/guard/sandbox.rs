//! The locks of the operating system, taken by `serve` before anything is loaded and never opened again.
//!
//! Landlock binds only the thread that calls it and those it starts, so everything here happens while there is one thread; the knowledge, the encoder,
//! the index and the runtime are loaded inside. Landlock alone lets `chmod`, extended attributes, `memfd_create` and shared memory through: `calls` closes them.
//!
//! | file | holds |
//! | --- | --- |
//! | `process.rs` | descriptors, dumps and cores, threads, swap |
//! | `files.rs` | Landlock: what may be read, where connections may go |
//! | `calls.rs` | seccomp: the calls that leave something behind |
//! | `attempt.rs` | tries forbidden calls; the only unsafe code |
//! | `proof.rs` | tries every one of them, on every kind of thread |

mod attempt;
mod calls;
mod files;
mod process;
pub mod proof;

use std::fmt;
use std::path::PathBuf;

/// What stays possible after locking.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Folders and files that may be read. Folders that editors replace whole are given by their parent.
    pub read: Vec<PathBuf>,
    /// TCP ports that may be connected to.
    pub connect: Vec<u16>,
}

/// What the system enforces from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enforced {
    /// Number of system calls that are refused; none when seccomp is missing.
    pub calls: Option<usize>,
    /// Landlock holds files.
    pub files: bool,
    /// Landlock holds TCP ports.
    pub ports: bool,
    /// No other process may read our memory, and a crash leaves no image.
    pub memory: bool,
    /// The system may write memory to a disk.
    pub swap: bool,
}

impl Enforced {
    /// True when what `--require-sandbox` asks for is there: seccomp and Landlock's file rights.
    pub fn is_enough(&self) -> bool {
        self.calls.is_some() && self.files && self.memory
    }
}

impl fmt::Display for Enforced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut held = Vec::new();
        let mut missing = Vec::new();
        match self.calls {
            Some(count) => held.push(format!("seccomp ({count} calls refused)")),
            None => missing.push("seccomp"),
        }
        for (is, name) in [(self.files, "files read-only"), (self.ports, "TCP ports"), (self.memory, "no dump, no core")] {
            if is {
                held.push(name.to_owned());
            } else {
                missing.push(name);
            }
        }
        write!(f, "locked: {}", if held.is_empty() { "nothing".to_owned() } else { held.join(", ") })?;
        if !missing.is_empty() {
            write!(f, "; missing: {}", missing.join(", "))?;
        }
        if self.swap {
            write!(f, "; swap is on, so the system may write memory to a disk: turn it off with swapoff")?;
        }
        Ok(())
    }
}

/// Why nothing could be locked.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// Something started a thread before.
    #[error("{0} threads run before the locks are taken; one is allowed. This is a fault of madoguchi itself")]
    Threads(usize),
    /// The system says that it enforces a lock, and does not.
    #[error("the system says that it refuses `{0}`, and lets it through")]
    LetThrough(&'static str),
}

/// What can be done before sockets are bound: closes what was inherited, forbids dumps, cores and new privileges. Gives whether all of it is held.
pub fn seal_process() -> bool {
    process::close_inherited();
    process::seal()
}

/// True when what is written to standard output ends in a file.
pub fn writes_to_a_file() -> bool {
    process::stdout_is_a_file()
}

/// Takes the locks. `sealed` is what [`seal_process`] gave.
///
/// # Errors
/// When more than one thread runs, or when a lock that the system reports does not hold.
pub fn lock(plan: &Plan, sealed: bool) -> Result<Enforced, SandboxError> {
    let swap = process::swap_is_on();
    if let Some(threads) = process::threads().filter(|&threads| threads != 1) {
        return Err(SandboxError::Threads(threads));
    }
    let (files, ports) = files::lock(plan);
    let calls = calls::lock();
    let enforced = Enforced { calls, files, ports, memory: sealed, swap };
    if let Some(threads) = process::threads().filter(|&threads| threads != 1) {
        return Err(SandboxError::Threads(threads));
    }
    if calls.is_some() {
        for probe in attempt::at_start() {
            if !probe.is_refused() {
                return Err(SandboxError::LetThrough(probe.name));
            }
        }
    }
    Ok(enforced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_names_what_is_missing() {
        let all = Enforced { calls: Some(9), files: true, ports: true, memory: true, swap: false };
        assert_eq!(all.to_string(), "locked: seccomp (9 calls refused), files read-only, TCP ports, no dump, no core");
        let old = Enforced { calls: None, files: false, ports: false, memory: true, swap: true };
        assert!(old.to_string().starts_with("locked: no dump, no core; missing: seccomp, files read-only, TCP ports; swap is on"), "{old}");
        assert!(all.is_enough() && !old.is_enough());
    }
}
