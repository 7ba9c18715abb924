//! Marks of messages that were taken: with several replicas one that is delivered again to another is not answered twice.
//!
//! A mark says that a replica is at it, for a minute and renewed while it works, or that it is done, for ten. When the replica dies, its mark is over soon and
//! the message is answered by whoever gets it next: better twice than never.

use crate::guard::cluster::{Change, Cluster, Kind};
use crate::guard::privacy::SenderKey;
use crate::guard::session::MEMORY;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

/// How long a replica is believed to be at a message without saying so again.
const AT_IT: Duration = Duration::from_secs(60);
/// How often it says so.
const RENEW: Duration = Duration::from_secs(20);

const UNDER_WAY: &[u8] = b"w";
const DONE: &[u8] = b"d";
const AGAIN: &[u8] = b"a";

/// What came of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Once<T> {
    /// It was worked on here, and ended so.
    Here(T),
    /// Another replica answered it.
    Done,
    /// Another replica is at it.
    UnderWay,
}

/// Works on a message unless another replica does or did. Without replicas, or while their memory is away, it is worked on.
pub async fn once<T>(cluster: Option<&Arc<Cluster>>, name: SenderKey, work: impl Future<Output = T>, is_done: impl FnOnce(&T) -> bool) -> Once<T> {
    let Some(cluster) = cluster else { return Once::Here(work.await) };
    let claim = |before: Option<&[u8]>| match before {
        Some(DONE) => Change { next: None, keep: AT_IT, came: Some(Once::Done) },
        Some(UNDER_WAY) => Change { next: None, keep: AT_IT, came: Some(Once::UnderWay) },
        _ => Change { next: Some(UNDER_WAY.to_vec()), keep: AT_IT, came: None },
    };
    if let Ok(Some(elsewhere)) = cluster.change(Kind::Mark, name, claim).await {
        return elsewhere;
    }
    let say = |word: &'static [u8], keep| cluster.change(Kind::Mark, name, move |_| Change { next: Some(word.to_vec()), keep, came: () });
    tokio::pin!(work);
    let ended = loop {
        tokio::select! {
            ended = &mut work => break ended,
            () = tokio::time::sleep(RENEW) => drop(say(UNDER_WAY, AT_IT).await),
        }
    };
    // Without memory the message may be answered twice.
    let _ = if is_done(&ended) { say(DONE, MEMORY).await } else { say(AGAIN, AT_IT).await };
    Once::Here(ended)
}
