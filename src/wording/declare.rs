//! `wording!`: the struct of a table from the list of its names.

/// Makes the struct, the list of its fields and the way to fill it from a list of texts.
macro_rules! wording {
    (@texts) => { &'static str };
    (@texts $count:literal) => { [&'static str; $count] };
    (@all $texts:expr,) => { std::slice::from_ref(&$texts) };
    (@all $texts:expr, $count:literal) => { $texts.as_slice() };
    (@slots $texts:expr,) => { std::slice::from_mut(&mut $texts) };
    (@slots $texts:expr, $count:literal) => { $texts.as_mut_slice() };
    ($($(#[$doc:meta])* $name:ident $([$count:literal])?,)*) => {
        /// The texts of the interface in one language.
        #[derive(Clone, Debug)]
        pub struct Wording {
            $($(#[$doc])* pub $name: wording!(@texts $($count)?),)*
            /// How numbers and dates are put into words.
            pub usage: Usage,
        }

        impl Wording {
            /// Every text with its name, in the order of the list. A name may have several.
            #[must_use]
            pub fn fields(&self) -> Vec<(&'static str, &[&'static str])> {
                vec![$((stringify!($name), wording!(@all self.$name, $($count)?))),*]
            }

            fn slots(&mut self) -> Vec<&mut [&'static str]> {
                vec![$(wording!(@slots self.$name, $($count)?)),*]
            }
        }
    };
}
