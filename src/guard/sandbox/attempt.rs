//! Tries forbidden calls. The only unsafe code of the project: a lock is worth what it refuses, and no safe library makes every call that must be refused.
#![allow(unsafe_code, reason = "raw system calls, each with arguments that do nothing when the call is let through")]

/// A forbidden call that was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Probe {
    /// Name of the call.
    pub name: &'static str,
    /// What the system answered; 0 when it went through.
    pub errno: i32,
}

impl Probe {
    /// True when the call was refused.
    pub fn is_refused(&self) -> bool {
        self.errno == libc::EPERM
    }
}

/// Makes a call. All pointers are null and all descriptors are none, so a call that is let through fails in another way or does nothing.
pub fn call(name: &'static str, number: i64) -> Probe {
    probe(name, number, [0; 4])
}

/// The three that are tried at every start: writing, making a folder, memory with a name.
pub fn at_start() -> [Probe; 3] {
    let nowhere = c"/proc/self/no-such-file".as_ptr().expose_provenance();
    let nowhere = i64::try_from(nowhere).unwrap_or_default();
    let write = i64::from(libc::O_WRONLY | libc::O_CREAT);
    [
        probe("openat for writing", libc::SYS_openat, [i64::from(libc::AT_FDCWD), nowhere, write, 0o600]),
        probe("mkdirat", libc::SYS_mkdirat, [-1, nowhere, 0, 0]),
        probe("memfd_create", libc::SYS_memfd_create, [0; 4]),
    ]
}

/// The calls that are refused for some of their arguments, with such arguments.
pub fn with_arguments() -> Vec<Probe> {
    let [write, ..] = at_start();
    vec![
        write,
        probe("clone of a process", libc::SYS_clone, [i64::from(libc::SIGCHLD), 0, 0, 0]),
        probe("socket of another family", libc::SYS_socket, [i64::from(libc::AF_PACKET), i64::from(libc::SOCK_DGRAM), 0, 0]),
        probe("prctl to be dumpable", libc::SYS_prctl, [i64::from(libc::PR_SET_DUMPABLE), 1, 0, 0]),
        probe("prlimit64 to a new limit", libc::SYS_prlimit64, [0, i64::from(libc::RLIMIT_CORE), 8, 0]),
        probe("ioctl to type into the terminal", libc::SYS_ioctl, [-1, i64::try_from(libc::TIOCSTI).unwrap_or_default(), 0, 0]),
    ]
}

fn probe(name: &'static str, number: i64, [a, b, c, d]: [i64; 4]) -> Probe {
    // SAFETY: no memory of ours is handed over for writing; see `call`. A child that a fork let through leaves at once.
    let (answer, errno) = unsafe {
        let answer = libc::syscall(number, a, b, c, d, 0_i64, 0_i64);
        let errno = *libc::__errno_location();
        if answer == 0 && (number == libc::SYS_clone || is_fork(number)) {
            libc::_exit(0);
        }
        (answer, errno)
    };
    Probe { name, errno: if answer == -1 { errno } else { 0 } }
}

fn is_fork(number: i64) -> bool {
    #[cfg(target_arch = "x86_64")]
    let forks = [libc::SYS_fork, libc::SYS_vfork];
    #[cfg(not(target_arch = "x86_64"))]
    let forks: [i64; 0] = [];
    forks.contains(&number)
}

/// Closes every descriptor from this one on.
pub fn close_from(first: u32) {
    // SAFETY: called at the start of `serve`, when the process has opened nothing of its own.
    unsafe {
        libc::syscall(libc::SYS_close_range, first, u32::MAX, 0);
    }
}
