//! Heading ids are those the bot shows; local pages hold `{#here}` only.

use crate::knowledge::lint::Base;
use crate::knowledge::topic::SECTIONS;
use crate::report::Finding;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for (topic, _, page, local) in base.pages() {
        for section in &page.sections {
            let fits = if local { section.id == "here" } else { SECTIONS.contains(&section.id.as_str()) && section.id != "here" };
            if !fits && !section.id.is_empty() {
                let help = if local { "a local page holds what the place adds, under `{#here}`".to_owned() } else { format!("one of: {}", SECTIONS.join(" ")) };
                findings.push(
                    Finding::error("unknown-heading", &page.path, format!("`{}` is no heading id of this kind of page", section.id))
                        .at(section.line, section.id.clone())
                        .help(help),
                );
            }
            if section.id.is_empty() && !section.parts.is_empty() {
                findings.push(
                    Finding::error("text-without-heading", &page.path, "this text stands under no heading, so it is shown nowhere")
                        .at(section.line, "")
                        .help("begin with `## … {#short}`"),
                );
            }
        }
        let needs_risk = !local && page.has_text() && (topic.file.discreet || topic.area() == "emergency");
        if needs_risk && page.section("risk").is_none() {
            findings.push(
                Finding::warning("no-risk", &page.path, "people without status find nothing for them here")
                    .help("add `## … {#risk}`: what could go wrong, first and honest"),
            );
        }
    }
}
