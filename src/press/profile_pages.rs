//! The pages of everyone who is quoted or who passed words on, and the list of all of them.

use std::rc::Rc;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use yew::{AttrValue, LocalServerRenderer};

use crate::article::{Alias, Direction, Lang, Links, Name, Speaker};
use crate::page::{
    Directory, DirectoryProps, Entered, EnteredGroup, Hand, Named, Portrait, ProfilePage, ProfilePageProps,
    SiteLink, Statement,
};
use crate::reading::elements::quotation_element;
use crate::wording::{PublicationWording, Wording, fill};

use super::document::{Head, plain_document};
use super::feeds::{Channel, Item, print_feed};
use super::parts::{Part, Parts};
use super::profiles::{Profile, Profiles, Spot, maker_file};
use super::record::{BETWEEN, Record, Stop};
use super::site::{Printer, SiteError};
use super::{PressError, rendered};

/// The list of everyone quoted.
pub(super) const EVERYONE: &str = "quoted.html";
/// The quotations of one page.
const A_PAGE: usize = 100;
/// The names of one page of the list.
const NAMES: usize = 600;

/// Prints a page for everyone, and the list.
pub(super) fn print_profiles(printer: &Printer<'_>) -> Result<(), SiteError> {
    let profiles = printer.profiles;
    profiles.all.par_iter().try_for_each(|profile| print_profile(printer, profile))?;
    print_directory(printer)
}

/// The pages that a publication has on those whom an article names.
pub(super) fn named(profiles: &Profiles<'_>, slug: &str, record: &Record) -> Named {
    let byline = &record.byline;
    let makers = byline.authors.iter().chain(&byline.editors).chain(&byline.translators);
    let makers = makers.filter_map(|maker| {
        let file = maker_file(&maker.name).filter(|file| profiles.makers.contains_key(file))?;
        Some((maker.name.clone(), file.into()))
    });
    let wording = Wording::of(&record.lang);
    let quoted = profiles.quoted_in(slug).into_iter();
    let quoted = quoted.map(|(speaker, profile)| SiteLink::to(profile.file(), title_of(wording, speaker)));
    Named { makers: makers.collect(), quoted: quoted.collect(), ..Named::default() }
}

/// What somebody is called: a document by its title, where it has one.
pub(super) fn title_of(wording: &Wording, speaker: Speaker<'_>) -> String {
    match speaker {
        Speaker::Document(document) => {
            document.title.clone().unwrap_or_else(|| wording.speaker_name(Some(speaker)))
        }
        _ => wording.speaker_name(Some(speaker)),
    }
}

/// The language of that name.
fn lang_of<'a>(profile: &Profile<'a>) -> &'a Lang {
    match profile.speaker {
        Speaker::Document(document) if document.title.is_some() => {
            document.lang.as_ref().unwrap_or(profile.lang)
        }
        _ => profile.lang,
    }
}

fn print_profile(printer: &Printer<'_>, profile: &Profile<'_>) -> Result<(), SiteError> {
    let parts = Parts::of(&profile.stem, profile.spots.len(), A_PAGE);
    for part in parts.each() {
        print_profile_page(printer, profile, part)?;
    }
    print_profile_feed(printer, profile)
}

fn print_profile_page(printer: &Printer<'_>, profile: &Profile<'_>, part: Part) -> Result<(), SiteError> {
    let portrait = portrait(printer, profile);
    let spots = profile.spots.get(part.range.clone()).unwrap_or_default();
    let key = printer.key.with(&"profile").with(&part).with(&portrait);
    let key = spots.iter().fold(key, |key, spot| match printer.profiles.said(*spot) {
        // All that a statement says is in its article, but for the pages of those who had the words.
        Some((story, said)) => {
            let on_the_way = said.steps.iter().filter_map(|stop| match stop {
                Stop::Voice(place) | Stop::Document(place) => Some(place),
                Stop::NoSpeaker | Stop::NoCarrier => None,
            });
            let pages =
                on_the_way.chain(&said.carriers).map(|place| printer.profiles.profile(spot.story, *place));
            let stems = pages.map(|other| other.map(|other| other.stem.as_str()));
            key.with(&(story.record.print, spot.quotation, stems.collect::<Vec<_>>()))
        }
        None => key,
    });
    printer.output.draw(key, || {
        let page = profile_page(printer, profile, &part, portrait).map_err(PressError::Runtime)?;
        Ok(vec![(part.file, page.into_bytes())])
    })
}

fn profile_page(
    printer: &Printer<'_>,
    profile: &Profile<'_>,
    part: &Part,
    portrait: Portrait,
) -> Result<String, std::io::Error> {
    let (plate, lang) = (printer.plate, &printer.site.lang);
    let wording = Wording::of(lang);
    let words = PublicationWording::of(wording.lang);
    let way = |file: &Option<String>, title: &str| Some(SiteLink::to(file.clone()?, title.to_owned()));
    let title = format!("{} – {}", portrait.name, plate.name);
    let about = wording.counted(wording.tally_all, portrait.quotations);
    let description = format!("{} – {about}", portrait.name);
    let spots = profile.spots.get(part.range.clone()).unwrap_or_default();
    let props = ProfilePageProps {
        around: plate.around(&part.file, lang),
        portrait,
        everyone: SiteLink::to(EVERYONE, words.quoted),
        statements: spots
            .iter()
            .filter_map(|spot| statement(printer.profiles, profile, *spot, lang))
            .collect(),
        onward: way(&part.newer, words.later).into_iter().chain(way(&part.older, words.earlier)).collect(),
    };
    let body = rendered(LocalServerRenderer::<ProfilePage>::with_props(props).hydratable(false))?;
    let canonical = plate.address_of(&part.file);
    let (description, canonical) = (Some(description.as_str()), canonical.as_deref());
    let head = Head { description, canonical, ..Head::of(plate, wording, &title) };
    Ok(plain_document(&head, printer.dressing, &body))
}

fn portrait(printer: &Printer<'_>, profile: &Profile<'_>) -> Portrait {
    let wording = Wording::of(&printer.site.lang);
    let speaker = profile.speaker;
    let (kind, links) = match speaker {
        Speaker::Document(document) => (wording.document_kind(document.kind), document.links.clone()),
        Speaker::Outlet(outlet) => (wording.speaker_kind(speaker.kind()), outlet.links.clone()),
        Speaker::Source(_) => (wording.speaker_kind(speaker.kind()), Links::default()),
    };
    let name = speaker.name();
    let role = speaker.role().map(|role| (AttrValue::from(role.to_owned()), profile.lang.clone()));
    Portrait {
        name: title_of(Wording::of(profile.lang), speaker).into(),
        lang: lang_of(profile).clone(),
        kind: kind.to_owned().into(),
        original: name.and_then(|name| name.original.clone()),
        aliases: name.map(|name| other_spellings(name).collect()).unwrap_or_default(),
        role,
        links,
        quotations: profile.spots.len(),
        articles: profile.stories().len(),
        feed: has_feed(printer, profile).then(|| format!("{}.xml", profile.stem).into()),
    }
}

/// The spellings of a name that are not in the head of its page already.
fn other_spellings(name: &Name) -> impl Iterator<Item = Alias> {
    let original = name.original.as_ref();
    let shown =
        [Some(&name.display), original.map(|own| &own.text), original.and_then(|own| own.romanised.as_ref())];
    let aliases = name.aliases.iter();
    aliases.filter(move |alias| !shown.iter().flatten().any(|shown| **shown == alias.text)).cloned()
}

fn statement(profiles: &Profiles<'_>, profile: &Profile<'_>, spot: Spot, page: &Lang) -> Option<Statement> {
    let (story, said) = profiles.said(spot)?;
    let record = story.record;
    let own = Wording::of(&record.lang);
    let is_theirs =
        |place: usize| profiles.profile(spot.story, place).is_some_and(|other| std::ptr::eq(other, profile));
    let hand = |place: usize, name: String| {
        let other = profiles.profile(spot.story, place).filter(|_| !is_theirs(place));
        let href = other.map(|other| other.file().into());
        Hand { name: name.into(), href, own: is_theirs(place) }
    };
    let nobody = |name: &str| Hand { name: name.to_owned().into(), href: None, own: false };
    let hands = said.steps.iter().map(|stop| match stop {
        Stop::Voice(place) => hand(*place, own.speaker_name(record.speaker(*place))),
        Stop::Document(place) => {
            let name = match record.speaker(*place) {
                Some(Speaker::Document(document)) => document.phrase.clone(),
                other => own.speaker_name(other),
            };
            hand(*place, name)
        }
        Stop::NoSpeaker => nobody(own.speaker_unknown),
        Stop::NoCarrier => nobody(own.step_no_carrier),
    });
    let hands: Vec<Hand> = hands.collect();
    // Outlets that carried the same besides are on no step of its way.
    let beside = said.carriers.iter().filter(|place| is_theirs(**place));
    let wording = Wording::of(page);
    let beside = beside.map(|place| own.speaker_name(record.speaker(*place)));
    let facts = beside.fold(said.facts.clone(), |facts, name| {
        let also = fill(wording.also, &[("names", &name)]);
        format!("{facts}{BETWEEN}{also}")
    });
    let file = story.galley.file();
    Some(Statement {
        href: format!("{file}#{}", quotation_element(&said.id)).into(),
        words: said.words.clone().into(),
        extent: said.extent,
        lang: record.lang.clone(),
        dir: Direction::of(&record.lang),
        hands: hands.into(),
        facts: facts.into(),
        story: SiteLink { lang: Some(record.lang.clone()), ..SiteLink::to(file, record.headline.clone()) },
        published: record.published,
    })
}

/// Whether somebody has a feed: whoever may speak again.
fn has_feed(printer: &Printer<'_>, profile: &Profile<'_>) -> bool {
    printer.site.base_url.is_some() && !matches!(profile.speaker, Speaker::Document(_))
}

/// The articles in which somebody is quoted or passed words on, for feed readers.
fn print_profile_feed(printer: &Printer<'_>, profile: &Profile<'_>) -> Result<(), SiteError> {
    let Some(base) = printer.site.base_url.as_ref().filter(|_| has_feed(printer, profile)) else {
        return Ok(());
    };
    let stories = profile.stories().into_iter().filter_map(|place| printer.profiles.stories.get(place));
    let items: Vec<Item<'_>> = stories
        .map(|story| Item {
            url: printer.plate.address_of(&story.galley.file()).unwrap_or_else(|| base.clone()),
            record: story.record,
            filing: &story.galley.filing,
        })
        .collect();
    let name = title_of(Wording::of(profile.lang), profile.speaker);
    let channel = Channel {
        title: format!("{name} – {}", printer.plate.name),
        subtitle: None,
        lang: &printer.site.lang,
        stem: printer.plate.address_of(&profile.stem).unwrap_or_default(),
        home: printer.plate.address_of(&profile.file()).unwrap_or_default(),
    };
    print_feed(printer, &profile.stem, &channel, &items)
}

/// One page of names of the list, before it is printed.
struct Leaf<'a> {
    file: String,
    title: String,
    names: &'a [(usize, Entered)],
}

/// The list of everyone quoted: one page where there is room, else one or more for people, outlets and documents.
fn print_directory(printer: &Printer<'_>) -> Result<(), SiteError> {
    let words = PublicationWording::of(Wording::of(&printer.site.lang).lang);
    let mut names: Vec<(usize, Entered)> = printer.profiles.all.iter().map(entered).collect();
    if names.is_empty() {
        return Ok(());
    }
    names.sort_by_cached_key(|(group, one)| (*group, one.name.to_lowercase(), one.href.clone()));
    let groups = [("", words.speakers), ("outlets", words.outlets), ("documents", words.documents)];
    let of = |group: usize| {
        let start = names.partition_point(|(own, _)| *own < group);
        names.get(start..start + names.iter().filter(|(own, _)| *own == group).count()).unwrap_or_default()
    };
    if names.len() <= NAMES {
        let filled = groups.iter().enumerate().filter(|(place, _)| !of(*place).is_empty());
        let groups = filled.map(|(place, (_, heading))| EnteredGroup {
            heading: Some((*heading).into()),
            names: of(place).iter().map(|(_, one)| one.clone()).collect(),
        });
        return print_leaf(printer, EVERYONE, words.quoted, groups.collect(), Rc::from([]));
    }
    let mut leaves = Vec::new();
    for (place, (stem, heading)) in groups.into_iter().enumerate() {
        let all = of(place);
        let many = all.len() > NAMES;
        for (nth, names) in all.chunks(NAMES).enumerate() {
            let stem = if stem.is_empty() { String::new() } else { format!(".{stem}") };
            let number = if nth == 0 { String::new() } else { format!(".{}", nth + 1) };
            let span = names.first().zip(names.last()).filter(|_| many);
            let span = span.map(|((_, a), (_, b))| format!(": {} – {}", a.name, b.name)).unwrap_or_default();
            let title = format!("{heading}{span}");
            leaves.push(Leaf { file: format!("quoted{stem}{number}.html"), title, names });
        }
    }
    leaves.iter().try_for_each(|leaf| {
        let pages = leaves.iter().filter(|other| near(leaf, other)).map(|other| SiteLink {
            here: other.file == leaf.file,
            ..SiteLink::to(other.file.clone(), other.title.clone())
        });
        let names = leaf.names.iter().map(|(_, one)| one.clone()).collect();
        let groups = Rc::from([EnteredGroup { heading: None, names }]);
        print_leaf(printer, &leaf.file, &leaf.title, groups, pages.collect())
    })
}

/// Whether a page of the list leads to another: to all of its own kind, and to the first of the other kinds.
fn near(leaf: &Leaf<'_>, other: &Leaf<'_>) -> bool {
    let group = |leaf: &Leaf<'_>| leaf.names.first().map(|(group, _)| *group);
    let first = other.file.matches('.').count() == 1 + usize::from(group(other) != Some(0));
    first || group(leaf) == group(other)
}

fn entered(profile: &Profile<'_>) -> (usize, Entered) {
    let group = match profile.speaker {
        Speaker::Source(_) => 0,
        Speaker::Outlet(_) => 1,
        Speaker::Document(_) => 2,
    };
    let role = profile.speaker.role().filter(|_| group < 2);
    let one = Entered {
        href: profile.file().into(),
        name: title_of(Wording::of(profile.lang), profile.speaker).into(),
        lang: lang_of(profile).clone(),
        role: role.map(|role| (role.to_owned().into(), profile.lang.clone())),
        quotations: profile.spots.len(),
    };
    (group, one)
}

fn print_leaf(
    printer: &Printer<'_>,
    file: &str,
    title: &str,
    groups: Rc<[EnteredGroup]>,
    pages: Rc<[SiteLink]>,
) -> Result<(), SiteError> {
    let (plate, lang) = (printer.plate, &printer.site.lang);
    let props =
        DirectoryProps { around: plate.around(file, lang), title: title.to_owned().into(), groups, pages };
    let key = printer.key.with(&"directory").with(&file).with(&title).with(&props);
    printer.output.draw(key, || {
        let renderer = LocalServerRenderer::<Directory>::with_props(props).hydratable(false);
        let body = rendered(renderer).map_err(PressError::Runtime)?;
        let (title, canonical) = (format!("{title} – {}", plate.name), plate.address_of(file));
        let canonical = canonical.as_deref();
        let head = Head { canonical, ..Head::of(plate, Wording::of(lang), &title) };
        let page = plain_document(&head, printer.dressing, &body);
        Ok(vec![(file.to_owned(), page.into_bytes())])
    })
}
