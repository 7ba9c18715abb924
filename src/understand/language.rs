//! Which language a message is in, from one word up, romanised and mixed input included.
//!
//! Scripts that only one of our languages is written in decide first. Everything else is a naive Bayes over character n-grams and words, learned
//! at load from the example questions, with the hint (channel, browser, last choice) as prior: a new language needs questions and no code.

use crate::knowledge::Question;
use crate::language::{Language, TABLE};
use crate::text::fold::fold;
use crate::text::script::Scripts;

/// Buckets of features for each kind of script.
const BUCKETS: usize = 1 << 15;
const LANGUAGES: usize = TABLE.len();
/// How much a hint weighs, in nats: about one telling word.
const HINT: f32 = 2.5;
/// How much the language chosen by the person weighs: about two.
const CHOSEN: f32 = 5.0;

/// Counts learned from example questions.
pub struct LanguageModel {
    /// `log P(feature | language)`, bucket by bucket.
    weights: Vec<[f32; LANGUAGES]>,
    /// Languages that had questions to learn from; the others are recognised by script or hint only.
    learned: [bool; LANGUAGES],
}

/// What is known beside the message.
#[derive(Clone, Copy, Default)]
pub struct Hint {
    /// The channel's, browser's or last language.
    pub language: Option<Language>,
    /// True when the person chose it.
    pub chosen: bool,
}

impl LanguageModel {
    /// Learns from the example questions of all topics.
    pub fn learn(questions: &[Question]) -> Self {
        let mut counts = vec![[0.0_f32; LANGUAGES]; BUCKETS * KINDS];
        // By kind of script, so that a language which is seldom romanised is not unlikely in Latin letters.
        let mut totals = [[0.0_f32; LANGUAGES]; KINDS];
        for question in questions {
            let Some(at) = TABLE.iter().position(|row| row.language == question.language) else { continue };
            features(&fold(&question.text), |bucket, kind| {
                if let (Some(count), Some(total)) =
                    (counts.get_mut(bucket).and_then(|row| row.get_mut(at)), totals.get_mut(kind).and_then(|row| row.get_mut(at)))
                {
                    *count += 1.0;
                    *total += 1.0;
                }
            });
        }
        const SMOOTH: f32 = 0.05;
        for (bucket, row) in counts.iter_mut().enumerate() {
            let Some(totals) = totals.get(bucket / BUCKETS) else { continue };
            let all: f32 = totals.iter().sum::<f32>().max(1.0);
            let seen: f32 = row.iter().sum();
            if seen == 0.0 {
                // Never seen in any language: it says nothing, and stays 0 for all.
                continue;
            }
            for (count, total) in row.iter_mut().zip(totals) {
                // Smoothed towards how common the feature is anywhere, so that a rare feature says little.
                *count = ((*count + SMOOTH * LANGUAGE_COUNT * (seen + 1.0) / (all + BUCKET_COUNT)) / (total + SMOOTH * LANGUAGE_COUNT)).ln();
            }
        }
        Self { weights: counts, learned: std::array::from_fn(|at| totals.iter().filter_map(|row| row.get(at)).sum::<f32>() > 0.0) }
    }

    /// The language of a normalised message.
    pub fn detect(&self, text: &str, hint: Hint) -> Language {
        let scripts = Scripts::of(text);
        if scripts.letters() == 0 {
            return hint.language.unwrap_or(Language::En);
        }
        if let Some(language) = by_script(&scripts) {
            return language;
        }
        let mut scores = [0.0_f32; LANGUAGES];
        let mut length = 0.0_f32;
        features(&fold(text), |bucket, _| {
            length += 1.0;
            if let Some(row) = self.weights.get(bucket) {
                for (score, weight) in scores.iter_mut().zip(row) {
                    *score += weight;
                }
            }
        });
        // Neighbouring n-grams say the same thing several times over: without this the hint would never count.
        let scale = 1.0 / (1.0 + length / 8.0).sqrt();
        let best = TABLE
            .iter()
            .zip(scores)
            .zip(self.learned)
            .filter(|((row, _), learned)| *learned && possible(row.language, &scripts))
            .map(|(scored, _)| scored)
            .max_by(|(a_row, a), (b_row, b)| {
                let prior = |language| if hint.language == Some(language) { if hint.chosen { CHOSEN } else { HINT } } else { 0.0 };
                (a * scale + prior(a_row.language)).total_cmp(&(b * scale + prior(b_row.language)))
            });
        best.map_or_else(|| hint.language.unwrap_or(Language::En), |(row, _)| row.language)
    }
}

const LANGUAGE_COUNT: f32 = 17.0;
const BUCKET_COUNT: f32 = 32_768.0;

/// Scripts that belong to one of our languages, when they carry the message or at least a fifth of it.
fn by_script(scripts: &Scripts) -> Option<Language> {
    let own = [
        (scripts.hangul, Language::Ko),
        (scripts.devanagari, Language::Ne),
        (scripts.myanmar, Language::My),
        (scripts.thai, Language::Th),
        (scripts.khmer, Language::Km),
        (scripts.cyrillic, Language::Mn),
        (scripts.sinhala, Language::Si),
    ];
    let (count, language) = own.into_iter().max_by_key(|(count, _)| *count)?;
    (count > 0 && count * 5 >= scripts.letters()).then_some(language)
}

/// Languages that a message in these scripts can be in: all romanise, but nobody writes Vietnamese in kana.
fn possible(language: Language, scripts: &Scripts) -> bool {
    let cjk = scripts.kana + scripts.han;
    match language {
        // A long text without any kana is not Japanese; Chinese may name Japanese things in kana.
        Language::Ja | Language::JaEasy => scripts.han == 0 || scripts.kana > 0 || scripts.han <= 8,
        Language::ZhHans | Language::ZhHant => scripts.kana * 2 <= scripts.han,
        _ => scripts.latin >= cjk,
    }
}

/// Buckets of a folded text: words, and character n-grams of one to four inside word boundaries.
fn features(folded: &str, mut each: impl FnMut(usize, usize)) {
    let mut word: Vec<char> = vec![' '];
    for c in folded.chars().chain([' ']) {
        if c.is_alphanumeric() || c == '\'' || is_mark(c) {
            word.push(if c.is_ascii_digit() { '0' } else { c });
            continue;
        }
        if word.len() > 1 {
            word.push(' ');
            for length in 1..=4 {
                for gram in word.windows(length) {
                    each(bucket(gram, length), kind(gram));
                }
            }
            if word.len() <= 24 {
                each(bucket(&word, 9), kind(&word));
                each(bucket(&word, 10), kind(&word));
            }
            word.truncate(1);
        }
    }
}

/// Kinds of script that are counted apart: Latin, Han, kana, others.
const KINDS: usize = 4;

fn kind(gram: &[char]) -> usize {
    let kind_of = |c: &char| match *c {
        '\u{3041}'..='\u{30ff}' => 2,
        '\u{3400}'..='\u{9fff}' | '々' => 1,
        c if c.is_ascii() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') => 0,
        _ => 3,
    };
    gram.iter().map(kind_of).max().unwrap_or(0)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{d81}'..='\u{ddf}' | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}' | '\u{e31}'..='\u{e4e}')
}

/// FNV-1a over the characters, folded into the table.
fn bucket(chars: &[char], salt: usize) -> usize {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ u64::try_from(salt).unwrap_or(0);
    for c in chars {
        hash = (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x0100_0000_01b3);
    }
    kind(chars) * BUCKETS + usize::try_from((hash ^ (hash >> 31)) % 32_768).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::TopicId;

    fn model() -> LanguageModel {
        let lines = [
            (Language::En, "my boss did not pay my salary this month what can i do"),
            (Language::En, "i lost my card where do i go"),
            (Language::Vi, "công ty không trả lương cho em tháng này phải làm sao"),
            (Language::Vi, "em bị mất thẻ thì đi đâu"),
            (Language::Pt, "meu patrão não pagou o salário o que eu faço"),
            (Language::Tl, "hindi binayaran ng amo ko ang sahod ko ano gagawin"),
            (Language::Id, "bos saya tidak bayar gaji saya harus bagaimana"),
            (Language::Es, "mi jefe no me pagó el sueldo qué puedo hacer"),
            (Language::Ja, "会社が給料を払ってくれません。どうすればいいですか"),
            (Language::JaEasy, "かいしゃ が おかね くれません どうしますか"),
            (Language::ZhHans, "老板不给我发工资怎么办，这个月还没发"),
            (Language::ZhHant, "老闆不發薪水給我怎麼辦，這個月還沒發"),
        ];
        let questions: Vec<_> =
            lines.into_iter().map(|(language, text)| Question { topic: TopicId::new("work/unpaid-wages"), language, text: text.into() }).collect();
        LanguageModel::learn(&questions)
    }

    #[test]
    fn scripts_of_one_language_decide() {
        let model = model();
        for (text, language) in [
            ("월급", Language::Ko),
            ("लसजन", Language::Ne),
            ("လစာ", Language::My),
            ("เงินเดือน boss", Language::Th),
            ("ប្រាក់ខែ", Language::Km),
            ("цалин", Language::Mn),
            ("වැටුප", Language::Si),
        ] {
            assert_eq!(model.detect(text, Hint::default()), language, "{text}");
        }
    }

    #[test]
    fn words_without_marks_and_mixed_words_are_recognised() {
        let model = model();
        for (text, language) in [
            ("cong ty khong tra luong", Language::Vi),
            ("nao pagou meu salario", Language::Pt),
            ("gaji tidak bayar", Language::Id),
            ("kumpanya hindi ako binayaran ng sahod", Language::Tl),
            ("công ty không trả 残業代", Language::Vi),
            ("工资怎么办", Language::ZhHans),
            ("薪水怎麼辦", Language::ZhHant),
            ("おかね くれません", Language::JaEasy),
        ] {
            assert_eq!(model.detect(text, Hint::default()), language, "{text}");
        }
    }

    #[test]
    fn the_hint_decides_where_words_do_not() {
        let hint = Hint { language: Some(Language::Vi), chosen: false };
        let model = model();
        assert_eq!(model.detect("🙏 110", hint), Language::Vi);
        assert_eq!(model.detect("my boss did not pay my salary", hint), Language::En);
    }
}
