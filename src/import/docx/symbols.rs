//! Characters of the fonts Symbol and Wingdings, which Word stores by their places in the font.

/// The font Symbol from its place 0x20.
const SYMBOL: &str =
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
/// The font Symbol from its place 0xA0.
const SYMBOL_HIGH: &str = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

/// What is used of Wingdings.
const WINGDINGS: [(u32, char); 26] = [
    (0x22, '✂'),
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x4a, '☺'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x9f, '•'),
    (0xa7, '▪'),
    (0xa8, '◻'),
    (0xab, '★'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

/// The character at a place of a font; � where nobody knows it.
pub(super) fn symbol(font: &str, place: u32) -> char {
    let font = font.to_ascii_lowercase();
    // Fonts without letters lie in a private area.
    let own = if (0xf000..=0xf0ff).contains(&place) { place - 0xf000 } else { place };
    let at = |text: &str, from: u32| text.chars().nth(usize::try_from(own.checked_sub(from)?).ok()?);
    let found = if font.starts_with("wingdings") {
        WINGDINGS.iter().find(|(place, _)| *place == own).map(|(_, c)| *c)
    } else if font == "symbol" {
        if own < 0xa0 { at(SYMBOL, 0x20) } else { at(SYMBOL_HIGH, 0xa0) }
    } else {
        char::from_u32(own).filter(|c| !c.is_control())
    };
    found.unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// A text in one of these fonts.
pub(super) fn in_font(font: &str, text: &str) -> String {
    let private = |c: char| (0xf000..=0xf0ff).contains(&u32::from(c));
    text.chars().map(|c| if private(c) { symbol(font, u32::from(c)) } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::symbol;

    #[test]
    fn symbols_are_characters() {
        assert_eq!(symbol("Symbol", 0xf0b0), '°');
        assert_eq!(symbol("Symbol", 0xb3), '≥');
        assert_eq!(symbol("Symbol", 0xf061), 'α');
        assert_eq!(symbol("Symbol", 0xf0e5), '∑');
        assert_eq!(symbol("Wingdings", 0xf0fc), '✓');
        assert_eq!(symbol("Wingdings", 0xf001), '\u{fffd}');
        assert_eq!(symbol("Arial", 0xb0), '°');
    }
}
