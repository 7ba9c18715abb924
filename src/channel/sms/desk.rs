//! One message from session to session: what was said becomes an ask, the reply is written in parts, and what may be remembered is remembered.

use crate::answer::locale::Key;
use crate::ask::{Ask, Channel, Input};
use crate::channel::Counter;
use crate::channel::sms::heard::{self, Heard};
use crate::channel::sms::render::{Sheet, SmsText, notice, render};
use crate::channel::sms::{sender, settings::SmsSettings};
use crate::guard::cluster::Cluster;
use crate::guard::held::Held;
use crate::guard::leak;
use crate::guard::log;
use crate::guard::privacy::{SenderKey, Sensitive};
use crate::guard::quota::{Accounts, Verdict};
use crate::guard::session::{Choice, Recalled, Session};
use crate::id::TopicCode;
use crate::knowledge::bot::BotTopic;
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::pipeline;
use crate::reply::{Effect, Kind, Reply};
use crate::snapshot::Snapshot;
use crate::text::normalise::normalise;
use crate::text::sms::budget::Room;
use crate::text::sms::gsm7::Tables;
use std::sync::Arc;
use std::time::Instant;

/// The desk at which all gateways ask.
pub struct Desk {
    counter: Arc<Counter>,
    held: Arc<Held>,
    quota: Accounts,
    settings: SmsSettings,
}

/// An answer: to whom, and its parts.
pub struct Answer {
    /// The number in its international form.
    pub to: Sensitive<String>,
    /// The parts, in order.
    pub parts: Vec<String>,
    key: SenderKey,
}

/// What is done with a message after it was read.
enum Done {
    Reply(SmsText, Option<Box<Session>>),
    Silence,
}

/// What is known of who writes.
struct Visit {
    key: SenderKey,
    earlier: Option<SenderKey>,
    session: Option<Session>,
    memory: bool,
    room: Room,
}

impl Desk {
    /// A desk at the counter.
    pub fn new(counter: Arc<Counter>, held: Arc<Held>, settings: SmsSettings) -> Self {
        let quota = Accounts::new(settings.parts_per_hour.max(1), held.cluster.clone());
        Self { counter, held, quota, settings }
    }

    /// The settings.
    pub fn settings(&self) -> &SmsSettings {
        &self.settings
    }

    /// A keyed hash of anything a gateway sends.
    pub fn hash(&self, of: &str, bytes: &[u8]) -> SenderKey {
        self.held.hasher.key(of, bytes)
    }

    /// The memory that several replicas share, where there are several.
    pub fn cluster(&self) -> Option<&Arc<Cluster>> {
        self.held.cluster.as_ref()
    }

    /// The number to answer, when it may be answered.
    pub fn answerable(&self, from: &str) -> Option<Sensitive<String>> {
        let snapshot = self.counter.snapshot();
        sender::answerable(from, &snapshot.knowledge.country.file.phone, &self.settings.countries, &self.settings.own)
    }

    /// Answers a message at a moment; nothing when it must not be answered. `tables`: what whoever carries the answer can pass on.
    pub async fn answer(&self, from: &Sensitive<String>, text: Sensitive<String>, tables: Tables, now: Instant) -> Option<Answer> {
        let room = Room { parts: self.settings.parts, tables };
        let Some(to) = self.answerable(from.expose()) else {
            log::question(log::Channel::Sms, log::Outcome::Refused, std::time::Duration::ZERO);
            return None;
        };
        let key = self.held.hasher.key("sms", to.expose().as_bytes());
        let earlier = self.held.hasher.earlier("sms", to.expose().as_bytes());
        let recalled = self.held.recall(key, earlier, now).await;
        let memory = !matches!(recalled, Recalled::Gone);
        let session = recalled.session();
        let snapshot = self.counter.snapshot();
        let first = session.as_ref().and_then(|session| session.language.or(session.spoken));
        let heard = heard::hear(text.expose(), &snapshot.locales, first);
        let said = matches!(heard, Heard::Words | Heard::NoCode).then(|| self.held.hasher.key("words", normalise(text.expose()).as_bytes()));
        let verdict = self.quota.verdict(key, said, now).await;
        let languages = self.languages(first, &snapshot);
        let done = match verdict {
            Verdict::Silence => Done::Silence,
            Verdict::Warn => Done::Reply(own_words(notice(&snapshot.locales, &languages, Key::ErrorBusy, room)), session.map(Box::new)),
            Verdict::Answer => self.attend(heard, text, Visit { key, earlier, session, memory, room }, &languages, &snapshot, now).await,
        };
        if let Done::Reply(_, Some(session)) = &done
            && let Some(topic) = session.topic.as_ref().filter(|topic| verdict == Verdict::Answer && !topic.is_bot())
        {
            let bit = self.held.counts.bit("sms", to.expose().as_bytes());
            self.held.counts.count(bit, topic, session.spoken.unwrap_or(Language::En), session.place);
        }
        let Done::Reply(sms, session) = done else {
            log::question(log::Channel::Sms, log::Outcome::Refused, std::time::Duration::ZERO);
            return None;
        };
        if let Some(session) = session {
            self.held.remember(key, *session, now).await;
        }
        Some(Answer { to, parts: sms.parts, key })
    }

    /// Notes what was sent, so that it counts and is known when it comes back.
    pub async fn sent(&self, answer: &Answer, now: Instant) {
        log::sent(log::Channel::Sms, answer.parts.len());
        let whole = answer.parts.concat();
        let texts = answer.parts.iter().chain([&whole]).map(|text| self.held.hasher.key("words", normalise(text).as_bytes())).collect::<Vec<_>>();
        self.quota.spent(answer.key, answer.parts.len(), &texts, now).await;
    }

    /// The languages of what is said without knowing to whom: the last one spoken, else those the base falls back to.
    fn languages(&self, first: Option<Language>, snapshot: &Snapshot) -> Vec<Language> {
        match first {
            Some(language) => vec![language],
            None => {
                let fallback = snapshot.knowledge.country.file.fallback_languages.iter().rev().copied();
                fallback.chain([Language::En]).take(2).collect()
            }
        }
    }

    async fn attend(&self, heard: Heard, text: Sensitive<String>, visit: Visit, languages: &[Language], snapshot: &Snapshot, now: Instant) -> Done {
        let Visit { key, earlier, session, memory, room } = visit;
        let stopped = matches!(heard, Heard::Stop(_));
        let before = self.quota.stop(key, stopped, now).await;
        let forgotten = |key| own_words(notice(&snapshot.locales, languages, key, room));
        let (input, language, sheet) = match heard {
            // Confirmed once.
            Heard::Stop(_) if before => return Done::Silence,
            Heard::Stop(language) => (Input::Button(Payload::of(Action::Erase)), Some(language), Sheet::default()),
            Heard::Start(language) => (Input::Start, Some(language), Sheet::default()),
            Heard::Press(payload, language) => (Input::Button(payload), Some(language), pressed(payload, 0)),
            Heard::Code(code) if heard::leads_somewhere(code, &snapshot.knowledge) => {
                let payload = heard::payload(code);
                (Input::Button(payload), Some(code.language), pressed(payload, 0))
            }
            Heard::Words => (Input::Text(text), None, Sheet::default()),
            Heard::Number(0) => (Input::Button(Payload::of(Action::Menu)), None, pressed(Payload::of(Action::Menu), 0)),
            Heard::Number(number) => match session.as_ref().and_then(|session| session.choices.get(number.checked_sub(1)?)).cloned() {
                Some(Choice::Press { payload, from }) => (Input::Button(payload), payload.language, pressed(payload, from)),
                Some(Choice::Offer { topics, from }) => return self.offer(&topics, from, session, languages, snapshot, room),
                // Without memory a number means nothing: say so, never guess. With it, the list is shown again by asking anew.
                None if !memory => return Done::Reply(forgotten(Key::SmsNoMemory), None),
                None => return Done::Reply(forgotten(if session.is_some() { Key::ErrorEmpty } else { Key::PromiseKept }), session.map(Box::new)),
            },
            Heard::Code(_) | Heard::NoCode => return Done::Reply(forgotten(Key::Unknown), session.map(Box::new)),
        };
        let sheet = Sheet { parts: room.parts, tables: room.tables, memory, ..sheet };
        let chosen = session.as_ref().and_then(|session| session.language);
        let ask = Ask {
            input,
            language: language.or(chosen).or(session.as_ref().and_then(|session| session.spoken)),
            chosen: chosen.is_some() || language.is_some(),
            place: None,
            remembered_place: session.as_ref().and_then(|session| session.place),
            remembered_topic: session.as_ref().and_then(|session| session.topic.clone()),
            channel: Channel::Sms,
            new_session: session.is_none(),
        };
        let reply = self.counter.answer(ask).await;
        let sms = render(&reply, snapshot, &sheet);
        if (reply.effect == Effect::Erase || stopped) && !leak::is("erase") {
            // What cannot be forgotten now is forgotten in ten minutes: that is what is said then.
            let forgot = self.held.forget(key, earlier).await;
            return Done::Reply(if forgot { sms } else { forgotten(Key::PromiseKept) }, None);
        }
        let session = remembered(session, &reply, &sms);
        Done::Reply(sms, Some(Box::new(session)))
    }

    /// Topics that were offered, once more or further on.
    fn offer(&self, topics: &[TopicCode], from: u8, session: Option<Session>, languages: &[Language], snapshot: &Snapshot, room: Room) -> Done {
        let local = snapshot.knowledge.country.local(self.counter.now());
        let language = languages.first().copied().unwrap_or(Language::En);
        let place = session.as_ref().and_then(|session| session.place);
        let desk = crate::answer::compose::Desk { language, place, channel: Channel::Sms, ..pipeline::desk(snapshot, local) };
        let id =
            |code: &TopicCode| snapshot.knowledge.topic_by_code(*code).map(|topic| topic.id.clone()).or_else(|| BotTopic::of_code(*code).map(BotTopic::id));
        let reply = desk.choose(&topics.iter().filter_map(id).collect::<Vec<_>>(), false);
        let sms = render(&reply, snapshot, &Sheet { parts: room.parts, tables: room.tables, from, open: true, ..Sheet::default() });
        let session = remembered(session, &reply, &sms);
        Done::Reply(sms, Some(Box::new(session)))
    }
}

fn pressed(payload: Payload, from: u8) -> Sheet {
    Sheet { from, pressed: Some(payload), open: true, ..Sheet::default() }
}

fn own_words(parts: Vec<String>) -> SmsText {
    SmsText { parts, choices: Vec::new() }
}

/// The session after a reply.
fn remembered(session: Option<Session>, reply: &Reply, sms: &SmsText) -> Session {
    let mut session = session.unwrap_or_default();
    if reply.effect == Effect::SetLanguage {
        session.language = Some(reply.language);
    }
    session.spoken = Some(reply.language);
    session.place = reply.place.or(session.place);
    match reply.kind {
        Kind::Answer => session.topic.clone_from(&reply.topic),
        Kind::Choose | Kind::Unknown => session.topic = None,
        Kind::Bot => {}
    }
    session.choices.clone_from(&sms.choices);
    session
}
