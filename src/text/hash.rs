//! FNV-1a in 64 bits: where a feature or an example question needs a number and nobody attacks it. Not for senders or secrets.

/// The hash of nothing.
pub const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of one value more.
pub fn step(hash: u64, value: impl Into<u64>) -> u64 {
    (hash ^ value.into()).wrapping_mul(0x0000_0100_0000_01b3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_published_hash() {
        // The reference values of the authors for "" and "foobar".
        assert_eq!(START, 0xcbf2_9ce4_8422_2325);
        assert_eq!("foobar".bytes().fold(START, step), 0x8594_4171_f739_67e8);
    }
}
