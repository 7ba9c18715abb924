//! The book of a place: its desks and the most needed topics in one language, one file for A4 and for a phone without network.

use crate::answer::compose::Desk;
use crate::answer::compose::topic::{View, compose};
use crate::answer::locale::Key;
use crate::answer::offices;
use crate::ask::Channel;
use crate::channel::html::Html;
use crate::channel::print::{blocks, square};
use crate::id::{PlaceCode, TopicId};
use crate::knowledge::service::Kind;
use crate::knowledge::topic::Topic;
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::pipeline;
use crate::reply::{Block, Rich, TextRole};
use crate::snapshot::Snapshot;
use jiff::civil::DateTime;

const STYLE: &str = include_str!("assets/book.css");
/// Topics of a book.
const TOPICS: usize = 20;
/// Desks of a book.
const DESKS: usize = 12;

/// What a book is made of.
pub struct Book<'a> {
    /// Words and knowledge.
    pub snapshot: &'a Snapshot,
    /// The place it is for: a town or a prefecture.
    pub place: PlaceCode,
    /// Its language.
    pub language: Language,
    /// The day it is made, local time.
    pub now: DateTime,
    /// Where the bot answers, when that is known.
    pub address: Option<&'a str>,
}

impl Book<'_> {
    /// Writes the book.
    pub fn write(&self) -> String {
        let desk = Desk { language: self.language, place: Some(self.place), channel: Channel::Web, ..pipeline::desk(self.snapshot, self.now) };
        let title = desk.with(Key::BookTitle, &[("place", &desk.place_name(self.place))]);
        let topics = self.topics();
        let mut html = Html::default();
        html.raw("<!doctype html>\n<html")
            .attr("lang", self.language.html())
            .raw("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.raw("<title>").text(&title).raw("</title><style>").raw(STYLE).raw("</style></head>\n<body><header><div><h1>").text(&title).raw("</h1><p>");
        html.text(&desk.with(Key::BookDate, &[("date", &self.now.date().to_string())])).raw("</p><p>").text(&desk.text(Key::InformationOnly)).raw("</p></div>");
        self.square(&mut html, &desk);
        html.raw("</header>\n<section>");
        blocks::write(&mut html, &desk.urgent(None).into_iter().collect::<Vec<_>>());
        html.raw("<h2>").text(&desk.with(Key::NearPlace, &[("place", &desk.place_name(self.place))])).raw("</h2>");
        blocks::write(&mut html, &self.desks(&desk));
        html.raw("</section>\n<nav><h2>").text(&desk.text(Key::BookTopics)).raw("</h2><ol>");
        for topic in &topics {
            html.raw("<li><a").attr("href", &format!("#{}", topic.code)).raw(">").text(&desk.title(topic)).raw("</a></li>");
        }
        html.raw("</ol></nav>\n");
        for topic in topics {
            html.raw("<article").attr("id", &topic.code.to_string()).raw("><h2>").text(&desk.title(topic)).raw("</h2>");
            blocks::write(&mut html, &self.topic(&desk, topic));
            html.raw("</article>\n");
        }
        html.raw("</body></html>\n");
        html.finish()
    }

    /// The topics: those that the country names, else the urgent ones and then the others.
    fn topics(&self) -> Vec<&Topic> {
        let knowledge = &self.snapshot.knowledge;
        let named: Vec<&Topic> = knowledge.country.file.book.iter().filter_map(|id| knowledge.topics.get(id)).collect();
        if !named.is_empty() {
            return named.into_iter().take(TOPICS).collect();
        }
        let mut all: Vec<&Topic> = knowledge.topics.values().filter(|topic| topic.is_written()).collect();
        all.sort_by_key(|topic| !topic.file.urgent);
        all.truncate(TOPICS);
        all
    }

    /// Who can be asked here, then the prefecture's and the country's.
    fn desks(&self, desk: &Desk<'_>) -> Vec<Block> {
        let knowledge = &self.snapshot.knowledge;
        let mut found: Vec<_> = knowledge.services.values().filter(|service| service.place == Some(self.place)).collect();
        // A desk first, then by name.
        found.sort_by_key(|service| (!matches!(service.file.kind, Kind::TownDesk | Kind::PrefectureDesk), service.slug.clone()));
        for service in offices::near(knowledge, &TopicId::new(offices::ANYTHING), None, Some(self.place), self.language) {
            if !found.iter().any(|known| known.slug == service.slug) {
                found.push(service);
            }
        }
        found.truncate(DESKS);
        found.into_iter().flat_map(|service| offices::blocks(service, knowledge, desk.locales, desk.language, desk.now)).filter_map(unhurried).collect()
    }

    /// A topic with all it says: what to know and do, rights and papers, the card. Its title stands above it already.
    fn topic(&self, desk: &Desk<'_>, topic: &Topic) -> Vec<Block> {
        let title = Rich::new(&desk.title(topic));
        let mut all = Vec::new();
        for view in [View::Main, View::More, View::Card] {
            for block in compose(desk, topic, view, &[], false).blocks.into_iter().filter_map(unhurried) {
                let titled = matches!(&block, Block::Heading { text } if *text == title);
                let said = matches!(&block, Block::Urgent { .. } | Block::Source { .. } | Block::Text { role: TextRole::Remark, .. }) && all.contains(&block);
                if !titled && !said {
                    all.push(block);
                }
            }
        }
        all
    }

    fn square(&self, html: &mut Html, desk: &Desk<'_>) {
        let Some(address) = self.address else { return };
        let start = Payload { language: Some(self.language), place: Some(self.place), ..Payload::of(Action::Menu) }.link();
        let mark = if address.contains('?') { '&' } else { '?' };
        let Some(square) = square::draw(&format!("{address}{mark}start={start}")) else { return };
        html.raw("<figure>").append(square).raw("<figcaption>").text(&desk.text(Key::BookScan)).raw("<br>").text(address).raw("</figcaption></figure>");
    }
}

/// Paper does not know what time it is.
fn unhurried(block: Block) -> Option<Block> {
    match block {
        Block::Phone { slug, number, tel, hours, languages, remarks, .. } => {
            Some(Block::Phone { slug, number, tel, hours, open_now: None, languages, remarks })
        }
        Block::Button { .. } => None,
        other => Some(other),
    }
}
