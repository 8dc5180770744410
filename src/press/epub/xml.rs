//! Text that an XML parser takes: nothing that ends an element, and no character that XML does not have.

use crate::article::{Direction, Lang, percent_encoded};
use crate::printing::escape;

/// Text for an element or a quoted attribute.
pub(super) fn text(words: &str) -> String {
    if words.chars().all(is_character) {
        return escape(words);
    }
    escape(&words.chars().filter(|c| is_character(*c)).collect::<String>())
}

/// An address for a quoted attribute. What an address may not hold as it is stands as `%20` does.
pub(super) fn address(href: &str) -> String {
    text(&percent_encoded(href.trim(), |c| !c.is_control() && !" \"<>\\^`{|}".contains(c)))
}

/// The attributes of a language, and of the direction in which it usually runs.
pub(super) fn tongue(lang: &Lang) -> String {
    directed(lang, Direction::of(lang))
}

/// The same for a text that says its own direction.
pub(super) fn directed(lang: &Lang, dir: Direction) -> String {
    let lang = text(lang.as_str());
    format!(" xml:lang=\"{lang}\" lang=\"{lang}\" dir=\"{}\"", dir.as_str())
}

/// Whether XML 1.0 has a character.
fn is_character(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::{address, text};

    #[test]
    fn what_xml_does_not_have_is_left_out() {
        assert_eq!(text("a\u{0}b\u{b}<c>\u{ffff} & \"d\""), "ab&lt;c&gt; &amp; &quot;d&quot;");
    }

    #[test]
    fn an_address_has_no_spaces_and_keeps_its_letters() {
        assert_eq!(address(" https://a.example/b c?d=1&e=뉴스 "), "https://a.example/b%20c?d=1&amp;e=뉴스");
    }
}
