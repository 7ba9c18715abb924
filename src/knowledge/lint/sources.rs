//! A written topic rests on a law or a source, and so does what a place adds or offers; a source's number exists.

use crate::knowledge::lint::Base;
use crate::knowledge::town::{Aspect, Offers};
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
    for page in base.pages().filter_map(|(_, _, page, local)| local.then_some(page)) {
        if page.has_text() && page.file.sources.is_empty() {
            findings.push(
                Finding::error("page-without-source", &page.path, "what a place adds needs a source").help("add the page it comes from under `sources:`"),
            );
        }
    }
    for town in base.knowledge.towns.values() {
        for aspect in Aspect::ALL {
            let Some(offer) = town.file.offer(aspect).filter(|offer| offer.offers != Offers::Unknown) else { continue };
            if offer.source.and_then(|number| town.file.source(number)).is_none() {
                let key = aspect.key();
                findings.push(
                    Finding::error("offer-source", &town.path, format!("`{key}` says yes or no and names no source that exists"))
                        .at_text(base.source(&town.path), &format!("{key}:"))
                        .help("add `source:` with the number of an entry under `sources:`, counted from 1; what was not found is `unknown`"),
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
