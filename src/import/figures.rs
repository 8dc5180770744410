//! [`shifted`]: raised and lowered figures as the characters that they are.

/// The figures from 0 to 9, raised and lowered.
const FIGURES: [(char, char); 10] = [
    ('⁰', '₀'),
    ('¹', '₁'),
    ('²', '₂'),
    ('³', '₃'),
    ('⁴', '₄'),
    ('⁵', '₅'),
    ('⁶', '₆'),
    ('⁷', '₇'),
    ('⁸', '₈'),
    ('⁹', '₉'),
];

/// Figures and their signs, raised or lowered; `None` for anything else.
pub(super) fn shifted(text: &str, lowered: bool) -> Option<String> {
    let figure = |c: char| {
        let pair = match c {
            '+' => ('⁺', '₊'),
            '-' | '−' | '–' => ('⁻', '₋'),
            c => *FIGURES.get(usize::try_from(c.to_digit(10)?).ok()?)?,
        };
        Some(if lowered { pair.1 } else { pair.0 })
    };
    let figures = text.chars().map(figure).collect::<Option<String>>()?;
    text.chars().any(|c| c.is_ascii_digit()).then_some(figures)
}
