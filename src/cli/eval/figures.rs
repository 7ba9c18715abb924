//! The figures of `eval`, as `contract.md` defines them: top-1, shown, wrong, refused, unknown-recall, urgent recall, false alarms, language, place.

use super::calibration::Calibration;
use crate::reply::{Kind, Reply};
use crate::snapshot::Snapshot;
use crate::understand::language;
use std::collections::BTreeMap;
use std::time::Duration;

/// One question with what is right about it.
pub struct Case {
    /// The question.
    pub text: String,
    /// The right topic.
    pub topic: String,
    /// Topics that count as right too.
    pub alternatives: Vec<String>,
    /// The right place.
    pub place: Option<String>,
}

/// Topics where an urgent reply is no false alarm.
const GREY: &[&str] = &[
    "safety/crime-victim",
    "safety/arrest",
    "safety/passport-taken",
    "safety/police-stop",
    "status/detention",
    "housing/homeless",
    "health/mental",
    "work/injury",
    "health/no-insurance",
    "status/reporting",
    "money/welfare",
    "work/harassment",
    "safety/discrimination",
    "work/trainee",
];
/// Topics that are urgent whether or not the base marks them so.
const URGENT: &[&str] = &["safety/domestic-violence", "safety/sexual-violence", "safety/stalking", "safety/child-abuse", "safety/trafficking"];

/// One question scored.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The question has a topic.
    pub covered: bool,
    /// The first candidate is right and the kind is not unknown.
    pub top1: bool,
    shown: bool,
    wrong: bool,
    unknown: bool,
    urgent_wanted: bool,
    calm_wanted: bool,
    urgent: bool,
    language: bool,
    place: Option<bool>,
    took: Duration,
    /// Tokens the encoder sees, up to which a message is short; nothing without an encoder.
    tokens: Option<usize>,
    /// How sure the most probable topic was, and whether it was right.
    surest: Option<(f32, bool)>,
    topic: String,
    first: String,
}

/// Tokens up to which a message is read whole.
const SHORT: usize = 64;

impl Scored {
    /// Scores a reply.
    pub fn of(snapshot: &Snapshot, language: &str, case: &Case, reply: &Reply, took: Duration) -> Self {
        let right = |topic: &str| topic == case.topic || case.alternatives.iter().any(|other| other == topic);
        let covered = case.topic != "none";
        let unknown = reply.kind == Kind::Unknown;
        let first = reply
            .candidates
            .first()
            .map(|candidate| candidate.topic.as_str())
            .or(reply.topic.as_ref().map(|topic| topic.as_str()))
            .unwrap_or_default()
            .to_owned();
        let answered = reply.topic.as_ref().map(|topic| topic.as_str());
        let offered = reply.kind == Kind::Choose && reply.candidates.iter().take(3).any(|candidate| right(candidate.topic.as_str()));
        let is_urgent = |topic: &str| {
            topic.starts_with("emergency/")
                || URGENT.contains(&topic)
                || snapshot.knowledge.topics.iter().any(|(id, known)| id.as_str() == topic && known.file.urgent)
        };
        let all = || std::iter::once(case.topic.as_str()).chain(case.alternatives.iter().map(String::as_str));
        let urgent_wanted = all().any(is_urgent);
        Scored {
            covered,
            top1: covered && !unknown && right(&first),
            shown: covered && (answered.is_some_and(right) || offered),
            wrong: covered && reply.kind == Kind::Answer && !answered.is_some_and(right),
            unknown,
            urgent_wanted,
            calm_wanted: !urgent_wanted && !all().any(|topic| GREY.contains(&topic)),
            urgent: reply.urgent,
            language: same_language(language, reply.language.tag(), &case.text),
            place: case.place.as_ref().map(|place| {
                let found = reply.place.or_else(|| reply.places.first().map(|place| place.code)).map(|place| place.to_string()).unwrap_or_default();
                let given: Vec<_> = reply.places.iter().map(|place| place.code.to_string()).collect();
                found == *place
                    || given.contains(place)
                    || (!found.is_empty() && place.starts_with(&found))
                    || reply.place_choices.iter().any(|choice| choice.to_string() == *place)
            }),
            took,
            tokens: snapshot.intents.meaning().map(|meaning| meaning.tokens(&case.text)),
            surest: reply.candidates.iter().max_by(|a, b| a.score.total_cmp(&b.score)).map(|candidate| (candidate.score, right(candidate.topic.as_str()))),
            topic: case.topic.clone(),
            first,
        }
    }
}

/// Easy Japanese is Japanese; the two ways of writing Chinese are one where no character of the text tells them apart.
fn same_language(wanted: &str, given: &str, text: &str) -> bool {
    let japanese = |tag: &str| matches!(tag, "ja" | "ja-easy");
    let chinese = |tag: &str| matches!(tag, "zh-Hans" | "zh-Hant");
    wanted == given || (japanese(wanted) && japanese(given)) || (chinese(wanted) && chinese(given) && language::reads_either_way(text))
}

/// All scores, by language.
#[derive(Default)]
pub struct Figures {
    by_language: BTreeMap<String, Vec<Scored>>,
}

const NAMES: [&str; 9] = ["top-1", "shown", "wrong", "refused", "unknown-recall", "urgent recall", "false alarms", "language", "place"];

impl Figures {
    /// Adds one.
    pub fn add(&mut self, language: &str, scored: Scored) {
        self.by_language.entry(language.to_owned()).or_default().push(scored);
    }

    fn row(scores: &[Scored]) -> [Option<f64>; 9] {
        let share = |over: &dyn Fn(&Scored) -> bool, hit: &dyn Fn(&Scored) -> bool| {
            let all = scores.iter().filter(|scored| over(scored)).count();
            (all > 0).then(|| ratio(scores.iter().filter(|scored| over(scored) && hit(scored)).count(), all))
        };
        let covered = |scored: &Scored| scored.covered;
        [
            share(&covered, &|scored| scored.top1),
            share(&covered, &|scored| scored.shown),
            share(&covered, &|scored| scored.wrong),
            share(&covered, &|scored| scored.unknown),
            share(&|scored| !scored.covered, &|scored| scored.unknown),
            share(&|scored| scored.urgent_wanted, &|scored| scored.urgent),
            share(&|scored| scored.calm_wanted, &|scored| scored.urgent),
            share(&|_| true, &|scored| scored.language),
            share(&|scored| scored.place.is_some(), &|scored| scored.place == Some(true)),
        ]
    }

    fn mean(&self) -> [Option<f64>; 9] {
        let rows: Vec<_> = self.by_language.values().map(|scores| Self::row(scores)).collect();
        std::array::from_fn(|at| {
            let known: Vec<f64> = rows.iter().filter_map(|row| row.get(at).copied().flatten()).collect();
            (!known.is_empty()).then(|| known.iter().sum::<f64>() / float(known.len()))
        })
    }

    /// Mean top-1 over the languages.
    pub fn mean_top1(&self) -> f64 {
        let [top1, ..] = self.mean();
        top1.unwrap_or(0.0)
    }

    /// How many messages there were, with the median and the 99th percentile of their milliseconds: short ones, long ones or all.
    fn times(&self, short: Option<bool>) -> (usize, f64, f64) {
        let is = |scored: &&Scored| short.is_none_or(|short| (scored.tokens.unwrap_or(0) <= SHORT) == short);
        let mut times: Vec<_> = self.by_language.values().flatten().filter(is).map(|scored| scored.took).collect();
        times.sort();
        let at = |share: usize| times.get((times.len().saturating_sub(1)) * share / 100).map_or(0.0, |time| time.as_secs_f64() * 1000.0);
        (times.len(), at(50), at(99))
    }

    /// How sure first topics were and how often they were right.
    pub fn calibration(&self) -> Calibration {
        let mut calibration = Calibration::default();
        self.by_language.values().flatten().filter_map(|scored| scored.surest).for_each(|(score, right)| calibration.add(score, right));
        calibration
    }

    /// A table for people.
    pub fn table(&self) -> String {
        let mut table = format!("| language | questions | {} |\n|---|---|{}\n", NAMES.join(" | "), "---|".repeat(NAMES.len()));
        let line = |name: &str, count: usize, row: [Option<f64>; 9]| {
            let cells: Vec<_> = row.into_iter().map(|value| value.map_or_else(|| "–".to_owned(), |value| format!("{:.1}", value * 100.0))).collect();
            format!("| {name} | {count} | {} |\n", cells.join(" | "))
        };
        for (language, scores) in &self.by_language {
            table.push_str(&line(language, scores.len(), Self::row(scores)));
        }
        table.push_str(&line("**mean**", self.by_language.values().map(Vec::len).sum(), self.mean()));
        table.push_str("\nPer question, on one core:");
        for (short, what) in [(Some(true), "up to 64 tokens"), (Some(false), "longer"), (None, "all")] {
            let (count, p50, p99) = self.times(short);
            if count > 0 {
                table.push_str(&format!("\n- {what}: {count} questions, p50 {p50:.2} ms, p99 {p99:.2} ms"));
            }
        }
        table
    }

    /// The same as one object.
    pub fn json(&self) -> serde_json::Value {
        let object = |row: [Option<f64>; 9]| {
            NAMES.iter().zip(row).map(|(name, value)| ((*name).to_owned(), serde_json::json!(value))).collect::<serde_json::Map<_, _>>()
        };
        let languages: serde_json::Map<_, _> =
            self.by_language.iter().map(|(language, scores)| (language.clone(), serde_json::Value::Object(object(Self::row(scores))))).collect();
        let times = |short| {
            let (count, p50, p99) = self.times(Some(short));
            serde_json::json!({ "questions": count, "p50_ms": p50, "p99_ms": p99 })
        };
        let (_, p50, p99) = self.times(None);
        serde_json::json!({
            "languages": languages,
            "mean": object(self.mean()),
            "p50_ms": p50,
            "p99_ms": p99,
            "up_to_64_tokens": times(true),
            "longer": times(false),
            "calibration_error": self.calibration().error(),
        })
    }

    /// Which topics are taken for which, most frequent first.
    pub fn confusion(&self, limit: usize) -> String {
        let mut pairs: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for scored in self.by_language.values().flatten().filter(|scored| scored.covered && !scored.top1) {
            *pairs.entry((&scored.topic, &scored.first)).or_default() += 1;
        }
        let mut pairs: Vec<_> = pairs.into_iter().collect();
        pairs.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let lines: Vec<_> = pairs.into_iter().take(limit).map(|((topic, first), count)| format!("| {topic} | {first} | {count} |")).collect();
        format!("| asked | taken for | times |\n|---|---|---|\n{}", lines.join("\n"))
    }
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

fn ratio(part: usize, all: usize) -> f64 {
    float(part) / float(all).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_one_language_count_as_one() {
        assert!(same_language("ja-easy", "ja", "ねこ"));
        assert!(!same_language("zh-Hans", "zh-Hant", "工资没发"));
        assert!(same_language("zh-Hans", "zh-Hant", "哈哈"));
        assert!(!same_language("en", "tl", "visa"));
    }
}
