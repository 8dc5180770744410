//! [`has`] for the browser, which does without the data of the registry of language tags.

use crate::article::Lang;

/// The languages of two letters, one after another.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id \
    ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li \
    ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa \
    pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th \
    ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Whether a tag is well-formed and its language may exist. The desk asks the registry itself about three letters,
/// scripts and regions.
pub(crate) fn has(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let known = match primary.len() {
        2 => TWO_LETTERS.split_ascii_whitespace().any(|one| one == primary),
        // No registered language has more letters.
        length => length == 3,
    };
    known && Lang::new(tag).is_ok()
}
