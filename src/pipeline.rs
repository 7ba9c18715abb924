//! The walk of one question, on one screen: ask ▶ normalise ▶ language ▶ place ▶ danger and intent ▶ compose ▶ reply.
//!
//! Pure: same snapshot, ask and time, same reply. It cannot fail: any Unicode, an empty knowledge base, a missing translation still give a useful reply.

use crate::answer::compose::{self, Desk, topic::View};
use crate::answer::locale::Key;
use crate::ask::{Ask, Channel, Input};
use crate::guard::leak;
use crate::id::{PlaceCode, TopicCode, TopicId};
use crate::knowledge::bot::BotTopic;
use crate::language::Language;
use crate::payload::{Action, Payload};
use crate::reply::{Block, Candidate, Effect, Kind, Reply, Rich, Role, TextRole};
use crate::snapshot::Snapshot;
use crate::text::normalise::normalise;
use crate::text::zawgyi;
use crate::understand::intent::decide::Decision;
use crate::understand::intent::{Intent, Known};
use crate::understand::language::Hint;
use crate::understand::place::{self, Places};

/// Columns of a message in which two named towns leave no room for another need; a wide character is two.
const BRIEF: usize = 60;

/// Answers one ask.
pub fn answer(snapshot: &Snapshot, ask: &Ask, now: jiff::Timestamp) -> Reply {
    let given = ask.place.as_ref().and_then(|place| given_place(snapshot, place.expose()));
    let language = ask.language.unwrap_or(Language::En);
    let now = snapshot.knowledge.country.local(now);
    let desk = Desk { language, place: given.or(ask.remembered_place), channel: ask.channel, new_session: ask.new_session, ..desk(snapshot, now) };
    match &ask.input {
        Input::Start => desk.welcome(),
        Input::NotText => desk.error(Key::ErrorNotText),
        Input::Button(payload) => button(desk, payload),
        Input::Topic(id) => by_id(&desk, id).unwrap_or_else(|| desk.unknown(false)),
        Input::Text(text) => {
            let text = normalise(text.expose());
            words(snapshot, desk, ask, &zawgyi::to_unicode(&text).unwrap_or(text))
        }
    }
}

/// A desk in English, nowhere in particular, at a local time: the channel fills in what it knows.
pub fn desk(snapshot: &Snapshot, now: jiff::civil::DateTime) -> Desk<'_> {
    let Snapshot { knowledge, gazetteer, locales, .. } = snapshot;
    Desk { knowledge, gazetteer, locales, language: Language::En, place: None, channel: Channel::default(), now, new_session: false }
}

/// A message in words.
fn words(snapshot: &Snapshot, mut desk: Desk<'_>, ask: &Ask, text: &str) -> Reply {
    if text.is_empty() {
        return desk.error(Key::ErrorEmpty);
    }
    // A cry of one word, whatever the language: who to call, and no guess.
    if let Some(language) = snapshot.locales.word(Key::WordsUrgent, text, ask.language) {
        desk.language = language;
        return desk.emergency();
    }
    let alone = snapshot.gazetteer.resolve(text);
    // A place's name alone in Latin letters is written alike in all languages: it does not change the one spoken so far.
    let says_nothing = !alone.is_empty() && text.chars().all(|c| c.is_ascii() || !c.is_alphabetic());
    let detect = || snapshot.languages.detect(text, Hint { language: ask.language, chosen: ask.chosen });
    desk.language = ask.language.filter(|_| says_nothing).unwrap_or_else(detect);
    let places = place::extract(&snapshot.gazetteer, text);
    let route = route(&places, desk.place);
    let here = here(&places);
    desk.place = here.or(desk.place);
    let named = here.map_or_else(|| places.choices.clone(), |here| vec![here]);
    let mut reply = if alone.is_empty() { about(snapshot, &mut desk, ask, text, &Told { route, places: &named }) } else { place_alone(&mut desk, ask, &alone) };
    if reply.place_choices.is_empty() && desk.place.is_none() {
        reply.place_choices = places.choices.clone();
    }
    reply.places = places.found;
    if leak::is("echo") {
        reply.blocks.push(Block::Text { text: Rich::new(text), role: TextRole::Plain });
    }
    reply
}

/// What a message says of places.
struct Told<'a> {
    route: Option<Route>,
    /// Where the person is, or the places that bear the name given.
    places: &'a [PlaceCode],
}

/// Score from which a need is believed in a message that says above all where the person lives.
const BESIDE_A_PLACE: f32 = 0.1;

/// A message that asks for something.
fn about(snapshot: &Snapshot, desk: &mut Desk<'_>, ask: &Ask, text: &str, told: &Told<'_>) -> Reply {
    let knowledge = desk.knowledge;
    let urgent = |id: &TopicId| knowledge.topics.get(id).is_some_and(|topic| topic.file.urgent);
    let answerable = |id: &TopicId| id.is_none() || BotTopic::of(id).is_some() || knowledge.topics.contains_key(id);
    let mut intent = snapshot.intents.read(text, &Known { urgent: &urgent, answerable: &answerable });
    let is_place = |id: &TopicId| BotTopic::of(id) == Some(BotTopic::Place);
    let only_place = !told.places.is_empty() && matches!(&intent.decision, Decision::Answer(id) if is_place(id));
    let need = |(id, score): &(TopicId, f32)| *score >= BESIDE_A_PLACE && !id.is_bot() && !id.is_none();
    let beside_a_need = only_place && intent.candidates.iter().any(need);
    if beside_a_need {
        // The place is heard; what is left is the need.
        intent = snapshot.intents.read(text, &Known { urgent: &urgent, answerable: &|id| answerable(id) && !is_place(id) });
    }
    let brief = text.chars().map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum::<usize>() <= BRIEF;
    let mut reply = match moving(desk, &intent, told.route.map(|route| Route { brief, ..route })) {
        Some(reply) => reply,
        None if only_place && !beside_a_need => place_alone(desk, ask, told.places),
        None => decided(desk, ask, &intent),
    };
    reply.candidates = intent.candidates.iter().map(|(topic, score)| Candidate { topic: topic.clone(), score: *score }).collect();
    if let Decision::Choose(offered) = &intent.decision {
        // The offered ones come first.
        reply.candidates.sort_by_key(|candidate| offered.iter().position(|id| *id == candidate.topic).unwrap_or(usize::MAX));
    }
    reply.also = intent.also;
    reply
}

/// From one town to another: both are compared when the message speaks of moving.
fn moving(desk: &Desk<'_>, intent: &Intent, route: Option<Route>) -> Option<Reply> {
    let route = route?;
    let topic = desk.knowledge.topics.get(&TopicId::new(compose::moving::TOPIC))?;
    // Towns on the way speak for themselves in a short message, unless another need is clearer.
    let brief = route.brief && !intent.danger;
    let vague = |id: &TopicId| brief && (id.is_bot() || route.named && (id.is_none() || topic.file.related.contains(id)));
    let meant = match &intent.decision {
        Decision::Answer(id) => *id == topic.id || vague(id),
        Decision::Choose(offered) => offered.contains(&topic.id) || offered.first().is_some_and(vague) || brief && route.named,
        Decision::Unknown => brief && route.named,
    };
    meant.then(|| compose::moving::compose(desk, topic, route.from, route.to, intent.danger))
}

fn decided(desk: &Desk<'_>, ask: &Ask, intent: &Intent) -> Reply {
    match &intent.decision {
        Decision::Unknown => desk.unknown(intent.danger),
        Decision::Choose(topics) => desk.choose(topics, intent.danger),
        Decision::Answer(id) => match (desk.knowledge.topics.get(id), BotTopic::of(id)) {
            (Some(topic), _) => compose::topic::compose(desk, topic, View::Main, &intent.also, intent.danger),
            (None, Some(BotTopic::Help)) if intent.danger => desk.emergency(),
            (None, Some(BotTopic::Place)) => desk.ask_place(remembered_code(desk, ask)),
            (None, Some(topic)) => desk.bot(topic),
            (None, None) => desk.unknown(intent.danger),
        },
    }
}

/// A place and nothing else: the answer to "which town?", or the town of the conversation from now on.
fn place_alone(desk: &mut Desk<'_>, ask: &Ask, places: &[PlaceCode]) -> Reply {
    let code = remembered_code(desk, ask);
    match places {
        [place] => {
            desk.place = Some(*place);
            let topic = code.and_then(|code| desk.knowledge.topic_by_code(code));
            topic.map_or_else(|| desk.place_set(), |topic| compose::topic::compose(desk, topic, View::Main, &[], false))
        }
        several => {
            let mut reply = desk.which_place(several, code);
            reply.place_choices = several.to_vec();
            reply
        }
    }
}

/// A button pressed or a link followed.
fn button(mut desk: Desk<'_>, payload: &Payload) -> Reply {
    desk.language = payload.language.unwrap_or(desk.language);
    desk.place = payload.place.or(desk.place);
    let topic = payload.code.and_then(|code| desk.knowledge.topic_by_code(code));
    match payload.action {
        Action::Topic => match (topic, payload.code.and_then(BotTopic::of_code)) {
            (Some(topic), _) => compose::topic::compose(&desk, topic, View::of(payload.page), &[], false),
            (None, Some(bot)) => desk.bot(bot),
            (None, None) => desk.menu(),
        },
        Action::Menu => desk.menu(),
        Action::Area => desk.area(payload.page),
        Action::Languages => desk.languages_for(payload.code),
        Action::SetLanguage => {
            let mut reply = topic.map_or_else(|| desk.language_set(), |topic| compose::topic::compose(&desk, topic, View::Main, &[], false));
            reply.effect = Effect::SetLanguage;
            reply
        }
        Action::Places => desk.ask_place(payload.code),
        Action::SetPlace => topic.map_or_else(|| desk.place_set(), |topic| compose::topic::compose(&desk, topic, View::Main, &[], false)),
        Action::NoneOfThese => desk.bot(BotTopic::Human),
        Action::Erase => desk.erase(Effect::Erase),
        Action::DeleteThis => desk.erase(Effect::DeleteThis),
        Action::Privacy => desk.privacy(),
        Action::Urgent => desk.emergency(),
    }
}

fn by_id(desk: &Desk<'_>, id: &TopicId) -> Option<Reply> {
    match desk.knowledge.topics.get(id) {
        Some(topic) => Some(compose::topic::compose(desk, topic, View::Main, &[], false)),
        None => BotTopic::of(id).map(|bot| desk.bot(bot)),
    }
}

fn remembered_code(desk: &Desk<'_>, ask: &Ask) -> Option<TopicCode> {
    ask.remembered_topic.as_ref().and_then(|id| desk.knowledge.topics.get(id)).map(|topic| topic.code)
}

/// Where the person lives: named as such, else where they move to, else where they come from.
fn here(places: &Places) -> Option<PlaceCode> {
    let first = |role: Role| places.found.iter().find(|place| place.role == role).map(|place| place.code);
    first(Role::Here).or_else(|| first(Role::To)).or_else(|| first(Role::From))
}

/// A way from one place to another.
#[derive(Clone, Copy)]
struct Route {
    from: PlaceCode,
    to: PlaceCode,
    /// True when the message names both.
    named: bool,
    /// True when it says hardly more than that.
    brief: bool,
}

/// Where somebody moves: both named, or from where the conversation knows them to be.
fn route(places: &Places, known: Option<PlaceCode>) -> Option<Route> {
    let first = |role: Role| places.found.iter().find(|place| place.role == role).map(|place| place.code);
    let to = first(Role::To)?;
    let named = first(Role::From).or_else(|| first(Role::Here));
    let from = named.or(known).filter(|from| *from != to)?;
    Some(Route { from, to, named: named.is_some(), brief: false })
}

/// The place given beside a message: a code or a name; a name that fits several is none.
fn given_place(snapshot: &Snapshot, place: &str) -> Option<PlaceCode> {
    match snapshot.gazetteer.resolve(&normalise(place)).as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// What is said when our own code broke: the danger numbers, in the reader's language if that is known.
pub fn broken(snapshot: &Snapshot, ask: &Ask) -> Reply {
    trouble(snapshot, ask.language, Key::ErrorInternal)
}

/// What is said when an answer took too long.
pub fn late(snapshot: &Snapshot, language: Option<Language>) -> Reply {
    trouble(snapshot, language, Key::ErrorLate)
}

fn trouble(snapshot: &Snapshot, language: Option<Language>, key: Key) -> Reply {
    let desk = Desk { language: language.unwrap_or(Language::En), ..desk(snapshot, jiff::civil::DateTime::default()) };
    let mut reply = desk.error(key);
    reply.kind = Kind::Bot;
    reply
}
