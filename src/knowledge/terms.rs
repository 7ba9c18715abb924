//! One word for one thing: `terms.tsv`, a term a line, its word in each language and the words that should not be used for it.

use crate::language::Language;
use crate::report::Finding;
use std::collections::BTreeMap;
use std::path::Path;

/// Between words that are equally right.
const EQUAL: &str = " / ";
/// Before each word that should not be used.
const OTHER: char = '|';

/// The words of one term in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What the pages say.
    pub right: Vec<String>,
    /// What they should not say.
    pub other: Vec<String>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its name.
    pub id: String,
    /// How the counter's word is read.
    pub reading: String,
    /// Its words by language.
    pub words: BTreeMap<Language, Words>,
}

/// Reads the table. Lines that begin with `#` are remarks.
pub fn read(path: &Path, text: &str) -> (Vec<Term>, Vec<Finding>) {
    let mut findings = Vec::new();
    let columns: Vec<&str> = text.lines().next().unwrap_or_default().split('\t').map(str::trim).collect();
    for column in columns.iter().filter(|column| !matches!(**column, "id" | "reading") && column.parse::<Language>().is_err()) {
        let finding = Finding::error("terms-column", path, format!("`{column}` is no column of this table")).at(1, *column);
        findings.push(finding.help("the columns are `id`, `reading`, and the tags of languages"));
    }
    let mut terms: Vec<Term> = Vec::new();
    for (at, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
        let mut term = Term { id: String::new(), reading: String::new(), words: BTreeMap::new() };
        for (place, (column, cell)) in columns.iter().zip(line.split('\t').map(str::trim)).enumerate() {
            match (*column, column.parse::<Language>()) {
                // The first column names the term; another `id` is Indonesian.
                ("id", _) if place == 0 => cell.clone_into(&mut term.id),
                ("reading", _) => cell.clone_into(&mut term.reading),
                (_, Ok(language)) if !cell.is_empty() => {
                    term.words.insert(language, words(cell));
                }
                _ => {}
            }
        }
        if term.id.is_empty() || terms.iter().any(|known| known.id == term.id) {
            findings.push(
                Finding::error("terms-id", path, "a term needs an id of its own")
                    .at(at + 1, term.id.clone())
                    .help("choose a short name that no other line has"),
            );
        }
        terms.push(term);
    }
    (terms, findings)
}

fn words(cell: &str) -> Words {
    let mut parts = cell.split(OTHER).map(str::trim);
    let right = parts.next().unwrap_or_default().split(EQUAL).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect();
    Words { right, other: parts.filter(|word| !word.is_empty()).map(str::to_owned).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_the_right_words_and_the_others() {
        let (terms, findings) =
            read(Path::new("terms.tsv"), "id\tja\treading\ten\n# a remark\ncard\tカード\tかーど\tzairyu card / residence card|alien card\n");
        assert!(findings.is_empty(), "{findings:?}");
        let english = terms[0].words[&Language::En].clone();
        assert_eq!(english, Words { right: vec!["zairyu card".into(), "residence card".into()], other: vec!["alien card".into()] });
        let (_, findings) = read(Path::new("terms.tsv"), "id\tcolour\na\tred\na\tblue\n");
        assert_eq!(findings.iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["terms-column", "terms-id"]);
    }
}
