//! The SMS form fits into one part, filled in; with the danger numbers, the note, an office and the tail the reply fits into the most we send.

use crate::answer::locale::Key;
use crate::answer::words;
use crate::knowledge::lint::Base;
use crate::report::Finding;
use crate::text::rich;
use crate::text::sms::budget::{OFFICE, PARTS, Pieces, danger};
use crate::text::sms::{Alphabet, alphabet, part_units, thrifty, units};

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
            continue;
        }
        let filler = if alphabet(&filled) == Alphabet::Gsm7 { "x" } else { "字" };
        let numbers = base.knowledge.country.urgent(Some(&topic.id)).iter().filter(|_| topic.file.urgent);
        let numbers = numbers.filter_map(|slug| Some(base.knowledge.services.get(slug)?.file.phones.first()?.number.as_str()));
        let reply = Pieces {
            danger: danger(numbers),
            note: base.locales.text(language, Key::NoteSms),
            form: filled,
            office: filler.repeat(OFFICE),
            tail: base.locales.text(language, Key::SmsTail),
            ..Pieces::default()
        };
        let sum = reply.sum();
        let (length, limit) = (units(&thrifty(&sum)), PARTS * part_units(alphabet(&thrifty(&sum))));
        if length > limit {
            findings.push(
                Finding::error(
                    "sms-sum",
                    &page.path,
                    format!("the first SMS reply has {length} characters with all that belongs to it, {PARTS} parts hold {limit}"),
                )
                .at_text(text, "sms:")
                .help("shorten the SMS form"),
            );
        }
    }
}
