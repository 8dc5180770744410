//! [`has`]: the registry of language tags (IANA Language Subtag Registry, RFC 5646).

use language_tags::LanguageTag;

/// Whether the registry has every part of a tag.
pub(crate) fn has(tag: &str) -> bool {
    LanguageTag::parse(tag).is_ok_and(|tag| tag.validate().is_ok())
}
