//! Looks whether a Redis may hold conversations: it must write to no disk, keep no log of what it is asked, and hand nothing on.

use redis::{Client, Connection, RedisError};
use std::time::Duration;

/// How long Redis may take to say how it is set.
const PATIENCE: Duration = Duration::from_secs(1);

/// What Redis must not do. Each says how to mend it.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// It takes images of its memory.
    #[error("Redis writes images of its memory to a disk (save {0:?}): set `save \"\"` in redis.conf")]
    Saves(String),
    /// It keeps a file of every change.
    #[error("Redis writes every change to a disk (appendonly {0}): set `appendonly no` in redis.conf")]
    Appends(String),
    /// It keeps a log of slow commands with their arguments.
    #[error("Redis keeps a log of slow commands (slowlog-log-slower-than {0}): set `slowlog-log-slower-than -1` in redis.conf")]
    Logs(String),
    /// It writes an image to a disk for each new replica.
    #[error("Redis writes an image to its disk when another copies it (repl-diskless-sync {0}): set `repl-diskless-sync yes` in redis.conf")]
    WritesForCopies(String),
    /// Another Redis copies it, or it copies another.
    #[error("Redis is copied by another or copies one (INFO replication: {0}): use one that stands alone, without `replicaof` and without replicas")]
    Copied(String),
    /// It does not say how it is set.
    #[error("Redis does not say how it is set: allow this user `+config|get +info`, as deploy/cluster/users.acl does")]
    Silent,
    /// It does not let us in.
    #[error(
        "Redis does not let us in: the address in [cluster] redis_file or MADOGUCHI_REDIS needs the right user and password, redis://USER:PASSWORD@HOST:PORT/"
    )]
    Door,
    /// It cannot be reached now.
    #[error("Redis cannot be reached")]
    Unreachable,
}

impl Unfit {
    fn from(error: &RedisError) -> Self {
        use redis::{ErrorKind, ServerErrorKind};
        match (error.kind(), error.code()) {
            (ErrorKind::AuthenticationFailed, _) | (_, Some("NOAUTH" | "WRONGPASS")) => Self::Door,
            // It says that it reads its memory in, or that a script runs.
            (ErrorKind::Server(ServerErrorKind::BusyLoading), _) | (_, Some("LOADING" | "BUSY")) => Self::Unreachable,
            (ErrorKind::Server(_) | ErrorKind::Extension, _) => Self::Silent,
            _ => Self::Unreachable,
        }
    }

    /// True when it may be better later without anybody mending the settings.
    pub fn may_pass(&self) -> bool {
        matches!(self, Self::Unreachable)
    }
}

/// Looks over a connection of its own, closed afterwards.
///
/// # Errors
/// The first thing that is not as it must be.
pub fn inspect(client: &Client) -> Result<(), Unfit> {
    let mut connection = client.get_connection_with_timeout(PATIENCE).map_err(|error| Unfit::from(&error))?;
    // Waiting for ever is the only other way; a system that refuses this is not there.
    let _ = connection.set_read_timeout(Some(PATIENCE)).and_then(|()| connection.set_write_timeout(Some(PATIENCE)));
    let save = setting(&mut connection, "save")?;
    if !save.is_empty() {
        return Err(Unfit::Saves(save));
    }
    let appends = setting(&mut connection, "appendonly")?;
    if appends != "no" {
        return Err(Unfit::Appends(appends));
    }
    let slower = setting(&mut connection, "slowlog-log-slower-than")?;
    if !slower.starts_with('-') {
        return Err(Unfit::Logs(slower));
    }
    let diskless = setting(&mut connection, "repl-diskless-sync")?;
    if diskless != "yes" {
        return Err(Unfit::WritesForCopies(diskless));
    }
    let told: String = ask(&mut connection, redis::cmd("INFO").arg("replication"))?;
    let line = |name: &str| told.lines().find(|line| line.starts_with(name)).unwrap_or_default().trim().to_owned();
    for (name, alone) in [("role:", "role:master"), ("connected_slaves:", "connected_slaves:0")] {
        if line(name) != alone {
            return Err(Unfit::Copied(line(name)));
        }
    }
    Ok(())
}

fn setting(connection: &mut Connection, name: &str) -> Result<String, Unfit> {
    let answer: Vec<String> = ask(connection, redis::cmd("CONFIG").arg("GET").arg(name))?;
    answer.into_iter().nth(1).ok_or(Unfit::Silent)
}

fn ask<T: redis::FromRedisValue>(connection: &mut Connection, command: &redis::Cmd) -> Result<T, Unfit> {
    command.query(connection).map_err(|error| Unfit::from(&error))
}
