//! What every channel would send for one topic, in every language, on one page for editors.

use crate::answer::compose::topic::View;
use crate::ask::{Ask, Channel, Input};
use crate::channel::html::Html;
use crate::channel::{sms, telegram, terminal};
use crate::id::{PlaceCode, TopicId};
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::pipeline;
use crate::snapshot::Snapshot;

/// What is looked at.
pub struct Preview<'a> {
    /// Words and knowledge.
    pub snapshot: &'a Snapshot,
    /// The topic.
    pub topic: &'a TopicId,
    /// The place of the conversation.
    pub place: Option<PlaceCode>,
    /// The languages, in order; none means all.
    pub languages: &'a [Language],
    /// The time, for opening hours.
    pub now: jiff::Timestamp,
}

impl Preview<'_> {
    /// The page. Its script asks for the page again when a file was saved; `version` tells it which one it has.
    pub fn page(&self, version: u64) -> String {
        let mut html = Html::default();
        html.raw(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>",
        );
        html.text(self.topic.as_str()).raw("</title><link rel=\"stylesheet\" href=\"/preview.css\"><script src=\"/preview.js\" defer></script></head><body");
        html.attr("data-version", &version.to_string()).raw("><header><form><select name=\"topic\">");
        for topic in self.snapshot.knowledge.topics.keys() {
            html.raw("<option");
            if topic == self.topic {
                html.raw(" selected");
            }
            html.raw(">").text(topic.as_str()).raw("</option>");
        }
        html.raw("</select> <input name=\"place\" placeholder=\"14130\"").attr("value", &self.place.map(|place| place.to_string()).unwrap_or_default());
        html.raw("> <select name=\"language\"><option value=\"\">all languages</option>");
        for language in Language::all() {
            html.raw("<option").attr("value", language.tag());
            if self.languages == [language] {
                html.raw(" selected");
            }
            html.raw(">").text(language.name()).raw("</option>");
        }
        html.raw("</select> <button>Show</button></form><p>This page shows a saved file at once. A file with an error stays as it was: <code>madoguchi kb check</code> says why.</p></header>\n");
        let all: Vec<Language> = Language::all().collect();
        for language in if self.languages.is_empty() { &all } else { self.languages } {
            self.language(&mut html, *language);
        }
        html.raw("</body></html>\n");
        html.finish()
    }

    fn language(&self, html: &mut Html, language: Language) {
        let reply = |channel| {
            let ask = Ask { language: Some(language), chosen: true, remembered_place: self.place, channel, ..Ask::of(Input::Topic(self.topic.clone())) };
            pipeline::answer(self.snapshot, &ask, self.now)
        };
        html.raw("<section")
            .attr("lang", language.html())
            .raw("><h2>")
            .text(language.name())
            .raw("</h2><div class=\"channels\"><figure><figcaption>Web</figcaption><iframe loading=\"lazy\"");
        let topic = self.snapshot.knowledge.topics.get(self.topic);
        let link = Payload { language: Some(language), place: self.place, code: topic.map(|topic| topic.code), ..Payload::of(Action::Topic) }.link();
        html.attr("src", &format!("/embed?start={link}")).raw("></iframe></figure>");
        let has_card = topic.is_some_and(|topic| topic.file.show_card.is_some());
        for (caption, view) in [("Web: more", View::More), ("Web: show-card", View::Card)].into_iter().filter(|(_, view)| *view != View::Card || has_card) {
            html.raw("<figure><figcaption>").text(caption).raw("</figcaption><iframe loading=\"lazy\"");
            html.attr("src", &format!("/embed?start={link}_{}", view.page())).raw("></iframe></figure>");
        }
        html.raw("<figure><figcaption>Telegram</figcaption>");
        let (parts, buttons) = telegram::drawn(&reply(Channel::Telegram), &self.snapshot.locales);
        for part in &parts {
            // What is sent is HTML: shown by the browser, and as it is written.
            let body = format!("<meta charset=utf-8><body style=\"font:15px system-ui;white-space:pre-wrap;margin:8px\">{}", part.replace('\n', "<br>"));
            html.raw("<iframe sandbox loading=\"lazy\"")
                .attr("srcdoc", &body)
                .raw("></iframe><details><summary>as sent</summary><pre>")
                .text(part)
                .raw("</pre></details>");
        }
        for button in buttons {
            html.raw("<span class=\"button\">").text(&button).raw("</span> ");
        }
        html.raw("</figure><figure><figcaption>SMS</figcaption>");
        for part in sms::render(&reply(Channel::Sms), self.snapshot, &sms::Sheet::default()).parts {
            html.raw("<pre>").text(&part).raw("</pre>");
        }
        html.raw("</figure><figure><figcaption>Terminal</figcaption><pre>")
            .text(&terminal::render(&reply(Channel::Terminal)))
            .raw("</pre></figure></div></section>\n");
    }
}
