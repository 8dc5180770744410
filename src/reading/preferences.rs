//! [`Preferences`]: how the page looks and behaves, as the reader likes it.
//!
//! Everything starts as the system and the browser say. What the reader changes is remembered on the device in
//! one line, `face=sans&size=2`, and put on the page before its first paint by `src/press/theme.js`, which
//! reads the same line.

use crate::wording::supported;

/// How the page looks and behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The colors.
    pub theme: Theme,
    /// The size of the text.
    pub size: Size,
    /// The length of its lines.
    pub measure: Measure,
    /// The typeface of the text.
    pub face: Face,
    /// The contrast.
    pub contrast: Contrast,
    /// Whether things may move.
    pub motion: Motion,
    /// Where romanised words stand when they show.
    pub readings: Readings,
    /// Whether the sources follow the text that is being read.
    pub follow: Follow,
    /// What is printed.
    pub paper: Paper,
    /// Whether single keys are shortcuts (WCAG 2.1.4 asks for the switch).
    pub keys: Keys,
    /// The language of the interface.
    pub language: Language,
}

/// One preference with a few values, each with a name in storage and in data attributes.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name {
            $($(#[$value_doc])* $value),+
        }

        impl $name {
            /// Every value in the order the page lists them.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The value's name in storage and attributes.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $text),+
                }
            }

            /// The value of that name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == name)
            }
        }
    };
}

choice! {
    /// The colors of the page.
    Theme {
        /// As the system wishes.
        #[default]
        System = "system",
        /// Dark text on light paper.
        Light = "light",
        /// Light text on dark paper.
        Dark = "dark",
    }
}

choice! {
    /// The size of the text.
    Size {
        /// Smaller than usual.
        Small = "small",
        /// The page's own.
        #[default]
        Usual = "usual",
        /// Larger than usual.
        Large = "large",
        /// Much larger than usual.
        Larger = "larger",
    }
}

choice! {
    /// The length of the lines.
    Measure {
        /// About 50 characters.
        Narrow = "narrow",
        /// About 70 characters.
        #[default]
        Usual = "usual",
        /// About 90 characters.
        Wide = "wide",
    }
}

choice! {
    /// The typeface of the text.
    Face {
        /// With serifs.
        #[default]
        Serif = "serif",
        /// Without serifs.
        Sans = "sans",
    }
}

choice! {
    /// The contrast of text and lines.
    Contrast {
        /// As the system wishes.
        #[default]
        System = "system",
        /// Strong.
        More = "more",
    }
}

choice! {
    /// Whether things may move.
    Motion {
        /// As the system wishes.
        #[default]
        System = "system",
        /// Nothing moves by itself.
        Less = "less",
    }
}

choice! {
    /// Where romanised words stand when they show.
    Readings {
        /// Beside the words they read.
        #[default]
        Beside = "beside",
        /// Above them.
        Above = "above",
    }
}

choice! {
    /// Whether the sources follow the text that is being read.
    Follow {
        /// They follow.
        #[default]
        On = "on",
        /// They stay where they are.
        Off = "off",
    }
}

choice! {
    /// What is printed.
    Paper {
        /// The article, with its sources and notes in lines.
        #[default]
        Article = "article",
        /// The article, and every card, picture and table.
        Evidence = "evidence",
    }
}

choice! {
    /// Whether single keys are shortcuts.
    Keys {
        /// They are.
        #[default]
        On = "on",
        /// They do nothing.
        Off = "off",
    }
}

/// The language of the interface: the tag of a table, or the one the browser asks for. A publication may add tables, so
/// no list of them stands here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Language(Option<&'static str>);

impl Language {
    /// The one the browser asks for.
    pub const AUTO: Self = Self(None);

    /// The tag, when the reader has chosen one.
    #[must_use]
    pub fn tag(self) -> Option<&'static str> {
        self.0
    }

    /// Its name in storage and attributes.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0.unwrap_or("auto")
    }

    /// The language of that name, if the interface speaks it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if name == "auto" { Some(Self::AUTO) } else { supported(name).map(|tag| Self(Some(tag))) }
    }
}

impl Preferences {
    /// The line that is remembered: what differs from the page's own, in a fixed order. Empty when nothing
    /// does.
    #[must_use]
    pub fn write(&self) -> String {
        let usual = Self::default().pairs();
        let mut line = String::new();
        for ((key, value), (_, usual)) in self.pairs().into_iter().zip(usual) {
            if value != usual {
                if !line.is_empty() {
                    line.push('&');
                }
                line.push_str(key);
                line.push('=');
                line.push_str(value);
            }
        }
        line
    }

    /// What a remembered line says. What is not known in it is left out: another edition may have written it.
    #[must_use]
    pub fn read(line: &str) -> Self {
        Self::default().with(line)
    }

    /// These preferences with what a line says changed; an empty line means the page's own.
    #[must_use]
    pub fn with(self, line: &str) -> Self {
        let mut read = if line.is_empty() { Self::default() } else { self };
        for (key, value) in line.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "theme" => read.theme = Theme::named(value).unwrap_or(read.theme),
                "size" => read.size = Size::named(value).unwrap_or(read.size),
                "measure" => read.measure = Measure::named(value).unwrap_or(read.measure),
                "face" => read.face = Face::named(value).unwrap_or(read.face),
                "contrast" => read.contrast = Contrast::named(value).unwrap_or(read.contrast),
                "motion" => read.motion = Motion::named(value).unwrap_or(read.motion),
                "readings" => read.readings = Readings::named(value).unwrap_or(read.readings),
                "follow" => read.follow = Follow::named(value).unwrap_or(read.follow),
                "paper" => read.paper = Paper::named(value).unwrap_or(read.paper),
                "language" => read.language = Language::named(value).unwrap_or(read.language),
                "keys" => read.keys = Keys::named(value).unwrap_or(read.keys),
                _ => {}
            }
        }
        read
    }

    /// Every preference with the name of its value.
    #[must_use]
    pub fn pairs(&self) -> [(&'static str, &'static str); 11] {
        [
            ("theme", self.theme.as_str()),
            ("size", self.size.as_str()),
            ("measure", self.measure.as_str()),
            ("face", self.face.as_str()),
            ("contrast", self.contrast.as_str()),
            ("motion", self.motion.as_str()),
            ("readings", self.readings.as_str()),
            ("follow", self.follow.as_str()),
            ("paper", self.paper.as_str()),
            ("keys", self.keys.as_str()),
            ("language", self.language.as_str()),
        ]
    }
}
