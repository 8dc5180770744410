//! `broadsheet`: a publication of one's own, from an empty folder to a site on any host.

#[cfg(not(target_arch = "wasm32"))]
mod book;
#[cfg(not(target_arch = "wasm32"))]
mod build;
#[cfg(not(target_arch = "wasm32"))]
mod carried;
#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod clock;
#[cfg(not(target_arch = "wasm32"))]
mod export;
#[cfg(not(target_arch = "wasm32"))]
mod external;
#[cfg(not(target_arch = "wasm32"))]
mod import;
#[cfg(not(target_arch = "wasm32"))]
mod language;
#[cfg(not(target_arch = "wasm32"))]
mod new;
#[cfg(not(target_arch = "wasm32"))]
mod ninjs;
#[cfg(not(target_arch = "wasm32"))]
mod printing;
#[cfg(not(target_arch = "wasm32"))]
mod quotes;
#[cfg(not(target_arch = "wasm32"))]
mod search;
#[cfg(all(not(target_arch = "wasm32"), feature = "serve"))]
mod serve;
#[cfg(not(target_arch = "wasm32"))]
mod single;
#[cfg(not(target_arch = "wasm32"))]
mod start;

/// Every core reads and prints articles out of many small texts.
#[cfg(all(not(target_arch = "wasm32"), feature = "allocator"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Why a command could not be done.
#[cfg(not(target_arch = "wasm32"))]
type Failure = Box<dyn std::error::Error>;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    line::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod line {
    //! Commands and their exit codes: 0 done, 1 the files have errors, 2 the command could not be done.

    use std::io::Write;
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    use broadsheet::article::Lang;
    use broadsheet::copydesk::registered;
    use broadsheet::press::Supply;
    use clap::{CommandFactory, Parser, Subcommand};
    use clap_complete::Shell;

    use crate::book::write_book;
    use crate::build::{Build, build};
    use crate::carried::carried;
    use crate::check::{Format, check};
    use crate::import::{Import, import};
    use crate::language::language;
    use crate::new::new;
    use crate::ninjs::print_ninjs;
    use crate::quotes::{Quotes, quotes};
    #[cfg(feature = "serve")]
    use crate::serve::{Serve, serve};
    use crate::single::print_single;
    use crate::{Failure, export};

    /// Makes a newspaper that shows its sources: a folder of articles becomes a site for any static host.
    #[derive(Debug, Parser)]
    #[command(name = "broadsheet", version)]
    struct Line {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Debug, Subcommand)]
    enum Command {
        /// Start a publication in a new folder.
        New {
            /// The folder; it must be new or empty.
            folder: PathBuf,
            /// What the publication is called; else the name of the folder.
            #[arg(long)]
            name: Option<String>,
            /// The language of the publication, as a tag; for one that Broadsheet does not speak, a file with the words
            /// of the interface is written.
            #[arg(long, value_name = "TAG", default_value = "en", value_parser = lang)]
            language: Lang,
        },
        /// Write a file with every word of the interface, to give them in one more language; or add what is new in
        /// Broadsheet to such a file.
        Language {
            /// The language, as a tag such as es.
            #[arg(value_parser = lang)]
            language: Lang,
            /// The publication's folder.
            #[arg(default_value = ".")]
            folder: PathBuf,
        },
        /// Show the publication while it is written; every save reloads the page.
        #[cfg(feature = "serve")]
        Serve(Serve),
        /// Print the publication for readers.
        Build(Build),
        /// Print every remark on a publication or on some of its articles; fail when one is an error.
        Check {
            /// The publication's folder, article folders, or files of theirs.
            #[arg(default_value = ".")]
            files: Vec<PathBuf>,
            /// How remarks are printed.
            #[arg(long, value_enum, default_value_t = Format::Text)]
            format: Format,
            /// Ask each address outside too whether it still leads there, by the machine's curl; and tell which
            /// documents have no archived copy.
            #[arg(long)]
            external: bool,
        },
        /// Open any article and write it in the article format, with the quotations that the program finds.
        Import(Import),
        /// Find the quotations of plain texts: who says what, through whom, how sure.
        Quotes(Quotes),
        /// Print an article as JSON, as ninjs, or the JSON Schema of that JSON; or write it as one HTML file or as an EPUB.
        Export {
            /// The article's file or folder; for an EPUB, the publication's folder too.
            #[arg(required_unless_present = "schema")]
            article: Option<PathBuf>,
            /// Print the schema.
            #[arg(long)]
            schema: bool,
            /// Write the article as this one file, with text, sources, pictures, fonts and program inside.
            #[arg(long, value_name = "FILE", conflicts_with = "schema")]
            page: Option<PathBuf>,
            /// Write the article, or every article of the publication, as this book (EPUB 3).
            #[arg(long, value_name = "FILE", conflicts_with_all = ["schema", "page"])]
            epub: Option<PathBuf>,
            /// Print the article as IPTC's ninjs (News in JSON), for the system of another newsroom.
            #[arg(long, conflicts_with_all = ["schema", "page", "epub"])]
            ninjs: bool,
            /// A folder with the pages' own programs, such as Broadsheet's dist, in place of those inside.
            #[arg(long, value_name = "FOLDER", requires = "page")]
            program: Option<PathBuf>,
        },
        /// Print the completions of a shell.
        Completions {
            /// The shell.
            shell: Shell,
        },
        /// Print the manual page.
        Man,
    }

    pub(super) fn run() -> ExitCode {
        let done = match Line::parse().command {
            Command::New { folder, name, language } => new(&folder, name.as_deref(), &language),
            Command::Language { language: lang, folder } => language(&lang, &folder),
            #[cfg(feature = "serve")]
            Command::Serve(wanted) => serve(&wanted),
            Command::Build(wanted) => build(&wanted),
            Command::Check { files, format, external } => check(&files, format, external),
            Command::Import(wanted) => import(&wanted),
            Command::Quotes(wanted) => quotes(&wanted),
            Command::Export { article: Some(article), page: Some(page), program, .. } => {
                carried(program.as_ref())
                    .map_err(Failure::from)
                    .and_then(|parts| print_single(&article, &page, Supply::Carried(parts), Path::new("")))
            }
            Command::Export { article: Some(article), epub: Some(file), .. } => write_book(&article, &file),
            Command::Export { article: Some(article), ninjs: true, .. } => print_ninjs(&article),
            Command::Export { article: Some(article), schema: false, .. } => export::json(&article),
            Command::Export { .. } => export::schema(),
            Command::Completions { shell } => {
                let mut text = Vec::new();
                clap_complete::generate(shell, &mut Line::command(), "broadsheet", &mut text);
                print(&text)
            }
            Command::Man => manual(),
        };
        done.unwrap_or_else(|failure: Failure| {
            let _ = writeln!(std::io::stderr(), "broadsheet: {failure}");
            ExitCode::from(2)
        })
    }

    /// A language of the registry.
    fn lang(tag: &str) -> Result<Lang, String> {
        registered(tag)
            .ok_or_else(|| "no language has this tag; expected one such as es, pt-BR or zh-Hant".to_owned())
    }

    fn manual() -> Result<ExitCode, Failure> {
        let mut text = Vec::new();
        clap_mangen::Man::new(Line::command()).render(&mut text)?;
        for command in Line::command().get_subcommands() {
            let page = clap_mangen::Man::new(command.clone());
            page.render_synopsis_section(&mut text)?;
            page.render_description_section(&mut text)?;
            page.render_options_section(&mut text)?;
        }
        print(&text)
    }

    fn print(text: &[u8]) -> Result<ExitCode, Failure> {
        std::io::stdout().lock().write_all(text)?;
        Ok(ExitCode::SUCCESS)
    }
}
