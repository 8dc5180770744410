//! `table!`, `group!` and `wording!`: the structs of the tables from the lists of their names.

/// Makes a struct of texts and the list of its fields. A name may have several texts.
macro_rules! table {
    (@texts) => { &'static str };
    (@texts $count:literal) => { [&'static str; $count] };
    (@all $texts:expr,) => { std::slice::from_ref(&$texts) };
    (@all $texts:expr, $count:literal) => { $texts.as_slice() };
    (@slots $texts:expr,) => { std::slice::from_mut(&mut $texts) };
    (@slots $texts:expr, $count:literal) => { $texts.as_mut_slice() };
    (
        $(#[$about:meta])* $table:ident {}
        $($(#[doc = $doc:literal])* $name:ident $([$count:literal])?,)*
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug)]
        pub struct $table {
            $($(#[doc = $doc])* pub $name: table!(@texts $($count)?),)*
        }

        impl $table {
            /// Every text with its name, in the order of the list. A name may have several.
            #[must_use]
            pub fn fields(&self) -> Vec<(&'static str, &[&'static str])> {
                vec![$((stringify!($name), table!(@all self.$name, $($count)?))),*]
            }

            /// The place of every text, in the order of the list.
            pub(super) fn slots(&mut self) -> Vec<&mut [&'static str]> {
                vec![$(table!(@slots self.$name, $($count)?)),*]
            }

            /// What the list says of every text, in its order.
            pub(super) fn abouts() -> Vec<&'static [&'static str]> {
                vec![$(&[$($doc),*]),*]
            }
        }
    };
}

/// The texts that belong to one thing, as a table of their own inside the table of the interface.
macro_rules! group {
    ($(#[$about:meta])* $group:ident { $($(#[doc = $doc:literal])* $name:ident $([$count:literal])?,)* }) => {
        table! {
            $(#[$about])*
            $group {}
            $($(#[doc = $doc])* $name $([$count])?,)*
        }
    };
}

/// The table of the interface, with the way to fill it from a list of texts: its own first, then those of each group.
macro_rules! wording {
    (
        groups { $($(#[$about:meta])* $group:ident: $kind:ident,)* }
        $($(#[doc = $doc:literal])* $name:ident $([$count:literal])?,)*
    ) => {
        /// The texts of the interface in one language.
        #[derive(Clone, Debug)]
        pub struct Wording {
            $($(#[doc = $doc])* pub $name: table!(@texts $($count)?),)*
            $($(#[$about])* pub $group: $kind,)*
            /// How numbers and dates are put into words.
            pub usage: Usage,
        }

        impl Wording {
            /// Every text with its name, in the order of the list: `by`, or `card-details` in a group. A name may have
            /// several.
            #[must_use]
            pub fn fields(&self) -> Vec<(String, &[&'static str])> {
                let mut all = vec![$((stringify!($name).to_owned(), table!(@all self.$name, $($count)?))),*];
                $(for (name, texts) in self.$group.fields() {
                    all.push(([stringify!($group), "-", name].concat(), texts));
                })*
                all
            }

            fn slots(&mut self) -> Vec<&mut [&'static str]> {
                let mut all = vec![$(table!(@slots self.$name, $($count)?)),*];
                $(all.extend(self.$group.slots());)*
                all
            }

            /// Every text with its group, which its own texts have none of, its name and what the list says of it.
            fn listed() -> Vec<(Option<&'static str>, &'static str, &'static [&'static str])> {
                let mut all: Vec<(_, _, &'static [&'static str])> = vec![$((None, stringify!($name), &[$($doc),*])),*];
                $(for ((name, _), about) in EN.$group.fields().into_iter().zip($kind::abouts()) {
                    all.push((Some(stringify!($group)), name, about));
                })*
                all
            }
        }
    };
}
