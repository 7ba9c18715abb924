//! What the bot says about itself: the first message, menus, languages, places, privacy, erasing. Never a fact about rights.

use crate::answer::compose::{Desk, note_key};
use crate::answer::locale::Key;
use crate::answer::towns;
use crate::ask::Channel;
use crate::id::{PlaceCode, TopicCode, TopicId};
use crate::knowledge::bot::BotTopic;
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::reply::{Block, ButtonRole, Effect, Kind, Reply, Rich, TextRole};

/// The menu's areas: the folder under `topics/` and what stands on the button.
const AREAS: &[(&str, Key)] = &[
    ("emergency", Key::AreaEmergency),
    ("safety", Key::AreaSafety),
    ("work", Key::AreaWork),
    ("status", Key::AreaStatus),
    ("health", Key::AreaHealth),
    ("money", Key::AreaMoney),
    ("housing", Key::AreaHousing),
    ("education", Key::AreaEducation),
    ("family", Key::AreaFamily),
    ("civic", Key::AreaCivic),
    ("life", Key::AreaLife),
];

/// Towns named as an example.
const PLACE_EXAMPLES: usize = 2;
/// Towns on buttons.
const PLACES: usize = 12;

impl Desk<'_> {
    fn say(&self, kind: Kind, key: Key) -> Reply {
        let mut reply = self.open(kind, false);
        let text = self.text(key);
        reply.sms = Some(text.clone());
        reply.blocks.push(Block::Text { text: Rich::new(&text), role: TextRole::Plain });
        reply
    }

    /// The first message: what this is, three promises, what this channel shows, how to ask.
    pub fn welcome(&self) -> Reply {
        let mut reply = self.open(Kind::Bot, false);
        reply.topic = Some(BotTopic::Hello.id());
        // Where the list below is not shown, the note stands alone.
        reply.blocks.retain(|block| self.channel == Channel::Sms || !matches!(block, Block::Note { .. }));
        reply.blocks.push(Block::Heading { text: Rich::new(&self.text(Key::Welcome)) });
        let promises = [Key::PromiseFree, Key::PromiseKept, note_key(self.channel)];
        reply.blocks.push(Block::List { ordered: false, items: promises.into_iter().map(|key| Rich::new(&self.text(key))).collect() });
        reply.blocks.push(Block::Text { text: Rich::new(&self.text(Key::WelcomeHow)), role: TextRole::Plain });
        reply.blocks.extend(self.danger());
        reply.sms = Some(self.both(Key::Welcome, Key::WelcomeDanger));
        self.ways_on(&mut reply);
        reply
    }

    fn both(&self, first: Key, second: Key) -> String {
        format!("{} {}", self.text(first), self.text(second)).trim().to_owned()
    }

    /// The danger numbers in a sentence, where the base has any.
    fn danger(&self) -> Option<Block> {
        let text = self.text(Key::WelcomeDanger);
        (!text.is_empty()).then(|| Block::Text { text: Rich::new(&text), role: TextRole::Remark })
    }

    fn ways_on(&self, reply: &mut Reply) {
        reply.blocks.push(self.button(Key::ButtonMenu, Action::Menu, ButtonRole::Next));
        reply.blocks.push(self.button(Key::ButtonPlace, Action::Places, ButtonRole::Next));
        reply.blocks.push(self.button(Key::ButtonLanguage, Action::Languages, ButtonRole::Next));
        reply.blocks.push(self.button(Key::ButtonPrivacy, Action::Privacy, ButtonRole::Soft));
    }

    /// Answers one of the bot's own topics.
    pub fn bot(&self, topic: BotTopic) -> Reply {
        let mut reply = match topic {
            BotTopic::Hello => {
                let mut reply = self.say(Kind::Bot, Key::BotHello);
                self.ways_on(&mut reply);
                reply
            }
            BotTopic::Help => self.help(),
            BotTopic::Privacy => self.privacy(),
            BotTopic::Human => {
                let mut reply = self.say(Kind::Bot, Key::BotHuman);
                self.people(&mut reply);
                reply
            }
            BotTopic::Language => self.languages(),
            BotTopic::Place => self.ask_place(None),
            BotTopic::Erase => self.erase(Effect::Erase),
        };
        reply.topic = Some(topic.id());
        reply
    }

    /// How this works. A cry for help may lead here, so the danger numbers come first.
    pub fn help(&self) -> Reply {
        let mut reply = self.say(Kind::Bot, Key::BotHelp);
        if let Some(danger) = self.danger() {
            reply.blocks.insert(0, danger);
        }
        reply.sms = Some(self.both(Key::WelcomeDanger, Key::BotHelp));
        self.ways_on(&mut reply);
        reply
    }

    /// The emergency numbers, for those who ask for nothing else.
    pub fn emergency(&self) -> Reply {
        let mut reply = self.open(Kind::Bot, true);
        reply.topic = Some(BotTopic::Help.id());
        if let Some((index, _)) = AREAS.iter().enumerate().next() {
            reply.blocks.extend(self.area_buttons(index));
        }
        reply.sms = Some(self.text(Key::WelcomeDanger));
        reply
    }

    /// Who we are, what we keep, what this channel shows.
    pub fn privacy(&self) -> Reply {
        let mut reply = self.say(Kind::Bot, Key::BotPrivacy);
        reply.topic = Some(BotTopic::Privacy.id());
        reply.blocks.push(Block::Note { text: Rich::new(&self.text(note_key(self.channel))) });
        reply.blocks.push(self.remark(Key::BotPrivacyLimit));
        reply.blocks.push(self.button(Key::ButtonErase, Action::Erase, ButtonRole::Next));
        reply.blocks.push(self.button(Key::ButtonMenu, Action::Menu, ButtonRole::Soft));
        reply
    }

    /// The menu of areas that have topics.
    pub fn menu(&self) -> Reply {
        let mut reply = self.say(Kind::Bot, Key::BotMenu);
        reply.topic = Some(BotTopic::Help.id());
        for (number, (area, key)) in AREAS.iter().enumerate() {
            if self.knowledge.topics.values().any(|topic| topic.area() == *area) {
                let payload = self.payload(Action::Area, None, u8::try_from(number).unwrap_or(0));
                reply.blocks.push(Block::Button { label: self.text(*key), payload, role: ButtonRole::Topic });
            }
        }
        reply.blocks.push(self.button(Key::ButtonPlace, Action::Places, ButtonRole::Soft));
        reply.blocks.push(self.button(Key::ButtonLanguage, Action::Languages, ButtonRole::Soft));
        reply.blocks.push(self.button(Key::ButtonPrivacy, Action::Privacy, ButtonRole::Soft));
        reply
    }

    /// One area's topics.
    pub fn area(&self, number: u8) -> Reply {
        let Some((_, key)) = AREAS.get(usize::from(number)) else { return self.menu() };
        let mut reply = self.say(Kind::Bot, *key);
        reply.topic = Some(BotTopic::Help.id());
        reply.blocks.extend(self.area_buttons(usize::from(number)));
        reply.blocks.push(self.button(Key::ButtonMenu, Action::Menu, ButtonRole::Soft));
        reply
    }

    fn area_buttons(&self, number: usize) -> Vec<Block> {
        let area = AREAS.get(number).map_or("", |(area, _)| area);
        self.knowledge.topics.values().filter(|topic| topic.area() == area).map(|topic| self.topic_button(topic)).collect()
    }

    /// All languages, each in itself.
    pub fn languages(&self) -> Reply {
        self.languages_for(None)
    }

    /// All languages; after choosing, the topic is shown again.
    pub fn languages_for(&self, code: Option<TopicCode>) -> Reply {
        let mut reply = self.say(Kind::Bot, Key::BotLanguage);
        reply.topic = Some(BotTopic::Language.id());
        for language in Language::all() {
            let payload = Payload { action: Action::SetLanguage, language: Some(language), place: self.place, code, page: 0 };
            reply.blocks.push(Block::Button { label: language.name().to_owned(), payload, role: ButtonRole::Choice });
        }
        reply
    }

    /// "From now on: …".
    pub fn language_set(&self) -> Reply {
        let mut reply = self.open(Kind::Bot, false);
        reply.topic = Some(BotTopic::Language.id());
        let text = self.with(Key::LanguageSet, &[("language", self.language.name())]);
        reply.sms = Some(text.clone());
        reply.blocks.push(Block::Text { text: Rich::new(&text), role: TextRole::Plain });
        reply.effect = Effect::SetLanguage;
        self.ways_on(&mut reply);
        reply
    }

    /// Asks for the town; those of which we know most are offered, in the prefecture if that is known.
    pub fn ask_place(&self, code: Option<TopicCode>) -> Reply {
        let mut reply = self.open(Kind::Bot, false);
        reply.topic = Some(BotTopic::Place.id());
        let towns = towns::to_offer(self.knowledge, self.place);
        let example = towns.iter().take(PLACE_EXAMPLES).map(|place| self.place_name(*place)).collect::<Vec<_>>().join(", ");
        let text = if example.is_empty() { self.text(Key::BotPlace) } else { self.with(Key::AskPlace, &[("example", &example)]) };
        reply.sms = Some(text.clone());
        reply.blocks.push(Block::Text { text: Rich::new(&text), role: TextRole::Plain });
        reply.blocks.extend(towns.iter().take(PLACES).map(|place| self.place_button(*place, code)));
        reply
    }

    /// Several places bear the name.
    pub fn which_place(&self, choices: &[PlaceCode], code: Option<TopicCode>) -> Reply {
        let mut reply = self.say(Kind::Bot, Key::WhichPlace);
        reply.topic = Some(BotTopic::Place.id());
        reply.blocks.extend(choices.iter().take(8).map(|place| self.place_button(*place, code)));
        reply
    }

    fn place_button(&self, place: PlaceCode, code: Option<TopicCode>) -> Block {
        let name = self.place_name(place);
        let label = if place.is_prefecture() { name } else { format!("{name} ({})", self.place_name(place.prefecture())) };
        Block::Button {
            label,
            payload: Payload { action: Action::SetPlace, language: Some(self.language), place: Some(place), code, page: 0 },
            role: ButtonRole::Choice,
        }
    }

    /// "Your town: …", and what to do next.
    pub fn place_set(&self) -> Reply {
        let mut reply = self.open(Kind::Bot, false);
        reply.topic = Some(BotTopic::Place.id());
        let Some(place) = self.place else { return self.ask_place(None) };
        let text = self.with(Key::PlaceSet, &[("place", &self.place_name(place))]);
        reply.sms = Some(text.clone());
        reply.blocks.push(Block::Text { text: Rich::new(&text), role: TextRole::Plain });
        let known = self.knowledge.services.values().any(|service| service.place.is_some_and(|of| of == place || of == place.prefecture()));
        if known {
            let (offices, _) = self.offices(&TopicId::new(crate::answer::offices::ANYTHING), None, 2);
            reply.services = crate::answer::offices::shown(&offices);
            reply.blocks.extend(offices);
        } else {
            let text = self.with(Key::NothingLocal, &[("place", &self.place_name(place))]);
            reply.blocks.push(Block::Text { text: Rich::new(&text), role: TextRole::Remark });
        }
        reply.blocks.push(self.button(Key::ButtonMenu, Action::Menu, ButtonRole::Next));
        reply
    }

    /// What erasing did and could not do.
    pub fn erase(&self, effect: Effect) -> Reply {
        let key = match self.channel {
            Channel::Telegram | Channel::Line | Channel::Whatsapp | Channel::Messenger => Key::BotEraseTelegram,
            Channel::Web => Key::BotEraseWeb,
            Channel::Sms => Key::BotEraseSms,
            Channel::Terminal => Key::BotEraseTerminal,
        };
        let mut reply = self.say(Kind::Bot, key);
        reply.topic = Some(BotTopic::Erase.id());
        reply.effect = effect;
        reply
    }

    /// A button for one of the bot's own topics, where it can be offered.
    pub fn bot_button(&self, id: &TopicId) -> Option<Block> {
        let (key, action) = match BotTopic::of(id)? {
            BotTopic::Hello | BotTopic::Help => (Key::ButtonMenu, Action::Menu),
            BotTopic::Privacy => (Key::ButtonPrivacy, Action::Privacy),
            BotTopic::Human => (Key::NoneOfThese, Action::NoneOfThese),
            BotTopic::Language => (Key::ButtonLanguage, Action::Languages),
            BotTopic::Place => (Key::ButtonPlace, Action::Places),
            BotTopic::Erase => (Key::ButtonErase, Action::Erase),
        };
        Some(self.button(key, action, ButtonRole::Topic))
    }

    /// An error in the reader's language.
    pub fn error(&self, key: Key) -> Reply {
        let mut reply = self.say(Kind::Bot, key);
        reply.topic = Some(BotTopic::Help.id());
        reply.blocks.push(self.button(Key::ButtonMenu, Action::Menu, ButtonRole::Next));
        reply
    }
}
