//! A reply as Telegram's HTML: escaped throughout, cut between lines where it is too long, and on discreet topics under a spoiler from the cover on.
//! The urgent numbers are never covered. Pure.

use crate::answer::locale::{Key, Locales};
use crate::channel::telegram::keyboard;
use crate::reply::{Block, Reply, TextRole};
use teloxide::types::InlineKeyboardMarkup;

/// UTF-16 units of a message, tags included, with room to spare below Telegram's 4096.
const LONGEST: usize = 4_000;
/// UTF-16 units of a line once escaped; a longer one is cut.
const LONGEST_LINE: usize = 1_500;
const COVER: &str = "<tg-spoiler>";
const UNCOVER: &str = "</tg-spoiler>";

/// What is sent: one message or more, the last with the buttons.
pub struct Screen {
    /// Messages, none empty.
    pub parts: Vec<String>,
    /// What can be pressed under the last.
    pub keyboard: Option<InlineKeyboardMarkup>,
}

/// Draws a reply. `covered` hides all but the urgent numbers and the channel's note, and makes the buttons neutral.
pub fn draw(reply: &Reply, locales: &Locales, covered: bool) -> Screen {
    let mut page = Page { reply, locales, lines: Vec::new(), covered: false };
    let has_cover = reply.blocks.iter().any(|block| matches!(block, Block::Cover { .. }));
    for block in &reply.blocks {
        let open = matches!(block, Block::Urgent { .. } | Block::Note { .. });
        if covered && !has_cover && !open && !page.covered {
            page.cover(&locales.text(reply.language, Key::Cover));
        }
        match block {
            Block::Cover { text } if covered => page.cover(text),
            block => page.block(block),
        }
    }
    if covered {
        for (number, label) in keyboard::topics(reply).enumerate() {
            page.line(if number == 0 { Gap::Block } else { Gap::Line }, "", &format!("{}. {label}", number + 1));
        }
    }
    let parts = join(&page.lines);
    let keyboard = keyboard::lay_out(reply, locales, covered, parts.len());
    Screen { parts, keyboard }
}

/// What stands before a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Block,
    Line,
}

struct Line {
    gap: Gap,
    html: String,
    covered: bool,
}

struct Page<'a> {
    reply: &'a Reply,
    locales: &'a Locales,
    lines: Vec<Line>,
    covered: bool,
}

impl Page<'_> {
    fn cover(&mut self, label: &str) {
        self.line(Gap::Block, "i", label);
        self.covered = true;
    }

    fn raw(&mut self, gap: Gap, html: String) {
        self.lines.push(Line { gap, html, covered: self.covered });
    }

    /// Plain text in a tag, or in none.
    fn line(&mut self, gap: Gap, tag: &str, text: &str) {
        for (at, text) in cut(text.trim()).into_iter().enumerate() {
            let text = escape(&text);
            let html = if tag.is_empty() { text } else { format!("<{tag}>{text}</{tag}>") };
            self.raw(if at == 0 { gap } else { Gap::Line }, html);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Urgent { title, lines } => {
                self.line(Gap::Block, "b", title);
                for line in lines {
                    self.raw(Gap::Line, format!("☎ <b>{}</b> {}", escape(&line.number), escape(&line.label)));
                    self.line(Gap::Line, "i", &line.note);
                }
            }
            Block::Note { text } => self.line(Gap::Block, "i", &text.bracketed()),
            Block::Heading { text } => self.line(Gap::Block, "b", &text.bracketed()),
            Block::Text { text, role } => match role {
                TextRole::Remark => self.line(Gap::Block, "i", &text.bracketed()),
                TextRole::Risk => self.line(Gap::Block, "", &format!("⚠️ {}", text.bracketed())),
                TextRole::Plain | TextRole::Here => self.line(Gap::Block, "", &text.bracketed()),
            },
            Block::List { ordered, items } => {
                for (at, item) in items.iter().enumerate() {
                    let mark = if *ordered { format!("{}.", at + 1) } else { "•".to_owned() };
                    self.line(if at == 0 { Gap::Block } else { Gap::Line }, "", &format!("{mark} {}", item.bracketed()));
                }
            }
            Block::Office { .. } => self.office(block),
            Block::Phone { number, hours, open_now, languages, remarks, .. } => {
                let open = open_now.map(|open| self.locales.text(self.reply.language, if open { Key::OpenNow } else { Key::ClosedNow }));
                let spoken = (!languages.is_empty()).then(|| languages.join(", "));
                let facts: Vec<_> = open.into_iter().chain(hours.clone()).chain(spoken).chain(remarks.iter().cloned()).collect();
                self.raw(Gap::Line, format!("☎ <b>{}</b>", escape(number)));
                self.line(Gap::Line, "", &facts.join(" · "));
            }
            Block::Card { text, reading, latin, meaning } => {
                self.raw(Gap::Block, format!("<blockquote><b>{}</b></blockquote>", escape(&text.text)));
                self.line(Gap::Line, "", reading);
                self.line(Gap::Line, "", latin);
                self.line(Gap::Block, "i", meaning);
            }
            Block::Source { text, url } => self.raw(Gap::Block, format!("<i>{}</i>", link(text, url.as_deref()))),
            Block::Button { .. } | Block::Cover { .. } => {}
        }
    }

    fn office(&mut self, block: &Block) {
        let Block::Office { name, about, address, url, tags, reports, .. } = block else { return };
        self.line(Gap::Block, "b", &name.bracketed());
        if let Some(about) = about {
            self.line(Gap::Line, "", &about.bracketed());
        }
        if let Some(address) = address {
            self.line(Gap::Line, "", address);
        }
        self.line(Gap::Line, "", &tags.join(" · "));
        self.line(Gap::Line, "i", reports);
        if let Some(url) = url {
            self.raw(Gap::Line, link(host(url), Some(url)));
        }
    }
}

/// Puts lines together to messages; a cover is closed and opened again between two.
fn join(lines: &[Line]) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut covered = false;
    for line in lines.iter().filter(|line| !line.html.is_empty()) {
        if !part.is_empty() && units(&part) + units(&line.html) + COVER.len() + UNCOVER.len() + 2 > LONGEST {
            if std::mem::take(&mut covered) {
                part.push_str(UNCOVER);
            }
            parts.push(std::mem::take(&mut part));
        }
        if covered && !line.covered {
            part.push_str(UNCOVER);
        }
        if !part.is_empty() {
            part.push_str(if line.gap == Gap::Block { "\n\n" } else { "\n" });
        }
        if line.covered && !covered {
            part.push_str(COVER);
        }
        covered = line.covered;
        part.push_str(&line.html);
    }
    if covered {
        part.push_str(UNCOVER);
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Cuts a text into lines that fit, at its own line ends first, then at a space.
fn cut(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for own in text.lines() {
        let mut line = String::new();
        let mut length = 0_usize;
        for c in own.chars() {
            if length >= LONGEST_LINE && (c.is_whitespace() || length >= LONGEST_LINE + 200) {
                lines.push(std::mem::take(&mut line));
                length = 0;
            }
            line.push(c);
            length += match c {
                '&' | '<' | '>' | '"' => escape(c.encode_utf8(&mut [0; 4])).len(),
                c => c.len_utf16(),
            };
        }
        lines.push(line);
    }
    lines
}

/// Text for HTML and for an attribute in double quotes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn link(text: &str, url: Option<&str>) -> String {
    match url.filter(|url| url.starts_with("https://") || url.starts_with("http://")) {
        Some(url) => format!("<a href=\"{}\">{}</a>", escape(url), escape(text)),
        None => escape(text),
    }
}

fn host(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest).split('/').next().unwrap_or(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::TopicId;
    use crate::language::Language;
    use crate::payload::{Action, Payload};
    use crate::reply::{ButtonRole, Effect, Kind, Rich, UrgentLine};
    use proptest::prelude::*;

    fn reply(blocks: Vec<Block>) -> Reply {
        Reply {
            language: Language::En,
            kind: Kind::Answer,
            urgent: false,
            topic: Some(TopicId::new("safety/stalking")),
            candidates: Vec::new(),
            also: Vec::new(),
            place: None,
            places: Vec::new(),
            place_choices: Vec::new(),
            services: Vec::new(),
            blocks,
            discreet: true,
            effect: Effect::None,
            sms: None,
        }
    }

    fn locales() -> Locales {
        Locales::load(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).0
    }

    fn text(text: &str) -> Block {
        Block::Text { text: Rich { text: text.to_owned(), ruby: Vec::new() }, role: TextRole::Plain }
    }

    #[test]
    fn a_discreet_answer_is_covered_and_the_urgent_numbers_are_not() {
        let urgent = Block::Urgent {
            title: "Now?".to_owned(),
            lines: vec![UrgentLine { number: "110".to_owned(), label: "Police".to_owned(), note: "asks".to_owned() }],
        };
        let topic = Block::Button { label: "He follows me".to_owned(), payload: Payload::of(Action::Topic), role: ButtonRole::Topic };
        let screen = draw(&reply(vec![urgent, Block::Cover { text: "Tap".to_owned() }, text("a & b <c>"), topic]), &locales(), true);
        assert_eq!(
            screen.parts,
            ["<b>Now?</b>\n☎ <b>110</b> Police\n<i>asks</i>\n\n<i>Tap</i>\n\n<tg-spoiler>a &amp; b &lt;c&gt;\n\n1. He follows me</tg-spoiler>"]
        );
        let keyboard = serde_json::to_string(&screen.keyboard).unwrap();
        assert!(!keyboard.contains("follows"), "{keyboard}");
    }

    proptest! {
        #[test]
        fn any_text_gives_messages_that_fit_and_close_their_covers(texts in proptest::collection::vec(any::<String>(), 1..6), times in 1..2000_usize) {
            let mut blocks = vec![Block::Cover { text: "Tap".to_owned() }];
            blocks.extend(texts.iter().map(|own| text(&own.repeat(times))));
            for part in draw(&reply(blocks), locales_once(), true).parts {
                prop_assert!(units(&part) <= 4096, "{}", units(&part));
                prop_assert_eq!(part.matches(COVER).count(), part.matches(UNCOVER).count());
                prop_assert!(part.matches('<').count() == part.matches('>').count());
            }
        }
    }

    fn locales_once() -> &'static Locales {
        static LOCALES: std::sync::OnceLock<Locales> = std::sync::OnceLock::new();
        LOCALES.get_or_init(locales)
    }
}
