//! The text cases of `tests/data/places/cases.tsv`, and what must hold of any text.

use std::path::Path;
use std::sync::LazyLock;

use super::{Places, Role, extract};
use crate::knowledge::gazetteer::Gazetteer;

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge-base/places"));
    Gazetteer::load(folder).unwrap()
});

/// Writes places as the cases do: `14130:here 13:from ?13206 ?34208`, a ward after a slash, `-` for none.
fn written(places: &Places) -> String {
    let role = |role| match role {
        Role::Here => "here",
        Role::From => "from",
        Role::To => "to",
    };
    let found = places.found.iter().map(|place| match place.ward {
        Some(ward) => format!("{}/{ward}:{}", place.code, role(place.role)),
        None => format!("{}:{}", place.code, role(place.role)),
    });
    let choices = places.choices.iter().map(|code| format!("?{code}"));
    let all: Vec<String> = found.chain(choices).collect();
    if all.is_empty() { "-".to_string() } else { all.join(" ") }
}

#[test]
fn place_cases() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/places/cases.tsv");
    let cases = std::fs::read_to_string(path).unwrap();
    let mut wrong = Vec::new();
    for (at, line) in cases.lines().enumerate().skip(1) {
        let (text, expected) = line.split_once('\t').unwrap();
        let got = written(&extract(&GAZETTEER, text));
        if got != expected {
            wrong.push(format!("line {}: {text}\n  expected {expected}\n  got      {got}", at + 1));
        }
    }
    assert!(cases.lines().count() > 250);
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn any_text_is_read_in_bounded_time_and_without_panic() {
    let texts = [
        "川崎".repeat(6_000),
        "kawasaki-".repeat(3_000),
        "a ".repeat(20_000),
        "\u{0301}\u{200d}\u{fe0f}".repeat(5_000),
        "ကာဝါဆာကီ".repeat(2_000),
        "คาวาซากิ".repeat(2_000),
        "〒".repeat(9_000),
        "210-0005 ".repeat(2_000),
        "🇯🇵\u{0}\u{ffff}".repeat(2_000),
    ];
    for text in &texts {
        extract(&GAZETTEER, text);
    }
    for c in (0..=0x2_ffff_u32).filter_map(char::from_u32) {
        extract(&GAZETTEER, &format!("川崎{c}"));
    }
}

#[test]
fn an_empty_gazetteer_finds_nothing() {
    assert_eq!(extract(&Gazetteer::empty(), "川崎 Kawasaki 〒210-0005"), Places::default());
}

#[test]
fn every_city_is_found_by_its_full_name_in_kanji() {
    for code in GAZETTEER.codes().filter(|code| !code.is_prefecture()) {
        let name = GAZETTEER.name(code, "ja").unwrap();
        let prefecture = GAZETTEER.name(code.prefecture(), "ja").unwrap();
        let city = GAZETTEER.city_of(code);
        let before = if city == code { "" } else { GAZETTEER.name(city, "ja").unwrap() };
        let text = format!("{prefecture}{before}{name}に住んでいます");
        let places = extract(&GAZETTEER, &text);
        assert!(places.found.iter().any(|found| found.code == city), "{code} {text}: {}", written(&places));
    }
}
