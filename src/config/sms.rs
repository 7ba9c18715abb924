//! `[sms]`: limits, and the gateways that are set. Secrets come from a file first, from a variable second, never from the settings.

use crate::channel::sms::SmsSettings;
use crate::channel::sms::gateway::SmsProvider;
use crate::channel::sms::gateway::kannel::Kannel;
use crate::channel::sms::gateway::plain::{InFields, OutFields, Plain, Proof};
#[cfg(feature = "smpp")]
use crate::channel::sms::gateway::smpp::{self, Smpp};
use crate::channel::sms::gateway::twilio::{Rest, Twilio};
use crate::config::{ConfigError, secret};
#[cfg(feature = "smpp")]
use crate::text::sms::gsm7::Tables;
#[cfg(feature = "smpp")]
use secrecy::ExposeSecret;
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
    /// `[sms.smpp]`.
    pub smpp: Option<SmppSection>,
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
    /// True when operator and phones take national tables of GSM-7.
    #[serde(default)]
    pub national_tables: bool,
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
    /// The account's name, `AC…`: answers leave by the REST interface; without it, as TwiML in the response.
    pub account: Option<String>,
    /// Address of the REST interface.
    #[serde(default = "messages")]
    pub api_url: String,
}

fn messages() -> String {
    "https://api.twilio.com/2010-04-01".to_owned()
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

/// `[sms.smpp]`: a line to an operator's centre.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmppSection {
    /// The centre's name or address.
    pub host: String,
    /// Its port.
    #[serde(default = "port")]
    pub port: u16,
    /// Our name there.
    pub system_id: String,
    /// A file that holds our password and nothing else; else `MADOGUCHI_SMPP_PASSWORD`.
    pub password_file: Option<PathBuf>,
    /// What kind of system we are, where the centre asks for it.
    #[serde(default)]
    pub system_type: String,
    /// The default alphabet's septets stand side by side.
    #[serde(default)]
    pub packed: bool,
    /// Parts that may be on their way at once.
    #[serde(default = "window")]
    pub window: usize,
    /// True when operator and phones take national tables of GSM-7.
    #[serde(default)]
    pub national_tables: bool,
}

fn port() -> u16 {
    2775
}

fn window() -> usize {
    10
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
    pub fn addresses(&self) -> Vec<String> {
        let kannel = self.kannel.as_ref().map(|kannel| kannel.send_url.clone());
        let twilio = self.twilio.as_ref().filter(|twilio| twilio.account.is_some()).map(|twilio| twilio.api_url.clone());
        let http = self.http.as_ref().and_then(|http| http.outgoing.url.clone());
        let smpp = self.smpp.as_ref().map(|smpp| format!("smpp://{}:{}", smpp.host, smpp.port));
        kannel.into_iter().chain(twilio).chain(http).chain(smpp).collect()
    }

    /// The line to an operator's centre, when one is set.
    #[cfg(feature = "smpp")]
    pub fn line(&self, environment: impl Fn(&str) -> Option<String>) -> Result<Option<Smpp>, ConfigError> {
        let Some(SmppSection { host, port, system_id, password_file, system_type, packed, window, national_tables }) = self.smpp.clone() else {
            return Ok(None);
        };
        let (section, variable) = ("[sms.smpp] password_file", "MADOGUCHI_SMPP_PASSWORD");
        let password = secret(section, password_file.as_deref(), environment(variable))?.ok_or(ConfigError::NoSecret { section, variable })?;
        for (section, text, most) in [
            ("[sms.smpp] system_id", system_id.as_str(), smpp::LONGEST_NAME),
            ("[sms.smpp] system_type", system_type.as_str(), smpp::LONGEST_TYPE),
            (section, password.expose_secret(), smpp::LONGEST_PASSWORD),
        ] {
            if text.len() > most || !text.is_ascii() {
                return Err(ConfigError::TooLong { section, most });
            }
        }
        Ok(Some(Smpp { host, port, system_id, password, system_type, packed, window, tables: if national_tables { Tables::All } else { Tables::Default } }))
    }

    /// The gateways that are set. One without a secret is refused: anybody could write in its name.
    pub fn gateways(&self, environment: impl Fn(&str) -> Option<String>) -> Result<Vec<Gateway>, ConfigError> {
        let needed = |section: &'static str, file: &Option<PathBuf>, variable: &'static str| -> Result<SecretString, ConfigError> {
            secret(section, file.as_deref(), environment(variable))?.ok_or(ConfigError::NoSecret { section, variable })
        };
        #[cfg(not(feature = "smpp"))]
        if self.smpp.is_some() {
            return Err(ConfigError::NotBuilt { section: "[sms.smpp]", feature: "smpp" });
        }
        let mut gateways: Vec<Gateway> = Vec::new();
        if let Some(kannel) = &self.kannel {
            let password = needed("[sms.kannel] password_file", &kannel.password_file, "MADOGUCHI_KANNEL_PASSWORD")?;
            let KannelSection { send_url, username, smsc, report_url, national_tables, .. } = kannel.clone();
            gateways.push(("kannel", Arc::new(Kannel { send_url, username, password, smsc, report_url, national_tables })));
        }
        if let Some(twilio) = &self.twilio {
            let token = needed("[sms.twilio] token_file", &twilio.token_file, "MADOGUCHI_TWILIO_TOKEN")?;
            let api_url = twilio.api_url.trim_end_matches('/').to_owned();
            let rest = twilio.account.clone().map(|account| Rest { api_url, account });
            gateways.push(("twilio", Arc::new(Twilio { token, url: twilio.url.clone(), rest })));
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

    #[cfg(feature = "smpp")]
    #[test]
    fn a_line_needs_a_password_that_its_centre_can_take() {
        let text = "[sms.smpp]\nhost='smsc.example.org'\nsystem_id='bot'";
        assert_eq!(section(text).addresses(), ["smpp://smsc.example.org:2775"]);
        let error = |password: Option<&str>| section(text).line(|_| password.map(str::to_owned)).err().map(|error| error.to_string());
        assert!(error(None).is_some_and(|error| error.contains("MADOGUCHI_SMPP_PASSWORD")));
        assert!(error(Some("nine-long")).is_some_and(|error| error.contains("8 characters") && !error.contains("nine")));
        assert_eq!(error(Some("8-longer")), None);
    }

    #[cfg(not(feature = "smpp"))]
    #[test]
    fn a_line_is_refused_by_a_program_that_was_built_without() {
        let error = section("[sms.smpp]\nhost='smsc.example.org'\nsystem_id='bot'").gateways(|_| None).err().map(|error| error.to_string());
        assert!(error.is_some_and(|error| error.contains("--features smpp")));
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
