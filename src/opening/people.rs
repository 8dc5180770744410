//! Bylines: who wrote it, as newspapers say it.

/// The longest byline, in characters.
const LONGEST: usize = 120;

/// What stands before the names, in lower case.
const BEFORE: [&str; 14] = [
    "by ",
    "written by ",
    "von ",
    "par ",
    "por ",
    "di ",
    "autor: ",
    "author: ",
    "автор: ",
    "автор ",
    "текст: ",
    "作者：",
    "作者:",
    "記者 ",
];

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
    let named = |word: &str| word.chars().next().is_some_and(|c| !c.is_lowercase());
    let small =
        ["and", "und", "et", "y", "e", "de", "van", "von", "der", "for", "и", "the", "in", "da", "la"];
    let fits = names.split_whitespace().all(|word| named(word) || small.contains(&word));
    let names = people(names);
    (fits && !names.is_empty() && !line.ends_with('.')).then_some(names)
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
    for between in [" and ", " und ", " et ", " y ", " и ", "、", "；", ";", "，", " & ", " | "] {
        list = list.replace(between, ",");
    }
    let names = list.split(',').map(|name| name.trim().trim_matches(['.', ':', '：']).trim());
    let names = names.filter(|name| (2..=60).contains(&name.chars().count()));
    // An address is nobody's name.
    names.filter(|name| !name.contains("://") && !name.contains('@')).map(str::to_owned).take(12).collect()
}

#[cfg(test)]
mod tests {
    use super::byline;

    #[test]
    fn bylines_name_people() {
        let names = |line: &str| byline(line).unwrap_or_default().join("|");
        assert_eq!(names("By Ana Mori and Lee Hana"), "Ana Mori|Lee Hana");
        assert_eq!(names("BY ANA MORI"), "ANA MORI");
        assert_eq!(names("Von Jan de Vries"), "Jan de Vries");
        assert_eq!(names("홍길동 기자"), "홍길동");
        assert_eq!(names("홍길동 기자 hong@example.org"), "홍길동");
        assert_eq!(names("作者：张三"), "张三");
        for line in
            ["By dawn the bridge was open", "By Monday, everyone knew.", "기자회견에서 말했다", "Byron"]
        {
            assert_eq!(byline(line), None, "{line}");
        }
    }
}
