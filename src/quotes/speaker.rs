//! Who speaks: what can speak, what kind of source it is, and which name it has in the text.

pub(crate) mod adding;
pub(crate) mod cast;
pub(crate) mod described;
pub(crate) mod held;
pub(crate) mod kind;
pub(crate) mod nameless;
pub(crate) mod office_holder;
pub(crate) mod offices;
pub(crate) mod person;
pub(crate) mod resolve;
pub(crate) mod title;
pub(crate) mod voice;
pub(crate) mod words;
