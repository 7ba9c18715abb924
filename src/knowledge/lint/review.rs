//! Facts whose review is due: warnings that depend on the day, so the caller hands it in.

use crate::knowledge::Knowledge;
use crate::knowledge::freshness::is_due;
use crate::report::Finding;
use jiff::civil::Date;

/// Lists topics and services with a source whose review is due.
pub fn check(knowledge: &Knowledge, today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for topic in knowledge.topics.values() {
        for source in topic.file.sources.iter().filter(|source| is_due(source.checked.unwrap_or(source.page_date), topic.file.review_after, today)) {
            findings.push(
                Finding::warning("review-due", &topic.path, format!("{}: page of {}", source.title, source.page_date))
                    .help("open the page; when it still says so, write the day under `checked:`"),
            );
        }
    }
    for service in knowledge.services.values() {
        for phone in service.file.phones.iter().filter(|phone| is_due(service.phone_date(phone), service.file.review_after, today)) {
            findings.push(
                Finding::warning("review-due", &service.path, format!("{}: page of {}", phone.number, service.phone_date(phone)))
                    .help("look whether the number still stands on its page; write the day under `checked:`"),
            );
        }
    }
    findings
}
