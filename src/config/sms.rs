//! `[sms]`: limits, and the gateways that are set. Secrets come from a file first, from a variable second, never from the settings.

use crate::channel::sms::SmsSettings;
use crate::channel::sms::gateway::SmsProvider;
use crate::channel::sms::gateway::kannel::Kannel;
use crate::channel::sms::gateway::plain::{InFields, OutFields, Plain, Proof};
use crate::channel::sms::gateway::twilio::Twilio;
use crate::config::{ConfigError, secret};
use secrecy::SecretString;
use serde::Deserialize;
use std::path::PathBuf;
use std::sync::Arc;

/// `[sms]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SmsSection {
    /// Parts of one reply: 1, 2 or 3.
    pub parts: Option<usize>,
    /// Parts one sender may cause in an hour.
    pub parts_per_hour: Option<usize>,
    /// Beginnings of the numbers that are answered.
    pub countries: Vec<String>,
    /// Our own numbers.
    pub own_numbers: Vec<String>,
    /// `[sms.kannel]`.
    pub kannel: Option<KannelSection>,
    /// `[sms.twilio]`.
    pub twilio: Option<TwilioSection>,
    /// `[sms.http]`.
    pub http: Option<HttpSection>,
}

/// `[sms.kannel]`: `/sms/kannel`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KannelSection {
    /// Address of `sendsms`.
    #[serde(default = "sendsms")]
    pub send_url: String,
    /// Name of the `sendsms-user`.
    #[serde(default = "username")]
    pub username: String,
    /// A file that holds its password and nothing else; else `MADOGUCHI_KANNEL_PASSWORD`.
    pub password_file: Option<PathBuf>,
    /// The `smsc` to send through.
    pub smsc: Option<String>,
    /// Our address as Kannel reaches it, for delivery reports.
    pub report_url: Option<String>,
}

fn sendsms() -> String {
    "http://127.0.0.1:13013/cgi-bin/sendsms".to_owned()
}

fn username() -> String {
    "madoguchi".to_owned()
}

/// `[sms.twilio]`: `/sms/twilio`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TwilioSection {
    /// The address as the caller knows it.
    pub url: String,
    /// A file that holds the account's token and nothing else; else `MADOGUCHI_TWILIO_TOKEN`.
    pub token_file: Option<PathBuf>,
}

/// `[sms.http]`: `/sms/http`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpSection {
    /// The header in which the gateway shows that it knows the secret.
    pub secret_header: String,
    /// How it shows that: `secret` or `hmac-sha256`.
    #[serde(default)]
    pub proof: Proof,
    /// The header of the time that is signed with the body.
    #[serde(default)]
    pub time_header: String,
    /// A file that holds that secret and nothing else; else `MADOGUCHI_SMS_SECRET`.
    pub secret_file: Option<PathBuf>,
    /// A file that holds the secret for sending; else `MADOGUCHI_SMS_SEND_SECRET`.
    pub send_secret_file: Option<PathBuf>,
    /// Where a message holds what.
    #[serde(default, rename = "in")]
    pub incoming: InFields,
    /// How an answer leaves.
    #[serde(default, rename = "out")]
    pub outgoing: OutFields,
}

/// A gateway: the end of its address, and what it is.
pub type Gateway = (&'static str, Arc<dyn SmsProvider>);

impl SmsSection {
    /// Limits and pauses.
    pub fn settings(&self) -> SmsSettings {
        let usual = SmsSettings::default();
        SmsSettings {
            parts: self.parts.unwrap_or(usual.parts).clamp(1, crate::channel::sms::PARTS),
            parts_per_hour: self.parts_per_hour.unwrap_or(usual.parts_per_hour),
            countries: self.countries.clone(),
            own: self.own_numbers.clone(),
            ..usual
        }
    }

    /// Where answers are sent, so that connections there can be let through.
    pub fn addresses(&self) -> Vec<&str> {
        let kannel = self.kannel.as_ref().map(|kannel| kannel.send_url.as_str());
        kannel.into_iter().chain(self.http.as_ref().and_then(|http| http.outgoing.url.as_deref())).collect()
    }

    /// The gateways that are set. One without a secret is refused: anybody could write in its name.
    pub fn gateways(&self, environment: impl Fn(&str) -> Option<String>) -> Result<Vec<Gateway>, ConfigError> {
        let needed = |section: &'static str, file: &Option<PathBuf>, variable: &'static str| -> Result<SecretString, ConfigError> {
            secret(section, file.as_deref(), environment(variable))?.ok_or(ConfigError::NoSecret { section, variable })
        };
        let mut gateways: Vec<Gateway> = Vec::new();
        if let Some(kannel) = &self.kannel {
            let password = needed("[sms.kannel] password_file", &kannel.password_file, "MADOGUCHI_KANNEL_PASSWORD")?;
            let KannelSection { send_url, username, smsc, report_url, .. } = kannel.clone();
            gateways.push(("kannel", Arc::new(Kannel { send_url, username, password, smsc, report_url })));
        }
        if let Some(twilio) = &self.twilio {
            let token = needed("[sms.twilio] token_file", &twilio.token_file, "MADOGUCHI_TWILIO_TOKEN")?;
            gateways.push(("twilio", Arc::new(Twilio { token, url: twilio.url.clone() })));
        }
        if let Some(http) = &self.http {
            let own = needed("[sms.http] secret_file", &http.secret_file, "MADOGUCHI_SMS_SECRET")?;
            let send_secret = secret("[sms.http] send_secret_file", http.send_secret_file.as_deref(), environment("MADOGUCHI_SMS_SEND_SECRET"))?;
            let HttpSection { secret_header, proof, time_header, incoming, outgoing, .. } = http.clone();
            let (secret_header, time_header) = (secret_header.to_ascii_lowercase(), time_header.to_ascii_lowercase());
            gateways.push(("http", Arc::new(Plain { secret_header, proof, time_header, secret: own, incoming, outgoing, send_secret })));
        }
        Ok(gateways)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ConfigFile;

    fn section(text: &str) -> SmsSection {
        toml::from_str::<ConfigFile>(text).unwrap().sms
    }

    #[test]
    fn a_gateway_without_a_secret_is_refused_and_says_what_to_set() {
        for (text, variable) in [
            ("[sms.kannel]", "MADOGUCHI_KANNEL_PASSWORD"),
            ("[sms.twilio]\nurl='https://bot.example.org/sms/twilio'", "MADOGUCHI_TWILIO_TOKEN"),
            ("[sms.http]\nsecret_header='X-Secret'", "MADOGUCHI_SMS_SECRET"),
        ] {
            for nothing in [None, Some("  ".to_owned())] {
                let error = section(text).gateways(|_| nothing.clone()).err().map(|error| error.to_string()).unwrap();
                assert!(error.contains(variable) && error.contains("_file"), "{error}");
            }
            assert_eq!(section(text).gateways(|_| Some("canary".to_owned())).map(|gateways| gateways.len()).ok(), Some(1));
        }
    }

    #[test]
    fn a_file_goes_before_a_variable_and_limits_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("password");
        std::fs::write(&file, "from the file\n").unwrap();
        let read = secret("x", Some(&file), Some("from the variable".to_owned())).unwrap().unwrap();
        assert_eq!(secrecy::ExposeSecret::expose_secret(&read), "from the file");
        assert!(secret("x", Some(&folder.path().join("none")), None).unwrap_err().to_string().contains("none"));
        assert_eq!(section("[sms]\nparts=9").settings().parts, 3);
        assert_eq!(section("[sms]\nparts=1").settings().parts, 1);
    }
}
