//! Who can say something in English: people, bodies, outlets and documents can; a war, a price or "there" cannot. A wrong
//! speaker is worse than none.

use crate::quotes::english::office::infinitive;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::speaker::nameless::body_before;
use crate::quotes::speaker::words::{SPEAKS, acts, ends, is_paper, lone, of_the_writer};
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// Whether what an English mention names can say something.
pub(crate) fn speaks(sheet: &Sheet, mention: Mention) -> bool {
    let first = sheet.t(mention.from);
    if first.tag == Tag::Relative {
        let meant = antecedent(sheet, mention.from).filter(|meant| sheet.tag(meant.from) != Tag::Relative);
        let clause = sheet.before(mention.from).tag == Tag::Comma
            && first.is("which")
            && sheet.listed("implying", mention.to);
        return first.any(&["who", "whom"]) || !clause && meant.is_none_or(|meant| speaks(sheet, meant));
    }
    // "there was", "we're told": no one, or a word that the writer runs together with its verb.
    let runs_together =
        || Mention::new(mention.from, mention.from + 1).is_some_and(|word| of_the_writer(sheet, word));
    if first.is("there") || first.low.contains(['\'', '’']) && runs_together() {
        return false;
    }
    // "it is worth saying", ", which suggests": no body or document that "it" means; a whole clause.
    if first.is("it") && lone(mention) && body_before(sheet, mention.from).is_none() {
        return false;
    }
    // "*No group* claimed responsibility": nobody did.
    if first.is("no") && !lone(mention) {
        return false;
    }
    // "allow forecasters *to* produce": a clause, not a phrase.
    if (mention.from + 1..mention.to).any(|k| sheet.t(k).is("to") && infinitive(sheet, k)) {
        return false;
    }
    let lone = lone(mention);
    // "by its account": whatever "its" stands for.
    if lone && first.tag == Tag::Owner {
        return true;
    }
    if lone && sheet.pack.list("qualities").contains(&first.low) && first.region.is_none() {
        return false;
    }
    if first.tag == Tag::Pronoun && !first.is("one") || lone && first.has(Class::OBJECT_PRONOUN) {
        return lone || sheet.tag(mention.from + 1) == Tag::Conjunction;
    }
    if !is_whole(sheet, mention) {
        return false;
    }
    // An article that lost its noun.
    if lone && first.tag == Tag::Determiner && !first.has(Class::STANDS) && first.region.is_none() {
        return false;
    }
    let Some(head) = head(sheet, mention) else { return false };
    let t = sheet.t(head);
    // "interviews", "meetings": where something is said, and nobody.
    if lone && t.tag != Tag::Name && !t.has(Class::DOCUMENT) && is_occasions(sheet, head) {
        return false;
    }
    t.has(SPEAKS)
        || is_paper(sheet, head)
        || t.tag == Tag::Name
        || t.kind == Kind::Number && sheet.before(head).tag == Tag::Name
        || t.kind != Kind::Word
        // "the i"
        || t.end == t.start + 1
        || t.capital && head > sheet.sentence_start(head)
        || acts(sheet, &t.low)
        || sheet.pack.list("voices").contains(&t.low)
        || lone && t.capital && !t.has(Class::STANDS.with(Class::NOUN)) && !ends(sheet, "abstract endings", &t.low)
        // "the department *of health*": a name, or what speaks, behind the head.
        || named_behind(sheet, mention, head)
        || head > mention.from && first.any(&["those", "others", "many", "some"]) && t.has(Class::ADVERB.with(Class::STANDS))
        // "most", "the other", "three": whoever was just spoken of.
        || t.has(Class::STANDS) && !t.any(&["this", "that", "all", "such"])
        || (lone || sheet.listed("of", head + 1)) && (t.tag == Tag::Number || t.is("one"))
}

/// Whether an English mention is a phrase: no month, no figure alone, no bracket without the other, no verb with its thing
/// ("using AI").
pub(crate) fn is_whole(sheet: &Sheet, mention: Mention) -> bool {
    let first = sheet.t(mention.from);
    let count = |sign: &str| (mention.from..mention.to).filter(|k| sheet.t(*k).is(sign)).count();
    let date = lone(mention) && first.has(Class::MONTH.with(Class::WEEKDAY));
    let figure = lone(mention) && first.kind == Kind::Number && first.low.chars().all(|c| c.is_ascii_digit());
    let verb = !first.capital && sheet.pack.list("uses").contains(&first.low);
    !date && !figure && !verb && count("(") >= count(")")
}

/// Whether a word is the plural of one for an occasion: "interviews", "hearings".
pub(crate) fn is_occasions(sheet: &Sheet, at: usize) -> bool {
    let low = &sheet.t(at).low;
    let one = low.strip_suffix('s').map(|one| sheet.pack.class(one));
    one.is_some_and(|one| one.meets(Class::OCCASION) && !one.meets(Class::DOCUMENT))
        && !sheet.pack.list("own words").contains(low)
}

/// The word an English phrase is about: its last one before a comma or a preposition.
pub(crate) fn head(sheet: &Sheet, mention: Mention) -> Option<usize> {
    let stops = |k: &usize| {
        *k > mention.from
            && (matches!(
                sheet.tag(*k),
                Tag::Comma | Tag::Preposition | Tag::Relative | Tag::Subordinator | Tag::Auxiliary
            ) || sheet.t(*k).any(&["to", "such", "(", "[", ":", "—", "–"]))
    };
    let end = (mention.from..mention.to).find(stops).unwrap_or(mention.to);
    let trails = |k: usize| {
        let t = sheet.t(k);
        k > mention.from
            && (t.tag == Tag::Adverb
                || t.kind == Kind::Possessive
                || t.has(Class::OBJECT_PRONOUN)
                || t.is("alike")
                || ["knowing", "participles"].iter().any(|list| sheet.pack.list(list).contains(&t.low)))
    };
    (mention.from..end).rev().find(|k| !trails(*k))
}

/// "a *number* of officials", "the *leader* of the house": whether somebody stands behind the head.
pub(crate) fn named_behind(sheet: &Sheet, mention: Mention, head: usize) -> bool {
    let counts = sheet.listed("counts", head);
    if counts && sheet.t(head + 1).is("of") && head + 1 == mention.to {
        return true;
    }
    let after = head + 1..mention.to;
    let apposed = sheet.tag(head + 1) == Tag::Comma && head + 1 < mention.to;
    (counts || apposed) && after.into_iter().any(|k| sheet.tag(k) == Tag::Name || sheet.t(k).has(SPEAKS))
}
