//! The atlas as one page: a tile map and a table, in the reader's language, and the rows as CSV.

use crate::answer::atlas::{self, Row};
use crate::answer::locale::Key;
use crate::answer::towns::{Reader, label};
use crate::channel::html::Html;
use crate::id::PlaceCode;
use crate::knowledge::town::{Aspect, Offers};
use crate::language::Language;
use crate::snapshot::Snapshot;
use jiff::civil::Date;

/// The page's style.
pub const STYLE: &str = include_str!("assets/atlas.css");
/// The side of a tile with the gap beside it.
const TILE: u16 = 64;

/// How the page stands: in a file of its own, or served beside its style and its other languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In a file, with everything in it; the table lies beside it under this name.
    File,
    /// Served by the web channel.
    Served,
}

/// The page.
pub fn page(snapshot: &Snapshot, language: Language, today: Date, standing: Standing) -> String {
    let atlas = Atlas { snapshot, language };
    let rows = atlas::rows(&atlas.reader(), today);
    let mut html = Html::default();
    html.raw("<!doctype html>\n<html")
        .attr("lang", language.html())
        .raw("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\"><title>")
        .text(&atlas.text(Key::AtlasTitle))
        .raw("</title>");
    match standing {
        Standing::File => html.raw("<style>").raw(STYLE).raw("</style>"),
        Standing::Served => html.raw("<link rel=\"stylesheet\" href=\"/atlas.css\">"),
    };
    html.raw("</head>\n<body><header><h1>").text(&atlas.text(Key::AtlasTitle)).raw("</h1><p>").text(&atlas.text(Key::AtlasIntro)).raw("</p>");
    if standing == Standing::Served {
        html.raw("<nav>");
        for other in Language::all() {
            html.raw("<a").attr("href", &format!("/atlas?language={other}")).attr("lang", other.html());
            if other == language {
                html.attr("aria-current", "page");
            }
            html.raw(">").text(other.name()).raw("</a> ");
        }
        html.raw("</nav>");
    }
    html.raw("</header>\n<main>");
    atlas.map(&mut html, &rows);
    atlas.table(&mut html, &rows);
    html.raw("<p><a download");
    match standing {
        Standing::File => html.attr("href", "atlas.csv"),
        Standing::Served => html.attr("href", &format!("/atlas.csv?language={language}")),
    };
    html.raw(">").text(&atlas.text(Key::AtlasCsv)).raw("</a></p></main></body></html>\n");
    html.finish()
}

/// The rows as CSV: keys of `place.md`, `yes`, `no` or `unknown`; names in the reader's language.
pub fn csv(snapshot: &Snapshot, language: Language, today: Date) -> String {
    let atlas = Atlas { snapshot, language };
    let mut columns = vec!["code", "place"];
    columns.extend(Aspect::ALL.map(Aspect::key));
    columns.extend(["desk_languages", "newest_source", "review_due"]);
    let mut text = format!("{}\r\n", columns.join(","));
    for row in atlas::rows(&atlas.reader(), today) {
        let mut cells = vec![row.place.to_string(), atlas.name(row.place)];
        cells.extend(row.offers.iter().map(|(_, offers)| word(*offers).to_owned()));
        cells.push(row.languages.join(" "));
        cells.push(row.newest.map(|date| date.to_string()).unwrap_or_default());
        cells.push(if row.due { "yes" } else { "no" }.to_owned());
        let quoted: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&format!("{}\r\n", quoted.join(",")));
    }
    text
}

fn word(offers: Offers) -> &'static str {
    match offers {
        Offers::Yes => "yes",
        Offers::No => "no",
        Offers::Unknown => "unknown",
    }
}

/// A cell of CSV; what a spreadsheet would run as a formula is made text.
fn quoted(cell: &str) -> String {
    let cell = if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

struct Atlas<'a> {
    snapshot: &'a Snapshot,
    language: Language,
}

impl<'a> Atlas<'a> {
    fn reader(&self) -> Reader<'a> {
        Reader { knowledge: &self.snapshot.knowledge, locales: &self.snapshot.locales, language: self.language }
    }

    fn text(&self, key: Key) -> String {
        self.snapshot.locales.text(self.language, key)
    }

    fn name(&self, place: PlaceCode) -> String {
        self.snapshot.gazetteer.name(place, self.language.tag()).map_or_else(|| place.to_string(), str::to_owned)
    }

    /// One tile a prefecture: how many things are offered somewhere in it; dashed where the facts are old.
    fn map(&self, html: &mut Html, rows: &[Row]) {
        let tiles = self.snapshot.gazetteer.tiles();
        let (Some(columns), Some(lines)) = (tiles.iter().map(|tile| tile.column).max(), tiles.iter().map(|tile| tile.row).max()) else { return };
        let (width, height) = ((columns.saturating_add(1)).saturating_mul(TILE), (lines.saturating_add(1)).saturating_mul(TILE));
        html.raw("<svg class=\"map\" role=\"img\"").attr("viewBox", &format!("0 0 {width} {height}")).attr("aria-label", &self.text(Key::AtlasTitle)).raw(">");
        for tile in tiles {
            let row = atlas::prefecture(rows, tile.code);
            let offered = row.as_ref().map(Row::offered);
            let class = match (offered, row.as_ref().is_some_and(|row| row.due)) {
                (None, _) => "tile none".to_owned(),
                (Some(offered), due) => format!("tile n{}{}", offered.min(10) / 2, if due { " due" } else { "" }),
            };
            let (x, y) = (tile.column.saturating_mul(TILE), tile.row.saturating_mul(TILE));
            html.raw("<a").attr("href", &format!("#p{}", tile.code)).raw("><g").attr("class", &class).attr("transform", &format!("translate({x} {y})"));
            html.raw("><rect x=\"1\" y=\"1\" width=\"60\" height=\"60\" rx=\"6\"/><text class=\"name\" x=\"31\" y=\"24\"");
            let name = self.name(tile.code);
            if name.chars().count() > 8 {
                html.attr("textLength", "54").attr("lengthAdjust", "spacingAndGlyphs");
            }
            html.raw(">").text(&name).raw("</text><text class=\"count\" x=\"31\" y=\"48\">");
            html.text(&offered.map_or_else(|| self.text(Key::OffersUnknown), |offered| offered.to_string())).raw("</text></g></a>");
        }
        html.raw("</svg><p class=\"legend\">").text(&self.snapshot.locales.with(self.language, Key::AtlasMap, &[("n", &Aspect::ALL.len().to_string())]));
        html.raw(" <span class=\"due\">").text(&self.text(Key::AtlasDue)).raw("</span></p>\n");
    }

    fn table(&self, html: &mut Html, rows: &[Row]) {
        html.raw("<div class=\"wide\"><table><thead><tr><th scope=\"col\">").text(&self.text(Key::AtlasPlace)).raw("</th>");
        for aspect in Aspect::ALL {
            html.raw("<th scope=\"col\">").text(&self.text(label(aspect))).raw("</th>");
        }
        html.raw("<th scope=\"col\">").text(&self.text(Key::AtlasNewest)).raw("</th></tr></thead><tbody>\n");
        for row in rows {
            html.raw("<tr").attr("class", if row.place.is_prefecture() { "prefecture" } else { "town" });
            // The map leads to the first row of a prefecture.
            let first = rows.iter().find(|other| other.place.prefecture() == row.place.prefecture()).is_some_and(|first| first.place == row.place);
            if first {
                html.attr("id", &format!("p{}", row.place.prefecture()));
            }
            html.raw("><th scope=\"row\">").text(&self.name(row.place)).raw("</th>");
            for (aspect, offers) in &row.offers {
                let key = match offers {
                    Offers::Yes => Key::OffersYes,
                    Offers::No => Key::OffersNo,
                    Offers::Unknown => Key::OffersUnknown,
                };
                html.raw("<td").attr("class", word(*offers)).raw(">").text(&self.text(key));
                if *aspect == Aspect::Desk && !row.languages.is_empty() {
                    let names = row.languages.iter().map(|tag| tag.parse::<Language>().map_or_else(|_| tag.clone(), |language| language.name().to_owned()));
                    html.raw("<small>").text(&names.collect::<Vec<_>>().join(", ")).raw("</small>");
                }
                html.raw("</td>");
            }
            html.raw("<td").attr("class", if row.due { "due" } else { "fresh" }).raw(">").text(&row.newest.map(|date| date.to_string()).unwrap_or_default());
            if row.due {
                html.raw("<small>").text(&self.text(Key::AtlasDue)).raw("</small>");
            }
            html.raw("</td></tr>\n");
        }
        html.raw("</tbody></table></div>");
    }
}
