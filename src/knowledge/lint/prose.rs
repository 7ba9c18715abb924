//! What can change stands in one place: no telephone number, sum or date is typed into prose.

use crate::knowledge::lint::{Base, bare};
use crate::report::Finding;

/// Digits in a row from which a number is suspected of being a phone, a sum or a date.
const SUSPECT: usize = 3;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for (_, _, path, text) in base.prose() {
        for number in numbers(&bare(&text)) {
            findings.push(
                Finding::error("number-in-prose", path, format!("`{number}` is typed into prose"))
                    .at_text(base.source(path), &number)
                    .help("name it: `{phone:SLUG}` for a telephone number, `{value:KEY}` for a sum, a period or a date"),
            );
        }
    }
}

fn numbers(text: &str) -> Vec<String> {
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let mut numbers = Vec::new();
    let mut run = String::new();
    let mut before = ' ';
    for c in text.chars().chain([' ']) {
        let joins = matches!(c, '-' | ',' | '.' | '/' | '–') && run.chars().last().is_some_and(digit);
        if digit(c) || joins {
            run.push(c);
            continue;
        }
        let word = run.trim_end_matches(|c| !digit(c));
        // Letters before the digits make a name: A4, B1, COVID19.
        if word.chars().filter(|c| digit(*c)).count() >= SUSPECT && !before.is_ascii_alphabetic() {
            numbers.push(word.to_owned());
        }
        run.clear();
        before = c;
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_can_change_are_found() {
        assert_eq!(numbers("call 03-1234-5678 or 110, pay 1,000 yen by 2026-01-01; form A4 in 14 days"), ["03-1234-5678", "110", "1,000", "2026-01-01"]);
        assert!(numbers("24時間、3か月、A123").is_empty());
    }
}
