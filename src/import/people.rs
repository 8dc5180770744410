//! Bylines: who wrote it, as newspapers say it.

use super::titles::same_site;

/// The longest byline, in characters.
const LONGEST: usize = 120;

/// What stands before the names, in lower case.
const BEFORE: [&str; 51] = [
    "veröffentlicht von ",
    "geschrieben von ",
    "verfasst von ",
    "ein gastbeitrag von ",
    "ein kommentar von ",
    "eine analyse von ",
    "eine kolumne von ",
    "ein interview von ",
    "publié par ",
    "écrit par ",
    "escrito por ",
    "publicado por ",
    "scritto da ",
    "written by ",
    "posted by ",
    "published by ",
    "reported by ",
    "story by ",
    "text by ",
    "reporting by ",
    "texte par ",
    "texte de ",
    "texto de ",
    "text von ",
    "testo di ",
    "texto: ",
    "words by ",
    "article by ",
    "by: ",
    "by ",
    "von ",
    "par ",
    "por ",
    "di ",
    "da ",
    "door ",
    "av ",
    "autor: ",
    "autorin: ",
    "author: ",
    "auteur : ",
    "text: ",
    "автор: ",
    "автор ",
    "текст: ",
    "作者：",
    "作者:",
    "文/",
    "文／",
    "記者 ",
    "记者 ",
];

/// Words that names have in the middle, in lower case.
const SMALL: [&str; 26] = [
    "and", "und", "et", "y", "e", "de", "van", "von", "der", "den", "dem", "for", "и", "the", "in", "da",
    "la", "le", "del", "della", "di", "dos", "du", "al", "bin", "ten",
];

/// Agencies and other names that stand in bylines and belong to nobody, in lower case.
const NOBODY: [&str; 45] = [
    "name",
    "agencies",
    "agenturen",
    "agences",
    "agencias",
    "dpa",
    "afp",
    "ap",
    "reuters",
    "apa",
    "sid",
    "epd",
    "kna",
    "ansa",
    "efe",
    "tass",
    "xinhua",
    "kyodo",
    "yonhap",
    "associated press",
    "the associated press",
    "agence france-presse",
    "press association",
    "pa media",
    "upi",
    "ani",
    "pti",
    "admin",
    "administrator",
    "webmaster",
    "staff",
    "staff writer",
    "staff reporter",
    "editor",
    "editors",
    "news desk",
    "newsroom",
    "redaktion",
    "rédaction",
    "la rédaction",
    "redacción",
    "редакция",
    "编辑部",
    "온라인뉴스팀",
    "follow author",
];

/// Words of a role, in lower case; a part of a byline that holds one is no name.
const ROLES: [&str; 26] = [
    "writer",
    "reporter",
    "correspondent",
    "editor",
    "contributor",
    "columnist",
    "producer",
    "journalist",
    "staff",
    "photographer",
    "author",
    "redakteur",
    "redakteurin",
    "korrespondent",
    "journaliste",
    "correspondant",
    "redactor",
    "redactora",
    "corresponsal",
    "periodista",
    "giornalista",
    "корреспондент",
    "журналист",
    "fellow",
    "professor",
    "director",
];

/// What ends the names of a byline, in lower case.
const AFTER: [&str; 16] = [
    " updated",
    " published",
    " posted",
    " last modified",
    " on monday",
    " follow ",
    " @",
    " | updated",
    " • ",
    " · ",
    " // ",
    " — ",
    " – ",
    " - ",
    "\n",
    "\t",
];

/// The names in a text that is known to name authors: a field of the page's data, an element called `byline`.
pub(super) fn named(text: &str) -> Vec<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.contains("://") || text.chars().count() > 2 * LONGEST {
        return Vec::new();
    }
    let mut text = without_before(&text).to_owned();
    // The rest of the line is a date, a place, an address.
    let low = text.to_lowercase();
    if low.len() == text.len()
        && let Some(at) = AFTER.iter().filter_map(|after| low.find(after)).min()
    {
        text = text.get(..at).unwrap_or_default().to_owned();
    }
    let text = without_date(&without_agency(&text));
    let mut names: Vec<String> = Vec::new();
    for part in people(&text) {
        let low = part.to_lowercase();
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let role = low.split_whitespace().any(|word| ROLES.contains(&word));
        let part = if role && names.is_empty() { without_role(&part) } else { part };
        if digits > 2 || part.split_whitespace().count() > 6 || role && !names.is_empty() {
            continue;
        }
        // "Ana Mori in Riverton"
        let name = part.split_once(" in ").map_or(part.as_str(), |(name, _)| name).trim();
        if !name.is_empty() && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    if names.iter().any(|name| !is_nobody(name)) {
        names.retain(|name| !is_nobody(name));
    }
    names
}

/// The names behind "by". A page may say it twice, once for every article and once for this one; but "da" behind "by"
/// belongs to the name.
fn without_before(text: &str) -> &str {
    let opens = |text: &str, before: &str| {
        text.get(..before.len()).is_some_and(|start| start.to_lowercase() == before)
    };
    let Some(before) = BEFORE.iter().find(|before| opens(text, before)) else { return text };
    let mut text = text;
    while opens(text, before) {
        text = text.get(before.len()..).unwrap_or_default().trim();
    }
    text
}

/// The names without what stands behind them in brackets, as the agency that helped, and without whoever edited them.
fn without_agency(text: &str) -> String {
    let text = text.split_once(" (").map_or(text, |(names, rest)| {
        if rest.trim_end().ends_with(')') || !rest.contains(')') { names } else { text }
    });
    let edited = ["; editing ", "; edited ", ", editing ", "; Editing ", "; Edited "];
    let at = edited.iter().filter_map(|words| text.find(words)).min();
    at.and_then(|at| text.get(..at)).unwrap_or(text).to_owned()
}

/// The text before a date: "Ana Mori March 2", "Ana Mori 2. März".
fn without_date(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for word in text.split(' ') {
        let month = super::dates::month_of(word.trim_matches(|c: char| !c.is_alphanumeric())).is_some();
        let more = kept.len() > 1;
        if more && (month || word.starts_with(|c: char| c.is_ascii_digit())) {
            break;
        }
        kept.push(word);
    }
    let kept = if kept.len() == text.split(' ').count() { text.to_owned() } else { kept.join(" ") };
    kept.trim_end_matches([',', ' ', '(']).to_owned()
}

/// "Ana Mori Games Editor" is Ana Mori: a role of one or two words stands behind two names.
fn without_role(part: &str) -> String {
    let words: Vec<&str> = part.split_whitespace().collect();
    match words.as_slice() {
        [first, second, _, _] | [first, second, _] => format!("{first} {second}"),
        _ => part.to_owned(),
    }
}

/// Whether a name is an agency's or a desk's: "dpa", "sid/dpa", "riverpost.example".
pub(super) fn is_nobody(name: &str) -> bool {
    let low = name.to_lowercase();
    let host = || {
        let mut parts = name.rsplit('.');
        let end =
            parts.next().is_some_and(|end| end.chars().count() >= 2 && end.chars().all(char::is_lowercase));
        end && parts.next().is_some_and(|part| part.chars().count() >= 2)
    };
    low.split('/').all(|part| NOBODY.contains(&part.trim())) || !name.contains(' ') && host()
}

/// Words for those who make a newspaper, in lower case; of a role in [`ROLES`].
const HOUSE: [&str; 20] = [
    "staff",
    "desk",
    "team",
    "news",
    "newsroom",
    "editors",
    "online",
    "web",
    "redaktion",
    "onlineredaktion",
    "redaktionen",
    "redactie",
    "redakcja",
    "redakce",
    "rédaction",
    "redacción",
    "redação",
    "redazione",
    "editorial",
    "редакция",
];

/// Whether a name is that of the outlet, with or without a word for those who make it: "River Post staff",
/// "Redaktion Flusspost".
pub(super) fn is_house(name: &str, outlet: &str) -> bool {
    let made_by = |word: &&str| {
        let low = word.to_lowercase();
        HOUSE.contains(&low.as_str()) || ROLES.contains(&low.as_str())
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    let before = words.iter().take_while(|word| made_by(word)).count();
    let behind = words.iter().skip(before).rev().take_while(|word| made_by(word)).count();
    let rest = words.get(before..words.len() - behind).unwrap_or_default().join(" ");
    same_site(outlet, name) || same_site(outlet, &rest)
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(|c| !c.is_lowercase())
}

/// Whether words are set as names are, with capitals; in many scripts there are none.
pub(super) fn is_set_as_name(words: &str) -> bool {
    words.split_whitespace().all(|word| is_capital(word) || SMALL.contains(&word))
}

/// The authors that a line names, if it is a byline.
pub(super) fn byline(line: &str) -> Option<Vec<String>> {
    let line = line.trim();
    if line.chars().count() > LONGEST || line.contains(['“', '”', '?', '!', '。']) {
        return None;
    }
    let low = line.to_lowercase();
    if let Some(name) = reporter(line) {
        return Some(vec![name]);
    }
    let before = BEFORE.iter().find(|before| low.starts_with(*before))?;
    let names = line.get(before.len()..)?;
    // "By dawn the bridge was open" is no byline: names have capitals, or no cases at all.
    let fits = is_set_as_name(names);
    // "Von der Leyen in Kiew": whoever wrote it has a first name.
    let first = names.split_whitespace().next().is_some_and(is_capital);
    let dated = names.chars().filter(char::is_ascii_digit).count() > 2;
    let names = if dated { Vec::new() } else { named(names) };
    (fits && first && !names.is_empty() && !line.ends_with('.')).then_some(names)
}

/// A Korean byline: "홍길동 기자", with or without an address behind it.
fn reporter(line: &str) -> Option<String> {
    let (name, rest) = line.split_once(" 기자").or_else(|| line.split_once("기자"))?;
    let name = name.trim().trim_start_matches('=').trim();
    let hangul = name.chars().all(|c| matches!(c, '가'..='힣'));
    let tail = rest.trim();
    let end = tail.is_empty() || tail == "=" || tail.contains('@');
    (hangul && (2..=4).contains(&name.chars().count()) && end).then(|| name.to_owned())
}

/// The single names of a list of them.
pub(super) fn people(names: &str) -> Vec<String> {
    let mut list = names.to_owned();
    // "Mac & i" is one name.
    if list.split(" & ").all(|part| part.trim().chars().count() > 2) {
        list = list.replace(" & ", ",");
    }
    let between = [
        " and ", " und ", " et ", " y ", " и ", " og ", " och ", " oraz ", " ve ", " with ", " mit ",
        " avec ", "、", "；", ";", "，", " | ",
    ];
    for between in between {
        list = list.replace(between, ",");
    }
    let names = list.split(',').map(|name| name.trim().trim_matches(['.', ':', '：']).trim());
    let names = names.filter(|name| (2..=60).contains(&name.chars().count()));
    // An address is nobody's name, nor is what stands in brackets or behind a colon.
    let named = |name: &&str| !name.contains("://") && !name.contains('@') && !name.contains(": ");
    names.filter(named).filter(|name| !name.starts_with(['(', '['])).map(str::to_owned).take(12).collect()
}

#[cfg(test)]
mod tests {
    use super::{byline, is_house, named};

    #[test]
    fn bylines_name_people() {
        let names = |line: &str| byline(line).unwrap_or_default().join("|");
        assert_eq!(names("By Ana Mori and Lee Hana"), "Ana Mori|Lee Hana");
        assert_eq!(names("BY ANA MORI"), "ANA MORI");
        assert_eq!(names("Von Jan de Vries"), "Jan de Vries");
        assert_eq!(names("홍길동 기자"), "홍길동");
        assert_eq!(names("홍길동 기자 hong@example.org"), "홍길동");
        assert_eq!(names("作者：张三"), "张三");
        for line in [
            "By dawn the bridge was open",
            "By Monday, everyone knew.",
            "기자회견에서 말했다",
            "Byron",
            "Von der Leyen in Kiew",
        ] {
            assert_eq!(byline(line), None, "{line}");
        }
    }

    #[test]
    fn a_house_has_many_names() {
        for (name, outlet) in [
            ("River Post", "The River Post"),
            ("River Post staff", "the River Post"),
            ("Redaktion Flusspost", "Flusspost"),
            ("River Post News Desk", "River Post"),
        ] {
            assert!(is_house(name, outlet), "{name}");
        }
        for name in ["Ana Mori", "Reuters", "staff", "Post Mori"] {
            assert!(!is_house(name, "The River Post"), "{name}");
        }
    }

    #[test]
    fn names_are_told_from_what_stands_beside_them() {
        let names = |text: &str| named(text).join("|");
        assert_eq!(names("By ANA MORI, River Press Writer"), "ANA MORI");
        assert_eq!(names("Von Ana Mori, dpa"), "Ana Mori");
        assert_eq!(names("Par Ana Mori et Lee Hana"), "Ana Mori|Lee Hana");
        assert_eq!(names("Ana Mori in Riverton"), "Ana Mori");
        assert_eq!(names("Reuters"), "Reuters");
        assert_eq!(names("By by ANA MORI, LEE HANA and ILYA REN"), "ANA MORI|LEE HANA|ILYA REN");
        assert_eq!(names("By Da Silva"), "Da Silva");
        assert_eq!(names("By Ana Mori Updated March 2, 2026"), "Ana Mori");
        assert_eq!(names("https://example.org/ana"), "");
        assert_eq!(names("Texte par Ana MORI (avec AFP)"), "Ana MORI");
        assert_eq!(names("Reporting by Ana Mori and Lee Hana; editing by Tom Poe"), "Ana Mori|Lee Hana");
        assert_eq!(names("Ana Mori og Lee Hana"), "Ana Mori|Lee Hana");
        assert_eq!(names("Ana Mori, riverpost.example"), "Ana Mori");
        assert_eq!(names("Ana Mori, (Image: Lee Hana)"), "Ana Mori");
        assert_eq!(names("Ana Mori mit dpa"), "Ana Mori");
        assert_eq!(names("The River Post with Agencies"), "The River Post");
        assert_eq!(names("Quelle: sid/dpa"), "");
    }
}
