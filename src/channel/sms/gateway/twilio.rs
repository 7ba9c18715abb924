//! A Twilio-style webhook: a signed form comes in; TwiML goes back in the response, or the answer leaves by a REST call of our own.

use crate::channel::sms::gateway::fields::{Fields, form};
use crate::channel::sms::gateway::{Call, Incoming, Letter, Received, SmsProvider, Turned, Way};
use crate::guard::privacy::Sensitive;
use crate::text::decode::{Said, decode};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha1::Sha1;

/// Settings of a Twilio-style webhook. No Debug: one is a secret.
pub struct Twilio {
    /// The account's token, under which calls are signed.
    pub token: SecretString,
    /// The address as the caller knows it, over which it signs.
    pub url: String,
    /// Answers leave by REST; without it, as TwiML in the response.
    pub rest: Option<Rest>,
}

/// Where and as whom messages are created. No Debug: it stands beside a secret.
pub struct Rest {
    /// Address of the interface without a slash at its end.
    pub api_url: String,
    /// The account's name, `AC…`; its token is the password.
    pub account: String,
}

/// The header of the signature.
const SIGNATURE: &str = "x-twilio-signature";

impl Twilio {
    /// True when the signature is right: HMAC-SHA1 over the address and the sorted fields; compared in constant time.
    fn is_signed(&self, incoming: &Incoming<'_>, fields: &Fields) -> bool {
        let given = incoming.headers.get(SIGNATURE).and_then(|value| STANDARD.decode(value.as_bytes()).ok());
        let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(self.token.expose_secret().as_bytes()) else { return false };
        mac.update(self.url.as_bytes());
        if !incoming.query.is_empty() && !self.url.contains('?') {
            mac.update(b"?");
            mac.update(incoming.query.as_bytes());
        }
        let mut sorted: Vec<_> = fields.all().collect();
        sorted.sort();
        sorted.dedup();
        for (name, value) in sorted {
            mac.update(name.as_bytes());
            mac.update(value);
        }
        given.is_some_and(|given| mac.verify_slice(&given).is_ok())
    }
}

impl SmsProvider for Twilio {
    fn read(&self, incoming: &Incoming<'_>) -> Result<Call, Turned> {
        let fields = Fields::read(incoming.body);
        if !self.is_signed(incoming, &fields) {
            return Err(Turned::Stranger);
        }
        if fields.bytes("MessageStatus").is_some() && fields.bytes("Body").is_none() {
            return Ok(Call::Report(matches!(fields.text("MessageStatus"), Some("sent" | "delivered"))));
        }
        let from = fields.text("From").filter(|from| !from.is_empty()).ok_or(Turned::Shape)?;
        Ok(Call::Message(Received {
            from: Sensitive::new(from.to_owned()),
            to: Sensitive::new(fields.text("To").unwrap_or_default().to_owned()),
            text: Sensitive::new(decode(fields.bytes("Body").unwrap_or_default(), Said::Utf8)),
            // As TwiML the answer is lost with the call that is not taken, so a call that comes again is answered again.
            id: self.rest.as_ref().and(fields.text("MessageSid")).filter(|id| !id.is_empty()).map(|id| Sensitive::new(id.to_owned())),
            part: None,
        }))
    }

    fn way(&self) -> Way {
        if self.rest.is_some() { Way::Send } else { Way::Response }
    }

    fn response(&self, parts: &[String]) -> Response {
        let text = escape(&parts.concat());
        let message = if text.is_empty() { String::new() } else { format!("<Message>{text}</Message>") };
        let body = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response>{message}</Response>\n");
        (StatusCode::OK, [(header::CONTENT_TYPE, "text/xml; charset=utf-8")], body).into_response()
    }

    /// One call with the whole text: it is cut into parts behind it.
    fn letters(&self, to: &str, from: &str, parts: &[String]) -> Vec<Letter> {
        let Some(Rest { api_url, account }) = &self.rest else { return Vec::new() };
        let text = Sensitive::new(parts.concat());
        let name = Sensitive::new(format!("{account}:{}", self.token.expose_secret()));
        let fields = [("To", to.as_bytes()), ("From", from.as_bytes()), ("Body", text.expose().as_bytes())];
        vec![Letter {
            method: Method::POST,
            url: Sensitive::new(format!("{api_url}/Accounts/{account}/Messages.json")),
            headers: vec![
                ("authorization".to_owned(), Sensitive::new(format!("Basic {}", STANDARD.encode(name.expose())))),
                ("content-type".to_owned(), Sensitive::new("application/x-www-form-urlencoded".to_owned())),
            ],
            body: Sensitive::new(form(fields).into_bytes()),
        }]
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() && c != '\n' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderMap, HeaderValue, Method};

    const TOKEN: &str = "12345";
    /// The example of Twilio's public documentation: address, fields, token and signature.
    const URL: &str = "https://example.com/myapp.php?foo=1&bar=2";
    const BODY: &str = "CallSid=CA1234567890ABCDE&Caller=%2B14158675310&Digits=1234&From=%2B14158675310&To=%2B18005551212";
    const SIGNED: &str = "L/OH5YylLD5NRKLltdqwSvS0BnU=";

    fn read(url: &str, token: &str, body: &str, signature: &str) -> Result<Call, Turned> {
        let mut headers = HeaderMap::new();
        headers.insert(SIGNATURE, HeaderValue::from_str(signature).unwrap());
        let twilio = Twilio { token: SecretString::from(token), url: url.to_owned(), rest: None };
        twilio.read(&Incoming { method: &Method::POST, query: "", headers: &headers, body: body.as_bytes() })
    }

    #[test]
    fn the_documented_signature_is_right_and_any_changed_byte_wrong() {
        assert!(matches!(read(URL, TOKEN, BODY, SIGNED), Ok(Call::Message(_))));
        let stranger = |result| matches!(result, Err(Turned::Stranger));
        for at in 0..SIGNED.len() - 1 {
            let mut changed = SIGNED.to_owned();
            changed.replace_range(at..=at, if &SIGNED[at..=at] == "A" { "B" } else { "A" });
            assert!(stranger(read(URL, TOKEN, BODY, &changed)), "{changed}");
        }
        for at in 0..BODY.len() {
            let mut changed = BODY.to_owned();
            changed.replace_range(at..=at, if &BODY[at..=at] == "x" { "y" } else { "x" });
            assert!(stranger(read(URL, TOKEN, &changed, SIGNED)), "{changed}");
        }
        assert!(stranger(read(URL, "12346", BODY, SIGNED)) && stranger(read("https://example.com/", TOKEN, BODY, SIGNED)));
        assert!(stranger(read(URL, TOKEN, &format!("{BODY}&More=1"), SIGNED)) && stranger(read(URL, TOKEN, BODY, "")));
    }

    #[test]
    fn a_reply_is_one_message_of_escaped_text() {
        let twilio = Twilio { token: SecretString::from(TOKEN), url: URL.to_owned(), rest: None };
        assert_eq!(twilio.response(&[]).status(), StatusCode::OK);
        assert_eq!(escape("a < b & \"c\" \u{1}\n給"), "a &lt; b &amp; &quot;c&quot; \n給");
    }
}
