//! One process alone: there is no shared memory, and no value of these types.

use super::{Change, Gone, Kind, Look};
use crate::guard::limits::Verdict;
use crate::guard::privacy::SenderKey;
use governor::Quota;
use std::sync::Arc;

/// The shared memory of a build that has none.
#[derive(Clone, Copy, Debug)]
pub enum Cluster {}

/// The day's key of a build that draws its own.
#[derive(Clone, Copy, Debug)]
pub enum Pepper {}

#[expect(missing_docs, clippy::unused_async, reason = "the same as in `redis.rs`, and never called")]
impl Cluster {
    pub async fn read(&self, _: Kind, _: SenderKey) -> Result<Option<Vec<u8>>, Gone> {
        match *self {}
    }
    pub async fn write(&self, _: Kind, _: SenderKey, _: &[u8]) -> Result<(), Gone> {
        match *self {}
    }
    pub async fn remove(&self, _: Kind, _: &[SenderKey]) -> Result<(), Gone> {
        match *self {}
    }
    pub async fn change<T>(&self, _: Kind, _: SenderKey, _: impl FnMut(Option<&[u8]>) -> Change<T> + Send) -> Result<T, Gone> {
        match *self {}
    }
    pub async fn admit(&self, _: Kind, _: SenderKey, _: Quota) -> Result<Verdict, Gone> {
        match *self {}
    }
    pub async fn keep(self: Arc<Self>) {
        match *self {}
    }
    pub fn now(&self) -> u64 {
        match *self {}
    }
    pub fn tell(&self) -> String {
        match *self {}
    }
}

#[expect(missing_docs, reason = "the same as in `pepper.rs`, and never called")]
impl Pepper {
    pub fn look(&self) -> Look {
        match *self {}
    }
}
