//! The loop: takes updates, answers them side by side but in order per chat, and confirms no further than the lowest unanswered one.
//!
//! An update is confirmed only by asking for the ones after it, so a process that is killed loses none: Telegram sends them again.

use crate::channel::telegram::Shop;
use crate::channel::telegram::conversation::{self, Ended};
use crate::channel::telegram::ledger::Ledger;
use crate::channel::telegram::settings::Pace;
use crate::channel::telegram::update::{self, Address, Heard, Read};
#[cfg(feature = "web")]
use crate::channel::telegram::webhook::Posted;
use crate::channel::telegram::wire::Refusal;
use crate::guard::log::{self, Channel, Fault};
use crate::guard::privacy::SenderKey;
use crate::language::Language;
use serde_json::Value;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};
use teloxide::payloads::{GetUpdates, GetUpdatesSetters};
use teloxide::types::AllowedUpdate;
#[cfg(feature = "web")]
use tokio::sync::mpsc;
use tokio::sync::{oneshot, watch};
use tokio::task::{Id, JoinError, JoinSet};

/// Answers under way at once.
const AT_ONCE: usize = 32;
/// Updates taken and not yet confirmed: so many are at most answered twice after a kill.
const BATCH: u8 = 32;
/// The same while the lowest of them is held up for longer than [`HELD_UP`], so that one chat does not stop the others.
const BATCH_HELD_UP: u8 = 100;
/// How long the lowest unanswered update may stay the same before more is taken.
const HELD_UP: Duration = Duration::from_secs(3);
/// How long new updates may wait while others are being answered: until then nothing can be confirmed, so Telegram would send the same ones again.
const BREATH: Duration = Duration::from_millis(500);
/// How long the last confirmation may take.
const LAST_CALL: Duration = Duration::from_millis(1200);

/// The state of the loop.
pub struct Desk {
    shop: Arc<Shop>,
    ledger: Ledger,
    // Tables keep the bytes of what was removed, so they hold addresses only behind a pointer, whose memory is wiped, and chats only hashed.
    waiting: VecDeque<(i64, Box<Heard>)>,
    busy: HashSet<SenderKey>,
    running: JoinSet<Ended>,
    under_way: HashMap<Id, Box<UnderWay>>,
    lowest: (i64, Instant),
    token_refused: bool,
    /// Who is told that an update was answered, when Telegram called.
    callers: HashMap<i64, oneshot::Sender<bool>>,
}

/// An update that is being answered.
struct UnderWay {
    update: i64,
    chat: SenderKey,
    to: Address,
    language: Option<Language>,
    apology: bool,
}

type Joined = Result<(Id, Ended), JoinError>;

impl Desk {
    /// An empty desk.
    pub fn new(shop: Arc<Shop>) -> Self {
        Self {
            shop,
            ledger: Ledger::default(),
            waiting: VecDeque::new(),
            busy: HashSet::new(),
            running: JoinSet::new(),
            under_way: HashMap::new(),
            lowest: (0, Instant::now()),
            token_refused: false,
            callers: HashMap::new(),
        }
    }

    /// Works until told to stop or until the token is refused.
    pub async fn run(mut self, mut stopped: watch::Receiver<bool>) -> Result<(), Fault> {
        let mut pace = Pace::new(&self.shop.settings);
        while !*stopped.borrow_and_update() {
            let Some(polled) = self.poll(&mut stopped).await else { break };
            match polled {
                Ok(updates) => {
                    let given = !updates.is_empty();
                    if self.take(updates) || !given {
                        pace.reset();
                    } else if self.ledger.is_settled() {
                        // The same again, or what has no number: not a reason to ask without end.
                        let pause = pace.after(&Refusal::Unreadable);
                        self.wait(pause, &mut stopped, |_| false).await;
                    }
                    self.breathe(&mut stopped).await;
                }
                Err(Refusal::Token) => return Err(Fault::Token),
                Err(refusal) => {
                    log::fault(Channel::Telegram, refusal.fault());
                    let pause = pace.after(&refusal);
                    self.wait(pause, &mut stopped, |_| false).await;
                }
            }
            if self.token_refused {
                return Err(Fault::Token);
            }
        }
        self.finish().await;
        Ok(())
    }

    /// Works on what Telegram posts until told to stop or until the token is refused.
    #[cfg(feature = "web")]
    pub async fn run_called(mut self, mut mail: mpsc::Receiver<Posted>, mut stopped: watch::Receiver<bool>) -> Result<(), Fault> {
        while !*stopped.borrow_and_update() && !self.token_refused {
            tokio::select! {
                Some(posted) = mail.recv() => self.post(posted),
                Some(joined) = self.running.join_next_with_id() => self.settle(joined),
                _ = stopped.changed() => {}
            }
        }
        self.end().await;
        if self.token_refused { Err(Fault::Token) } else { Ok(()) }
    }

    /// Takes one posted update, once: what comes again while it is being answered is told to come later, afterwards that it is done.
    #[cfg(feature = "web")]
    fn post(&mut self, Posted { update, done }: Posted) {
        let value: Option<Value> = serde_json::from_slice(&update).ok();
        drop(update);
        let Some((number, value)) = value.and_then(|value| Some((value.get("update_id")?.as_i64()?, value))) else {
            log::fault(Channel::Telegram, Fault::Unreadable);
            // Calling again would not make it readable.
            let _ = done.send(true);
            return;
        };
        if !self.ledger.take(number) {
            let _ = done.send(self.ledger.is_answered(number));
            return;
        }
        match update::read(&value, &self.shop.us) {
            Read::Heard(heard) => {
                self.callers.insert(number, done);
                self.waiting.push_back((number, Box::new(heard)));
                self.start();
            }
            Read::Nothing | Read::Unreadable => {
                self.ledger.settle(number);
                let _ = done.send(true);
            }
        }
    }

    /// Asks for updates. With nothing under way Telegram may hold the call; nothing when told to stop.
    async fn poll(&mut self, stopped: &mut watch::Receiver<bool>) -> Option<Result<Vec<Value>, Refusal>> {
        let shop = Arc::clone(&self.shop);
        let hold = if self.ledger.is_settled() { shop.settings.poll } else { Duration::ZERO };
        let offset = self.ledger.offset();
        if self.lowest.0 != offset {
            self.lowest = (offset, Instant::now());
        }
        let held_up = !self.ledger.is_settled() && self.lowest.1.elapsed() > HELD_UP;
        let asking = ask_for(&shop, offset, if held_up { BATCH_HELD_UP } else { BATCH }, hold);
        tokio::pin!(asking);
        loop {
            tokio::select! {
                polled = &mut asking => return Some(polled),
                Some(joined) = self.running.join_next_with_id() => self.settle(joined),
                _ = stopped.changed() => return None,
            }
        }
    }

    /// Takes what is new and starts what can be started; false when nothing was new.
    fn take(&mut self, updates: Vec<Value>) -> bool {
        let (mut highest, mut any) = (None, false);
        for value in updates {
            let Some(number) = value.get("update_id").and_then(Value::as_i64) else {
                log::fault(Channel::Telegram, Fault::Unreadable);
                continue;
            };
            highest = highest.max(Some(number));
            if !self.ledger.take(number) {
                continue;
            }
            any = true;
            match update::read(&value, &self.shop.us) {
                Read::Heard(heard) => self.waiting.push_back((number, Box::new(heard))),
                Read::Nothing => self.ledger.settle(number),
                Read::Unreadable => {
                    log::fault(Channel::Telegram, Fault::Unreadable);
                    self.ledger.settle(number);
                }
            }
        }
        if let Some(highest) = highest {
            self.ledger.batch_ended(highest);
        }
        self.start();
        any
    }

    /// Starts waiting updates in their order, one a chat at a time.
    fn start(&mut self) {
        let mut held = VecDeque::new();
        let mut behind = HashSet::new();
        while let Some((update, heard)) = self.waiting.pop_front() {
            let chat = self.shop.held.hasher.key("telegram chat", &heard.to.chat.to_le_bytes());
            if self.running.len() >= AT_ONCE || self.busy.contains(&chat) || behind.contains(&chat) {
                behind.insert(chat);
                held.push_back((update, heard));
                continue;
            }
            self.busy.insert(chat);
            let note = Box::new(UnderWay { update, chat, to: heard.to, language: heard.language, apology: false });
            let task = self.running.spawn(conversation::attend_once(Arc::clone(&self.shop), update, *heard));
            self.under_way.insert(task.id(), note);
        }
        self.waiting = held;
    }

    fn settle(&mut self, joined: Joined) {
        let (id, ended) = match joined {
            Ok((id, ended)) => (id, Some(ended)),
            Err(error) => (error.id(), None),
        };
        let Some(note) = self.under_way.remove(&id) else { return };
        match ended {
            Some(Ended::Token) => {
                self.token_refused = true;
                return;
            }
            // A fault of our own is said, not hidden; a second one is let go.
            None if !note.apology => {
                log::fault(Channel::Telegram, Fault::Panic);
                let task = self.running.spawn(conversation::apologise(Arc::clone(&self.shop), note.to, note.language));
                self.under_way.insert(task.id(), Box::new(UnderWay { apology: true, ..*note }));
                return;
            }
            Some(Ended::Elsewhere) => {
                // Telegram brings it again; by then the other replica is done, or dead.
                self.ledger.forget(note.update);
                if let Some(caller) = self.callers.remove(&note.update) {
                    let _ = caller.send(false);
                }
            }
            Some(Ended::Answered) | None => {
                self.ledger.settle(note.update);
                if let Some(caller) = self.callers.remove(&note.update) {
                    // One who no longer waits calls again.
                    let _ = caller.send(true);
                }
            }
        }
        self.busy.remove(&note.chat);
        self.start();
    }

    /// While updates are under way, waits until one more can be confirmed, or for a breath.
    async fn breathe(&mut self, stopped: &mut watch::Receiver<bool>) {
        if !self.ledger.is_settled() {
            let offset = self.ledger.offset();
            self.wait(BREATH, stopped, |ledger| ledger.offset() != offset).await;
        }
    }

    /// Settles what ends until the time is over, `enough` is, or the stop.
    async fn wait(&mut self, pause: Duration, stopped: &mut watch::Receiver<bool>, enough: impl Fn(&Ledger) -> bool) {
        let over = tokio::time::sleep(pause);
        tokio::pin!(over);
        while !enough(&self.ledger) && !self.token_refused {
            tokio::select! {
                () = &mut over => return,
                Some(joined) = self.running.join_next_with_id() => self.settle(joined),
                changed = stopped.changed() => {
                    // The loop sees it at its top.
                    if changed.is_ok() { stopped.mark_changed(); }
                    return;
                }
            }
        }
    }

    /// Answers what was taken and confirms it. What is not answered in time stays unconfirmed: it comes again after the next start.
    async fn finish(&mut self) {
        self.end().await;
        let confirming = ask_for(&self.shop, self.ledger.offset(), 1, Duration::ZERO);
        // When it fails, the answered ones come once more: better twice than never.
        let _ = tokio::time::timeout(LAST_CALL, confirming).await;
    }

    /// Answers what was taken, as long as the grace goes.
    async fn end(&mut self) {
        let grace = tokio::time::sleep(self.shop.settings.grace);
        tokio::pin!(grace);
        loop {
            tokio::select! {
                () = &mut grace => break,
                joined = self.running.join_next_with_id() => match joined {
                    Some(joined) => self.settle(joined),
                    None => break,
                },
            }
        }
        self.running.abort_all();
    }
}

async fn ask_for(shop: &Shop, offset: i64, limit: u8, hold: Duration) -> Result<Vec<Value>, Refusal> {
    let offset = i32::try_from(offset).unwrap_or(i32::MAX);
    let hold_seconds = u32::try_from(hold.as_secs()).unwrap_or(0);
    let wanted = [AllowedUpdate::Message, AllowedUpdate::EditedMessage, AllowedUpdate::CallbackQuery];
    let payload = GetUpdates::new().offset(offset).limit(limit).timeout(hold_seconds).allowed_updates(wanted);
    match shop.wire.call(&payload, hold + shop.settings.patience).await? {
        Value::Array(updates) => Ok(updates),
        _ => Err(Refusal::Unreadable),
    }
}
