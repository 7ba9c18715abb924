//! Tries every forbidden call on the main thread, on a worker and on a blocking thread of the runtime.

use super::attempt::{self, Probe};
use super::calls;

/// What one kind of thread was refused.
#[derive(Clone, Debug)]
pub struct Proof {
    /// `main`, `worker` or `blocking`.
    pub thread: &'static str,
    /// How many calls were tried.
    pub tried: usize,
    /// Names of those that went through.
    pub let_through: Vec<&'static str>,
}

/// Tries all calls on this thread. Only to be used in a process that is locked: a fork that is let through ends its child at once.
pub fn here(thread: &'static str) -> Proof {
    let tried: Vec<Probe> = calls::refused().into_iter().map(|(name, number)| attempt::call(name, number)).chain(attempt::with_arguments()).collect();
    let let_through = tried.iter().filter(|probe| !probe.is_refused()).map(|probe| probe.name).collect();
    Proof { thread, tried: tried.len(), let_through }
}

/// Tries all calls on each kind of thread of a runtime that was started after locking.
pub fn everywhere(runtime: &tokio::runtime::Runtime) -> Vec<Proof> {
    let elsewhere = runtime.block_on(async {
        let worker = tokio::spawn(async { here("worker") }).await;
        let blocking = tokio::task::spawn_blocking(|| here("blocking")).await;
        [worker, blocking]
    });
    std::iter::once(here("main")).chain(elsewhere.into_iter().flatten()).collect()
}
