//! Whether a number, hours and a name stand on a page: full-width digits, brackets, hyphens and line breaks understood.

use crate::knowledge::country::{Country, Pages};
use std::collections::BTreeSet;

/// Digits that may differ for a number to count as the same one, changed.
const SLIPS: usize = 2;
/// Signs that may stand between the groups of one number.
const GAP: usize = 3;

/// A page made ready to be looked at.
pub struct Page {
    text: String,
    squeezed: String,
    runs: Vec<Vec<String>>,
}

impl Page {
    /// Reads normalised text.
    pub fn new(text: String) -> Self {
        let squeezed = squeeze(&text);
        let runs = runs(&text);
        Self { text, squeezed, runs }
    }

    /// True when the number stands here, however it is parted.
    pub fn has_number(&self, number: &str, country: &Country) -> bool {
        let wanted: String = number.chars().filter(char::is_ascii_digit).collect();
        if number.starts_with('#') {
            let marked = format!("#{wanted}");
            return self.squeezed.replace('♯', "#").match_indices(&marked).any(|(at, _)| {
                let next = self.squeezed.get(at + marked.len()..).and_then(|tail| tail.chars().next());
                !next.is_some_and(|c| c.is_ascii_digit())
            });
        }
        let phone = &country.file.phone;
        let abroad =
            wanted.strip_prefix(phone.trunk_prefix.as_str()).filter(|_| !phone.trunk_prefix.is_empty()).map(|rest| format!("{}{rest}", phone.country_code));
        self.numbers(wanted.len()).any(|(digits, _)| digits == wanted)
            || abroad.is_some_and(|abroad| self.numbers(abroad.len()).any(|(digits, _)| digits == abroad))
    }

    /// The number of this page that looks like a wanted one with a digit or two changed.
    pub fn nearest(&self, number: &str, country: &Country) -> Option<String> {
        let wanted: String = number.chars().filter(char::is_ascii_digit).collect();
        let slips = |digits: &str| digits.chars().zip(wanted.chars()).filter(|(a, b)| a != b).count();
        let near = self.numbers(wanted.len()).filter(|(digits, written)| (1..=SLIPS).contains(&slips(digits)) && country.is_number(written));
        near.min_by_key(|(digits, _)| slips(digits)).map(|(_, written)| written)
    }

    /// Groups that stand together and have so many digits in all.
    fn numbers(&self, length: usize) -> impl Iterator<Item = (String, String)> + '_ {
        self.runs.iter().flat_map(move |run| {
            (0..run.len()).filter_map(move |start| {
                let mut digits = String::new();
                for (at, group) in run.iter().enumerate().skip(start) {
                    digits.push_str(group);
                    if digits.len() == length {
                        return Some((digits, run.get(start..=at)?.join("-")));
                    }
                    if digits.len() > length {
                        return None;
                    }
                }
                None
            })
        })
    }

    /// True when every time of the hours stands here; hours for day and night need one of the country's words, where it has some.
    pub fn has_hours(&self, hours: &str, pages: &Pages) -> bool {
        if hours.trim() == "24/7" {
            return pages.always.is_empty() || pages.always.iter().any(|word| self.squeezed.contains(&squeeze(word)));
        }
        let here = times(&self.text, pages);
        times(hours, &Pages::default()).iter().all(|time| here.contains(time))
    }

    /// True when a number in digits stands here, alone.
    pub fn has_count(&self, count: &str) -> bool {
        let digits: String = count.chars().filter(char::is_ascii_digit).collect();
        self.text.split(|c: char| !c.is_ascii_digit() && c != ',').any(|run| run.chars().filter(|c| *c != ',').eq(digits.chars()))
    }

    /// The normalised text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// True when one of the names stands here.
    pub fn has_name<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> bool {
        names.into_iter().map(squeeze).any(|name| !name.is_empty() && self.squeezed.contains(&name))
    }
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Groups of digits that may be one number, run by run.
fn runs(text: &str) -> Vec<Vec<String>> {
    let mut runs: Vec<Vec<String>> = Vec::new();
    let mut open = false;
    let mut gap = 0;
    let mut group = false;
    for c in text.chars() {
        let parts = c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−' | 'ー' | '(' | ')' | '.' | '/' | '・' | '~');
        if c.is_ascii_digit() {
            match runs.last_mut().filter(|_| open) {
                Some(run) => match run.last_mut().filter(|_| group) {
                    Some(last) => last.push(c),
                    None => run.push(c.to_string()),
                },
                None => runs.push(vec![c.to_string()]),
            }
            (open, group, gap) = (true, true, 0);
        } else if parts && open && gap < GAP {
            gap += 1;
            group = false;
        } else {
            (open, group) = (false, false);
        }
    }
    runs
}

/// Times of a text, in minutes after midnight: 9:00, 9時, 午後5時半.
fn times(text: &str, pages: &Pages) -> BTreeSet<u32> {
    let mut times = BTreeSet::new();
    let mut rest = text;
    let mut before = String::new();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (lead, tail) = rest.split_at(at);
        before.push_str(lead);
        let digits: String = tail.chars().take_while(char::is_ascii_digit).collect();
        let after = tail.get(digits.len()..).unwrap_or_default();
        rest = after;
        if let Some((hour, minute, behind)) = digits.parse().ok().filter(|hour| *hour <= 30 && digits.len() <= 2).and_then(|hour: u32| time(hour, after, pages))
        {
            rest = behind;
            times.insert(hour * 60 + minute);
            let near = |word: &String| squeeze(&before).ends_with(word.as_str()) || behind.trim_start().to_lowercase().starts_with(word.as_str());
            if hour < 12 && pages.after_noon.iter().any(near) {
                times.insert((hour + 12) * 60 + minute);
            }
        }
        before = String::new();
    }
    times
}

/// Minutes behind an hour, and what follows.
fn time<'a>(hour: u32, after: &'a str, pages: &Pages) -> Option<(u32, u32, &'a str)> {
    let two = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
    if let Some(tail) = after.strip_prefix(':') {
        let minute = two(tail);
        return (minute.len() == 2).then(|| Some((hour, minute.parse().ok()?, tail.get(2..)?))).flatten();
    }
    if let Some(tail) = pages.hour.iter().find_map(|word| after.strip_prefix(word.as_str())) {
        if let Some(behind) = pages.half.iter().find_map(|word| tail.strip_prefix(word.as_str())) {
            return Some((hour, 30, behind));
        }
        let minute = two(tail);
        return Some((hour, minute.parse().unwrap_or(0), tail.get(minute.len()..)?));
    }
    // 5 pm
    let word = after.trim_start().to_lowercase();
    pages.after_noon.iter().any(|noon| word.starts_with(noon.as_str())).then_some((hour, 0, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::country::{CountryFile, Phones, Shape};
    use crate::text::normalise::normalise;
    use std::path::Path;

    fn country() -> Country {
        let shape = Shape { id: "fixed".into(), starts: vec!["0".into()], digits: 10, cost: None, prepaid: None };
        let phone = Phones { country_code: "81".into(), trunk_prefix: "0".into(), show_year_before: 0, shapes: vec![shape] };
        Country::new(CountryFile { phone, ..CountryFile::default() }, Path::new("country.yaml"))
    }

    fn pages() -> Pages {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Pages { hour: words(&["時"]), half: words(&["半"]), after_noon: words(&["午後", "pm", "p.m."]), always: words(&["24時間"]), ..Pages::default() }
    }

    fn page(text: &str) -> Page {
        Page::new(normalise(text))
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for text in [
            "電話０３－１２３４－５６７８まで",
            "TEL (03) 1234-5678",
            "03（1234）5678",
            "0312345678",
            "03-1234\n-5678",
            "03−1234‐5678",
            "03ー1234ー5678",
            "+81-3-1234-5678",
            "03 1234 5678 / 03-9999-0000",
        ] {
            assert!(page(text).has_number("03-1234-5678", &country()), "{text}");
        }
        for text in ["03-1234-5679", "103-1234-5678", "03-1234-56781", "2103-1234-5678", "第03号 1234 番 5678"] {
            assert!(!page(text).has_number("03-1234-5678", &country()), "{text}");
        }
        assert!(page("＃８８９１へ").has_number("#8891", &country()) && !page("#88910").has_number("#8891", &country()));
    }

    #[test]
    fn one_digit_changed_is_a_change_and_not_a_loss() {
        assert_eq!(page("電話 03-1234-5679 ファクス 03-9876-5432").nearest("03-1234-5678", &country()).as_deref(), Some("03-1234-5679"));
        assert_eq!(page("電話 03-9876-5432").nearest("03-1234-5678", &country()), None);
    }

    #[test]
    fn hours_are_read_as_pages_write_them() {
        for text in ["午前９時～午後５時", "9:00-17:00", "9時から17時まで", "9:00 to 5 pm", "9:00 – 5:00 p.m."] {
            assert!(page(text).has_hours("Mo-Fr 09:00-17:00; PH off", &pages()), "{text}");
        }
        assert!(page("午後１時半から午後４時15分").has_hours("Mo 13:30-16:15", &pages()));
        assert!(!page("午前９時～午後４時").has_hours("Mo-Fr 09:00-17:00", &pages()));
        assert!(page("24時間受付").has_hours("24/7", &pages()) && !page("平日のみ").has_hours("24/7", &pages()));
    }

    #[test]
    fn a_name_may_be_broken_by_blanks() {
        assert!(page("川崎市 国際交流\nセンター").has_name(["川崎市国際交流センター"]));
        assert!(!page("別の名前").has_name(["川崎市国際交流センター", ""]));
    }
}
