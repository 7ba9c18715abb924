//! Overwrites what calls that have returned left on a thread's stack. The allocator wipes the heap; a stack keeps a chat's id until something else lies there.

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
