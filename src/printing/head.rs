//! The head of a document, and texts that end no element.

use std::fmt::Write as _;

use crate::citing;
use crate::wording::Wording;

/// How every page for readers begins, up to its description.
pub fn begin(page: &mut String, wording: &Wording, policy: &str, title: &str, description: Option<&str>) {
    // Writing to a string cannot fail.
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n",
        lang = wording.lang,
        dir = wording.dir().as_str(),
        policy = escape(policy),
        title = escape(title),
    );
    if let Some(description) = description {
        meta(page, "name", "description", description);
    }
    meta(page, "name", "color-scheme", "light dark");
    meta(page, "name", "referrer", "no-referrer");
}

/// A `meta` element.
pub fn meta(page: &mut String, key: &str, name: &str, content: &str) {
    let _ = writeln!(page, "<meta {key}=\"{name}\" content=\"{}\">", escape(content));
}

/// Text for an element or a quoted attribute.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    citing::escape(text, &mut safe);
    safe
}

/// JSON that no HTML parser takes for the end of its element.
#[must_use]
pub fn inert(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::{escape, inert};

    #[test]
    fn no_text_ends_its_element() {
        assert_eq!(escape("a<b>&\"c\""), "a&lt;b&gt;&amp;&quot;c&quot;");
        assert_eq!(inert("\"</script><!--\""), "\"\\u003c/script\\u003e\\u003c!--\"");
    }
}
