//! What the shipped gazetteer holds, and what a broken one says.

use std::path::Path;

use super::{Gazetteer, GazetteerError};

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge-base/places"))
}

fn codes(gazetteer: &Gazetteer, text: &str) -> Vec<String> {
    gazetteer.resolve(text).iter().map(ToString::to_string).collect()
}

#[test]
fn all_prefectures_and_municipalities_are_there() {
    let gazetteer = Gazetteer::load(folder()).unwrap();
    assert_eq!(gazetteer.codes().filter(|code| code.is_prefecture()).count(), 47);
    assert_eq!(gazetteer.codes().filter(|code| !code.is_prefecture()).count(), 1912);
    for code in gazetteer.codes() {
        for language in ["ja", "ja-easy", "en", "vi", "ko", "th", "my", "km", "ne", "si", "mn", "zh-Hans", "zh-Hant"] {
            assert!(gazetteer.name(code, language).is_some_and(|name| !name.is_empty()), "{code} {language}");
        }
        assert!(gazetteer.reading(code).is_some());
    }
}

#[test]
fn a_place_is_shown_as_its_reader_writes_it() {
    let gazetteer = Gazetteer::load(folder()).unwrap();
    let kawasaki = "14130".parse().unwrap();
    let shown = |language| gazetteer.name(kawasaki, language).unwrap();
    assert_eq!([shown("ja"), shown("vi"), shown("ko"), shown("my")], ["川崎市", "Kawasaki", "가와사키", "ကာဝါဆာကီ"]);
    assert_eq!(gazetteer.name("14131".parse().unwrap(), "en"), Some("Kawasaki-ku"));
    assert_eq!(gazetteer.city_of("14131".parse().unwrap()), kawasaki);
}

#[test]
fn the_place_field_takes_codes_names_and_postcodes() {
    let gazetteer = Gazetteer::load(folder()).unwrap();
    let cases: [(&str, &[&str]); 14] = [
        ("14130", &["14130"]),
        ("14", &["14"]),
        ("99999", &[]),
        ("川崎市", &["14130"]),
        ("Kawasaki", &["14130"]),
        ("kawasaki shi", &["14130"]),
        ("府中市", &["13206", "34208"]),
        ("大阪府", &["27"]),
        ("Osaka", &["27100"]),
        ("Tokyo", &["13"]),
        ("〒210-0005", &["14131"]),
        ("가와사키", &["14130"]),
        ("nowhere", &[]),
        ("", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(codes(&gazetteer, text), expected, "{text}");
    }
}

#[test]
fn a_postcode_that_does_not_exist_has_no_place() {
    let gazetteer = Gazetteer::load(folder()).unwrap();
    for text in ["000-0000", "999-9999", "210", "21000055", "tel 2100005"] {
        assert_eq!(gazetteer.by_postcode(text), None, "{text}");
    }
}

#[test]
fn a_fault_names_its_file_and_line() {
    let copy = std::env::temp_dir().join(format!("places-{}", std::process::id()));
    std::fs::create_dir_all(&copy).unwrap();
    for file in ["folds", "markers", "prefectures", "municipalities", "areas", "ordinary", "postcodes"] {
        let name = format!("{file}.tsv");
        std::fs::copy(folder().join(&name), copy.join(&name)).unwrap();
    }
    std::fs::write(copy.join("postcodes.tsv"), "first\tlast\tcode\n2100005\t\t14131\nx\t\t14131\n").unwrap();
    let fault = Gazetteer::load(&copy).err().unwrap();
    assert!(matches!(fault, GazetteerError::Value { line: 3, .. }));
    assert!(fault.to_string().contains("postcodes.tsv:3"));
    std::fs::remove_file(copy.join("areas.tsv")).unwrap();
    assert!(matches!(Gazetteer::load(&copy).err().unwrap(), GazetteerError::Unreadable { .. }));
    std::fs::remove_dir_all(&copy).unwrap();
}
