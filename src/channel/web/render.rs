//! A reply as HTML, block by block in the order it is read: who to call now, the channel's note, then the answer, covered where others may look.

use super::html::{Html, is_web};
use super::shell::Screen;
use crate::answer::locale::Key;
use crate::payload::{Action, Payload};
use crate::reply::{Block, ButtonRole, Reply, Rich, TextRole, UrgentLine};

/// A telephone, drawn.
pub const PHONE: &str = "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M6.6 3h3l1.6 4.4-2 1.6a12 12 0 0 0 5.8 5.8l1.6-2 4.4 1.6v3A2.6 2.6 0 0 1 18.4 20.6 15.6 15.6 0 0 1 4 5.6 2.6 2.6 0 0 1 6.6 3z\"/></svg>";

/// Languages of a number that are shown at once.
const SPOKEN: usize = 3;

/// What is open while blocks are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Area {
    Bare,
    Sheet,
    Office,
    Sources,
}

/// What stands at the foot of an office.
struct Foot<'a> {
    tags: &'a [String],
    address: Option<&'a str>,
    url: Option<&'a str>,
    reports: &'a str,
    code: &'a str,
}

struct Article<'a> {
    html: Html,
    screen: &'a Screen<'a>,
    area: Area,
    foot: Option<Foot<'a>>,
    covered: bool,
    headed: bool,
}

/// Writes a reply.
pub fn write(screen: &Screen<'_>, reply: &Reply) -> Html {
    let mut article = Article { html: Html::default(), screen, area: Area::Bare, foot: None, covered: false, headed: false };
    article
        .html
        .raw("<article class=\"answer\" tabindex=\"-1\"")
        .attr("aria-label", &screen.text(Key::WebAnswer))
        .attr("lang", screen.language.html())
        .raw(">");
    let mut blocks = reply.blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        let lead = matches!(blocks.peek(), Some(Block::Office { .. } | Block::Card { .. }));
        article.block(block, lead);
    }
    article.end();
    article.buttons(reply);
    article.html.raw("</article>\n");
    article.html
}

/// Something of our own that went wrong, as an answer.
pub fn trouble(screen: &Screen<'_>, key: Key) -> Html {
    let mut html = Html::default();
    html.raw("<article class=\"answer\" tabindex=\"-1\"><div class=\"sheet\"><p>").text(&screen.text(key)).raw("</p></div></article>\n");
    html
}

/// The address that dials a number.
pub fn tel(number: &str) -> String {
    format!("tel:{}", crate::answer::offices::dialled(number).replace('#', "%23"))
}

/// Writes a button that sends a payload.
pub fn button(html: &mut Html, label: &str, payload: &Payload, class: &str) {
    html.raw("<button form=\"ask\" name=\"button\"").attr("value", &payload.to_string()).attr("class", class).raw(">").text(label).raw("</button>");
}

impl<'a> Article<'a> {
    fn block(&mut self, block: &'a Block, lead: bool) {
        match block {
            Block::Urgent { title, lines } => self.urgent(title, lines),
            Block::Note { text } => {
                self.enter(Area::Bare);
                self.html.raw("<p class=\"note\">").rich(text).raw("</p>");
            }
            Block::Cover { text } => {
                self.enter(Area::Bare);
                self.html.raw("<details class=\"covered\"><summary>").text(text).raw("</summary>");
                self.covered = true;
            }
            Block::Heading { text } => self.heading(text, lead),
            Block::Text { text, role } => self.paragraph(text, *role),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Office { name, about, address, url, tags, reports, reports_code, .. } => {
                self.enter(Area::Bare);
                self.enter(Area::Office);
                self.foot = Some(Foot { tags, address: address.as_deref(), url: url.as_deref(), reports, code: reports_code });
                self.html.raw("<h4>").rich(name).raw("</h4>");
                if let Some(about) = about {
                    self.html.raw("<p>").rich(about).raw("</p>");
                }
            }
            Block::Phone { number, tel, hours, open_now, languages, remarks, .. } => self.phone(number, tel, hours.as_deref(), *open_now, languages, remarks),
            Block::Card { text, reading, latin, meaning } => self.card(text, reading, latin, meaning),
            Block::Source { text, url } => self.source(text, url.as_deref()),
            // Written together at the end.
            Block::Button { .. } => {}
        }
    }

    /// Closes what is open and opens the area, unless it is open already.
    fn enter(&mut self, area: Area) {
        if self.area == area {
            return;
        }
        match self.area {
            Area::Bare => {}
            Area::Sheet => {
                self.html.raw("</div>");
            }
            Area::Office => self.office_foot(),
            Area::Sources => {
                self.html.raw("</ul>");
            }
        }
        match area {
            Area::Bare => &mut self.html,
            Area::Sheet => self.html.raw("<div class=\"sheet\">"),
            Area::Office => self.html.raw("<section class=\"office\">"),
            Area::Sources => self.html.raw("<ul class=\"sources\">"),
        };
        self.area = area;
    }

    fn end(&mut self) {
        self.enter(Area::Bare);
        if std::mem::take(&mut self.covered) {
            self.html.raw("</details>");
        }
    }

    fn urgent(&mut self, title: &str, lines: &[UrgentLine]) {
        self.enter(Area::Bare);
        self.html.raw("<section class=\"urgent\"><h2>").text(title).raw("</h2>");
        for line in lines {
            self.html.raw("<a").attr("href", &tel(&line.number)).raw("><b>").text(&line.number).raw("</b><span>").text(&line.label);
            self.html.raw("<small>").text(&line.note).raw("</small></span>").raw(PHONE).raw("</a>");
        }
        self.html.raw("</section>");
    }

    fn heading(&mut self, text: &Rich, lead: bool) {
        self.enter(if lead { Area::Bare } else { Area::Sheet });
        let (open, close) = match (self.headed, lead) {
            (false, false) => ("<h2>", "</h2>"),
            (true, false) => ("<h3>", "</h3>"),
            (_, true) => ("<h3 class=\"lead\">", "</h3>"),
        };
        self.html.raw(open).rich(text).raw(close);
        self.headed = self.headed || !lead;
    }

    fn paragraph(&mut self, text: &Rich, role: TextRole) {
        self.enter(Area::Sheet);
        self.html.raw(match role {
            TextRole::Plain => "<p>",
            TextRole::Here => "<p class=\"here\">",
            TextRole::Risk => "<p class=\"risk\">",
            TextRole::Remark => "<p class=\"remark\">",
        });
        self.html.rich(text).raw("</p>");
    }

    fn list(&mut self, ordered: bool, items: &[Rich]) {
        self.enter(Area::Sheet);
        self.html.raw(if ordered { "<ol>" } else { "<ul>" });
        for item in items {
            self.html.raw("<li>").rich(item).raw("</li>");
        }
        self.html.raw(if ordered { "</ol>" } else { "</ul>" });
    }

    fn phone(&mut self, number: &str, dialled: &str, hours: Option<&str>, open: Option<bool>, languages: &[String], remarks: &[String]) {
        let screen = self.screen;
        let html = &mut self.html;
        html.raw("<a class=\"tel\"").attr("href", &tel(dialled)).raw(">").raw(PHONE).text(number).raw("</a>");
        if open.is_some() || hours.is_some() {
            html.raw("<p class=\"hours\">");
            match open {
                Some(true) => html.raw("<span class=\"tag open\">").text(&screen.text(Key::OpenNow)).raw("</span> "),
                Some(false) => html.raw("<span class=\"tag closed\">").text(&screen.text(Key::ClosedNow)).raw("</span> "),
                None => html,
            };
            if let Some(hours) = hours {
                html.text(&screen.with(Key::Hours, &[("hours", hours)]));
            }
            html.raw("</p>");
        }
        spoken(html, screen, languages);
        for remark in remarks {
            html.raw("<p class=\"fact\">").text(remark).raw("</p>");
        }
    }

    fn office_foot(&mut self) {
        if let Some(foot) = self.foot.take() {
            let html = &mut self.html;
            if let Some(address) = foot.address {
                html.raw("<p class=\"fact\">").text(address).raw("</p>");
            }
            if let Some(url) = foot.url {
                link(html.raw("<p class=\"fact\">"), url, host(url));
                html.raw("</p>");
            }
            if !foot.tags.is_empty() {
                html.raw("<p class=\"tags\">");
                for tag in foot.tags {
                    html.raw("<span class=\"tag\">").text(tag).raw("</span> ");
                }
                html.raw("</p>");
            }
            html.raw("<p").attr("class", &format!("reports {}", foot.code)).raw(">").text(foot.reports).raw("</p>");
        }
        self.html.raw("</section>");
    }

    fn card(&mut self, text: &Rich, reading: &str, latin: &str, meaning: &str) {
        self.enter(Area::Bare);
        let counter = self.screen.snapshot.knowledge.country.file.counter_language.map_or("", |language| language.html());
        let html = &mut self.html;
        html.raw("<figure class=\"card\"><p class=\"say\"").attr("lang", counter).raw(">").rich(text).raw("</p>");
        if text.ruby.is_empty() && reading != text.text {
            html.raw("<p class=\"reading\"").attr("lang", counter).raw(">").text(reading).raw("</p>");
        }
        html.raw("<p class=\"latin\"").attr("lang", &format!("{counter}-Latn")).raw(">").text(latin).raw("</p>");
        html.raw("<figcaption>").text(meaning).raw("</figcaption></figure>");
    }

    fn source(&mut self, text: &str, url: Option<&str>) {
        self.enter(Area::Sources);
        self.html.raw("<li>");
        match url.filter(|url| is_web(url)) {
            Some(url) => link(&mut self.html, url, text),
            None => {
                self.html.text(text);
            }
        }
        self.html.raw("</li>");
    }

    /// The buttons, most useful first. The page has its own menu of languages; a covered answer can be taken away.
    fn buttons(&mut self, reply: &Reply) {
        let buttons: Vec<_> = reply
            .blocks
            .iter()
            .filter_map(|block| if let Block::Button { label, payload, role } = block { Some((label, payload, *role)) } else { None })
            .collect();
        for (roles, class) in [(&[ButtonRole::Topic, ButtonRole::Next][..], "next"), (&[ButtonRole::Choice], "choices"), (&[ButtonRole::Soft], "softly")] {
            let delete = reply.discreet && class == "softly";
            let mut these = buttons
                .iter()
                .filter(|(_, payload, role)| roles.contains(role) && !(*role == ButtonRole::Soft && payload.action == Action::Languages))
                .peekable();
            if these.peek().is_none() && !delete {
                continue;
            }
            self.html.raw("<div").attr("class", class).raw(">");
            if delete {
                let payload = Payload { language: Some(reply.language), place: reply.place, ..Payload::of(Action::DeleteThis) };
                button(&mut self.html, &self.screen.text(Key::ButtonDeleteThis), &payload, "soft");
            }
            for (label, payload, role) in these {
                button(
                    &mut self.html,
                    label,
                    payload,
                    match role {
                        ButtonRole::Topic => "topic",
                        ButtonRole::Next => "next-step",
                        ButtonRole::Choice => "choice",
                        ButtonRole::Soft => "soft",
                    },
                );
            }
            self.html.raw("</div>");
        }
    }
}

/// The languages spoken, the reader's first; a long list is folded behind its first few.
fn spoken(html: &mut Html, screen: &Screen<'_>, languages: &[String]) {
    let own = screen.language.name();
    let (mut first, others): (Vec<&str>, Vec<&str>) = languages.iter().map(String::as_str).partition(|language| *language == own);
    first.extend(others);
    let list = |languages: &[&str]| screen.with(Key::Languages, &[("list", &languages.join(", "))]);
    match first.split_at_checked(SPOKEN) {
        Some((few, rest)) if rest.len() > 1 => {
            html.raw("<details class=\"fact\"><summary><span>").text(&list(few)).raw("</span><b>").text(&format!("+{}", rest.len())).raw("</b></summary>");
            html.text(&rest.join(", ")).raw("</details>");
        }
        _ if first.is_empty() => {}
        _ => {
            html.raw("<p class=\"fact\">").text(&list(&first)).raw("</p>");
        }
    }
}

fn link(html: &mut Html, url: &str, text: &str) {
    html.raw("<a target=\"_blank\" rel=\"noopener noreferrer\"").href(url).raw(">").text(text).raw("</a>");
}

/// The host of an address, for people.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}
