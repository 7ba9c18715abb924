//! Quantities on a page: 14日, 十四日, 10万円, 20.42%, 2025年10月16日, 令和7年10月. What stands beside a number and how numbers are spelt is `pages` of `country.yaml`.

use crate::knowledge::country::Pages;
use crate::knowledge::freshness::PageDate;
use crate::knowledge::topic::{Unit, Value};

/// Numbers are kept in thousandths, so that 20.42 is one.
const ONE: u64 = 1_000;
/// From here on a word for a number (万) closes what stands before it.
const CLOSES: u64 = 10_000;
/// Digits from which a number with one other digit counts as the same one, changed.
const LONG: usize = 3;

/// A number with where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Quantity {
    /// In thousandths.
    number: u64,
    start: usize,
    end: usize,
}

/// Whether a page shows a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// With its unit: this proves it.
    Yes,
    /// As a bare number, which stands on many a page.
    Perhaps,
    /// Not; perhaps another in its stead.
    No(Option<String>),
}

/// Looks for a value in normalised text.
pub fn shows(text: &str, value: &Value, pages: &Pages) -> Shows {
    let found = quantities(text, pages);
    if let Some(date) = PageDate::parse(&value.value).filter(|_| value.unit == Unit::Date) {
        let year_alone = matches!(date, PageDate::Year(_)) && found.iter().any(|one| date.to_string().parse() == Ok(one.number / ONE));
        return match (has_date(text, &found, date, pages), year_alone) {
            (true, _) => Shows::Yes,
            (false, true) => Shows::Perhaps,
            (false, false) => Shows::No(None),
        };
    }
    let wanted: Vec<u64> = quantities(&value.value, &Pages::default()).iter().map(|one| one.number).collect();
    let bare = |number: &u64| found.iter().any(|one| one.number == *number);
    let units = pages.units.get(&unit_name(value.unit)).map_or(&[][..], Vec::as_slice);
    let Some((last, others)) = wanted.split_last() else {
        let squeezed = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
        return if squeezed(text).contains(&squeezed(&value.value)) { Shows::Yes } else { Shows::No(None) };
    };
    if units.is_empty() {
        return if wanted.iter().all(bare) { Shows::Perhaps } else { Shows::No(None) };
    }
    let beside: Vec<u64> = found.iter().filter(|one| has_unit(text, one, units, value.unit, pages)).map(|one| one.number).collect();
    if beside.contains(last) && others.iter().all(bare) {
        return Shows::Yes;
    }
    Shows::No(if others.is_empty() { instead(&value.value, *last, &beside) } else { None })
}

/// The number with this unit that stands there in its stead: the only one, or the one with a single digit changed.
fn instead(written: &str, wanted: u64, beside: &[u64]) -> Option<String> {
    let spelt = |number: u64| number.to_string();
    let slips = |number: u64| spelt(number).chars().zip(spelt(wanted).chars()).filter(|(a, b)| a != b).count();
    let same_length = |number: u64| spelt(number).len() == spelt(wanted).len() && spelt(wanted).len() >= LONG + 3;
    let near = beside.iter().copied().find(|number| same_length(*number) && slips(*number) == 1);
    let mut all = beside.to_vec();
    all.sort_unstable();
    all.dedup();
    let only = Some(&all).filter(|all| all.len() == 1).and_then(|all| all.first().copied());
    near.or(only).map(|number| in_digits(number, written.contains(',')))
}

fn in_digits(number: u64, grouped: bool) -> String {
    let (whole, rest) = ((number / ONE).to_string(), number % ONE);
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if rest > 0 {
        text.push_str(format!(".{rest:03}").trim_end_matches('0'));
    }
    text
}

fn unit_name(unit: Unit) -> String {
    format!("{unit:?}").to_lowercase()
}

fn has_unit(text: &str, one: &Quantity, units: &[String], unit: Unit, pages: &Pages) -> bool {
    let (before, after) = (text.get(..one.start).unwrap_or_default(), text.get(one.end..).unwrap_or_default());
    let after = after.trim_start().to_lowercase();
    // The 14th of a month is no period of 14 days.
    let of_a_date = unit == Unit::Day && !pages.month.is_empty() && before.trim_end().ends_with(pages.month.as_str());
    !of_a_date
        && units.iter().any(|word| after.starts_with(word.as_str()) || before.trim_end().ends_with(word.as_str()) && !word.chars().all(char::is_alphabetic))
}

/// True when the day, month or year stands in the text, by the calendar of the country or in digits.
fn has_date(text: &str, found: &[Quantity], date: PageDate, pages: &Pages) -> bool {
    let wanted: Vec<u64> = date.to_string().split('-').filter_map(|part| part.parse::<u64>().ok()).map(|part| part * ONE).collect();
    let words = [&pages.year, &pages.month, &pages.day];
    let written = (0..found.len()).any(|start| {
        let Some(first) = found.get(start) else { return false };
        let before = text.get(..first.start).unwrap_or_default().trim_end();
        let era = pages.eras.iter().find(|(name, _)| before.ends_with(name.as_str())).map_or(0, |(_, offset)| offset * ONE);
        wanted.iter().zip(words).enumerate().all(|(at, (number, word))| {
            let Some(one) = found.get(start + at) else { return false };
            let number = if at == 0 { number.saturating_sub(era) } else { *number };
            one.number == number && !word.is_empty() && text.get(one.end..).unwrap_or_default().trim_start().starts_with(word.as_str())
        })
    });
    let digits = |separator: &str, padded: bool| {
        let parts = wanted.iter().map(|part| if padded { format!("{:02}", part / ONE) } else { (part / ONE).to_string() });
        parts.collect::<Vec<_>>().join(separator)
    };
    let stands = |written: &str| {
        text.match_indices(written).any(|(at, _)| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let next = text.get(at + written.len()..).and_then(|tail| tail.chars().next());
            !digit(text.get(..at).and_then(|head| head.chars().next_back())) && !digit(next)
        })
    };
    written || wanted.len() > 1 && ["-", "/", "."].into_iter().any(|separator| stands(&digits(separator, true)) || stands(&digits(separator, false)))
}

/// The numbers of a text, in digits or in the country's words for numbers.
fn quantities(text: &str, pages: &Pages) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut reading: Option<Reading> = None;
    for (at, c) in text.char_indices() {
        let next = text.get(at + c.len_utf8()..).and_then(|tail| tail.chars().next());
        let inside = matches!(c, ',' | '.') && next.is_some_and(|next| next.is_ascii_digit());
        let word = pages.numerals.get(&c).copied();
        let takes = c.is_ascii_digit() || word.is_some() || inside && reading.as_ref().is_some_and(|reading| reading.in_digits);
        if !takes {
            found.extend(reading.take().map(|reading| reading.done(at)));
            continue;
        }
        let reading = reading.get_or_insert_with(|| Reading::at(at));
        match (c.to_digit(10), word) {
            (Some(digit), _) => reading.digit(u64::from(digit)),
            (None, Some(number)) => reading.word(number),
            (None, None) if c == '.' => reading.behind_point = Some(ONE),
            (None, None) => {}
        }
    }
    found.extend(reading.map(|reading| reading.done(text.len())));
    found
}

/// A number as it is read, sign by sign.
struct Reading {
    start: usize,
    /// Closed by a word such as 万.
    total: u64,
    section: u64,
    current: Option<u64>,
    in_digits: bool,
    behind_point: Option<u64>,
}

impl Reading {
    fn at(start: usize) -> Self {
        Self { start, total: 0, section: 0, current: None, in_digits: false, behind_point: None }
    }

    fn digit(&mut self, digit: u64) {
        let current = self.current.unwrap_or(0);
        self.current = Some(match self.behind_point {
            Some(place) => {
                self.behind_point = Some(place / 10);
                current.saturating_add(digit.saturating_mul(place / 10))
            }
            None => current.saturating_mul(10).saturating_add(digit * ONE),
        });
        self.in_digits = true;
    }

    fn word(&mut self, number: u64) {
        if number < 10 {
            self.digit(number);
        } else if number < CLOSES {
            self.section = self.section.saturating_add(self.current.take().unwrap_or(ONE).saturating_mul(number));
        } else {
            let before = self.section.saturating_add(self.current.take().unwrap_or(0));
            self.total = self.total.saturating_add(before.max(ONE).saturating_mul(number));
            self.section = 0;
        }
        self.behind_point = None;
        self.in_digits = false;
    }

    fn done(self, end: usize) -> Quantity {
        Quantity { number: self.total.saturating_add(self.section).saturating_add(self.current.unwrap_or(0)), start: self.start, end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normalise::normalise;

    fn pages() -> Pages {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let units = [
            ("yen", words(&["円", "yen", "¥"])),
            ("day", words(&["日", "days"])),
            ("month", words(&["か月", "箇月"])),
            ("year", words(&["年"])),
            ("percent", words(&["%"])),
        ];
        let numerals = "〇一二三四五六七八九".chars().zip(0..).chain([('元', 1), ('十', 10), ('百', 100), ('千', 1_000), ('万', 10_000)]);
        Pages {
            units: units.into_iter().map(|(unit, words)| (unit.to_owned(), words)).collect(),
            numerals: numerals.collect(),
            eras: [("令和".to_owned(), 2018)].into(),
            year: "年".into(),
            month: "月".into(),
            day: "日".into(),
            ..Pages::default()
        }
    }

    fn look(text: &str, value: &str, unit: Unit) -> Shows {
        shows(&normalise(text), &Value { value: value.into(), unit, source: Some(1) }, &pages())
    }

    #[test]
    fn a_value_is_found_however_it_is_written() {
        for (text, value, unit) in [
            ("１０万円まで", "100,000", Unit::Yen),
            ("100,000円", "100000", Unit::Yen),
            ("¥100,000", "100000", Unit::Yen),
            ("百五十万円以下", "1500000", Unit::Yen),
            ("1万5千円", "15,000", Unit::Yen),
            ("十四日以内", "14", Unit::Day),
            ("within 14 days", "14", Unit::Day),
            ("二十三日間", "23", Unit::Day),
            ("６箇月", "6", Unit::Month),
            ("年14.6％", "14.6", Unit::Percent),
            ("5～10年", "5–10", Unit::Year),
            ("2025年10月16日から", "2025-10-16", Unit::Date),
            ("令和７年10月16日", "2025-10-16", Unit::Date),
            ("令和元年5月", "2019-05", Unit::Date),
            ("二〇二五年十月", "2025-10", Unit::Date),
            ("2025/10/16", "2025-10-16", Unit::Date),
            ("updated 2025.6.1", "2025-06-01", Unit::Date),
        ] {
            assert_eq!(look(text, value, unit), Shows::Yes, "{text}");
        }
        assert_eq!(look("14言語で", "14", Unit::Count), Shows::Perhaps, "a bare number proves nothing");
    }

    #[test]
    fn what_changed_is_shown_and_what_only_looks_alike_is_not_taken() {
        assert_eq!(look("110,000円", "100,000", Unit::Yen), Shows::No(Some("110,000".into())));
        assert_eq!(look("手数料 4,000円と 6,000円", "5,000", Unit::Yen), Shows::No(Some("4,000".into())));
        assert_eq!(look("30日以内", "14", Unit::Day), Shows::No(Some("30".into())));
        assert_eq!(look("3月14日", "14", Unit::Day), Shows::No(None), "a day of the calendar");
        assert_eq!(look("2025年10月17日", "2025-10-16", Unit::Date), Shows::No(None));
        assert_eq!(look("令和8年10月16日", "2025-10-16", Unit::Date), Shows::No(None));
        assert_eq!(look("12025/10/16", "2025-10-16", Unit::Date), Shows::No(None));
        assert_eq!(look("何もない", "14", Unit::Count), Shows::No(None));
    }

    #[test]
    fn no_number_is_too_long() {
        let _ = look(&"九".repeat(99), "9", Unit::Yen);
        let _ = look(&format!("{}万万万万万円", "9".repeat(99)), "9", Unit::Yen);
    }
}
