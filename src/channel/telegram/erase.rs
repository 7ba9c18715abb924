//! Deletes what Telegram allows: in a private chat everything of the last 48 hours, in a group only our own answers.

use crate::channel::telegram::Shop;
use crate::channel::telegram::update::Address;
use crate::channel::telegram::wire::Refusal;
use crate::guard::leak;
use crate::guard::log::{self, Channel};
use crate::guard::session::Session;
use std::collections::BTreeSet;
use teloxide::payloads::DeleteMessages;
use teloxide::types::{ChatId, MessageId};

/// Messages Telegram deletes in one call.
const AT_ONCE: usize = 100;
/// How many hundreds are walked back from the command.
const HUNDREDS: i64 = 5;

impl Shop {
    /// Deletes the session's messages, then walks back from `from`. Ids that are not in this chat are skipped by Telegram.
    pub async fn erase_all(&self, to: Address, from: i64, session: &Session) {
        if leak::is("erase") {
            return;
        }
        let known: BTreeSet<i64> =
            session.exchanges.iter().flat_map(|exchange| exchange.question.iter().filter(|_| !to.group).chain(&exchange.answers)).copied().collect();
        let from = known.last().copied().unwrap_or(from).max(from);
        let known: Vec<i64> = known.into_iter().collect();
        for ids in known.chunks(AT_ONCE) {
            if self.delete(to, ids).await.is_err_and(is_final) {
                return;
            }
        }
        if to.group {
            return;
        }
        for hundred in 0..HUNDREDS {
            let last = from - hundred * 100;
            let ids: Vec<i64> = (last - 99..=last).filter(|id| *id > 0).collect();
            if ids.is_empty() || self.delete(to, &ids).await.is_err_and(is_final) {
                return;
            }
        }
    }

    /// Deletes messages of one chat, a hundred at most, once.
    pub async fn delete(&self, to: Address, ids: &[i64]) -> Result<(), Refusal> {
        let ids: Vec<_> = ids.iter().filter_map(|id| i32::try_from(*id).ok()).map(MessageId).collect();
        if ids.is_empty() {
            return Ok(());
        }
        let deleted = self.wire.call(&DeleteMessages::new(ChatId(to.chat), ids), self.settings.patience).await;
        deleted.map(|_| ()).inspect_err(|refusal| log::fault(Channel::Telegram, refusal.fault()))
    }
}

/// Told to wait, or nobody there: going on would only make it worse. A hundred refused for its age does not stop the others.
fn is_final(refusal: Refusal) -> bool {
    !matches!(refusal, Refusal::Denied(_))
}

/// The messages that "delete this" means: the answer with its parts and its question. Without a session they are the ones just before it.
pub fn this(session: Option<&Session>, to: Address, pressed: i64, earlier_parts: u8) -> Vec<i64> {
    let known = session.and_then(|session| session.exchanges.iter().find(|exchange| exchange.answers.contains(&pressed)));
    let mut ids: BTreeSet<i64> = BTreeSet::from([pressed]);
    match known {
        Some(exchange) => ids.extend(exchange.answers.iter().chain(exchange.question.iter().filter(|_| !to.group))),
        None if to.group => {}
        None => ids.extend((pressed - i64::from(earlier_parts) - 1..pressed).filter(|id| *id > 0)),
    }
    ids.into_iter().take(AT_ONCE).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::session::Exchange;

    #[test]
    fn delete_this_means_the_answer_with_its_parts_and_its_question() {
        let private = Address { chat: 5, thread: None, group: false };
        let session = Session { exchanges: vec![Exchange { question: Some(40), answers: vec![44, 45] }], ..Session::default() };
        assert_eq!(this(Some(&session), private, 45, 1), [40, 44, 45]);
        assert_eq!(this(None, private, 45, 1), [43, 44, 45]);
        assert_eq!(this(None, Address { group: true, ..private }, 45, 1), [45]);
    }
}
