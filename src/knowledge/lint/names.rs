//! What prose names must exist: `{phone:SLUG}`, `{service:SLUG}`, `{value:KEY}`; so must related topics, the desks of places and the services of `urgent`.

use crate::id::Slug;
use crate::knowledge::lint::{Base, braces};
use crate::report::Finding;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    let knowledge = base.knowledge;
    for (topic, _, path, text) in base.prose() {
        for inside in braces(&text) {
            let Some((kind, name)) = inside.split_once(':') else { continue };
            let service = knowledge.services.get(&Slug::new(name));
            let fault = match kind {
                "phone" => (service.is_none_or(|service| service.file.phones.is_empty())).then(|| format!("there is no service `{name}` with a number")),
                "service" => service.is_none().then(|| format!("there is no service `{name}`")),
                "value" => {
                    let known = topic.is_some_and(|topic| topic.file.values.contains_key(name)) || knowledge.country.file.values.contains_key(name);
                    (!known).then(|| format!("neither topic.yaml nor country.yaml has a value `{name}`"))
                }
                _ => None,
            };
            if let Some(fault) = fault {
                findings.push(
                    Finding::error("unknown-name", path, fault)
                        .at_text(base.source(path), inside)
                        .help("check the spelling; a service's name is that of its file without `.md`"),
                );
            }
        }
    }
    for topic in knowledge.topics.values() {
        for related in topic.file.related.iter().filter(|id| !knowledge.topics.contains_key(*id)) {
            findings.push(
                Finding::warning("unknown-topic", &topic.path, format!("there is no topic `{related}` yet"))
                    .at_text(base.source(&topic.path), related.as_str()),
            );
        }
    }
    for service in knowledge.services.values() {
        for id in service.file.topics.iter().filter(|id| !knowledge.topics.contains_key(*id)) {
            findings.push(
                Finding::warning("unknown-topic", &service.path, format!("there is no topic `{id}` yet")).at_text(base.source(&service.path), id.as_str()),
            );
        }
    }
    for (town, slug) in knowledge.towns.values().flat_map(|town| town.file.desk.iter().map(move |slug| (town, slug))) {
        if !knowledge.services.contains_key(slug) {
            findings.push(
                Finding::error("unknown-name", &town.path, format!("there is no service `{slug}`"))
                    .at_text(base.source(&town.path), slug.as_str())
                    .help("check the spelling; a service's name is that of its file without `.md`"),
            );
        }
    }
    for slug in knowledge.country.file.urgent.values().flatten().filter(|slug| !knowledge.services.contains_key(*slug)) {
        let path = &knowledge.country.path;
        findings.push(Finding::error("unknown-name", path, format!("there is no service `{slug}`")).at_text(base.source(path), slug.as_str()));
    }
}
