//! The words of a mail that has no marks: lines that flow, what is quoted, and the head of a mail that was sent on.

use super::mime::letter_date;
use super::people::people;
use super::{Head, LeftOut, Piece, PieceKind, Reason, setting};

/// What the lines of a mail's head begin with where a program writes them into the text of another mail, in lower case.
const LABELS: [&str; 62] = [
    "from",
    "sent",
    "date",
    "to",
    "cc",
    "bcc",
    "subject",
    "reply-to",
    "importance",
    "attachments",
    "von",
    "gesendet",
    "datum",
    "an",
    "betreff",
    "kopie",
    "de",
    "envoyé",
    "à",
    "objet",
    "date d’envoi",
    "da",
    "inviato",
    "data",
    "a",
    "oggetto",
    "enviado",
    "enviada",
    "enviado el",
    "para",
    "asunto",
    "assunto",
    "fecha",
    "van",
    "verzonden",
    "aan",
    "onderwerp",
    "от",
    "дата",
    "отправлено",
    "кому",
    "тема",
    "копия",
    "发件人",
    "发送时间",
    "日期",
    "收件人",
    "抄送",
    "主题",
    "寄件者",
    "收件者",
    "主旨",
    "差出人",
    "件名",
    "宛先",
    "日時",
    "送信日時",
    "보낸 사람",
    "받는 사람",
    "제목",
    "날짜",
    "보낸 날짜",
];

/// Who sent a mail that was sent on.
const SENDERS: [&str; 9] = ["from", "von", "de", "da", "van", "от", "发件人", "寄件者", "보낸 사람"];

/// The label of a line and what stands behind it: `Sent: Monday`.
fn labelled(line: &str) -> Option<(String, &str)> {
    let line = line.trim_start_matches(['*', ' ', '\t']);
    let (label, value) = line.split_once([':', '：'])?;
    let label = label.trim_matches(['*', ' ', '\u{a0}']).to_lowercase();
    LABELS.contains(&label.as_str()).then(|| (label, value.trim_matches(['*', ' '])))
}

/// Whether a line only announces the mail that follows.
fn announces(line: &str) -> bool {
    let dashes = line.chars().filter(|c| matches!(c, '-' | '_' | '=' | '—' | '–')).count();
    let letters = line.chars().filter(|c| c.is_alphanumeric()).count();
    let low = line.to_lowercase();
    dashes >= 6 && letters < 60
        || line.trim_end().ends_with([':', '：'])
            && [
                "forwarded",
                "weitergeleitet",
                "transféré",
                "reenviado",
                "inoltrato",
                "пересыл",
                "转发",
                "轉寄",
                "転送",
                "전달",
            ]
            .iter()
            .any(|word| low.contains(word))
}

/// Whether a piece is the head of a mail that was sent on, all on one line.
pub(super) fn is_head(text: &str) -> bool {
    let mut labels = 0;
    let mut begins = false;
    // Each label stands before a colon, at the end of the words before it.
    for (at, part) in text.split([':', '：']).enumerate() {
        let low = part.trim_end_matches(['*', ' ', '\u{a0}']).to_lowercase();
        let ends = LABELS.iter().any(|label| {
            low.strip_suffix(label).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
        });
        labels += usize::from(ends);
        begins |= at <= 1 && ends && (low.chars().count() < 16 || announces(part));
    }
    begins && labels >= 3 && text.chars().count() < 1000
}

/// A text whose lines flow, in lines that are paragraphs; quoted lines keep their signs.
pub(super) fn unflowed(text: &str, joins: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut going: Option<usize> = None;
    for line in text.lines() {
        let rest = line.trim_start_matches('>');
        let depth = line.len() - rest.len();
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let signature = rest == "-- ";
        if going == Some(depth) && !signature {
            out.push_str(rest);
        } else {
            if !out.is_empty() {
                out.push('\n');
            }
            out.extend(std::iter::repeat_n('>', depth));
            out.push_str(if depth > 0 { " " } else { "" });
            out.push_str(rest);
        }
        going = (rest.ends_with(' ') && !signature).then_some(depth);
        if going.is_some() && joins {
            out.pop();
        }
    }
    out
}

/// What a text of a mail holds.
#[derive(Default)]
pub(super) struct Said {
    pub(super) pieces: Vec<Piece>,
    pub(super) left_out: Vec<LeftOut>,
}

/// Reads a text without marks.
pub(super) fn read(text: &str, head: &mut Head) -> Said {
    let mut said = Said::default();
    let lines: Vec<&str> = text.lines().collect();
    let bare = |at: usize| lines.get(at).map_or("", |line| line.trim_start_matches(['>', ' ', '\t']));
    // Three lines of a head in a row, or with lines between that go on.
    let first = (0..lines.len()).find(|at| (0..3).all(|more| labelled(bare(at + more)).is_some()));
    let Some(first) = first else {
        written(&lines, &mut said);
        return said;
    };
    let mut last = first;
    while labelled(bare(last)).is_some() || !bare(last).is_empty() && labelled(bare(last + 1)).is_some() {
        if let Some((label, value)) = labelled(bare(last)) {
            if SENDERS.contains(&label.as_str()) {
                let name = value.split(['<', '[']).next().unwrap_or_default().trim().trim_matches('"');
                head.authors = Some(people(name))
                    .filter(|names| !names.is_empty())
                    .unwrap_or(std::mem::take(&mut head.authors));
            }
            head.published = letter_date(value).filter(|_| label != "subject").or(head.published);
        }
        last += 1;
    }
    let announced = (0..first).rev().find(|at| !bare(*at).is_empty()).filter(|at| announces(bare(*at)));
    let before = lines.get(..announced.unwrap_or(first)).unwrap_or_default();
    let told = lines.get(announced.unwrap_or(first)..last).unwrap_or_default();
    let told: Vec<&str> = told.iter().map(|line| line.trim_start_matches(['>', ' '])).collect();
    let quoted = lines.get(first).is_some_and(|line| line.starts_with('>'));
    let after: Vec<&str> = lines
        .get(last..)
        .unwrap_or_default()
        .iter()
        .map(|line| {
            let own = line.strip_prefix('>').filter(|_| quoted).unwrap_or(line);
            own.strip_prefix(' ').unwrap_or(own)
        })
        .collect();
    let mut story = Said::default();
    written(&after, &mut story);
    if story.pieces.is_empty() {
        // Nothing follows the head: it is an answer on top of what it answers.
        written(before, &mut said);
    } else {
        // What somebody wrote on top of a story that was sent on is no part of it.
        let mut note = Said::default();
        written(before, &mut note);
        said.left_out.append(&mut note.left_out);
        said.left_out.extend(
            note.pieces.into_iter().map(|piece| LeftOut { reason: Reason::Beside, text: piece.text }),
        );
        said.pieces = story.pieces;
    }
    said.left_out.push(LeftOut { reason: Reason::Head, text: told.join(" ").trim().to_owned() });
    said.left_out.append(&mut story.left_out);
    said
}

/// Reads lines: what is quoted is a quotation, and what stands behind two dashes is a signature.
fn written(lines: &[&str], said: &mut Said) {
    let end = lines.iter().position(|line| matches!(*line, "-- " | "--"));
    let (own, signature) = lines.split_at(end.unwrap_or(lines.len()));
    let mut blocks: Vec<(bool, String)> = Vec::new();
    for line in own {
        // A mailbox writes a sign before a line that would begin a mail.
        let line = line.strip_prefix('>').filter(|line| line.starts_with("From ")).unwrap_or(line);
        let inside = line.starts_with('>');
        let bare = if inside { line.trim_start_matches(['>', ' ']) } else { line };
        match blocks.last_mut().filter(|(quoted, _)| *quoted == inside) {
            Some((_, text)) => {
                text.push('\n');
                text.push_str(bare);
            }
            None => blocks.push((inside, bare.to_owned())),
        }
    }
    for (inside, text) in blocks.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
        let pieces = setting::plain(&text).pieces.into_iter();
        said.pieces.extend(
            pieces.map(|piece| if inside { Piece { kind: PieceKind::Quote, ..piece } } else { piece }),
        );
    }
    let signature = signature.get(1..).unwrap_or_default().join("\n");
    if !signature.trim().is_empty() {
        said.left_out.push(LeftOut { reason: Reason::Beside, text: signature });
    }
}

#[cfg(test)]
mod tests {
    use super::{is_head, unflowed};

    #[test]
    fn lines_flow_as_far_as_they_are_quoted() {
        assert_eq!(unflowed("a \nb\n> c \n> d\n e\n-- \nf", false), "a b\n> c d\ne\n-- \nf");
        assert_eq!(unflowed("桥 \n开放", true), "桥开放");
    }

    #[test]
    fn the_head_of_a_mail_is_known_on_one_line() {
        assert!(is_head("From: Lee Hana Sent: Sunday To: Ana Subject: Bridge"));
        assert!(is_head(
            "---------- Forwarded message --------- Von: Lee Datum: Montag Betreff: Brücke An: Ana"
        ));
        assert!(!is_head("From Monday the bridge is open: that is what the mayor wrote to: all."));
    }
}
