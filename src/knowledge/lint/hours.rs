//! Opening hours can be read.

use crate::answer::hours::is_valid;
use crate::knowledge::lint::Base;
use crate::report::Finding;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for service in base.knowledge.services.values() {
        let written = service.file.phones.iter().filter_map(|phone| phone.hours.as_ref()).chain(service.file.hours.as_ref());
        for hours in written.filter(|hours| !is_valid(hours)) {
            findings.push(
                Finding::error("hours", &service.path, format!("`{hours}` are no opening hours"))
                    .at_text(base.source(&service.path), hours)
                    .help("write them like \"Mo-Fr 09:00-17:00; PH off\" (OpenStreetMap's notation; PH means public holidays)"),
            );
        }
    }
}
