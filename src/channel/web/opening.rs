//! The first screen: what this is, three promises, what this channel shows to others, all languages, how to ask.

use super::html::Html;
use super::render;
use super::shell::{Screen, language_button};
use super::state::State;
use crate::answer::compose::{Desk, note_key};
use crate::answer::locale::Key;
use crate::ask::Channel;
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::pipeline;
use crate::reply::Block;

/// Writes the first screen; the languages the browser wishes come first.
pub fn write(screen: &Screen<'_>, state: &State, wishes: &[Language]) -> Html {
    let mut html = Html::default();
    html.raw("<section class=\"opening\" tabindex=\"-1\"><h1>").text(&screen.text(Key::Welcome)).raw("</h1><ul class=\"promises\">");
    for key in [Key::PromiseFree, Key::PromiseKept] {
        html.raw("<li>").text(&screen.text(key)).raw("</li>");
    }
    html.raw("<li class=\"note\">").text(&screen.text(note_key(Channel::Web))).raw("</li></ul>");
    html.raw("<div class=\"languages\" role=\"group\"").attr("aria-label", &screen.text(Key::WebLanguage)).raw(">");
    let wished = std::iter::once(state.language).chain(wishes.iter().copied());
    let mut written: Vec<Language> = Vec::new();
    for language in wished.chain(Language::all()) {
        if !written.contains(&language) {
            written.push(language);
            language_button(&mut html, state, language);
        }
    }
    html.raw("</div><p class=\"how\">").text(&screen.text(Key::WelcomeHow)).raw("</p>");
    danger(&mut html, screen);
    html.raw("<div class=\"next\">");
    for (key, action, class) in [(Key::ButtonMenu, Action::Menu, "next-step"), (Key::ButtonPrivacy, Action::Privacy, "soft")] {
        let payload = Payload { language: Some(screen.language), place: state.place, ..Payload::of(action) };
        render::button(&mut html, &screen.text(key), &payload, class);
    }
    html.raw("</div><p class=\"hint keys\">")
        .text(&screen.text(Key::WebLeaveHint))
        .raw("</p><p class=\"hint\">")
        .text(&screen.text(Key::WebLeaveLimit))
        .raw("</p></section>\n");
    html
}

/// The danger numbers, to be pressed, without alarm.
fn danger(html: &mut Html, screen: &Screen<'_>) {
    let now = screen.snapshot.knowledge.country.local(screen.shop.counter.now());
    let desk = Desk { language: screen.language, channel: Channel::Web, ..pipeline::desk(screen.snapshot, now) };
    let Some(Block::Urgent { lines, .. }) = desk.urgent(None) else { return };
    html.raw("<div class=\"danger\"><p>").text(&screen.text(Key::WelcomeDanger)).raw("</p>");
    for line in lines {
        html.raw("<a").attr("href", &render::tel(&line.number)).attr("aria-label", &format!("{} {}", line.number, line.label)).raw(">");
        html.raw(render::PHONE).text(&line.number).raw("</a>");
    }
    html.raw("</div>");
}
