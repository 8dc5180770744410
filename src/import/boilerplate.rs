//! Lines that belong to a page and not to an article: "Share this", rights, "Read more".
//!
//! A line is boilerplate for what it says as a whole, never for how a sentence begins: "Subscribers fell by a third."
//! and "Advertising cost more." are parts of a story in every language.

use super::Reason;
use super::boilerplate_alone::{ALONE, ALONE_EASTERN};
use super::boilerplate_lines::{ABOUT, AGENCIES, CREDITS, READING, RIGHTS, SERVICES};
use super::boilerplate_service::{is_caption, is_for_subscribers, is_programme, is_stamp};
use super::boilerplate_words::{ASKING, LEADING, SITE};
use super::credits;

/// The longest line that is taken for one, in characters.
const LONGEST: usize = 220;
/// The longest line about rights, in characters; what is longer is the foot of a page.
const LONGEST_RIGHTS: usize = 160;
/// The longest line that begins like an invitation, in characters.
const LONGEST_INVITATION: usize = 120;

/// Why a line is not part of an article, if it is not.
pub(super) fn reason(line: &str) -> Option<Reason> {
    let line = line.trim();
    if is_caption(line) {
        return Some(Reason::Caption);
    }
    let length = line.chars().take(LONGEST + 1).count();
    // A sentence that somebody says is a sentence of the article.
    if length > LONGEST || line.contains(['“', '”', '"', '«', '「']) {
        return None;
    }
    let low = line.to_lowercase().replace('’', "'");
    if is_rights(&low) {
        return Some(Reason::Rights);
    }
    let sentence = is_sentence(line);
    if is_stamp(&low, sentence) || is_programme(&low) {
        return Some(Reason::Head);
    }
    if is_for_subscribers(&low) {
        return Some(Reason::Invitation);
    }
    if let Some(reason) = credits::reason(line) {
        return Some(reason);
    }
    let begins = |words: &&&str| begins_with(&low, words);
    if let Some(reason) = credit(&low, length, sentence) {
        return Some(reason);
    }
    // "[What you need to know to start the day: Get Riverton Today in your inbox.]"
    let aside = line.starts_with('[') && line.ends_with(']');
    if aside && SITE.iter().any(|word| low.contains(word)) {
        return Some(Reason::Invitation);
    }
    if ASKING.iter().any(|words| begins(&words)) && length <= LONGEST_INVITATION {
        // "Follow us through the village, the guide said." is a sentence of a story.
        let site = SITE.iter().any(|word| low.contains(word));
        return (site || !sentence).then_some(Reason::Invitation);
    }
    if length <= LONGEST_INVITATION
        && LEADING.iter().filter(begins).any(|words| {
            let rest = low.get(words.len()..).unwrap_or_default().trim_start();
            !sentence || words.ends_with(':') || rest.starts_with([':', '：'])
        })
    {
        return Some(Reason::Invitation);
    }
    if is_alone(&low) || is_services(&low) { Some(Reason::Invitation) } else { None }
}

/// Whether a line begins with these words, and not with longer ones.
fn begins_with(low: &str, words: &str) -> bool {
    low.strip_prefix(words).is_some_and(|rest| {
        words.ends_with(|c: char| !c.is_alphanumeric())
            || words.chars().any(is_eastern)
            || !rest.starts_with(char::is_alphanumeric)
    })
}

/// The credit of a picture, or what is said of the text: who edited it, how long it takes to read.
fn credit(low: &str, length: usize, sentence: bool) -> Option<Reason> {
    let first = low.trim_start_matches(['(', '（', '[', '【', ' ']);
    if length <= LONGEST_INVITATION && CREDITS.iter().any(|words| begins_with(first, words)) {
        return Some(Reason::Caption);
    }
    let last = low.trim_end_matches([')', '）', ']', '】', '.', ' ']);
    if length <= 80 && !sentence && AGENCIES.iter().any(|words| last.ends_with(words)) {
        return Some(Reason::Caption);
    }
    // A sentence may begin with such a word; a line that names somebody has a sign behind it.
    let named = |words: &str| {
        let signs = [':', '：', ' ', '|', '/'];
        words.ends_with(signs) || first.strip_prefix(words).is_some_and(|rest| rest.starts_with(signs))
    };
    if ABOUT.iter().any(|words| begins_with(first, words) && (!sentence || named(words))) {
        return Some(Reason::Head);
    }
    let reading = length <= 70 && !sentence && low.contains(|c: char| c.is_ascii_digit());
    if reading && READING.iter().any(|words| low.contains(words)) {
        return Some(Reason::Head);
    }
    // The clock of a player.
    let clock = low.contains("0:00") && low.chars().all(|c| c.is_ascii_digit() || ":/-– ".contains(c));
    clock.then_some(Reason::Invitation)
}

/// Whether a heading, or a line like one, stands over links to other texts or over a note about the authors.
pub(super) fn opens_related(heading: &str) -> bool {
    let low = heading.trim().to_lowercase().replace('’', "'");
    low.chars().count() <= 60 && !is_sentence(heading) && LEADING.iter().any(|words| begins_with(&low, words))
}

fn is_eastern(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Whether a line says something of its own: it ends like a sentence and has more than a few words.
fn is_sentence(line: &str) -> bool {
    let ends =
        line.trim_end_matches([')', '’', '\'']).ends_with(['.', '。', '!', '！', '?', '？', '다', '요']);
    let eastern = line.chars().filter(|c| is_eastern(*c)).count();
    ends && (line.split_whitespace().count() >= 4 || eastern >= 8)
}

/// What a line says of the rights in the text: the whole line, or of the foot of a page the part with the sign.
pub(super) fn rights_in(line: &str) -> Option<String> {
    let short = |part: &&str| part.chars().count() <= LONGEST_RIGHTS;
    let line = line.trim();
    let divided = line.contains(['|', '•', '·']);
    let mut parts = line.split(['|', '•', '·']).flat_map(|part| part.split_inclusive(". ")).map(str::trim);
    let part = || parts.find(|part| short(part) && is_rights(&part.to_lowercase()));
    Some(line).filter(|line| short(line) && !divided).or_else(part).map(str::to_owned)
}

/// Who has the rights, where the line names them behind the sign and a year: "© 2026 The River Post Company".
pub(super) fn owner_in(rights: &str) -> Option<String> {
    let digits = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | ',');
    let behind = rights.split_once('©').map(|(_, behind)| behind.trim_start_matches(digits));
    let owner = behind?.split(['.', ',', '|', ';', '·', '(', '/', '\n']).next()?.trim();
    let words = |tail: &str| owner.strip_suffix(tail).map(str::trim);
    let owner = [" Company", " Co", " GmbH", " AG", " Ltd", " Limited", " Inc", " LLC", " SA", " S"]
        .iter()
        .find_map(|tail| words(tail))
        .unwrap_or(owner);
    let capital = owner.chars().next().is_some_and(|c| c.is_uppercase() || is_eastern(c));
    let low = owner.to_lowercase();
    let all =
        ["all rights", "alle rechte", "tous droits", "todos los"].iter().any(|words| low.contains(words));
    let short = (2..=6).contains(&owner.split_whitespace().count()) || owner.chars().any(is_eastern);
    (capital && short && !all && owner.chars().count() <= 50).then(|| owner.to_owned())
}

/// Whether the line is about who may copy the page. Stories write about permission and copyright too, so these
/// words need a sign or a year beside them.
fn is_rights(low: &str) -> bool {
    if RIGHTS.iter().any(|words| low.contains(words)) {
        return true;
    }
    let year = low
        .split(|c: char| !c.is_ascii_digit())
        .any(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")));
    let sign = low.contains('©') || low.contains("(c)") && low.contains("copyright");
    let first = low.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    sign && (year || first.starts_with('©') || first.starts_with("copyright"))
        || first.starts_with("copyright ") && year && low.split_whitespace().count() <= 14
}

fn is_alone(low: &str) -> bool {
    // "Comments (12)", "Advertisement:", "分享到：微信 微博"
    let letters = low.trim_matches(|c: char| !c.is_alphabetic());
    if ALONE.contains(&letters) || ALONE_EASTERN.contains(&letters) {
        return true;
    }
    ALONE_EASTERN
        .iter()
        .filter_map(|words| low.strip_prefix(words))
        .any(|rest| rest.starts_with([':', '：', ' ']) && rest.chars().count() <= 30)
}

/// Whether a line names one service, or several; one alone may be a word of the text.
pub(super) fn names_service(line: &str) -> bool {
    let low = line.trim().to_lowercase();
    !low.is_empty() && services(&low).is_some_and(|several| several > 0)
}

/// Whether a line names services and nothing else.
fn is_services(low: &str) -> bool {
    services(low).is_some_and(|several| {
        several > 1
            || several == 1 && matches!(low, "facebook" | "twitter" | "whatsapp" | "pinterest" | "linkedin")
    })
}

/// How many words of a line there are, where it names services and nothing else.
fn services(low: &str) -> Option<usize> {
    let mut several = 0;
    for word in low.split(|c: char| c.is_whitespace() || matches!(c, '|' | '/' | '·' | ',' | '•' | '(' | ')'))
    {
        if word.is_empty() || word.chars().all(|c| c.is_ascii_digit()) {
            continue;
        }
        several += 1;
        let known = SERVICES.contains(&word) || ALONE.contains(&word) || ALONE_EASTERN.contains(&word);
        if !known && !matches!(word, "on" | "via" | "to" | "auf" | "sur" | "en") {
            return None;
        }
    }
    Some(several)
}

/// Whether a heading opens what readers wrote.
pub(super) fn opens_comments(heading: &str) -> bool {
    let low = heading.trim().to_lowercase();
    let letters = low.trim_matches(|c: char| !c.is_alphabetic());
    let letters = letters.strip_prefix("eine ").or_else(|| letters.strip_prefix("ein ")).unwrap_or(letters);
    let words = [
        "comments",
        "comment",
        "reader comments",
        "leserkommentare",
        "leave a comment",
        "leave a reply",
        "join the conversation",
        "kommentare",
        "commentaires",
        "comentarios",
        "comentários",
        "commenti",
        "комментарии",
        "评论",
        "網友評論",
        "评论区",
        "댓글",
        "community comments",
        "readers' comments",
        "post a comment",
        "commentaires des lecteurs",
        "réactions",
        "reacties",
        "komentarze",
        "kommentarer",
        "обсуждение",
        "网友评论",
        "发表评论",
        "發表評論",
        "发表回复",
        "最新评论",
        "コメント",
        "コメントを残す",
        "댓글쓰기",
    ];
    let counted =
        ["responses", "replies", "discussion", "antworten", "antwort", "meinungen", "respuestas", "risposte"];
    let begin = [
        "leave a ",
        "kommentare zu",
        "antworten auf",
        "antwort auf",
        "antworten zu",
        "gedanken zu",
        "responses to",
        "response to",
        "schreibe einen kommentar",
        "schreiben sie einen kommentar",
        "hinterlasse einen kommentar",
        "hinterlasse eine antwort",
        "kommentar schreiben",
        "kommentar verfassen",
        "kommentar hinterlassen",
        "laisser un commentaire",
        "laissez un commentaire",
        "deja un comentario",
        "deja una respuesta",
        "lascia un commento",
        "deixe um comentário",
        "deixe uma resposta",
        "geef een reactie",
        "dodaj komentarz",
        "добавить комментарий",
        "оставить комментарий",
    ];
    // Studies have a section of that name; only comments are counted.
    let number = low.contains(|c: char| c.is_ascii_digit());
    words.contains(&letters)
        || number && counted.contains(&letters)
        || begin.iter().any(|words| letters.starts_with(words))
        || letters.starts_with("comments on ")
        || letters.starts_with("thoughts on ")
}

#[cfg(test)]
mod tests {
    use super::{Reason, opens_comments, reason};

    #[test]
    fn the_rights_of_a_page_are_its_own_part_of_the_foot() {
        for (line, rights) in [
            (
                "© 2026 The River Post. All rights reserved.",
                Some("© 2026 The River Post. All rights reserved."),
            ),
            (
                "Terms of use | Privacy | Copyright © 2026, The River Post | Do not sell my data | Contact us",
                Some("Copyright © 2026, The River Post"),
            ),
            (
                &format!("{} © 2026 The River Post. {0}", "We love our readers. ".repeat(20)),
                Some("© 2026 The River Post."),
            ),
            (&format!("{} all rights reserved", "and so on ".repeat(40)), None),
        ] {
            assert_eq!(super::rights_in(line).as_deref(), rights, "{line}");
        }
    }

    #[test]
    fn rights_name_their_owner() {
        for (line, owner) in [
            ("© 2026 The River Post Company", Some("The River Post")),
            ("Copyright © 2019-2026 The River Post. All rights reserved.", Some("The River Post")),
            ("© River Post Media GmbH", Some("River Post Media")),
            ("© 2026", None),
            ("© 2026 All rights reserved", None),
            ("© 2026 by whoever wrote the texts on these many pages", None),
            ("All rights reserved.", None),
        ] {
            assert_eq!(super::owner_in(line).as_deref(), owner, "{line}");
        }
    }

    #[test]
    fn boilerplate_is_told_from_sentences() {
        for line in [
            "Share this",
            "SHARE ON FACEBOOK",
            "Read more: a bridge",
            "Subscribe to our newsletter",
            "관련기사",
            "Sign up for our morning briefing",
            "Sign up for our morning briefing.",
            "We use cookies to improve your visit. Accept all",
            "Advertisement",
            "Comments (12)",
            "Anzeige",
            "Lesen Sie auch: Die alte Brücke",
            "À lire aussi : le vieux pont",
            "Lea también: el puente viejo",
            "Leia também: a ponte velha",
            "Читайте также: старый мост",
            "Реклама",
            "分享到：微信 微博",
            "相关阅读：大桥开通",
            "구독하기",
            "Facebook Twitter WhatsApp",
            "Facebook | X | E-Mail",
            "Your browser does not support the video tag.",
            "Das könnte Sie auch interessieren",
            "Ähnliche Beiträge",
            "Schlagwörter: Brücke, Verkehr",
            "Kategorien: Verkehr",
            "Veröffentlicht in Verkehr",
            "Diesen Beitrag teilen",
            "Gefällt mir: Gefällt mir Wird geladen …",
            "Weiterlesen",
            "收藏 | 保存 | 打印 | 关闭",
            "関連記事：橋が開通",
            "Похожие записи",
            "Artículos relacionados",
            "0:00/2:33",
            "Be the first to comment",
            "[What you need to know to start the day: Get Riverton Today in your inbox.]",
        ] {
            assert_eq!(reason(line), Some(Reason::Invitation), "{line}");
        }
        for line in [
            "Foto: dpa",
            "(Image credit: Lee Hana)",
            "Bild: Lee Hana / imago",
            "Lee Hana/AFP/Getty Images",
            "图/新华社",
        ] {
            assert_eq!(reason(line), Some(Reason::Caption), "{line}");
        }
        for line in [
            "（责任编辑：张三）",
            "本文来源：新华社 责任编辑：张三",
            "Lesezeit: 5 Minuten",
            "March 2, 2026 • 8 minute read",
            "Dieser Beitrag wurde unter Verkehr abgelegt und mit Brücke verschlagwortet.",
            "This entry was posted in Traffic and tagged bridge.",
        ] {
            assert_eq!(reason(line), Some(Reason::Head), "{line}");
        }
        for line in [
            "© 2026 The River Post",
            "All rights reserved.",
            "무단전재 및 재배포 금지",
            "版权所有，不得转载",
            "Copyright 2026 The River Post",
            "Alle Rechte vorbehalten",
        ] {
            assert_eq!(reason(line), Some(Reason::Rights), "{line}");
        }
    }

    #[test]
    fn sentences_stay_whatever_they_begin_with() {
        for line in [
            "Share prices fell on Monday.",
            "“Share this bread,” he said.",
            "Comments by the minister caused an uproar in the parliament of the city.",
            "Subscribers fell by a third.",
            "He entered the building without permission.",
            "The law on copyright was changed in spring.",
            "The copyright law of 1998 was changed in spring.",
            "Advertising cost a third more than before.",
            "Advertisement revenue fell in 2025.",
            "Related costs rose to forty million crowns.",
            "Follow the river for a mile and you see it.",
            "Follow us through the village, the guide said.",
            "扫一扫已经成为日常。",
            "Anzeige wurde gegen Unbekannt erstattet.",
            "Teilen der Stadt fehlt das Wasser.",
            "Werbung wurde teurer.",
            "La publicité coûte plus cher.",
            "Publicidad y prensa bajaron un tercio.",
            "Compartir el agua es difícil.",
            "Подписание договора состоялось в Минске.",
            "Реклама подорожала на треть.",
            "分享经济在中国迅速发展。",
            "点击率上升了三成，公司表示满意。",
            "广告收入下降了三成。",
            "구독자가 백만 명을 넘어섰다고 회사가 밝혔습니다.",
            "댓글을 단 사람은 백 명이었다.",
            "Facebook and Twitter fell.",
            "Fotografieren ist im Museum verboten.",
            "Bildung kostet mehr als vor zehn Jahren.",
            "Themen der Sitzung waren die Brücke und der Hafen.",
            "Die Zeitung gehört jetzt zur Hälfte der Agentur, berichtet Reuters.",
            "编辑部昨天搬进了新的大楼。",
            "来源不明的水流进了河里。",
            "The book takes about ten hours to read.",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }

    #[test]
    fn headings_open_comments() {
        for heading in [
            "Comments",
            "12 Comments",
            "Kommentare (3)",
            "Комментарии",
            "댓글 4",
            "3 Kommentare zu „Die Brücke“",
            "Eine Antwort auf „Die Brücke“",
            "Schreibe einen Kommentar",
            "Laisser un commentaire",
            "12 responses",
        ] {
            assert!(opens_comments(heading), "{heading}");
        }
        for heading in [
            "Comments by the minister",
            "A discussion of rivers",
            "The respondents",
            "Discussion",
            "Responses",
        ] {
            assert!(!opens_comments(heading), "{heading}");
        }
    }
}
