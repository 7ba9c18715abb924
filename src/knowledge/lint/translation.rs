//! Missing and outdated translations: warnings, never blocking.

use crate::knowledge::lint::Base;
use crate::language::Language;
use crate::report::Finding;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for topic in base.knowledge.topics.values().filter(|topic| topic.is_written()) {
        let missing: Vec<_> = Language::all().filter(|language| topic.text(*language).is_none()).map(Language::tag).collect();
        if !missing.is_empty() {
            findings.push(Finding::warning("missing-translation", &topic.path, format!("not yet in: {}", missing.join(" "))));
        }
        let newest = topic.pages.values().filter_map(|page| page.file.revision).max().unwrap_or(1);
        for page in topic.pages.values().filter(|page| page.file.revision.is_none() && page.file.from.is_some_and(|from| from < newest)) {
            findings.push(
                Finding::warning("outdated-translation", &page.path, format!("made from revision {}, the newest is {newest}", page.file.from.unwrap_or(0)))
                    .at_text(base.source(&page.path), "from:"),
            );
        }
    }
}
