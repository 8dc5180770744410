//! The desk's command line: checks articles, prints the site.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    desk::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod desk {
    //! Commands and their exit codes: 0 done, 1 the articles have errors, 2 the command could not be done.

    use std::io::{IsTerminal, Write};
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    use broadsheet::article::{Article, Confidence, Date, Quotation};
    use broadsheet::copydesk::{ARTICLE_FILE, LARGEST, Manuscript, Proof, Remark, Severity, proof, proof_in};
    use broadsheet::opening::{Draft, Edit, LARGEST_FILE, LeftOut, Refusal, Refused, djot};
    use broadsheet::press::{
        Kit, Mode, Order, Plate, Round, counted, drawn, galleys, newsroom_beside, print_site,
        quotation_lines, quotation_list, read_manuscript, read_site, round, single,
    };
    use clap::{Parser, Subcommand, ValueEnum};
    use serde::Serialize;

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

    /// What `quotes` reads and prints.
    #[derive(Debug, clap::Args)]
    struct Quotes {
        /// A plain text; its quotations are printed to be read.
        #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
        file: Option<PathBuf>,
        /// The language of the text, as a BCP 47 tag.
        #[arg(long, default_value = "en", conflicts_with = "jsonl")]
        lang: String,
        /// Texts as lines of {"id", "lang", "text"}; prints one line of JSON each.
        #[arg(long, value_name = "FILE")]
        jsonl: Option<PathBuf>,
    }

    /// What `import` reads and writes.
    #[derive(Debug, clap::Args)]
    struct Import {
        /// A saved web page (HTML, MHTML, web archive), DOCX, ODT, RTF, EPUB, a mail, Markdown, Djot, plain text,
        /// a feed, a `WordPress` export, ninjs or other JSON; or a packed file or folder with one of these.
        file: PathBuf,
        /// Where to write the article; without it, it is printed.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Which article of a feed or chapter of a book, from 1; else the first article or the longest chapter.
        #[arg(long, visible_alias = "chapter", default_value_t = 0, hide_default_value = true)]
        item: usize,
        /// Take in a part that would be left out: a reason, such as "caption", or words of the part. May be repeated.
        #[arg(long, value_name = "REASON OR WORDS")]
        take: Vec<String>,
        /// The day of publication, when the file does not say it.
        #[arg(long, value_parser = Date::parse)]
        published: Option<Date>,
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
    enum Format {
        /// For people: the line, a mark under it, what was expected.
        Text,
        /// For tools: a list of objects.
        Json,
    }

    /// A remark with the folder of its file, for tools.
    #[derive(Serialize)]
    struct Told<'a> {
        article: &'a str,
        #[serde(flatten)]
        remark: &'a Remark,
    }

    type Failure = Box<dyn std::error::Error>;

    pub(super) fn run() -> ExitCode {
        let done = match Line::parse().command {
            Command::Check { files, format } => check(&files, format),
            Command::Json { file } => json(&file),
            Command::Schema => schema(),
            Command::Quotes(wanted) => quotes(&wanted),
            Command::Import(wanted) => import(&wanted),
            Command::Press { articles, styles, out, single: Some(file), article: Some(article), .. } => {
                press_single(&articles, &styles, &out, &file, &article)
            }
            Command::Press { articles, styles, out, profile, .. } => press(articles, styles, out, &profile),
        };
        match done {
            Ok(code) => code,
            Err(failure) => {
                let _ = writeln!(std::io::stderr(), "copydesk: {failure}");
                ExitCode::from(2)
            }
        }
    }

    fn check(files: &[PathBuf], format: Format) -> Result<ExitCode, Failure> {
        let mut read = Vec::new();
        let Round { articles, sites } = round(files)?;
        for site in &sites {
            read_site(site)?;
        }
        for file in &articles {
            let manuscript = read_manuscript(file)?;
            let proof = proof_in(&manuscript, &newsroom_beside(file, today()));
            let folder = if file.is_dir() { Some(file.as_path()) } else { file.parent() };
            read.push((folder_text(folder), manuscript, proof));
        }
        let mut out = std::io::stdout().lock();
        match format {
            Format::Text => {
                for (folder, manuscript, proof) in &read {
                    write!(
                        out,
                        "{}",
                        drawn(manuscript, folder, &proof.remarks, std::io::stdout().is_terminal())
                    )?;
                }
                let all = read.iter().flat_map(|(_, _, proof)| &proof.remarks);
                let (errors, warnings): (Vec<_>, Vec<_>) =
                    all.partition(|remark| remark.severity == Severity::Error);
                let (errors, warnings) = (counted(errors.len(), "error"), counted(warnings.len(), "warning"));
                writeln!(out, "{} read: {errors}, {warnings}", read.len())?;
            }
            Format::Json => {
                let told = read.iter().flat_map(|(_, manuscript, proof)| {
                    proof.remarks.iter().map(|remark| Told { article: &manuscript.slug, remark })
                });
                writeln!(out, "{}", serde_json::to_string_pretty(&told.collect::<Vec<_>>())?)?;
            }
        }
        let failed = read.iter().any(|(_, _, proof)| proof.has_errors());
        Ok(if failed { ExitCode::from(1) } else { ExitCode::SUCCESS })
    }

    fn json(file: &Path) -> Result<ExitCode, Failure> {
        let manuscript = read_manuscript(file)?;
        let proof = proof(&manuscript);
        show(&manuscript, &folder_text(Some(file).filter(|file| file.is_dir())), &proof)?;
        let Some(article) = proof.article else { return Ok(ExitCode::from(1)) };
        writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&article)?)?;
        Ok(ExitCode::SUCCESS)
    }

    fn schema() -> Result<ExitCode, Failure> {
        let schema = schemars::schema_for!(Article);
        writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&schema)?)?;
        Ok(ExitCode::SUCCESS)
    }

    fn quotes(wanted: &Quotes) -> Result<ExitCode, Failure> {
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        let unreadable = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
        if let Some(path) = &wanted.jsonl {
            let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, error))?;
            for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
                let found = quotation_lines(line).map_err(|error| {
                    format!(
                        "{}:{}: {error}; a line is an object with `id`, `text` and, unless English, `lang`",
                        path.display(),
                        index + 1
                    )
                })?;
                writeln!(out, "{found}")?;
            }
        } else if let Some(path) = &wanted.file {
            let text = std::fs::read_to_string(path).map_err(|error| unreadable(path, error))?;
            write!(out, "{}", quotation_list(&text, &wanted.lang))?;
        }
        out.flush()?;
        Ok(ExitCode::SUCCESS)
    }

    /// The page of a folder that a browser saved; any other file is itself.
    fn page_of(path: &Path) -> Result<PathBuf, Failure> {
        if !path.is_dir() {
            return Ok(path.to_path_buf());
        }
        let unreadable = |error: std::io::Error| format!("{}: {error}", path.display());
        let mut pages = Vec::new();
        for entry in std::fs::read_dir(path).map_err(unreadable)? {
            let file = entry.map_err(unreadable)?.path();
            let end = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
            if matches!(end.as_str(), "html" | "htm" | "xhtml" | "mhtml" | "mht") {
                pages.push(file);
            }
        }
        pages.sort();
        match pages.as_slice() {
            [page] => Ok(page.clone()),
            [] => {
                Err(format!("{}: this folder has no web page; name the file to import", path.display())
                    .into())
            }
            several => Err(format!(
                "{}: this folder has {} web pages; name the one to import",
                path.display(),
                several.len()
            )
            .into()),
        }
    }

    fn import(wanted: &Import) -> Result<ExitCode, Failure> {
        let file = page_of(&wanted.file)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let unreadable = |error: std::io::Error| format!("{}: {error}", file.display());
        let facts = std::fs::metadata(&file).map_err(unreadable)?;
        // What is too large is not even read.
        let largest = u64::try_from(LARGEST_FILE)?;
        let opened = if facts.len() > largest {
            Err(Refused { refusal: Refusal::TooLarge(facts.len()), left_out: Vec::new() })
        } else {
            let take = |text: &LeftOut| {
                let chosen = |words: &String| {
                    words == text.reason.as_str() || words.len() > 2 && text.text.contains(words.as_str())
                };
                wanted.take.iter().any(chosen)
            };
            Draft::open(&name, &std::fs::read(&file).map_err(unreadable)?, wanted.item, &take, &|| {})
        };
        let mut draft = match opened {
            Ok(draft) => draft,
            Err(Refused { refusal, left_out }) => {
                let mut out = std::io::stderr().lock();
                writeln!(out, "{}: {refusal}", wanted.file.display())?;
                told(&mut out, &left_out)?;
                if !left_out.is_empty() {
                    writeln!(out, "  Take parts in with --take and their reason or words of them.")?;
                }
                return Ok(ExitCode::from(1));
            }
        };
        if let Some(published) = wanted.published {
            draft.apply(Edit::Published(published));
        }
        let text = djot(&draft);
        if text.len() > LARGEST {
            writeln!(
                std::io::stderr(),
                "{name}: the article has {} bytes, more than the {LARGEST} that `copydesk check` reads; divide it",
                text.len()
            )?;
        }
        match &wanted.out {
            None => write!(std::io::stdout(), "{text}")?,
            Some(path) => {
                if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                    std::fs::create_dir_all(folder)
                        .map_err(|error| format!("{}: {error}", folder.display()))?;
                }
                // An article that is there already is somebody's work.
                let file = std::fs::File::create_new(path);
                let mut file = file.map_err(|error| match error.kind() {
                    std::io::ErrorKind::AlreadyExists => format!(
                        "{}: there is a file of that name already, and it was left as it is; choose another name with \
                         --out, or move that file away",
                        path.display()
                    ),
                    _ => format!("{}: {error}", path.display()),
                })?;
                file.write_all(text.as_bytes())?;
            }
        }
        report(&draft)?;
        Ok(ExitCode::SUCCESS)
    }

    /// What was found and what was left out, for whoever imports.
    fn report(draft: &Draft) -> std::io::Result<()> {
        let mut out = std::io::stderr().lock();
        let (opened, article) = (&draft.opened, draft.article());
        let quotations = &article.evidence.quotations;
        let certain = |quotation: &&Quotation| quotation.certainty.confidence == Confidence::Certain;
        let sure = quotations.iter().filter(certain).count();
        writeln!(
            out,
            "{}: {}, {}, {}, {sure} of them certain",
            opened.name,
            counted(article.body.iter().map(|block| block.lines().len()).sum(), "paragraph"),
            counted(article.notes.len(), "note"),
            counted(quotations.len(), "quotation")
        )?;
        for notice in &opened.notices {
            writeln!(out, "  {notice}")?;
        }
        told(&mut out, &opened.left_out)
    }

    /// What was left out, a line each.
    fn told(out: &mut impl Write, left_out: &[LeftOut]) -> std::io::Result<()> {
        for left_out in left_out {
            let line: String = left_out.text.chars().take(100).collect();
            writeln!(out, "  left out, {}: {line}", left_out.reason.as_str())?;
        }
        Ok(())
    }

    /// Today, wherever on Earth it is latest: the one place where the desk looks at a clock.
    #[expect(
        clippy::disallowed_methods,
        reason = "dates in the future are remarked on; no page depends on it"
    )]
    fn today() -> Option<Date> {
        let ahead = std::time::Duration::from_secs(14 * 60 * 60);
        day_of(std::time::SystemTime::now() + ahead)
    }

    /// The day of a time, in Greenwich (civil from days, by Howard Hinnant's algorithm).
    fn day_of(time: std::time::SystemTime) -> Option<Date> {
        let seconds = time.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
        let days = seconds / 86_400 + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + u64::from(month <= 2);
        Date::parse(&format!("{year:04}-{month:02}-{day:02}")).ok()
    }

    fn press(articles: PathBuf, styles: PathBuf, out: PathBuf, profile: &str) -> Result<ExitCode, Failure> {
        let mode = if profile == "release" { Mode::Release } else { Mode::Serve };
        let (site, galleys) = galleys(&articles, mode, today())?;
        for galley in &galleys {
            let folder = format!("{}/", articles.join(&galley.manuscript.slug).display());
            show(&galley.manuscript, &folder, &galley.proof)?;
        }
        let failed = galleys.iter().any(|galley| galley.proof.has_errors());
        if failed && mode == Mode::Release {
            return Ok(ExitCode::from(1));
        }
        print_site(&Order { articles, styles, out, mode }, &site, &galleys)?;
        Ok(ExitCode::SUCCESS)
    }

    /// Prints one article as one file.
    fn press_single(
        articles: &Path,
        styles: &Path,
        site: &Path,
        file: &Path,
        article: &Path,
    ) -> Result<ExitCode, Failure> {
        let Some(read) = article_at(article)? else { return Ok(ExitCode::from(1)) };
        let publication = read_site(articles)?;
        let plate = Plate {
            name: publication.name,
            tagline: publication.tagline,
            base_url: None,
            articles: Vec::new(),
        };
        let page = single(&plate, &read, &Kit::gather(styles, site)?)?;
        std::fs::write(file, &page).map_err(|error| format!("{}: {error}", file.display()))?;
        writeln!(std::io::stderr(), "{}: {} bytes", file.display(), page.len())?;
        Ok(ExitCode::SUCCESS)
    }

    /// An article of the desk, or one that a reader exported; `None` when it has errors, which were shown.
    fn article_at(path: &Path) -> Result<Option<Article>, Failure> {
        if path.is_dir() || path.file_name().is_some_and(|name| name == ARTICLE_FILE) {
            let manuscript = read_manuscript(path)?;
            let proof = proof(&manuscript).for_readers();
            show(&manuscript, &folder_text(Some(path).filter(|path| path.is_dir())), &proof)?;
            return Ok(proof.article);
        }
        let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match Draft::open(&name, &bytes, 0, &|_| false, &|| {}) {
            Ok(draft) => Ok(Some(draft.article().clone())),
            Err(refused) => Err(format!("{}: {}", path.display(), refused.refusal).into()),
        }
    }

    /// Remarks go to standard error, where they do not mix with what a command prints.
    fn show(manuscript: &Manuscript, folder: &str, proof: &Proof) -> std::io::Result<()> {
        let color = std::io::stderr().is_terminal();
        write!(std::io::stderr(), "{}", drawn(manuscript, folder, &proof.remarks, color))
    }

    fn folder_text(folder: Option<&Path>) -> String {
        let folder = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        if folder.is_empty() || folder.ends_with('/') { folder } else { format!("{folder}/") }
    }
}
