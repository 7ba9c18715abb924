//! Fills in what is named in prose: `{phone:SLUG}`, `{value:KEY}`, `{service:SLUG}`, each in the reader's language.
//!
//! What cannot be filled in is left out; lint finds it before a reader does.

use crate::answer::locale::{Key, Locales};
use crate::id::Slug;
use crate::knowledge::Knowledge;
use crate::knowledge::service::Phone;
use crate::knowledge::topic::{Topic, Unit, Value};
use crate::language::Language;

/// How much a filled-in number says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A number from an old or undated page says so.
    Wide,
    /// The number alone: an SMS, where the office below says how old it is.
    Narrow,
}

/// Fills in a marked text. Readings stay marked.
pub fn fill(text: &str, topic: Option<&Topic>, knowledge: &Knowledge, locales: &Locales, language: Language, room: Room) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((inside, tail)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        match inside.split_once(':') {
            Some(("phone", slug)) => filled.push_str(&phone(knowledge, slug, locales, language, room)),
            Some(("service", slug)) => filled.push_str(knowledge.service_name(&Slug::new(slug), language).unwrap_or_default()),
            Some(("value", key)) => {
                let value = topic.and_then(|topic| topic.file.values.get(key)).or_else(|| knowledge.country.file.values.get(key));
                filled.push_str(&value.map(|value| in_words(value, locales, language)).unwrap_or_default());
            }
            _ => {
                filled.push('{');
                filled.push_str(inside);
                filled.push('}');
            }
        }
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

fn phone(knowledge: &Knowledge, slug: &str, locales: &Locales, language: Language, room: Room) -> String {
    let Some(phone) = knowledge.services.get(&Slug::new(slug)).and_then(|service| service.file.phones.first()) else { return String::new() };
    match (room, age(phone, locales, language)) {
        (Room::Wide, Some(age)) => format!("{} ({age})", phone.number),
        _ => phone.number.clone(),
    }
}

/// "Number as of 2021, it may have changed", where the number needs it.
pub fn age(phone: &Phone, locales: &Locales, language: Language) -> Option<String> {
    match phone.year.as_deref()? {
        "undated" => Some(locales.text(language, Key::NumberUndated)),
        year => Some(locales.with(language, Key::NumberAsOf, &[("year", year)])),
    }
}

/// A value as the language writes it: "3 years", "3 năm", "1,000 yen".
pub fn in_words(value: &Value, locales: &Locales, language: Language) -> String {
    let number = value.value.replace([',', '_'], "").parse::<f64>().ok();
    let key = match value.unit {
        Unit::Hour => Key::UnitHour,
        Unit::Day => Key::UnitDay,
        Unit::Week => Key::UnitWeek,
        Unit::Month => Key::UnitMonth,
        Unit::Year => Key::UnitYear,
        Unit::Time => Key::UnitTime,
        Unit::Yen => Key::UnitYen,
        Unit::Percent => Key::UnitPercent,
        Unit::Age => Key::UnitAge,
        Unit::Count | Unit::Date | Unit::Text => return value.value.clone(),
    };
    match number {
        // A year of four digits is a date, not a count.
        Some(_) if value.unit == Unit::Year && value.value.len() == 4 => value.value.clone(),
        Some(_) if value.unit == Unit::Yen => locales.with(language, key, &[("n", &grouped(&value.value))]),
        Some(number) => locales.count(language, key, number),
        None => locales.with(language, key, &[("n", &value.value)]),
    }
}

/// Digits in groups of three, as prices in the country are printed: 1,000.
fn grouped(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let mut grouped = String::new();
    for (at, digit) in digits.iter().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(*digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_grouped_and_periods_counted() {
        let (locales, _) = Locales::load(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"));
        let value = |value: &str, unit| in_words(&Value { value: value.into(), unit, source: Some(1) }, &locales, Language::En);
        assert_eq!(value("500000", Unit::Yen), "500,000 yen");
        assert_eq!(value("1", Unit::Day), "1 day");
        assert_eq!(value("14", Unit::Day), "14 days");
        assert_eq!(value("12:00–22:00", Unit::Text), "12:00–22:00");
    }
}
