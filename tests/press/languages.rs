//! Languages that a publication adds to the interface, on its printed pages and from the command line.
//!
//! Each case runs `broadsheet`: the languages are known to a whole program, and these tests share one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{broadsheet, text, told};
use crate::site::{contents, folder, page, programs};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn build(root: &Path) {
    let program = root.with_extension("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    let output = broadsheet(&["build", text(root), "--program", text(&program)]);
    assert!(output.status.success(), "{}", told(&output));
}

/// A copy of the Spanish example.
fn ribera(name: &str) -> PathBuf {
    let root = folder(name).join("la-ribera");
    let mut copy = Command::new("cp");
    copy.arg("-r").arg(Path::new(ROOT).join("examples/la-ribera")).arg(&root);
    assert!(copy.status().expect("it runs").success());
    root
}

fn replace(path: &Path, was: &str, now: &str) {
    let text = fs::read_to_string(path).expect("it is there");
    assert!(text.contains(was), "{was}");
    fs::write(path, text.replace(was, now)).expect("there is room");
}

#[test]
fn a_spanish_paper_speaks_spanish() {
    let root = ribera("language-spanish");
    let checked = broadsheet(&["check", text(&root)]);
    assert_eq!(String::from_utf8_lossy(&checked.stdout), "1 article: 0 errors, 0 warnings\n");
    build(&root);
    let dist = root.join("dist");
    let file = |name: &str| fs::read_to_string(dist.join(name)).expect(name);
    for name in
        ["index.html", "la-pasarela.html", "quienes-somos.html", "404.html", "quoted.html", "own.html"]
    {
        assert!(file(name).contains("<html lang=\"es\" dir=\"ltr\">"), "{name}");
    }
    let article = page(&dist, "la-pasarela.html");
    let said = article.text();
    for words in
        ["Por Ana Mori", "2 de marzo de 2026", "2 citas", "Inés Faro, en una rueda de prensa", "Literal"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    let chosen = |name: &str, tag: &str| file(name).contains(&format!("data-prefer=\"language={tag}\""));
    assert!(["en", "zh-Hans", "zh-Hant", "ko", "es"].iter().all(|tag| chosen("la-pasarela.html", tag)));
    assert!(file("la-pasarela.html").contains("<span lang=\"es\" dir=\"ltr\">Español</span>"));
    assert!(page(&dist, "404.html").text().contains("Página no encontrada"));
    assert!(page(&dist, "quoted.html").text().contains("Personas y organizaciones"));
    assert!(page(&dist, "own.html").text().contains("Abra cualquier artículo"));
}

#[test]
fn the_programs_get_the_words_from_the_page() {
    let root = ribera("language-scripts");
    build(&root);
    let dist = root.join("dist");
    let names: Vec<String> = contents(&dist).into_keys().collect();
    let one = |start: &str| {
        let mut found = names.iter().filter(|name| name.starts_with(start));
        let name = found.next().unwrap_or_else(|| panic!("{start} is printed"));
        assert_eq!(found.next(), None);
        (name.clone(), fs::read_to_string(dist.join(name)).expect("it is text"))
    };
    let (words, text) = one("wording.es-");
    assert!(
        text.starts_with("(self.broadsheetTables??={})[\"es\"]={\"lang\":\"es\",\n\"own_name\":\"Español\"")
    );
    let (own, text) = one("own-wording.es-");
    assert!(text.starts_with("(self.broadsheetOwnTables??={})[\"es\"]={\"lang\":\"es\","));
    let file = |name: &str| fs::read_to_string(dist.join(name)).expect(name);
    let scripts = |page: &str, script: &str| page.contains(&format!("<script src=\"{script}\" defer>"));
    let article = file("la-pasarela.html");
    assert!(
        scripts(&article, &words) && !article.contains(&own),
        "an article needs no words of the other page"
    );
    assert!(scripts(&file("own.html"), &words) && scripts(&file("own.html"), &own));
    assert!(file("offline.js").contains(&words), "they are there offline");
}

#[test]
fn a_word_that_changes_is_printed_anew_and_one_that_goes_is_english() {
    let root = ribera("language-change");
    build(&root);
    let table = root.join("languages/es.toml");
    replace(&table, "quoted = \"A quién citamos\"", "quoted = \"Nuestras fuentes\"");
    replace(&table, "published = \"Publicado el\"\n", "");
    build(&root);
    let dist = root.join("dist");
    assert!(page(&dist, "quoted.html").text().contains("Nuestras fuentes"));
    assert!(page(&dist, "la-pasarela.html").text().contains("Published"));
    let checked = told(&broadsheet(&["check", text(&root)]));
    assert!(
        checked.contains("One word is missing and will be in English: interface.published."),
        "{checked}"
    );
    fs::remove_file(&table).expect("it is there");
    build(&root);
    assert!(page(&dist, "quoted.html").text().contains("Everyone quoted"));
    assert!(!contents(&dist).keys().any(|name| name.contains("wording.es")), "nothing of it is left");
}

#[test]
fn a_table_with_an_error_stops_the_build() {
    let root = ribera("language-error");
    replace(&root.join("languages/es.toml"), "{author}", "{autor}");
    let program = root.with_extension("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    let output = broadsheet(&["build", text(&root), "--program", text(&program)]);
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    assert!(
        told(&output).contains("languages/es.toml") && told(&output).contains("wrong-slots"),
        "{}",
        told(&output)
    );
}

#[test]
fn a_language_from_right_to_left_turns_the_page() {
    let root = ribera("language-arabic");
    fs::remove_file(root.join("languages/es.toml")).expect("it is there");
    fs::write(
        root.join("languages/ar.toml"),
        "name = \"العربية\"\n[interface]\nby = \"بقلم\"\n[publication]\nlatest = \"الأحدث\"\n",
    )
    .expect("there is room");
    replace(&root.join("site.toml"), "lang = \"es\"", "lang = \"ar\"");
    build(&root);
    let dist = root.join("dist");
    let front = fs::read_to_string(dist.join("index.html")).expect("it is there");
    assert!(front.contains("<html lang=\"ar\" dir=\"rtl\">"));
    let article = fs::read_to_string(dist.join("la-pasarela.html")).expect("it is there");
    assert!(article.contains("<span lang=\"ar\" dir=\"rtl\">العربية</span>"), "the choice runs its own way");
    assert!(
        article.contains("<html lang=\"en\" dir=\"ltr\">"),
        "an article nobody has words for is in English"
    );
}

#[test]
fn words_of_a_built_in_language_can_be_replaced_even_in_english() {
    let root = ribera("language-replaced");
    let table = |lang: &str, name: &str| {
        let text = format!(
            "name = \"{name}\"\n[interface]\nall-articles = \"Every story\"\n[publication]\nquoted = \"Our sources\"\n"
        );
        fs::write(root.join(format!("languages/{lang}.toml")), text).expect("there is room");
    };
    table("en", "English");
    replace(&root.join("site.toml"), "lang = \"es\"", "lang = \"en\"");
    replace(&root.join("articles/la-pasarela/article.dj"), "lang = \"es\"", "lang = \"en\"");
    build(&root);
    let dist = root.join("dist");
    assert!(page(&dist, "quoted.html").text().contains("Our sources"));
    let article = fs::read_to_string(dist.join("la-pasarela.html")).expect("it is there");
    assert!(article.contains("<script src=\"wording.en-"), "the program is not left with its own English");
    assert!(article.contains("Published"), "the other words are as they were");
}

#[test]
fn a_file_to_start_from_has_every_word_and_is_completed_later() {
    let root = folder("language-new").join("paper");
    let made = broadsheet(&["new", text(&root), "--language", "pl"]);
    assert!(made.status.success(), "{}", told(&made));
    let path = root.join("languages/pl.toml");
    let file = fs::read_to_string(&path).expect("it is written");
    assert!(file.contains(
        "\n# stories = { one = \"{n} article\", few = \"{n} articles\", many = \"{n} articles\" }\n"
    ));
    assert!(file.contains("# Before the authors.\n# by = \"By\"\n"), "each word says where it is shown");
    assert!(fs::read_to_string(root.join("site.toml")).expect("it is there").contains("lang = \"pl\""));
    // With the comments opened it is a whole table.
    let opened: Vec<&str> = file
        .lines()
        .map(|line| {
            line.strip_prefix("# ")
                .filter(|rest| rest.split_once(" = ").is_some_and(|(key, _)| !key.contains(' ')))
                .unwrap_or(line)
        })
        .collect();
    fs::write(&path, opened.join("\n")).expect("there is room");
    let checked = broadsheet(&["check", text(&root)]);
    // The two are about the first files, which nobody has touched.
    assert!(told(&checked).ends_with("1 article: 0 errors, 2 warnings\n"), "{}", told(&checked));
    assert!(!told(&checked).contains("missing-words"), "{}", told(&checked));
    assert!(told(&broadsheet(&["language", "pl", text(&root)])).ends_with("every word is in it\n"));
    // What Broadsheet gains is added where it belongs; what stands there stays.
    replace(&path, "\nby = \"By\"\n", "\n");
    replace(&path, "\nhere = \"here\"\n", "\n");
    assert!(broadsheet(&["language", "pl", text(&root)]).status.success());
    let file = fs::read_to_string(&path).expect("it is there");
    let section = |head: &str| {
        let (_, rest) = file.split_once(&format!("\n[{head}]\n")).expect(head);
        rest.split("\n[").next().unwrap_or_default().to_owned()
    };
    assert!(
        section("interface").ends_with("# Before the authors.\n# by = \"By\"\n"),
        "{}",
        section("interface")
    );
    assert!(section("card").contains("\n# here = \"here\""));
    assert!(file.contains("\nall-articles = \"All articles\"\n"));
    assert_eq!(broadsheet(&["language", "spanish", text(&root)]).status.code(), Some(2));
}

#[test]
fn an_article_exported_alone_speaks_its_language() {
    let root = ribera("language-alone");
    let article = root.join("articles/la-pasarela");
    let program = root.with_extension("program");
    fs::create_dir_all(&program).expect("there is room");
    programs(&program);
    let file = root.join("sola.html");
    let made = broadsheet(&["export", text(&article), "--page", text(&file), "--program", text(&program)]);
    assert!(made.status.success(), "{}", told(&made));
    let page = fs::read_to_string(&file).expect("a page");
    assert!(page.contains("<html lang=\"es\""), "{}", &page[..200]);
    assert!(crate::html::parse(&page).text().contains("Ir al artículo"));
    let file = root.join("sola.epub");
    let made = broadsheet(&["export", text(&article), "--epub", text(&file)]);
    assert!(made.status.success(), "{}", told(&made));
    let chapter = crate::books::chapter_of(&fs::read(&file).expect("a book"));
    assert!(chapter.contains("Fuentes") && !chapter.contains("Sources"), "{chapter}");
}
