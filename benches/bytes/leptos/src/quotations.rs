//! The data, the same in all three.

/// Who says what.
pub const QUOTATIONS: [(&str, &str); 12] = [
    ("Ines Faro", "The bridge will open in spring"),
    ("Lee Hana", "One step after the other"),
    ("Ines Faro", "Every stone was checked"),
    ("River Post", "The river is low this year"),
    ("Ana Mori", "Nobody was hurt"),
    ("Lee Hana", "We thank the builders"),
    ("River Post", "The old road stays closed"),
    ("Ana Mori", "The papers are complete"),
    ("Ines Faro", "The arches are older than the town"),
    ("Lee Hana", "The city pays for the lamps"),
    ("River Post", "A crowd of hundreds came"),
    ("Ana Mori", "The last report is from Monday"),
];

/// Everyone who speaks.
pub const SPEAKERS: [&str; 4] = ["Ines Faro", "Lee Hana", "River Post", "Ana Mori"];

/// Whether a quotation has the words and is by one of the chosen.
pub fn wanted(quotation: (&str, &str), words: &str, chosen: &[&str]) -> bool {
    let (speaker, text) = quotation;
    (chosen.is_empty() || chosen.contains(&speaker)) && text.to_lowercase().contains(&words.to_lowercase())
}

/// How many are wanted, of one speaker or of all.
pub fn count(words: &str, chosen: &[&str], speaker: Option<&str>) -> usize {
    let own = QUOTATIONS.iter().filter(|(by, _)| speaker.is_none_or(|speaker| speaker == *by));
    own.filter(|quotation| wanted(**quotation, words, if speaker.is_some() { &[] } else { chosen })).count()
}
