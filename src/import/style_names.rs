//! What a paragraph is for, by the name of its style in the languages of office programs.

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// The text.
    #[default]
    Body,
    Title,
    Dek,
    Author,
    Date,
    Heading,
    Quote,
    Item,
    Caption,
    /// A list of contents, an index.
    Contents,
}

/// Names of headings in the languages of office programs; with a number behind it is a heading. Ids lose the
/// letters that are not ASCII.
const HEADINGS: [&str; 31] = [
    "heading",
    "überschrift",
    "berschrift",
    "titre",
    "título",
    "titulo",
    "ttulo",
    "titolo",
    "kop",
    "rubrik",
    "overskrift",
    "otsikko",
    "nagłówek",
    "nagwek",
    "nadpis",
    "заголовок",
    "标题",
    "標題",
    "見出し",
    "제목",
    "başlık",
    "balk",
    "címsor",
    "cmsor",
    "επικεφαλίδα",
    "כותרת",
    "عنوان",
    "หัวเรื่อง",
    "tiêu đề",
    "antraštė",
    "titlu",
];

/// Names of the document's title.
const TITLES: [&str; 25] = [
    "title",
    "titel",
    "titre",
    "título",
    "ttulo",
    "titulo",
    "titolo",
    "tytuł",
    "tytu",
    "название",
    "заголовок",
    "标题",
    "標題",
    "表題",
    "제목",
    "headline",
    "název",
    "konu başlığı",
    "otsikko",
    "cím",
    "puesto",
    "haupttitel",
    "naslov",
    "titul",
    "rubrik",
];

const DEKS: [&str; 36] = [
    "subtitle",
    "untertitel",
    "sous-titre",
    "sous-titr",
    "soustitre",
    "subtítulo",
    "subttulo",
    "subtitulo",
    "sottotitolo",
    "ondertitel",
    "подзаголовок",
    "副标题",
    "副標題",
    "副題",
    "부제",
    "dek",
    "standfirst",
    "podtytuł",
    "podtytu",
    "alcím",
    "podtitul",
    "underrubrik",
    "undertittel",
    "undertitel",
    "alaotsikko",
    "サブタイトル",
    "lead",
    "lede",
    "vorspann",
    "chapô",
    "chapeau",
    "chapo",
    "entradilla",
    "导语",
    "導語",
    "리드문",
];

const QUOTES: [&str; 47] = [
    "quote",
    "intense quote",
    "intensequote",
    "block text",
    "blocktext",
    "blockquote",
    "block quotation",
    "quotations",
    "zitat",
    "intensives zitat",
    "intensiveszitat",
    "citation",
    "cita",
    "citat",
    "citaat",
    "citação",
    "citazione",
    "цитата",
    "引用",
    "인용",
    "intense quotation",
    "block quote",
    "quotation",
    "citation intense",
    "cita destacada",
    "cita intensa",
    "citação intensa",
    "citao",
    "citaointensa",
    "citazione intensa",
    "duidelijk citaat",
    "cytat",
    "cytat intensywny",
    "выделенная цитата",
    "明显引用",
    "鮮明引文",
    "引文",
    "引用文",
    "強調引用",
    "강한 인용",
    "indraget citat",
    "starkt citat",
    "alıntı",
    "güçlü alıntı",
    "idézet",
    "citát",
    "výrazný citát",
];

const CAPTIONS: [&str; 30] = [
    "caption",
    "image caption",
    "imagecaption",
    "table caption",
    "tablecaption",
    "beschriftung",
    "légende",
    "lgende",
    "legenda",
    "leyenda",
    "didascalia",
    "bijschrift",
    "название объекта",
    "题注",
    "圖表標號",
    "캡션",
    "epígrafe",
    "epgrafe",
    "descripción",
    "図表番号",
    "標號",
    "caption text",
    "bildunterschrift",
    "bildtext",
    "popisek",
    "képaláírás",
    "подпись",
    "图注",
    "圖說",
    "사진 설명",
];

const CONTENTS: [&str; 21] = [
    "toc",
    "contents",
    "table of figures",
    "tableoffigures",
    "verzeichnis",
    "inhaltsverzeichnisberschrift",
    "inhaltsverzeichnisüberschrift",
    "tm",
    "目录",
    "tdc",
    "índice",
    "sommario",
    "sommaire",
    "оглавление",
    "目錄",
    "目次",
    "목차",
    "inhopg",
    "spis treści",
    "spistreści",
    "sumário",
];

const AUTHORS: [&str; 19] = [
    "author",
    "byline",
    "authors",
    "autor",
    "autorin",
    "autoren",
    "verfasser",
    "auteur",
    "auteurs",
    "autore",
    "autori",
    "auteurszeile",
    "автор",
    "авторы",
    "作者",
    "署名",
    "著者",
    "저자",
    "글쓴이",
];

const DATES: [&str; 11] =
    ["date", "datum", "fecha", "data", "dato", "дата", "日期", "日付", "날짜", "datumszeile", "tarih"];

/// What a style of that name is for; in lower case. Other names of the same style stand behind commas.
pub(super) fn role(name: &str) -> Option<Role> {
    let name = name.split(',').next().unwrap_or_default().trim();
    // "heading 1", "Titre1", "标题 2", "heading 1 char".
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let numbered = bare.len() < name.len();
    let is = |names: &[&str]| names.contains(&bare);
    if numbered && is(&HEADINGS) || bare == "heading" {
        return Some(Role::Heading);
    }
    if is(&CONTENTS) || bare == "toc heading" || bare == "tocheading" || numbered && bare == "index" {
        return Some(Role::Contents);
    }
    if is(&DEKS) {
        return Some(Role::Dek);
    }
    if is(&TITLES) {
        return Some(Role::Title);
    }
    if is(&QUOTES) {
        return Some(Role::Quote);
    }
    if is(&CAPTIONS) {
        return Some(Role::Caption);
    }
    match bare {
        _ if AUTHORS.contains(&bare) => Some(Role::Author),
        _ if DATES.contains(&bare) => Some(Role::Date),
        "list bullet" | "listbullet" | "list number" | "listnumber" => Some(Role::Item),
        _ if is(&HEADINGS) => Some(Role::Heading),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, role};

    #[test]
    fn styles_are_known_by_their_names_in_many_languages() {
        for name in [
            "heading 1",
            "titre1",
            "titre 2",
            "überschrift 3",
            "berschrift1",
            "标题 1",
            "제목 2",
            "заголовок 1",
        ] {
            assert_eq!(role(name), Some(Role::Heading), "{name}");
        }
        for name in ["title", "titre", "标题", "제목", "titel"] {
            assert_eq!(role(name), Some(Role::Title), "{name}");
        }
        assert_eq!(role("intense quote"), Some(Role::Quote));
        assert_eq!(role("toc 1"), Some(Role::Contents));
        for name in ["normal", "body text", "header", "list paragraph", "1"] {
            assert_eq!(role(name), None, "{name}");
        }
    }
}
