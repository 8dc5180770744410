//! The page for somebody's own article: its document, its program, and the worker that opens files.

use std::fmt::Write as _;

use yew::LocalServerRenderer;

use crate::own::{OWN_PAGE, OwnFrame, OwnFrameProps};
use crate::wording::{EN, OwnWording};

use super::document::{Dressing, Program, begin, escape};
use super::offline::WORKER;
use super::policy::{Mode, own_policy};
use super::{Plate, rendered};

/// The script that starts the program.
pub(super) const SCRIPT: (&str, &str) =
    ("own.js", concat!(include_str!("loader.js"), include_str!("own.js")));

/// What follows the glue in the worker.
const WORKER_END: &str = include_str!("own-worker.js");

/// The programs of the page and of its worker. Their files have no fingerprint in their names.
pub(super) const PROGRAMS: [&str; 2] = ["opener", "intake"];

/// The script of the worker.
pub(super) fn worker_script(glue: &str) -> String {
    format!("{glue}{WORKER_END}")
}

/// What the page loads of its own.
pub(super) struct OwnFiles {
    /// Its program.
    pub(super) program: Program,
    /// The program of its worker.
    pub(super) intake: Program,
    /// Its own style sheet.
    pub(super) styles: String,
    /// The script of its worker.
    pub(super) worker: String,
    /// What a saved page is made of.
    pub(super) kit: String,
}

/// The page.
pub(super) fn own_page(
    plate: &Plate,
    dressing: &Dressing,
    files: &OwnFiles,
) -> Result<String, std::io::Error> {
    let props = OwnFrameProps {
        site_name: plate.name.clone().into(),
        tagline: plate.tagline.clone().into(),
        links: plate.named(OWN_PAGE),
        all: plate.more,
    };
    let body = rendered(LocalServerRenderer::<OwnFrame>::with_props(props).hydratable(false))?;
    let own = OwnWording::of("en");
    let words: Vec<&str> = dressing.words.iter().map(|(_, file)| file.as_str()).collect();
    let mut page = String::with_capacity(body.len() + 4096);
    let title = format!("{} – {}", own.title, plate.name);
    begin(&mut page, &EN, &own_policy(dressing.mode), &title, Some(own.lede));
    // Writing to a string cannot fail.
    let _ = write!(
        page,
        "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{sheet}\">\n<link rel=\"stylesheet\" href=\"{styles}\">\n\
         <script src=\"theme.js\"></script>\n\
         <script src=\"{glue}\" defer></script>\n\
         <script src=\"{script}\" defer data-wasm=\"{wasm}\" data-disk=\"{disk}\" data-worker=\"{worker}\" data-intake=\"{intake}\" data-intake-disk=\"{intake_disk}\" data-kit=\"{kit}\" data-words=\"{words}\"{offline}></script>\n\
         </head>\n<body>\n{body}\n</body>\n</html>\n",
        sheet = escape(&dressing.styles),
        styles = escape(&files.styles),
        glue = escape(&files.program.glue),
        script = SCRIPT.0,
        wasm = escape(&files.program.wasm),
        disk = escape(&files.program.disk),
        worker = escape(&files.worker),
        intake = escape(&files.intake.wasm),
        intake_disk = escape(&files.intake.disk),
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
