//! Language packs: what a linguist knows, read from plain text files.
//!
//! A pack is a file of sections; `docs/quotations.md` says what each section means. Lines that begin with
//! `#` are remarks. The packs are part of the program, and a test reads each of them strictly.

use std::sync::OnceLock;

mod classes;
mod grammar;
mod inflection;
mod words;

use words::Words;

pub(crate) use classes::Class;
pub use classes::Trouble;
pub(crate) use grammar::Grammar;

/// An opening mark and what may close it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) open: Vec<char>,
    pub(crate) close: Vec<Vec<char>>,
}

/// What a reporting verb can do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frame(u32);

impl Frame {
    /// Fires anywhere.
    pub(crate) const STRONG: Self = Self(1);
    /// Takes a clause, with or without a word before it.
    pub(crate) const CLAUSE: Self = Self(1 << 1);
    /// Takes a clause only after `that`, `whether`, `how`.
    pub(crate) const THAT: Self = Self(1 << 2);
    /// Takes a thing.
    pub(crate) const OBJECT: Self = Self(1 << 3);
    /// Takes an infinitive.
    pub(crate) const TO: Self = Self(1 << 4);
    /// Takes whom it was said to.
    pub(crate) const HEARER: Self = Self(1 << 5);
    /// Needs quotation marks.
    pub(crate) const WEAK: Self = Self(1 << 6);
    /// Says what someone thinks or wants, not what they said.
    pub(crate) const MIND: Self = Self(1 << 7);
    /// Its subject is a document, a poll: "shows".
    pub(crate) const PAPER: Self = Self(1 << 8);
    /// Takes `-ing`.
    pub(crate) const ING: Self = Self(1 << 9);
    /// Passive only: "is expected", "is accused".
    pub(crate) const PASSIVE: Self = Self(1 << 10);
    /// Says what someone does; it reports nothing but what stands between marks.
    pub(crate) const DEED: Self = Self(1 << 11);

    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "strong" => Self::STRONG,
            "clause" => Self::CLAUSE,
            "that" => Self::THAT,
            "object" => Self::OBJECT,
            "to" => Self::TO,
            "hearer" => Self::HEARER,
            "weak" => Self::WEAK,
            "mind" => Self::MIND,
            "paper" => Self::PAPER,
            "ing" => Self::ING,
            "passive" => Self::PASSIVE,
            "deed" => Self::DEED,
            _ => return None,
        })
    }

    /// Whether the verb only gives something a name: "call", "dub".
    pub(crate) fn names(self) -> bool {
        let other = Self::STRONG.with(Self::CLAUSE).with(Self::THAT).with(Self::HEARER);
        self.has(Self::OBJECT) && !self.has(other.with(Self::MIND).with(Self::DEED).with(Self::PAPER))
    }
}

/// One form of a reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `say`: finite or not.
    Base,
    /// `says`.
    Present,
    /// `said`: past and participle in one.
    Past,
    /// `saying`.
    Ing,
}

/// A reporting verb or phrase.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cue {
    pub(crate) frame: Frame,
    /// Prepositions that stand between the verb and what is said.
    pub(crate) prepositions: Vec<String>,
}

/// A form of a cue: the words after its first word, which cue, which form.
#[derive(Clone, Debug)]
pub(crate) struct CueForm {
    pub(crate) rest: Vec<String>,
    pub(crate) cue: usize,
    pub(crate) form: Form,
}

/// Everything the finder knows of one language.
#[derive(Debug, Default)]
pub(crate) struct Pack {
    pub(crate) marks: Vec<Pair>,
    /// Whose rules read it.
    pub(crate) grammar: Grammar,
    /// An apostrophe ends a word: `l'homme`.
    pub(crate) elision: bool,
    /// Words stand without spaces.
    pub(crate) unspaced: bool,
    /// Only names begin with a capital.
    pub(crate) capitals_name: bool,
    /// Every noun begins with a capital.
    pub(crate) nouns_capital: bool,
    /// A dash that opens a paragraph opens speech.
    pub(crate) dash_speech: bool,
    /// Whether a verb needs no subject: "añadió".
    pub(crate) drops_subject: bool,
    /// The reporting verbs.
    pub(crate) cues: Vec<Cue>,
    forms: Words<Vec<CueForm>>,
    classes: Words<Class>,
    phrases: Words<Vec<(Vec<String>, Class)>>,
    /// Plain lists, for the rules of one language family.
    lists: Words<Vec<String>>,
}

impl Pack {
    /// The classes of a word.
    pub(crate) fn class(&self, word: &str) -> Class {
        self.classes.get(word).copied().unwrap_or_default()
    }

    /// The phrases that begin with a word: the words after it, and their class.
    pub(crate) fn phrases(&self, word: &str) -> &[(Vec<String>, Class)] {
        self.phrases.get(word).map(Vec::as_slice).unwrap_or_default()
    }

    /// The cue forms that begin with a word.
    pub(crate) fn forms(&self, word: &str) -> &[CueForm] {
        self.forms.get(word).map(Vec::as_slice).unwrap_or_default()
    }

    /// A plain list in the order of the file.
    pub(crate) fn list(&self, name: &str) -> &[String] {
        self.lists.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a word ends as a list says.
    pub(crate) fn has_ending(&self, list: &str, word: &str) -> bool {
        self.list(list).iter().any(|ending| word.ends_with(ending.as_str()))
    }

    /// Reads the files of a pack, one behind the other. Lines that mean nothing are skipped and told.
    pub(crate) fn read(files: &[&str]) -> (Self, Vec<Trouble>) {
        let mut pack = Self::default();
        let mut trouble = Vec::new();
        let mut section = String::new();
        for (index, line) in files.iter().flat_map(|file| file.lines()).enumerate() {
            let line = line.split("  #").next().unwrap_or_default().trim();
            if line.is_empty() || line.starts_with("# ") || line == "#" {
                continue;
            }
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                section = name.to_owned();
                continue;
            }
            if let Err(found) = pack.line(&section, line) {
                trouble.push(Trouble { line: index + 1, found });
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is put in order by itself")]
        for list in pack.forms.values_mut() {
            list.sort_by_key(|form| std::cmp::Reverse(form.rest.len()));
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is put in order by itself")]
        for list in pack.phrases.values_mut() {
            list.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        // Words that begin nothing need not be looked up again.
        let begin = pack.phrases.keys().map(|word| (word, Class::OPENS));
        for (word, class) in begin.chain(pack.forms.keys().map(|word| (word, Class::REPORTS))) {
            let known = pack.classes.entry(word.clone()).or_default();
            *known = known.with(class);
        }
        (pack, trouble)
    }

    fn line(&mut self, section: &str, line: &str) -> Result<(), String> {
        match section {
            "grammar" => {
                self.grammar = Grammar::named(line).ok_or_else(|| format!("`{line}` is no grammar"))?;
                Ok(())
            }
            "options" => self.option(line),
            "marks" => {
                let mut marks = line.split_whitespace().map(|mark| mark.chars().collect::<Vec<char>>());
                let open = marks.next().ok_or("a line of marks is an opener and its closers")?;
                let close: Vec<Vec<char>> = marks.collect();
                if close.is_empty() {
                    return Err(format!("`{line}` has no closing mark"));
                }
                self.marks.push(Pair { open, close });
                Ok(())
            }
            "cues" => self.cue(line),
            name if name.starts_with("list ") => {
                let name = name.trim_start_matches("list ").to_owned();
                self.lists.entry(name).or_default().extend(line.split_whitespace().map(unbound));
                Ok(())
            }
            name => {
                let class = Class::named(name).ok_or_else(|| format!("`[{name}]` is no section"))?;
                for word in line.split_whitespace() {
                    self.word(word, class);
                }
                Ok(())
            }
        }
    }

    fn option(&mut self, line: &str) -> Result<(), String> {
        let option = match line {
            "elision" => &mut self.elision,
            "unspaced" => &mut self.unspaced,
            "nouns-capital" => &mut self.nouns_capital,
            "capitals-name" => &mut self.capitals_name,
            "dash-speech" => &mut self.dash_speech,
            "drops-subject" => &mut self.drops_subject,
            _ => return Err(format!("`{line}` is no option")),
        };
        *option = true;
        Ok(())
    }

    /// A word, or several joined by `_`.
    fn word(&mut self, word: &str, class: Class) {
        let mut parts = word.split('_').map(str::to_owned);
        let Some(first) = parts.next() else { return };
        let rest: Vec<String> = parts.collect();
        if rest.is_empty() {
            let known = self.classes.entry(first).or_default();
            *known = known.with(class);
        } else {
            self.phrases.entry(first).or_default().push((rest, class));
        }
    }

    /// `say says said saying : strong clause +about`
    fn cue(&mut self, line: &str) -> Result<(), String> {
        let (forms, flags) =
            line.split_once(" : ").ok_or_else(|| format!("`{line}` lacks ` : ` and what it does"))?;
        let mut cue = Cue::default();
        for flag in flags.split_whitespace() {
            if let Some(preposition) = flag.strip_prefix('+') {
                cue.prepositions.push(unbound(preposition));
            } else {
                let frame = Frame::named(flag).ok_or_else(|| format!("a cue cannot be `{flag}`"))?;
                cue.frame.0 |= frame.0;
            }
        }
        let id = self.cues.len();
        self.cues.push(cue);
        let words: Vec<&str> = forms.split_whitespace().collect();
        let endings = self.list("verb endings").to_vec();
        for (text, form) in inflection::forms(&words, self.is_english(), &endings) {
            let mut parts = text.split('_').map(str::to_owned);
            let Some(first) = parts.next() else { continue };
            self.forms.entry(first).or_default().push(CueForm { rest: parts.collect(), cue: id, form });
        }
        Ok(())
    }
}

/// Spaces inside an entry are written `_`.
fn unbound(word: &str) -> String {
    word.replace('_', " ")
}

/// Given names that the languages written with Latin letters share.
const NAMES: &str = include_str!("packs/names.txt");

/// The languages that have a pack, with the files of it.
const PACKS: [(&str, &[&str]); 8] = [
    (
        "en",
        &[
            include_str!("packs/en.txt"),
            include_str!("packs/en-cues.txt"),
            include_str!("packs/en-voices.txt"),
            include_str!("packs/en-rules.txt"),
            NAMES,
        ],
    ),
    (
        "de",
        &[
            include_str!("packs/de.txt"),
            include_str!("packs/de-voices.txt"),
            include_str!("packs/de-rules.txt"),
            NAMES,
        ],
    ),
    ("ru", &[include_str!("packs/ru.txt")]),
    ("fr", &[include_str!("packs/fr.txt"), NAMES]),
    ("es", &[include_str!("packs/es.txt"), NAMES]),
    ("zh-Hans", &[include_str!("packs/zh-hans.txt")]),
    ("zh-Hant", &[include_str!("packs/zh-hant.txt")]),
    ("ko", &[include_str!("packs/ko.txt")]),
];

static READ: [OnceLock<Pack>; PACKS.len()] = [const { OnceLock::new() }; PACKS.len()];

/// The pack of a language; English for a language without one.
pub(crate) fn pack_of(lang: &str) -> &'static Pack {
    let index = index_of(lang).unwrap_or(0);
    let slot = READ.get(index).unwrap_or(&FALLBACK);
    slot.get_or_init(|| Pack::read(PACKS.get(index).map_or(&[], |(_, files)| *files)).0)
}

static FALLBACK: OnceLock<Pack> = OnceLock::new();

/// Which pack a language tag has: its own, or the one of its language.
pub(crate) fn index_of(lang: &str) -> Option<usize> {
    let tag = lang.to_lowercase().replace('_', "-");
    let tag = match tag.as_str() {
        "zh" | "zh-cn" | "zh-sg" | "zh-hans-cn" => "zh-hans",
        "zh-tw" | "zh-hk" | "zh-mo" | "zh-hant-tw" | "zh-hant-hk" => "zh-hant",
        other => other,
    };
    let exact = PACKS.iter().position(|(name, _)| name.eq_ignore_ascii_case(tag));
    exact.or_else(|| {
        let primary = tag.split('-').next().unwrap_or_default();
        PACKS.iter().position(|(name, _)| *name == primary)
    })
}

/// What is wrong with the packs: nothing, in a build that passed its tests.
#[must_use]
pub fn pack_troubles() -> Vec<(&'static str, Trouble)> {
    PACKS
        .iter()
        .flat_map(|(name, files)| Pack::read(files).1.into_iter().map(|trouble| (*name, trouble)))
        .collect()
}

/// The languages that have a pack, as BCP 47 tags.
#[must_use]
pub fn languages() -> Vec<&'static str> {
    PACKS.iter().map(|(name, _)| *name).collect()
}
