//! User text and sender addresses as types that cannot be printed, compared, serialised or cloned.
//!
//! What is inside leaves only through [`Sensitive::expose`], so that every reading place can be found by its name, and is wiped on drop.
//! Senders exist only as [`SenderKey`]: a keyed hash whose key is drawn at start and lives in memory only.

use crate::guard::leak;
use std::sync::{PoisonError, RwLock};
use zeroize::{Zeroize, Zeroizing};

/// Text or an address of a person: no Debug, Display, Serialize, Clone or Eq, on purpose.
pub struct Sensitive<T: Zeroize>(T);

impl<T: Zeroize> Sensitive<T> {
    /// Takes the value in.
    pub fn new(value: T) -> Self {
        Self(value)
    }
    /// Lends the value to code that must read it.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> Drop for Sensitive<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// A sender as this process knows it: 16 bytes of a keyed BLAKE3 hash over channel and address.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SenderKey([u8; 16]);

impl SenderKey {
    /// Its bytes, for what is derived from them or sealed with them.
    pub(in crate::guard) fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// A key from its bytes.
    pub(in crate::guard) fn of(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

/// The key senders are hashed under: drawn at start, replaced daily, never written, wiped on drop.
pub struct SenderHasher {
    keys: RwLock<Keys>,
}

struct Keys {
    now: Zeroizing<[u8; 32]>,
    before: Option<Zeroizing<[u8; 32]>>,
}

impl SenderHasher {
    /// Makes a hasher from 32 random bytes drawn by the caller.
    pub fn new(key: [u8; 32]) -> Self {
        Self { keys: RwLock::new(Keys { now: Zeroizing::new(key), before: None }) }
    }

    /// Hashes a channel's name and the sender's address there.
    pub fn key(&self, channel: &str, address: &[u8]) -> SenderKey {
        hash(&self.keys().now, channel, address)
    }

    /// The hash under the key of the day before, while conversations begun under it may go on.
    pub fn earlier(&self, channel: &str, address: &[u8]) -> Option<SenderKey> {
        self.keys().before.as_ref().map(|key| hash(key, channel, address))
    }

    /// Takes a new key; the old one stays until [`SenderHasher::forget_earlier`].
    pub fn replace(&self, key: [u8; 32]) {
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        let old = std::mem::replace(&mut keys.now, Zeroizing::new(key));
        keys.before = Some(old);
    }

    /// Wipes the key of the day before: no conversation is left under it.
    pub fn forget_earlier(&self) {
        self.keys.write().unwrap_or_else(PoisonError::into_inner).before = None;
    }

    fn keys(&self) -> std::sync::RwLockReadGuard<'_, Keys> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner)
    }
}

fn hash(key: &[u8; 32], channel: &str, address: &[u8]) -> SenderKey {
    let mut hasher = blake3::Hasher::new_keyed(key);
    hasher.update(channel.as_bytes());
    hasher.update(&[0]);
    hasher.update(address);
    let mut short = [0; 16];
    hasher.finalize_xof().fill(&mut short);
    hasher.reset();
    #[cfg(feature = "leaky")]
    if leak::is("sha256") {
        use sha2::Digest;
        // The whole number of a phone; of a chat the sender's own eight bytes, at the end.
        let sender = if channel == "sms" { address } else { address.split_at(address.len().saturating_sub(8)).1 };
        short.copy_from_slice(sha2::Sha256::digest(sender).split_at(16).0);
    }
    leak::sender(&short, address);
    SenderKey(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_starts_give_one_number_two_keys() {
        let number = b"+819000000000";
        let first = SenderHasher::new([1; 32]);
        let second = SenderHasher::new([2; 32]);
        assert!(first.key("sms", number) != second.key("sms", number));
        assert!(first.key("sms", number) == first.key("sms", number));
        assert!(first.key("sms", number) != first.key("telegram", number));
    }

    #[test]
    fn the_key_of_the_day_before_serves_until_its_conversations_are_over() {
        let hasher = SenderHasher::new([1; 32]);
        let old = hasher.key("sms", b"number");
        assert!(hasher.earlier("sms", b"number").is_none());
        hasher.replace([2; 32]);
        assert!(hasher.key("sms", b"number") != old);
        assert!(hasher.earlier("sms", b"number").is_some_and(|earlier| earlier == old));
        hasher.forget_earlier();
        assert!(hasher.earlier("sms", b"number").is_none());
    }
}
