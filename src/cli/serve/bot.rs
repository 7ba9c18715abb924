//! The Telegram bot's settings, read and judged before anything is bound: a webhook without a secret is refused here.
#![cfg(feature = "telegram")]

use crate::channel::telegram::TelegramSettings;
use crate::config::ConfigFile;
use anyhow::Result;
use secrecy::SecretString;

/// The route on which Telegram calls, when it shall.
#[cfg(feature = "web")]
pub type Calls = Option<axum::Router>;
/// Without the web channel Telegram cannot call.
#[cfg(not(feature = "web"))]
pub type Calls = ();

/// The settings of a token, and the route of the webhook.
pub fn settings(config: &ConfigFile, token: SecretString) -> Result<(TelegramSettings, Calls)> {
    let api_url = config.telegram.api_url.clone().or_else(|| std::env::var("TELOXIDE_API_URL").ok());
    let settings = TelegramSettings::new(token, api_url);
    called(config, settings)
}

#[cfg(feature = "web")]
fn called(config: &ConfigFile, mut settings: TelegramSettings) -> Result<(TelegramSettings, Calls)> {
    let Some(url) = &config.telegram.webhook else { return Ok((settings, None)) };
    let secret = config.webhook_secret(std::env::var("TELEGRAM_WEBHOOK_SECRET").ok())?;
    let (router, webhook) = crate::channel::telegram::webhook::open(url.clone(), secret)?;
    settings.webhook = Some(webhook);
    Ok((settings, Some(router)))
}

#[cfg(not(feature = "web"))]
fn called(config: &ConfigFile, settings: TelegramSettings) -> Result<(TelegramSettings, Calls)> {
    match config.telegram.webhook {
        Some(_) => anyhow::bail!("[telegram] webhook needs the web channel, which this build does not have"),
        None => Ok((settings, ())),
    }
}
