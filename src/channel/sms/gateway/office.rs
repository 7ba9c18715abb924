//! What all gateways share: who may be answered, what is known already, room, and parts that belong together.

use crate::channel::sms::Desk;
use crate::channel::sms::gateway::Received;
use crate::channel::sms::gateway::join::{Joined, Joining};
use crate::channel::sms::gateway::outbox::{Ended, Outbox};
use crate::guard::log::{self, Channel, Fault};
use crate::guard::marks::{self, Once};
use crate::guard::privacy::{SenderKey, Sensitive};
use std::future::Future;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, watch};

/// Everything behind the addresses of all gateways.
pub struct Office {
    pub(super) desk: Desk,
    pub(super) outbox: Outbox,
    joining: Joining,
}

/// What is done with a message that came in.
pub(super) enum Admitted {
    /// It is answered by who brought it here.
    Mine(Received, Ticket),
    /// There is no room: the gateway shall come again.
    Full,
    /// It must not be answered, or it was, or another part of it is answered.
    Done(Ended),
}

/// The room of an answer that is under way, and who waits for its end.
pub(super) struct Ticket {
    name: Option<SenderKey>,
    room: OwnedSemaphorePermit,
    others: Option<watch::Sender<Option<Ended>>>,
}

impl Ticket {
    /// Tells those who brought other parts.
    pub(super) fn end(self, ended: Ended) {
        if let Some(others) = &self.others {
            others.send_replace(Some(ended));
        }
    }
}

impl Office {
    /// An office over a desk.
    ///
    /// # Errors
    /// [`Fault::Network`] when no HTTP client can be made.
    pub fn new(desk: Desk) -> Result<Arc<Self>, Fault> {
        let outbox = Outbox::new(desk.settings().clone())?;
        Ok(Arc::new(Self { desk, outbox, joining: Joining::default() }))
    }

    /// Waits until what was accepted is answered.
    pub async fn drain(&self) {
        self.outbox.drain().await;
    }

    /// Lets a message in. `name` is what it is known by when it comes again.
    pub(super) async fn admit(&self, mut received: Received, name: Option<SenderKey>) -> Admitted {
        // Who must not be answered costs nothing more.
        let Some(to) = self.desk.answerable(received.from.expose()) else {
            log::question(Channel::Sms, log::Outcome::Refused, std::time::Duration::ZERO);
            return Admitted::Done(Ended::Settled);
        };
        if let Some(under_way) = name.and_then(|name| self.outbox.known(name)) {
            return Admitted::Done(self.outbox.wait(under_way).await);
        }
        let Some(room) = self.outbox.room() else {
            log::fault(Channel::Sms, Fault::Wait);
            return Admitted::Full;
        };
        let mut others = None;
        if let Some(part) = received.part {
            let sender = self.desk.hash("parts", to.expose().as_bytes());
            let text = std::mem::replace(&mut received.text, Sensitive::new(String::new()));
            let hash = self.desk.hash("part", text.expose().as_bytes());
            match self.joining.join(sender, part, text, hash, self.desk.settings().gap).await {
                Joined::Whole(text, ended) => (received.text, others) = (text, Some(ended)),
                Joined::Elsewhere(ended) => return Admitted::Done(self.outbox.wait(ended).await),
            }
        }
        Admitted::Mine(received, Ticket { name, room, others })
    }

    /// Starts the work on an answer, which goes on though its caller may hang up. What another replica answers or answered is not answered again.
    pub(super) fn start(&self, ticket: Ticket, work: impl Future<Output = Ended> + Send + 'static) -> watch::Receiver<Option<Ended>> {
        let Ticket { name, room, others } = ticket;
        let cluster = self.desk.cluster().cloned();
        self.outbox.start(name, room, async move {
            let ended = match name {
                Some(name) => match marks::once(cluster.as_ref(), name, work, |ended| *ended == Ended::Settled).await {
                    Once::Here(ended) => ended,
                    Once::Done => Ended::Settled,
                    Once::UnderWay => Ended::GivenUp,
                },
                None => work.await,
            };
            if let Some(others) = others {
                others.send_replace(Some(ended));
            }
            ended
        })
    }
}
