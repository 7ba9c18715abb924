//! How old a fact is: the date a page shows, the date a person last checked it live, and whether its review is due.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer};
use std::fmt;

/// The date a source page shows: a day, a month, a year, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the words say it")]
pub enum PageDate {
    #[default]
    Undated,
    Year(i16),
    Month(i16, i8),
    Day(Date),
}

impl PageDate {
    /// The first day it can mean, or nothing when undated.
    pub fn first_day(self) -> Option<Date> {
        match self {
            PageDate::Undated => None,
            PageDate::Year(year) => Date::new(year, 1, 1).ok(),
            PageDate::Month(year, month) => Date::new(year, month, 1).ok(),
            PageDate::Day(day) => Some(day),
        }
    }

    /// Reads `2024-03-22`, `2024-03`, `2024` or `undated`.
    pub fn parse(text: &str) -> Option<PageDate> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("undated") {
            return Some(PageDate::Undated);
        }
        let mut parts = text.split('-');
        let year: i16 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let month = parts.next().map(str::parse::<i8>).transpose().ok()?;
        let day = parts.next().map(str::parse::<i8>).transpose().ok()?;
        match (month, day, parts.next()) {
            (None, None, None) => Date::new(year, 1, 1).ok().map(|_| PageDate::Year(year)),
            (Some(month), None, None) => Date::new(year, month, 1).ok().map(|_| PageDate::Month(year, month)),
            (Some(month), Some(day), None) => Date::new(year, month, day).ok().map(PageDate::Day),
            _ => None,
        }
    }
}

impl fmt::Display for PageDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PageDate::Undated => f.write_str("undated"),
            PageDate::Year(year) => write!(f, "{year}"),
            PageDate::Month(year, month) => write!(f, "{year}-{month:02}"),
            PageDate::Day(day) => write!(f, "{day}"),
        }
    }
}

impl<'de> Deserialize<'de> for PageDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        PageDate::parse(&text).ok_or_else(|| serde::de::Error::custom("not a date: write 2024-03-22, 2024-03, 2024 or undated"))
    }
}

/// True when `days` have passed since the date; undated pages are always due.
pub fn is_due(date: PageDate, days: u32, today: Date) -> bool {
    match date.first_day() {
        None => true,
        Some(first) => first.checked_add(jiff::Span::new().days(i64::from(days))).is_ok_and(|due| due < today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_pages_print_them() {
        for text in ["2024-03-22", "2024-03", "2024", "undated"] {
            assert_eq!(PageDate::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
        for bad in ["", "24", "2024-13", "2024-02-30", "2024-03-22-1", "spring 2024"] {
            assert_eq!(PageDate::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_review_is_due_after_its_days() {
        let today = jiff::civil::date(2026, 11, 24);
        assert!(!is_due(PageDate::Day(jiff::civil::date(2026, 1, 1)), 365, today));
        assert!(is_due(PageDate::Year(2022), 365, today));
        assert!(is_due(PageDate::Undated, 100_000, today));
    }
}
