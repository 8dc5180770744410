//! The page of each article under its own address, with whatever else leads to it or is printed of it.

use crate::article::Article;

use super::cards::{cards, discovery, embeds_file, under_alias, withdrawn_cards};
use super::drawn::Key;
use super::galley::Galley;
use super::ninjs::{Provider, ninjs};
use super::notices::{desk_strip, moved_page, withdrawn_page};
use super::policy::Mode;
use super::profile_pages::named;
use super::record::Record;
use super::remarks_page::{Unprinted, remarks_page};
use super::search::search_head;
use super::site::{Printer, SiteError};
use super::{Beside, PressError, Printed, print_beside};

/// Files by name.
type Files = Vec<(String, Vec<u8>)>;

impl Printer<'_> {
    /// An article and what leads to it. The page is drawn again only when something in it is different; where the
    /// article has errors, its remarks are.
    pub(super) fn article(&self, galley: &Galley) -> Result<(), SiteError> {
        let Some(record) = galley.record() else {
            let place = format!("{}/", galley.slug);
            let (name, remarks, lang) = (&*galley.slug, &*galley.remarks, &self.site.lang);
            let unprinted = Unprinted { name, folder: &place, remarks, lang, base: "" };
            let page = remarks_page(self.plate, &unprinted, self.dressing);
            return self
                .all(galley, page, None)?
                .into_iter()
                .try_for_each(|(name, bytes)| self.output.write(&name, &bytes));
        };
        let mut beside = self.beside(galley, record);
        // The files of pictures may change while the article stays as it is.
        if record.pictured
            && galley.filing.withdrawn.is_none()
            && let Some(article) = self.publication.article(galley)?
        {
            beside.smaller = self.pictures(&article, &self.publication.place.articles.join(&galley.slug))?;
        }
        let key = self.key_of(galley, record, &beside);
        self.output.draw(key, || self.drawn(galley, record, beside))?;
        if galley.filing.withdrawn.is_none() {
            self.placards(galley, record)?;
        }
        Ok(())
    }

    /// All that the files of an article are drawn from.
    fn key_of(&self, galley: &Galley, record: &Record, beside: &Beside<'_>) -> Key {
        let Beside { named, versions, head, smaller, placard: _ } = beside;
        let key = self.key.with(&"article").with(&galley.slug).with(&record.print).with(&galley.filing);
        let key = key.with(named).with(versions).with(head).with(smaller);
        match self.dressing.mode {
            Mode::Release => key,
            Mode::Serve => key.with(&galley.remarks).with(&galley.filing.is_waiting(self.publication.now)),
        }
    }

    /// The files of an article without errors.
    fn drawn(&self, galley: &Galley, record: &Record, beside: Beside<'_>) -> Result<Files, SiteError> {
        let Some(article) = self.publication.article(galley)? else { return Ok(Files::new()) };
        let (article, file) = (&*article, galley.file());
        let mut files = Files::new();
        let page = match &galley.filing.withdrawn {
            Some(reason) => {
                if let Some(styles) = &self.cards {
                    Self::deal(withdrawn_cards(self.plate, article, reason, styles), galley, &mut files);
                }
                withdrawn_page(self.plate, article, reason, self.dressing).map_err(PressError::Runtime)?
            }
            None => self.story(article, galley, &file, beside, &mut files)?,
        };
        files.extend(self.all(galley, page, Some(record))?);
        files.extend(self.ninjs(article, galley)?);
        Ok(files)
    }

    /// The article for other newsrooms, where the publication offers that.
    fn ninjs(&self, article: &Article, galley: &Galley) -> Result<Option<(String, Vec<u8>)>, SiteError> {
        let base_url = self.site.base_url.as_ref().filter(|_| self.site.ninjs);
        let Some(base_url) = base_url else { return Ok(None) };
        let item = ninjs(
            article,
            Provider { site: self.site, base_url, filing: &galley.filing, now: self.publication.now },
        );
        let text = serde_json::to_string(&item).map_err(PressError::Data)?;
        Ok(Some((format!("{}.ninjs.json", galley.slug), text.into_bytes())))
    }

    /// The page of an article that readers have; what is printed of it besides goes to `files`.
    fn story(
        &self,
        article: &Article,
        galley: &Galley,
        file: &str,
        mut beside: Beside<'_>,
        files: &mut Files,
    ) -> Result<String, SiteError> {
        beside.placard = self.placards.as_ref().and_then(|placards| placards.article(article));
        let Printed { html, cuttings } = print_beside(self.plate, article, file, self.dressing, beside)?;
        files.push((cuttings.file, cuttings.text.into_bytes()));
        if let Some(styles) = &self.cards {
            let cards = cards(self.plate, article, file, self.dressing, (styles, self.placards.as_ref()))?;
            Self::deal(cards, galley, files);
        }
        Ok(html)
    }

    /// Cards under every name that their article has had.
    fn deal(cards: Vec<(String, String)>, galley: &Galley, files: &mut Files) {
        let aliases = galley.filing.aliases.iter();
        let under: Vec<_> =
            aliases.flat_map(|alias| under_alias(&cards, &galley.slug, alias.as_str())).collect();
        files.extend(cards.into_iter().chain(under).map(|(name, text)| (name, text.into_bytes())));
    }

    /// A page under every address that it has.
    fn all(&self, galley: &Galley, page: String, record: Option<&Record>) -> Result<Files, SiteError> {
        let file = galley.file();
        let page = match self.dressing.mode {
            Mode::Release => page,
            Mode::Serve => desk_strip(page, galley, self.publication.now),
        };
        let mut files = Files::new();
        let title = record.map(|record| (record.headline.as_str(), &record.lang));
        for alias in &galley.filing.aliases {
            let page = moved_page(self.plate, title, &file, &self.site.lang, self.dressing)?;
            files.push((format!("{alias}.html"), page.into_bytes()));
        }
        if self.site.front.as_ref().is_some_and(|front| front.as_str() == galley.slug) {
            // The same page with the same canonical address: what is linked or cited stays with the article.
            files.push(("index.html".to_owned(), page.clone().into_bytes()));
        }
        files.push((file, page.into_bytes()));
        Ok(files)
    }

    /// What the publication has besides an article.
    fn beside(&self, galley: &Galley, record: &Record) -> Beside<'_> {
        let mut named = named(self.profiles, &galley.slug, record);
        let mut head = String::new();
        if self.cards.is_some() && record.checked {
            named.embeds = Some(embeds_file(&galley.slug).into());
            head.push_str(&discovery(self.plate, &galley.slug, &record.headline));
        }
        if self.site.search {
            named.searched = true;
            head.push_str(&search_head(self, galley, record));
        }
        let versions = self.versions.of_article(&galley.slug);
        Beside { named, versions, head, ..Beside::default() }
    }
}
