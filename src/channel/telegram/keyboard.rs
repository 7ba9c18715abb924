//! What can be pressed under a reply. On discreet topics the first button deletes, and topics are numbers whose titles stand under the cover. Pure.

use crate::answer::locale::{Key, Locales};
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::reply::{Block, ButtonRole, Reply};
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

/// Buttons side by side at most, and together that wide at most (a wide character counts two).
const ACROSS: usize = 3;
const WIDEST_ROW: usize = 32;
/// Numbers side by side.
const NUMBERS_ACROSS: usize = 5;

/// Labels of the topics offered, in order.
pub fn topics(reply: &Reply) -> impl Iterator<Item = &str> {
    reply.blocks.iter().filter_map(|block| match block {
        Block::Button { label, role: ButtonRole::Topic, .. } => Some(label.as_str()),
        _ => None,
    })
}

/// Lays the buttons out in rows. `parts` is how many messages the reply takes, so that deleting finds all of them.
pub fn lay_out(reply: &Reply, locales: &Locales, covered: bool, parts: usize) -> Option<InlineKeyboardMarkup> {
    let mut rows = Rows::default();
    if covered {
        let page = u8::try_from(parts.saturating_sub(1)).unwrap_or(u8::MAX);
        let delete = Payload { action: Action::DeleteThis, language: Some(reply.language), place: reply.place, code: None, page };
        rows.alone(&locales.text(reply.language, Key::ButtonDeleteThis), &delete);
    }
    let mut number = 0;
    for block in &reply.blocks {
        let Block::Button { label, payload, role } = block else { continue };
        match role {
            ButtonRole::Topic if covered => {
                number += 1;
                rows.beside(&number.to_string(), payload, *role, NUMBERS_ACROSS);
            }
            ButtonRole::Topic => rows.alone(label, payload),
            ButtonRole::Next | ButtonRole::Choice | ButtonRole::Soft => rows.beside(label, payload, *role, ACROSS),
        }
    }
    (!rows.rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows.rows))
}

/// Adds all languages to a first message, before the other ways on.
pub fn add_languages(reply: &mut Reply) {
    reply.blocks.retain(|block| !matches!(block, Block::Button { payload, .. } if payload.action == Action::Languages));
    let at = reply.blocks.iter().position(|block| matches!(block, Block::Button { .. })).unwrap_or(reply.blocks.len());
    let languages = Language::all().map(|language| {
        let payload = Payload { language: Some(language), place: reply.place, ..Payload::of(Action::SetLanguage) };
        Block::Button { label: language.name().to_owned(), payload, role: ButtonRole::Choice }
    });
    reply.blocks.splice(at..at, languages.collect::<Vec<_>>());
}

#[derive(Default)]
struct Rows {
    rows: Vec<Vec<InlineKeyboardButton>>,
    last: Option<(ButtonRole, usize)>,
}

impl Rows {
    fn alone(&mut self, label: &str, payload: &Payload) {
        self.rows.push(vec![InlineKeyboardButton::callback(label, payload.to_string())]);
        self.last = None;
    }

    /// Beside the one before when it is of the same kind and the row stays readable: buttons of a row are equally wide.
    fn beside(&mut self, label: &str, payload: &Payload, role: ButtonRole, across: usize) {
        let button = InlineKeyboardButton::callback(label, payload.to_string());
        let wide = width(label);
        if let (Some((before, widest)), Some(row)) = (self.last, self.rows.last_mut()) {
            let widest = widest.max(wide);
            if before == role && row.len() < across && widest * (row.len() + 1) <= WIDEST_ROW {
                row.push(button);
                self.last = Some((role, widest));
                return;
            }
        }
        self.rows.push(vec![button]);
        self.last = Some((role, wide));
    }
}

fn width(label: &str) -> usize {
    label.chars().map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum()
}
