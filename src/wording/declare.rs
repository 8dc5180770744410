//! `table!` and `wording!`: the structs of the tables from the lists of their names.

/// Makes a struct of texts and the list of its fields. A name may have several texts.
macro_rules! table {
    (@texts) => { &'static str };
    (@texts $count:literal) => { [&'static str; $count] };
    (@all $texts:expr,) => { std::slice::from_ref(&$texts) };
    (@all $texts:expr, $count:literal) => { $texts.as_slice() };
    (
        $(#[$about:meta])* $table:ident { $($(#[$more:meta])* $other:ident: $kind:ty,)* }
        $($(#[$doc:meta])* $name:ident $([$count:literal])?,)*
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug)]
        pub struct $table {
            $($(#[$doc])* pub $name: table!(@texts $($count)?),)*
            $($(#[$more])* pub $other: $kind,)*
        }

        impl $table {
            /// Every text with its name, in the order of the list. A name may have several.
            #[must_use]
            pub fn fields(&self) -> Vec<(&'static str, &[&'static str])> {
                vec![$((stringify!($name), table!(@all self.$name, $($count)?))),*]
            }
        }
    };
}

/// The table of the interface, with the way to fill it from a list of texts.
macro_rules! wording {
    (@slots $texts:expr,) => { std::slice::from_mut(&mut $texts) };
    (@slots $texts:expr, $count:literal) => { $texts.as_mut_slice() };
    ($($(#[$doc:meta])* $name:ident $([$count:literal])?,)*) => {
        table! {
            /// The texts of the interface in one language.
            Wording {
                /// How numbers and dates are put into words.
                usage: Usage,
            }
            $($(#[$doc])* $name $([$count])?,)*
        }

        impl Wording {
            fn slots(&mut self) -> Vec<&mut [&'static str]> {
                vec![$(wording!(@slots self.$name, $($count)?)),*]
            }
        }
    };
}
