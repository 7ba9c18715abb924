//! Links are https.

use crate::knowledge::lint::Base;
use crate::report::Finding;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    for (path, text) in base.sources {
        for (at, line) in text.lines().enumerate() {
            if let Some((_, rest)) = line.split_once("http://") {
                let address = format!("http://{}", rest.split(['"', ' ', ')', ',', '}']).next().unwrap_or_default());
                let questions = path.components().any(|part| part.as_os_str() == "questions");
                if !questions {
                    findings.push(
                        Finding::error("not-https", path, "a link must be https")
                            .at(at + 1, address)
                            .help("look whether the page also answers under https; if not, name the organisation and leave the link out"),
                    );
                }
            }
        }
    }
}
