//! The connection to Redis: one, kept by a task of its own. Whoever asks waits a moment at most; while Redis is away nobody waits at all.
//!
//! What goes over it are hashes and sealed values. Errors of the library are dropped here: they could quote what was sent.

use super::inspect::{Unfit, inspect};
use super::seal::Record;
use super::{Change, Gone, Kind, bucket};
use crate::guard::limits::Verdict;
use crate::guard::log::{self, Memory};
use crate::guard::privacy::SenderKey;
use crate::guard::session::MEMORY;
use arc_swap::ArcSwapOption;
use governor::Quota;
use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, Cmd, FromRedisValue};
use secrecy::{ExposeSecret, SecretString};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Notify;
use zeroize::Zeroizing;

/// How long one question to Redis may take.
const PATIENCE: Duration = Duration::from_millis(150);
/// How long a new connection may take.
const CONNECT: Duration = Duration::from_secs(1);
/// The first pause after a failure; it doubles up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(15);
/// How often it is asked whether Redis is there, and after how many such times how it is set.
const PROBE: Duration = Duration::from_secs(5);
const PROBES: u32 = 60;
/// How often a record is tried that another replica changes at the same moment.
const TRIES: u8 = 4;
/// Senders that are to be forgotten as soon as Redis is there again.
const PENDING: usize = 10_000;

/// Sets a record when it is still what it was; an empty second argument stands for none.
const EXCHANGE: &str = "if (redis.call('GET',KEYS[1]) or '')==ARGV[1] then redis.call('SET',KEYS[1],ARGV[2],'PX',ARGV[3]) return 1 end return 0";

/// Why there can be no shared memory.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// Not an address.
    #[error("[cluster] redis_file or MADOGUCHI_REDIS holds no address of a Redis: redis://USER:PASSWORD@HOST:PORT/")]
    Address,
    /// A Redis that must not hold conversations.
    #[error("[cluster] {0}")]
    Unfit(#[from] Unfit),
}

/// The shared memory. Not printable: it holds a password.
pub struct Cluster {
    client: Client,
    connection: ArcSwapOption<MultiplexedConnection>,
    lost: Notify,
    pending: Mutex<Vec<(Instant, SenderKey)>>,
    records: AtomicUsize,
    clock: fn() -> jiff::Timestamp,
}

impl Cluster {
    /// Looks whether Redis is fit, before the locks are taken and without a thread. Gives also whether it could be reached: when not, it is waited for.
    ///
    /// # Errors
    /// When the address is none, or Redis is set so that it must not hold conversations.
    pub fn open(address: &SecretString, clock: fn() -> jiff::Timestamp) -> Result<(Self, bool), ClusterError> {
        let client = Client::open(address.expose_secret()).map_err(|_| ClusterError::Address)?;
        let reached = match inspect(&client) {
            Ok(()) => true,
            Err(unfit) if unfit.may_pass() => false,
            Err(unfit) => return Err(unfit.into()),
        };
        let cluster = Self { client, connection: ArcSwapOption::empty(), lost: Notify::new(), pending: Mutex::default(), records: AtomicUsize::new(0), clock };
        Ok((cluster, reached))
    }

    /// The TCP port of the address, which the locks must leave open.
    pub fn port(address: &SecretString) -> Option<u16> {
        match Client::open(address.expose_secret()).ok()?.get_connection_info().addr() {
            redis::ConnectionAddr::Tcp(_, port) => Some(*port),
            _ => None,
        }
    }

    /// Keeps the connection for as long as the process lives: finds Redis again, looks how it is set, forgets what was to be forgotten.
    pub async fn keep(self: Arc<Self>) {
        let mut pause = FIRST_PAUSE;
        let mut told = None;
        loop {
            let state = self.connect().await;
            if told != Some(state) {
                log::memory(state);
                told = Some(state);
            }
            if state == Memory::Reached {
                pause = FIRST_PAUSE;
                let state = self.watch().await;
                self.connection.store(None);
                log::memory(state);
                told = Some(state);
            }
            let mut byte = [0];
            let share = getrandom::fill(&mut byte).map_or(256, |()| 128 + u32::from(byte[0]) / 2);
            tokio::time::sleep(pause.saturating_mul(share) / 256).await;
            pause = pause.saturating_mul(2).min(LONGEST_PAUSE);
        }
    }

    async fn connect(self: &Arc<Self>) -> Memory {
        let cluster = Arc::clone(self);
        match tokio::task::spawn_blocking(move || inspect(&cluster.client)).await {
            Ok(Ok(())) => {}
            Ok(Err(unfit)) if !unfit.may_pass() => return Memory::Unfit,
            _ => return Memory::Away,
        }
        let config = AsyncConnectionConfig::new().set_connection_timeout(Some(CONNECT)).set_response_timeout(Some(PATIENCE));
        let Ok(connection) = self.client.get_multiplexed_async_connection_with_config(&config).await else { return Memory::Away };
        // What was to be forgotten goes before anybody may look.
        let pending = std::mem::take(&mut *self.pending.lock().unwrap_or_else(PoisonError::into_inner));
        let keys: Vec<SenderKey> = pending.iter().filter(|(since, _)| since.elapsed() < MEMORY).map(|(_, key)| *key).collect();
        for some in keys.chunks(500) {
            if run::<()>(&connection, &forgetting(Kind::Session, some)).await.is_err() {
                self.pending.lock().unwrap_or_else(PoisonError::into_inner).extend(pending);
                return Memory::Away;
            }
        }
        self.connection.store(Some(Arc::new(connection)));
        Memory::Reached
    }

    /// Waits until Redis is away or no longer fit.
    async fn watch(self: &Arc<Self>) -> Memory {
        for probe in 1_u32.. {
            tokio::select! {
                // It may be an old word about a connection that is gone.
                () = self.lost.notified() => if self.connection.load().is_none() { return Memory::Away },
                () = tokio::time::sleep(PROBE) => {}
            }
            match self.ask::<usize>(&redis::cmd("DBSIZE")).await {
                Ok(records) => self.records.store(records, Ordering::Relaxed),
                Err(Gone) => return Memory::Away,
            }
            if probe.is_multiple_of(PROBES) {
                let cluster = Arc::clone(self);
                match tokio::task::spawn_blocking(move || inspect(&cluster.client)).await {
                    Ok(Ok(())) => {}
                    Ok(Err(unfit)) if !unfit.may_pass() => return Memory::Unfit,
                    _ => return Memory::Away,
                }
            }
        }
        Memory::Away
    }

    /// Asks Redis, for a moment at most. Whoever finds it away wakes the keeper; the others do not wait.
    async fn ask<T: FromRedisValue>(&self, command: &Cmd) -> Result<T, Gone> {
        let connection = self.connection.load_full().ok_or(Gone)?;
        let answer = run(&connection, command).await;
        if answer.is_err() {
            // Only the one that failed: another may stand in its place already.
            drop(self.connection.compare_and_swap(&Some(connection), None));
            self.lost.notify_one();
        }
        answer
    }

    /// Reads a record; one that does not open is none.
    pub async fn read(&self, kind: Kind, key: SenderKey) -> Result<Option<Zeroizing<Vec<u8>>>, Gone> {
        let record = Record::of(kind, key);
        let sealed: Option<Vec<u8>> = self.ask(redis::cmd("GET").arg(&record.name)).await?;
        Ok(sealed.and_then(|sealed| record.open(&sealed)))
    }

    /// Writes a record for ten minutes.
    pub async fn write(&self, kind: Kind, key: SenderKey, value: &[u8]) -> Result<(), Gone> {
        let record = Record::of(kind, key);
        let sealed = record.seal(value).ok_or(Gone)?;
        self.ask(redis::cmd("SET").arg(&record.name).arg(sealed).arg("PX").arg(millis(MEMORY))).await
    }

    /// Removes records. What cannot be removed now is removed as soon as Redis is there again, and is over in ten minutes at the latest.
    pub async fn remove(&self, kind: Kind, keys: &[SenderKey]) -> Result<(), Gone> {
        let removed: Result<usize, Gone> = self.ask(&forgetting(kind, keys)).await;
        if removed.is_err() && kind == Kind::Session {
            let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
            pending.retain(|(since, _)| since.elapsed() < MEMORY);
            let room = PENDING.saturating_sub(pending.len());
            pending.extend(keys.iter().take(room).map(|key| (Instant::now(), *key)));
        }
        removed.map(|_| ())
    }

    /// Changes a record as it is at this moment, though other replicas may change it too.
    pub async fn change<T>(&self, kind: Kind, key: SenderKey, mut how: impl FnMut(Option<&[u8]>) -> Change<T> + Send) -> Result<T, Gone> {
        let record = Record::of(kind, key);
        for _ in 0..TRIES {
            let before: Option<Vec<u8>> = self.ask(redis::cmd("GET").arg(&record.name)).await?;
            let opened = before.as_ref().and_then(|sealed| record.open(sealed));
            let change = how(opened.as_ref().map(|opened| opened.as_slice()));
            let Some(next) = change.next else { return Ok(change.came) };
            let sealed = record.seal(&next).ok_or(Gone)?;
            let keep = millis(change.keep.min(MEMORY));
            let mut exchange = redis::cmd("EVAL");
            exchange.arg(EXCHANGE).arg(1).arg(&record.name).arg(before.unwrap_or_default()).arg(sealed).arg(keep);
            if self.ask::<bool>(&exchange).await? {
                return Ok(change.came);
            }
        }
        Err(Gone)
    }

    /// Counts one question of a sender at all replicas.
    pub async fn admit(&self, kind: Kind, key: SenderKey, quota: Quota) -> Result<Verdict, Gone> {
        let now = self.now();
        self.change(kind, key, |before| bucket::count(before, quota, now)).await
    }

    /// Microseconds since 1970, by the clock that was handed in.
    pub fn now(&self) -> u64 {
        u64::try_from((self.clock)().as_microsecond()).unwrap_or_default()
    }

    /// What is there, in words: records of all replicas in tens, or that it is away.
    pub fn tell(&self) -> String {
        if self.connection.load().is_none() {
            return "shared memory (Redis): away; answers go on without memory".to_owned();
        }
        let records = crate::guard::held::tens(self.records.load(Ordering::Relaxed));
        format!(
            "shared memory (Redis): {records} records of all replicas – conversations, marks of messages, counted questions – under keyed hashes, sealed, all of one length a kind, each gone after ten minutes"
        )
    }
}

fn forgetting(kind: Kind, keys: &[SenderKey]) -> Cmd {
    let mut command = redis::cmd("DEL");
    command.arg(keys.iter().map(|key| Record::of(kind, *key).name).collect::<Vec<_>>());
    command
}

async fn run<T: FromRedisValue>(connection: &MultiplexedConnection, command: &Cmd) -> Result<T, Gone> {
    // Connections of this kind are shared by cloning.
    let mut connection = connection.clone();
    match tokio::time::timeout(PATIENCE, command.query_async(&mut connection)).await {
        Ok(Ok(answer)) => Ok(answer),
        _ => Err(Gone),
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
