//! One question belongs to one topic; a topic has enough of them.

use crate::id::TopicId;
use crate::knowledge::lint::Base;
use crate::report::Finding;
use crate::text::fold::fold;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// Questions over all languages below which a topic is hardly found.
const FEW: usize = 10;

pub(super) fn check(base: &Base<'_>, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<String, &TopicId> = HashMap::new();
    let mut counts: BTreeMap<&TopicId, usize> = BTreeMap::new();
    for question in &base.knowledge.questions {
        *counts.entry(&question.topic).or_default() += 1;
        let key: String = fold(&question.text).chars().filter(|c| c.is_alphanumeric()).collect();
        match seen.get(&key) {
            Some(other) if *other != &question.topic && !key.is_empty() => {
                let file = base
                    .sources
                    .iter()
                    .find(|(path, text)| path.ends_with(file_of(&question.topic, question.language)) && text.contains(&question.text))
                    .map(|(path, _)| path.clone());
                let path = file.unwrap_or_else(|| file_of(&question.topic, question.language).into());
                findings.push(
                    Finding::error("question-twice", &path, format!("this question also belongs to `{other}`"))
                        .at_text(base.source(&path), &question.text)
                        .help("keep it where a careful reader would look for it, or say more in it"),
                );
            }
            _ => {
                seen.insert(key, &question.topic);
            }
        }
    }
    for topic in base.knowledge.topics.values() {
        let count = counts.get(&topic.id).copied().unwrap_or(0);
        if count < FEW {
            findings.push(
                Finding::warning("few-questions", &topic.path, format!("only {count} example questions lead here"))
                    .help(format!("add some to topics/{}/questions/<lang>.txt, one a line, as people really ask", topic.id)),
            );
        }
    }
}

fn file_of(topic: &TopicId, language: crate::language::Language) -> String {
    if topic.is_none() || topic.is_bot() {
        format!("questions/{topic}/{language}.txt")
    } else {
        Path::new("topics").join(topic.as_str()).join(format!("questions/{language}.txt")).display().to_string()
    }
}
