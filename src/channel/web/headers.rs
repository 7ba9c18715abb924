//! What every answer says to the browser: nothing from elsewhere, nothing kept, nothing told to others.

use crate::guard::leak;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::response::Response;
use std::str::FromStr;

/// What a page of ours may load: its own files. Frames are decided by the page.
const PAGE: &str =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

const ALWAYS: &[(&str, &str)] = &[
    ("cache-control", "no-store"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    // A browser that looks up the hosts of an answer's sources in advance would tell the topic.
    ("x-dns-prefetch-control", "off"),
    ("cross-origin-opener-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
];

const UNLESS_SET: &[(&str, &str)] = &[
    ("content-security-policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Puts on every answer what it must say.
pub async fn seal(mut response: Response) -> Response {
    let headers = response.headers_mut();
    if leak::is("keepalive") {
        headers.remove(header::CONNECTION);
    }
    for (name, value) in ALWAYS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    for (name, value) in UNLESS_SET {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// The policy of a page that only `frames` may show in a frame; nobody when there are none.
pub fn page_policy(frames: &[Origin]) -> HeaderValue {
    let frames = if frames.is_empty() { "'none'".to_owned() } else { frames.iter().map(|origin| origin.0.as_str()).collect::<Vec<_>>().join(" ") };
    HeaderValue::from_str(&format!("{PAGE}{frames}")).unwrap_or(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"))
}

/// A site that may show the chat in a frame: scheme, host and port, nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

/// Text that is no origin.
#[derive(Debug, thiserror::Error)]
#[error("not an origin: write the scheme and the host, for example https://example.org or http://127.0.0.1:8000, without a path")]
pub struct NoOrigin;

impl FromStr for Origin {
    type Err = NoOrigin;
    fn from_str(text: &str) -> Result<Self, NoOrigin> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or(NoOrigin)?;
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if host.is_empty() || !host.chars().all(allowed) { Err(NoOrigin) } else { Ok(Self(text.to_ascii_lowercase())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_cannot_smuggle_another_rule() {
        for bad in ["", "example.org", "https://", "https://a.org/x", "https://a.org; script-src *", "https://a.org *", "javascript:x", "https://*"] {
            assert!(bad.parse::<Origin>().is_err(), "{bad}");
        }
        let origins = ["https://Example.org".parse::<Origin>().unwrap(), "http://127.0.0.1:8000".parse().unwrap()];
        assert!(page_policy(&origins).to_str().unwrap().ends_with("frame-ancestors https://example.org http://127.0.0.1:8000"));
        assert!(page_policy(&[]).to_str().unwrap().ends_with("frame-ancestors 'none'"));
    }
}
