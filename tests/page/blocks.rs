//! What a text holds besides paragraphs: pictures, tables, lists in lists, pull quotes, footnotes, verse.

use insta::assert_snapshot;

use crate::html::{Element, Node};
use crate::stage::{beside, page, story};

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
