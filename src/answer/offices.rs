//! Who helps with a topic near a place: the town's first, then the prefecture's, then the country's.

use crate::answer::locale::{Key, Locales};
use crate::answer::words::Room;
use crate::answer::{hours, words};
use crate::guard::leak;
use crate::id::{PlaceCode, Slug, TopicId};
use crate::knowledge::Knowledge;
use crate::knowledge::service::{CallCost, Cost, Kind, Need, Phone, Prepaid, Reports, Service};
use crate::knowledge::topic::{ForWhom, Topic};
use crate::language::Language;
use crate::reply::{Block, Rich};
use jiff::civil::DateTime;

/// The topic whose services can help with anything.
pub const ANYTHING: &str = "civic/consultation";

/// Services for a topic near a place, best first. The emergency numbers stand in their own block and are left out.
pub fn near<'a>(knowledge: &'a Knowledge, id: &TopicId, topic: Option<&Topic>, place: Option<PlaceCode>, language: Language) -> Vec<&'a Service> {
    let urgent = topic.filter(|topic| topic.file.urgent).map_or(&[][..], |topic| knowledge.country.urgent(Some(&topic.id)));
    let kinds: &[Kind] = topic.map_or(&[], |topic| &topic.file.services);
    let mut found: Vec<(_, &Service)> = knowledge
        .services
        .values()
        .filter(|service| !urgent.contains(&service.slug))
        .filter_map(|service| {
            let level = level(service, place)?;
            let named = service.file.topics.iter().position(|topic| topic == id);
            let kind = kinds.iter().position(|kind| *kind == service.file.kind);
            let anything = service.file.topics.iter().any(|topic| topic.as_str() == ANYTHING);
            // A service helps first with the topic it names first; a desk for anything helps everywhere, last.
            let fit: u8 = match (named, kind, anything) {
                (Some(0), _, _) => 0,
                (Some(_), Some(_), _) => 1,
                (Some(_), None, _) => 2,
                (None, _, true) => 3,
                _ => return None,
            };
            let reachable = !service.file.phones.is_empty();
            // Whoever must report stands behind those who need not.
            let must_report = service.file.reports == Reports::Must;
            Some(((fit > 2, must_report, level, !service.speaks(language), fit, kind.unwrap_or(usize::MAX), !reachable, service.slug.clone()), service))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found.into_iter().map(|(_, service)| service).collect()
}

/// 0 in the town, 1 in its prefecture, 2 in the whole country; nothing when it belongs elsewhere.
fn level(service: &Service, place: Option<PlaceCode>) -> Option<u8> {
    match (service.place, place) {
        (None, _) => Some(2),
        (Some(of), Some(place)) if of == place => Some(0),
        (Some(of), Some(place)) if of.is_prefecture() && of == place.prefecture() => Some(1),
        // Whoever named only the prefecture sees what its towns have after that of the prefecture itself.
        _ => None,
    }
}

/// An office as blocks: its name and facts, then its numbers.
pub fn blocks(service: &Service, knowledge: &Knowledge, locales: &Locales, language: Language, now: DateTime) -> Vec<Block> {
    let file = &service.file;
    let reports = service.reports_now(now.date());
    let about = about(service, language).map(|(of, text)| Rich::new(&words::fill(text, None, knowledge, locales, of, Room::Wide)));
    let mut tags = Vec::new();
    match file.cost {
        Some(Cost::Free) => tags.push(locales.text(language, Key::CostFree)),
        Some(Cost::Paid) => tags.push(locales.text(language, Key::CostPaid)),
        Some(Cost::ByIncome) => tags.push(locales.text(language, Key::CostByIncome)),
        Some(Cost::Unknown) | None => {}
    }
    for need in &file.needs {
        tags.push(locales.text(
            language,
            match need {
                Need::ResidenceCard => Key::NeedsResidenceCard,
                Need::Insurance => Key::NeedsInsurance,
                Need::RegisteredAddress => Key::NeedsRegisteredAddress,
                Need::Appointment => Key::NeedsAppointment,
                Need::Nothing => Key::NeedsNothing,
            },
        ));
    }
    match file.status {
        ForWhom::Any => tags.push(locales.text(language, Key::AnyStatus)),
        ForWhom::Lawful => tags.push(locales.text(language, Key::OnlyLawful)),
        ForWhom::Registered | ForWhom::Listed => {}
    }
    if file.phones.is_empty() {
        if file.url.is_some() {
            tags.push(locales.text(language, Key::NoNumber));
        }
        if !file.languages.is_empty() {
            tags.push(locales.with(language, Key::Languages, &[("list", &names(&file.languages).join(", "))]));
        }
        if let Some(written) = &file.hours {
            tags.push(locales.with(language, Key::Hours, &[("hours", &hours::in_words(written, locales, language))]));
        }
    }
    if file.confidential_address {
        tags.push(locales.text(language, Key::SecretAddress));
    }
    let office = Block::Office {
        slug: service.slug.clone(),
        name: Rich::new(service.name_in(language)),
        about,
        address: file.address.clone().filter(|_| !file.confidential_address || leak::is("address")),
        url: file.url.clone(),
        tags,
        reports: locales.text(language, reports_key(reports)),
        reports_code: reports.as_str().to_owned(),
    };
    std::iter::once(office).chain(file.phones.iter().map(|phone| phone_block(service, phone, knowledge, locales, language, now))).collect()
}

/// What it does, in the reader's language or the nearest one there is.
fn about(service: &Service, language: Language) -> Option<(Language, &str)> {
    let chain = std::iter::once(language).chain(language.row().fallback.iter().copied()).chain([Language::En]);
    chain.filter_map(|language| Some((language, service.about.get(&language)?.as_str()))).find(|(_, text)| !text.is_empty())
}

fn phone_block(service: &Service, phone: &Phone, knowledge: &Knowledge, locales: &Locales, language: Language, now: DateTime) -> Block {
    let mut remarks = Vec::new();
    if let Some(label) = phone.label.get(&language).or_else(|| phone.label.get(&Language::En)) {
        remarks.push(label.clone());
    }
    remarks.extend(words::age(phone, locales, language));
    match phone.cost {
        CallCost::Free => remarks.push(locales.text(language, Key::CallFree)),
        CallCost::Caller => remarks.push(locales.text(language, Key::CallPaid)),
        CallCost::Unknown => {}
    }
    if phone.prepaid == Prepaid::OftenFails {
        remarks.push(locales.text(language, Key::PrepaidFails));
    }
    if phone.hours.is_some() && knowledge.country.holidays.last().is_none_or(|last| last.year() < now.year()) {
        remarks.push(locales.text(language, Key::HoursHolidays));
    }
    Block::Phone {
        slug: service.slug.clone(),
        number: phone.number.clone(),
        tel: dialled(&phone.number),
        hours: phone.hours.as_ref().map(|written| hours::in_words(written, locales, language)),
        open_now: phone.hours.as_ref().and_then(|written| hours::open_now(written, &knowledge.country, now)),
        languages: names(&phone.languages),
        remarks,
    }
}

/// What a phone dials: digits, `#` and `+`.
pub fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || matches!(c, '#' | '+')).collect()
}

/// Languages by their own names; a tag we do not speak stays as it is.
fn names(tags: &[String]) -> Vec<String> {
    tags.iter().map(|tag| tag.parse::<Language>().map_or_else(|_| tag.clone(), |language| language.name().to_owned())).collect()
}

/// The sentence tied to a value of `reports`.
pub fn reports_key(reports: Reports) -> Key {
    match reports {
        Reports::Never => Key::ReportsNever,
        Reports::May => Key::ReportsMay,
        Reports::Must => Key::ReportsMust,
        Reports::Unknown => Key::ReportsUnknown,
    }
}

/// The same in a few characters.
pub fn reports_short_key(reports: Reports) -> Key {
    match reports {
        Reports::Never => Key::ReportsShortNever,
        Reports::May => Key::ReportsShortMay,
        Reports::Must => Key::ReportsShortMust,
        Reports::Unknown => Key::ReportsShortUnknown,
    }
}

/// Slugs shown in blocks, in order.
pub fn shown(blocks: &[Block]) -> Vec<Slug> {
    blocks.iter().filter_map(|block| if let Block::Office { slug, .. } = block { Some(slug.clone()) } else { None }).collect()
}
