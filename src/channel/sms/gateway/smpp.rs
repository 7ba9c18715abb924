//! A line to an operator's centre by SMPP 3.4, without a gateway between: bound both ways, kept alive, bound anew when it breaks.
//!
//! A message is confirmed (`deliver_sm_resp`) only after its answer was accepted; one whose confirmation was lost with the line is known when the centre
//! brings it again. Delivery receipts are neither asked for nor answered. The line itself is not encrypted: see `docs/sms/smpp.md`.
//!
//! `session.rs`: one bound connection; `message.rs`: what stands in the messages, both ways. The wire format is the crate `rusmpp`'s.

mod message;
mod session;

use crate::channel::sms::gateway::office::{Admitted, Office};
use crate::channel::sms::gateway::outbox::Ended;
use crate::channel::sms::gateway::{Judged, Received};
use crate::guard::log::{self, Channel, Fault};
use crate::text::sms::gsm7::Tables;
use message::Us;
use rusmpp::pdus::{DeliverSm, SubmitSm};
use rusmpp::{Command, CommandStatus, Pdu};
use secrecy::SecretString;
use session::{Frame, Session};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

/// Characters of the longest name a centre takes.
pub const LONGEST_NAME: usize = 15;
/// Characters of the longest password.
pub const LONGEST_PASSWORD: usize = 8;
/// Characters of the longest system type.
pub const LONGEST_TYPE: usize = 12;
/// How often a quiet line is asked whether it lives.
const EVERY: Duration = Duration::from_secs(30);
/// How long the centre may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(1);

/// Settings of a line. No Debug: one is a secret.
pub struct Smpp {
    /// The centre's name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Our name there.
    pub system_id: String,
    /// Our password there.
    pub password: SecretString,
    /// What kind of system we are, where the centre asks for it.
    pub system_type: String,
    /// The default alphabet's septets stand side by side, not one in each byte.
    pub packed: bool,
    /// Parts that may be on their way to the centre at once.
    pub window: usize,
    /// The national tables of GSM-7 that texts may be sent with.
    pub tables: Tables,
}

/// The line as those see it who send: bound or not.
struct Line {
    smpp: Smpp,
    office: Arc<Office>,
    bound: watch::Sender<Option<Arc<Session>>>,
}

/// Keeps the line until told to stop; then answers what was accepted and says goodbye.
pub async fn run(office: Arc<Office>, smpp: Smpp, mut stopped: watch::Receiver<bool>) {
    let (first, longest) = (office.desk.settings().first_pause, office.desk.settings().longest_pause);
    let line = Arc::new(Line { smpp, office, bound: watch::channel(None).0 });
    let mut answering = JoinSet::new();
    let mut pause = first;
    while !*stopped.borrow_and_update() || !answering.is_empty() {
        match session::bind(&line.smpp, line.office.desk.settings().call).await {
            Ok((session, frames)) => {
                pause = first;
                line.bound.send_replace(Some(Arc::clone(&session)));
                line.serve(&session, frames, &mut answering, &mut stopped).await;
                line.bound.send_replace(None);
                session.close();
            }
            Err(fault) => log::fault(Channel::Sms, fault),
        }
        if *stopped.borrow_and_update() && answering.is_empty() {
            break;
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => pause = pause.saturating_mul(2).min(longest),
            _ = stopped.changed() => {}
        }
        while answering.try_join_next().is_some() {}
    }
}

impl Line {
    /// Deals with what comes on one connection until it ends.
    async fn serve(
        self: &Arc<Self>,
        session: &Arc<Session>,
        mut frames: mpsc::Receiver<Frame>,
        answering: &mut JoinSet<()>,
        stopped: &mut watch::Receiver<bool>,
    ) {
        let mut every = tokio::time::interval(EVERY);
        every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let (mut quiet, mut leaving) = (0, None);
        loop {
            let stopping = *stopped.borrow_and_update();
            if stopping && answering.is_empty() && leaving.is_none() {
                leaving = Some(tokio::time::Instant::now() + GOODBYE);
                session.tell(CommandStatus::EsmeRok, session.number(), Pdu::Unbind).await;
            }
            let goodbye = leaving.unwrap_or_else(tokio::time::Instant::now);
            tokio::select! {
                frame = frames.recv() => {
                    quiet = 0;
                    let Some(frame) = frame else { break };
                    if !self.heard(session, frame, answering, stopping).await {
                        break;
                    }
                }
                Some(_) = answering.join_next() => {}
                _ = every.tick() => {
                    quiet += 1;
                    if quiet > 2 || !session.tell(CommandStatus::EsmeRok, session.number(), Pdu::EnquireLink).await {
                        break;
                    }
                }
                _ = stopped.changed() => {}
                () = tokio::time::sleep_until(goodbye), if leaving.is_some() => break,
            }
        }
        if leaving.is_none() {
            log::fault(Channel::Sms, Fault::Network);
        }
    }

    /// Deals with one frame; false when the connection is over.
    async fn heard(self: &Arc<Self>, session: &Arc<Session>, frame: Frame, answering: &mut JoinSet<()>, stopping: bool) -> bool {
        let command = match frame {
            Frame::Command(command) => command,
            Frame::Unreadable { is_message, number } => {
                log::fault(Channel::Sms, Fault::Unreadable);
                // Bringing it again would not make it readable.
                let (status, pdu) = if is_message { (CommandStatus::EsmeRxPAppn, confirmation()) } else { (CommandStatus::EsmeRinvcmdid, Pdu::GenericNack) };
                return session.tell(status, number, pdu).await;
            }
        };
        let (status, number) = (command.status(), command.sequence_number());
        match command.pdu() {
            Some(Pdu::DeliverSm(_)) if stopping => session.tell(CommandStatus::EsmeRxTAppn, number, confirmation()).await,
            Some(Pdu::DeliverSm(_)) => {
                let (line, session) = (Arc::clone(self), Arc::clone(session));
                answering.spawn(async move { line.message(&session, command).await });
                true
            }
            Some(Pdu::EnquireLink) => session.tell(CommandStatus::EsmeRok, number, Pdu::EnquireLinkResp).await,
            Some(Pdu::Unbind) => {
                session.tell(CommandStatus::EsmeRok, number, Pdu::UnbindResp).await;
                false
            }
            Some(Pdu::UnbindResp) => false,
            _ => {
                session.answered(number, status);
                true
            }
        }
    }

    /// Answers one message and then confirms it.
    async fn message(self: Arc<Self>, session: &Session, command: Box<Command>) {
        let number = command.sequence_number();
        let Some(Pdu::DeliverSm(deliver)) = command.pdu() else { return };
        let Some((received, us)) = message::read(deliver, self.smpp.packed) else {
            session.tell(CommandStatus::EsmeRok, number, confirmation()).await;
            return;
        };
        let name = self.name(deliver);
        drop(command);
        let ended = match self.office.admit(received, Some(name)).await {
            Admitted::Done(ended) => ended,
            Admitted::Full => {
                session.tell(CommandStatus::EsmeRmsgqful, number, confirmation()).await;
                return;
            }
            Admitted::Mine(received, ticket) => {
                let line = Arc::clone(&self);
                let ended = self.office.start(ticket, async move { line.answer(received, us).await });
                self.office.outbox.wait(ended).await
            }
        };
        let status = if ended == Ended::Settled { CommandStatus::EsmeRok } else { CommandStatus::EsmeRxTAppn };
        // Unless the centre was told, it brings the message again, and then it must be known.
        if session.tell(status, number, confirmation()).await && ended == Ended::Settled {
            self.office.outbox.forget(name);
        }
    }

    /// What a message is known by while it is not confirmed: SMPP gives it no name.
    fn name(&self, deliver: &DeliverSm) -> crate::guard::privacy::SenderKey {
        let mut bytes = zeroize::Zeroizing::new(Vec::new());
        for field in [deliver.source_addr.as_str(), deliver.destination_addr.as_str()] {
            bytes.extend_from_slice(field.as_bytes());
            bytes.push(0);
        }
        bytes.push(deliver.esm_class.into());
        bytes.extend_from_slice(&message::body(deliver));
        bytes.extend(message::part_by_tlv(deliver).into_iter().flat_map(|part| [part.number, part.of]));
        self.office.desk.hash("smpp", &bytes)
    }

    async fn answer(&self, received: Received, us: Us) -> Ended {
        let Some(answer) = self.office.desk.answer(&received.from, received.text, self.smpp.tables, Instant::now()).await else { return Ended::Settled };
        for part in message::write(answer.to.expose(), &us, &answer.parts, &self.smpp) {
            if let Some(ended) = self.office.outbox.patiently(|| self.submit(&part)).await {
                return ended;
            }
        }
        self.office.desk.sent(&answer, Instant::now()).await;
        Ended::Settled
    }

    /// Hands one part to the centre over whatever connection there is.
    async fn submit(&self, part: &SubmitSm) -> Judged {
        let mut bound = self.bound.subscribe();
        let session = tokio::time::timeout(self.office.desk.settings().call, bound.wait_for(Option::is_some)).await;
        let Some(session) = session.ok().and_then(|bound| bound.ok().and_then(|bound| bound.clone())) else { return Judged::Later(None) };
        session.ask(part.clone()).await.map_or(Judged::Later(None), message::judge)
    }
}

/// The confirmation of a message; its field has no use.
fn confirmation() -> Pdu {
    rusmpp::pdus::DeliverSmResp::default().into()
}
