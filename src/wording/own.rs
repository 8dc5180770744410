//! The words of the page for somebody's own article, in a table of their own: the newsreader does not carry them.

mod en;
mod ko;
mod zh_hans;
mod zh_hant;

/// The texts of the page for one's own articles, in one language.
#[derive(Debug)]
pub struct OwnWording {
    /// The language of these texts, as a tag.
    pub lang: &'static str,
    /// Name of the page.
    pub title: &'static str,
    /// What it does.
    pub lede: &'static str,
    /// Over the place for files.
    pub drop: &'static str,
    /// Button that opens the file picker.
    pub choose: &'static str,
    /// What it reads.
    pub formats: &'static str,
    /// Label of the field for pasted text.
    pub paste: &'static str,
    /// What a pasted text is called.
    pub paste_name: &'static str,
    /// Button that begins.
    pub look: &'static str,
    /// The file `{name}` is being read.
    pub reading: &'static str,
    /// The finder is at work.
    pub finding: &'static str,
    /// Stops the work.
    pub cancel: &'static str,
    /// It was stopped.
    pub cancelled: &'static str,
    /// Heading over the reason of a refusal.
    pub refused: &'static str,
    /// The file is empty.
    pub empty: &'static str,
    /// It is too large: `{n}` and `{most}` in MB.
    pub too_large: &'static str,
    /// What is packed in it is too large.
    pub bomb: &'static str,
    /// It is no text.
    pub binary: &'static str,
    /// It is no text but `{what}`.
    pub binary_what: &'static str,
    /// It is damaged: `{kind}`, `{reason}`.
    pub damaged: &'static str,
    /// No article is in it.
    pub no_text: &'static str,
    /// No such item: `{n}` of `{all}`.
    pub no_item: &'static str,
    /// Label of the headline.
    pub headline: &'static str,
    /// Label of the outlet.
    pub outlet: &'static str,
    /// Label of the day.
    pub published: &'static str,
    /// Opens the fields of the head.
    pub put_right: &'static str,
    /// It was not found.
    pub unknown: &'static str,
    /// Quotations counted: `{n}`, `{sure}`, `{checked}`.
    pub tally: &'static str,
    /// The program says so.
    pub by_program: &'static str,
    /// The reader says so.
    pub by_reader: &'static str,
    /// Label of the speaker.
    pub speaker: &'static str,
    /// No speaker.
    pub nobody: &'static str,
    /// Choice of a name that is not in the list.
    pub another: &'static str,
    /// Label of that name.
    pub name: &'static str,
    /// Label of the outlet of a quotation.
    pub through: &'static str,
    /// It came through no other outlet.
    pub this_alone: &'static str,
    /// Label of the extent.
    pub wording: &'static str,
    /// It is right.
    pub confirm: &'static str,
    /// It is no quotation.
    pub dismiss: &'static str,
    /// It is one after all.
    pub restore: &'static str,
    /// Heading of what was taken out.
    pub dismissed: &'static str,
    /// Heading and button of adding.
    pub add: &'static str,
    /// How to add.
    pub add_hint: &'static str,
    /// Why nothing was added.
    pub add_failed: &'static str,
    /// Switch that shows only what nobody checked.
    pub unchecked: &'static str,
    /// Shows `{n}` more.
    pub more: &'static str,
    /// No quotation was found.
    pub none_found: &'static str,
    /// Heading of what was left out, `{n}`.
    pub left_out: &'static str,
    /// Heading of how the file was read.
    pub notices: &'static str,
    /// Heading of the exports.
    pub take: &'static str,
    /// The article format.
    pub take_djot: &'static str,
    /// JSON.
    pub take_json: &'static str,
    /// Web Annotations.
    pub take_annotations: &'static str,
    /// Heading of the list of own articles.
    pub shelf: &'static str,
    /// The list is empty.
    pub shelf_empty: &'static str,
    /// Storage: `{n}` articles, `{size}` kB.
    pub shelf_used: &'static str,
    /// Opens one.
    pub open: &'static str,
    /// Deletes one.
    pub delete: &'static str,
    /// It is kept on the device.
    pub kept: &'static str,
    /// Nothing can be kept.
    pub no_storage: &'static str,
    /// There is no room.
    pub full: &'static str,
    /// It could not be kept: `{reason}`.
    pub not_kept: &'static str,
    /// Leaves the article.
    pub close: &'static str,
    /// Forgets the corrections.
    pub afresh: &'static str,
    /// The item before in a feed.
    pub earlier: &'static str,
    /// The next item of a feed.
    pub later: &'static str,
    /// Name of the text's region.
    pub text: &'static str,
    /// Heading of the quotations.
    pub quotations: &'static str,
    /// Said without scripts.
    pub no_script: &'static str,
    /// Said when the program did not start.
    pub not_started: &'static str,
    /// What a file is that is no text: PDF, picture, old Word, rich text, program, packed, recording, other office file.
    pub stuff: [&'static str; 8],
    /// How sure an attribution is.
    pub confidences: [&'static str; 3],
    /// How much of the wording is kept.
    pub extents: [&'static str; 3],
    /// Why something was left out.
    pub reasons: [&'static str; 10],
    /// How a file was read; slots `{n}`, `{all}` and `{name}`.
    pub noticed: [&'static str; 14],
}

impl OwnWording {
    /// Every table.
    #[must_use]
    pub fn all() -> [&'static Self; 4] {
        [&en::EN, &zh_hans::ZH_HANS, &zh_hant::ZH_HANT, &ko::KO]
    }

    /// The table of that tag; English when there is none.
    #[must_use]
    pub fn of(tag: &str) -> &'static Self {
        Self::all().into_iter().find(|table| table.lang == tag).unwrap_or(&en::EN)
    }
}
