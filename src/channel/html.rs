//! A small writer of HTML: markup is written in the source, everything else is escaped. There is no third way in.

use crate::reply::Rich;

/// HTML under construction.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// Adds markup that stands in the source.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds text; a line break stays one.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for (number, line) in text.lines().enumerate() {
            if number > 0 {
                self.raw("<br>");
            }
            self.escape(line);
        }
        self
    }

    /// Adds an attribute to the tag that is open.
    pub fn attr(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"");
        self.escape(value);
        self.raw("\"")
    }

    /// Adds text with its readings.
    pub fn rich(&mut self, rich: &Rich) -> &mut Self {
        if rich.ruby.is_empty() {
            return self.text(&rich.text);
        }
        for span in &rich.ruby {
            match &span.reading {
                Some(reading) => self.raw("<ruby>").text(&span.base).raw("<rp>（</rp><rt>").text(reading).raw("</rt><rp>）</rp></ruby>"),
                None => self.text(&span.base),
            };
        }
        self
    }

    /// Adds an attribute with an address, if it is one of the web.
    pub fn href(&mut self, url: &str) -> &mut Self {
        if is_web(url) { self.attr("href", url) } else { self }
    }

    /// Adds finished HTML.
    pub fn append(&mut self, other: Html) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.0
    }

    fn escape(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                // What HTML has no way to write.
                c if c.is_control() => self.0.push(' '),
                c => self.0.push(c),
            }
        }
    }
}

/// True for an address a browser may follow without running anything.
pub fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_written_stays_text() {
        let mut html = Html::default();
        html.raw("<p").attr("title", "\"><script>").raw(">").text("<b>&\n'x'").raw("</p>");
        assert_eq!(html.finish(), "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;<br>&#39;x&#39;</p>");
    }

    #[test]
    fn readings_stand_over_their_base_and_in_brackets_elsewhere() {
        let mut html = Html::default();
        html.rich(&Rich::new("{窓口|まどぐち}へ"));
        assert_eq!(html.finish(), "<ruby>窓口<rp>（</rp><rt>まどぐち</rt><rp>）</rp></ruby>へ");
    }

    #[test]
    fn only_addresses_of_the_web_become_links() {
        let mut html = Html::default();
        html.raw("<a").href("javascript:alert(1)").raw(">");
        assert_eq!(html.finish(), "<a>");
    }
}
