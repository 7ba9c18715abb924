//! An allocator that stops wiping when told to, for the proof that finds freed memory.
#![allow(unsafe_code, reason = "an allocator is unsafe by its trait; it only hands on to two others, and exists in leaky builds alone")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, Ordering};
use zeroizing_alloc::ZeroAlloc;

/// Wipes what is given back, or not.
pub struct Forgetful(AtomicBool);

impl Forgetful {
    /// Wipes until [`Forgetful::stop_wiping`].
    pub const fn new() -> Self {
        Self(AtomicBool::new(false))
    }
    /// From now on it is an ordinary allocator.
    pub fn stop_wiping(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Default for Forgetful {
    fn default() -> Self {
        Self::new()
    }
}

// SAFETY: both allocators take memory from `System`, so each may give back what the other took.
unsafe impl GlobalAlloc for Forgetful {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { if self.0.load(Ordering::Relaxed) { System.dealloc(memory, layout) } else { ZeroAlloc(System).dealloc(memory, layout) } }
    }
}
