//! Promise 16: `never` needs a basis with a source and a date; promise 15: a secret address is not written down.

use crate::knowledge::lint::Base;
use crate::knowledge::service::Reports;
use crate::report::Finding;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for service in base.knowledge.services.values() {
        let source = base.source(&service.path);
        let proof = service.file.reports_basis.as_ref().and_then(|basis| basis.source).and_then(|number| service.source(number));
        let dated = proof.is_some_and(|proof| proof.checked.unwrap_or(proof.page_date).first_day().is_some());
        if service.file.reports == Reports::Never && !dated {
            findings.push(
                Finding::error("never-without-proof", &service.path, "`reports: never` needs a basis with a dated source; without one it is shown as unknown")
                    .at_text(source, "reports:")
                    .help("add `reports_basis: { text: …, source: 1 }`, or write `reports: unknown`"),
            );
        }
        if service.file.confidential_address && source.lines().any(|line| line.starts_with("address:")) {
            findings.push(
                Finding::error("secret-address", &service.path, "this place is secret, so its address may not stand here")
                    .at_text(source, "address:")
                    .help("delete the address; `confidential_address: true` makes the bot say that it is secret"),
            );
        }
    }
}
