//! What only the desk sees on its pages, while a publication is written.

use std::fs;

use broadsheet::copydesk::Moment;
use broadsheet::press::{
    Carried, Memory, Mode, Occasion, Order, Output, Place, Publication, Supply, print_site,
};

use crate::html::parse;
use crate::site::{folder, programs};

#[test]
fn how_an_article_is_kept_back_is_said_in_the_language_of_its_page() {
    let root = folder("desk-marks");
    let program = root.join("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    fs::write(root.join("site.toml"), "name = \"P\"\n").expect("there is room");
    let cases = [
        ("drafted", "ko", "draft = true", "초고"),
        (
            "waiting",
            "zh-Hant",
            "publish-at = 2026-12-01T06:00:00+01:00",
            "定於 2026-12-01T06:00:00+01:00 發布",
        ),
        ("english", "en", "draft = true", "Draft"),
    ];
    for (slug, lang, filing, _) in cases {
        let article = format!("+++\nlang = \"{lang}\"\nheadline = \"1\"\n{filing}\n+++\n\n1.\n");
        fs::create_dir_all(root.join("articles").join(slug)).expect("there is room");
        fs::write(root.join("articles").join(slug).join("article.dj"), article).expect("there is room");
    }
    let styles =
        ["main.css", "noscript.css", "own.css", "single.css"].map(|file| (file, "body { margin: 0 }"));
    let carried = Carried { styles: styles.into(), ..Carried::default() };
    let carried = carried.with_program_of(&program).expect("programs");
    let now = "2026-11-30T05:00:00Z".parse::<Moment>().ok();
    let occasion = Occasion { mode: Mode::Serve, today: None, now };
    let place = Place::of(&root).expect("a publication");
    let publication = Publication::read(place, occasion, &Memory::default()).expect("it can be read");
    let output = Output::memory();
    let order = Order { supply: Supply::Carried(carried), mode: Mode::Serve };
    print_site(&publication, &order, &output).expect("it can be printed");
    let (files, _) = output.into_files();
    for (slug, lang, _, mark) in cases {
        let bytes = files.get(&format!("{slug}.html")).expect("it is printed");
        let page = parse(&String::from_utf8_lossy(bytes));
        let strip = page.class("desk-strip");
        let said = strip.one("the mark", |one| one.tag == "strong");
        assert_eq!(said.text(), mark);
        assert_eq!(strip.get("lang").as_deref(), Some(lang));
        // The remarks themselves are in English.
        for remark in strip.tags("li") {
            assert!(remark.tags("p").iter().any(|one| one.get("lang").as_deref() == Some("en")));
        }
    }
}
