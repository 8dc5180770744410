//! A publication of many short reports that quote the same people again and again, as a newspaper does: what
//! `script/bench publication` builds.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::SEED;
use crate::words::{Dice, Words};

/// People and bodies that many articles share.
const PEOPLE: usize = 300;
/// Outlets that many articles share.
const OUTLETS: usize = 24;
/// Paragraphs of a report.
const PARAGRAPHS: usize = 12;
/// Years of the archive.
const YEARS: u64 = 20;
/// Sections of the paper.
const SECTIONS: [&str; 5] = ["town", "courts", "culture", "sport", "world"];
/// What was done to quoted words.
const DONE: [&str; 3] = ["verbatim", "partial", "paraphrase"];

/// Writes a publication of `count` articles into `out`.
pub(super) fn write(out: &Path, count: u64) -> Result<(), Box<dyn Error>> {
    let words = Words::new(SEED);
    let mut dice = Dice::new(SEED);
    fs::create_dir_all(out.join("articles"))?;
    let mut site = String::from("name = \"Measured\"\nbase-url = \"https://measured.example/\"\n");
    for section in SECTIONS {
        // Writing to a string cannot fail.
        let _ = write!(site, "\n[sections.{section}]\nname = \"{section}\"\n");
    }
    fs::write(out.join("site.toml"), site)?;
    let mut people = String::new();
    for number in 0..PEOPLE {
        let (name, role) = (name(&words, &mut dice), words.run(2, 4, &mut dice));
        let _ = write!(
            people,
            "[sources.s{number}]\nkind = \"person\"\nname = \"{name}\"\nrole = \"{role}\"\nsaid-in = \"en\"\n\n"
        );
    }
    for number in 0..OUTLETS {
        let name = name(&words, &mut dice);
        let _ = write!(people, "[outlets.o{number}]\nkind = \"outlet\"\nname = \"{name}\"\n\n");
    }
    fs::write(out.join("people.toml"), people)?;
    for number in 0..count {
        let folder = out.join(format!("articles/a{number:06}"));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("article.dj"), report(&words, number))?;
    }
    Ok(())
}

/// One report: every second paragraph quotes, one speaker is known to this article alone.
fn report(words: &Words, number: u64) -> String {
    let mut dice = Dice::new(SEED + 1 + number);
    let section = dice.of(&SECTIONS).unwrap_or("town");
    let day = number % (YEARS * 336);
    let (year, month, day) = (2006 + day / 336, day % 336 / 28 + 1, day % 28 + 1);
    let mut file = format!(
        "+++\nlang = \"en\"\nkicker = \"{}\"\nheadline = \"{}\"\ndek = \"{}\"\nauthors = [\"Reporter {}\"]\npublished = \"{year}-{month:02}-{day:02}\"\nrights = \"None.\"\nsection = \"{section}\"\ntags = [\"{}\"]\n\n[sources.local]\nkind = \"person\"\nname = \"{}\"\nsaid-in = \"en\"\n+++\n",
        words.ranked(dice.rank(40)),
        words.run(5, 9, &mut dice),
        words.sentence(&mut dice),
        dice.rank(40),
        words.ranked(dice.rank(60)),
        name(words, &mut dice),
    );
    for paragraph in 0..PARAGRAPHS {
        let _ = write!(file, "\n{}", words.sentence(&mut dice));
        if paragraph % 2 == 1 {
            let by = if paragraph == 5 { "local".to_owned() } else { format!("s{}", dice.rank(PEOPLE)) };
            let via = dice.rank(OUTLETS);
            let done = dice.of(&DONE).unwrap_or("verbatim");
            let said = words.sentence(&mut dice);
            let said = if done == "paraphrase" { said } else { format!("“{said}”") };
            let _ = write!(file, " [{said}]{{.quote #q{paragraph} by={by} via=o{via} done={done}}}");
        }
        let _ = writeln!(file, " {}", words.sentence(&mut dice));
    }
    file
}

fn name(words: &Words, dice: &mut Dice) -> String {
    let title = |word: String| {
        let mut letters = word.chars();
        letters.next().map(|first| format!("{}{}", first.to_uppercase(), letters.as_str()))
    };
    let parts = [words.run(1, 1, dice), words.run(1, 1, dice)];
    parts.into_iter().filter_map(title).collect::<Vec<_>>().join(" ")
}
