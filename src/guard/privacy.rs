//! User text and sender addresses as types that cannot be printed, compared, serialised or cloned.
//!
//! What is inside leaves only through [`Sensitive::expose`], so that every reading place can be found by its name, and is wiped on drop.
//! Senders exist only as [`SenderKey`]: a keyed hash whose key is drawn at start and lives in memory only.

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

/// The key senders are hashed under: drawn at start, never written, wiped on drop.
pub struct SenderHasher {
    key: Zeroizing<[u8; 32]>,
}

impl SenderHasher {
    /// Makes a hasher from 32 random bytes drawn by the caller.
    pub fn new(key: [u8; 32]) -> Self {
        Self { key: Zeroizing::new(key) }
    }

    /// Hashes a channel's name and the sender's address there.
    pub fn key(&self, channel: &str, address: &[u8]) -> SenderKey {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(channel.as_bytes());
        hasher.update(&[0]);
        hasher.update(address);
        let mut short = [0; 16];
        hasher.finalize_xof().fill(&mut short);
        hasher.reset();
        SenderKey(short)
    }
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
}
