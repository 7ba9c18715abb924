//! Overwrites what calls that have returned left on a thread's stack. The allocator wipes the heap; a stack keeps a chat's id until something else lies there.

#![allow(unsafe_code, reason = "the C library gives freed pages back only when asked, and no crate asks; the call has no argument that could be wrong")]

use crate::guard::leak;
use std::hint::black_box;

/// Deeper than any call that handles a message.
const SHALLOW: usize = 256 * 1024;
/// Deeper than any call that understands one; threads have two megabytes.
const DEEP: usize = 768 * 1024;

/// For a thread of the runtime, each time it rests: a few microseconds.
#[inline(never)]
pub fn stack() {
    if !leak::is("stack") {
        black_box(&mut [0_u8; SHALLOW]);
    }
}

/// For a thread that understood a question, at its end.
#[inline(never)]
pub fn deep_stack() {
    if !leak::is("stack") {
        black_box(&mut [0_u8; DEEP]);
    }
}

/// Gives the pages of freed memory back to the system: what reading the files took is more than what is kept of them. After each loading.
pub fn freed_pages() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: it takes the allocator's own locks and touches free memory only.
    unsafe {
        libc::malloc_trim(0);
    }
}
