//! [`escape`]: text inside markup.

/// Adds text for an element or a quoted attribute.
pub fn escape(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some((at, instead)) = rest.bytes().enumerate().find_map(|(at, byte)| Some((at, instead(byte)?)))
    {
        into.push_str(rest.get(..at).unwrap_or_default());
        into.push_str(instead);
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    into.push_str(rest);
}

/// What stands for a character that HTML would take for markup.
fn instead(byte: u8) -> Option<&'static str> {
    Some(match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        _ => return None,
    })
}
