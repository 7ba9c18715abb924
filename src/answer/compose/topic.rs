//! One topic: its main page on one screen, then more, who helps, and the show-card.

use crate::answer::compose::Desk;
use crate::answer::locale::Key;
use crate::answer::words::Room;
use crate::answer::{offices, words};
use crate::id::TopicId;
use crate::knowledge::freshness;
use crate::knowledge::page::{Part, Section};
use crate::knowledge::topic::{Confidence, Page, Source, TextState, Topic};
use crate::language::Language;
use crate::payload::Action;
use crate::reply::{Block, ButtonRole, Kind, Reply, Rich, TextRole};
use crate::text::rich;

/// Parts of a topic that buttons lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What to know, what to do, what could go wrong, who helps.
    Main,
    /// Rights, papers, law, sources.
    More,
    /// All who help.
    Offices,
    /// The sentence to show at the counter.
    Card,
}

impl View {
    /// The view of a payload's page number.
    pub fn of(page: u8) -> View {
        match page {
            1 => View::More,
            2 => View::Offices,
            3 => View::Card,
            _ => View::Main,
        }
    }
    /// The page number of the view.
    pub fn page(self) -> u8 {
        match self {
            View::Main => 0,
            View::More => 1,
            View::Offices => 2,
            View::Card => 3,
        }
    }
}

/// Offices on the main page.
const MAIN_OFFICES: usize = 3;
/// Offices on their own page.
const ALL_OFFICES: usize = 8;

/// Composes one view of a topic. `also` are further needs, offered first.
pub fn compose(desk: &Desk<'_>, topic: &Topic, view: View, also: &[TopicId], danger: bool) -> Reply {
    let urgent = danger || topic.file.urgent;
    let mut reply = desk.open_for(Kind::Answer, urgent.then_some(Some(&topic.id)));
    reply.topic = Some(topic.id.clone());
    reply.discreet = topic.file.discreet;
    if reply.discreet {
        reply.blocks.push(Block::Cover { text: desk.text(Key::Cover) });
    }
    let writer = Writer { desk, topic };
    match view {
        View::Main => writer.main(&mut reply, also),
        View::More => writer.more(&mut reply),
        View::Offices => writer.offices(&mut reply, ALL_OFFICES),
        View::Card => writer.card(&mut reply),
    }
    if view != View::Main {
        reply.blocks.push(writer.view_button(Key::ButtonBack, View::Main, ButtonRole::Soft));
    }
    reply.services = offices::shown(&reply.blocks);
    reply.sms = writer.sms();
    reply
}

/// Writes the parts of a topic into a reply.
pub(super) struct Writer<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) topic: &'a Topic,
}

impl Writer<'_> {
    fn main(&self, reply: &mut Reply, also: &[TopicId]) {
        let desk = self.desk;
        reply.blocks.push(Block::Heading { text: Rich::new(&desk.title(self.topic)) });
        self.sections(reply, &["short", "steps"]);
        self.here(reply);
        if let Some(page) = self.topic.text(desk.language) {
            self.page(reply, page, desk.language, &["risk"]);
        }
        if self.topic.file.varies_by_place && desk.place.is_none_or(|place| place.is_prefecture()) {
            reply.blocks.push(desk.remark(Key::DependsOnPlace));
        }
        self.main_offices(reply);
        self.sources(reply, 1);
        self.main_buttons(reply, also);
    }

    /// Sections of the page in the reader's language, else in those it falls back to.
    pub(super) fn sections(&self, reply: &mut Reply, ids: &[&str]) {
        match self.topic.text(self.desk.language) {
            Some(page) => self.page(reply, page, self.desk.language, ids),
            None => self.untranslated(reply, ids),
        }
    }

    /// Those who help first.
    pub(super) fn main_offices(&self, reply: &mut Reply) {
        self.offices(reply, MAIN_OFFICES);
    }

    /// The topic in the base's fallback languages, said so.
    fn untranslated(&self, reply: &mut Reply, ids: &[&str]) {
        let desk = self.desk;
        let written = |languages: &[Language]| languages.iter().filter_map(|language| Some((*language, self.topic.text(*language)?))).collect::<Vec<_>>();
        let mut pages = written(desk.language.row().fallback);
        if pages.is_empty() {
            pages = written(&desk.knowledge.country.file.fallback_languages);
        }
        let mut found = false;
        for (language, page) in pages {
            let text = desk.with(Key::NotTranslated, &[("language", language.name())]);
            reply.blocks.push(Block::Text { text: Rich::new(&text), role: TextRole::Remark });
            self.page(reply, page, language, ids);
            found = true;
        }
        if !found {
            reply.blocks.push(desk.remark(Key::NotWrittenYet));
        }
    }

    /// What the prefecture and the town add.
    pub(super) fn here(&self, reply: &mut Reply) {
        let desk = self.desk;
        let Some(place) = desk.place else { return };
        for level in [place.prefecture(), place].into_iter().take(if place.is_prefecture() { 1 } else { 2 }) {
            let Some(pages) = self.topic.here.get(&level) else { continue };
            let chain = std::iter::once(desk.language)
                .chain(desk.language.row().fallback.iter().copied())
                .chain(desk.knowledge.country.file.fallback_languages.iter().copied());
            let Some((language, section)) = chain.filter_map(|language| Some((language, pages.get(&language)?.section("here")?))).next() else { continue };
            let lead = desk.with(Key::InPlace, &[("place", &desk.place_name(level))]);
            reply.blocks.push(Block::Heading { text: Rich::new(&lead) });
            self.section(reply, section, language, TextRole::Here);
        }
    }

    fn page(&self, reply: &mut Reply, page: &Page, language: Language, ids: &[&str]) {
        for id in ids {
            let Some(section) = page.section(id).filter(|section| !section.parts.is_empty()) else { continue };
            if *id != "short" && !section.heading.is_empty() {
                reply.blocks.push(Block::Heading { text: Rich::new(&self.fill(&section.heading, language)) });
            }
            self.section(reply, section, language, if *id == "risk" { TextRole::Risk } else { TextRole::Plain });
        }
    }

    fn section(&self, reply: &mut Reply, section: &Section, language: Language, role: TextRole) {
        for part in &section.parts {
            reply.blocks.push(match part {
                Part::Paragraph(text) => Block::Text { text: Rich::new(&self.fill(text, language)), role },
                Part::List { ordered, items } => {
                    Block::List { ordered: *ordered, items: items.iter().map(|item| Rich::new(&self.fill(item, language))).collect() }
                }
            });
        }
    }

    fn fill(&self, text: &str, language: Language) -> String {
        words::fill(text, Some(self.topic), self.desk.knowledge, self.desk.locales, language, Room::Wide)
    }

    fn offices(&self, reply: &mut Reply, limit: usize) {
        let desk = self.desk;
        let (blocks, more) = desk.offices(&self.topic.id, Some(self.topic), limit);
        if blocks.is_empty() {
            return;
        }
        let heading = match desk.place {
            Some(place) => desk.with(Key::NearPlace, &[("place", &desk.place_name(place))]),
            None => desk.text(Key::WhoHelps),
        };
        reply.blocks.push(Block::Heading { text: Rich::new(&heading) });
        reply.blocks.extend(blocks);
        if more && limit < ALL_OFFICES {
            reply.blocks.push(self.view_button(Key::ButtonOthers, View::Offices, ButtonRole::Next));
        }
    }

    fn more(&self, reply: &mut Reply) {
        let desk = self.desk;
        reply.blocks.push(Block::Heading { text: Rich::new(&desk.title(self.topic)) });
        match self.topic.text(desk.language) {
            Some(page) => self.page(reply, page, desk.language, &["rights", "bring"]),
            None => self.untranslated(reply, &["rights", "bring", "risk"]),
        }
        for law in &self.topic.file.law {
            let named = match &law.article {
                Some(article) => desk.with(Key::Law, &[("act", &law.act), ("article", article)]),
                None => desk.with(Key::LawAct, &[("act", &law.act)]),
            };
            let text = if law.confidence == Confidence::General { format!("{named} ({})", desk.text(Key::LawGeneral)) } else { named };
            reply.blocks.push(Block::Source { text, url: law.url.clone() });
        }
        self.sources(reply, usize::MAX);
        reply.blocks.push(Block::Source { text: desk.text(Key::InformationOnly), url: None });
        for id in &self.topic.file.related {
            if let Some(topic) = desk.knowledge.topics.get(id) {
                reply.blocks.push(desk.topic_button(topic));
            }
        }
    }

    fn card(&self, reply: &mut Reply) {
        let Some(card) = &self.topic.file.show_card else { return };
        let desk = self.desk;
        let chain = std::iter::once(desk.language)
            .chain(desk.language.row().fallback.iter().copied())
            .chain(desk.knowledge.country.file.fallback_languages.iter().copied());
        let meaning = chain.filter_map(|language| Some(self.fill(&self.topic.text(language)?.section("show")?.words(), language))).next().unwrap_or_default();
        let reading = rich::reading(&card.text);
        reply.blocks.push(Block::Heading { text: Rich::new(&desk.text(Key::ShowThis)) });
        reply.blocks.push(Block::Card {
            text: Rich::new(&card.text),
            latin: wana_kana::ConvertJapanese::to_romaji(rich::spaced(&card.text).as_str()),
            reading,
            meaning: desk.with(Key::CardMeans, &[("meaning", rich::bracketed(meaning.trim()).as_str())]),
        });
    }

    /// Where the answer comes from; on the main page the first source, the state of the text, and a warning when the review is due.
    pub(super) fn sources(&self, reply: &mut Reply, limit: usize) {
        let desk = self.desk;
        for source in self.topic.file.sources.iter().take(limit) {
            if freshness::is_due(source.checked.unwrap_or(source.page_date), self.topic.file.review_after, desk.now.date())
                && source.page_date.first_day().is_some()
            {
                let text = desk.with(Key::FactOld, &[("date", &source.page_date.to_string())]);
                reply.blocks.push(Block::Text { text: Rich::new(&text), role: TextRole::Remark });
            }
            reply.blocks.push(Block::Source { text: self.source(source), url: Some(source.url.clone()) });
        }
        let draft = self.topic.text(desk.language).is_some_and(|page| page.file.text == TextState::Draft);
        if draft {
            reply.blocks.push(Block::Source { text: desk.text(Key::Draft), url: None });
        }
    }

    pub(super) fn source(&self, source: &Source) -> String {
        let title = ("title", source.title.as_str());
        match (source.checked, source.page_date.first_day()) {
            (Some(checked), _) => self.desk.with(Key::SourceChecked, &[title, ("date", &checked.to_string())]),
            (None, Some(_)) => self.desk.with(Key::Source, &[title, ("date", &source.page_date.to_string())]),
            (None, None) => self.desk.with(Key::SourceUndated, &[title]),
        }
    }

    pub(super) fn main_buttons(&self, reply: &mut Reply, also: &[TopicId]) {
        let desk = self.desk;
        let mut buttons = Vec::new();
        for id in also {
            if let Some(topic) = desk.knowledge.topics.get(id) {
                let label = desk.with(Key::Also, &[("title", &desk.title(topic))]);
                buttons.push(Block::Button { label, payload: desk.payload(Action::Topic, Some(topic.code), 0), role: ButtonRole::Topic });
            }
        }
        if self.topic.file.show_card.is_some() {
            buttons.push(self.view_button(Key::ButtonCard, View::Card, ButtonRole::Next));
        }
        if self.topic.is_written() {
            buttons.push(self.view_button(Key::ButtonMore, View::More, ButtonRole::Next));
        }
        if desk.place.is_none_or(|place| place.is_prefecture()) {
            let payload = desk.payload(Action::Places, Some(self.topic.code), 0);
            buttons.push(Block::Button { label: desk.text(Key::ButtonPlace), payload, role: ButtonRole::Next });
        }
        let mut wrong = desk.payload(Action::NoneOfThese, None, 0);
        wrong.place = desk.place;
        buttons.push(Block::Button { label: desk.text(Key::NotWhatIMeant), payload: wrong, role: ButtonRole::Soft });
        buttons.push(desk.button(Key::ButtonMenu, Action::Menu, ButtonRole::Soft));
        buttons.push(desk.button(Key::ButtonLanguage, Action::Languages, ButtonRole::Soft));
        reply.blocks.extend(buttons);
    }

    fn view_button(&self, key: Key, view: View, role: ButtonRole) -> Block {
        Block::Button { label: self.desk.text(key), payload: self.desk.payload(Action::Topic, Some(self.topic.code), view.page()), role }
    }

    pub(super) fn sms(&self) -> Option<String> {
        let desk = self.desk;
        let chain = std::iter::once(desk.language).chain(desk.language.row().fallback.iter().copied()).chain([Language::En]);
        let (language, page) = chain.filter_map(|language| Some((language, self.topic.pages.get(&language)?))).find(|(_, page)| !page.file.sms.is_empty())?;
        Some(rich::bracketed(&words::fill(&page.file.sms, Some(self.topic), desk.knowledge, desk.locales, language, Room::Narrow)))
    }
}
