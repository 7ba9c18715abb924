//! A reply on paper: what can be read stays, what can only be pressed is left out.

use crate::channel::html::Html;
use crate::reply::{Block, TextRole};

/// Writes blocks in order.
pub fn write(html: &mut Html, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Urgent { title, lines } => {
                html.raw("<section class=\"urgent\"><h3>").text(title).raw("</h3><ul>");
                for line in lines {
                    html.raw("<li><b>").text(&line.number).raw("</b> ").text(&line.label).raw("<small>").text(&line.note).raw("</small></li>");
                }
                html.raw("</ul></section>");
            }
            Block::Heading { text } => {
                html.raw("<h3>").rich(text).raw("</h3>");
            }
            Block::Text { text, role } => {
                let class = match role {
                    TextRole::Plain => "plain",
                    TextRole::Here => "here",
                    TextRole::Risk => "risk",
                    TextRole::Remark => "remark",
                };
                html.raw("<p").attr("class", class).raw(">").rich(text).raw("</p>");
            }
            Block::List { ordered, items } => {
                html.raw(if *ordered { "<ol>" } else { "<ul>" });
                for item in items {
                    html.raw("<li>").rich(item).raw("</li>");
                }
                html.raw(if *ordered { "</ol>" } else { "</ul>" });
            }
            Block::Office { name, about, address, url, tags, reports, .. } => {
                html.raw("<h4>").rich(name).raw("</h4>");
                if let Some(about) = about {
                    html.raw("<p>").rich(about).raw("</p>");
                }
                let facts = address.iter().chain(url).cloned().chain((!tags.is_empty()).then(|| tags.join(" · "))).chain([reports.clone()]);
                for fact in facts {
                    html.raw("<p class=\"fact\">").text(&fact).raw("</p>");
                }
            }
            Block::Phone { number, hours, languages, remarks, .. } => {
                html.raw("<p class=\"phone\"><b>").text(number).raw("</b> ");
                let facts = hours.iter().cloned().chain((!languages.is_empty()).then(|| languages.join(", "))).chain(remarks.iter().cloned());
                html.text(&facts.collect::<Vec<_>>().join(" · ")).raw("</p>");
            }
            Block::Card { text, reading, latin, meaning } => {
                html.raw("<div class=\"card\"><p class=\"large\">")
                    .rich(text)
                    .raw("</p><p>")
                    .text(reading)
                    .raw("</p><p>")
                    .text(latin)
                    .raw("</p><p>")
                    .text(meaning)
                    .raw("</p></div>");
            }
            Block::Source { text, url } => {
                html.raw("<p class=\"source\">").text(text);
                if let Some(url) = url {
                    html.raw(" ").text(url);
                }
                html.raw("</p>");
            }
            Block::Note { .. } | Block::Cover { .. } | Block::Button { .. } => {}
        }
    }
}
