//! The page around a conversation: the exit first, then name and languages, the conversation, and the field.

use super::Shop;
use super::html::Html;
use super::state::State;
use crate::answer::locale::{Args, Key};
use crate::guard::leak;
use crate::language::{Language, Script};
use crate::payload::Action;
use crate::reply::Effect;
use crate::snapshot::Snapshot;

/// Characters the field takes; more does not fit the form.
const FIELD: &str = "2000";

/// What writing a page needs to know.
pub struct Screen<'a> {
    /// The channel's settings.
    pub shop: &'a Shop,
    /// Words and knowledge.
    pub snapshot: &'a Snapshot,
    /// The language of the page.
    pub language: Language,
    /// True inside another site's frame.
    pub embed: bool,
}

impl Screen<'_> {
    /// A message of the bot's own.
    pub fn text(&self, key: Key) -> String {
        self.snapshot.locales.text(self.language, key)
    }
    /// A message with something filled in.
    pub fn with(&self, key: Key, args: Args<'_>) -> String {
        self.snapshot.locales.with(self.language, key, args)
    }
    fn action(&self) -> &'static str {
        if self.embed { "/embed" } else { "/" }
    }
}

/// Which way a language is written.
fn direction(language: Language) -> &'static str {
    match language.row().script {
        Script::Latin
        | Script::Japanese
        | Script::Han
        | Script::Hangul
        | Script::Devanagari
        | Script::Myanmar
        | Script::Thai
        | Script::Khmer
        | Script::Cyrillic
        | Script::Sinhala => "ltr",
    }
}

/// The whole page with `talk` as its conversation. `effect` is what the script shall do beside showing it.
pub fn page(screen: &Screen<'_>, state: &State, talk: Html, effect: Option<Effect>) -> String {
    let mut html = Html::default();
    html.raw("<!doctype html>\n<html").attr("lang", screen.language.html()).attr("dir", direction(screen.language));
    if screen.embed {
        html.attr("class", "embed");
    }
    html.raw("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content\">");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\"><meta name=\"format-detection\" content=\"telephone=no\"><title>");
    html.text(&screen.text(Key::WebTitle))
        .raw("</title><link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"/page.css\">");
    html.raw("<script src=\"/page.js\" defer></script></head>\n<body").attr("data-language", screen.language.tag());
    for (name, key) in [("data-waiting", Key::WebWaiting), ("data-offline", Key::WebOffline), ("data-late", Key::ErrorLate), ("data-you", Key::WebYourQuestion)]
    {
        html.attr(name, &screen.text(key));
    }
    html.raw(">\n");
    header(&mut html, screen, state);
    html.raw("<main><div id=\"log\" role=\"log\" aria-live=\"polite\" aria-relevant=\"additions\"").attr("aria-label", &screen.text(Key::WebAnswer));
    match effect {
        Some(Effect::Erase) => html.attr("data-effect", "erase"),
        Some(Effect::DeleteThis) => html.attr("data-effect", "delete"),
        _ => &mut html,
    };
    html.raw(">\n").append(talk).raw("</div><p id=\"status\" role=\"status\"></p></main>\n");
    form(&mut html, screen, state);
    html.raw("</body></html>\n");
    html.finish()
}

fn header(html: &mut Html, screen: &Screen<'_>, state: &State) {
    html.raw("<header><a id=\"leave\" class=\"leave\" rel=\"noreferrer\"").href(&screen.shop.settings.leave_to);
    if screen.embed {
        html.attr("target", "_top");
    }
    html.attr("title", &screen.text(Key::WebLeaveHint)).raw("><span aria-hidden=\"true\">✕</span> ").text(&screen.text(Key::WebLeave)).raw("</a>");
    html.raw("<a class=\"name\"")
        .attr("href", screen.action())
        .raw("><img src=\"/icon.svg\" alt=\"\" width=\"28\" height=\"28\"><b>")
        .text(&screen.text(Key::WebTitle))
        .raw("</b></a>");
    html.raw("<details class=\"language\"><summary").attr("aria-label", &format!("{}: {}", screen.text(Key::WebLanguage), screen.language.name()));
    html.raw("><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3\"/></svg><span>");
    html.text(screen.language.name()).raw("</span></summary><div class=\"menu\">");
    for language in Language::all() {
        language_button(html, state, language);
    }
    html.raw("</div></details></header>\n");
}

/// A button that turns the page to a language and shows the last topic again.
pub fn language_button(html: &mut Html, state: &State, language: Language) {
    let payload = crate::payload::Payload { language: Some(language), ..state.payload(Action::SetLanguage) };
    html.raw("<button form=\"ask\" name=\"button\"").attr("value", &payload.to_string()).attr("lang", language.html());
    if language == state.language {
        html.attr("aria-current", "true");
    }
    html.raw(">").text(language.name()).raw("</button>");
}

fn form(html: &mut Html, screen: &Screen<'_>, state: &State) {
    let at = screen.shop.counter.now().as_second().to_string();
    html.raw("<form id=\"ask\"").attr("method", if leak::is("get") { "get" } else { "post" });
    html.raw(" accept-charset=\"utf-8\" autocomplete=\"off\"").attr("action", screen.action()).raw(">");
    let chosen = if state.chosen { "1" } else { "0" };
    for (name, value) in [("state", state.payload(Action::Topic).to_string().as_str()), ("chosen", chosen), ("at", at.as_str())] {
        html.raw("<input type=\"hidden\"").attr("name", name).attr("value", value).raw(">");
    }
    html.raw("<textarea id=\"text\" name=\"text\" rows=\"1\" autocomplete=\"off\" autocapitalize=\"sentences\" spellcheck=\"false\" enterkeyhint=\"send\" dir=\"auto\"");
    html.attr("maxlength", FIELD)
        .attr("aria-label", &screen.text(Key::WebYourQuestion))
        .attr("placeholder", &screen.text(Key::WebPlaceholder))
        .raw("></textarea>");
    html.raw("<button id=\"send\">").text(&screen.text(Key::WebAsk)).raw("</button></form>\n");
}
