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

/// The reading with a space before each word that has one, for those who read it in another script.
pub fn spaced(marked: &str) -> String {
    let mut spaced = String::new();
    for span in spans(marked) {
        if span.reading.is_some() && !spaced.is_empty() && !spaced.ends_with(char::is_whitespace) {
            spaced.push(' ');
        }
        spaced.push_str(&span.reading.unwrap_or(span.base));
    }
    spaced
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
        assert_eq!(plain("a {phone:x} {b"), "a {phone:x} {b");
    }
}
