//! The atlas: every prefecture has its tile, every town its row, in every language, without script.

use crate::{SNAPSHOT, noon};
use madoguchi::channel::print::atlas::{Standing, csv, page};
use madoguchi::language::Language;

fn today() -> jiff::civil::Date {
    SNAPSHOT.knowledge.country.local(noon()).date()
}

#[test]
fn every_prefecture_has_a_tile_of_its_own() {
    let tiles = SNAPSHOT.gazetteer.tiles();
    let prefectures: Vec<_> = SNAPSHOT.gazetteer.codes().filter(|code| code.is_prefecture()).collect();
    assert_eq!(tiles.len(), prefectures.len());
    for code in prefectures {
        let own: Vec<_> = tiles.iter().filter(|tile| tile.code == code).collect();
        assert_eq!(own.len(), 1, "{code}");
        assert_eq!(tiles.iter().filter(|tile| (tile.column, tile.row) == (own[0].column, own[0].row)).count(), 1, "two tiles on one place: {code}");
    }
}

#[test]
fn the_page_stands_alone_in_every_language() {
    for language in Language::all() {
        let html = page(&SNAPSHOT, language, today(), Standing::File);
        assert!(!html.contains("<script") && !html.contains("http://") && !html.contains(" src="), "{language}: something is loaded");
        assert_eq!(html.matches("class=\"count\"").count(), 47, "{language}");
        let kawasaki = SNAPSHOT.gazetteer.name("14130".parse().unwrap(), language.tag()).unwrap();
        assert!(html.contains(kawasaki) && html.contains("id=\"p14\""), "{language}");
    }
}

#[test]
fn unknown_is_never_told_as_no() {
    let html = page(&SNAPSHOT, Language::En, today(), Standing::File);
    assert!(html.contains("<td class=\"unknown\">?</td>"));
    let said = SNAPSHOT.knowledge.towns.values().any(|town| format!("{:?}", town.file).contains("offers: No"));
    assert_eq!(html.contains("<td class=\"no\""), said, "a \"no\" stands in a page or it is not shown");
}

#[test]
fn the_rows_are_csv_that_no_spreadsheet_runs() {
    let table = csv(&SNAPSHOT, Language::En, today());
    let mut lines = table.split("\r\n");
    let columns = lines.next().unwrap().split(',').count();
    let kawasaki = lines.clone().find(|line| line.starts_with("14130,")).unwrap();
    assert!(kawasaki.starts_with("14130,Kawasaki,yes,yes,unknown,"), "{kawasaki}");
    for line in lines.filter(|line| !line.is_empty() && !line.contains('"')) {
        assert_eq!(line.split(',').count(), columns, "{line}");
        assert!(line.split(',').all(|cell| !cell.starts_with(['=', '+', '@'])), "{line}");
    }
}
