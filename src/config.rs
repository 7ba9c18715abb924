//! What was written on the command line and in `madoguchi.toml` → what it means. Secrets are wrapped here and shown nowhere.

#[cfg(feature = "cluster")]
pub mod cluster;
pub mod folders;
#[cfg(feature = "sms")]
pub mod sms;

use secrecy::SecretString;
use serde::Deserialize;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

/// Where the web chat listens when nothing is said.
pub const LISTEN: &str = "127.0.0.1:8080";

/// `madoguchi.toml`. Everything has a default that serves.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ConfigFile {
    /// Address of the web chat.
    pub listen: Option<SocketAddr>,
    /// Layers of the knowledge base, the lowest first.
    pub knowledge_base: Vec<PathBuf>,
    /// Folder of knowledge-base/, locales/, models/.
    pub data: Option<PathBuf>,
    /// Understand with the encoder; without it by words alone.
    pub encoder: bool,
    /// The web chat.
    pub web: WebSection,
    /// Telegram.
    pub telegram: TelegramSection,
    /// SMS.
    #[cfg(feature = "sms")]
    pub sms: sms::SmsSection,
    /// Several replicas.
    #[cfg(feature = "cluster")]
    pub cluster: Option<cluster::ClusterSection>,
    /// What operators may look at.
    pub inside: InsideSection,
}

impl Default for ConfigFile {
    fn default() -> Self {
        Self {
            listen: None,
            knowledge_base: Vec::new(),
            data: None,
            encoder: true,
            web: WebSection::default(),
            telegram: TelegramSection::default(),
            #[cfg(feature = "sms")]
            sms: sms::SmsSection::default(),
            #[cfg(feature = "cluster")]
            cluster: None,
            inside: InsideSection::default(),
        }
    }
}

/// `[web]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WebSection {
    /// Pages that may embed the chat, as origins: `https://ngo.example`.
    pub allowed_origins: Vec<String>,
    /// The neutral page the exit leads to.
    pub leave_to: Option<String>,
    /// Addresses of proxies whose `X-Forwarded-For` counts for the limits; nobody's without them.
    pub trusted_proxies: Vec<IpAddr>,
}

/// `[telegram]`. The token comes from a file or from `TELOXIDE_TOKEN`, never from this file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TelegramSection {
    /// A file that holds the token and nothing else.
    pub token_file: Option<PathBuf>,
    /// Another Bot API server.
    pub api_url: Option<String>,
    /// The address Telegram shall call, `https://bot.ngo.example/telegram`; without it we ask Telegram.
    pub webhook: Option<String>,
    /// A file that holds the webhook's secret and nothing else.
    pub webhook_secret_file: Option<PathBuf>,
}

/// `[inside]`: `/metrics` and `/held`, for this machine alone.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct InsideSection {
    /// A loopback address; without one there is neither.
    pub listen: Option<SocketAddr>,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read the settings {file}: {kind}")]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        kind: std::io::ErrorKind,
    },
    /// The file is no valid TOML, or has a key that nothing reads.
    #[error("{file}, line {line}: {message}")]
    Invalid {
        /// The file.
        file: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong and what is allowed.
        message: String,
    },
    /// A secret's file cannot be read.
    #[error("cannot read {what} from {file}: {kind}")]
    Secret {
        /// Which secret.
        what: &'static str,
        /// The file.
        file: PathBuf,
        /// What the system said.
        kind: std::io::ErrorKind,
    },
    /// The program was built without what the settings ask for.
    #[error("{section} needs a program built with `--features {feature}`")]
    NotBuilt {
        /// Which setting.
        section: &'static str,
        /// The feature that would do.
        feature: &'static str,
    },
    /// A name or secret is longer than the other side takes.
    #[error("{section} is longer than {most} characters, or not ASCII: the other side cannot take it")]
    TooLong {
        /// Which setting.
        section: &'static str,
        /// How many there may be.
        most: usize,
    },
    /// A gateway has no secret: anybody could write in its name.
    #[error("{section} is missing: name a file that holds the secret and nothing else, or set {variable}")]
    NoSecret {
        /// Which setting.
        section: &'static str,
        /// The variable that would do.
        variable: &'static str,
    },
}

/// A secret: from its file first, else from the environment.
pub fn secret(what: &'static str, file: Option<&Path>, environment: Option<String>) -> Result<Option<SecretString>, ConfigError> {
    let written = match file {
        Some(file) => Some(std::fs::read_to_string(file).map_err(|error| ConfigError::Secret { what, file: file.to_owned(), kind: error.kind() })?),
        None => environment,
    };
    Ok(written.filter(|secret| !secret.trim().is_empty()).map(|secret| SecretString::from(secret.trim())))
}

impl ConfigFile {
    /// Reads a settings file.
    pub fn read(file: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(file).map_err(|error| ConfigError::Unreadable { file: file.to_owned(), kind: error.kind() })?;
        toml::from_str(&text).map_err(|error| {
            let line = error.span().and_then(|span| text.get(..span.start)).map_or(0, |before| before.matches('\n').count() + 1);
            ConfigError::Invalid { file: file.to_owned(), line, message: error.message().to_owned() }
        })
    }

    /// The webhook's secret: from its file first, else from the environment.
    pub fn webhook_secret(&self, environment: Option<String>) -> Result<Option<SecretString>, ConfigError> {
        secret("the webhook's secret", self.telegram.webhook_secret_file.as_deref(), environment)
    }

    /// The Telegram token: from its file first, else from the environment.
    pub fn telegram_token(&self, environment: Option<String>) -> Result<Option<SecretString>, ConfigError> {
        secret("the Telegram token", self.telegram.token_file.as_deref(), environment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_named_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("madoguchi.toml");
        std::fs::write(&file, "listen = \"127.0.0.1:9\"\n[web]\ncolour = \"red\"\n").unwrap();
        let error = ConfigFile::read(&file).unwrap_err().to_string();
        assert!(error.contains("line 3") && error.contains("colour") && error.contains("allowed_origins"), "{error}");
    }

    #[test]
    fn a_token_is_shown_nowhere() {
        let token = ConfigFile::default().telegram_token(Some("12345:canary".into())).unwrap();
        assert!(!format!("{token:?}").contains("canary"));
    }
}
