//! The voices joined: a weighted sum of the logarithms of what each holds probable, made honest by one temperature.
//!
//! In logarithms a voice that is sure a topic is not meant can veto it; a mean of probabilities would forget that. The weights were set on the held-out
//! questions and stand with their figures in `models/README.md`.

use crate::id::TopicId;
use std::collections::BTreeMap;

/// Weight of the n-gram head beside the encoder's.
const NGRAMS: f32 = 0.35;
/// Weight of the votes of the nearest questions.
const VOTES: f32 = 0.2;
/// Added to every vote: a topic without votes is not excluded.
const FAINT_VOTE: f32 = 0.005;
/// What a voice says that does not know a topic.
const UNHEARD: f32 = -13.8;
/// The lowest an n-gram head may say, so that one odd word vetoes nothing.
const LOWEST: f32 = -30.0;
/// How far the spelling of a topic that the encoder's head does not know may lie behind that of others.
const UNSPELT: f32 = 2.0;
/// Divides the joined logarithms: neighbouring voices say the same thing twice.
const TEMPERATURE: f32 = 1.3;
/// The same when there is no encoder.
const TEMPERATURE_OF_WORDS: f32 = 1.2;

#[derive(Clone, Copy, Default)]
struct Heard {
    vote: f32,
    ngrams: Option<f32>,
    meaning: Option<f32>,
}

/// What all voices say of one text.
pub struct Pool {
    topics: BTreeMap<TopicId, Heard>,
    new: Vec<(TopicId, f32)>,
    with_meaning: bool,
}

impl Pool {
    /// Begins with the words: votes of the nearest questions, and the logarithms of the n-gram head.
    pub fn new<'a>(votes: Vec<(TopicId, f32)>, ngrams: impl Iterator<Item = (&'a TopicId, f32)>) -> Self {
        let mut topics: BTreeMap<TopicId, Heard> = BTreeMap::new();
        for (topic, log) in ngrams {
            topics.entry(topic.clone()).or_default().ngrams = Some(log.max(LOWEST));
        }
        for (topic, vote) in votes {
            topics.entry(topic).or_default().vote = vote;
        }
        Self { topics, new: Vec::new(), with_meaning: false }
    }

    /// Adds the encoder: the logarithms of its head, and topics with new examples near the message.
    pub fn hear<'a>(&mut self, head: impl Iterator<Item = (&'a String, &'a f32)>, new: Vec<(TopicId, f32)>) {
        for (topic, log) in head {
            self.topics.entry(TopicId::new(topic)).or_default().meaning = Some(*log);
        }
        self.new = new;
        self.with_meaning = true;
    }

    /// The topics that may be answered, best first, together 1.
    pub fn join(mut self, answerable: &dyn Fn(&TopicId) -> bool) -> Vec<(TopicId, f32)> {
        // New examples take their share from what the head, which never saw them, gave to others.
        let nearest = self.new.iter().map(|(_, near)| *near).fold(0.0, f32::max);
        if nearest > 0.0 {
            self.topics.values_mut().for_each(|heard| heard.meaning = heard.meaning.map(|log| log + (1.0 - nearest).ln()));
            let loudest = self.topics.values().filter_map(|heard| heard.ngrams).fold(f32::NEG_INFINITY, f32::max);
            for (topic, near) in std::mem::take(&mut self.new) {
                let heard = self.topics.entry(topic).or_default();
                if heard.meaning.is_none() {
                    // Written in one language so far: its spelling in others is not known, which is no word against it.
                    heard.ngrams = heard.ngrams.map(|log| log.max(loudest - UNSPELT));
                }
                heard.meaning = Some((heard.meaning.map_or(0.0, f32::exp) + near).ln());
            }
        }
        let temperature = if self.with_meaning { TEMPERATURE } else { TEMPERATURE_OF_WORDS };
        let words_known = self.topics.values().any(|heard| heard.ngrams.is_some());
        let log = |heard: &Heard| {
            let meaning = if self.with_meaning { heard.meaning.unwrap_or(UNHEARD) } else { 0.0 };
            let ngrams = if words_known { heard.ngrams.unwrap_or(LOWEST) } else { 0.0 };
            (meaning + NGRAMS * ngrams + VOTES * (heard.vote + FAINT_VOTE).ln()) / temperature
        };
        let mut joined: Vec<(TopicId, f32)> =
            self.topics.iter().filter(|(topic, _)| answerable(topic)).map(|(topic, heard)| (topic.clone(), log(heard))).collect();
        let highest = joined.iter().map(|(_, log)| *log).fold(f32::NEG_INFINITY, f32::max);
        joined.iter_mut().for_each(|(_, log)| *log = (*log - highest).exp());
        let sum: f32 = joined.iter().map(|(_, weight)| weight).sum();
        joined.iter_mut().for_each(|(_, weight)| *weight /= sum);
        joined.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        joined
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(topic: &str) -> TopicId {
        TopicId::new(topic)
    }

    fn joined(votes: &[(&str, f32)], ngrams: &[(&str, f32)], head: &[(&str, f32)], new: &[(&str, f32)]) -> Vec<(String, f32)> {
        let votes = votes.iter().map(|(topic, vote)| (id(topic), *vote)).collect();
        let ngrams: Vec<_> = ngrams.iter().map(|(topic, p)| (id(topic), p.ln())).collect();
        let mut pool = Pool::new(votes, ngrams.iter().map(|(topic, log)| (topic, *log)));
        let head: Vec<_> = head.iter().map(|(topic, p)| ((*topic).to_owned(), p.ln())).collect();
        if !head.is_empty() {
            pool.hear(head.iter().map(|(topic, log)| (topic, log)), new.iter().map(|(topic, near)| (id(topic), *near)).collect());
        }
        pool.join(&|_| true).into_iter().map(|(topic, score)| (topic.as_str().to_owned(), score)).collect()
    }

    #[test]
    fn scores_sum_to_one_and_two_voices_outweigh_one() {
        let scores = joined(&[("a", 0.5)], &[("a", 0.9), ("b", 0.1)], &[("a", 0.4), ("b", 0.6)], &[]);
        assert_eq!(scores[0].0, "a");
        assert!((scores.iter().map(|(_, score)| score).sum::<f32>() - 1.0).abs() < 1e-5);
    }

    #[test]
    fn a_topic_the_head_never_saw_is_found_by_its_new_examples() {
        let scores = joined(&[], &[("a", 0.5), ("new", 0.5)], &[("a", 1.0)], &[("new", 0.9)]);
        assert_eq!(scores[0].0, "new");
        let scores = joined(&[], &[("a", 0.5), ("new", 0.5)], &[("a", 1.0)], &[("new", 0.1)]);
        assert_eq!(scores[0].0, "a");
    }

    #[test]
    fn without_an_encoder_words_decide_and_without_words_nothing_does() {
        assert_eq!(joined(&[("b", 0.3)], &[("a", 0.4), ("b", 0.6)], &[], &[])[0].0, "b");
        assert!(joined(&[], &[], &[], &[]).is_empty());
    }
}
