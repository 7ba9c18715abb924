//! Several replicas, one memory: conversations, marks of messages and limits in Redis, so that what was begun at one goes on at another.
//!
//! Redis learns nothing: the name of a record is a hash that cannot be made without the day's key, its value is sealed under a key made from the day's key and
//! the sender, both of one length whatever they stand for, and gone after ten minutes. Words never go there. When Redis is away the bot answers on without
//! memory and says so; the limits are then those of each replica.
//!
//! | file | holds |
//! | --- | --- |
//! | `redis.rs` | the connection: bounded waits, back-off, what is asked |
//! | `inspect.rs` | refuses a Redis that writes to a disk or keeps a log |
//! | `seal.rs` | names and values that tell nothing |
//! | `pepper.rs` | the day's key, from a file in memory |
//! | `pack.rs` | a conversation as bytes |
//! | `bucket.rs` | a limit that several replicas share |
//! | `nowhere.rs` | what stands in for all this in a build without it |

#[cfg(feature = "cluster")]
mod bucket;
#[cfg(feature = "cluster")]
mod inspect;
#[cfg(not(feature = "cluster"))]
mod nowhere;
mod pack;
#[cfg(feature = "cluster")]
mod pepper;
#[cfg(feature = "cluster")]
mod redis;
#[cfg(feature = "cluster")]
mod seal;

#[cfg(not(feature = "cluster"))]
pub use nowhere::{Cluster, Pepper};
pub use pack::{pack, unpack};
#[cfg(feature = "cluster")]
pub use pepper::{Pepper, PepperError};
#[cfg(feature = "cluster")]
pub use redis::{Cluster, ClusterError};

/// What a record is; each kind has names, seals and a length of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A conversation.
    Session,
    /// How much a chat asked.
    Chat,
    /// How much a network address asked.
    Address,
    /// What an SMS sender cost.
    Account,
    /// A message that was taken.
    Mark,
}

/// The shared memory cannot be reached now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone;

/// What becomes of a record that is looked at and changed in one step.
pub struct Change<T> {
    /// What it is from now on; nothing leaves it as it is.
    pub next: Option<Vec<u8>>,
    /// How long it is kept, ten minutes at most.
    pub keep: std::time::Duration,
    /// What came of it.
    pub came: T,
}

/// What the file of the day's key says.
pub enum Look {
    /// Nothing new.
    Same,
    /// The key of a new day.
    New([u8; 32]),
    /// It was not renewed for more than a day.
    Old,
}
