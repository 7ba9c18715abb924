//! Commands, and the same words without a slash in every language. The list is closed; its words are data of the locales.

use crate::answer::locale::{Key, Locales};
use crate::channel::telegram::Shop;
use crate::channel::telegram::wire::Refusal;
use crate::guard::log;
use crate::language::Language;
use crate::text::normalise::normalise;
use std::collections::BTreeSet;
use std::sync::Arc;
use teloxide::payloads::{SetMyCommands, SetMyCommandsSetters};
use teloxide::types::BotCommand;

/// What can be said to the bot in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Start,
    Help,
    Language,
    Place,
    Privacy,
    Erase,
    Urgent,
}

/// Name, what it does, its words; in the order of the menu.
const TABLE: &[(Command, &str, Key, Key)] = &[
    (Command::Start, "start", Key::CommandStart, Key::WordsStart),
    (Command::Help, "help", Key::CommandHelp, Key::WordsHelp),
    (Command::Language, "language", Key::CommandLanguage, Key::WordsLanguage),
    (Command::Place, "place", Key::CommandPlace, Key::WordsPlace),
    (Command::Privacy, "privacy", Key::CommandPrivacy, Key::WordsPrivacy),
    (Command::Erase, "erase", Key::CommandErase, Key::WordsErase),
    (Command::Urgent, "urgent", Key::CommandUrgent, Key::WordsUrgent),
];

/// Characters of the longest message that can be a word for a command.
const LONGEST_WORD: usize = 32;

impl Command {
    /// The command of a name, without its slash.
    pub fn named(name: &str) -> Option<Command> {
        TABLE.iter().find(|(_, known, ..)| known.eq_ignore_ascii_case(name)).map(|(command, ..)| *command)
    }

    /// Reads `/command@bot rest`.
    pub fn slashed(text: &str) -> Option<(Command, &str)> {
        let rest = text.trim().strip_prefix('/')?;
        let (head, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let name = head.split('@').next().unwrap_or_default();
        Some((Command::named(name)?, rest.trim()))
    }

    /// Reads a message that is one of the words, and says in which language, the given one if it has the word.
    pub fn worded(text: &str, locales: &Locales, first: Option<Language>) -> Option<(Command, Language)> {
        if text.chars().count() > LONGEST_WORD {
            return None;
        }
        let said = normalise(text).to_lowercase();
        for language in first.into_iter().chain(Language::all()) {
            for (command, _, _, words) in TABLE {
                if locales.text(language, *words).split('|').any(|word| normalise(word).to_lowercase() == said) {
                    return Some((*command, language));
                }
            }
        }
        None
    }
}

/// Tells Telegram the commands in every language it knows by two letters; the rest sees English.
pub async fn tell(shop: Arc<Shop>) {
    let mut told = BTreeSet::new();
    for language in std::iter::once(None).chain(Language::all().map(Some)) {
        let code = language.map(|language| language.html().get(..2).unwrap_or_default());
        // Two languages may share their letters; the first of the menu is told.
        if !told.insert(code) {
            continue;
        }
        let snapshot = shop.counter.snapshot();
        let words = language.unwrap_or(Language::En);
        let commands: Vec<_> = TABLE.iter().map(|(_, name, does, _)| BotCommand::new(*name, snapshot.locales.text(words, *does))).collect();
        let mut payload = SetMyCommands::new(commands);
        if let Some(code) = code {
            payload = payload.language_code(code);
        }
        match shop.insist(&payload).await {
            Ok(_) => {}
            Err(Refusal::Token) => return,
            Err(refusal) => log::fault(log::Channel::Telegram, refusal.fault()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn commands_are_read_with_and_without_our_name() {
        assert_eq!(Command::slashed("/start vi_14130_wj"), Some((Command::Start, "vi_14130_wj")));
        assert_eq!(Command::slashed("/Erase@counter_bot"), Some((Command::Erase, "")));
        assert_eq!(Command::slashed("/weather"), None);
        assert_eq!(Command::slashed("start"), None);
    }

    #[test]
    fn every_word_of_every_language_is_a_command_of_its_own() {
        let (locales, _) = Locales::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"));
        for language in Language::all() {
            for (command, name, does, words) in TABLE {
                let described = locales.text(language, *does).chars().count();
                assert!((1..=256).contains(&described), "{language} {name}");
                for word in locales.text(language, *words).split('|') {
                    assert_eq!(Command::worded(word, &locales, Some(language)).map(|(found, _)| found), Some(*command), "{language}: {word}");
                }
            }
        }
        assert_eq!(Command::worded("my company does not pay", &locales, None), None);
    }
}
