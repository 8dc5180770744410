//! What stands over the text of a chapter, and what the article is based on and whose it is, which stands at its end.

use crate::article::{
    Contributor, Document, Judge, Parallel, ParallelRole, Segment, plain_text, sentences_in,
};
use crate::wording::{PublicationWording, Wording, fill};

use super::chapter::Setter;
use super::xml::{address, directed, tongue};

// The forms of a title, by their places in the words.
const ALONE: usize = 0;
const BEFORE_COMMA: usize = 1;
const AT_END: usize = 2;

impl Setter<'_> {
    /// Kicker, headline, dek, who made the article and when, and how the publication keeps it.
    pub(super) fn head(&mut self) {
        let article = self.article;
        self.say("<header>\n");
        if let Some(kicker) = &article.kicker {
            self.words("<p class=\"kicker\">", kicker, "</p>\n");
        }
        self.words("<h1>", &article.headline, "</h1>\n");
        if let Some(dek) = article.dek.as_ref().filter(|_| self.chapter.withdrawn.is_none()) {
            self.words("<p class=\"dek\">", dek, "</p>\n");
        }
        let wording = self.wording;
        let byline = &article.byline;
        let translators = article.translators();
        let credits = [
            (wording.by, byline.authors.as_slice()),
            (wording.edited_by, byline.editors.as_slice()),
            (wording.translated_by, translators.as_slice()),
        ];
        let credits = credits.into_iter().filter(|(_, people)| !people.is_empty());
        let mut facts: Vec<String> =
            credits.map(|(label, people)| format!("{label} {}", names(wording, people))).collect();
        let day = article.published.map(|date| wording.date(date));
        facts.push(day.unwrap_or_else(|| wording.published_unknown.to_owned()));
        facts.extend(article.updated.map(|date| format!("{} {}", wording.updated, wording.date(date))));
        self.words("<p class=\"byline\">", &facts.join(" · "), "</p>\n");
        self.say("</header>\n");
        let start = format!("<p class=\"notice\"{}>", self.own);
        let chapter = self.chapter;
        if let Some(mark) = &chapter.mark {
            self.words(&start, mark, "</p>\n");
        }
        if let Some(reason) = chapter.withdrawn {
            let words = PublicationWording::of(wording.lang);
            self.words(&start, words.withdrawn, "</p>\n");
            self.words("<p>", reason, "</p>\n");
        }
    }

    /// Where the article was written from, before its first words.
    pub(super) fn dateline(&mut self) {
        let article = self.article;
        let Some(dateline) = &article.dateline else { return };
        self.words("<span class=\"dateline\">", &dateline.place, "");
        if let Some(date) = dateline.date {
            let day = self.wording.date(date);
            self.words(", ", &day, "");
        }
        self.say(" — </span>");
    }

    /// The works that the article is an account of, its rights, how much of its evidence nobody has checked, and its
    /// versions.
    pub(super) fn colophon(&mut self) {
        let (article, wording) = (self.article, self.wording);
        self.say("<footer class=\"colophon\">\n");
        let works: Vec<&Document> =
            article.based_on.iter().filter_map(|id| article.evidence.documents.get(id)).collect();
        if !works.is_empty() {
            self.heading(wording.based_on);
            works.into_iter().for_each(|work| self.work(work));
        }
        self.heading(wording.rights);
        match &article.rights {
            Some(rights) => self.words("<p>", rights, "</p>\n"),
            None => self.own_words("p", wording.rights_unknown),
        }
        let quotations = &article.evidence.quotations;
        let unchecked = quotations.iter().filter(|one| one.certainty.judge == Judge::Program).count();
        if unchecked > 0 {
            let mut words = wording.restated(wording.found_unchecked, &|slot| match slot {
                "n" => Some(unchecked.to_string()),
                "all" => Some(quotations.len().to_string()),
                _ => None,
            });
            if unchecked < quotations.len() {
                words = format!("{words} {}", wording.others_checked);
            }
            self.own_words("p", &words);
        }
        for parallel in &article.parallels {
            let words = version_words(wording, parallel);
            self.own_words("p", &words);
        }
        let own = article.translators();
        let others = article.byline.translators.iter().filter(|one| !own.contains(one)).cloned();
        let others: Vec<Contributor> = others.collect();
        if !others.is_empty() {
            let words = format!("{} {}", wording.versions_by, names(wording, &others));
            self.words("<p>", &words, "</p>\n");
        }
        self.say("</footer>\n");
    }

    fn work(&mut self, work: &Document) {
        let wording = self.wording;
        let outlet = work.outlet.as_ref().and_then(|id| self.article.evidence.outlets.get(id));
        // What follows decides which mark the title has: in English it is inside the quotation marks.
        let more = work.author.is_some() || work.editor.is_some() || outlet.is_some() || work.date.is_some();
        let form = match (more, &work.remark) {
            (true, _) => BEFORE_COMMA,
            (false, Some(_)) => ALONE,
            (false, None) => AT_END,
        };
        let template = wording.work_title.get(form).copied().unwrap_or_default();
        let title = work.title.as_deref().unwrap_or(&work.phrase);
        let title = fill(template, &[("title", title)]);
        self.say("<p><cite>");
        match &work.links.url {
            Some(url) => {
                let start = format!("<a href=\"{}\">", address(url));
                self.words(&start, &title, "</a>");
            }
            None => self.words("", &title, ""),
        }
        self.say("</cite>");
        let mut facts: Vec<String> = Vec::new();
        facts.extend(work.author.as_ref().map(|name| fill(wording.work_author, &[("author", name)])));
        facts.extend(work.editor.as_ref().map(|name| fill(wording.work_editor, &[("editor", name)])));
        facts.extend(outlet.map(|outlet| outlet.name.display.clone()));
        facts.extend(work.date.map(|date| wording.date(date)));
        if !facts.is_empty() {
            self.words(" ", &facts.join(wording.clause_comma), "");
        }
        if let Some(remark) = &work.remark {
            self.words("", wording.clause_semicolon, "");
            self.words("", remark, "");
        }
        if form != AT_END {
            self.words("", wording.clause_end, "");
        }
        self.say("</p>\n");
    }

    /// The article in its other languages, each whole.
    pub(super) fn versions(&mut self) {
        let article = self.article;
        article.parallels.iter().for_each(|parallel| self.version(parallel));
    }

    fn version(&mut self, parallel: &Parallel) {
        let wording = self.wording;
        self.say("<section class=\"version\">\n");
        self.heading(&label(wording, parallel));
        let start = format!("<div{}>\n", directed(&parallel.lang, parallel.dir));
        self.say(&start);
        if let Some(kicker) = &parallel.kicker {
            self.words("<p class=\"kicker\">", kicker, "</p>\n");
        }
        if let Some(headline) = &parallel.headline {
            self.words("<p class=\"headline\"><b>", headline, "</b></p>\n");
        }
        if let Some(dek) = &parallel.dek {
            self.words("<p class=\"dek\">", dek, "</p>\n");
        }
        for segment in &parallel.segments {
            if segment.block.is_none() {
                let flag = left_out(wording, parallel, sentences(segment));
                let own = tongue_of(wording);
                self.words(&format!("<p class=\"left-out\"{own}>["), &flag, "]</p>\n");
            }
            for line in &segment.lines {
                self.say("<p>");
                self.plain_line(line);
                self.say("</p>\n");
            }
            if let Some(romanised) = &segment.romanised {
                let start = format!("<p{}>", tongue(&parallel.lang.romanised()));
                self.words(&start, romanised, "</p>\n");
            }
        }
        self.say("</div>\n</section>\n");
    }
}

/// The language of the interface inside a text in another one.
fn tongue_of(wording: &Wording) -> String {
    format!(" xml:lang=\"{0}\" lang=\"{0}\" dir=\"{1}\"", wording.lang, wording.dir().as_str())
}

/// The names of some people as one phrase.
fn names(wording: &Wording, people: &[Contributor]) -> String {
    let mut names = String::new();
    for (place, person) in people.iter().enumerate() {
        if place > 0 {
            let last = place + 1 == people.len();
            names.push_str(if last { wording.list_last } else { wording.list_between });
        }
        names.push_str(&person.name);
    }
    names
}

/// "Chinese: our translation from this English text".
fn label(wording: &Wording, parallel: &Parallel) -> String {
    let language = wording.language_name(&parallel.lang);
    fill(wording.parallel, &[("language", language), ("label", &parallel.label)])
}

/// The same with how much of it is not in the article.
fn version_words(wording: &Wording, parallel: &Parallel) -> String {
    let missing = parallel.segments.iter().filter(|segment| segment.block.is_none()).map(sentences).sum();
    let label = label(wording, parallel);
    if missing == 0 {
        return label;
    }
    let flag = left_out(wording, parallel, missing);
    format!("{label}{}{flag}{}", wording.clause_semicolon, wording.clause_end)
}

/// That some sentences are only in one of two versions.
fn left_out(wording: &Wording, parallel: &Parallel, sentences: usize) -> String {
    let forms = match parallel.role {
        ParallelRole::Original => wording.original_left_out,
        ParallelRole::Translation => wording.version_left_out,
    };
    wording.counted(forms, sentences)
}

/// How many sentences a segment has.
fn sentences(segment: &Segment) -> usize {
    segment.lines.iter().map(|line| sentences_in(&plain_text(line))).sum()
}
