//! Rich text (RTF): words with commands between them, in groups.

mod reading;
mod tables;

use super::{Opened, Refusal};

/// What kind of file it is, for messages.
const RICH: &str = "a rich text document";

/// Whether a file is rich text.
pub(super) fn is_rich(bytes: &[u8]) -> bool {
    bytes.starts_with(b"{\\rtf")
}

/// Reads an RTF.
pub(super) fn read(bytes: &[u8]) -> Result<Opened, Refusal> {
    let opened = reading::Reading::of(bytes);
    if opened.pieces.is_empty() && opened.left_out.is_empty() {
        let reason = "no text stands in it".to_owned();
        return Err(Refusal::Damaged { kind: RICH.to_owned(), reason });
    }
    Ok(opened)
}

/// A command, a sign or bytes of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'b> {
    Open,
    Close,
    /// `\par`, `\u8212`: the name and the number behind it.
    Word(&'b str, Option<i32>),
    /// `\'e9`.
    Byte(u8),
    /// `\~`, `\*`.
    Sign(u8),
    Text(&'b [u8]),
}

/// Cuts rich text into tokens.
struct Tokens<'b> {
    rest: &'b [u8],
}

impl<'b> Tokens<'b> {
    fn take(&mut self, length: usize) -> &'b [u8] {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, b""));
        self.rest = rest;
        taken
    }

    fn command(&mut self) -> Token<'b> {
        let letters = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).take(40).count();
        if letters == 0 {
            let sign = self.take(1).first().copied().unwrap_or(b' ');
            if sign != b'\'' {
                return Token::Sign(sign);
            }
            let pair = self.take(2);
            let code = std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok());
            return Token::Byte(code.unwrap_or(b'?'));
        }
        let name = std::str::from_utf8(self.take(letters)).unwrap_or_default();
        let minus = usize::from(self.rest.first() == Some(&b'-'));
        let digits = self.rest.iter().skip(minus).take_while(|byte| byte.is_ascii_digit()).take(10).count();
        let mut number = None;
        if digits > 0 {
            let text = std::str::from_utf8(self.take(minus + digits)).unwrap_or_default();
            number = text.parse::<i64>().ok().and_then(|number| i32::try_from(number).ok());
        }
        // One space belongs to the command.
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        if name == "bin" {
            self.take(usize::try_from(number.unwrap_or_default()).unwrap_or_default());
        }
        Token::Word(name, number)
    }
}

impl<'b> Iterator for Tokens<'b> {
    type Item = Token<'b>;

    fn next(&mut self) -> Option<Token<'b>> {
        loop {
            match self.rest.first()? {
                b'{' => {
                    self.take(1);
                    return Some(Token::Open);
                }
                b'}' => {
                    self.take(1);
                    return Some(Token::Close);
                }
                b'\\' => {
                    self.take(1);
                    return Some(self.command());
                }
                // Lines of the file are not lines of the text.
                b'\r' | b'\n' | 0 => {
                    self.take(1);
                }
                _ => {
                    let end = self
                        .rest
                        .iter()
                        .position(|byte| matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0));
                    return Some(Token::Text(self.take(end.unwrap_or(self.rest.len()))));
                }
            }
        }
    }
}
