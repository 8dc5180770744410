//! `export --ninjs`: an article for the system of another newsroom.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use broadsheet::copydesk::proof_in;
use broadsheet::press::{self, Provider, newsroom_beside, read_manuscript, site_beside};

use crate::Failure;
use crate::check::folder_text;
use crate::clock::{now, today};
use crate::export::{say_kept, show};

/// Prints an article of a publication as IPTC's ninjs.
pub(crate) fn print_ninjs(file: &Path) -> Result<ExitCode, Failure> {
    let Some((_, site)) = site_beside(file) else {
        let here = file.display();
        return Err(format!(
            "{here}: there is no publication around this article whose site.toml has no errors"
        )
        .into());
    };
    let Some(base_url) = &site.base_url else {
        return Err(
            "ninjs knows an item by its whole address: give the publication’s base-url in site.toml".into()
        );
    };
    let manuscript = read_manuscript(file)?;
    let proof = proof_in(&manuscript, &newsroom_beside(file, today()));
    show(&folder_text(Some(file).filter(|file| file.is_dir())), &proof)?;
    let Some(article) = proof.article else { return Ok(ExitCode::from(1)) };
    say_kept(&article.headline, &proof.filing)?;
    let item = press::ninjs(&article, Provider { site: &site, base_url, filing: &proof.filing, now: now() });
    writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&item)?)?;
    Ok(ExitCode::SUCCESS)
}
