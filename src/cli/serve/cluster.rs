//! What several replicas share: looked over before locking, so that a Redis that writes to a disk stops the start and not a conversation.

use crate::config::ConfigFile;
use crate::guard::held::Held;
use anyhow::Result;
use std::path::PathBuf;

/// What the locks must leave open for it: the folder of the day's key, the port of Redis.
#[derive(Clone, Debug, Default)]
pub struct Needs {
    /// To be read.
    pub read: Option<PathBuf>,
    /// To be connected to.
    pub port: Option<u16>,
}

/// Everything held of people: in this process, or shared where `[cluster]` is set.
#[cfg(not(feature = "cluster"))]
pub fn held(_: &ConfigFile, _: bool) -> Result<(Held, Needs)> {
    Ok((Held::new(&super::month(), super::draw)?, Needs::default()))
}

/// Everything held of people: in this process, or shared where `[cluster]` is set. `telegram` says whether a token is there.
#[cfg(feature = "cluster")]
pub fn held(config: &ConfigFile, telegram: bool) -> Result<(Held, Needs)> {
    use crate::guard::cluster::{Cluster, Pepper};
    use std::sync::Arc;
    let Some(section) = &config.cluster else { return Ok((Held::new(&super::month(), super::draw)?, Needs::default())) };
    if telegram && config.telegram.webhook.is_none() {
        anyhow::bail!(
            "[cluster] needs [telegram] webhook: replicas that ask Telegram would take each other's questions; docs/cluster.md shows how Telegram calls"
        );
    }
    let address = section.redis()?;
    let pepper = Pepper::open(&section.pepper_file, jiff::Timestamp::now)?;
    let port = Cluster::port(&address);
    let (cluster, reached) = Cluster::open(&address, jiff::Timestamp::now)?;
    println!(
        "madoguchi: memory shared with other replicas through Redis, sealed, for ten minutes{}",
        if reached { "" } else { "; Redis cannot be reached now: answers go on without memory until it is there" }
    );
    let folder = section.pepper_file.parent().map(|folder| folder.canonicalize().unwrap_or_else(|_| folder.to_owned()));
    Ok((Held::shared(&super::month(), super::draw, Arc::new(cluster), pepper)?, Needs { read: folder, port }))
}
