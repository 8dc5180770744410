//! Remarks on `site.toml`, each at its place.

use std::collections::BTreeSet;

use broadsheet::copydesk::{
    Manuscript, Newsroom, Remark, SiteFolder, SiteProof, proof_in, proof_page, proof_site,
};

use crate::story::file;

fn read(text: &str) -> SiteProof {
    let articles: BTreeSet<String> = ["bridge", "ferry"].map(str::to_owned).into();
    let taken: BTreeSet<String> = ["own.html", "about.html"].map(str::to_owned).into();
    let has_file = |name: &str| ["post.css", "fine.ttf", "broken.otf"].contains(&name);
    let folder = SiteFolder {
        articles: &articles,
        taken: &taken,
        has_file: &has_file,
        is_font: &|name| !name.contains("broken"),
    };
    proof_site(&file("site.toml", text.to_owned()), folder)
}

/// The remark on a text whose offending part stands in `⟦…⟧`; it is the only one.
fn remark(marked: &str) -> Remark {
    let start = marked.find('⟦').expect("a place is marked");
    let text = marked.replacen('⟦', "", 1);
    let end = text.find('⟧').expect("the place ends");
    let text = text.replacen('⟧', "", 1);
    let remarks = read(&text).remarks;
    let [remark] = remarks.as_slice() else { panic!("{marked}: {remarks:#?}") };
    assert_eq!(remark.place.span, start..end, "{marked}: {remark:#?}");
    remark.clone()
}

#[test]
fn a_good_file_gives_no_remark() {
    let text = "name = \"P\"\ntagline = \"T\"\nlang = \"ko\"\nbase-url = \"https://p.example/news/\"\nfront = \"ferry\"\n\
                articles = [\"ferry\", \"bridge\"]\nfooter = \"F\"\nstylesheet = \"post.css\"\n\
                [sections.zoo]\nname = \"Zoo\"\n[sections.art]\nname = \"Art\"\n\
                [colors]\naccent = \"#a3271c\"\npaper = [\"oklch(98% 0.01 90)\", \"#111\"]\n[fonts]\nsans = [\"Inter\"]\n";
    let proof = read(text);
    assert_eq!(proof.remarks, Vec::new());
    let site = proof.site.expect("it is one");
    let sections: Vec<_> = site.sections.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
    assert_eq!(sections, [("zoo", "Zoo"), ("art", "Art")], "in the order of the file");
    assert_eq!(site.colors.len(), 2);
    assert!(read("name = \"P\"\n").remarks.is_empty(), "a name is enough");
}

#[test]
fn every_slip_has_its_remark_at_its_place() {
    let cases = [
        ("name = ⟦1⟧\n", "wrong-type"),
        ("name = \"P\"\n⟦taglime⟧ = \"T\"\n", "unknown-key"),
        ("name = \"P\"\nbase-url = ⟦\"https://p.example\"⟧\n", "no-address"),
        ("name = \"P\"\nbase-url = ⟦\"p.example/\"⟧\n", "no-address"),
        ("name = \"P\"\nlang = ⟦\"english\"⟧\n", "no-lang"),
        ("name = \"P\"\nfront = ⟦\"brigde\"⟧\n", "no-article"),
        ("name = \"P\"\nfront = ⟦\"The Bridge\"⟧\n", "no-id"),
        ("name = \"P\"\narticles = [\"bridge\", \"ferry\", ⟦\"bridge\"⟧]\n", "listed-twice"),
        ("name = \"P\"\narticles = ⟦[\"bridge\"]⟧\n", "unlisted-article"),
        ("name = \"P\"\nfront = ⟦\"ferry\"⟧\narticles = [\"bridge\"]\n", "front-not-listed"),
        ("name = \"P\"\nninjs = ⟦true⟧\n", "ninjs-without-address"),
        ("name = \"P\"\nlink-pictures = ⟦\"articles\"⟧\n", "pictures-without-address"),
        (
            "name = \"P\"\nbase-url = \"https://p.example/\"\nlink-pictures = ⟦\"quotations\"⟧\n",
            "pictures-without-cards",
        ),
        ("name = \"P\"\nlink-pictures = ⟦\"quotation\"⟧\n", "unknown-value"),
        ("name = \"P\"\npicture-fonts = [⟦\"post.css\"⟧]\n", "wrong-file"),
        ("name = \"P\"\npicture-fonts = [⟦\"none.ttf\"⟧]\n", "no-file"),
        ("name = \"P\"\npicture-fonts = [\"fine.ttf\", ⟦\"broken.otf\"⟧]\n", "no-font"),
        ("name = \"P\"\nicon = ⟦\"icon.png\"⟧\n", "wrong-file"),
        ("name = \"P\"\nstylesheet = ⟦\"../post.css\"⟧\n", "wrong-file"),
        ("name = \"P\"\nnameplate = ⟦\"name.jpg\"⟧\n", "wrong-file"),
        ("name = \"P\"\nnameplate = [⟦\"name.svg\"⟧]\n", "no-file"),
        ("name = \"P\"\nlogo = ⟦\"logo.png\"⟧\n", "no-file"),
        ("name = \"P\"\n[colors]\naccent = ⟦\"red; } body {\"⟧\n", "no-color"),
        ("name = \"P\"\n[colors]\n⟦acent⟧ = \"#fff\"\n", "unknown-key"),
        ("name = \"P\"\n[policies]\ncorrections = ⟦\"abuot\"⟧\n", "no-page"),
        ("name = \"P\"\n[policies]\n⟦corections⟧ = \"about\"\n", "unknown-key"),
        ("name = \"P\"\n[fonts]\nserif = [⟦\"A; }\"⟧]\n", "no-family"),
        ("name = \"P\"\n[sections.⟦a_b⟧]\nname = \"B\"\n", "no-id"),
    ];
    for (marked, code) in cases {
        assert_eq!(remark(marked).code, code, "{marked}");
    }
    assert_eq!(
        remark("name = \"P\"\nfront = ⟦\"brigde\"⟧\n").hint.as_deref(),
        Some("Did you mean “bridge”?")
    );
    assert!(read("name = ").site.is_none());
}

#[test]
fn no_article_is_called_like_another_page() {
    let articles: BTreeSet<String> = ["own".to_owned()].into();
    let taken: BTreeSet<String> = ["own.html".to_owned()].into();
    let folder = SiteFolder { articles: &articles, taken: &taken, has_file: &|_| false, is_font: &|_| false };
    let proof = proof_site(&file("site.toml", "name = \"P\"\n".to_owned()), folder);
    assert_eq!(proof.remarks.iter().map(|remark| remark.code).collect::<Vec<_>>(), ["taken-name"]);
}

#[test]
fn how_an_article_is_filed_has_remarks_at_its_place() {
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    let room = Newsroom {
        sections: names(&["courts"]),
        pages: names(&["bridge.html", "other.html"]),
        ..Newsroom::default()
    };
    let cases = [
        ("section = \"cuorts\"", "\"cuorts\"", "no-section"),
        ("aliases = [\"bridge\"]", "\"bridge\"", "idle-alias"),
        ("aliases = [\"other\"]", "\"other\"", "taken-alias"),
        ("publish-at = 2026-12-01T06:00:00", "2026-12-01T06:00:00", "no-moment"),
        ("publish-at = \"soon\"", "\"soon\"", "no-moment"),
        ("draft = \"yes\"", "\"yes\"", "wrong-type"),
    ];
    for (line, found, code) in cases {
        let text = crate::story::GOOD.replacen("lang = \"en\"\n", &format!("lang = \"en\"\n{line}\n"), 1);
        let article = file("article.dj", text.clone());
        let manuscript = Manuscript { slug: "bridge".to_owned(), article, parallels: Vec::new() };
        let remarks = proof_in(&manuscript, &room).remarks;
        let [remark] = remarks.as_slice() else { panic!("{line}: {remarks:#?}") };
        assert_eq!((remark.code, &text[remark.place.span.clone()]), (code, found), "{line}");
    }
}

#[test]
fn a_plain_page_has_no_quotations_to_mark() {
    let head = "+++\nlang = \"en\"\ntitle = \"About\"\n+++\n\n";
    let read = |body: &str| {
        let file = file("pages/about.dj", format!("{head}{body}"));
        proof_page("about", &file, &Newsroom::default())
    };
    let (page, remarks) = read("{#who}\nWe write to [you](mailto:desk@post.example).\n");
    assert_eq!(remarks, Vec::new());
    assert_eq!(page.map(|page| page.body.len()), Some(1));
    let (page, remarks) = read("{#who}\nShe said [“yes”]{.quote #yes}.\n");
    assert!(page.is_none());
    assert_eq!(remarks.iter().map(|remark| remark.code).collect::<Vec<_>>(), ["quotation-on-a-page"]);
}

#[test]
fn a_plain_page_holds_nothing_that_needs_an_article() {
    let head = "+++\nlang = \"en\"\ntitle = \"About\"\n+++\n\n";
    for body in [
        "We write.[^why]\n\n[^why]: Because we can.\n",
        "{credit=\"Ana Mori\"}\n![The desk](desk.jpg)\n",
        "We write.\n\n{.pull}\n> We write\n",
    ] {
        let file = file("pages/about.dj", format!("{head}{body}"));
        let (page, remarks) = proof_page("about", &file, &Newsroom::default());
        assert!(page.is_none(), "{body}");
        assert!(remarks.iter().all(|remark| remark.code == "unsupported"), "{body}: {remarks:#?}");
    }
}
