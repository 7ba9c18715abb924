//! A written topic rests on a law or a source; a source's number exists.

use crate::knowledge::lint::Base;
use crate::report::Finding;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for topic in base.knowledge.topics.values() {
        let text = base.source(&topic.path);
        if topic.is_written() && topic.file.sources.is_empty() {
            findings.push(
                Finding::error("topic-without-source", &topic.path, "a topic that says something needs a source")
                    .help("add the page it comes from under `sources:`"),
            );
        }
        if !topic.is_written() {
            findings.push(Finding::warning("topic-not-written", &topic.path, "this topic has no text in any language yet"));
        }
        for (key, value) in &topic.file.values {
            if value.source.is_none_or(|number| number == 0 || number > topic.file.sources.len()) {
                findings.push(
                    Finding::error("value-source", &topic.path, format!("the value `{key}` names no source that exists"))
                        .at_text(text, key)
                        .help("add `source:` with the number of an entry under `sources:`, counted from 1"),
                );
            }
        }
    }
    for service in base.knowledge.services.values() {
        if service.file.sources.is_empty() {
            findings
                .push(Finding::error("service-without-source", &service.path, "a service needs a source").help("add the page it comes from under `sources:`"));
        }
    }
}
