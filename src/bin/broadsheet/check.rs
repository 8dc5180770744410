//! `check`: every remark on articles, plain pages and `site.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use broadsheet::copydesk::{
    File, PEOPLE_FILE, Remark, Severity, for_readers, on_addresses, outside, proof_in,
};
use broadsheet::press::{
    Memory, Mode, Occasion, Place, Publication, Round, counted, drawn, newsroom_beside, read_manuscript,
    round, site_beside,
};
use clap::ValueEnum;
use serde::Serialize;

use crate::Failure;
use crate::clock::{now, today};
use crate::external::ask;
use crate::start::say_untouched;

/// How remarks are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
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

/// A file or an article with its remarks.
struct Checked {
    /// The name of the article; empty for what is none.
    slug: String,
    folder: String,
    remarks: Vec<Remark>,
    /// Whether readers do not have it: what is wrong there keeps nothing from print.
    kept_back: bool,
}

/// Checks articles, folders of articles and publications. Of a publication it says what `build` would say.
pub(crate) fn check(files: &[PathBuf], format: Format, external: bool) -> Result<ExitCode, Failure> {
    let Round { articles, sites } = round(files)?;
    let mut checked = Vec::new();
    let mut read = BTreeSet::new();
    let (mut printed, mut kept_back) = (0, 0);
    for site in &sites {
        let now = now();
        let occasion = Occasion { mode: Mode::Serve, today: today(), now };
        let publication = Publication::read(Place::of(site)?, occasion, &Memory::default())?;
        let kept: BTreeSet<&str> = publication
            .galleys
            .iter()
            .filter(|galley| !galley.filing.is_public(now))
            .map(|galley| galley.slug.as_str())
            .collect();
        printed += publication.galleys.len() - kept.len();
        kept_back += kept.len();
        checked.extend(publication.remarked().map(|(slug, folder, remarks)| {
            let kept_back = kept.contains(slug);
            let mut remarks = remarks.to_vec();
            for_readers(&mut remarks);
            let folder = folder_text(Some(&folder));
            Checked { slug: slug.to_owned(), folder, remarks, kept_back }
        }));
        let slugs = publication.galleys.iter().map(|galley| galley.slug.as_str());
        read.extend(slugs.map(|slug| publication.place.articles.join(slug)));
    }
    // Those that were asked for one by one, and those that the publication does not list.
    let alone = articles.iter().filter(|path| !read.contains(*path));
    for file in alone {
        let manuscript = read_manuscript(file)?;
        let proof = proof_in(&manuscript, &newsroom_beside(file, today()));
        // Nobody is about to print an article that lies alone.
        let proof = match site_beside(file) {
            Some(_) if proof.filing.is_public(now()) => proof.for_readers(),
            _ => proof,
        };
        printed += 1;
        let (slug, folder) = (manuscript.slug, folder_of(file));
        checked.push(Checked { slug, folder, remarks: proof.remarks, kept_back: false });
    }
    if external {
        checked.extend(outside_of(&articles)?);
    }
    // Files as they came are told of where somebody reads it.
    let untouched = if format == Format::Text { sites.as_slice() } else { &[] };
    print(&checked, (printed, kept_back), format, untouched)
}

/// The remarks on the addresses outside of some articles. An article with errors has none that could be relied on.
fn outside_of(articles: &[PathBuf]) -> Result<Vec<Checked>, Failure> {
    let mut read = Vec::new();
    for path in articles {
        let manuscript = read_manuscript(path)?;
        let proof = proof_in(&manuscript, &newsroom_beside(path, today()));
        if let Some(article) = proof.article {
            read.push((path, manuscript, article, !proof.filing.is_public(now())));
        }
    }
    let answers = ask(read.iter().flat_map(|(_, _, article, _)| outside(article)).collect())?;
    // What several articles have of people.toml is told once.
    let mut shared: BTreeMap<PathBuf, Vec<Remark>> = BTreeMap::new();
    let mut checked = Vec::new();
    for (path, manuscript, article, kept_back) in read {
        let root = site_beside(path).map(|(place, _)| place.root);
        let people = root.as_ref().and_then(|root| people_at(root));
        let (ours, theirs): (Vec<Remark>, Vec<Remark>) =
            on_addresses(&manuscript, &article, &answers, people.as_ref())
                .into_iter()
                .partition(|remark| people.is_some() && remark.place.file == PEOPLE_FILE);
        if let Some(root) = root {
            let told = shared.entry(root).or_default();
            for remark in ours {
                if !told.contains(&remark) {
                    told.push(remark);
                }
            }
        }
        checked.push(Checked { slug: manuscript.slug, folder: folder_of(path), remarks: theirs, kept_back });
    }
    let shared = shared.into_iter().map(|(root, remarks)| Checked {
        slug: String::new(),
        folder: folder_text(Some(&root)),
        remarks,
        kept_back: false,
    });
    Ok(shared.chain(checked).collect())
}

/// The people of a publication, when they can be read.
fn people_at(root: &Path) -> Option<File> {
    let bytes = std::fs::read(root.join(PEOPLE_FILE)).ok()?;
    Some(File { name: PEOPLE_FILE.to_owned(), bytes })
}

fn print(
    checked: &[Checked],
    (printed, kept_back): (usize, usize),
    format: Format,
    untouched: &[PathBuf],
) -> Result<ExitCode, Failure> {
    let mut out = std::io::stdout().lock();
    let of = |kept_back: bool, severity: Severity| {
        let of = checked.iter().filter(|one| one.kept_back == kept_back);
        of.flat_map(|one| &one.remarks).filter(|remark| remark.severity == severity).count()
    };
    let count = |kept_back: bool| (of(kept_back, Severity::Error), of(kept_back, Severity::Warning));
    let (errors, mut warnings) = count(false);
    match format {
        Format::Text => {
            for Checked { folder, remarks, .. } in checked {
                write!(out, "{}", drawn(folder, remarks, std::io::stdout().is_terminal()))?;
            }
            for site in untouched {
                warnings += say_untouched(&Place::of(site)?.root, &mut out)?;
            }
            writeln!(out, "{}", summary(printed, errors, warnings))?;
            if kept_back > 0 {
                let (errors, warnings) = count(true);
                writeln!(out, "kept back for now: {}", summary(kept_back, errors, warnings))?;
            }
        }
        Format::Json => {
            let told = checked
                .iter()
                .flat_map(|one| one.remarks.iter().map(|remark| Told { article: &one.slug, remark }));
            writeln!(out, "{}", serde_json::to_string_pretty(&told.collect::<Vec<_>>())?)?;
        }
    }
    Ok(if errors > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// What every command says of what it read: "3 articles: 0 errors, 2 warnings".
pub(crate) fn summary(articles: usize, errors: usize, warnings: usize) -> String {
    let (errors, warnings) = (counted(errors, "error"), counted(warnings, "warning"));
    format!("{}: {errors}, {warnings}", counted(articles, "article"))
}

/// The folder of an article, or the one that holds its file.
fn folder_of(article: &Path) -> String {
    folder_text(if article.is_dir() { Some(article) } else { article.parent() })
}

/// A folder as it stands before file names.
pub(crate) fn folder_text(folder: Option<&Path>) -> String {
    let folder = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
    if folder.is_empty() || folder.ends_with('/') { folder } else { format!("{folder}/") }
}
