//! Text with readings, as editors write it: `{窓口|まどぐち}` is 窓口 read まどぐち.

use serde::Serialize;

/// A piece of text and, where the writer gave one, its reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Span {
    /// The text as printed.
    pub base: String,
    /// How it is read, in kana.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
}

/// Cuts marked text into spans. What is no reading mark stays as written.
pub fn spans(marked: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('{') {
        push_plain(&mut spans, before);
        match after.split_once('}').map(|(inside, tail)| (inside.split_once('|'), tail)) {
            Some((Some((base, reading)), tail)) if !base.contains('{') => {
                spans.push(Span { base: base.to_owned(), reading: Some(reading.to_owned()) });
                rest = tail;
            }
            _ => {
                push_plain(&mut spans, "{");
                rest = after;
            }
        }
    }
    push_plain(&mut spans, rest);
    spans
}

fn push_plain(spans: &mut Vec<Span>, text: &str) {
    if text.is_empty() {
        return;
    }
    match spans.last_mut() {
        Some(Span { base, reading: None }) => base.push_str(text),
        _ => spans.push(Span { base: text.to_owned(), reading: None }),
    }
}

/// The text without readings.
pub fn plain(marked: &str) -> String {
    spans(marked).into_iter().map(|span| span.base).collect()
}

/// The text with each reading in brackets behind its base, for channels without ruby.
pub fn bracketed(marked: &str) -> String {
    spans(marked)
        .into_iter()
        .map(|span| match span.reading {
            Some(reading) => format!("{}（{reading}）", span.base),
            None => span.base,
        })
        .collect()
}

/// The text as it is read aloud: each base replaced by its reading.
pub fn reading(marked: &str) -> String {
    spans(marked).into_iter().map(|span| span.reading.unwrap_or(span.base)).collect()
}

/// Words that stand alone behind a word with a reading, and how they are said where that differs from how they are spelt.
const PARTICLES: &[(&str, &str)] = &[
    ("から", "から"),
    ("まで", "まで"),
    ("を", "お"),
    ("は", "わ"),
    ("へ", "え"),
    ("が", "が"),
    ("に", "に"),
    ("の", "の"),
    ("と", "と"),
    ("で", "で"),
    ("も", "も"),
];
/// Endings of verbs that begin like a particle: 上がる, 積もった.
const ENDINGS: &[&str] = &["がる", "がり", "がっ", "がら", "がれ", "もる", "もり", "もっ", "です"];
/// Words that are parted from what stands before them.
const PARTED: &[&str] = &["です", "ください"];

/// The reading with blanks between words, as it is said, for those who read it in another script.
pub fn spaced(marked: &str) -> String {
    let mut spaced = String::new();
    let mut behind_a_word = false;
    for span in spans(marked) {
        let Some(reading) = span.reading else {
            let mut rest = span.base.as_str();
            while let Some((said, tail)) = particle(rest).filter(|_| behind_a_word) {
                spaced.push_str(&format!(" {said} "));
                rest = tail;
                behind_a_word = matches!(rest, "は" | "も");
            }
            let parted = PARTED.iter().fold(rest.to_owned(), |text, word| text.replace(word, &format!(" {word}")));
            spaced.push_str(&parted);
            behind_a_word = false;
            continue;
        };
        spaced.push(' ');
        spaced.push_str(&reading);
        behind_a_word = true;
    }
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The particle a text begins with, as it is said, and what follows.
fn particle(text: &str) -> Option<(&'static str, &str)> {
    if ENDINGS.iter().any(|ending| text.starts_with(ending)) {
        return None;
    }
    PARTICLES.iter().find_map(|(written, said)| Some((*said, text.strip_prefix(written)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_told_from_text() {
        let marked = "{未払|みばら}いの{賃金|ちんぎん}";
        assert_eq!(plain(marked), "未払いの賃金");
        assert_eq!(bracketed(marked), "未払（みばら）いの賃金（ちんぎん）");
        assert_eq!(reading(marked), "みばらいのちんぎん");
        assert_eq!(spaced(marked), "みばらいの ちんぎん");
        assert_eq!(spaced("{未払|みばら}い{賃金|ちんぎん}の{申告|しんこく}をしたいです。"), "みばらい ちんぎん の しんこく お したい です。");
        assert_eq!(spaced("{私|わたし}は{家|いえ}には{上|あ}がります。{教|おし}えてください。"), "わたし わ いえ に わ あがります。 おしえて ください。");
        assert_eq!(spaced("{初|はじ}めてです。／{何|なん}ですか。"), "はじめて です。／ なん ですか。");
        assert_eq!(plain("a {phone:x} {b"), "a {phone:x} {b");
    }
}
