//! What a text holds besides paragraphs: pictures, tables, lists in lists, pull quotes, footnotes, verse.

use broadsheet::page::SmallerPicture;
use insta::assert_snapshot;

use crate::html::{Element, Node};
use crate::stage::{beside, page, page_with, story};

const SOURCES: &str = r#"
[sources.ada]
kind = "person"
name = "Ada Lin"

[documents.letter]
kind = "letter"
phrase = "a letter to the port"
said-in = "en"
"#;

fn everything() -> Element {
    let text = r#"{#lede}
The tide came ["at 10{^6^} metres"]{.quote #tide by=ada in=letter done=partial} of H~2~O, {-ten-} twelve.[^sure]

{credit="Ana Mori" licence="CC BY 4.0" document=letter of=tide region="10 20 60 8"}
::: picture
![The first page of the letter](letter.jpg)

The letter, [page 1](https://example.org/).
:::

## Costs

{#costs .row-headers}
| Year | Cost |
|------|-----:|
| 2024 |   10 |
|      |   12 |

^ What it cost

### In order

4. Fourth

   - one
   - two

5. Fifth

{.pull of=tide}
> at 10⁶ metres

{.verse}
The tide is old,
the harbor older.

Hear [the pilot](https://example.org/a.mp3){.audio at=1:23}. Again.[^sure]

[^sure]: Nobody is *sure*.
"#;
    page(&story(SOURCES, text))
}

#[test]
fn text_of_every_kind() {
    let page = everything();
    let mut body = page.class("body").clone();
    // The list of sources has snapshots of its own.
    body.children.retain(|child| !matches!(child, Node::Element(one) if one.has_class("source-list")));
    assert_snapshot!(body.pretty());
}

#[test]
fn a_picture_with_smaller_sizes() {
    let text = "{credit=\"Ana Mori\"}\n![The old bridge](old bridge, 2.jpg)\n\n{credit=\"Ana Mori\"}\n![The plan](plan.svg)\n";
    let size =
        |width| SmallerPicture { width, src: format!("pictures/story/{width}/old bridge, 2.jpg.webp") };
    let sizes = vec![size(480), size(960)];
    let page = page_with(&story("", text), [("old bridge, 2.jpg".to_owned(), sizes)].into());
    let frames = page.every(|one| one.has_class("picture-frame"));
    let frames: Vec<String> = frames.into_iter().map(Element::pretty).collect();
    assert_snapshot!(frames.join(""));
}

#[test]
fn headers_of_a_table_say_what_they_head() {
    let page = everything();
    let table = page.class("story-table");
    let scopes: Vec<_> = table.tags("th").into_iter().filter_map(|cell| cell.get("scope")).collect();
    // An empty header heads nothing.
    assert_eq!(scopes, ["col", "col", "row"]);
}

#[test]
fn footnotes_lead_there_and_back() {
    let page = everything();
    let marks: Vec<_> = page
        .tags("a")
        .into_iter()
        .filter(|mark| mark.has_class("footnote-mark"))
        .filter_map(|mark| mark.get("id"))
        .collect();
    assert_eq!(marks, ["k-sure", "k-sure.2"]);
    assert_eq!(page.class("footnote").get("id").as_deref(), Some("f-sure"));
}

#[test]
fn a_version_has_its_cells_beside_the_table() {
    let table = "{#costs}\n| Year | Cost |\n|---|---|\n| 2024 | 10 |\n";
    let zh = "+++\nlang = \"zh-Hans\"\nrole = \"translation\"\nlabel = \"ours\"\n+++\n\n{#costs}\n| 年 | 费用 |\n|---|---|\n| 2024 | 10 |\n";
    let page = page(&beside("", table, &[("zh-Hans.dj", zh)]));
    let segment = page.class("body").class("parallel");
    assert_eq!(segment.tags("p").len(), 4);
}

#[test]
fn sentences_that_say_the_same_have_the_same_number() {
    let text = "{#one}\nIt is [open. Nobody *came*]{note=n}. “Why?” she asked.\n\n{#two}\nIt is open. It is.\n\n{#n kind=idiom}\n::: note\nA note.\n:::\n";
    let zh = |key: &str| {
        format!(
            "+++\nlang = \"zh-Hans\"\nrole = \"translation\"\nlabel = \"ours\"{key}\n+++\n\n{{#one}}\n开了。没有*人*来。“为什么？”她问。\n\n{{#two}}\n开着。\n"
        )
    };
    let numbered = |page: &Element| -> Vec<(String, String)> {
        let all = page.class("body").every(|one| one.get("data-sentence").is_some());
        all.into_iter().map(|one| (one.get("data-sentence").unwrap_or_default(), one.text())).collect()
    };
    let told = numbered(&page(&beside("", text, &[("zh-Hans.dj", &zh("\nsentences = true"))])));
    let told: Vec<(&str, &str)> = told.iter().map(|(n, text)| (n.as_str(), text.as_str())).collect();
    assert_eq!(
        told,
        [
            ("1", "It is "),
            ("1", "open. "),
            ("2", "Nobody "),
            ("2", "came"),
            ("2", ". "),
            ("3", "“Why?” she asked."),
            ("1", "开了。"),
            ("2", "没有"),
            ("2", "人"),
            ("2", "来。"),
            ("3", "“为什么？”她问。"),
        ]
    );
    assert_eq!(numbered(&page(&beside("", text, &[("zh-Hans.dj", &zh(""))]))), []);
}
