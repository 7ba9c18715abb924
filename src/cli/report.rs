//! `madoguchi report --month 2026-11`: adds up the lines of counts that the service printed, read from standard input.

use crate::guard::counts::LINE;
use anyhow::Result;
use clap::Args;
use std::collections::BTreeMap;
use std::io::{BufRead, stdin};
use std::process::ExitCode;

/// `report`.
#[derive(Args)]
pub struct Report {
    /// The month, for example 2026-11
    #[arg(long, value_name = "YEAR-MONTH")]
    month: String,
}

impl Report {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode> {
        let mut cells = BTreeMap::new();
        for line in stdin().lock().lines() {
            add(&mut cells, &line?, &self.month);
        }
        if cells.is_empty() {
            println!("no counts of {} in what was read: fewer than ten people asked about any one thing, or the lines are elsewhere", self.month);
            return Ok(ExitCode::FAILURE);
        }
        println!("people\ttopic\tlanguage\tprefecture");
        for ((topic, language, prefecture), people) in &cells {
            println!("{people}\t{topic}\t{language}\t{prefecture}");
        }
        println!("Estimates of people, in tens. What fewer than ten asked, and all questions on the web, are not in it.");
        Ok(ExitCode::SUCCESS)
    }
}

type Cells = BTreeMap<(String, String, String), u32>;

/// Adds a line, whatever stands before its counts; lines of other months and other lines are passed over.
fn add(cells: &mut Cells, line: &str, month: &str) {
    let Some((_, rest)) = line.split_once(LINE) else { return };
    let mut words = rest.split_whitespace();
    if words.next() != Some(month) {
        return;
    }
    for word in words {
        let mut parts = word.split(':').map(str::to_owned);
        if let (Some(topic), Some(language), Some(prefecture), Some(Ok(people))) =
            (parts.next(), parts.next(), parts.next(), parts.next().map(|people| people.parse::<u32>()))
        {
            *cells.entry((topic, language, prefecture)).or_default() += people;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_several_processes_are_added_cell_by_cell() {
        let mut cells = Cells::new();
        for line in [
            "madoguchi: counts 2026-11 work/injury:my:14:20 work/injury:my:-:10",
            "Nov 30 23:59 host madoguchi[1]: madoguchi: counts 2026-11 work/injury:my:14:30",
            "madoguchi: counts 2026-12 work/injury:my:14:70",
            "counts 2026-11 broken :: work/injury:my:14:x",
            "something else",
        ] {
            add(&mut cells, line, "2026-11");
        }
        let told: Vec<_> = cells.into_iter().map(|((topic, language, prefecture), people)| format!("{topic} {language} {prefecture} {people}")).collect();
        assert_eq!(told, ["work/injury my - 10", "work/injury my 14 50"]);
    }
}
