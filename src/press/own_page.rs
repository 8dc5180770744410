//! The page for somebody's own article: its document, its program, and the worker that opens files.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use yew::LocalServerRenderer;

use crate::article::Lang;
use crate::library::{OWN_PAGE, OwnFrame, OwnFrameProps};
use crate::printing::{QUICKLY, TIGHTLY};
use crate::wording::{OwnWording, Wording};

use super::document::{Dressing, Program, begin, escape};
use super::drawn::print_of;
use super::first_letters::FirstLetters;
use super::offline::WORKER;
use super::output::Output;
use super::policy::{Mode, own_policy};
use super::program::find_program;
use super::single::kit;
use super::site::{KIT, Order, Printer, SiteError};
use super::styles::{Sheet, fingerprint};
use super::wordings::{WordsScript, own_words_scripts};
use super::{Plate, PressError, rendered};

/// The script that starts the program.
const SCRIPT: (&str, &str) = (
    "own.js",
    concat!(include_str!("../printing/first_frame.js"), include_str!("loader.js"), include_str!("own.js")),
);

/// What stands around the glue of a program that the worker loads.
const READER: &str = include_str!("own-reader.js");

/// What follows the glue in the worker.
const WORKER_END: &str = include_str!("own-worker.js");

/// The programs of the page, of its worker, and of what the worker loads when it is given a document or an article of the
/// desk. Their files have no fingerprint in their names.
pub(super) const PROGRAMS: [&str; 4] = ["opener", "intake", READERS[0], READERS[1]];
const READERS: [&str; 2] = ["documents", "manuscripts"];

/// The script of the worker: the glue of its program and of those that it loads.
fn worker_script(glue: &str, readers: &[String]) -> String {
    let mut script = format!("{glue}\nconst broadsheetReaders = {{}};\n");
    for (name, glue) in READERS.iter().zip(readers) {
        script.push_str(&READER.replacen("{name}", name, 1).replacen("{glue}", glue, 1));
    }
    script.push_str(WORKER_END);
    script
}

/// What the page loads of its own.
struct OwnFiles {
    /// Its program.
    program: Program,
    /// The program of its worker.
    intake: Program,
    /// The programs that its worker loads.
    readers: [Program; 2],
    /// Its own style sheet.
    styles: String,
    /// The script of its worker.
    worker: String,
    /// What a saved page is made of.
    kit: String,
}

/// Prints the page with its styles, its worker and the programs of both, once more for disks. `sheets` are those of every
/// page, for what a reader saves.
pub(super) fn print_own_page(
    printer: &Printer<'_>,
    order: &Order,
    sheets: (&Sheet, &Sheet),
) -> Result<(), SiteError> {
    let (output, dressing) = (printer.output, printer.dressing);
    let styles = order.sheet("own.css", "own")?;
    let [program, intake, documents, manuscripts] = PROGRAMS.map(|stem| find_program(order, output, stem));
    let (program, intake, readers) = (program?, intake?, [documents?, manuscripts?]);
    let mut key = printer.key.with(&"own").with(&styles.file);
    // Their names do not change with them.
    for files in [&program, &intake].into_iter().chain(&readers) {
        for file in [&files.glue, &files.wasm] {
            key = key.with(&print_of(&order.program_file(output, file)?));
        }
    }
    output.draw(key, || {
        let mut files = Vec::new();
        let glue = |program: &Program| {
            Ok::<_, SiteError>(
                String::from_utf8_lossy(&order.program_file(output, &program.glue)?).into_owned(),
            )
        };
        let worker =
            worker_script(&glue(&intake)?, &readers.iter().map(glue).collect::<Result<Vec<_>, _>>()?);
        let worker_file = format!("intake-worker-{}.js", fingerprint(worker.as_bytes()));
        if order.is_for_disks() {
            let text = serde_json::to_string(&worker).map_err(PressError::Data)?;
            let wasm = |program: &Program| {
                Ok::<_, SiteError>(BASE64_STANDARD.encode(order.program_file(output, &program.wasm)?))
            };
            let disk = format!("self.broadsheetOpener={{wasm:\"{}\",worker:{text}}};\n", wasm(&program)?);
            files.push((program.disk.clone(), disk.into_bytes()));
            let disk = format!("self.broadsheetIntake=\"{}\";\n", wasm(&intake)?);
            files.push((intake.disk.clone(), disk.into_bytes()));
            for (name, reader) in READERS.iter().zip(&readers) {
                let disk = format!("(self.broadsheetReaders??={{}}).{name}=\"{}\";\n", wasm(reader)?);
                files.push((reader.disk.clone(), disk.into_bytes()));
            }
        }
        let kit = own_kit(order, dressing, sheets, output)?;
        let kit_file = kit.as_ref().map(|(name, _)| name.clone()).unwrap_or_default();
        files.extend(kit);
        let own =
            OwnFiles { program, intake, readers, styles: styles.file, worker: worker_file, kit: kit_file };
        let scripts = own_words_scripts().map_err(PressError::Data)?;
        let brought = brought(dressing, &scripts);
        files.extend(scripts.into_iter().map(|script| (script.file, script.text.into_bytes())));
        let lang = &printer.site.lang;
        let page = own_page(printer.plate, lang, dressing, &own, &brought).map_err(PressError::Runtime)?;
        files.push((own.worker, worker.into_bytes()));
        files.push((own.styles, styles.text.into_bytes()));
        files.push((SCRIPT.0.to_owned(), SCRIPT.1.as_bytes().to_vec()));
        files.push((OWN_PAGE.to_owned(), page.into_bytes()));
        Ok(files)
    })
}

/// What a page is made of that a reader saves, as a script: a page opened from disk can load nothing else.
fn own_kit(
    order: &Order,
    dressing: &Dressing,
    sheets: (&Sheet, &Sheet),
    output: &Output,
) -> Result<Option<(String, Vec<u8>)>, SiteError> {
    let Some(program) = &dressing.program else { return Ok(None) };
    let glue = order.program_file(output, &program.glue)?;
    let wasm = order.program_file(output, &program.wasm)?;
    // While a site is written, a style sheet that was saved makes another kit.
    let level = match order.mode {
        Mode::Release => TIGHTLY,
        Mode::Serve => QUICKLY,
    };
    let kit = kit(order, sheets, (&glue, &wasm), level)?;
    let kit = serde_json::to_string(&kit).map_err(PressError::Data)?;
    let text = format!("self.broadsheetKit={kit};\n");
    Ok(Some((format!("{KIT}{}.js", fingerprint(text.as_bytes())), text.into_bytes())))
}

/// The scripts that bring along the languages that the publication adds: the words of articles, and those of this page.
fn brought(dressing: &Dressing, own: &[WordsScript]) -> String {
    let mut scripts = String::new();
    for script in own {
        let words =
            dressing.words.iter().find(|(lang, _)| *lang == script.lang).map(|(_, file)| file.as_str());
        for file in words.into_iter().chain([script.file.as_str()]) {
            // Writing to a string cannot fail.
            let _ = writeln!(scripts, "<script src=\"{}\" defer></script>", escape(file));
        }
    }
    scripts
}

/// The page, in the language of the publication until the program knows the reader’s.
fn own_page(
    plate: &Plate,
    lang: &Lang,
    dressing: &Dressing,
    files: &OwnFiles,
    brought: &str,
) -> Result<String, std::io::Error> {
    let wording = Wording::of(lang);
    let props = OwnFrameProps {
        lang: lang.clone(),
        site_name: plate.name.clone().into(),
        nameplate: plate.nameplate.as_slice().into(),
        tagline: plate.tagline.clone().into(),
        links: plate.named(OWN_PAGE),
        all: plate.more,
    };
    let body = rendered(LocalServerRenderer::<OwnFrame>::with_props(props).hydratable(false))?;
    let own = OwnWording::of(wording.lang);
    let words: Vec<&str> = dressing.words.iter().map(|(_, file)| file.as_str()).collect();
    let mut page = String::with_capacity(body.len() + 4096);
    let title = format!("{} – {}", own.title, plate.name);
    begin(&mut page, wording, &own_policy(dressing.mode), &title, Some(own.lede));
    // Writing to a string cannot fail.
    let _ = write!(
        page,
        "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
         {theme}<link rel=\"stylesheet\" href=\"{sheet}\">\n<link rel=\"stylesheet\" href=\"{styles}\">\n{brought}\
         <script src=\"{glue}\" defer></script>\n\
         <script src=\"{script}\" defer data-wasm=\"{wasm}\" data-disk=\"{disk}\" data-worker=\"{worker}\" data-intake=\"{intake}\" data-intake-disk=\"{intake_disk}\" data-readers=\"{readers}\" data-kit=\"{kit}\" data-words=\"{words}\"{offline}></script>\n\
         </head>\n<body>\n{body}\n</body>\n</html>\n",
        theme = dressing.faces.script(
            "",
            &FirstLetters::of_title(wording.lang, &format!("{title}{}", own.lede), &plate.tagline)
        ),
        sheet = escape(&dressing.styles),
        styles = escape(&files.styles),
        glue = escape(&files.program.glue),
        script = SCRIPT.0,
        wasm = escape(&files.program.wasm),
        disk = escape(&files.program.disk),
        worker = escape(&files.worker),
        intake = escape(&files.intake.wasm),
        intake_disk = escape(&files.intake.disk),
        readers = escape(&files.readers.each_ref().map(|reader| reader.wasm.as_str()).join(" ")),
        kit = escape(&files.kit),
        words = escape(&words.join(" ")),
        // As on every page: while it is written nothing of it is kept.
        offline = match dressing.mode {
            Mode::Release => format!(" data-offline=\"{WORKER}\""),
            Mode::Serve => String::new(),
        },
    );
    Ok(page)
}
