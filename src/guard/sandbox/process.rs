//! What holds for the process as a whole: no inherited descriptors, no dump, no core, no new privileges, one thread while locking.

use super::attempt;
use crate::guard::leak;
use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
use std::os::fd::AsFd;

/// Closes every descriptor above the three standard ones: through one that was opened for writing, something could be left behind.
pub fn close_inherited() {
    attempt::close_from(3);
}

/// Forbids memory dumps, core files and new privileges. True when all three hold.
pub fn seal() -> bool {
    let dumpable = if leak::is("dumpable") { DumpableBehavior::Dumpable } else { DumpableBehavior::NotDumpable };
    let dumps = set_dumpable_behavior(dumpable).is_ok();
    let cores = leak::is("dumpable") || setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).is_ok();
    let privileges = rustix::thread::set_no_new_privs(true).is_ok();
    dumps && cores && privileges
}

/// Number of threads of this process, where the system tells.
pub fn threads() -> Option<usize> {
    std::fs::read_dir("/proc/self/task").ok().map(Iterator::count)
}

/// True when memory may be written to a disk.
pub fn swap_is_on() -> bool {
    std::fs::read_to_string("/proc/swaps").is_ok_and(|table| table.lines().count() > 1)
}

/// True when standard output is a regular file.
pub fn stdout_is_a_file() -> bool {
    let stdout = std::io::stdout();
    rustix::fs::fstat(stdout.as_fd()).is_ok_and(|stat| rustix::fs::FileType::from_raw_mode(stat.st_mode) == rustix::fs::FileType::RegularFile)
}
