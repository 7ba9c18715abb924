//! A patch for what still stands: the day it was checked, written where the source stands, with three lines around as every tool expects.

/// Lines around a change.
const AROUND: usize = 3;

/// A line to replace, or one to put behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The line, from 0.
    pub line: usize,
    /// What stands there afterwards.
    pub new: Vec<String>,
}

/// Writes the day under `checked:` of the sources with this address.
pub fn checked(text: &str, url: &str, day: &str) -> Vec<Edit> {
    let lines: Vec<&str> = text.lines().collect();
    let mut edits = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(item) = line.trim_start().strip_prefix("- ") else { continue };
        let named = item.split_once("url:").is_some_and(|(_, rest)| is_value(rest, url));
        if !named {
            continue;
        }
        if item.starts_with('{') {
            edits.push(Edit { line: at, new: vec![in_line(line, day)] });
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let inside = |line: &&&str| !line.trim().is_empty() && line.len() - line.trim_start().len() > indent;
        let below = lines.iter().skip(at + 1).take_while(inside);
        let blanks = " ".repeat(indent + 2);
        match below.clone().position(|line| line.trim_start().starts_with("checked:")) {
            Some(down) => {
                let comment = lines.get(at + 1 + down).and_then(|line| line.split_once(" #")).map(|(_, comment)| format!("   #{comment}")).unwrap_or_default();
                edits.push(Edit { line: at + 1 + down, new: vec![format!("{blanks}checked: {day}{comment}")] });
            }
            None => edits.push(Edit { line: at, new: vec![(*line).to_owned(), format!("{blanks}checked: {day}")] }),
        }
    }
    edits
}

/// True when the address is the value, in quotes or not, a remark or further keys behind it.
fn is_value(rest: &str, url: &str) -> bool {
    let rest = rest.trim_start().trim_start_matches(['"', '\'']);
    rest.strip_prefix(url).is_some_and(|behind| behind.is_empty() || behind.starts_with(['"', '\'', ' ', ',', '}']))
}

/// The same in a source on one line: `- { url: …, confidence: … }`.
fn in_line(line: &str, day: &str) -> String {
    if let Some((before, after)) = line.split_once("checked:") {
        let end = after.find([',', '}']).unwrap_or(after.len());
        let tail = after.get(end..).unwrap_or_default();
        return format!("{before}checked: {day}{}{tail}", if tail.starts_with('}') { " " } else { "" });
    }
    match line.rsplit_once('}') {
        Some((before, after)) => format!("{}, checked: {day} }}{after}", before.trim_end()),
        None => line.to_owned(),
    }
}

/// The edits of one file as a unified diff.
pub fn diff(path: &str, text: &str, edits: &[Edit]) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.line);
    edits.dedup();
    let path = path.trim_start_matches("./");
    let mut out = format!("--- a/{path}\n+++ b/{path}\n");
    let mut grown = 0;
    let mut rest = edits.as_slice();
    while let Some(first) = rest.first() {
        // Changes whose surroundings touch stand together.
        let together = rest.windows(2).take_while(|pair| matches!(pair, [a, b] if b.line <= a.line + 2 * AROUND + 1)).count() + 1;
        let (hunk, later) = rest.split_at(together.min(rest.len()));
        let last = hunk.last().map_or(first.line, |edit| edit.line);
        let start = first.line.saturating_sub(AROUND);
        let end = (last + AROUND + 1).min(lines.len());
        let mut body = String::new();
        let mut added = 0;
        for (at, line) in lines.iter().enumerate().take(end).skip(start) {
            match hunk.iter().find(|edit| edit.line == at) {
                Some(edit) if edit.new.first().is_some_and(|new| new == line) => {
                    body.push_str(&format!(" {line}\n"));
                    for new in edit.new.iter().skip(1) {
                        body.push_str(&format!("+{new}\n"));
                        added += 1;
                    }
                }
                Some(edit) => {
                    body.push_str(&format!("-{line}\n"));
                    for new in &edit.new {
                        body.push_str(&format!("+{new}\n"));
                    }
                    added += edit.new.len() - 1;
                }
                None => body.push_str(&format!(" {line}\n")),
            }
        }
        let length = end - start;
        out.push_str(&format!("@@ -{},{length} +{},{} @@\n{body}", start + 1, start + 1 + grown, length + added));
        grown += added;
        rest = later;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "---\nurl: https://a.example/\nsources:\n  - url: https://a.example/   # 1\n    title: A\n    checked:\n    confidence: seen-O\n  - url: \"https://b.example/\"\n    title: B\n  - { url: \"https://c.example/\", title: C, confidence: seen-O }\n---\n";

    #[test]
    fn the_day_is_written_where_the_source_stands() {
        assert_eq!(checked(PAGE, "https://a.example/", "2026-11-24"), [Edit { line: 5, new: vec!["    checked: 2026-11-24".into()] }]);
        assert_eq!(
            checked(PAGE, "https://b.example/", "2026-11-24"),
            [Edit { line: 7, new: vec!["  - url: \"https://b.example/\"".into(), "    checked: 2026-11-24".into()] }]
        );
        let inline = checked(PAGE, "https://c.example/", "2026-11-24");
        assert_eq!(inline[0].new, ["  - { url: \"https://c.example/\", title: C, confidence: seen-O, checked: 2026-11-24 }"]);
        assert!(checked(PAGE, "https://a.example", "2026-11-24").is_empty(), "an address is not its beginning");
        assert_eq!(in_line("- { url: u, checked: 2024-01-01, a: b }", "2026-11-24"), "- { url: u, checked: 2026-11-24, a: b }");
    }

    #[test]
    fn a_diff_says_how_many_lines_it_has() {
        let edits: Vec<Edit> =
            ["https://a.example/", "https://b.example/", "https://c.example/"].iter().flat_map(|url| checked(PAGE, url, "2026-11-24")).collect();
        let text = diff("./kb/a.md", PAGE, &edits);
        assert!(text.starts_with("--- a/kb/a.md\n+++ b/kb/a.md\n@@ -3,9 +3,10 @@\n"), "{text}");
        let old = text.lines().skip(3).filter(|line| !line.starts_with('+')).count();
        let new = text.lines().skip(3).filter(|line| !line.starts_with('-')).count();
        assert_eq!((old, new), (9, 10), "{text}");
    }
}
