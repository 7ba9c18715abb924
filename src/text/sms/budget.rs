//! The budget of an SMS reply: what it may hold, in which order it stands, and what goes first when there is no room.
//!
//! A part is 67 characters of UCS-2 or 153 of GSM-7; three are the most we send. The sums below add up to three parts of UCS-2.

use crate::text::sms::gsm7::Tables;
use crate::text::sms::{split_in, thriftiest, thrifty, units};

/// Parts of one reply, at most.
pub const PARTS: usize = 3;
/// Units of the danger numbers.
pub const DANGER: usize = 25;
/// Units of the channel's note, in the first reply of a session.
pub const NOTE: usize = 40;
/// Units of the nearest office with number and hours.
pub const OFFICE: usize = 50;
/// Units of the tail: how to read on.
pub const TAIL: usize = 20;

/// What a reply may take: so many parts, and which tables of a language whoever carries it can pass on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Parts at most.
    pub parts: usize,
    /// National tables of GSM-7 that may be used.
    pub tables: Tables,
}

impl From<usize> for Room {
    fn from(parts: usize) -> Self {
        Self { parts, tables: Tables::Default }
    }
}

/// The pieces of a reply; an empty one is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces {
    /// Numbers to call now: never dropped.
    pub danger: String,
    /// What this channel shows to others.
    pub note: String,
    /// The heart of the answer.
    pub form: String,
    /// Lines to choose from, each with its number; what follows the last that fits is dropped.
    pub entries: Vec<String>,
    /// The nearest office.
    pub office: String,
    /// How to read on.
    pub tail: String,
    /// The way to the menu.
    pub menu: String,
    /// The code that leads back here.
    pub code: String,
}

/// What was made of the pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fitted {
    /// The parts, in order.
    pub parts: Vec<String>,
    /// How many of the entries are in them.
    pub entries: usize,
}

impl Pieces {
    /// Puts together what fits into so many parts. The danger numbers always stand; with one part only, the note does not.
    pub fn fit(&self, room: impl Into<Room>) -> Fitted {
        let room = room.into();
        let parts = room.parts;
        let mut kept = Pieces { danger: self.danger.clone(), ..Pieces::default() };
        let mut try_with = |change: &dyn Fn(&mut Pieces)| {
            let mut with = kept.clone();
            change(&mut with);
            let fits = fits(&with.text(), room);
            if fits {
                kept = with;
            }
            fits
        };
        if parts > 1 {
            try_with(&|pieces| pieces.note.clone_from(&self.note));
        }
        let whole = |pieces: &mut Pieces| {
            pieces.form.clone_from(&self.form);
            pieces.code.clone_from(&self.code);
        };
        if !(try_with(&whole) || parts == 1 && try_with(&|pieces| pieces.form.clone_from(&self.form))) {
            // As much of it as leaves room for the way on.
            let whole = |head: &str| Pieces { form: head.to_owned(), note: if parts > 1 { self.note.clone() } else { String::new() }, ..self.way() }.text();
            let head = page(&self.form, &|head| fits(&whole(head), room)).0;
            try_with(&|pieces| pieces.form = head.to_owned());
        }
        try_with(&|pieces| pieces.code.clone_from(&self.code));
        try_with(&|pieces| pieces.tail.clone_from(&self.tail));
        try_with(&|pieces| pieces.office.clone_from(&self.office));
        try_with(&|pieces| pieces.menu.clone_from(&self.menu));
        let all = try_with(&|pieces| pieces.entries.clone_from(&self.entries));
        let mut count = if all { self.entries.len() } else { 0 };
        while !all && count < self.entries.len() && try_with(&|pieces| pieces.entries = self.going_on(count + 1)) {
            count += 1;
        }
        Fitted { parts: cut_for(&kept.text(), room.tables), entries: count }
    }

    /// The danger numbers and the way on.
    fn way(&self) -> Pieces {
        Pieces { danger: self.danger.clone(), tail: self.tail.clone(), code: self.code.clone(), ..Pieces::default() }
    }

    /// The first entries, and the number that leads to the rest.
    fn going_on(&self, count: usize) -> Vec<String> {
        let further = format!("{} …", count + 1);
        self.entries.iter().take(count).cloned().chain([further]).collect()
    }

    /// All pieces, whether or not they fit.
    pub fn sum(&self) -> String {
        self.text()
    }

    fn text(&self) -> String {
        let way = [&self.tail, &self.menu, &self.code].into_iter().filter(|piece| !piece.is_empty()).cloned().collect::<Vec<_>>().join(" ");
        let pieces = [&self.danger, &self.note, &self.form].into_iter().chain(&self.entries).chain([&self.office, &way]);
        pieces.filter(|piece| !piece.is_empty()).cloned().collect::<Vec<_>>().join("\n")
    }
}

/// A text as the parts that are sent.
pub fn cut(text: &str) -> Vec<String> {
    cut_for(text, Tables::Default)
}

/// The same where tables of a language may be used.
pub fn cut_for(text: &str, tables: Tables) -> Vec<String> {
    let (sent, alphabet) = thriftiest(text, tables);
    split_in(&sent, alphabet).into_iter().map(str::to_owned).collect()
}

/// True when a text goes into so much room.
pub fn fits(text: &str, room: impl Into<Room>) -> bool {
    let room = room.into();
    let (sent, alphabet) = thriftiest(text, room.tables);
    split_in(&sent, alphabet).len() <= room.parts
}

/// As many numbers as the budget of danger holds, the first always.
pub fn danger<'a>(numbers: impl Iterator<Item = &'a str>) -> String {
    let mut danger = String::new();
    for number in numbers {
        let longer = if danger.is_empty() { number.to_owned() } else { format!("{danger}, {number}") };
        if danger.is_empty() || units(&longer) <= DANGER {
            danger = longer;
        }
    }
    danger
}

/// An office within its budget: the number always whole; the hours as far as they fit, then the name.
pub fn office(name: &str, number: &str, hours: Option<&str>) -> String {
    let name = thrifty(name);
    let first = hours.map(|hours| hours.split(" ·").next().unwrap_or(hours).trim());
    let room = |with: &str| OFFICE.saturating_sub(units(with) + 1);
    for hours in [hours, first, None] {
        let rest = hours.map_or_else(|| number.to_owned(), |hours| format!("{number} {hours}"));
        let least = if hours.is_some() { SHORTEST_NAME } else { 0 };
        if units(&format!("{name} {rest}")) <= OFFICE {
            return format!("{name} {rest}");
        }
        if (hours == first || hours.is_none()) && room(&rest) >= least.max(1) {
            let short = shortened(&name, room(&rest));
            return if short.is_empty() { rest } else { format!("{short} {rest}") };
        }
    }
    number.to_owned()
}

/// Units of a name that still tells who it is.
const SHORTEST_NAME: usize = 14;

/// The beginning of a text, at a space where there is one, never inside a character with its marks.
fn shortened(text: &str, room: usize) -> String {
    let mut best = "";
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let Some(head) = text.get(..at) else { continue };
        if units(head) > room {
            break;
        }
        let whole = c.is_whitespace() || !head.chars().next_back().is_some_and(|before| before.is_alphanumeric() && before < '\u{900}');
        if whole && head.chars().next_back().is_none_or(|before| super::is_seam(before, c) || c.is_whitespace()) {
            best = head;
        }
    }
    best.trim_end().to_owned()
}

/// Takes from the beginning what fits, as far as a line, a sentence or a word ends; gives what is left.
pub fn page<'a>(text: &'a str, fits: &dyn Fn(&str) -> bool) -> (&'a str, &'a str) {
    if fits(text) {
        return (text, "");
    }
    let (mut word, mut sentence, mut any) = (0, 0, 0);
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if let Some(last) = before {
            let ends_sentence = last == '\n' || super::is_open(last) || (c.is_whitespace() && matches!(last, '.' | '!' | '?' | ':' | ';'));
            let ends_word = last.is_whitespace() || ends_sentence;
            let seam = super::is_seam(last, c);
            if (ends_word || seam) && !text.get(..at).is_some_and(|head| fits(head.trim_end())) {
                break;
            }
            if ends_sentence {
                sentence = at;
            }
            if ends_word {
                word = at;
            }
            if seam {
                any = at;
            }
        }
        before = Some(c);
    }
    let far = |cut: usize, of: usize| cut * 10 >= of * 6;
    let cut = if far(sentence, any.max(word)) && sentence > 0 {
        sentence
    } else if far(word, any) && word > 0 {
        word
    } else {
        any
    };
    // A text that has no end of anything is cut where it must be.
    let cut = if cut == 0 { text.char_indices().map(|(at, _)| at).take_while(|at| text.get(..*at).is_some_and(fits)).last().unwrap_or(0) } else { cut };
    if cut == 0 {
        return (text, "");
    }
    let (head, rest) = text.split_at(cut);
    (head.trim(), rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn full(filler: &str) -> Pieces {
        Pieces {
            danger: "#8891, 110, 03-3581-4321".to_owned(),
            note: filler.repeat(NOTE),
            form: filler.repeat(67),
            office: filler.repeat(OFFICE),
            tail: filler.repeat(TAIL),
            menu: format!("0 {filler}"),
            code: "4kdwx2".to_owned(),
            entries: Vec::new(),
        }
    }

    #[test]
    fn the_danger_numbers_stand_whatever_the_limit() {
        for parts in 1..=3 {
            let fitted = full("あ").fit(parts);
            assert!(fitted.parts.len() <= parts, "{fitted:?}");
            assert!(fitted.parts[0].starts_with("#8891, 110"), "{fitted:?}");
        }
        assert!(!full("あ").fit(1).parts.concat().contains(&"あ".repeat(NOTE)), "no note in one part");
        assert!(full("a").fit(3).parts.concat().contains("4kdwx2"));
    }

    #[test]
    fn what_does_not_fit_of_a_list_waits_behind_a_number() {
        let entries: Vec<_> = (1..=30).map(|number| format!("{number} あああああああああ")).collect();
        let fitted = Pieces { entries, ..Pieces::default() }.fit(3);
        assert_eq!(fitted.parts.len(), 3);
        assert!(fitted.parts.concat().ends_with(&format!("\n{} …", fitted.entries + 1)), "{fitted:?}");
    }

    #[test]
    fn an_office_keeps_its_number_and_shortens_its_name() {
        assert_eq!(office("Police", "110", Some("day and night")), "Police 110 day and night");
        let long = office("Kanagawa International Foundation Consultation Desk", "045-896-2972", Some("Mo-Fr 09:00-17:15 · public holidays closed"));
        assert_eq!(long, "Kanagawa 045-896-2972 Mo-Fr 09:00-17:15");
        let japanese = office("公益財団法人かながわ国際交流財団多言語支援センターかながわ", "045-316-2770", Some("月-金 09:00-17:15 · 祝日 休み"));
        assert!(units(&japanese) <= OFFICE && japanese.contains("045-316-2770 月-金 09:00-17:15") && japanese.starts_with("公益財団"), "{japanese}");
    }

    proptest! {
        #[test]
        fn an_office_never_breaks_its_budget(name in "\\PC{0,90}", hours in "[A-Za-z0-9: ·]{0,60}") {
            let line = office(&name, "0120-279-338", Some(&hours));
            prop_assert!(units(&line) <= OFFICE && line.contains("0120-279-338"), "{}", line);
        }

        #[test]
        fn pages_hold_the_whole_text_in_order(text in "[a-zあ-ん။ .\n0-9-]{0,900}") {
            let mut rest = text.trim();
            let mut read = String::new();
            for _ in 0..200 {
                if rest.is_empty() { break; }
                let (head, tail) = page(rest, &|head| fits(head, 2));
                prop_assert!(fits(head, 2));
                read.push_str(head);
                rest = tail;
            }
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&read), bare(&text));
        }
    }
}
