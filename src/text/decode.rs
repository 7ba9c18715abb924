//! Bytes of a message to text, in the encoding they are in rather than the one they are said to be in.

/// What the sender says about its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// UTF-8, or nothing.
    Utf8,
    /// UTF-16, the higher byte first.
    Utf16,
    /// Latin-1.
    Latin1,
}

/// Reads bytes. UTF-8 that is none is read as Latin-1; Latin-1 that is UTF-8 is read as that, once more where it was wrapped twice.
pub fn decode(bytes: &[u8], said: Said) -> String {
    let text = match said {
        Said::Utf16 => {
            let units = bytes.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(u16::from_be_bytes);
            char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        Said::Utf8 | Said::Latin1 => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
        },
    };
    unwrap(&text).unwrap_or(text)
}

/// Text whose every character is a byte of UTF-8, `lÆ°Æ¡ng` for `lương`: what it was before somebody took its bytes for Latin-1.
fn unwrap(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    let inner = String::from_utf8(bytes?).ok()?;
    Some(unwrap(&inner).unwrap_or(inner))
}

/// The byte a character stands for in Latin-1, or in the Windows code page that is mostly meant by it.
fn byte(c: char) -> Option<u8> {
    const WINDOWS: &[(char, u8)] = &[
        ('€', 0x80),
        ('‚', 0x82),
        ('ƒ', 0x83),
        ('„', 0x84),
        ('…', 0x85),
        ('†', 0x86),
        ('‡', 0x87),
        ('ˆ', 0x88),
        ('‰', 0x89),
        ('Š', 0x8a),
        ('‹', 0x8b),
        ('Œ', 0x8c),
        ('Ž', 0x8e),
        ('‘', 0x91),
        ('’', 0x92),
        ('“', 0x93),
        ('”', 0x94),
        ('•', 0x95),
        ('–', 0x96),
        ('—', 0x97),
        ('˜', 0x98),
        ('™', 0x99),
        ('š', 0x9a),
        ('›', 0x9b),
        ('œ', 0x9c),
        ('ž', 0x9e),
        ('Ÿ', 0x9f),
    ];
    u8::try_from(u32::from(c)).ok().or_else(|| WINDOWS.iter().find(|(known, _)| *known == c).map(|(_, byte)| *byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_read_in_the_encoding_it_is_in() {
        for text in ["lương", "သူဌေးက လစာမပေးဘူး", "ค่าจ้าง", "Português não", "給料", "plain", "Ünïcödé é"]
        {
            assert_eq!(decode(text.as_bytes(), Said::Utf8), text);
            let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(decode(&utf16, Said::Utf16), text);
            let once: String = text.bytes().map(char::from).collect();
            assert_eq!(decode(once.as_bytes(), Said::Utf8), text, "UTF-8 taken for Latin-1");
            let twice: String = once.bytes().map(char::from).collect();
            assert_eq!(decode(twice.as_bytes(), Said::Latin1), text, "and again");
        }
        assert_eq!(decode(b"n\xe3o recebi sal\xe1rio", Said::Utf8), "não recebi salário");
        assert_eq!(decode("lÆ°Æ¡ng â€œ3 thÃ¡ng”".replace('”', "â€\u{9d}").as_bytes(), Said::Utf8), "lương “3 tháng”");
    }

    proptest! {
        #[test]
        fn any_bytes_are_some_text(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            for said in [Said::Utf8, Said::Utf16, Said::Latin1] {
                let _ = decode(&bytes, said);
            }
        }
    }
}
