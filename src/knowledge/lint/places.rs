//! The code of a place's folder exists, and its `place.md` says the same one.

use crate::id::PlaceCode;
use crate::knowledge::lint::Base;
use crate::report::Finding;
use std::collections::BTreeMap;
use std::path::Path;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    let mut used: BTreeMap<PlaceCode, &Path> = BTreeMap::new();
    used.extend(base.knowledge.services.values().filter_map(|service| Some((service.place?, service.path.as_path()))));
    used.extend(
        base.knowledge.topics.values().flat_map(|topic| &topic.here).filter_map(|(place, pages)| Some((*place, pages.values().next()?.path.as_path()))),
    );
    used.extend(base.knowledge.towns.iter().map(|(place, town)| (*place, town.path.as_path())));
    for (place, path) in used {
        if base.gazetteer.name(place, "en").is_none() {
            findings.push(
                Finding::error("unknown-place", path, format!("there is no place with the code {place}"))
                    .help("see places/municipalities.tsv; codes are the official ones without a check digit"),
            );
        }
    }
    for town in base.knowledge.towns.values() {
        if town.file.code != town.code.to_string() {
            findings.push(
                Finding::error("place-code", &town.path, format!("this page says {}, its folder {}", town.file.code, town.code))
                    .at_text(base.source(&town.path), &town.file.code),
            );
        }
    }
}
