//! What a Korean mention calls somebody: the name and the office in it, in either order.

use crate::quotes::Span;
use crate::quotes::cjk::korean_words::{date, family, words};
use crate::quotes::cjk::text::{CjkText, Naming};

/// 전, 현: a word that makes another office of the one behind it.
fn is_former(cjk: &CjkText<'_>, word: Span) -> bool {
    cjk.pack.list("lesser offices").contains(&cjk.text(word))
}

/// 외무성, 미국, 지역: a word beside an office that is a body, a country or no more than what kind, and nobody's name.
fn is_body_word(cjk: &CjkText<'_>, word: Span) -> bool {
    let ends = |list: &str| cjk.entry_before(list, word.1).is_some();
    let text = cjk.text(word);
    let listed = ["countries", "no names", "pronouns"].iter().any(|list| cjk.pack.list(list).contains(&text));
    // 고원 검사: two characters that begin like a name are one.
    let short = word.1 - word.0 == 2 && cjk.entry("surnames", word.0).is_some();
    let body =
        cjk.entry_before("bodies", word.1).is_some_and(|length| length > 1 || word.1 - word.0 < 3 && !short);
    listed || body || ends("unnamed") || ends("outlet tails") || !short && ends("body endings")
}

/// How Korean says who someone is.
pub(super) struct Korean;

impl Naming for Korean {
    fn parts(&self, cjk: &CjkText<'_>, (from, to): Span) -> (Option<Span>, Option<Span>) {
        // 감사원 보고서, 목격자들: what is written, and several people, have no name.
        let several = to > from + 1 && cjk.at(to - 1) == '들';
        if cjk.entry_before("documents", to).is_some()
            || several && cjk.entry_before("unnamed", to - 1).is_some()
        {
            return (None, None);
        }
        // 현지 의사 한 명: somebody who is counted.
        if cjk.at(to.saturating_sub(1)) == '명' && to > from + 1 && cjk.at(to - 2).is_whitespace() {
            return (None, None);
        }
        let words = words(cjk, from, to);
        let title = |word: &Span| cjk.entry_before("titles", word.1);
        // 한지우 외교부 대변인, 주민 이금순(71) 씨: the word that begins like a name.
        let named = words.iter().filter_map(|word| family(cjk, *word).filter(|name| name.1 - name.0 == 3));
        // 은퇴를 선언한 가수: a noun with its particle, and an office behind no name.
        let bends = |name: &Span| name.1 < to && "를을에의".contains(cjk.at(name.1 - 1));
        // 도널드 크로프트 시장의 부인: whose somebody is.
        let owns = |name: &Span| {
            words.iter().any(|word| word.0 > name.1 && word.1 < to && cjk.at(word.1 - 1) == '의')
        };
        let named: Vec<Span> = named.filter(|name| !bends(name) && !owns(name)).collect();
        // 선언한 가수 윤해솔: the word that does not only describe.
        let describes = |name: &&Span| cjk.entry_before("no topics", name.1).is_some();
        let titled = |name: &&Span| {
            words.iter().find(|word| word.0 >= name.1).is_none_or(|word| title(word).is_some())
        };
        let first = || named.iter().find(titled);
        let named = named.iter().find(|name| !describes(name)).or_else(first).copied();
        // 마리아 코바치 씨: two words before an office, of which the first only begins like a family name.
        let named = named.map(|name| {
            let index = words.iter().position(|word| word.0 == name.0 && word.1 == name.1);
            let behind = index.and_then(|index| words.get(index + 1..index + 3));
            match behind {
                Some([last, office])
                    if cjk.text(*office) == "씨" && title(last).is_none() && !is_body_word(cjk, *last) =>
                {
                    (name.0, last.1)
                }
                _ => name,
            }
        });
        if let Some(name) = named.filter(|_| words.len() > 1) {
            let office = words.iter().rev().find(|word| word.0 > name.1 && title(word).is_some());
            let role = match office {
                Some(last) if cjk.text(*last) != "씨" => {
                    (words.iter().find(|w| w.0 > name.1).map_or(last.0, |w| w.0), last.1)
                }
                _ if from + 1 < name.0 => (from, name.0 - 1),
                _ => return (Some(name), None),
            };
            return (Some(name), Some(role));
        }
        // 성남의 병원: whose it is, nobody's name.
        let hangul = |(a, b): Span| {
            let joined = b > a + 1 && "의을를에".contains(cjk.at(b - 1));
            b - a <= 5 && !joined && (a..b).all(|i| ('가'..='힣').contains(&cjk.at(i)))
        };
        match words.as_slice() {
            // 한 관계자, 한 친청계 최고위원: somebody; 한 전 대표 is a Han.
            [count, rest @ .., _]
                if cjk.pack.list("counts").contains(&cjk.text(*count))
                    && (cjk.entry_before("unnamed", to).is_some()
                        || !rest.is_empty() && !rest.iter().any(|word| is_former(cjk, *word))) =>
            {
                (None, None)
            }
            // 회의에 참석한 한 의원: somebody behind a clause about them.
            [.., before, count, _]
                if cjk.pack.list("counts").contains(&cjk.text(*count))
                    && cjk.entry_before("no topics", before.1).is_some() =>
            {
                (None, None)
            }
            // 김 전 총리: the name before what makes another office of the office.
            [.., name, former, office]
                if title(office).is_some()
                    && is_former(cjk, *former)
                    && title(name).is_none()
                    && hangul(*name) =>
            {
                (Some(*name), Some((former.0, office.1)))
            }
            [before @ .., name, office]
                if title(office).is_some() && title(name).is_none() && hangul(*name) =>
            {
                if is_body_word(cjk, *name) || is_former(cjk, *name) {
                    // 존 리드 국방부 대변인: two words before the body.
                    let plain = |word: &Span| {
                        hangul(*word)
                            && title(word).is_none()
                            && !is_body_word(cjk, *word)
                            && !is_former(cjk, *word)
                    };
                    return match before {
                        [given, last] if plain(given) && plain(last) => {
                            (Some((given.0, last.1)), Some((name.0, office.1)))
                        }
                        _ => (None, None),
                    };
                }
                // 클라라 호프만 대변인
                let given = before.last().filter(|given| {
                    let common = is_body_word(cjk, **given) || is_former(cjk, **given);
                    name.1 - name.0 > 1 && hangul(**given) && title(given).is_none() && !common
                });
                let name = (given.map_or(name.0, |given| given.0), name.1);
                let first = words.first().map_or(from, |word| word.0);
                let role = if first < name.0 { (first, name.0 - 1) } else { *office };
                (Some(name), Some(role))
            }
            [.., office, name] if title(office).is_some() && hangul(*name) => {
                (Some(*name), Some((from, office.1)))
            }
            [name]
                if hangul(*name)
                    && name.1 - name.0 <= 4
                    && title(name).is_none()
                    && cjk.entry("bodies", name.0).is_none()
                    && cjk.entry_before("bodies", name.1).is_none_or(|length| length < 2)
                    && cjk.entry_before("unnamed", name.1).is_none() =>
            {
                (Some(*name), None)
            }
            _ => (None, None),
        }
    }

    fn whole(&self, cjk: &CjkText<'_>, family: char, office: &str) -> Option<String> {
        let hangul = |i: usize| ('가'..='힣').contains(&cjk.at(i));
        let office: Vec<char> = office.chars().collect();
        let stands = |i: usize| cjk.chars.get(i..i + office.len()) == Some(office.as_slice());
        let before = |i: usize| i > office.len() && cjk.at(i - 1) == ' ' && stands(i - 1 - office.len());
        let begins =
            |i: &usize| cjk.at(*i) == family && (*i == 0 || !hangul(i - 1)) && (*i..i + 3).all(hangul);
        // 김민석 전 국무총리 is 김 전 총리, whichever prime minister it was.
        let last: Vec<char> = office.iter().copied().skip_while(|c| *c != ' ').skip(1).collect();
        let fuller = |i: usize| {
            let near = words(cjk, i + 3, i + 20);
            !last.is_empty()
                && near.iter().skip(1).take(2).any(|word| {
                    (word.0..word.1).any(|k| cjk.chars.get(k..k + last.len()) == Some(last.as_slice()))
                })
                && near.first().is_some_and(|word| is_former(cjk, *word))
        };
        let behind =
            |i: usize| cjk.at(i + 3) == ' ' && (stands(i + 4) || fuller(i)) || !hangul(i + 3) && before(i);
        let mut names =
            (0..cjk.chars.len()).filter(begins).filter(|i| behind(*i)).map(|i| cjk.text((i, i + 3)));
        let one = names.next()?;
        names.all(|other| other == one).then_some(one)
    }

    fn date(&self, cjk: &CjkText<'_>, (from, to): Span) -> Option<Span> {
        words(cjk, from, to).into_iter().filter(|word| cjk.region_at(word.0).is_none()).find_map(
            |(start, end)| {
                if date(cjk, (start, end)) {
                    let last = (start..end).rev().find(|i| "일월년".contains(cjk.at(*i)))?;
                    return Some((start, last + 1));
                }
                let text = cjk.text((start, end));
                let text = text.trim_end_matches(',');
                matches!(text, "이날" | "어제" | "오늘" | "전날")
                    .then_some((start, start + text.chars().count()))
            },
        )
    }
}
