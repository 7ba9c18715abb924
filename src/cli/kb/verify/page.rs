//! A fetched page as text: its encoding found, its markup taken off or its PDF read, its letters brought to one form.

use encoding_rs::{Encoding, UTF_8};
use icu_normalizer::ComposingNormalizerBorrowed;

/// How far into a page its encoding is looked for.
const HEAD: usize = 4096;
/// Tags that stand inside a word without parting it.
const INLINE: &[&str] = &["a", "b", "i", "em", "strong", "span", "font", "u", "small", "sup", "sub", "ruby", "rb", "wbr", "bdi", "mark"];
/// Tags whose content is not read.
const SKIPPED: &[&str] = &["script", "style", "noscript", "rt", "rp", "template"];

/// The words of a page or a PDF; nothing when a PDF has none that can be read. `encodings` are tried where a page names none and is not UTF-8.
pub fn text(bytes: &[u8], content_type: &str, encodings: &[String]) -> Option<String> {
    let text = if bytes.starts_with(b"%PDF") { pdf(bytes)? } else { without_markup(&decode(bytes, content_type, encodings)) };
    Some(one_form(&text)).filter(|text| !text.is_empty() || !bytes.starts_with(b"%PDF"))
}

/// Compatible letters in one form, one blank at a time. A message is cut by `text::normalise`; a page is as long as it is.
fn one_form(text: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(text);
    composed.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The words of a PDF. The library gives up on some fonts with a panic: such a file has no words for us.
fn pdf(bytes: &[u8]) -> Option<String> {
    let read = std::panic::catch_unwind(|| pdf_extract::extract_text_from_mem(bytes));
    read.ok()?.ok()
}

fn decode(bytes: &[u8], content_type: &str, encodings: &[String]) -> String {
    let head = String::from_utf8_lossy(bytes.get(..HEAD.min(bytes.len())).unwrap_or_default()).to_ascii_lowercase();
    let named = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| label(&content_type.to_ascii_lowercase())).or_else(|| label(&head));
    let guessed = || {
        let others = encodings.iter().filter_map(|label| Encoding::for_label(label.as_bytes()));
        std::iter::once(UTF_8).chain(others).find(|encoding| !encoding.decode(bytes).2)
    };
    let encoding = named.or_else(guessed).unwrap_or(UTF_8);
    encoding.decode(bytes).0.into_owned()
}

/// The encoding behind `charset=`.
fn label(text: &str) -> Option<&'static Encoding> {
    let (_, after) = text.split_once("charset=")?;
    let name: String = after.trim_start_matches(['"', '\'', ' ']).chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    Encoding::for_label(name.as_bytes())
}

fn without_markup(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        unescape(before, &mut text);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, tail)| tail);
            continue;
        }
        let Some((tag, tail)) = after.split_once('>') else { return text };
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        rest = tail;
        if !tag.starts_with('/') && SKIPPED.contains(&name.as_str()) {
            rest = behind(tail, &name);
        } else if !INLINE.contains(&name.as_str()) && !SKIPPED.contains(&name.as_str()) {
            text.push('\n');
        }
    }
    unescape(rest, &mut text);
    text
}

/// What follows the end of a tag whose content is not read.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    let end = format!("</{name}");
    let at = text.char_indices().map(|(at, _)| at).find(|at| text.get(*at..at + end.len()).is_some_and(|part| part.eq_ignore_ascii_case(&end)));
    let tail = at.and_then(|at| text.get(at..)).unwrap_or_default();
    tail.split_once('>').map_or("", |(_, tail)| tail)
}

fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        match entity.and_then(|(name, tail)| Some((letter(name)?, tail))) {
            Some((c, tail)) => {
                out.push(c);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
}

fn letter(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "nbsp" | "ensp" | "emsp" | "thinsp" => Some(' '),
        "minus" | "ndash" | "mdash" | "hyphen" | "shy" => Some('-'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "<html><body><script>var x = '03-9999-9999';</script><p>相談<ruby>窓口<rt>まどぐち</rt></ruby>：０３－１２３４<b>－５６７８</b>&nbsp;(&#65;&amp;B)</p></body>";

    #[test]
    fn every_encoding_of_the_country_is_read() {
        let encodings = ["shift_jis".to_owned(), "euc-jp".to_owned()];
        for label in ["utf-8", "shift_jis", "euc-jp"] {
            let encoding = Encoding::for_label(label.as_bytes()).unwrap();
            let bytes = encoding.encode(WORDS).0;
            for content_type in [format!("text/html; charset={label}"), "text/html".to_owned()] {
                let text = text(&bytes, &content_type, &encodings).unwrap();
                assert!(text.contains("相談窓口") && text.contains("(A&B)") && !text.contains("9999"), "{label} {content_type}: {text}");
            }
            let meta = format!("<meta charset=\"{label}\">{WORDS}");
            assert!(super::text(&encoding.encode(&meta).0, "", &[]).unwrap().contains("相談窓口"), "{label} in the page");
        }
    }

    #[test]
    fn broken_markup_ends_the_text_and_nothing_else() {
        for broken in ["<p>a<", "<script>", "<!-- a", "&#99999999;", "&", "<rt", "<p>a</p"] {
            text(broken.as_bytes(), "", &[]);
        }
        assert_eq!(text(b"%PDF-1.4 and nothing more", "application/pdf", &[]), None);
    }

    #[test]
    fn a_long_page_is_read_to_its_end() {
        let long = format!("{}<p>０３－１２３４－５６７８", "<p>言葉</p>".repeat(20_000));
        assert!(text(long.as_bytes(), "", &[]).unwrap().ends_with("03-1234-5678"));
    }
}
