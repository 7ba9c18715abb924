//! The longer text of a reply, on request: what stands on other channels at once, in lines without marks.

use crate::reply::{Block, Reply};
use std::fmt::Write;

/// All that a reply says beside its opening and its buttons.
pub fn text(reply: &Reply) -> String {
    let mut text = String::new();
    for block in &reply.blocks {
        // Writing to a String cannot fail.
        let _ = match block {
            Block::Urgent { .. } | Block::Note { .. } | Block::Cover { .. } | Block::Button { .. } => Ok(()),
            Block::Heading { text: heading } => writeln!(text, "{}", heading.bracketed()),
            Block::Text { text: paragraph, .. } => writeln!(text, "{}", paragraph.bracketed()),
            Block::List { items, .. } => {
                for item in items {
                    let _ = writeln!(text, "- {}", item.bracketed());
                }
                Ok(())
            }
            Block::Office { name, address, reports, .. } => {
                let _ = writeln!(text, "{}", name.bracketed());
                if let Some(address) = address {
                    let _ = writeln!(text, "{address}");
                }
                writeln!(text, "{reports}")
            }
            Block::Phone { number, hours, languages, remarks, .. } => {
                let facts: Vec<_> = hours.iter().cloned().chain((!languages.is_empty()).then(|| languages.join(", "))).chain(remarks.iter().cloned()).collect();
                writeln!(text, "{number} {}", facts.join(" · "))
            }
            Block::Card { text: card, reading, latin, meaning } => writeln!(text, "{}\n{reading}\n{latin}\n{meaning}", card.text),
            Block::Source { text: source, .. } => writeln!(text, "{source}"),
        };
    }
    text.trim().to_owned()
}
