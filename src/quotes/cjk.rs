//! Chinese and Korean, whose words are not divided: rules that read pieces of text.

pub(crate) mod chinese;
mod chinese_names;
pub(crate) mod chinese_subject;
pub(crate) mod chinese_voice;
pub(crate) mod denied;
pub(crate) mod korean;
pub(crate) mod korean_names;
pub(crate) mod korean_words;
pub(crate) mod same;
pub(crate) mod text;
