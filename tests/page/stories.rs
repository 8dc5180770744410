//! Small articles, one for each thing a page can show.

use broadsheet::article::Article;

use crate::stage::{beside, story, whole};

/// Every kind of speaker, treatment and translation.
pub fn voices() -> Article {
    story(
        r#"
[sources.ada]
kind = "person"
name = "Ada Lin"
original = { text = "林爱达", lang = "zh-Hans", romanised = "Lín Àidá" }
aliases = ["A. Lin", { text = "林愛達", lang = "zh-Hant" }]
role = "harbor pilot"

[sources.ministry]
kind = "body"
name = "Ministry of Tides"

[sources.insider]
kind = "person"
name = "A port official"
unnamed = true

[outlets.gazette]
kind = "outlet"
name = "The Gazette"
original = { text = "الجريدة", lang = "ar", romanised = "al-jarīda" }
role = "daily paper"
url = "https://example.org/"
archive = "https://example.net/"

[outlets.wire]
kind = "agency"
name = "Tide Wire"

[documents.letter]
kind = "letter"
phrase = "a letter to the port"
lang = "zh-Hans"
url = "https://example.org/letter"
via = ["wire", "gazette"]
published-in = ["zh-Hans", "en"]
said = "2026-11-01"
published = "2026-11-02"

[documents.notice]
kind = "statement"
phrase = "the harbor notice"
title = "Harbor Notice 7"
said-in = "en"

[quotations.ours]
translation = "this-page"
retrieved = "2026-11-24"
original = { text = "海水有记忆。", lang = "zh-Hans", romanised = "Hǎishuǐ yǒu jìyì.", standing = "cited" }

[quotations.theirs]
translation = "outlet:gazette"
original = { text = "潮", lang = "zh-Hans", romanised = "cháo", standing = "reconstructed" }

[quotations.unknown]
via = ["gazette"]
translation = "unknown"
certainty = "uncertain"
why = "Nobody signed it."

[quotations.back]
said-in = "en"
published-in = ["ru"]
via = ["wire"]
translation = "back"
certainty = "likely"
why = "The wire had no recording."
said = "2026-10"

[quotations.paper]
said-in = "en"

[quotations.agency]
said-in = "en"

[quotations.rule]
said = "2026"
"#,
        r#"
{#lede}
["The sea has a memory,"]{.quote #ours by=ada in=letter done=verbatim} wrote Lin, and spoke of ["the tide."]{.quote #theirs by=ada in=letter done=partial}

{#rest}
[The ministry disagreed]{.quote #unknown by=ministry done=paraphrase}. ["We all know it,"]{.quote #back by=insider done=verbatim} said an official. [The Gazette doubted that]{.quote #paper by=gazette done=paraphrase}, the wire ["did not."]{.quote #agency by=wire done=partial}

{.quote #rule by=notice in=notice done=verbatim}
> Boats leave at high water.
>
> No boat leaves at low water.
"#,
    )
}

/// Notes of several kinds, one marked twice, with foreign words in both directions.
pub fn notes() -> Article {
    story(
        "",
        r#"
{#lede}
The [tide]{note=tide} came in. They call it [المد]{lang=ar rom="al-madd"} there, and [潮]{lang=zh-Hans rom="cháo"} here.

{#again}
The [tide]{note=tide} went out, as the [harbor saying]{note=saying} has it.

{#tide kind=term}
::: note
From [潮]{lang=zh-Hans rom="cháo"}; see [the tables](https://example.org/tides).

A second paragraph.
:::

{#saying kind=idiom certainty=uncertain why="Two versions are known."}
::: note
In Arabic [المد]{lang=ar dir=rtl rom="al-madd"}.
:::
"#,
    )
}

/// Every kind of block and inline.
pub fn blocks() -> Article {
    story(
        r#"
kicker = "Harbors"
updated = "2026-11-25"
editors = ["B. Editor", { name = "Night desk", desk = true }]
translators = ["C. Translator", "D. Translator", "E. Translator"]
dateline = { place = "PORT", date = "2026-11" }
based-on = ["tables"]

[outlets.gazette]
kind = "outlet"
name = "The Gazette"

[documents.tables]
kind = "report"
phrase = "the tide tables"
title = "Tide Tables"
author = "A. Lin"
editor = "B. Lin"
outlet = "gazette"
date = "2026-10"
remark = "out of print"
url = "https://example.org/tables"
"#,
        r#"
{#lede}
Plain, _stressed_, *strong*, `typed`, a [link](https://example.org/a?b=1&c=2), a [jump](#b-list),\
and a second line.

{#head}
## A _subhead_

{#list}
- One
- *Two*

{#steps}
1. First
2. Second

***

{#end}
The end.
"#,
    )
}

/// A translation from right-to-left, with a segment that the article leaves out.
pub fn original_beside() -> Article {
    beside(
        "kicker = \"Harbors\"",
        "
{#lede}
The sea has a memory.

{#head}
## The tide

{#end}
It comes and goes.
",
        &[(
            "ar.dj",
            r#"
+++
lang = "ar"
role = "original"
label = "the text this article was translated from"
kicker = "الموانئ"
headline = "عنوان"
dek = "مقدمة."
+++

{#lede rom="li-l-baḥr dhākira"}
للبحر *ذاكرة*، [Lin]{lang=en}.

{.untranslated}
جملة لم تُترجم.

{#head}
## المد

{#end}
يأتي ويذهب.

{.untranslated rom="tammat"}
تمّت.
"#,
        )],
    )
}

/// Everything the page knows of provenance: origins, gaps, other wordings, events, corrections.
pub fn provenance() -> Article {
    story(
        r#"
updated = "2026-11-26"

[sources.ada]
kind = "person"
name = "Ada Lin"

[sources.ministry]
kind = "body"
name = "Ministry of Tides"

[outlets.wire]
kind = "agency"
name = "Tide Wire"
url = "https://example.org/"
archive = "https://example.net/"
retrieved = "2026-11-25"

[outlets.gazette]
kind = "outlet"
name = "The Gazette"
copies = "wire"

[outlets.courier]
kind = "outlet"
name = "The Courier"

[documents.letter]
kind = "letter"
phrase = "a letter to the port"
lang = "zh-Hans"
date = "2026-11-01"
said = "2026-11-01"
published = "2026-11-02"

[[events]]
date = "1953"
phrase = "The harbor was built"
block = "lede"

[[events]]
date = "2026-10-31"
phrase = "The tide came in"

[[corrections]]
date = "2026-11-26"
block = "lede"
old = "the see"
new = "the sea"
reason = "A slip."
by = "The desk"

[[corrections]]
date = "2026-11-25"
quotation = "tide"
old = "the time"
reason = "Misheard."
by = "The desk"

[quotations.sea]
via = ["wire", "gazette"]
published-in = ["zh-Hans", "en"]
carriers = ["courier"]
translation = "outlet:gazette"
original = { text = "海有记忆。", lang = "zh-Hans", romanised = "Hǎi yǒu jìyì.", standing = "cited" }
renderings = [
  { outlet = "courier", text = "The ocean has a memory", url = "https://example.org/c", published = "2026-11-03" },
  { who = "A reader", text = "海水有记性", lang = "zh-Hant" },
  { who = "Another reader", text = "海水有记忆", lang = "zh-Hant" },
]

[quotations.tide]
via = ["courier"]
gap-before = ["courier"]
said-in = "en"
"#,
        r#"
{#lede}
["The sea has a memory,"]{.quote #sea by=ada in=letter done=partial} wrote Lin of the sea.

{#end}
[The ministry spoke of the tide]{.quote #tide by=ministry done=paraphrase}.
"#,
    )
}

/// No quotation, note or other language.
pub fn bare() -> Article {
    story("", "{#lede}\nNothing was said.\n")
}

/// What an attacker would write.
pub fn hostile() -> Article {
    whole(
        r##"
+++
lang = "en"
kicker = "<b>&amp;</b>"
headline = "<script>alert(\"1\")</script>"
dek = "\"><img src=x onerror=alert(2)>"
authors = ["<script>alert(3)</script>"]
published = "2026-11-24"
rights = "</p><script>alert(4)</script>"
dateline = { place = "<i>PORT</i>" }

[sources.eve]
kind = "person"
name = "Eve \"<script>\" O'Neil"
aliases = ["</title><script>alert(5)</script>"]
role = "\" onmouseover=\"alert(6)"

[outlets.evil]
kind = "outlet"
name = "</script><script>alert(7)</script>"
url = "https://example.org/\"onclick=\"alert(8)"

[documents.page]
kind = "post"
phrase = "a post </li></ol>"
via = ["evil"]
said-in = "en"
remark = "<!-- -->"

[quotations.bad]
certainty = "likely"
why = "]]> --> <script>alert(9)</script>"
+++

{#lede}
["<script>alert(10)</script> & \"more\" `</script>`"]{.quote #bad by=eve in=page done=verbatim} <img src=x> &lt; [link](https://example.org/"x)

{#note-line}
A [<u>word</u>]{note=n} here.

{#n kind=term}
::: note
</li><script>alert(11)</script>
:::
"##,
        &[],
    )
}

/// As many speakers as that, each with one quotation, the first with the longest.
pub fn speakers(count: usize) -> Article {
    let mut front = String::from("\n[outlets.paper]\nkind = \"outlet\"\nname = \"The Paper\"\n");
    let mut text = String::from("{#lede}\nThis is what was said.\n");
    for n in 0..count {
        front += &format!("\n[sources.s{n}]\nkind = \"person\"\nname = \"Speaker {n}\"\n");
        front += &format!("\n[quotations.q{n}]\nvia = [\"paper\"]\nsaid-in = \"en\"\n");
        let words = "word ".repeat(count - n + 2);
        text += &format!("\n{{#p{n}}}\n[“{words}end.”]{{.quote #q{n} by=s{n} done=verbatim}}, said one.\n");
    }
    story(&front, &text)
}
