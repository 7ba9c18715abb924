//! One update from session to session: what was done becomes an ask, the reply goes out, and what may be remembered is remembered.

use crate::answer::locale::{Key, Locales};
use crate::ask::{Ask, Channel, Input};
use crate::channel::telegram::commands::Command;
use crate::channel::telegram::render::{self, Screen};
use crate::channel::telegram::update::{Address, Deed, Heard};
use crate::channel::telegram::wire::Refusal;
use crate::channel::telegram::{Shop, erase, keyboard, send};
use crate::guard::limits::Verdict;
use crate::guard::log;
use crate::guard::marks::{self, Once};
use crate::guard::privacy::{SenderKey, Sensitive};
use crate::guard::session::{Exchange, Recalled, Session};
use crate::id::TopicCode;
use crate::knowledge::bot::BotTopic;
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::reply::{Block, ButtonRole, Effect, Kind, Reply, Rich};
use std::sync::Arc;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// How long the typing sign may hold up an answer that is ready.
const TYPING: Duration = Duration::from_secs(1);

/// How an update ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Answered, or refused by Telegram for good: it may be confirmed.
    Answered,
    /// Another replica is at it.
    Elsewhere,
    /// The token is no longer accepted: nothing more can be sent.
    Token,
}

/// What is known of an update beside what it says.
struct Visit {
    to: Address,
    key: SenderKey,
    earlier: Option<SenderKey>,
    message: i64,
    edited: bool,
    session: Option<Session>,
}

/// Answers one update, unless another replica does or did.
pub async fn attend_once(shop: Arc<Shop>, update: i64, heard: Heard) -> Ended {
    let name = shop.held.hasher.key("telegram update", &update.to_le_bytes());
    let cluster = shop.held.cluster.clone();
    match marks::once(cluster.as_ref(), name, attend(shop, heard), |ended| *ended == Ended::Answered).await {
        Once::Here(ended) => ended,
        Once::Done => Ended::Answered,
        Once::UnderWay => Ended::Elsewhere,
    }
}

/// Answers one update.
async fn attend(shop: Arc<Shop>, heard: Heard) -> Ended {
    let Heard { to, sender, message, language, edited, deed } = heard;
    let address = Zeroizing::new([to.chat.to_le_bytes(), sender.to_le_bytes()].concat());
    let key = shop.held.hasher.key("telegram", &address);
    let earlier = shop.held.hasher.earlier("telegram", &address);
    drop(address);
    let recalled = shop.held.recall(key, earlier, Instant::now()).await;
    let memory = !matches!(recalled, Recalled::Gone);
    let session = recalled.session();
    let bit = shop.held.counts.bit("telegram", &sender.to_le_bytes());
    let said = session.as_ref().and_then(|session| session.language).or(language);
    match shop.held.chats.admit(key).await {
        Verdict::Pass => {}
        verdict => return shop.busy(to, said.unwrap_or(Language::En), verdict).await,
    }
    let visit = Visit { to, key, earlier, message, edited, session };
    let (input, query) = match deed {
        Deed::Wrote(text) => (words(&shop, &visit, text, language), None),
        Deed::Sent => ((Input::NotText, language, None), None),
        Deed::Pressed { query, payload } => ((Input::Button(payload), language, None), Some(query)),
    };
    let page = if let Input::Button(payload) = &input.0 { payload.page } else { 0 };
    let first = matches!(input.0, Input::Start);
    let mut reply = shop.reply(ask(&visit, input), to).await;
    if let Some(topic) = reply.topic.as_ref().filter(|topic| reply.kind == Kind::Answer && !topic.is_bot()) {
        shop.held.counts.count(bit, topic, reply.language, reply.place);
    }
    if !memory {
        say_no_memory(&mut reply, &shop.counter.snapshot().locales);
    }
    if first {
        keyboard::add_languages(&mut reply);
    }
    let ended = match (reply.effect, &query) {
        (Effect::DeleteThis, Some(query)) => shop.delete_this(visit, query, &reply, page).await,
        (Effect::Erase, query) => shop.erase(visit, query.as_ref(), &reply).await,
        (_, query) => shop.show(visit, query.as_ref(), reply).await,
    };
    match ended {
        Ok(()) => Ended::Answered,
        Err(Refusal::Token) => Ended::Token,
        Err(refusal) => {
            log::fault(log::Channel::Telegram, refusal.fault());
            Ended::Answered
        }
    }
}

/// Says that something broke, after a fault of our own.
pub async fn apologise(shop: Arc<Shop>, to: Address, language: Option<Language>) -> Ended {
    let language = language.unwrap_or(Language::En);
    let screen = Screen { parts: vec![send::sorry(&shop.counter.snapshot().locales, language)], keyboard: None };
    match shop.send(to, &screen, None, language).await {
        Err(Refusal::Token) => Ended::Token,
        _ => Ended::Answered,
    }
}

/// Says that nothing of the conversation is known now, after the danger numbers and the channel's note.
fn say_no_memory(reply: &mut Reply, locales: &Locales) {
    let at = reply.blocks.iter().take_while(|block| matches!(block, Block::Urgent { .. } | Block::Note { .. })).count();
    reply.blocks.insert(at, Block::Note { text: Rich::new(&locales.text(reply.language, Key::NoMemory)) });
}

/// What was done, in which language it may be, and a place that came with it.
type Said = (Input, Option<Language>, Option<Sensitive<String>>);

fn words(shop: &Shop, visit: &Visit, text: Sensitive<String>, language: Option<Language>) -> Said {
    let snapshot = shop.counter.snapshot();
    let chosen = visit.session.as_ref().and_then(|session| session.language);
    if let Some((command, rest)) = Command::slashed(text.expose()) {
        if command == Command::Start && !rest.is_empty() {
            return followed(&Payload::parse_link(rest), language);
        }
        return (commanded(command, visit.code(shop)), language, None);
    }
    if text.expose().trim().is_empty() {
        return (Input::Start, language, None);
    }
    match Command::worded(text.expose(), &snapshot.locales, chosen.or(language)) {
        Some((command, spoken)) => (commanded(command, visit.code(shop)), Some(spoken), None),
        None => (Input::Text(text), language, None),
    }
}

/// A deep link: to its topic, or to the first message in its language.
fn followed(link: &Payload, language: Option<Language>) -> Said {
    if link.code.is_some() {
        return (Input::Button(*link), language, None);
    }
    (Input::Start, link.language.or(language), link.place.map(|place| Sensitive::new(place.to_string())))
}

fn commanded(command: Command, code: Option<TopicCode>) -> Input {
    match command {
        Command::Start => Input::Start,
        Command::Help => Input::Topic(BotTopic::Help.id()),
        Command::Language => Input::Button(Payload { code, ..Payload::of(Action::Languages) }),
        Command::Place => Input::Button(Payload { code, ..Payload::of(Action::Places) }),
        Command::Privacy => Input::Button(Payload::of(Action::Privacy)),
        Command::Erase => Input::Button(Payload::of(Action::Erase)),
        Command::Urgent => Input::Button(Payload::of(Action::Urgent)),
    }
}

fn ask(visit: &Visit, (input, language, place): Said) -> Ask {
    let session = visit.session.as_ref();
    let chosen = session.and_then(|session| session.language);
    Ask {
        input,
        language: chosen.or(language),
        chosen: chosen.is_some(),
        place,
        remembered_place: session.and_then(|session| session.place),
        remembered_topic: session.and_then(|session| session.topic.clone()),
        channel: Channel::Telegram,
        new_session: session.is_none(),
    }
}

impl Visit {
    /// The code of the topic answered last, so that choosing a town or language leads back to it.
    fn code(&self, shop: &Shop) -> Option<TopicCode> {
        let id = self.session.as_ref()?.topic.as_ref()?;
        shop.counter.snapshot().knowledge.topics.get(id).map(|topic| topic.code)
    }

    /// The session after a reply.
    fn remembered(self, reply: &Reply) -> Session {
        let mut session = self.session.unwrap_or_default();
        if reply.effect == Effect::SetLanguage {
            session.language = Some(reply.language);
        }
        session.place = reply.place.or(session.place);
        match reply.kind {
            Kind::Answer => session.topic.clone_from(&reply.topic),
            Kind::Choose | Kind::Unknown => session.topic = None,
            Kind::Bot => {}
        }
        session
    }
}

impl Shop {
    /// Too many messages: said once a window, with the danger numbers.
    async fn busy(&self, to: Address, language: Language, verdict: Verdict) -> Ended {
        self.counter.note(log::Channel::Telegram, log::Outcome::Refused, Duration::ZERO);
        if verdict == Verdict::Said {
            return Ended::Answered;
        }
        let words = self.counter.snapshot().locales.text(language, Key::ErrorBusy);
        let screen = Screen { parts: vec![render::escape(&words)], keyboard: None };
        match self.send(to, &screen, None, language).await {
            Err(Refusal::Token) => Ended::Token,
            _ => Ended::Answered,
        }
    }

    /// Asks the counter; the typing sign is shown when it takes longer than a moment.
    async fn reply(&self, ask: Ask, to: Address) -> Reply {
        let spoken = matches!(ask.input, Input::Text(_));
        let answering = self.counter.answer(ask);
        tokio::pin!(answering);
        if !spoken {
            return answering.await;
        }
        if !self.settings.typing_after.is_zero() {
            tokio::select! {
                reply = &mut answering => return reply,
                () = tokio::time::sleep(self.settings.typing_after) => {}
            }
        }
        let (reply, _) = tokio::join!(answering, tokio::time::timeout(TYPING, self.typing(to)));
        reply
    }

    /// True when the answer, or one of the topics offered, must not be read by others.
    fn discreet(&self, reply: &Reply) -> bool {
        let snapshot = self.counter.snapshot();
        let offered = reply.blocks.iter().filter_map(|block| match block {
            Block::Button { payload, role: ButtonRole::Topic, .. } if reply.kind == Kind::Choose => payload.code,
            _ => None,
        });
        reply.discreet || offered.filter_map(|code| snapshot.knowledge.topic_by_code(code)).any(|topic| topic.file.discreet)
    }

    /// Shows a reply: in place of the pressed message or of the earlier answer where that is one message, else as a new one.
    async fn show(&self, visit: Visit, query: Option<&Sensitive<String>>, reply: Reply) -> Result<(), Refusal> {
        let covered = self.discreet(&reply);
        if covered && visit.to.group {
            return self.take_aside(visit, query, &reply).await;
        }
        let screen = render::draw(&reply, &self.counter.snapshot().locales, covered);
        let acknowledging = async {
            if let Some(query) = query {
                self.acknowledge(query, None, false).await;
            }
        };
        let (replaced, ()) = tokio::join!(self.replace(&visit, query.is_some(), &screen), acknowledging);
        let (key, message, pressed) = (visit.key, visit.message, query.is_some());
        let answers = match replaced? {
            Some(id) => vec![id],
            None => {
                let reply_to = (visit.to.group && !pressed).then_some(message);
                self.send(visit.to, &screen, reply_to, reply.language).await?
            }
        };
        let mut session = visit.remembered(&reply);
        if pressed {
            session.note_answers(message, &answers);
        } else {
            session.note_exchange(Exchange { question: (message != 0).then_some(message), answers });
        }
        self.held.remember(key, session, Instant::now()).await;
        Ok(())
    }

    /// Edits what the reply takes the place of; gives its id when that worked.
    async fn replace(&self, visit: &Visit, pressed: bool, screen: &Screen) -> Result<Option<i64>, Refusal> {
        let earlier = visit.session.as_ref().and_then(|session| session.exchanges.iter().find(|exchange| exchange.question == Some(visit.message)));
        let earlier = earlier.map(|exchange| exchange.answers.as_slice()).unwrap_or_default();
        let id = match earlier {
            _ if pressed => Some(visit.message).filter(|id| *id != 0),
            [only] if visit.edited => Some(*only),
            several if visit.edited && !several.is_empty() => {
                // An answer of several messages cannot be changed into another: it goes, and the new one comes below.
                if self.delete(visit.to, several).await == Err(Refusal::Token) {
                    return Err(Refusal::Token);
                }
                None
            }
            _ => None,
        };
        let Some(id) = id.filter(|_| screen.parts.len() == 1) else { return Ok(None) };
        Ok(self.edit(visit.to, id, screen).await?.then_some(id))
    }

    /// In a group, on a discreet topic: "write to me alone", and nothing else.
    async fn take_aside(&self, visit: Visit, query: Option<&Sensitive<String>>, reply: &Reply) -> Result<(), Refusal> {
        let words = self.counter.snapshot().locales.text(reply.language, Key::ErrorGroup);
        match query {
            Some(query) => self.acknowledge(query, Some(&words), true).await,
            None => {
                let screen = Screen { parts: vec![render::escape(&words)], keyboard: None };
                self.send(visit.to, &screen, Some(visit.message), reply.language).await?;
            }
        }
        Ok(())
    }

    /// Deletes the conversation and forgets it, then says what could not be deleted.
    async fn erase(&self, visit: Visit, query: Option<&Sensitive<String>>, reply: &Reply) -> Result<(), Refusal> {
        let session = visit.session.unwrap_or_default();
        // Nothing is said of our own memory: where it is away, it is over in ten minutes at the latest.
        let _ = self.held.forget(visit.key, visit.earlier).await;
        if let Some(query) = query {
            self.acknowledge(query, None, false).await;
        }
        self.erase_all(visit.to, visit.message, &session).await;
        let screen = render::draw(reply, &self.counter.snapshot().locales, false);
        self.send(visit.to, &screen, None, reply.language).await.map(|_| ())
    }

    /// Deletes one answer and its question. What is said about it is seen for a moment and leaves no message.
    async fn delete_this(&self, visit: Visit, query: &Sensitive<String>, reply: &Reply, earlier_parts: u8) -> Result<(), Refusal> {
        let ids = erase::this(visit.session.as_ref(), visit.to, visit.message, earlier_parts);
        let words = self.counter.snapshot().locales.text(reply.language, Key::BotEraseTelegram);
        if self.delete(visit.to, &ids).await.is_err() {
            // At least its words shall be gone.
            let screen = Screen { parts: vec![render::escape(&words)], keyboard: None };
            self.edit(visit.to, visit.message, &screen).await?;
        }
        self.acknowledge(query, Some(&words), false).await;
        if let Some(mut session) = visit.session {
            session.topic = None;
            session.exchanges.retain(|exchange| !exchange.answers.contains(&visit.message));
            self.held.remember(visit.key, session, Instant::now()).await;
        }
        Ok(())
    }
}
