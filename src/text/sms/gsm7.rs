//! The 7-bit alphabet of GSM (3GPP TS 23.038, 6.2.1) and the national tables of languages we speak: septets from text and back.
//!
//! `shift.tsv` holds what the national tables of annex A (A.2.2, A.2.3, A.2.6, A.3.3, A.3.6; language 2 Spanish, 3 Portuguese, 6 Hindi, whose letters
//! Nepali uses) put in place of the default ones; checked against the tables of other implementations in `tests/sms/tables.test.mjs`.

use std::collections::HashMap;
use std::sync::OnceLock;

/// The default alphabet, in the order of its codes; `\u{1b}` leads to the other table.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{1b}ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// The default extension table.
const EXTENSION: &[(char, u8)] =
    &[('\u{c}', 0x0a), ('^', 0x14), ('{', 0x28), ('}', 0x29), ('\\', 0x2f), ('[', 0x3c), ('~', 0x3d), (']', 0x3e), ('|', 0x40), ('€', 0x65)];
/// The national tables.
const NATIONAL: &str = include_str!("shift.tsv");
/// Leads to the other table for one character.
const ESCAPE: u8 = 0x1b;
/// Bits of a short message (3GPP TS 23.040, 9.2.3.24: 140 octets).
const OCTETS: usize = 140;
/// Octets of the element that joins parts, with the header's own length.
const JOINING: usize = 6;

/// Which national tables whoever carries a message can pass on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tables {
    /// None.
    #[default]
    Default,
    /// Those in place of the alphabet itself.
    Locking,
    /// Those in place of the extension table too.
    All,
}

/// Which national tables stand in place of the default ones; 0 leaves the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    /// In place of the alphabet itself.
    pub locking: u8,
    /// In place of the extension table.
    pub single: u8,
}

/// What may be used, the cheapest header first.
const SHIFTS: &[Shift] = &[
    Shift { locking: 0, single: 2 },
    Shift { locking: 3, single: 0 },
    Shift { locking: 3, single: 3 },
    Shift { locking: 6, single: 0 },
    Shift { locking: 6, single: 6 },
];

impl Shift {
    /// The information elements that say so (3GPP TS 23.040, 9.2.3.24.15 and 9.2.3.24.16), without the header's length.
    pub fn elements(self) -> Vec<u8> {
        let element = |kind: u8, language: u8| if language == 0 { Vec::new() } else { vec![kind, 1, language] };
        [element(0x25, self.locking), element(0x24, self.single)].concat()
    }

    /// Septets that one part holds, beside others or alone.
    pub fn units(self, joined: bool) -> usize {
        let elements = self.elements().len();
        let header = if joined {
            JOINING + elements
        } else if elements > 0 {
            1 + elements
        } else {
            0
        };
        (OCTETS - header) * 8 / 7
    }

    /// The tables that take the fewest parts for a text; nothing when none has all its characters.
    pub fn of(text: &str, tables: Tables) -> Option<Self> {
        let carried = SHIFTS.iter().filter(|shift| match tables {
            Tables::Default => false,
            Tables::Locking => shift.single == 0,
            Tables::All => true,
        });
        let cost = |shift: &Shift| {
            let units = shift.width(text)?;
            Some((if units <= shift.units(false) { 1 } else { units.div_ceil(shift.units(true)) }, units))
        };
        carried.filter_map(|shift| Some((cost(shift)?, *shift))).min_by_key(|(cost, _)| *cost).map(|(_, shift)| shift)
    }

    /// Septets of a text; nothing when a character is in neither table.
    pub fn width(self, text: &str) -> Option<usize> {
        let (main, other) = (table(Kind::Locking, self.locking), table(Kind::Single, self.single));
        text.chars().map(|c| if main.code(c).is_some() { Some(1) } else { other.code(c).map(|_| 2) }).sum()
    }
}

/// A text as septets, one a byte; nothing when a character is in neither table.
pub fn encode(text: &str, shift: Shift) -> Option<Vec<u8>> {
    let (main, other) = (table(Kind::Locking, shift.locking), table(Kind::Single, shift.single));
    let mut septets = Vec::with_capacity(text.len());
    for c in text.chars() {
        match main.code(c) {
            Some(code) => septets.push(code),
            None => septets.extend([ESCAPE, other.code(c)?]),
        }
    }
    Some(septets)
}

/// Septets as text. What a table leaves open after an escape is read as the alphabet has it.
pub fn decode(septets: &[u8], shift: Shift) -> String {
    let (main, other) = (table(Kind::Locking, shift.locking), table(Kind::Single, shift.single));
    let mut text = String::with_capacity(septets.len());
    let mut escaped = false;
    for septet in septets {
        if *septet == ESCAPE && !escaped {
            escaped = true;
            continue;
        }
        let c = if escaped { other.character(*septet).or_else(|| main.character(*septet)) } else { main.character(*septet) };
        text.push(c.filter(|c| *c != '\u{1b}').unwrap_or(' '));
        escaped = false;
    }
    text
}

/// Septets side by side (3GPP TS 23.038, 6.1.2.1), after so many bits of filling.
pub fn pack(septets: &[u8], filling: usize) -> Vec<u8> {
    let mut packed = vec![0_u8; (filling + septets.len() * 7).div_ceil(8)];
    for (at, septet) in septets.iter().enumerate() {
        let bit = filling + at * 7;
        let wide = u16::from(septet & 0x7f) << (bit % 8);
        for (byte, half) in packed.iter_mut().skip(bit / 8).zip(wide.to_le_bytes()) {
            *byte |= half;
        }
    }
    packed
}

/// The septets that stand side by side after so many bits of filling.
pub fn unpack(packed: &[u8], filling: usize) -> Vec<u8> {
    let count = (packed.len() * 8).saturating_sub(filling) / 7;
    let septet = |at: usize| {
        let bit = filling + at * 7;
        let byte = |at: usize| packed.get(at).copied().unwrap_or(0);
        let [low, _] = (u16::from_le_bytes([byte(bit / 8), byte(bit / 8 + 1)]) >> (bit % 8)).to_le_bytes();
        low & 0x7f
    };
    (0..count).map(septet).collect()
}

/// Bits that fill a header of so many octets up to a whole septet.
pub fn filling(header: usize) -> usize {
    (7 - header * 8 % 7) % 7
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Locking,
    Single,
}

/// One table, both ways.
#[derive(Clone, Default)]
struct Table {
    codes: HashMap<char, u8>,
    characters: HashMap<u8, char>,
}

impl Table {
    fn code(&self, c: char) -> Option<u8> {
        self.codes.get(&c).copied().filter(|code| *code != ESCAPE)
    }

    fn character(&self, code: u8) -> Option<char> {
        self.characters.get(&code).copied()
    }

    fn set(&mut self, code: u8, c: char) {
        if let Some(old) = self.characters.insert(code, c)
            && self.codes.get(&old) == Some(&code)
        {
            self.codes.remove(&old);
        }
        self.codes.insert(c, code);
    }
}

/// A table; the default one where the standard, or this file, has none for the language.
fn table(kind: Kind, language: u8) -> &'static Table {
    static TABLES: OnceLock<HashMap<(Kind, u8), Table>> = OnceLock::new();
    static EMPTY: OnceLock<Table> = OnceLock::new();
    let tables = TABLES.get_or_init(tables);
    tables.get(&(kind, language)).or_else(|| tables.get(&(kind, 0))).unwrap_or_else(|| EMPTY.get_or_init(Table::default))
}

fn tables() -> HashMap<(Kind, u8), Table> {
    let mut basic = Table::default();
    BASIC.chars().zip(0..).for_each(|(c, code)| basic.set(code, c));
    let mut extension = Table::default();
    EXTENSION.iter().for_each(|(c, code)| extension.set(*code, *c));
    let mut tables = HashMap::from([((Kind::Locking, 0), basic.clone()), ((Kind::Single, 0), extension)]);
    for row in NATIONAL.lines().skip(1) {
        let mut cells = row.split('\t');
        let (Some(name), Some(language), Some(code), Some(c)) = (cells.next(), cells.next(), cells.next(), cells.next()) else { continue };
        let (Ok(language), Ok(code), Some(c)) = (language.parse(), u8::from_str_radix(code, 16), c.chars().next()) else { continue };
        let (kind, first) = if name == "locking" { (Kind::Locking, basic.clone()) } else { (Kind::Single, Table::default()) };
        tables.entry((kind, language)).or_insert(first).set(code, c);
    }
    tables
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NONE: Shift = Shift { locking: 0, single: 0 };

    #[test]
    fn a_part_holds_what_the_standard_leaves_beside_its_header() {
        assert_eq!((NONE.units(false), NONE.units(true)), (160, 153));
        let one = Shift { locking: 0, single: 2 };
        assert_eq!((one.units(false), one.units(true)), (155, 149));
        let both = Shift { locking: 3, single: 3 };
        assert_eq!((both.units(false), both.units(true)), (152, 146));
        assert_eq!((both.elements(), one.elements()), (vec![0x25, 1, 3, 0x24, 1, 3], vec![0x24, 1, 2]));
    }

    #[test]
    fn the_tables_that_cost_least_are_taken() {
        assert_eq!(Shift::of("mañana, señor: 14 días", Tables::All), Some(Shift { locking: 0, single: 2 }));
        assert_eq!(Shift::of("não é só isso: três ações, João, irmãos e avós", Tables::All), Some(Shift { locking: 3, single: 0 }));
        assert_eq!(Shift::of("तलब दिएन।", Tables::All), Some(Shift { locking: 6, single: 6 }));
        assert_eq!(Shift::of("mañana, señor: 14 días", Tables::Locking), None);
        assert_eq!(Shift::of("não", Tables::Default), None);
        assert_eq!((Shift::of("給料", Tables::All), Shift::of("lương", Tables::All)), (None, None));
    }

    #[test]
    fn septets_of_the_standard_are_read_and_written() {
        // A short text every implementation packs alike.
        assert_eq!(pack(&encode("hello", NONE).unwrap(), 0), [0xe8, 0x32, 0x9b, 0xfd, 0x06]);
        assert_eq!(decode(&unpack(&[0xe8, 0x32, 0x9b, 0xfd, 0x06], 0), NONE), "hello");
        assert_eq!(encode("1 €", NONE).unwrap(), [0x31, 0x20, 0x1b, 0x65]);
        assert_eq!((encode("á", Shift { locking: 0, single: 2 }), encode("á", Shift { locking: 3, single: 0 })), (Some(vec![0x1b, 0x61]), Some(vec![0x0f])));
        assert_eq!(encode("á", NONE), None);
        assert_eq!(decode(&[0x1b, 0x1b, 0x61, 0x1b, 0x41], NONE), " aA");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(text in "[a-zA-Z0-9 áéíóúñçãõâêàकखगतिो।€{}]{0,60}", filling in 0..7_usize) {
            if let Some(shift) = Shift::of(&text, Tables::All) {
                let septets = encode(&text, shift).unwrap();
                prop_assert_eq!(Some(septets.len()), shift.width(&text));
                prop_assert_eq!(decode(&septets, shift), text);
                let unpacked = unpack(&pack(&septets, filling), filling);
                prop_assert_eq!(&unpacked[..septets.len()], septets.as_slice());
            }
        }

        #[test]
        fn any_bytes_are_read_without_fault(bytes in proptest::collection::vec(any::<u8>(), 0..200), locking in 0..20_u8, single in 0..20_u8, fill in 0..9_usize) {
            let _ = decode(&bytes, Shift { locking, single });
            let _ = unpack(&bytes, fill);
        }
    }
}
