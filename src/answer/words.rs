//! Fills in what is named in prose: `{phone:SLUG}`, `{value:KEY}`, `{service:SLUG}`, each in the reader's language.
//!
//! What cannot be filled in is left out; lint finds it before a reader does.

use crate::answer::locale::{Key, Locales};
use crate::id::Slug;
use crate::knowledge::Knowledge;
use crate::knowledge::topic::{Topic, Unit, Value};
use crate::language::Language;

/// Fills in a marked text. Readings stay marked.
pub fn fill(text: &str, topic: Option<&Topic>, knowledge: &Knowledge, locales: &Locales, language: Language) -> String {
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
            Some(("phone", slug)) => filled.push_str(phone(knowledge, slug)),
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

fn phone<'a>(knowledge: &'a Knowledge, slug: &str) -> &'a str {
    knowledge.services.get(&Slug::new(slug)).and_then(|service| service.file.phones.first()).map(|phone| phone.number.as_str()).unwrap_or_default()
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
        Some(number) => locales.count(language, key, number),
        None => locales.with(language, key, &[("n", &value.value)]),
    }
}
