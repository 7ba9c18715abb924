//! One bound connection: requests and what they are answered with, several under way at once.
//!
//! Each frame has a buffer of its own, so that nothing of a message stays behind in a longer-lived one.

use crate::channel::sms::gateway::smpp::Smpp;
use crate::guard::log::Fault;
use rusmpp::pdus::BindTransceiver;
use rusmpp::tokio_codec::CommandCodec;
use rusmpp::types::COctetString;
use rusmpp::values::{InterfaceVersion, Npi, Ton};
use rusmpp::{Command, CommandStatus, Pdu};
use secrecy::ExposeSecret;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio_util::bytes::BytesMut;
use tokio_util::codec::{Decoder, Encoder};

/// Octets of a frame's head.
const HEAD: usize = 16;
/// Octets of the longest frame that is read: room for a payload much longer than any message.
const LONGEST: usize = 8 * 1024;
/// The kind of frame that brings a message.
const DELIVER_SM: u32 = 5;

/// What came in.
pub enum Frame {
    /// A command.
    Command(Box<Command>),
    /// Something with a head and no body we can read.
    Unreadable {
        /// It should have been a message.
        is_message: bool,
        /// Its number.
        number: u32,
    },
}

/// A bound connection.
pub struct Session {
    writer: tokio::sync::Mutex<OwnedWriteHalf>,
    waiting: Mutex<HashMap<u32, oneshot::Sender<CommandStatus>>>,
    next: AtomicU32,
    window: Semaphore,
    call: Duration,
    over: AtomicBool,
    reading: JoinHandle<()>,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.reading.abort();
    }
}

/// Connects and binds both ways.
pub async fn bind(smpp: &Smpp, call: Duration) -> Result<(Arc<Session>, mpsc::Receiver<Frame>), Fault> {
    let connecting = tokio::time::timeout(call, TcpStream::connect((smpp.host.as_str(), smpp.port)));
    let stream = connecting.await.ok().and_then(Result::ok).ok_or(Fault::Network)?;
    stream.set_nodelay(true).map_err(|_| Fault::Network)?;
    let (reader, writer) = stream.into_split();
    let (sender, mut frames) = mpsc::channel(1);
    let session = Session {
        writer: tokio::sync::Mutex::new(writer),
        waiting: Mutex::default(),
        next: AtomicU32::new(1),
        window: Semaphore::new(smpp.window.clamp(1, 1_000)),
        call,
        over: AtomicBool::new(false),
        reading: tokio::spawn(read(reader, sender)),
    };
    let number = session.number();
    if !session.tell(CommandStatus::EsmeRok, number, request(smpp).ok_or(Fault::Refused)?).await {
        return Err(Fault::Network);
    }
    loop {
        let frame = tokio::time::timeout(call, frames.recv()).await.map_err(|_| Fault::Network)?.ok_or(Fault::Network)?;
        match frame {
            Frame::Command(command) if command.sequence_number() == number && command.status() == CommandStatus::EsmeRok => {
                return Ok((Arc::new(session), frames));
            }
            Frame::Command(command) if command.sequence_number() == number => return Err(Fault::Refused),
            _ => {}
        }
    }
}

fn request(smpp: &Smpp) -> Option<Pdu> {
    let bind = BindTransceiver {
        system_id: COctetString::from_slice(&terminated(&smpp.system_id)).ok()?,
        password: COctetString::from_slice(&terminated(smpp.password.expose_secret())).ok()?,
        system_type: COctetString::from_slice(&terminated(&smpp.system_type)).ok()?,
        interface_version: InterfaceVersion::Smpp3_4,
        addr_ton: Ton::Unknown,
        addr_npi: Npi::Unknown,
        address_range: COctetString::empty(),
    };
    Some(bind.into())
}

/// A text as the wire has it: with a zero at its end.
pub fn terminated(text: &str) -> zeroize::Zeroizing<Vec<u8>> {
    zeroize::Zeroizing::new(text.bytes().chain([0]).collect())
}

impl Session {
    /// The next number of ours.
    pub fn number(&self) -> u32 {
        self.next.fetch_add(1, Ordering::Relaxed) & 0x7fff_ffff
    }

    /// Writes a frame; false when it could not be written, after which nothing can.
    pub async fn tell(&self, status: CommandStatus, number: u32, pdu: Pdu) -> bool {
        let mut frame = BytesMut::new();
        let encoded = CommandCodec::new().encode(Command::new(status, number, pdu), &mut frame);
        let mut writer = self.writer.lock().await;
        // The system takes what is written to a connection that is over, and drops it.
        if self.over.load(Ordering::Relaxed) {
            return false;
        }
        let written = tokio::time::timeout(self.call, writer.write_all(&frame)).await.is_ok_and(|written| written.is_ok());
        if !written {
            // Half a frame may be out: what follows would be misread.
            self.over.store(true, Ordering::Relaxed);
            self.reading.abort();
        }
        encoded.is_ok() && written
    }

    /// Asks the centre and waits for its answer; nothing when none comes.
    pub async fn ask(&self, pdu: impl Into<Pdu>) -> Option<CommandStatus> {
        let _room = self.window.acquire().await.ok()?;
        let number = self.number();
        let (answer, answered) = oneshot::channel();
        self.waiting.lock().ok()?.insert(number, answer);
        let told = self.tell(CommandStatus::EsmeRok, number, pdu.into()).await;
        let status = if told { tokio::time::timeout(self.call, answered).await.ok().and_then(Result::ok) } else { None };
        if let Ok(mut waiting) = self.waiting.lock() {
            waiting.remove(&number);
        }
        status
    }

    /// The centre answered a request.
    pub fn answered(&self, number: u32, status: CommandStatus) {
        if let Some(waiting) = self.waiting.lock().ok().and_then(|mut waiting| waiting.remove(&number)) {
            let _ = waiting.send(status);
        }
    }

    /// The connection is over: nobody waits for an answer any longer, and nothing more is written.
    pub fn close(&self) {
        self.over.store(true, Ordering::Relaxed);
        if let Ok(mut waiting) = self.waiting.lock() {
            waiting.clear();
        }
    }
}

/// Reads frames until the connection ends or what comes is no frame.
async fn read(mut reader: OwnedReadHalf, frames: mpsc::Sender<Frame>) {
    loop {
        let mut head = [0; HEAD];
        if reader.read_exact(&mut head).await.is_err() {
            return;
        }
        let word = |at: usize| head.iter().skip(at).take(4).fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
        let Some(rest) = usize::try_from(word(0)).ok().filter(|length| *length <= LONGEST).and_then(|length| length.checked_sub(HEAD)) else { return };
        let mut frame = BytesMut::zeroed(HEAD + rest);
        let (first, last) = frame.split_at_mut(HEAD);
        first.copy_from_slice(&head);
        if reader.read_exact(last).await.is_err() {
            return;
        }
        let frame = match CommandCodec::new().decode(&mut frame) {
            Ok(Some(command)) => Frame::Command(Box::new(command)),
            _ => Frame::Unreadable { is_message: word(4) == DELIVER_SM, number: word(12) },
        };
        if frames.send(frame).await.is_err() {
            return;
        }
    }
}
