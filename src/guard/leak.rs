//! Leaks for tests: a build with the feature `leaky` breaks the promise that `LEAK` names, so that its proof is seen to fail. Every other build holds nothing of this.
//!
//! `LEAK` may name several, separated by commas; `grep -rn 'leak::'` shows where each one is.

#[cfg(all(feature = "leaky", not(debug_assertions)))]
compile_error!("the feature `leaky` breaks promises on purpose: it is for tests and needs debug assertions");

#[cfg(feature = "leaky")]
pub mod allocator;
#[cfg(feature = "leaky")]
mod words;

#[cfg(feature = "leaky")]
pub use words::{address_of, last, sender, words};

/// True when this promise is to be broken.
#[cfg(not(feature = "leaky"))]
#[inline]
pub const fn is(_promise: &str) -> bool {
    false
}

/// Spills what a person wrote, where `LEAK` says.
#[cfg(not(feature = "leaky"))]
#[inline]
pub const fn words(_text: &str) {}

/// What was spilled last.
#[cfg(not(feature = "leaky"))]
#[inline]
pub const fn last() -> String {
    String::new()
}

/// Notes whose address a keyed hash is.
#[cfg(not(feature = "leaky"))]
#[inline]
pub const fn sender(_key: &[u8; 16], _address: &[u8]) {}

/// The address noted for a keyed hash.
#[cfg(not(feature = "leaky"))]
#[inline]
pub const fn address_of(_key: &[u8; 16]) -> Vec<u8> {
    Vec::new()
}

/// True when this promise is to be broken.
#[cfg(feature = "leaky")]
pub fn is(promise: &str) -> bool {
    static LEAKS: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    LEAKS.get_or_init(|| std::env::var("LEAK").unwrap_or_default()).split(',').any(|leak| leak == promise)
}
