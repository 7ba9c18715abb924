//! The example questions nearest to a message in words and character n-grams: BM25 over an index in memory, votes of the nearest by topic.
//!
//! No stemming and no dictionary: character n-grams reach misspelt, glued and unspaced words of all scripts alike. No query language: terms only.

use crate::id::TopicId;
use crate::knowledge::Question;
use crate::text::fold::fold;
use crate::text::normalise::normalise;
use crate::understand::intent::IntentError;
use std::collections::HashMap;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{Index, IndexReader, TantivyDocument, Term};

/// Neighbours that vote.
const NEIGHBOURS: usize = 16;
/// Terms of a message that are looked up, at most.
const TERMS: usize = 160;

/// The index.
pub struct QuestionIndex {
    reader: IndexReader,
    grams: Field,
    topics: Vec<TopicId>,
}

impl QuestionIndex {
    /// Builds the index in memory.
    pub fn build(questions: &[Question]) -> Result<Self, IntentError> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs).set_fieldnorms(true);
        let grams = schema.add_text_field("grams", TextOptions::default().set_indexing_options(indexing));
        let topic = schema.add_u64_field("topic", FAST);
        let index = Index::create_in_ram(schema.build());
        let mut topics: Vec<TopicId> = Vec::new();
        let mut numbers: HashMap<TopicId, u64> = HashMap::new();
        let fill = || -> tantivy::Result<IndexReader> {
            let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, 24_000_000)?;
            for question in questions {
                let number = *numbers.entry(question.topic.clone()).or_insert_with(|| {
                    topics.push(question.topic.clone());
                    u64::try_from(topics.len() - 1).unwrap_or(0)
                });
                let tokens = terms(&fold(&normalise(&question.text)))
                    .into_iter()
                    .enumerate()
                    .map(|(position, text)| Token { position, text, ..Token::default() })
                    .collect();
                let mut document = TantivyDocument::default();
                document.add_pre_tokenized_text(grams, PreTokenizedString { text: String::new(), tokens });
                document.add_u64(topic, number);
                writer.add_document(document)?;
            }
            writer.commit()?;
            writer.wait_merging_threads()?;
            index.reader_builder().reload_policy(tantivy::ReloadPolicy::Manual).try_into()
        };
        let mut fill = fill;
        let reader = fill().map_err(|_| IntentError::Index)?;
        Ok(Self { reader, grams, topics })
    }

    /// Topics by the votes of the nearest questions, best first. The votes sum to how near the nearest are, 0 to 1.
    pub fn scores(&self, text: &str) -> Vec<(TopicId, f32)> {
        self.search(&fold(text)).unwrap_or_default()
    }

    fn search(&self, folded: &str) -> tantivy::Result<Vec<(TopicId, f32)>> {
        let searcher = self.reader.searcher();
        let documents = searcher.num_docs();
        let mut queries: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut ideal = 0.0_f32;
        let mut seen = terms(folded);
        seen.sort();
        seen.dedup();
        let mut weighed = Vec::new();
        for text in seen {
            let term = Term::from_field_text(self.grams, &text);
            let frequency = searcher.doc_freq(&term)?;
            let rarity = rarity(documents, frequency);
            weighed.push((rarity, frequency, term));
        }
        // The rarest terms carry the meaning; common ones cost time and say little.
        weighed.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (rarity, frequency, term) in weighed.into_iter().take(TERMS) {
            ideal += rarity;
            if frequency > 0 {
                queries.push((Occur::Should, Box::new(BoostQuery::new(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)), 1.0))));
            }
        }
        if queries.is_empty() || ideal <= 0.0 {
            return Ok(Vec::new());
        }
        let nearest = searcher.search(&BooleanQuery::new(queries), &TopDocs::with_limit(NEIGHBOURS).order_by_score())?;
        let mut votes: HashMap<u64, f32> = HashMap::new();
        let mut sum = 0.0_f32;
        let best = nearest.first().map_or(0.0, |(score, _)| *score);
        for (score, address) in nearest {
            let column = searcher.segment_reader(address.segment_ord).fast_fields().u64("topic")?;
            let number = column.first(address.doc_id).unwrap_or(u64::MAX);
            let vote = (score / best.max(f32::MIN_POSITIVE)).powi(4);
            sum += vote;
            *votes.entry(number).or_default() += vote;
        }
        // How much of the message's own weight the nearest question carries.
        let near = (best / (ideal * 1.6)).clamp(0.0, 1.0).sqrt();
        let mut scores: Vec<_> =
            votes.into_iter().filter_map(|(number, vote)| Some((self.topics.get(usize::try_from(number).ok()?)?.clone(), near * vote / sum))).collect();
        scores.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Ok(scores)
    }
}

/// BM25's inverse document frequency.
fn rarity(documents: u64, frequency: u64) -> f32 {
    let approximate = |count: u64| f32::from(u16::try_from(count.min(65_535)).unwrap_or(u16::MAX));
    let (all, with) = (approximate(documents), approximate(frequency));
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}

/// Terms of a folded text: words, their character trigrams, and for scripts without spaces uni-, bi- and trigrams.
fn terms(folded: &str) -> Vec<String> {
    let mut terms = Vec::new();
    let mut run: Vec<char> = Vec::new();
    let mut dense = false;
    let mut flush = |run: &mut Vec<char>, dense: bool| {
        if run.is_empty() {
            return;
        }
        if dense {
            for length in 1..=3 {
                for gram in run.windows(length) {
                    // Bigrams of hiragana alone match grammar, not meaning.
                    if length < 3 && gram.iter().all(|c| matches!(c, '\u{3041}'..='\u{3096}')) && run.len() > 2 {
                        continue;
                    }
                    terms.push(gram.iter().collect());
                }
            }
        } else {
            let word: String = run.iter().collect();
            let mut bounded = vec!['_'];
            bounded.extend(run.iter());
            bounded.push('_');
            for gram in bounded.windows(4) {
                terms.push(gram.iter().collect());
            }
            terms.push(format!("={word}"));
        }
        run.clear();
    };
    for c in folded.chars() {
        let letter = c.is_alphanumeric() || is_vowel_sign(c);
        let this_dense = is_dense(c);
        if !letter || (this_dense != dense && !run.is_empty()) {
            flush(&mut run, dense);
        }
        if letter {
            dense = this_dense;
            run.push(c);
        }
    }
    flush(&mut run, dense);
    terms
}

/// Scripts written without spaces between words.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '々' | '\u{e01}'..='\u{e5b}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{d81}'..='\u{ddf}' | '\u{102b}'..='\u{103e}' | '\u{1056}'..='\u{1059}' | '\u{17b4}'..='\u{17d3}' | '\u{e31}'..='\u{e4e}' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn index() -> QuestionIndex {
        let lines = [
            ("work/unpaid-wages", Language::En, "my boss did not pay my salary"),
            ("work/unpaid-wages", Language::My, "သူဌေးက လစာမပေးဘူး"),
            ("work/unpaid-wages", Language::Ja, "給料をまだもらっていません"),
            ("status/overstay", Language::En, "my visa expired last month"),
            ("none", Language::En, "what is the weather in tokyo"),
        ];
        let questions: Vec<_> = lines.into_iter().map(|(topic, language, text)| Question { topic: TopicId::new(topic), language, text: text.into() }).collect();
        QuestionIndex::build(&questions).unwrap_or_else(|_| unreachable!("a small index builds"))
    }

    #[test]
    fn the_nearest_question_wins_in_any_script_and_misspelt() {
        let index = index();
        for (text, topic) in [
            ("boss not pay salery", "work/unpaid-wages"),
            ("လစာမရဘူး", "work/unpaid-wages"),
            ("給料もらってない", "work/unpaid-wages"),
            ("visa expird", "status/overstay"),
            ("wether tokyo", "none"),
        ] {
            assert_eq!(index.scores(text).first().map(|(id, _)| id.as_str().to_owned()).as_deref(), Some(topic), "{text}");
        }
        assert!(index.scores("").is_empty());
        assert!(index.scores("🙏").is_empty());
    }

    #[test]
    fn votes_never_sum_above_one() {
        let sum: f32 = index().scores("my boss did not pay my salary").iter().map(|(_, score)| score).sum();
        assert!((0.5..=1.001).contains(&sum), "{sum}");
    }
}
