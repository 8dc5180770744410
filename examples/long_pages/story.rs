//! A long story: once as the desk's own file, once as the [`Article`] that the desk makes of it.
//!
//! The desk takes files up to its limit; a story of ten thousand paragraphs is beyond that, so its article is made
//! directly. `main` checks on a short story that both ways give the same article.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

use broadsheet::article::{
    Article, Block, Certainty, Contributor, Date, Direction, Evidence, Extent, Foreign, Id, Inline, Lang,
    Name, Naming, Note, NoteKind, Occurrence, Outlet, OutletKind, Quotation, Rendering, Source, SourceKind,
};

use crate::words::{Dice, Words};

/// Of so many paragraphs one quotes. A short report quotes in every second one; book-length texts, as inquiries
/// and transcripts are, in fewer.
const QUOTING: usize = 10;
/// Of so many paragraphs one has a translator's note.
const NOTING: usize = 40;
/// Of so many paragraphs one has foreign words.
const FOREIGN: usize = 8;
/// Of so many blocks one is a subhead.
const SUBHEADS: usize = 60;
/// Quotations for each new source: in a long text the same people speak again.
const QUOTATIONS_A_SOURCE: usize = 10;
/// Outlets, whatever the length.
const OUTLETS: usize = 12;

/// A piece of a paragraph.
enum Piece {
    Text(String),
    Quoted { number: usize, by: usize, via: usize, words: String },
    Noted { number: usize, word: String, says: String },
    Foreign { lang: &'static str, words: String },
}

/// A made-up story before it is written down.
pub(super) struct Story {
    headline: String,
    dek: String,
    sources: Vec<String>,
    outlets: Vec<String>,
    blocks: Vec<(bool, Vec<Piece>)>,
}

impl Story {
    /// A story of `paragraphs` paragraphs.
    pub(super) fn new(words: &Words, paragraphs: usize, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let quotations = paragraphs.div_ceil(QUOTING);
        let name = |dice: &mut Dice| {
            let title = |word: String| {
                let mut letters = word.chars();
                letters.next().map(|first| format!("{}{}", first.to_uppercase(), letters.as_str()))
            };
            let parts = [words.run(1, 1, dice), words.run(1, 1, dice)];
            parts.into_iter().filter_map(title).collect::<Vec<_>>().join(" ")
        };
        let sources: Vec<String> =
            (0..quotations.div_ceil(QUOTATIONS_A_SOURCE)).map(|_| name(&mut dice)).collect();
        let outlets: Vec<String> = (0..OUTLETS).map(|_| name(&mut dice)).collect();
        let mut blocks = Vec::with_capacity(paragraphs);
        let (mut quoted, mut noted) = (0, 0);
        for number in 0..paragraphs {
            if number % SUBHEADS == SUBHEADS - 1 {
                blocks.push((true, vec![Piece::Text(words.run(3, 6, &mut dice))]));
            }
            let mut pieces = vec![Piece::Text(format!("{} ", words.sentence(&mut dice)))];
            if number % QUOTING == 3 {
                let words = format!("“{}”", words.sentence(&mut dice));
                // Who speaks follows Zipf as well: few speak often. At first everyone speaks once.
                let by = if quoted < sources.len() { quoted } else { dice.rank(sources.len()) };
                let via = if quoted < OUTLETS { quoted } else { dice.rank(OUTLETS) };
                pieces.push(Piece::Quoted { number: quoted, by, via, words });
                pieces.push(Piece::Text(" ".to_owned()));
                quoted += 1;
            }
            if number % NOTING == 5 {
                pieces.push(Piece::Text(format!("{} ", words.run(2, 5, &mut dice))));
                let word = words.run(1, 1, &mut dice);
                pieces.push(Piece::Noted { number: noted, word, says: words.sentence(&mut dice) });
                pieces.push(Piece::Text(" ".to_owned()));
                noted += 1;
            }
            if number % FOREIGN == 6 {
                let (lang, words) = words.foreign(&mut dice);
                pieces.push(Piece::Foreign { lang, words });
                pieces.push(Piece::Text(" ".to_owned()));
            }
            for _ in 0..1 + dice.below(3) {
                pieces.push(Piece::Text(format!("{} ", words.sentence(&mut dice))));
            }
            pieces.push(Piece::Text(words.sentence(&mut dice)));
            blocks.push((false, merged(pieces)));
        }
        let outlets =
            if quotations < OUTLETS { outlets.into_iter().take(quotations).collect() } else { outlets };
        Self {
            headline: words.run(5, 9, &mut dice),
            dek: words.sentence(&mut dice),
            sources,
            outlets,
            blocks,
        }
    }

    /// The story as an editor writes it down.
    pub(super) fn as_file(&self) -> String {
        let mut file = format!(
            "+++\nlang = \"en\"\nheadline = \"{}\"\ndek = \"{}\"\nauthors = [\"Nobody\"]\npublished = \"2026-11-24\"\nrights = \"None.\"\nsaid-in = \"en\"\n\n",
            self.headline, self.dek
        );
        for (number, name) in self.sources.iter().enumerate() {
            // Writing to a string cannot fail.
            let _ = write!(file, "[sources.s{number}]\nkind = \"person\"\nname = \"{name}\"\n\n");
        }
        for (number, name) in self.outlets.iter().enumerate() {
            let _ = write!(file, "[outlets.o{number}]\nkind = \"outlet\"\nname = \"{name}\"\n\n");
        }
        file.push_str("+++\n");
        let mut notes = String::new();
        for (subhead, pieces) in &self.blocks {
            file.push_str(if *subhead { "\n## " } else { "\n" });
            for piece in pieces {
                let _ = match piece {
                    Piece::Text(text) => write!(file, "{text}"),
                    Piece::Quoted { number, by, via, words } => {
                        write!(file, "[{words}]{{.quote #q{number} by=s{by} via=o{via} done=verbatim}}")
                    }
                    Piece::Noted { number, word, says } => {
                        let _ = write!(notes, "\n{{#n{number} kind=term}}\n::: note\n{says}\n:::\n");
                        write!(file, "[{word}]{{note=n{number}}}")
                    }
                    Piece::Foreign { lang, words } => write!(file, "[{words}]{{lang={lang}}}"),
                };
            }
            file.push('\n');
        }
        file + &notes
    }

    /// The same words for the other site generators, without what only ours knows.
    pub(super) fn as_markdown(&self) -> String {
        let mut file = format!("# {}\n\n{}\n", self.headline, self.dek);
        for (subhead, pieces) in &self.blocks {
            file.push_str(if *subhead { "\n## " } else { "\n" });
            for piece in pieces {
                match piece {
                    Piece::Text(text)
                    | Piece::Quoted { words: text, .. }
                    | Piece::Noted { word: text, .. } => {
                        file.push_str(text);
                    }
                    Piece::Foreign { words, .. } => file.push_str(words),
                }
            }
            file.push('\n');
        }
        file
    }

    /// The article that the desk makes of it.
    pub(super) fn as_article(&self) -> Result<Article, Box<dyn Error>> {
        let mut evidence = Evidence::default();
        for (number, name) in self.sources.iter().enumerate() {
            let source =
                Source { kind: SourceKind::Person, name: plain(name), role: None, naming: Naming::default() };
            evidence.sources.insert(id('s', number)?, source);
        }
        let mut outlets = BTreeMap::new();
        for (number, name) in self.outlets.iter().enumerate() {
            let outlet = Outlet {
                kind: OutletKind::Outlet,
                name: plain(name),
                role: None,
                copies: None,
                links: broadsheet::article::Links::default(),
            };
            outlets.insert(id('o', number)?, outlet);
        }
        evidence.outlets = outlets;
        let mut notes = Vec::new();
        let mut body = Vec::with_capacity(self.blocks.len());
        for (index, (subhead, pieces)) in self.blocks.iter().enumerate() {
            let block = id('p', index + 1)?;
            let mut content = Vec::with_capacity(pieces.len());
            for piece in pieces {
                content.push(inline(piece, &block, &mut evidence, &mut notes)?);
            }
            body.push(if *subhead {
                Block::Subhead { id: block, content, minor: false }
            } else {
                Block::Paragraph { id: block, content }
            });
        }
        let lang = Lang::new("en")?;
        Ok(Article {
            slug: Id::new("made-up")?,
            dir: Direction::of(&lang),
            lang,
            kicker: None,
            headline: self.headline.clone(),
            dek: Some(self.dek.clone()),
            byline: broadsheet::article::Byline {
                authors: vec![Contributor { name: "Nobody".to_owned(), desk: false }],
                ..Default::default()
            },
            dateline: None,
            published: Some(Date::parse("2026-11-24")?),
            updated: None,
            based_on: Vec::new(),
            rights: Some("None.".to_owned()),
            evidence,
            rivals: Vec::new(),
            footnotes: Vec::new(),
            events: Vec::new(),
            corrections: Vec::new(),
            notes,
            body,
            parallels: Vec::new(),
        })
    }
}

fn inline(
    piece: &Piece,
    block: &Id,
    evidence: &mut Evidence,
    notes: &mut Vec<Note>,
) -> Result<Inline, Box<dyn Error>> {
    let text = |text: &str| vec![Inline::Text { text: text.to_owned() }];
    Ok(match piece {
        Piece::Text(words) => Inline::Text { text: words.clone() },
        Piece::Quoted { number, by, via, words } => {
            let quotation = id('q', *number)?;
            evidence.quotations.push(Quotation {
                id: quotation.clone(),
                block: block.clone(),
                passage: words.clone(),
                continued: Vec::new(),
                within: None,
                by: Some(id('s', *by)?),
                document: None,
                via: vec![id('o', *via)?],
                gaps: Vec::new(),
                carriers: Vec::new(),
                extent: Extent::Verbatim,
                said_in: Some(Lang::new("en")?),
                published_in: Vec::new(),
                rendering: Rendering::Untranslated,
                original: None,
                dates: Occurrence::default(),
                certainty: Certainty::default(),
            });
            Inline::Quoted { quotation, content: text(words) }
        }
        Piece::Noted { number, word, says } => {
            let note = id('n', *number)?;
            notes.push(Note {
                id: note.clone(),
                kind: NoteKind::Term,
                term: word.clone(),
                certainty: Certainty::default(),
                content: text(says),
            });
            Inline::Noted { note, content: text(word) }
        }
        Piece::Foreign { lang, words } => Inline::Foreign {
            foreign: {
                let lang = Lang::new(lang)?;
                Foreign { text: words.clone(), dir: Direction::of(&lang), lang, romanised: None }
            },
        },
    })
}

fn plain(name: &str) -> Name {
    Name { display: name.to_owned(), original: None, aliases: Vec::new() }
}

fn id(letter: char, number: usize) -> Result<Id, Box<dyn Error>> {
    Ok(Id::new(&format!("{letter}{number}"))?)
}

/// Runs of text side by side are one run, as the desk reads them.
fn merged(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match (all.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(more)) => before.push_str(&more),
            (_, piece) => all.push(piece),
        }
    }
    all
}
