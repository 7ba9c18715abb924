//! Any provider that calls an address when a message comes in: which fields hold what, how it shows its secret, and how answers leave, are settings.

use crate::channel::sms::gateway::fields::{Fields, at, form, put};
use crate::channel::sms::gateway::{Call, Incoming, Letter, Part, Received, SmsProvider, Turned, Way, same};
use crate::guard::privacy::Sensitive;
use crate::text::decode::{Said, decode};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;
use sha2::Sha256;

/// How fields are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// `application/x-www-form-urlencoded`, or a query string.
    #[default]
    Form,
    /// A JSON object; fields are dotted paths in it.
    Json,
}

/// How the gateway shows that it knows the secret.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// The secret itself stands in the header.
    #[default]
    Secret,
    /// The header holds HMAC-SHA256 in hexadecimal, over the body and then the time.
    HmacSha256,
}

/// Where a message that comes in holds what. Fields of a form, or dotted paths of JSON.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct InFields {
    /// Form or JSON.
    pub format: Format,
    /// Who wrote.
    pub from: String,
    /// The number written to.
    pub to: String,
    /// The text.
    pub text: String,
    /// The gateway's name for the message.
    pub id: String,
    /// What the parts of one message share, where the gateway does not join them.
    pub part_reference: Option<String>,
    /// The part's place, from 1.
    pub part_number: Option<String>,
    /// How many parts there are.
    pub part_count: Option<String>,
    /// A field that must hold `only_value`: other events are not answered.
    pub only_field: Option<String>,
    /// What it must hold.
    pub only_value: String,
}

impl Default for InFields {
    fn default() -> Self {
        Self {
            format: Format::Form,
            from: "from".to_owned(),
            to: "to".to_owned(),
            text: "text".to_owned(),
            id: "id".to_owned(),
            part_reference: None,
            part_number: None,
            part_count: None,
            only_field: None,
            only_value: String::new(),
        }
    }
}

/// How an answer leaves.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OutFields {
    /// Where it is sent; without it the answer stands in the response to the gateway's own call.
    pub url: Option<String>,
    /// Form or JSON.
    pub format: Format,
    /// The field of the receiver's number.
    pub to: Option<String>,
    /// The field of our number.
    pub from: Option<String>,
    /// The field of the text; without it a response is the bare text.
    pub text: Option<String>,
    /// The receiver's number stands in a list.
    pub to_is_list: bool,
    /// Fields that are always the same.
    pub fixed: std::collections::BTreeMap<String, String>,
    /// The header that carries the secret for sending, `Authorization`.
    pub secret_header: Option<String>,
    /// What stands before the secret there, `Bearer ` or `Basic `.
    pub secret_prefix: String,
}

/// A provider made of settings. No Debug: two are secrets.
pub struct Plain {
    /// The header in which the gateway shows that it knows the secret.
    pub secret_header: String,
    /// How it shows that.
    pub proof: Proof,
    /// The header of the time that is signed with the body.
    pub time_header: String,
    /// The secret.
    pub secret: SecretString,
    /// Where a message holds what.
    pub incoming: InFields,
    /// How an answer leaves.
    pub outgoing: OutFields,
    /// The secret for sending.
    pub send_secret: Option<SecretString>,
}

/// What a message's fields are read from.
enum Sheet {
    Form(Fields),
    Json(Value),
}

impl Sheet {
    fn get(&self, name: &str) -> Option<Sensitive<String>> {
        match self {
            Sheet::Form(fields) => fields.bytes(name).map(|bytes| Sensitive::new(decode(bytes, Said::Utf8))),
            Sheet::Json(json) => at(json, name).map(|text| Sensitive::new(decode(text.as_bytes(), Said::Utf8))),
        }
    }

    fn number<T: std::str::FromStr>(&self, name: Option<&String>) -> Option<T> {
        self.get(name?)?.expose().trim().parse().ok()
    }
}

impl Plain {
    /// True when the gateway knows the secret; compared in constant time.
    fn is_known(&self, incoming: &Incoming<'_>) -> bool {
        let header = |name: &str| incoming.headers.get(name).map_or(&[][..], |value| value.as_bytes());
        let (given, secret) = (header(&self.secret_header), self.secret.expose_secret());
        match self.proof {
            Proof::Secret => same(given, secret),
            Proof::HmacSha256 => {
                let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return false };
                mac.update(incoming.body);
                mac.update(header(&self.time_header));
                unhex(given).is_some_and(|given| !secret.is_empty() && mac.verify_slice(&given).is_ok())
            }
        }
    }

    fn sheet(&self, incoming: &Incoming<'_>) -> Result<Sheet, Turned> {
        match self.incoming.format {
            Format::Json => serde_json::from_slice(incoming.body).map(Sheet::Json).map_err(|_| Turned::Shape),
            Format::Form if incoming.method == Method::GET => Ok(Sheet::Form(Fields::read(incoming.query.as_bytes()))),
            Format::Form => Ok(Sheet::Form(Fields::read(incoming.body))),
        }
    }

    /// An answer in the fields of the settings.
    fn body(&self, format: Format, to: &str, from: &str, text: &str) -> (Vec<u8>, &'static str) {
        let out = &self.outgoing;
        let mut fields: Vec<(&str, &str)> = out.fixed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend(out.to.as_deref().map(|name| (name, to)));
        fields.extend(out.from.as_deref().map(|name| (name, from)));
        fields.extend(out.text.as_deref().map(|name| (name, text)));
        match format {
            Format::Form => (form(fields.into_iter().map(|(name, value)| (name, value.as_bytes()))).into_bytes(), "application/x-www-form-urlencoded"),
            Format::Json => {
                let mut json = Value::Object(serde_json::Map::new());
                for (name, value) in fields {
                    let list = out.to_is_list && out.to.as_deref() == Some(name);
                    put(&mut json, name, if list { Value::Array(vec![value.into()]) } else { value.into() });
                }
                (json.to_string().into_bytes(), "application/json")
            }
        }
    }
}

impl SmsProvider for Plain {
    fn read(&self, incoming: &Incoming<'_>) -> Result<Call, Turned> {
        if !self.is_known(incoming) {
            return Err(Turned::Stranger);
        }
        let fields = &self.incoming;
        let sheet = self.sheet(incoming)?;
        if let Some(only) = &fields.only_field
            && sheet.get(only).is_none_or(|value| *value.expose() != fields.only_value)
        {
            return Ok(Call::Nothing);
        }
        let part = || -> Option<Part> {
            let part = Part {
                reference: sheet.number(fields.part_reference.as_ref())?,
                number: sheet.number(fields.part_number.as_ref())?,
                of: sheet.number(fields.part_count.as_ref())?,
            };
            (part.of > 1 && (1..=part.of).contains(&part.number)).then_some(part)
        };
        let from = sheet.get(&fields.from).filter(|from| !from.expose().trim().is_empty()).ok_or(Turned::Shape)?;
        Ok(Call::Message(Received {
            from,
            to: sheet.get(&fields.to).unwrap_or_else(|| Sensitive::new(String::new())),
            text: sheet.get(&fields.text).ok_or(Turned::Shape)?,
            id: sheet.get(&fields.id).filter(|id| !id.expose().is_empty()),
            part: part(),
        }))
    }

    fn way(&self) -> Way {
        if self.outgoing.url.is_some() { Way::Send } else { Way::Response }
    }

    fn response(&self, parts: &[String]) -> Response {
        let text = parts.concat();
        if self.way() == Way::Send || text.is_empty() {
            return StatusCode::OK.into_response();
        }
        if self.outgoing.text.is_none() {
            return (StatusCode::OK, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response();
        }
        let (body, kind) = self.body(self.outgoing.format, "", "", &text);
        (StatusCode::OK, [(header::CONTENT_TYPE, kind)], body).into_response()
    }

    fn letters(&self, to: &str, from: &str, parts: &[String]) -> Vec<Letter> {
        let Some(url) = &self.outgoing.url else { return Vec::new() };
        let (body, kind) = self.body(self.outgoing.format, to, from, &parts.concat());
        let mut headers = vec![("content-type".to_owned(), Sensitive::new(kind.to_owned()))];
        if let (Some(name), Some(secret)) = (&self.outgoing.secret_header, &self.send_secret) {
            headers.push((name.to_ascii_lowercase(), Sensitive::new(format!("{}{}", self.outgoing.secret_prefix, secret.expose_secret()))));
        }
        vec![Letter { method: Method::POST, url: Sensitive::new(url.clone()), headers, body: Sensitive::new(body) }]
    }
}

fn unhex(text: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.chunks(2).map(|pair| if let [high, low] = pair { Some(digit(*high)? * 16 + digit(*low)?) } else { None });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderMap, HeaderValue};

    fn plain(incoming: &str, outgoing: &str) -> Plain {
        Plain {
            secret_header: "x-secret".to_owned(),
            proof: Proof::Secret,
            time_header: "x-time".to_owned(),
            secret: SecretString::from("canary"),
            incoming: toml::from_str(incoming).unwrap(),
            outgoing: toml::from_str(outgoing).unwrap(),
            send_secret: Some(SecretString::from("send-canary")),
        }
    }

    fn read(plain: &Plain, secret: &str, body: &str) -> Result<Call, Turned> {
        let mut headers = HeaderMap::new();
        headers.insert("x-secret", HeaderValue::from_str(secret).unwrap());
        plain.read(&Incoming { method: &Method::POST, query: "", headers: &headers, body: body.as_bytes() })
    }

    #[test]
    fn json_with_nested_fields_is_read_and_other_events_are_not_answered() {
        let plain = plain("format='json'\nfrom='payload.phoneNumber'\ntext='payload.message'\nid='id'\nonly_field='event'\nonly_value='sms:received'", "");
        let body = r#"{"event":"sms:received","id":"a1","payload":{"phoneNumber":"+819000000001","message":"給料"}}"#;
        let Ok(Call::Message(received)) = read(&plain, "canary", body) else { panic!("not read") };
        assert_eq!((received.from.expose().as_str(), received.text.expose().as_str()), ("+819000000001", "給料"));
        assert!(matches!(read(&plain, "canary", &body.replace("received", "sent")), Ok(Call::Nothing)));
        assert!(matches!(read(&plain, "canarx", body), Err(Turned::Stranger)));
        assert!(matches!(read(&plain, "canary", "{"), Err(Turned::Shape)));
    }

    #[test]
    fn a_signed_body_is_known_and_any_change_is_not() {
        let mut plain = plain("format='json'\nfrom='f'\ntext='t'", "");
        plain.proof = Proof::HmacSha256;
        let body = r#"{"f":"+819000000001","t":"help"}"#;
        let mut mac = Hmac::<Sha256>::new_from_slice(b"canary").unwrap();
        mac.update(format!("{body}1700000000").as_bytes());
        let right: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        let read = |body: &str, time: &str, signature: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("x-secret", HeaderValue::from_str(signature).unwrap());
            headers.insert("x-time", HeaderValue::from_str(time).unwrap());
            plain.read(&Incoming { method: &Method::POST, query: "", headers: &headers, body: body.as_bytes() })
        };
        assert!(matches!(read(body, "1700000000", &right), Ok(Call::Message(_))));
        for (body, time, signature) in [
            (body.replace("help", "helq"), "1700000000", right.as_str()),
            (body.to_owned(), "1700000001", &right),
            (body.to_owned(), "1700000000", &right[1..]),
            (body.to_owned(), "1700000000", &right[2..]),
            (body.to_owned(), "1700000000", ""),
            (body.to_owned(), "1700000000", "canary"),
        ] {
            assert!(matches!(read(&body, time, signature), Err(Turned::Stranger)), "{body} {time} {signature}");
        }
    }

    #[test]
    fn an_answer_leaves_as_the_settings_say() {
        let send = plain(
            "",
            "url='http://127.0.0.1:1/send'\nformat='json'\nto='phoneNumbers'\nto_is_list=true\ntext='textMessage.text'\nsecret_header='Authorization'\nsecret_prefix='Basic '",
        );
        let letters = send.letters("+819000000001", "", &["a".to_owned(), "b".to_owned()]);
        assert_eq!(letters[0].body.expose(), br#"{"phoneNumbers":["+819000000001"],"textMessage":{"text":"ab"}}"#);
        assert_eq!(letters[0].headers[1].1.expose(), "Basic send-canary");
        assert_eq!((send.way(), plain("", "").way()), (Way::Send, Way::Response));
        let form = plain("", "url='http://127.0.0.1:1/'\nto='To'\ntext='Body'\n[fixed]\nkind='sms'");
        assert_eq!(form.letters("+81", "", &["a b".to_owned()])[0].body.expose(), b"kind=sms&To=%2B81&Body=a%20b");
    }
}
