//! The front matter of a file of the article format: [`front`].

use std::fmt::Write as _;

use crate::article::{
    Alias, Article, Contributor, Corrected, Direction, Foreign, Id, Inline, Judge, Lang, Links, Name, Naming,
    OutletKind, Quotation, Rendering, Rival, SourceKind, Standing,
};
use crate::copydesk::stranger;

use super::Draft;
use super::account::account;
use super::paper::line_text;
use super::runs::runs;

/// Comments stand without a blank line between them for no longer than this, in bytes.
const LONGEST_STRETCH: usize = 1500;

/// A TOML text. Control characters were taken out when the file was read.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The part of a text that the article's readers can read, if any, and its first foreign words with their language.
fn own_script(text: &str, lang: &Lang) -> (Option<String>, Option<(String, String)>) {
    // What the desk accepts is written as it is.
    if stranger(text, lang).is_none() {
        return (Some(text.to_owned()), None);
    }
    let mut own = String::new();
    let mut foreign = None;
    for run in runs(text, lang) {
        match run {
            Inline::Foreign { foreign: words } => {
                foreign.get_or_insert((words.text, words.lang.to_string()));
            }
            other => own.push_str(&line_text(&[other])),
        }
    }
    let own = own.replace("()", "").replace("( )", "");
    let own = own.split_whitespace().collect::<Vec<_>>().join(" ");
    let own = own.trim().trim_matches(['(', ')', ',', ' ']).to_owned();
    let own = if own.chars().any(char::is_alphanumeric) || foreign.is_none() { own } else { String::new() };
    (Some(own).filter(|own| !own.is_empty()), foreign)
}

/// The same for a text that must stand there: where nothing is in the article's script, in Latin letters.
fn legible(text: &str, lang: &Lang, otherwise: &str) -> (String, Option<(String, String)>) {
    let (own, foreign) = own_script(text, lang);
    (own.unwrap_or_else(|| otherwise.to_owned()), foreign)
}

/// `key = "text"` in the article's script; a comment where there is nothing in it.
fn key(file: &mut String, name: &str, text: &str, lang: &Lang) {
    match own_script(text, lang) {
        (Some(own), None) => _ = writeln!(file, "{name} = {}", quoted(&own)),
        (Some(own), Some((words, _))) => {
            _ = writeln!(file, "{name} = {}  # in the file also: {words}", quoted(&own));
        }
        (None, foreign) => {
            let (words, _) = foreign.unwrap_or_default();
            _ = writeln!(file, "# {name}: in the file {words}");
        }
    }
}

/// Writes everything before the text.
pub(super) fn front(file: &mut String, draft: &Draft) {
    let article = draft.article();
    file.push_str("+++\n");
    let _ = writeln!(file, "# Opened by broadsheet from {}", quoted(&draft.opened.name));
    if article.evidence.quotations.iter().any(|quotation| quotation.certainty.judge == Judge::Program) {
        file.push_str(
            "# A program found the quotations. Check each one, then delete its judge = \"program\".\n\n",
        );
    }
    head(file, draft);
    let evidence = &article.evidence;
    if !draft.found.is_empty() && draft.publisher().is_none() {
        file.push_str("# The file does not say who published it.\n");
    }
    if let Some((id, outlet)) = draft.publisher_id().and_then(|id| evidence.outlets.get_key_value(id))
        && !is_used(article, id)
    {
        let url = outlet.links.url.as_ref().map(|url| format!(", {url}")).unwrap_or_default();
        let _ = writeln!(file, "# Published by {}{url}", outlet.name.display);
    }
    cast(file, draft);
    for (index, forms) in evidence.spellings.iter().enumerate() {
        let _ = writeln!(file, "\n[spellings.s{index:04}]\nforms = {}", aliases(forms));
    }
    for quotation in &evidence.quotations {
        let rivals: Vec<&Rival> =
            article.rivals.iter().filter(|rival| rival.quotation == quotation.id).collect();
        facts(file, quotation, &rivals, draft);
    }
    for event in &article.events {
        let _ = writeln!(file, "\n[[events]]\ndate = \"{}\"\nphrase = {}", event.date, quoted(&event.phrase));
        if let Some(block) = &event.block {
            let _ = writeln!(file, "block = \"{block}\"");
        }
    }
    for one in &article.corrections {
        let (what, id) = match &one.at {
            Corrected::Block(id) => ("block", id),
            Corrected::Quotation(id) => ("quotation", id),
            Corrected::Note(id) => ("note", id),
        };
        let _ = writeln!(file, "\n[[corrections]]\ndate = \"{}\"\n{what} = \"{id}\"", one.date);
        let _ = writeln!(file, "old = {}", quoted(&one.old));
        if let Some(new) = &one.new {
            let _ = writeln!(file, "new = {}", quoted(new));
        }
        let _ = writeln!(file, "reason = {}\nby = {}", quoted(&one.reason), quoted(&one.by));
    }
    left_out(file, draft);
    file.push_str("+++\n");
}

fn head(file: &mut String, draft: &Draft) {
    let article = draft.article();
    let lang = &article.lang;
    // What was found by a program may lack what an editor would say.
    let opened = !draft.found.is_empty() || draft.opened.head.headline.is_none();
    let _ = writeln!(file, "lang = {}", quoted(lang.as_str()));
    if article.dir != Direction::of(lang) {
        let _ = writeln!(file, "dir = \"{}\"", article.dir.as_str());
    }
    if let Some(kicker) = &article.kicker {
        key(file, "kicker", kicker, lang);
    }
    let (headline, foreign) = legible(&article.headline, lang, article.slug.as_str());
    let also = foreign.map(|(words, _)| format!("  # in the file also: {words}")).unwrap_or_default();
    let _ = writeln!(file, "headline = {}{also}", quoted(&headline));
    if draft.opened.head.headline.is_none() && article.headline == draft.opened.name {
        file.push_str("# No headline was found; this is the name of the file.\n");
    }
    match &article.dek {
        Some(dek) => key(file, "dek", dek, lang),
        None if opened => file.push_str("# No dek was found; write what the story is in a sentence.\n"),
        None => {}
    }
    let byline = &article.byline;
    for (name, people) in
        [("authors", &byline.authors), ("editors", &byline.editors), ("translators", &byline.translators)]
    {
        contributors(file, name, people, lang);
    }
    if let Some(dateline) = &article.dateline {
        let date = dateline.date.map(|date| format!(", date = \"{date}\"")).unwrap_or_default();
        let _ = match own_script(&dateline.place, lang).0 {
            Some(place) => writeln!(file, "dateline = {{ place = {}{date} }}", quoted(&place)),
            None => writeln!(file, "# dateline: in the file {}", dateline.place),
        };
    }
    match article.published {
        Some(published) => _ = writeln!(file, "published = \"{published}\""),
        None => file.push_str("# No date of publication was found.\n"),
    }
    if let Some(updated) = article.updated {
        let _ = writeln!(file, "updated = \"{updated}\"");
    }
    for line in &draft.opened.filing {
        file.push_str(line);
        file.push('\n');
    }
    if !article.based_on.is_empty() {
        let _ = writeln!(file, "based-on = {}", ids(&article.based_on));
    }
    match &article.rights {
        Some(rights) => key(file, "rights", rights, lang),
        None if opened => {
            file.push_str("# Nothing was found about rights; say who may do what with the text.\n");
        }
        None => {}
    }
}

fn contributors(file: &mut String, key: &str, people: &[Contributor], lang: &Lang) {
    let names = people.iter().filter_map(|one| {
        let name = quoted(&own_script(&one.name, lang).0?);
        Some(if one.desk { format!("{{ name = {name}, desk = true }}") } else { name })
    });
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        let _ = writeln!(file, "{key} = [{}]", names.join(", "));
    } else if !people.is_empty() {
        let names: Vec<&str> = people.iter().map(|one| one.name.as_str()).collect();
        let _ = writeln!(file, "# {key}: in the file {}", names.join(", "));
    }
}

fn ids(ids: &[Id]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", ids.join(", "))
}

/// Words in another language, as an inline table without its braces.
fn foreign(words: &Foreign) -> String {
    let mut out = format!("text = {}, lang = {}", quoted(&words.text), quoted(words.lang.as_str()));
    if let Some(reading) = &words.romanised {
        let _ = write!(out, ", romanised = {}", quoted(reading));
    }
    if words.dir != Direction::of(&words.lang) {
        let _ = write!(out, ", dir = \"{}\"", words.dir.as_str());
    }
    out
}

fn aliases(aliases: &[Alias]) -> String {
    let forms = aliases.iter().map(|alias| match &alias.lang {
        Some(lang) => format!("{{ text = {}, lang = {} }}", quoted(&alias.text), quoted(lang.as_str())),
        None => quoted(&alias.text),
    });
    format!("[{}]", forms.collect::<Vec<_>>().join(", "))
}

/// A name must be printed, so one without a letter of the article's script stands as its id until an editor
/// transcribes it.
fn named(file: &mut String, id: &Id, name: &Name, lang: &Lang) {
    let (own, other) = legible(&name.display, lang, id.as_str());
    let _ = writeln!(file, "name = {}", quoted(&own));
    match (&name.original, other) {
        (Some(original), _) => _ = writeln!(file, "original = {{ {} }}", foreign(original)),
        (None, Some((words, tongue))) => {
            let _ = writeln!(file, "original = {{ text = {}, lang = {} }}", quoted(&words), quoted(&tongue));
        }
        (None, None) => {}
    }
    if !name.aliases.is_empty() {
        let _ = writeln!(file, "aliases = {}", aliases(&name.aliases));
    }
}

fn links(file: &mut String, links: &Links) {
    for (key, text) in [("url", &links.url), ("archive", &links.archive)] {
        if let Some(text) = text {
            let _ = writeln!(file, "{key} = {}", quoted(text));
        }
    }
    if let Some(day) = links.retrieved {
        let _ = writeln!(file, "retrieved = \"{day}\"");
    }
}

/// Whether anything in the article comes from an outlet. The desk asks what the others are for.
fn is_used(article: &Article, id: &Id) -> bool {
    let evidence = &article.evidence;
    let quoted = evidence.quotations.iter().any(|one| {
        one.by.as_ref() == Some(id)
            || one.via.contains(id)
            || one.carriers.contains(id)
            || one.gaps.contains(id)
            || one.rendering == Rendering::Outlet(id.clone())
    });
    quoted
        || article.rivals.iter().any(|rival| rival.outlet.as_ref() == Some(id))
        || evidence.documents.values().any(|document| document.outlet.as_ref() == Some(id))
        || evidence.outlets.values().any(|outlet| outlet.copies.as_ref() == Some(id))
}

/// Everyone who speaks, what carried the words, and what they were said in.
fn cast(file: &mut String, draft: &Draft) {
    let article = draft.article();
    let lang = &article.lang;
    for (id, source) in &article.evidence.sources {
        let kind = match source.kind {
            SourceKind::Person => "person",
            SourceKind::Body => "body",
        };
        let _ = writeln!(file, "\n[sources.{id}]\nkind = \"{kind}\"");
        named(file, id, &source.name, lang);
        if let Some(role) = &source.role {
            key(file, "role", role, lang);
        }
        if source.naming == Naming::Unnamed {
            file.push_str("unnamed = true\n");
        }
    }
    for (id, outlet) in &article.evidence.outlets {
        if draft.publisher_id() == Some(id) && !is_used(article, id) {
            continue;
        }
        let kind = match outlet.kind {
            OutletKind::Outlet => "outlet",
            OutletKind::Agency => "agency",
        };
        let _ = writeln!(file, "\n[outlets.{id}]\nkind = \"{kind}\"");
        named(file, id, &outlet.name, lang);
        if let Some(role) = &outlet.role {
            key(file, "role", role, lang);
        }
        if let Some(origin) = &outlet.copies {
            let _ = writeln!(file, "copies = \"{origin}\"");
        }
        links(file, &outlet.links);
    }
    for (id, document) in &article.evidence.documents {
        let _ = writeln!(file, "\n[documents.{id}]\nkind = \"{}\"", document.kind.as_str());
        let (phrase, foreign) = legible(&document.phrase, lang, id.as_str());
        let also = foreign.map(|(words, _)| format!("  # in the file also: {words}")).unwrap_or_default();
        let _ = writeln!(file, "phrase = {}{also}", quoted(&phrase));
        if let Some(title) = &document.title {
            let _ = writeln!(file, "title = {}", quoted(title));
        }
        let texts =
            [("author", &document.author), ("editor", &document.editor), ("remark", &document.remark)];
        for (name, text) in texts {
            if let Some(text) = text {
                key(file, name, text, lang);
            }
        }
        if let Some(outlet) = &document.outlet {
            let _ = writeln!(file, "outlet = \"{outlet}\"");
        }
        if let Some(own) = &document.lang {
            let _ = writeln!(file, "lang = {}", quoted(own.as_str()));
        }
        if let Some(date) = document.date {
            let _ = writeln!(file, "date = \"{date}\"");
        }
        links(file, &document.links);
    }
}

/// What is known of a quotation besides speaker and extent, which stand at the words themselves.
fn facts(file: &mut String, quotation: &Quotation, rivals: &[&Rival], draft: &Draft) {
    let article = draft.article();
    let _ = writeln!(file, "\n[quotations.{}]", quotation.id);
    if let Some(document) = &quotation.document {
        let _ = writeln!(file, "in = \"{document}\"");
    }
    // Without outlets an editor has to say so, else the desk asks how the words came here, or takes an outlet that
    // speaks for the one that carried them.
    let evidence = &article.evidence;
    let named = |by| evidence.sources.contains_key(by) || evidence.outlets.contains_key(by);
    let silent = quotation.by.as_ref().is_some_and(named)
        && quotation.document.is_none()
        && quotation.certainty.judge == Judge::Editor;
    if !quotation.via.is_empty() || silent {
        let _ = writeln!(file, "via = {}", ids(&quotation.via));
    }
    if !quotation.gaps.is_empty() {
        let _ = writeln!(file, "gap-before = {}", ids(&quotation.gaps));
    }
    if !quotation.carriers.is_empty() {
        let _ = writeln!(file, "carriers = {}", ids(&quotation.carriers));
    }
    if let Some(lang) = &quotation.said_in {
        let _ = writeln!(file, "said-in = {}", quoted(lang.as_str()));
    }
    if !quotation.published_in.is_empty() {
        let langs: Vec<String> = quotation.published_in.iter().map(|lang| quoted(lang.as_str())).collect();
        let _ = writeln!(file, "published-in = [{}]", langs.join(", "));
    }
    if let Some(translation) = translation(quotation, &article.lang) {
        let _ = writeln!(file, "translation = {}", quoted(&translation));
    }
    let dates = [
        ("said", quotation.dates.said),
        ("published", quotation.dates.published),
        ("retrieved", quotation.dates.retrieved),
    ];
    for (key, date) in dates {
        if let Some(date) = date {
            let _ = writeln!(file, "{key} = \"{date}\"");
        }
    }
    if let Some(original) = &quotation.original {
        let standing = match original.standing {
            Standing::Cited => "cited",
            Standing::Reconstructed => "reconstructed",
        };
        let why = original.why.as_ref().map(|why| format!(", why = {}", quoted(why))).unwrap_or_default();
        let _ =
            writeln!(file, "original = {{ standing = \"{standing}\", {}{why} }}", foreign(&original.wording));
    }
    let _ = writeln!(file, "certainty = \"{}\"", quotation.certainty.confidence.as_str());
    let how = draft.found.get(&quotation.id);
    if quotation.certainty.judge == Judge::Program {
        let rule = how.map(|how| format!("  # by its rule “{}”", how.rule)).unwrap_or_default();
        let _ = writeln!(file, "judge = \"program\"{rule}");
    }
    if let Some(why) = &quotation.certainty.why {
        let _ = writeln!(file, "why = {}", quoted(why));
    }
    if !rivals.is_empty() {
        let rivals: Vec<String> = rivals.iter().map(|rival| rendering(rival, &article.lang)).collect();
        let _ = writeln!(file, "renderings = [{}]", rivals.join(", "));
    }
    // Where the words around it are a quotation too, the brackets say so.
    if let Some(name) = how.and_then(|how| how.relayed_by.as_ref()).filter(|_| quotation.within.is_none()) {
        let name: String = name.chars().filter(|c| !c.is_control()).collect();
        let _ = writeln!(file, "# Passed on by {name}.");
    }
}

/// Who translated the words; none where the desk concludes it from the languages.
fn translation(quotation: &Quotation, page: &Lang) -> Option<String> {
    let same = quotation.said_in.as_ref().is_some_and(|said| said.primary() == page.primary());
    Some(match &quotation.rendering {
        Rendering::Untranslated if same => return None,
        Rendering::Untranslated => "none".to_owned(),
        Rendering::Unknown if same => "unknown".to_owned(),
        Rendering::Unknown => return None,
        Rendering::ThisPage => "this-page".to_owned(),
        Rendering::Outlet(outlet) => format!("outlet:{outlet}"),
        Rendering::Machine { revised_by: None } => "machine".to_owned(),
        Rendering::Machine { revised_by: Some(name) } => format!("machine, revised by {name}"),
        Rendering::BackTranslation => "back".to_owned(),
    })
}

/// How somebody else worded a quotation.
fn rendering(rival: &Rival, page: &Lang) -> String {
    let mut keys = Vec::new();
    if let Some(outlet) = &rival.outlet {
        keys.push(format!("outlet = \"{outlet}\""));
    }
    if let Some(who) = &rival.who {
        keys.push(format!("who = {}", quoted(who)));
    }
    if rival.lang != *page {
        keys.push(format!("lang = {}", quoted(rival.lang.as_str())));
    }
    if rival.dir != Direction::of(&rival.lang) {
        keys.push(format!("dir = \"{}\"", rival.dir.as_str()));
    }
    keys.push(format!("text = {}", quoted(&rival.text)));
    if let Some(url) = &rival.url {
        keys.push(format!("url = {}", quoted(url)));
    }
    if let Some(date) = rival.published {
        keys.push(format!("published = \"{date}\""));
    }
    format!("{{ {} }}", keys.join(", "))
}

/// What the file had besides, as remarks at the end of the front matter.
fn left_out(file: &mut String, draft: &Draft) {
    let opened = &draft.opened;
    if !opened.notices.is_empty() {
        file.push('\n');
    }
    for notice in &opened.notices {
        let _ = writeln!(file, "# {notice}");
    }
    let lines = account(&opened.left_out);
    if !lines.is_empty() {
        file.push_str("\n# Left out:\n");
    }
    let mut stretch = 0;
    for line in lines {
        // The desk counts marks between blank lines.
        if stretch > 0 && stretch + line.len() > LONGEST_STRETCH {
            file.push('\n');
            stretch = 0;
        }
        stretch += line.len();
        let _ = writeln!(file, "# - {line}");
    }
}
