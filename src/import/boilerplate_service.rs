//! What a site says around a text in its own service, for [`super::boilerplate`]: when it was changed, who took the
//! picture, on which programme it was, who may read on.

/// The longest line that only says when, in characters.
const LONGEST_STAMP: usize = 110;
/// The longest caption that is known by the credit at its end, in characters.
const LONGEST_CAPTION: usize = 600;
/// The longest credit, in characters.
const LONGEST_CREDIT: usize = 70;

/// What stands before the time at which a text appeared or was changed, in lower case.
const STAMPS: [&str; 55] = [
    "updated",
    "last updated",
    "last modified",
    "published",
    "first published",
    "posted on",
    "posted at",
    "aktualisiert",
    "zuletzt aktualisiert",
    "letzte aktualisierung",
    "publiziert",
    "veröffentlicht am",
    "veröffentlicht:",
    "erschienen am",
    "stand:",
    "mis à jour",
    "dernière mise à jour",
    "publié le",
    "publié à",
    "publié hier",
    "modifié le",
    "actualizado",
    "publicado",
    "última actualización",
    "atualizado",
    "aggiornato",
    "pubblicato",
    "обновлено",
    "опубликовано",
    "дата публикации",
    "uppdaterad",
    "publicerad",
    "oppdatert",
    "publisert",
    "opdateret",
    "offentliggjort",
    "bijgewerkt",
    "gepubliceerd",
    "aktualizacja",
    "opublikowano",
    "aktualizováno",
    "güncelleme",
    "yayınlanma",
    "发布时间",
    "更新时间",
    "發布時間",
    "更新時間",
    "发表于",
    "發表於",
    "最終更新",
    "更新日",
    "公開日",
    "입력",
    "수정",
    "기사입력",
];

/// Pictures' makers and keepers, and words for pictures, with which a credit begins, in lower case.
const CREDITED: [&str; 42] = [
    "ap photo",
    "ap video",
    "photo ap",
    "file photo",
    "file image",
    "file pic",
    "handout",
    "photo:",
    "photo by",
    "photo courtesy",
    "photos by",
    "photograph:",
    "photograph by",
    "image:",
    "image by",
    "image credit",
    "image courtesy",
    "images:",
    "picture:",
    "pictured by",
    "pic:",
    "credit:",
    "courtesy of",
    "getty images",
    "afp/",
    "reuters/",
    "imago/",
    "dpa/",
    "epa/",
    "picture alliance",
    "foto:",
    "fotos:",
    "bild:",
    "bilder:",
    "archivbild",
    "archivfoto",
    "symbolbild",
    "symbolfoto",
    "imagen:",
    "фото:",
    "사진=",
    "代表撮影",
];

/// Words of whoever may read on, wherever they stand in a short line, in lower case.
const SUBSCRIBERS: [&str; 36] = [
    "subscribers only",
    "for subscribers",
    "subscriber-only",
    "subscriber exclusive",
    "available to subscribers",
    "exclusive to subscribers",
    "nur für abonnenten",
    "abonnenten vorbehalten",
    "exklusiv für abonnenten",
    "nur mit abo",
    "réservé aux abonnés",
    "réservée aux abonnés",
    "réservés aux abonnés",
    "de cet article à lire",
    "para suscriptores",
    "solo suscriptores",
    "exclusivo para assinantes",
    "para assinantes",
    "riservato agli abbonati",
    "per gli abbonati",
    "voorbehouden aan abonnees",
    "alleen voor abonnees",
    "för prenumeranter",
    "forbeholdt abonnenter",
    "for abonnenter",
    "dla subskrybentów",
    "только для подписчиков",
    "для подписчиков",
    "会員限定",
    "有料会員",
    "订阅用户专享",
    "訂閱會員",
    "구독자 전용",
    "sur un autre appareil",
    "sur un seul appareil",
    "유료 회원",
];

/// What opens a line about the programme on which a text was, or who worked on it, in lower case.
const PROGRAMMES: [&str; 7] = [
    "dieses thema im programm",
    "über dieses thema bericht",
    "sendung:",
    "redaktion:",
    "faktencheck:",
    "mitarbeit:",
    "our standards:",
];

/// Whether a line only says when the text appeared or was changed, perhaps with whoever wrote it: "Updated 3 hours
/// ago", "25.04.24 | 14:07 Uhr | Von Ana Mori".
pub(super) fn is_stamp(low: &str, sentence: bool) -> bool {
    let length = low.chars().take(LONGEST_STAMP + 1).count();
    let short = |end: &str| low.ends_with(end);
    if length > LONGEST_STAMP || sentence && !short("min.") && !short("uhr.") {
        return false;
    }
    let digits = low.contains(|c: char| c.is_ascii_digit());
    let parts = || low.split(['|', '•', '·']).map(str::trim);
    let stamped = digits && parts().any(|part| STAMPS.iter().any(|words| begins_with(part, words)));
    let counter = parts().next().is_some_and(is_ago);
    let day = low.split(|c: char| c.is_whitespace() || c == '|' || c == ',').any(is_short_day);
    // "Updated [hour]:[minute]": nobody filled in the form.
    let empty = low.contains("[hour]") || low.contains("[date]") || low.contains("[month]");
    let reading = digits && low.starts_with("lecture ") && low.contains(" min");
    stamped
        || empty
        || reading
        || counter
        || day && clocks(low) > 0
        || is_short_day(low)
        || is_glued_clock(low)
}

/// "3 hours ago" at the beginning.
fn is_ago(part: &str) -> bool {
    let mut words = part.split_whitespace();
    let number = words.next().is_some_and(|word| word.chars().all(|c| c.is_ascii_digit()));
    let unit = words.next().is_some_and(|word| {
        matches!(
            word.trim_end_matches('s'),
            "min" | "minute" | "hr" | "hour" | "day" | "week" | "month" | "year"
        )
    });
    // The time may stand right behind it: "ago08:36".
    number && unit && words.next().is_some_and(|word| word.starts_with("ago")) && words.count() <= 4
}

/// "25.04.24", "2/3/2026".
fn is_short_day(word: &str) -> bool {
    let parts: Vec<&str> = word.trim().trim_end_matches('.').split(['.', '/']).collect();
    let digits = |part: &&str, most: usize| {
        (1..=most).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit())
    };
    matches!(parts.as_slice(), [day, month, year] if digits(day, 2) && digits(month, 2) && digits(year, 4))
}

/// How many times of day a line has: "14:07".
fn clocks(low: &str) -> usize {
    let chars: Vec<char> = low.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let clock = |at: usize| digit(at.wrapping_sub(1)) && digit(at + 1) && digit(at + 2) && !digit(at + 3);
    chars.iter().enumerate().filter(|(at, c)| **c == ':' && clock(*at)).count()
}

/// A time of day with a name right behind it, as over the entries of a live report: "20:24Ana Mori".
fn is_glued_clock(low: &str) -> bool {
    let Some((hour, rest)) = low.split_once(':') else { return false };
    let minute: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let name = rest.get(minute.len()..).unwrap_or_default();
    let hour_fits = (1..=2).contains(&hour.len()) && hour.chars().all(|c| c.is_ascii_digit());
    hour_fits
        && minute.len() == 2
        && name.starts_with(char::is_alphabetic)
        && name.split_whitespace().count() <= 4
}

/// Whether a line is the caption of a picture, by what stands at its end: who took it, the length of a film, or which
/// of how many it is.
pub(super) fn is_caption(line: &str) -> bool {
    let low = line.trim().to_lowercase();
    if low.chars().take(LONGEST_CAPTION + 1).count() > LONGEST_CAPTION {
        return false;
    }
    is_count(&low) || is_film(&low) || credit_behind(&low).is_some()
}

/// "3 of 12 |", "3/12".
fn is_count(low: &str) -> bool {
    let low = low.trim_end_matches([' ', '|']);
    let pair =
        ["/", " of ", " von ", " sur ", " de ", " из "].iter().find_map(|between| low.split_once(between));
    pair.is_some_and(|(one, all)| {
        let number = |text: &str| {
            let text = text.trim();
            (1..=3).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit())
        };
        number(one) && number(all)
    })
}

/// "… 17.04.2026 | 3:18 min".
fn is_film(low: &str) -> bool {
    let behind = low.rsplit_once('|').map(|(_, behind)| behind.trim());
    behind
        .and_then(|behind| behind.strip_suffix(" min"))
        .is_some_and(|clock| clocks(clock) == 1 && clock.len() <= 8)
}

/// The credit at the end of a caption: "(Image: Getty)", "… Bild: Ana Mori/Archiv", "… © Ana Mori".
fn credit_behind(low: &str) -> Option<&str> {
    let bare = low.trim_end_matches(['.', ' ']);
    let brackets = [(')', '('), ('）', '（'), (']', '['), ('】', '【')];
    let inner = brackets.iter().find_map(|(close, open)| bare.strip_suffix(*close)?.rsplit_once(*open));
    let short = |text: &&str| (1..=LONGEST_CREDIT).contains(&text.trim().chars().count());
    let credited = |text: &&str| CREDITED.iter().any(|words| text.trim().starts_with(words));
    if let Some(inside) = inner.map(|(_, inside)| inside).filter(short).filter(credited) {
        return Some(inside);
    }
    let sentence =
        [". ", "! ", "? ", "。"].iter().filter_map(|end| bare.rsplit_once(end)).map(|(_, last)| last);
    let last = sentence.min_by_key(|last| last.len());
    let with_sign = |text: &&str| {
        CREDITED.iter().any(|words| words.ends_with([':', '/', '=']) && text.trim().starts_with(words))
    };
    if let Some(last) = last.filter(short).filter(with_sign) {
        return Some(last);
    }
    let (before, owner) = bare.rsplit_once('©')?;
    // One name, and no year: else it is about rights.
    let name = !owner.contains(|c: char| c.is_ascii_digit()) && !owner.contains(". ");
    Some(owner).filter(short).filter(|_| name && before.split_whitespace().count() >= 3)
}

/// Whether a line only says that the text is for those who pay.
pub(super) fn is_for_subscribers(low: &str) -> bool {
    low.chars().count() <= 140 && SUBSCRIBERS.iter().any(|words| low.contains(words))
}

/// Whether a line says on which programme a text was, or who worked on it.
pub(super) fn is_programme(low: &str) -> bool {
    let low = low.trim_start_matches(['(', '—', '–', '-', ' ']);
    low.chars().count() <= 200 && PROGRAMMES.iter().any(|words| begins_with(low, words))
}

/// Whether a line begins with these words, and not with longer ones; a number may be written right behind them.
fn begins_with(low: &str, words: &str) -> bool {
    low.strip_prefix(words).is_some_and(|rest| {
        words.ends_with([':', '：']) || !rest.starts_with(|c: char| c.is_alphabetic() && c.is_ascii())
    })
}

#[cfg(test)]
mod tests {
    use super::super::Reason;
    use super::super::boilerplate::reason;

    #[test]
    fn lines_that_only_say_when_belong_to_the_head() {
        for line in [
            "Updated 3 hours ago",
            "Last updated March 2, 2026 8:21",
            "Uppdaterad 15.59 | Publicerad 14.14",
            "Aktualisiert am 07.01.2026 - 18:50 Uhr",
            "07.01.2026 - 18:50 Uhr Lesedauer: 4 Min.",
            "Do 25.04.24 | 14:07 Uhr | Von Ana Mori",
            "Ana Mori | Published 4 months ago",
            "21 mins ago11:48 Ana Mori",
            "20:24Ana Mori",
            "25.4.24",
            "Lecture 4 min.",
            "Updated [hour]:[minute] [month] [day], [year]",
            "입력 2026.01.29 09:12",
            "Dieses Thema im Programm: Radio Mur, 2. März 2026, 10 Uhr",
        ] {
            assert_eq!(reason(line), Some(Reason::Head), "{line}");
        }
        for line in [
            "Published in 1998, the novel was a failure at first.",
            "Updated rules came into force on Monday.",
            "Three hours ago nobody knew of it.",
            "20:15 The River, a film",
            "20:24 Uhr: Die Brücke ist offen.",
            "3 days later the bridge fell",
            "Version 1.2.3 of the plan",
            "The match ended 3:1 on 2/3 of the fields",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }

    #[test]
    fn captions_are_known_by_what_stands_at_their_end() {
        for line in [
            "Ana Mori at the bridge in March (Image: Getty)",
            "Supporters greet the mayor, who said “at last”, in Riverton, Wis. (AP Photo/Lee Hana)",
            "3 of 12 |",
            "Die Brücke ist seit Montag offen. Bild: Ana Mori/Archiv",
            "Der Trainer möchte bleiben. IMAGO/Lee Hana",
            "Das Heim am Fluss © Gemeinde Riverton",
            "Wie groß ist die Gefahr? 21.04.2026 | 3:18 min",
            "橋が開通した＝１３日（代表撮影）",
        ] {
            assert_eq!(reason(line), Some(Reason::Caption), "{line}");
        }
        for line in [
            "The paper won the prize (and the photo of the year).",
            "2 of 3 bridges are closed",
            "Die Brücke ist offen. Das Bild: ein Stau.",
            "She called the picture “a lie” (her word).",
            "Er las das Buch (Bilderbuch).",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }

    #[test]
    fn who_may_read_on_is_no_part_of_the_text() {
        for line in [
            "Article réservé aux abonnés",
            "Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.",
            "This article is for subscribers only.",
            "この記事は会員限定です",
            "Lecture du Post en cours sur un autre appareil.",
        ] {
            assert_eq!(reason(line), Some(Reason::Invitation), "{line}");
        }
        let line = "The paper lost a third of its subscribers in two years, the union said.";
        assert_eq!(reason(line), None);
    }
}
