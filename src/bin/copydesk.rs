//! The desk's part of `broadsheet`, and the hook by which Trunk has the pages of this repository printed.

#[cfg(not(target_arch = "wasm32"))]
#[path = "broadsheet/check.rs"]
mod check;
#[cfg(not(target_arch = "wasm32"))]
#[path = "broadsheet/clock.rs"]
mod clock;
#[cfg(not(target_arch = "wasm32"))]
#[path = "broadsheet/export.rs"]
mod export;
#[cfg(not(target_arch = "wasm32"))]
#[path = "broadsheet/external.rs"]
mod external;
#[cfg(not(target_arch = "wasm32"))]
#[path = "broadsheet/import.rs"]
mod import;
#[cfg(not(target_arch = "wasm32"))]
#[path = "broadsheet/printing.rs"]
mod printing;
#[cfg(not(target_arch = "wasm32"))]
#[path = "broadsheet/quotes.rs"]
mod quotes;
#[cfg(not(target_arch = "wasm32"))]
#[path = "broadsheet/single.rs"]
mod single;
#[cfg(not(target_arch = "wasm32"))]
#[path = "broadsheet/start.rs"]
mod start;

/// Why a command could not be done.
#[cfg(not(target_arch = "wasm32"))]
type Failure = Box<dyn std::error::Error>;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    desk::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod desk {
    //! Commands and their exit codes: 0 done, 1 the articles have errors, 2 the command could not be done.

    use std::io::Write;
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    use broadsheet::press::{Memory, Mode, Occasion, Order, Output, Place, Publication, Supply, print_site};
    use clap::{Parser, Subcommand};

    use crate::check::{Format, check};
    use crate::clock::{now, today};
    use crate::import::{Import, import};
    use crate::printing::show;
    use crate::quotes::{Quotes, quotes};
    use crate::single::print_single;
    use crate::{Failure, export};

    /// Checks Broadsheet articles and prints the site.
    #[derive(Debug, Parser)]
    #[command(name = "copydesk", version)]
    struct Line {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Debug, Subcommand)]
    enum Command {
        /// Print every remark on some articles; fail when one is an error.
        Check {
            /// Article files, folders that hold an article.dj, or a folder of such folders with its site.toml.
            #[arg(required = true)]
            files: Vec<PathBuf>,
            /// How remarks are printed.
            #[arg(long, value_enum, default_value_t = Format::Text)]
            format: Format,
            /// Ask each address outside too whether it still leads there, by the machine's curl.
            #[arg(long)]
            external: bool,
        },
        /// Print an article as JSON.
        Json {
            /// The article's file or folder.
            file: PathBuf,
        },
        /// Print the JSON Schema of that JSON.
        Schema,
        /// Find the quotations of plain texts: who says what, through whom, how sure.
        Quotes(Quotes),
        /// Open any article and write it in the article format, with the quotations that the program finds.
        Import(Import),
        /// Print the site into the folder that Trunk is building; Trunk calls this itself.
        Press {
            /// The folder of articles.
            #[arg(long, default_value = "articles")]
            articles: PathBuf,
            /// The folder of style sheets.
            #[arg(long, default_value = "styles")]
            styles: PathBuf,
            /// The folder that holds the program and receives the pages.
            #[arg(long, env = "TRUNK_STAGING_DIR")]
            out: PathBuf,
            /// `release`, or anything else for the pages of `trunk serve`.
            #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
            profile: String,
            /// Print one article as this one file, with everything inside; `--out` is a site that was built.
            #[arg(long, value_name = "FILE", requires = "article")]
            single: Option<PathBuf>,
            /// The article for `--single`: its folder, or a file that was exported.
            #[arg(requires = "single")]
            article: Option<PathBuf>,
        },
    }

    pub(super) fn run() -> ExitCode {
        let done = match Line::parse().command {
            Command::Check { files, format, external } => check(&files, format, external),
            Command::Json { file } => export::json(&file),
            Command::Schema => export::schema(),
            Command::Quotes(wanted) => quotes(&wanted),
            Command::Import(wanted) => import(&wanted),
            Command::Press { styles, out, single: Some(page), article: Some(article), .. } => {
                print_single(&article, &page, Supply::Trunk { styles }, &out)
            }
            Command::Press { articles, styles, out, profile, .. } => press(&articles, styles, &out, &profile),
        };
        done.unwrap_or_else(|failure: Failure| {
            let _ = writeln!(std::io::stderr(), "copydesk: {failure}");
            ExitCode::from(2)
        })
    }

    fn press(articles: &Path, styles: PathBuf, out: &Path, profile: &str) -> Result<ExitCode, Failure> {
        let mode = if profile == "release" { Mode::Release } else { Mode::Serve };
        let occasion = Occasion { mode, today: today(), now: now() };
        let publication = Publication::read(Place::of(articles)?, occasion, &Memory::default())?;
        show(&publication)?;
        let (errors, _) = publication.count();
        if publication.sheet.site.is_none() || errors > 0 && mode == Mode::Release {
            return Ok(ExitCode::from(1));
        }
        print_site(&publication, &Order { supply: Supply::Trunk { styles }, mode }, &Output::folder(out))?;
        Ok(ExitCode::SUCCESS)
    }
}
