//! Moving from one town to another: what ends, what begins, what stays, and the papers with their deadlines.

use crate::answer::compose::{Desk, topic::Writer};
use crate::answer::locale::Key;
use crate::answer::offices;
use crate::answer::towns::{self, Change, Compared, Offered, Reader};
use crate::id::PlaceCode;
use crate::knowledge::freshness;
use crate::knowledge::topic::{Source, Topic};
use crate::reply::{Block, Kind, Reply, Rich, TextRole};
use crate::text::sms;

/// The topic that is answered town against town when a message names both.
pub const TOPIC: &str = "civic/moving";
/// Sources of the towns that are shown.
const SOURCES: usize = 6;
/// SMS parts that the comparison and the topic's heart may take together; one is left for the office.
const SMS_PARTS: usize = 2;

/// Composes the answer for a move. The reader will live in `to`: its offices are shown.
pub fn compose(desk: &Desk<'_>, topic: &Topic, from: PlaceCode, to: PlaceCode, danger: bool) -> Reply {
    let writer = Writer { desk, topic };
    let mut reply = desk.open_for(Kind::Answer, (danger || topic.file.urgent).then_some(Some(&topic.id)));
    reply.topic = Some(topic.id.clone());
    let names = (desk.place_name(from), desk.place_name(to));
    let title = desk.with(Key::MovingTitle, &[("from", &names.0), ("to", &names.1)]);
    reply.blocks.push(Block::Heading { text: Rich::new(&title) });
    let reader = Reader { knowledge: desk.knowledge, locales: desk.locales, language: desk.language };
    let compared = reader.compare(from, to);
    for place in [from, to] {
        if !desk.knowledge.towns.contains_key(&place) {
            let text = desk.with(Key::MovingNoPage, &[("place", &desk.place_name(place))]);
            reply.blocks.push(Block::Text { text: Rich::new(&text), role: TextRole::Remark });
        }
    }
    for (change, key) in [(Change::Lost, Key::MovingLost), (Change::Ask, Key::MovingAsk), (Change::Gained, Key::MovingGained), (Change::Same, Key::MovingSame)]
    {
        let items: Vec<_> = compared.iter().filter(|one| one.change == change).map(|one| Rich::new(&item(desk, one))).collect();
        if !items.is_empty() {
            reply.blocks.push(Block::Heading { text: Rich::new(&desk.with(key, &[("from", &names.0), ("to", &names.1)])) });
            reply.blocks.push(Block::List { ordered: false, items });
        }
    }
    let unknown = labels(desk, &compared, Change::Unknown);
    if !unknown.is_empty() {
        reply.blocks.push(Block::Text { text: Rich::new(&desk.with(Key::MovingUnknown, &[("list", &unknown.join(", "))])), role: TextRole::Remark });
    }
    writer.sections(&mut reply, &["steps", "bring", "risk"]);
    writer.here(&mut reply);
    writer.main_offices(&mut reply);
    for source in sources(&compared) {
        if source.page_date.first_day().is_some() && freshness::is_due(source.checked.unwrap_or(source.page_date), topic.file.review_after, desk.now.date()) {
            let text = desk.with(Key::FactOld, &[("date", &source.page_date.to_string())]);
            reply.blocks.push(Block::Text { text: Rich::new(&text), role: TextRole::Remark });
        }
        reply.blocks.push(Block::Source { text: writer.source(source), url: Some(source.url.clone()) });
    }
    writer.sources(&mut reply, 1);
    writer.main_buttons(&mut reply, &[]);
    reply.services = offices::shown(&reply.blocks);
    reply.sms = in_sms(desk, &title, &compared, writer.sms());
    reply
}

/// "Japanese classes: free, every Sunday".
fn item(desk: &Desk<'_>, one: &Compared<'_>) -> String {
    let offered = shown(one);
    let label = desk.text(towns::label(one.aspect));
    if offered.text.is_empty() { label } else { format!("{label}: {}", offered.text) }
}

/// The side of a comparison that says something.
fn shown<'a, 'b>(one: &'b Compared<'a>) -> &'b Offered<'a> {
    if matches!(one.change, Change::Lost | Change::Ask) { &one.from } else { &one.to }
}

fn labels(desk: &Desk<'_>, compared: &[Compared<'_>], change: Change) -> Vec<String> {
    compared.iter().filter(|one| one.change == change).map(|one| desk.text(towns::label(one.aspect))).collect()
}

/// The pages behind what is shown, each once.
fn sources<'a>(compared: &[Compared<'a>]) -> Vec<&'a Source> {
    let mut found: Vec<&Source> = Vec::new();
    for source in compared.iter().filter(|one| one.change != Change::Unknown).filter_map(|one| shown(one).source) {
        if !found.iter().any(|known| known.url == source.url && known.title == source.title) {
            found.push(source);
        }
    }
    found.truncate(SOURCES);
    found
}

/// The differences in labels before the topic's heart, where both fit.
fn in_sms(desk: &Desk<'_>, title: &str, compared: &[Compared<'_>], heart: Option<String>) -> Option<String> {
    let mark = |mark: &str, change| {
        let labels = labels(desk, compared, change);
        (!labels.is_empty()).then(|| format!("{mark} {}", labels.join(", ")))
    };
    let lines = [Some(title.to_owned()), mark("-", Change::Lost), mark("?", Change::Ask), mark("+", Change::Gained), heart.clone()];
    let text = lines.into_iter().flatten().collect::<Vec<_>>().join("\n");
    if sms::split(&sms::thrifty(&text)).len() <= SMS_PARTS { Some(text) } else { heart }
}
