//! A QR code as SVG: one path, no picture to load.

use crate::channel::html::Html;
use qrcode::{Color, QrCode};

/// Empty modules around the code, as scanners want them.
const QUIET: usize = 4;

/// Draws the text; nothing when it is too long for a code.
pub fn draw(text: &str) -> Option<Html> {
    let code = QrCode::new(text.as_bytes()).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET));
        }
    }
    let side = width + 2 * QUIET;
    let mut html = Html::default();
    html.raw("<svg class=\"square\" role=\"img\" shape-rendering=\"crispEdges\"").attr("viewBox", &format!("0 0 {side} {side}")).attr("aria-label", text);
    html.raw("><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\"").attr("d", &path).raw("/></svg>");
    Some(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_square() {
        let square = draw("https://t.me/example_bot?start=vi_14130_").map(Html::finish).unwrap_or_default();
        assert!(square.starts_with("<svg") && square.matches("h1v1h-1z").count() > 200);
        assert!(draw(&"x".repeat(10_000)).is_none());
    }
}
