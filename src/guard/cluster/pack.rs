//! A conversation as bytes, and back: choices and message numbers, as short as they can be written. What does not fit loses its oldest messages.

use crate::guard::session::{Choice, Exchange, Session};
use crate::id::TopicId;
use crate::payload::Payload;

/// Bytes a conversation may have.
pub const LONGEST: usize = 2_000;

type Packed = (String, String, String, String, Vec<String>, Vec<(Option<i64>, Vec<i64>)>);

/// Writes it.
pub fn pack(session: &Session) -> Vec<u8> {
    let mut packed: Packed = (
        session.language.map(|language| language.tag().to_owned()).unwrap_or_default(),
        session.place.as_ref().map(ToString::to_string).unwrap_or_default(),
        session.topic.as_ref().map(ToString::to_string).unwrap_or_default(),
        session.spoken.map(|language| language.tag().to_owned()).unwrap_or_default(),
        session.choices.iter().map(choice).collect(),
        session.exchanges.iter().map(|exchange| (exchange.question, exchange.answers.clone())).collect(),
    );
    loop {
        // Strings and numbers can always be written.
        let bytes = serde_json::to_vec(&packed).unwrap_or_default();
        if bytes.len() <= LONGEST {
            return bytes;
        }
        if packed.5.is_empty() {
            packed.4.pop();
        } else {
            packed.5.remove(0);
        }
    }
}

/// Reads it; nothing when it is none.
pub fn unpack(bytes: &[u8]) -> Option<Session> {
    let (language, place, topic, spoken, choices, exchanges): Packed = serde_json::from_slice(bytes).ok()?;
    Some(Session {
        language: language.parse().ok(),
        place: place.parse().ok(),
        topic: (!topic.is_empty()).then(|| TopicId::new(&topic)),
        spoken: spoken.parse().ok(),
        choices: choices.iter().map(|text| chosen(text)).collect::<Option<_>>()?,
        exchanges: exchanges.into_iter().map(|(question, answers)| Exchange { question, answers }).collect(),
    })
}

fn choice(choice: &Choice) -> String {
    match choice {
        Choice::Press { payload, from } => format!("{from}!{payload}"),
        Choice::Offer { topics, from } => format!("{from}?{}", topics.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")),
    }
}

fn chosen(text: &str) -> Option<Choice> {
    if let Some((from, payload)) = text.split_once('!') {
        return Some(Choice::Press { payload: Payload::parse(payload), from: from.parse().ok()? });
    }
    let (from, topics) = text.split_once('?')?;
    Some(Choice::Offer { topics: topics.split(',').filter_map(|code| code.parse().ok()).collect(), from: from.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::payload::Action;

    fn session(exchanges: i64) -> Session {
        let payload = Payload { action: Action::Topic, language: Some(Language::ZhHant), place: "14130".parse().ok(), code: "wj".parse().ok(), page: 2 };
        Session {
            language: Some(Language::My),
            place: "14130".parse().ok(),
            topic: Some(TopicId::new("work/unpaid-wages")),
            spoken: Some(Language::JaEasy),
            choices: vec![
                Choice::Press { payload, from: 3 },
                Choice::Offer { topics: vec!["wj".parse().unwrap(), "ab".parse().unwrap()], from: 1 },
                Choice::Offer { topics: Vec::new(), from: 0 },
            ],
            exchanges: (0..exchanges).map(|at| Exchange { question: (at % 3 > 0).then_some(at), answers: vec![at + 1_000_000_000, at + 1] }).collect(),
        }
    }

    #[test]
    fn a_conversation_reads_back() {
        for exchanges in [0, 7, 40] {
            let session = session(exchanges);
            let back = unpack(&pack(&session)).unwrap();
            assert_eq!((back.language, back.place, &back.topic, back.spoken), (session.language, session.place, &session.topic, session.spoken));
            assert_eq!((back.choices, back.exchanges), (session.choices, session.exchanges));
        }
        assert!(unpack(&pack(&Session::default())).is_some_and(|empty| empty.topic.is_none() && empty.language.is_none()));
        assert!(unpack(b"").is_none() && unpack(b"[1]").is_none());
    }

    #[test]
    fn what_does_not_fit_loses_its_oldest_messages() {
        let long = session(500);
        let back = unpack(&pack(&long)).unwrap();
        assert!(pack(&long).len() <= LONGEST && back.exchanges.len() > 50);
        assert_eq!((back.exchanges.last(), back.choices.len()), (long.exchanges.last(), 3));
    }
}
