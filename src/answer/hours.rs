//! Opening hours: open at this minute or not, and the same in words of the reader. OpenStreetMap's notation, holidays from `country.yaml`.
//!
//! Beyond the last year of the holiday table the answer says that hours on holidays may differ.

use crate::answer::locale::{Key, Locales};
use crate::knowledge::country::Country;
use crate::language::Language;
use chrono::{NaiveDate, NaiveDateTime};
use compact_calendar::CompactCalendar;
use jiff::civil::DateTime;
use opening_hours::{Context, ContextHolidays, OpeningHours};
use std::sync::Arc;

/// True when the notation can be read.
pub fn is_valid(hours: &str) -> bool {
    hours.parse::<OpeningHours>().is_ok()
}

/// Open at this local minute; nothing when the notation cannot be read or the holidays of the year are not known and the day could be one.
pub fn open_now(hours: &str, country: &Country, now: DateTime) -> Option<bool> {
    let parsed = hours.parse::<OpeningHours>().ok()?;
    let mut public = CompactCalendar::default();
    for day in &country.holidays {
        if let Some(day) = naive(*day) {
            public.insert(day);
        }
    }
    let context = Context::default().with_holidays(ContextHolidays::new(Arc::new(public), Arc::new(CompactCalendar::default())));
    let date = naive(now.date())?;
    let minute = NaiveDateTime::new(date, chrono::NaiveTime::from_hms_opt(u32::try_from(now.hour()).ok()?, u32::try_from(now.minute()).ok()?, 0)?);
    Some(parsed.with_context(context).is_open(minute))
}

fn naive(day: jiff::civil::Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::from(day.year()), u32::try_from(day.month()).ok()?, u32::try_from(day.day()).ok()?)
}

const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The hours in words: weekdays, holidays and "closed" in the reader's language, months as numbers.
pub fn in_words(hours: &str, locales: &Locales, language: Language) -> String {
    if hours.trim() == "24/7" {
        return locales.text(language, Key::HoursAlways);
    }
    let weekdays: Vec<String> = locales.text(language, Key::WeekdaysShort).split_whitespace().map(str::to_owned).collect();
    let mut words = String::new();
    let mut rest = hours;
    while let Some(first) = rest.chars().next() {
        let (token, after) = if first.is_ascii_alphabetic() {
            rest.split_at(rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len()))
        } else {
            rest.split_at(first.len_utf8())
        };
        match token {
            "PH" => words.push_str(&locales.text(language, Key::HoursHoliday)),
            "off" | "closed" => words.push_str(&locales.text(language, Key::HoursClosed)),
            ";" => words.push_str(" ·"),
            // The weeks of the month: Th[2,4].
            "[" => words.push_str(" ("),
            "]" => words.push(')'),
            token => match (WEEKDAYS.iter().position(|day| *day == token), MONTHS.iter().position(|month| *month == token)) {
                (Some(day), _) => words.push_str(weekdays.get(day).map_or(token, String::as_str)),
                (_, Some(month)) => {
                    words.push_str(&(month + 1).to_string());
                    words.push('/');
                    rest = after.trim_start();
                    continue;
                }
                _ => words.push_str(token),
            },
        }
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_desk_is_closed_on_a_public_holiday() {
        let country = Country { holidays: vec![date(2026, 11, 23)], ..Country::default() };
        let hours = "Mo-Fr 08:30-17:15; PH off";
        assert_eq!(open_now(hours, &country, date(2026, 11, 24).at(10, 0, 0, 0)), Some(true));
        assert_eq!(open_now(hours, &country, date(2026, 11, 24).at(20, 0, 0, 0)), Some(false));
        assert_eq!(open_now(hours, &country, date(2026, 11, 23).at(10, 0, 0, 0)), Some(false));
        assert_eq!(open_now("whenever", &country, date(2026, 11, 23).at(10, 0, 0, 0)), None);
    }

    #[test]
    fn hours_are_said_in_words() {
        let (locales, _) = Locales::load(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"));
        assert_eq!(
            in_words("Mo-Fr 08:30-17:15; PH off; Dec 29-Jan 03 off", &locales, Language::En),
            "Mo-Fr 08:30-17:15 · public holidays closed · 12/29-1/03 closed"
        );
        assert_eq!(in_words("24/7", &locales, Language::En), "day and night");
    }
}
