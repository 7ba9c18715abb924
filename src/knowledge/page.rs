//! A page in one language: markdown cut by heading id into paragraphs and lists. No HTML passes.

use crate::report::Finding;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::path::Path;

/// A piece of a section, in the writer's marked text (`{phone:…}`, `{value:…}`, `{窓口|まどぐち}`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List {
        /// Numbered.
        ordered: bool,
        /// Its items.
        items: Vec<String>,
    },
}

/// A section of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading's id, as written in `{#…}`.
    pub id: String,
    /// The heading's text.
    pub heading: String,
    /// What stands under it.
    pub parts: Vec<Part>,
    /// The line of the heading in its file, from 1.
    pub line: usize,
}

impl Section {
    /// The section's words without structure.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for part in &self.parts {
            match part {
                Part::Paragraph(text) => words.push_str(text),
                Part::List { items, .. } => words.push_str(&items.join("\n")),
            }
            words.push('\n');
        }
        words
    }
}

/// Cuts markdown into sections. Text before the first heading becomes a section with an empty id.
pub fn sections(file: &Path, markdown: &str, first_line: usize) -> (Vec<Section>, Vec<Finding>) {
    let mut reader = Reader {
        file,
        markdown,
        first_line,
        sections: Vec::new(),
        findings: Vec::new(),
        text: String::new(),
        lists: Vec::new(),
        links: Vec::new(),
        heading: None,
    };
    for (event, range) in Parser::new_ext(markdown, Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter() {
        reader.event(event, range.start);
    }
    (reader.sections, reader.findings)
}

struct Reader<'a> {
    file: &'a Path,
    markdown: &'a str,
    first_line: usize,
    sections: Vec<Section>,
    findings: Vec<Finding>,
    text: String,
    lists: Vec<(bool, Vec<String>)>,
    links: Vec<String>,
    heading: Option<(String, usize)>,
}

impl Reader<'_> {
    fn line(&self, at: usize) -> usize {
        self.first_line + self.markdown.get(..at).unwrap_or_default().matches('\n').count()
    }

    fn event(&mut self, event: Event<'_>, at: usize) {
        match event {
            Event::Start(Tag::Heading { id, level, .. }) => {
                if level != HeadingLevel::H2 {
                    let finding = Finding::warning("heading-level", self.file, "headings of a page are of the second level")
                        .at(self.line(at), "")
                        .help("write `## Heading {#id}`");
                    self.findings.push(finding);
                }
                self.heading = Some((id.map(|id| id.to_string()).unwrap_or_default(), self.line(at)));
                self.text.clear();
            }
            Event::End(TagEnd::Heading(_)) => {
                let (id, line) = self.heading.take().unwrap_or_default();
                if id.is_empty() {
                    let finding = Finding::error("heading-without-id", self.file, "this heading has no id, so its text is shown nowhere")
                        .at(line, "")
                        .help("end the line with its id, for example `{#steps}`");
                    self.findings.push(finding);
                }
                let heading = std::mem::take(&mut self.text).trim().to_owned();
                self.sections.push(Section { id, heading, parts: Vec::new(), line });
            }
            Event::Start(Tag::List(first)) => {
                if !self.lists.is_empty() {
                    self.text.push('\n');
                }
                self.lists.push((first.is_some(), Vec::new()));
            }
            Event::End(TagEnd::List(_)) => {
                if let Some((ordered, items)) = self.lists.pop() {
                    match self.lists.last() {
                        // A list inside a list becomes lines of its item.
                        Some(_) => self.text.push_str(&items.join("\n")),
                        None => self.push(Part::List { ordered, items }),
                    }
                }
            }
            Event::Start(Tag::Item) => self.text.clear(),
            Event::End(TagEnd::Item) => {
                let item = std::mem::take(&mut self.text).trim().to_owned();
                if let Some((_, items)) = self.lists.last_mut() {
                    items.push(item);
                }
            }
            Event::End(TagEnd::Paragraph) if self.lists.is_empty() => {
                let paragraph = std::mem::take(&mut self.text).trim().to_owned();
                if !paragraph.is_empty() {
                    self.push(Part::Paragraph(paragraph));
                }
            }
            Event::End(TagEnd::Paragraph) => self.text.push(' '),
            Event::Start(Tag::Link { dest_url, .. }) => self.links.push(dest_url.to_string()),
            Event::End(TagEnd::Link) => {
                if let Some(address) = self.links.pop().filter(|address| !self.text.ends_with(address.as_str())) {
                    self.text.push_str(&format!(" ({address})"));
                }
            }
            Event::Text(text) | Event::Code(text) => self.text.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::Html(_) | Event::InlineHtml(_) => {
                let finding = Finding::error("html", self.file, "HTML is not allowed in a page")
                    .at(self.line(at), "")
                    .help("write markdown: text, lists, `## Heading {#id}`");
                self.findings.push(finding);
            }
            _ => {}
        }
    }

    fn push(&mut self, part: Part) {
        if self.sections.is_empty() {
            self.sections.push(Section { id: String::new(), heading: String::new(), parts: Vec::new(), line: self.first_line });
        }
        if let Some(section) = self.sections.last_mut() {
            section.parts.push(part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_by_heading_id() {
        let (sections, findings) =
            sections(Path::new("en.md"), "## Short {#short}\nOne {phone:police}.\n\nTwo.\n\n## Do {#steps}\n1. First\n2. Second {窓口|まどぐち}\n", 5);
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(sections.len(), 2);
        assert_eq!(
            sections.first().map(|section| section.parts.clone()),
            Some(vec![Part::Paragraph("One {phone:police}.".into()), Part::Paragraph("Two.".into())])
        );
        assert_eq!(
            sections.last().map(|section| (section.id.as_str(), section.line, section.parts.clone())),
            Some(("steps", 10, vec![Part::List { ordered: true, items: vec!["First".into(), "Second {窓口|まどぐち}".into()] }]))
        );
    }

    #[test]
    fn html_and_headings_without_id_are_findings() {
        let (_, findings) = sections(Path::new("en.md"), "## No id\ntext <b>bold</b>\n", 1);
        let rules: Vec<_> = findings.iter().map(|finding| finding.rule).collect();
        assert!(rules.contains(&"heading-without-id") && rules.contains(&"html"), "{rules:?}");
    }
}
