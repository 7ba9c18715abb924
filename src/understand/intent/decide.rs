//! One decision with three outcomes, and the danger threshold. The thresholds are set on own data; `eval` prints what they cost.

use crate::id::TopicId;
use crate::understand::intent::Known;

/// What to do about a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Answer this topic.
    Answer(TopicId),
    /// Offer these two or three.
    Choose(Vec<TopicId>),
    /// Not covered, or not understood.
    Unknown,
}

/// Score from which one topic is answered outright.
pub const SURE: f32 = 0.55;
/// How far the best must be ahead of the second to be answered outright.
pub const AHEAD: f32 = 0.1;
/// Score below which a topic is not even offered.
pub const OFFERED: f32 = 0.015;
/// Score the best must have for anything to be offered.
pub const HEARD: f32 = 0.05;
/// Score from which "outside rights and services" is believed; below it topics are offered.
pub const OUTSIDE: f32 = 0.5;
/// Score from which a sentence's topic counts as a further need.
pub const ALSO: f32 = 0.5;
/// What one sentence of a long message must say of danger, as a multiple of what the whole must: a sentence alone says less.
pub const DANGER_IN_PART: f32 = 10.0;
/// Odds (log) of the urgent topics from which the numbers are shown first, when there is no encoder to ask.
pub const DANGER_IN_WORDS: f32 = -1.5;

/// Decides from scores, best first.
pub fn decide(scores: &[(TopicId, f32)]) -> Decision {
    let mut best = scores.iter();
    let Some((first, score)) = best.next() else { return Decision::Unknown };
    let second = best.next().map_or(0.0, |(_, score)| *score);
    if *score < HEARD || (first.is_none() && *score >= OUTSIDE) {
        return Decision::Unknown;
    }
    if !first.is_none() && *score >= SURE && score - second >= AHEAD {
        return Decision::Answer(first.clone());
    }
    let offered: Vec<_> = scores.iter().filter(|(topic, score)| *score >= OFFERED && !topic.is_none()).take(3).map(|(topic, _)| topic.clone()).collect();
    match offered.as_slice() {
        [] => Decision::Unknown,
        [only] => Decision::Answer(only.clone()),
        _ => Decision::Choose(offered),
    }
}

/// The odds (log) of the urgent topics against all others.
pub fn urgent_odds(scores: &[(TopicId, f32)], known: &Known<'_>) -> f32 {
    let (mut urgent, mut others) = (0.0_f32, 0.0_f32);
    for (topic, score) in scores {
        *if (known.urgent)(topic) { &mut urgent } else { &mut others } += score;
    }
    (urgent.max(1e-9) / others.max(1e-9)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(list: &[(&str, f32)]) -> Vec<(TopicId, f32)> {
        list.iter().map(|(topic, score)| (TopicId::new(topic), *score)).collect()
    }

    #[test]
    fn sure_answers_unsure_offers_nothing_is_unknown() {
        assert_eq!(decide(&scores(&[("a/a", 0.8), ("a/b", 0.1)])), Decision::Answer(TopicId::new("a/a")));
        assert_eq!(decide(&scores(&[("a/a", 0.4), ("a/b", 0.35), ("a/c", 0.001)])), Decision::Choose(vec![TopicId::new("a/a"), TopicId::new("a/b")]));
        assert_eq!(decide(&scores(&[("none", 0.6), ("a/b", 0.3)])), Decision::Unknown);
        assert_eq!(decide(&scores(&[("a/a", 0.04)])), Decision::Unknown);
        assert_eq!(decide(&[]), Decision::Unknown);
    }
}
