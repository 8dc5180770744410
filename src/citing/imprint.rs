//! [`Imprint`]: what a citation needs to know of the article as a whole.

use crate::article::{Article, Date, ParallelRole};

/// Headline, people, day and place of publication.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imprint {
    /// The article's name, from which the keys of citations are made.
    pub slug: String,
    /// The headline.
    pub headline: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who translated it. Who only translated an aligned version of it is not named here.
    pub translators: Vec<String>,
    /// The headline of the text it was translated from.
    pub original_headline: Option<String>,
    /// The day of publication.
    pub published: Option<Date>,
    /// The publication's name.
    pub publication: String,
    /// The article's public address, when the publication has one.
    pub url: Option<String>,
}

impl Imprint {
    /// What the article itself knows.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let original = article.parallels.iter().find(|parallel| parallel.role == ParallelRole::Original);
        let names = |people: &[crate::article::Contributor]| {
            people.iter().map(|person| person.name.clone()).collect::<Vec<_>>()
        };
        Self {
            slug: article.slug.to_string(),
            headline: article.headline.clone(),
            authors: names(&article.byline.authors),
            translators: names(&article.translators()),
            original_headline: original.and_then(|parallel| parallel.headline.clone()),
            published: article.published,
            publication: String::new(),
            url: None,
        }
    }
}
