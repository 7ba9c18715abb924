//! A number is shown only with proof: read on the official page, with its year when that page is old or undated, or checked live.

use crate::knowledge::freshness::PageDate;
use crate::knowledge::lint::Base;
use crate::knowledge::topic::Confidence;
use crate::report::Finding;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    let country = &base.knowledge.country;
    for service in base.knowledge.services.values() {
        let text = base.source(&service.path);
        for phone in &service.file.phones {
            let at = |finding: Finding| finding.at_text(text, &phone.number);
            if !country.file.phone.shapes.is_empty() && !country.is_number(&phone.number) {
                findings.push(at(Finding::error("phone-shape", &service.path, format!("`{}` is no telephone number of this country", phone.number))
                    .help("check its digits; country.yaml lists the shapes")));
            }
            let Some(source) = service.source(phone.source) else {
                findings.push(at(Finding::error(
                    "phone-source",
                    &service.path,
                    format!("`{}` names source {}, which does not exist", phone.number, phone.source),
                )
                .help("count the entries under `sources:` from 1")));
                continue;
            };
            if source.checked.is_none() && source.confidence != Confidence::SeenOfficial {
                findings.push(at(Finding::error("phone-proof", &service.path, format!("`{}` was not read on an official page", phone.number))
                    .help("name the official page, or open it and write the day under `checked:`; else delete the number and give the page")));
            }
            let old = match source.checked.unwrap_or(source.page_date) {
                PageDate::Undated => true,
                date => date.first_day().is_none_or(|day| day.year() < country.file.phone.show_year_before),
            };
            if old && phone.year.is_none() && !country.is_short(&phone.number) {
                findings.push(at(Finding::error(
                    "phone-year",
                    &service.path,
                    format!("`{}` stands on an old or undated page, so its year must be shown", phone.number),
                )
                .help("add `year: \"2021\"` or `year: undated` to the number, or check it live")));
            }
        }
    }
}
