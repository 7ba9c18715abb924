//! What towns offer foreign residents, side by side: what ends, what begins and what stays when somebody moves from one to the other.
//!
//! Not found is unknown, never "no": only what a page says in so many words counts as a loss.

use crate::answer::locale::{Key, Locales};
use crate::answer::words::{self, Room};
use crate::id::{PlaceCode, Slug};
use crate::knowledge::Knowledge;
use crate::knowledge::service::{Kind, Service};
use crate::knowledge::topic::Source;
use crate::knowledge::town::{Aspect, Offers, Town};
use crate::language::Language;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What one place offers of one thing.
#[derive(Clone, Debug, Default)]
pub struct Offered<'a> {
    /// Whether it does.
    pub offers: Offers,
    /// In words, in the reader's language or the nearest there is; empty when the page says no more.
    pub text: String,
    /// The page it comes from.
    pub source: Option<&'a Source>,
}

/// How two places differ in one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The old place has it, the new one does not.
    Lost,
    /// The old place has it; of the new one we do not know.
    Ask,
    /// The new place has it; the old one does not, or we do not know.
    Gained,
    /// Both have it.
    Same,
    /// Of neither it is known that it has it.
    Unknown,
}

/// One thing in two places.
pub struct Compared<'a> {
    /// What is compared.
    pub aspect: Aspect,
    /// How they differ.
    pub change: Change,
    /// In the place left.
    pub from: Offered<'a>,
    /// In the place moved to.
    pub to: Offered<'a>,
}

/// What stands in a reader's language.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Topics, services, towns.
    pub knowledge: &'a Knowledge,
    /// The bot's own words.
    pub locales: &'a Locales,
    /// The reader's language.
    pub language: Language,
}

impl<'a> Reader<'a> {
    /// Compares two places, thing by thing.
    pub fn compare(&self, from: PlaceCode, to: PlaceCode) -> Vec<Compared<'a>> {
        let both = |aspect| (self.offered(from, aspect), self.offered(to, aspect));
        let compared = Aspect::ALL.into_iter().map(|aspect| (aspect, both(aspect)));
        compared.map(|(aspect, (from, to))| Compared { aspect, change: change(from.offers, to.offers), from, to }).collect()
    }

    /// What a place offers of one thing.
    pub fn offered(&self, place: PlaceCode, aspect: Aspect) -> Offered<'a> {
        let town = self.knowledge.towns.get(&place);
        if aspect == Aspect::Desk {
            return self.desk(place, town);
        }
        let Some((town, offer)) = town.and_then(|town| Some((town, town.file.offer(aspect)?))) else { return Offered::default() };
        let text = self.languages().find_map(|language| Some((language, offer.text.get(&language)?)));
        let text = text.map(|(language, text)| words::fill(text, None, self.knowledge, self.locales, language, Room::Narrow)).unwrap_or_default();
        Offered { offers: offer.offers, text, source: offer.source.and_then(|number| town.file.source(number)) }
    }

    /// A desk is a service of the place.
    fn desk(&self, place: PlaceCode, town: Option<&'a Town>) -> Offered<'a> {
        let desks = desks(self.knowledge, place, town);
        let names = desks.iter().map(|service| service.name_in(self.language)).collect::<Vec<_>>().join(", ");
        let source =
            desks.first().and_then(|service| service.file.phones.first().and_then(|phone| service.source(phone.source)).or(service.file.sources.first()));
        Offered { offers: if desks.is_empty() { Offers::Unknown } else { Offers::Yes }, text: names, source }
    }

    /// The reader's language, then those it may fall back to.
    fn languages(&self) -> impl Iterator<Item = Language> {
        let own = std::iter::once(self.language).chain(self.language.row().fallback.iter().copied());
        own.chain(self.knowledge.country.file.fallback_languages.iter().copied()).chain([Language::En])
    }
}

/// The desks of a place: those its page lists, else those that lie in its folder.
pub fn desks<'a>(knowledge: &'a Knowledge, place: PlaceCode, town: Option<&Town>) -> Vec<&'a Service> {
    let listed: Vec<&Slug> = town.map(|town| town.file.desk.iter().collect()).unwrap_or_default();
    let listed: Vec<&Service> = listed.into_iter().filter_map(|slug| knowledge.services.get(slug)).collect();
    if !listed.is_empty() {
        return listed;
    }
    let is_desk = |service: &&Service| service.place == Some(place) && matches!(service.file.kind, Kind::TownDesk | Kind::PrefectureDesk);
    knowledge.services.values().filter(is_desk).collect()
}

/// Towns to offer where one is asked for, the most useful first: those of which we know most, in the prefecture if one is named and has any.
/// How many foreign residents a town has would say more about need; the base has no such figure with a source.
pub fn to_offer(knowledge: &Knowledge, near: Option<PlaceCode>) -> Vec<PlaceCode> {
    let mut known: BTreeMap<PlaceCode, usize> = BTreeMap::new();
    for town in knowledge.towns.values() {
        let offered = Aspect::ALL.into_iter().filter_map(|aspect| town.file.offer(aspect)).filter(|offer| offer.offers == Offers::Yes).count();
        *known.entry(town.code).or_default() += offered;
    }
    for service in knowledge.services.values() {
        if let Some(known) = service.place.and_then(|place| known.get_mut(&place)) {
            *known += 1 + service.file.phones.len();
        }
    }
    for place in knowledge.topics.values().flat_map(|topic| topic.here.keys()) {
        if let Some(known) = known.get_mut(place) {
            *known += 1;
        }
    }
    let mut towns: Vec<PlaceCode> = known.keys().copied().filter(|place| !place.is_prefecture()).collect();
    let near = near.map(PlaceCode::prefecture).filter(|near| towns.iter().any(|town| town.prefecture() == *near));
    towns.retain(|town| near.is_none_or(|near| town.prefecture() == near));
    towns.sort_by_key(|town| (Reverse(known.get(town).copied()), *town));
    towns
}

fn change(from: Offers, to: Offers) -> Change {
    match (from, to) {
        (Offers::Yes, Offers::Yes) => Change::Same,
        (Offers::Yes, Offers::No) => Change::Lost,
        (Offers::Yes, Offers::Unknown) => Change::Ask,
        (_, Offers::Yes) => Change::Gained,
        _ => Change::Unknown,
    }
}

/// What a thing is called.
pub fn label(aspect: Aspect) -> Key {
    match aspect {
        Aspect::Desk => Key::OfferDesk,
        Aspect::Council => Key::OfferCouncil,
        Aspect::Assembly => Key::OfferAssembly,
        Aspect::Ordinance => Key::OfferOrdinance,
        Aspect::Classes => Key::OfferClasses,
        Aspect::SchoolSupport => Key::OfferSchool,
        Aspect::Interpreters => Key::OfferInterpreters,
        Aspect::PublicHousing => Key::OfferHousing,
        Aspect::MedicalHelp => Key::OfferMedical,
        Aspect::Ngos => Key::OfferNgos,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_never_a_loss() {
        assert_eq!(change(Offers::Yes, Offers::No), Change::Lost);
        assert_eq!(change(Offers::Yes, Offers::Unknown), Change::Ask);
        assert_eq!(change(Offers::Unknown, Offers::Yes), Change::Gained);
        assert_eq!(change(Offers::No, Offers::Yes), Change::Gained);
        assert_eq!(change(Offers::Yes, Offers::Yes), Change::Same);
        assert_eq!(change(Offers::Unknown, Offers::No), Change::Unknown);
    }
}
