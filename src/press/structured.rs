//! The article for machines: schema.org's `NewsArticle` with a `Quotation` for each quotation.
//!
//! Who said it is `creator`, through which outlet is `isBasedOn.publisher`, the original wording is
//! `translationOfWork` (schema.org 30.0; `Quotation` and `correction` are pending terms). A paraphrase is no
//! `Quotation`: it is a `Claim` whose `abstract` is the article's account of it, by the publication as
//! `claimInterpreter`. What only a program found says so in `disambiguatingDescription`.

use serde_json::{Map, Value, json};

use crate::article::{
    Article, Block, Contributor, Corrected, Correction, Document, DocumentKind, Event, Evidence, Extent,
    Judge, Name, Outlet, Picture, Quotation, Rendering, Rival, Source, SourceKind, Speaker, Standing,
    plain_text,
};
use crate::page::picture_address;
use crate::wording::{Wording, fill};

use crate::quotes::names_a_body;

use super::Plate;

/// The publication for machines: with policies it is a `NewsMediaOrganization`, which is what has them.
pub(super) fn publisher(plate: &Plate) -> Map<String, Value> {
    let kind = if plate.policies.is_empty() { "Organization" } else { "NewsMediaOrganization" };
    let mut publisher = object(kind);
    publisher.insert("name".into(), json!(plate.name));
    let base = plate.base_url.as_deref().unwrap_or_default();
    let logo = format!("{base}logo.png");
    publisher
        .insert("logo".into(), json!({ "@type": "ImageObject", "url": logo, "width": 512, "height": 512 }));
    for (name, file) in &plate.policies {
        let property = match *name {
            "corrections" => "correctionsPolicy",
            "unnamed-sources" => "unnamedSourcesPolicy",
            "fact-checking" => "verificationFactCheckingPolicy",
            "ethics" => "ethicsPolicy",
            "diversity" => "diversityPolicy",
            "ownership" => "ownershipFundingInfo",
            "feedback" => "actionableFeedbackPolicy",
            "masthead" => "masthead",
            _ => "publishingPrinciples",
        };
        publisher.insert(property.into(), json!(plate.address_of(file).unwrap_or_else(|| file.clone())));
    }
    publisher
}

/// The JSON-LD of an article.
#[must_use]
pub fn structured_data(plate: &Plate, article: &Article, file: &str) -> Value {
    let mut thing = object("NewsArticle");
    thing.insert("@context".into(), json!("https://schema.org"));
    thing.insert("headline".into(), json!(article.headline));
    if let Some(dek) = &article.dek {
        thing.insert("description".into(), json!(dek));
    }
    thing.insert("inLanguage".into(), json!(article.lang.as_str()));
    if let Some(published) = article.published {
        thing.insert("datePublished".into(), json!(published.to_string()));
    }
    if let Some(changed) = article.updated.or(article.published) {
        thing.insert("dateModified".into(), json!(changed.to_string()));
    }
    if let Some(dateline) = &article.dateline {
        thing.insert("dateline".into(), json!(dateline.place));
    }
    if let Some(url) = plate.address_of(file) {
        thing.insert("@id".into(), json!(format!("{url}#article")));
        thing.insert("mainEntityOfPage".into(), json!(url));
    }
    // Relative without a base: it is read against the page.
    let base = plate.base_url.as_deref().unwrap_or_default();
    let logo = format!("{base}logo.png");
    let pictures: Vec<Value> =
        pictures(article).map(|picture| picture_value(base, article, picture)).collect();
    let image = if pictures.is_empty() { json!(logo) } else { Value::Array(pictures) };
    thing.insert("image".into(), image);
    thing.insert("publisher".into(), Value::Object(publisher(plate)));
    people(&mut thing, "author", article, &article.byline.authors);
    // schema.org knows only persons as editors; a desk is a contributor.
    let editors = article.byline.editors.iter().cloned();
    let (desks, editors): (Vec<_>, Vec<_>) = editors.partition(|one| is_body(article, one));
    people(&mut thing, "editor", article, &editors);
    people(&mut thing, "contributor", article, &desks);
    people(&mut thing, "translator", article, &article.byline.translators);
    let evidence = &article.evidence;
    let works: Vec<Value> = article
        .based_on
        .iter()
        .filter_map(|id| evidence.documents.get(id))
        .map(|document| work(article, document))
        .collect();
    if !works.is_empty() {
        thing.insert("isBasedOn".into(), Value::Array(works));
    }
    let corrections: Vec<Value> = article.corrections.iter().map(|one| correction(article, one)).collect();
    if !corrections.is_empty() {
        thing.insert("correction".into(), Value::Array(corrections));
    }
    let events: Vec<Value> = article.events.iter().map(event).collect();
    if !events.is_empty() {
        thing.insert("mentions".into(), Value::Array(events));
    }
    let quotations: Vec<Value> =
        evidence.quotations.iter().map(|quotation| quotation_value(plate, article, quotation)).collect();
    if !quotations.is_empty() {
        thing.insert("hasPart".into(), Value::Array(quotations));
    }
    let citations: Vec<Value> = evidence.documents.values().map(|document| work(article, document)).collect();
    if !citations.is_empty() {
        thing.insert("citation".into(), Value::Array(citations));
    }
    Value::Object(thing)
}

/// The pictures of an article in the order of the text.
pub(super) fn pictures(article: &Article) -> impl Iterator<Item = &Picture> {
    article.body.iter().filter_map(|block| match block {
        Block::Picture { picture, .. } => Some(picture),
        _ => None,
    })
}

fn picture_value(base: &str, article: &Article, picture: &Picture) -> Value {
    let mut thing = object("ImageObject");
    thing.insert(
        "contentUrl".into(),
        json!(format!("{base}{}", picture_address(&article.slug, &picture.file))),
    );
    thing.insert("description".into(), json!(picture.alt));
    if let Some(size) = picture.size {
        thing.insert("width".into(), json!(size.width));
        thing.insert("height".into(), json!(size.height));
    }
    if !picture.caption.is_empty() {
        thing.insert("caption".into(), json!(plain_text(&picture.caption)));
    }
    if let Some(credit) = &picture.credit {
        thing.insert("creditText".into(), json!(credit));
    }
    if let Some(licence) = &picture.licence {
        thing.insert("license".into(), json!({ "@type": "CreativeWork", "name": licence }));
    }
    let document = picture.facsimile.as_ref().and_then(|one| article.evidence.documents.get(&one.document));
    if let Some(document) = document {
        thing.insert("isBasedOn".into(), work(article, document));
    }
    Value::Object(thing)
}

fn quotation_value(plate: &Plate, article: &Article, quotation: &Quotation) -> Value {
    let evidence = &article.evidence;
    let paraphrase = quotation.extent == Extent::Paraphrase;
    let mut thing = object(if paraphrase { "Claim" } else { "Quotation" });
    thing.insert("@id".into(), json!(format!("#q-{}", quotation.id)));
    if paraphrase {
        thing.insert("abstract".into(), json!(quotation.words()));
        thing.insert("claimInterpreter".into(), organization(&plate.name));
    } else {
        thing.insert("text".into(), json!(quotation.words()));
    }
    if quotation.certainty.judge == Judge::Program {
        let sure = quotation.certainty.confidence.as_str();
        let told = format!("Found by a program ({sure}); no editor has confirmed it.");
        thing.insert("disambiguatingDescription".into(), json!(told));
    }
    if let Some(outer) = &quotation.within {
        thing.insert("isPartOf".into(), json!({ "@id": format!("#q-{outer}") }));
    }
    thing.insert("inLanguage".into(), json!(article.lang.as_str()));
    match evidence.speaker_of(quotation) {
        Some(Speaker::Source(source)) => {
            thing.insert("creator".into(), person(source));
        }
        Some(Speaker::Outlet(outlet)) => {
            thing.insert("creator".into(), outlet_value(outlet));
        }
        Some(Speaker::Document(_)) | None => {}
    }
    if let Some(date) = quotation.dates.said {
        thing.insert("dateCreated".into(), json!(date.to_string()));
    }
    let document = quotation.document.as_ref().and_then(|id| evidence.documents.get(id));
    let carriers = quotation.via.iter().filter_map(|id| evidence.outlets.get(id)).map(|outlet| {
        let mut carrier = object("CreativeWork");
        carrier.insert("publisher".into(), outlet_value(outlet));
        Value::Object(carrier)
    });
    let origin: Vec<Value> =
        document.map(|document| work(article, document)).into_iter().chain(carriers).collect();
    if !origin.is_empty() {
        thing.insert("isBasedOn".into(), Value::Array(origin));
    }
    match &quotation.rendering {
        Rendering::ThisPage => {
            thing.insert("translator".into(), organization(&plate.name));
        }
        Rendering::Outlet(outlet) => {
            if let Some(outlet) = evidence.outlets.get(outlet) {
                thing.insert("translator".into(), outlet_value(outlet));
            }
        }
        // A program is neither a person nor an organization, so it cannot be the `translator`.
        Rendering::Machine { revised_by } => {
            thing.insert("creditText".into(), json!(machine_credit(article, revised_by.as_deref())));
            if let Some(reviser) = revised_by {
                let mut person = object("Person");
                person.insert("name".into(), json!(reviser));
                thing.insert("editor".into(), Value::Object(person));
            }
        }
        Rendering::Untranslated | Rendering::BackTranslation | Rendering::Unknown => {}
    }
    // A reconstruction is nobody's work: machines get only what is cited.
    if let Some(original) =
        quotation.original.as_ref().filter(|original| original.standing == Standing::Cited)
    {
        let mut wording = object("Quotation");
        wording.insert("text".into(), json!(original.wording.text));
        wording.insert("inLanguage".into(), json!(original.wording.lang.as_str()));
        let rivals = article.rivals.iter().filter(|rival| rival.quotation == quotation.id);
        let rivals: Vec<Value> = rivals.map(|rival| rival_value(evidence, rival)).collect();
        if !rivals.is_empty() {
            wording.insert("workTranslation".into(), Value::Array(rivals));
        }
        thing.insert("translationOfWork".into(), Value::Object(wording));
    }
    Value::Object(thing)
}

/// "English by machine translation, revised by …", in the article's language.
fn machine_credit(article: &Article, reviser: Option<&str>) -> String {
    let wording = Wording::of(&article.lang);
    let [plain, revised] = wording.chain_machine;
    let template = if reviser.is_some() { revised } else { plain };
    let language = wording.language_name(&article.lang);
    fill(template, &[("language", language), ("reviser", reviser.unwrap_or_default())])
}

/// How somebody else translated the same.
fn rival_value(evidence: &Evidence, rival: &Rival) -> Value {
    let mut thing = object("Quotation");
    thing.insert("text".into(), json!(rival.text));
    thing.insert("inLanguage".into(), json!(rival.lang.as_str()));
    if let Some(outlet) = rival.outlet.as_ref().and_then(|id| evidence.outlets.get(id)) {
        thing.insert("publisher".into(), outlet_value(outlet));
    }
    if let Some(url) = &rival.url {
        thing.insert("url".into(), json!(url));
    }
    if let Some(date) = rival.published {
        thing.insert("datePublished".into(), json!(date.to_string()));
    }
    Value::Object(thing)
}

fn correction(article: &Article, correction: &Correction) -> Value {
    let mut thing = object("CorrectionComment");
    let place = match &correction.at {
        Corrected::Block(id) => format!("#b-{id}"),
        Corrected::Quotation(id) => format!("#q-{id}"),
        Corrected::Note(id) => format!("#n-{id}"),
    };
    thing.insert("about".into(), json!({ "@id": place }));
    thing.insert("text".into(), json!(correction.reason));
    thing.insert("datePublished".into(), json!(correction.date.to_string()));
    people(&mut thing, "author", article, &[Contributor { name: correction.by.clone(), desk: false }]);
    Value::Object(thing)
}

fn event(event: &Event) -> Value {
    let mut thing = object("Event");
    thing.insert("name".into(), json!(event.phrase));
    thing.insert("startDate".into(), json!(event.date.to_string()));
    Value::Object(thing)
}

fn person(source: &Source) -> Value {
    let kind = match source.kind {
        SourceKind::Person => "Person",
        SourceKind::Body => "Organization",
    };
    let mut thing = object(kind);
    thing.insert("name".into(), json!(source.name.display));
    let mut others: Vec<&str> = source.name.original.iter().map(|original| original.text.as_str()).collect();
    others.extend(source.name.aliases.iter().map(|alias| alias.text.as_str()));
    if !others.is_empty() {
        thing.insert("alternateName".into(), json!(others));
    }
    if let (SourceKind::Person, Some(role)) = (source.kind, &source.role) {
        thing.insert("jobTitle".into(), json!(role));
    }
    Value::Object(thing)
}

fn outlet_value(outlet: &Outlet) -> Value {
    let mut thing = object("Organization");
    thing.insert("name".into(), json!(outlet.name.display));
    if let Some(original) = &outlet.name.original {
        thing.insert("alternateName".into(), json!(original.text));
    }
    if let Some(url) = &outlet.links.url {
        thing.insert("url".into(), json!(url));
    }
    Value::Object(thing)
}

fn work(article: &Article, document: &Document) -> Value {
    let evidence = &article.evidence;
    let mut thing = object(work_type(document.kind));
    thing.insert("name".into(), json!(document.title.as_deref().unwrap_or(&document.phrase)));
    if let Some(author) = &document.author {
        let author = Contributor { name: author.clone(), desk: false };
        people(&mut thing, "author", article, &[author]);
    }
    if let Some(date) = document.date {
        thing.insert("datePublished".into(), json!(date.to_string()));
    }
    if let Some(lang) = &document.lang {
        thing.insert("inLanguage".into(), json!(lang.as_str()));
    }
    if let Some(outlet) = document.outlet.as_ref().and_then(|id| evidence.outlets.get(id)) {
        thing.insert("publisher".into(), outlet_value(outlet));
    }
    if let Some(url) = &document.links.url {
        thing.insert("url".into(), json!(url));
    }
    Value::Object(thing)
}

/// The type of a document in schema.org, where it has one of its own.
fn work_type(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Report => "Report",
        DocumentKind::Article => "Article",
        DocumentKind::Post => "SocialMediaPosting",
        DocumentKind::Law => "Legislation",
        DocumentKind::Book => "Book",
        DocumentKind::Message => "Message",
        DocumentKind::Letter
        | DocumentKind::PressRelease
        | DocumentKind::Statement
        | DocumentKind::Interview
        | DocumentKind::NewsConference
        | DocumentKind::Speech
        | DocumentKind::Meeting
        | DocumentKind::Ruling
        | DocumentKind::Testimony
        | DocumentKind::Broadcast => "CreativeWork",
    }
}

/// Whether a name is an organization's: the editor says so, the article has it among its bodies or outlets, or one
/// of its words is a word for such a body, as in "Port Authority".
fn is_body(article: &Article, one: &Contributor) -> bool {
    let evidence = &article.evidence;
    let called =
        |name: &Name| name.display == one.name || name.aliases.iter().any(|alias| alias.text == one.name);
    if let Some(source) = evidence.sources.values().find(|source| called(&source.name)) {
        return source.kind == SourceKind::Body;
    }
    one.desk
        || evidence.outlets.values().any(|outlet| called(&outlet.name))
        || names_a_body(&one.name, article.lang.as_str())
}

fn people(thing: &mut Map<String, Value>, key: &str, article: &Article, people: &[Contributor]) {
    let kind = |one| if is_body(article, one) { "Organization" } else { "Person" };
    let values: Vec<Value> =
        people.iter().map(|one| json!({ "@type": kind(one), "name": one.name })).collect();
    if !values.is_empty() {
        thing.insert(key.into(), Value::Array(values));
    }
}

fn organization(name: &str) -> Value {
    json!({ "@type": "Organization", "name": name })
}

fn object(kind: &str) -> Map<String, Value> {
    let mut thing = Map::new();
    thing.insert("@type".into(), json!(kind));
    thing
}
