//! Which language a message is in, from one word up, romanised and mixed input included.
//!
//! Scripts that only one of our languages is written in decide first. Everything else is a naive Bayes over character n-grams and words, learned
//! at load from the example questions, with the hint (channel, browser, last choice) as prior: a new language needs questions and no code.
//! The two ways of writing Chinese are told apart by their own characters ([`hanzi`]), Japanese among Latin words by its short hiragana words.

use crate::knowledge::Question;
use crate::language::{Language, TABLE};
use crate::text::fold::fold;
use crate::text::hash;
use crate::text::script::Scripts;
use hanzi::Hanzi;
use std::collections::{HashMap, HashSet};

pub(crate) mod hanzi;

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
    /// Runs of hiragana that hold Japanese together and that other languages do not quote.
    joints: HashSet<String>,
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
        let mut runs: HashMap<String, [usize; 2]> = HashMap::new();
        for question in questions {
            let Some(at) = TABLE.iter().position(|row| row.language == question.language) else { continue };
            for run in hiragana(&question.text) {
                let [own, other] = runs.entry(run).or_default();
                *if is_japanese(question.language) { own } else { other } += 1;
            }
            features(&fold(&question.text), |bucket, kind| {
                if let (Some(count), Some(total)) =
                    (counts.get_mut(bucket).and_then(|row| row.get_mut(at)), totals.get_mut(kind).and_then(|row| row.get_mut(at)))
                {
                    *count += 1.0;
                    *total += 1.0;
                }
            });
        }
        const SMOOTH: f32 = 0.5;
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
        let joints = runs.into_iter().filter(|(_, [own, other])| *own >= OFTEN && other * OFTEN <= *own).map(|(run, _)| run).collect();
        Self { joints, weights: counts, learned: std::array::from_fn(|at| totals.iter().filter_map(|row| row.get(at)).sum::<f32>() > 0.0) }
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
        let hanzi = Hanzi::of(text);
        let runs = hiragana(text);
        let japanese = hanzi.chinese == 0 && self.are_joints(&runs, &scripts);
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
            .filter(|((row, _), learned)| {
                *learned && if japanese { is_japanese(row.language) } else { possible(row.language, &scripts, &hanzi, !runs.is_empty()) }
            })
            .map(|(scored, _)| scored)
            .max_by(|(a_row, a), (b_row, b)| {
                let prior = |language| if hint.language == Some(language) { if hint.chosen { CHOSEN } else { HINT } } else { 0.0 };
                (a * scale + prior(a_row.language)).total_cmp(&(b * scale + prior(b_row.language)))
            });
        let best = best.map_or_else(|| hint.language.unwrap_or(Language::En), |(row, _)| row.language);
        if hint.chosen && hint.language == Some(best) { best } else { written(best, &hanzi) }
    }

    /// Tells whether the words between foreign ones are those that hold a Japanese sentence together.
    fn are_joints(&self, runs: &[String], scripts: &Scripts) -> bool {
        let letters: usize = runs.iter().map(|run| run.chars().count()).sum();
        let joints = runs.iter().filter(|run| self.joints.contains(*run)).count();
        joints > 0 && joints * 2 >= runs.len() && letters * LEAST_HIRAGANA >= scripts.letters()
    }
}

/// The way of writing that the characters show, where the language is Chinese.
fn written(language: Language, hanzi: &Hanzi) -> Language {
    match language {
        Language::ZhHans if hanzi.traditional > hanzi.simplified => Language::ZhHant,
        Language::ZhHant if hanzi.simplified > hanzi.traditional => Language::ZhHans,
        other => other,
    }
}

/// Tells whether no character of a Chinese text shows in which of the two ways it is written.
pub fn reads_either_way(text: &str) -> bool {
    let hanzi = Hanzi::of(text);
    hanzi.simplified == hanzi.traditional
}

fn is_japanese(language: Language) -> bool {
    matches!(language, Language::Ja | Language::JaEasy)
}

/// The runs of hiragana in a text.
fn hiragana(text: &str) -> Vec<String> {
    let runs = text.split(|c| !matches!(c, '\u{3041}'..='\u{3096}'));
    runs.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// A run of hiragana is telling when Japanese questions have it so often, and so many times as often as all others.
const OFTEN: usize = 4;
/// One letter in so many must be hiragana.
const LEAST_HIRAGANA: usize = 12;

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
fn possible(language: Language, scripts: &Scripts, hanzi: &Hanzi, has_hiragana: bool) -> bool {
    let cjk = scripts.kana + scripts.han;
    match language {
        // A long text without any kana is not Japanese; Chinese may name Japanese things in kana.
        Language::Ja | Language::JaEasy => (hanzi.chinese == 0 || has_hiragana) && (scripts.han == 0 || scripts.kana > 0 || scripts.han <= 8),
        Language::ZhHans | Language::ZhHant => scripts.kana * 2 <= scripts.han || (hanzi.chinese > 0 && (!has_hiragana || scripts.kana <= scripts.han)),
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
    let mut hash = hash::START ^ u64::try_from(salt).unwrap_or(0);
    for c in chars {
        hash = hash::step(hash, u32::from(*c));
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
    fn characters_tell_the_two_ways_of_writing_chinese_apart() {
        let model = model();
        for (text, language) in [
            ("组合说在留カード要交上去", Language::ZhHans),
            ("マイナンバーカード密码错三次锁了", Language::ZhHans),
            ("組合說在留カード要交上去", Language::ZhHant),
            ("会社要我们写退職届", Language::ZhHans),
        ] {
            assert_eq!(model.detect(text, Hint::default()), language, "{text}");
        }
        let chosen = Hint { language: Some(Language::ZhHant), chosen: true };
        assert_eq!(model.detect("你好", chosen), Language::ZhHant);
        assert!(reads_either_way("你好") && !reads_either_way("说话"));
    }

    #[test]
    fn short_words_in_hiragana_make_a_mixed_message_japanese_and_a_quoted_word_does_not() {
        let lines = ["かいしゃ が おかね を くれません", "びょういん の ひと が こない", "ともだち が ビザ を なくした", "せんせい が でんわ を しない"];
        let english = ["my boss said かいしゃ is closed", "no salary this month", "what is ざいりゅう on my card"];
        let japanese = lines.into_iter().map(|text| (Language::JaEasy, text));
        let questions: Vec<_> = japanese
            .chain(english.into_iter().map(|text| (Language::En, text)))
            .map(|(language, text)| Question { topic: TopicId::new("work/unpaid-wages"), language, text: text.into() })
            .collect();
        let model = LanguageModel::learn(&questions);
        assert_eq!(model.detect("night shift が salary を boss", Hint::default()), Language::JaEasy);
        assert_eq!(model.detect("what is ざいりゅう my boss said", Hint::default()), Language::En);
    }

    #[test]
    fn the_hint_decides_where_words_do_not() {
        let hint = Hint { language: Some(Language::Vi), chosen: false };
        let model = model();
        assert_eq!(model.detect("🙏 110", hint), Language::Vi);
        assert_eq!(model.detect("my boss did not pay my salary", hint), Language::En);
    }
}
