//! Findings for editors, like a compiler's: rule, file, line, the text underlined, what to write instead; all at once, worst first.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The page is not shown, or must not be shown: `kb check` fails.
    Error,
    /// Worth mending, blocks nothing.
    Warning,
}

/// One thing an editor should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule's name, `kebab-case`.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file, as given to the loader.
    pub file: PathBuf,
    /// The line, from 1; 0 when it concerns the file as a whole.
    pub line: usize,
    /// The text to underline, as it stands in that line; empty for the whole line.
    pub underline: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

impl Finding {
    /// An error about a whole file.
    pub fn error(rule: &'static str, file: &Path, message: impl Into<String>) -> Self {
        Self { rule, severity: Severity::Error, file: file.to_owned(), line: 0, underline: String::new(), message: message.into(), help: String::new() }
    }

    /// A warning about a whole file.
    pub fn warning(rule: &'static str, file: &Path, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(rule, file, message) }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, line: usize, underline: impl Into<String>) -> Self {
        self.line = line;
        self.underline = underline.into();
        self
    }

    /// Says at the first line of `source` that holds `needle`, counting from `offset` lines above it.
    #[must_use]
    pub fn at_text(self, source: &str, needle: &str) -> Self {
        match source.lines().position(|line| line.contains(needle)) {
            Some(line) => self.at(line + 1, needle),
            None => self,
        }
    }

    /// Says what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}

/// Sorts findings worst first, then by file and line.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| (a.severity, &a.file, a.line, a.rule).cmp(&(b.severity, &b.file, b.line, b.rule)));
}

/// Prints one finding as a compiler would; `source` is the file's text, `colour` for terminals.
pub fn render(finding: &Finding, source: &str, colour: bool) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let path = finding.file.display().to_string();
    let line = source.lines().nth(finding.line.saturating_sub(1)).unwrap_or_default();
    let mut group =
        level.primary_title(finding.message.as_str()).id(finding.rule).elements(std::iter::empty::<Snippet<'_, annotate_snippets::Annotation<'_>>>());
    if finding.line > 0 {
        let start = line.find(&finding.underline).unwrap_or(0);
        let end = if finding.underline.is_empty() { line.len() } else { (start + finding.underline.len()).min(line.len()) };
        group = group.element(Snippet::source(line).line_start(finding.line).path(path.as_str()).annotation(AnnotationKind::Primary.span(start..end)));
    } else {
        group = group.element(annotate_snippets::Origin::path(path.as_str()));
    }
    if !finding.help.is_empty() {
        group = group.element(Level::HELP.message(finding.help.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_reads_like_a_compilers() {
        let source = "code: wj\nservices: [labour-ofice]\n";
        let finding = Finding::error("unknown-kind", Path::new("topics/work/unpaid-wages/topic.yaml"), "there is no kind of service called `labour-ofice`")
            .at(2, "labour-ofice")
            .help("write `labour-office`");
        let text = render(&finding, source, false);
        assert!(text.contains("topics/work/unpaid-wages/topic.yaml:2"), "{text}");
        assert!(text.contains("^^^^^^^^^^^^") && text.contains("labour-office"), "{text}");
    }
}
