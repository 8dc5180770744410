//! Lines that belong to a page and not to an article: "Share this", rights, "Read more".
//!
//! A line is boilerplate for what it says as a whole, never for how a sentence begins: "Subscribers fell by a third."
//! and "Advertising cost more." are parts of a story in every language.

use super::Reason;

/// The longest line that is taken for one, in characters.
const LONGEST: usize = 220;
/// The longest line that begins like an invitation, in characters.
const LONGEST_INVITATION: usize = 120;

/// What asks the reader to do something, in lower case, however the line goes on.
const ASKING: [&str; 75] = [
    "share this", "share on", "share via", "follow us", "subscribe to", "subscribe now", "subscribe today", "sign up for",
    "sign up to", "sign up now", "sign up here", "click here to", "click to share", "support our journalism",
    "print this", "email this", "leave a comment", "leave a reply", "post a comment", "join the conversation",
    "continue reading", "scroll down", "listen to this article", "read the full story", "read full article",
    "get our newsletter", "get the latest", "download our app", "we use cookies", "this site uses cookies",
    "this website uses cookies", "your browser does not support", "please enable javascript", "javascript is disabled",
    "already a subscriber", "log in to comment", "sign in to comment", "view comments", "show comments",
    "abonnieren sie", "folgen sie uns", "jetzt abonnieren", "diesen artikel teilen", "artikel teilen", "diese website verwendet cookies",
    "diese seite verwendet cookies", "wir verwenden cookies", "melden sie sich", "abonnez-vous", "inscrivez-vous",
    "suivez-nous", "partager cet article", "partager sur", "ce site utilise des cookies", "suscríbete", "síguenos",
    "compartir en", "comparte este", "este sitio utiliza cookies", "este sitio web utiliza cookies", "inscreva-se", "siga-nos",
    "compartilhe no", "iscriviti alla", "seguici su", "questo sito utilizza", "подпишитесь", "подписывайтесь",
    "поделиться в", "мы используем файлы cookie", "扫一扫", "扫描二维码", "长按二维码", "点击进入专题", "이 기사를 공유",
];

/// What invitations that are whole sentences are about, in lower case.
const SITE: [&str; 34] = [
    "newsletter", "briefing", "e-mail", "email", "inbox", " app", "facebook", "twitter", "instagram", "youtube",
    "whatsapp", "telegram", "linkedin", "cookie", "subscriber", "subscription", "abonn", "account", "alerts",
    "javascript", "browser", "video tag", "audio", "click here", "this article", "this story", "diesen artikel", "kanal",
    "canal", "канал", "cuenta", "boletín", "微信", "카카오",
];

/// What leads to another text, in lower case: the line is no sentence, or goes on after a colon.
const LEADING: [&str; 58] = [
    "read more", "read also", "also read", "read next", "read:", "see also", "related:", "related articles",
    "related stories", "related posts", "related topics", "related news", "more on this", "more from", "more stories",
    "more news", "more:", "watch:", "listen:", "tags:", "topics:", "filed under", "recommended:", "you may also like",
    "you might also like", "up next", "next article", "previous article", "recommended for you",
    "mehr zum thema", "lesen sie auch", "lesen sie mehr", "lesen sie hier", "zum thema:", "auch interessant", "lire aussi",
    "à lire aussi", "sur le même sujet", "lea también", "leer más", "lee también", "te puede interesar", "más información:",
    "leia também", "leia mais", "veja também", "leggi anche", "читайте также", "смотрите также", "по теме:",
    "相关阅读", "相關閱讀", "相关新闻", "延伸閱讀", "延伸阅读", "관련기사", "관련 기사", "함께 보면 좋은 기사",
];

/// What is boilerplate only when it is all that the line says, in lower case.
const ALONE: [&str; 78] = [
    "share", "share article", "share this article", "share this story", "subscribe", "sign up", "sign in", "log in", "newsletter",
    "advertisement", "advertising", "advert", "ad", "sponsored", "sponsored content", "promoted", "comments",
    "comment", "no comments", "add comment", "print", "print article", "donate", "donate now", "support us", "click here", "follow",
    "listen", "save", "loading", "loading...", "back to top", "skip to content", "skip to main content", "menu", "search", "close",
    "accept", "accept all", "ok", "play", "play video", "copy link", "link copied", "related", "read more", "more", "trending",
    "most read", "most popular", "image", "photo",
    "anzeige", "werbung", "teilen", "kommentare", "drucken", "merken", "startseite",
    "publicité", "partager", "commentaires", "imprimer", "publicidad", "compartir", "comentarios", "compartilhe",
    "compartilhar", "pubblicità", "condividi", "реклама", "поделиться", "комментарии", "подписаться", "скачать",
    "공유하기", "구독", "댓글",
];

/// The same in Chinese and Korean, where a line may go on with a name or a sign.
const ALONE_EASTERN: [&str; 14] = [
    "分享", "分享到", "分享至", "点击", "點擊", "广告", "廣告", "评论", "評論", "订阅", "訂閱", "구독하기", "기사제보", "광고",
];

/// Services that buttons for sharing name, in lower case.
const SERVICES: [&str; 46] = [
    "facebook", "twitter", "x", "whatsapp", "linkedin", "pinterest", "reddit", "email", "e-mail", "mail", "telegram",
    "tumblr", "messenger", "instagram", "youtube", "tiktok", "threads", "bluesky", "mastodon", "flipboard", "pocket",
    "vk", "vkontakte", "ok", "odnoklassniki", "viber", "line", "xing", "weibo", "wechat", "qq", "kakaotalk", "naver",
    "copy", "link", "print", "share", "sms", "rss", "google", "google+", "微信", "微博", "카카오톡", "페이스북", "트위터",
];

/// Who may do what with the text, in lower case, wherever it stands in the line.
const RIGHTS: [&str; 26] = [
    "all rights reserved", "may not be reproduced", "may not be published, broadcast", "may not be republished",
    "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "todos os direitos reservados",
    "tutti i diritti riservati", "все права защищены", "版权所有", "版權所有", "未经授权", "未經授權", "未经许可", "未經許可",
    "不得转载", "不得轉載", "请勿转载", "禁止转载", "무단전재", "무단 전재", "저작권자", "禁无断转载", "無断転載", "перепечатка запрещена",
];

/// Why a line is not part of an article, if it is not.
pub(super) fn reason(line: &str) -> Option<Reason> {
    let line = line.trim();
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
    let begins = |words: &&&str| {
        low.strip_prefix(**words).is_some_and(|rest| {
            words.ends_with(|c: char| !c.is_alphanumeric())
                || words.chars().any(is_eastern)
                || !rest.starts_with(char::is_alphanumeric)
        })
    };
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

fn is_eastern(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Whether a line says something of its own: it ends like a sentence and has more than a few words.
fn is_sentence(line: &str) -> bool {
    let ends = line.trim_end_matches([')', '’', '\'']).ends_with(['.', '。', '!', '！', '?', '？', '다', '요']);
    let eastern = line.chars().filter(|c| is_eastern(*c)).count();
    ends && (line.split_whitespace().count() >= 4 || eastern >= 8)
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
    let eastern = ALONE_EASTERN.iter().find_map(|words| low.strip_prefix(words));
    eastern.is_some_and(|rest| rest.starts_with([':', '：', ' ']) && rest.chars().count() <= 30)
}

/// Whether a line names services and nothing else.
fn is_services(low: &str) -> bool {
    let mut several = 0;
    for word in low.split(|c: char| c.is_whitespace() || matches!(c, '|' | '/' | '·' | ',' | '•' | '(' | ')')) {
        if word.is_empty() || word.chars().all(|c| c.is_ascii_digit()) {
            continue;
        }
        several += 1;
        if !SERVICES.contains(&word) && !matches!(word, "on" | "via" | "to" | "auf" | "sur" | "en") {
            return false;
        }
    }
    several > 1 || several == 1 && matches!(low, "facebook" | "twitter" | "whatsapp" | "pinterest" | "linkedin")
}

/// Whether a heading opens what readers wrote.
pub(super) fn opens_comments(heading: &str) -> bool {
    let low = heading.trim().to_lowercase();
    let letters = low.trim_matches(|c: char| !c.is_alphabetic());
    let words = [
        "comments", "comment", "reader comments", "leave a comment", "leave a reply", "join the conversation",
        "responses", "discussion", "kommentare", "commentaires", "comentarios", "comentários", "commenti",
        "комментарии", "评论", "網友評論", "评论区", "댓글", "community comments", "readers' comments", "post a comment",
    ];
    words.contains(&letters) || letters.starts_with("comments on ") || letters.starts_with("thoughts on ")
}

#[cfg(test)]
mod tests {
    use super::{Reason, opens_comments, reason};

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
        ] {
            assert_eq!(reason(line), Some(Reason::Invitation), "{line}");
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
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }

    #[test]
    fn headings_open_comments() {
        for heading in ["Comments", "12 Comments", "Kommentare (3)", "Комментарии", "댓글 4"] {
            assert!(opens_comments(heading), "{heading}");
        }
        for heading in ["Comments by the minister", "A discussion of rivers", "The respondents"] {
            assert!(!opens_comments(heading), "{heading}");
        }
    }
}
