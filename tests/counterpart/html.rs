//! Telegram's HTML: which tags there are, how they nest, and the text that is left. <https://core.telegram.org/bots/api#html-style>

const TAGS: &[&str] =
    &["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "tg-emoji", "tg-time", "a", "code", "pre", "blockquote"];
const ENTITIES: &[&str] = &["lt", "gt", "amp", "quot"];

/// The visible text, or what is wrong.
pub fn read(html: &str) -> Result<String, String> {
    let mut open: Vec<String> = Vec::new();
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&', '>']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        match rest.as_bytes()[0] {
            b'>' => return Err("a bare >".to_owned()),
            b'&' => {
                let end = rest.find(';').ok_or("a bare &")?;
                let name = &rest[1..end];
                let numeric = name.strip_prefix('#').is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_hexdigit() || c == 'x'));
                if !ENTITIES.contains(&name) && !numeric {
                    return Err(format!("an unknown entity &{name};"));
                }
                text.push(match name {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    _ => '"',
                });
                rest = &rest[end + 1..];
            }
            _ => {
                let end = rest.find('>').ok_or("a tag that does not end")?;
                tag(&rest[1..end], &mut open)?;
                rest = &rest[end + 1..];
            }
        }
    }
    text.push_str(rest);
    if let Some(left) = open.last() {
        return Err(format!("<{left}> is not closed"));
    }
    Ok(text)
}

fn tag(inside: &str, open: &mut Vec<String>) -> Result<(), String> {
    if let Some(name) = inside.strip_prefix('/') {
        return if open.pop().as_deref() == Some(name) { Ok(()) } else { Err(format!("</{name}> closes what is not open")) };
    }
    let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
    if !TAGS.contains(&name) {
        return Err(format!("<{name}> is not a tag of Telegram's"));
    }
    let fits = match name {
        "a" => attributes.starts_with("href=\"") && attributes.ends_with('"') && attributes.len() > 7,
        "span" => attributes == "class=\"tg-spoiler\"",
        "blockquote" => attributes.is_empty() || attributes == "expandable",
        "tg-emoji" | "tg-time" | "code" => true,
        _ => attributes.is_empty(),
    };
    if !fits {
        return Err(format!("<{name}> with unknown attributes"));
    }
    let inside_code = open.iter().any(|outer| outer == "code" || outer == "pre");
    if inside_code || (matches!(name, "code" | "pre") && !open.is_empty() && open.last().is_some_and(|outer| outer != "pre")) {
        return Err(format!("<{name}> together with code or pre"));
    }
    if open.iter().any(|outer| outer == name) {
        return Err(format!("<{name}> inside itself"));
    }
    open.push(name.to_owned());
    Ok(())
}

#[test]
fn html_that_telegram_would_refuse_is_refused() {
    assert_eq!(read("<b>a</b> &lt; <tg-spoiler><i>b</i></tg-spoiler>"), Ok("a < b".to_owned()));
    for wrong in ["<b>", "</b>", "<b><i></b></i>", "<p>x</p>", "a & b", "a > b", "&nbsp;", "<a href=x>y</a>", "<tg-spoiler><pre>x</pre></tg-spoiler>", "<b"] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
}
