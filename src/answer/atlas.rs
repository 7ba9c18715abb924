//! The atlas of local citizenship: what each place offers foreign residents and how fresh the facts are, as rows for a map, a table and CSV.

use crate::answer::towns::{Reader, desks};
use crate::id::PlaceCode;
use crate::knowledge::Knowledge;
use crate::knowledge::freshness::{PageDate, is_due};
use crate::knowledge::service::Kind;
use crate::knowledge::topic::{Confidence, Source};
use crate::knowledge::town::{Aspect, Offers};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Days after which a town's newest page is old.
const REVIEW: u32 = 730;

/// One place of the atlas.
#[derive(Clone, Debug)]
pub struct Row {
    /// The place.
    pub place: PlaceCode,
    /// What it offers, in the order of [`Aspect::ALL`].
    pub offers: Vec<(Aspect, Offers)>,
    /// Languages spoken at its desks, by tag.
    pub languages: Vec<String>,
    /// The newest date among its pages; nothing when all are undated.
    pub newest: Option<PageDate>,
    /// True when that date is past its review, or there is none.
    pub due: bool,
}

impl Row {
    /// How many things are known to be offered.
    pub fn offered(&self) -> usize {
        self.offers.iter().filter(|(_, offers)| *offers == Offers::Yes).count()
    }
}

/// Every place with a page or a desk of its own, by code: a prefecture before its towns.
pub fn rows(reader: &Reader<'_>, today: Date) -> Vec<Row> {
    let knowledge = reader.knowledge;
    let mut places: BTreeSet<PlaceCode> = knowledge.towns.keys().copied().collect();
    places.extend(
        knowledge.services.values().filter(|service| matches!(service.file.kind, Kind::TownDesk | Kind::PrefectureDesk)).filter_map(|service| service.place),
    );
    let mut places: Vec<_> = places.into_iter().collect();
    places.sort_by_key(ToString::to_string);
    places.into_iter().map(|place| row(reader, place, today)).collect()
}

/// A prefecture with all its towns: what is offered somewhere in it.
pub fn prefecture(rows: &[Row], prefecture: PlaceCode) -> Option<Row> {
    let inside: Vec<&Row> = rows.iter().filter(|row| row.place.prefecture() == prefecture).collect();
    let best = |aspect: Aspect| {
        let all = || inside.iter().flat_map(|row| &row.offers).filter(move |(of, _)| *of == aspect).map(|(_, offers)| *offers);
        [Offers::Yes, Offers::No].into_iter().find(|wanted| all().any(|offers| offers == *wanted)).unwrap_or_default()
    };
    let newest = inside.iter().filter_map(|row| row.newest).max_by_key(|date| date.first_day());
    (!inside.is_empty()).then(|| Row {
        place: prefecture,
        offers: Aspect::ALL.into_iter().map(|aspect| (aspect, best(aspect))).collect(),
        languages: Vec::new(),
        newest,
        due: inside.iter().all(|row| row.due),
    })
}

fn row(reader: &Reader<'_>, place: PlaceCode, today: Date) -> Row {
    let knowledge: &Knowledge = reader.knowledge;
    let town = knowledge.towns.get(&place);
    let desks = desks(knowledge, place, town);
    let spoken = desks.iter().flat_map(|desk| desk.file.phones.iter().flat_map(|phone| &phone.languages).chain(&desk.file.languages));
    let mut languages = Vec::new();
    for tag in spoken {
        if !languages.contains(tag) {
            languages.push(tag.clone());
        }
    }
    let date = |source: &Source| source.checked.unwrap_or(source.page_date);
    // A law says nothing about how fresh a town's own facts are.
    let own = |source: &&Source| !matches!(source.confidence, Confidence::Law | Confidence::General);
    let dates = town.iter().flat_map(|town| &town.file.sources).chain(desks.iter().flat_map(|desk| &desk.file.sources)).filter(own).map(date);
    let newest = dates.filter(|date| date.first_day().is_some()).max_by_key(|date| date.first_day());
    Row {
        place,
        offers: Aspect::ALL.into_iter().map(|aspect| (aspect, reader.offered(place, aspect).offers)).collect(),
        languages,
        newest,
        due: newest.is_none_or(|date| is_due(date, REVIEW, today)),
    }
}
