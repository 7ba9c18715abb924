//! A reply in SMS parts: danger numbers, the channel's note, the topic's heart, the nearest office, and how to read on – at most three parts.
//!
//! Gateways come with the issue «SMS»; `ask` with channel `sms` shows exactly what would be sent.

use crate::reply::{Block, Kind, Reply};
use crate::text::sms::{split, thrifty};

/// Parts of one reply, at most.
pub const PARTS: usize = 3;

/// A reply as SMS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmsText {
    /// The parts, in order; phones join them, so they carry no marks of their own.
    pub parts: Vec<String>,
}

/// Renders a reply within its budget. What does not fit is dropped from the end, the danger numbers never; no number or link is cut.
pub fn render(reply: &Reply) -> SmsText {
    let mut pieces: Vec<String> = Vec::new();
    let mut choices = 0;
    for block in &reply.blocks {
        match block {
            Block::Urgent { lines, .. } => pieces.push(lines.iter().take(2).map(|line| line.number.as_str()).collect::<Vec<_>>().join(", ")),
            Block::Note { text } => pieces.push(text.bracketed()),
            _ => {}
        }
    }
    pieces.extend(reply.sms.clone());
    if let Some(office) = office(reply) {
        pieces.push(office);
    }
    if reply.kind == Kind::Choose {
        for block in &reply.blocks {
            if let Block::Button { label, .. } = block {
                choices += 1;
                pieces.push(format!("{choices} {label}"));
            }
        }
    }
    let mut text = String::new();
    for piece in pieces {
        let longer = if text.is_empty() { piece } else { format!("{text}\n{piece}") };
        if fits(&longer) || text.is_empty() {
            text = longer;
        }
    }
    SmsText { parts: split(&thrifty(&text)).into_iter().map(str::to_owned).collect() }
}

fn fits(text: &str) -> bool {
    split(&thrifty(text)).len() <= PARTS
}

/// The nearest office that has a number: its name, the number, the hours.
fn office(reply: &Reply) -> Option<String> {
    let named = |wanted: &crate::id::Slug| {
        reply.blocks.iter().find_map(|block| match block {
            Block::Office { slug, name, .. } if slug == wanted => Some(name.text.clone()),
            _ => None,
        })
    };
    reply.blocks.iter().find_map(|block| match block {
        Block::Phone { slug, number, hours, .. } => {
            let name = named(slug)?;
            Some(hours.as_ref().map_or_else(|| format!("{name} {number}"), |hours| format!("{name} {number} ({hours})")))
        }
        _ => None,
    })
}
