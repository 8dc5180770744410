//! `check`: every remark on articles, plain pages and `site.toml`.

use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use broadsheet::copydesk::{Manuscript, Remark, Severity, on_addresses, outside, proof_in};
use broadsheet::press::{
    Memory, Mode, Occasion, Place, Publication, Round, counted, drawn, newsroom_beside, read_manuscript,
    round,
};
use clap::ValueEnum;
use serde::Serialize;

use crate::Failure;
use crate::clock::{now, today};
use crate::external::ask;

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
    manuscript: Manuscript,
    folder: String,
    remarks: Vec<Remark>,
}

/// Checks articles, folders of articles and publications.
pub(crate) fn check(files: &[PathBuf], format: Format, external: bool) -> Result<ExitCode, Failure> {
    let Round { articles, sites } = round(files)?;
    let mut checked = Vec::new();
    let mut read = BTreeSet::new();
    for site in &sites {
        let occasion = Occasion { mode: Mode::Serve, today: today(), now: now() };
        let publication = Publication::read(Place::of(site)?, occasion, &Memory::default())?;
        checked.extend(publication.remarked().map(|(manuscript, folder, remarks)| Checked {
            manuscript,
            folder: folder_text(Some(&folder)),
            remarks: remarks.to_vec(),
        }));
        let slugs = publication.galleys.iter().map(|galley| galley.slug.as_str());
        read.extend(slugs.map(|slug| publication.place.articles.join(slug)));
    }
    // Those that were asked for one by one, and those that the publication does not list.
    let alone = articles.iter().filter(|path| !read.contains(*path));
    for file in alone {
        let manuscript = read_manuscript(file)?;
        let proof = proof_in(&manuscript, &newsroom_beside(file, today()));
        checked.push(Checked { manuscript, folder: folder_of(file), remarks: proof.remarks });
    }
    if external {
        checked.extend(outside_of(&articles)?);
    }
    print(&checked, articles.len(), format)
}

/// The remarks on the addresses outside of some articles. An article with errors has none that could be relied on.
fn outside_of(articles: &[PathBuf]) -> Result<Vec<Checked>, Failure> {
    let mut read = Vec::new();
    for path in articles {
        let manuscript = read_manuscript(path)?;
        if let Some(article) = proof_in(&manuscript, &newsroom_beside(path, today())).article {
            read.push((path, manuscript, article));
        }
    }
    let answers = ask(read.iter().flat_map(|(_, _, article)| outside(article)).collect())?;
    let checked = read.into_iter().map(|(path, manuscript, article)| {
        let remarks = on_addresses(&manuscript, &article, &answers);
        Checked { folder: folder_of(path), remarks, manuscript }
    });
    Ok(checked.collect())
}

fn print(checked: &[Checked], articles: usize, format: Format) -> Result<ExitCode, Failure> {
    let mut out = std::io::stdout().lock();
    let all = checked.iter().flat_map(|one| &one.remarks);
    let (errors, warnings): (Vec<_>, Vec<_>) = all.partition(|remark| remark.severity == Severity::Error);
    match format {
        Format::Text => {
            for Checked { manuscript, folder, remarks } in checked {
                write!(out, "{}", drawn(manuscript, folder, remarks, std::io::stdout().is_terminal()))?;
            }
            let failed = !errors.is_empty();
            let (errors, warnings) = (counted(errors.len(), "error"), counted(warnings.len(), "warning"));
            writeln!(out, "{articles} read: {errors}, {warnings}")?;
            Ok(if failed { ExitCode::from(1) } else { ExitCode::SUCCESS })
        }
        Format::Json => {
            let told = checked.iter().flat_map(|one| {
                one.remarks.iter().map(|remark| Told { article: &one.manuscript.slug, remark })
            });
            writeln!(out, "{}", serde_json::to_string_pretty(&told.collect::<Vec<_>>())?)?;
            Ok(if errors.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
        }
    }
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
