//! A reply in SMS parts: danger numbers, the channel's note, the topic's heart, the nearest office, how to read on. What comes later comes on request.

use crate::answer::locale::{Key, Locales};
use crate::channel::sms::code::Code;
use crate::channel::sms::long;
use crate::guard::session::Choice;
use crate::id::TopicCode;
use crate::knowledge::bot::BotTopic;
use crate::payload::{Action, Payload};
use crate::reply::{Block, ButtonRole, Effect, Kind, Reply};
use crate::snapshot::Snapshot;
use crate::text::sms::budget::{self, PARTS, Pieces, Room};
use crate::text::sms::gsm7::Tables;
use crate::text::sms::{Alphabet, part_units, thriftiest};

/// A reply as SMS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmsText {
    /// The parts, in order; phones join them, so they carry no marks of their own.
    pub parts: Vec<String>,
    /// What the numbers in it mean, from 1.
    pub choices: Vec<Choice>,
}

/// Which piece of a reply is written, and with how much room.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Parts at most, from 1 to [`PARTS`].
    pub parts: usize,
    /// What was shown of this reply already.
    pub from: u8,
    /// The button that led here, when it was one.
    pub pressed: Option<Payload>,
    /// True when the person asked for exactly this: nothing is covered then.
    pub open: bool,
    /// National tables of GSM-7 that whoever carries it can pass on.
    pub tables: Tables,
    /// False when nothing can be remembered now: then no number is offered, since it would mean nothing.
    pub memory: bool,
}

impl Default for Sheet {
    fn default() -> Self {
        Self { parts: PARTS, from: 0, pressed: None, open: false, tables: Tables::Default, memory: true }
    }
}

/// Writes a reply within its budget. What does not fit waits behind a number; the danger numbers always stand; no number and no link is cut.
pub fn render(reply: &Reply, snapshot: &Snapshot, sheet: &Sheet) -> SmsText {
    let writer = Writer { reply, snapshot, sheet, room: Room { parts: sheet.parts.clamp(1, PARTS), tables: sheet.tables } };
    if !sheet.open && writer.is_discreet() {
        return writer.covered();
    }
    let view = sheet.pressed.filter(|payload| payload.action == Action::Topic).map_or(0, |payload| payload.page);
    match (reply.kind, view, sheet.from) {
        (Kind::Answer, 0, 0) => writer.first(),
        (Kind::Answer, 0, from) => writer.further(from - 1),
        (Kind::Answer, _, from) => writer.further(from),
        _ => writer.list(),
    }
}

struct Writer<'a> {
    reply: &'a Reply,
    snapshot: &'a Snapshot,
    sheet: &'a Sheet,
    room: Room,
}

impl Writer<'_> {
    fn text(&self, key: Key) -> String {
        self.snapshot.locales.text(self.reply.language, key)
    }

    fn opening(&self) -> Pieces {
        opening(self.reply)
    }

    /// The code of the topic answered.
    fn topic(&self) -> Option<TopicCode> {
        let id = self.reply.topic.as_ref()?;
        self.snapshot.knowledge.topics.get(id).map(|topic| topic.code)
    }

    fn payload(&self, topic: TopicCode, page: u8) -> Payload {
        Payload { action: Action::Topic, language: Some(self.reply.language), place: self.reply.place, code: Some(topic), page }
    }

    fn code(&self) -> String {
        let code = self.topic().filter(|_| self.reply.kind == Kind::Answer);
        code.map_or_else(String::new, |topic| Code { language: self.reply.language, topic, place: self.reply.place }.write())
    }

    /// The buttons that are numbered.
    fn buttons(&self) -> Vec<(&str, Payload)> {
        let all = self.reply.blocks.iter().filter_map(|block| match block {
            Block::Button { label, payload, .. } if payload.action != Action::Menu => Some((label.as_str(), *payload)),
            _ => None,
        });
        all.collect()
    }

    /// Topics that were offered, when they were.
    fn offered(&self) -> Vec<TopicCode> {
        if self.reply.kind != Kind::Choose {
            return Vec::new();
        }
        self.reply.candidates.iter().filter_map(|candidate| code_of(&candidate.topic, self.snapshot)).collect()
    }

    /// True when others must not read it from the screen.
    fn is_discreet(&self) -> bool {
        let offered = self.reply.blocks.iter().filter_map(|block| match block {
            Block::Button { payload, role: ButtonRole::Topic, .. } if self.reply.kind == Kind::Choose => payload.code,
            _ => None,
        });
        let of_topics = |code: TopicCode| self.snapshot.knowledge.topic_by_code(code).is_some_and(|topic| topic.file.discreet);
        self.reply.discreet || offered.into_iter().any(of_topics)
    }

    /// The numbers, and how to read what others should not see.
    fn covered(&self) -> SmsText {
        if !self.sheet.memory {
            // Where several topics were offered, the code of the likeliest.
            let likeliest = self.topic().filter(|_| self.reply.kind == Kind::Answer).or_else(|| self.button_topics().first().copied());
            let code = likeliest.map_or_else(String::new, |topic| Code { language: self.reply.language, topic, place: self.reply.place }.write());
            let pieces = Pieces { form: self.text(Key::SmsNoMemory), code, ..self.opening() };
            return SmsText { parts: pieces.fit(Room { parts: self.room.parts.clamp(1, 2), ..self.room }).parts, choices: Vec::new() };
        }
        let choice = match self.topic().filter(|_| self.reply.kind == Kind::Answer) {
            Some(topic) => Choice::Press { payload: self.sheet.pressed.unwrap_or_else(|| self.payload(topic, 0)), from: self.sheet.from },
            None => Choice::Offer { topics: self.button_topics(), from: 0 },
        };
        let pieces = Pieces { form: self.text(Key::SmsRead), code: self.code(), ..self.opening() };
        SmsText { parts: pieces.fit(Room { parts: self.room.parts.clamp(1, 2), ..self.room }).parts, choices: vec![choice] }
    }

    fn button_topics(&self) -> Vec<TopicCode> {
        let offered: Vec<TopicCode> = self.buttons().into_iter().filter_map(|(_, payload)| payload.code).collect();
        if offered.is_empty() { self.offered() } else { offered }
    }

    /// How to read on: by numbers, or without memory in words and by codes.
    fn tail(&self) -> String {
        self.text(if self.sheet.memory { Key::SmsTail } else { Key::SmsNoMemory })
    }

    /// The first reply to a topic: its heart, the nearest office, the way on.
    fn first(&self) -> SmsText {
        let Some(topic) = self.topic() else { return self.list() };
        let mut choices = vec![Choice::Press { payload: self.payload(topic, 0), from: 1 }, Choice::Press { payload: self.payload(topic, 2), from: 0 }];
        let opening = self.opening();
        let form = self.reply.sms.clone().unwrap_or_else(|| self.heart());
        let mut pieces = Pieces { form, tail: self.tail(), menu: self.text(Key::SmsMenu), code: self.code(), ..opening };
        pieces.office = self.office(&format!("{}{}{}", pieces.note, pieces.form, pieces.tail));
        if !self.sheet.memory {
            return SmsText { parts: pieces.fit(self.room).parts, choices: Vec::new() };
        }
        // Further needs come after the two numbers of the tail.
        let further = self.buttons().into_iter().filter(|(_, payload)| payload.action == Action::Topic && payload.code.is_some_and(|code| code != topic));
        for (label, payload) in further {
            let longer = Pieces { entries: pieces.entries.iter().cloned().chain([format!("{} {label}", choices.len() + 1)]).collect(), ..pieces.clone() };
            if longer.fit(self.room).entries == longer.entries.len() && !longer.office.is_empty() {
                pieces = longer;
                choices.push(Choice::Press { payload, from: 0 });
            }
        }
        let fitted = pieces.fit(self.room);
        SmsText { parts: fitted.parts, choices }
    }

    /// The first paragraph, as far as one part holds it, for a topic without an SMS form.
    fn heart(&self) -> String {
        let paragraphs = self.reply.blocks.iter().filter_map(|block| match block {
            Block::Text { text, .. } => Some(text.bracketed()),
            _ => None,
        });
        let text = paragraphs.into_iter().find(|text| !text.is_empty()).unwrap_or_else(|| self.text(Key::NotWrittenYet));
        let one_part = |head: &str| {
            let (head, alphabet) = thriftiest(head, self.room.tables);
            alphabet.width(&head) <= part_units(alphabet)
        };
        budget::page(&text, &one_part).0.to_owned()
    }

    /// The nearest office that has a number. A name that would turn the whole message into the dearer alphabet gives way to "who helps".
    fn office(&self, beside: &str) -> String {
        let Some((name, number, hours)) = nearest(self.reply) else { return String::new() };
        let cheap = |text: &str| thriftiest(text, self.room.tables).1 != Alphabet::Ucs2;
        let name = if cheap(beside) && !cheap(&name) { self.text(Key::WhoHelps) } else { name };
        let hours = hours.filter(|hours| cheap(hours) || !cheap(beside));
        budget::office(&name, &number, hours.as_deref())
    }

    /// The longer text, piece by piece.
    fn further(&self, piece: u8) -> SmsText {
        let topic = self.topic();
        // In one part the text itself needs the room.
        let (tail, menu) = match (self.room.parts > 1, self.sheet.memory) {
            (true, _) => (self.tail(), self.text(Key::SmsMenu)),
            (false, memory) => (if memory { "1 …".to_owned() } else { String::new() }, String::new()),
        };
        let code = self.code();
        let text = long::text(self.reply);
        let pieces = |form: &str| Pieces { form: form.to_owned(), tail: tail.clone(), menu: menu.clone(), code: code.clone(), ..self.opening() };
        let room = |head: &str| {
            let pieces = pieces(head);
            let way = format!("{tail} {menu} {code}");
            let whole = [&pieces.danger, &pieces.note, &pieces.form, &way].into_iter().filter(|piece| !piece.is_empty());
            budget::fits(&whole.cloned().collect::<Vec<_>>().join("\n"), self.room)
        };
        let (mut head, mut rest) = budget::page(&text, &room);
        for _ in 0..piece {
            (head, rest) = budget::page(rest, &room);
        }
        let pressed = self.sheet.pressed.or_else(|| topic.map(|topic| self.payload(topic, 0)));
        let page = pressed.map_or(0, |payload| payload.page);
        let next = match (topic, pressed) {
            (_, Some(payload)) if !rest.is_empty() => Some(Choice::Press { payload, from: self.sheet.from.saturating_add(1) }),
            // After the main page come rights, papers and law.
            (Some(topic), _) if page == 0 => Some(Choice::Press { payload: self.payload(topic, 1), from: 0 }),
            _ => None,
        };
        let mut made = pieces(head);
        if !self.sheet.memory {
            return SmsText { parts: made.fit(self.room).parts, choices: Vec::new() };
        }
        if next.is_none() {
            made.tail = String::new();
        }
        let offices = topic.map(|topic| Choice::Press { payload: self.payload(topic, 2), from: 0 });
        let choices = if made.tail.is_empty() { Vec::new() } else { next.into_iter().chain(offices).collect() };
        SmsText { parts: made.fit(self.room).parts, choices }
    }

    /// The bot's own replies: what it says, the nearest office where people are named, and a numbered list.
    fn list(&self) -> SmsText {
        let buttons = self.buttons();
        let skip = usize::from(self.sheet.from);
        let rest: Vec<_> = buttons.iter().skip(skip).collect();
        let mut pieces = self.opening();
        if skip == 0 {
            pieces.form = self.reply.sms.clone().unwrap_or_else(|| self.heart());
        }
        if self.sheet.memory {
            pieces.entries = rest.iter().enumerate().map(|(at, (label, _))| format!("{} {label}", at + 1)).collect();
        } else if self.reply.effect != Effect::Erase {
            pieces.tail = self.tail();
        }
        if self.reply.kind == Kind::Unknown || self.reply.topic == Some(BotTopic::Human.id()) {
            pieces.office = self.office(&pieces.form);
        }
        if self.reply.effect != Effect::Erase {
            pieces.menu = self.text(Key::SmsMenu);
        }
        let fitted = pieces.fit(self.room);
        if !self.sheet.memory {
            return self.by_code(pieces, &rest);
        }
        let mut choices: Vec<Choice> = rest.iter().take(fitted.entries).map(|(_, payload)| Choice::Press { payload: *payload, from: 0 }).collect();
        if fitted.entries > 0 && fitted.entries < rest.len() {
            choices.push(self.going_on(skip + fitted.entries));
        }
        SmsText { parts: fitted.parts, choices }
    }

    /// A list without numbers: each topic stands beside the code that leads to it at any time; what has no code is left out.
    fn by_code(&self, pieces: Pieces, rest: &[&(&str, Payload)]) -> SmsText {
        let mut pieces = pieces;
        for (label, payload) in rest {
            let Some(topic) = payload.code.filter(|_| payload.action == Action::Topic) else { continue };
            let code = Code { language: self.reply.language, topic, place: None }.write();
            pieces.entries.push(format!("{code} {label}"));
            if !budget::fits(&pieces.sum(), self.room) {
                pieces.entries.pop();
                break;
            }
        }
        SmsText { parts: pieces.fit(self.room).parts, choices: Vec::new() }
    }

    /// The rest of a list.
    fn going_on(&self, from: usize) -> Choice {
        let from = u8::try_from(from).unwrap_or(u8::MAX);
        if self.reply.kind == Kind::Choose {
            return Choice::Offer { topics: self.button_topics(), from };
        }
        let own = self.reply.topic.as_ref().and_then(|id| code_of(id, self.snapshot));
        let payload = self.sheet.pressed.unwrap_or(Payload { code: own, ..Payload::of(if own.is_some() { Action::Topic } else { Action::Menu }) });
        Choice::Press { payload: Payload { language: Some(self.reply.language), place: self.reply.place, ..payload }, from }
    }
}

fn code_of(id: &crate::id::TopicId, snapshot: &Snapshot) -> Option<TopicCode> {
    snapshot.knowledge.topics.get(id).map(|topic| topic.code).or_else(|| BotTopic::of(id).and_then(BotTopic::code))
}

/// The danger numbers and the channel's note of a reply.
fn opening(reply: &Reply) -> Pieces {
    let mut pieces = Pieces::default();
    for block in &reply.blocks {
        match block {
            Block::Urgent { lines, .. } => pieces.danger = budget::danger(lines.iter().map(|line| line.number.as_str())),
            Block::Note { text } if pieces.note.is_empty() => pieces.note = text.bracketed(),
            _ => {}
        }
    }
    pieces
}

/// The nearest office that has a number: its name, the number, the hours.
fn nearest(reply: &Reply) -> Option<(String, String, Option<String>)> {
    let named = |wanted: &crate::id::Slug| {
        reply.blocks.iter().find_map(|block| match block {
            Block::Office { slug, name, .. } if slug == wanted => Some(name.text.clone()),
            _ => None,
        })
    };
    reply.blocks.iter().find_map(|block| match block {
        Block::Phone { slug, number, hours, .. } => Some((named(slug)?, number.clone(), hours.clone())),
        _ => None,
    })
}

/// One short message of the bot's own, in several languages, the first always.
pub fn notice(locales: &Locales, languages: &[crate::language::Language], key: Key, room: Room) -> Vec<String> {
    let mut text = String::new();
    for language in languages {
        let said = locales.text(*language, key);
        let longer = if text.is_empty() { said } else { format!("{text}\n{said}") };
        if text.is_empty() || budget::fits(&longer, room) {
            text = longer;
        }
    }
    budget::cut_for(budget::page(&text, &|head| budget::fits(head, room)).0, room.tables)
}
