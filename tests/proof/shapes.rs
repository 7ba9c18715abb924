//! The shapes in which a canary could lie about, and the unkeyed digests of each.

use crate::canary::{Canary, Kind};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use sha2::Digest;
use std::collections::BTreeMap;
use std::hash::Hasher;

/// Fewer bytes can occur by chance in a few hundred megabytes.
const SHORTEST: usize = 6;
/// Bytes of a digest that are looked for: its first eight stand for the whole and for every cut of it.
const CUT: usize = 8;

/// A shape's name and its bytes.
pub type Shapes = BTreeMap<Vec<u8>, String>;

/// Every shape of a canary, digests included.
pub fn all(canary: &Canary) -> Shapes {
    let plain = plain(canary);
    let mut all = Shapes::new();
    for (bytes, shape) in &plain {
        for (digest, name) in digests(bytes) {
            // Eight hex digits occur by chance among many; of notations they are not looked for.
            if name == "CRC-32" && shape.contains(',') {
                continue;
            }
            add(&mut all, digest, format!("{name} of {shape}"));
        }
    }
    // Written later, so that the plain name wins.
    all.extend(plain);
    all
}

fn add(shapes: &mut Shapes, bytes: impl Into<Vec<u8>>, name: impl Into<String>) {
    let bytes = bytes.into();
    if bytes.len() >= SHORTEST {
        shapes.entry(bytes).or_insert_with(|| name.into());
    }
}

/// Every shape but digests.
pub fn plain(canary: &Canary) -> Shapes {
    let mut shapes = Shapes::new();
    for (text, form) in forms(canary) {
        written(&mut shapes, &text, &form);
    }
    match canary.kind {
        Kind::Text => {}
        Kind::Phone => {
            let rest = canary.text.trim_start_matches('0');
            for (digits, form) in [(format!("81{rest}"), "+81"), (canary.text.clone(), "0"), (rest.to_owned(), "bare")] {
                for swapped in [false, true] {
                    add(&mut shapes, bcd(&digits, swapped), format!("BCD {form}"));
                }
            }
            integer(&mut shapes, rest.parse().unwrap());
            integer(&mut shapes, format!("81{rest}").parse().unwrap());
        }
        Kind::Id => integer(&mut shapes, canary.text.parse().unwrap()),
    }
    shapes
}

fn integer(shapes: &mut Shapes, number: i64) {
    add(shapes, number.to_le_bytes(), "integer, little end first");
    add(shapes, number.to_be_bytes(), "integer, big end first");
    add(shapes, number.unsigned_abs().to_le_bytes(), "integer without sign");
}

/// The ways a person or a program writes it.
fn forms(canary: &Canary) -> Vec<(String, String)> {
    let text = canary.text.as_str();
    let mut forms = vec![
        (text.to_owned(), "as sent".to_owned()),
        (text.to_lowercase(), "lower case".to_owned()),
        (text.to_uppercase(), "upper case".to_owned()),
        (ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned(), "NFC".to_owned()),
        (DecomposingNormalizerBorrowed::new_nfd().normalize(text).into_owned(), "NFD".to_owned()),
        (ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned(), "NFKC".to_owned()),
        (wide(text), "full width".to_owned()),
    ];
    if canary.kind == Kind::Phone {
        let rest = text.trim_start_matches('0');
        for lead in ["+81", "0081", "81", "0", ""] {
            forms.push((format!("{lead}{rest}"), format!("phone {lead}")));
            for gap in ['-', ' ', '.'] {
                let parts: Vec<&str> = vec![&rest[..2], &rest[2..6], &rest[6..]];
                forms.push((
                    format!("{lead}{}{}", if lead.len() > 1 { gap.to_string() } else { String::new() }, parts.join(&gap.to_string())),
                    format!("phone {lead} {gap:?}"),
                ));
            }
        }
    }
    if canary.kind == Kind::Id {
        forms.push((text.trim_start_matches('-').to_owned(), "without sign".to_owned()));
    }
    if canary.name == "message" || canary.name == "name" {
        // Words are also kept one by one.
        forms.extend(text.split(' ').map(|word| (word.to_lowercase(), "one word".to_owned())));
    }
    forms
}

fn wide(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_graphic() { char::from_u32(u32::from(c) - 0x21 + 0xFF01).unwrap() } else { c }).collect()
}

/// One text in every notation.
fn written(shapes: &mut Shapes, text: &str, form: &str) {
    let bytes = text.as_bytes();
    let mut put = |bytes: Vec<u8>, notation: &str| add(shapes, bytes, if notation.is_empty() { form.to_owned() } else { format!("{form}, {notation}") });
    put(bytes.to_vec(), "");
    put(text.encode_utf16().flat_map(u16::to_le_bytes).collect(), "UTF-16 LE");
    put(text.encode_utf16().flat_map(u16::to_be_bytes).collect(), "UTF-16 BE");
    put(text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(), "UTF-32 LE");
    let escaped = |upper: bool, all: bool| {
        let unit = |unit: u16| match (char::from_u32(u32::from(unit)).filter(|c| c.is_ascii_graphic() && !all), upper) {
            (Some(c), _) => c.to_string(),
            (None, true) => format!("\\u{unit:04X}"),
            (None, false) => format!("\\u{unit:04x}"),
        };
        text.encode_utf16().map(unit).collect::<String>().into_bytes()
    };
    for upper in [false, true] {
        put(escaped(upper, false), "JSON escaped");
        put(escaped(upper, true), "JSON escaped whole");
    }
    put(
        text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("&#{};", u32::from(c)) }).collect::<String>().into_bytes(),
        "HTML escaped",
    );
    for (space, upper) in [("+", true), ("%20", true), ("+", false), ("%20", false)] {
        let byte = |byte: &u8| match (byte, upper) {
            (b' ', _) => space.to_owned(),
            (byte, _) if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) => char::from(*byte).to_string(),
            (byte, true) => format!("%{byte:02X}"),
            (byte, false) => format!("%{byte:02x}"),
        };
        put(bytes.iter().map(byte).collect::<String>().into_bytes(), "percent");
    }
    put(bytes.iter().map(|byte| format!("%{byte:02x}")).collect::<String>().into_bytes(), "percent whole");
    for offset in 0..3 {
        // Encoded from each offset, without the characters that neighbours change.
        let mut led = vec![0; offset];
        led.extend_from_slice(bytes);
        let skip = [0, 2, 3][offset];
        for engine in [&STANDARD_NO_PAD, &URL_SAFE_NO_PAD] {
            let whole = engine.encode(&led);
            let end = led.len() / 3 * 4;
            put(whole.as_bytes().get(skip..end).unwrap_or_default().to_vec(), "base64");
        }
    }
    put(hex(bytes).into_bytes(), "hex");
    put(hex(bytes).to_uppercase().into_bytes(), "hex, upper case");
    put(
        bytes
            .iter()
            .map(|byte| if byte.is_ascii_alphanumeric() { char::from(*byte).to_string() } else { format!("={byte:02X}") })
            .collect::<String>()
            .into_bytes(),
        "quoted-printable",
    );
    if text.is_ascii() {
        put(gsm7(bytes), "GSM-7 packed");
    }
    put(text.chars().rev().collect::<String>().into_bytes(), "reversed");
    put(bytes.iter().rev().copied().collect(), "bytes reversed");
    if bytes.len() > 12 {
        put(bytes[..12].to_vec(), "first 12 bytes");
        put(bytes[bytes.len() - 12..].to_vec(), "last 12 bytes");
    }
    put(bytes.iter().flat_map(|byte| [*byte, 0]).collect(), "zero bytes between");
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Seven bits a letter, the lowest first. The last byte, which the next letter shares, is left out.
fn gsm7(bytes: &[u8]) -> Vec<u8> {
    let (mut packed, mut bits, mut held) = (Vec::new(), 0_u32, 0_u32);
    for byte in bytes {
        held |= u32::from(byte & 0x7f) << bits;
        bits += 7;
        while bits >= 8 {
            packed.push(held as u8);
            held >>= 8;
            bits -= 8;
        }
    }
    packed
}

fn bcd(digits: &str, swapped: bool) -> Vec<u8> {
    let digits: Vec<u8> = digits.bytes().map(|byte| byte - b'0').collect();
    let pair = |pair: &[u8]| {
        let (a, b) = (pair[0], pair.get(1).copied().unwrap_or(0xf));
        if swapped { b << 4 | a } else { a << 4 | b }
    };
    digits.chunks(2).map(pair).collect()
}

/// The digests anybody can compute, cut to what stands for the whole: raw, hex, base64. Four bytes of CRC-32 occur by chance, so it is looked for in hex.
fn digests(bytes: &[u8]) -> Vec<(Vec<u8>, String)> {
    let mut fnv = 0xcbf2_9ce4_8422_2325_u64;
    bytes.iter().for_each(|byte| fnv = (fnv ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    #[expect(deprecated, reason = "it is looked for because it is there")]
    let mut sip = std::hash::SipHasher::new();
    sip.write(bytes);
    let mut sip13 = std::hash::DefaultHasher::new();
    sip13.write(bytes);
    let xx = twox_hash::XxHash64::oneshot(0, bytes);
    let whole: [(&str, Vec<u8>); 9] = [
        ("MD5", md5::Md5::digest(bytes).to_vec()),
        ("SHA-1", sha1::Sha1::digest(bytes).to_vec()),
        ("SHA-256", sha2::Sha256::digest(bytes).to_vec()),
        ("SHA-512", sha2::Sha512::digest(bytes).to_vec()),
        ("BLAKE3", blake3::hash(bytes).as_bytes().to_vec()),
        ("FNV-1a", fnv.to_be_bytes().to_vec()),
        ("xxh64", xx.to_be_bytes().to_vec()),
        ("SipHash-2-4", sip.finish().to_be_bytes().to_vec()),
        ("SipHash-1-3", sip13.finish().to_be_bytes().to_vec()),
    ];
    let mut found = vec![(format!("{:08x}", crc32fast::hash(bytes)).into_bytes(), "CRC-32".to_owned())];
    for (name, digest) in whole {
        let cut = &digest[..CUT];
        found.push((cut.to_vec(), name.to_owned()));
        if digest.len() == CUT {
            found.push((cut.iter().rev().copied().collect(), format!("{name}, little end first")));
        }
        found.push((hex(cut).into_bytes(), format!("{name} in hex")));
        found.push((hex(cut).to_uppercase().into_bytes(), format!("{name} in hex, upper case")));
        found.push((STANDARD_NO_PAD.encode(&digest).as_bytes()[..CUT + 2].to_vec(), format!("{name} in base64")));
        found.push((URL_SAFE_NO_PAD.encode(&digest).as_bytes()[..CUT + 2].to_vec(), format!("{name} in base64url")));
    }
    found
}
