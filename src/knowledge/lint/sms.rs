//! The SMS form fits into one part, filled in.

use crate::answer::words;
use crate::knowledge::lint::Base;
use crate::report::Finding;
use crate::text::rich;
use crate::text::sms::{alphabet, part_units, thrifty, units};

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for (topic, language, page, local) in base.pages() {
        if local || !page.has_text() {
            continue;
        }
        let text = base.source(&page.path);
        if page.file.sms.is_empty() {
            findings.push(Finding::warning("no-sms", &page.path, "this page has no SMS form").help("add `sms:` with the heart of the answer"));
            continue;
        }
        let filled = thrifty(&rich::plain(&words::fill(&page.file.sms, Some(topic), base.knowledge, base.locales, language, words::Room::Narrow)));
        let (length, limit) = (units(&filled), part_units(alphabet(&filled)));
        if length > limit {
            findings.push(
                Finding::error("sms-length", &page.path, format!("the SMS form has {length} characters, one part holds {limit}"))
                    .at_text(text, "sms:")
                    .help("shorten it, or use only characters of the GSM alphabet"),
            );
        }
    }
}
