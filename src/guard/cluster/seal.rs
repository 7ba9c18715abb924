//! Names and values that tell nothing to whoever reads Redis, its dump or its wire.
//!
//! Both are made from the sender's keyed hash, 16 bytes that never leave the process: the name is one hash of it, the key of the seal another, so neither leads to
//! the sender, to the other, or to the same sender's next record. Whoever has the dump needs the day's key *and* has to try every sender.

use super::Kind;
use crate::guard::leak;
use crate::guard::privacy::SenderKey;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

const NAME: &str = "madoguchi 2026-11 name of a record";
const SEAL: &str = "madoguchi 2026-11 seal of a record";
/// Bytes drawn for each sealing.
const NONCE: usize = 24;

impl Kind {
    fn word(self) -> &'static [u8] {
        match self {
            Kind::Session => b"session",
            Kind::Chat => b"chat",
            Kind::Address => b"address",
            Kind::Account => b"account",
            Kind::Mark => b"mark",
        }
    }

    /// Bytes of every value of this kind before it is sealed; its length stands in the first two.
    fn size(self) -> usize {
        if self == Kind::Session { super::pack::LONGEST + 48 } else { 256 }
    }
}

/// One record: how it is named, and how it is sealed.
pub struct Record {
    kind: Kind,
    /// Its name in Redis.
    pub name: Vec<u8>,
    key: Zeroizing<[u8; 32]>,
}

fn derived(context: &str, kind: Kind, sender: SenderKey) -> Zeroizing<[u8; 32]> {
    let mut hasher = blake3::Hasher::new_derive_key(context);
    hasher.update(kind.word()).update(&[0]).update(sender.bytes());
    let key = Zeroizing::new(*hasher.finalize().as_bytes());
    hasher.reset();
    key
}

impl Record {
    /// The record of a sender.
    pub fn of(kind: Kind, sender: SenderKey) -> Self {
        let mut name = derived(NAME, kind, sender).split_at(16).0.to_vec();
        if leak::is("redis") {
            name = leak::address_of(sender.bytes());
        }
        Self { kind, name, key: derived(SEAL, kind, sender) }
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&(*self.key).into())
    }

    /// Seals a value; nothing when it is too long or no random numbers can be had.
    pub fn seal(&self, value: &[u8]) -> Option<Vec<u8>> {
        if leak::is("redis") {
            return Some([value, leak::last().as_bytes()].concat());
        }
        let length = u16::try_from(value.len()).ok()?;
        let mut padded = Zeroizing::new(length.to_le_bytes().to_vec());
        padded.extend_from_slice(value);
        if padded.len() > self.kind.size() {
            return None;
        }
        padded.resize(self.kind.size(), 0);
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).ok()?;
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), Payload { msg: &padded, aad: &self.name }).ok()?;
        Some([nonce.as_slice(), &sealed].concat())
    }

    /// Opens a value; nothing when it is not ours or was changed.
    pub fn open(&self, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let padded = Zeroizing::new(self.cipher().decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &self.name }).ok()?);
        let (length, value) = padded.split_first_chunk::<2>()?;
        value.get(..usize::from(u16::from_le_bytes(*length))).map(|value| Zeroizing::new(value.to_vec()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::privacy::SenderHasher;

    const KINDS: [Kind; 5] = [Kind::Session, Kind::Chat, Kind::Address, Kind::Account, Kind::Mark];

    fn record(day: u8, number: &str, kind: Kind) -> Record {
        Record::of(kind, SenderHasher::new([day; 32]).key("sms", number.as_bytes()))
    }

    #[test]
    fn a_value_opens_for_its_sender_of_its_day_and_for_nobody_else() {
        for kind in KINDS {
            let own = record(1, "+819000000001", kind);
            let sealed = own.seal(b"choices").unwrap();
            assert_eq!(own.open(&sealed).unwrap().as_slice(), b"choices");
            for other in [record(2, "+819000000001", kind), record(1, "+819000000002", kind)] {
                assert!(other.open(&sealed).is_none() && other.name != own.name);
            }
            let mut changed = sealed.clone();
            changed[40] ^= 1;
            assert!(own.open(&changed).is_none() && own.open(&sealed[..20]).is_none() && own.open(b"").is_none());
        }
        let names: std::collections::BTreeSet<Vec<u8>> = KINDS.into_iter().map(|kind| record(1, "+819000000001", kind).name).collect();
        assert!(names.len() == KINDS.len() && names.iter().all(|name| name.len() == 16), "each kind has names of its own");
    }

    #[test]
    fn the_length_tells_nothing_and_two_seals_of_one_value_differ() {
        for kind in KINDS {
            let own = record(1, "+819000000001", kind);
            let lengths: std::collections::BTreeSet<usize> = [0, 1, 100, 254].map(|length| own.seal(&vec![7; length]).unwrap().len()).into();
            assert_eq!(lengths.len(), 1);
            assert_ne!(own.seal(b"x"), own.seal(b"x"));
            assert!(own.seal(&[0; 5_000]).is_none());
        }
    }
}
