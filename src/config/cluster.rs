//! `[cluster]`: where the memory is that several replicas share. The address with its password comes from a file first, from a variable second, never from the
//! settings; the day's key only from a file in memory.

use crate::config::{ConfigError, secret};
use secrecy::SecretString;
use serde::Deserialize;
use std::path::PathBuf;

/// The variable that may hold the address.
const VARIABLE: &str = "MADOGUCHI_REDIS";

/// `[cluster]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClusterSection {
    /// A file that holds `redis://USER:PASSWORD@HOST:PORT/` and nothing else; else `MADOGUCHI_REDIS`.
    pub redis_file: Option<PathBuf>,
    /// The file of the day's key: 32 random bytes, on tmpfs, renewed daily, the same for all replicas.
    pub pepper_file: PathBuf,
}

impl ClusterSection {
    /// The address of Redis.
    pub fn redis(&self) -> Result<SecretString, ConfigError> {
        let section = "[cluster] redis_file";
        secret(section, self.redis_file.as_deref(), std::env::var(VARIABLE).ok())?.ok_or(ConfigError::NoSecret { section, variable: VARIABLE })
    }
}
