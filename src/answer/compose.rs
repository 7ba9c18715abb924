//! Makes a [`Reply`] from what was understood: urgent numbers, the channel's note, then the answer in its layers – nation, prefecture, town.
//!
//! - [`topic`]: one topic's pages; - [`moving`]: two towns side by side; - [`bot`]: what the bot says about itself, menus, places; this file: what all replies share.

pub mod bot;
pub mod moving;
pub mod topic;

use crate::answer::locale::{Args, Key, Locales};
use crate::answer::offices;
use crate::ask::Channel;
use crate::guard::leak;
use crate::id::{PlaceCode, TopicCode, TopicId};
use crate::knowledge::Knowledge;
use crate::knowledge::gazetteer::Gazetteer;
use crate::knowledge::topic::Topic;
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::reply::{Block, ButtonRole, Effect, Kind, Reply, Rich, TextRole, UrgentLine};
use crate::text::rich;
use jiff::civil::DateTime;

/// What composing needs to know.
pub struct Desk<'a> {
    /// Topics, services, towns.
    pub knowledge: &'a Knowledge,
    /// Names of places.
    pub gazetteer: &'a Gazetteer,
    /// The bot's own words.
    pub locales: &'a Locales,
    /// The language of the reply.
    pub language: Language,
    /// The place of the conversation.
    pub place: Option<PlaceCode>,
    /// Where the reply goes.
    pub channel: Channel,
    /// The country's local time.
    pub now: DateTime,
    /// True for the first message of a session.
    pub new_session: bool,
}

impl Desk<'_> {
    /// A message of the bot's own.
    pub fn text(&self, key: Key) -> String {
        self.locales.text(self.language, key)
    }

    /// A message with something filled in.
    pub fn with(&self, key: Key, args: Args<'_>) -> String {
        self.locales.with(self.language, key, args)
    }

    /// An empty reply of a kind, opening with the urgent numbers and the channel's note where they belong.
    pub fn open(&self, kind: Kind, urgent: bool) -> Reply {
        self.open_for(kind, urgent.then_some(None))
    }

    /// The same for a topic that may have urgent numbers of its own; `None` when nothing is urgent.
    pub fn open_for(&self, kind: Kind, urgent: Option<Option<&TopicId>>) -> Reply {
        let mut blocks = Vec::new();
        if let Some(topic) = urgent {
            blocks.extend(self.urgent(topic));
        }
        let urgent = urgent.is_some();
        if self.new_session && !leak::is("quiet") {
            blocks.push(Block::Note { text: Rich::new(&self.text(note_key(self.channel))) });
        }
        Reply {
            language: self.language,
            kind,
            urgent,
            topic: None,
            candidates: Vec::new(),
            also: Vec::new(),
            place: self.place,
            places: Vec::new(),
            place_choices: Vec::new(),
            services: Vec::new(),
            blocks,
            discreet: false,
            effect: Effect::None,
            sms: None,
        }
    }

    /// Who to call now, with whether it may report under each number.
    pub fn urgent(&self, topic: Option<&TopicId>) -> Option<Block> {
        let knowledge = self.knowledge;
        let lines: Vec<_> = knowledge
            .country
            .urgent(topic)
            .iter()
            .filter_map(|slug| {
                let service = knowledge.services.get(slug)?;
                let number = service.file.phones.first()?.number.clone();
                let label = service.in_danger(self.language).map_or_else(|| rich::plain(service.name_in(self.language)), str::to_owned);
                let note = self.text(offices::reports_short_key(service.reports_now(self.now.date())));
                Some(UrgentLine { number, label, note })
            })
            .collect();
        (!lines.is_empty()).then(|| Block::Urgent { title: self.text(Key::UrgentTitle), lines })
    }

    /// A payload that keeps language and place.
    pub fn payload(&self, action: Action, code: Option<TopicCode>, page: u8) -> Payload {
        Payload { action, language: Some(self.language), place: self.place, code, page }
    }

    /// A button that keeps language and place.
    pub fn button(&self, key: Key, action: Action, role: ButtonRole) -> Block {
        Block::Button { label: self.text(key), payload: self.payload(action, None, 0), role }
    }

    /// A button that leads to a topic.
    pub fn topic_button(&self, topic: &Topic) -> Block {
        Block::Button { label: self.title(topic), payload: self.payload(Action::Topic, Some(topic.code), 0), role: ButtonRole::Topic }
    }

    /// A topic's title in the reader's language, else the nearest there is.
    pub fn title(&self, topic: &Topic) -> String {
        let chain = std::iter::once(self.language).chain(self.language.row().fallback.iter().copied()).chain([Language::En]);
        let title = chain.filter_map(|language| topic.pages.get(&language)).map(|page| page.file.title.as_str()).find(|title| !title.is_empty());
        title.map_or_else(|| topic.id.as_str().rsplit('/').next().unwrap_or_default().replace('-', " "), crate::text::rich::bracketed)
    }

    /// A paragraph of the bot's own.
    pub fn remark(&self, key: Key) -> Block {
        Block::Text { text: Rich::new(&self.text(key)), role: TextRole::Remark }
    }

    /// The name of a place as the reader writes it.
    pub fn place_name(&self, place: PlaceCode) -> String {
        self.gazetteer.name(place, self.language.tag()).map_or_else(|| place.to_string(), str::to_owned)
    }

    /// The services for a topic near here, at most `limit`, and whether there are more.
    pub fn offices(&self, id: &TopicId, topic: Option<&Topic>, limit: usize) -> (Vec<Block>, bool) {
        let near = offices::near(self.knowledge, id, topic, self.place, self.language);
        let blocks = near.iter().take(limit).flat_map(|service| offices::blocks(service, self.knowledge, self.locales, self.language, self.now)).collect();
        (blocks, near.len() > limit)
    }

    /// Not covered, or not understood: says so and names a human, near if the place is known.
    pub fn unknown(&self, urgent: bool) -> Reply {
        let mut reply = self.open(Kind::Unknown, urgent);
        reply.blocks.push(Block::Text { text: Rich::new(&self.text(Key::Unknown)), role: TextRole::Plain });
        self.people(&mut reply);
        reply.sms = Some(self.text(Key::Unknown));
        reply
    }

    /// Appends the people who can be asked anything, and the ways on.
    pub fn people(&self, reply: &mut Reply) {
        let (offices, _) = self.offices(&TopicId::new(offices::ANYTHING), None, 3);
        reply.services = offices::shown(&offices);
        reply.blocks.extend(offices);
        if self.place.is_none() {
            reply.blocks.push(self.button(Key::ButtonPlace, Action::Places, ButtonRole::Next));
        }
        reply.blocks.push(self.button(Key::ButtonMenu, Action::Menu, ButtonRole::Soft));
        reply.blocks.push(self.button(Key::ButtonLanguage, Action::Languages, ButtonRole::Soft));
    }

    /// Two or three topics to choose from.
    pub fn choose(&self, topics: &[TopicId], urgent: bool) -> Reply {
        let mut reply = self.open(Kind::Choose, urgent);
        reply.blocks.push(Block::Heading { text: Rich::new(&self.text(Key::Choose)) });
        for id in topics {
            if let Some(topic) = self.knowledge.topics.get(id) {
                reply.blocks.push(self.topic_button(topic));
            } else if let Some(button) = self.bot_button(id) {
                reply.blocks.push(button);
            }
        }
        reply.blocks.push(self.button(Key::NoneOfThese, Action::NoneOfThese, ButtonRole::Soft));
        reply.sms = Some(self.text(Key::Choose));
        reply
    }
}

/// The note of a channel: what it shows to others.
pub fn note_key(channel: Channel) -> Key {
    match channel {
        Channel::Terminal => Key::NoteTerminal,
        Channel::Telegram => Key::NoteTelegram,
        Channel::Sms => Key::NoteSms,
        Channel::Web => Key::NoteWeb,
        Channel::Line => Key::NoteLine,
        Channel::Whatsapp => Key::NoteWhatsapp,
        Channel::Messenger => Key::NoteMessenger,
    }
}
