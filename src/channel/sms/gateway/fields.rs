//! Forms and query strings, byte by byte: what is in them may be in any encoding. And JSON, by dotted paths.

use crate::guard::privacy::Sensitive;
use serde_json::Value;

/// Fields of a form or a query string, decoded once.
pub struct Fields(Vec<(String, Sensitive<Vec<u8>>)>);

impl Fields {
    /// Reads `a=b&c=d`.
    pub fn read(form: &[u8]) -> Self {
        let pairs = form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
        let fields = pairs.map(|pair| {
            let at = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            let (name, value) = pair.split_at(at);
            (String::from_utf8_lossy(&bytes(name)).into_owned(), Sensitive::new(bytes(value.get(1..).unwrap_or_default())))
        });
        Self(fields.collect())
    }

    /// The bytes of a field; nothing when it is not there.
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.expose().as_slice())
    }

    /// A field as text; what is no UTF-8 is no text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.bytes(name).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// Name and value of each field, in order.
    pub fn all(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.expose().as_slice()))
    }
}

fn bytes(written: &[u8]) -> Vec<u8> {
    let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok());
    let mut read = Vec::with_capacity(written.len());
    let mut rest = written;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        match (first, hex(tail.first()), hex(tail.get(1))) {
            (b'+', ..) => read.push(b' '),
            (b'%', Some(high), Some(low)) => {
                read.push(high * 16 + low);
                rest = tail.get(2..).unwrap_or_default();
            }
            (other, ..) => read.push(*other),
        }
    }
    read
}

/// Writes one field's value for a form or a query string.
pub fn escape(value: &[u8]) -> String {
    let mut written = String::with_capacity(value.len());
    for byte in value {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            written.push(char::from(*byte));
        } else {
            written.push('%');
            for half in [byte >> 4, byte & 15] {
                written.push(char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    written
}

/// Writes a form or a query string.
pub fn form<'a>(fields: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    fields.into_iter().map(|(name, value)| format!("{}={}", escape(name.as_bytes()), escape(value))).collect::<Vec<_>>().join("&")
}

/// What stands at a dotted path of a JSON object, as text; numbers are written out.
pub fn at(json: &Value, path: &str) -> Option<String> {
    let mut here = json;
    for step in path.split('.') {
        here = match step.parse::<usize>() {
            Ok(number) if here.is_array() => here.get(number)?,
            _ => here.get(step)?,
        };
    }
    match here {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Puts a text at a dotted path of a JSON object, making objects on the way.
pub fn put(json: &mut Value, path: &str, text: Value) {
    let mut here = json;
    for step in path.split('.') {
        if !here.is_object() {
            *here = Value::Object(serde_json::Map::new());
        }
        let Value::Object(map) = here else { return };
        here = map.entry(step.to_owned()).or_insert(Value::Null);
    }
    *here = text;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fields_are_read_as_bytes() {
        let fields = Fields::read(b"from=%2B819000000001&text=%E7%B5%A6+a%zz&empty=&bare&latin=%E9");
        assert_eq!(fields.text("from"), Some("+819000000001"));
        assert_eq!(fields.text("text"), Some("給 a%zz"));
        assert_eq!((fields.text("empty"), fields.text("bare"), fields.text("none")), (Some(""), Some(""), None));
        assert_eq!((fields.bytes("latin"), fields.text("latin")), (Some(&b"\xe9"[..]), None));
    }

    #[test]
    fn json_is_read_and_written_by_paths() {
        let json = serde_json::json!({"payload": {"phone": "+81", "n": 7}, "list": [{"a": "b"}]});
        assert_eq!(at(&json, "payload.phone").as_deref(), Some("+81"));
        assert_eq!((at(&json, "payload.n").as_deref(), at(&json, "list.0.a").as_deref(), at(&json, "payload")), (Some("7"), Some("b"), None));
        let mut written = Value::Null;
        put(&mut written, "message.text", "a".into());
        put(&mut written, "message.to", "b".into());
        assert_eq!(written, serde_json::json!({"message": {"text": "a", "to": "b"}}));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(value in proptest::collection::vec(any::<u8>(), 0..100)) {
            let written = form([("a", value.as_slice())]);
            let fields = Fields::read(written.as_bytes());
            prop_assert_eq!(fields.bytes("a"), Some(value.as_slice()));
        }
    }
}
