//! Sends answers with patience and never twice: a message the gateway delivers again joins the answer that is under way, or finds it sent.
//!
//! Bounded in memory. What was accepted is sent before the process ends.

use crate::channel::sms::gateway::{Judged, Letter, SmsProvider};
use crate::channel::sms::settings::SmsSettings;
use crate::guard::leak;
use crate::guard::log::{self, Channel, Fault};
use crate::guard::privacy::SenderKey;
use crate::guard::session::MEMORY;
use axum::http::StatusCode;
use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// How an answer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Sent, or there was nothing to send, or it never can be.
    Settled,
    /// Given up: the gateway must bring the message again.
    GivenUp,
}

/// Names of messages that are remembered as sent.
const REMEMBERED: usize = 50_000;

struct Job {
    since: Instant,
    ended: watch::Receiver<Option<Ended>>,
}

/// Answers under way, and the names of those that were sent within ten minutes.
pub struct Outbox {
    room: Arc<Semaphore>,
    size: u32,
    jobs: Mutex<HashMap<SenderKey, Job>>,
    client: reqwest::Client,
    settings: SmsSettings,
}

impl Outbox {
    /// An empty outbox.
    ///
    /// # Errors
    /// [`Fault::Network`] when no HTTP client can be made.
    pub fn new(settings: SmsSettings) -> Result<Self, Fault> {
        let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().timeout(settings.call).connect_timeout(settings.call);
        // No connection waits for another answer: its buffers would keep this one.
        let builder = builder.pool_max_idle_per_host(if leak::is("pool") { 8 } else { 0 });
        let client = builder.referer(false).build().map_err(|_| Fault::Network)?;
        let size = u32::try_from(settings.queue.clamp(1, 100_000)).unwrap_or(1);
        let room = Arc::new(Semaphore::new(usize::try_from(size).unwrap_or(1)));
        Ok(Self { room, size, jobs: Mutex::default(), client, settings })
    }

    /// Room for one more answer; nothing when there is none.
    pub fn room(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.room).try_acquire_owned().ok()
    }

    /// The answer to a message of this name that is under way or was sent.
    pub fn known(&self, name: SenderKey) -> Option<watch::Receiver<Option<Ended>>> {
        let mut jobs = self.jobs.lock().ok()?;
        let now = Instant::now();
        if jobs.len() >= REMEMBERED {
            jobs.retain(|_, job| now.duration_since(job.since) < MEMORY || job.ended.borrow().is_none());
        }
        // One that was given up is begun anew.
        let job = jobs.get(&name).filter(|job| now.duration_since(job.since) < MEMORY || job.ended.borrow().is_none());
        job.filter(|job| *job.ended.borrow() != Some(Ended::GivenUp)).map(|job| job.ended.clone())
    }

    /// Starts work that goes on though its caller may hang up; it keeps its room until it ends. A name that is under way is not begun twice.
    pub fn start(
        &self,
        name: Option<SenderKey>,
        room: OwnedSemaphorePermit,
        work: impl Future<Output = Ended> + Send + 'static,
    ) -> watch::Receiver<Option<Ended>> {
        let (end, ended) = watch::channel(None);
        if let (Some(name), Ok(mut jobs)) = (name, self.jobs.lock()) {
            if let Some(known) = jobs.get(&name).filter(|job| job.ended.borrow().is_none()) {
                return known.ended.clone();
            }
            jobs.insert(name, Job { since: Instant::now(), ended: ended.clone() });
        }
        tokio::spawn(async move {
            let done = work.await;
            end.send_replace(Some(done));
            drop(room);
        });
        ended
    }

    /// Forgets a name: the gateway was told and will not bring the message again.
    #[cfg(feature = "smpp")]
    pub fn forget(&self, name: SenderKey) {
        if let Ok(mut jobs) = self.jobs.lock() {
            jobs.remove(&name);
        }
    }

    /// Waits for an end, no longer than the gateway is patient.
    pub async fn wait(&self, mut ended: watch::Receiver<Option<Ended>>) -> Ended {
        let waiting = tokio::time::timeout(self.settings.patience, ended.wait_for(Option::is_some)).await;
        match waiting {
            Ok(Ok(ended)) => ended.unwrap_or(Ended::GivenUp),
            // Late, or its task broke: the gateway asks again.
            _ => Ended::GivenUp,
        }
    }

    /// Sends letters in order, each until it is accepted.
    pub async fn send(&self, provider: &dyn SmsProvider, letters: Vec<Letter>) -> Ended {
        for letter in letters {
            let call = || async {
                match self.call(&letter).await {
                    Some((status, wait)) => match provider.judge(status) {
                        Judged::Later(None) => Judged::Later(wait),
                        judged => judged,
                    },
                    None => Judged::Later(None),
                }
            };
            if let Some(ended) = self.patiently(call).await {
                return ended;
            }
        }
        Ended::Settled
    }

    /// Tries until it is accepted, with longer and longer pauses; how the answer ends where it is not.
    pub async fn patiently<F: Future<Output = Judged>>(&self, attempt: impl Fn() -> F) -> Option<Ended> {
        let mut pause = self.settings.first_pause;
        let mut told = None;
        for number in 0..self.settings.attempts.max(1) {
            if number > 0 {
                tokio::time::sleep(told.unwrap_or_else(|| jittered(pause))).await;
                pause = pause.saturating_mul(2).min(self.settings.longest_pause);
            }
            match attempt().await {
                Judged::Accepted => return None,
                Judged::Never => {
                    log::fault(Channel::Sms, Fault::Refused);
                    return Some(Ended::Settled);
                }
                Judged::Later(wait) => {
                    told = wait;
                    log::fault(Channel::Sms, if told.is_some() { Fault::Wait } else { Fault::Network });
                }
            }
        }
        Some(Ended::GivenUp)
    }

    /// One call: the status and how long to wait, when told. The body is not read.
    async fn call(&self, letter: &Letter) -> Option<(StatusCode, Option<Duration>)> {
        let url = reqwest::Url::parse(letter.url.expose()).ok()?;
        let mut request = self.client.request(letter.method.clone(), url);
        for (name, value) in &letter.headers {
            request = request.header(name.as_str(), value.expose().as_str());
        }
        if !letter.body.expose().is_empty() {
            request = request.body(letter.body.expose().clone());
        }
        let response = request.send().await.ok()?;
        let wait = response.headers().get(reqwest::header::RETRY_AFTER).and_then(|value| value.to_str().ok()).and_then(|value| value.parse().ok());
        Some((response.status(), wait.map(|seconds: u64| Duration::from_secs(seconds.min(300)))))
    }

    /// Waits until everything under way has ended.
    pub async fn drain(&self) {
        drop(self.room.acquire_many(self.size).await);
    }
}

/// Half to all of a pause, so that many do not come back at the same moment.
fn jittered(pause: Duration) -> Duration {
    let mut byte = [0];
    let share = getrandom::fill(&mut byte).map_or(256, |()| 128 + u32::from(byte[0]) / 2);
    pause.saturating_mul(share) / 256
}
