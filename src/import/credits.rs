//! Lines that only say where a text or a picture is from: "EPA", "SDA/sep", "mit dpa", "(amo)", "With files from Reuters".

use super::Reason;

/// The longest such line, in characters, where it names agencies and where it names people.
const LONGEST: usize = 60;
const LONGEST_HELP: usize = 220;

/// Agencies, in lower case, without those that mean something else in capitals.
const AGENCIES: [&str; 46] = [
    "aap",
    "adnkronos",
    "afp",
    "agi",
    "alamy",
    "anadolu",
    "ani",
    "anp",
    "ansa",
    "ap",
    "apa",
    "ats",
    "belga",
    "bta",
    "cna",
    "ctk",
    "dpa",
    "dts",
    "efe",
    "epa",
    "epd",
    "getty",
    "imago",
    "interfax",
    "ians",
    "istock",
    "keystone",
    "kna",
    "kyodo",
    "lusa",
    "mti",
    "ntb",
    "pap",
    "pti",
    "reuters",
    "ria",
    "ritzau",
    "sda",
    "shutterstock",
    "sid",
    "sipa",
    "tass",
    "ukrinform",
    "upi",
    "xinhua",
    "yonhap",
];

/// What stands between them and before them, in lower case.
const BETWEEN: [&str; 22] = [
    "and",
    "with",
    "und",
    "mit",
    "von",
    "et",
    "avec",
    "con",
    "y",
    "e",
    "och",
    "og",
    "source",
    "quelle",
    "fuente",
    "fonte",
    "images",
    "agency",
    "agencies",
    "agenturen",
    "agences",
    "agencias",
];

/// How lines begin that name whoever helped, in lower case.
const HELP: [&str; 14] = [
    "additional reporting",
    "editing by ",
    "with additional reporting",
    "with agency",
    "with files from",
    "with input from",
    "with inputs from",
    "with reporting ",
    "with reports from",
    "writing by ",
    "mit agenturmaterial",
    "mit material von",
    "mit informationen von",
    "mit inhalten von",
];

/// How sentences end that do, in lower case.
const HELPED: [&str; 6] = [
    "contributed to this article",
    "contributed to this report",
    "contributed to this story",
    "contributed to this piece",
    "contributed reporting",
    "contributed to the report",
];

/// Why a line is no part of the text, if it only says where that is from.
pub(super) fn reason(line: &str) -> Option<Reason> {
    let line = line.trim();
    let length = line.chars().take(LONGEST_HELP + 1).count();
    if length > LONGEST_HELP {
        return None;
    }
    let low = line.to_lowercase();
    let bare = low.trim_matches(|c: char| !c.is_alphanumeric());
    if HELP.iter().any(|words| bare.starts_with(words)) || HELPED.iter().any(|words| bare.ends_with(words)) {
        return Some(Reason::Head);
    }
    // "Reporting by Ana Mori in Riverton; editing by Lee Hana"
    if bare.starts_with("reporting by ") && (low.contains("writing by") || low.contains("editing by")) {
        return Some(Reason::Head);
    }
    if length > LONGEST {
        return None;
    }
    if is_initials(line) || is_address(&low) {
        return Some(Reason::Head);
    }
    agencies(line)
}

/// "(amo)", "(amo/lh)": the editors who worked on it.
fn is_initials(line: &str) -> bool {
    let inner = line.strip_prefix('(').and_then(|line| line.strip_suffix(')'));
    inner.is_some_and(|inner| {
        let mut parts = inner.split(['/', ',', ' ']).filter(|part| !part.is_empty());
        let initials =
            |part: &str| (2..=4).contains(&part.chars().count()) && part.chars().all(char::is_lowercase);
        parts.clone().count() <= 3 && parts.clone().next().is_some() && parts.all(initials)
    })
}

/// A name and an address for mail: "Ana Mori ana@riverpost.example".
fn is_address(low: &str) -> bool {
    let words: Vec<&str> = low.split_whitespace().collect();
    let mail = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    };
    words.len() <= 6 && words.iter().rev().take(2).any(mail) && !low.ends_with('.') && !low.contains(':')
}

/// Whether agencies are all that the line names: with initials or other words it is about the text, else it may be a
/// picture's.
fn agencies(line: &str) -> Option<Reason> {
    let mut known = 0;
    let mut more = false;
    let mut behind_slash = false;
    let words =
        line.split(|c: char| c.is_whitespace() || ",+&|;()".contains(c)).filter(|word| !word.is_empty());
    for word in words {
        for (at, part) in word.split(['/', '-']).enumerate() {
            let part = part.trim_matches(|c: char| !c.is_alphanumeric());
            let low = part.to_lowercase();
            // "AP" and "dpa" are written so; a name has small letters behind its first.
            let written = part.len() > 3
                || part.chars().all(char::is_uppercase)
                || part.chars().all(char::is_lowercase);
            if part.is_empty() {
                continue;
            } else if AGENCIES.contains(&low.as_str()) && written {
                known += 1;
            } else if BETWEEN.contains(&low.as_str()) {
                more |= low != "images";
            } else if (at > 0 || behind_slash) && (2..=4).contains(&part.chars().count()) && low == part {
                more = true;
            } else {
                return None;
            }
            behind_slash = word.contains('/');
        }
    }
    match (known, more) {
        (0, _) => None,
        (_, true) => Some(Reason::Head),
        (_, false) => Some(Reason::Caption),
    }
}

#[cfg(test)]
mod tests {
    use super::{Reason, reason};

    #[test]
    fn lines_of_agencies_and_helpers_are_no_text() {
        for (line, expected) in [
            ("EPA", Some(Reason::Caption)),
            ("Reuters / Getty Images", Some(Reason::Caption)),
            ("AP", Some(Reason::Caption)),
            ("mit dpa", Some(Reason::Head)),
            ("Quelle: AFP", Some(Reason::Head)),
            ("SDA/sep", Some(Reason::Head)),
            ("(amo)", Some(Reason::Head)),
            ("(amo/lh)", Some(Reason::Head)),
            ("Mit Agenturmaterial.", Some(Reason::Head)),
            ("Additional reporting from Riverton by Lee Hana", Some(Reason::Head)),
            ("Ana Mori of the River Post contributed to this report.", Some(Reason::Head)),
            ("Reporting by Ana Mori; editing by Lee Hana", Some(Reason::Head)),
            ("Ana Mori ana@riverpost.example", Some(Reason::Head)),
            // Whoever wrote the text is read from such a line, not put aside with it.
            ("Reporting by Ana Mori", None),
            ("Ap", None),
            ("Sid and Ana", None),
            ("Reuters reported on Monday.", None),
            ("Write to the police: hints@riverton.example", None),
            ("The police ask for hints to hints@riverton.example.", None),
            ("(laughs)", None),
            ("and so on", None),
            ("TASS and the ministry", None),
        ] {
            assert_eq!(reason(line), expected, "{line}");
        }
    }
}
