//! What the head of a rich text document lists: fonts with their encodings, and styles by name.

use std::collections::BTreeMap;

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, WINDOWS_1258,
};

use crate::import::style_names::{Role, role};

/// Fonts and styles by their numbers.
#[derive(Debug, Default)]
pub(super) struct Tables {
    fonts: BTreeMap<i32, &'static Encoding>,
    styles: BTreeMap<i32, Role>,
}

/// The encoding of a code page.
pub(super) fn code_page(number: i32) -> &'static Encoding {
    match number {
        874 => WINDOWS_874,
        932 => SHIFT_JIS,
        936 | 54936 => GBK,
        949 => EUC_KR,
        950 => BIG5,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        1253 => WINDOWS_1253,
        1254 => WINDOWS_1254,
        1255 => WINDOWS_1255,
        1256 => WINDOWS_1256,
        1257 => WINDOWS_1257,
        1258 => WINDOWS_1258,
        10000 => MACINTOSH,
        65001 => UTF_8,
        _ => WINDOWS_1252,
    }
}

/// The encoding of a font's character set; `None` for the document's own.
fn character_set(number: i32) -> Option<&'static Encoding> {
    let page = match number {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    };
    Some(code_page(page))
}

impl Tables {
    /// A font of the list.
    pub(super) fn font(&mut self, number: i32, set: i32) {
        if let Some(encoding) = character_set(set) {
            self.fonts.insert(number, encoding);
        }
    }

    /// A style of the list, with its name.
    pub(super) fn style(&mut self, number: i32, name: &str) {
        if let Some(role) = role(&name.trim().trim_end_matches(';').to_lowercase()) {
            self.styles.insert(number, role);
        }
    }

    /// The encoding of a font.
    pub(super) fn encoding(&self, font: i32) -> Option<&'static Encoding> {
        self.fonts.get(&font).copied()
    }

    /// What paragraphs of a style are for.
    pub(super) fn role(&self, style: i32) -> Role {
        self.styles.get(&style).copied().unwrap_or_default()
    }
}

/// Whether a group of that name holds what is no text.
pub(super) fn holds_no_text(name: &str) -> bool {
    matches!(
        name,
        "colortbl"
            | "shprslt"
            | "nonshppict"
            | "objdata"
            | "listtable"
            | "listoverridetable"
            | "rsidtbl"
            | "generator"
            | "themedata"
            | "colorschememapping"
            | "datastore"
            | "latentstyles"
            | "xmlnstbl"
            | "revtbl"
            | "pgptbl"
            | "filetbl"
            | "fontemb"
            | "falt"
            | "panose"
            | "bkmkstart"
            | "bkmkend"
            | "atnid"
            | "atnauthor"
            | "atndate"
            | "creatim"
            | "atnref"
            | "atrfstart"
            | "atrfend"
            | "operator"
            | "revtim"
            | "printim"
            | "buptim"
            | "sp"
            | "pn"
            | "info"
            | "blipuid"
            | "picprop"
            | "userprops"
            | "wgrffmtfilter"
            | "ftnsep"
            | "ftnsepc"
            | "aftnsep"
            | "aftnsepc"
            | "company"
            | "manager"
            | "category"
            | "hlinkbase"
    )
}
