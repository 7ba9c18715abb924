//! Kannel: its `sms-service` calls us with GET or POST, we call its `sendsms`, it reports deliveries.
//!
//! Each part is sent on its own with a header that joins them, so that parts end where we end them.

use crate::channel::sms::gateway::fields::{Fields, form};
use crate::channel::sms::gateway::{Call, Incoming, Judged, Letter, Received, SmsProvider, Turned, Way, headers, part, same};
use crate::guard::privacy::Sensitive;
use crate::text::decode::{Said, decode};
use crate::text::sms::gsm7::{self, Shift, Tables};
use crate::text::sms::{Alphabet, sent_in};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use secrecy::{ExposeSecret, SecretString};

/// Settings of a Kannel. No Debug: one is a secret.
pub struct Kannel {
    /// Address of `sendsms`.
    pub send_url: String,
    /// `sendsms-user`'s name.
    pub username: String,
    /// Its password, which its calls to us carry too.
    pub password: SecretString,
    /// The `smsc` to send through, when there are several.
    pub smsc: Option<String>,
    /// Our address as Kannel reaches it, for delivery reports; none are asked for without it.
    pub report_url: Option<String>,
    /// Texts may be sent with national tables of GSM-7: those in place of the alphabet, since it passes on no escape that it does not know.
    pub national_tables: bool,
}

/// Delivery failed, arrived, refused by the operator's centre.
const REPORTS: &str = "19";

impl SmsProvider for Kannel {
    fn read(&self, incoming: &Incoming<'_>) -> Result<Call, Turned> {
        let query = Fields::read(incoming.query.as_bytes());
        let body = Fields::read(if incoming.method == Method::POST { incoming.body } else { &[] });
        let bytes = |name: &str| query.bytes(name).or_else(|| body.bytes(name));
        let text = |name: &str| bytes(name).and_then(|bytes| std::str::from_utf8(bytes).ok()).map(str::trim).filter(|text| !text.is_empty());
        if !same(bytes("key").unwrap_or_default(), self.password.expose_secret()) {
            return Err(Turned::Stranger);
        }
        if let Some(state) = text("state") {
            return Ok(Call::Report(state == "1"));
        }
        let (from, to) = (text("from").ok_or(Turned::Shape)?, text("to").unwrap_or_default());
        let charset = text("charset").unwrap_or_default().to_ascii_uppercase();
        let said = match (text("coding"), charset.as_str()) {
            (_, "UTF-16BE" | "UCS-2" | "ISO-10646-UCS-2" | "UTF-16") | (Some("2"), "") => Said::Utf16,
            (_, "ISO-8859-1" | "LATIN1" | "WINDOWS-1252") => Said::Latin1,
            _ => Said::Utf8,
        };
        Ok(Call::Message(Received {
            from: Sensitive::new(from.to_owned()),
            to: Sensitive::new(to.to_owned()),
            text: Sensitive::new(decode(bytes("text").ok_or(Turned::Shape)?, said)),
            id: text("id").map(|id| Sensitive::new(id.to_owned())),
            part: bytes("udh").and_then(part),
        }))
    }

    fn way(&self) -> Way {
        Way::Send
    }

    fn tables(&self) -> Tables {
        if self.national_tables { Tables::Locking } else { Tables::Default }
    }

    fn response(&self, _: &[String]) -> Response {
        // An empty body: Kannel itself sends nothing (`omit-empty`).
        (StatusCode::OK, [(header::CONTENT_TYPE, "text/plain; charset=UTF-8")]).into_response()
    }

    fn letters(&self, to: &str, from: &str, parts: &[String]) -> Vec<Letter> {
        let alphabet = sent_in(&parts.concat(), self.tables());
        headers(to, parts, alphabet).zip(parts).map(|(header, part)| self.letter(to, from, part, alphabet, &header)).collect()
    }

    fn judge(&self, status: StatusCode) -> Judged {
        match status.as_u16() {
            // 202: accepted, or queued until the operator's centre is back.
            200..=299 => Judged::Accepted,
            400 => Judged::Never,
            _ => Judged::Later(None),
        }
    }
}

impl Kannel {
    fn letter(&self, to: &str, from: &str, part: &str, alphabet: Alphabet, header: &[u8]) -> Letter {
        let password = self.password.expose_secret();
        let coding = if alphabet == Alphabet::Ucs2 { "2" } else { "0" };
        let text = Sensitive::new(match alphabet {
            // Kannel knows the default alphabet only: it gets the characters that have the same codes there.
            Alphabet::National(shift) => gsm7::encode(part, shift).map_or_else(|| part.to_owned(), |septets| gsm7::decode(&septets, Shift::default())),
            _ => part.to_owned(),
        });
        let mut fields = vec![
            ("username", self.username.as_bytes()),
            ("password", password.as_bytes()),
            ("to", to.as_bytes()),
            ("charset", b"UTF-8".as_slice()),
            ("coding", coding.as_bytes()),
            ("text", text.expose().as_bytes()),
        ];
        if !from.is_empty() {
            fields.push(("from", from.as_bytes()));
        }
        if !header.is_empty() {
            fields.push(("udh", header));
        }
        if let Some(smsc) = &self.smsc {
            fields.push(("smsc", smsc.as_bytes()));
        }
        // Kannel fills in %d; the key is escaped once here and once more as part of our address.
        let report = self.report_url.as_ref().map(|url| Sensitive::new(format!("{url}?key={}&state=%d", super::fields::escape(password.as_bytes()))));
        if let Some(report) = &report {
            fields.push(("dlr-mask", REPORTS.as_bytes()));
            fields.push(("dlr-url", report.expose().as_bytes()));
        }
        let mark = if self.send_url.contains('?') { '&' } else { '?' };
        Letter {
            method: Method::GET,
            url: Sensitive::new(format!("{}{mark}{}", self.send_url, form(fields))),
            headers: Vec::new(),
            body: Sensitive::new(Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::sms::gateway::Part;
    use axum::http::HeaderMap;
    use proptest::prelude::*;

    fn kannel() -> Kannel {
        Kannel {
            send_url: "http://127.0.0.1:13013/cgi-bin/sendsms".to_owned(),
            username: "madoguchi".to_owned(),
            password: SecretString::from("a secret & more"),
            smsc: None,
            report_url: Some("http://127.0.0.1:8080/sms/kannel".to_owned()),
            national_tables: false,
        }
    }

    fn read(method: &Method, query: &str, body: &[u8]) -> Result<Call, Turned> {
        kannel().read(&Incoming { method, query, headers: &HeaderMap::new(), body })
    }

    #[test]
    fn a_call_without_the_secret_is_a_stranger() {
        for query in ["from=%2B819000000001&text=a", "key=wrong&from=1&text=a", "key=&from=1&text=a", ""] {
            assert!(matches!(read(&Method::GET, query, b""), Err(Turned::Stranger)), "{query}");
        }
        assert!(matches!(read(&Method::GET, "key=a+secret+%26+more", b""), Err(Turned::Shape)));
    }

    #[test]
    fn a_message_is_read_from_a_query_and_from_a_form_in_either_encoding() {
        for (query, body, text) in [
            ("key=a+secret+%26+more&from=%2B819000000001&to=800&text=l%C6%B0%C6%A1ng&id=7&charset=UTF-8&coding=2", "", "lương"),
            ("", "key=a+secret+%26+more&from=%2B819000000001&text=%7D%66%65%99&coding=2&charset=UTF-16BE", "給料"),
            ("key=a+secret+%26+more", "from=%2B819000000001&text=sal%E1rio&charset=ISO-8859-1", "salário"),
        ] {
            let method = if body.is_empty() { Method::GET } else { Method::POST };
            let Ok(Call::Message(received)) = read(&method, query, body.as_bytes()) else { panic!("{query} {body}") };
            assert_eq!((received.from.expose().as_str(), received.text.expose().as_str()), ("+819000000001", text));
        }
        assert!(matches!(read(&Method::GET, "key=a+secret+%26+more&state=2", b""), Ok(Call::Report(false))));
    }

    #[test]
    fn parts_are_sent_with_the_header_that_joins_them() {
        let letters = kannel().letters("+819000000001", "800", &["あ".to_owned(), "い".to_owned()]);
        let urls: Vec<&str> = letters.iter().map(|letter| letter.url.expose().as_str()).collect();
        assert!(urls[0].contains("&coding=2&text=%E3%81%82&from=800&udh=%05%00%03"), "{urls:?}");
        assert!(urls[0].contains("%02%01&dlr") && urls[1].contains("%02%02&dlr"), "{urls:?}");
        assert!(urls[0].contains("dlr-url=http%3A%2F%2F127.0.0.1%3A8080%2Fsms%2Fkannel%3Fkey%3Da%2520secret"), "{urls:?}");
        let one = kannel().letters("+819000000001", "", &["plain".to_owned()]);
        assert!(one[0].url.expose().contains("coding=0&text=plain&dlr-mask"), "{}", one[0].url.expose());
    }

    #[test]
    fn with_national_tables_the_text_is_what_has_their_codes_and_the_header_names_them() {
        let kannel = Kannel { national_tables: true, ..kannel() };
        let one = kannel.letters("+819000000001", "800", &["não há €".to_owned()]);
        // 7B, 0F, 18 in the Portuguese table; ä, å, Σ in the default one.
        assert!(one[0].url.expose().contains("&coding=0&text=n%C3%A4o%20h%C3%A5%20%CE%A3&from=800&udh=%03%25%01%03&"), "{}", one[0].url.expose());
        let bracket = kannel.letters("+819000000001", "800", &["não [1]".to_owned()]);
        assert!(bracket[0].url.expose().contains("text=n%C3%A4o%20%5B1%5D&"), "{}", bracket[0].url.expose());
        let other = kannel.letters("+819000000001", "800", &["給料".to_owned()]);
        assert!(other[0].url.expose().contains("&coding=2&text="), "{}", other[0].url.expose());
    }

    #[test]
    fn headers_of_one_and_two_bytes_name_a_part() {
        assert_eq!(part(&[5, 0, 3, 9, 3, 2]), Some(Part { reference: 9, number: 2, of: 3 }));
        assert_eq!(part(&[6, 8, 4, 1, 2, 3, 1]), Some(Part { reference: 258, number: 1, of: 3 }));
        for none in [&[][..], &[5, 0, 3, 9, 1, 1], &[5, 0, 3, 9, 3, 4], &[5, 0, 3, 9], &[3, 0x24, 1, 2]] {
            assert_eq!(part(none), None);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_fault(body in proptest::collection::vec(any::<u8>(), 0..200), query in "\\PC{0,60}") {
            let _ = read(&Method::POST, &format!("key=a+secret+%26+more&{query}"), &body);
            let _ = part(&body);
        }
    }
}
