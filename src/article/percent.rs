//! [`percent_encoded`]: a text as a part of an address.

/// The text with each character that `keeps` refuses spelled as its bytes in UTF-8: a space as `%20`.
#[must_use]
pub fn percent_encoded(text: &str, keeps: impl Fn(char) -> bool) -> String {
    let mut encoded = String::with_capacity(text.len());
    for c in text.chars() {
        if keeps(c) {
            encoded.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::percent_encoded;

    #[test]
    fn what_is_not_kept_is_spelled_as_its_bytes() {
        assert_eq!(percent_encoded("a b/é%", |c| c.is_ascii_alphanumeric() || c == '/'), "a%20b/%C3%A9%25");
        assert_eq!(percent_encoded("灯会.html", |c| c.is_ascii()), "%E7%81%AF%E4%BC%9A.html");
    }
}
