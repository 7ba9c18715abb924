//! A reply as plain text: for a terminal, for `ask`, and for every channel that has no renderer of its own yet.

use crate::reply::{Block, Reply, TextRole};
use std::fmt::Write;

/// Renders a reply as plain text. Buttons carry their payload, so that `chat` can be answered by number.
pub fn render(reply: &Reply) -> String {
    let mut text = String::new();
    let mut number = 0;
    for block in &reply.blocks {
        // Writing to a String cannot fail.
        let _ = match block {
            Block::Urgent { title, lines } => {
                let mut urgent = format!("!! {title}\n");
                for line in lines {
                    let _ = writeln!(urgent, "   {}  {}\n        ({})", line.number, line.label, line.note);
                }
                writeln!(text, "{urgent}")
            }
            Block::Note { text: note } => writeln!(text, "· {}\n", note.bracketed()),
            Block::Cover { .. } => Ok(()),
            Block::Heading { text: heading } => writeln!(text, "\n{}", heading.bracketed()),
            Block::Text { text: paragraph, role } => writeln!(text, "{}{}", if *role == TextRole::Remark { "· " } else { "" }, paragraph.bracketed()),
            Block::List { ordered, items } => {
                for (at, item) in items.iter().enumerate() {
                    let mark = if *ordered { format!("{}.", at + 1) } else { "–".to_owned() };
                    let _ = writeln!(text, " {mark} {}", item.bracketed());
                }
                Ok(())
            }
            Block::Office { name, about, address, url, tags, reports, .. } => {
                let _ = writeln!(text, "\n* {}", name.bracketed());
                for line in about.iter().map(|about| about.bracketed()).chain(address.iter().cloned()).chain(url.iter().cloned()) {
                    let _ = writeln!(text, "  {line}");
                }
                if !tags.is_empty() {
                    let _ = writeln!(text, "  {}", tags.join(" · "));
                }
                writeln!(text, "  {reports}")
            }
            Block::Phone { number, hours, languages, remarks, .. } => {
                let facts: Vec<_> = hours.iter().cloned().chain((!languages.is_empty()).then(|| languages.join(", "))).chain(remarks.iter().cloned()).collect();
                writeln!(text, "  {number}  {}", facts.join(" · "))
            }
            Block::Card { text: card, reading, latin, meaning } => writeln!(text, "\n   {}\n   {reading}\n   {latin}\n   {meaning}", card.text),
            Block::Button { label, .. } => {
                number += 1;
                writeln!(text, "[{number}] {label}")
            }
            Block::Source { text: source, url } => writeln!(text, "  {source}{}", url.as_ref().map(|url| format!("\n  {url}")).unwrap_or_default()),
        };
    }
    text.trim().to_owned()
}
