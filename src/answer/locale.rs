//! The bot's own words: Fluent catalogues, one folder a language, with a fallback chain. What a user sees comes from here or from the knowledge base.
//!
//! A missing message never stops an answer: it falls back to a near language, then to English, and `kb check` lists it.

mod key;

pub use key::Key;

use crate::language::Language;
use crate::report::Finding;
use crate::text::normalise::normalise;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The folder of a layer with the words that hold in its country only.
const WORDS: &str = "words";

/// Characters of the longest message that can be a listed word.
const LONGEST_WORD: usize = 32;

/// The messages of all languages.
pub struct Locales {
    bundles: HashMap<Language, FluentBundle<FluentResource>>,
}

/// A message as words are compared: without what stands around it, in small letters.
pub fn spoken(message: &str) -> String {
    let text = normalise(message).to_lowercase();
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '!' | '?' | '"' | '\'' | '。' | '！' | '、' | '।' | '။' | '។')).to_owned()
}

/// What is filled into a message, name and value.
pub type Args<'a> = &'a [(&'static str, &'a str)];

impl Locales {
    /// Reads `locales/<tag>/*.ftl`. What is missing or broken becomes a finding; the rest serves.
    pub fn load(folder: &Path) -> (Locales, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut bundles = HashMap::new();
        for language in Language::all() {
            let own = folder.join(language.tag());
            let mut bundle = FluentBundle::new_concurrent(vec![language.html().parse().unwrap_or_default()]);
            // Invisible isolation marks would force every SMS into UCS-2.
            bundle.set_use_isolating(false);
            for file in ftl_files(&own) {
                match std::fs::read_to_string(&file) {
                    Ok(source) => add(&mut bundle, &file, source, &mut findings),
                    Err(error) => findings.push(Finding::error("unreadable-file", &file, format!("cannot read this file: {}", error.kind()))),
                }
            }
            for key in Key::ALL {
                if !bundle.has_message(key.as_str()) {
                    findings.push(
                        Finding::warning("missing-message", &own, format!("the message `{}` is missing", key.as_str()))
                            .help("copy its line from locales/en/bot.ftl and translate it"),
                    );
                }
            }
            bundles.insert(language, bundle);
        }
        (Locales { bundles }, findings)
    }

    /// Lays `words/<tag>.ftl` of each layer over the program's own words. In them `{phone:SLUG}` stands for a service's number, as in pages.
    pub fn lay_over(&mut self, layers: &[PathBuf], number: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for words in layers.iter().map(|layer| layer.join(WORDS)).filter(|words| words.is_dir()) {
            for file in ftl_files(&words) {
                let language: Option<Language> = file.file_stem().and_then(|stem| stem.to_str()?.parse().ok());
                let Some((language, source)) = language.zip(std::fs::read_to_string(&file).ok()) else {
                    findings.push(
                        Finding::error("unknown-language", &file, "this file is not UTF-8, or its name is no language of this bot")
                            .help("name it for the language: `vi.ftl`"),
                    );
                    continue;
                };
                unknown_messages(&file, &source, &mut findings);
                let (filled, lost) = numbered(&source, &number);
                for slug in lost {
                    findings.push(
                        Finding::error("unknown-name", &file, format!("there is no service `{slug}` with a number"))
                            .at_text(&source, &slug)
                            .help("check the spelling; a service's name is that of its file without `.md`"),
                    );
                }
                let resource = resource(&file, filled, &mut findings);
                if let Some(bundle) = self.bundles.get_mut(&language) {
                    bundle.add_resource_overriding(resource);
                }
            }
        }
        findings
    }

    /// A message without anything to fill in.
    pub fn text(&self, language: Language, key: Key) -> String {
        self.format(language, key, None).unwrap_or_default()
    }

    /// A message with texts filled in.
    pub fn with(&self, language: Language, key: Key, args: Args<'_>) -> String {
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            filled.set(*name, FluentValue::from(*value));
        }
        self.format(language, key, Some(&filled)).unwrap_or_default()
    }

    /// A message that counts something (`{ $n }`), in the plural form of the language.
    pub fn count(&self, language: Language, key: Key, n: f64) -> String {
        let mut filled = FluentArgs::new();
        filled.set("n", FluentValue::from(n));
        self.format(language, key, Some(&filled)).unwrap_or_default()
    }

    /// The language in which a message is one of the words listed under a key, and nothing else; `first` is looked at before the others.
    pub fn word(&self, key: Key, message: &str, first: Option<Language>) -> Option<Language> {
        if message.chars().count() > LONGEST_WORD {
            return None;
        }
        let said = spoken(message);
        first.into_iter().chain(Language::all()).find(|language| self.text(*language, key).split('|').any(|word| spoken(word) == said))
    }

    /// True when the language itself has the message.
    pub fn has(&self, language: Language, key: Key) -> bool {
        self.bundles.get(&language).is_some_and(|bundle| bundle.has_message(key.as_str()))
    }

    fn format(&self, language: Language, key: Key, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let chain = std::iter::once(language).chain(language.row().fallback.iter().copied()).chain([Language::En]);
        for language in chain {
            let Some(bundle) = self.bundles.get(&language) else { continue };
            let Some(pattern) = bundle.get_message(key.as_str()).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, args, &mut errors);
            if errors.is_empty() {
                return Some(text.into_owned());
            }
        }
        None
    }
}

fn ftl_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    files
}

/// Fills in the numbers; names those that no service has.
fn numbered(source: &str, number: impl Fn(&str) -> Option<String>) -> (String, Vec<String>) {
    let (mut filled, mut lost) = (String::with_capacity(source.len()), Vec::new());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("{phone:") {
        filled.push_str(before);
        let (slug, tail) = after.split_once('}').unwrap_or((after, ""));
        match number(slug) {
            Some(number) => filled.push_str(&number),
            None => lost.push(slug.to_owned()),
        }
        rest = tail;
    }
    filled.push_str(rest);
    (filled, lost)
}

/// A name that no message has would be read by nobody.
fn unknown_messages(file: &Path, source: &str, findings: &mut Vec<Finding>) {
    for (at, line) in source.lines().enumerate() {
        let name = line.split_once('=').map(|(name, _)| name).filter(|name| !name.starts_with(['#', ' ', '-'])).unwrap_or_default().trim_end();
        if !name.is_empty() && !Key::ALL.iter().any(|key| key.as_str() == name) {
            findings.push(
                Finding::error("unknown-message", file, format!("the bot has no message `{name}`"))
                    .at(at + 1, name)
                    .help("the messages are those of locales/en; only what differs in this country stands here"),
            );
        }
    }
}

fn add(bundle: &mut FluentBundle<FluentResource>, file: &Path, source: String, findings: &mut Vec<Finding>) {
    if let Err(errors) = bundle.add_resource(resource(file, source, findings)) {
        for error in errors {
            findings.push(Finding::error("message-twice", file, format!("{error}")));
        }
    }
}

fn resource(file: &Path, source: String, findings: &mut Vec<Finding>) -> FluentResource {
    match FluentResource::try_new(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = resource.source().get(..error.pos.start).map_or(0, |before| before.matches('\n').count() + 1);
                findings.push(
                    Finding::error("fluent-syntax", file, format!("this is not Fluent notation: {}", error.kind))
                        .at(line, "")
                        .help("write `name = text`; a line that continues starts with spaces"),
                );
            }
            resource
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales() -> (Locales, Vec<Finding>) {
        Locales::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"))
    }

    #[test]
    fn every_message_is_in_every_language() {
        let (locales, findings) = locales();
        let missing: Vec<_> = Language::all()
            .flat_map(|language| Key::ALL.iter().map(move |key| (language, *key)))
            .filter(|(language, key)| !locales.has(*language, *key))
            .map(|(language, key)| format!("{language}/{}", key.as_str()))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(findings.is_empty(), "{findings:?}");
    }

    #[test]
    fn no_message_carries_isolation_marks_and_every_argument_is_filled() {
        let (locales, _) = locales();
        for language in Language::all() {
            let text = locales.with(language, Key::Source, &[("title", "T"), ("date", "2026-01-01")]);
            assert!(text.contains('T') && text.contains("2026-01-01") && !text.contains('\u{2068}'), "{language}: {text}");
            assert!(locales.count(language, Key::UnitYear, 3.0).contains('3'), "{language}");
        }
    }

    #[test]
    fn danger_numbers_and_short_notes_keep_their_form_in_every_language() {
        let (mut locales, _) = locales();
        let number =
            |slug: &str| [("police", "110"), ("fire-ambulance", "119")].into_iter().find(|(known, _)| *known == slug).map(|(_, number)| number.to_owned());
        let findings = locales.lay_over(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge-base")], number);
        assert!(findings.is_empty(), "{findings:?}");
        for language in Language::all() {
            for key in [Key::ErrorBusy, Key::ErrorLate, Key::ErrorInternal, Key::WelcomeDanger, Key::WebOffline] {
                let text = locales.text(language, key);
                assert!(text.contains("110") && text.contains("119"), "{language} {}: {text}", key.as_str());
            }
            assert!(locales.text(language, Key::NoteSms).chars().count() <= 40, "{language}");
            assert!(locales.text(language, Key::SmsTail).chars().count() <= 20, "{language}");
        }
    }
}
