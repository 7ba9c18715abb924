//! Front matter and YAML files to typed values, with findings an editor can act on. The only file that knows the YAML library.

use crate::report::Finding;
use serde::de::DeserializeOwned;
use std::path::Path;

/// A page cut into its front matter and its body.
pub struct Cut<'a> {
    /// The YAML between the two `---` lines.
    pub front: &'a str,
    /// The markdown after it.
    pub body: &'a str,
    /// The line the YAML starts at, from 1.
    pub front_line: usize,
    /// The line the body starts at, from 1.
    pub body_line: usize,
}

/// Cuts a page into front matter and body.
pub fn cut<'a>(file: &Path, source: &'a str) -> Result<Cut<'a>, Box<Finding>> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let missing = || {
        let finding = Finding::error("no-front-matter", file, "this page does not begin with its front matter").at(1, "");
        Box::new(finding.help("begin the file with a line `---`, the keys, and another line `---`"))
    };
    let rest = source.strip_prefix("---\n").or_else(|| source.strip_prefix("---\r\n")).ok_or_else(missing)?;
    let end = rest.lines().scan(0, |at, line| {
        let start = *at;
        *at += line.len() + 1;
        Some((start, line))
    });
    let mut end = end.filter(|(_, line)| line.trim_end() == "---");
    let (close, _) = end.next().ok_or_else(missing)?;
    let front = rest.get(..close).unwrap_or_default();
    let after = rest.get(close..).and_then(|tail| tail.split_once('\n')).map_or("", |(_, body)| body);
    Ok(Cut { front, body: after, front_line: 2, body_line: front.lines().count() + 3 })
}

/// Reads YAML into a typed value. `first_line` is the line of the file the YAML starts at.
pub fn read<T: DeserializeOwned>(file: &Path, yaml: &str, first_line: usize) -> Result<T, Vec<Finding>> {
    let comments = lost_comments(file, yaml, first_line);
    match serde_saphyr::from_str::<T>(yaml) {
        Ok(value) if comments.is_empty() => Ok(value),
        Ok(_) => Err(comments),
        Err(error) => {
            let at = error.location().map_or(0, |location| usize::try_from(location.line()).unwrap_or(0));
            let line = yaml.lines().nth(at.saturating_sub(1)).unwrap_or_default();
            let message = first_sentence(&error.to_string());
            let finding = Finding::error("front-matter", file, message.clone()).at(if at == 0 { 0 } else { at + first_line - 1 }, underlined(&message, line));
            let mut findings = comments;
            findings.push(finding.help(help(&message)));
            Err(findings)
        }
    }
}

/// YAML drops what follows ` #` in silence: `#8891` after a space would vanish.
fn lost_comments(file: &Path, yaml: &str, first_line: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, line) in yaml.lines().enumerate() {
        let Some((before, after)) = line.split_once('#') else { continue };
        let number: String = after.chars().take_while(|c| c.is_ascii_digit()).collect();
        let unquoted = before.matches('"').count() % 2 == 0 && before.matches('\'').count() % 2 == 0;
        if number.len() >= 3 && unquoted && (before.is_empty() || before.ends_with([' ', '[', ','])) {
            let lost = format!("#{number}");
            findings.push(
                Finding::error("unquoted-hash", file, format!("YAML reads `{lost}` as a comment and drops it"))
                    .at(at + first_line, lost.clone())
                    .help(format!("put quotes around it: \"{lost}\"")),
            );
        }
    }
    findings
}

/// The library's message without its own picture of the line.
fn first_sentence(message: &str) -> String {
    let line = message.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let line = line.strip_prefix("error: ").unwrap_or(line);
    match line.strip_prefix("line ").and_then(|rest| rest.split_once(": ")) {
        Some((_, rest)) => rest.to_owned(),
        None => line.to_owned(),
    }
}

/// The word of the message that stands in the line.
fn underlined(message: &str, line: &str) -> String {
    message.split('`').skip(1).step_by(2).find(|word| !word.is_empty() && line.contains(*word)).unwrap_or_default().to_owned()
}

fn help(message: &str) -> &'static str {
    if message.contains("unknown field") {
        "use one of the names listed, or delete the line"
    } else if message.contains("missing field") {
        "add the missing key; knowledge-base/README.md has a template to copy"
    } else if message.contains("unknown variant") {
        "use one of the words listed"
    } else {
        "see the template for this kind of file in knowledge-base/README.md"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    struct Small {
        #[expect(dead_code, reason = "read by serde")]
        code: String,
    }

    #[test]
    fn an_unknown_key_names_the_allowed_ones() {
        let findings = read::<Small>(Path::new("topic.yaml"), "code: wj\ncolour: red\n", 1).err().unwrap_or_default();
        let finding = findings.first();
        assert!(finding.is_some_and(|finding| finding.line == 2 && finding.message.contains("colour") && finding.message.contains("code")), "{findings:?}");
    }

    #[test]
    fn an_unquoted_hash_is_not_lost_in_silence() {
        let findings = read::<Small>(Path::new("s.md"), "code: #8891\n", 2).err().unwrap_or_default();
        assert!(findings.iter().any(|finding| finding.rule == "unquoted-hash" && finding.line == 2 && finding.help.contains("\"#8891\"")), "{findings:?}");
    }

    #[test]
    fn a_page_is_cut_at_its_front_matter() {
        let cut = cut(Path::new("en.md"), "---\ntitle: A\n---\n## B {#short}\ntext\n");
        assert!(cut.is_ok_and(|cut| cut.front == "title: A\n" && cut.body.starts_with("## B") && cut.body_line == 4));
        assert!(super::cut(Path::new("en.md"), "no front matter").is_err());
    }
}
