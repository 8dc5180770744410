//! Lines that belong to a page and not to an article: "Share this", rights, "Read more".

use super::Reason;

/// The longest line that is taken for one, in characters.
const LONGEST: usize = 220;

/// How such lines begin, in lower case.
const INVITATIONS: [&str; 58] = [
    "share this",
    "share on",
    "share via",
    "share article",
    "follow us",
    "subscribe",
    "sign up",
    "read more",
    "read also",
    "read next",
    "related:",
    "related articles",
    "related stories",
    "more on this",
    "advertisement",
    "click here",
    "support us",
    "donate",
    "print this",
    "email this",
    "comments",
    "leave a comment",
    "continue reading",
    "listen to this",
    "watch:",
    "also read",
    "tags:",
    "filed under",
    "teilen",
    "mehr zum thema",
    "lesen sie auch",
    "anzeige",
    "newsletter",
    "partager",
    "lire aussi",
    "publicité",
    "abonnez-vous",
    "compartir",
    "lea también",
    "leer más",
    "publicidad",
    "suscríbete",
    "compartilhe",
    "leia também",
    "поделиться",
    "читайте также",
    "подпис",
    "реклама",
    "分享",
    "扫一扫",
    "相关阅读",
    "相關閱讀",
    "延伸閱讀",
    "点击",
    "공유하기",
    "관련기사",
    "기사제보",
    "구독",
];

/// What such lines hold, in lower case, wherever it stands.
const RIGHTS: [&str; 18] = [
    "all rights reserved",
    "copyright",
    "©",
    "may not be reproduced",
    "without permission",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "todos os direitos reservados",
    "все права защищены",
    "版权所有",
    "版權所有",
    "未经授权",
    "未經授權",
    "不得转载",
    "무단전재",
    "무단 전재",
    "저작권자",
];

/// Why a line is not part of the article, if it is not.
pub(super) fn reason(line: &str) -> Option<Reason> {
    let line = line.trim();
    if line.chars().count() > LONGEST {
        return None;
    }
    let low = line.to_lowercase();
    // A sentence that somebody says is a sentence of the article.
    if line.contains(['“', '”', '"', '«', '「']) {
        return None;
    }
    if RIGHTS.iter().any(|words| low.contains(words)) {
        return Some(Reason::Rights);
    }
    let invitation = INVITATIONS.iter().find(|words| low.starts_with(*words))?;
    // "Comments by the minister" is a beginning like any other; "Comments (12)" is not.
    let rest = low.get(invitation.len()..).unwrap_or_default();
    let short = rest.chars().count() <= 60;
    let sentence = line.ends_with(['.', '。', '다']) && rest.split_whitespace().count() > 6;
    (short && !sentence).then_some(Reason::Invitation)
}

#[cfg(test)]
mod tests {
    use super::{Reason, reason};

    #[test]
    fn boilerplate_is_told_from_sentences() {
        for line in [
            "Share this",
            "SHARE ON FACEBOOK",
            "Read more: a bridge",
            "Subscribe to our newsletter",
            "관련기사",
        ] {
            assert_eq!(reason(line), Some(Reason::Invitation), "{line}");
        }
        for line in
            ["© 2026 The River Post", "All rights reserved.", "무단전재 및 재배포 금지", "版权所有，不得转载"]
        {
            assert_eq!(reason(line), Some(Reason::Rights), "{line}");
        }
        for line in [
            "Share prices fell on Monday.",
            "“Share this bread,” he said.",
            "Comments by the minister caused an uproar in the parliament of the city.",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }
}
